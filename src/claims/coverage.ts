// The line that says how much of a text was checked and what was left out.

import { countWord } from './claim-words.ts';
import type { VerdictState } from './judge.ts';
import type { Skipped, SkipReason } from './types.ts';

export type Coverage = {
  found: number;
  checked: number;
  notCheckable: number;
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

/** Counts verdicts and skipped numbers: `V textu je 12 čísel: 9 ověřeno, 3 nelze ověřit. Vynecháno 2: adresy 1, telefony 1.` */
export function buildCoverage(states: readonly VerdictState[], skipped: readonly Skipped[]): Coverage {
  const notCheckable = states.filter((state) => state === 'not-checkable').length;
  const checked = states.length - notCheckable;
  const byReason: Partial<Record<SkipReason, number>> = {};
  for (const { reason } of skipped) byReason[reason] = (byReason[reason] ?? 0) + 1;
  const reasons = (Object.keys(byReason) as SkipReason[])
    .sort()
    .map((reason) => `${REASONS[reason]} ${byReason[reason]}`);
  const found =
    states.length === 0
      ? 'V textu není žádné ověřitelné číslo.'
      : `V textu ${states.length > 1 && states.length < 5 ? 'jsou' : 'je'} ${countWord(states.length, 'číslo', 'čísla', 'čísel')}: ověřeno ${checked}, nelze ověřit ${notCheckable}.`;
  const left = skipped.length === 0 ? '' : ` Vynecháno ${skipped.length}: ${reasons.join(', ')}.`;
  return {
    found: states.length,
    checked,
    notCheckable,
    skipped: skipped.length,
    byReason,
    sentence: found + left,
  };
}
