// What the region stands on: its weak points on a day, computed in a thread of their own and kept for one state of the data.
import { findDay, formatDay, type Day } from '#model/day.ts';
import { formatDecimal } from '#model/money.ts';
import { MONEY_CLASSES, type Graph } from '#continuity/graph.ts';
import { listWeakPoints, type WeakPoint } from '#continuity/weak-points.ts';
import { graphOf } from './assess-event.ts';
import type { ContinuityRegister } from './continuity-register.ts';
import { ask, inTurn, LONGEST_MS } from './impact-thread.ts';

export type WeakPointQuestion = { tested: Graph; day: Day };

export const answerWeakPoints = ({ tested, day }: WeakPointQuestion): WeakPoint[] =>
  listWeakPoints(tested, day);

const MOST_DAYS = 12;
const kept = new WeakMap<ContinuityRegister, Map<Day, Promise<WeakPoint[] | undefined>>>();

/** On a day as in life: no announced change is counted. A fall is looked for to the end of the second year after it. */
function questionOf(register: ContinuityRegister, day: Day): WeakPointQuestion {
  const horizon = findDay(String(Math.min(Number(formatDay(day).slice(0, 4)) + 2, 2200)), 'last')!;
  return { tested: { ...graphOf(register, []), horizon }, day };
}

export const computeWeakPoints = (register: ContinuityRegister, day: Day): WeakPoint[] =>
  answerWeakPoints(questionOf(register, day));

/** Undefined when it took too long or too many others are waiting. */
export async function findWeakPoints(
  register: ContinuityRegister,
  day: Day,
): Promise<WeakPoint[] | undefined> {
  const days = kept.get(register) ?? new Map<Day, Promise<WeakPoint[] | undefined>>();
  kept.set(register, days);
  const oldest = days.keys().next().value;
  if (!days.has(day) && days.size >= MOST_DAYS && oldest !== undefined) days.delete(oldest);
  const asked =
    days.get(day) ??
    inTurn(() => ask<WeakPoint[]>(questionOf(register, day), LONGEST_MS, () => true)).catch((error) => {
      days.delete(day);
      throw error;
    });
  days.set(day, asked);
  const points = await asked;
  if (!points) days.delete(day);
  return points;
}

/** Municipalities of a thing and of all that fall with it, without repeats. */
export function placesOfPoint(register: ContinuityRegister, { falls }: WeakPoint): string[] {
  return [...new Set(falls.flatMap(({ node }) => register.nodes[node.id]?.municipalities ?? []))];
}

/** As a program reads it: amounts as decimal crowns, by class and never added. */
export function formatWeakPoints(register: ContinuityRegister, day: Day, points: readonly WeakPoint[]) {
  return {
    ...{ region: register.region, dataVersion: register.dataVersion, asOf: formatDay(day) },
    items: points.map((point) => ({
      ...{ node: point.node.id, kind: point.node.kind, title: point.node.title },
      ...{ dependents: point.dependents, assumed: point.assumed },
      municipalities: placesOfPoint(register, point),
      falls: point.falls.map(({ node, day: on }) => ({
        ...{ node: node.id, kind: node.kind, title: node.title, date: formatDay(on) },
      })),
      money: Object.fromEntries(
        MONEY_CLASSES.map((name) => {
          const { hit, rough, unknown } = point.money[name];
          return [name, { hit: formatDecimal(hit), estimated: rough, unknownHit: unknown }];
        }),
      ),
    })),
  };
}
