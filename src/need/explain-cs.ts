// The explanation in Czech sentences. Names of places stand in the nominative after a common noun, so nothing is inflected.

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
  joinCzech,
  POINTS,
} from './czech-counts.ts';
import type { BandDistance, Distance, Step } from './distance.ts';
import type { BlindSpot, Explanation, IndicatorExplanation, PointReason } from './explain.ts';
import { formatBand, HIGHEST_INDICATOR_POINTS, type Band, type MeasureId } from './methodology.ts';

const NBSP = '\u00a0';

export type PlaceName = { name: string; status?: string };

export type ExplanationText = {
  headline: string;
  indicators: { indicator: IndicatorExplanation['indicator']; title: string; points: string; text: string }[];
  /** How far the neighbouring bands are, one sentence each. */
  distance: string[];
  /** What the number does not see, one paragraph each. */
  blindSpots: string[];
};

/** Status codes of the published workbook. */
const STATUS: Record<string, string> = {
  O: 'Obec',
  M: 'Město',
  T: 'Městys',
  S: 'Statutární město',
  U: 'Vojenský újezd',
  H: 'Hlavní město',
};

/**
 * All sentences of one municipality. `nameOf` gives the name of the municipality whose school value was taken over.
 * Example: `Město Liberec má 13 bodů z 30 v indexu sociálního vyloučení za rok 2023 a patří do pásma …`.
 */
