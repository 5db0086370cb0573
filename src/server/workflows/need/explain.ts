// The explanation of one municipality from the book.
import { explainMunicipality, type Explanation } from '#need/explain.ts';
import { findShowable } from '#need/suppression.ts';
import type { NeedBook } from './book.ts';

/** Undefined for a municipality without inputs, or while there is nothing to compare it with. */
export function explainFromBook(book: NeedBook, code: string): Explanation | undefined {
  const inputs = book.inputs.get(code);
  const score = book.scores.get(code);
  const { reference } = book.reference;
  if (!inputs || !score || !reference) return undefined;
  const donor = book.donors.get(code);
  return explainMunicipality(book.methodology, book.year, reference, inputs, {
    ...(donor ? { donor } : {}),
    showable: findShowable(book.methodology, score, book.publications.get(code) ?? {}, book.suppression),
  });
}
