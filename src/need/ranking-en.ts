// The English twin of ranking-cs.ts.

import { formatFixed, formatNumber } from './english-counts.ts';
import {
  CAPITAL_REGION,
  type Level,
  type RankClaim,
  type RankDefinition,
  type RankVerdict,
} from './ranking.ts';

const LEVEL_NAMES: Record<Level, string> = {
  region: 'regions',
  district: 'districts',
  orp: 'areas of municipalities with extended powers',
  municipality: 'municipalities',
};

/** `plain mean of the index of municipalities; regions without Prague; 2023`. */
export function formatDefinition(
  definition: RankDefinition,
  nameOf: (region: string) => string = (region) => region,
): string {
  const { level, year, withinRegion, withoutRegions } = definition;
  const within = withinRegion === undefined ? '' : ` (${nameOf(withinRegion)})`;
  const others = withoutRegions.filter((region) => region !== CAPITAL_REGION);
  const capital =
    withinRegion !== undefined
      ? ''
      : withoutRegions.includes(CAPITAL_REGION)
        ? ' without Prague'
        : ' including Prague';
  const without = others.length > 0 ? `, without ${others.map(nameOf).join(', ')}` : '';
  return `${formatMeasure(definition)}; ${LEVEL_NAMES[level]}${within}${capital}${without}; ${year}`;
}

function formatMeasure({ measure, level }: RankDefinition): string {
  switch (measure.id) {
    case 'mean':
      return level === 'municipality'
        ? 'index of the municipality'
        : 'plain mean of the index of municipalities';
    case 'weighted-mean':
      return 'mean of the index weighted by inhabitants aged 15 and over';
    case 'municipalities-at-least':
      return `share of municipalities with an index of ${measure.points} or more`;
    case 'population-at-least':
      return `share of inhabitants aged 15 and over who live in municipalities with an index of ${measure.points} or more`;
    case 'number-at-least':
      return `number of municipalities with an index of ${measure.points} or more`;
  }
}

/** `3.31`, `8.84%`, `19`. */
export function formatRankValue({ measure, level }: RankDefinition, value: number): string {
  switch (measure.id) {
    case 'mean':
      return level === 'municipality' ? formatNumber(value, 0) : formatFixed(value);
    case 'weighted-mean':
      return formatFixed(value);
    case 'municipalities-at-least':
    case 'population-at-least':
      return `${formatFixed(value)}%`;
    case 'number-at-least':
      return formatNumber(value, 0);
  }
}

export function formatClaim(claim: RankClaim): { headline: string; verdicts: string[] } {
  const of = claim.verdicts.length;
  const place = `Rank ${claim.rank}`;
  const headline =
    claim.holds === of
      ? `${place} holds under every definition checked (${of}).`
      : claim.holds === 0
        ? `${place} holds under none of the definitions checked (${of}).`
        : `${place} holds only under some definitions: ${claim.holds} of ${of}.`;
  return { headline, verdicts: claim.verdicts.map(formatVerdict) };
}

function formatVerdict({ definition, found, of, verdict }: RankVerdict): string {
  const what = formatDefinition(definition);
  if (verdict === 'not-in-set' || !found) return `${what}: not in this set.`;
  const rank = `rank ${found.tied ? `${found.rank}–${found.lastRank} (shared)` : found.rank}, value ${formatRankValue(definition, found.value)}, of ${of} units`;
  if (verdict === 'incomplete')
    return `${what}: can not be decided, some municipalities have no index; so far ${rank}.`;
  return `${what}: ${verdict === 'holds' ? 'holds' : 'fails'}, ${rank}.`;
}
