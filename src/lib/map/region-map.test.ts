import { expect, test } from 'vitest';
import { buildRegionMap } from './region-map.ts';

test('places without coordinates give no picture, and no size that is not a number', () => {
  const places = [{ code: '1', name: 'Obec', latitude: null, longitude: null }];
  expect(buildRegionMap(places, new Map())).toEqual({ width: 800, height: 0, schematic: true, shapes: [] });
});

test('places with coordinates give cells around their points', () => {
  const places = [
    { code: '1', name: 'Obec', latitude: 50.7, longitude: 15 },
    { code: '2', name: 'Ves', latitude: 50.8, longitude: 15.2 },
  ];
  const { height, schematic, shapes } = buildRegionMap(places, new Map());
  expect(schematic).toBe(true);
  expect(height).toBeGreaterThan(0);
  expect(shapes.map(({ path }) => path.startsWith('M'))).toEqual([true, true]);
});
