// What people read about a problem of a published file: what was found, what was expected, what to do.
import { formatCellRef, type Problem } from './import-report.ts';
import { formatMoney, parseDecimal } from './money.ts';
import { PROBLEM_TABLE, UNKNOWN_PROBLEM } from './problem-table.ts';

export type ProblemText = { what: string; advice: string };

/** `where` is a reference such as `Seznam!F17` or a line of a text, absent for a problem of the whole file. */
export type ProblemDescription = ProblemText & { where?: string };

type Locale = 'cs' | 'en';

/** Codes with a sentence of their own. */
export const PROBLEM_CODES: readonly string[] = Object.keys(PROBLEM_TABLE);

/**
 * A problem in a sentence and an advice. `{ code: 'not-a-number', column: 'Počet', value: 'deset' }` →
 * „Ve sloupci „Počet“ je „deset“ místo čísla.“, „Opravte hodnotu na číslo. …“
 */
export function describeProblem(problem: Problem, locale: Locale = 'cs'): ProblemDescription {
  const own = Object.hasOwn(PROBLEM_TABLE, problem.code) ? PROBLEM_TABLE[problem.code] : undefined;
  const [what, advice] = (own ?? UNKNOWN_PROBLEM)[locale];
  const parts = collectParts(problem, locale);
  const text = { what: fillIn(what, parts), advice: fillIn(advice, parts) };
  const where = placeOf(problem, text.what, locale);
  return where === undefined ? text : { ...text, where };
}

/**
 * A table written as text has no cells to look up: its rows are lines of the text and its column is told by its letter and its
 * heading, unless the sentence names it. `řádek textu 83, sloupec C „Částka“`
 */
function placeOf({ ref, column }: Problem, what: string, locale: Locale): string | undefined {
  if (!ref) return undefined;
  const place = formatCellRef(ref, locale);
  if (ref.sheet !== '' || ref.column === undefined) return place;
  const heading = column === undefined ? '' : shorten(column);
  const named = heading === '' || what.includes(heading);
  const line = locale === 'cs' ? place.replace(/^řádek /, 'řádek textu ') : place;
  if (named) return line;
  return locale === 'cs' ? `${line} „${heading}“` : `${line} “${heading}”`;
}

const LONGEST = 120;

function collectParts(
  { code, value, column, expected, details = {} }: Problem,
  locale: Locale,
): Map<string, string> {
  const limit = details.limit ?? /\d+/.exec(expected ?? '')?.[0];
  // `expected` of the reader names words; a count in details says more in a sentence about counts.
  const all = { expected, ...details, code, value, column, limit };
  return new Map(
    Object.entries(all).flatMap(([name, part]) => {
      const short = shorten(String(part ?? ''));
      const crowns = code.startsWith('total-') && code !== 'total-not-compared';
      const text = crowns ? readable(short, locale) : short;
      return text === '' ? [] : [[name, text] as const];
    }),
  );
}

/** Exact crowns such as `7900000.00` the way people write them. */
function readable(text: string, locale: Locale): string {
  return /^-?\d+\.\d{2}$/.test(text) ? formatMoney(parseDecimal(text), locale) : text;
}

/** Texts from files come on one line and of a length that fits a sentence. */
function shorten(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST - 1);
  // A quotation that would lose its end is left out whole, if something stands before it.
  const open = cut.lastIndexOf('„');
  const whole =
    open > 0 && !cut.includes('“', open) ? cut.slice(0, open).replace(/[\s,]+$/, '') : cut.trimEnd();
  return `${whole}…`;
}

function fillIn(template: string, parts: Map<string, string>): string {
  const sentence = template
    .replace(/\[([^\]]*)\]/g, (_, optional: string) =>
      [...optional.matchAll(/\{(\w+)\}/g)].every(([, name]) => parts.has(name!)) ? optional : '',
    )
    .replace(/\{(\w+)\}/g, (_, name: string) => parts.get(name) ?? '?');
  const ended = sentence.replaceAll('….', '…');
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}
