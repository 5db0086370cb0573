// Addresses of the pages of need, in the language of the reader.
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/addresses.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

type Query = Record<string, string | number | boolean | undefined>;

function query(values: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === true) search.set(name, '1');
    else if (value !== undefined && value !== false && value !== '') search.set(name, String(value));
  }
  // A what-if link reads better with the tilde itself, which no address has to escape.
  return search.size ? `?${search.toString().replaceAll('%7E', '~')}` : '';
}

export const need = (year?: number) => localizeHref(`/need${query({ year })}`);
export const needPlace = (code: string, year?: number) => localizeHref(`/need/${code}${query({ year })}`);
export const rankings = (choice: Query = {}) => localizeHref(`/need/rankings${query(choice)}`);
export const coverage = (choice: Query = {}) => localizeHref(`/need/coverage${query(choice)}`);
export const whatIf = (choice: Query = {}) => localizeHref(`/need/what-if${query(choice)}`);
export const needFigure = (indicator: string, year: number, code: string) =>
  localizeHref(`/figures/need:${indicator}.${year}.${code}`);

/** Downloads of one view, each in one language: Czech as Czech spreadsheets expect it, or English for machines. */
export function downloads(operation: string, choice: Query = {}): { name: string; href: string }[] {
  const base = `/api/v1/need/${operation}`;
  return [
    { name: m.need_file_csv_cs(), href: base + query({ ...choice, format: 'csv', locale: 'cs' }) },
    {
      name: 'XLSX',
      href: base + query({ ...choice, format: 'xlsx', locale: getLocale() === 'cs' ? 'cs' : undefined }),
    },
    { name: m.need_file_csv_en(), href: base + query({ ...choice, format: 'csv' }) },
    { name: 'JSON', href: base + query(choice) },
  ];
}
