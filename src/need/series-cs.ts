// Breaks of a series in Czech, for the mark in a chart and the note under it.

import { INDICATOR_NAMES, joinCzech } from './czech-counts.ts';
import type { SeriesBreak } from './series.ts';

/** `2024 → 2025: část údajů kryje jen část roku (…); hodnoty nelze spojit ani odečíst.` */
export function formatBreak({ after, before, reason, abolished = [] }: SeriesBreak): string {
  const names = joinCzech(abolished.map((id) => INDICATOR_NAMES[id].toLocaleLowerCase('cs')));
  const reasons: Record<SeriesBreak['reason'], string> = {
    methodology: 'roky se počítají podle různých metodik; hodnoty nelze spojit ani odečíst',
    partly: `část údajů kryje jen část roku (${names}); hodnoty nelze spojit ani odečíst`,
    abolished: `část údajů už neexistuje (${names}); hodnoty nelze spojit ani odečíst`,
    'unknown-rules': 'pro jeden z\u00a0roků není metodika známa; hodnoty nelze spojit ani odečíst',
    'no-value': 'roky mezi nimi nemají hodnotu',
  };
  return `${after}\u00a0→ ${before}: ${reasons[reason]}.`;
}
