// Operations of the API about need: the Index of social exclusion, its rankings, and the coverage gap.
import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { formatDecimal } from '#model/money.ts';
import { findArea } from '../workflows/need/area.ts';
import { findCoverage } from '../workflows/need/coverage.ts';
import { getNeedBook } from '../workflows/need/keep-book.ts';
import { MEASURE_NAMES, type RankingChoice } from '../workflows/need/rankings.ts';
import { computeWhatIf, findLinkYear } from '../workflows/need/what-if.ts';
import { sayProblem } from '../workflows/need/words.ts';
import { addAreaOperations } from './need-areas.ts';
import {
  answer,
  fileQuery,
  flag,
  NOTHING,
  openBook,
  refuse,
  standing,
  standingOf,
  yearQuery,
} from './need-query.ts';
import {
  findPlaceExplanation,
  findRankRows,
  findVerdictRows,
  listMunicipalityRows,
  listPointRows,
} from '../workflows/need/views.ts';
import type { ApiDoor } from './app.ts';
import { coverageTable } from './coverage-table.ts';
import { municipalityTable, pointTable, rankTable, verdictTable, whatIfTable } from './need-tables.ts';
import { cutPage, pageQuery, pageSchema } from './paging.ts';
import { badRequest, notFound, problem } from './problem.ts';
import { sheetResponse } from './spreadsheet.ts';
import { today } from '../workflows/today.ts';

const municipality = z
  .object({
    code: z.string(),
    name: z.string(),
    district: z.string().nullable(),
    orp: z.string().nullable(),
    region: z.string().nullable(),
    year: z.number().int(),
    population15Plus: z
      .number()
      .nullable()
      .openapi({ description: 'Null where its source hides small counts.' }),
    index: z.number().int().nullable().openapi({ description: '0 to 30; null while an input is missing.' }),
    band: z.string().nullable().openapi({ example: '12-30' }),
    publishedIndex: z.number().nullable(),
    imputedPoints: z.number().int(),
    points: z.record(z.string(), z.number().int().nullable()),
    match: z
      .enum(['exact', 'approximate'])
      .optional()
      .openapi({ description: 'With `q`: its name in some case, or only something like it.' }),
  })
  .openapi('NeedMunicipality');

export const listNeedRoute = createRoute({
  method: 'get',
  path: '/need/municipalities',
  operationId: 'listNeedMunicipalities',
  summary: 'Index of social exclusion of every loaded municipality, highest first',
  request: {
    query: z.object({
      ...pageQuery,
      ...yearQuery,
      ...fileQuery,
      parent: z.string().optional().openapi({ description: 'Code of a region, district or ORP.' }),
      threshold: z.coerce
        .number()
        .int()
        .min(0)
        .max(30)
        .optional()
        .openapi({ description: 'Only municipalities with at least so many points.' }),
      q: z
        .string()
        .max(100)
        .optional()
        .openapi({ description: 'Name in any case, with or without diacritics.' }),
    }),
  },
  responses: { ...answer(pageSchema(municipality), 'Municipalities'), ...badRequest, ...notFound },
});

export const getNeedRoute = createRoute({
  method: 'get',
  path: '/need/municipalities/{code}',
  operationId: 'getNeedMunicipality',
  summary: 'Where each point of a municipality comes from',
  request: { params: z.object({ code: z.string() }), query: z.object({ ...yearQuery, ...fileQuery }) },
  responses: {
    ...answer(
      z.object({ name: z.string(), explanation: z.looseObject({}), text: z.looseObject({}) }),
      'Points by indicator and measure, distance to the next band, blind spots, and the same in sentences',
    ),
    ...badRequest,
    ...notFound,
  },
});

