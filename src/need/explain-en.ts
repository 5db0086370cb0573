// The English twin of explain-cs.ts.

import { formatPartialDate, parsePartialDate } from '#model/partial-date.ts';
import { INPUT_NAMES } from '#model/index-inputs.ts';
import {
  COUNTED,
  formatAgainst,
  formatCounted,
  formatFixed,
  formatNumber,
  IMPUTED_POINTS,
  INDICATOR_NAMES,
  joinEnglish,
  POINTS,
} from './english-counts.ts';
import type { BandDistance, Step } from './distance.ts';
import type { ExplanationText, PlaceName } from './explain-cs.ts';
import type { BlindSpot, Explanation, IndicatorExplanation, PointReason } from './explain.ts';
import { HIGHEST_INDICATOR_POINTS, type Band } from './methodology.ts';

type NameOf = (code: string) => string | undefined;

export function formatExplanation(
  explanation: Explanation,
  place: PlaceName,
  nameOf: NameOf = () => undefined,
): ExplanationText {
  return {
    headline: formatHeadline(explanation, place),
    indicators: explanation.indicators.map((indicator) => ({
      indicator: indicator.indicator,
      title: INDICATOR_NAMES[indicator.indicator],
      points: formatIndicatorPoints(indicator),
      text: formatIndicator(indicator, explanation, nameOf),
    })),
    distance: formatDistance(explanation),
    blindSpots: explanation.blindSpots.map(formatBlindSpot),
  };
}

function formatHeadline({ index, band, bounds, year }: Explanation, { name }: PlaceName): string {
  if (index === undefined || !band)
    return (
      `${name}: the index of social exclusion for ${year} can not be computed, the indicators say why; ` +
      `what is known puts it between ${bounds.lowest} and ${bounds.highest} points.`
    );
  return (
    `${name} has ${formatCounted(index, POINTS)} of 30 in the index of social exclusion for ${year} ` +
    `and lies in the band ${formatNamedBand(band)}.`
  );
}

export const BAND_NAMES: Record<string, string> = { '0-1': 'no exclusion', '12-30': 'high burden' };

/** `8 to 11`. */
export function formatBand({ from, to }: Band): string {
  return `${from} to ${to}`;
}

function formatNamedBand(band: Band): string {
  const name = BAND_NAMES[band.id];
  return `${formatBand(band)} points${name ? ` (${name})` : ''}`;
}

function formatIndicatorPoints(explained: IndicatorExplanation): string {
  if (explained.state === 'missing') return 'unknown';
  if (explained.state === 'imputed') return formatCounted(explained.points, IMPUTED_POINTS);
  return `${formatCounted(explained.points, POINTS)} of ${HIGHEST_INDICATOR_POINTS}`;
}

function formatIndicator(explained: IndicatorExplanation, explanation: Explanation, nameOf: NameOf): string {
  if (explained.state === 'missing') return formatMissing(explained);
  if (explained.state === 'imputed') return formatImputed(explained, explanation, nameOf);
  const { region, state } = explained.reference;
  const [count, share, quotient] = explained.reasons.map(formatReason);
  return (
    `${capitalise(count!)}; ${share}; ${quotient}. The quotient divides the share of the municipality by the mean ` +
    `of the shares of its region (${formatFixed(region)}%) and of Czechia (${formatFixed(state)}%).`
  );
}

const MEASURE_NAMES = { count: 'the count', share: 'the share', quotient: 'the location quotient' } as const;

function formatReason({ measure, value, threshold, points }: PointReason): string {
  const awarded = `(${formatCounted(points, POINTS)})`;
  const unit = measure === 'share' ? '%' : '';
  const name = MEASURE_NAMES[measure];
  if (value === undefined) return `${name} is not shown, it is a small number of people ${awarded}`;
  const { atLeast, over } = threshold;
  const number = formatAgainst(value, [atLeast, over]) + unit;
  const [low, high] = [atLeast, over].map((bound) => formatNumber(bound) + unit);
  if (points === 2) return `${name} of ${number} is above ${high} ${awarded}`;
  if (points === 1) return `${name} of ${number} reaches ${low} but does not exceed ${high} ${awarded}`;
  return `${name} of ${number} does not reach ${low} ${awarded}`;
}

type Missing = Extract<IndicatorExplanation, { state: 'missing' }>;

function formatMissing({ reason, inputs }: Missing): string {
  const names = joinEnglish(inputs.map((input) => `“${INPUT_NAMES[input].en}”`));
  return MISSING[reason].replace('{inputs}', names);
}

const MISSING: Record<Missing['reason'], string> = {
  unknown: 'The source gives no value for {inputs}; the points can not be told.',
  'not-yet': '{inputs} is not available yet; the points can not be told.',
  suppressed:
    'The source does not state {inputs}, because few people are counted; the points can not be told.',
  invalid: 'The value can not be right (negative, or larger than its whole), so it gives no points.',
  imputed:
    'The value is taken over from another municipality and without a published index its points can not be told.',
  'imputed-beside-hole':
    'The value is taken over from another municipality. Its points could be worked out from the published index only if all other inputs were known.',
  remainder:
    'The value is taken over from another municipality, but the published index does not fit the points computed from the other inputs.',
  'no-reference': 'The share of the region or state to compare with is missing; the points can not be told.',
};

