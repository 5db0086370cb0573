// What a page tells of a stress test: things by date, classes beside each other and never added, places, whom to call.
import type { Fall } from '#continuity/causes.ts';
import type { Day } from '#model/day.ts';
import { MONEY_CLASSES, weakerStanding, type EventStanding, type MoneyClass } from '#continuity/graph.ts';
import type { Impact } from '#continuity/impact.ts';
import { nameSet } from './set-name.ts';
import { isRough } from '#continuity/money.ts';
import { stateOf, type OutageState } from '#continuity/outage-state.ts';
import { addShares, listShares, type Share } from '#continuity/surer-part.ts';
import type { Hellers } from '#model/money.ts';

/** One thing hit, with its classes of money over all its outages; a null amount is one nobody stated. */
export type Thing = {
  /** The first outage. */
  fall: Fall;
  /** Outages after it: what stood again in between falls more than once. */
  later: Fall[];
  amounts: ThingAmount[];
};

/** As sure as the least sure day or crown in it; `shares`: what of it is how sure, nothing where the amount is not known. */
export type ThingAmount = {
  class: MoneyClass;
  amount: Hellers | null;
  standing: EventStanding;
  shares: Share[];
};

export type ClassSummary = {
  class: MoneyClass;
  hit: Hellers;
  /** The sum is about: an amount in it is a guess or limited by a word of its source. */
  rough: boolean;
  /** Things with an amount, and things whose amount nobody stated. */
  counted: Thing[];
  unknown: Thing[];
  /** The first day of either. */
  first: Day | null;
  shares: Share[];
};

/** Rows of the engine, one for each outage and class, as one thing each; in order of the day, then of the title. */
export function listThings(impact: Impact): Thing[] {
  const things = new Map<string, Thing>();
  for (const hit of [...impact.hits].sort((a, b) => a.fall.day - b.fall.day)) {
    const { fall, class: name, amount, standing } = hit;
    const thing = things.get(fall.node.id) ?? { fall, later: [], amounts: [] };
    things.set(fall.node.id, thing);
    if (fall !== thing.fall && !thing.later.includes(fall)) thing.later.push(fall);
    const known = thing.amounts.find((row) => row.class === name);
    const shares = listShares(impact, hit);
    if (known) {
      known.amount = known.amount === null || amount === null ? null : known.amount + amount;
      known.standing = weakerStanding(known.standing, standing);
      known.shares = known.amount === null ? [] : addShares([known.shares, shares]);
    } else if (name) thing.amounts.push({ class: name, amount, standing, shares });
  }
  return [...things.values()].sort(
    (a, b) => a.fall.day - b.fall.day || a.fall.node.title.localeCompare(b.fall.node.title, 'cs'),
  );
}

/** What a person judged to fall, where the thing falls by it alone: on its path nothing is computed before it. */
export function judgedBehind(fall: Fall): Fall['node'] | undefined {
  let one: Fall | null = fall;
  while (one && one.cause !== 'override') one = one.via;
  return one?.node;
}

/** Things that fall by a judgement of a person and not by the computation alone. */
export const countJudged = (things: readonly Thing[]): number =>
  things.filter(({ fall }) => judgedBehind(fall) !== undefined).length;

export function summariseClasses(things: readonly Thing[]): ClassSummary[] {
  return MONEY_CLASSES.map((name) => {
    const own = things.filter((thing) => amountOf(thing, name) !== undefined);
    const counted = own.filter((thing) => amountOf(thing, name) !== null);
    const rough = isAbout(counted, name);
    return {
      class: name,
      hit: counted.reduce((sum, thing) => sum + (amountOf(thing, name) ?? 0n), 0n),
      ...{ rough, counted },
      unknown: own.filter((thing) => amountOf(thing, name) === null),
      shares: addShares(counted.map((thing) => rowOf(thing, name)!.shares)),
      first: own.length ? Math.min(...own.map((thing) => thing.fall.day)) : null,
    };
  });
}

/** Whether a sum of these things in a class is about. */
export const isAbout = (things: readonly Thing[], name: MoneyClass): boolean =>
  things.some((thing) => (amountOf(thing, name) ?? 0n) > 0n && isRough(thing.fall.node, name));

/** Undefined where the thing has no money of the class, null where nobody stated how much. */
export function amountOf(thing: Thing, name: MoneyClass): Hellers | null | undefined {
  return rowOf(thing, name)?.amount;
}

