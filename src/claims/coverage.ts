// The line that says how much of a text was checked and what was left out.

import { countWord } from './claim-words.ts';
import type { VerdictState } from './judge.ts';
import type { Skipped, SkipReason } from './types.ts';

export type Coverage = {
  found: number;
  checked: number;
  supported: number;
  byRounding: number;
  contradicted: number;
  ambiguous: number;
  notCheckable: number;
  /** Years and bounds that only say of when or of what another number is; neither checked nor left unchecked. */
  frames: number;
  skipped: number;
  byReason: Partial<Record<SkipReason, number>>;
  sentence: string;
};

const REASONS: Record<SkipReason, string> = {
  law: 'čísla předpisů',
  'document-number': 'čísla dokumentů',
  label: 'označení',
  address: 'adresy',
  phone: 'telefony',
  identifier: 'identifikační čísla',
  clock: 'hodiny',
  'document-date': 'datum dokumentu',
  'programme-period': 'programová období',
  'age-group': 'věk cílové skupiny',
  'flat-layout': 'dispozice bytů',
  'compound-adjective': 'složená přídavná jména',
  idiom: 'ustálená spojení',
  web: 'internetové adresy',
  'not-understood': 'nepochopená čísla',
};

/** Why a number was skipped, in Czech. */
export function skipReasonText(reason: SkipReason): string {
  return REASONS[reason];
}

/**
 * Counts verdicts and skipped numbers: `V textu je 12 čísel: 8 podložených, 1 podložené jen zaokrouhlením, 2 nelze ověřit,
 * 1 jen vymezuje jiné číslo. Vynecháno 2: adresy 1, telefony 1.`
 */
export function buildCoverage(states: readonly VerdictState[], skipped: readonly Skipped[]): Coverage {
  const count = (state: VerdictState) => states.filter((one) => one === state).length;
  const notCheckable = count('not-checkable');
  const frames = count('frame');
  const byReason: Partial<Record<SkipReason, number>> = {};
  for (const { reason } of skipped) byReason[reason] = (byReason[reason] ?? 0) + 1;
  const counts = {
    found: states.length,
    checked: states.length - notCheckable - frames,
    supported: count('supported'),
    byRounding: count('rounding'),
    contradicted: count('contradicted'),
    ambiguous: count('ambiguous'),
    notCheckable,
    frames,
    skipped: skipped.length,
    byReason,
  };
  return { ...counts, sentence: sayFound(counts) + saySkipped(counts) };
}

/** A third and more of what could be checked was not; years and bounds are no part of that. */
export const isMuchUnchecked = ({
  checked,
  notCheckable,
}: Pick<Coverage, 'checked' | 'notCheckable'>): boolean =>
  notCheckable > 0 && 3 * notCheckable >= checked + notCheckable;

function sayFound(counts: Omit<Coverage, 'sentence'>): string {
  const { found, supported, byRounding, contradicted, ambiguous, notCheckable, frames } = counts;
  if (found === 0) return 'V textu není žádné ověřitelné číslo.';
  const verb = found > 1 && found < 5 ? 'jsou' : 'je';
  const parts: [number, string][] = [
    [contradicted, `${contradicted} v\u00a0rozporu`],
    [supported, countSupported(supported)],
    [byRounding, `${countSupported(byRounding)} jen zaokrouhlením`],
    [ambiguous, countWord(ambiguous, 'nejednoznačné', 'nejednoznačná', 'nejednoznačných')],
    [notCheckable, `${notCheckable} nelze ověřit`],
    [frames, `${countWord(frames, 'jen vymezuje', 'jen vymezují', 'jen vymezuje')} jiné číslo`],
  ];
  const said = parts.filter(([count]) => count > 0).map(([, words]) => words);
  return `V textu ${verb} ${countWord(found, 'číslo', 'čísla', 'čísel')}: ${said.join(', ')}.`;
}

const countSupported = (count: number) => countWord(count, 'podložené', 'podložená', 'podložených');

function saySkipped({ skipped, byReason }: Omit<Coverage, 'sentence'>): string {
  if (skipped === 0) return '';
  const reasons = (Object.keys(byReason) as SkipReason[])
    .sort()
    .map((reason) => `${REASONS[reason]} ${byReason[reason]}`);
  return ` Vynecháno ${skipped}: ${reasons.join(', ')}.`;
}
