// Addresses of pages and downloads, in the language of the reader.
import type { SourceRef } from '#model/figure.ts';
import { localizeHref } from '#lib/addresses.ts';

export const home = () => localizeHref('/');
export const municipalities = () => localizeHref('/municipalities');
export const municipality = (code: string) => localizeHref(`/municipalities/${code}`);
export const figurePage = (id: string) => localizeHref(`/figures/${id}`);
export const findings = () => localizeHref('/findings');
export const findingPage = (id: string) => localizeHref(`/findings/${id}`);
export const sources = () => localizeHref('/sources');
/** The kept bytes of an edition. */
export const sourceFile = (publication: string, edition: string) =>
  localizeHref(`/sources/${publication}/file?edition=${encodeURIComponent(edition)}`);
export const sourcePage = (publication: string) => localizeHref(`/sources/${publication}`);
export const plans = () => localizeHref('/plans');
export const planPage = (id: string) => localizeHref(`/plans/${encodeURIComponent(id)}`);
export const obligations = () => localizeHref('/obligations');
export const glossaryPage = (term?: string) => localizeHref(`/glossary${term ? `#${term}` : ''}`);

/** The very row a figure stands on; the whole source where the row is not kept. */
export function sourceRow({ publication, source, sheet, row, column }: SourceRef): string {
  if (sheet === undefined || row === undefined) return sourcePage(publication);
  const query = new URLSearchParams({
    edition: source,
    sheet,
    row: String(row),
    ...(column ? { column } : {}),
  });
  return localizeHref(`/sources/${publication}?${query}#row-${row}`);
}
