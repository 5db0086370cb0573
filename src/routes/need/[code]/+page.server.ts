import { error } from '@sveltejs/kit';
import { buildDistribution } from '#need/distribution.ts';
import { needTexts } from '#lib/need/locale.ts';
import { listMembers, type AreaLevel } from '#server/workflows/need/area.ts';
import type { NeedBook } from '#server/workflows/need/book.ts';
import { listAreaParts, listUnitRanks } from '#server/workflows/need/area-views.ts';
import { findShownPopulation } from '#server/workflows/need/suppression.ts';
import type { PageServerLoad } from './$types';
import { drawArea } from '../area-picture.server.ts';
import { needOfPlace, openNeedBook } from '../book.server.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const book = await openNeedBook(locals.site, url);
  const place = book.places.get(params.code.toUpperCase());
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
  const sorted = members.toSorted(
    (a, b) => (b.index ?? -1) - (a.index ?? -1) || b.population15Plus - a.population15Plus,
  );
  const texts = needTexts();
  const nameOf = (one: string) => book.places.get(one)?.name ?? one;
  const threshold = book.methodology.bands.at(-1)!.from;
  const scores = members.map((one) => book.scores.get(one.code)!);
  const ranks = listUnitRanks(book, { code, level }).map(({ definition, value, ...rest }) => ({
    ...rest,
    definition: texts.formatDefinition(definition),
    value: value === null ? null : texts.formatRankValue(definition, value),
  }));
  return {
    bands: book.methodology.bands,
    distribution: buildDistribution(book.methodology, scores),
    threshold,
    picture: await drawArea(
      site,
      book,
      { code, level },
      {
        tones: Object.fromEntries(
          members.map((one) => {
            const { band } = book.scores.get(one.code)!;
            return [one.code, band ? book.methodology.bands.indexOf(band) : 0];
          }),
        ),
        marks: sorted
          .filter(({ index = -1 }) => index >= threshold)
          .map((one, at) => ({
            code: one.code,
            shape: 'disc',
            label: `${nameOf(one.code)} ${one.index}`,
            number: at + 1,
          })),
      },
    ),
    ranks,
    parts: listAreaParts(book, { code, level }),
    municipalities: sorted.slice(0, LISTED).map((one, at) => ({
      code: one.code,
      name: nameOf(one.code),
      index: one.index ?? null,
      ...(one.index !== undefined && one.index >= threshold ? { number: at + 1 } : {}),
      population: findShownPopulation(book, one.code),
    })),
  };
}
