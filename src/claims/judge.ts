// A claim against the figures of the register: what holds, what holds by rounding, what does not, what nobody can say.

import type { AmountKind, Figure, SourceRef } from '#model/figure.ts';
import { statementHolds, type Judgement, type Statement } from '#model/hedge.ts';
import { compareDecimals } from '#model/decimal.ts';
import { decimalOf } from '#model/quantity.ts';
import { formatValue } from './claim-words.ts';
import type { Claim } from './types.ts';

/** A figure that could answer a claim: value as decimal text in the unit of the claim. */
export type Candidate = {
  id: string;
  value: string;
  /** What the figure is, a Czech noun phrase: `prostředky získané díky spolupráci v Liberci`. */
  label: string;
  /** The clause that states the figure; without it `label` and the verb `činí`, which has one form for all numbers. */
  say?: (value: string) => string;
  /** Definition under which it holds; candidates of one definition that differ are two sides of an open finding. */
  definition: string;
  amountKind?: AmountKind;
  /** A share, a mean or a ratio has no exact digits of its own: the right rounding of it is the value. */
  derived?: boolean;
  /** What is counted, where the text may give a bare number. */
  unit?: string;
  sources: readonly SourceRef[];
};

/** What the register could know about a claim; the caller searches by kind, places, unit and period. */
export type FigureSource = (claim: Claim) => readonly Candidate[];

/** `frame`: states nothing itself, it says of when or of what bound another number of the sentence is. */
export type VerdictState =
  'supported' | 'rounding' | 'contradicted' | 'ambiguous' | 'not-checkable' | 'frame';

export type Assessment = Judgement & { candidate: Candidate };

export type Verdict = {
  state: VerdictState;
  /** One Czech sentence that explains the verdict. */
  sentence: string;
  /** Only the digits say that it is the same thing; the text does not. */
  byDigits?: boolean;
  assessments: Assessment[];
};

const PLANNED: readonly AmountKind[] = ['planned', 'requested'];
/** `devět procent` is meant to the whole per cent, `polovina` or `třetina` to a twentieth of itself on either side. */
const WORD_SHARE_STEP = '1';
const FRACTION_STEP = 0.1;

/** The claim as a statement of the model; undefined when it has no value. */
export function statementOf(claim: Claim): Statement | undefined {
  const value = claim.hedge === 'range' ? claim.low : claim.value;
  if (value === null || !Number.isFinite(value)) return undefined;
  const unit =
    claim.kind === 'index'
      ? 'points'
      : claim.kind === 'share'
        ? 'percent'
        : claim.kind === 'rank'
          ? 'rank'
          : undefined;
  const step = stepOf(claim, value);
  return {
    value: decimalText(value),
    ...(claim.high !== null && { high: decimalText(claim.high) }),
    hedge: claim.hedge,
    precision: 'unknown',
    step,
    ...(unit && { unit }),
  };
}

function stepOf({ kind, quote, detail }: Claim, value: number): string {
  if (kind !== 'share' || /\d/.test(quote)) return decimalText(detail.step);
  return /procent/i.test(quote) ? WORD_SHARE_STEP : decimalText(Number((value * FRACTION_STEP).toFixed(4)));
}

/** Plain decimal text of a JavaScript number, no exponent: 0.5 → `0.5`, 1e21 → `1000000000000000000000`. */
export function decimalText(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value.toFixed(value < 1 ? 12 : 0).replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros));
}

/** Judges one claim against its candidates, at most the ones the caller thinks comparable. */
export function judgeClaim(claim: Claim, candidates: readonly Candidate[]): Verdict {
  const statement = statementOf(claim);
  if (!statement)
    return unchecked(`Bez data textu nejde říct, který rok je „${claim.quote}“; zadejte, kdy text vyšel.`);
  if (claim.detail.ambiguousPlaces.length > 0) {
    const names = claim.detail.ambiguousPlaces.join(', ');
    return unchecked(`Název „${names}“ může patřit několika obcím a text neříká, která to je.`, 'ambiguous');
  }
  const comparable = candidates.filter((candidate) => sameStage(claim, candidate));
  if (comparable.length === 0) return unchecked(whyUnchecked(claim, candidates));
  const assessments = comparable.map((candidate) => ({
    ...statementHolds(statement, candidate.value),
    candidate,
  }));
  const state = stateOf(claim, assessments);
  return { state, sentence: explain(withUnitOf(claim, comparable[0]!), state, assessments), assessments };
}

