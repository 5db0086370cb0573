import { expect, test } from 'vitest';
import { isSlip } from './slip.ts';

test.each([
  [690, 609, true],
  [19_508_781, 19_058_781, true],
  [8_245, 8_425, true],
  [3_827, 3_828, true],
  [609, 609, false],
  [96, 69, false],
  [608, 609, false],
  [3_282, 3_828, false],
  [906, 609, false],
  [1_609, 609, false],
  [60.9, 69, false],
])('%d for %d: %s', (stated, known, slip) => {
  expect(isSlip(stated, known)).toBe(slip);
  expect(isSlip(known, stated)).toBe(slip);
});
