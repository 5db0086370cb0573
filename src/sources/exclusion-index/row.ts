// One row of the sheet into one candidate. A cell that can not be read says so and keeps the whole row out.

import { INDICATORS, INPUTS, type IndicatorId, type InputId } from '#model/index-inputs.ts';
import type { Problem, Severity } from '#model/import-report.ts';
import { parseTerritoryCode, type Level } from '#model/territory.ts';
import { cellRefOf, findMark, formatCell, type CellValue, type Sheet } from '../file/workbook.ts';
import type { Columns } from './columns.ts';
import type { ColumnId } from './headings.ts';
import type { IndexCandidate } from './read.ts';

/** People and pupils are whole; benefits are averages of twelve months. */
const WHOLE: readonly InputId[] = INPUTS.filter(
  (id) => id !== 'housing-allowance' && id !== 'living-allowance',
);
const SCHOOL: readonly ColumnId[] = [
  'early-leavers',
  'share-early-leavers',
  'school-finishers',
  'quotient-early-leavers',
];
const NUMBER_TEXT = /^[+-]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?$|^[+-]?\d+(?:[.,]\d+)?$/;

type Source = { sheet: Sheet; row: number; cells: CellValue[]; columns: Columns; problems: Problem[] };

export function isBlankRow(cells: CellValue[]): boolean {
  return cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));
}

/** A municipality's row has its code, or at least numbers where numbers belong. */
export function isDataRow(cells: CellValue[], columns: Columns): boolean {
  const code = columns.indexOf['code'];
  if (code !== undefined && isCode(formatCell(cells[code]) ?? '', 'municipality')) return true;
  const numbers = INPUTS.filter((id) => typeof cells[columns.indexOf[id] ?? -1] === 'number');
  return numbers.length * 2 >= INPUTS.length;
}

/** The publisher's sentence in place of a school figure taken over from the nearest municipality with a school. */
export function hasSchoolSentence(cell: CellValue | undefined): boolean {
  return typeof cell === 'string' && cell.length > 30 && /převza/i.test(cell);
}

export function readRow(
  sheet: Sheet,
  row: number,
  columns: Columns,
  problems: Problem[],
): IndexCandidate | undefined {
  const source: Source = { sheet, row, cells: sheet.rows[row]!, columns, problems };
  const before = problems.length;
  const imputed = isImputed(source);
  const code = readCode(source, 'code', 'municipality', 'kód obce 500011 až 599999');
  const districtCode = readCode(source, 'district-code', 'district', 'kód okresu jako CZ0201');
  const regionCode = readCode(source, 'region-code', 'region', 'kód kraje jako CZ020');
  const name = readPlace(source, 'name');
  if (name === null) reject(source, 'row-too-short', 'name', 'název obce');
  const candidate: IndexCandidate = {
    code,
    name: name ?? '',
    status: readPlace(source, 'status'),
    pouCode: readUnit(source, 'pou-code'),
    pouName: readUnit(source, 'pou-name'),
    orpCode: readUnit(source, 'orp-code'),
    orpName: readUnit(source, 'orp-name'),
    districtCode,
    districtName: readPlace(source, 'district-name'),
    regionCode,
    regionName: readPlace(source, 'region-name'),
    year: columns.year,
    inputs: readInputs(source, imputed),
    published: {
      shares: readMeasure(source, 'share', imputed),
      quotients: readMeasure(source, 'quotient', imputed),
      index: columns.indexOf.index === undefined ? null : readNumber(source, 'index', true),
      band: readPlace(source, 'band'),
    },
    imputed: imputed ? ['early-leavers'] : [],
    row: row + 1,
  };
  return problems.slice(before).some(({ severity }) => severity === 'error') ? undefined : candidate;
}

/** All school cells of the row hold the sentence; a sentence in only some of them is a wrong cell. */
function isImputed({ cells, columns }: Source): boolean {
  if (!hasSchoolSentence(cells[columns.indexOf['early-leavers'] ?? -1])) return false;
  return SCHOOL.every(
    (id) => columns.indexOf[id] === undefined || hasSchoolSentence(cells[columns.indexOf[id]]),
  );
}

