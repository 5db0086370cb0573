// The vocabulary of the stress test: what stands (nodes), what it stands on (needs), what may change (events, measures).
// Every field as an author of a file writes it is described in graph-format.ts.

import type { Hedge } from '#model/figure.ts';
import type { Hellers } from '#model/money.ts';
import type { Day } from '#model/day.ts';

/** Money of one class is never added to money of another: they are different questions, some ask about the same crown. */
export type MoneyClass = 'running' | 'durability' | 'eligibility' | 'pipeline';

export const MONEY_CLASSES: readonly MoneyClass[] = ['running', 'durability', 'eligibility', 'pipeline'];

export type ClassMoney = Record<MoneyClass, Hellers>;

/** How sure a link or a fact is; `unknown` (nobody said) counts as the weakest. */
export type Confidence = 'high' | 'medium' | 'low' | 'unknown';

/** From the least to the most certain; a withdrawn event has no effect. */
export type EventStanding = 'rumour' | 'reported' | 'announced' | 'decided' | 'effective' | 'withdrawn';

/** A duration in days that is not certain; a certain one has all three equal. */
export type Delay = { min: number; likely: number; max: number };

/** How running money is drawn: evenly by days of its life, only at its end, or by a calendar of payments. */
export type Drawing = 'linear' | 'at-end' | { day: Day; amount: Hellers }[];

export type GraphNode = {
  id: string;
  kind: string;
  title: string;
  /** First and last day of life; `BEGINNING` and `NEVER` when not stated. */
  from: Day;
  to: Day;
  money: ClassMoney;
  /** Classes in which there is money nobody states the sum of. */
  unknownMoney: readonly MoneyClass[];
  drawn: Drawing;
  /** How a source states a sum: the word that limits it, and the date it speaks of; not stated = exact, of no date. */
  stated?: Partial<Record<MoneyClass, StatedSum>>;
  /**
   * When the duty to keep the outputs holds, and whether the sum to return falls with the part already kept. `about`: its last
   * day is an estimate and it may last longer, so after it nobody knows whether anything is at stake.
   */
  durable?: { from: Day; to: Day; falling: boolean; about?: boolean };
  /** Whether it gets up when what it needs comes back. A project and a breached obligation do not. */
  recovers: boolean;
  people?: number;
  services: string[];
  contact?: string;
  municipality?: string;
  source?: string;
  /** How sure it is that the thing is as written; not stated = no doubt of it is known. */
  confidence?: Confidence;
  /** Why it is believed where no source says it. */
  assumption?: string;
};

export type StatedSum = { hedge: Exclude<Hedge, 'range'>; asOf?: string };

export type Need = {
  dependent: string;
  provider: string;
  for: string;
  essential: boolean;
  grace: number;
  graceUnit: 'calendar' | 'working';
  /** Days of every year, e.g. `06-30`: after its grace a lack fells on the first of them, and not if it ends before. */
  due?: readonly string[];
  /** Needs of one dependent with the same group are substitutes for each other. */
  group: string | null;
  /** How many living providers are enough; a weakened provider counts as its part, so fractions have a meaning. */
  minimum: number;
  from?: Day;
  to?: Day;
  source?: string | undefined;
  confidence: Confidence;
  /** Why it is believed where no source says it. */
  assumption?: string;
};

/** `by` takes over from `provider`; `roles` undefined means everything and ends the provider. */
export type Succession = { provider: string; by: string; delay?: Delay; roles?: string[] };

export type ChangeEvent = {
  id: string;
  title: string;
  titleEn?: string;
  day: Day;
  standing: EventStanding;
  source?: string;
  /** How sure it is that the change concerns a provider, and why it is believed where no source says it. */
  assumptions: { provider: string; confidence?: Confidence; assumption?: string }[];
  ends: string[];
  weakens: { provider: string; to: number; until?: Day }[];
  delays: { provider: string; delay: Delay }[];
  successions: Succession[];
};

export type Measure = {
  id: string;
  title: string;
  titleEn?: string;
  /** Whole: of a measure paid by the year for as long as it has to be held. */
  cost: Hellers;
  /** The price of a year and the days it is held, where it is paid by the year. */
  yearly?: Hellers;
  heldDays?: number;
  posts: number;
  /** Why the cost is believed where no source says it: then it is an estimate. */
  assumption?: string;
  owner?: string;
  /** By when it has to be decided. */
  deadline?: Day;
  /** From when help of others counts; not stated = from the first event. */
  from?: Day;
  keeps: string[];
  bridges: { node: string; until: Day }[];
  takesOver: Succession[];
  shortens: { provider: string; by: string; days: number }[];
};

/** What a person decided against the computation, and why. */
export type Override = {
  node: string;
  decision: 'stands' | 'falls';
  /** For `falls`: from when. */
  day?: Day;
  reason: string;
  author?: string;
};

export type Graph = {
  nodes: GraphNode[];
  needs: Need[];
  events: ChangeEvent[];
  measures: Measure[];
  /**
   * The day results are looked at from: what is past, what lasts, what is still to come, and running money not yet drawn. It
   * moves no event; not stated = the day of the first change.
   */
  asOf?: Day;
  /** The last day looked at. */
  horizon: Day;
};

export const STANDINGS: readonly EventStanding[] = [
  'withdrawn',
  'rumour',
  'reported',
  'announced',
  'decided',
  'effective',
];
export const CONFIDENCES: readonly Confidence[] = ['unknown', 'low', 'medium', 'high'];

/** The less certain of two standings: a result that needs both events is as sure as the weaker one. */
export function weakerStanding(a: EventStanding, b: EventStanding): EventStanding {
  return STANDINGS.indexOf(a) <= STANDINGS.indexOf(b) ? a : b;
}

export function standingRank(standing: EventStanding): number {
  return STANDINGS.indexOf(standing);
}

export function weakerConfidence(a: Confidence, b: Confidence): Confidence {
  return CONFIDENCES.indexOf(a) <= CONFIDENCES.indexOf(b) ? a : b;
}

export function certainDelay(days: number): Delay {
  return { min: days, likely: days, max: days };
}
