// Prose against the tables of the same text: the row of its place, the total of the whole, and how finely amounts are cut.

import { formatValue } from './claim-words.ts';
import { finding, type DocumentFinding } from './document-finding.ts';
import { statementHolds } from '#model/hedge.ts';
import { decimalText, statementOf } from './judge.ts';
import type { Claim } from './types.ts';

/** A claim of the prose and the cell of a table it speaks about, as indexes. */
type Pair = { prose: number; cell: number; holds: boolean; literallyTrue: boolean };

/** Amounts of the prose against the only row of their place or against the total, then against each other's precision. */
export function checkProseAgainstTables(
  claims: readonly Claim[],
  isAlike: IsAlike = () => true,
): DocumentFinding[] {
  const cells = sortCells(claims);
  const pairs = claims.flatMap((_, i) => {
    const pair = pairOf(claims, cells, i);
    return pair && isAlike(pair.prose, pair.cell) ? pair : [];
  });
  return [
    ...pairs.map((pair) => sayPair(claims, pair)),
    ...findCoarse(claims, pairs).map((pair) => sayCoarse(claims, pair)),
  ];
}

/** Whether a claim of the prose and a cell, by their indexes, speak of the same money. */
export type IsAlike = (prose: number, cell: number) => boolean;

type Cells = { rows: Map<string, number[]>; totals: Map<string, number[]> };

/** Rows by unit and place, totals by unit. */
function sortCells(claims: readonly Claim[]): Cells {
  const cells: Cells = { rows: new Map(), totals: new Map() };
  claims.forEach(({ detail, value, unit, places }, k) => {
    if (!detail.cell || value === null) return;
    if (detail.cell.total && places.length > 1) append(cells.totals, String(unit), k);
    else if (!detail.cell.total && places.length === 1) append(cells.rows, `${unit} ${places[0]}`, k);
  });
  return cells;
}

function append(map: Map<string, number[]>, key: string, k: number): void {
  const list = map.get(key);
  if (list) list.push(k);
  else map.set(key, [k]);
}

function pairOf(claims: readonly Claim[], cells: Cells, i: number): Pair | undefined {
  const claim = claims[i]!;
  if (claim.detail.cell || claim.kind !== 'money' || claim.places.length !== 1 || claim.detail.prepared)
    return undefined;
  if (claim.hedge === 'order_of_magnitude') return undefined;
  const statement = statementOf(claim);
  if (!statement) return undefined;
  const rows = cells.rows.get(`${claim.unit} ${claim.places[0]}`) ?? [];
  const totals = cells.totals.get(String(claim.unit)) ?? [];
  const cell =
    rows.length === 1
      ? rows[0]!
      : rows.length === 0 && totals.length === 1 && speaksOfWhole(claim, claims[totals[0]!]!)
        ? totals[0]!
        : undefined;
  if (cell === undefined) return undefined;
  const { verdict, literallyTrue } = statementHolds(statement, decimalText(claims[cell]!.value!));
  return { prose: i, cell, holds: verdict !== 'fails', literallyTrue };
}

/** Codes of regions are letters and digits; those of municipalities only digits. */
const REGION = /^[A-Z]{2}\d/;

/** An amount of a region within a fifth of the total of its towns is meant to be that total. */
function speaksOfWhole({ places, value }: Claim, total: Claim): boolean {
  if (!REGION.test(places[0]!) || value === null) return false;
  return Math.abs(total.value! - value) <= total.value! / 5;
}

function sayPair(claims: readonly Claim[], { prose, cell, holds }: Pair): DocumentFinding {
  const row = claims[cell]!;
  const computed = decimalText(row.value!);
  return finding(
    'prose-table',
    [prose, cell],
    claims[prose]!,
    computed,
    (held) =>
      `${held ? 'Souhlasí' : 'Nesouhlasí'} s řádkem tabulky ${nameOfRow(row.detail.cell!.label)}: ${formatValue(computed, row.unit)}.`,
    holds,
  );
}

/** `– Nový Bor:` of a list → `Nový Bor`. */
const nameOfRow = (label: string): string => label.replace(/^[\s–—•*·‣◦-]+/u, '').replace(/[\s:–—-]+$/u, '');

const LEAST_ALIKE = 3;

/**
 * In a text whose prose cuts the rows of its table to whole millions, `přes 350 milionů` of 351 688 567 is a slip,
 * though true: every other amount says as much as its digits can.
 */
function findCoarse(claims: readonly Claim[], pairs: readonly Pair[]): Pair[] {
  const over = pairs.filter(
    ({ prose, literallyTrue }) =>
      claims[prose]!.hedge === 'over' && literallyTrue && claims[prose]!.detail.step > 1,
  );
  const steps = new Map<number, { all: number; cut: number }>();
  for (const pair of over) {
    const { step } = claims[pair.prose]!.detail;
    const { all, cut } = steps.get(step) ?? { all: 0, cut: 0 };
    steps.set(step, { all: all + 1, cut: cut + Number(isCut(claims, pair)) });
  }
  return over.filter((pair) => {
    const { all, cut } = steps.get(claims[pair.prose]!.detail.step)!;
    return !isCut(claims, pair) && cut >= LEAST_ALIKE && cut * 4 >= (all - 1) * 3;
  });
}

function isCut(claims: readonly Claim[], { prose, cell }: Pair): boolean {
  return claims[prose]!.value === cutOf(claims[prose]!, claims[cell]!);
}

function cutOf({ detail }: Claim, row: Claim): number {
  return Math.floor(row.value! / detail.step) * detail.step;
}

const STEPS = new Map([
  [1e9, 'celé miliardy'],
  [1e8, 'stovky milionů'],
  [1e6, 'celé miliony'],
  [1e5, 'statisíce'],
  [1e3, 'celé tisíce'],
]);

function sayCoarse(claims: readonly Claim[], { prose, cell }: Pair): DocumentFinding {
  const claim = claims[prose]!;
  const cut = decimalText(cutOf(claim, claims[cell]!));
  const step = STEPS.get(claim.detail.step) ?? 'totéž místo';
  return finding(
    'table-precision',
    [prose, cell],
    claim,
    cut,
    () =>
      `V rozporu s vlastní tabulkou: ostatní částky textu jsou její řádky zkrácené na ${step}, tady by to bylo ${formatValue(cut, claim.unit)}; doslova vzato věta platí.`,
    false,
  );
}
