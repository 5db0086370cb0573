// Keeps the register of dependencies in the web process until the data change.
import type { ReadTransaction } from '../../database/transaction.ts';
import { findNewestFrozen, listFrozenScenarios } from '../../register/scenarios.ts';
import { findVersion } from '../../register/version.ts';
import type { ContinuityRegister } from './continuity-register.ts';
import { readContinuity, withFrozen } from './read-continuity.ts';

export type Door = { read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T> };

/** A register with the newest kept result it knows of. */
type Kept = { register: ContinuityRegister; newest: string | undefined };
type Keeper = { last?: Kept; reading?: Promise<Kept> };

/** One keeper for one door; it goes with it. */
const kept = new WeakMap<object, Keeper>();

/** The register of the newest data and kept results. Waits outside of transactions. */
export async function getContinuity(door: Door): Promise<ContinuityRegister> {
  let keeper = kept.get(door);
  if (!keeper) kept.set(door, (keeper = {}));
  const { last } = keeper;
  keeper.reading ??= door
    .read(async (tx): Promise<Kept> => {
      const version = String((await findVersion(tx))?.version ?? 0n);
      // A kept result changes no data: the version stays, and yet it belongs to its scenario.
      const newest = await findNewestFrozen(tx);
      if (last?.register.dataVersion !== version) return { register: await readContinuity(tx), newest };
      if (last.newest === newest) return last;
      return { register: withFrozen(last.register, await listFrozenScenarios(tx)), newest };
    })
    .finally(() => delete keeper.reading);
  keeper.last = await keeper.reading;
  return keeper.last.register;
}
