import { expect, test } from 'vitest';
import { bindCzech } from './bind-czech.ts';

test.each([
  ['o jaký druh peněz', 'o~jaký druh peněz'],
  ['V obci i v kraji', 'V~obci i~v~kraji'],
  ['(z tabulky)', '(z~tabulky)'],
  ['do obce', 'do obce'],
])('%s', (text, bound) => expect(bindCzech(text)).toBe(bound.replaceAll('~', '\u00a0')));
