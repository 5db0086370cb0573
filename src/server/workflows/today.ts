// The only clock of questions "as of today": terms and the course of projects are counted by Czech days.

const CZECH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Prague' });

/** ISO day in the Czech Republic. */
export function today(now: Date = new Date()): string {
  return CZECH_DAY.format(now);
}
