// Money of one project divided among its places or areas: what is known to belong to each, and what is not.
import type { Hellers } from '#model/money.ts';

export type Share = { of: string; share: string | null };

export type Split = {
  /** Known to belong to each; together with `unallocated` exactly the whole. */
  parts: Map<string, Hellers>;
  /** Known to be of all of these together, not how much of which. */
  unallocated: Hellers;
  between: string[];
};

const MILLION = 1_000_000n;

/**
 * One place without a share has it all. Of several, those with a share get it to the heller; the rest is unallocated
 * between those without one, or of nobody when each has its share and they do not make 1.
 */
export function splitMoney(whole: Hellers, shares: readonly Share[]): Split {
  const [only] = shares;
  if (only && shares.length === 1 && only.share === null) {
    return { parts: new Map([[only.of, whole]]), unallocated: 0n, between: [] };
  }
  const known = shares.filter((one) => one.share !== null);
  const sum = known.reduce((total, one) => total + millionths(one.share!), 0n);
  if (sum > MILLION)
    throw new RangeError(`shares of one project make more than 1: ${JSON.stringify(shares)}`);
  const parts = new Map(known.map((one) => [one.of, (whole * millionths(one.share!)) / MILLION]));
  const between = shares.filter((one) => one.share === null).map((one) => one.of);
  const allocated = [...parts.values()].reduce((total, part) => total + part, 0n);
  let unallocated = whole - allocated;
  // Shares that make exactly 1 leave only what division left over: it goes to the first, as nobody is owed it more.
  if (sum === MILLION && between.length === 0 && known[0]) {
    parts.set(known[0].of, parts.get(known[0].of)! + unallocated);
    unallocated = 0n;
  }
  return { parts, unallocated, between };
}

/** `0.25` → 250000; the register keeps shares to the millionth. */
export function millionths(share: string): bigint {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(share);
  if (!match) throw new RangeError(`expected a share as a decimal, found ${share}`);
  return BigInt(match[1]! + (match[2] ?? '').padEnd(6, '0').slice(0, 6));
}
