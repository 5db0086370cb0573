// The English twin of explain-cs.ts. Titles are quoted as the register has them, in Czech.

import type { Hellers } from '#model/money.ts';
import { formatPartialDate } from '#model/partial-date.ts';
import { sayAmountOf } from './amount-words.ts';
import { inheritedSuccessor, type Fall, type Successor } from './causes.ts';
import { listChain } from './chain.ts';
import { BEGINNING, formatDay, type Day } from '#model/day.ts';
import {
  standingRank,
  type Confidence,
  type EventStanding,
  type GraphNode,
  type MoneyClass,
  type Override,
} from './graph.ts';
import type { Hit } from './impact.ts';
import { titleIn } from './titles.ts';
import { listPathAssumptions, type PathAssumption } from './path-assumptions.ts';
import { leastSure, restOf, type SurerPart } from './surer-part.ts';
import type { Ground } from './grounds.ts';
import type { Unaffected } from './unaffected.ts';

export const STANDING_TEXTS: Record<EventStanding, string> = {
  rumour: 'unverified rumour',
  reported: 'reported by media and other sources only, not confirmed officially',
  announced: 'announced, not yet decided',
  decided: 'decided, not yet in effect',
  effective: 'in effect',
  withdrawn: 'withdrawn',
};

export const CLASS_TEXTS: Record<MoneyClass, string> = {
  running: 'running money (not drawn)',
  durability: 'durability (what could be asked back)',
  eligibility: 'access to calls',
  pipeline: 'planned investments',
};

export const CONFIDENCE_TEXTS: Record<Confidence, string> = {
  high: 'high',
  medium: 'medium',
  low: 'low',
  unknown: 'not stated',
};

const ROLE_TEXTS: Record<string, string> = {
  staff: 'the people who did it are missing',
  signature: 'nobody can sign',
  counterparty: 'the other party of the agreement is missing',
  facilitation: 'nobody leads the meetings',
  eligibility: 'the condition of the call is not met',
  funding: 'funding ends',
  'co-financing': 'co-financing is missing',
  data: 'data are missing',
  durability: 'nobody keeps the durability duty',
  agreement: 'the agreement it rests on is not in force',
  plan: 'the plan it belongs to is not in force',
  call: 'the call takes no applications',
  advice: 'expert support is missing',
};

/** `1 April 2026` with no-break spaces. */
export function formatDayEn(day: Day): string {
  return formatPartialDate({ text: formatDay(day), precision: 'day' }, 'en');
}

/** So many that are missing are named in a sentence. */
const MOST_LOST = 3;

const ROLE_NAMES: Record<string, string> = {
  staff: 'people',
  signature: 'signature',
  counterparty: 'party of agreements',
  facilitation: 'leading of meetings',
  eligibility: 'condition of calls',
  funding: 'funding',
  'co-financing': 'co-financing',
  data: 'data',
  durability: 'keeping of durability',
  agreement: 'agreement',
  plan: 'plan',
  call: 'call',
  advice: 'expert support',
};

/** Roles by name; one of the author's own is quoted. */
const nameRoles = (roles: readonly string[]): string =>
  roles.map((role) => ROLE_NAMES[role] ?? `“${role}”`).join(', ');

/** What is missing when a need breaks; a role of the author's own is quoted. */
export function describeRole(role: string): string {
  return ROLE_TEXTS[role] ?? `“${role}” is missing`;
}

/** A chain in any form of its steps, with a mark where steps were left out. */
export function formatChain(fall: Fall, format: (step: Fall) => string, longest?: number): string[] {
  const { first, skipped, last } = listChain(fall, longest);
  if (skipped === 0) return first.map(format);
  return [...first.map(format), `… ${skipped} more steps …`, ...last.map(format)];
}

/** One sentence on one fall: `1 May 2026 “Projekt”: the people who did it are missing (“Odbor”).` */
export function describeStep(fall: Fall): string {
  return `${formatDayEn(fall.day)} “${fall.node.title}”${describeCause(fall)}${describeSuccessor(fall)}.`;
}

