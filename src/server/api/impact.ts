// Operations of the API about announced changes: the list, the stress test of one under a scenario, the choice of measures,
// the graph itself. The standing of the event is in every answer and in every row of a table.
import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { EventImpact } from '../workflows/impact/assess-event.ts';
import { answerChoice, answerEvent, parseGoal, type ScenarioQuestion } from '../workflows/impact/answers.ts';
import type { ContinuityRegister, RegisterImpactEvent } from '../workflows/impact/continuity-register.ts';
import { graphForEvents } from '../workflows/impact/event-graph.ts';
import { formatEvent, formatEventImpact } from '../workflows/impact/format-event.ts';
import { findFrozenScenario, listFrozenScenarios } from '../register/scenarios.ts';
import { hitTable } from '../workflows/impact/hit-table.ts';
import { getContinuity } from '../workflows/impact/keep-continuity.ts';
import type { ApiDoor } from './app.ts';
import { badRequest, notFound, problem, tooBusy } from './problem.ts';
import { sheetResponse } from './spreadsheet.ts';

const STANDINGS = ['rumour', 'reported', 'announced', 'decided', 'effective', 'withdrawn'] as const;
const standing = {
  standing: z
    .enum(STANDINGS)
    .openapi({ description: 'How sure the change is. No result may be quoted without it.' }),
  standingText: z.string().openapi({ description: 'The same in Czech words.' }),
};
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
        class: z
          .string()
          .nullable()
          .openapi({ description: 'Class of money; null: nothing of its own is at stake.' }),
        amount: z.string().nullable().openapi({
          description: 'Crowns; null with a class: money nobody states the sum of, never a zero.',
        }),
        ...{ standing: z.string(), confidence: z.string(), words: z.string() },
        assumptions: z.array(z.object({ about: z.string(), text: z.string(), confidence: z.string() })),
      }),
    ),
    totals: z
      .record(z.string(), z.looseObject({ hit: z.string(), atStake: z.string(), unknownHit: z.number() }))
      .openapi({ description: 'By class, never to be added: some ask about the same crown.' }),
  })
  .openapi('Impact');

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
const linkQuery = z.object({
  ...scenarioQuery,
  format: z.enum(['json', 'csv', 'xlsx']).default('json').openapi({ description: 'Files hold the hits.' }),
  locale: z.enum(['en', 'cs']).default('en').openapi({ description: '`cs`: for Czech spreadsheets.' }),
});
const linkNote = 'The query is a scenario; without it the event as it is stated.';

export const listEventsRoute = createRoute({
  ...{ method: 'get', path: '/impact/events', operationId: 'listImpactEvents', summary: 'Announced changes' },
  responses: json(
    z.object({ region: z.string(), dataVersion: z.string(), items: z.array(eventSchema) }),
    'Newest first, with stored scenarios',
  ),
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
  },
});

export const postImpactRoute = createRoute({
  ...{ method: 'post', path: '/impact/events/{event}', operationId: 'computeImpact' },
  summary: 'Stress test of a change under a scenario sent as JSON; nothing is saved',
  request: {
    params: event,
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
  responses: { ...json(impactSchema, 'The same shape as by link'), ...badRequest, ...notFound },
});

export const getChoiceRoute = createRoute({
  ...{ method: 'get', path: '/impact/events/{event}/choice', operationId: 'getImpactChoice' },
  summary: 'Measures that protect most under a budget, for each class of money or for things',
  description: linkNote,
  request: {
    params: event,
    query: z.object({
      ...scenarioQuery,
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

export function addImpactOperations(api: OpenAPIHono, door: ApiDoor): void {
  const open = async (
    id: string,
  ): Promise<{ register: ContinuityRegister; event: RegisterImpactEvent } | undefined> => {
    const register = await getContinuity(door);
    const found = register.events.find((row) => row.id === id);
    return found && { register, event: found };
  };
  const missing = (id: string) => `No announced change is called ${id}.`;

  api.openapi(listEventsRoute, async (c) => {
    const register = await getContinuity(door);
    const { region, dataVersion } = register;
    return c.json(
      { region, dataVersion, items: register.events.map((row) => formatEvent(register, row)) },
      200,
    );
  });

  const answer = async (id: string, question: ScenarioQuestion) => {
    const opened = await open(id);
    return opened && answerEvent(opened.register, opened.event, question);
  };

  api.openapi(getImpactRoute, async (c) => {
    const { event: id } = c.req.valid('param');
    const { format, locale } = c.req.valid('query');
    const found = await answer(id, { link: new URL(c.req.url).search.slice(1) });
    if (!found) return problem(c, 404, missing(id)) as never;
    if (!found.impact) return problem(c, 400, REFUSED, toErrors(found.problems)) as never;
    const result: EventImpact = found;
    if (format !== 'json') return sheetResponse(hitTable(result), format, locale) as never;
    return c.json(formatEventImpact(result), 200);
  });

  api.openapi(postImpactRoute, async (c) => {
    const { event: id } = c.req.valid('param');
    const found = await answer(id, { body: c.req.valid('json') });
    if (!found) return problem(c, 404, missing(id)) as never;
    if (!found.impact) return problem(c, 400, REFUSED, toErrors(found.problems)) as never;
    return c.json(formatEventImpact(found), 200);
  });

  api.openapi(getChoiceRoute, async (c) => {
    const { event: id } = c.req.valid('param');
    const { budget, posts, class: asked } = c.req.valid('query');
    const goal = asked === undefined ? undefined : parseGoal(asked);
    const found = await answer(id, { link: new URL(c.req.url).search.slice(1) });
    if (!found) return problem(c, 404, missing(id)) as never;
    if (!found.impact) return problem(c, 400, REFUSED, toErrors(found.problems)) as never;
    const choice = await answerChoice(found, { budget, posts, goal });
    return choice
      ? c.json(choice, 200)
      : (problem(c, 503, 'The choice took too long. Ask for one class, or later.') as never);
  });

  api.openapi(getGraphRoute, async (c) => {
    const { event: id } = c.req.valid('param');
    const opened = await open(id);
    return opened
      ? c.json(graphForEvents(opened.register, [id]), 200)
      : (problem(c, 404, missing(id)) as never);
  });

  api.openapi(listFrozenRoute, async (c) =>
    c.json({ region: door.region, items: await door.read((tx) => listFrozenScenarios(tx)) }, 200),
  );

  api.openapi(getFrozenRoute, async (c) => {
    const { id } = c.req.valid('param');
    const frozen = await door.read((tx) => findFrozenScenario(tx, id));
    return frozen
      ? c.json(frozen as never, 200)
      : (problem(c, 404, `No kept result has the number ${id}.`) as never);
  });
}

const REFUSED = 'The scenario can not be computed; see errors.';

const toErrors = (problems: { where: string; message: string }[]) =>
  problems.map(({ where, message }) => ({ parameter: where, expected: message }));
