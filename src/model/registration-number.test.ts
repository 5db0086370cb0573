import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRegistrationNumber } from './registration-number.ts';

test.each([
  ['CZ.1.04/3.2.00/B4.00006', '2007-2013', '04', undefined],
  ['CZ.1.07/1.2.00/43.0003', '2007-2013', '07', undefined],
  ['CZ.03.2.60/0.0/0.0/16_052/0007825', '2014-2020', '03', '03_16_052'],
  ['CZ.03.3.X/0.0/0.0/15_018/0006191', '2014-2020', '03', '03_15_018'],
  ['CZ.06.2.56/0.0/0.0/16_053/0003101', '2014-2020', '06', '06_16_053'],
  ['CZ.30.X.X/0.0/0.0/15_001/0000001', '2014-2020', '30', '30_15_001'],
  ['CZ.30.X.0/0.0/0.0/15_002/0000002', '2014-2020', '30', '30_15_002'],
  ['CZ.03.02.01/00/22_018/0001105', '2021-2027', '03', '03_22_018'],
])('%s is valid, %s', (text, generation, programme, call) => {
  const parsed = parseRegistrationNumber(text);
  expect(parsed).toMatchObject({ state: 'valid', value: text, original: text, generation, programme });
  expect('call' in parsed ? parsed.call : undefined).toBe(call);
});

test.each([
  [' CZ.03.02.01/00/22_018/0001105\n'],
  ['cz.03.02.01/00/22_018/0001105'],
  ['CZ.03.02.01 / 00 / 22_018 / 0001105'],
  ['CZ.03.02.01/00/\u00a022_018/0001105'],
])('%j is valid: spaces and letter case are no fault', (text) => {
  const value = 'CZ.03.02.01/00/22_018/0001105';
  expect(parseRegistrationNumber(text)).toMatchObject({ state: 'valid', value, original: text });
});

const full = 'CZ.03.2.60/0.0/0.0/16_052/0007783';
const later = 'CZ.03.02.01/00/22_018/0001105';
test.each([
  ['CZ.03.2.60/0.0/16_052/0007783', full, ['missing-segment']],
  ['CZ.03.2.60/16_052/0007783', full, ['missing-segment']],
  ['CZ.03.02.01/22_018/0001105', later, ['missing-segment']],
  ['CZ.03.2.60/0.0/0.0/16_052/7783', full, ['short-serial']],
  ['CZ.03.2.60/0.0/0.0/16-052/0007783', full, ['separators']],
  ['CZ.03.2.60/0.0/0.0/16–052/0007783', full, ['separators']],
  ['CZ.03.2.60/0.0/0.0/16052/0007783', full, ['separators']],
  ['CZ.03.2.60//0.0/0.0/16_052/0007783', full, ['separators']],
  ['CZ.03.2.60\\0.0\\0.0\\16_052\\0007783', full, ['separators']],
  ['CZ,03.2.60/0,0/0.0/16_052/0007783', full, ['separators']],
  ['CZ03.02.01/00/22_018/0001105', later, ['prefix']],
  ['03.02.01/00/22_018/0001105', later, ['prefix']],
  ['CZ.O3.02.01/00/22_018/0001105', later, ['letter-for-digit']],
  ['CZ.03.02.01/00/22_018/0001105.', later, ['surrounding-text']],
  ['Projekt „Nový domov“, CZ.03.02.01/00/22_018/0001105', later, ['surrounding-text']],
  ['reg. č.: CZ.03.02.01/00/22_018/0001105', later, ['surrounding-text']],
  ['CZ.03.2.60/0.0/16-052/7783', full, ['separators', 'missing-segment', 'short-serial']],
])('%s is kept, proposed %s', (text, proposal, reasons) => {
  expect(parseRegistrationNumber(text)).toMatchObject({
    state: 'repairable',
    original: text,
    proposal,
    reasons,
  });
});

test.each([
  ['', 'empty'],
  [' \u00a0', 'empty'],
  ['314D083009393', 'no-known-shape'],
  ['MV-PK2-2023-00077', 'no-known-shape'],
  ['CZ.03.2.60/0.0/0.0/16_052/00077834', 'no-known-shape'],
  ['CZ.03.2.60', 'no-known-shape'],
  ['CZ051', 'no-known-shape'],
])('%j is unknown: %s', (text, reason) => {
  expect(parseRegistrationNumber(text)).toEqual({ state: 'unknown', original: text, reason });
});

describe('properties', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
  const valid = fc.oneof(
    fc
      .tuple(digits(2), digits(1), digits(2), digits(2), digits(3), digits(7))
      .map(
        ([p, axis, goal, year, call, serial]) => `CZ.${p}.${axis}.${goal}/0.0/0.0/${year}_${call}/${serial}`,
      ),
    fc
      .tuple(digits(2), digits(2), digits(2), digits(2), digits(3), digits(7))
      .map(
        ([p, priority, goal, year, call, serial]) =>
          `CZ.${p}.${priority}.${goal}/00/${year}_${call}/${serial}`,
      ),
  );
  const damages: ((value: string) => string)[] = [
    (value) => value.replace('_', '-'),
    (value) => value.replace('/0.0/0.0/', '/0.0/'),
    (value) => value.replace('CZ.', ''),
    (value) => value.replace('/', '\\'),
    (value) => `${value},`,
  ];

  test('a damaged number is kept and its repair is the number before the damage', () => {
    fc.assert(
      fc.property(valid, fc.subarray(damages, { minLength: 1 }), (value, chosen) => {
        const damaged = chosen.reduce((text, damage) => damage(text), value);
        fc.pre(damaged !== value);
        expect(parseRegistrationNumber(value)).toMatchObject({ state: 'valid', value });
        expect(parseRegistrationNumber(damaged)).toMatchObject({
          state: 'repairable',
          proposal: value,
          original: damaged,
        });
      }),
    );
  });

  test('any text is answered, with the original in the answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => parseRegistrationNumber(text).original === text),
    );
  });

  test('a proposal is itself valid', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^CZ[.,]?0[1-6]\.\d{1,2}\.\d{1,2}[/\\][0/.]{0,6}\d\d[_-]\d{3}\/\d{1,8}$/),
        (text) => {
          const parsed = parseRegistrationNumber(text);
          if (parsed.state === 'repairable')
            expect(parseRegistrationNumber(parsed.proposal).state).toBe('valid');
        },
      ),
    );
  });
});
