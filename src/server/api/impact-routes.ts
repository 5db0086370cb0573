// What the operations about announced changes take and give; impact.ts answers them.
import { createRoute, z } from '@hono/zod-openapi';
import { parseGoal } from '../workflows/impact/answers.ts';
import { badRequest, notFound, tooBusy, tooLarge } from './problem.ts';

const STANDINGS = ['rumour', 'reported', 'announced', 'decided', 'effective', 'withdrawn'] as const;
const standing = {
  standing: z
    .enum(STANDINGS)
    .openapi({ description: 'How sure the change is. No result may be quoted without it.' }),
  standingText: z.string().openapi({ description: 'The same in Czech words.' }),
};
const hitStanding = z.string().openapi({
  description:
    'As sure as both the day and the amount of the row are: money that only a less sure event takes has its standing.',
});
const surerSchema = z
  .array(
    z.object({
      ...{ standing: z.string(), date: z.string() },
      ...{ until: z.string().nullable(), amount: z.string().nullable() },
    }),
  )
  .openapi({ description: 'What events of that standing and surer ones bring alone.' });
const eventSchema = z.looseObject({
  ...{ id: z.string(), title: z.string(), kind: z.string(), date: z.string(), ...standing },
  note: z.string().nullable(),
  scenarios: z.array(
    z.looseObject({ id: z.string(), title: z.string(), link: z.string(), assumption: z.string().nullable() }),
  ),
});
const impactSchema = z
  .looseObject({
    ...{ region: z.string(), dataVersion: z.string(), ...standing },
    event: eventSchema,
    scenario: z.looseObject({ link: z.string() }),
    hits: z.array(
      z.looseObject({
        ...{ node: z.string(), title: z.string(), date: z.string(), until: z.string().nullable() },
        untilLikely: z.boolean(),
        class: z
          .string()
          .nullable()
          .openapi({ description: 'Class of money; null: nothing of its own is at stake.' }),
        amount: z.string().nullable().openapi({
          description: 'Crowns; null with a class: money nobody states the sum of, never a zero.',
        }),
        state: z.enum(['past', 'down', 'ahead']).nullable().openapi({ description: 'On the day asOf.' }),
        judgement: z
          .object({ node: z.string(), author: z.string().nullable(), reason: z.string() })
          .nullable()
          .openapi({ description: 'A decision of a person the hit begins with or needs.' }),
        standing: hitStanding,
        ...{ dateStanding: z.string(), untilStanding: z.string(), surer: surerSchema },
        ...{ confidence: z.string(), words: z.string() },
        assumptions: z.array(z.object({ about: z.string(), text: z.string(), confidence: z.string() })),
      }),
    ),
    totals: z
      .record(z.string(), z.looseObject({ hit: z.string(), atStake: z.string(), unknownHit: z.number() }))
      .openapi({ description: 'By class, never to be added: some ask about the same crown.' }),
  })
  .openapi('Impact');

