// Columns of pack files: what a cell may hold, and short ways to say it.

export type ColumnKind =
  | 'id'
  | 'text'
  | 'date'
  | 'list'
  | 'decimal'
  | 'integer'
  | 'boolean'
  | 'money'
  | 'ico'
  | 'registration-number';

export type PackColumn = {
  header: string;
  kind: ColumnKind;
  required?: boolean;
  /** Closed list of values; for a list every item must be one. */
  values?: readonly string[];
  /** The file whose `id` (or `code`) the value must name; `node` = a thing of any file, written `entity:id`. */
  refers?: string;
  /** Column of the register when it is not the header with `-` written `_`. */
  column?: string;
};

export type PackFile = {
  name: string;
  /** Columns that identify a row. */
  key: readonly string[];
  columns: readonly PackColumn[];
};

export const id = (header = 'id'): PackColumn => ({ header, kind: 'id', required: true });
export const text = (header: string, extra: Partial<PackColumn> = {}): PackColumn => ({
  header,
  kind: 'text',
  ...extra,
});
export const date = (header: string): PackColumn => ({ header, kind: 'date' });
export const refers = (header: string, file: string, extra: Partial<PackColumn> = {}): PackColumn => ({
  header,
  kind: 'id',
  refers: file,
  column: file === 'territory' ? 'territory_code' : `${header}_id`,
  ...extra,
});
export const oneOf = (
  header: string,
  values: readonly string[],
  extra: Partial<PackColumn> = {},
): PackColumn => text(header, { values, ...extra });
export const needed = { required: true } as const;
export const origin: PackColumn[] = [refers('source', 'publication', needed), text('locator', needed)];
export const validity = [date('valid_from'), date('valid_to')];

/** Of what a stress test is made of: the source states it, or `assumption` says why it is believed. */
export const belief: PackColumn[] = [
  text('note'),
  ...origin,
  text('assumption'),
  oneOf('confidence', ['high', 'medium', 'low'], needed),
];
