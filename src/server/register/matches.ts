// Proposals that two projects are one, and what a person decided about them.
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { insertRows } from './insert.ts';

export type MatchState = 'proposed' | 'accepted' | 'refused';

export type MatchRow = {
  id: string;
  project: string;
  other: string;
  score: string;
  reasons: { rule: string; [detail: string]: unknown }[];
  state: MatchState;
  author: string | null;
  judgedAt: Date | null;
  reason: string | null;
  /** What joined: publication and key of each word. */
  moved: [publication: string, key: string][] | null;
};

export type MatchTitles = MatchRow & { title: string; otherTitle: string };

export async function listMatches(tx: ReadTransaction, state?: MatchState): Promise<MatchTitles[]> {
  const rows = await selectMatches(tx)
    .$if(state !== undefined, (query) => query.where('project_match.state', '=', state!))
    .orderBy('score', 'desc')
    .orderBy('project_match.id')
    .execute();
  return rows.map(toMatch);
}

export async function findMatch(tx: ReadTransaction, id: string): Promise<MatchTitles | undefined> {
  const row = await selectMatches(tx).where('project_match.id', '=', id).executeTakeFirst();
  return row && toMatch(row);
}

const selectMatches = (tx: ReadTransaction) =>
  tx
    .selectFrom('project_match')
    .leftJoin('project as own', (join) =>
      join.onRef('own.region', '=', 'project_match.region').onRef('own.id', '=', 'project_match.project_id'),
    )
    .leftJoin('project as other', (join) =>
      join
        .onRef('other.region', '=', 'project_match.region')
        .onRef('other.id', '=', 'project_match.other_id'),
    )
    .selectAll('project_match')
    .select(['own.title as own_title', 'other.title as other_title']);

type Selected = Awaited<ReturnType<ReturnType<typeof selectMatches>['execute']>>[number];

function toMatch(row: Selected): MatchTitles {
  return {
    id: row.id,
    project: row.project_id,
    other: row.other_id,
    title: row.own_title ?? row.project_id,
    otherTitle: row.other_title ?? row.other_id,
    score: row.score,
    reasons: row.reasons as MatchRow['reasons'],
    state: row.state as MatchState,
    author: row.author,
    judgedAt: row.judged_at,
    reason: row.reason,
    moved: row.moved as MatchRow['moved'],
  };
}

export type NewMatch = { id: string; project: string; other: string; score: number; reasons: object[] };

/** Pairs of projects that an edition has a word of, or ended one. */
export async function listMatchesOf(tx: ReadTransaction, edition: string): Promise<MatchTitles[]> {
  const rows = await selectMatches(tx)
    .where(
      sql<boolean>`exists (select from project_assertion said where said.region = project_match.region
        and said.project_id in (project_match.project_id, project_match.other_id)
        and (said.source_id = ${edition} or said.ended_source_id = ${edition}))`,
    )
    .orderBy('project_match.id')
    .execute();
  return rows.map(toMatch);
}

/** A pair proposed before keeps what a person decided of it. */
export async function saveProposals(tx: WriteTransaction, proposals: NewMatch[]): Promise<number> {
  const ids = proposals.map(({ id }) => id);
  const known = await tx
    .selectFrom('project_match')
    .select('id')
    .where(sql<boolean>`id = any(${ids}::text[])`)
    .execute();
  const before = new Set(known.map(({ id }) => id));
  const fresh = proposals.filter(({ id }) => !before.has(id));
  await insertRows(
    tx,
    'project_match',
    fresh.map(({ id, project, other, score, reasons }) => ({
      ...{ region: tx.region, id, project_id: project, other_id: other, rule: 'similarity' },
      ...{ score, reasons: JSON.stringify(reasons) },
    })),
  );
  return fresh.length;
}

export async function judgeMatch(
  tx: WriteTransaction,
  id: string,
  judgement: Pick<MatchRow, 'state' | 'author' | 'reason' | 'moved'>,
): Promise<void> {
  const { state, author, reason, moved } = judgement;
  await tx
    .updateTable('project_match')
    .set({ state, author, reason, judged_at: new Date(), moved: moved && JSON.stringify(moved) })
    .where('id', '=', id)
    .execute();
}

