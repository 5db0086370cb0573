import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameAt, parentAt, parseTerritoryCode, type Territory } from './territory.ts';

test.each([
  ['CZ', 'state'],
  ['CZ051', 'region'],
  ['cz051', 'region'],
  ['CZ0511', 'district'],
  ['CZ0100', 'district'],
  ['CZ020C', 'district'],
  ['5105', 'orp'],
  ['563889', 'municipality'],
  [' 563 889 ', 'municipality'],
])('%s is a %s', (text, level) => {
  expect(parseTerritoryCode(text)?.level).toBe(level);
});

test.each(['', 'CZ05', 'CZ05111', '51050', '56388', '5638890', '663889', 'Liberec', 'SK010'])(
  '%j is no code',
  (text) => {
    expect(parseTerritoryCode(text)).toBeUndefined();
  },
);

test('a parsed code parses to itself', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(CZ0[1-9]\d[0-9A-Z]?|[1-9]\d{3}|5\d{5})$/), (code) => {
      expect(parseTerritoryCode(parseTerritoryCode(code)!.code)).toEqual(parseTerritoryCode(code));
    }),
  );
});

const moved: Territory = {
  code: '599999',
  level: 'municipality',
  names: [
    { name: 'Nová Ves', locatives: ['Nové Vsi'], validFrom: '2010-01-01' },
    { name: 'Stará Ves', locatives: ['Staré Vsi'], validFrom: '1990-01-01', validTo: '2009-12-31' },
  ],
  parents: [
    { level: 'region', code: 'CZ051' },
    { level: 'district', code: 'CZ0511', validTo: '2020-12-31' },
    { level: 'district', code: 'CZ0513', validFrom: '2021-01-01' },
    { level: 'orp', code: '5105', validFrom: '2003-01-01' },
  ],
};

test.each([
  ['1995-06-01', 'Stará Ves'],
  ['2009-12-31', 'Stará Ves'],
  ['2010-01-01', 'Nová Ves'],
  ['2026-04-01', 'Nová Ves'],
  ['1970-01-01', 'Stará Ves'],
])('on %s the name is %s', (asOf, name) => {
  expect(nameAt(moved, asOf).name).toBe(name);
});

test('between two names the earlier one still stands', () => {
  const gap = {
    ...moved,
    names: [
      { name: 'A', locatives: [], validTo: '1999-12-31' },
      { name: 'B', locatives: [], validFrom: '2005-01-01' },
    ],
  };
  expect(nameAt(gap, '2002-01-01').name).toBe('A');
});

test('a territory without a name is an error of the register', () => {
  expect(() => nameAt({ ...moved, names: [] }, '2026-01-01')).toThrow(/599999/);
});

test.each([
  ['district', '2020-12-31', 'CZ0511'],
  ['district', '2021-01-01', 'CZ0513'],
  ['region', '1900-01-01', 'CZ051'],
  ['orp', '2000-01-01', undefined],
] as const)('its %s on %s is %s', (level, asOf, code) => {
  expect(parentAt(moved, level, asOf)).toBe(code);
});
