// The sentences of need by language.

import { formatCoverageHeadline, GROUP_NAMES } from './coverage-gap-cs.ts';
import * as coverageEn from './coverage-gap-en.ts';
import * as countsCs from './czech-counts.ts';
import * as countsEn from './english-counts.ts';
import { formatExplanation } from './explain-cs.ts';
import * as explainEn from './explain-en.ts';
import { formatBand, METHODOLOGIES } from './methodology.ts';
import type { Locale } from './problem-texts.ts';
import { formatClaim, formatDefinition, formatRankValue } from './ranking-cs.ts';
import * as rankingEn from './ranking-en.ts';
import { formatBreak } from './series-cs.ts';
import * as seriesEn from './series-en.ts';

const bandNames: Record<string, string | undefined> = Object.fromEntries(
  METHODOLOGIES.flatMap(({ bands }) => bands.map(({ id, name }) => [id, name])),
);

const cs = {
  bandNames,
  ...{ formatExplanation, formatBand, formatClaim, formatDefinition, formatRankValue, formatBreak },
  ...{ formatCoverageHeadline, groupNames: GROUP_NAMES, indicatorNames: countsCs.INDICATOR_NAMES },
  formatNumber: countsCs.formatNumber,
  formatAgainst: countsCs.formatAgainst,
  formatPoints: (points: number) => countsCs.formatCounted(points, countsCs.POINTS),
};

const en: typeof cs = {
  bandNames: explainEn.BAND_NAMES,
  formatExplanation: explainEn.formatExplanation,
  formatBand: explainEn.formatBand,
  formatClaim: rankingEn.formatClaim,
  formatDefinition: rankingEn.formatDefinition,
  formatRankValue: rankingEn.formatRankValue,
  formatBreak: seriesEn.formatBreak,
  formatCoverageHeadline: coverageEn.formatCoverageHeadline,
  groupNames: coverageEn.GROUP_NAMES,
  indicatorNames: countsEn.INDICATOR_NAMES,
  formatNumber: countsEn.formatNumber,
  formatAgainst: countsEn.formatAgainst,
  formatPoints: (points) => countsEn.formatCounted(points, countsEn.POINTS),
};

export const NEED_TEXTS: Record<Locale, typeof cs> = { cs, en };
export type { Locale };
