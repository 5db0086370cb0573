// Reads boundaries of territories from GeoJSON or TopoJSON: one geometry for each code.

import type { Problem, ReadResult } from '#model/import-report.ts';
import { parseTerritoryCode, type Level } from '#model/territory.ts';
import { readJson } from '../file/json.ts';
import { checkFileKind, readFileKind } from '../file/kind.ts';
import { LIMITS } from '../file/limits.ts';
import { readText } from '../file/text.ts';
import { listFeatures, tooManyPoints, type SourceFeature } from './features.ts';
import { checkGeometry, type Geometry } from './geometry.ts';

export type BoundaryCandidate = { code: string; level: Level; name?: string; geometry: Geometry };

/**
 * Reads the file. Rows of a boundary file are its features: `sheet` is the object or collection it stands in, `row` its
 * order there. The geometry is not kept as a raw row, only the code and name that were printed with it.
 */
export function readBoundaries(bytes: Uint8Array, name: string): ReadResult<BoundaryCandidate> {
  const result: ReadResult<BoundaryCandidate> = {
    rows: [],
    candidates: [],
    problems: [],
    totals: [],
    rowsRead: 0,
    rejected: 0,
  };
  const wrong = checkFileKind(readFileKind(bytes, name), name, ['json']);
  const { text, problems } = wrong.length > 0 ? { text: '', problems: wrong } : readText(bytes);
  result.problems.push(...problems);
  if (text === '') return result;
  const json = readJson(text);
  result.problems.push(...json.problems);
  if (json.problems.length > 0) return result;
  const { features, problems: shape } = listFeatures(json.value);
  result.problems.push(...shape);
  readFeatures(features, result);
  return result;
}

function readFeatures(features: SourceFeature[], result: ReadResult<BoundaryCandidate>): void {
  const seen = new Map<string, number>();
  let points = 0;
  for (const feature of features) {
    const { ref } = feature;
    result.rowsRead += 1;
    result.rows.push({ sheet: ref.sheet, row: ref.row, cells: [feature.code ?? null, feature.name ?? null] });
    const { geometry, problems, count } = checkGeometry(feature.geometry, ref);
    points += count;
    const candidate =
      geometry && problems.length === 0 ? buildCandidate(feature, geometry, seen, problems) : undefined;
    if (points > LIMITS.points) problems.push(tooManyPoints(ref));
    result.problems.push(...problems);
    if (candidate && problems.length === 0) result.candidates.push(candidate);
    else result.rejected += 1;
  }
}

function buildCandidate(
  feature: SourceFeature,
  geometry: Geometry,
  seen: Map<string, number>,
  problems: Problem[],
): BoundaryCandidate | undefined {
  const { ref } = feature;
  const found = parseTerritoryCode(feature.code ?? '');
  if (!found) {
    const expected = 'kód obce, ORP, okresu nebo kraje';
    // Prague lies in no area of extended powers; the publisher draws it in that layer under the code 0.
    const severity = feature.code === '0' ? 'note' : 'error';
    problems.push({ code: 'invalid-code', severity, ref, value: feature.code ?? '', expected });
    return undefined;
  }
  const first = seen.get(found.code);
  if (first !== undefined) {
    const details = { territory: found.code, firstRow: first };
    problems.push({
      code: 'duplicate-row',
      severity: 'error',
      ref,
      value: found.code,
      expected: 'každé území jednou',
      details,
    });
    return undefined;
  }
  seen.set(found.code, ref.row);
  return { ...found, ...(feature.name ? { name: feature.name } : {}), geometry };
}