/** A region takes about a second. */
const MOST_RUNS = 10_000;
export const MOST_FILE = 32 * 1024 * 1024;

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
});
const event = z.object({ event: z.string() });
/** A scenario is the query of its link; each parameter may come several times and is read by the engine. */
const part = (description: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .openapi({ description });
const scenarioQuery = {
  t: part('Title.'),
  u: part('Event that takes place, each apart.'),
  d: part('event~date: it comes on another day.'),
  z: part('provider~by~days, or min-likely-max: how long a successor takes.'),
  w: part('provider~share: how much of it is left.'),
  g: part('role~days: how long a dependent lives without it.'),
  m: part('Measure taken, each apart.'),
  o: part('node~stands|falls~date~author~reason: decision of a person.'),
  a: part('The day results are looked at from; it moves no event. `asOf` says the same.'),
  h: part('The last day looked at.'),
  v: part('Version of the data the link was made on.'),
};
/** The same as `a` and `o` of a link under names that say what they are. */
const plainQuery = {
  scenario: z.string().max(100).optional().openapi({
    description:
      'Name of a stored scenario, one of `scenarios[].id` of the event; what else the query says holds over it or is added to it.',
  }),
  asOf: z.iso.date().optional().openapi({
    description:
      'The day results are looked at from, e.g. 2026-11-30: what is past, lasts or is ahead, and running money not yet drawn. It moves no event.',
  }),
  override: part(
    'node~stands|falls~date~author~reason: decision of a person, each apart; date and author may be empty. A hit it makes has the standing of the event and a mark `judgement`.',
  ),
};
const runs = z.coerce
  .number()
  .int()
  .min(1)
  .max(MOST_RUNS)
  .optional()
  .openapi({
    description: `Runs with drawn delays, at most ${MOST_RUNS}: P10, P50, P90 by month in \`simulation\`.`,
  });
const simulationQuery = {
  simulate: runs,
  seed: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(1)
    .openapi({
      description: 'The same seed gives the same spread.',
    }),
};
const linkQuery = z.object({
  ...scenarioQuery,
  ...plainQuery,
  ...simulationQuery,
  place: z.string().max(20).optional().openapi({
    description: 'Code of a municipality: only what concerns it, with sums of its own.',
  }),
  format: z.enum(['json', 'csv', 'xlsx']).default('json').openapi({ description: 'Files hold the hits.' }),
  locale: z.enum(['en', 'cs']).default('en').openapi({ description: '`cs`: for Czech spreadsheets.' }),
});
const EXAMPLE_GRAPH = {
  nodes: [
    { id: 'unit', kind: 'unit', title: 'Odbor' },
    {
      id: 'project',
      kind: 'project',
      title: 'Projekt',
      from: '2026',
      to: '2026',
      money: { running: '365.00' },
    },
  ],
  needs: [{ dependent: 'project', provider: 'unit', for: 'staff', graceDays: 30 }],
  events: [{ id: 'end', date: '2026-04-01', standing: 'reported', ends: ['unit'] }],
  horizon: '2028-12-31',
};
const linkNote = 'The query is a scenario; without it the event as it is stated.';

export const listEventsRoute = createRoute({
  ...{ method: 'get', path: '/impact/events', operationId: 'listImpactEvents', summary: 'Announced changes' },
  responses: json(
    z.object({ region: z.string(), dataVersion: z.string(), items: z.array(eventSchema) }),
    'Newest first, with stored scenarios',
  ),
});

export const listWeakPointsRoute = createRoute({
  ...{ method: 'get', path: '/impact/weak-points', operationId: 'listWeakPoints' },
  summary: 'What the region stands on without a substitute: each thing is ended alone',
  description:
    'No announced change is counted. Items overlap, and classes of money ask about the same crown: neither may be added up.',
  request: {
    query: z.object({
      asOf: z.iso.date().optional().openapi({ description: 'The day of the end; today when not given.' }),
    }),
  },
  responses: {
    ...json(
      z.object({
        ...{ region: z.string(), dataVersion: z.string(), asOf: z.string() },
        items: z.array(
          z.looseObject({
            ...{ node: z.string(), kind: z.string(), title: z.string() },
            dependents: z.number().openapi({ description: 'Things that need it directly.' }),
            assumed: z.number().openapi({ description: 'Of these, those no source says need it.' }),
            falls: z.array(z.looseObject({ node: z.string(), date: z.string() })),
          }),
        ),
      }),
      'Most falls first; an item without falls has substitutes enough',
    ),
    ...badRequest,
    ...tooBusy,
  },
});

export const getImpactRoute = createRoute({
  ...{ method: 'get', path: '/impact/events/{event}', operationId: 'getImpact' },
  summary: 'Stress test of a change under the scenario of a link',
  description: linkNote,
  request: { params: event, query: linkQuery },
  responses: {
    ...json(impactSchema, 'Dated hits by class, what is not hit and why'),
    ...badRequest,
    ...notFound,
    ...tooBusy,
  },
});

export const postImpactRoute = createRoute({
  ...{ method: 'post', path: '/impact/events/{event}', operationId: 'computeImpact' },
  summary: 'Stress test of a change under a scenario sent as JSON; nothing is saved',
  request: {
    params: event,
    query: z.object({ ...plainQuery, ...simulationQuery }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .looseObject({})
            .openapi({ description: 'events, assumptions, measures, overrides, asOf, horizon' }),
        },
      },
    },
  },
  responses: { ...json(impactSchema, 'The same shape as by link'), ...badRequest, ...notFound, ...tooBusy },
});

