// Calls with their terms, conditions and the changes between editions.
import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { formatDecimal } from '#model/money.ts';
import { CONDITION_KINDS } from '../register/calls.ts';
import { readCalls, type CallList } from '../workflows/projects/calls.ts';
import type { ApiDoor } from './app.ts';
import { csvResponse } from './csv.ts';
import { cutPage, pageQuery, pageSchema } from './paging.ts';
import { badRequest, problem } from './problem.ts';

const money = (what: string) =>
  z
    .string()
    .nullable()
    .openapi({ description: `${what}, CZK.` });
const day = z.string().nullable().openapi({ description: 'A day, a month or a year.' });

const condition = z
  .object({
    id: z.string(),
    kind: z.enum(CONDITION_KINDS),
    forms: z
      .array(z.string())
      .openapi({ description: 'Forms of cooperation of which one is enough; empty: any.' }),
    planKinds: z.array(z.string()),
    indexLeast: z.string().nullable(),
    indexYears: z.string().nullable(),
    unit: z.string().nullable().openapi({ description: 'Who signs.' }),
    workingDays: z.number().int().nullable(),
    document: z.string().nullable(),
    note: z.string().nullable(),
    assumption: z.string().nullable(),
    source: z.string(),
    locator: z.string(),
  })
  .openapi('CallCondition');

const call = z
  .object({
    id: z.string(),
    number: z.string(),
    programme: z.string(),
    title: z.string(),
    announced: day,
    receiptFrom: day,
    receiptTo: day,
    realisedTo: day,
    allocation: money('Money of the call'),
    projectLeast: money('Least amount of a project'),
    projectMost: money('Most amount of a project'),
    note: z.string().nullable(),
    assumption: z.string().nullable(),
    projects: z
      .number()
      .int()
      .openapi({ description: 'Projects of the register with the whole number of the call.' }),
    conditions: z.array(condition),
    source: z.string(),
    locator: z.string(),
  })
  .openapi('Call');

const change = z
  .object({
    id: z.string().openapi({ description: 'Identifier of the call or of the condition.' }),
    kind: z.enum(['added', 'changed', 'gone']),
    entity: z.enum(['call', 'condition']),
    call: z.string(),
    title: z.string(),
    edition: z.string(),
    saved: z.iso.datetime(),
    fields: z.array(
      z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
    ),
  })
  .openapi('CallChange');

export const listCallsRoute = createRoute({
  method: 'get',
  path: '/calls',
  operationId: 'listCalls',
  summary: 'Calls with their terms and conditions',
  request: { query: z.object({ ...pageQuery, format: z.enum(['json', 'csv']).default('json') }) },
  responses: {
    200: {
      description: 'Calls, the latest end of receipt first, those without one last',
      content: { 'application/json': { schema: pageSchema(call) }, 'text/csv': { schema: z.string() } },
    },
    ...badRequest,
  },
});

export const listCallChangesRoute = createRoute({
  method: 'get',
  path: '/calls/changes',
  operationId: 'listCallChanges',
  summary: 'What changed in calls and their conditions between editions',
  responses: {
    200: {
      description: 'All changes, the newest first',
      content: { 'application/json': { schema: z.object({ items: z.array(change) }) } },
    },
  },
});

export function addCallOperations(api: OpenAPIHono, { read }: ApiDoor): void {
  api.openapi(listCallsRoute, async (c) => {
    const { format, limit, cursor } = c.req.valid('query');
    const calls = (await read(readCalls)).calls.map(toJson);
    if (format === 'csv') return csvResponse('calls', columns, calls) as never;
    const cut = cutPage(calls, ({ id }) => id, { limit, cursor });
    return cut
      ? c.json(cut, 200)
      : (problem(
          c,
          400,
          'The cursor does not belong to this list any more. Start again without it.',
        ) as never);
  });
  api.openapi(listCallChangesRoute, async (c) => {
    const { changes } = await read(readCalls);
    return c.json(
      { items: changes.map((one) => ({ ...one, saved: new Date(one.saved).toISOString() })) },
      200,
    );
  });
}

const czk = (hellers: bigint | null) => (hellers === null ? null : formatDecimal(hellers));

function toJson({ source, address: _, ...row }: CallList['calls'][number]): z.output<typeof call> {
  return {
    ...row,
    allocation: czk(row.allocation),
    projectLeast: czk(row.projectLeast),
    projectMost: czk(row.projectMost),
    conditions: row.conditions.map(({ source, address: _, ...one }) => ({
      ...one,
      source: source.publication,
      locator: source.locator,
    })),
    source: source.publication,
    locator: source.locator,
  };
}

type Row = z.output<typeof call>;
const columns: Record<string, (row: Row) => unknown> = {
  id: (row) => row.id,
  number: (row) => row.number,
  programme: (row) => row.programme,
  title: (row) => row.title,
  announced: (row) => row.announced,
  receipt_from: (row) => row.receiptFrom,
  receipt_to: (row) => row.receiptTo,
  realised_to: (row) => row.realisedTo,
  allocation_czk: (row) => row.allocation,
  project_least_czk: (row) => row.projectLeast,
  project_most_czk: (row) => row.projectMost,
  projects: (row) => row.projects,
  conditions: (row) => row.conditions.map(({ kind }) => kind).join(';'),
  source: (row) => row.source,
  locator: (row) => row.locator,
};
