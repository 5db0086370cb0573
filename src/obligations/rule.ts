// A rule of a programme as data: for which projects it holds, from which event a term runs, how long it is, who says so.

/** What a term is counted from. `year-end` is 31 December of each year in which the project runs. */
export type TriggerEvent = 'realisation-end' | 'financial-close' | 'year-end' | 'fixed-day' | 'request';

export type Offset =
  | { count: number; unit: 'working-days' | 'calendar-days' | 'months' }
  /** A day of the year after the event, month and day: `02-15`. */
  | { nextYear: string };

/** Everything that is stated must hold; a rule without conditions would hold for every project. */
export type Conditions = {
  /** Two digits of the programme in the registration number: `06` is IROP in both periods. */
  programme?: string;
  /** How people call that programme. */
  programmeName?: string;
  /** Number of the call: `03_22_018`. */
  call?: string;
  /** Part of the name of the grant programme or of its provider, folded: without diacritics, lower case. */
  wording?: readonly string[];
};

export type ObligationRule = {
  id: string;
  duty: { cs: string; en: string };
  /** Who has the duty. */
  bearer: 'beneficiary' | 'agency';
  conditions: Conditions;
  event: TriggerEvent;
  /** For `fixed-day`. */
  day?: string;
  offset: Offset;
  /** The term repeats that many times, each time one offset later. */
  times?: number;
  /** What a missed duty puts at stake: `grant` is the public money of the project, at the most all of it. */
  exposes?: 'grant';
  /** A duty to keep outputs until the day, not to hand something in by it. */
  lasting?: boolean;
  source: { title: string; address?: string; basis?: string };
  /** Why it is believed where the source does not say it whole. */
  assumption?: { cs: string; en: string };
};
