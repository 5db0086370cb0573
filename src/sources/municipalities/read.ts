// Reads the joined register of municipalities: who lies where, what it is called in a sentence, where its point is.

import { parseIco } from '#model/ico.ts';
import type { Problem, ReadResult, SheetRow } from '#model/import-report.ts';
import { parseTerritoryCode, type Level } from '#model/territory.ts';
import { readDelimited, type DelimitedRow } from '../file/delimited.ts';
import { checkFileKind, readFileKind } from '../file/kind.ts';
import { isInCzechia } from '../file/place.ts';
import { readText } from '../file/text.ts';
import { readColumns, refOf, type Columns } from './columns.ts';
import { NO_UNIT, STATUSES, type ColumnId } from './headings.ts';

export type Unit = { code: string; name: string };
export type Count = { year: number; people: number };

export type MunicipalityCandidate = {
  code: string;
  name: string;
  /** Forms after "v"; none when the register has none. */
  locatives: string[];
  status: string;
  pou?: Unit;
  /** Prague has none. */
  orp?: Unit;
  district: Unit;
  region: Unit;
  /** Military areas and a few new municipalities have none. */
  ico?: string;
  latitude?: number;
  longitude?: number;
  population?: Count;
  population15Plus?: Count;
  /** Line of the file, counted from 1. */
  row: number;
};

export type MunicipalityResult = ReadResult<MunicipalityCandidate> & { headings: SheetRow };

type Source = { row: DelimitedRow; columns: Columns; problems: Problem[] };

/** Reads the CSV. Wrong headings refuse every row, a wrong cell refuses its row; each names its line and column. */
export function readMunicipalities(bytes: Uint8Array, name: string): MunicipalityResult {
  const problems: Problem[] = [];
  const result: MunicipalityResult = {
    rows: [],
    candidates: [],
    problems,
    totals: [],
    rowsRead: 0,
    rejected: 0,
    headings: { sheet: '', row: 0, cells: [] },
  };
  const [heading, ...rows] = readRows(bytes, name, problems);
  if (heading === undefined) return result;
  result.headings = rawRow(heading);
  const columns = readColumns(heading, problems);
  const refused = problems.some((problem) => problem.severity === 'error');
  const seen = new Map<string, number>();
  for (const row of rows) {
    result.rowsRead += 1;
    result.rows.push(rawRow(row));
    const candidate = refused ? undefined : readRow({ row, columns, problems }, seen);
    if (candidate) result.candidates.push(candidate);
    else result.rejected += 1;
  }
  return result;
}

function readRows(bytes: Uint8Array, name: string, problems: Problem[]): DelimitedRow[] {
  const wrong = checkFileKind(readFileKind(bytes, name), name, ['csv', 'tsv', 'text']);
  const { text, problems: textProblems } = wrong.length > 0 ? { text: '', problems: wrong } : readText(bytes);
  problems.push(...textProblems);
  if (text === '') return [];
  const delimited = readDelimited(text);
  problems.push(...delimited.problems);
  return delimited.rows;
}

function rawRow({ line, cells }: DelimitedRow): SheetRow {
  return { sheet: '', row: line, cells: cells.map((cell) => (cell === '' ? null : cell)) };
}

function readRow(source: Source, seen: Map<string, number>): MunicipalityCandidate | undefined {
  const { row, columns, problems } = source;
  const before = problems.length;
  if (row.cells.length !== columns.count) {
    const details = { found: row.cells.length, expected: columns.count };
    problems.push({ code: 'row-too-short', severity: 'error', ref: { sheet: '', row: row.line }, details });
    return undefined;
  }
  const code = readCode(source, 'code', 'municipality', 'šestimístný kód obce');
  const status = text(source, 'status');
  if (!STATUSES.includes(status)) reject(source, 'invalid-code', 'status', STATUSES.join(', '));
  const region = readUnit(source, 'region', 'kód kraje, např. CZ020');
  const district = readUnit(source, 'district', 'kód okresu, např. CZ0201');
  if (region && district && !district.code.startsWith(region.code))
    reject(source, 'invalid-code', 'district-code', `okres kraje ${region.code}`);
  const candidate = {
    code,
    name: readName(source, 'name'),
    locatives: text(source, 'locatives')
      .split(';')
      .map((form) => form.trim())
      .filter((form) => form !== ''),
    status,
    pou: readPou(source),
    orp: NO_UNIT.test(text(source, 'orp-code')) ? undefined : readUnit(source, 'orp', 'kód ORP, např. 2101'),
    district,
    region,
    ico: readIco(source),
    ...readPoint(source),
    population: readCount(source, 'population'),
    population15Plus: readCount(source, 'population-15-plus'),
    row: row.line,
  };
  checkDuplicate(source, code, seen);
  return problems.length === before ? (candidate as MunicipalityCandidate) : undefined;
}

