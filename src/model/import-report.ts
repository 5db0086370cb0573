// The contract between readers of published files and the register: what was read, what was wrong, where exactly.

import type { AmountKind } from './figure.ts';

/** A place in a source: sheet and cell of a workbook, line and column of a text, part of a page. Rows and columns count from 1. */
export type CellRef = { sheet: string; row: number; column?: string };

/** One row as delivered. `cells` maps the heading as printed to the text as printed; the raw row is never changed. */
export type SheetRow = { sheet: string; row: number; cells: (string | null)[] };

export type Severity = 'error' | 'warning' | 'note';

/** A failed expectation. `error` keeps its row (or the file) out of the register; nothing else is lost by it. */
export type Problem = {
  /** Stable identifier of the expectation, kebab-case; `problem-texts.ts` has its sentence in each language. */
  code: string;
  severity: Severity;
  ref?: CellRef;
  /** Heading of the column as printed. */
  column?: string;
  /** The value as found. */
  value?: string;
  /** What was expected and other parts of the sentence. */
  expected?: string;
  details?: Record<string, string | number>;
};

/** One fact with the text it came from and its place. */
export type Field<T> = { value: T; raw: string; ref: CellRef };

/** A printed control total against what the rows give, both exact. Values are decimal strings in `unit`. */
export type ControlTotal = {
  label: string;
  unit: string;
  printed: string;
  computed: string;
  difference: string;
  /** Where rows of one project were joined: what is kept, each project once, and how many rows that leaves out. */
  kept?: { computed: string; difference: string; repeated: number };
  ref: CellRef;
};

/** What a reader returns. `candidates` are facts ready for the register; `rows` are kept raw beside them. */
export type ReadResult<Candidate> = {
  rows: SheetRow[];
  candidates: Candidate[];
  problems: Problem[];
  totals: ControlTotal[];
  /** Rows of data the reader looked at: accepted + rejected = rowsRead. */
  rowsRead: number;
  rejected: number;
};

/** What an import answers to the person who ran it. */
export type ImportReport = {
  format: string;
  file: string;
  sha256: string;
  publication?: string;
  /** The edition it became. */
  edition?: string;
  rowsRead: number;
  accepted: number;
  rejected: number;
  /** Facts marked as taken over from elsewhere by the publisher. */
  imputed: number;
  /** Of a long list only the first ones; `problemCount` says how many there are. */
  problems: Problem[];
  problemCount?: number;
  totals: ControlTotal[];
  /** Files the list came in, when it may come in more than one. */
  files?: { name: string; sha256: string }[];
  /** Sums of a list of projects by kind; kinds are never added. */
  sums?: { kind: AmountKind; total: string; projects: number; negative: number }[];
  /** What a new edition of a list of projects changed against the last one. */
  projects?: EditionEffect;
  /** Pairs of projects that may be one: newly proposed, and decided ones whose grounds this edition changed. */
  matches?: { proposed: number; questioned: string[] };
  outcome: 'imported' | 'unchanged' | 'dry-run' | 'refused';
  /** For `unchanged`: the edition that already holds this content. */
  sameAs?: string;
};

/** Assertions by what became of them; `joined` are those of projects the register knew from elsewhere. */
export type EditionEffect = {
  added: number;
  changed: number;
  gone: number;
  unchanged: number;
  joined: number;
};

/**
 * A reference people can find. With a column it is what a spreadsheet accepts in its box of names: `Seznam!F17`,
 * `'Index 2023'!AE2`; without one `project.csv, řádek 3`; without a sheet `řádek 83`.
 */
export function formatCellRef(ref: CellRef, locale: 'cs' | 'en' = 'cs'): string {
  const row = `${locale === 'cs' ? 'řádek' : 'line'} ${ref.row}`;
  const column = ref.column ? `, ${locale === 'cs' ? 'sloupec' : 'column'} ${ref.column}` : '';
  if (ref.sheet === '') return row + column;
  if (!ref.column) return `${ref.sheet}, ${row}`;
  const sheet = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(ref.sheet)
    ? ref.sheet
    : `'${ref.sheet.replaceAll("'", "''")}'`;
  return `${sheet}!${ref.column}${ref.row}`;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Spreadsheet letters of a column counted from 0: 0 → A, 30 → AE. */
export function columnLetters(index: number): string {
  const short = LETTERS[index];
  if (short) return short;
  if (!Number.isSafeInteger(index) || index < 0) {
    throw new RangeError(`expected a column counted from 0, found ${index}`);
  }
  return columnLetters(Math.floor(index / 26) - 1) + LETTERS[index % 26]!;
}
