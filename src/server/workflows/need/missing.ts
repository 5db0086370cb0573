// Which municipalities of a region a workbook lacks, by the register.
import { columnLetters } from '#model/import-report.ts';
import type { IndexOptions, IndexResult } from '#sources/exclusion-index/read.ts';

/** More names would not fit a sentence. */
const NAMED = 5;

/** Their names with codes, the first five; empty where the register knows none. A refused row is not a missing one. */
export function listMissing(result: IndexResult, region: string, known: IndexOptions['known']): string {
  const code = result.headings.cells.findIndex((_, at) => columnLetters(at) === result.columns.code);
  const there = new Set(result.rows.map(({ cells }) => cells[code]?.trim()));
  const names = [...(known ?? [])].flatMap(([own, { name, districtCode }]) =>
    districtCode.startsWith(region) && !there.has(own) ? `${name} (${own})` : [],
  );
  const more = names.length > NAMED ? ` a další (${names.length - NAMED})` : '';
  return names.slice(0, NAMED).join(', ') + more;
}
