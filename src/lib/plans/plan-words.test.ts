import { expect, test } from 'vitest';
import { planStateOn } from './plan-words.ts';

test.each([
  ['2024', '2026', '2026-12-31', 'valid'],
  ['2024', '2026', '2027-01-01', 'ended'],
  ['2024', '2026', '2023-12-31', 'ahead'],
  ['2021', null, '2026-11-27', 'open'],
  [null, null, '2026-11-27', 'unknown'],
  [null, '2030', '2026-11-27', 'valid'],
  [null, '2018', '2026-11-27', 'ended'],
  ['2021-08', '2027-06', '2027-06-30', 'valid'],
] as const)('a plan of %s to %s is on %s: %s', (validFrom, validTo, day, state) => {
  expect(planStateOn({ id: 'plan', validFrom, validTo }, [{ predecessor: 'other' }], day)).toBe(state);
});

test('a plan with a newer version is replaced by it, one that ended before is not', () => {
  const newer = [{ predecessor: 'plan' }];
  const plan = { id: 'plan', validFrom: '2013', validTo: null };
  expect(planStateOn(plan, newer, '2026-11-27')).toBe('replaced');
  expect(planStateOn({ ...plan, validTo: '2015' }, newer, '2026-11-27')).toBe('ended');
});
