// Ways people name lists in the box: SZIF, DotaceEU, the title with its year or without.
import type { Phrase } from './phrases.ts';
import { isFiller, splitWords } from './words.ts';

/** A publication whose list tells of projects. */
export type BookSource = { id: string; title: string };

const PERIOD = /\s*\d{4}(?:\s*[-–—]\s*\d{4})?\s*$/u;
/** SZIF, DotaceEU, MS2021+, 360Giving: a word of a title that is a name by how it is written. */
const MARK = /^(?=.*\p{Lu}.*[\p{Lu}\d]|.*\d.*\p{Lu})[\p{L}\d+]{4,}$/u;
/** A shorter piece of an identifier says too little. */
const SHORTEST = 4;

/** `isTaken`: words that name something else already, a place, a programme or a fund, which they go on naming. */
export function listSourcePhrases(
  sources: readonly BookSource[],
  isTaken: (words: string) => boolean,
): Phrase[] {
  return sources.map(({ id, title }) => {
    const dated = title.replace(/\s*\([^)]*\)/gu, '');
    const bare = dated.replace(PERIOD, '');
    const [head = bare] = bare.split(':');
    const forms = [
      title,
      dated,
      bare,
      head,
      ...title.split(/[\s,:()]+/u).filter((word) => MARK.test(word)),
      ...idForms(id),
    ];
    return { key: `source:${id}`, forms: forms.filter((form) => isTelling(form, isTaken)), whole: true };
  });
}

/** `szif-2016` → szif 2016, szif. */
function idForms(id: string): string[] {
  const pieces = id.split(/[-_.]+/u);
  const year = pieces.findIndex((piece) => /^\d{4}$/u.test(piece));
  return [pieces, year > 0 ? pieces.slice(0, year) : []].map((one) => one.join(' '));
}

function isTelling(form: string, isTaken: (words: string) => boolean): boolean {
  const words = splitWords(form);
  const text = words.join(' ');
  return text.length >= SHORTEST && !words.every(isFiller) && !isTaken(text);
}
