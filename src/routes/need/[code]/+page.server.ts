import { error } from '@sveltejs/kit';
import { buildDistribution } from '#need/distribution.ts';
import { buildRanking, listDefinitions } from '#need/ranking.ts';
import { buildRegionMap } from '#lib/map/region-map.ts';
import { needTexts } from '#lib/need/locale.ts';
import { listBoundaries } from '#server/register/territories.ts';
import { listMembers, type AreaLevel } from '#server/workflows/need/area.ts';
import type { NeedBook } from '#server/workflows/need/book.ts';
import type { PageServerLoad } from './$types';
import { needOfPlace, openNeedBook } from '../book.server.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const book = await openNeedBook(locals.site);
  const place = book.places.get(params.code);
  if (!place || place.level === 'state') error(404, 'not-found');
  const { code, name, level, parents, status } = place;
  const trail = (['region', 'district', 'orp'] as const).flatMap((above) => {
    const parent = book.places.get(parents[above] ?? '');
    return parent && parent.code !== code ? [{ level: above, code: parent.code, name: parent.name }] : [];
  });
  const own = code === book.region || parents.region === book.region;
  return {
    year: book.year,
    elsewhere: !own,
    place: { code, name, level, status, own },
    trail,
    need: level === 'municipality' ? needOfPlace(book, code) : null,
    published: book.inputs.get(code)?.publishedIndex ?? null,
    unit: level === 'municipality' ? null : await summariseUnit(locals.site, book, code, level),
  };
};

/** The ranking has the rest, page by page. */
const LISTED = 100;

/** A region, district or ORP: its bands, its rank under each definition, its municipalities. */
async function summariseUnit(site: App.Locals['site'], book: NeedBook, code: string, level: AreaLevel) {
  const members = listMembers(book, { code, level });
  const texts = needTexts();
  const nameOf = (one: string) => book.places.get(one)?.name ?? one;
  const threshold = book.methodology.bands.at(-1)!.from;
  const boundaries = await site.read((tx) => listBoundaries(tx, 'municipality', code));
  const scores = members.map((one) => book.scores.get(one.code)!);
  const ranks = book.reference.complete
    ? listDefinitions(level, book.year).map((definition) => {
        const { units } = buildRanking(definition, book.ranked);
        const found = units.find(({ unit }) => unit === code);
        return {
          definition: texts.formatDefinition(definition),
          rank: found?.rank ?? null,
          tied: found?.tied ?? false,
          of: units.length,
          value: found ? texts.formatRankValue(definition, found.value) : null,
        };
      })
    : [];
  return {
    bands: book.methodology.bands,
    distribution: buildDistribution(book.methodology, scores),
    threshold,
    map: buildRegionMap(
      members.flatMap((one) => book.places.get(one.code) ?? []),
      boundaries,
    ),
    tones: Object.fromEntries(
      members.map((one) => {
        const { band } = book.scores.get(one.code)!;
        return [one.code, band ? book.methodology.bands.indexOf(band) : 0];
      }),
    ),
    marks: members
      .filter(({ index = -1 }) => index >= threshold)
      .sort((a, b) => b.index! - a.index! || b.population15Plus - a.population15Plus)
      .map((one) => ({ code: one.code, label: `${nameOf(one.code)} ${one.index}`, shape: 'disc' as const })),
    ranks,
    municipalities: members
      .map((one) => ({
        code: one.code,
        name: nameOf(one.code),
        index: one.index ?? null,
        population: one.population15Plus,
      }))
      .sort((a, b) => (b.index ?? -1) - (a.index ?? -1) || b.population - a.population)
      .slice(0, LISTED),
  };
}
