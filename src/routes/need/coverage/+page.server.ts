import { LISTED_GROUPS } from '#need/coverage-gap.ts';
import { readThreshold } from '#need/question.ts';
import type { AreaMark } from '#lib/need/area-picture.ts';
import { needTexts } from '#lib/need/locale.ts';
import { mapEditions } from '#server/register/sources.ts';
import { findArea } from '#server/workflows/need/area.ts';
import { listAreaParts } from '#server/workflows/need/area-views.ts';
import { findCoverage } from '#server/workflows/need/coverage.ts';
import type { PageServerLoad } from './$types';
import { today } from '#server/workflows/today.ts';
import { drawArea } from '../area-picture.server.ts';
import { listAreas, openNeedBook, regionOf } from '../book.server.ts';

const TONES = { gap: 3, covered: 2, open: 3, below: 1, outside: 0, unsure: 0, unknown: 0 } as const;

export const load: PageServerLoad = async ({ locals, url }) => {
  const book = await openNeedBook(locals.site, url);
  const search = url.searchParams;
  const threshold = readThreshold(search.get('threshold'), book.methodology);
  const asked = findArea(book, search.get('parent') ?? undefined);
  const area = asked.area ?? findArea(book).area!;
  const unionCounts = search.has('unions');
  const { coverage, editions } = await locals.site.read(async (tx) => ({
    coverage: await findCoverage(tx, book, today(), { area, threshold: threshold.value, unionCounts }),
    editions: await mapEditions(tx),
  }));
  const titles = new Map([...editions.values()].map(({ publication, title }) => [publication, title]));
  const nameOf = (code: string) => book.places.get(code)?.name ?? code;
  const texts = needTexts();
  const listed: readonly string[] = LISTED_GROUPS;
  const { groups } = coverage;
  // Elsewhere than in the register's own region nobody recorded who cooperates: there the list is of high need alone.
  const named = coverage.rows.filter(
    ({ group }) => group === 'gap' || (group === 'open' && !coverage.followed),
  );
  const marks = coverage.rows
    .filter(({ group }) => group !== 'unknown' && listed.includes(group))
    .map((row): AreaMark => {
      const number = named.indexOf(row) + 1;
      return {
        code: row.code,
        shape: row.group === 'gap' || row.group === 'open' ? 'disc' : 'ring',
        label: `${nameOf(row.code)} ${row.index}`,
        ...(number ? { number } : {}),
      };
    });
  return {
    year: book.year,
    area,
    elsewhere: !coverage.followed,
    followed: coverage.followed,
    areas: listAreas(book),
    parts: listAreaParts(book, { code: regionOf(book, area.code), level: 'region' }),
    problems: [threshold.problem, asked.problem].flatMap((problem) => problem ?? []),
    threshold: threshold.value,
    unionCounts,
    headline: texts.formatCoverageHeadline(coverage),
    groupNames: texts.groupNames,
    groups,
    // Below the threshold and without cooperation is most of the region; the download has them.
    rows: coverage.rows
      .filter(({ group }) => listed.includes(group))
      .map((row) => ({ ...row, name: nameOf(row.code), disputed: coverage.disputed.has(row.code) })),
    outside: groups.outside.municipalities,
    unsure: groups.unsure.municipalities,
    named: named.map(({ code, index, cooperation }) => ({ code, name: nameOf(code), index, cooperation })),
    picture: await drawArea(locals.site, book, area, {
      tones: Object.fromEntries(coverage.rows.map(({ code, group }) => [code, TONES[group]])),
      marks,
    }),
    publications: coverage.publications.map((publication) => ({
      publication,
      title: titles.get(publication) ?? publication,
    })),
  };
};
