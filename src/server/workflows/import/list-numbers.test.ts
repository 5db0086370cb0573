// Each list names a registration number as the pack does: the project of the pack is one project with all their words.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildFullList, PROJECT as PROJECT_2014 } from '#sources/dotaceeu-2014/samples.ts';
import { buildList, PROJECT as PROJECT_2021 } from '#sources/dotaceeu-2021/samples.ts';
import { TABLES } from '#sources/isred/samples.ts';
import { parseMapping } from '#sources/mapped-table/mapping.ts';
import { buildExport, PROJECT as PROJECT_XML } from '#sources/ms2021-projects/samples.ts';
import { openRegionDatabase } from '../../../../test/database.ts';
import { findProjectId } from '../projects/find-id.ts';
import { openFileStore } from './file-store.ts';
import { importList } from './list.ts';
import { LIST_FORMATS } from './list-formats.ts';
import { formatOfMapping } from './mapped-format.ts';

const database = await openRegionDatabase();
const folder = mkdtempSync(join(tmpdir(), 'opora-numbers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** Of a project of the pack. */
const NUMBER = 'CZ.03.2.60/0.0/0.0/16_052/0007825';
const PROJECT = 'kontaktni-socialni-prace-liberec';

const { mapping } = parseMapping(
  `
publication: { id: own, title: Vlastní seznam, publisher: test }
key: { columns: [číslo] }
columns: { číslo: number, název: title }
amounts: [{ column: částka, kind: paid, payer: all }]
`,
  'own.yaml',
);

const own = formatOfMapping(mapping!);

test.each([
  ['dotaceeu-2014', { 'seznam.xlsx': buildFullList([{ ...PROJECT_2014, number: NUMBER }]) }],
  ['dotaceeu-2021', { 'seznam-21.xlsx': buildList([{ ...PROJECT_2021, number: NUMBER }]) }],
  ['ms2021', { 'seznam.xml': buildExport([PROJECT_XML.replace(/<KOD>.*<\/KOD>/, `<KOD>${NUMBER}</KOD>`)]) }],
  ['isred', TABLES],
  ['own', { 'own.csv': `číslo,název,částka\n${NUMBER},Práce,12\n` }],
])('%s', async (id, files) => {
  const format = LIST_FORMATS.find((one) => one.id === id) ?? own;
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  const report = await importList(database, 'CZ051', openFileStore(folder), format, {
    paths,
    author: 'test',
  });
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(report.projects).toMatchObject({ joined: 1 });
  const words = await database.read('CZ051', (tx) =>
    tx
      .selectFrom('project_assertion')
      .innerJoin('source', 'source.id', 'project_assertion.source_id')
      .select('publication_id')
      .where('project_id', '=', PROJECT)
      .execute(),
  );
  expect(words.map(({ publication_id }) => publication_id)).toContain(format.publication.id);
});

test('the number leads to the project, also misprinted', async () => {
  for (const number of [NUMBER, NUMBER.toLowerCase(), NUMBER.replace('/0.0/0.0', '/0.0')])
    expect(await database.read('CZ051', (tx) => findProjectId(tx, number))).toBe(PROJECT);
});
