// Free text of projects without the contacts of people. Applicants write them there; nobody asked them to be published.

import type { Problem } from '#model/import-report.ts';

export type Scrubber = {
  /** The text without contacts; undefined when nothing is left of it. */
  clean(text: string | undefined): string | undefined;
  /** One note with the number of texts that held some. */
  problems(): Problem[];
};

const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu;
/** Nine digits by three after a word that announces them, or with the code of the country. Sums and IČO stay. */
const ANNOUNCED =
  /(?<!\p{L})(?:tel(?:efon)?|mobil|gsm|fax)\.?\s*(?:č\.?|číslo)?\s*:?\s*(?:\+\d{1,3}[\s.-]?)?\d{3}[\s.\-/]?\d{3}[\s.\-/]?\d{3}(?!\d)/giu;
const INTERNATIONAL = /(?<![\d/])(?:\+|00)\d{3}[\s.-]?\d{3}[\s.-]?\d{3}[\s.-]?\d{3}(?!\d)/gu;
const LEFT = '[kontakt vypuštěn]';

export function createScrubber(): Scrubber {
  let count = 0;
  return {
    clean(text) {
      if (text === undefined) return undefined;
      if (!/[@+\d]/.test(text)) return text;
      const cleaned = text.replace(EMAIL, LEFT).replace(ANNOUNCED, LEFT).replace(INTERNATIONAL, LEFT);
      if (cleaned !== text) count += 1;
      return cleaned.trim() || undefined;
    },
    problems: () => (count === 0 ? [] : [{ code: 'contacts-removed', severity: 'note', details: { count } }]),
  };
}