/** What speaks for a pair now. */
export async function saveGrounds(
  tx: WriteTransaction,
  id: string,
  { score, reasons }: { score: number; reasons: object[] },
): Promise<void> {
  await tx
    .updateTable('project_match')
    .set({ score: String(score), reasons: JSON.stringify(reasons) })
    .where('id', '=', id)
    .execute();
}

export async function dropMatch(tx: WriteTransaction, id: string): Promise<void> {
  await tx.deleteFrom('project_match').where('id', '=', id).execute();
}

export type CandidateRow = {
  id: string;
  title: string;
  number: string | null;
  ico: string;
  validFrom: string | null;
  validTo: string | null;
  year: number | null;
  source: string;
  fromPack: boolean;
  money: Record<string, string>;
};

/** IČO of recipients that an edition names and another list does too, in order behind `after`. */
export async function listSharedRecipients(
  tx: ReadTransaction,
  edition: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ ico: string }>`select distinct recipient_ico as ico from project named
    where named.source_id = ${edition} and named.hidden is null and named.recipient_ico > ${after}
      and exists (select from project other where other.region = named.region and other.hidden is null
        and other.recipient_id = named.recipient_id and other.source_id <> named.source_id)
    order by 1 limit ${limit}`.execute(tx);
  return rows.map(({ ico }) => ico);
}

export async function listCandidates(tx: ReadTransaction, icos: string[]): Promise<CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`select project.id, project.title, number, recipient_ico as ico,
      valid_from as "validFrom", coalesce(ended_on, valid_to) as "validTo", year, project.source_id as source,
      source.kind = 'pack' as "fromPack",
      (select coalesce(json_object_agg(kind, total::text), '{}') from project_money money
        where money.region = project.region and money.project_id = project.id) as money
    from project join source on source.region = project.region and source.id = project.source_id
    where recipient_ico = any(${icos}::text[]) and hidden is null
    order by recipient_ico, project.id`.execute(tx);
  return rows;
}

/** Publications that speak of each project now. */
export async function mapPublications(
  tx: ReadTransaction,
  projects: string[],
): Promise<Map<string, Set<string>>> {
  const { rows } = await sql<{ project: string; publication: string }>`
    select distinct said.project_id as project, source.publication_id as publication
    from project_assertion said join source on source.region = said.region and source.id = said.source_id
    where said.project_id = any(${projects}::text[])`.execute(tx);
  const map = new Map<string, Set<string>>();
  for (const { project, publication } of rows) {
    map.set(project, (map.get(project) ?? new Set()).add(publication));
  }
  return map;
}

/** Words of one project go under another; which ones is told, so that they can go back. */
export async function joinProjects(
  tx: WriteTransaction,
  from: string,
  into: string,
): Promise<[publication: string, key: string][]> {
  const { rows } = await sql<{ publication: string; key: string }>`
    with moved as (update project_assertion set project_id = ${into}
      where region = ${tx.region} and project_id = ${from} returning region, source_id, key)
    select distinct source.publication_id as publication, key
    from moved join source on source.region = moved.region and source.id = moved.source_id
    order by 1, 2`.execute(tx);
  await tx
    .updateTable('project')
    .set({ hidden: 'merged', merged_into: into })
    .where('id', '=', from)
    .execute();
  for (const table of ['project_money', 'project_area', 'project_territory'] as const) {
    await tx.deleteFrom(table).where('project_id', '=', from).execute();
  }
  return rows.map(({ publication, key }) => [publication, key]);
}

export async function partProjects(
  tx: WriteTransaction,
  from: string,
  out: string,
  moved: [publication: string, key: string][],
): Promise<void> {
  const publications = moved.map(([publication]) => publication);
  const keys = moved.map(([, key]) => key);
  await sql`update project_assertion said set project_id = ${out}
    from source, unnest(${publications}::text[], ${keys}::text[]) as word(publication, key)
    where said.region = ${tx.region} and said.project_id = ${from} and source.region = said.region
      and source.id = said.source_id and source.publication_id = word.publication and said.key = word.key`.execute(
    tx,
  );
  await tx.updateTable('project').set({ hidden: null, merged_into: null }).where('id', '=', out).execute();
}
