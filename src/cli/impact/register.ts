// Questions about events of the register: the list, the stress test of one, decisions of people, kept results.
import { existsSync } from 'node:fs';
import { findDay, parseDay } from '#model/day.ts';
import { sayTooEarly } from '#continuity/judged-day.ts';
import { today } from '#server/workflows/today.ts';
import { simulateImpact } from '#continuity/uncertainty.ts';
import { parseScenarioLink } from '#continuity/scenario-link.ts';
import { buildScenario } from '#continuity/scenario-schema.ts';
import type { Scenario } from '#continuity/scenario.ts';
import { saveFrozenScenario, saveOverride } from '#server/register/scenarios.ts';
import { assessEvent, splitByCost, type EventImpact } from '#server/workflows/impact/assess-event.ts';
import type {
  ContinuityRegister,
  RegisterImpactEvent,
  RegisterOverride,
} from '#server/workflows/impact/continuity-register.ts';
import { graphForEvents } from '#server/workflows/impact/event-graph.ts';
import { formatEvent, formatEventImpact } from '#server/workflows/impact/format-event.ts';
import { readContinuity } from '#server/workflows/impact/read-continuity.ts';
import { openRegister, type OpenRegister } from '#server/workflows/open-register.ts';
import { UsageError, type ExitCode, type Terminal } from '../command.ts';
import { formatChoice } from '#continuity/choice-format.ts';
import { listGoals } from '#continuity/choice-goal.ts';
import { chooseEach } from '#server/workflows/impact/choose.ts';
import { readBudget, type ImpactChoice } from './goals.ts';
import { printChoice, printSimulation, nodesById } from './print.ts';
import { dateCs, printEvents, printEventImpact } from './print-event.ts';
import { readJson } from './read-json.ts';
import { formatSimulation } from '#continuity/simulation-format.ts';

export type EventQuestion = {
  event?: string | undefined;
  scenario?: string | undefined;
  asOf?: string | undefined;
  freeze: boolean;
  exportGraph: boolean;
  override?: {
    node: string;
    decision: 'stands' | 'falls' | 'withdraw';
    date?: string | undefined;
    reason: string;
  };
} & Omit<ImpactChoice, 'measures'>;

/** 0 nothing is hit · 1 something is · 2 unreadable or refused. */
export async function impactOfEvent(terminal: Terminal, asked: EventQuestion): Promise<ExitCode> {
  const budget = readBudget(asked.choice?.budget);
  const open = await openRegister(terminal.settings, {
    ...{ share: true, author: terminal.author, progress: terminal.progress },
  });
  try {
    const register = await open.database.read(open.region, readContinuity);
    if (asked.event === undefined) return listEvents(terminal, register, asked.json);
    const event = register.events.find((row) => row.id === asked.event);
    if (!event) {
      const known = register.events.map((row) => row.id).join(', ');
      terminal.err(`Událost „${asked.event}“ v registru není. Registr zná: ${known}.\n`);
      return 2;
    }
    if (asked.exportGraph) {
      terminal.out(`${JSON.stringify(graphForEvents(register, [event.id]), null, 2)}\n`);
      return 0;
    }
    if (asked.override) return await decide(terminal, open, register, event, asked.override);
    const scenario = await readScenario(register, event, asked);
    const result = scenario.problem ? undefined : assessEvent(register, event, scenario.found);
    for (const { severity, where, message } of [...(scenario.problem ?? []), ...(result?.problems ?? [])])
      terminal.err(`${severity === 'error' ? 'chyba' : 'upozornění'}  ${where}: ${message}\n`);
    if (!result?.impact) return 2;
    return await answer(terminal, open, result, asked, budget);
  } finally {
    await open.close();
  }
}

function listEvents(terminal: Terminal, register: ContinuityRegister, json: boolean): ExitCode {
  const { region, dataVersion } = register;
  const events = register.events.map((event) => formatEvent(register, event));
  if (json) terminal.out(`${JSON.stringify({ region, dataVersion, events }, null, 2)}\n`);
  else printEvents(terminal, register);
  return 0;
}

type ReadProblems = { severity: 'error' | 'warning'; where: string; message: string }[];

/** A scenario is the name of a stored one, a link (`u=…`), a file, or `-`; `--as-of` holds over what it says. */
async function readScenario(
  register: ContinuityRegister,
  event: RegisterImpactEvent,
  { scenario: text, asOf }: EventQuestion,
): Promise<{ found?: Scenario; problem?: ReadProblems }> {
  const at = asOf === undefined ? {} : { asOf };
  if (text === undefined)
    return asOf === undefined ? {} : toScenario({ events: [event.id], title: event.title, ...at });
  const stored = register.scenarios.find((row) => row.event === event.id && row.id === text);
  if (stored) return { found: { ...stored.scenario, ...at } };
  const linked = text.includes('=') ? parseScenarioLink(text.replace(/^.*?\?/, '')) : undefined;
  if (linked?.scenario) return { found: { ...linked.scenario, ...at } };
  if (linked) return { problem: linked.problems };
  if (!looksLikeFile(text)) return { problem: [unknownScenario(register, event, text)] };
  return toScenario({ ...((await readJson(text)) as object), ...at });
}

/** A plain word is the name of a stored scenario, not of a file somebody forgot to write. */
const looksLikeFile = (text: string): boolean => text === '-' || /[./\\]/.test(text) || existsSync(text);

