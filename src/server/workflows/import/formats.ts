import { exclusionIndex } from './exclusion-index.ts';
import type { ImportFormat } from './plan.ts';
import { releaseTable } from './release-table.ts';

/** Formats the register can import, in the order of the help. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [releaseTable, exclusionIndex];
