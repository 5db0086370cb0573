// Reads a table "municipality, amount" with its printed total out of a text, web page, CSV or workbook.

import type { CellRef, ControlTotal, Field, Problem, ReadResult, SheetRow } from '#model/import-report.ts';
import { formatDecimal } from '#model/money.ts';
import { LIMITS } from '../file/limits.ts';
import { NOT_YET_NOTE, TOTAL_NAME, readHeadingUnit } from './headings.ts';
import { readPrintedTables } from './printed-tables.ts';
import { parseAmount, type PrintedTable, type TableLine } from './table-line.ts';
import { buildNameFinder, type KnownTerritory, type NameMatch } from './territory-names.ts';

export type ReleaseCandidate = {
  kind: 'row' | 'total';
  /** As printed; `territoryCode` says who it is. */
  name: Field<string>;
  territoryCode?: string;
  hellers: Field<bigint>;
  /** A zero whose note says that the cooperation has only begun. */
  missing?: 'not-yet';
  note?: string;
};

export type ReleaseOptions = { knownTerritories: readonly KnownTerritory[]; regionCode: string };

/** `addresses`: web addresses in the document, by which the caller finds the publication it is. */
export type ReleaseResult = ReadResult<ReleaseCandidate> & { addresses: string[] };

type Reading = ReleaseResult & { find: (name: string) => NameMatch; seen: Map<string, CellRef> };

/**
 * Reads a release. Every row and the total is a candidate or is rejected with a problem; the printed total stays as
 * printed and its difference from the rows is a control total: rows 684 908 825, total 680 269 114 → `4639711.00`.
 */
export function readReleaseTable(bytes: Uint8Array, name: string, options: ReleaseOptions): ReleaseResult {
  if (bytes.byteLength > LIMITS.releaseBytes) return tooLarge(bytes.byteLength);
  const find = buildNameFinder(options.knownTerritories, options.regionCode);
  const printed = readPrintedTables(bytes, name, (text) => {
    const match = find(text);
    return match.territory !== undefined || match.ambiguous;
  });
  const reading: Reading = {
    rows: [],
    candidates: [],
    problems: [...printed.problems],
    totals: [],
    rowsRead: 0,
    rejected: 0,
    addresses: printed.addresses,
    find,
    seen: new Map(),
  };
  if (printed.tables.length === 0 && !printed.problems.some((problem) => problem.severity === 'error'))
    reading.problems.push({
      code: 'no-table-found',
      severity: 'error',
      expected: 'řádky „obec částka“ pod sebou',
    });
  for (const table of printed.tables) readTable(table, reading);
  const { find: _find, seen: _seen, ...result } = reading;
  return result;
}

function tooLarge(size: number): ReleaseResult {
  const details = { size, limit: LIMITS.releaseBytes };
  const expected = `nejvýše ${LIMITS.releaseBytes / 1024 / 1024} MiB`;
  const value = `${Math.round(size / 1024 / 1024)} MiB`;
  const problems: Problem[] = [{ code: 'file-too-large', severity: 'error', value, expected, details }];
  return { rows: [], candidates: [], problems, totals: [], rowsRead: 0, rejected: 0, addresses: [] };
}

function readTable(table: PrintedTable, reading: Reading): void {
  reading.problems.push(...table.problems);
  const unit = readHeadingUnit(table.heading);
  let sum = 0n;
  let total: { line: TableLine; hellers: bigint } | undefined;
  for (const line of table.lines) {
    reading.rows.push(rawRow(line));
    reading.rowsRead += 1;
    const hellers = unit.foreign === undefined ? readAmount(line, unit.scale, reading) : undefined;
    if (unit.foreign !== undefined)
      reject(reading, {
        code: 'not-an-amount',
        severity: 'error',
        ref: line.amountRef,
        value: unit.foreign,
        expected: 'částka v Kč',
      });
    if (hellers === undefined) continue;
    if (TOTAL_NAME.test(line.name)) {
      total = { line, hellers };
      reading.candidates.push({ kind: 'total', ...readFields(line, hellers) });
    } else {
      sum += hellers;
      readRow(line, hellers, reading);
    }
  }
  if (total) addControlTotal(total.line, total.hellers, sum, reading);
  else if (table.lines.length > 0)
    reading.problems.push({
      code: 'no-total-row',
      severity: 'note',
      ref: table.lines.at(-1)!.nameRef,
      expected: 'celkem',
    });
}

