// Old binary workbooks (XLS, XLSB). A spoilt file of these can make the library fill the memory, so this runs only where the
// caller bounds it: see the decision on old workbooks.

import * as XLSX from '@e965/xlsx';
import type { Problem } from '#model/import-report.ts';
import { LIMITS } from './limits.ts';
import { readSheets, unreadable, type WorkbookResult } from './workbook.ts';

/** Reads a binary workbook in a place that may die of it: a worker with limits on memory and time. */
export type BoundedXlsParser = (bytes: Uint8Array) => Promise<WorkbookResult>;

export function readXls(bytes: Uint8Array): WorkbookResult {
  try {
    const options = {
      type: 'array',
      dense: true,
      cellText: false,
      cellHTML: false,
      cellNF: true,
      sheetStubs: true,
      sheetRows: LIMITS.rows + 1,
    } as const;
    return readSheets(XLSX.read(bytes, options));
  } catch (error) {
    return { sheets: [], problems: [unreadable(String(error))] };
  }
}

/** What a bounded parser answers when the file has used up its memory or time. */
export function exhaustedWorkbook(reason: string): WorkbookResult {
  const problem: Problem = {
    code: 'workbook-exhausts',
    severity: 'error',
    expected: 'sešit, který jde přečíst v mezích paměti a času',
    details: { reason: reason.slice(0, 200) },
  };
  return { sheets: [], problems: [problem] };
}
