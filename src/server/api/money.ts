// Operations of the API about money broken down and about recipients.
import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { formatDecimal } from '#model/money.ts';
import { AMOUNT_KINDS } from '#model/amount-kind.ts';
import { bookOn } from '../workflows/projects/book-on.ts';
import { getProjectBook } from '../workflows/projects/keep-book.ts';
import {
  breakDownMoney,
  canCross,
  DIMENSIONS,
  type MoneyLine,
  type MoneyTable,
} from '../workflows/projects/money.ts';
import { findOrganisation } from '../workflows/projects/organisation.ts';
import { parseQuestion } from '../workflows/projects/question.ts';
import type { ApiDoor } from './app.ts';
import { badRequest, notFound, problem } from './problem.ts';
import { questionQuery } from './projects.ts';
import { sheetResponse, type Column, type Table } from './spreadsheet.ts';

const crowns = z.string().openapi({ description: 'Crowns as decimal text.' });

export const getMoneyRoute = createRoute({
  method: 'get',
  path: '/money',
  operationId: 'getMoney',
  summary: 'One kind of money of a selection by one or two dimensions; totals equal their parts',
  description:
    'Over areas of support lines do not add up: a project is whole in each of its areas (`rowsAdd`, `columnsAdd`). ' +
    '`unallocated`: money of several places whose shares are not known. Two dimensions of place give no columns.',
  request: {
    query: z.object({
      ...questionQuery,
      rows: z.enum(DIMENSIONS).default('municipality'),
      columns: z.enum([...DIMENSIONS, '']).optional(),
      format: z.enum(['json', 'csv', 'xlsx']).default('json'),
      locale: z.enum(['en', 'cs']).default('en'),
    }),
  },
  responses: {
    200: {
      description: 'Lines, largest first; all of them',
      content: {
        'application/json': {
          schema: z.object({
            kind: z.string(),
            rows: z.string(),
            columns: z.string().nullable(),
            rowsAdd: z.boolean(),
            columnsAdd: z.boolean(),
            total: crowns,
            projects: z.number().int(),
            count: z.number().int(),
            columnTotals: z.array(z.object({ key: z.string(), name: z.string(), total: crowns })),
            lines: z.array(
              z.object({
                key: z.string(),
                name: z.string(),
                total: crowns,
                projects: z.number().int(),
                cells: z.record(z.string(), z.string()),
                perInhabitant: z.string().nullable(),
              }),
            ),
            otherKinds: z.array(z.object({ kind: z.string(), total: crowns, projects: z.number().int() })),
            populationYear: z.number().int().nullable(),
            dataVersion: z.string(),
          }),
        },
        'text/csv': { schema: z.string() },
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: z.string() },
      },
    },
    ...badRequest,
    ...notFound,
  },
});

export const getOrganisationRoute = createRoute({
  method: 'get',
  path: '/organisations/{id}',
  operationId: 'getOrganisation',
  summary: 'What an organisation receives, runs and is promised',
  description: 'Its projects: `/projects?q=` with its IČO.',
  request: {
    params: z.object({ id: z.string().openapi({ description: 'IČO or identifier of the register.' }) }),
  },
  responses: {
    200: {
      description: 'Organisation',
      content: {
        'application/json': {
          schema: z.object({
            id: z.string(),
            name: z.string(),
            ico: z.string().nullable(),
            recipient: z
              .string()
              .openapi({ description: 'Value of `recipient` in questions about its projects.' }),
            kind: z.string().nullable(),
            territory: z.string().nullable(),
            count: z.number().int(),
            money: z.array(
              z.object({
                kind: z.string(),
                total: crowns,
                known: z.number().int(),
                parts: z.record(z.string(), z.string()),
              }),
            ),
            running: z.array(z.string()).openapi({ description: 'Identifiers of at most 25 projects.' }),
            promised: z.array(z.string()),
          }),
        },
      },
    },
    ...notFound,
  },
});