function unknownScenario(register: ContinuityRegister, event: RegisterImpactEvent, text: string) {
  const known = register.scenarios.filter((row) => row.event === event.id).map((row) => row.id);
  const names = known.length > 0 ? `Uložené jsou: ${known.join(', ')}` : 'Žádný uložený nemá';
  const message = `Uložený scénář „${text}“ událost „${event.id}“ nemá. ${names}. Soubor napište s příponou, například ${text}.json.`;
  return { severity: 'error' as const, where: 'scenario', message };
}

function toScenario(input: unknown): { found?: Scenario; problem?: ReadProblems } {
  const { scenario, problems } = buildScenario(input);
  return scenario ? { found: scenario } : { problem: problems };
}

async function answer(
  terminal: Terminal,
  open: OpenRegister,
  result: EventImpact,
  asked: EventQuestion,
  budget: bigint | undefined,
): Promise<ExitCode> {
  const { applied, impact, register } = result;
  const simulation =
    asked.simulate === undefined
      ? undefined
      : simulateImpact(applied.graph, { ...applied, runs: asked.simulate, seed: asked.seed ?? 1 });
  const priced = splitByCost(register, applied.graph);
  const choices = asked.choice
    ? await chooseEach({
        ...{ graph: priced.graph, events: applied.events, overrides: applied.overrides },
        ...{ goals: listGoals(asked.choice.class, impact), budget, posts: asked.choice.posts },
      })
    : undefined;
  const on = impact.asOf ?? parseDay(today());
  const frozen = asked.freeze ? await freeze(open, result, terminal.author) : undefined;
  if (asked.json) {
    const whole = {
      ...formatEventImpact(result),
      ...(simulation ? { simulation: formatSimulation(simulation) } : {}),
      ...(choices ? { choice: choices.map((row) => formatChoice(row, on)), unpriced: priced.unpriced } : {}),
      ...(frozen ? { frozen } : {}),
    };
    terminal.out(`${JSON.stringify(whole, null, 2)}\n`);
  } else {
    // What was asked for comes first: the whole test is long.
    const answers = () => {
      if (simulation) printSimulation(terminal, simulation);
      if (choices) printChoice(terminal, choices, nodesById(applied.graph), on);
      if (choices && priced.unpriced.length)
        terminal.out(`\nDo výběru nevstoupila opatření s neznámou cenou: ${priced.unpriced.join(', ')}.\n`);
    };
    printEventImpact(terminal, result, answers);
    if (frozen)
      terminal.out(`\nVýsledek je uložen pod číslem ${frozen} s verzí dat ${register.dataVersion}.\n`);
  }
  return impact.hits.length ? 1 : 0;
}

function freeze(open: OpenRegister, result: EventImpact, author: string): Promise<string> {
  const { event, scenario, link, register } = result;
  return open.database.write(open.region, (tx) =>
    saveFrozenScenario(tx, {
      ...{ event: event.id, title: scenario.title || event.title, link, author },
      dataVersion: register.dataVersion,
      result: formatEventImpact(result),
    }),
  );
}

function describeKept({ decision, date, author, reason }: RegisterOverride): string {
  const words = decision === 'stands' ? 'drží' : `padá${date === null ? '' : ` od ${dateCs(date)}`}`;
  return `dřívější rozhodnutí: ${words} (${author}): ${reason.replace(/\.$/, '')}.`;
}

async function decide(
  terminal: Terminal,
  open: OpenRegister,
  register: ContinuityRegister,
  event: RegisterImpactEvent,
  { node, decision, date, reason }: NonNullable<EventQuestion['override']>,
): Promise<ExitCode> {
  const title = register.nodes[node]?.title;
  if (title === undefined)
    throw new UsageError(
      `Věc „${node}“ v registru není. Označení věcí vypíše ./opora impact ${event.id} --json.`,
    );
  const judged = date === undefined ? undefined : findDay(date, 'first');
  const first = findDay(event.date, 'first')!;
  if (judged !== undefined && judged < first) throw new UsageError(sayTooEarly(judged, first));
  if (decision === 'falls' && event.standing === 'withdrawn')
    throw new UsageError(`Událost „${event.id}“ je odvolaná; nic kvůli ní padnout nemůže.`);
  const kept = register.overrides.find((row) => row.event === event.id && row.node === node);
  if (decision === 'withdraw' && !kept)
    throw new UsageError(`O věci „${node}“ žádné rozhodnutí není, není co odvolat.`);
  await open.database.write(open.region, (tx) =>
    saveOverride(tx, {
      ...{ event: event.id, node, date: date ?? null, reason, author: terminal.author },
      decision: decision === 'withdraw' ? null : decision,
    }),
  );
  const words = { stands: 'drží', falls: 'padá', withdraw: 'rozhodnutí odvoláno' }[decision];
  const lasting = decision === 'withdraw' ? 'Dál platí výpočet.' : 'Platí i po přepočtu.';
  terminal.out(`„${title}“ (${node}): ${words}. Důvod: ${reason.replace(/\.$/, '')}. ${lasting}\n`);
  if (kept) terminal.out(`${decision === 'withdraw' ? 'Odvolává' : 'Nahrazuje'} ${describeKept(kept)}\n`);
  return 0;
}
