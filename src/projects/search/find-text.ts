// Rows that hold every unit of the question.
import { FACETS, type ProjectBook } from './book.ts';
import type { Period } from './query-time.ts';
import { findWords, visitRows } from './text-index.ts';
import { parseTextQuery, type QueryUnit } from './text-query.ts';
import { passingSets } from './value-sets.ts';
import { splitWords, stemWord, type Spelt } from './words.ts';

/** Rows whose registration number, or another number of theirs, holds the text. */
export type NumberFinder = (text: string) => Iterable<number>;

/** Rows that hold a unit, for questions of the same book that share units. */
export type UnitMarks = Map<string, Uint8Array>;

const OUT = 255;

/** 0 for a row that answers the text, 255 for one that does not. */
export function markText(
  book: ProjectBook,
  text: string,
  numbers: NumberFinder,
  marks?: UnitMarks,
): Uint8Array {
  const state = new Uint8Array(book.size);
  const units = text ? parseTextQuery(text, book.phrases, book.day) : [];
  if (units.length === 0) return state;
  // What nothing holds answers nothing, however long its other words would take: suggestions ask many such questions.
  if (units.some((unit) => isHopeless(book, unit))) return state.fill(OUT);
  if (marks) {
    for (const unit of units) {
      const held = markOnce(book, unit, numbers, marks);
      for (let row = 0; row < book.size; row++) if (held[row] === 0) state[row] = OUT;
    }
    return state;
  }
  // How many units a row has met so far; a unit only looks at rows that met all before it.
  const met = new Uint8Array(book.size);
  for (const [at, unit] of units.entries()) {
    let some = false;
    markUnit(book, unit, numbers, (row) => {
      if (met[row] !== at) return;
      met[row] = at + 1;
      some = true;
    });
    if (!some) return state.fill(OUT);
  }
  for (let row = 0; row < book.size; row++) if (met[row] !== units.length) state[row] = OUT;
  return state;
}

function markOnce(book: ProjectBook, unit: QueryUnit, numbers: NumberFinder, marks: UnitMarks): Uint8Array {
  const key = JSON.stringify(unit);
  let held = marks.get(key);
  if (!held) {
    const own = (held = new Uint8Array(book.size));
    markUnit(book, unit, numbers, (row) => (own[row] = 1));
    marks.set(key, held);
  }
  return held;
}

/** Whether no title and no recipient holds some word of each wording, and the unit means nothing else. */
function isHopeless(book: ProjectBook, unit: QueryUnit): boolean {
  const { wordings, prefix, places, values, numbers, period } = unit;
  if (places.length || numbers.length || period || Object.keys(values).length) return false;
  return wordings.every((words) =>
    words.some(({ word, written }, at) => {
      const begun = prefix && at === words.length - 1 && word.length > 1;
      return [book.titles, book.recipients.index].every(
        (index) => findWords(index, word, begun, written).length === 0,
      );
    }),
  );
}

function markUnit(
  book: ProjectBook,
  unit: QueryUnit,
  numbers: NumberFinder,
  mark: (row: number) => unknown,
): void {
  const ofTown = unit.places.some((code) => book.levels.get(code)?.municipality === code);
  for (const words of unit.wordings) {
    const only = unit.town ? (row: number) => isPlaced(book, row) || mark(row) : mark;
    markWords(book, words, unit.prefix, only, ofTown ? districtOf(unit.wordings) : undefined);
    if (unit.town) markTown(book, words, mark);
  }
  const places = unit.places.flatMap((code) => [code, ...(book.inside.get(code) ?? [])]);
  if (places.length) markSets(book.places, places, mark);
  for (const facet of FACETS) if (unit.values[facet]) markSets(book.columns[facet], unit.values[facet], mark);
  if (unit.period) markPeriod(book, unit.period, mark);
  for (const number of unit.numbers) {
    for (const row of numbers(number)) mark(row);
    markRecipients(book, (id) => book.recipients.icos[id]?.startsWith(number) === true, mark);
  }
}

function markSets(column: ProjectBook['places'], keys: string[], mark: (row: number) => unknown): void {
  const passes = passingSets(column, keys);
  if (!passes.includes(1)) return;
  const { ids } = column;
  for (let row = 0; row < ids.length; row++) if (passes[ids[row]!]) mark(row);
}

