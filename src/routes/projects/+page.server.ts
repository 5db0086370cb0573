import { redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { buildRegionMap } from '#lib/map/region-map.ts';
import { projects as projectsLink } from '#lib/projects/links.ts';
import { sayFacetValue } from '#projects/search/labels.ts';
import { parseQuestion } from '#projects/search/question.ts';
import { listPlaceOnly, offerRegion } from '#projects/search/place-only.ts';
import { listBoundKinds, suggestLooser } from '#projects/search/suggest.ts';
import { listBoundaries, listTerritories } from '#server/register/territories.ts';
import { bookOn } from '#server/workflows/projects/book-on.ts';
import { getProjectBook, isNewest } from '#server/workflows/projects/keep-book.ts';
import { answerQuestion, listProjects } from '#server/workflows/projects/list.ts';
import { sayQuestion } from '#server/workflows/projects/reading.ts';
import type { PageServerLoad } from './$types';
import { nameChosen, nameRegion, showFacets, toLine } from './projects.server.ts';

const ON_PAGE = 25;
const VIEWS = ['table', 'map', 'chart'] as const;

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const locale = getLocale();
  const question = parseQuestion(url.searchParams);
  const view = VIEWS.find((one) => one === url.searchParams.get('view')) ?? 'table';
  const newest = await getProjectBook(locals.site);
  const book = bookOn(newest, question.asOf);
  // An older book answers while the newest is being read: its page is not kept.
  if (!isNewest(newest, await locals.site.version())) setHeaders({ 'cache-control': 'no-store' });
  const found = answerQuestion(book, question);
  const pages = Math.max(1, Math.ceil(found.count / ON_PAGE));
  const page = Math.max(1, Math.floor(Number(url.searchParams.get('page'))) || 1);
  if (page > pages) redirect(303, projectsLink(question, { page: pages > 1 ? pages : undefined }));
  const records =
    view === 'table'
      ? await listProjects(locals.site, book, question, found, (page - 1) * ON_PAGE, ON_PAGE)
      : [];
  const inPlace = listPlaceOnly(book.book, question, found, book.region);
  const ownRegion = offerRegion(question, found, book.region);
  return {
    question,
    view,
    all: book.book.size,
    count: found.count,
    known: found.known,
    sum: found.sum,
    kind: found.kind,
    otherKinds: found.otherKinds,
    onlyOther: found.onlyOther,
    payers: found.payers,
    facets: showFacets(book, question, found, locale),
    names: nameChosen(book, question, locale),
    badDay: url.searchParams.has('asOf') && question.asOf === undefined ? url.searchParams.get('asOf') : null,
    ownRegion: inPlace.some(({ code }) => code === book.region) ? undefined : nameRegion(book, ownRegion),
    reading: sayQuestion(book, question.text, locale),
    inPlace: inPlace.map((one) => ({
      ...one,
      name: sayFacetValue(one.facet, one.code, locale, book.nameOf),
      district: one.district === undefined ? null : nameOf(one.district),
    })),
    boundKinds: found.count === 0 ? [] : listBoundKinds(book.book, question, book.numbers, found.rows),
    looser: found.count === 0 ? suggestLooser(book.book, question, book.numbers) : [],
    projects: records.map((record) => toLine(book, record, found, locale)),
    page,
    pages,
    onMap: view === 'map' ? await findMap() : null,
    inChart: view === 'chart' ? findChart() : null,
  };

  function nameOf(code: string) {
    return book.places.get(code)?.name ?? code;
  }

  /** Only what was found: values of a chosen facet that were not chosen are no part of the picture. */
  function valuesOf(facet: 'municipality' | 'year' | 'area') {
    const chosen = question.facets[facet];
    return found.facets[facet].filter(({ key }) => !chosen || chosen.includes(key));
  }

  async function findMap() {
    const { places, boundaries } = await locals.site.read(async (tx) => ({
      places: await listTerritories(tx, { level: 'municipality', parent: tx.region }),
      boundaries: await listBoundaries(tx, 'municipality', tx.region),
    }));
    const inside = new Set(places.map(({ code }) => code));
    const values = valuesOf('municipality').map(({ key, count, known, sum, other }) => ({
      key,
      name: book.places.get(key)?.name ?? null,
      count,
      sum: known ? sum : null,
      other: other ?? null,
      inside: inside.has(key),
    }));
    return { map: buildRegionMap(places, boundaries), values };
  }

  function findChart() {
    const shown = (facet: 'year' | 'area') =>
      valuesOf(facet).map(({ key, count, known, sum, other }) => ({
        ...{ key, count, sum: known ? sum : null, other: other ?? null },
      }));
    return { years: shown('year'), areas: shown('area') };
  }
};
