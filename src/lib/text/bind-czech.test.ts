import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bindCzech } from './bind-czech.ts';

test.each([
  ['o jaký druh peněz', 'o~jaký druh peněz'],
  ['V obci i v kraji', 'V~obci i~v~kraji'],
  ['(z tabulky)', '(z~tabulky)'],
  ['do obce', 'do obce'],
])('%s', (text, bound) => expect(bindCzech(text)).toBe(bound.replaceAll('~', '\u00a0')));

test.each(['impact', 'projects', 'obligations', 'plans'])('Czech messages of %s are bound', (part) => {
  const path = new URL(`../../../messages/${part}/cs.json`, import.meta.url);
  const texts = listTexts(JSON.parse(readFileSync(path, 'utf8')));
  expect(texts.length).toBeGreaterThan(5);
  expect(texts.filter((text) => bindCzech(text) !== text)).toEqual([]);
});

/** Texts of messages; declarations and selectors are the machine's. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(listTexts);
  return Object.entries(value as object).flatMap(([key, part]) =>
    ['declarations', 'selectors', '$schema'].includes(key) ? [] : listTexts(part),
  );
}
