// The order in which projects are listed: permutations of all rows, made when asked for and kept with the book.
import type { ProjectBook } from './book.ts';
import { orderAt, type Measure } from './measure.ts';
import type { Sort } from './question.ts';
import { finishSteps, STEP, type Steps } from './steps.ts';

const kept = new WeakMap<object, Map<string, Uint32Array>>();

type RowSort = Exclude<Sort, 'title'>;

/** Rows that sort first by the largest amount, the newest start, the nearest end. Equal ones keep the order of the book. */
export function listOrder(
  book: ProjectBook,
  sort: RowSort,
  measure: Measure | undefined,
  reversed = false,
): Uint32Array {
  const order = finishSteps(listOrderInSteps(book, sort, measure));
  const known = { amount: measure?.known, start: book.from, end: book.to }[sort];
  return reversed ? reverseOrder(order, (row) => Boolean(known?.[row])) : order;
}

const reversals = new WeakMap<Uint32Array, Uint32Array>();

/** The other way round; rows whose key is not known stay at the end. */
export function reverseOrder(order: Uint32Array, isKnown: (row: number) => boolean): Uint32Array {
  let reversed = reversals.get(order);
  if (!reversed) {
    const known = order.filter(isKnown);
    reversals.set(order, (reversed = new Uint32Array(order.length)));
    reversed.set(known.reverse());
    reversed.set(
      order.filter((row) => !isKnown(row)),
      known.length,
    );
  }
  return reversed;
}

export function* listOrderInSteps(
  book: ProjectBook,
  sort: RowSort,
  measure: Measure | undefined,
): Steps<Uint32Array> {
  const owner = sort === 'amount' ? (measure ?? book) : book;
  let orders = kept.get(owner);
  if (!orders) kept.set(owner, (orders = new Map()));
  let order = orders.get(sort);
  if (!order) {
    const { from, to } = book;
    const key =
      sort === 'start'
        ? (row: number) => from[row]!
        : sort === 'end'
          ? (row: number) => to[row]!
          : measure
            ? (row: number) => orderAt(measure, row)
            : () => 0;
    orders.set(sort, (order = yield* sortRows(book.size, key)));
  }
  return order;
}

/** Descending. The rows of equal keys come together in one pass over the sorted keys, so no comparison function runs. */
function* sortRows(size: number, key: (row: number) => number): Steps<Uint32Array> {
  const keys = new Float64Array(size);
  for (let row = 0; row < size; row++) keys[row] = key(row);
  yield;
  const distinct = keys.slice().sort();
  yield;
  let count = 0;
  for (let at = 0; at < size; at++)
    if (at === 0 || distinct[at] !== distinct[at - 1]) distinct[count++] = distinct[at]!;
  yield;
  const values = distinct.subarray(0, count);
  const ranks = new Uint32Array(size);
  const starts = new Uint32Array(count + 1);
  for (let row = 0; row < size; row++) {
    if (row % STEP === STEP - 1) yield;
    const rank = count - 1 - indexOf(values, keys[row]!);
    ranks[row] = rank;
    starts[rank + 1]!++;
  }
  for (let rank = 0; rank < count; rank++) starts[rank + 1]! += starts[rank]!;
  yield;
  const order = new Uint32Array(size);
  for (let row = 0; row < size; row++) order[starts[ranks[row]!]!++] = row;
  return order;
}

function indexOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `count` of the found rows in the given order, after skipping `from` of them. */
export function cutRows(order: Uint32Array, rows: Uint32Array, from: number, count: number): number[] {
  const found = new Uint8Array(order.length);
  for (let at = 0; at < rows.length; at++) found[rows[at]!] = 1;
  const cut: number[] = [];
  let skipped = 0;
  for (let at = 0; at < order.length && cut.length < count; at++) {
    if (!found[order[at]!]) continue;
    if (skipped < from) skipped++;
    else cut.push(order[at]!);
  }
  return cut;
}
