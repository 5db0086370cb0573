// What a value of a facet has instead of the kind of amount that is summed: choosing the value sums that kind.
import { KINDS_BY_WEIGHT } from '#model/amount-kind.ts';
import type { AmountKind } from '#model/figure.ts';
import type { ProjectBook } from './book.ts';
import { amountOf, joinParts, splitNumber, type Amounts, type Measure, type Payers } from './measure.ts';
import { passingSets, UNKNOWN, type ValueSets } from './value-sets.ts';

export type OtherSum = { kind: AmountKind; known: number; sum: bigint };

/** `kinds`: those that may be summed, the weightiest first. `payersOf`: whose parts are summed once the value is chosen. */
export function findOtherSums(
  amounts: Amounts,
  column: ValueSets,
  missing: readonly string[],
  lists: readonly Uint32Array[],
  kinds: readonly AmountKind[],
  payersOf: (key: string) => Payers,
): Map<string, OtherSum> {
  const found = new Map<number, { kind: number; known: number; low: number; high: number }>();
  if (missing.length === 0) return new Map();
  const passes = passingSets(column, missing);
  const payers = new Map(missing.map((key) => [column.keys.indexOf(key), payersOf(key)]));
  for (const rows of lists)
    for (const row of rows) {
      const set = column.ids[row]!;
      if (passes[set] === 0) continue;
      for (const value of column.sets[set]!) if (payers.has(value)) addRow(row, value);
    }
  return new Map(
    [...found].map(([value, { kind, known, low, high }]) => [
      column.keys[value]!,
      { kind: kinds[kind]!, known, sum: joinParts(low, high) },
    ]),
  );

  function addRow(row: number, value: number): void {
    const best = found.get(value);
    for (let kind = 0; kind <= (best?.kind ?? kinds.length - 1); kind++) {
      const amount = amountOf(amounts, row, kinds[kind]!, payers.get(value)!);
      if (amount === undefined) continue;
      const sum = best?.kind === kind ? best : { kind, known: 0, low: 0, high: 0 };
      const { low, high } = splitNumber(amount);
      found.set(value, { kind, known: sum.known + 1, low: sum.low + low, high: sum.high + high });
      return;
    }
  }
}

/** Sums of the kinds beside the one that is summed, the weightiest first. */
export function listOtherKinds(
  kinds: ReadonlyMap<string, { known: number; sum: bigint }>,
  summed: AmountKind | undefined,
): OtherSum[] {
  return KINDS_BY_WEIGHT.flatMap((kind) => {
    const { known = 0, sum = 0n } = kinds.get(kind) ?? {};
    return kind === summed || known === 0 ? [] : [{ kind, known, sum }];
  });
}

/** Rows that have no amount of the kind that is summed, and have one of another. */
export function countOnlyOther(
  { columns }: ProjectBook,
  measure: Measure | undefined,
  rows: Uint32Array,
): number {
  if (!measure) return 0;
  const { sets, ids, keys } = columns.kind;
  const some = sets.map((set) =>
    set.some((value) => keys[value] !== UNKNOWN && keys[value] !== measure.kind),
  );
  let count = 0;
  for (const row of rows) if (!measure.known[row] && some[ids[row]!]) count++;
  return count;
}
