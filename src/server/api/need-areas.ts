// Operations about whole areas: bands, ranks under every definition, the published series.
import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  describeDefinition,
  listBandRows,
  listSeriesRows,
  listUnitRanks,
} from '../workflows/need/area-views.ts';
import { findArea, type Area } from '../workflows/need/area.ts';
import type { NeedBook } from '../workflows/need/book.ts';
import { findPublishedSeries } from '../workflows/need/published-counts.ts';
import type { ApiDoor } from './app.ts';
import { bandTable, seriesTable, unitRankTable } from './need-area-tables.ts';
import {
  answer,
  fileQuery,
  NOTHING,
  openBook,
  refuse,
  standing,
  standingOf,
  yearQuery,
} from './need-query.ts';
import { badRequest, notFound, problem } from './problem.ts';
import { sheetResponse, type Table } from './spreadsheet.ts';

const parent = z.string().optional().openapi({
  example: 'CZ0513',
  description: 'Code of a region, district or ORP; the region of the register when absent.',
});
const areaQuery = z.object({ ...yearQuery, ...fileQuery, parent });
const areaSchema = z.object({ code: z.string(), name: z.string(), level: z.string() });

const ofArea = (rows: z.ZodType, description: string) => ({
  ...answer(z.object({ year: z.number(), ...standing, area: areaSchema, rows: z.array(rows) }), description),
  ...badRequest,
  ...notFound,
});

export const listBandsRoute = createRoute({
  method: 'get',
  path: '/need/bands',
  operationId: 'listNeedBands',
  summary: 'Municipalities of an area by band of the index',
  request: { query: areaQuery },
  responses: ofArea(z.looseObject({ band: z.string() }), 'Lowest band first'),
});

export const listUnitRanksRoute = createRoute({
  method: 'get',
  path: '/need/ranks',
  operationId: 'listNeedRanks',
  summary: 'Rank of one region, district or ORP under every definition',
  request: { query: areaQuery },
  responses: ofArea(
    z.looseObject({ definition: z.string() }),
    'One row for each definition; none while the country is not loaded',
  ),
});

export const listSeriesRoute = createRoute({
  method: 'get',
  path: '/need/series',
  operationId: 'listNeedSeries',
  summary:
    'Published numbers of municipalities of the country by points, year by year, each with its document',
  request: { query: z.object(fileQuery) },
  responses: {
    ...answer(
      z.object({
        breaks: z.array(z.looseObject({})).openapi({ description: 'Years that may not be joined.' }),
        rows: z.array(z.looseObject({ definition: z.string(), year: z.number() })),
      }),
      'By definition and year',
    ),
    ...notFound,
    ...badRequest,
  },
});

export function addAreaOperations(api: OpenAPIHono, door: ApiDoor): void {
  const book = openBook(door);

  /** Rows of the area asked for, as JSON with what they are of, or as a file. */
  async function answerArea<T>(
    c: Context,
    { parent, year, format, locale }: z.output<typeof areaQuery>,
    listRows: (book: NeedBook, area: Area) => T[],
    toTable: (rows: T[], code: string, year: number) => Table<T>,
  ): Promise<Response> {
    const found = await book(year);
    if (!found) return problem(c, 404, NOTHING);
    const { area, problem: unknown } = findArea(found, parent);
    if (!area) return refuse(c, unknown);
    const rows = listRows(found, area);
    if (format !== 'json') return sheetResponse(toTable(rows, area.code, found.year), format, locale);
    const { code, name, level } = area;
    return c.json({ year: found.year, ...standingOf(found), area: { code, name, level }, rows }, 200);
  }

  api.openapi(listBandsRoute, (c) => answerArea(c, c.req.valid('query'), listBandRows, bandTable) as never);

  api.openapi(listUnitRanksRoute, (c) => {
    const query = c.req.valid('query');
    const listRows = (found: NeedBook, area: Area) =>
      listUnitRanks(found, area).map((row) => ({
        ...row,
        definition: describeDefinition(row, query.locale),
      }));
    return answerArea(c, query, listRows, unitRankTable) as never;
  });

  api.openapi(listSeriesRoute, async (c) => {
    const { format, locale } = c.req.valid('query');
    const found = await book();
    if (!found) return problem(c, 404, NOTHING) as never;
    const series = await door.read((tx) => findPublishedSeries(tx, found));
    const rows = listSeriesRows(series);
    if (format !== 'json') return sheetResponse(seriesTable(rows), format, locale) as never;
    return c.json({ breaks: series.breaks, rows }, 200);
  });
}
