// Origins of rows: stated by a source, or believed for a reason.
import type { RowOrigin } from '../../register/origins.ts';
import type { Origin } from './continuity-register.ts';

export type Origins = (row: { source_id: string; locator: string }) => RowOrigin;

export const statedBy = (row: RowOrigin): Origin => ({ ...row, assumption: null, confidence: 'high' });

/** What follows from a row by a rule of the program, with the reason people read. */
export const inferredFrom = (
  row: RowOrigin,
  assumption: string,
  confidence: Origin['confidence'] = 'low',
): Origin => ({ ...row, assumption, confidence });
