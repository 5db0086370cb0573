import { expect, test } from 'vitest';
import { namesOtherIndex } from './other-index.ts';

test.each([
  ['V indexu kvality života skončil Liberec na 45. místě.', true],
  ['Index stáří v Liberci dosáhl 131 bodů.', true],
  ['Podle indexu zadlužení je Frýdlant třetí.', true],
  ['Index prosperity regionů řadí kraj na deváté místo.', true],
  ['Index sociálního vyloučení Liberce je 13.', false],
  ['Index Liberce je 13 bodů.', false],
  ['V indexu je Liberec na 138. místě.', false],
  ['Obce s indexem nejméně 12 bodů.', false],
  ['Index vyloučení vzrostl.', false],
  ['Podle indexu obce klesla zátěž.', false],
  ['Proti indexu kvality života jde o index sociálního vyloučení.', false],
])('%s', (text, other) => {
  expect(namesOtherIndex(text)).toBe(other);
});
