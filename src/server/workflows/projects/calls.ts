// Calls with their conditions, the projects that came from them, and what changed between editions.
import { findCallChanges, type CallChange, type CallVersion } from '#projects/call-changes.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import {
  countProjectsOfCalls,
  listCallRows,
  listCalls,
  type CallRecord,
  type CallRow,
} from '../../register/calls.ts';
import { getPackFile } from '../pack/files.ts';

export type ListedCall = CallRecord & {
  /** Projects of the register that name the call by its whole number. */
  projects: number;
};

export type CallList = { calls: ListedCall[]; changes: CallChange[] };

export async function readCalls(tx: ReadTransaction): Promise<CallList> {
  const calls = await listCalls(tx);
  const counts = await countProjectsOfCalls(
    tx,
    calls.map(({ number }) => number),
  );
  const current = new Set(
    calls.flatMap(({ id, conditions }) => [`call ${id}`, ...conditions.map((one) => `condition ${one.id}`)]),
  );
  return {
    calls: calls.map((call) => ({ ...call, projects: counts.get(call.number) ?? 0 })),
    changes: findCallChanges((await listCallRows(tx)).flatMap(toVersion), current),
  };
}

/** The place of a row in its document is no property of the call. A row of a pack with other columns is not compared. */
function toVersion({ sheet, cells, source, saved }: CallRow): CallVersion[] {
  const { columns } = getPackFile(sheet === 'call.csv' ? 'call' : 'call_condition');
  if (columns.length !== cells.length) return [];
  const all = Object.fromEntries(columns.map(({ header }, at) => [header, cells[at] ?? '']));
  const { id = '', source: _, locator: __, ...fields } = all;
  const entity = sheet === 'call.csv' ? 'call' : 'condition';
  const call = entity === 'call' ? id : (fields.call ?? '');
  return [{ entity, id, call, title: fields.title || call, edition: source, saved: saved.getTime(), fields }];
}
