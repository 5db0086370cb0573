// An outage that a less sure event begins, lengthens or ends has rows as sure as that event. What of each would come by surer
// events alone is told beside it, so that a rumour never hides what is decided and never passes for it.
import { MONEY_CLASSES, standingRank, weakerStanding, type EventStanding, type MoneyClass } from './graph.ts';
import { assessImpact, type Hit, type Impact } from './impact.ts';
import { atLeastAsSure, listStandings } from './standing-cap.ts';
import type { Day } from '#model/day.ts';
import type { Hellers } from '#model/money.ts';

/**
 * What events of that standing and surer ones bring of a row; no amount where the row has none that is known. A less sure event
 * may also help: then the part is more than the row.
 */
export type SurerPart = { standing: EventStanding; day: Day; until: Day | null; amount: Hellers | null };

/** The least sure thing a row says: its day, its amount, or the end of its outage. */
export const leastSure = ({ standing, fall }: Pick<Hit, 'standing' | 'fall'>): EventStanding =>
  weakerStanding(standing, fall.untilStanding);

type Parts = ReadonlyMap<Hit, readonly SurerPart[]>;

const found = new WeakMap<Impact, Parts>();

/** Rows with something to tell, outage by outage; nothing where all events are equally sure. */
export function listSurerParts(impact: Impact): Parts {
  const parts = found.get(impact) ?? findSurerParts(impact);
  found.set(impact, parts);
  return parts;
}

function findSurerParts(impact: Impact): Parts {
  const parts = new Map<Hit, SurerPart[]>();
  const { graph, measures, overrides, events } = impact.plan;
  for (const standing of listStandings(events).slice(0, -1)) {
    const rows = Map.groupBy(
      assessImpact(graph, { events: atLeastAsSure(events, standing), measures, overrides }).hits,
      (row) => `${row.fall.node.id} ${row.class}`,
    );
    for (const hit of impact.hits) {
      if (standingRank(standing) <= standingRank(leastSure(hit))) continue;
      const known = parts.get(hit) ?? [];
      const own = (rows.get(`${hit.fall.node.id} ${hit.class}`) ?? [])
        .filter(({ fall }) => overlap(fall.gap, hit.fall.gap))
        .map(({ fall: { day, until }, amount }) => ({ standing, day, until, amount }));
      const before = known.filter((part) => part.standing === known.at(-1)!.standing);
      if (own.length > 0 && !areSame(before, own)) parts.set(hit, [...known, ...own]);
    }
  }
  return parts;
}

/** Money by how sure it is: every crown at the surest standing whose events alone bring it. */
export type Share = { standing: EventStanding; amount: Hellers };

/** Known money hit in each class by how sure it is. */
export function sumByStanding(impact: Impact): Record<MoneyClass, Share[]> {
  return Object.fromEntries(
    MONEY_CLASSES.map((name) => [
      name,
      addShares(impact.hits.filter((hit) => hit.class === name).map((hit) => listShares(impact, hit))),
    ]),
  ) as Record<MoneyClass, Share[]>;
}

/** Shares of several rows as one list, the surest first. */
export function addShares(rows: readonly (readonly Share[])[]): Share[] {
  const sums = new Map<EventStanding, Hellers>();
  for (const { standing, amount } of rows.flat()) sums.set(standing, (sums.get(standing) ?? 0n) + amount);
  return [...sums]
    .map(([standing, amount]) => ({ standing, amount }))
    .sort((a, b) => standingRank(b.standing) - standingRank(a.standing));
}

/** Of a row of 74 of which 30 are decided and the rest a rumour: 30 decided, 44 rumoured; none where nobody knows the sum. */
export const listShares = (impact: Impact, hit: Hit): Share[] =>
  splitBySureness(hit, listSurerParts(impact).get(hit) ?? []);

/** What of the amount takes the less sure events; null where nothing does, be it that only days or the end take them. */
export function restOf(hit: Hit, parts: readonly SurerPart[]): Hellers | null {
  const split = splitBySureness(hit, parts);
  const rest = split.at(-1);
  return rest && split.length > 1 && rest.standing === hit.standing ? rest.amount : null;
}

function splitBySureness({ amount: whole, standing: least }: Hit, parts: readonly SurerPart[]): Share[] {
  if (whole === null) return [];
  const split: Share[] = [];
  let taken = 0n;
  const levels = [...new Set(parts.map(({ standing }) => standing))];
  for (const standing of [...levels.filter((level) => standingRank(level) > standingRank(least)), least]) {
    const own = parts.filter((part) => part.standing === standing);
    const sum = standing === least ? whole : own.reduce((all, { amount }) => all + (amount ?? 0n), 0n);
    const amount = (sum < whole ? sum : whole) - taken;
    if (amount <= 0n) continue;
    split.push({ standing, amount });
    taken += amount;
  }
  return split;
}

/** What a surer standing brings already is not told again. */
const areSame = (before: readonly SurerPart[], now: readonly SurerPart[]): boolean =>
  before.length === now.length &&
  now.every(({ day, until, amount }, i) => {
    const part = before[i]!;
    return part.day === day && part.until === until && part.amount === amount;
  });

type Days = { from: Day; to: Day };

const overlap = (a: Days, b: Days): boolean => a.from < b.to && b.from < a.to;
