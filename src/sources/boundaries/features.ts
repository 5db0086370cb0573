// Features of a GeoJSON or TopoJSON, whatever the object is called they stand in.

import { feature as toFeature } from 'topojson-client';
import type { CellRef, Problem } from '#model/import-report.ts';
import { LIMITS } from '../file/limits.ts';
import { CODE_PROPERTIES, NAME_PROPERTIES } from './headings.ts';

/** `geometry` is not checked yet. */
export type SourceFeature = { code?: string; name?: string; geometry: unknown; ref: CellRef };
export type FeatureList = { features: SourceFeature[]; problems: Problem[] };

type Json = Record<string, unknown>;
const OBJECTS_MOST = 50;

export function listFeatures(value: unknown): FeatureList {
  const root = asObject(value);
  if (root?.['type'] === 'Topology') return listTopology(root);
  if (root?.['type'] === 'FeatureCollection' && Array.isArray(root['features']))
    return {
      features: root['features'].map((one, index) => readFeature(one, 'features', index)),
      problems: [],
    };
  if (root?.['type'] === 'Feature') return { features: [readFeature(root, 'features', 0)], problems: [] };
  const type = root?.['type'];
  return refuse(typeof type === 'string' ? type.slice(0, 100) : 'bez typu');
}

function refuse(found: string, ref?: CellRef): FeatureList {
  const expected = 'GeoJSON FeatureCollection nebo TopoJSON Topology';
  return {
    features: [],
    problems: [{ code: 'invalid-geometry', severity: 'error', ref, value: found, expected }],
  };
}

export function tooManyPoints(ref: CellRef): Problem {
  return { code: 'too-many-points', severity: 'error', ref, expected: `nejvýše ${LIMITS.points} bodů` };
}

function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

function readFeature(value: unknown, sheet: string, index: number): SourceFeature {
  const source = asObject(value);
  return { ...readNames(source), geometry: source?.['geometry'], ref: { sheet, row: index + 1 } };
}

function readNames(source: Json | undefined): { code?: string; name?: string } {
  const properties = asObject(source?.['properties']) ?? {};
  const find = (keys: readonly string[]): string | undefined => {
    const found = keys
      .map((key) => properties[key])
      .find((one) => typeof one === 'string' || typeof one === 'number');
    return found === undefined ? undefined : String(found);
  };
  const id = source?.['id'];
  const code =
    find(CODE_PROPERTIES) ?? (typeof id === 'string' || typeof id === 'number' ? String(id) : undefined);
  const name = find(NAME_PROPERTIES);
  return { ...(code === undefined ? {} : { code }), ...(name === undefined ? {} : { name }) };
}

function listTopology(root: Json): FeatureList {
  const objects = Object.entries(asObject(root['objects']) ?? {});
  if (!Array.isArray(root['arcs']) || objects.length === 0 || objects.length > OBJECTS_MOST)
    return refuse('Topology');
  const list: FeatureList = { features: [], problems: [] };
  let points = 0;
  for (const [sheet, object] of objects) {
    const geometries = asObject(object)?.['geometries'];
    const members = Array.isArray(geometries) ? geometries : [object];
    points += members.reduce<number>(
      (sum, member) => sum + countPoints(root['arcs'] as unknown[], member),
      0,
    );
    if (points > LIMITS.points) return { features: [], problems: [tooManyPoints({ sheet, row: 1 })] };
    members.forEach((member, index) => {
      const ref = { sheet, row: index + 1 };
      list.features.push({ ...readNames(asObject(member)), geometry: joinArcs(root, member), ref });
    });
  }
  return list;
}

/** Points the arcs of a member would give: a short file may name one long arc a million times. */
function countPoints(arcs: unknown[], member: unknown): number {
  const named = asObject(member)?.['arcs'];
  let points = 0;
  for (const index of Array.isArray(named) ? named.flat(2) : []) {
    const arc = typeof index === 'number' ? arcs[index < 0 ? ~index : index] : undefined;
    points += Array.isArray(arc) ? arc.length : 0;
  }
  return points;
}

/** The library trusts the file: an arc that is not there or a wrong shape ends in an exception, which here is no geometry. */
function joinArcs(topology: Json, member: unknown): unknown {
  const type = asObject(member)?.['type'];
  if (type !== 'Polygon' && type !== 'MultiPolygon') return undefined;
  try {
    const joined = toFeature(topology as never, member as never) as { geometry?: unknown };
    return joined.geometry;
  } catch {
    return undefined;
  }
}
