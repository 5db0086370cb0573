import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../file/samples.ts';
import { readBoundaries } from './read.ts';

const sample = (name: string): ReturnType<typeof readBoundaries> =>
  readBoundaries(readFileSync(join(import.meta.dirname, 'samples', name)), name);
const RING = [
  [15, 50],
  [15.1, 50],
  [15.1, 50.1],
  [15, 50],
];
const geoJson = (...geometries: unknown[]): ReturnType<typeof readBoundaries> => {
  const features = geometries.map((geometry, index) => ({
    type: 'Feature',
    id: `CZ051${index + 1}`,
    geometry,
  }));
  return readBoundaries(utf8(JSON.stringify({ type: 'FeatureCollection', features })), 'a.json');
};

test('TopoJSON: arcs joined into closed rings, the level known by the code', () => {
  const { candidates, ...rest } = sample('boundaries.topo.json');
  expect(rest).toMatchObject({ problems: [], rowsRead: 3, rejected: 0 });
  expect(candidates.map(({ code, level, name }) => [code, level, name])).toEqual([
    ['563889', 'municipality', 'Liberec'],
    ['563510', 'municipality', undefined],
    ['CZ051', 'region', undefined],
  ]);
  expect(candidates[0]!.geometry).toEqual({
    type: 'Polygon',
    coordinates: [
      [
        [15, 50],
        [15.1, 50],
        [15.1, 50.1],
        [15, 50.1],
        [15, 50],
      ],
    ],
  });
});

test('GeoJSON: the code is a property or the identifier', () => {
  const { candidates, problems } = sample('boundaries.geo.json');
  expect(problems).toEqual([]);
  expect(candidates.map(({ code, level }) => [code, level])).toEqual([
    ['5105', 'orp'],
    ['CZ0513', 'district'],
  ]);
});

test.each<[string, unknown, string]>([
  ['no geometry', null, 'invalid-geometry'],
  ['a point', { type: 'Point', coordinates: [15, 50] }, 'invalid-geometry'],
  ['no ring', { type: 'Polygon', coordinates: [] }, 'invalid-geometry'],
  ['a ring of three points', { type: 'Polygon', coordinates: [RING.slice(0, 3)] }, 'invalid-geometry'],
  [
    'an open ring',
    { type: 'Polygon', coordinates: [[...RING.slice(0, 3), [15.05, 50]]] },
    'invalid-geometry',
  ],
  [
    'a word for a number',
    { type: 'Polygon', coordinates: [[[15, 'x'], ...RING.slice(1)]] },
    'invalid-geometry',
  ],
  [
    'metres of the national grid',
    { type: 'Polygon', coordinates: [[[-688000, -974000], ...RING.slice(1)]] },
    'outside-czechia',
  ],
  ['swapped numbers', { type: 'Polygon', coordinates: [RING.map(([x, y]) => [y, x])] }, 'outside-czechia'],
])('%s is rejected with its place', (_, geometry, code) => {
  const result = geoJson({ type: 'Polygon', coordinates: [RING] }, geometry);
  expect(result.problems).toMatchObject([{ code, severity: 'error', ref: { sheet: 'features', row: 2 } }]);
  expect(result).toMatchObject({ rowsRead: 2, rejected: 1, candidates: [{ code: 'CZ0511' }] });
});

test('an unknown code and a territory twice are rejected', () => {
  const one = (id: string): unknown => ({
    type: 'Feature',
    id,
    geometry: { type: 'Polygon', coordinates: [RING] },
  });
  const file = { type: 'FeatureCollection', features: [one('CZ051'), one('XX'), one('CZ051'), one('')] };
  expect(readBoundaries(utf8(JSON.stringify(file)), 'a.json')).toMatchObject({
    rejected: 3,
    problems: [
      { code: 'invalid-code', value: 'XX' },
      { code: 'duplicate-row', details: { firstRow: 1 } },
      { code: 'invalid-code' },
    ],
  });
});

test('the area of Prague in the layer of ORP has no code: left out with a note', () => {
  const feature = { type: 'Feature', id: 0, geometry: { type: 'Polygon', coordinates: [RING] } };
  expect(readBoundaries(utf8(JSON.stringify(feature)), 'a.json')).toMatchObject({
    rejected: 1,
    problems: [{ code: 'invalid-code', severity: 'note', value: '0' }],
  });
});

test.each([
  ['broken JSON', '{"type":\n"Topology",', 'invalid-json'],
  ['another JSON', '{"type":"Point"}', 'invalid-geometry'],
  ['a topology without objects', '{"type":"Topology","arcs":[]}', 'invalid-geometry'],
  ['a table', 'kod;nazev\n1;2\n3;4', 'unexpected-kind'],
])('%s is refused', (_, text, code) => {
  expect(readBoundaries(utf8(text), 'a.json')).toMatchObject({
    candidates: [],
    problems: [{ code, severity: 'error' }],
  });
});

test('one long arc named many times is counted before it is joined', () => {
  const arc = Array.from({ length: 3_000 }, () => [15, 50]);
  const member = { type: 'Polygon', arcs: [Array(2_000).fill(0)], id: 'CZ051' };
  const file = { type: 'Topology', arcs: [arc], objects: { kraje: member } };
  expect(readBoundaries(utf8(JSON.stringify(file)), 'a.json')).toMatchObject({
    rowsRead: 0,
    problems: [{ code: 'too-many-points', severity: 'error' }],
  });
});

test('a broken JSON names its line', () => {
  expect(readBoundaries(utf8('{"type":\n\n  x}'), 'a.json').problems[0]!.ref).toEqual({ sheet: '', row: 3 });
});

test('any topology is read or refused', () => {
  const arcs = fc.array(
    fc.oneof(
      fc.array(fc.array(fc.integer({ min: -5, max: 20 }), { maxLength: 3 }), { maxLength: 4 }),
      fc.constant(null),
    ),
    { maxLength: 3 },
  );
  const member = fc.record({
    type: fc.constantFrom('Polygon', 'MultiPolygon', 'x'),
    arcs: fc.jsonValue(),
    id: fc.constantFrom('CZ051', 5105, null),
  });
  fc.assert(
    fc.property(arcs, fc.array(fc.oneof(member, fc.jsonValue())), (lines, geometries) => {
      const file = {
        type: 'Topology',
        arcs: lines,
        objects: { a: { type: 'GeometryCollection', geometries } },
      };
      const result = readBoundaries(utf8(JSON.stringify(file)), 'a.json');
      expect(result.candidates.length + result.rejected).toBe(result.rowsRead);
    }),
  );
});

test('no bytes make it throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readBoundaries(bytes, 'a.json')));
});
