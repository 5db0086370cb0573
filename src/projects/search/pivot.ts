// One kind of money broken down by one or two dimensions, so that every total equals its parts.
import type { AmountKind } from '#model/figure.ts';
import type { Hellers } from '#model/money.ts';
import { splitMoney } from '../split.ts';
import type { ProjectBook, StoredFacet } from './book.ts';
import { getMeasure } from './find.ts';
import { joinParts, partsOf, valueAt, type Payers } from './measure.ts';
import { UNKNOWN } from './value-sets.ts';

export const DIMENSIONS = [
  'municipality',
  'district',
  'region',
  'area',
  'payer',
  'year',
  'programme',
  'fund',
  'phase',
  'beneficiary',
  'left',
  'source',
] as const satisfies readonly StoredFacet[];
export type Dimension = (typeof DIMENSIONS)[number];

/** Money of several places whose shares are not known. */
export const UNALLOCATED = 'unallocated';

export type PivotLine = { key: string; total: Hellers; projects: number; cells: Hellers[] };

export type Pivot = {
  kind: AmountKind;
  rows: Dimension;
  columns: Dimension | undefined;
  columnKeys: string[];
  columnTotals: Hellers[];
  lines: PivotLine[];
  total: Hellers;
  projects: number;
  /** False over areas and sources: a project is whole in each of its own, so lines do not make the total. */
  rowsAdd: boolean;
  columnsAdd: boolean;
};

/** Of which a project has several, and is whole in each. */
const isMany = (dimension: Dimension | undefined) => dimension === 'area' || dimension === 'source';

const PLACES: readonly Dimension[] = ['municipality', 'district', 'region'];
export const isPlace = (dimension: Dimension | undefined): boolean =>
  dimension !== undefined && PLACES.includes(dimension);

/** Whether both dimensions may stand in one table. */
export const canCross = (rows: Dimension, columns: Dimension): boolean =>
  rows !== columns && !(isPlace(rows) && isPlace(columns));

/**
 * Two dimensions of place would divide the same money twice: then there are no columns. `payers`: only their parts; none:
 * whole amounts.
 */
export function pivotMoney(
  book: ProjectBook,
  found: Uint32Array,
  kind: AmountKind,
  rows: Dimension,
  wanted?: Dimension,
  payers: Payers = [],
): Pivot {
  const columns = wanted && canCross(rows, wanted) ? wanted : undefined;
  const measure = getMeasure(book, kind, payers);
  const place = [rows, columns].find(isPlace);
  const rowKeys = keysOf(book, rows);
  const columnKeys = columns ? keysOf(book, columns) : [''];
  const cells = new Sums(rowKeys.length * columnKeys.length);
  const rowSums = new Sums(rowKeys.length);
  const columnSums = new Sums(columnKeys.length);
  const all = new Sums(1);
  const counted = new Uint32Array(rowKeys.length);
  let projects = 0;
  const lastCounted = new Int32Array(rowKeys.length).fill(-1);

  for (const row of found) {
    if (!measure.known[row]) continue;
    projects++;
    const pieces =
      rows === 'payer' || columns === 'payer'
        ? partsOf(book.amounts, kind, row).filter(
            ({ payer }) => payers.length === 0 || payers.includes(payer),
          )
        : [{ payer: '', hellers: valueAt(measure, row) }];
    const shares = place && book.shares.get(row);
    for (const { payer, hellers } of pieces) {
      if (!shares) {
        add(row, payer, hellers, undefined);
        continue;
      }
      for (const [value, part] of divide(book, place, shares, hellers)) add(row, payer, part, value);
    }
  }
  return collect();

  /** `at`: value of the dimension of place, where the money was divided by places. */
  function add(row: number, payer: string, hellers: Hellers, at: string | undefined): void {
    const rowValues = valuesOf(rows, rowKeys, row, payer, at);
    const columnValues = columns ? valuesOf(columns, columnKeys, row, payer, at) : [0];
    all.add(0, hellers);
    for (const value of rowValues) {
      rowSums.add(value, hellers);
      if (lastCounted[value] !== row) {
        lastCounted[value] = row;
        counted[value]!++;
      }
      for (const column of columnValues) cells.add(value * columnKeys.length + column, hellers);
    }
    for (const column of columnValues) columnSums.add(column, hellers);
  }

  function valuesOf(
    dimension: Dimension,
    keys: readonly string[],
    row: number,
    payer: string,
    at: string | undefined,
  ): readonly number[] {
    if (dimension === 'payer') return [Math.max(0, keys.indexOf(payer))];
    if (at !== undefined && isPlace(dimension)) return [keys.indexOf(at)];
    const { sets, ids } = book.columns[dimension];
    return sets[ids[row]!]!;
  }

  /** Years by time, others by their sum; what is not known stands last, as among the lines. */
  function orderColumns(used: number[]): number[] {
    const last = (at: number) => [UNKNOWN, UNALLOCATED].indexOf(columnKeys[at]!);
    const sum = (at: number) => columnSums.get(at);
    return used.sort(
      (a, b) =>
        last(a) - last(b) ||
        (columns === 'year'
          ? Number(columnKeys[a]) - Number(columnKeys[b])
          : Number(sum(b) > sum(a)) - Number(sum(b) < sum(a))),
    );
  }

  function collect(): Pivot {
    const used = orderColumns(columnKeys.map((_, at) => at).filter((at) => columnSums.touched(at)));
    const lines = rowKeys.flatMap((key, at): PivotLine[] =>
      rowSums.touched(at)
        ? [
            {
              key,
              total: rowSums.get(at),
              projects: counted[at]!,
              cells: columns ? used.map((column) => cells.get(at * columnKeys.length + column)) : [],
            },
          ]
        : [],
    );
    return {
      kind,
      rows,
      columns,
      columnKeys: columns ? used.map((at) => columnKeys[at]!) : [],
      columnTotals: columns ? used.map((at) => columnSums.get(at)) : [],
      lines,
      total: all.get(0),
      projects,
      rowsAdd: !isMany(rows),
      columnsAdd: !isMany(columns),
    };
  }
}