export function formatExplanation(
  explanation: Explanation,
  place: PlaceName,
  nameOf: (code: string) => string | undefined = () => undefined,
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

export function formatHeadline(explanation: Explanation, { name, status }: PlaceName): string {
  const subject = `${STATUS[status ?? 'O'] ?? 'Obec'} ${name}`;
  const { index, band, bounds, year } = explanation;
  if (index === undefined || !band)
    return (
      `${subject}: index sociálního vyloučení za rok${NBSP}${year} nelze spočítat, důvod je u${NBSP}ukazatelů; ` +
      `z${NBSP}toho, co je známo, plyne, že leží mezi ${bounds.lowest} a${NBSP}${bounds.highest}${NBSP}body.`
    );
  return (
    `${subject} má ${formatCounted(index, POINTS)} z${NBSP}30 v${NBSP}indexu sociálního vyloučení ` +
    `za rok${NBSP}${year} a${NBSP}patří do pásma ${formatNamedBand(band)}.`
  );
}

function formatNamedBand(band: Band): string {
  const range = `${formatBand(band).replaceAll(' ', NBSP)}${NBSP}${band.to === 1 ? 'bod' : 'bodů'}`;
  return band.name ? `${range} (${band.name})` : range;
}

function formatIndicatorPoints(explained: IndicatorExplanation): string {
  if (explained.state === 'missing') return 'neznámo';
  if (explained.state === 'imputed') return formatCounted(explained.points, IMPUTED_POINTS);
  return `${formatCounted(explained.points, POINTS)} ze${NBSP}${HIGHEST_INDICATOR_POINTS}`;
}

function formatIndicator(
  explained: IndicatorExplanation,
  explanation: Explanation,
  nameOf: (code: string) => string | undefined,
): string {
  if (explained.state === 'missing') return formatMissing(explained);
  if (explained.state === 'imputed') return formatImputed(explained, explanation, nameOf);
  const { region, state } = explained.reference;
  const [count, share, quotient] = explained.reasons.map(formatReason);
  const comparison =
    `Kvocient dělí podíl obce průměrem podílu kraje (${formatFixed(region)}${NBSP}%) ` +
    `a${NBSP}České republiky (${formatFixed(state)}${NBSP}%).`;
  return `${capitalise(count!)}; ${share}; ${quotient}. ${comparison}`;
}

const MEASURE_NAMES: Record<MeasureId, string> = {
  count: 'počet',
  share: 'podíl',
  quotient: 'lokalizační kvocient',
};

function formatReason({ measure, value, threshold, points }: PointReason): string {
  const awarded = `(${formatCounted(points, POINTS)})`;
  const unit = measure === 'share' ? `${NBSP}%` : '';
  const name = MEASURE_NAMES[measure];
  if (value === undefined) return `${name} se nezobrazuje, jde o${NBSP}malý počet osob ${awarded}`;
  const { atLeast, over } = threshold;
  const [number, low, high] = [
    formatAgainst(value, [atLeast, over]),
    formatNumber(atLeast),
    formatNumber(over),
  ].map((text) => text + unit);
  if (points === 2) return `${name} ${number} je vyšší než ${high} ${awarded}`;
  if (points === 1) return `${name} ${number} dosahuje meze ${low}, ale nepřekračuje ${high} ${awarded}`;
  return `${name} ${number} nedosahuje meze ${low} ${awarded}`;
}

type Missing = Extract<IndicatorExplanation, { state: 'missing' }>;

/** Says which value the source lacks: of the count and its whole it may be either. */
function formatMissing({ reason, inputs }: Missing): string {
  const names = joinCzech(inputs.map((input) => `„${INPUT_NAMES[input].cs}“`));
  return MISSING[reason].replace('{inputs}', names);
}

const MISSING: Record<Missing['reason'], string> = {
  unknown: 'Zdroj neuvádí údaj {inputs}, body nelze určit.',
  'not-yet': 'Údaj {inputs} zatím není k\u00a0dispozici, body nelze určit.',
  suppressed: 'Zdroj údaj {inputs} neuvádí, protože jde o\u00a0malý počet osob; body nelze určit.',
  invalid: 'Údaj nemůže být správný (záporný, nebo větší než celek), proto se z\u00a0něj body nepočítají.',
  imputed: 'Údaj je převzat z\u00a0jiné obce a\u00a0bez zveřejněného indexu nelze jeho body zjistit.',
  'imputed-beside-hole':
    'Údaj je převzat z\u00a0jiné obce. Ze zveřejněného indexu by jeho body šlo dopočítat, jen kdyby byly známy všechny ostatní údaje.',
  remainder:
    'Údaj je převzat z\u00a0jiné obce, zveřejněný index však neodpovídá bodům spočteným z\u00a0ostatních údajů.',
  'no-reference': 'Chybí podíl kraje nebo státu, se kterým se obec srovnává; body nelze určit.',
};

function formatImputed(
  explained: Extract<IndicatorExplanation, { state: 'imputed' }>,
  explanation: Explanation,
  nameOf: (code: string) => string | undefined,
): string {
  const { points, publishedIndex, donor } = explained;
  const sentences = [
    `Obec nemá vlastní školu s${NBSP}běžnými třídami, proto index přebírá údaj z${NBSP}obce, která ji má nejblíže.`,
  ];
  if (publishedIndex !== undefined && explanation.index === publishedIndex)
    sentences.push(
      `Body jsou dopočteny: zveřejněný index ${publishedIndex} minus ${formatCounted(publishedIndex - points, POINTS)} ` +
        `z${NBSP}vlastních údajů obce.`,
    );
  if (donor) {
    const whose = `obec ${nameOf(donor.code) ?? donor.code} (${formatNumber(donor.kilometres, 1)}${NBSP}km)`;
    sentences.push(
      donor.agrees
        ? `Nejbližší obcí se školou je podle souřadnic ${whose} a${NBSP}její body se shodují.`
        : `Nejbližší obcí se školou je podle souřadnic ${whose}, její body se však neshodují; ` +
            `autoři indexu měřili vzdálenost od středu zástavby a${NBSP}mohli vybrat jinou obec.`,
    );
  }
  return sentences.join(' ');
}

function formatDistance({ distance, hiddenDistance }: Explanation): string[] {
  if (!distance) return [];
  const sentences = [
    ...formatBandDistance(distance.lower, 'lower', hiddenDistance.length > 0),
    ...formatBandDistance(distance.higher, 'higher', hiddenDistance.length > 0),
  ];
  if (distance.lower && distance.imputedPoints > 0)
    sentences.push(
      `${capitalise(formatCounted(distance.imputedPoints, IMPUTED_POINTS))} se změnou vlastních údajů obce nemění.`,
    );
  if (hiddenDistance.length > 0)
    sentences.push(
      `Vzdálenost se neuvádí u${NBSP}ukazatelů s${NBSP}malými počty: ` +
        `${joinCzech(hiddenDistance.map((id) => lowerFirst(INDICATOR_NAMES[id])))}.`,
    );
  sentences.push(formatReferenceNote(distance));
  return sentences;
}

function formatReferenceNote({ reference }: Distance): string {
  const shares =
    reference === 'held'
      ? 'Podíly kraje a\u00a0České republiky zůstávají beze změny'
      : 'S\u00a0údaji obce se mění i\u00a0podíly kraje a\u00a0České republiky';
  return `${shares}, počet obyvatel se nemění. Jde o${NBSP}přepočet zveřejněného roku, ne o${NBSP}předpověď.`;
}

function formatBandDistance(
  found: BandDistance | undefined,
  side: 'lower' | 'higher',
  someHidden: boolean,
): string[] {
  if (!found) return [];
  const { band, points, alone, together } = found;
  const sentences = [
    `Od ${side === 'lower' ? 'nižšího' : 'vyššího'} pásma ${formatNamedBand(band)} dělí obec ${formatCounted(points, POINTS)}.`,
    ...alone.map(
      (step) => `${capitalise(formatStep(step))} a${NBSP}index ${formatLanding(side, step.index)}.`,
    ),
  ];
  const only = someHidden ? 'Jediný z\u00a0ostatních ukazatelů' : 'Jediný ukazatel';
  if (together) {
    const lead =
      alone.length === 0
        ? `${only} k${NBSP}tomu nestačí; nejmenší společná změna`
        : 'Nejmenší společná změna';
    sentences.push(
      `${lead}: ${joinCzech(together.steps.map(formatStep))}; index pak ${formatLanding(side, together.index)}.`,
    );
  } else if (alone.length === 0) {
    sentences.push(`Změna ${someHidden ? 'ostatních' : 'vlastních'} údajů obce k${NBSP}tomu nestačí.`);
  }
  return sentences;
}

/** `o 3 uchazeče méně`. */
export function formatStep({
  people,
  indicator,
  direction,
}: Pick<Step, 'people' | 'indicator' | 'direction'>): string {
  return `o${NBSP}${formatCounted(people, COUNTED[indicator])} ${direction === 'fewer' ? 'méně' : 'více'}`;
}

function formatLanding(side: 'lower' | 'higher', index: number): string {
  return `${side === 'lower' ? 'klesne' : 'stoupne'} na${NBSP}${index}`;
}

function formatBlindSpot(spot: BlindSpot): string {
  switch (spot.id) {
    case 'counts-favour-size':
      return (
        `Body za samotné počty rostou s${NBSP}velikostí obce: z${NBSP}indexu ${spot.index} jich je ${spot.countPoints}, ` +
        `bez nich by zbylo ${formatCounted(spot.index - spot.countPoints, POINTS)}.`
      );
    case 'own-region-in-quotient':
      return (
        `Lokalizační kvocient srovnává obec i${NBSP}s${NBSP}jejím vlastním krajem: stejné podíly by při srovnání jen ` +
        `s${NBSP}Českou republikou daly index ${spot.againstStateOnly} místo ${spot.index}.`
      );
    case 'imputed-points':
      return `Za školu má obec ${formatCounted(spot.points, POINTS)}, ${spot.points === 1 ? 'který nevypovídá' : 'které nevypovídají'} o${NBSP}ní, ale o${NBSP}obci s${NBSP}nejbližší školou.`;
    case 'edge-of-band':
      return (
        `Index leží na hraně pásma: ${spot.side === 'lowest' ? 'pokles o jediný bod' : 'jediný bod navíc'} by obec přeřadil ` +
        `do pásma ${formatNamedBand(spot.neighbour)}.`
      );
    case 'not-measured':
      return `Index nevidí vícečetné exekuce, lidi na ubytovnách ani zdravotní stav.`;
    case 'legal-changes':
      return `Pokles počtu osob v${NBSP}exekuci může mít právní důvod, například ukončená řízení, a${NBSP}nemusí znamenat, že se lidem daří lépe.`;
    case 'break-of-series':
      return (
        `Řada se láme: ${joinCzech(spot.abolished.map((id) => lowerFirst(INDICATOR_NAMES[id])))} ` +
        `od ${formatPartialDate(parsePartialDate(spot.abolishedOn)!)} zanikly (${spot.act}). ` +
        `Rok ${joinCzech(spot.partly.map(String))} je proto srovnatelný jen zčásti a${NBSP}roky od ${spot.year} vůbec ne.`
      );
    case 'thresholds-reconstructed':
      return (
        `Meze bodů jsou odvozeny ze zveřejněných výsledků za rok${NBSP}${joinCzech(spot.verifiedYears.map(String))}` +
        (spot.verifiedYears.includes(spot.year)
          ? ' a\u00a0s\u00a0nimi se shodují; text metodiky se nepodařilo dohledat.'
          : `; pro rok${NBSP}${spot.year} ověřeny nejsou.`)
      );
  }
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
