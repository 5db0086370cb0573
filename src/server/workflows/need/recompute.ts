// Recomputes a published workbook from its own bytes. The register adds only what it knows of the municipalities.
import { columnLetters, type Problem } from '#model/import-report.ts';
import { findYearStanding, INDICATORS, type Methodology } from '#need/methodology.ts';
import { findReferenceValues } from '#need/reference-values.ts';
import type { AreaSums } from '#need/reference-shares.ts';
import { recompute, type RecomputeReport } from '#need/recompute.ts';
import { readExclusionIndex, type IndexOptions, type IndexResult } from '#sources/exclusion-index/read.ts';
import { listPublishedRows } from './published-rows.ts';
import { listMissing } from './missing.ts';
import { findReference } from './reference.ts';

/**
 * Where the sums of the state are from: the workbook; a source, because the workbook is not whole; or a source, because
 * the sums of the whole workbook are other ones.
 */
export type StateSums = 'computed' | 'given' | 'stated';

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
  stateSums?: StateSums;
  /** `partly`: some inputs cover only a part of the year. */
  comparability?: 'whole' | 'partly' | 'none';
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

/** `known`: municipalities of the register, to tell those that moved district or do not exist. */
export function recomputeWorkbook(
  bytes: Uint8Array,
  fileName: string,
  known: Pick<IndexOptions, 'known' | 'wholeRegions'> = {},
): WorkbookReport {
  const result = readExclusionIndex(bytes, fileName, known);
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
  const { methodology } = standing;
  const { report, stateSums } = compareWorkbook(methodology, result);
  nameMissing(result, report.problems, known.known);
  return {
    ...read,
    report,
    methodology: methodology.id,
    stateSums,
    comparability: standing.rule.comparability,
  };
}

/** A region in part says which of its municipalities the file lacks, where the register knows them. */
function nameMissing(result: IndexResult, problems: Problem[], known: IndexOptions['known']): void {
  for (const problem of problems) {
    if (problem.code !== 'region-incomplete') continue;
    const names = listMissing(result, String(problem.details?.region), known);
    if (names) problem.details = { ...problem.details, names };
  }
}

/** What is published in the rows that were read, against what their counts give. */
export function compareWorkbook(
  methodology: Methodology,
  result: IndexResult,
): { report: RecomputeReport; stateSums: StateSums } {
  const { year } = result;
  const rows = listPublishedRows(result);
  const computed = findReference(methodology, year, rows);
  const wrongSums = computed.complete ? checkStateSums(year, computed.reference?.state) : [];
  // One wrong count would move the quotients of every municipality; beside the stated sums it moves those of its region.
  const { given, reference, incompleteRegions, needed } = wrongSums.length
    ? findReference(methodology, year, rows, { preferGiven: true })
    : computed;
  // Whole regions can stand beside the given sums of the state; only rows of a region in part have nothing to compare with.
  const useGiven = given !== undefined && reference !== undefined;
  const report = recompute(methodology, rows, {
    expectedMunicipalities: needed,
    ...(useGiven ? { given: { state: reference.state } } : {}),
    incompleteRegions,
  });
  report.problems.unshift(...wrongSums);
  return { report, stateSums: !useGiven ? 'computed' : wrongSums.length ? 'stated' : 'given' };
}

/** Half of the last place in which monthly averages are published. */
const SUM_TOLERANCE = 0.005;

function checkStateSums(year: number, sums: AreaSums | undefined): Problem[] {
  const stated = findReferenceValues(year)?.state;
  if (!stated || !sums) return [];
  return INDICATORS.flatMap((indicator) =>
    (['count', 'denominator'] as const).flatMap((side): Problem[] => {
      const [found, expected] = [sums[indicator][side], stated[indicator][side]];
      if (Math.abs(found - expected) <= SUM_TOLERANCE) return [];
      return [
        {
          code: 'state-sum-differs',
          severity: 'warning',
          value: String(round(found)),
          expected: String(round(expected)),
          details: { indicator, side, difference: round(found - expected) },
        },
      ];
    }),
  );
}

const round = (value: number) => Math.round(value * 1000) / 1000;

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
