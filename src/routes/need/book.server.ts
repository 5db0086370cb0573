// What every page of need starts from: the book of the newest year, or a page that says what to load.
import { error } from '@sveltejs/kit';
import { needTexts } from '#lib/need/locale.ts';
import type { NeedOfPlace } from '#lib/need/NeedExplanation.svelte';
import type { Site } from '#server/site.ts';
import type { NeedBook } from '#server/workflows/need/book.ts';
import { explainFromBook } from '#server/workflows/need/explain.ts';
import { readYear } from '#need/question.ts';
import { getNeedBook, listShownYears } from '#server/workflows/need/keep-book.ts';

/** The book of the year the address asks for, else of the newest; a year that is not loaded is told by the layout. */
export async function openNeedBook(site: Site, { searchParams }: URL): Promise<NeedBook> {
  const newest = (await getNeedBook(site)) ?? error(404, 'not-found');
  const { value } = readYear(findAskedYear(searchParams), listShownYears(newest));
  return (value === undefined ? undefined : await getNeedBook(site, value)) ?? newest;
}

/** The year as the address has it, for an address that follows. */
export const askedOf = ({ searchParams }: URL) => Number(searchParams.get('year')) || undefined;

/** A what-if link carries its year: an old link opens the year it was made for. */
export function findAskedYear(search: URLSearchParams): string | null {
  return search.get('year') ?? /^\d{4}(?=m?(_|$))/.exec(search.get('link') ?? '')?.[0] ?? null;
}

/** The section of a municipality's page; null where there is nothing to explain. */
export async function findNeedOfPlace(site: Site, code: string): Promise<NeedOfPlace | null> {
  const book = await getNeedBook(site);
  return book ? needOfPlace(book, code) : null;
}

export function needOfPlace(book: NeedBook, code: string): NeedOfPlace | null {
  const explanation = explainFromBook(book, code);
  const place = book.places.get(code);
  if (!explanation || !place) return null;
  const nameOf = (other: string) => book.places.get(other)?.name;
  const donor = book.donors.get(code);
  return {
    name: place.name,
    explanation,
    text: needTexts().formatExplanation(
      explanation,
      { name: place.name, status: place.status ?? undefined },
      nameOf,
    ),
    partly: book.rule.comparability === 'partly',
    donor: donor ? { code: donor.code, name: nameOf(donor.code) ?? donor.code } : null,
    published: book.different.find((one) => one.code === code)?.published ?? null,
  };
}

/** Of an area below a region the region it lies in. */
export const regionOf = (book: NeedBook, code: string) => book.places.get(code)?.parents.region ?? code;

/** Regions with values of the index, for a choice. */
export function listAreas(book: NeedBook): { code: string; name: string }[] {
  const loaded = new Set(book.ranked.map(({ units }) => units.region));
  return [...book.places.values()]
    .filter(({ level, code }) => level === 'region' && loaded.has(code))
    .map(({ code, name }) => ({ code, name }));
}
