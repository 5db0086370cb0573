// The command as its users run it: the real ./opora in its own process and data folder.
import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { buildEdition, imputedRow, sampleRow } from '#sources/exclusion-index/samples.ts';
import { commandRunner, openCommandLine } from '../../test/command.ts';
import { readSettings } from '#server/settings.ts';
import { commands } from './commands.ts';
import { commandHelp, overviewHelp } from './help.ts';

const OPORA = join(import.meta.dirname, '../../opora');
const work = mkdtempSync(join(tmpdir(), 'opora-cli-'));
const environment = (data: string) => ({ ...process.env, OPORA_DATA: join(work, data), DATABASE_URL: '' });
const opora = (args: string[], data = 'shared'): SpawnSyncReturns<string> =>
  spawnSync(OPORA, args, { env: environment(data), encoding: 'utf8' });
const { run } = await openCommandLine();
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(work, name);
  writeFileSync(path, content);
  return path;
};

afterAll(() => rmSync(work, { recursive: true, force: true }));

const RELEASE = file(
  'zprava.txt',
  [
    'Kam peníze šly',
    '',
    'obec částka v Kč',
    'Tanvald 1 200 000',
    'Nový Bor 2 300 000',
    'Cvikov 0',
    'celkem 3 400 000',
    '',
  ].join('\n'),
);

describe('wrong use ends with 2 and says what to do', () => {
  test.each([
    [[], /Použití: \.\/opora/],
    [['neznamy'], /Příkaz „neznamy“ neznám. Znám: start, import/],
    [['import'], /Formát „“ neznám. Znám: release-table, exclusion-index/],
    [['import', 'release-table'], /Čekám jeden soubor/],
    [['import', 'release-table', '/nikde/zprava.txt'], /nejde otevřít/],
    [['import', 'release-table', RELEASE, '--sheet'], /Volbu --sheet příkaz import nezná. Zná: /],
    [['impact', 'x', '--simulate', '-3'], /Volbě --simulate chybí hodnota/],
    [['pack', 'publish'], /Čekám: check, load, nebo export/],
    [['reconcile', '--finding', 'x', '--state', 'solved'], /open, explained, corrected, accepted/],
    [['reconcile', '--finding', 'x', '--state', 'explained'], /Napište důvod/],
    [['start', '--port', 'sto'], /Port má být číslo/],
  ])('%j', (args, message) => {
    const { status, stdout, stderr } = opora(args);
    expect(stdout + stderr).toMatch(message);
    expect(status).toBe(2);
  });
});

test('a data folder that is a file is told in words', () => {
  file('soubor', '');
  const { status, stderr } = opora(['db', 'status'], 'soubor');
  expect(stderr).toMatch(/Datová složka .*soubor.*OPORA_DATA/);
  expect(status).toBe(2);
});

test('a server that does not answer is told in words', () => {
  const env = { ...environment('none'), DATABASE_URL: 'postgres://127.0.0.1:1/none' };
  const { status, stderr } = spawnSync(OPORA, ['db', 'status'], { env, encoding: 'utf8' });
  expect(stderr).toMatch(/Databáze neodpovídá: .*DATABASE_URL/);
  expect(status).toBe(2);
});

test('every command explains itself', () => {
  for (const command of commands) {
    const help = commandHelp(command);
    expect(overviewHelp(commands)).toContain(command.summary);
    for (const option of Object.keys(command.options)) {
      expect(command.optionHelp[option], `${command.name} --${option}`).toBeTruthy();
      expect(help).toContain(`--${option}`);
    }
    expect(command.examples.length).toBeGreaterThan(0);
    for (const example of command.examples)
      expect(example.command).toMatch(/^(DATABASE_URL=\S+ )?\.\/opora /);
  }
  expect(opora(['import', '--help']).status).toBe(0);
});

