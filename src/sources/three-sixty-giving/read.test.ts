import { expect, test } from 'vitest';
import { fileOfBytes, readWhole } from '#model/assertion-reader.ts';
import { utf8 } from '../file/samples.ts';
import { readThreeSixtyGiving, type GivingOptions } from './read.ts';

const GRANT = {
  id: '360G-test-1',
  title: 'Grant for a club',
  description: 'Write to club@example.org',
  currency: 'GBP',
  amountAwarded: 40000.5,
  amountDisbursed: 0.0,
  awardDate: '05/06/2014',
  recipientOrganization: [{ id: 'GB-CHC-1', name: 'The Club', addressLocality: 'Somewhere' }],
  fundingOrganization: [{ id: 'GB-CHC-2', name: 'The Foundation' }],
  grantProgramme: [{ code: 'E', title: 'Education' }],
  beneficiaryLocation: [{ name: 'North' }, { name: 'South' }],
};
const read = (grants: unknown[], options: GivingOptions = {}) =>
  readWhole(readThreeSixtyGiving(fileOfBytes(utf8(JSON.stringify({ grants })), 'grants.json'), options));

test('a grant in its own currency', async () => {
  const { assertions, problems, rows, end } = await read([GRANT]);
  expect(end).toMatchObject({ rowsRead: 1, rejected: 0, assertions: 1 });
  expect(problems.map(({ code }) => code).sort()).toEqual(['contacts-removed', 'missing-rate']);
  expect(assertions[0]).toMatchObject({
    ref: { sheet: 'grants', row: 1, column: 'A' },
    key: '360G-test-1',
    summary: 'Write to [kontakt vypuštěn]',
    recipient: { name: 'The Club' },
    provider: { name: 'The Foundation' },
    programme: { code: 'E', title: 'Education' },
    validFrom: '2014-06-05',
    places: [{ text: 'North' }, { text: 'South' }],
    amounts: [],
    unconverted: [
      { kind: 'approved', payer: 'all', currency: 'GBP', value: '40000.50' },
      { kind: 'paid', payer: 'all', currency: 'GBP', value: '0.00' },
    ],
  });
  expect(JSON.parse(rows[0]!.cells.at(-1)!)).toMatchObject({ id: '360G-test-1' });
});

test('a rate with its source makes crowns and stays beside them', async () => {
  const { assertions, problems } = await read([GRANT], {
    rates: { GBP: { value: '29.1', source: 'ČNB 5. 6. 2014' } },
  });
  expect(problems.some(({ code }) => code === 'missing-rate')).toBe(false);
  expect(assertions[0]!.amounts[0]).toMatchObject({
    hellers: 116_401_455n,
    foreign: { currency: 'GBP', value: '40000.50', rate: '29.1', rateSource: 'ČNB 5. 6. 2014' },
  });
});

test('an identifier that stands twice, and a grant without one, are refused', async () => {
  const { problems, end } = await read([GRANT, GRANT, { ...GRANT, id: undefined }]);
  expect(problems).toContainEqual(
    expect.objectContaining({
      code: 'duplicate-id',
      ref: { sheet: 'grants', row: 2, column: 'A' },
      expected: '1',
    }),
  );
  expect(problems).toContainEqual(
    expect.objectContaining({ code: 'missing-value', ref: { sheet: 'grants', row: 3, column: 'A' } }),
  );
  expect(end).toMatchObject({ rowsRead: 3, rejected: 2, assertions: 1 });
});

test('a file cut in the middle is refused with its line', async () => {
  const { problems } = await readWhole(
    readThreeSixtyGiving(fileOfBytes(utf8('{"grants": [\n{"id": "a"},\n{"id": '), 'grants.json')),
  );
  expect(problems).toContainEqual(expect.objectContaining({ code: 'invalid-json', severity: 'error' }));
});
