import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDonors, type Place } from './imputation.ts';
import { parseGolden } from './golden/rows.ts';
import { INDEX_2020 } from './methodology.ts';
import { scoreMunicipality, type Score } from './points.ts';

const golden = parseGolden(readFileSync(new URL('golden/2023.yaml', import.meta.url), 'utf8'));

const scoreOf = (name: string): Score => scoreMunicipality(INDEX_2020, golden.reference, golden.get(name));
const place = (name: string, latitude: number, longitude: number): Place => ({
  code: golden.get(name).code,
  latitude,
  longitude,
});

const places = [
  place('Bulovka', 50.9726, 15.1216),
  place('Frýdlant', 50.9214, 15.0796),
  place('Nové Město pod Smrkem', 50.9251, 15.2293),
  place('Ralsko', 50.58, 14.79),
  place('Cvikov', 50.78, 14.63),
];
const scores = ['Bulovka', 'Frýdlant', 'Nové Město pod Smrkem', 'Ralsko', 'Cvikov'].map(scoreOf);

test('the nearest municipality with a school gives its points', () => {
  const donors = findDonors(scores, places);
  expect([...donors.keys()].toSorted()).toEqual(
    [golden.get('Bulovka').code, golden.get('Ralsko').code].toSorted(),
  );
  const bulovka = donors.get(golden.get('Bulovka').code)!;
  expect(bulovka).toMatchObject({ code: golden.get('Frýdlant').code, points: 1, agrees: true });
  expect(bulovka.kilometres).toBeCloseTo(6.4, 1);
});

test('a nearest school with other points is named, and said not to agree', () => {
  expect(findDonors(scores, places).get(golden.get('Ralsko').code)).toMatchObject({
    code: golden.get('Cvikov').code,
    points: 5,
    agrees: false,
  });
});

test('without a place, or without any school, there is no donor', () => {
  expect(findDonors(scores, places.slice(1)).has(golden.get('Bulovka').code)).toBe(false);
  expect(findDonors([scoreOf('Bulovka')], places).size).toBe(0);
});

test('the search finds what comparing all distances finds', () => {
  const schools = scores.filter((score) => score.indicators['early-leavers'].state === 'computed');
  const position = fc.record({
    latitude: fc.double({ min: 48.5, max: 51.1, noNaN: true }),
    longitude: fc.double({ min: 12, max: 18.9, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(position, { minLength: 4, maxLength: 4 }), ([own, ...others]) => {
      const ralsko = { code: golden.get('Ralsko').code, ...own! };
      const schoolPlaces = schools.map((school, at) => ({ code: school.code, ...others[at]! }));
      const found = findDonors([scoreOf('Ralsko'), ...schools], [ralsko, ...schoolPlaces]).get(ralsko.code)!;
      const alone = schools.map(
        (school) =>
          findDonors([scoreOf('Ralsko'), school], [ralsko, ...schoolPlaces]).get(ralsko.code)!.kilometres,
      );
      expect(found.kilometres).toBe(Math.min(...alone));
    }),
  );
});
