// A finding: two things that ought to agree and do not, with the exact difference and both places.

export type FindingKind =
  | 'sum-mismatch'
  | 'prose-mismatch'
  | 'amount-parts-mismatch'
  | 'duplicate-project'
  | 'overlapping-forms'
  | 'overlapping-agreements'
  | 'shares-over-one'
  | 'dates-reversed';

/** A place that takes part in a finding. `source` is an edition, `locator` what a person looks for in it. */
export type Pointer = {
  role: string;
  entity: string;
  id: string;
  source: string;
  locator: string;
  value?: string;
  /** A zero that is not final says so. */
  missing?: string;
  territory?: string;
};

export type Finding = {
  /** Stable over recomputation: kind and the things it is about. */
  id: string;
  kind: FindingKind;
  unit: string;
  /** Decimal strings in `unit`; absent where the kind has no number. */
  stated?: string;
  computed?: string;
  /** computed − stated. */
  difference?: string;
  pointers: Pointer[];
  /** What was tried to explain it: part counts, whether one row equals the difference … */
  details: Record<string, string | number | boolean | null>;
};
