// The English twin of series-cs.ts.

import { INDICATOR_NAMES, joinEnglish } from './english-counts.ts';
import type { SeriesBreak } from './series.ts';

/** `2024 → 2025: some inputs cover only a part of the year (…); the values can be neither joined nor subtracted.` */
export function formatBreak({ after, before, reason, abolished = [] }: SeriesBreak): string {
  const names = joinEnglish(abolished.map((id) => INDICATOR_NAMES[id].toLowerCase()));
  const apart = 'the values can be neither joined nor subtracted';
  const reasons: Record<SeriesBreak['reason'], string> = {
    methodology: `the years follow different methods; ${apart}`,
    partly: `some inputs cover only a part of the year (${names}); ${apart}`,
    abolished: `some inputs no longer exist (${names}); ${apart}`,
    'unknown-rules': `the method of one of the years is not known; ${apart}`,
    'no-value': 'the years between have no value',
  };
  return `${after}\u00a0→ ${before}: ${reasons[reason]}.`;
}
