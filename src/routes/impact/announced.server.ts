// Announced changes as other pages tell of them: on the overview, on a municipality, on one thing of the register.
import type { Unaffected } from '#continuity/unaffected.ts';
import type { Day } from '#model/day.ts';
import { assessScenario } from '#continuity/scenario.ts';
import type { Impact } from '#continuity/impact.ts';
import { listDecisions, type Decision } from '#lib/impact/decisions.ts';
import type { ListedEvent } from '#lib/impact/EventItem.svelte';
import type { Reading } from '#lib/impact/readings.ts';
import { listPlaceDays, type PlaceDay } from '#lib/impact/place-days.ts';
import {
  countJudged,
  countPlaces,
  groupThings,
  listThings,
  placesOf,
  summariseClasses,
  type Thing,
} from '#lib/impact/summary.ts';
import type { Site } from '#server/site.ts';
import type {
  ContinuityRegister,
  RegisterImpactEvent,
} from '#server/workflows/impact/continuity-register.ts';
import { getContinuity } from '#server/workflows/impact/keep-continuity.ts';
import { baseScenario, graphOf } from '#server/workflows/impact/assess-event.ts';
import { readingsOf } from './stress-test.server.ts';

export type BaseTest = {
  event: RegisterImpactEvent;
  impact: Impact | undefined;
  things: Thing[];
  /** Of people, kept in the register. */
  decisions: Decision[];
};

const kept = new WeakMap<ContinuityRegister, BaseTest[]>();

/** The plain stress test of every event, computed once for one state of the data. */
export function testAll(register: ContinuityRegister): BaseTest[] {
  let tests = kept.get(register);
  if (!tests) {
    tests = register.events.map((event) => {
      const { impact } = assessScenario(graphOf(register, [event.id]), baseScenario(register, event));
      const recorded = register.overrides.filter((row) => row.event === event.id);
      const decisions = impact ? listDecisions(impact, recorded) : [];
      return { event, impact, things: impact ? listThings(impact) : [], decisions };
    });
    kept.set(register, tests);
  }
  return tests;
}

/** What has happened or been withdrawn is history; the rest may still come. */
export const isAhead = ({ event }: BaseTest): boolean =>
  event.standing !== 'effective' && event.standing !== 'withdrawn';

export function listed({ event, things }: BaseTest): ListedEvent {
  return {
    ...{ id: event.id, title: event.title, titleEn: event.titleEn, note: event.note },
    ...{ date: event.date, standing: event.standing },
    things: things.length,
    judged: countJudged(things),
    places: groupThings(things, placesOf).length,
    ...countPlaces(things),
    first: things[0]?.fall.day ?? null,
    last: things.at(-1)?.fall.day ?? null,
    classes: summariseClasses(things).map(({ class: name, hit, rough, counted, unknown }) => ({
      ...{ class: name, hit, rough, counted: counted.length, unknown: unknown.length },
    })),
  };
}

export async function listAnnounced(site: Site): Promise<ListedEvent[]> {
  return testAll(await getContinuity(site))
    .filter(isAhead)
    .map(listed);
}

type Named = Pick<RegisterImpactEvent, 'id' | 'title' | 'titleEn' | 'standing'>;
const nameOf = ({ id, title, titleEn, standing }: RegisterImpactEvent): Named => ({
  ...{ id, title, titleEn, standing },
});

export type PlaceChange = {
  event: Named;
  things: Thing[];
  /** What the change hits there and what ends anyway, in one list. */
  days: PlaceDay[];
  decisions: Decision[];
};

/** What announced changes would hit in one municipality; changes that hit nothing there are left out. */
export async function findChangesOfPlace(site: Site, code: string): Promise<PlaceChange[]> {
  return testAll(await getContinuity(site))
    .filter(isAhead)
    .map(({ event, impact, things, decisions }) => ({
      event: nameOf(event),
      days: impact ? listPlaceDays(impact, things, code) : [],
      things: things.filter((thing) => placesOf(thing).includes(code)),
      decisions: decisions.filter((row) => row.municipalities.includes(code)),
    }))
    .filter(({ things, decisions }) => things.length + decisions.length > 0);
}

export type NodeChange = {
  /** Id and title of the thing. */
  node: string;
  title: string;
  event: Named;
  thing: Thing | null;
  /** Why it is not hit. */
  spared: Unaffected | null;
  /** Stored scenarios that read the same facts the other way. */
  readings: Reading[];
  anywayOn: Day | null;
  decisions: Decision[];
};

/** What announced changes would do to things, e.g. `project:ralsko-pokracovani`; none for what the test does not know. */
export async function findChangesOfNodes(site: Site, ids: readonly string[]): Promise<NodeChange[]> {
  const register = await getContinuity(site);
  const tests = testAll(register).filter(isAhead);
  return ids
    .filter((id) => register.nodes[id])
    .flatMap((id) => tests.map((test) => changeOf(register, test, id)));
}

function changeOf(
  register: ContinuityRegister,
  { event, impact, things, decisions }: BaseTest,
  id: string,
): NodeChange {
  return {
    ...{ node: id, title: register.nodes[id]!.title },
    readings: readingsOf(register, event.id, id),
    event: nameOf(event),
    decisions,
    thing: things.find((thing) => thing.fall.node.id === id) ?? null,
    spared: impact?.unaffected.find((entry) => entry.node.id === id) ?? null,
    anywayOn: impact?.anyway.find((entry) => entry.node.id === id)?.day ?? null,
  };
}
