// The fields of the form of assumptions, and the scenario they make. The same on the server and in the browser.
import { findDay, formatDay } from '#model/day.ts';
import { sayTooEarly } from '#continuity/judged-day.ts';
import type { GraphProblem } from '#continuity/graph-problems.ts';
import type { Delay, Graph } from '#continuity/graph.ts';
import { findDefaultDelay } from '#continuity/precedents.ts';
import type { Assumption, Scenario } from '#continuity/scenario.ts';

export type FormFields = { get(name: string): unknown; getAll(name: string): unknown[] };

/** What the form offers to change, in the order in which it stands there; the names of fields count from it. */
export type Offer = {
  event: { id: string; date: string };
  delays: {
    provider: string;
    by: string;
    title: string;
    delay: Delay | undefined;
    /** Days an empty field stands for: as stated, otherwise the longest of earlier cases. */
    rest: number | undefined;
  }[];
  shares: { provider: string; title: string; to: number }[];
  /** Roles of needs with the shortest and the longest grace the register knows. */
  graces: { role: string; least: number; most: number; working: boolean }[];
};

export function buildOffer(graph: Graph, eventId: string): Offer {
  const titles = new Map(graph.nodes.map((node) => [node.id, node.title] as const));
  const titleOf = (id: string) => titles.get(id) ?? id;
  const event = graph.events.find((row) => row.id === eventId)!;
  const roles = Map.groupBy(
    graph.needs.filter((need) => need.essential),
    (need) => need.for,
  );
  return {
    event: { id: event.id, date: formatDay(event.day) },
    delays: event.successions.map(({ provider, by, delay, roles: own }) => {
      const cases = graph.needs.flatMap((need) =>
        need.provider === provider && (!own || own.includes(need.for))
          ? (findDefaultDelay(need.for)?.likely ?? [])
          : [],
      );
      const rest = delay?.likely ?? (cases.length ? Math.max(...cases) : undefined);
      return { provider, by, delay, rest, title: titleOf(by) };
    }),
    shares: event.weakens.map(({ provider, to }) => ({ provider, to, title: titleOf(provider) })),
    graces: [...roles].map(([role, needs]) => ({
      role,
      least: Math.min(...needs.map((need) => need.grace)),
      most: Math.max(...needs.map((need) => need.grace)),
      working: needs.every((need) => need.graceUnit === 'working'),
    })),
  };
}

const MOST_DAYS = 3650;

/** What stands in the place of a value the browser does not give, because it is no number or no day. */
export const UNREADABLE = '\u0000';

const textOf = (value: unknown, longest: number): string =>
  (typeof value === 'string' ? value : '').trim().slice(0, longest);

const found = (text: string): string => (text === UNREADABLE ? 'Zápis nejde přečíst' : `Nalezeno „${text}“`);

export type ReadFields = {
  scenario: Scenario;
  /** Fields that say something the scenario can not take, in words; they assume nothing. */
  problems: GraphProblem[];
};

