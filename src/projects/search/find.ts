// Projects that answer a question, with exact counts and sums of every facet.
import { KINDS_BY_WEIGHT } from '#model/amount-kind.ts';
import type { AmountKind } from '#model/figure.ts';
import type { Hellers } from '#model/money.ts';
import { FACETS, type Facet, type ProjectBook, type StoredFacet } from './book.ts';
import { markText, type NumberFinder, type UnitMarks } from './find-text.ts';
import {
  buildMeasure,
  buildMeasureInSteps,
  joinParts,
  orderAt,
  PAYER_KEYS,
  type Measure,
  type Payers,
} from './measure.ts';
import { countOnlyOther, findOtherSums, listOtherKinds, type OtherSum } from './other-kinds.ts';
import { sumKindsAndPayers } from './own-sums.ts';
import { readAmount, type AmountBounds } from './query-amount.ts';
import type { ProjectQuestion } from './question.ts';
import type { Steps } from './steps.ts';
import { passingSets, UNKNOWN, type ValueSets } from './value-sets.ts';

/** `known`: how many of the projects have the amount; the sum is of those. */
export type Counted = { count: number; known: number; sum: Hellers };
/** `other`: of a value that has nothing of the kind that is summed, what it has; choosing the value sums that. */
export type FacetValue = Counted & { key: string; other?: OtherSum };

export type Found = Counted & {
  /** The amount that is summed: kinds are never added, so one of them is chosen. */
  kind: AmountKind | undefined;
  payers: Payers;
  /** Rows of the book, ascending. */
  rows: Uint32Array;
  /** Counted under all other facets, so that a second value of one facet shows what it would add. */
  facets: Record<Facet, FacetValue[]>;
  measure: Measure | undefined;
  /** Other kinds of the same rows, the weightiest first: the sum is of one kind, and these are no part of it. */
  otherKinds: OtherSum[];
  /** Rows that have no amount of the kind that is summed, and have one of another. */
  onlyOther: number;
};

const HIT = 0;
const OUT = 255;
/** Mark of a row that fails only the size of its amount. */
const BAND = 1 + FACETS.length;

const nothingKnown = (size: number): ValueSets => ({
  keys: [UNKNOWN],
  sets: [[0]],
  ids: new Uint8Array(size),
});

export function findProjects(book: ProjectBook, question: ProjectQuestion, numbers: NumberFinder): Found {
  const state = markQuestion(book, question, numbers);
  const stored = FACETS.filter((facet) => question.facets[facet]);
  for (const facet of stored)
    narrow(state, book.columns[facet], question.facets[facet]!, 1 + FACETS.indexOf(facet));
  const payers = PAYER_KEYS.filter((key) => question.facets.payer?.includes(key));
  const measure = chooseMeasure(book, state, question.facets.kind, payers);
  const bands = measure?.bands ?? nothingKnown(book.size);
  const { bounds } = readAmount(question.text);
  if (bounds) boundAmount(state, measure, bounds);
  if (question.facets.band) narrow(state, bands, question.facets.band, BAND);
  const rows = rowsIn(state, HIT);
  const facets = Object.fromEntries(
    FACETS.map((facet, at) => [
      facet,
      countFacet(
        book.columns[facet],
        measure,
        rows,
        stored.includes(facet) ? rowsIn(state, 1 + at) : undefined,
      ),
    ]),
  ) as Found['facets'];
  const near = (facet: StoredFacet) =>
    stored.includes(facet) ? rowsIn(state, 1 + FACETS.indexOf(facet)) : new Uint32Array(0);
  // A kind and a payer are chosen with their own money: what stands beside them is what choosing them sums.
  const own = sumKindsAndPayers(book.amounts, measure?.kind, payers, [
    { rows, kinds: true, payers: true },
    { rows: near('kind'), kinds: true, payers: false },
    { rows: near('payer'), kinds: false, payers: true },
  ]);
  facets.kind = facets.kind.map((value) => ({ ...value, ...own.kinds.get(value.key) }));
  facets.payer = facets.payer.map((value) => ({ ...value, ...own.payers.get(value.key) }));
  const wanted = KINDS_BY_WEIGHT.filter((kind) => question.facets.kind?.includes(kind) ?? true);
  for (const facet of FACETS) {
    // A kind is its own, and a second payer is summed with the first.
    if (facet === 'kind' || (facet === 'payer' && payers.length > 0)) continue;
    const missing = facets[facet].flatMap(({ key, known }) => (known === 0 ? key : []));
    const payersOf = (key: string) =>
      facet === 'payer' ? PAYER_KEYS.filter((payer) => payer === key) : payers;
    const column = book.columns[facet];
    const others = findOtherSums(book.amounts, column, missing, [rows, near(facet)], wanted, payersOf);
    if (others.size === 0) continue;
    facets[facet] = facets[facet].map((value) => {
      const other = others.get(value.key);
      return other ? { ...value, other } : value;
    });
  }
  facets.band = countFacet(bands, measure, rows, question.facets.band ? rowsIn(state, BAND) : undefined);
  const kinds = question.facets.kind
    ? sumKindsAndPayers(book.amounts, measure?.kind, payers, [{ rows, kinds: true, payers: false }]).kinds
    : own.kinds;
  return {
    ...{ kind: measure?.kind, payers, rows, facets, measure, ...countAll(measure, rows) },
    otherKinds: listOtherKinds(kinds, measure?.kind),
    onlyOther: countOnlyOther(book, measure, rows),
  };
}

