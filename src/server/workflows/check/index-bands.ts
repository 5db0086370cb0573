// Bands of the index: how a text's bound is told, and how many municipalities of an area lie within it.
import { formatValue } from '#claims/claim-words.ts';
import type { Claim } from '#claims/types.ts';
import { isWithin, statementInterval, type Statement } from '#model/hedge.ts';
import type { NeedBook } from '../need/book.ts';

/** A bound of a text behind `s indexem`: `12 a více bodů`, `nejvýše 1 bod`, `8 až 11 bodů`. */
export function sayBound({ quote, hedge, value, low, high }: Claim): string {
  const points = (count: number | null) => formatValue(String(count ?? 0), 'points');
  const bare = (count: number | null) => formatValue(String(count ?? 0), null);
  switch (hedge) {
    case 'at_least':
      return `${bare(value)} a více bodů`;
    case 'over':
      return `nad ${points(value)}`;
    case 'at_most':
      return `nejvýše ${points(value)}`;
    case 'under':
      return `pod ${points(value)}`;
    case 'range':
      return `${bare(low)} až ${points(high)}`;
    case 'exact':
      return points(value);
    default:
      return quote.toLowerCase().replace(/\s+/g, ' ');
  }
}

const bands = new WeakMap<NeedBook, Map<string, string>>();

/** Points are whole: a single number of them is one value, not a rounding. Counted once for one state of the register. */
export function countInBand(book: NeedBook, area: string | undefined, statement: Statement): string {
  let counts = bands.get(book);
  if (!counts) bands.set(book, (counts = new Map()));
  const key = JSON.stringify([area, statement]);
  const known = counts.get(key);
  if (known !== undefined) return known;
  const interval = statementInterval(statement);
  const inside = book.ranked.filter(
    ({ units, index }) =>
      (area === undefined || Object.values(units).includes(area)) &&
      index !== undefined &&
      isWithin(String(index), interval),
  );
  counts.set(key, String(inside.length));
  return String(inside.length);
}