export const getChoiceRoute = createRoute({
  ...{ method: 'get', path: '/impact/events/{event}/choice', operationId: 'getImpactChoice' },
  summary: 'Measures that protect most under a budget, for each class of money or for things',
  description: linkNote,
  request: {
    params: event,
    query: z.object({
      ...scenarioQuery,
      ...plainQuery,
      budget: z
        .string()
        .regex(/^\d{1,14}(\.\d{1,2})?$/)
        .optional()
        .openapi({ description: 'Crowns.' }),
      posts: z.coerce.number().min(0).max(10_000).optional(),
      class: z
        .string()
        .refine((text) => parseGoal(text) !== undefined, {
          error: 'running, durability, eligibility, pipeline, things, or weights as running=2,pipeline=0.5',
        })
        .optional()
        .openapi({
          description:
            'What to protect: a class of money, `things`, or classes weighted as `running=2,pipeline=0.5`. Otherwise each class that is hit.',
        }),
    }),
  },
  responses: {
    ...json(
      z.looseObject({
        ...standing,
        problems: z.array(z.looseObject({ where: z.string(), message: z.string() })),
        choice: z.array(z.looseObject({ class: z.string() })),
        unpriced: z.array(z.string()).openapi({ description: 'Measures of unknown cost take no part.' }),
      }),
      'The set, marginal values, frontier and what stays unprotected',
    ),
    ...badRequest,
    ...notFound,
    ...tooBusy,
  },
});

export const getGraphRoute = createRoute({
  ...{ method: 'get', path: '/impact/events/{event}/graph', operationId: 'getImpactGraph' },
  summary: 'The graph of the stress test as the plain file of ./opora impact --graph',
  request: { params: event },
  responses: {
    ...json(
      z.looseObject({ nodes: z.array(z.looseObject({})), needs: z.array(z.looseObject({})) }),
      'The file',
    ),
    ...notFound,
  },
});

export const postGraphRoute = createRoute({
  ...{ method: 'post', path: '/impact/graph', operationId: 'computeGraph' },
  summary: 'Stress test of a plain file: the same as ./opora impact --graph FILE --json',
  description:
    'The body is the file: nodes, needs, events, measures, asOf, horizon. An outage is a hit; a thing that stands again in between has several. Nothing is saved.',
  request: {
    query: z.object({
      ...simulationQuery,
      measures: z.enum(['none', 'all']).default('none').openapi({
        description: 'Whether measures of the file are taken.',
      }),
    }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .looseObject({})
            .openapi({ description: 'See docs/cs/dopady.md.', example: EXAMPLE_GRAPH }),
        },
      },
    },
  },
  responses: {
    ...json(
      z.looseObject({
        hits: z.array(
          z.object({
            ...{ node: z.string(), date: z.string(), path: z.array(z.string()) },
            ...{ class: z.string().nullable(), amount: z.string().nullable() },
            ...{ standing: hitStanding, surer: surerSchema.optional() },
          }),
        ),
        unaffected: z.array(
          z.object({
            ...{ node: z.string(), reason: z.string() },
            ...{ confidence: z.string().optional(), assumptions: z.array(z.string()).optional() },
          }),
        ),
      }),
      'Hits and what is not hit, with why; `simulation` where asked for',
    ),
    ...badRequest,
    ...tooLarge,
    ...tooBusy,
  },
});

export const listFrozenRoute = createRoute({
  ...{ method: 'get', path: '/impact/frozen', operationId: 'listFrozenScenarios' },
  summary: 'Results kept with the version of their data, newest first',
  responses: json(
    z.object({
      region: z.string(),
      items: z.array(
        z.object({
          ...{ id: z.string(), event: z.string(), title: z.string(), link: z.string() },
          ...{ dataVersion: z.string(), at: z.string(), author: z.string() },
        }),
      ),
    }),
    'Without the results themselves',
  ),
});

export const getFrozenRoute = createRoute({
  ...{ method: 'get', path: '/impact/frozen/{id}', operationId: 'getFrozenScenario' },
  summary: 'A result kept with the version of its data',
  request: { params: z.object({ id: z.string() }) },
  responses: { ...json(z.looseObject({ result: z.looseObject({}) }), 'As it came out'), ...notFound },
});
