import { expect, test } from 'vitest';
import { AREAS, findArea, type AreaKey } from './area.ts';

test('keys are kebab-case and never repeat', () => {
  const keys: AreaKey[] = AREAS.map((area) => area.key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => !/^[a-z]+(-[a-z]+)*$/.test(key))).toEqual([]);
});

test('a Czech name, other names included, belongs to one area', () => {
  const names = AREAS.flatMap((area) => [area.cs, ...area.alsoCalled]);
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  ['memorandum-2019', 10],
  ['kpsvl-wave-4', 8],
  ['release-area', 7],
] as const)('%s names %i areas', (source, count) => {
  expect(AREAS.filter((area) => (area.sourceSets as readonly string[]).includes(source))).toHaveLength(count);
});

test('an area is found by its key only', () => {
  expect(findArea('debts')?.cs).toBe('Dluhy');
  expect(findArea('Dluhy')).toBeUndefined();
});
