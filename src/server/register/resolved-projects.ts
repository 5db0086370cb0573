// Projects as resolved from all that is said of them, written over what stood before.
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { insertColumns, type ColumnValues } from './insert.ts';
import { saveAreas, saveMoney, savePlaces } from './save-assertions.ts';

export type ResolvedRow = {
  id: string;
  title: string;
  number: string | null;
  summary: string | null;
  recipientId: string | null;
  recipientName: string | null;
  recipientIco: string | null;
  recipientKind: string | null;
  providerName: string | null;
  providerIco: string | null;
  programmeCode: string | null;
  programme: string | null;
  priority: string | null;
  fund: string | null;
  callNumber: string | null;
  validFrom: string | null;
  validTo: string | null;
  endedOn: string | null;
  year: number | null;
  stateCode: string | null;
  state: string | null;
  unionRate: string | null;
  phase: string | null;
  areas: { area: string; share: string | null; rule: string }[];
  places: { territory: string; share: string | null; rule: string; source: string }[];
  money: {
    kind: string;
    total: bigint;
    payers: Partial<Record<string, bigint>>;
    asOf?: string;
    currency?: string;
    source: string;
    key: string;
  }[];
  publications: number;
  hidden: string | null;
  source: string;
  locator: string;
};

export async function saveResolved(tx: WriteTransaction, rows: ResolvedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const of = (pick: (row: ResolvedRow) => unknown, type: ColumnValues['type'] = 'text'): ColumnValues => ({
    type,
    values: rows.map(pick),
  });
  await insertColumns(
    tx,
    'project',
    {
      id: of((row) => row.id),
      title: of((row) => row.title),
      number: of((row) => row.number),
      summary: of((row) => row.summary),
      recipient_id: of((row) => row.recipientId),
      recipient_name: of((row) => row.recipientName),
      recipient_ico: of((row) => row.recipientIco),
      recipient_kind: of((row) => row.recipientKind),
      provider_name: of((row) => row.providerName),
      provider_ico: of((row) => row.providerIco),
      programme_code: of((row) => row.programmeCode),
      programme: of((row) => row.programme),
      priority: of((row) => row.priority),
      fund: of((row) => row.fund),
      call_number: of((row) => row.callNumber),
      valid_from: of((row) => row.validFrom),
      valid_to: of((row) => row.validTo),
      ended_on: of((row) => row.endedOn),
      year: of((row) => row.year, 'integer'),
      state_code: of((row) => row.stateCode),
      state: of((row) => row.state),
      union_rate: of((row) => row.unionRate, 'numeric'),
      phase: of((row) => row.phase),
      areas: of((row) => row.areas.map(({ area }) => area), 'text[]'),
      publications: of((row) => row.publications, 'integer'),
      hidden: of((row) => row.hidden),
      source_id: of((row) => row.source),
      locator: of((row) => row.locator),
    },
    { replaceOn: ['region', 'id'] },
  );
  const ids = rows.map((row) => row.id);
  await sql`delete from project_money where project_id = any(${ids}::text[])`.execute(tx);
  await sql`delete from project_area where project_id = any(${ids}::text[])`.execute(tx);
  await sql`delete from project_territory where rule <> 'pack' and project_id = any(${ids}::text[])`.execute(
    tx,
  );
  const money = rows.flatMap((row) => row.money.map((one) => ({ ...one, project: row.id })));
  await saveMoney(
    tx,
    money.map((one) => one.source),
    money.map(({ asOf = null, currency = null, ...one }) => ({ ...one, asOf, currency })),
  );
  await saveAreas(
    tx,
    rows.flatMap((row) => row.areas.map((one) => ({ ...one, project: row.id }))),
  );
  const places = rows.flatMap((row) => row.places.map((one) => ({ ...one, project: row.id })));
  await savePlaces(
    tx,
    places.map((one) => one.source),
    places,
  );
}

/** Gathers the projects of an edition that have another word, or lost one: a list may touch all of a register. */
export async function openTouched(tx: WriteTransaction, edition: string): Promise<void> {
  await sql`create temporary table touched_project on commit drop as
    select distinct said.project_id as id from project_assertion said
    where said.region = ${tx.region} and (said.ended_source_id = ${edition} or (said.source_id = ${edition} and exists (
      select from project_assertion other
      where other.region = said.region and other.project_id = said.project_id
        and (other.source_id, other.key) <> (said.source_id, said.key))))`.execute(tx);
}

export async function listTouched(tx: ReadTransaction, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select id from touched_project where id > ${after} order by id limit ${limit}`.execute(tx);
  return rows.map(({ id }) => id);
}
