// What holds for every format of this folder.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileOfBytes, readWhole, type AssertionReader } from '#model/assertion-reader.ts';
import type { ReadResult } from '#model/import-report.ts';
import { readBoundaries } from './boundaries/read.ts';
import { readDotaceeu2014 } from './dotaceeu-2014/read.ts';
import { readDotaceeu2021 } from './dotaceeu-2021/read.ts';
import { readExclusionIndex } from './exclusion-index/read.ts';
import { readIsred } from './isred/read.ts';
import { readKohesio } from './kohesio/read.ts';
import { parseMapping } from './mapped-table/mapping.ts';
import { readMappedTable } from './mapped-table/read.ts';
import { MAPPING_YAML } from './mapped-table/samples.ts';
import { readMs2021Projects } from './ms2021-projects/read.ts';
import { readMunicipalities } from './municipalities/read.ts';
import { readReleaseTable } from './release-table/read.ts';
import { readSchoolAllocations } from './school-allocations/read.ts';
import { readThreeSixtyGiving } from './three-sixty-giving/read.ts';

const READERS: Record<string, (bytes: Uint8Array, name: string) => ReadResult<unknown>> = {
  boundaries: readBoundaries,
  'exclusion-index': readExclusionIndex,
  municipalities: readMunicipalities,
  'release-table': (bytes, name) =>
    readReleaseTable(bytes, name, { knownTerritories: [], regionCode: 'CZ051' }),
};

/** Readers of lists of projects, which come in batches. */
const LIST_READERS: Record<string, AssertionReader> = {
  'dotaceeu-2014': readDotaceeu2014,
  'dotaceeu-2021': readDotaceeu2021,
  'mapped-table': (file, options) =>
    readMappedTable(file, { ...options, mapping: parseMapping(MAPPING_YAML, 'a.yaml').mapping! }),
  'school-allocations': readSchoolAllocations,
  isred: readIsred,
  kohesio: readKohesio,
  'ms2021-projects': readMs2021Projects,
  'three-sixty-giving': readThreeSixtyGiving,
};

/** Pieces that formats share. */
const SHARED = ['file', 'project-list'];

test('every folder of a format is tested here', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(
    folders
      .map((entry) => entry.name)
      .filter((name) => !SHARED.includes(name))
      .sort(),
  ).toEqual([...Object.keys(READERS), ...Object.keys(LIST_READERS)].sort());
});

test.each(Object.entries(READERS))(
  '%s says its quirks and headings, and refuses a wrong kind of file',
  (id, read) => {
    for (const file of ['README.md', 'headings.ts', 'read.ts']) {
      expect(existsSync(join(import.meta.dirname, id, file))).toBe(true);
    }
    const result = read(new TextEncoder().encode('%PDF-1.7 x'), 'a.pdf');
    expect(result).toMatchObject({ candidates: [], rowsRead: 0 });
    expect(result.problems).toMatchObject([{ severity: 'error', value: 'dokument PDF' }]);
  },
);

test.each(Object.entries(LIST_READERS))(
  '%s says its quirks and headings, and refuses a wrong kind of file',
  async (id, read) => {
    for (const file of ['README.md', 'headings.ts', 'read.ts']) {
      expect(existsSync(join(import.meta.dirname, id, file))).toBe(true);
    }
    const { assertions, problems, end } = await readWhole(
      read(fileOfBytes(new TextEncoder().encode('%PDF-1.7 x'), 'a.pdf')),
    );
    expect(assertions).toEqual([]);
    expect(end).toMatchObject({ rowsRead: 0, assertions: 0 });
    expect(problems).toMatchObject([{ severity: 'error', value: 'dokument PDF' }]);
  },
);
