// Keeps the register of dependencies in the web process until the data change.
import type { ReadTransaction } from '../../database/transaction.ts';
import { findVersion } from '../../register/version.ts';
import type { ContinuityRegister } from './continuity-register.ts';
import { readContinuity } from './read-continuity.ts';

export type Door = { read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T> };

/** One keeper for one door; it goes with it. */
const kept = new WeakMap<object, { last?: ContinuityRegister; reading?: Promise<ContinuityRegister> }>();

/** The register of the newest data. Waits outside of transactions. */
export async function getContinuity(door: Door): Promise<ContinuityRegister> {
  let keeper = kept.get(door);
  if (!keeper) kept.set(door, (keeper = {}));
  const { last } = keeper;
  keeper.reading ??= door
    .read(async (tx) => {
      const version = String((await findVersion(tx))?.version ?? 0n);
      return last?.dataVersion === version ? last : readContinuity(tx);
    })
    .finally(() => delete keeper.reading);
  keeper.last = await keeper.reading;
  return keeper.last;
}
