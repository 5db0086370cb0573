// Rankings in Czech: a rank is never written without what it counts, over which units and for which year.

import { formatFixed, formatNumber } from './czech-counts.ts';
import {
  CAPITAL_REGION,
  type Level,
  type RankClaim,
  type RankDefinition,
  type RankVerdict,
} from './ranking.ts';

const NBSP = '\u00a0';

const LEVEL_NAMES: Record<Level, string> = {
  region: 'kraje',
  district: 'okresy',
  orp: 'správní obvody obcí s\u00a0rozšířenou působností',
  municipality: 'obce',
};

/** `prostý průměr indexu obcí; kraje bez Prahy; rok 2023`. */
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
        ? ' bez Prahy'
        : ' včetně Prahy';
  const without = others.length > 0 ? `, bez: ${others.map(nameOf).join(', ')}` : '';
  return `${formatMeasure(definition)}; ${LEVEL_NAMES[level]}${within}${capital}${without}; rok${NBSP}${year}`;
}

export function formatMeasure({ measure, level }: RankDefinition): string {
  switch (measure.id) {
    case 'mean':
      return level === 'municipality' ? 'index obce' : 'prostý průměr indexu obcí';
    case 'weighted-mean':
      return `průměr indexu vážený počtem obyvatel od${NBSP}15${NBSP}let`;
    case 'municipalities-at-least':
      return `podíl obcí s${NBSP}indexem ${measure.points} a${NBSP}více`;
    case 'population-at-least':
      return `podíl obyvatel od${NBSP}15${NBSP}let žijících v${NBSP}obcích s${NBSP}indexem ${measure.points} a${NBSP}více`;
    case 'number-at-least':
      return `počet obcí s${NBSP}indexem ${measure.points} a${NBSP}více`;
  }
}

/** `3,31`, `8,84 %`, `19`. */
export function formatRankValue({ measure, level }: RankDefinition, value: number): string {
  switch (measure.id) {
    case 'mean':
      return level === 'municipality' ? formatNumber(value, 0) : formatFixed(value);
    case 'weighted-mean':
      return formatFixed(value);
    case 'municipalities-at-least':
    case 'population-at-least':
      return `${formatFixed(value)}${NBSP}%`;
    case 'number-at-least':
      return formatNumber(value, 0);
  }
}

/** `4. místo platí při 5 z 12 způsobů počítání.` and one sentence for each of them. */
export function formatClaim(claim: RankClaim): { headline: string; verdicts: string[] } {
  const of = claim.verdicts.length;
  const place = `${claim.rank}.${NBSP}místo`;
  const headline =
    claim.holds === of
      ? `${place} platí při každém z${NBSP}prověřených způsobů počítání (${of}).`
      : claim.holds === 0
        ? `${place} neplatí při žádném z${NBSP}prověřených způsobů počítání (${of}).`
        : `${place} platí jen při některých způsobech počítání: ${claim.holds} z${NBSP}${of}.`;
  return { headline, verdicts: claim.verdicts.map(formatVerdict) };
}

function formatVerdict({ definition, found, of, verdict }: RankVerdict): string {
  const what = formatDefinition(definition);
  if (verdict === 'not-in-set' || !found) return `${what}: do tohoto souboru nepatří.`;
  const rank = `${found.tied ? `${found.rank}.–${found.lastRank}` : found.rank}.${NBSP}místo${found.tied ? ' (dělené)' : ''}, hodnota ${formatRankValue(definition, found.value)}, jednotek v${NBSP}pořadí ${of}`;
  if (verdict === 'incomplete')
    return `${what}: nelze rozhodnout, některým obcím chybí index; zatím ${rank}.`;
  return `${what}: ${verdict === 'holds' ? 'platí' : 'neplatí'}, ${rank}.`;
}
