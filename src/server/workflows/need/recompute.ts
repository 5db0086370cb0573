// Recomputes a published workbook from its own bytes; nothing of the register is needed.
import { columnLetters, type Problem } from '#model/import-report.ts';
import { findYearStanding } from '#need/methodology.ts';
import { recompute, type RecomputeReport } from '#need/recompute.ts';
import { readExclusionIndex, type IndexResult } from '#sources/exclusion-index/read.ts';
import { listPublishedRows } from './published-rows.ts';
import { findReference } from './reference.ts';

export type WorkbookReport = {
  year: number;
  rowsRead: number;
  rejected: number;
  /** Rows the reader refused, each with its problems: they belong to what can not be recomputed. */
  refused: RefusedRow[];
  /** What the reader says of the file; an error keeps its row out of the comparison. */
  problems: Problem[];
  /** Absent when nothing could be read, or the year has no usable methodology. */
  report?: RecomputeReport;
  methodology?: string;
  /** The national sums were given, because the workbook does not hold every municipality. */
  givenState?: boolean;
};

/** As printed; a row may lack even its code. */
export type RefusedRow = { row: number; code: string | null; name: string | null; problems: Problem[] };

function listRefused({ rows, candidates, problems, columns }: IndexResult): RefusedRow[] {
  const read = new Set(candidates.map(({ row }) => row));
  const byRow = Map.groupBy(
    problems.filter(({ severity }) => severity === 'error'),
    ({ ref }) => ref?.row,
  );
  return rows
    .filter(({ row }) => !read.has(row))
    .map(({ row, cells }) => {
      const cell = (column: string | undefined) =>
        cells.find((_, index) => columnLetters(index) === column)?.trim() || null;
      // Wrong headings refuse every row; such a problem has no row of its own.
      const own = byRow.get(row) ?? [];
      return { row, code: cell(columns.code), name: cell(columns.name), problems: own };
    });
}

export function recomputeWorkbook(bytes: Uint8Array, fileName: string): WorkbookReport {
  const result = readExclusionIndex(bytes, fileName);
  const { year, rowsRead, rejected, problems } = result;
  const read: WorkbookReport = { year, rowsRead, rejected, refused: listRefused(result), problems };
  const standing = findYearStanding(year);
  if (result.candidates.length === 0) return read;
  if (standing.state !== 'usable') {
    const expected = 'rok, jehož metodika je známa';
    return {
      ...read,
      problems: [...problems, { code: 'wrong-year', severity: 'error', value: String(year), expected }],
    };
  }
  const { methodology, rule } = standing;
  const rows = listPublishedRows(result);
  const { given, reference, incompleteRegions } = findReference(methodology, year, rows);
  // Whole regions can stand beside the given sums of the state; only rows of a region in part have nothing to compare with.
  const useGiven = given !== undefined && reference !== undefined;
  const report = recompute(methodology, rows, {
    expectedMunicipalities: rule.municipalities,
    ...(useGiven ? { given: { state: reference.state } } : {}),
    incompleteRegions,
  });
  return { ...read, report, methodology: methodology.id, givenState: useGiven };
}

/** Whether anything published disagrees with its recomputation, or something that should agree could not be compared. */
export function hasDifference({ report, problems }: WorkbookReport): boolean {
  if (!report) return true;
  const { shares, quotients, own, imputed, bands, notRecomputed } = report;
  return (
    [...problems, ...report.problems].some((problem) => problem.severity === 'error') ||
    shares.different + quotients.different + own.different.length > 0 ||
    imputed.outOfRange.length + bands.different.length + notRecomputed.length > 0
  );
}