/** A bare number takes the unit of what it was held against. */
export const withUnitOf = <C extends Claim>(claim: C, { unit }: Candidate): C =>
  claim.unit === null && unit !== undefined ? { ...claim, unit } : claim;

function unchecked(sentence: string, state: VerdictState = 'not-checkable'): Verdict {
  return { state, sentence, assessments: [] };
}

/** A prepared amount is never answered by money that has come, nor the other way round. */
function sameStage(claim: Claim, candidate: Candidate): boolean {
  if (claim.kind !== 'money' || candidate.amountKind === undefined) return true;
  return claim.detail.prepared === PLANNED.includes(candidate.amountKind);
}

const NO_PLACE =
  'U čísla se nepodařilo určit místo, za které registr údaje má, a\u00a0jiný údaj mu neodpovídá.';
const NO_VALUE = 'V\u00a0registru se nenašel údaj o\u00a0téže věci, nebo ji text jmenuje jinak než registr.';
const REASONS: Partial<Record<Claim['kind'], string>> = {
  duration: 'Registr nevede, jak dlouho co trvalo.',
  other: 'Takovou veličinu registr nevede.',
  share:
    'Nepodařilo se určit, čeho a\u00a0z\u00a0čeho je to podíl, nebo registr jedno z\u00a0těch čísel nevede.',
};

function whyUnchecked(claim: Claim, candidates: readonly Candidate[]): string {
  if (candidates.length > 0) {
    return claim.detail.prepared
      ? 'Částka se teprve připravuje, registr zná jen uskutečněné prostředky; s nimi se neporovnává.'
      : 'Registr zná jen připravované částky, text mluví o uskutečněných.';
  }
  if (claim.kind === 'year' || claim.kind === 'date') return 'Registr k tomuto časovému údaji nemá záznam.';
  if (claim.hedge === 'order_of_magnitude') return 'Je to řádový údaj a registr k němu nemá záznam.';
  return REASONS[claim.kind] ?? (claim.places.length === 0 ? NO_PLACE : NO_VALUE);
}

function stateOf({ unit, quote }: Claim, assessments: readonly Assessment[]): VerdictState {
  const holding = assessments.filter((one) => one.verdict !== 'fails');
  if (holding.length === 0) return 'contradicted';
  if (holding.length < assessments.length) {
    // `více než 680 milionů` stays true of a larger sum, only loosely said.
    return assessments.every((one) => one.literallyTrue) ? 'supported' : 'ambiguous';
  }
  // `třetina` says less than its rounding, `28,8 %` all that a share of two numbers has.
  const plain = unit !== '%' || /\d|procent/i.test(quote);
  const rounded = ({ verdict, candidate }: Assessment) =>
    verdict === 'by-rounding' && !(candidate.derived && plain);
  return holding.every(rounded) ? 'rounding' : 'supported';
}

function explain(claim: Claim, state: VerdictState, assessments: readonly Assessment[]): string {
  const [first] = assessments;
  const stated = stateFigure(claim, first!.candidate);
  const sides = assessments.length > 1 ? bothSides(claim, assessments) : '';
  switch (state) {
    case 'supported':
      if (assessments.some((one) => one.verdict === 'fails'))
        return `Podloženo, ale říká méně, než registr dokládá: ${listValues(claim, assessments)}.`;
      return sides === ''
        ? `Podloženo: ${stated}.${isLoose(claim, first!) ? ' Text říká méně, než by mohl.' : ''}`
        : `Podloženo podle všech údajů registru: ${listValues(claim, assessments)}.`;
    case 'rounding':
      return `Podloženo jen zaokrouhlením: ${stated}${sayDifference(claim, first!)}.`;
    case 'contradicted':
      if (first!.literallyTrue)
        return `V rozporu: ${stated}; doslova vzato to platí, ale hodnota leží mimo rozpětí, které text čtenáři slibuje.`;
      if (sides !== '')
        return `V rozporu se vším, co registr má: ${listValues(claim, assessments)}${sayDifference(claim, nearest(assessments), 'nejmenší rozdíl')}.`;
      return `V rozporu: ${stated}${sayDifference(claim, first!)}.${isCutOff(claim, first!) ? ' Text číslo zkrátil, místo aby je zaokrouhlil; se slovem „přes“ by platilo.' : ''}`;
    default:
      return `Nejednoznačné: údaje registru se rozcházejí, ${sides}.`;
  }
}

