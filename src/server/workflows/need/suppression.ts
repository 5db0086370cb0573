// Which values may not be shown, because their source demands that small counts be hidden.
import { INPUTS, type InputId } from '#model/index-inputs.ts';
import { isSmallCell } from '#model/small-cells.ts';
import type { NeedBook } from './book.ts';

/** Null where its source hides small counts. */
export function findShownPopulation(book: NeedBook, code: string): number | null {
  if (findHidden(book, code).has('population-15-plus')) return null;
  return book.inputs.get(code)?.values['population-15-plus'] ?? 0;
}

/** Inputs of a municipality that are small cells of a source with such a rule. */
export function findHidden(book: NeedBook, code: string): Set<InputId> {
  const values = book.inputs.get(code)?.values ?? {};
  const publications = book.publications.get(code) ?? {};
  return new Set(
    INPUTS.filter((input) => {
      const value = values[input];
      return value !== undefined && isSmallCell(value, book.suppression[publications[input] ?? '']);
    }),
  );
}
