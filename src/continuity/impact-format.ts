// The result as plain JSON: days as ISO text, money as decimal crowns. The standing is in every row.

import { formatDecimal } from '#model/money.ts';
import { formatDay, type Day } from '#model/day.ts';
import { inheritedSuccessor, type Fall } from './causes.ts';
import {
  describeGrounds,
  describeHit,
  describeUnaffected,
  formatChain,
  listAssumptions,
} from './explain-cs.ts';
import { MONEY_CLASSES, type ClassMoney, type GraphNode, type MoneyClass } from './graph.ts';
import type { Hit, Impact } from './impact.ts';
import { listSurerParts, sumByStanding, type SurerPart } from './surer-part.ts';
import { stateOf, type OutageState } from './outage-state.ts';

export type HitRow = {
  node: string;
  title: string;
  date: string;
  until: string | null;
  /** The day of the return waits for a takeover of uncertain length: it is the most likely one. */
  untilLikely: boolean;
  /** Past, down or ahead on the day results are looked at from; null where none was asked for. */
  state: OutageState | null;
  anywayOn: string | null;
  path: string[];
  words: string;
  class: MoneyClass | null;
  amount: string | null;
  /** The word that limits the amount in its source, e.g. `nearly`, and the date it speaks of. */
  hedge: string | null;
  amountAsOf: string | null;
  event: string | null;
  /** As sure as both the day and the amount of the row are; a row of an unknown amount is as sure as its day. */
  standing: string;
  /** How sure the day alone is, and how sure it is that the outage lasts until `until`, or past the time looked at. */
  dateStanding: string;
  untilStanding: string;
  /** What surer events alone bring: from when, until when and how much; of the same days and amount only the surest. */
  surer: { standing: string; date: string; until: string | null; amount: string | null }[];
  /** A person's judgement the hit begins with or needs. */
  judgement: { node: string; author: string | null; reason: string } | null;
  confidence: string;
  assumptions: string[];
  role: string | null;
  lost: string[];
  remaining: string[];
  /** Who takes over some roles of a thing that ends. */
  heirs: { by: string; roles: string[] }[];
  /** `enough`: the thing stands from that date on. */
  successors: { by: string; date: string | null; fromPrecedent: boolean; about: boolean; enough: boolean }[];
  /** Who takes over for what it stands on, where it has no successor of its own and comes back with that. */
  inherited: { by: string; for: string; date: string } | null;
  /** The day this need is met again by who was missing, while `further` keeps it down. */
  met: string | null;
  /** Other needs that keep it down when this one is met again. */
  further: { role: string; date: string; lost: string[] }[];
  people: number | null;
  services: string[];
  contact: string | null;
};

const idsOf = (nodes: readonly GraphNode[]): string[] => nodes.map((node) => node.id);

const day = (value: Day | null): string | null => (value === null ? null : formatDay(value));

/** One row for output. Example: `{ node: 'ralsko', date: '2026-05-01', class: 'running', amount: '83.94', … }`. */
export function formatHit(hit: Hit, asOf?: Day, surer: readonly SurerPart[] = []): HitRow {
  const { fall } = hit;
  return {
    node: fall.node.id,
    title: fall.node.title,
    date: formatDay(fall.day),
    until: day(fall.until),
    untilLikely: fall.untilLikely,
    state: stateOf(fall, asOf),
    anywayOn: day(fall.anywayOn),
    path: formatChain(fall, (step) => step.node.id),
    words: describeHit(hit, surer),
    class: hit.class,
    amount: hit.amount === null ? null : formatDecimal(hit.amount),
    ...formatStated(hit),
    event: fall.event?.id ?? null,
    standing: hit.standing,
    dateStanding: fall.standing,
    untilStanding: fall.untilStanding,
    surer: surer.map(formatSurer),
    judgement: fall.judgement && {
      node: fall.judgement.node,
      author: fall.judgement.author ?? null,
      reason: fall.judgement.reason,
    },
    confidence: fall.confidence,
    assumptions: listAssumptions(fall),
    role: fall.need?.for ?? null,
    lost: idsOf(fall.lost),
    remaining: idsOf(fall.remaining),
    inherited: formatInherited(fall),
    heirs: fall.heirs.map(({ by, roles }) => ({ by: by.id, roles })),
    successors: fall.successors.map(({ by, day: from, fromPrecedent, about, enough }) => ({
      by: by.id,
      date: day(from),
      fromPrecedent,
      about,
      enough,
    })),
    met: day(fall.met?.day ?? null),
    further: fall.further.map((row) => ({
      role: row.need.for,
      date: formatDay(row.day),
      lost: idsOf(row.lost),
    })),
    people: fall.node.people ?? null,
    services: fall.node.services,
    contact: fall.node.contact ?? null,
  };
}