function stateFigure(claim: Claim, candidate: Candidate): string {
  const { label, say } = candidate;
  const written = writeValue(claim, candidate);
  return say ? say(written) : `${label} činí ${written}`;
}

const MOST_PLACES = 4;

/** The value as it is told beside a claim: with as many places as show that it is not the one stated. */
export function writeValue({ unit, value: stated }: Claim, { value, derived }: Candidate): string {
  const written = formatValue(value, unit);
  if (derived || stated === null || compareDecimals(value, decimalText(stated)) === 0) return written;
  for (let places = 2; places <= MOST_PLACES; places++) {
    const finer = formatValue(value, unit, places);
    if (finer !== formatValue(decimalText(stated), unit, places)) return finer;
  }
  return written;
}

/** Days and years are told apart by themselves; a difference too small to be written says nothing. */
function sayDifference(claim: Claim, { difference }: Assessment, what = 'rozdíl'): string {
  const { unit } = claim;
  // Nor is a multiple less another one a number anybody needs.
  if (unit === 'date' || unit === 'year' || unit === 'times') return '';
  const written = formatGap(claim, difference);
  return /^0(?!,)/.test(written) ? '' : `, ${what} je ${written}`;
}

/** Said by a word as a fraction (`třetina miliardy`), a number is no count of crowns and has no exact end. */
export const isRough = ({ detail: { step } }: Claim): boolean => step > 1 && !/^10*$/.test(String(step));

/** A difference without its sign: `18 355 234 Kč`, from a fraction `asi 18 000 000 Kč`. */
export function formatGap(claim: Claim, difference: string): string {
  const unit = claim.unit === '%' ? 'pp' : claim.unit === 'rank' ? 'places' : claim.unit;
  if (!isRough(claim)) return formatValue(difference.replace(/^-/, ''), unit);
  const fine = 10 ** (String(Math.floor(claim.detail.step)).length - 2);
  return `asi ${formatValue(decimalText(Math.round(Math.abs(Number(difference)) / fine) * fine), unit)}`;
}

function nearest(assessments: readonly Assessment[]): Assessment {
  const by = ({ difference }: Assessment) => Math.abs(Number(difference));
  return assessments.reduce((best, one) => (by(one) < by(best) ? one : best));
}

/** `přes 350 milionů` of 351,7: true, and a number as short would say more. */
function isLoose(claim: Claim, { difference }: Assessment): boolean {
  return claim.hedge === 'over' && claim.detail.step > 1 && Number(difference) >= claim.detail.step;
}

/** `351 milionů` of 351,7: the digits are right, only what follows them was cut off. */
function isCutOff(claim: Claim, { difference }: Assessment): boolean {
  const over = Number(difference);
  return (
    claim.hedge === 'exact' &&
    claim.detail.step > 1 &&
    !isRough(claim) &&
    over > 0 &&
    over < claim.detail.step
  );
}

function listValues(claim: Claim, assessments: readonly Assessment[]): string {
  return assessments.map(({ candidate }) => stateFigure(claim, candidate)).join(', ');
}

function bothSides(claim: Claim, assessments: readonly Assessment[]): string {
  return assessments
    .map(
      (one) =>
        `${stateFigure(claim, one.candidate)} (text ${one.verdict === 'fails' ? 'nesouhlasí' : 'souhlasí'})`,
    )
    .join(', ');
}

/** A figure of the register as a candidate; undefined when it has no value. */
export function candidateOf(
  figure: Figure,
  label: string,
  say?: (value: string) => string,
): Candidate | undefined {
  const { quantity } = figure;
  if (!quantity) return undefined;
  return {
    id: figure.id,
    value: decimalOf(quantity),
    label,
    ...(say && { say }),
    definition: figure.definition,
    ...(figure.amountKind && { amountKind: figure.amountKind }),
    sources: figure.sources,
  };
}
