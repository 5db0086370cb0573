// How far the next band is, in people: the smallest change of a count that moves the index.

import type { MunicipalityInputs } from './inputs.ts';
import {
  INDICATORS,
  type Band,
  type Indicator,
  type IndicatorId,
  type Methodology,
  getBand,
} from './methodology.ts';
import { scoreIndicator, scoreMunicipality, type ComputedScore } from './points.ts';
import { findReferenceShare, moveReference, type Reference } from './reference-shares.ts';

export type Direction = 'fewer' | 'more';

/**
 * `held`: regional and national shares stay as published, which answers "what if we had counted differently here".
 * `moving`: the municipality's own change also changes both shares, as it would in a newly computed year.
 */
export type ReferenceMode = 'held' | 'moving';

/** A change of one count by whole people (or benefits paid) and what it does alone. */
export type Step = {
  indicator: IndicatorId;
  counted: Indicator['counted'];
  direction: Direction;
  people: number;
  from: number;
  to: number;
  /** Signed. */
  points: number;
  index: number;
  band: Band;
};

export type BandDistance = {
  band: Band;
  /** Points that separate the index from that band. */
  points: number;
  /** One indicator alone, fewest people first. */
  alone: Step[];
  /** Indicators that can not reach the band alone. */
  notAlone: IndicatorId[];
  /** Fewest people over several indicators, when that is fewer than any indicator alone; they may be the same people. */
  together?: { people: number; index: number; steps: Step[] };
};

export type Distance = {
  index: number;
  band: Band;
  reference: ReferenceMode;
  lower?: BandDistance;
  higher?: BandDistance;
  /** Smallest change of each indicator that moves the index at all. */
  nextPoint: Record<Direction, Step[]>;
  /** Points nothing in the municipality's own numbers can change. */
  imputedPoints: number;
};

export type DistanceOptions = {
  mode?: ReferenceMode;
  /** Indicators left out, for example because a small count may not be given away. */
  without?: readonly IndicatorId[];
};

/** Exact, because points never fall when a count grows; undefined while the index is not known. */
export function findDistance(
  methodology: Methodology,
  reference: Reference,
  inputs: MunicipalityInputs,
  { mode = 'held', without = [] }: DistanceOptions = {},
): Distance | undefined {
  const score = scoreMunicipality(methodology, reference, inputs);
  const { index, band } = score;
  if (index === undefined || !band) return undefined;
  const steps: Record<Direction, Map<IndicatorId, Step[]>> = { fewer: new Map(), more: new Map() };
  for (const id of INDICATORS) {
    const own = score.indicators[id];
    if (own.state !== 'computed' || without.includes(id)) continue;
    const scored = (count: number) =>
      scoreCount(methodology.indicators[id], reference, inputs.region, own, count, mode);
    for (const direction of ['fewer', 'more'] as const)
      steps[direction].set(id, listSteps(methodology, id, own, index, direction, scored));
  }
  const at = methodology.bands.indexOf(band);
  return {
    index,
    band,
    reference: mode,
    lower: reachBand(methodology, index, methodology.bands[at - 1], steps.fewer),
    higher: reachBand(methodology, index, methodology.bands[at + 1], steps.more),
    nextPoint: { fewer: listFirst(steps.fewer), more: listFirst(steps.more) },
    imputedPoints: score.imputedPoints,
  };
}

function scoreCount(
  indicator: Indicator,
  reference: Reference,
  region: string,
  own: ComputedScore,
  count: number,
  mode: ReferenceMode,
): number {
  const moved =
    mode === 'held' ? reference : moveReference(reference, region, indicator.id, count - own.count);
  const { mean } = findReferenceShare(moved, region, indicator.id)!;
  return scoreIndicator(indicator, count, own.denominator, mean).points;
}

/** One step for every number of points the indicator can reach in the direction, fewest people first. */
function listSteps(
  methodology: Methodology,
  id: IndicatorId,
  own: ComputedScore,
  index: number,
  direction: Direction,
  scored: (count: number) => number,
): Step[] {
  const reach = direction === 'fewer' ? Math.ceil(own.count) : Math.floor(own.denominator - own.count);
  const countAfter = (people: number) =>
    direction === 'fewer' ? Math.max(0, own.count - people) : own.count + people;
  const moved = (people: number) => Math.abs(scored(countAfter(people)) - own.points);
  const most = reach > 0 ? moved(reach) : 0;
  const steps: Step[] = [];
  for (let gained = 1; gained <= most;) {
    const people = searchFirst(1, reach, (candidate) => moved(candidate) >= gained);
    const points = moved(people);
    const signed = direction === 'fewer' ? -points : points;
    steps.push({
      indicator: id,
      counted: methodology.indicators[id].counted,
      direction,
      people,
      from: own.count,
      to: countAfter(people),
      points: signed,
      index: index + signed,
      band: getBand(methodology, index + signed),
    });
    gained = points + 1;
  }
  return steps;
}

/** The smallest whole number in the range for which the test holds; it holds for the largest. */
function searchFirst(low: number, high: number, holds: (candidate: number) => boolean): number {
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function reachBand(
  methodology: Methodology,
  index: number,
  band: Band | undefined,
  steps: Map<IndicatorId, Step[]>,
): BandDistance | undefined {
  if (!band) return undefined;
  const points = index > band.to ? index - band.to : band.from - index;
  const alone: Step[] = [];
  const notAlone: IndicatorId[] = [];
  for (const [id, options] of steps) {
    const step = options.find((option) => Math.abs(option.points) >= points);
    if (step) alone.push(step);
    else notAlone.push(id);
  }
  alone.sort(byPeople);
  const together = combine(points, steps);
  const fewer = together && together.length > 1 && countPeople(together) < (alone[0]?.people ?? Infinity);
  return {
    band,
    points,
    alone,
    notAlone,
    ...(fewer
      ? {
          together: {
            people: countPeople(together),
            index: index + together.reduce((sum, step) => sum + step.points, 0),
            steps: together,
          },
        }
      : {}),
  };
}

/** Fewest people whose steps together give the points: a knapsack over at most one step of each indicator. */
function combine(points: number, steps: Map<IndicatorId, Step[]>): Step[] | undefined {
  let best: (Step[] | undefined)[] = Array.from({ length: points + 1 });
  best[0] = [];
  for (const options of steps.values()) {
    const next = [...best];
    for (let have = 0; have < points; have++) {
      const chosen = best[have];
      if (!chosen) continue;
      for (const option of options) {
        const reached = Math.min(points, have + Math.abs(option.points));
        const candidate = [...chosen, option];
        const known = next[reached];
        if (!known || countPeople(candidate) < countPeople(known)) next[reached] = candidate;
      }
    }
    best = next;
  }
  return best[points]?.toSorted(byPeople);
}

function countPeople(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + step.people, 0);
}

function listFirst(steps: Map<IndicatorId, Step[]>): Step[] {
  return [...steps.values()].flatMap((options) => options.slice(0, 1)).sort(byPeople);
}

function byPeople(a: Step, b: Step): number {
  return a.people - b.people || INDICATORS.indexOf(a.indicator) - INDICATORS.indexOf(b.indicator);
}