export function addMoneyOperations(api: OpenAPIHono, door: ApiDoor): void {
  api.openapi(getMoneyRoute, async (c) => {
    const { rows, columns, format, locale } = c.req.valid('query');
    const question = parseQuestion(new URL(c.req.url).searchParams);
    const book = bookOn(await getProjectBook(door), question.asOf);
    if (columns && !canCross(rows, columns)) return problem(c, 400, sameMoney(rows, columns)) as never;
    const table = await door.read((tx) =>
      breakDownMoney(tx, book, question, rows, columns || undefined, 'cs'),
    );
    if (!table) return problem(c, 404, 'No project of the selection has a known amount.') as never;
    if (format !== 'json') return sheetResponse(moneySheet(table), format, locale) as never;
    return c.json(
      {
        kind: table.kind,
        rows: table.rows,
        columns: table.columns ?? null,
        rowsAdd: table.rowsAdd,
        columnsAdd: table.columnsAdd,
        total: formatDecimal(table.total),
        projects: table.projects,
        count: table.count,
        columnTotals: table.columnNames.map((column, at) => ({
          ...column,
          total: formatDecimal(table.columnTotals[at]!),
        })),
        lines: table.lines.map(({ cells, total, ...line }) => ({
          ...line,
          total: formatDecimal(total),
          cells: Object.fromEntries(
            cells.map((cell, at) => [table.columnNames[at]!.key, formatDecimal(cell)]),
          ),
        })),
        otherKinds: table.otherKinds.map((other) => ({ ...other, total: formatDecimal(other.total) })),
        populationYear: table.populationYear,
        dataVersion: String(book.version),
      },
      200,
    );
  });

  api.openapi(getOrganisationRoute, async (c) => {
    const { id } = c.req.valid('param');
    const book = await getProjectBook(door);
    const found = await findOrganisation(door, book, id);
    if (!found) return problem(c, 404, `No organisation has the identifier ${id}.`) as never;
    const { money, running, promised, largest: _, ...organisation } = found;
    return c.json(
      {
        ...organisation,
        money: money.map(({ kind, total, known, parts }) => ({
          kind,
          total: formatDecimal(total),
          known,
          parts: Object.fromEntries(parts.map(({ payer, hellers }) => [payer, formatDecimal(hellers)])),
        })),
        running: running.map((project) => project.id),
        promised: promised.map((project) => project.id),
      },
      200,
    );
  });
}

const sameMoney = (rows: string, columns: string) =>
  `${rows} and ${columns} divide the same money twice; leave columns out or choose another dimension.`;

function moneySheet(table: MoneyTable): Table<MoneyLine> {
  const decimal = (hellers: bigint) => ({ decimal: formatDecimal(hellers) });
  const columns: Column<MoneyLine>[] = [
    { id: 'code', title: 'Kód', value: ({ key }) => key },
    { id: 'name', title: 'Název', value: ({ name }) => name },
    { id: 'amount_kind', title: 'Druh částky', value: () => AMOUNT_KINDS[table.kind].cs },
    { id: 'projects', title: 'Projektů', value: ({ projects }) => projects, places: 0 },
    ...table.columnNames.map(({ key, name }, at): Column<MoneyLine> => ({
      id: `czk_${key}`,
      title: `Kč, ${name}`,
      value: ({ cells }) => decimal(cells[at]!),
      places: 2,
    })),
    { id: 'czk_total', title: 'Kč celkem', value: ({ total }) => decimal(total), places: 2 },
    {
      id: 'czk_per_person_15_plus',
      title: 'Kč na osobu od 15 let',
      value: ({ perInhabitant }) => (perInhabitant === null ? undefined : Number(perInhabitant)),
      places: 0,
    },
  ];
  return {
    name: `penize-${table.rows}${table.columns ? `-${table.columns}` : ''}`,
    title: { cs: 'Peníze', en: 'Money' },
    columns,
    items: table.lines,
  };
}
