// Addresses of projects, money and organisations, in the language of the reader.
import { formatQuestion, type ProjectQuestion } from '#projects/search/question.ts';
import { localizeHref } from '#lib/addresses.ts';

export const EMPTY: ProjectQuestion = { text: '', facets: {}, sort: 'amount' };

type Extra = Record<string, string | number | undefined>;

function query(question: ProjectQuestion, extra: Extra = {}): string {
  const search = formatQuestion(question);
  for (const [name, value] of Object.entries(extra)) if (value !== undefined) search.set(name, String(value));
  return search.size ? `?${search}` : '';
}

export const projects = (question: ProjectQuestion = EMPTY, extra?: Extra) =>
  localizeHref(`/projects${query(question, extra)}`);
export const projectPage = (id: string) => localizeHref(`/projects/${encodeURIComponent(id)}`);
export const money = (question: ProjectQuestion = EMPTY, extra?: Extra) =>
  localizeHref(`/money${query(question, extra)}`);
/** Stated sums beside computed ones. */
export const statedPage = () => localizeHref('/money/stated');
/** Pairs that may be one project. */
export const matches = (state?: string) => localizeHref(`/projects/matches${state ? `?state=${state}` : ''}`);
export const organisation = (id: string) => localizeHref(`/organisations/${encodeURIComponent(id)}`);

export const calls = (id?: string) => localizeHref(`/calls${id ? `#${encodeURIComponent(id)}` : ''}`);

/** The selection as files; `conventions` of Czech spreadsheets are a file of their own. */
export function downloads(question: ProjectQuestion): { format: string; name: string; href: string }[] {
  const href = (extra: Extra) => `/api/v1/projects${query(question, extra)}`;
  return [
    { format: 'csv-cs', name: '', href: href({ format: 'csv', locale: 'cs' }) },
    { format: 'xlsx', name: 'XLSX', href: href({ format: 'xlsx' }) },
    { format: 'csv', name: 'CSV', href: href({ format: 'csv' }) },
    { format: 'json', name: 'JSON', href: href({ format: 'json' }) },
    { format: 'ndjson', name: 'NDJSON', href: href({ format: 'ndjson' }) },
  ];
}

export const manifest = (question: ProjectQuestion) =>
  `/api/v1/projects/manifest${query(question, { format: 'csv' })}`;

export const moneyFile = (
  question: ProjectQuestion,
  rows: string,
  columns: string | undefined,
  format: string,
) => `/api/v1/money${query(question, { rows, columns, format })}`;