describe('the road from a file to a finding', () => {
  test('the published total of the pack is the one finding', async () => {
    const { status, out } = await run('reconcile', '--json');
    const { findings } = JSON.parse(out);
    expect(status).toBe(1);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      kind: 'sum-mismatch',
      stated: '680269114.00',
      computed: '684908825.00',
      difference: '4639711.00',
      state: 'open',
      reason: null,
    });
    expect(findings[0].pointers).toHaveLength(10);
    expect(findings[0].pointers[0]).toMatchObject({
      source: expect.any(String),
      locator: expect.any(String),
    });
  });

  test('an import reports rows, total and difference, and stores once', async () => {
    const first = await run('import', 'release-table', RELEASE);
    expect(first.out).toMatch(/přečteno 4, přijato 4, odmítnuto 0/);
    expect(first.out).toMatch(/rozdíl 100.000.Kč \(100000\.00\)/);
    expect(first.out).toMatch(/uloženo jako nové vydání/);
    expect(first.status).toBe(0);
    expect((await run('import', 'release-table', RELEASE)).out).toMatch(/beze změny/);
  });

  test('a file that is not what it says is refused with its reason', async () => {
    const html = file('tabulka.xlsx', '<!doctype html><html><body><p>Stránka nenalezena</p></body></html>');
    const { status, out } = await run('import', 'exclusion-index', html);
    expect(out).toMatch(/obsahuje webovou stránku/);
    expect(out).toMatch(/odmítnuto, nic se neuložilo/);
    expect(status).toBe(2);
  });

  test('judged findings no longer fail the run', async () => {
    const { findings } = JSON.parse((await run('reconcile', '--json')).out);
    for (const { id } of findings) {
      expect(
        (await run('reconcile', '--finding', id, '--state', 'accepted', '--reason', 'ověřeno')).status,
      ).toBe(0);
    }
    expect((await run('reconcile')).status).toBe(0);
  });

  test('an exported pack loads without a change', async () => {
    const folder = join(work, 'export');
    expect((await run('pack', 'export', folder)).status).toBe(0);
    expect((await run('pack', 'check', folder)).status).toBe(0);
    expect((await run('pack', 'load', folder)).out).toMatch(/beze změny/);
    expect((await run('pack', 'export', folder)).err).toMatch(/není prázdná/);
  });
});

describe('a killed import', () => {
  test('leaves the register as it was, whenever it is killed, and the next start works', async () => {
    // Of the pack's own region the register knows every municipality and would refuse made-up ones.
    const elsewhere = {
      'region-code': 'CZ020',
      'region-name': 'Středočeský kraj',
      'district-code': 'CZ0201',
    };
    const rows = Array.from({ length: 4_000 }, (_, index) =>
      (index % 4 ? imputedRow : sampleRow)(500_000 + index, `Obec ${index}`, elsewhere),
    );
    const workbook = file('index.xlsx', buildEdition(rows));
    cpSync(inject('template').region, join(work, 'killed'), { recursive: true });
    const before = await state();
    let killed = 0;
    for (const delay of [500, 1000, 1700]) {
      const child = spawn(OPORA, ['import', 'exclusion-index', workbook], {
        env: environment('killed'),
        stdio: 'ignore',
      });
      const ended = new Promise<string | null>((resolve) =>
        child.once('exit', (_code, signal) => resolve(signal)),
      );
      await sleep(delay);
      child.kill('SIGKILL');
      if ((await ended) !== 'SIGKILL') break;
      killed += 1;
      expect(await state(), `killed after ${delay} ms`).toEqual(before);
    }
    expect(killed).toBeGreaterThan(0);
    expect(opora(['import', 'exclusion-index', workbook], 'killed').stdout).toMatch(
      /přijato 4\s000|beze změny/,
    );
    expect(
      readdirSync(join(work, 'killed', 'files')).filter((name) => /^[0-9a-f]{64}$/.test(name)),
    ).toHaveLength(1);
  });

  const status = commandRunner(readSettings({ OPORA_DATA: join(work, 'killed') }));
  async function state() {
    const ended = await status('db', 'status', '--json');
    expect(ended.status).toBe(0);
    return JSON.parse(ended.out);
  }
});