/** Projects that begin, end or run in the days; of one without dates only the year of its start may be known. */
function markPeriod(
  { from: starts, to: ends, columns: { year } }: ProjectBook,
  { of, from, to }: Period,
  mark: (row: number) => unknown,
): void {
  const years = year.keys.filter((key) => Number(key) * 10_000 >= from - 101 && Number(key) * 10_000 <= to);
  const inYear = passingSets(year, years);
  const within = (day: number) => day >= from && day <= to;
  for (let row = 0; row < starts.length; row++) {
    const [start, end] = [starts[row]!, ends[row]!];
    const begun = start ? within(start) : of !== 'end' && inYear[year.ids[row]!] === 1;
    const hit =
      of === 'start'
        ? begun
        : of === 'end'
          ? end > 0 && within(end)
          : begun || (end > 0 && (within(end) || (start > 0 && start < from && end > to)));
    if (hit) mark(row);
  }
}

/** Whether the municipality of the row is known. */
function isPlaced({ columns: { municipality } }: ProjectBook, row: number): boolean {
  return municipality.sets[municipality.ids[row]!]![0] !== 0;
}

const TOWN_KIND = String.raw`(?:(?:statutarni |hlavni )?mesto|obec|mestys) `;

/** Recipients that are the municipality itself, wherever their project is. */
function markTown(book: ProjectBook, words: readonly Spelt[], mark: (row: number) => unknown): void {
  const { names, index } = book.recipients;
  const named = new Set<number>();
  visitRows(index, findWords(index, words[0]!.word, false, words[0]!.written), (id) => named.add(id));
  const own = new RegExp(`^${TOWN_KIND}${words.map(({ word }) => word).join(' ')}$`);
  markRecipients(book, (id) => named.has(id) && own.test(splitWords(names[id]!).join(' ')), mark);
}

/** `Základní škola Český Dub, okres Liberec` names a district; the town of that name is not meant. */
const districtOf = (wordings: readonly Spelt[][]): RegExp =>
  new RegExp(
    `(?<![a-z])okr(?:es|esu|ese)? (?:${wordings.map((words) => words.map(({ word }) => word).join(' ')).join('|')})(?![a-z])`,
    'g',
  );

/** All words of the unit in the title and the name of the recipient together. */
function markWords(
  book: ProjectBook,
  words: readonly Spelt[],
  prefix: boolean,
  mark: (row: number) => unknown,
  district?: RegExp,
): void {
  if (words.length === 1) {
    markWord(book, words[0]!, prefix, mark, district);
    return;
  }
  const met = new Uint8Array(book.size);
  words.forEach((word, at) =>
    markWord(
      book,
      word,
      prefix && at === words.length - 1,
      (row) => {
        if (met[row] !== at) return;
        met[row] = at + 1;
        if (at === words.length - 1) mark(row);
      },
      district,
    ),
  );
}

function markWord(
  book: ProjectBook,
  { word, written }: Spelt,
  prefix: boolean,
  mark: (row: number) => unknown,
  district?: RegExp,
): void {
  const begun = prefix && word.length > 1;
  visitRows(book.titles, findWords(book.titles, word, begun, written), mark);
  const named = findWords(book.recipients.index, word, begun, written);
  if (named.length === 0) return;
  const recipients = new Set<number>();
  visitRows(book.recipients.index, named, (id) => {
    if (!district || saysOutside(book.recipients.names[id]!, word, district)) recipients.add(id);
  });
  markRecipients(book, (id) => recipients.has(id), mark);
}

/** Whether a name that holds the word holds it elsewhere than in the name of a district. */
function saysOutside(name: string, word: string, district: RegExp): boolean {
  const text = splitWords(name).join(' ');
  const rest = text.replace(district, ' ');
  // Another form of the word may be all that is left.
  return rest === text || rest.split(' ').some((one) => stemWord(one) === stemWord(word));
}

function markRecipients(
  book: ProjectBook,
  holds: (id: number) => boolean,
  mark: (row: number) => unknown,
): void {
  const { rows, names } = book.recipients;
  const passes = Uint8Array.from(names, (_, id) => Number(holds(id)));
  if (!passes.includes(1)) return;
  for (let row = 0; row < rows.length; row++) if (passes[rows[row]!]) mark(row);
}
