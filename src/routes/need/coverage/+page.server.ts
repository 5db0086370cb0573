import { formatCoverageHeadline, GROUP_NAMES } from '#need/coverage-gap-cs.ts';
import { buildRegionMap } from '#lib/map/region-map.ts';
import { mapEditions } from '#server/register/sources.ts';
import { listBoundaries } from '#server/register/territories.ts';
import { findCoverage } from '#server/workflows/need/coverage.ts';
import type { PageServerLoad } from './$types';
import { openNeedBook, today } from '../book.server.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  const book = await openNeedBook(locals.site);
  const highest = book.methodology.bands.at(-1)!.from;
  const asked = Number(url.searchParams.get('threshold') ?? highest);
  const threshold =
    Number.isInteger(asked) && asked >= 0 && asked <= book.methodology.highestPoints ? asked : highest;
  const unionCounts = url.searchParams.has('unions');
  const { coverage, boundaries, editions } = await locals.site.read(async (tx) => ({
    coverage: await findCoverage(tx, book, today(), { threshold, unionCounts }),
    boundaries: await listBoundaries(tx, 'municipality', book.region),
    editions: await mapEditions(tx),
  }));
  const titles = new Map([...editions.values()].map(({ publication, title }) => [publication, title]));
  const nameOf = (code: string) => book.places.get(code)?.name ?? code;
  const rows = coverage.rows.map((row) => ({
    ...row,
    name: nameOf(row.code),
    disputed: coverage.disputed.has(row.code),
  }));
  return {
    year: book.year,
    threshold,
    unionCounts,
    headline: formatCoverageHeadline(coverage),
    groupNames: GROUP_NAMES,
    groups: coverage.groups,
    // Below the threshold and without cooperation is most of the region; the download has them.
    rows: rows.filter(({ group }) => group !== 'outside'),
    outside: coverage.groups.outside.municipalities,
    tones: Object.fromEntries(
      coverage.rows.map(({ code, group }) => [
        code,
        group === 'gap' ? 3 : group === 'covered' ? 2 : group === 'below' ? 1 : 0,
      ]),
    ),
    map: buildRegionMap(
      coverage.rows.flatMap(({ code }) => book.places.get(code) ?? []),
      boundaries,
    ),
    publications: coverage.publications.map((publication) => ({
      publication,
      title: titles.get(publication) ?? publication,
    })),
  };
};