function readInputs(source: Source, imputed: boolean): Record<InputId, number | null> {
  const read = (id: InputId): number | null => readNumber(source, id, WHOLE.includes(id));
  return {
    'population-15-plus': read('population-15-plus'),
    'population-15-64': read('population-15-64'),
    enforcement: read('enforcement'),
    'housing-allowance': read('housing-allowance'),
    'living-allowance': read('living-allowance'),
    'jobseekers-6m': read('jobseekers-6m'),
    'early-leavers': imputed ? null : read('early-leavers'),
    'school-finishers': imputed ? null : read('school-finishers'),
  };
}

function readMeasure(
  source: Source,
  measure: 'share' | 'quotient',
  imputed: boolean,
): Record<IndicatorId, number | null> {
  const values = {} as Record<IndicatorId, number | null>;
  for (const id of INDICATORS) {
    const skip =
      source.columns.indexOf[`${measure}-${id}`] === undefined || (imputed && id === 'early-leavers');
    values[id] = skip ? null : readNumber(source, `${measure}-${id}`, false);
  }
  return values;
}

function readNumber(source: Source, id: ColumnId, whole: boolean): number | null {
  const column = source.columns.indexOf[id]!;
  const cell = source.cells[column];
  if (cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === ''))
    return reject(source, 'empty-number', id, 'číslo', isPublished(id) ? 'warning' : 'error');
  const value = typeof cell === 'string' && NUMBER_TEXT.test(cell.trim()) ? parseNumber(cell) : cell;
  if (typeof value !== 'number' || !Number.isFinite(value))
    return reject(source, 'count-not-a-number', id, 'číslo');
  if (source.sheet.marks.size > 0 && findMark(source.sheet, source.row, column) === 'date')
    return reject(source, 'date-as-serial', id, 'číslo, ne datum');
  if (value < 0) return reject(source, 'negative-count', id, 'nula nebo kladné číslo');
  if (whole && !Number.isInteger(value)) return reject(source, 'count-not-a-number', id, 'celé číslo');
  return value;
}

function parseNumber(text: string): number {
  return Number(
    text
      .trim()
      .replace(/[ \u00a0\u202f]/g, '')
      .replace(',', '.'),
  );
}

function readPlace(source: Source, id: ColumnId): string | null {
  const column = source.columns.indexOf[id];
  if (column === undefined) return null;
  if (source.sheet.marks.size > 0 && findMark(source.sheet, source.row, column) === 'date')
    reject(source, 'date-as-serial', id, 'text, ne datum');
  const cell = source.cells[column];
  return typeof cell === 'string' ? cell.trim() || null : formatCell(cell);
}

/** Prague lies in no area of extended powers: code `0`, name `X-X-X`. */
function readUnit(source: Source, id: ColumnId): string | null {
  const text = readPlace(source, id);
  return text === '0' || text === 'X-X-X' ? null : text;
}

function readCode(source: Source, id: ColumnId, level: Level, expected: string): string {
  const text = readPlace(source, id) ?? '';
  if (!isCode(text, level)) reject(source, 'invalid-code', id, expected);
  return text;
}

function isCode(text: string, level: Level): boolean {
  const found = parseTerritoryCode(text);
  return found?.level === level && found.code === text;
}

/** What the publisher worked out from the counts; the counts do without it. */
const isPublished = (id: ColumnId) => id.startsWith('share-') || id.startsWith('quotient-');

function reject(
  source: Source,
  code: string,
  id: ColumnId,
  expected: string,
  severity: Severity = 'error',
): null {
  const column = source.columns.indexOf[id]!;
  source.problems.push({
    code,
    severity,
    ref: cellRefOf(source.sheet.name, source.row, column),
    column: String(source.sheet.rows[source.columns.headingRow]![column]),
    value: (formatCell(source.cells[column]) ?? '').slice(0, 200),
    expected,
  });
  return null;
}
