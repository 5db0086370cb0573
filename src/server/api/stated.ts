// Stated figures of places beside what their projects give, for the table of the region and for one place of it.
import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { formatDecimal, type Hellers } from '#model/money.ts';
import { compareStatedFunds, sayStatedReason, type StatedPlace } from '../workflows/projects/stated.ts';
import type { ApiDoor } from './app.ts';
import { csvResponse } from './csv.ts';
import { badRequest } from './problem.ts';

const crowns = z.string().openapi({ description: 'Crowns as decimal text.' });

const computed = z
  .object({
    kind: z.string(),
    payer: z.string().openapi({ description: '`all`: whole amounts.' }),
    attribution: z.enum(['any', 'tied']),
    recipient: z.enum(['anyone', 'municipality']),
    period: z.enum(['any', 'cooperation']),
    projects: z.number().int(),
    value: crowns,
    unallocated: crowns.openapi({ description: 'Of this place and others together, not in `value`.' }),
    coverage: z.string().nullable().openapi({ description: 'Percent of the stated; null where none is.' }),
  })
  .openapi('ComputedFunds');

const reason = z
  .object({
    reason: z.string(),
    text: z.string().openapi({ description: 'English sentence.' }),
    kinds: z.array(z.string()).optional(),
    parts: z
      .array(z.object({ kind: z.string(), projects: z.number().int().optional(), amount: crowns }))
      .optional()
      .openapi({ description: 'Each kind of money apart; they are never added.' }),
    projects: z.number().int().optional(),
  })
  .openapi('StatedReason');

const place = z
  .object({
    territory: z.string(),
    name: z.string(),
    figure: z.string().nullable(),
    stated: crowns.nullable(),
    missing: z
      .enum(['unknown', 'not-yet', 'suppressed'])
      .nullable()
      .openapi({ description: 'Why a stated figure has no value. Not yet is no zero.' }),
    projects: z.number().int(),
    computed: z.array(computed).openapi({
      description:
        'Every definition, the nearest in amount first; a near amount does not say that the figure counts the same.',
    }),
    reasons: z.array(reason),
  })
  .openapi('StatedPlace');

export const listStatedRoute = createRoute({
  method: 'get',
  path: '/stated',
  operationId: 'listStated',
  summary: 'Stated funds beside the sums of projects under each definition, and why they differ',
  request: {
    query: z.object({
      territory: z.string().max(20).optional().openapi({ example: '562017' }),
      format: z.enum(['json', 'csv']).default('json').openapi({
        description: '`csv`: a line for each place and definition.',
      }),
    }),
  },
  responses: {
    200: {
      description: 'The region first, then the places of the newest published table',
      content: {
        'application/json': { schema: z.object({ items: z.array(place) }) },
        'text/csv': { schema: z.string() },
      },
    },
    ...badRequest,
  },
});

export function addStatedOperations(api: OpenAPIHono, { read }: ApiDoor): void {
  api.openapi(listStatedRoute, async (c) => {
    const { territory, format } = c.req.valid('query');
    const items = (await read((tx) => compareStatedFunds(tx, territory))).map(toJson);
    if (format === 'json') return c.json({ items }, 200);
    const lines = items.flatMap((item): Line[] =>
      item.computed.length ? item.computed.map((one) => ({ ...item, one })) : [{ ...item, one: undefined }],
    );
    return csvResponse('stated', columns, lines) as never;
  });
}

function toJson(one: StatedPlace): z.output<typeof place> {
  const { territory, name, figure, stated, missing, projects } = one;
  return {
    ...{ territory, name, missing, projects },
    figure: figure ?? null,
    stated: stated === undefined ? null : formatDecimal(stated),
    computed: one.computed.map(({ value, unallocated, coverage, ...definition }) => ({
      ...definition,
      value: formatDecimal(value),
      unallocated: formatDecimal(unallocated),
      coverage: coverage === undefined ? null : tenths(coverage),
    })),
    reasons: one.reasons.map((reason) => {
      const text = sayStatedReason(reason, one, 'en');
      if (!('parts' in reason)) return { ...reason, text };
      const parts = reason.parts.map(({ hellers, ...part }) => ({ ...part, amount: formatDecimal(hellers) }));
      return { reason: reason.reason, text, parts };
    }),
  };
}

/** Thousandths as percent: 1530 → `153.0`; also below zero. */
function tenths(thousandths: Hellers): string {
  const digits = String(thousandths < 0n ? -thousandths : thousandths).padStart(2, '0');
  return `${thousandths < 0n ? '-' : ''}${digits.slice(0, -1)}.${digits.at(-1)}`;
}

type Line = Omit<z.output<typeof place>, 'computed'> & { one: z.output<typeof computed> | undefined };
const columns: Record<string, (line: Line) => unknown> = {
  territory: (line) => line.territory,
  name: (line) => line.name,
  stated_czk: (line) => line.stated,
  stated_missing: (line) => line.missing,
  figure: (line) => line.figure,
  projects_of_place: (line) => line.projects,
  kind: (line) => line.one?.kind,
  payer: (line) => line.one?.payer,
  attribution: (line) => line.one?.attribution,
  recipient: (line) => line.one?.recipient,
  period: (line) => line.one?.period,
  projects: (line) => line.one?.projects,
  computed_czk: (line) => line.one?.value,
  unallocated_czk: (line) => line.one?.unallocated,
  coverage_percent: (line) => line.one?.coverage,
  reasons: (line) => line.reasons.map(({ text }) => text).join(' '),
};
