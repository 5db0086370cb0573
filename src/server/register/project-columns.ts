// What the book of projects is made of, read in batches in the order of the key: a country has 1 400 000 of them.
import { sql } from 'kysely';
import { recipientKindOf } from '#model/organisation-kind.ts';
import type { ReadTransaction } from '../database/transaction.ts';

export type ProjectColumns = {
  id: string;
  title: string;
  recipient_name: string | null;
  recipient_ico: string | null;
  recipient_kind: string | null;
  valid_from: string | null;
  valid_to: string | null;
  ended_on: string | null;
  phase: string | null;
  year: number | null;
  programme: string | null;
  fund: string | null;
  numbers: string[];
  postcodes: string[];
  /** Publications that tell of it now. */
  sources: string[];
  areas: string[];
  places: { code: string; share: string | null }[];
  money: ProjectMoneyRow[];
};

export type ProjectMoneyRow = {
  kind: string;
  total: string;
  /** Hellers by payer, in the order of {@link PAYER_COLUMNS}; empty where the source does not split it off. */
  parts: string[];
};

export const PAYER_COLUMNS = [
  ['EU', 'from_eu'],
  ['state', 'from_state'],
  ['region', 'from_region'],
  ['municipality', 'from_municipality'],
  ['private', 'from_private'],
  ['national-public-unsplit', 'from_national_unsplit'],
  ['unknown', 'from_unknown'],
] as const;

export async function countProjects(tx: ReadTransaction): Promise<number> {
  const { count } = await tx
    .selectFrom('project')
    .select((e) => e.fn.countAll<bigint>().as('count'))
    .where('hidden', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The next projects behind `after`, hidden ones left out. `last` is where to go on; undefined at the end. */
export async function readProjectColumns(
  tx: ReadTransaction,
  after: string,
  limit: number,
): Promise<{ projects: ProjectColumns[]; last: string | undefined }> {
  const rows = await tx
    .selectFrom('project')
    .leftJoin('organisation', (join) =>
      join
        .onRef('organisation.region', '=', 'project.region')
        .onRef('organisation.id', '=', 'project.recipient_id'),
    )
    .select([
      'project.id',
      'title',
      'valid_from',
      'valid_to',
      'ended_on',
      'phase',
      'year',
      'programme',
      'fund',
      'recipient_kind',
      'hidden',
      'call_number',
      'organisation.kind as organisation_kind',
    ])
    .select((e) => [
      e.fn.coalesce('recipient_name', 'organisation.name').as('recipient_name'),
      e.fn.coalesce('recipient_ico', 'organisation.ico').as('recipient_ico'),
    ])
    .where('project.id', '>', after)
    .orderBy('project.id')
    .limit(limit)
    .execute();
  const last = rows.at(-1)?.id;
  if (last === undefined) return { projects: [], last };
  const projects = new Map<string, ProjectColumns>();
  for (const { hidden, organisation_kind, call_number, ...row } of rows)
    if (hidden === null)
      projects.set(row.id, {
        ...row,
        recipient_kind: recipientKindOf(organisation_kind, row.recipient_kind),
        // People search by the number of the call too.
        numbers: call_number === null ? [] : [call_number],
        postcodes: [],
        sources: [],
        areas: [],
        places: [],
        money: [],
      });
  await addNumbers(tx, projects, after, last);
  await addWords(tx, projects, after, last);
  await addAreas(tx, projects, after, last);
  await addPlaces(tx, projects, after, last);
  await addMoney(tx, projects, after, last);
  return { projects: [...projects.values()], last: rows.length < limit ? undefined : last };
}

type Batch = Map<string, ProjectColumns>;

async function addNumbers(tx: ReadTransaction, batch: Batch, after: string, last: string): Promise<void> {
  const rows = await tx
    .selectFrom('project_identifier')
    .select(['project_id', 'normalised', 'value'])
    .where('project_id', '>', after)
    .where('project_id', '<=', last)
    .execute();
  for (const { project_id, normalised, value } of rows) {
    const numbers = batch.get(project_id)?.numbers;
    numbers?.push(normalised);
    // A misprinted number is looked for as it is printed too.
    const printed = value.replace(/\s/g, '').toUpperCase();
    if (printed !== normalised) numbers?.push(printed);
  }
}

/** Seats of recipients as lists print them, and whose lists these are. */
async function addWords(tx: ReadTransaction, batch: Batch, after: string, last: string): Promise<void> {
  const editions = new Map(
    (await tx.selectFrom('source').select(['id', 'publication_id']).execute()).map((row) => [
      row.id,
      row.publication_id,
    ]),
  );
  const rows = await tx
    .selectFrom('project_assertion')
    .select(['project_id', 'recipient_postcode', 'source_id'])
    .where('project_id', '>', after)
    .where('project_id', '<=', last)
    .where('ended_source_id', 'is', null)
    .execute();
  for (const { project_id, recipient_postcode, source_id } of rows) {
    const project = batch.get(project_id);
    const postcode = recipient_postcode?.replace(/\s/g, '');
    if (postcode && !project?.postcodes.includes(postcode)) project?.postcodes.push(postcode);
    const source = editions.get(source_id)!;
    if (!project?.sources.includes(source)) project?.sources.push(source);
  }
}

async function addAreas(tx: ReadTransaction, batch: Batch, after: string, last: string): Promise<void> {
  const rows = await tx
    .selectFrom('project_area')
    .select(['project_id', 'area'])
    .where('project_id', '>', after)
    .where('project_id', '<=', last)
    .execute();
  for (const row of rows) batch.get(row.project_id)?.areas.push(row.area);
}

async function addPlaces(tx: ReadTransaction, batch: Batch, after: string, last: string): Promise<void> {
  const rows = await tx
    .selectFrom('project_territory')
    .select(['project_id', 'territory_code', 'share'])
    .where('project_id', '>', after)
    .where('project_id', '<=', last)
    .execute();
  for (const row of rows)
    batch.get(row.project_id)?.places.push({ code: row.territory_code, share: row.share });
}

/** Amounts of a batch travel as one text for a kind: eleven million numbers of a country would be as many objects. */
async function addMoney(tx: ReadTransaction, batch: Batch, after: string, last: string): Promise<void> {
  const parts = sql.join(
    PAYER_COLUMNS.map(([, column]) => sql`coalesce(${sql.ref(column)}::text, '')`),
    sql`, `,
  );
  const rows = await tx
    .selectFrom('project_money')
    .select(['project_id', 'kind', sql<string>`concat_ws('|', total, ${parts})`.as('amounts')])
    .where('project_id', '>', after)
    .where('project_id', '<=', last)
    .execute();
  for (const row of rows) {
    const [total, ...split] = row.amounts.split('|') as [string, ...string[]];
    batch.get(row.project_id)?.money.push({ kind: row.kind, total, parts: split });
  }
}
