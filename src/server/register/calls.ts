// Calls with their terms and conditions, each with its source.
import type { ReadTransaction } from '../database/transaction.ts';
import { openOrigins, type RowOrigin } from './origins.ts';

export const CONDITION_KINDS = ['cooperation', 'plan', 'index', 'sign-off'] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

export type CallCondition = RowOrigin & {
  id: string;
  kind: ConditionKind;
  /** Forms of cooperation of which one is enough; empty: any. */
  forms: string[];
  planKinds: string[];
  /** Decimal text. */
  indexLeast: string | null;
  indexYears: string | null;
  /** Name of the unit that signs. */
  unit: string | null;
  workingDays: number | null;
  document: string | null;
  note: string | null;
  assumption: string | null;
};

export type CallRecord = RowOrigin & {
  id: string;
  number: string;
  programme: string;
  title: string;
  announced: string | null;
  receiptFrom: string | null;
  receiptTo: string | null;
  realisedTo: string | null;
  allocation: bigint | null;
  projectLeast: bigint | null;
  projectMost: bigint | null;
  note: string | null;
  assumption: string | null;
  conditions: CallCondition[];
};

/** Calls that take applications longest come first; those without a term last. */
export async function listCalls(
  tx: ReadTransaction,
  { number }: { number?: string } = {},
): Promise<CallRecord[]> {
  const calls = await tx
    .selectFrom('call')
    .selectAll()
    .$if(number !== undefined, (query) => query.where('number', '=', number!))
    .orderBy('receipt_to', (by) => by.desc().nullsLast())
    .orderBy('programme')
    .orderBy('number')
    .execute();
  if (calls.length === 0) return [];
  const originOf = await openOrigins(tx);
  const conditions = await tx
    .selectFrom('call_condition')
    .leftJoin('unit', (join) =>
      join.onRef('unit.region', '=', 'call_condition.region').onRef('unit.id', '=', 'call_condition.unit_id'),
    )
    .selectAll('call_condition')
    .select('unit.name as unit_name')
    .where(
      'call_id',
      'in',
      calls.map(({ id }) => id),
    )
    .orderBy('call_condition.id')
    .execute();
  const byCall = Map.groupBy(conditions, ({ call_id }) => call_id);
  const order = ({ kind }: CallCondition) => CONDITION_KINDS.indexOf(kind);
  return calls.map((row) => ({
    ...originOf(row),
    id: row.id,
    number: row.number,
    programme: row.programme,
    title: row.title,
    announced: row.announced,
    receiptFrom: row.receipt_from,
    receiptTo: row.receipt_to,
    realisedTo: row.realised_to,
    allocation: row.allocation_hellers,
    projectLeast: row.project_least_hellers,
    projectMost: row.project_most_hellers,
    note: row.note,
    assumption: row.assumption,
    conditions: (byCall.get(row.id) ?? [])
      .map((one) => ({
        ...originOf(one),
        id: one.id,
        kind: one.kind as ConditionKind,
        forms: one.forms,
        planKinds: one.plan_kinds,
        indexLeast: one.index_least,
        indexYears: one.index_years,
        unit: one.unit_name,
        workingDays: one.working_days,
        document: one.document,
        note: one.note,
        assumption: one.assumption,
      }))
      .toSorted((a, b) => order(a) - order(b)),
  }));
}

/** How many projects name each call by its whole number; a number cut short by its source (`115`) has none. */
export async function countProjectsOfCalls(
  tx: ReadTransaction,
  numbers: readonly string[],
): Promise<Map<string, number>> {
  if (numbers.length === 0) return new Map();
  const rows = await tx
    .selectFrom('project')
    .select((e) => ['call_number', e.fn.countAll<bigint>().as('count')])
    .where('call_number', 'in', numbers)
    .where('hidden', 'is', null)
    .groupBy('call_number')
    .execute();
  return new Map(rows.map(({ call_number, count }) => [call_number!, Number(count)]));
}

export const CALL_SHEETS = ['call.csv', 'call_condition.csv'] as const;

export type CallRow = {
  sheet: (typeof CALL_SHEETS)[number];
  cells: (string | null)[];
  /** Edition of its publication, the oldest first; `saved`: when it came. */
  source: string;
  publication: string;
  sequence: bigint;
  saved: Date;
};

/** Raw rows of calls and conditions of every pack edition that was ever loaded. */
export async function listCallRows(tx: ReadTransaction): Promise<CallRow[]> {
  const rows = await tx
    .selectFrom('source_row')
    .innerJoin('source', (join) =>
      join.onRef('source.region', '=', 'source_row.region').onRef('source.id', '=', 'source_row.source_id'),
    )
    .select(['sheet', 'cells', 'source_id', 'publication_id', 'sequence', 'imported_at'])
    .where('source.kind', '=', 'pack')
    .where('sheet', 'in', CALL_SHEETS)
    .orderBy('sequence')
    .orderBy('sheet')
    .orderBy('row_number')
    .execute();
  return rows.map((row) => ({
    sheet: row.sheet as CallRow['sheet'],
    cells: row.cells as (string | null)[],
    source: row.source_id,
    publication: row.publication_id,
    sequence: row.sequence,
    saved: row.imported_at,
  }));
}
