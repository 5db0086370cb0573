// Projects in full, for lists, pages and exports: any number of them by their identifiers.
import { KINDS_BY_WEIGHT } from '#model/amount-kind.ts';
import type { AmountKind, Payer } from '#model/figure.ts';
import { sql } from 'kysely';
import { recipientKindOf } from '#model/organisation-kind.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { PAYER_COLUMNS } from './project-columns.ts';

export type MoneyRecord = {
  kind: AmountKind;
  total: bigint;
  /** Only payers the source splits off. */
  parts: { payer: Payer; hellers: bigint }[];
  asOf: string | null;
  currency: string | null;
  /** Edition and key of the assertion it comes from. */
  source: string;
  key: string;
};

export type ProjectRecord = {
  id: string;
  number: string | null;
  title: string;
  summary: string | null;
  recipient: { id: string | null; name: string | null; ico: string | null; kind: string | null };
  provider: { name: string | null; ico: string | null };
  programme: { code: string | null; title: string | null };
  priority: string | null;
  fund: string | null;
  call: string | null;
  validFrom: string | null;
  validTo: string | null;
  endedOn: string | null;
  year: number | null;
  phase: string | null;
  state: string | null;
  attribution: string;
  predecessor: string | null;
  publications: number;
  hidden: string | null;
  mergedInto: string | null;
  note: string | null;
  source: string;
  locator: string;
  identifiers: { scheme: string; value: string; normalised: string; repair: string | null }[];
  places: { code: string; share: string | null; rule: string }[];
  areas: { area: string; share: string | null; rule: string }[];
  /** The kind that stands for the project first. */
  money: MoneyRecord[];
};

/** In the order of `ids`; an identifier that is not in the register is left out. */
export async function listProjectRecords(
  tx: ReadTransaction,
  ids: readonly string[],
): Promise<ProjectRecord[]> {
  if (ids.length === 0) return [];
  const rows = await selectRows(tx, ids);
  const records = new Map(rows.map((row): [string, ProjectRecord] => [row.id, toRecord(row)]));
  const identifiers = await tx
    .selectFrom('project_identifier')
    .select(['project_id', 'scheme', 'value', 'normalised', 'repair'])
    .where(isOneOf('project_id', ids))
    .orderBy('scheme', 'desc')
    .orderBy('value')
    .execute();
  for (const { project_id, ...row } of identifiers) records.get(project_id)?.identifiers.push(row);
  const places = await tx
    .selectFrom('project_territory')
    .select(['project_id', 'territory_code', 'share', 'rule'])
    .where(isOneOf('project_id', ids))
    .orderBy('territory_code')
    .execute();
  for (const { project_id, territory_code: code, share, rule } of places)
    records.get(project_id)?.places.push({ code, share, rule });
  const areas = await tx
    .selectFrom('project_area')
    .select(['project_id', 'area', 'share', 'rule'])
    .where(isOneOf('project_id', ids))
    .orderBy('area')
    .execute();
  for (const { project_id, ...row } of areas) records.get(project_id)?.areas.push(row);
  const money = await tx.selectFrom('project_money').selectAll().where(isOneOf('project_id', ids)).execute();
  const weight = ({ kind }: { kind: string }) => KINDS_BY_WEIGHT.indexOf(kind as AmountKind);
  for (const row of money.toSorted((a, b) => weight(a) - weight(b)))
    records.get(row.project_id)?.money.push({
      kind: row.kind as AmountKind,
      total: row.total,
      parts: PAYER_COLUMNS.flatMap(([payer, column]) =>
        row[column] === null ? [] : { payer: payer as Payer, hellers: row[column] },
      ),
      asOf: row.as_of,
      currency: row.currency,
      source: row.source_id,
      key: row.key,
    });
  return ids.flatMap((id) => records.get(id) ?? []);
}

/** One parameter, whatever the number of identifiers. */
const isOneOf = (column: string, ids: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} = any(${ids}::text[])`;

type Row = Awaited<ReturnType<typeof selectRows>>[number];

const selectRows = (tx: ReadTransaction, ids: readonly string[]) =>
  tx
    .selectFrom('project')
    .leftJoin('organisation', (join) =>
      join
        .onRef('organisation.region', '=', 'project.region')
        .onRef('organisation.id', '=', 'project.recipient_id'),
    )
    .selectAll('project')
    .select([
      'organisation.name as organisation_name',
      'organisation.ico as organisation_ico',
      'organisation.kind as organisation_kind',
    ])
    .where(isOneOf('project.id', ids))
    .execute();

function toRecord(row: Row): ProjectRecord {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    summary: row.summary,
    recipient: {
      id: row.recipient_id,
      name: row.recipient_name ?? row.organisation_name,
      ico: row.recipient_ico ?? row.organisation_ico,
      kind: recipientKindOf(row.organisation_kind, row.recipient_kind),
    },
    provider: { name: row.provider_name, ico: row.provider_ico },
    programme: { code: row.programme_code, title: row.programme },
    priority: row.priority,
    fund: row.fund,
    call: row.call_number,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    endedOn: row.ended_on,
    year: row.year,
    phase: row.phase,
    state: row.state,
    attribution: row.attribution,
    predecessor: row.predecessor_id,
    publications: row.publications,
    hidden: row.hidden,
    mergedInto: row.merged_into,
    note: row.note,
    source: row.source_id,
    locator: row.locator,
    identifiers: [],
    places: [],
    areas: [],
    money: [],
  };
}
