import { redirect } from '@sveltejs/kit';
import { buildDistribution } from '#need/distribution.ts';
import { needPlace } from '#lib/need/links.ts';
import { findCoverage } from '#server/workflows/need/coverage.ts';
import { findPublishedSeries } from '#server/workflows/need/published-counts.ts';
import { findOnlyPlace, searchPlaces } from '#server/workflows/need/search.ts';
import type { PageServerLoad } from './$types';
import { today } from '#server/workflows/today.ts';
import { drawArea } from './area-picture.server.ts';
import { askedOf, openNeedBook } from './book.server.ts';

const LONGEST_QUERY = 100;
const FOUND_ON_PAGE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const book = await openNeedBook(locals.site, url);
  const query = (url.searchParams.get('q') ?? '').slice(0, LONGEST_QUERY).trim();
  const only = findOnlyPlace(book, query);
  if (only) redirect(303, needPlace(only.code, askedOf(url)));
  const found = searchPlaces(book, query);
  const { coverage, series } = await locals.site.read(async (tx) => ({
    coverage: await findCoverage(tx, book, today()),
    series: await findPublishedSeries(tx, book),
  }));
  const own = book.ranked.filter(({ units }) => units.region === book.region);
  const distribution = buildDistribution(
    book.methodology,
    own.map(({ code }) => book.scores.get(code)!),
  );
  const nameOf = (code: string) => book.places.get(code)?.name ?? code;
  const high = coverage.rows.filter(({ index }) => index !== undefined && index >= coverage.threshold);
  return {
    year: book.year,
    query,
    total: found.length,
    found: found.slice(0, FOUND_ON_PAGE).map(({ match, place: { code, name, level, parents } }) => ({
      code,
      name,
      level,
      match,
      district: parents.district ? nameOf(parents.district) : null,
      index: book.scores.get(code)?.index ?? null,
    })),
    series,
    bands: book.methodology.bands,
    distribution,
    picture: await drawArea(
      locals.site,
      book,
      { code: book.region, level: 'region' },
      {
        tones: Object.fromEntries(
          own.map(({ code }) => [code, book.methodology.bands.indexOf(book.scores.get(code)!.band!)]),
        ),
        marks: high.map(({ code, index, group }, at) => ({
          code,
          shape: group === 'gap' ? 'disc' : 'ring',
          label: `${nameOf(code)} ${index}`,
          number: at + 1,
        })),
      },
    ),
    high: high.map(({ code, index, population15Plus, cooperation, group }) => ({
      code,
      name: nameOf(code),
      index: index ?? null,
      population: population15Plus ?? null,
      cooperation,
      group,
    })),
    threshold: coverage.threshold,
    gap: coverage.groups.gap.municipalities,
    complete: book.reference.complete,
    loaded: book.inputs.size,
    broken: book.years.filter(({ state }) => state === 'broken').map(({ year }) => year),
    regions: [...book.places.values()]
      .filter(({ level, code }) => level === 'region' && book.reference.reference?.regions[code])
      .map(({ code, name }) => ({ code, name })),
    source: { publication: book.publications.get(own[0]?.code ?? '')?.enforcement ?? null },
  };
};
