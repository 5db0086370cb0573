// One pack row ↔ one row of the register, for the entities that map column by column.
// Territories, index inputs and published figures have their own shape and live in load.ts and export.ts.
import { parseDecimal, formatDecimal } from '#model/money.ts';
import { parseRegistrationNumber } from '#model/registration-number.ts';
import type { PackColumn, PackFile } from './files.ts';
import { splitList } from './read.ts';

export type RegisterRow = Record<string, unknown>;

/** Entities whose table has the name of their file. */
export const PLAIN_FILES = [
  'organisation',
  'union_member',
  'unit',
  'unit_succession',
  'agreement',
  'cooperation',
  'project',
  'project_identifier',
  'project_territory',
  'amount',
  'plan',
  'plan_node',
  ...(['post', 'post_territory', 'body', 'call', 'call_condition', 'obligation', 'service'] as const),
  ...(['prepared_investment', 'dependency', 'event', 'event_effect'] as const),
  ...(['mitigation', 'mitigation_effect', 'scenario'] as const),
  'small_cell_rule',
] as const;

export type PlainFile = (typeof PLAIN_FILES)[number];

export function columnName(column: PackColumn): string {
  if (column.header === 'source') return 'source_id';
  return column.column ?? column.header.replaceAll('-', '_');
}

/** `edition` gives the edition of a publication in this pack. */
export function toRegisterRow(
  file: PackFile,
  cells: Record<string, string>,
  region: string,
  edition: (publication: string) => string,
): RegisterRow {
  const row: RegisterRow = { region };
  for (const column of file.columns) {
    const value = cells[column.header] ?? '';
    if (column.header === 'parties') continue;
    if (column.header === 'source') row.source_id = edition(value);
    else if (column.kind === 'list') row[columnName(column)] = splitList(value);
    else if (value !== '' && column.kind === 'money') row[columnName(column)] = parseDecimal(value);
    else if (value !== '' && column.kind === 'boolean') row[columnName(column)] = value === 'yes';
    else row[columnName(column)] = value === '' ? null : value;
  }
  if (file.name === 'project_identifier') row.normalised = normaliseNumber(cells.value!);
  // Both are part of a key, where an empty text means unknown and no conflict.
  if (file.name === 'union_member')
    Object.assign(row, { valid_from: cells.valid_from ?? '', conflict: cells.conflict ?? '' });
  if (file.name === 'post_territory') row.valid_from = cells.valid_from ?? '';
  if (file.name === 'amount') {
    row.hellers = parseDecimal(cells.value!);
    delete row.value;
    row.id = ['project', 'kind', 'scope', 'payer', 'as_of', 'source', 'locator']
      .map((key) => cells[key])
      .join('|');
  }
  return row;
}

export function toPackCells(
  file: PackFile,
  row: RegisterRow,
  publication: (edition: string) => string,
): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const column of file.columns) {
    const value = row[columnName(column)];
    if (column.header === 'source') cells.source = publication(String(row.source_id));
    else if (file.name === 'amount' && column.header === 'value')
      cells.value = formatDecimal(row.hellers as bigint);
    else cells[column.header] = toCell(column, value);
  }
  return cells;
}

function toCell(column: PackColumn, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(';');
  if (column.kind === 'money') return formatDecimal(value as bigint);
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

export function normaliseNumber(value: string): string {
  const parsed = parseRegistrationNumber(value);
  return parsed.state === 'valid' ? parsed.value : parsed.state === 'repairable' ? parsed.proposal : value;
}