/** Rows that answer the words and are of the recipient, where one is asked for. */
function markQuestion(
  book: ProjectBook,
  { text, recipient }: ProjectQuestion,
  numbers: NumberFinder,
  marks?: UnitMarks,
): Uint8Array {
  const state = markText(book, text, numbers, marks);
  if (recipient === undefined) return state;
  const wanted = findRecipient(book, recipient);
  for (let row = 0; row < state.length; row++) if (book.recipients.rows[row] !== wanted) state[row] = OUT;
  return state;
}

/** Recipient by IČO, or by the whole name of one that no list gives an IČO of. */
export function findRecipient({ recipients }: ProjectBook, ico: string, name = ico): number | undefined {
  const { icos, names } = recipients;
  const byIco = icos.indexOf(ico);
  if (byIco >= 0) return byIco;
  const byName = names.findIndex((one, at) => icos[at] === null && one === name);
  return byName >= 0 ? byName : undefined;
}

/** Only how many answer: without the counts of facets, which cost most of the time. */
export function countProjects(
  book: ProjectBook,
  question: ProjectQuestion,
  numbers: NumberFinder,
  marks?: UnitMarks,
): number {
  // The size of an amount means something only once it is known which amount is summed.
  if (question.facets.band || readAmount(question.text).bounds)
    return findProjects(book, question, numbers).count;
  const state = markQuestion(book, question, numbers, marks);
  for (const facet of FACETS)
    if (question.facets[facet]) narrow(state, book.columns[facet], question.facets[facet], OUT);
  let count = 0;
  for (const mark of state) count += Number(mark === HIT);
  return count;
}

/** A row that fails one facet remembers which; one that fails two is out. */
function narrow(
  state: Uint8Array,
  { sets, ids, keys }: ValueSets,
  wanted: readonly string[],
  mark: number,
): void {
  const passes = passingSets({ sets, ids, keys }, wanted);
  for (let row = 0; row < state.length; row++) {
    if (passes[ids[row]!] || state[row] === OUT) continue;
    state[row] = state[row] === HIT ? mark : OUT;
  }
}

/** Leaves out rows whose amount is not known or not within the bounds. */
function boundAmount(state: Uint8Array, measure: Measure | undefined, bounds: AmountBounds): void {
  const from = bounds.from === undefined ? -Infinity : Number(bounds.from);
  const to = bounds.to === undefined ? Infinity : Number(bounds.to);
  for (let row = 0; row < state.length; row++) {
    if (state[row] === OUT) continue;
    const value = measure?.known[row] ? orderAt(measure, row) : NaN;
    if (!(value >= from && value <= to)) state[row] = OUT;
  }
}

/** The weightiest kind that some of the projects have, among those asked for: narrowing the question keeps it. */
function chooseMeasure(
  book: ProjectBook,
  state: Uint8Array,
  wanted: readonly string[] | undefined,
  payers: Payers,
): Measure | undefined {
  const { sets, ids, keys } = book.columns.kind;
  const bySet = new Uint8Array(sets.length);
  for (let row = 0; row < state.length; row++) if (state[row] === HIT) bySet[ids[row]!] = 1;
  const present = new Set(sets.flatMap((set, id) => (bySet[id] ? set.map((value) => keys[value]!) : [])));
  const kinds = KINDS_BY_WEIGHT.filter((kind) => present.has(kind) && (!wanted || wanted.includes(kind)));
  const paid = kinds.find((kind) => payers.length === 0 || isKnown(getMeasure(book, kind, payers), state));
  const kind = paid ?? kinds[0];
  return kind && getMeasure(book, kind, payers);
}

