// What every page of need starts from: the book of the newest year, or a page that says what to load.
import { error } from '@sveltejs/kit';
import { formatExplanation } from '#need/explain-cs.ts';
import type { NeedOfPlace } from '#lib/need/NeedExplanation.svelte';
import type { Site } from '#server/site.ts';
import type { NeedBook } from '#server/workflows/need/book.ts';
import { explainFromBook } from '#server/workflows/need/explain.ts';
import { getNeedBook } from '#server/workflows/need/keep-book.ts';
import { readSuppression } from '#server/workflows/need/suppression.ts';

export const suppression = readSuppression(process.env);

export async function openNeedBook(site: Site): Promise<NeedBook> {
  return (await getNeedBook(site)) ?? error(404, 'not-found');
}

/** The section of a municipality's page; null where there is nothing to explain. */
export async function findNeedOfPlace(site: Site, code: string): Promise<NeedOfPlace | null> {
  const book = await getNeedBook(site);
  return book ? needOfPlace(book, code) : null;
}

export function needOfPlace(book: NeedBook, code: string): NeedOfPlace | null {
  const explanation = explainFromBook(book, code, suppression);
  const place = book.places.get(code);
  if (!explanation || !place) return null;
  const nameOf = (other: string) => book.places.get(other)?.name;
  const donor = book.donors.get(code);
  return {
    name: place.name,
    explanation,
    text: formatExplanation(explanation, { name: place.name, status: place.status ?? undefined }, nameOf),
    donor: donor ? { code: donor.code, name: nameOf(donor.code) ?? donor.code } : null,
    published: book.different.find((one) => one.code === code)?.published ?? null,
  };
}

/** The first day of today's data; pages are kept until the data change. */
export const today = () => new Date().toISOString().slice(0, 10);