function formatImputed(
  explained: Extract<IndicatorExplanation, { state: 'imputed' }>,
  explanation: Explanation,
  nameOf: NameOf,
): string {
  const { points, publishedIndex, donor } = explained;
  const sentences = [
    'The municipality has no school with regular classes, so the index takes over the value of the nearest one that has.',
  ];
  if (publishedIndex !== undefined && explanation.index === publishedIndex)
    sentences.push(
      `The points are worked out: the published index ${publishedIndex} less ${formatCounted(publishedIndex - points, POINTS)} ` +
        `from the municipality’s own inputs.`,
    );
  if (donor) {
    const whose = `${nameOf(donor.code) ?? donor.code} (${formatNumber(donor.kilometres, 1)}\u00a0km)`;
    sentences.push(
      donor.agrees
        ? `By coordinates the nearest municipality with a school is ${whose}, and its points agree.`
        : `By coordinates the nearest municipality with a school is ${whose}, but its points do not agree; ` +
            'the authors of the index measured from the centre of the built-up area and may have chosen another one.',
    );
  }
  return sentences.join(' ');
}

function formatDistance({ distance, hiddenDistance }: Explanation): string[] {
  if (!distance) return [];
  const some = hiddenDistance.length > 0;
  const sentences = [
    ...formatBandDistance(distance.lower, 'lower', some),
    ...formatBandDistance(distance.higher, 'higher', some),
  ];
  if (distance.lower && distance.imputedPoints > 0)
    sentences.push(
      `A change of the municipality’s own inputs does not move ${formatCounted(distance.imputedPoints, IMPUTED_POINTS)}.`,
    );
  if (some)
    sentences.push(
      `No distance is given for indicators with small counts: ${joinEnglish(hiddenDistance.map((id) => INDICATOR_NAMES[id]))}.`,
    );
  const shares =
    distance.reference === 'held'
      ? 'The shares of the region and of Czechia stay as they are'
      : 'The shares of the region and of Czechia move with the municipality';
  sentences.push(
    `${shares}, the number of inhabitants does not change. This recomputes the published year; it is no forecast.`,
  );
  return sentences;
}

function formatBandDistance(
  found: BandDistance | undefined,
  side: 'lower' | 'higher',
  someHidden: boolean,
): string[] {
  if (!found) return [];
  const { band, points, alone, together } = found;
  const landing = (index: number) => `the index ${side === 'lower' ? 'falls' : 'rises'} to ${index}`;
  const sentences = [
    `The ${side} band ${formatNamedBand(band)} is ${formatCounted(points, POINTS)} away.`,
    ...alone.map((step) => `${capitalise(formatStep(step))} and ${landing(step.index)}.`),
  ];
  const only = someHidden ? 'No other single indicator' : 'No single indicator';
  if (together) {
    const lead = alone.length === 0 ? `${only} is enough; the least joint change` : 'The least joint change';
    sentences.push(
      `${lead}: ${joinEnglish(together.steps.map(formatStep))}; then ${landing(together.index)}.`,
    );
  } else if (alone.length === 0) {
    sentences.push(`A change of the municipality’s ${someHidden ? 'other' : 'own'} inputs is not enough.`);
  }
  return sentences;
}

/** `3 fewer jobseekers`. */
export function formatStep({
  people,
  indicator,
  direction,
}: Pick<Step, 'people' | 'indicator' | 'direction'>): string {
  const [one, many] = COUNTED[indicator];
  const word = direction === 'fewer' ? 'fewer' : 'more';
  return `${formatNumber(people)}\u00a0${word} ${people === 1 ? one : many}`;
}

function formatBlindSpot(spot: BlindSpot): string {
  switch (spot.id) {
    case 'counts-favour-size':
      return (
        `Points for mere counts grow with the size of a municipality: of the index ${spot.index} they make ` +
        `${spot.countPoints}; without them ${formatCounted(spot.index - spot.countPoints, POINTS)} would be left.`
      );
    case 'own-region-in-quotient':
      return (
        `The location quotient compares the municipality with its own region too: compared with Czechia alone, ` +
        `the same shares would give an index of ${spot.againstStateOnly} instead of ${spot.index}.`
      );
    case 'imputed-points':
      return `For the school it has ${formatCounted(spot.points, POINTS)} that tell nothing about it, but about the municipality with the nearest school.`;
    case 'edge-of-band':
      return (
        `The index lies at the edge of its band: ${spot.side === 'lowest' ? 'one point less' : 'one point more'} would move ` +
        `the municipality to the band ${formatNamedBand(spot.neighbour)}.`
      );
    case 'not-measured':
      return 'The index does not see repeated enforcement, people in hostels, or health.';
    case 'legal-changes':
      return 'A fall in the number of people in debt enforcement may have a legal reason, such as ended proceedings, and need not mean that people fare better.';
    case 'break-of-series':
      return (
        `The series breaks: ${joinEnglish(spot.abolished.map((id) => lowerFirst(INDICATOR_NAMES[id])))} ` +
        `ceased on ${formatPartialDate(parsePartialDate(spot.abolishedOn)!, 'en')} (Act ${spot.act.replace(/^zákon\s*č\.\s*/, 'No.\u00a0')}). ` +
        `So ${joinEnglish(spot.partly.map(String))} is comparable only in part, and years from ${spot.year} not at all.`
      );
    case 'thresholds-reconstructed':
      return (
        `The bounds of points are worked back from the results published for ${joinEnglish(spot.verifiedYears.map(String))}` +
        (spot.verifiedYears.includes(spot.year)
          ? ' and agree with them; the text of the method has not been found.'
          : `; for ${spot.year} they are not verified.`)
      );
  }
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
