// Origins of rows: stated by a source, or believed for a reason.
import type { OriginFinder, RowOrigin } from '../../register/origins.ts';
import type { Origin } from './continuity-register.ts';

type Cited = { source_id: string; locator: string };

export type Origins = OriginFinder;

export const statedBy = (row: RowOrigin): Origin => ({ ...row, assumption: null, confidence: 'high' });

/** Of a row that says itself how sure it is and, where no source states it, why it is believed. */
export const believed = (
  origins: Origins,
  row: Cited & { assumption: string | null; confidence: string },
): Origin => ({
  ...origins(row),
  assumption: row.assumption,
  confidence: row.confidence as Origin['confidence'],
});
