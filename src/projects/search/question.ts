// What is asked of the projects: text and facets, as it stands in an address. The same for pages, API, CLI and exports.
import { ALL_FACETS, type Facet } from './book.ts';

export const SORTS = ['amount', 'start', 'end', 'title'] as const;
export type Sort = (typeof SORTS)[number];
export const ORDERS = ['asc', 'desc'] as const;
export type Order = (typeof ORDERS)[number];
/** Which way a list goes when nobody says: the largest, the newest, the last to end, from A. */
const USUAL: Record<Sort, Order> = { amount: 'desc', start: 'desc', end: 'desc', title: 'asc' };

export type ProjectQuestion = {
  text: string;
  /** Values of one facet are alternatives; facets must hold all. */
  facets: Partial<Record<Facet, readonly string[]>>;
  sort: Sort;
  /** Which way the list goes, where it is not the usual one of its sort. */
  order?: Order;
  /** IČO, or the name of a recipient without one: only its projects, exactly. */
  recipient?: string;
  /** ISO day of which the course of projects is asked; absent: today. */
  asOf?: string;
};

const LONGEST_TEXT = 200;
const MOST_VALUES = 100;

/** Reads `q`, the facets (repeated or with commas), `sort`, `order` and `asOf`. What it does not know is ignored. */
export function parseQuestion(search: URLSearchParams): ProjectQuestion {
  const facets: ProjectQuestion['facets'] = {};
  for (const facet of ALL_FACETS) {
    const values = [...new Set(search.getAll(facet).flatMap((text) => text.split('|')))].filter(
      (value) => value !== '',
    );
    if (values.length) facets[facet] = values.slice(0, MOST_VALUES).sort();
  }
  const sort = SORTS.find((known) => known === search.get('sort')) ?? 'amount';
  return {
    text: (search.get('q') ?? '').slice(0, LONGEST_TEXT).replace(/\s+/g, ' ').trim(),
    facets,
    sort,
    ...(search.get('order') === otherOrder(sort) ? { order: otherOrder(sort) } : {}),
    ...(search.get('recipient') ? { recipient: search.get('recipient')!.slice(0, LONGEST_TEXT) } : {}),
    ...(isDay(search.get('asOf')) ? { asOf: search.get('asOf')! } : {}),
  };
}

export const otherOrder = (sort: Sort): Order => (USUAL[sort] === 'asc' ? 'desc' : 'asc');

/** The question as its list goes by this sort, the usual way or the other one. */
export function sortBy(
  { order: _, ...question }: ProjectQuestion,
  sort: Sort,
  other = false,
): ProjectQuestion {
  return { ...question, sort, ...(other ? { order: otherOrder(sort) } : {}) };
}

/** A day that there is: not 2026-02-30. */
export function isDay(text: string | null): boolean {
  if (!text || !/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The same question as an address holds it; two equal questions give the same text. */
export function formatQuestion(question: ProjectQuestion): URLSearchParams {
  const { text, facets, sort, order, recipient, asOf } = question;
  const search = new URLSearchParams();
  if (text) search.set('q', text);
  for (const facet of ALL_FACETS) for (const value of facets[facet] ?? []) search.append(facet, value);
  if (sort !== 'amount') search.set('sort', sort);
  if (order !== undefined) search.set('order', order);
  if (recipient !== undefined) search.set('recipient', recipient);
  if (asOf !== undefined) search.set('asOf', asOf);
  return search;
}

/** The question with one value of a facet switched. */
export function toggleValue(question: ProjectQuestion, facet: Facet, value: string): ProjectQuestion {
  const values = question.facets[facet] ?? [];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value].sort();
  const { [facet]: _, ...others } = question.facets;
  return { ...question, facets: next.length ? { ...others, [facet]: next } : others };
}