const rowOf = (thing: Thing, name: MoneyClass): ThingAmount | undefined =>
  thing.amounts.find((row) => row.class === name);

/** How sure what a thing loses in a class is. */
export const standingOf = (thing: Thing, name: MoneyClass): EventStanding =>
  rowOf(thing, name)?.standing ?? thing.fall.standing;

/** The least sure of all triggers: a page is as sure as its weakest sentence. */
export function weakestStanding(things: readonly Thing[]): EventStanding | null {
  return things.reduce<EventStanding | null>(
    (weakest, { fall }) => (weakest ? weakerStanding(weakest, fall.standing) : fall.standing),
    null,
  );
}

/** Codes of the municipalities a thing concerns; none = the whole region or the state. */
export function placesOf({ fall }: Thing): string[] {
  return fall.node.municipality?.split(' ') ?? [];
}

/** How many things concern municipalities, how many of those several at once, and how many none in particular. */
export function countPlaces(things: readonly Thing[]): { placed: number; shared: number; wide: number } {
  const counts = things.map((thing) => placesOf(thing).length);
  const wide = counts.filter((count) => count === 0).length;
  return { placed: things.length - wide, shared: counts.filter((count) => count > 1).length, wide };
}

/** Tone of a municipality on the map, palest first, by all that is hit in it: the map and the list beside it say the same. */
export const toneOf = (count: number): 0 | 1 | 2 | 3 => (count === 0 ? 0 : count > 6 ? 3 : count > 3 ? 2 : 1);

/** How many outages are over, last and are still ahead on a day. */
export function countStates(things: readonly Thing[], on: Day): Record<OutageState, number> {
  const counts = { past: 0, down: 0, ahead: 0 };
  for (const { fall, later } of things)
    for (const outage of [fall, ...later]) counts[stateOf(outage, on) ?? 'ahead'] += 1;
  return counts;
}

export type Choice = { place?: string; class?: MoneyClass; kind?: string };

/** Things a reader asked for; a class takes in things whose amount in it is not known. */
export function filterThings(things: readonly Thing[], { place, class: name, kind }: Choice): Thing[] {
  return things.filter(
    (thing) =>
      (!place || placesOf(thing).includes(place)) &&
      (!kind || thing.fall.node.kind === kind) &&
      (!name || amountOf(thing, name) !== undefined),
  );
}

/** Things under each of their keys, in the order in which the keys come. */
export function groupThings<K>(
  things: readonly Thing[],
  keysOf: (thing: Thing) => readonly K[],
): { key: K; things: Thing[] }[] {
  const groups = new Map<K, Thing[]>();
  for (const thing of things)
    for (const key of keysOf(thing)) groups.set(key, [...(groups.get(key) ?? []), thing]);
  return [...groups].map(([key, own]) => ({ key, things: own }));
}

/** So many alike are told as one; each of them opens in it. */
const ALIKE = 3;

/** Things of one kind without a known amount that lack the same on one day stand together when they are many; one a person judged stands alone. */
export function gatherAlike(things: readonly Thing[], least = ALIKE): Thing[][] {
  const groups = groupThings(things, ({ fall, amounts }) => {
    const { day, node, need, confidence, cause } = fall;
    const unknown = amounts.map((row) => row.class).join();
    return [
      amounts.some((row) => row.amount !== null)
        ? node.id
        : [day, node.kind, need?.for, confidence, unknown, ...(cause === 'override' ? [node.id] : [])].join(
            ' ',
          ),
    ];
  });
  return groups.flatMap(({ things: own }) => (own.length < least ? own.map((thing) => [thing]) : [own]));
}

/** Which things stand together, by their names: `Lokální konzultant: Cvikov, Liberec; Odborníci: bydlení`. */
export const nameThings = (things: readonly Thing[]): string =>
  nameSet(things.map(({ fall }) => fall.node.title).sort((a, b) => a.localeCompare(b, 'cs')));

/** Roles that are missing anywhere on the chains, and that of a party where one is taken over: precedents speak of roles. */
export function listRoles(things: readonly Thing[]): string[] {
  const roles = new Set<string>();
  for (const { fall } of things)
    for (let step: Fall | null = fall; step; step = step.via) {
      if (step.need) roles.add(step.need.for);
      if (step.cause === 'replaces') roles.add('counterparty');
    }
  return [...roles].sort();
}