function isKnown({ known }: Measure, state: Uint8Array): boolean {
  return known.some((one, row) => one === 1 && state[row] === HIT);
}

const measures = new WeakMap<ProjectBook, Map<string, Measure>>();
const KEPT_MEASURES = 4;

/** Measures are made when asked for; the last few are kept. */
export function getMeasure(book: ProjectBook, kind: AmountKind, payers: Payers = []): Measure {
  const kept = keptMeasures(book);
  const key = [kind, ...payers].join(' ');
  const measure = kept.get(key) ?? buildMeasure(book.amounts, kind, payers);
  kept.delete(key);
  kept.set(key, measure);
  if (kept.size > KEPT_MEASURES) kept.delete(kept.keys().next().value!);
  return measure;
}

function keptMeasures(book: ProjectBook): Map<string, Measure> {
  let kept = measures.get(book);
  if (!kept) measures.set(book, (kept = new Map()));
  return kept;
}

/** Makes the measure that a question without conditions sums, before anybody asks. */
export function* prepareMeasure(book: ProjectBook): Steps<void> {
  const kind = KINDS_BY_WEIGHT.find((one) => book.columns.kind.keys.includes(one));
  if (kind) keptMeasures(book).set(kind, yield* buildMeasureInSteps(book.amounts, kind, []));
}

function rowsIn(state: Uint8Array, wanted: number): Uint32Array {
  let count = 0;
  for (let row = 0; row < state.length; row++) if (state[row] === wanted) count++;
  const rows = new Uint32Array(count);
  let at = 0;
  for (let row = 0; row < state.length && at < count; row++) if (state[row] === wanted) rows[at++] = row;
  return rows;
}

type Sums = { count: Uint32Array; known: Uint32Array; low: Float64Array; high: Float64Array };

function countFacet(
  { keys, sets, ids }: ValueSets,
  measure: Measure | undefined,
  rows: Uint32Array,
  near: Uint32Array | undefined,
): FacetValue[] {
  const bySet = emptySums(sets.length);
  addRows(bySet, ids, measure, rows);
  if (near) addRows(bySet, ids, measure, near);
  const byValue = emptySums(keys.length);
  sets.forEach((set, id) => {
    if (bySet.count[id] === 0) return;
    for (const value of set) {
      byValue.count[value]! += bySet.count[id]!;
      byValue.known[value]! += bySet.known[id]!;
      byValue.low[value]! += bySet.low[id]!;
      byValue.high[value]! += bySet.high[id]!;
    }
  });
  return keys.flatMap((key, value) =>
    byValue.count[value]
      ? {
          key,
          count: byValue.count[value]!,
          known: byValue.known[value]!,
          sum: joinParts(byValue.low[value]!, byValue.high[value]!),
        }
      : [],
  );
}

const emptySums = (size: number): Sums => ({
  count: new Uint32Array(size),
  known: new Uint32Array(size),
  low: new Float64Array(size),
  high: new Float64Array(size),
});

function addRows(sums: Sums, ids: ValueSets['ids'], measure: Measure | undefined, rows: Uint32Array): void {
  const { count, known, low, high } = sums;
  if (!measure) {
    for (let at = 0; at < rows.length; at++) count[ids[rows[at]!]!]!++;
    return;
  }
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const id = ids[row]!;
    count[id]!++;
    if (measure.known[row]) {
      known[id]!++;
      low[id]! += measure.low[row]!;
      high[id]! += measure.high[row]!;
    }
  }
}

function countAll(measure: Measure | undefined, rows: Uint32Array): Counted {
  const sums = emptySums(1);
  addRows(sums, new Uint8Array(measure?.known.length ?? (rows.at(-1) ?? 0) + 1), measure, rows);
  return { count: rows.length, known: sums.known[0]!, sum: joinParts(sums.low[0]!, sums.high[0]!) };
}
