// Whether the rows of a pack are facts the register can hold. Every problem names file, line and column.
import { parseIco } from '#model/ico.ts';
import type { Problem, Severity } from '#model/import-report.ts';
import { parsePartialDate } from '#model/partial-date.ts';
import { parseRegistrationNumber, REGISTRATION_SCHEME } from '#model/registration-number.ts';
import { checkDependencies, listNodeIds, NODE_EXAMPLE } from './check-dependencies.ts';
import { PACK_FILES, type PackColumn, type PackFile } from './files.ts';
import { splitList, type Pack, type PackRow } from './read.ts';

type Report = (code: string, severity: Severity, row: PackRow, column: string, expected?: string) => void;

export function checkPack(pack: Pack): Problem[] {
  const problems: Problem[] = [];
  const known = knownIds(pack);
  for (const file of PACK_FILES) {
    const report: Report = (code, severity, row, column, expected) =>
      problems.push({
        code,
        severity,
        ref: { sheet: `${file.name}.csv`, row: row.line },
        column,
        value: row.cells[column] ?? '',
        ...(expected === undefined ? {} : { expected }),
      });
    const rows = pack.files.get(file.name) ?? [];
    checkKeys(file, rows, report);
    for (const row of rows) for (const column of file.columns) checkCell(column, row, known, report);
  }
  return [...problems, ...checkDependencies(pack)];
}

function knownIds(pack: Pack): Map<string, Set<string>> {
  const ids = (file: PackFile) =>
    new Set((pack.files.get(file.name) ?? []).map((row) => row.cells[file.key[0]!] ?? ''));
  return new Map([...PACK_FILES.map((file) => [file.name, ids(file)] as const), ['node', listNodeIds(pack)]]);
}

function checkKeys(file: PackFile, rows: PackRow[], report: Report): void {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const key = JSON.stringify(file.key.map((column) => row.cells[column] ?? ''));
    const before = seen.get(key);
    if (before !== undefined) report('duplicate-id', 'error', row, file.key[0]!, String(before));
    seen.set(key, row.line);
  }
}

function checkCell(column: PackColumn, row: PackRow, known: Map<string, Set<string>>, report: Report): void {
  const value = row.cells[column.header] ?? '';
  const { header } = column;
  if (value === '') {
    if (column.required)
      report(header === 'source' ? 'missing-source' : 'missing-value', 'error', row, header);
    return;
  }
  const items = column.kind === 'list' ? splitList(value) : [value];
  for (const item of items) {
    if (column.values && !column.values.includes(item)) {
      report('invalid-value', 'error', row, header, column.values.join(', '));
    }
    if (column.refers && !known.get(column.refers)!.has(item)) {
      const place = column.refers === 'node' ? NODE_EXAMPLE : `${column.refers}.csv`;
      report('unknown-reference', 'error', row, header, place);
    }
  }
  checkKind(column, value, row, report);
}

function checkKind(column: PackColumn, value: string, row: PackRow, report: Report): void {
  const { header, kind } = column;
  if (kind === 'date' && (!parsePartialDate(value) || !/^[\d-]+$/.test(value))) {
    report('invalid-value', 'error', row, header, '2016, 2016-01, 2016-01-05');
  }
  if (kind === 'decimal' && !/^-?\d+(\.\d+)?$/.test(value))
    report('not-a-number', 'error', row, header, '1234.50');
  if (kind === 'integer' && !/^\d{1,9}$/.test(value)) report('not-a-number', 'error', row, header, '2023');
  if (kind === 'money' && !/^\d{1,14}\.\d{2}$/.test(value))
    report('not-a-number', 'error', row, header, '1234.50');
  if (kind === 'boolean' && value !== 'yes' && value !== 'no')
    report('invalid-value', 'error', row, header, 'yes, no');
  if (kind === 'id' && /\s/.test(value)) report('invalid-value', 'error', row, header, 'bez mezer');
  if (kind === 'ico' && !parseIco(value).ok) report('invalid-ico', 'error', row, header);
  // A malformed number is kept as printed; the register shows the proposed repair beside it.
  if (kind === 'registration-number' && row.cells.scheme === REGISTRATION_SCHEME) {
    const parsed = parseRegistrationNumber(value);
    if (parsed.state === 'repairable') report('repairable-number', 'warning', row, header, parsed.proposal);
    if (parsed.state === 'unknown') report('unknown-number', 'warning', row, header);
  }
}
