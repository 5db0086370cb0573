// ./opora project as its users run it, over the region of the pack.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCommandLine } from '../../../test/command.ts';

const { run, work } = await openCommandLine();
const project = (...args: string[]) => run('project', ...args);

test('calls with their terms; a freshly loaded pack has changed nothing', async () => {
  const { status, out } = await project('calls');
  expect(status).toBe(0);
  expect(out).toMatch(/OPZ\+ 03_22_018 .*\n +příjem 2022-08-29 až 2023-12-08; 900 000 000 Kč; podmínek 1;/);
  expect(out).toMatch(/lhůta příjmu neznámá; částka neznámá/);
  expect(out).toMatch(/Co se změnilo\nOd prvního načtení balíčku kraje nic\./);
  const { calls, changes } = JSON.parse((await project('calls', '--json')).out) as {
    calls: unknown[];
    changes: unknown[];
  };
  expect(calls.length).toBeGreaterThan(3);
  expect(changes).toEqual([]);
});

test('stated beside computed: what is not yet is no zero', async () => {
  const { out } = await project('stated');
  expect(out.replace(/\u00a0/g, ' ')).toMatch(/^Cvikov: uvedeno zatím ne, projektů v registru 0$/m);
  expect(out).not.toMatch(/uvedeno 0/);
});

test('an action nobody knows ends with 2 and says which there are', async () => {
  expect(await project('vyzvy')).toMatchObject({
    status: 2,
    err: expect.stringMatching(/umím show, .*calls/),
  });
});

test('what one recipient got by years and payers, in the prices of one year', async () => {
  const index = join(work, 'index.csv');
  writeFileSync(index, '# pramen: zkouška\nrok,hodnota\n2018,100\n2020,110\n2022,125\n2023,150\n');
  const totals = (...more: string[]) =>
    project(
      'totals',
      '--query',
      'recipient=00262978&kind=stated',
      '--prices',
      index,
      '--base',
      '2022',
      ...more,
    );
  const { rows } = JSON.parse((await totals('--by', 'payer', '--json')).out);
  expect(rows[0]).toEqual({
    ...{ kind: 'stated', year: 2018, projects: 1, hellers: '688155000', constant: '860193750' },
    payers: [
      { payer: 'EU', hellers: '584931750', constant: '731164688' },
      { payer: 'state', hellers: '68815500', constant: '86019375' },
      { payer: 'municipality', hellers: '34407750', constant: '43009688' },
    ],
  });
  const { out } = await totals('--by', 'payer');
  expect(out).toMatch(
    /uváděno +2018 +6 881 550 Kč +8 601 937,50 Kč +\(1 proj\.\)\n +Evropská unie +5 849 317,50 Kč/,
  );
  expect((await project('totals', '--by', 'fund')).status).toBe(2);
  const { out: none } = await project('totals', '--query', 'source=nothing-like-it');
  expect(none).toBe('Dotazu neodpovídá žádný projekt, jehož částku registr zná.\n');
});

test('money broken down as a file: the same bytes as the API gives, with its manifest', async () => {
  const output = join(work, 'penize.csv');
  const query = ['--query', 'recipient=00262978', '--rows', 'year', '--columns', 'payer'];
  const { status, out } = await run('export', 'money', ...query, '--format', 'csv', '--output', output);
  expect([status, out]).toEqual([0, expect.stringContaining('penize.csv')]);
  const [heading, first] = readFileSync(output, 'utf8').split('\r\n');
  expect(heading).toMatch(/code,name,amount_kind,projects,czk_EU,czk_state,.*czk_total/);
  expect(first).toMatch(/^2018,2018,uváděno,1,5849317\.50,/);
  expect(JSON.parse(readFileSync(`${output}.manifest.json`, 'utf8'))).toMatchObject({
    query: { rows: 'year', columns: 'payer' },
    file: { format: 'csv' },
  });
  expect((await run('export', 'money', '--rows', 'colour', '--format', 'csv')).status).toBe(2);
});
