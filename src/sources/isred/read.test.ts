import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fileOfBytes, readWhole, type PublishedFile } from '#model/assertion-reader.ts';
import { buildZip, utf8 } from '../file/samples.ts';
import { readIsred, type IsredOptions } from './read.ts';
import { CEDR, TABLES } from './samples.ts';

const filesOf = (tables: Record<string, string>): PublishedFile[] =>
  Object.entries(tables).map(([name, text]) => fileOfBytes(utf8(text), name));
const read = ([first, ...beside]: PublishedFile[], options: IsredOptions = {}) =>
  readWhole(readIsred(first!, { ...options, beside }));

test('five kinds of money of one grant, over its decisions and periods', async () => {
  const { assertions, end } = await read(filesOf(TABLES));
  expect(end).toMatchObject({ rowsRead: 2, rejected: 0, assertions: 2 });
  const grant = assertions.find(({ key }) => key === 'D1')!;
  expect(grant.amounts.map(({ kind, payer, hellers }) => [kind, payer, hellers])).toEqual([
    ['requested', 'all', 150_050n],
    ['contracted', 'all', 130_025n],
    ['contracted', 'state', 90_000n],
    ['contracted', 'EU', 40_025n],
    ['paid', 'all', 130_025n],
    ['consumed', 'all', 120_025n],
    ['returned', 'all', 10_000n],
  ]);
  expect(grant).toMatchObject({
    ref: { sheet: 'dotace.csv', row: 2 },
    title: 'Terénní práce',
    recipient: { name: 'Město Horní Lhota', ico: '00262978' },
    provider: { name: 'Ministerstvo vnitra' },
    validFrom: '2018-01-01',
    validTo: '2020-12-31',
    year: 2018,
  });
  expect(grant.identifiers.map(({ scheme }) => scheme)).toEqual(['red', 'registration-number']);
});

test('a refund is left out with its periods and told', async () => {
  const { problems } = await read(filesOf(TABLES));
  expect(problems).toContainEqual(
    expect.objectContaining({ code: 'refund-left-out', severity: 'note', details: { count: 1 } }),
  );
});

test('natural persons are crosses, in the rows too', async () => {
  const { assertions, rows } = await read(filesOf(TABLES));
  expect(assertions.find(({ key }) => key === 'D2')!.recipient).toEqual({ name: 'fyzická osoba xxx' });
  expect(JSON.stringify(rows)).not.toMatch(/Jana|Vymyšlená|1970/);
});

test('a zip, tables packed one by one, and any number of shares give the same', async () => {
  const plain = await read(filesOf(TABLES));
  const byKey = (assertions: typeof plain.assertions) =>
    assertions
      .map(({ key, amounts, recipient, title }) => ({
        key,
        recipient,
        title,
        amounts: amounts.map(({ kind, payer, hellers }) => [kind, payer, hellers]),
      }))
      .sort((a, b) => a.key.localeCompare(b.key));
  const zip = buildZip(
    Object.entries(TABLES).map(([name, text]) => ({ name: `red/${name}`, data: utf8(text) })),
  );
  const packed = Object.entries(TABLES).map(([name, text]) =>
    fileOfBytes(new Uint8Array(gzipSync(text)), `${name}.gz`),
  );
  for (const result of [
    await read([fileOfBytes(zip, 'red.zip')]),
    await read(packed),
    await read(filesOf(TABLES), { shareBytes: 500 }),
    await read(packed.toReversed(), { shareBytes: 2000 }),
  ]) {
    expect(byKey(result.assertions)).toEqual(byKey(plain.assertions));
    expect(result.rows).toHaveLength(plain.rows.length);
    expect(new Set(result.rows.map(({ sheet, row }) => `${sheet} ${row}`)).size).toBe(plain.rows.length);
  }
});

test('the misspelt heading of CEDR is its heading', async () => {
  const { assertions, problems } = await read(filesOf(CEDR));
  expect(problems).toEqual([]);
  expect(assertions[0]).toMatchObject({
    key: 'D1',
    title: 'Práce',
    identifiers: [
      { scheme: 'red' },
      { scheme: 'registration-number', normalised: 'CZ.03.2.60/0.0/0.0/16_052/0007825' },
      { scheme: 'red-number', value: '347/2000' },
    ],
    amounts: [
      { kind: 'requested' },
      { kind: 'contracted' },
      { kind: 'paid' },
      { kind: 'consumed' },
      { kind: 'returned' },
    ],
  });
});

test('without the table of grants there is nothing to read; without others their facts are missing', async () => {
  const { 'dotace.csv': grants, ...others } = TABLES;
  expect((await read(filesOf(others))).problems).toContainEqual(
    expect.objectContaining({ code: 'missing-table', severity: 'error', expected: 'dotace' }),
  );
  const { assertions, problems } = await read(filesOf({ 'dotace.csv': grants! }));
  expect(problems.map(({ code, severity, expected }) => [code, severity, expected])).toEqual([
    ['missing-table', 'warning', 'prijemce'],
    ['missing-table', 'warning', 'rozhodnuti'],
    ['missing-table', 'warning', 'rozpoctoveobdobi'],
  ]);
  expect(assertions.map(({ amounts }) => amounts)).toEqual([[], []]);
});

// table, what is written in place of what, the problem
test.each([
  [
    'rozhodnuti.csv',
    '900.00',
    'devět set',
    { code: 'not-an-amount', ref: { sheet: 'rozhodnuti.csv', row: 2, column: 'D' } },
  ],
  ['rozhodnuti.csv', '/Dotace/D2', '/Dotace/D9', { code: 'unknown-reference', value: 'D9' }],
  ['dotace.csv', '/Prijemce/P2', '/Prijemce/P9', { code: 'unknown-reference', value: 'P9' }],
  [
    'dotace.csv',
    '/Dotace/D2',
    '/Dotace/D1',
    { code: 'duplicate-id', ref: { sheet: 'dotace.csv', row: 3, column: 'A' }, expected: '2' },
  ],
  [
    'prijemce.csv',
    '262978',
    '262979',
    { code: 'invalid-ico', ref: { sheet: 'prijemce.csv', row: 2, column: 'B' } },
  ],
])('%s: %s → %s is told', async (table, from, to, problem) => {
  const { problems } = await read(filesOf({ ...TABLES, [table]: TABLES[table]!.replace(from, to) }));
  expect(problems).toContainEqual(expect.objectContaining(problem));
});