export const formatSurer = ({ standing, day: date, until, amount }: SurerPart): HitRow['surer'][number] => ({
  ...{ standing, date: formatDay(date), until: day(until) },
  amount: amount === null ? null : formatDecimal(amount),
});

function formatStated({ class: name, amount, fall }: Hit): Pick<HitRow, 'hedge' | 'amountAsOf'> {
  if (name === null || amount === null) return { hedge: null, amountAsOf: null };
  const { hedge = 'exact', asOf = null } = fall.node.stated?.[name] ?? {};
  return { hedge, amountAsOf: asOf };
}

function formatInherited(fall: Fall): HitRow['inherited'] {
  const found = inheritedSuccessor(fall);
  return found && { by: found.successor.by.id, for: found.of.id, date: formatDay(found.successor.day!) };
}

const money = (sums: ClassMoney): Record<MoneyClass, string> =>
  Object.fromEntries(MONEY_CLASSES.map((name) => [name, formatDecimal(sums[name])])) as Record<
    MoneyClass,
    string
  >;

/** All there is to know of a result, as the API and `./opora impact EVENT --json` give it. */
export function formatImpact(impact: Impact) {
  const { asOf } = impact;
  const surer = listSurerParts(impact);
  const byStanding = sumByStanding(impact);
  return {
    events: impact.events.map((event) => ({
      id: event.id,
      title: event.title,
      titleEn: event.titleEn ?? null,
      date: formatDay(event.day),
      standing: event.standing,
      source: event.source ?? null,
    })),
    measures: impact.measures.map((measure) => measure.id),
    /** Why nothing takes place: no event, withdrawn, or beyond the horizon; null where something does. */
    noChange: impact.noChange,
    from: formatDay(impact.firstDay),
    asOf: day(asOf ?? null),
    horizon: formatDay(impact.horizon),
    hits: impact.hits.map((hit) => formatHit(hit, asOf, surer.get(hit))),
    unaffected: impact.unaffected.map((entry) => ({
      node: entry.node.id,
      reason: entry.reason,
      words: describeUnaffected(entry),
      lost: idsOf(entry.lost),
      standing: idsOf(entry.standing),
      confidence: entry.confidence,
      assumptions: describeGrounds(entry),
    })),
    anyway: impact.anyway.map((entry) => ({
      node: entry.node.id,
      date: formatDay(entry.day),
      until: day(entry.until),
      averted: entry.averted,
      postponedTo: day(entry.postponedTo),
    })),
    overridden: impact.overridden.map(({ override, computedDay, unknownNode }) => ({
      node: override.node,
      decision: override.decision,
      reason: override.reason,
      author: override.author ?? null,
      computedDate: day(computedDay),
      unknownNode,
    })),
    totals: Object.fromEntries(
      MONEY_CLASSES.map((name) => [
        name,
        {
          hit: formatDecimal(impact.totals[name].hit),
          /** The same by how sure it is: each crown at the surest standing whose events alone bring it. */
          byStanding: Object.fromEntries(
            byStanding[name].map(({ standing, amount }) => [standing, formatDecimal(amount)]),
          ),
          atStake: formatDecimal(impact.totals[name].atStake),
          asOf: formatDay(impact.totals[name].asOf),
          unknownHit: impact.totals[name].unknownHit,
          unknownAtStake: impact.totals[name].unknownAtStake,
          listed: impact.totals[name].listed,
          estimated: impact.totals[name].estimated,
          state: impact.totals[name].state,
        },
      ]),
    ),
    /** Null where no thing hit says how many people it serves; `peopleUnknown` counts things that do not. */
    people: impact.people.known,
    peopleUnknown: impact.people.unknown,
    services: impact.services,
    months: impact.months.map((row) => ({ month: row.month, ...money(row.hit) })),
  };
}
