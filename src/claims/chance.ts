// How likely a number that agrees with the register does so by chance: its digits have to be many enough to tell.
import { statementInterval, type Statement } from '#model/hedge.ts';

/** The most that an agreement may be owed to chance, over all values looked at, to bear a number out. */
export const MOST_CHANCE = 0.03;

/** For a number drawn at random, all sizes alike (its logarithm even over a decade): 0 to 1; 1 where an end is open. */
export function chanceOf(statement: Statement): number {
  const { low, high } = statementInterval(statement);
  const stated = Math.abs(Number(statement.value));
  if (low === undefined || high === undefined || stated === 0) return 1;
  const width = Math.max(Number(high) - Number(low), Number(statement.step ?? 1));
  return Math.min(1, width / (stated * Math.LN10));
}
