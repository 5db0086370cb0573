// Duties of projects with their terms, and the rules they follow from.
import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { parseDay } from '#model/day.ts';
import { listObligations } from '../workflows/obligations/list.ts';
import { toObligationRow, type ObligationRow } from '../workflows/obligations/rows.ts';
import type { ApiDoor } from './app.ts';
import { csvResponse } from './csv.ts';
import { cutPage, pageQuery, pageSchema } from './paging.ts';
import { badRequest, problem } from './problem.ts';

const obligation = z
  .object({
    id: z.string(),
    project: z.string(),
    projectTitle: z.string(),
    recipient: z.string().nullable(),
    rule: z.string(),
    duty: z.string(),
    bearer: z.enum(['beneficiary', 'agency']),
    lasting: z.boolean().openapi({ description: 'A duty to keep something until the day.' }),
    turn: z.number().int(),
    day: z.iso.date().nullable().openapi({ description: 'The day to act by.' }),
    earliest: z.iso
      .date()
      .nullable()
      .openapi({ description: 'First day the term can end; null: not known yet.' }),
    latest: z.iso.date().nullable(),
    due: z.string(),
    expected: z.boolean().openapi({ description: 'Counted from a planned date, not from a real one.' }),
    computed: z.string().openapi({ description: 'How the term was computed.' }),
    assumption: z.string().nullable(),
    exposureKind: z.string().nullable(),
    exposure: z
      .string()
      .nullable()
      .openapi({ description: 'Most that can be at stake, CZK; null with a kind never.' }),
    exposureUnknown: z.boolean(),
    source: z.string(),
    locator: z.string(),
    ruleSource: z.string(),
  })
  .openapi('Obligation');

export const listObligationsRoute = createRoute({
  method: 'get',
  path: '/obligations',
  operationId: 'listObligations',
  summary: 'Duties of projects with their terms',
  request: {
    query: z.object({
      ...pageQuery,
      format: z.enum(['json', 'csv']).default('json'),
      territory: z.string().optional().openapi({ example: 'CZ051' }),
      organisation: z.string().optional().openapi({ description: 'IČO of the beneficiary.' }),
      project: z.string().optional(),
      since: z.iso.date().optional().openapi({ description: 'Leaves out terms that passed before.' }),
    }),
  },
  responses: {
    200: {
      description: 'Duties, the earliest term first, those without a day last',
      content: {
        'application/json': { schema: pageSchema(obligation) },
        'text/csv': { schema: z.string() },
      },
    },
    ...badRequest,
  },
});

export function addObligationOperations(api: OpenAPIHono, { read }: ApiDoor): void {
  api.openapi(listObligationsRoute, async (c) => {
    const { format, limit, cursor, since, ...filter } = c.req.valid('query');
    const from = since === undefined ? {} : { since: parseDay(since) };
    const list = (await read((tx) => listObligations(tx, { ...filter, ...from }))).map((one) =>
      toJson(toObligationRow(one, 'en')),
    );
    if (format === 'csv') return csvResponse('obligations', columns, list) as never;
    const cut = cutPage(list, ({ id }) => id, { limit, cursor });
    return cut
      ? c.json(cut, 200)
      : (problem(
          c,
          400,
          'The cursor does not belong to this list any more. Start again without it.',
        ) as never);
  });
}

function toJson({ source, ruleSource, ...row }: ObligationRow): z.output<typeof obligation> {
  return {
    ...row,
    computed: row.computed.replaceAll('\u00a0', ' '),
    source: source.publication,
    locator: source.locator,
    ruleSource: ruleSource.address ?? ruleSource.title,
  };
}

type Row = z.output<typeof obligation>;
const columns: Record<string, (row: Row) => unknown> = {
  id: (row) => row.id,
  project: (row) => row.project,
  project_title: (row) => row.projectTitle,
  recipient: (row) => row.recipient,
  rule: (row) => row.rule,
  duty: (row) => row.duty,
  earliest: (row) => row.earliest,
  latest: (row) => row.latest,
  expected: (row) => row.expected,
  computed: (row) => row.computed,
  exposure_kind: (row) => row.exposureKind,
  exposure_czk: (row) => row.exposure,
  exposure_unknown: (row) => row.exposureUnknown,
  source: (row) => row.source,
  locator: (row) => row.locator,
  rule_source: (row) => row.ruleSource,
};
