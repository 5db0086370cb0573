// What a program asks about an event: a scenario as a link or as JSON in, an impact or the choice of measures out.
import { parseDay } from '#model/day.ts';
import { parseDecimal } from '#model/money.ts';
import { STANDING_TEXTS } from '#continuity/explain-cs.ts';
import { listGoals, parseGoal, type ChoiceGoal } from '#continuity/choice-goal.ts';
import type { GraphProblem } from '#continuity/graph-problems.ts';
import { narrowImpact } from '#continuity/narrow.ts';
import { formatChoice } from '#continuity/choice-format.ts';
import { parseScenarioLink } from '#continuity/scenario-link.ts';
import { buildScenario } from '#continuity/scenario-schema.ts';
import type { Scenario } from '#continuity/scenario.ts';
import { assessEvent, splitByCost, type EventImpact } from './assess-event.ts';
import { formatProblems } from './format-event.ts';
import { today } from '../today.ts';
import { chooseGoals } from './best-measures.ts';
import type { ContinuityRegister, RegisterImpactEvent } from './continuity-register.ts';

export { parseGoal };

/**
 * A link may carry parameters of others; a body holds the scenario, to which a link beside it adds its day and decisions.
 */
export type ScenarioQuestion = { link: string; body?: unknown };

type Refused = { impact: undefined; problems: GraphProblem[] };

export function answerEvent(
  register: ContinuityRegister,
  event: RegisterImpactEvent,
  question: ScenarioQuestion,
): EventImpact | Refused {
  const named = nameScenario(register, event, question);
  if ('problem' in named) return { impact: undefined, problems: [named.problem] };
  const read = readQuestion(named);
  const problems = [...read.problems, ...(read.scenario ? listTooMuch(register, read.scenario) : [])];
  if (!read.scenario || problems.length > 0) return { impact: undefined, problems };
  const code = new URLSearchParams(question.link).get('place');
  const place = register.municipalities.find((row) => row.code === code);
  if (code !== null && !place) return { impact: undefined, problems: [toUnknownPlace(code)] };
  const result = assessEvent(register, event, read.scenario);
  if (!place || !result.impact) return result;
  const { code: own, name } = place;
  return { ...result, impact: narrowImpact(result.impact, own), place: { code: own, name } };
}

/** `scenario=jako-jihlava` stands for the link of a stored scenario; what else the link says holds over it or is added to it. */
function nameScenario(
  register: ContinuityRegister,
  event: RegisterImpactEvent,
  { link, body }: ScenarioQuestion,
): ScenarioQuestion | { problem: GraphProblem } {
  const query = new URLSearchParams(link);
  const name = query.get('scenario');
  if (name === null) return { link, body };
  const own = register.scenarios.filter((row) => row.event === event.id);
  const stored = own.find((row) => row.id === name);
  const refuse = (message: string) => ({
    problem: { severity: 'error' as const, where: 'scenario', message },
  });
  if (body !== undefined) return refuse('Scénář je buď jméno uloženého, nebo tělo dotazu, ne obojí.');
  if (!stored) {
    const known = own.map(({ id }) => id).join(', ');
    return refuse(
      `Uložený scénář „${name.slice(0, 60)}“ událost „${event.id}“ nemá. ${known ? `Uložené jsou: ${known}.` : 'Žádný uložený nemá.'}`,
    );
  }
  query.delete('scenario');
  return { link: `${query.toString()}&${stored.link}` };
}

function readQuestion({ link, body }: ScenarioQuestion): ReturnType<typeof buildScenario> {
  if (body === undefined) return parseScenarioLink(link);
  const beside = parseScenarioLink(link);
  const read = buildScenario(body);
  if (!beside.scenario || !read.scenario) return { problems: [...beside.problems, ...read.problems] };
  const { asOf = read.scenario.asOf, overrides } = beside.scenario;
  const replaced = new Set(overrides.map((row) => row.node));
  const kept = read.scenario.overrides.filter((row) => !replaced.has(row.node));
  const scenario = { ...read.scenario, overrides: [...overrides, ...kept] };
  return { scenario: asOf === undefined ? scenario : { ...scenario, asOf }, problems: [] };
}

const toUnknownPlace = (code: string): GraphProblem => ({
  ...{ severity: 'error', where: 'place' },
  message: `Obec s kódem „${code.slice(0, 20)}“ registr o dopadech nezná.`,
});

/** A day hundreds of years away would make hundreds of months; nobody plans that far. */
const LONGEST_YEARS = 30;

function listTooMuch(register: ContinuityRegister, { horizon }: Scenario): GraphProblem[] {
  const last = Number((register.graph.horizon ?? '').slice(0, 4)) + LONGEST_YEARS;
  if (horizon === undefined || Number(horizon.slice(0, 4)) <= last) return [];
  const message = `Konec sledování ${horizon} je příliš daleko; nejpozději může být rok ${last}.`;
  return [{ severity: 'error', where: 'horizon', message }];
}

type ChoiceQuestion = {
  budget?: string | undefined;
  posts?: number | undefined;
  goal?: ChoiceGoal | undefined;
};

/** For the goal asked or for each that makes sense; undefined when it took too long. */
export async function answerChoice(result: EventImpact, { budget, posts, goal }: ChoiceQuestion) {
  const { graph, unpriced } = splitByCost(result.register, result.applied.graph);
  const goals = listGoals(goal, result.impact);
  const within = budget === undefined ? undefined : parseDecimal(budget);
  const { events, overrides } = result.applied;
  const choices = await chooseGoals({ graph, events, overrides, goals, budget: within, posts });
  if (!choices) return undefined;
  const on = result.impact.asOf ?? parseDay(today());
  const choice = choices.map((row) => formatChoice(row, on));
  const { id, title, date, standing } = result.event;
  const problems = formatProblems(result.problems);
  return {
    ...{ standing, standingText: STANDING_TEXTS[standing], event: { id, title, date } },
    ...{ problems, choice, unpriced },
  };
}
