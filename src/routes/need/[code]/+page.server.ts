import { error } from '@sveltejs/kit';
import { buildDistribution } from '#need/distribution.ts';
import { formatDefinition, formatRankValue } from '#need/ranking-cs.ts';
import { buildRanking, listDefinitions } from '#need/ranking.ts';
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
  return {
    year: book.year,
    place: { code, name, level, status, own: code === book.region || parents.region === book.region },
    trail,
    need: level === 'municipality' ? needOfPlace(book, code) : null,
    published: book.inputs.get(code)?.publishedIndex ?? null,
    unit: level === 'municipality' ? null : summariseUnit(book, code, level),
  };
};

/** The ranking has the rest, page by page. */
const LISTED = 100;

/** A region, district or ORP: its bands, its rank under each definition, its municipalities. */
function summariseUnit(book: NeedBook, code: string, level: 'region' | 'district' | 'orp') {
  const members = book.ranked.filter(({ units }) => units[level] === code);
  const scores = members.map((one) => book.scores.get(one.code)!);
  const ranks = book.reference.complete
    ? listDefinitions(level, book.year).map((definition) => {
        const { units } = buildRanking(definition, book.ranked);
        const found = units.find(({ unit }) => unit === code);
        return {
          definition: formatDefinition(definition),
          rank: found?.rank ?? null,
          tied: found?.tied ?? false,
          of: units.length,
          value: found ? formatRankValue(definition, found.value) : null,
        };
      })
    : [];
  return {
    bands: book.methodology.bands,
    distribution: buildDistribution(book.methodology, scores),
    threshold: book.methodology.bands.at(-1)!.from,
    ranks,
    municipalities: members
      .map((one) => ({
        code: one.code,
        name: book.places.get(one.code)?.name ?? one.code,
        index: one.index ?? null,
        population: one.population15Plus,
      }))
      .sort((a, b) => (b.index ?? -1) - (a.index ?? -1) || b.population - a.population)
      .slice(0, LISTED),
  };
}
