// Free text of projects without the contacts of people. Applicants write them there; nobody asked them to be published.

import type { Problem, SheetRow } from '#model/import-report.ts';
import type { Columns } from './columns.ts';

export type Scrubber = {
  /** The text without contacts, counted when it held any. */
  clean(text: string | undefined): string | undefined;
  /** The same without counting, for a text that was counted elsewhere. */
  scrub(text: string | undefined): string | undefined;
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
      const cleaned = scrub(text);
      if (text !== undefined && cleaned !== text) count += 1;
      return cleaned;
    },
    scrub,
    problems: () => (count === 0 ? [] : [{ code: 'contacts-removed', severity: 'note', details: { count } }]),
  };
}

function scrub(text: string | undefined): string | undefined {
  if (text === undefined || !/[@+\d]/.test(text)) return text;
  return text.replace(EMAIL, LEFT).replace(ANNOUNCED, LEFT).replace(INTERNATIONAL, LEFT);
}

/** The same in the row that is kept: it is shown to whoever follows a figure to its source. The file itself keeps all. */
export function scrubColumns(
  row: SheetRow,
  columns: Columns,
  ids: readonly string[],
  scrubber: Scrubber,
): SheetRow {
  for (const id of ids) {
    const index = columns.indexOf.get(id) ?? -1;
    const text = row.cells[index];
    if (text) row.cells[index] = scrubber.clean(text) ?? null;
  }
  return row;
}
