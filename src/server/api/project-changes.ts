// What new editions of lists changed, and pairs of projects that may be one.
import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { listEditionChanges } from '../workflows/projects/changes.ts';
import { listMatchesNow } from '../workflows/projects/match-grounds.ts';
import type { ApiDoor } from './app.ts';
import { badRequest, notFound, problem } from './problem.ts';

const change = z
  .object({
    kind: z.enum(['added', 'changed', 'gone']),
    project: z.string(),
    key: z.string().openapi({ description: 'Identity of the row inside its publication.' }),
    title: z.string().nullable(),
    fields: z.array(
      z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
    ),
    source: z.string(),
    sheet: z.string(),
    row: z.number().int(),
  })
  .openapi('ProjectChange');

export const listProjectChangesRoute = createRoute({
  method: 'get',
  path: '/projects/changes',
  operationId: 'listProjectChanges',
  summary: 'What the newest edition of a list changed against the one before',
  request: {
    query: z.object({
      publication: z.string().openapi({ description: 'Identifier of the publication.' }),
      limit: z.coerce.number().int().min(1).max(10_000).default(1_000),
    }),
  },
  responses: {
    200: {
      description: 'Added, changed with each field, gone; `before` is null for the first edition',
      content: {
        'application/json': {
          schema: z.object({
            publication: z.string(),
            edition: z.string(),
            before: z.string().nullable(),
            changes: z.array(change),
            more: z.boolean().openapi({ description: 'More than `limit` changed.' }),
          }),
        },
      },
    },
    ...badRequest,
    ...notFound,
  },
});

const ground = z.looseObject({ rule: z.string() });
const match = z
  .object({
    id: z.string(),
    project: z.string().openapi({ description: 'The project that stays.' }),
    title: z.string(),
    other: z.string(),
    otherTitle: z.string(),
    score: z.string(),
    reasons: z.array(ground).openapi({ description: 'What the decision, or the proposal, stands on.' }),
    changes: z.array(z.object({ before: ground.nullable(), after: ground.nullable() })).openapi({
      description:
        'What of it is no longer so since the decision, with the present state; empty: the decision stands on what is said now.',
    }),
    state: z.enum(['proposed', 'accepted', 'refused']),
    author: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .openapi('ProjectMatch');

export const listProjectMatchesRoute = createRoute({
  method: 'get',
  path: '/projects/matches',
  operationId: 'listProjectMatches',
  summary: 'Pairs of projects that may be one, with the reasons and the decision of a person',
  request: { query: z.object({ state: z.enum(['proposed', 'accepted', 'refused']).optional() }) },
  responses: {
    200: {
      description: 'Decisions whose grounds changed first, then the likeliest pair',
      content: { 'application/json': { schema: z.object({ items: z.array(match) }) } },
    },
    ...badRequest,
  },
});

export function addProjectChangeOperations(api: OpenAPIHono, { read }: ApiDoor): void {
  api.openapi(listProjectChangesRoute, async (c) => {
    const { publication, limit } = c.req.valid('query');
    const found = await read((tx) => listEditionChanges(tx, publication, limit));
    if (!found) return problem(c, 404, `${publication} has no edition that came as a file.`) as never;
    return c.json({ ...found, before: found.before ?? null }, 200);
  });
  api.openapi(listProjectMatchesRoute, async (c) => {
    const { state } = c.req.valid('query');
    const items = await read((tx) => listMatchesNow(tx, state));
    return c.json(
      { items: items.map(({ judgedAt: _, moved: __, now: ___, ...one }) => one) as z.infer<typeof match>[] },
      200,
    );
  });
}
