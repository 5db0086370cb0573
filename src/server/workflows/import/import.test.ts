import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openRegionDatabase } from '../../../../test/database.ts';
import { findFinding, listFindings } from '../../register/findings.ts';
import { currentFigures } from '#evidence/editions.ts';
import { listStatements } from '../../register/published-figures.ts';
import { judge, refreshFindings } from '../reconcile.ts';
import { openFileStore } from './file-store.ts';
import { getImportFormat } from './formats.ts';
import { importFile } from './run.ts';

const database = await openRegionDatabase();
const folder = mkdtempSync(join(tmpdir(), 'opora-files-'));
const files = openFileStore(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ADDRESS =
  'https://www.kraj-lbc.cz/aktuality/reorganizace-socialniho-zaclenovani-ohrozuje-projekty-za-stovky-milionu-korun-upozornuje-liberecky-kraj-n588607.htm';
const lines = (rows: string[], total: string) =>
  ['Peníze pro obce', '', 'obec částka v Kč', ...rows, `celkem ${total}`, '', ADDRESS].join('\n');
const bytes = (text: string) => new TextEncoder().encode(text);
const request = (text: string, more = {}) => ({
  bytes: bytes(text),
  fileName: 'zprava.txt',
  author: 'test',
  ...more,
});
const run = (text: string, more = {}) =>
  importFile(database, 'CZ051', files, getImportFormat('release-table'), request(text, more));

async function state() {
  return database.read('CZ051', async (tx) => {
    const rows = await tx
      .selectFrom('source_row')
      .select((e) => e.fn.countAll<bigint>().as('n'))
      .executeTakeFirstOrThrow();
    const version = await tx.selectFrom('register_version').select('version').executeTakeFirstOrThrow();
    return { rows: rows.n, version: version.version, figures: currentFigures(await listStatements(tx)) };
  });
}

const GOOD = lines(
  ['Liberec 351 688 567', 'Jablonec n/N 45.881.463 Kč', 'Cvikov 0 (spolupráce teprve začala)'],
  '397 570 030',
);

test('a dry run reports everything and stores nothing', async () => {
  const before = await state();
  const report = await run(GOOD, { dryRun: true });
  expect(report).toMatchObject({
    outcome: 'dry-run',
    publication: 'lk-release-2026',
    rowsRead: 4,
    accepted: 4,
    rejected: 0,
  });
  expect(await state()).toEqual(before);
  expect(readdirSync(folder)).toEqual([]);
});

test('a file becomes an edition with its rows and bytes, and its figures are current', async () => {
  const report = await run(GOOD);
  expect(report.outcome).toBe('imported');
  expect(report.totals).toMatchObject([
    { printed: '397570030.00', computed: '397570030.00', difference: '0.00' },
  ]);
  const { figures } = await state();
  const jablonec = figures.find((figure) => figure.id === 'lk-release-2026.stated-funds.563510.row')!;
  expect(jablonec).toMatchObject({
    value: '45881463.00',
    publication: 'lk-release-2026',
    rowNumber: 5,
    locator: 'řádek 5',
  });
  expect(figures.find((figure) => figure.id.includes('561479.row'))).toMatchObject({
    value: '0.00',
    missing: 'not-yet',
  });
  const kept = await files.read(report.sha256);
  expect(createHash('sha256').update(kept).digest('hex')).toBe(report.sha256);
});

test('the same file twice, and the same content in other bytes, change nothing', async () => {
  const before = await state();
  expect(await run(GOOD)).toMatchObject({
    outcome: 'unchanged',
    sameAs: expect.stringContaining('lk-release-2026@'),
  });
  const reordered = lines(
    ['Cvikov 0 (spolupráce teprve začala)', 'Liberec 351 688 567', 'Jablonec nad Nisou 45 881 463'],
    '397 570 030',
  );
  expect((await run(reordered)).outcome).toBe('unchanged');
  expect(await state()).toEqual(before);
});

test('a row that cannot be placed keeps the whole file out', async () => {
  const before = await state();
  const report = await run(lines(['Liberec 100', 'Jablonec n. N. 5', 'Kocourkov 200', 'Tanvald 1'], '306'));
  expect(report).toMatchObject({ outcome: 'refused', accepted: 4, rejected: 1 });
  expect(report.problems).toContainEqual(
    expect.objectContaining({ code: 'unknown-territory', value: 'Kocourkov' }),
  );
  expect(await state()).toEqual(before);
});

test('text without a table is refused', async () => {
  expect(await run('Bez tabulky.')).toMatchObject({
    outcome: 'refused',
    rowsRead: 0,
    problems: [{ code: 'no-table-found' }],
  });
});

test('a new edition with another total is the current one and brings its finding', async () => {
  const report = await run(
    lines(['Liberec 351 688 567', 'Tanvald 100', 'Cvikov 0 (spolupráce teprve začala)'], '351 688 666'),
  );
  expect(report.outcome).toBe('imported');
  const findings = await database.read('CZ051', listFindings);
  expect(findings.filter((finding) => finding.kind === 'sum-mismatch')).toMatchObject([
    { stated: '351688666.00', computed: '351688667.00', difference: '1.00' },
  ]);
});

test('a judgement survives recomputation and is written down', async () => {
  const [finding] = await database.read('CZ051', listFindings);
  const reason = 'chybí dodatek č. 2';
  expect(
    await judge(database, 'CZ051', finding!.id, { state: 'explained', reason, owner: 'OSV', author: 'test' }),
  ).toBe(true);
  const found = await refreshFindings(database, 'CZ051');
  expect(found.find(({ id }) => id === finding!.id)).toMatchObject({
    id: finding!.id,
    state: 'explained',
    reason,
    owner: 'OSV',
  });
  const changes = await database.read('CZ051', (tx) => tx.selectFrom('change').selectAll().execute());
  expect(changes).toMatchObject([
    { entity: 'finding', before: { state: 'open' }, after: { state: 'explained' }, author: 'test' },
  ]);
  expect(
    await judge(database, 'CZ051', 'no-such', { state: 'open', reason: '', owner: null, author: 'test' }),
  ).toBe(false);
});

test('a judgement does not hold for other numbers', async () => {
  const [judged] = (await database.read('CZ051', listFindings)).filter(
    (finding) => finding.state === 'explained',
  );
  const report = await run(
    lines(['Liberec 351 688 567', 'Cvikov 0 (spolupráce teprve začala)'], '351 000 000'),
  );
  expect(report.outcome).toBe('imported');
  const again = (await database.read('CZ051', listFindings)).find((finding) => finding.id === judged!.id);
  expect(again).toMatchObject({ state: 'open', reason: null, outdated: true });
});

test('a finding that a corrected edition ends keeps its page and says so', async () => {
  const report = await run(
    lines(['Liberec 351 688 567', 'Cvikov 0 (spolupráce teprve začala)'], '351 688 567'),
  );
  expect(report.outcome).toBe('imported');
  const id = 'sum-mismatch:lk-release-2026.stated-funds.CZ051.total';
  const { listed, kept } = await database.read('CZ051', async (tx) => ({
    listed: await listFindings(tx),
    kept: await findFinding(tx, id),
  }));
  expect(listed.filter((finding) => finding.kind === 'sum-mismatch')).toEqual([]);
  expect(kept).toMatchObject({ id, present: false });
});

test('a document far too long for a release is refused at once', async () => {
  const report = await run(`${GOOD}\n${'x'.repeat(9 * 1024 * 1024)}`, { dryRun: true });
  expect(report).toMatchObject({
    outcome: 'refused',
    problems: [{ code: 'file-too-large', value: '9 MiB' }],
  });
});
