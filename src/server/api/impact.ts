// Operations of the API about announced changes: the list, the stress test of one under a scenario, the choice of measures,
// the graph itself. The standing of the event is in every answer and in every row of a table.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import type { EventImpact } from '../workflows/impact/assess-event.ts';
import { answerChoice, answerEvent, parseGoal, type ScenarioQuestion } from '../workflows/impact/answers.ts';
import type { ContinuityRegister, RegisterImpactEvent } from '../workflows/impact/continuity-register.ts';
import { graphForEvents } from '../workflows/impact/event-graph.ts';
import { formatEvent, formatEventImpact } from '../workflows/impact/format-event.ts';
import { findFrozenScenario, listFrozenScenarios } from '../register/scenarios.ts';
import { answerGraphInThread } from '../workflows/impact/graph-answer.ts';
import { simulateInThread } from '../workflows/impact/simulate.ts';
import { hitTable } from '../workflows/impact/hit-table.ts';
import { findWeakPoints, formatWeakPoints } from '../workflows/impact/weak-points.ts';
import { today } from '../workflows/today.ts';
import { findDay } from '#model/day.ts';
import { getContinuity } from '../workflows/impact/keep-continuity.ts';
import type { ApiDoor } from './app.ts';
import { problem } from './problem.ts';
import { sheetResponse } from './spreadsheet.ts';
import * as routes from './impact-routes.ts';

export function addImpactOperations(api: OpenAPIHono, door: ApiDoor): void {
  const open = async (
    id: string,
  ): Promise<{ register: ContinuityRegister; event: RegisterImpactEvent } | undefined> => {
    const register = await getContinuity(door);
    const found = register.events.find((row) => row.id === id);
    return found && { register, event: found };
  };
  const missing = (id: string) => `No announced change is called ${id}.`;

  api.openapi(routes.listEventsRoute, async (c) => {
    const register = await getContinuity(door);
    const { region, dataVersion } = register;
    return c.json(
      { region, dataVersion, items: register.events.map((row) => formatEvent(register, row)) },
      200,
    );
  });

  api.openapi(routes.listWeakPointsRoute, async (c) => {
    const register = await getContinuity(door);
    const day = findDay(c.req.valid('query').asOf ?? today(), 'first');
    if (day === undefined)
      return problem(c, 400, 'The day asOf lies between the years 1900 and 2200.') as never;
    const points = await findWeakPoints(register, day);
    return points
      ? c.json(formatWeakPoints(register, day, points), 200)
      : (problem(c, 503, TOO_LONG) as never);
  });

  const answer = async (id: string, question: ScenarioQuestion) => {
    const opened = await open(id);
    return opened && answerEvent(opened.register, opened.event, question);
  };

  api.openapi(routes.getImpactRoute, async (c) => {
    const { event: id } = c.req.valid('param');
    const { format, locale, simulate, seed } = c.req.valid('query');
    const found = await answer(id, { link: scenarioLinkOf(c.req.url) });
    if (!found) return problem(c, 404, missing(id)) as never;
    if (!found.impact) return problem(c, 400, REFUSED, toErrors(found.problems)) as never;
    const result: EventImpact = found;
    if (format !== 'json') return sheetResponse(hitTable(result), format, locale) as never;
    const whole = await formatWith(result, simulate, seed);
    return whole ? c.json(whole, 200) : (problem(c, 503, TOO_LONG) as never);
  });

  api.openapi(routes.postImpactRoute, async (c) => {
    const { event: id } = c.req.valid('param');
    const { simulate, seed } = c.req.valid('query');
    const found = await answer(id, { body: c.req.valid('json'), link: scenarioLinkOf(c.req.url) });
    if (!found) return problem(c, 404, missing(id)) as never;
    if (!found.impact) return problem(c, 400, REFUSED, toErrors(found.problems)) as never;
    const whole = await formatWith(found, simulate, seed);
    return whole ? c.json(whole, 200) : (problem(c, 503, TOO_LONG) as never);
  });

  api.use(
    '/impact/graph',
    bodyLimit({
      maxSize: routes.MOST_FILE,
      onError: (c) =>
        problem(c, 413, `The file has over ${routes.MOST_FILE} bytes; use ./opora impact --graph.`),
    }),
  );

  api.openapi(routes.postGraphRoute, async (c) => {
    const { simulate, seed, measures } = c.req.valid('query');
    const answered = await answerGraphInThread({
      ...{ file: c.req.valid('json'), take: measures === 'all', simulate, seed },
    });
    if (!answered) return problem(c, 503, TOO_LONG) as never;
    if (answered.text === undefined)
      return problem(c, 400, 'The graph is refused; see errors.', toErrors(answered.problems)) as never;
    return c.body(answered.text, 200, { 'content-type': 'application/json' }) as never;
  });

  api.openapi(routes.getChoiceRoute, async (c) => {
    const { event: id } = c.req.valid('param');
    const { budget, posts, class: asked } = c.req.valid('query');
    const goal = asked === undefined ? undefined : parseGoal(asked);
    const found = await answer(id, { link: scenarioLinkOf(c.req.url) });
    if (!found) return problem(c, 404, missing(id)) as never;
    if (!found.impact) return problem(c, 400, REFUSED, toErrors(found.problems)) as never;
    const choice = await answerChoice(found, { budget, posts, goal });
    return choice
      ? c.json(choice, 200)
      : (problem(c, 503, 'The choice took too long. Ask for one class, or later.') as never);
  });

  api.openapi(routes.getGraphRoute, async (c) => {
    const { event: id } = c.req.valid('param');
    const opened = await open(id);
    return opened
      ? c.json(graphForEvents(opened.register, [id]), 200)
      : (problem(c, 404, missing(id)) as never);
  });

  api.openapi(routes.listFrozenRoute, async (c) =>
    c.json({ region: door.region, items: await door.read((tx) => listFrozenScenarios(tx)) }, 200),
  );

  api.openapi(routes.getFrozenRoute, async (c) => {
    const { id } = c.req.valid('param');
    const frozen = await door.read((tx) => findFrozenScenario(tx, id));
    return frozen
      ? c.json(frozen as never, 200)
      : (problem(c, 404, `No kept result has the number ${id}.`) as never);
  });
}

const TOO_LONG = 'This took too long, or too many others are waiting. Ask for less, or later.';

/** The query as a scenario: plain names are put to the letters of a link. */
function scenarioLinkOf(url: string): string {
  const query = new URL(url).searchParams;
  const asOf = query.get('asOf');
  if (asOf !== null) query.set('a', asOf);
  for (const value of query.getAll('override')) query.append('o', value);
  return query.toString();
}

async function formatWith(result: EventImpact, runs: number | undefined, seed: number) {
  const whole = formatEventImpact(result);
  if (runs === undefined) return whole;
  const { graph, events, measures, overrides } = result.applied;
  const simulation = await simulateInThread({
    ...{ simulated: graph, events, measures, overrides, runs, seed },
  });
  return simulation && { ...whole, simulation };
}

const REFUSED = 'The scenario can not be computed; see errors.';

const toErrors = (problems: { where: string; message: string }[]) =>
  problems.map(({ where, message }) => ({ parameter: where, expected: message }));
