// The book of projects as of another day: which projects run, end or are only planned then.
import { parseDay } from '#model/day.ts';
import { findCourse } from '#obligations/course.ts';
import { ValueSetsBuilder, type ValueSets } from '#projects/search/value-sets.ts';
import type { RegisterBook } from './book.ts';

const kept = new WeakMap<RegisterBook, Map<string, RegisterBook>>();
const KEPT_DAYS = 2;

/** Phases in which a source says that a project is over; they say so of the day of the source. */
const OVER = new Set(['physically-ended', 'financially-closed', 'durability', 'finished']);

/** `day`: ISO; undefined or the day of the book: the book itself. Everything but the course is shared with it. */
export function bookOn(book: RegisterBook, day: string | undefined): RegisterBook {
  if (day === undefined || day === book.day) return book;
  let days = kept.get(book);
  if (!days) kept.set(book, (days = new Map()));
  let other = days.get(day);
  if (!other) {
    const columns = { ...book.book.columns, course: courseOn(book, day) };
    days.set(day, (other = { ...book, day, book: { ...book.book, columns, day } }));
    if (days.size > KEPT_DAYS) days.delete(days.keys().next().value!);
  }
  return other;
}

function courseOn({ book, day: known }: RegisterBook, day: string): ValueSets {
  const { from, to, columns } = book;
  const { sets, ids, keys } = columns.phase;
  const asOf = parseDay(day);
  const courses = new ValueSetsBuilder();
  for (let row = 0; row < book.size; row++) {
    const phase = keys[sets[ids[row]!]![0]!]!;
    const validFrom = isoDay(from[row]!);
    const validTo = isoDay(to[row]!);
    // Without dates only the source's day is known, and this is another one.
    if (validFrom === undefined && validTo === undefined) {
      courses.add([null]);
      continue;
    }
    // What is over by now was not over on a day before its end.
    const told = day < known && validTo !== undefined && OVER.has(phase) ? undefined : phase;
    const course = findCourse({ phase: told, validFrom, validTo }, asOf);
    courses.add([course === 'unknown' ? null : course]);
  }
  return courses.finish();
}

/** 20200131 → 2020-01-31; 0 is not known. */
function isoDay(number: number): string | undefined {
  const text = String(number);
  return number ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : undefined;
}
