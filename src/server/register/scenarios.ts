// Scenarios kept with their results, and decisions of people against the computation.
import { createHash } from 'node:crypto';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { newId, recordChange } from './changes.ts';
import { bumpVersion } from './version.ts';

export type FrozenRow = {
  id: string;
  event: string;
  title: string;
  link: string;
  dataVersion: string;
  at: string;
  author: string;
};

/** Newest first, without their results. */
export async function listFrozenScenarios(tx: ReadTransaction): Promise<FrozenRow[]> {
  const rows = await tx
    .selectFrom('frozen_scenario')
    .select(['id', 'event_id', 'title', 'link', 'data_version', 'at', 'author'])
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toFrozen);
}

/** Identifiers grow with time: another newest one means that something was kept. */
export async function findNewestFrozen(tx: ReadTransaction): Promise<string | undefined> {
  const row = await tx
    .selectFrom('frozen_scenario')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

type FrozenColumns = {
  id: string;
  event_id: string;
  title: string;
  link: string;
  data_version: bigint;
  at: Date;
  author: string;
};

const toFrozen = (row: FrozenColumns): FrozenRow => ({
  ...{ id: row.id, event: row.event_id, title: row.title, link: row.link, author: row.author },
  dataVersion: String(row.data_version),
  at: row.at.toISOString(),
});

/** With the result as it came out. */
export async function findFrozenScenario(
  tx: ReadTransaction,
  id: string,
): Promise<(FrozenRow & { result: unknown; sha256: string }) | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
  const row = await tx.selectFrom('frozen_scenario').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { ...toFrozen(row), result: row.result, sha256: row.result_sha256 };
}

/** Keeps a result; the version of the data does not grow, nothing that is shown elsewhere changed. */
export async function saveFrozenScenario(
  tx: WriteTransaction,
  frozen: Omit<FrozenRow, 'id' | 'at'> & { result: object },
): Promise<string> {
  const id = newId(Date.now());
  const result = JSON.stringify(frozen.result);
  const { event, title, link, author } = frozen;
  await tx
    .insertInto('frozen_scenario')
    .values({
      ...{ region: tx.region, id, event_id: event, title, link, author, result },
      data_version: BigInt(frozen.dataVersion),
      result_sha256: createHash('sha256').update(result).digest('hex'),
    })
    .execute();
  const after = { event, title, link, dataVersion: frozen.dataVersion };
  await recordChange(tx, { author, entity: 'frozen_scenario', entityId: id, before: null, after });
  return id;
}

export type OverrideRow = {
  event: string;
  node: string;
  decision: 'stands' | 'falls';
  date: string | null;
  reason: string;
  author: string;
  at: string;
};

export async function listOverrides(tx: ReadTransaction): Promise<OverrideRow[]> {
  const rows = await tx
    .selectFrom('impact_override')
    .selectAll()
    .orderBy('event_id')
    .orderBy('node')
    .execute();
  return rows.map(({ event_id, node, decision, date, reason, author, at }) => ({
    ...{ event: event_id, node, decision: decision as OverrideRow['decision'], date, reason, author },
    at: at.toISOString(),
  }));
}

/** Records a decision, or takes one back (`decision` null); both stay in the record of changes. */
export async function saveOverride(
  tx: WriteTransaction,
  row: Omit<OverrideRow, 'at' | 'decision'> & { decision: OverrideRow['decision'] | null },
): Promise<void> {
  const { event, node, decision, date, reason, author } = row;
  const before = (await listOverrides(tx)).find((one) => one.event === event && one.node === node) ?? null;
  const of = tx.deleteFrom('impact_override').where('event_id', '=', event).where('node', '=', node);
  await of.execute();
  if (decision !== null)
    await tx
      .insertInto('impact_override')
      .values({ region: tx.region, event_id: event, node, decision, date, reason, author })
      .execute();
  const after = decision === null ? null : { decision, date, reason };
  const entityId = `${event} ${node}`;
  await recordChange(tx, {
    author,
    entity: 'impact_override',
    entityId,
    before,
    after: after ?? { withdrawn: reason },
  });
  await bumpVersion(tx);
}
