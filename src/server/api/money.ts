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
  explainNoMoney,
  type MoneyLine,
  type MoneyTable,
  type NoMoney,
} from '../workflows/projects/money.ts';
import { findOrganisation } from '../workflows/projects/organisation.ts';
import { parseQuestion } from '../workflows/projects/question.ts';
import { describeReading } from '../workflows/projects/reading.ts';
import type { ApiDoor } from './app.ts';
import { badRequest, notFound, problem } from './problem.ts';
import { questionQuery } from './project-query.ts';
import { readingSchema } from './projects.ts';
import { sheetResponse, type Column, type Table } from './spreadsheet.ts';

const crowns = z.string().openapi({ description: 'Crowns as decimal text.' });

export const getMoneyRoute = createRoute({
  method: 'get',
  path: '/money',
  operationId: 'getMoney',
  summary: 'One kind of money of a selection by one or two dimensions; totals equal their parts',
  description:
    'A selection without money is answered too: no lines, `total` and `kind` null, and `none` says why. ' +
    'Over areas of support and over sources lines do not add up: a project is whole in each (`rowsAdd`, `columnsAdd`). ' +
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
            kind: z.string().nullable(),
            rows: z.string(),
            columns: z.string().nullable(),
            rowsAdd: z.boolean(),
            columnsAdd: z.boolean(),
            total: crowns.nullable(),
            projects: z.number().int().openapi({ description: 'Of the selection, those with the amount.' }),
            count: z.number().int().openapi({ description: 'Projects of the selection.' }),
            none: z
              .object({ reason: z.enum(['no-projects', 'no-amounts']), text: z.string() })
              .nullable()
              .openapi({ description: 'Why there is nothing to break down; null when there is something.' }),
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
            reading: readingSchema,
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
            namesakes: z
              .array(
                z.object({
                  ...{ id: z.string(), name: z.string(), ico: z.string().nullable() },
                  count: z.number().int(),
                }),
              )
              .openapi({
                description:
                  'Recipients of the same name, counted apart: no IČO tells whether they are this one.',
              }),
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
            endUnknown: z.number().int().openapi({
              description: 'Running ones whose end is not known: a list said so of its own day.',
            }),
            courseUnknown: z
              .number()
              .int()
              .openapi({ description: 'Projects of which neither dates nor a state are known.' }),
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
    if (!table) {
      if (format !== 'json') return sheetResponse(emptySheet(rows, columns), format, locale) as never;
      const { count, ...none } = explainNoMoney(book, question);
      return c.json(
        {
          ...{ kind: null, rows, columns: columns || null, rowsAdd: true, columnsAdd: true, total: null },
          ...{ projects: 0, count, none: { reason: none.reason, text: sayNoMoney({ count, ...none }) } },
          ...{ columnTotals: [], lines: [], otherKinds: [], populationYear: null },
          reading: describeReading(book, question.text),
          dataVersion: String(book.version),
        },
        200,
      );
    }
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
        none: null,
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
        reading: describeReading(book, question.text),
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

function sayNoMoney({ reason, count, withoutMoney }: NoMoney): string {
  if (reason === 'no-amounts')
    return `${count} ${count === 1 ? 'project answers' : 'projects answer'} the question; no amount of theirs is known.`;
  const more = withoutMoney
    ? ` Without the kind, payer and size of amounts, ${withoutMoney} ${withoutMoney === 1 ? 'does' : 'do'}.`
    : '';
  return `No project answers the question.${more}`;
}

const sheetName = (rows: string, columns: string | undefined) =>
  `penize-${rows}${columns ? `-${columns}` : ''}`;

/** The headings alone: nothing was found, which a file of another shape would not say. */
function emptySheet(rows: string, columns: string | undefined): Table<MoneyLine> {
  return { ...moneySheet({ kind: 'stated', columnNames: [], lines: [] }), name: sheetName(rows, columns) };
}

function moneySheet(
  table: Pick<MoneyTable, 'kind' | 'columnNames' | 'lines'> & Partial<MoneyTable>,
): Table<MoneyLine> {
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
    name: sheetName(table.rows ?? '', table.columns),
    title: { cs: 'Peníze', en: 'Money' },
    columns,
    items: table.lines,
  };
}
