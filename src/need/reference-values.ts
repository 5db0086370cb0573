// Sums of a whole year that a source gives, for a register that holds only some regions.

import type { RuleSource } from './methodology.ts';
import type { AreaSums } from './reference-shares.ts';

export type ReferenceValues = {
  year: number;
  /** Sums over all municipalities of the state. */
  state: AreaSums;
  /** Municipalities of each region in the file of that year: fewer loaded ones can not stand for the region. */
  municipalities: Readonly<Record<string, number>>;
  source: RuleSource;
};

// Monthly averages of benefits are twelfths, so the sums are written as the year's total over twelve.
export const REFERENCE_VALUES: readonly ReferenceValues[] = [
  {
    year: 2023,
    state: {
      enforcement: { count: 621_305, denominator: 9_172_797 },
      'housing-allowance': { count: 2_983_963 / 12, denominator: 9_172_797 },
      'living-allowance': { count: 768_931 / 12, denominator: 9_172_797 },
      'jobseekers-6m': { count: 126_228, denominator: 6_935_475 },
      'early-leavers': { count: 3_157, denominator: 106_501 },
    },
    municipalities: {
      CZ010: 1,
      CZ020: 1144,
      CZ031: 624,
      CZ032: 501,
      CZ041: 134,
      CZ042: 354,
      CZ051: 215,
      CZ052: 448,
      CZ053: 451,
      CZ063: 704,
      CZ064: 673,
      CZ071: 402,
      CZ072: 307,
      CZ080: 300,
    },
    source: {
      title: 'Index sociálního vyloučení 2023, sešit s výsledky všech obcí: součty sloupců za 6 258 obcí',
      address: 'https://www.socialni-zaclenovani.cz/index_socialniho_vylouceni/',
      standing: 'published',
    },
  },
];

/**
 * How many municipalities each region should have in a complete file of a year. A year without a stated count takes
 * the nearest one that has it (`year` says which): municipalities rarely merge, and a sum without one would be wrong.
 */
export function findExpectedMunicipalities(year: number): Pick<ReferenceValues, 'year' | 'municipalities'> {
  const [nearest] = REFERENCE_VALUES.toSorted((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year));
  return nearest!;
}

export type Completeness = {
  complete: boolean;
  /** Municipalities of a complete file. */
  expected: number;
  /** What a set has to have to stand for the state: a surplus in one region must not stand for what another one lacks. */
  needed: number;
  /** Regions of which only a part is there. */
  incompleteRegions: { region: string; loaded: number; expected: number }[];
};

/** `regions`: the region of each municipality there is of a year. */
export function checkCompleteness(year: number, regions: readonly string[]): Completeness {
  const counts = findExpectedMunicipalities(year).municipalities;
  const loaded = new Map<string, number>();
  for (const region of regions) loaded.set(region, (loaded.get(region) ?? 0) + 1);
  const complete = Object.entries(counts).every(([region, count]) => (loaded.get(region) ?? 0) >= count);
  const expected = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    complete,
    expected,
    needed: complete ? regions.length : Math.max(expected, regions.length + 1),
    incompleteRegions: [...loaded].flatMap(([region, count]) => {
      const whole = counts[region];
      return whole !== undefined && count < whole ? [{ region, loaded: count, expected: whole }] : [];
    }),
  };
}

export function findReferenceValues(year: number): ReferenceValues | undefined {
  return REFERENCE_VALUES.find((values) => values.year === year);
}
