// A boundary is a polygon or several, its rings closed, every point in Czechia.

import type { CellRef, Problem } from '#model/import-report.ts';
import { CZECHIA, isInCzechia } from '../file/place.ts';

/** Longitude and latitude, WGS 84 degrees. */
export type Position = [longitude: number, latitude: number];
export type Geometry =
  { type: 'Polygon'; coordinates: Position[][] } | { type: 'MultiPolygon'; coordinates: Position[][][] };

export type GeometryCheck = { geometry?: Geometry; problems: Problem[]; count: number };

/** Four positions, the last the same as the first: the least a ring can have (RFC 7946, 3.1.6). */
const RING_LEAST = 4;

/** Checks a value of unknown shape; at most one problem, the first that was met. `count` is its number of points. */
export function checkGeometry(value: unknown, ref: CellRef): GeometryCheck {
  const { type, coordinates } = (value ?? {}) as { type?: unknown; coordinates?: unknown };
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined;
  const invalid = (found: string, expected: string): GeometryCheck => {
    return {
      problems: [{ code: 'invalid-geometry', severity: 'error', ref, value: found, expected }],
      count,
    };
  };
  let count = 0;
  if (!Array.isArray(polygons) || polygons.length === 0)
    return invalid(typeof type === 'string' ? type.slice(0, 100) : 'bez typu', 'Polygon nebo MultiPolygon');
  for (const rings of polygons) {
    if (!Array.isArray(rings) || rings.length === 0)
      return invalid('polygon bez hranice', 'aspoň jedna hranice');
    for (const ring of rings) {
      if (!Array.isArray(ring) || ring.length < RING_LEAST)
        return invalid(
          `hranice o ${Array.isArray(ring) ? ring.length : 0} bodech`,
          `aspoň ${RING_LEAST} body`,
        );
      count += ring.length;
      const wrong = ring.findIndex((point) => !isPosition(point));
      if (wrong >= 0)
        return invalid(`${JSON.stringify(ring[wrong])}`.slice(0, 100), 'délka a šířka ve stupních');
      const abroad = (ring as Position[]).find(([longitude, latitude]) => !isInCzechia(longitude, latitude));
      if (abroad) return { problems: [outside(abroad, ref)], count };
      if (!isClosed(ring as Position[]))
        return invalid('hranice není uzavřená', 'poslední bod stejný jako první');
    }
  }
  return { geometry: { type, coordinates } as Geometry, problems: [], count };
}

function isPosition(point: unknown): point is Position {
  return Array.isArray(point) && point.length >= 2 && point.every((one) => Number.isFinite(one));
}

function isClosed(ring: Position[]): boolean {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return first[0] === last[0] && first[1] === last[1];
}

/** Metres of the national grid or swapped numbers are the usual reasons. */
function outside(point: Position, ref: CellRef): Problem {
  const { west, south, east, north } = CZECHIA;
  const expected = `délka ${west} až ${east}, šířka ${south} až ${north}`;
  return { code: 'outside-czechia', severity: 'error', ref, value: `${point[0]}, ${point[1]}`, expected };
}