/** Lines that a page leaves out, together; they stand after `after` lines. */
export type Rest = { after: number; count: number; total: Hellers; cells: Hellers[] };

/**
 * The first `most` lines, and always those that no place or value is known of: they may be the largest, and without them the
 * lines would not make the total. What is left out is one sum.
 */
export function cutLines<Line extends PivotLine>(
  lines: readonly Line[],
  most: number,
): { lines: Line[]; rest: Rest | undefined } {
  const special = lines.filter(({ key }) => key === UNKNOWN || key === UNALLOCATED);
  const named = lines.filter((line) => !special.includes(line));
  if (named.length <= most) return { lines: [...lines], rest: undefined };
  const left = named.slice(most);
  const sum = (values: Hellers[]) => values.reduce((total, value) => total + value, 0n);
  return {
    lines: [...named.slice(0, most), ...special],
    rest: {
      ...{ after: most, count: left.length, total: sum(left.map(({ total }) => total)) },
      cells: left[0]!.cells.map((_, at) => sum(left.map(({ cells }) => cells[at]!))),
    },
  };
}

function keysOf(book: ProjectBook, dimension: Dimension): readonly string[] {
  const { keys } = book.columns[dimension];
  return isPlace(dimension) ? [...keys, UNALLOCATED] : keys;
}

/** What of the money belongs to each value of a level of places; to the heller the whole. */
function divide(
  book: ProjectBook,
  level: Dimension,
  shares: readonly { code: string; share: string | null }[],
  hellers: Hellers,
): [value: string, part: Hellers][] {
  const up = (code: string) =>
    book.levels.get(code)?.[level as 'municipality' | 'district' | 'region'] ?? UNKNOWN;
  const { parts, unallocated, between } = splitMoney(
    hellers,
    shares.map(({ code, share }) => ({ of: code, share })),
  );
  const divided: [string, Hellers][] = [...parts].map(([code, part]) => [up(code), part]);
  // An amount of zero is divided too, so that its project counts.
  if (unallocated !== 0n || divided.length === 0) {
    // Not divided between two towns of one district is still all of that district.
    const values = new Set(between.map(up));
    divided.push([values.size === 1 ? [...values][0]! : UNALLOCATED, unallocated]);
  }
  return divided;
}

const LOW = 0x1000000n;

/** Sums as two whole numbers, as in measure.ts: no bigint is made for each of millions of additions. */
class Sums {
  #low: Float64Array;
  #high: Float64Array;
  #touched: Uint32Array;

  constructor(size: number) {
    this.#low = new Float64Array(size);
    this.#high = new Float64Array(size);
    this.#touched = new Uint32Array(size);
  }

  add(at: number, hellers: Hellers): void {
    const low = BigInt.asUintN(24, hellers);
    this.#low[at]! += Number(low);
    this.#high[at]! += Number((hellers - low) / LOW);
    this.#touched[at] = 1;
  }

  touched(at: number): boolean {
    return this.#touched[at] === 1;
  }

  get(at: number): Hellers {
    return joinParts(this.#low[at]!, this.#high[at]!);
  }
}
