// What each kind of amount and each payer sums by itself: facets whose values are not sums of the chosen amount.
import type { AmountKind } from '#model/figure.ts';
import { joinParts, KINDS, PARTS, splitNumber, valueOfCode, type Amounts, type Payers } from './measure.ts';

/** Rows and which of the two facets count them. */
type Counted = { rows: Uint32Array; kinds: boolean; payers: boolean };
type Sum = { known: number; low: number; high: number };
export type OwnSums = Record<'kinds' | 'payers', Map<string, { known: number; sum: bigint }>>;

const UNKNOWN_PART = PARTS.indexOf('unknown');

/** Kinds with the parts of the payers (none: whole), payers with their parts of the kind; every amount is read once. */
export function sumKindsAndPayers(
  amounts: Amounts,
  kind: AmountKind | undefined,
  payers: Payers,
  lists: readonly Counted[],
): OwnSums {
  const kinds = KINDS.map(() => emptySum());
  const parts = PARTS.map(() => emptySum());
  const chosen = PARTS.map((part) => part !== 'all' && payers.includes(part));
  const kindOf = kind === undefined ? -1 : KINDS.indexOf(kind);
  const value = { whole: 0, split: 0, wanted: 0 };
  const has = { whole: false, split: false, wanted: false };

  for (const list of lists) for (const row of list.rows) addRow(row, list);
  const told = (sums: Sum[], keys: readonly string[]) =>
    new Map(sums.map(({ known, low, high }, at) => [keys[at]!, { known, sum: joinParts(low, high) }]));
  return { kinds: told(kinds, KINDS), payers: told(parts, PARTS) };

  /** Amounts of one kind stand beside each other. */
  function addRow(row: number, list: Counted): void {
    const end = amounts.starts[row + 1]!;
    for (let at = amounts.starts[row]!; at < end;) {
      const current = Math.floor(amounts.codes[at]! / PARTS.length);
      has.whole = has.split = has.wanted = false;
      value.whole = value.split = value.wanted = 0;
      let unknown = false;
      for (; at < end && Math.floor(amounts.codes[at]! / PARTS.length) === current; at++) {
        const part = amounts.codes[at]! % PARTS.length;
        const hellers = valueOfCode(amounts, at);
        if (part === 0) {
          has.whole = true;
          value.whole = hellers;
          continue;
        }
        has.split = true;
        value.split += hellers;
        if (hellers === 0) continue;
        if (chosen[part]) {
          has.wanted = true;
          value.wanted += hellers;
        }
        if (part === UNKNOWN_PART) unknown = true;
        if (list.payers && current === kindOf) addTo(parts[part]!, hellers, 1);
      }
      const rest = has.whole ? value.whole - value.split : 0;
      if (rest !== 0 && list.payers && current === kindOf) addTo(parts[UNKNOWN_PART]!, rest, unknown ? 0 : 1);
      if (!list.kinds) continue;
      if (payers.length === 0) addTo(kinds[current]!, has.whole ? value.whole : value.split, 1);
      else if (chosen[UNKNOWN_PART] && rest !== 0) addTo(kinds[current]!, value.wanted + rest, 1);
      else if (has.wanted) addTo(kinds[current]!, value.wanted, 1);
    }
  }
}

const emptySum = (): Sum => ({ known: 0, low: 0, high: 0 });

function addTo(sum: Sum, hellers: number, known: number): void {
  const { low, high } = splitNumber(hellers);
  sum.known += known;
  sum.low += low;
  sum.high += high;
}
