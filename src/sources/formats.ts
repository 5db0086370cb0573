// What files Opora reads from outside, and by which function.

import type { ReadResult } from '#model/import-report.ts';
import { readBoundaries } from './boundaries/read.ts';
import { readExclusionIndex } from './exclusion-index/read.ts';
import type { FileKind } from './file/kind.ts';
import { WORKBOOK_KINDS } from './file/workbook.ts';
import { readMunicipalities } from './municipalities/read.ts';
import { RELEASE_KINDS } from './release-table/printed-tables.ts';
import { readReleaseTable } from './release-table/read.ts';

/** `options` differ by format: see each reader. */
export type Format<Options, Result extends ReadResult<unknown>> = {
  id: string;
  /** Czech, for people who choose what to import. */
  title: string;
  kinds: readonly FileKind[];
  read: (bytes: Uint8Array, name: string, options: Options) => Result;
};

const format = <Options, Result extends ReadResult<unknown>>(one: Format<Options, Result>) => one;

export const FORMATS = {
  'release-table': format({
    id: 'release-table',
    title: 'Tabulka obcí a částek v tiskové zprávě',
    kinds: RELEASE_KINDS,
    read: readReleaseTable,
  }),
  'exclusion-index': format({
    id: 'exclusion-index',
    title: 'Index sociálního vyloučení',
    kinds: WORKBOOK_KINDS,
    read: readExclusionIndex,
  }),
  municipalities: format({
    id: 'municipalities',
    title: 'Registr obcí',
    kinds: ['csv', 'tsv', 'text'],
    read: readMunicipalities,
  }),
  boundaries: format({ id: 'boundaries', title: 'Hranice území', kinds: ['json'], read: readBoundaries }),
} as const;

export type FormatId = keyof typeof FORMATS;
export const FORMAT_IDS = Object.keys(FORMATS) as FormatId[];
