// What must hold inside one row and against the register.

import { DENOMINATORS, INDICATORS } from '#model/index-inputs.ts';
import type { CellRef, Problem, Severity } from '#model/import-report.ts';
import { cellRefOf, formatCell, type Sheet } from '../file/workbook.ts';
import type { Columns } from './columns.ts';
import type { ColumnId } from './headings.ts';
import type { IndexCandidate } from './read.ts';

export type KnownMunicipality = { name: string; districtCode: string };

export type RowContext = {
  sheet: Sheet;
  columns: Columns;
  /** Municipalities of the rows above with the place of their code. */
  seen: Map<string, CellRef>;
  known?: ReadonlyMap<string, KnownMunicipality>;
  /** Regions of which every municipality is known; all regions when it is left out. */
  wholeRegions?: ReadonlySet<string>;
};

const HIGHEST_INDEX = 30;
const BAND = /^(\d{1,2}) ?(?:až|-|–) ?(\d{1,2})$/;
/** Bands of the method (Lang, Matoušek 2020) as printed in the file of 2023. */
const BANDS = ['0 až 1', '2 až 7', '8 až 11', '12 až 30'];

/** Adds what is wrong with the row; false when it must stay out of the register. */
export function checkRow(candidate: IndexCandidate, context: RowContext, problems: Problem[]): boolean {
  const before = problems.length;
  checkIdentity(candidate, context, problems);
  checkCounts(candidate, context, problems);
  checkShares(candidate, context, problems);
  checkIndex(candidate, context, problems);
  return !problems.slice(before).some((problem) => problem.severity === 'error');
}

type Found = {
  code: string;
  severity: Severity;
  id: ColumnId;
  expected: string;
  details?: Problem['details'];
};

function report(
  candidate: IndexCandidate,
  { sheet, columns }: RowContext,
  problems: Problem[],
  found: Found,
): void {
  const column = columns.indexOf[found.id]!;
  problems.push({
    code: found.code,
    severity: found.severity,
    ref: cellRefOf(sheet.name, candidate.row - 1, column),
    column: String(sheet.rows[columns.headingRow]![column]),
    value: formatCell(sheet.rows[candidate.row - 1]![column]) ?? '',
    expected: found.expected,
    ...(found.details ? { details: found.details } : {}),
  });
}

function checkIdentity(candidate: IndexCandidate, context: RowContext, problems: Problem[]): void {
  const { code, districtCode } = candidate;
  const add = (found: Found): void => report(candidate, context, problems, found);
  const registered = context.known?.get(code);
  // Neither its name nor its district: the code is a slip, and the row it belongs to may still come.
  if (registered && registered.name !== candidate.name && registered.districtCode !== districtCode)
    return add({
      code: 'code-of-another-place',
      severity: 'error',
      id: 'code',
      expected: registered.name,
      details: { name: candidate.name },
    });
  const first = context.seen.get(code);
  if (first) {
    const details = { territory: code, firstRow: first.row };
    add({ code: 'duplicate-row', severity: 'error', id: 'code', expected: 'každá obec jednou', details });
  } else {
    context.seen.set(code, cellRefOf(context.sheet.name, candidate.row - 1, context.columns.indexOf.code!));
  }
  if (!districtCode.startsWith(candidate.regionCode))
    add({
      code: 'invalid-code',
      severity: 'error',
      id: 'district-code',
      expected: `okres kraje ${candidate.regionCode}`,
    });
  if (!context.known) return;
  const known = context.known.get(code);
  if (!known) {
    if (context.wholeRegions && !context.wholeRegions.has(candidate.regionCode)) return;
    add({
      code: 'unknown-territory',
      severity: 'error',
      id: 'code',
      expected: 'kód obce z registru území',
      details: { name: candidate.name },
    });
    return;
  }
  if (known.districtCode !== districtCode)
    add({ code: 'moved-district', severity: 'warning', id: 'district-code', expected: known.districtCode });
  if (known.name !== candidate.name)
    add({ code: 'renamed-territory', severity: 'warning', id: 'name', expected: known.name });
}

/** In the codebook of municipalities: a military training area, where nobody has to live. */
const MILITARY = 'U';

/** A part is never larger than its whole, and a municipality without inhabitants is a typing error. */
function checkCounts(candidate: IndexCandidate, context: RowContext, problems: Problem[]): void {
  const { inputs, status } = candidate;
  const add = (found: Omit<Found, 'severity'>): void =>
    report(candidate, context, problems, { ...found, severity: 'error' });
  for (const id of INDICATORS) {
    const [count, whole] = [inputs[id], inputs[DENOMINATORS[id]]];
    if (count !== null && whole !== null && count > whole)
      add({ code: 'count-above-whole', id, expected: String(whole) });
  }
  const [adults, working] = [inputs['population-15-plus']!, inputs['population-15-64']!];
  if (adults === 0 && status !== null && status !== MILITARY)
    add({ code: 'nobody-lives-there', id: 'population-15-plus', expected: 'aspoň 1' });
  if (working > adults) add({ code: 'count-above-whole', id: 'population-15-64', expected: String(adults) });
}

/** A share must follow from its count; it may only be rounded to the places in which it is printed, two at the least. */
function checkShares(candidate: IndexCandidate, context: RowContext, problems: Problem[]): void {
  for (const id of INDICATORS) {
    const share = candidate.published.shares[id];
    const count = candidate.inputs[id];
    const denominator = candidate.inputs[DENOMINATORS[id]];
    if (share === null || count === null || denominator === null) continue;
    const computed = denominator === 0 ? 0 : (count / denominator) * 100;
    if (Math.abs(share - computed) <= 1e-9 * Math.max(1, computed)) continue;
    const places = Math.max(2, /\.(\d+)$/.exec(String(share))?.[1]!.length ?? 0);
    if (Math.abs(share - computed) <= 0.5 * 10 ** -places * (1 + 1e-9)) continue;
    const expected = String(computed);
    const details = { count, denominator };
    report(candidate, context, problems, {
      code: 'share-disagrees',
      severity: 'warning',
      id: `share-${id}`,
      expected,
      details,
    });
  }
}

function checkIndex(candidate: IndexCandidate, context: RowContext, problems: Problem[]): void {
  const { index, band } = candidate.published;
  const add = (found: Found): void => report(candidate, context, problems, found);
  if (index !== null && index > HIGHEST_INDEX)
    return add({
      code: 'index-out-of-range',
      severity: 'error',
      id: 'index',
      expected: `0 až ${HIGHEST_INDEX}`,
    });
  if (band === null) {
    if (context.columns.indexOf.band !== undefined)
      add({ code: 'unknown-band', severity: 'error', id: 'band', expected: BANDS.join(', ') });
    return;
  }
  const match = BAND.exec(band);
  const known = match && BANDS.includes(`${Number(match[1])} až ${Number(match[2])}`);
  if (!known) return add({ code: 'unknown-band', severity: 'error', id: 'band', expected: BANDS.join(', ') });
  if (index !== null && (index < Number(match[1]) || index > Number(match[2])))
    add({
      code: 'band-disagrees',
      severity: 'warning',
      id: 'band',
      expected: `pásmo, do kterého patří ${index}`,
    });
}