/** What happens to it, without its name; a thing that lacks another says what it lacks. */
export function describeCause(fall: Fall): string {
  switch (fall.cause) {
    case 'ends':
      return ' ends';
    case 'delays':
      return fall.until === null
        ? ' is out of operation'
        : ` is out of operation ${sayLikely(fall.untilLikely)}until ${formatDayEn(fall.until - 1)}`;
    case 'replaces':
      return describeHandover(fall);
    case 'weakens':
      return ' weakens';
    case 'override':
      return ' falls by the judgement of a person, not by the computation';
    case 'need': {
      const grace = fall.day - fall.since;
      const over = fall.need?.due ? 'the day it is due has come' : 'the grace has passed';
      const spared =
        grace > 0 && fall.since > BEGINNING ? `; missing since ${formatDayEn(fall.since)}, ${over}` : '';
      const left = fall.remaining.length > 0 ? `; ${fall.remaining.length} left, not enough` : '';
      // With no need of its own: what took over from it.
      const what = fall.need ? `: ${describeRole(fall.need.for)}` : ' loses its successor too';
      return `${what} (${nameLost(fall)})${spared}${left}`;
    }
  }
}

/** What it lacks: the one it fell with first, of many the first few. */
function nameLost({ via, lost }: Fall): string {
  const all = [via!.node, ...lost.filter((node) => node !== via!.node)];
  const rest = all.length - MOST_LOST;
  return `${listTitles(all.slice(0, MOST_LOST))}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** Replaced whole it ends; replaced in some roles it goes on without them. */
function describeHandover({ node, event }: Fall): string {
  const rows = event?.successions.filter((row) => row.provider === node.id) ?? [];
  const roles = [...new Set(rows.flatMap((row) => row.roles ?? []))].sort();
  const whole = rows.length === 0 || rows.some((row) => row.roles === undefined);
  return whole ? ' ends, a successor is to take over' : ` stops in the role: ${nameRoles(roles)}`;
}

function describeSuccessor(fall: Fall): string {
  const next = fall.successors.find((row) => row.enough) ?? fall.successors[0];
  if (!next)
    return fall.met
      ? `; its return ${sayLikely(fall.met.likely)}on ${formatDayEn(fall.met.day)} is not enough: ${sayFurther(fall)}`
      : '';
  const basis = next.fromPrecedent ? ' (time estimated from a precedent)' : '';
  return next.day === null
    ? `; the successor “${next.by.title}” does not take over within the time looked at`
    : `; the successor “${next.by.title}” takes over ${sayAbout(next)}on ${formatDayEn(next.day)}${basis}${next.enough ? '' : describeFurther(fall)}`;
}

/** A day out of a range is only likely; one from a precedent says so by itself. */
const sayAbout = ({ about, fromPrecedent }: Successor): string => sayLikely(about && !fromPrecedent);

const sayLikely = (likely: boolean): string => (likely ? 'probably ' : '');

/** Who stands in; a date only where the thing stands again from it, otherwise what keeps it down. */
export function describeSubstitutes(fall: Fall): string[] {
  return [
    ...fall.remaining.map(({ title }) => `“${title}” is left`),
    ...fall.successors.map((row) => {
      const { by, day, enough } = row;
      if (day === null) return `“${by.title}” does not take over within the time looked at`;
      return `“${by.title}”${enough ? ` ${sayLikely(row.about)}from ${formatDayEn(day)}` : describeFurther(fall)}`;
    }),
    ...fall.heirs.map(
      ({ by, roles }) => `“${by.title}” is to take over only some roles: ${nameRoles(roles)}`,
    ),
    ...inherited(fall),
  ];
}

/** It comes back with what it stands on, where that is taken over. */
function inherited(fall: Fall): string[] {
  const found = inheritedSuccessor(fall);
  if (!found) return [];
  const { of, successor } = found;
  return [
    `none of its own; “${successor.by.title}” takes over for “${of.title}” ${sayLikely(successor.about)}on ${formatDayEn(successor.day!)}`,
  ];
}

function sayFurther({ further }: Fall): string {
  return further
    .map(
      ({ need, day, lost }) =>
        `from ${formatDayEn(day)} ${describeRole(need.for)} (${lost.map((node) => `“${node.title}”`).join(', ')})`,
    )
    .join('; ');
}

/** Why a thing does not stand though a successor has taken over. */
function describeFurther(fall: Fall): string {
  if (fall.further.length > 0) return `, which is not enough: ${sayFurther(fall)}`;
  return fall.node.recovers ? ', yet it does not stand even then' : ', which does not raise what has ended';
}

/** An event that alone would not bring it about is surer than what it takes part in. */
function sayAlone({ event, standing }: Fall): string {
  if (!event || standingRank(event.standing) <= standingRank(standing)) return '';
  return `${STANDING_TEXTS[event.standing]}; alone it does not suffice, so the standing of the less sure event holds: `;
}

/** The standing of the trigger; it stands on every result and no export may drop it. */
export function describeStanding(fall: Fall): string {
  const event = fall.event ? `Event “${titleIn(fall.event, 'en')}”: ${sayAlone(fall)}` : '';
  const judged = fall.judgement ? ` ${describeJudgement(fall.judgement)}.` : '';
  return `${event}${STANDING_TEXTS[fall.standing]}.${judged}`;
}

/** Who judged so and why; a judgement is no standing. */
export function describeJudgement({ author, reason }: Override): string {
  return `By the judgement of a person (${author ?? 'no author given'}): ${reason.replace(/\.$/, '')}`;
}

/** What an assumption is about, and what is assumed. */
export function describeAssumption({ kind, step, by, text }: PathAssumption): {
  about: string;
  text: string;
} {
  const title = `“${(by ?? step.node).title}”`;
  if (kind === 'delay')
    return { about: title, text: 'The time of taking over is from earlier cases, not from an announcement.' };
  const role = kind === 'need' ? ` – ${describeRole(step.need!.for)}` : '';
  return { about: `${title}${role}`, text: text ?? 'The link has no stated source.' };
}

/** Assumptions on the chain as sentences. */
export function listAssumptions(fall: Fall): string[] {
  return listPathAssumptions(fall).map((row) => {
    const { about, text } = describeAssumption(row);
    return `${about}: ${text} (confidence ${CONFIDENCE_TEXTS[row.confidence]})`;
  });
}

/** How it comes back: a replaced thing does not, its role is taken over. */
export function describeReturn(fall: Fall): string {
  if (fall.until === null) return '';
  const next = fall.successors.find((row) => row.enough);
  const likely = sayLikely(fall.untilLikely);
  const sure = fall.untilStanding === fall.standing ? '' : ` (${STANDING_TEXTS[fall.untilStanding]})`;
  return fall.cause === 'replaces' && next
    ? `its role is taken over by “${next.by.title}” ${likely}on ${formatDayEn(fall.until)}${sure}`
    : `restored ${likely}on ${formatDayEn(fall.until)}${sure}`;
}

export function describeSurer(hit: Hit, parts: readonly SurerPart[]): string[] {
  if (parts.length === 0) return [];
  const { amount: whole, class: name, fall } = hit;
  const sayAmount = (amount: Hellers) => sayAmountOf(fall.node, name, amount, 'en');
  const told = parts.map(({ standing, day, until, amount }) => {
    const days = `from ${formatDayEn(day)}${until === null ? '' : ` to ${formatDayEn(until - 1)}`}`;
    const surer = `even without less sure events: ${STANDING_TEXTS[standing]}`;
    if (whole === null || amount === null) return `Falls ${days} ${surer}`;
    if (amount > whole)
      return `Without less sure events it would be ${sayAmount(amount)} ${days}: ${STANDING_TEXTS[standing]}`;
    return amount === whole
      ? `The whole amount ${days} ${surer}`
      : `${sayAmount(amount)} of it ${days} ${surer}`;
  });
  const rest = restOf(hit, parts);
  const end = fall.until === null ? '' : ` to ${formatDayEn(fall.until - 1)}`;
  const less = STANDING_TEXTS[leastSure(hit)];
  return [
    ...told,
    rest === null
      ? `The whole outage from ${formatDayEn(fall.day)}${end}: ${less}`
      : `The rest, ${sayAmount(rest)}: ${less}`,
  ];
}

/** An amount less sure than its day says so. */
export function describeMoney({ class: name, amount, standing, fall }: Hit): string {
  const money = name === null ? '' : `${sayAmountOf(fall.node, name, amount, 'en')}, ${CLASS_TEXTS[name]}`;
  return standing === fall.standing
    ? money
    : `${money}; standing of the whole amount: ${STANDING_TEXTS[standing]}`;
}

/** A whole hit as a paragraph: chain, money with its class, return, standing, what of it is surer. */
export function describeHit(hit: Hit, surer: readonly SurerPart[] = []): string {
  const { fall } = hit;
  const parts = formatChain(fall, describeStep);
  if (hit.class) parts.push(`At stake: ${describeMoney(hit)}.`);
  const back = fall.cause === 'delays' ? '' : describeReturn(fall);
  if (back) parts.push(`${back[0]!.toUpperCase()}${back.slice(1)}.`);
  if (fall.anywayOn !== null)
    parts.push(`Without the event the end would come on ${formatDayEn(fall.anywayOn)}.`);
  parts.push(describeStanding(fall), ...describeSurer(hit, surer).map((sentence) => `${sentence}.`));
  return parts.join(' ');
}

const listTitles = (nodes: readonly GraphNode[]): string => nodes.map((node) => `“${node.title}”`).join(', ');

/** Why a node is not hit. */
export function describeUnaffected(entry: Unaffected): string {
  const title = `“${entry.node.title}”`;
  const lost = listTitles(entry.lost);
  switch (entry.reason) {
    case 'no-path':
      return `${title}: nothing it needs changes.`;
    case 'substitute':
      return `${title}: loses ${lost}, ${entry.standing.length > 0 ? `${listTitles(entry.standing)} is enough` : 'the rest is enough'}.`;
    case 'still-enough':
      return `${title}: ${lost} weakens, yet suffices.`;
    case 'within-grace':
      return `${title}: ${lost} is missing only for as long as it can bridge or does not need it.`;
    case 'grace-beyond-horizon':
      return `${title}: ${lost} is missing, but the grace ends or the next due day comes after the time looked at.`;
    case 'not-essential':
      return `${title}: loses ${lost}, can do without.`;
    case 'other-time':
      return `${title}: does not need what changes at that time.`;
    case 'ended-before':
      return `${title}: stood until ${formatDayEn(entry.day!)}, the event came later.`;
    case 'maybe-over':
      return `${title}: may have ended on ${formatDayEn(entry.day!)}, but no source states the real end; whether it still lasts is not known.`;
    case 'down-anyway':
      return entry.day! <= BEGINNING
        ? `${title}: waits for what it needs; it did not stand before the event either.`
        : `${title}: falls on ${formatDayEn(entry.day!)} even without the event.`;
    case 'replaced':
      return entry.note
        ? `${title}: hands over only some roles (${nameRoles(entry.note.split(', '))}), goes on otherwise.`
        : `${title}: the successor takes over without a gap.`;
    case 'weakened':
      return entry.share === 0
        ? `${title}: goes on, but provides nothing (weakened to zero).`
        : `${title}: weakens, does not end.`;
    case 'measure':
      return `${title}: stands thanks to the measure “${entry.note}”.`;
    case 'override':
      return `${title}: stands by the decision of a person: ${entry.note}`;
  }
}

/** What it stands on that it is not hit, each with how sure it is; a link nobody gave a reason for is named. */
export function describeGrounds({ grounds }: Pick<Unaffected, 'grounds'>): string[] {
  return grounds.map((row) => `${describeGround(row)} (confidence ${CONFIDENCE_TEXTS[row.confidence]})`);
}

export function describeGround({ need, about, text }: Ground): string {
  if (text !== null) return text;
  const link = `The link to “${about.title}”`;
  return need?.source === undefined ? `${link} has no stated source.` : `${link} is less than certain.`;
}
