// The rules of the Index of social exclusion as data: what is counted, against what, where points begin, for which years.

import { DENOMINATORS, type IndicatorId, type InputId } from '#model/index-inputs.ts';

export { INDICATORS, INPUTS, type IndicatorId, type InputId } from '#model/index-inputs.ts';

export const MEASURES = ['count', 'share', 'quotient'] as const;
export type MeasureId = (typeof MEASURES)[number];

/** One point from `atLeast` (inclusive), two points over `over` (exclusive). */
export type Threshold = { atLeast: number; over: number };

export type RuleSource = {
  title: string;
  address?: string;
  /** Published by the authors of the rule, or worked back from their published results. */
  standing: 'published' | 'reconstructed';
};

export type Indicator = {
  id: IndicatorId;
  denominator: InputId;
  /** What one unit of the count is: a person, or a benefit paid in an average month. */
  counted: 'people' | 'benefits';
  /** When it is counted. */
  moment: 'end-of-year' | 'average-month' | 'december' | 'school-year';
  thresholds: Record<MeasureId, Threshold>;
  /** Municipalities without a school of their own take the points of another municipality. */
  mayBeImputed: boolean;
};

/** Name only where the publisher or the press uses one; the two middle bands have none. */
export type Band = { id: string; from: number; to: number; name?: string };

/**
 * How a year stands under a methodology. `whole`: all inputs exist; `partly`: some cover a part of the year;
 * `none`: inputs no longer exist. `thresholds` says whether recomputing a published file confirmed them.
 */
export type MethodologyYear = {
  year: number;
  comparability: 'whole' | 'partly' | 'none';
  thresholds: 'verified' | 'assumed';
  /** Municipalities in a complete national file. */
  municipalities?: number;
  source: RuleSource;
};

export type Methodology = {
  id: string;
  title: string;
  indicators: Record<IndicatorId, Indicator>;
  /** The quotient divides a municipality's share by the plain mean of the shares of these areas. */
  referenceAreas: readonly ['region', 'state'];
  highestPoints: number;
  bands: readonly Band[];
  years: readonly MethodologyYear[];
  /** From this year on at least one indicator does not exist, whatever is published. */
  brokenFrom: {
    year: number;
    abolished: readonly IndicatorId[];
    /** ISO day on which they ceased. */
    abolishedOn: string;
    act: string;
    source: RuleSource;
  };
  sources: Record<'indicators' | 'thresholds' | 'quotient' | 'bands' | 'imputation', RuleSource>;
};

const INDEX_PAGE: RuleSource = {
  title: 'Agentura pro sociální začleňování: Index sociálního vyloučení',
  address: 'https://www.socialni-zaclenovani.cz/index_socialniho_vylouceni/',
  standing: 'published',
};
const WORKBOOK_2023: RuleSource = {
  title: 'Index sociálního vyloučení 2023, sešit s výsledky všech obcí; pravidlo odvozeno z výsledků',
  standing: 'reconstructed',
};
const METHOD_TEXT: RuleSource = {
  title:
    'Lang, Matoušek: Metodika pro posouzení rozsahu sociálního vyloučení v území (2020), podle poznámky v sešitu 2023',
  standing: 'published',
};
const CTK_2022: RuleSource = {
  title: 'ČTK, říjen 2023: výsledky indexu za rok 2022 a dřívější roky',
  address:
    'https://www.ceskenoviny.cz/zpravy/index-vylouceni-pocet-obci-s-vyloucenymi-misty-loni-vzrostl/2430616',
  standing: 'published',
};
const CTK_2021: RuleSource = {
  title: 'ČTK, září 2022: výsledky indexu za rok 2021',
  address:
    'https://www.ceskenoviny.cz/zpravy/agentura-ubylo-obci-s-velkou-mirou-socialniho-vylouceni-loni-jich-bylo-175/2254080',
  standing: 'published',
};
const CT24_2024: RuleSource = {
  title: 'ČT24, 15. 9. 2025: výsledky indexu za rok 2024',
  address:
    'https://ct24.ceskatelevize.cz/clanek/domaci/rozsah-socialniho-vylouceni-se-loni-zhorsil-uvadi-index-365062',
  standing: 'published',
};
const ACT_151_2025: RuleSource = {
  title: 'Zákon č. 151/2025 Sb., o dávce státní sociální pomoci, účinný od 1. 10. 2025',
  address:
    'https://www.penize.cz/socialni-davky/479016-superdavka-startuje-jak-se-nova-pomoc-pocita-a-kdo-prijde-o-penize',
  standing: 'published',
};

const QUOTIENT: Threshold = { atLeast: 1.8, over: 2.5 };

