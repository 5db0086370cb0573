import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openTestDatabase } from '../../../../test/database.ts';
import { checkPack } from './check.ts';
import { exportPack } from './export.ts';
import { PACK_FILES } from './files.ts';
import { loadPack } from './load.ts';
import { packFingerprint, readPack } from './read.ts';
import { PLAIN_FILES } from './rows.ts';

const PACK = 'packs/CZ051';
const database = await openTestDatabase();
const work = mkdtempSync(join(tmpdir(), 'opora-pack-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A copy of the pack with one text of one file replaced. */
function damaged(file: string, from: string | RegExp, to: string): string {
  const folder = mkdtempSync(join(work, 'pack-'));
  cpSync(PACK, folder, { recursive: true });
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return folder;
}

function problemsOf(folder: string) {
  const { pack, problems } = readPack(folder);
  return [...problems, ...(pack ? checkPack(pack) : [])].filter((problem) => problem.severity === 'error');
}

test('every file is loaded by exactly one way', () => {
  const own = ['publication', 'territory', 'index_input', 'published_figure'];
  expect([...PLAIN_FILES, ...own].sort()).toEqual(PACK_FILES.map((file) => file.name).sort());
});

test('the pack of the repository holds', () => {
  expect(problemsOf(PACK)).toEqual([]);
});

describe('a wrong pack is refused with file, line and column', () => {
  test.each([
    ['amount.csv', /^(?=[^\n]*\n)([^\n]*)\bvalue\b/, '$1worth', 'missing-heading', 1, 'value'],
    ['amount.csv', '6881550.00', '6 881 550', 'not-a-number', undefined, 'value'],
    ['territory.csv', '563889,municipality', '563889,town', 'invalid-value', undefined, 'level'],
    [
      'published_figure.csv',
      'lk-release-2026.stated-funds.563889.row',
      'lk-release-2026.stated-funds.563510.row',
      'duplicate-id',
      undefined,
      'id',
    ],
    ['published_figure.csv', /,563889,/, ',999999,', 'unknown-reference', undefined, 'territory'],
    ['agreement.csv', /2023-07/, '2023-17', 'invalid-value', undefined, 'signed'],
    // The second row of the file becomes another period of the first one.
    [
      'post_territory.csv',
      'frydlantsko,564265,,',
      'frydlantsko,564028,2024,',
      'overlapping-periods',
      3,
      'valid_from',
    ],
    ['pack.yaml', 'format: 1', 'format: 7', 'invalid-value', 1, 'format'],
    ['pack.yaml', 'region:', 'region: [', 'invalid-yaml', undefined, undefined],
  ])('%s: %s', (file, from, to, code, line, column) => {
    const problems = problemsOf(damaged(file, from, to));
    const found = problems.find((problem) => problem.code === code);
    expect(found, JSON.stringify(problems.slice(0, 3))).toBeDefined();
    expect(found!.ref!.sheet).toBe(file);
    if (line !== undefined) expect(found!.ref!.row).toBe(line);
    if (column !== undefined) expect(found!.column).toBe(column);
  });

  test('a file nobody knows is told, not skipped', () => {
    const folder = damaged('pack.yaml', 'format: 1', 'format: 1 ');
    writeFileSync(join(folder, 'mesta.csv'), 'id\n1\n');
    expect(problemsOf(folder).map((problem) => problem.code)).toEqual(['unknown-file']);
  });

  test('a folder that is not there', () => {
    expect(problemsOf(join(work, 'nowhere')).map((problem) => problem.code)).toContain('missing-file');
  });
});

test('a problem names the line on which the row begins, also after a quoted line break', () => {
  const folder = damaged('unit.csv', /\n/, '\n"first\nsecond",missing,name,,,,,,\n');
  const problems = problemsOf(folder).filter((problem) => problem.ref!.sheet === 'unit.csv');
  expect(problems.map((problem) => problem.ref!.row)).toContain(2);
  expect(problems.every((problem) => problem.ref!.row !== 3)).toBe(true);
});

describe('in the register', () => {
  test('loading twice is the same as once', async () => {
    const { pack } = readPack(PACK);
    expect((await loadPack(database, pack!, 'test')).outcome).toBe('loaded');
    const before = await count();
    expect((await loadPack(database, pack!, 'test')).outcome).toBe('unchanged');
    expect(await count()).toEqual(before);
    expect(before.municipalities).toBe(215);
  });

  test('an exported pack is the same pack', async () => {
    const { pack } = readPack(PACK);
    const folder = mkdtempSync(join(work, 'export-'));
    for (const [name, text] of await database.read('CZ051', exportPack))
      writeFileSync(join(folder, name), text);
    const exported = readPack(folder);
    expect(exported.problems).toEqual([]);
    for (const [name, rows] of pack!.files) {
      const facts = (list: typeof rows) =>
        list.map((row) => JSON.stringify(Object.entries(row.cells).sort())).sort();
      expect(facts(exported.pack!.files.get(name)!), name).toEqual(facts(rows));
    }
    expect(packFingerprint(exported.pack!)).toBe(packFingerprint(pack!));
  });

  test('a corrected fact replaces the old one; the old edition stays readable', async () => {
    const folder = damaged('published_figure.csv', ',351688567,', ',351688568,');
    const { pack } = readPack(folder);
    const editions = (await count()).editions;
    expect((await loadPack(database, pack!, 'test')).outcome).toBe('loaded');
    const figures = await database.read('CZ051', (tx) =>
      tx.selectFrom('published_figure').select('value').where('id', 'like', '%563889.row').execute(),
    );
    expect(figures).toEqual([{ value: '351688568' }]);
    expect((await count()).editions).toBe(editions + 1);
  });

  test('a pack that fails in the middle leaves the register as it was', async () => {
    const before = await count();
    const { pack } = readPack(damaged('unit_succession.csv', /,effective,/, ',effectively,'));
    await expect(loadPack(database, pack!, 'test')).rejects.toThrow(/unit_succession_standing_check/);
    expect(await count()).toEqual(before);
  });
});

async function count() {
  return database.read('CZ051', async (tx) => {
    const rows = async (
      table: 'territory' | 'source' | 'published_figure' | 'need_value' | 'project' | 'source_row',
    ) =>
      (
        await tx
          .selectFrom(table)
          .select((e) => e.fn.countAll<bigint>().as('n'))
          .executeTakeFirstOrThrow()
      ).n;
    const municipalities = await tx
      .selectFrom('territory')
      .select('code')
      .where('level', '=', 'municipality')
      .execute();
    return {
      municipalities: municipalities.length,
      editions: Number(await rows('source')),
      figures: await rows('published_figure'),
      need: await rows('need_value'),
      projects: await rows('project'),
      raw: await rows('source_row'),
    };
  });
}
