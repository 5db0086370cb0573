// Days of the register in Czech: `zná memoranda z roku 2014 a z roku 2019`, `přihlášku ke spolupráci z června 2016`.
import { sayMonth } from '#claims/calendar.ts';
import { formatValue, joinWords } from '#claims/claim-words.ts';
import type { RegisterEvent } from '../../register/events.ts';

/** Behind `zná`, of one and of several. */
const KNOWN: Record<RegisterEvent['kind'], [one: string, more: string]> = {
  agreement: ['memorandum', 'memoranda'],
  plan: ['schválený plán', 'schválené plány'],
  cooperation: ['začátek spolupráce', 'začátky spolupráce'],
  reorganisation: ['reorganizaci', 'reorganizace'],
};
const KNOWN_STEPS: Record<string, [one: string, more: string]> = {
  applied: ['přihlášku ke spolupráci', 'přihlášky ke spolupráci'],
  selected: ['výběr ke spolupráci', 'výběry ke spolupráci'],
  approved: ['schválení spolupráce', 'schválení spolupráce'],
};

/** Each kind of step once, in order; what is known less precisely than `places` digits is told as it is known. */
export function sayKnownDays(events: readonly RegisterEvent[], places = 8): string {
  const named = (event: RegisterEvent) =>
    (event.kind === 'cooperation' && KNOWN_STEPS[event.way ?? '']) || KNOWN[event.kind];
  return joinWords(
    [...Map.groupBy(events, named)].map(([nouns, group]) => {
      const days = [...new Set(group.map(({ date }) => date.replaceAll('-', '').slice(0, places)))];
      return `${nouns[days.length === 1 ? 0 : 1]} ${joinWords(days.map(sayWhen))}`;
    }),
  );
}

/** `z roku 2023`, `z července 2023`, `ze dne 26. 2. 2014`; of digits or of a written date. */
export function sayWhen(date: string): string {
  const written = date.length === 4 ? date : formatValue(date, 'date');
  const month = monthOf(written);
  // `ze srpna`, `ze září`
  if (month) return `${/^[sz]/.test(month.genitive) ? 'ze' : 'z'}\u00a0${month.genitive} ${month.year}`;
  return /^\d{4}$/.test(written) ? `z roku ${written}` : `ze dne ${written}`;
}

/** `7/2023`. */
export function monthOf(written: string) {
  const [, month, year] = /^(\d{1,2})\/(\d{4})$/.exec(written) ?? [];
  const named = month === undefined ? undefined : sayMonth(Number(month));
  return named && { ...named, year };
}
