// What every page of need starts from: the book of the newest year, or a page that says what to load.
import { error } from '@sveltejs/kit';
import { needTexts } from '#lib/need/locale.ts';
import type { NeedOfPlace } from '#lib/need/NeedExplanation.svelte';
import type { Site } from '#server/site.ts';
import type { NeedBook } from '#server/workflows/need/book.ts';
import { explainFromBook } from '#server/workflows/need/explain.ts';
import { getNeedBook } from '#server/workflows/need/keep-book.ts';

export async function openNeedBook(site: Site): Promise<NeedBook> {
  return (await getNeedBook(site)) ?? error(404, 'not-found');
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
    donor: donor ? { code: donor.code, name: nameOf(donor.code) ?? donor.code } : null,
    published: book.different.find((one) => one.code === code)?.published ?? null,
  };
}

/** Regions with values of the index, for a choice. */
export function listAreas(book: NeedBook): { code: string; name: string }[] {
  const loaded = new Set(book.ranked.map(({ units }) => units.region));
  return [...book.places.values()]
    .filter(({ level, code }) => level === 'region' && loaded.has(code))
    .map(({ code, name }) => ({ code, name }));
}