/** Fields left as they were assume nothing. */
export function readFields(offer: Offer, base: Scenario, fields: FormFields): ReadFields {
  const problems: GraphProblem[] = [];
  const refuse = (where: string, message: string) =>
    problems.push({ severity: 'warning', where, message: `${message} Pole se nezapočítalo.` });
  const daysOf = (name: string, most: number, unit: string): number | undefined => {
    const text = textOf(fields.get(name), 20);
    if (text === '') return undefined;
    if (/^\d{1,6}$/.test(text) && Number(text) <= most) return Number(text);
    refuse(name, `${found(text)}, čeká se ${unit} od 0 do ${most}.`);
    return undefined;
  };
  const dateOf = (name: string, edge: 'first' | 'last'): string | undefined => {
    const text = textOf(fields.get(name), 20);
    if (text === '' || findDay(text, edge) !== undefined) return text || undefined;
    refuse(name, `${found(text)}, čeká se datum jako 2026-04-01.`);
    return undefined;
  };
  const reason = textOf(fields.get('reason'), 300);
  const assumptions: Assumption[] = [];
  const date = dateOf('date', 'first');
  if (date !== undefined && date !== offer.event.date)
    assumptions.push({ kind: 'date', event: offer.event.id, date, reason });
  offer.delays.forEach(({ provider, by, delay }, i) => {
    const days = daysOf(`delay-${i}`, MOST_DAYS, 'počet dní');
    const given = findDelay(base, provider, by);
    // A range shows its likely days; left as they are, the range holds.
    if (days !== undefined && typeof given === 'object' && given.likely === days)
      assumptions.push({ kind: 'delay', provider, by, days: given, reason });
    else if (days !== undefined && days !== delay?.likely)
      assumptions.push({ kind: 'delay', provider, by, days, reason });
  });
  offer.shares.forEach(({ provider, to }, i) => {
    const percent = daysOf(`share-${i}`, 100, 'celé procento');
    if (percent !== undefined && percent !== Math.round(to * 100))
      assumptions.push({ kind: 'share', provider, to: percent / 100, reason });
  });
  for (const { role } of offer.graces) {
    const days = daysOf(`grace-${role}`, MOST_DAYS, 'počet dní');
    if (days !== undefined) assumptions.push({ kind: 'grace', role, days, reason });
  }
  const judgedFrom = (): string | undefined => {
    const text = dateOf('from', 'first');
    const day = text === undefined ? undefined : findDay(text, 'first')!;
    const first = Math.min(findDay(offer.event.date, 'first')!, findDay(date ?? '', 'first') ?? Infinity);
    if (day === undefined || day >= first) return text;
    refuse('from', sayTooEarly(day, first));
    return TOO_EARLY;
  };
  const until = dateOf('until', 'last');
  const overrides = readOverrides(base, fields, judgedFrom(), refuse);
  const scenario = {
    title: textOf(fields.get('title'), 100),
    // No field changes which events are counted.
    ...((base.events?.length ?? 0) > 1 ? { events: base.events } : {}),
    assumptions,
    measures: fields.getAll('measure').map((id) => textOf(id, 120)),
    overrides,
    // No field changes the day to which things are looked at.
    ...(base.asOf === undefined ? {} : { asOf: base.asOf }),
    ...(until === undefined ? {} : { horizon: until }),
  };
  return { scenario, problems };
}

const findDelay = (scenario: Scenario, provider: string, by: string): number | Delay | undefined =>
  scenario.assumptions.find(
    (row): row is Extract<Assumption, { kind: 'delay' }> =>
      row.kind === 'delay' && row.provider === provider && row.by === by,
  )?.days;

/** A judged day before the event: the judgement is refused as a whole. */
const TOO_EARLY = 'too early';

/** Decisions kept by their boxes, and one more when it has a thing and a reason. */
function readOverrides(
  base: Scenario,
  fields: FormFields,
  from: string | undefined,
  refuse: (where: string, message: string) => void,
): Scenario['overrides'] {
  const kept = new Set(fields.getAll('keep').map((value) => textOf(value, 120)));
  const overrides = base.overrides.filter((row) => kept.has(row.node));
  const node = textOf(fields.get('node'), 120);
  const why = textOf(fields.get('why'), 300);
  if (!node && !why) return overrides;
  if (!why) refuse('why', 'Rozhodnutí proti výpočtu nemá důvod; napište ho.');
  if (!node) refuse('node', 'Důvod rozhodnutí je vyplněn, ale chybí věc, které se týká.');
  if (!node || !why || from === TOO_EARLY) return overrides;
  const decision = fields.get('decision') === 'falls' ? 'falls' : 'stands';
  const date = decision === 'falls' && from !== undefined ? { date: from } : {};
  return [...overrides.filter((row) => row.node !== node), { node, decision, reason: why, ...date }];
}

/** What a field shows: the assumption of the scenario, otherwise what the register has. */
export function shownFields(offer: Offer, scenario: Scenario) {
  const find = <K extends Assumption['kind']>(kind: K) =>
    scenario.assumptions.filter((row): row is Extract<Assumption, { kind: K }> => row.kind === kind);
  const likely = (days: number | Delay | undefined) => (typeof days === 'object' ? days.likely : days);
  return {
    date: find('date')[0]?.date ?? offer.event.date,
    delays: offer.delays.map(
      ({ provider, by, delay }) => likely(findDelay(scenario, provider, by)) ?? delay?.likely,
    ),
    shares: offer.shares.map(({ provider, to }) =>
      Math.round((find('share').find((row) => row.provider === provider)?.to ?? to) * 100),
    ),
    graces: offer.graces.map(({ role }) => find('grace').find((row) => row.role === role)?.days),
    reason: scenario.assumptions.find((row) => row.reason)?.reason ?? '',
  };
}

/** The link of a scenario on the page of its event: the event itself needs not be named unless others are counted with it. */
export function withoutEvents(scenario: Scenario): Scenario {
  const { events = [], ...rest } = scenario;
  return events.length > 1 ? { ...rest, events } : rest;
}
