// Rules and facts of a project make dated duties; a date that is known only within bounds stays within bounds.
import { addMonths, findDay, formatDay, type Day } from '#model/day.ts';
import type { Hellers } from '#model/money.ts';
import { foldName } from '#model/territory.ts';
import { addWorkingDays } from '#model/working-day.ts';
import type { ObligationRule, Offset } from './rule.ts';

/** What terms are counted from. Dates are partial; `closedSeen` is the day of the list that calls the project financially closed. */
export type ProjectFacts = {
  id: string;
  title: string;
  programme?: string;
  call?: string;
  /** Names of the programme and the provider. */
  wording: string[];
  validFrom?: string;
  validTo?: string;
  endedOn?: string;
  closedSeen?: string;
  /** Public money that a breach could cost, of one kind; missing = not known. */
  exposure?: { kind: string; hellers: Hellers };
};

/** First and last day the event can have; `expected`: the source only plans it. */
export type Bounds = { earliest: Day; latest: Day; expected: boolean };

export type Obligation = {
  id: string;
  project: string;
  rule: ObligationRule;
  /** Which of the repeated terms, from 1. */
  turn: number;
  /** Missing: the event it is counted from has not come or has no date. */
  due?: Bounds;
  event?: Bounds;
  /** Most that can be at stake; `unknown` where the rule exposes money that no source states. */
  exposure?: { kind: string; hellers: Hellers } | 'unknown';
};

export function computeObligations(facts: ProjectFacts, rules: readonly ObligationRule[]): Obligation[] {
  return rules.filter((rule) => ruleHolds(rule, facts)).flatMap((rule) => applyRule(rule, facts));
}

export function ruleHolds({ conditions }: ObligationRule, facts: ProjectFacts): boolean {
  const { programme, call, wording } = conditions;
  if (programme === undefined && call === undefined && wording === undefined) return false;
  if (programme !== undefined && facts.programme !== programme) return false;
  if (call !== undefined && facts.call !== call) return false;
  if (!wording) return true;
  const texts = facts.wording.map(foldName);
  return wording.some((phrase) => texts.some((text) => text.includes(phrase)));
}

function applyRule(rule: ObligationRule, facts: ProjectFacts): Obligation[] {
  const exposure = rule.exposes && { exposure: facts.exposure ?? ('unknown' as const) };
  const make = (event: Bounds | undefined, turn: number, key: string): Obligation => ({
    id: `${facts.id}:${rule.id}${key}`,
    project: facts.id,
    rule,
    turn,
    ...(event && { event, due: shift(event, rule.offset, turn) }),
    ...exposure,
  });
  if (rule.event === 'request') return [];
  if (rule.event === 'year-end') {
    return listYears(facts).map((year, i) => make(wholeDay(`${year}-12-31`), i + 1, `:${year}`));
  }
  const event = findEvent(rule, facts);
  const turns = event ? (rule.times ?? 1) : 1;
  return Array.from({ length: turns }, (_, i) => make(event, i + 1, rule.times ? `:${i + 1}` : ''));
}

function findEvent(rule: ObligationRule, facts: ProjectFacts): Bounds | undefined {
  if (rule.event === 'fixed-day') return rule.day === undefined ? undefined : wholeDay(rule.day);
  const end = realisationEnd(facts);
  if (rule.event === 'realisation-end') return end;
  if (facts.closedSeen === undefined) return undefined;
  // A list tells that the project is closed, not since when: after its end, before the list came out.
  const latest = findDay(facts.closedSeen, 'last');
  if (latest === undefined) return undefined;
  const earliest = Math.min(end ? end.earliest + 1 : latest, latest);
  return { earliest, latest, expected: false };
}

/** The real end where one is known, otherwise the planned one, which is only expected. */
export function realisationEnd({ endedOn, validTo }: ProjectFacts): Bounds | undefined {
  const text = endedOn ?? validTo;
  if (text === undefined) return undefined;
  const earliest = findDay(text, 'first');
  const latest = findDay(text, 'last');
  if (earliest === undefined || latest === undefined) return undefined;
  return { earliest, latest, expected: endedOn === undefined };
}

function wholeDay(iso: string): Bounds {
  const day = findDay(iso, 'first')!;
  return { earliest: day, latest: day, expected: false };
}

/** A rule of the calendar year speaks only of projects whose both years are known: a grant of one year, or of several. */
function listYears(facts: ProjectFacts): number[] {
  const from = facts.validFrom === undefined ? undefined : findDay(facts.validFrom, 'first');
  const to = realisationEnd(facts)?.latest;
  if (from === undefined || to === undefined || to < from) return [];
  const first = Number(formatDay(from).slice(0, 4));
  const last = Number(formatDay(to).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function shift(event: Bounds, offset: Offset, turn: number): Bounds {
  return {
    earliest: addOffset(event.earliest, offset, turn),
    latest: addOffset(event.latest, offset, turn),
    expected: event.expected,
  };
}

/** The day a term ends: the day of the event is not counted. */
export function addOffset(event: Day, offset: Offset, turn = 1): Day {
  if ('nextYear' in offset) {
    return findDay(`${Number(formatDay(event).slice(0, 4)) + 1}-${offset.nextYear}`, 'first')!;
  }
  const count = offset.count * turn;
  if (offset.unit === 'working-days') return addWorkingDays(event, count);
  return offset.unit === 'months' ? addMonths(event, count) : event + count;
}