function checkDuplicate(source: Source, code: string, seen: Map<string, number>): void {
  const first = seen.get(code);
  if (first === undefined) seen.set(code, source.row.line);
  else reject(source, 'duplicate-row', 'code', 'každá obec jednou', { territory: code, firstRow: first });
}

function text(source: Source, id: ColumnId): string {
  return source.row.cells[source.columns.indexOf[id] ?? -1]?.trim() ?? '';
}

function readName(source: Source, id: ColumnId): string {
  const name = text(source, id);
  if (name === '') reject(source, 'missing-value', id, 'název');
  return name;
}

function readCode(source: Source, id: ColumnId, level: Level, expected: string): string {
  const code = text(source, id);
  const found = parseTerritoryCode(code);
  if (found?.level !== level || found.code !== code) reject(source, 'invalid-code', id, expected);
  return code;
}

function readUnit(source: Source, level: 'region' | 'district' | 'orp', expected: string): Unit {
  return {
    code: readCode(source, `${level}-code`, level, expected),
    name: readName(source, `${level}-name`),
  };
}

/** Codes of municipalities with an authorised office have no shape of their own beyond digits. */
function readPou(source: Source): Unit | undefined {
  const code = text(source, 'pou-code');
  if (code === '' || NO_UNIT.test(code)) return undefined;
  if (!/^\d{5}$/.test(code)) reject(source, 'invalid-code', 'pou-code', 'pětimístný kód');
  return { code, name: readName(source, 'pou-name') };
}

function readIco(source: Source): string | undefined {
  const printed = text(source, 'ico');
  if (printed === '') return undefined;
  const ico = parseIco(printed);
  if (!ico.ok) reject(source, 'invalid-ico', 'ico', 'osm číslic s platnou kontrolní číslicí');
  return ico.ok ? ico.value : undefined;
}

/** Both coordinates or none; a point abroad has usually its numbers swapped. */
function readPoint(source: Source): { latitude?: number; longitude?: number } {
  if (text(source, 'latitude') === '' && text(source, 'longitude') === '') return {};
  const latitude = readNumber(source, 'latitude');
  const longitude = readNumber(source, 'longitude');
  if (latitude === undefined || longitude === undefined) return {};
  if (!isInCzechia(longitude, latitude))
    reject(source, 'outside-czechia', 'latitude', 'šířka 48,5 až 51,1 a délka 12 až 18,9', { longitude });
  return { latitude, longitude };
}

function readNumber(source: Source, id: ColumnId): number | undefined {
  const printed = text(source, id);
  if (/^-?\d+(\.\d+)?$/.test(printed)) return Number(printed);
  reject(source, 'not-a-number', id, 'stupně s desetinnou tečkou');
  return undefined;
}

function readCount(source: Source, id: 'population' | 'population-15-plus'): Count | undefined {
  const printed = text(source, id);
  const year = source.columns.yearOf[id];
  if (printed === '' || year === undefined) return undefined;
  if (/^\d+$/.test(printed)) return { year, people: Number(printed) };
  reject(source, printed.startsWith('-') ? 'negative-count' : 'not-a-number', id, 'celé číslo');
  return undefined;
}

function reject(
  source: Source,
  code: string,
  id: ColumnId,
  expected: string,
  details?: Problem['details'],
): void {
  const { row, columns, problems } = source;
  const index = columns.indexOf[id] ?? 0;
  const place = {
    ref: refOf(row.line, index),
    column: columns.headings[index],
    value: row.cells[index] ?? '',
  };
  problems.push({ code, severity: 'error', ...place, expected, ...(details ? { details } : {}) });
}