export const listRankingRoute = createRoute({
  method: 'get',
  path: '/need/rankings',
  operationId: 'listNeedRanking',
  summary: 'A ranking with its definition',
  request: {
    query: z.object({
      ...yearQuery,
      ...fileQuery,
      level: z.enum(['region', 'district', 'orp', 'municipality']).default('region'),
      measure: z.enum(MEASURE_NAMES as [string, ...string[]]).default('mean'),
      without: flag.openapi({ description: '`1`: without the capital.' }),
      region: z.string().optional().openapi({ description: 'Only units of this region.' }),
    }),
  },
  responses: {
    ...answer(
      z.object({
        year: z.number(),
        ...standing,
        definition: z.string(),
        withoutIndex: z.number().int(),
        rows: z.array(z.looseObject({})),
      }),
      'Units, highest first',
    ),
    ...badRequest,
    ...notFound,
  },
});

export const checkClaimRoute = createRoute({
  method: 'get',
  path: '/need/claims',
  operationId: 'checkNeedClaim',
  summary: 'Under which definitions a stated rank holds',
  request: {
    query: z.object({
      ...yearQuery,
      ...fileQuery,
      unit: z.string().openapi({ example: 'CZ080' }),
      rank: z.coerce.number().int().min(1).max(10_000),
    }),
  },
  responses: {
    ...answer(
      z.object({
        year: z.number(),
        ...standing,
        name: z.string(),
        headline: z.string(),
        holds: z.number(),
        fails: z.number(),
        rows: z.array(z.looseObject({})),
      }),
      'One verdict for each definition',
    ),
    ...badRequest,
    ...notFound,
  },
});

export const listCoverageRoute = createRoute({
  method: 'get',
  path: '/need/coverage',
  operationId: 'listNeedCoverage',
  summary: 'Need, cooperation and money of the municipalities of an area',
  request: {
    query: z.object({
      ...yearQuery,
      ...fileQuery,
      parent: z.string().optional().openapi({
        example: 'CZ042',
        description:
          'Code of a region, district or ORP; the region of the register when absent. Elsewhere cooperation and money are `unknown`, never none or zero.',
      }),
      threshold: z.coerce.number().int().min(0).max(30).optional(),
      unions: flag.openapi({ description: '`1`: cooperation of a union counts for its members.' }),
    }),
  },
  responses: {
    ...answer(
      z.object({
        year: z.number(),
        ...standing,
        area: z.object({ code: z.string(), name: z.string(), level: z.string() }),
        followed: z
          .boolean()
          .openapi({ description: 'Whether the register follows cooperation and money there.' }),
        threshold: z.number(),
        asOf: z.string(),
        rows: z.array(z.looseObject({})),
      }),
      'Highest need first',
    ),
    ...badRequest,
    ...notFound,
  },
});

export const whatIfRoute = createRoute({
  method: 'get',
  path: '/need/what-if',
  operationId: 'computeNeedWhatIf',
  summary: 'Points and band after a change of inputs',
  request: {
    query: z.object({ ...fileQuery, link: z.string().max(8000).openapi({ example: '2023_564028~uoz190' }) }),
  },
  responses: {
    ...answer(
      z.object({ year: z.number(), reference: z.string(), rows: z.array(z.looseObject({})) }),
      'Before and after, indicator by indicator; first the changed municipalities, then those the change reaches',
    ),
    ...badRequest,
    ...notFound,
  },
});

const COUNTRY = 'This needs the whole country. Import the national workbook first.';

