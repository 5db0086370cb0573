import { describe, expect, test } from 'vitest';
import * as runtime from '#lib/paraglide/runtime.js';
import { deLocalizeHref, localizeHref } from './addresses.ts';
import { urlPatterns } from './url-patterns.ts';

const LOCALES = ['cs', 'en'] as const;
const VALUES = [
  '564265',
  'sum-mismatch:lk.total',
  'a%20b',
  'Jablonec nad Nisou',
  'žlutý kůň',
  'rankings',
  '..',
];
const RESTS = [
  '',
  '?page=2&q=Nov%C3%A9+M%C4%9Bsto',
  '?q=Nové Město',
  '#row-7',
  "?a='b'#c d",
  '?edition=x&sheet=List 1#ř',
];

describe.each(LOCALES)('addresses in %s', (locale) => {
  test.each(urlPatterns.map(({ pattern }) => pattern))('%s is said as the messages say it', (pattern) => {
    for (const value of VALUES)
      for (const rest of RESTS) {
        const href = pattern.replace(/:\w+/, value) + rest;
        expect(localizeHref(href, { locale })).toBe(runtime.localizeHref(href, { locale }));
      }
  });

  test.each(urlPatterns.map(({ pattern }) => pattern))('%s comes back from its words', (pattern) => {
    for (const value of ['564265', 'sum-mismatch:lk.total', 'a%20b', 'co-kdyby']) {
      const said = localizeHref(pattern.replace(/:\w+/, value), { locale });
      expect(deLocalizeHref(said)).toBe(runtime.deLocalizeHref(said));
    }
  });
});

test.each(['/api/v1/need', '/robots.txt', '/en/nothing/here/at/all', '/potrebnost/a/b/c'])(
  '%s stays',
  (path) => {
    expect(deLocalizeHref(path)).toBe(path);
  },
);