function rawRow(line: TableLine): SheetRow {
  return { sheet: line.nameRef.sheet, row: line.nameRef.row, cells: line.cells };
}

function reject(reading: Reading, problem: Problem): void {
  reading.problems.push(problem);
  reading.rejected += 1;
}

function readAmount(line: TableLine, scale: bigint, reading: Reading): bigint | undefined {
  const { amount, amountRef: ref } = line;
  if (line.spoilt || (line.problems && line.problems.length > 0)) {
    reading.problems.push(...(line.problems ?? []));
    reading.rejected += 1;
    return undefined;
  }
  if (amount === null || amount.trim() === '') {
    reject(reading, {
      code: 'row-too-short',
      severity: 'error',
      ref,
      value: line.name,
      expected: 'obec a částka v Kč',
    });
    return undefined;
  }
  // A dash beside "cooperation has only begun" is printed for the same nothing-yet as a zero.
  const begun = /^[-–—]$/u.test(amount.trim()) && NOT_YET_NOTE.test(line.note ?? '');
  const hellers = begun
    ? 0n
    : line.stored === undefined
      ? parseAmount(amount, scale)
      : scaleStored(line.stored, scale);
  if (hellers !== undefined && hellers >= 0n) return hellers;
  reject(reading, {
    code: 'not-an-amount',
    severity: 'error',
    ref,
    value: amount,
    expected: 'částka v Kč, např. 351 688 567',
  });
  return undefined;
}

function scaleStored(stored: bigint | null, scale: bigint): bigint | undefined {
  return stored === null ? undefined : stored * scale;
}

function readFields(line: TableLine, hellers: bigint): Pick<ReleaseCandidate, 'name' | 'hellers' | 'note'> {
  return {
    name: { value: line.name.replace(/\s+/gu, ' ').trim(), raw: line.name, ref: line.nameRef },
    hellers: { value: hellers, raw: line.amount ?? '', ref: line.amountRef },
    ...(line.note ? { note: line.note } : {}),
  };
}

function readRow(line: TableLine, hellers: bigint, reading: Reading): void {
  const ref = line.nameRef;
  const match = reading.find(line.name);
  if (match.territory === undefined) {
    const candidates = match.candidates.map((one) => `${one.name} (${one.code})`).join(', ');
    const code = match.ambiguous ? 'ambiguous-territory' : 'unknown-territory';
    const expected = 'název obce z registru území';
    return reject(reading, {
      code,
      severity: 'error',
      ref,
      value: line.name,
      expected,
      details: { candidates },
    });
  }
  const { code } = match.territory;
  const first = reading.seen.get(code);
  if (first) {
    const details = { territory: code, firstRow: first.row };
    return reject(reading, {
      code: 'duplicate-row',
      severity: 'error',
      ref,
      value: line.name,
      expected: 'každá obec jednou',
      details,
    });
  }
  reading.seen.set(code, ref);
  if (match.outside)
    reading.problems.push({
      code: 'territory-outside-region',
      severity: 'warning',
      ref,
      value: line.name,
      details: { territory: code },
    });
  const notYet = hellers === 0n && NOT_YET_NOTE.test(line.note ?? '');
  reading.candidates.push({
    kind: 'row',
    ...readFields(line, hellers),
    territoryCode: code,
    ...(notYet ? { missing: 'not-yet' as const } : {}),
  });
}

function addControlTotal(line: TableLine, hellers: bigint, sum: bigint, reading: Reading): void {
  const total: ControlTotal = {
    label: line.name,
    unit: 'CZK',
    printed: formatDecimal(hellers),
    computed: formatDecimal(sum),
    difference: formatDecimal(sum - hellers),
    ref: line.amountRef,
  };
  reading.totals.push(total);
  if (sum === hellers) return;
  reading.problems.push({
    code: 'total-mismatch',
    severity: 'warning',
    ref: line.amountRef,
    value: total.printed,
    expected: total.computed,
    details: { difference: total.difference },
  });
}
