// What a published list says of a project: the contract between readers of lists and the register. Nothing is decided here.
import type { AmountKind, Payer } from './figure.ts';
import type { CellRef } from './import-report.ts';
import type { Hellers } from './money.ts';
import type { Level } from './territory.ts';

/** An amount as asserted. `payer: 'all'` is the whole of the kind; the other payers are its parts. */
export type AssertedAmount = {
  kind: AmountKind;
  payer: Payer | 'all';
  hellers: Hellers;
  /** For money of another currency: what was printed and how it became crowns. */
  foreign?: { currency: string; value: string; rate: string; rateSource: string };
  /** Partial date the amount speaks of, when the source says. */
  asOf?: string;
  ref: CellRef;
};

/** Money of another currency for which no rate was given: it is kept as printed and is in no sum of crowns. */
export type UnconvertedAmount = {
  kind: AmountKind;
  payer: Payer | 'all';
  currency: string;
  value: string;
  asOf?: string;
  ref: CellRef;
};

/**
 * `code` is a territory code of any level; `text` is what the source printed. A missing share is not known. Where the
 * source says only a name, `level` and `within` (the name of its district or region) tell namesakes apart.
 * `ref` is its cell and `column` the heading above it, which are no part of what is asserted.
 */
export type AssertedPlace = {
  code?: string;
  text: string;
  share?: string;
  level?: Level;
  within?: string;
  ref?: CellRef;
  column?: string;
};

export type AssertedIdentifier = {
  scheme: string;
  /** As printed. */
  value: string;
  /** What duplicates are looked for by; a repair proposed for a misprinted number stands in `repair`. */
  normalised: string;
  repair?: string;
};

export type AssertedContract = { order?: string; title?: string; supplier?: string; supplierIco?: string };

/** All that one publication says of one project. A project printed on several rows is one assertion with several rows. */
export type ProjectAssertion = {
  /** First row the assertion comes from. */
  ref: CellRef;
  /** Number of rows it was printed on; 1 unless the list repeats a project, e.g. once for each public contract. */
  rowCount: number;
  /** Places of its rows after the first, when it has any. */
  otherRows?: { sheet: string; row: number }[];
  /**
   * Identity inside the publication, the same in every edition: the normalised registration number, the publisher's own
   * identifier, or, where it has none, a hash of what does not change (recipient, year, measure) with a running number.
   */
  key: string;
  identifiers: AssertedIdentifier[];
  title?: string;
  summary?: string;
  recipient?: { name: string; ico?: string; legalForm?: string; postcode?: string; territory?: string };
  provider?: { name: string; ico?: string };
  programme?: { code?: string; title: string };
  priority?: string;
  fund?: string;
  call?: string;
  /** Partial dates. `validTo` is the expected end, `endedOn` the real one. */
  validFrom?: string;
  validTo?: string;
  endedOn?: string;
  /** Year of the money where the source has no dates of the project. */
  year?: number;
  state?: { code?: string; text: string };
  places: AssertedPlace[];
  interventions: { code?: string; title?: string; share?: string }[];
  /** The share of the Union as a decimal fraction: `0.85`. */
  unionRate?: string;
  amounts: AssertedAmount[];
  unconverted?: UnconvertedAmount[];
  contracts: AssertedContract[];
  /** The publisher itself marks the row as a duplicate, withdrawn or cancelled. */
  withdrawn?: boolean;
};