export const INDEX_2020: Methodology = {
  id: 'exclusion-index-2020',
  title: 'Index sociálního vyloučení, 0 až 30 bodů',
  indicators: {
    enforcement: {
      id: 'enforcement',
      denominator: DENOMINATORS.enforcement,
      counted: 'people',
      moment: 'end-of-year',
      thresholds: {
        count: { atLeast: 100, over: 200 },
        share: { atLeast: 12, over: 18 },
        quotient: QUOTIENT,
      },
      mayBeImputed: false,
    },
    'housing-allowance': {
      id: 'housing-allowance',
      denominator: DENOMINATORS['housing-allowance'],
      counted: 'benefits',
      moment: 'average-month',
      thresholds: {
        count: { atLeast: 40, over: 80 },
        share: { atLeast: 2.1, over: 3 },
        quotient: QUOTIENT,
      },
      mayBeImputed: false,
    },
    'living-allowance': {
      id: 'living-allowance',
      denominator: DENOMINATORS['living-allowance'],
      counted: 'benefits',
      moment: 'average-month',
      thresholds: {
        count: { atLeast: 30, over: 60 },
        share: { atLeast: 0.9, over: 1.7 },
        quotient: QUOTIENT,
      },
      mayBeImputed: false,
    },
    'jobseekers-6m': {
      id: 'jobseekers-6m',
      denominator: DENOMINATORS['jobseekers-6m'],
      counted: 'people',
      moment: 'december',
      thresholds: {
        count: { atLeast: 40, over: 80 },
        share: { atLeast: 1.4, over: 2.5 },
        quotient: QUOTIENT,
      },
      mayBeImputed: false,
    },
    'early-leavers': {
      id: 'early-leavers',
      denominator: DENOMINATORS['early-leavers'],
      counted: 'people',
      moment: 'school-year',
      thresholds: { count: { atLeast: 6, over: 12 }, share: { atLeast: 5, over: 12 }, quotient: QUOTIENT },
      mayBeImputed: true,
    },
  },
  referenceAreas: ['region', 'state'],
  highestPoints: 30,
  bands: [
    { id: '0-1', from: 0, to: 1, name: 'bez vyloučení' },
    { id: '2-7', from: 2, to: 7 },
    { id: '8-11', from: 8, to: 11 },
    { id: '12-30', from: 12, to: 30, name: 'vysoké zatížení' },
  ],
  years: [
    { year: 2016, comparability: 'whole', thresholds: 'assumed', source: CTK_2022 },
    { year: 2019, comparability: 'whole', thresholds: 'assumed', source: CTK_2022 },
    { year: 2020, comparability: 'whole', thresholds: 'assumed', source: CTK_2022 },
    { year: 2021, comparability: 'whole', thresholds: 'assumed', source: CTK_2021 },
    { year: 2022, comparability: 'whole', thresholds: 'assumed', source: CTK_2022 },
    {
      year: 2023,
      comparability: 'whole',
      thresholds: 'verified',
      municipalities: 6258,
      source: WORKBOOK_2023,
    },
    { year: 2024, comparability: 'whole', thresholds: 'assumed', source: CT24_2024 },
    {
      year: 2025,
      comparability: 'partly',
      thresholds: 'assumed',
      source: ACT_151_2025,
    },
  ],
  brokenFrom: {
    year: 2026,
    abolished: ['housing-allowance', 'living-allowance'],
    abolishedOn: '2025-10-01',
    act: 'zákon č.\u00a0151/2025\u00a0Sb.',
    source: ACT_151_2025,
  },
  sources: {
    indicators: INDEX_PAGE,
    thresholds: WORKBOOK_2023,
    quotient: WORKBOOK_2023,
    bands: INDEX_PAGE,
    imputation: METHOD_TEXT,
  },
};

export const METHODOLOGIES: readonly Methodology[] = [INDEX_2020];

export type YearStanding =
  | { state: 'usable'; methodology: Methodology; rule: MethodologyYear }
  | { state: 'broken'; methodology: Methodology; abolished: readonly IndicatorId[]; source: RuleSource }
  | { state: 'unknown' };

/** How a year may be treated: `2023` usable and verified, `2025` usable but partly, `2026` broken, `2017` unknown. */
export function findYearStanding(year: number, methodologies = METHODOLOGIES): YearStanding {
  for (const methodology of methodologies) {
    const rule = methodology.years.find((candidate) => candidate.year === year);
    if (rule && rule.comparability !== 'none') return { state: 'usable', methodology, rule };
  }
  for (const methodology of methodologies) {
    const { brokenFrom } = methodology;
    if (year >= brokenFrom.year)
      return { state: 'broken', methodology, abolished: brokenFrom.abolished, source: brokenFrom.source };
  }
  return { state: 'unknown' };
}

/** Throws for a year in which the index can not be computed; callers that can go on use {@link findYearStanding}. */
export function getMethodology(year: number): Methodology {
  const standing = findYearStanding(year);
  if (standing.state !== 'usable')
    throw new RangeError(
      `the index of ${year} has no usable methodology (${standing.state}); usable years: ${listUsableYears().join(', ')}`,
    );
  return standing.methodology;
}

export function listUsableYears(): number[] {
  return METHODOLOGIES.flatMap((methodology) =>
    methodology.years.filter((rule) => rule.comparability !== 'none').map((rule) => rule.year),
  );
}

/** The band of an index: 11 → `8-11`, 12 → `12-30`. Throws outside 0 to 30. */
export function getBand(methodology: Methodology, index: number): Band {
  const band = methodology.bands.find((candidate) => index >= candidate.from && index <= candidate.to);
  if (!band) throw new RangeError(`expected an index from 0 to ${methodology.highestPoints}, found ${index}`);
  return band;
}

/** The label the publisher prints: `8 až 11`. */
export function formatBand(band: Band): string {
  return `${band.from} až ${band.to}`;
}

/** Points of one measured value: over `over` two, from `atLeast` one, else none. */
export function awardPoints(value: number, threshold: Threshold): 0 | 1 | 2 {
  return value > threshold.over ? 2 : value >= threshold.atLeast ? 1 : 0;
}

/** The most one indicator can give. */
export const HIGHEST_INDICATOR_POINTS = 2 * MEASURES.length;
