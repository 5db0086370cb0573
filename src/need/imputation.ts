// Whose school points a municipality without a school carries: the nearest municipality that has a school of regular classes.

import type { Score } from './points.ts';
import type { IndicatorId } from './methodology.ts';

export type Place = { code: string; latitude: number; longitude: number };

export type Donor = {
  code: string;
  kilometres: number;
  /** The donor's own points of the indicator. */
  points: number;
  /** Whether the donor's points are those the published index implies. */
  agrees: boolean;
};

const KM_PER_DEGREE = 111.2;

/**
 * Finds the nearest municipality with own values for every score that has the indicator imputed. Distances run between
 * official points; the publisher measured from the centre of the built-up area, so a few nearest ones may differ.
 * Scores without a known place, or without an imputed value, are left out.
 */
export function findDonors(
  scores: readonly Score[],
  places: readonly Place[],
  indicator: IndicatorId = 'early-leavers',
): Map<string, Donor> {
  const placeOf = new Map(places.map((place) => [place.code, place]));
  const schools: { place: Place; points: number }[] = [];
  for (const score of scores) {
    const own = score.indicators[indicator];
    const place = placeOf.get(score.code);
    if (own.state === 'computed' && place) schools.push({ place, points: own.points });
  }
  schools.sort((a, b) => a.place.latitude - b.place.latitude || (a.place.code < b.place.code ? -1 : 1));
  const donors = new Map<string, Donor>();
  for (const score of scores) {
    const taken = score.indicators[indicator];
    const place = placeOf.get(score.code);
    if (taken.state !== 'imputed' || !place) continue;
    const nearest = findNearest(place, schools);
    if (nearest)
      donors.set(score.code, {
        code: nearest.school.place.code,
        kilometres: nearest.kilometres,
        points: nearest.school.points,
        agrees: nearest.school.points === taken.points,
      });
  }
  return donors;
}

type School = { place: Place; points: number };

/** Walks outwards from the same latitude and stops where latitude alone is farther than the best so far. */
function findNearest(place: Place, byLatitude: readonly School[]) {
  let best: { school: School; kilometres: number } | undefined;
  const start = lowerBound(byLatitude, place.latitude);
  let south = start - 1;
  let north = start;
  for (;;) {
    const southGap = south >= 0 ? place.latitude - byLatitude[south]!.place.latitude : Infinity;
    const northGap =
      north < byLatitude.length ? byLatitude[north]!.place.latitude - place.latitude : Infinity;
    const gap = Math.min(southGap, northGap);
    if (gap === Infinity || (best && gap * KM_PER_DEGREE > best.kilometres)) return best;
    const school = byLatitude[southGap <= northGap ? south-- : north++]!;
    const kilometres = measureKilometres(place, school.place);
    if (
      !best ||
      kilometres < best.kilometres ||
      (kilometres === best.kilometres && school.place.code < best.school.place.code)
    )
      best = { school, kilometres };
  }
}

function lowerBound(byLatitude: readonly School[], latitude: number): number {
  let low = 0;
  let high = byLatitude.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byLatitude[middle]!.place.latitude < latitude) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Flat-earth distance, exact enough between neighbours. */
function measureKilometres(a: Place, b: Place): number {
  const eastward = (a.longitude - b.longitude) * Math.cos((((a.latitude + b.latitude) / 2) * Math.PI) / 180);
  return Math.hypot(eastward, a.latitude - b.latitude) * KM_PER_DEGREE;
}
