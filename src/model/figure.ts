// A figure: one number a person may quote, with everything needed to defend it.

import type { Hellers } from './money.ts';

export { compareQuantities, formatMissing, formatQuantity, perInhabitant } from './quantity.ts';

/** Zero, missing and not-yet are three different things; only a value can be zero. */
export type Missing = 'unknown' | 'not-yet' | 'suppressed';

/** CZK values are exact hellers; other values are decimal strings, so that nothing rounds on the way. */
export type Quantity = { unit: 'CZK'; hellers: Hellers } | { unit: Exclude<Unit, 'CZK'>; decimal: string };

export type Unit =
  | 'CZK'
  | 'CZK/person'
  | 'people'
  | 'benefits'
  | 'pupils'
  | 'points'
  | 'percent'
  | 'municipalities'
  | 'projects'
  | 'rank'
  | 'year'
  | 'ratio'
  | 'departments';

/** How a statement limits its number; see hedge.ts for the interval each means. */
export type Hedge =
  'exact' | 'about' | 'over' | 'at_least' | 'under' | 'at_most' | 'nearly' | 'range' | 'order_of_magnitude';

/** The step in which a number is written: to the crown, to the million. */
export type Precision =
  'exact' | 'heller' | 'crown' | 'thousand' | 'hundred-thousand' | 'million' | 'unknown';

/** Kinds of amount are never added to each other. */
export type AmountKind =
  | 'planned'
  | 'requested'
  | 'approved'
  | 'contracted'
  | 'claimed'
  | 'paid'
  | 'consumed'
  | 'returned'
  | 'stated';

export type Payer =
  'EU' | 'state' | 'region' | 'municipality' | 'private' | 'national-public-unsplit' | 'unknown';

export type Standing = 'official' | 'media' | 'own' | 'unofficial';

/** Where a figure stands in a source: enough to open the very row. */
export type SourceRef = {
  source: string;
  publication: string;
  title: string;
  locator: string;
  sheet?: string;
  row?: number;
  column?: string;
};

export type Figure = {
  id: string;
  quantity?: Quantity;
  missing?: Missing;
  hedge: Hedge;
  precision: Precision;
  /** Glossary or definition identifier, e.g. `stated-funds`. */
  definition: string;
  amountKind?: AmountKind;
  /** ISO text of reduced precision, or an interval `2020/2022`. */
  period?: string;
  territory?: string;
  /** Identifier of the figure this one is a part of. */
  partOf?: string;
  /** How it was reached, for computed figures: identifiers of the figures it is made of. */
  madeOf: string[];
  computed: boolean;
  sources: SourceRef[];
  note?: string;
};