/** Adds the operations to the API of one door. */
export function addNeedOperations(api: OpenAPIHono, door: ApiDoor): void {
  const book = openBook(door);

  api.openapi(listNeedRoute, async (c) => {
    const { parent, q, threshold, format, locale, year, ...page } = c.req.valid('query');
    const found = await book(year);
    if (!found) return problem(c, 404, NOTHING) as never;
    const asked = parent === undefined ? undefined : findArea(found, parent);
    if (asked?.problem) return refuse(c, asked.problem) as never;
    const rows = listMunicipalityRows(found, { parent: asked?.area.code, query: q, threshold });
    if (format !== 'json') return sheetResponse(municipalityTable(rows, found.year), format, locale) as never;
    const cut = cutPage(rows, (row) => row.code, page);
    return cut
      ? c.json(cut, 200)
      : (problem(c, 400, 'The cursor does not belong to this list any more.') as never);
  });

  api.openapi(getNeedRoute, async (c) => {
    const { format, locale, year } = c.req.valid('query');
    const { code } = c.req.valid('param');
    const found = await book(year);
    const explained = found && findPlaceExplanation(found, code, locale);
    if (!found || !explained) return problem(c, 404, `The index of ${code} can not be explained.`) as never;
    if (format !== 'json')
      return sheetResponse(
        pointTable(listPointRows(found, explained), code, found.year),
        format,
        locale,
      ) as never;
    return c.json(explained as never, 200);
  });

  api.openapi(listRankingRoute, async (c) => {
    const { format, locale, level, measure, without, region, year } = c.req.valid('query');
    const found = await book(year);
    if (!found) return problem(c, 404, NOTHING) as never;
    const within = region === undefined ? undefined : findArea(found, region);
    if (within?.problem) return refuse(c, within.problem) as never;
    const choice = { level, measure, withoutCapital: without, region: within?.area.code } as RankingChoice;
    const ranking = findRankRows(found, choice, locale);
    if (!ranking) return problem(c, 404, COUNTRY) as never;
    if (format !== 'json')
      return sheetResponse(rankTable(ranking.rows, ranking.definition), format, locale) as never;
    return c.json({ year: found.year, ...standingOf(found), ...ranking }, 200);
  });

  api.openapi(checkClaimRoute, async (c) => {
    const { format, locale, unit, rank, year } = c.req.valid('query');
    const found = await book(year);
    if (!found) return problem(c, 404, NOTHING) as never;
    if (!found.places.has(unit)) return problem(c, 404, `No territory has the code ${unit}.`) as never;
    const claim = findVerdictRows(found, unit, rank, locale);
    if (!claim) return problem(c, 404, COUNTRY) as never;
    if (format !== 'json')
      return sheetResponse(verdictTable(claim.rows, unit, rank), format, locale) as never;
    return c.json({ year: found.year, ...standingOf(found), ...claim }, 200);
  });

  api.openapi(listCoverageRoute, async (c) => {
    const { format, locale, parent, threshold, unions, year } = c.req.valid('query');
    const found = await book(year);
    if (!found) return problem(c, 404, NOTHING) as never;
    const asOf = today();
    const { area, problem: unknown } = findArea(found, parent);
    if (!area) return refuse(c, unknown) as never;
    const options = { area, unionCounts: unions, ...(threshold === undefined ? {} : { threshold }) };
    const gap = await door.read((tx) => findCoverage(tx, found, asOf, options));
    const rows = gap.rows.map((row) => ({ ...row, name: found.places.get(row.code)?.name ?? row.code }));
    if (format !== 'json')
      return sheetResponse(coverageTable(rows, area.code, found.year), format, locale) as never;
    const { code, name, level } = area;
    const { followed, groups } = gap;
    const body = {
      year: found.year,
      ...standingOf(found),
      area: { code, name, level },
      followed,
      threshold: gap.threshold,
      asOf,
      groups,
      rows,
    };
    // Money leaves as decimal text in crowns.
    return c.json(
      JSON.parse(
        JSON.stringify(body, (_, value: unknown) =>
          typeof value === 'bigint' ? formatDecimal(value) : value,
        ),
      ),
      200,
    );
  });

  api.openapi(whatIfRoute, async (c) => {
    const { link, format, locale } = c.req.valid('query');
    const newest = await book();
    if (!newest) return problem(c, 404, NOTHING) as never;
    // A link belongs to the year it was made for.
    const year = findLinkYear(link);
    const found = (year === undefined ? undefined : await getNeedBook(door, year)) ?? newest;
    const { answer: result, problems } = computeWhatIf(found, link);
    if (problems) return problem(c, 400, problems.map(sayProblem).join(' ')) as never;
    if (format !== 'json') return sheetResponse(whatIfTable(result), format, locale) as never;
    return c.json(result, 200);
  });

  addAreaOperations(api, door);
}
