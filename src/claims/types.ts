// What the text check finds: the batch output of one claim, with the internal detail that the verdict needs.

import type { Hedge } from '#model/figure.ts';

export type ClaimKind =
  'money' | 'count' | 'share' | 'rank' | 'year' | 'date' | 'duration' | 'index' | 'other';

/** A place of the gazetteer. `population` is optional and only decides between namesakes of very unequal size. */
export type Place = {
  code: string;
  name: string;
  level: 'municipality' | 'region' | 'district';
  /** Official locative forms without a preposition, e.g. `Novém Boru`; empty for regions. */
  locatives: readonly string[];
  districtCode?: string | null;
  regionCode?: string | null;
  /** Administrative district of a municipality with extended powers (ORP). */
  orpCode?: string | null;
  population?: number | null;
  /** Lies in the register's own region: meant before namesakes where nothing else decides. */
  home?: boolean;
};

/**
 * Tables and rows count from 0, columns from 1 behind the label; null where nothing says of which column a number is.
 * `head`: the heading of the column, lower case, empty when there is none.
 */
export type TableCell = {
  table: number;
  row: number;
  column: number | null;
  label: string;
  total: boolean;
  head: string;
  /** The district or region of the row, where a column of such areas is what names it. */
  area: string | null;
  /** Where the heading of the column stands in the text. */
  headSpan: { start: number; end: number } | null;
};

export type ClaimDetail = {
  sentence: number;
  /** The step in which the number is written: 1 000 000 for `680 milionů`, 100 000 for `9,5 milionu`, 1 for `24 700 000`. */
  step: number;
  /** The counted noun as written, lower case: `projektů`. */
  noun: string | null;
  /** The claim states money or things that are only being prepared, asked for or promised. */
  prepared: boolean;
  /** `by` for a difference (`o 16`), `from` and `to` for the two ends of a change. */
  change: 'by' | 'from' | 'to' | null;
  /** Its place stands right behind it as where it went: `117 milionů na Velké Hamry`, which is no purpose. */
  goal: boolean;
  /** Places the sentence speaks of where the claim itself is of none: of a year. */
  about: string[];
  /** With which places the number compares its own: `o 30 víc než Frýdlant`. */
  compared: string[];
  /** A name with several bearers that could not be decided, in the nominative where they share one. */
  ambiguousPlaces: string[];
  /** Its place is the likely one of `u nás`; nothing in the text says so. */
  guessed?: true;
  /** The end of a scale, `z 30 možných`: what points can be, not what a place has. */
  scaleEnd?: boolean;
  /** Where the claim stands in a table of the text. */
  cell: TableCell | null;
};

export type Claim = {
  /** Offsets in UTF-16 units of the text as given; `end` is exclusive. */
  start: number;
  end: number;
  quote: string;
  kind: ClaimKind;
  /** The number, a date as YYYYMMDD or YYYYMM; null when a relative year has no date to stand on. */
  value: number | null;
  low: number | null;
  high: number | null;
  unit: string | null;
  hedge: Hedge;
  places: string[];
  detail: ClaimDetail;
};

export type SkipReason =
  | 'law'
  | 'document-number'
  | 'label'
  | 'address'
  | 'phone'
  | 'identifier'
  | 'clock'
  | 'document-date'
  | 'programme-period'
  | 'age-group'
  | 'flat-layout'
  | 'compound-adjective'
  | 'idiom'
  | 'web'
  | 'not-understood';

export type Skipped = { start: number; end: number; reason: SkipReason };
