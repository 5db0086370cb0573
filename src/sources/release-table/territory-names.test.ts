import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TERRITORIES } from './samples/territories.ts';
import { buildNameFinder } from './territory-names.ts';

const find = buildNameFinder(TERRITORIES, 'CZ051');

test.each([
  ['Liberec', '563889'],
  ['LIBEREC', '563889'],
  ['Jablonec n/N', '563510'],
  ['Jablonec n. N.', '563510'],
  ['Jablonec n.N.', '563510'],
  ['Jablonec nad N.', '563510'],
  ['Nové Město p. S.', '564265'],
  ['Nové Město p/S', '564265'],
  ['Č. Lípa', '561380'],
  ['Ceska Lipa', '561380'],
  ['Liberci', '563889'],
  ['v Liberci', '563889'],
  ['Novém Boru', '561860'],
  ['ve Velkých Hamrech', '563838'],
  ['Frýdlant v Čechách', '564028'],
  ['Frýdlant', '564028'],
  ['město Ralsko', '562017'],
  ['statutární město Liberec', '563889'],
  ['1. Cvikov', '561479'],
  ['• Cvikov:', '561479'],
  ['Nový\u00a0Bor', '561860'],
])('%s is %s', (name, code) => {
  expect(find(name)).toMatchObject({ territory: { code }, outside: false });
});

test('a name of another region is found there', () => {
  expect(find('Havlíčkův Brod')).toMatchObject({ territory: { code: '569569' }, outside: true });
});

test('decomposed letters are the same letters', () => {
  expect(find('Česká Lípa'.normalize('NFD')).territory?.code).toBe('561380');
});

test.each([
  ['Roztoky u J.', ['577472']],
  ['R. u S.', []],
  ['Roztoky', ['534421', '539643']],
])('%s may be %j', (name, codes) => {
  const match = find(name);
  const found = match.territory ? [match.territory] : match.ambiguous ? match.candidates : [];
  expect(found.map((one) => one.code)).toEqual(codes);
});

test('an unknown name offers names that begin alike', () => {
  expect(find('Roztocko')).toMatchObject({
    ambiguous: false,
    candidates: [{ code: '577472' }, { code: '577481' }],
  });
});

test.each(['', ' ', '.', 'n. N.', 'Město', 'celkem', 'Praha'])('%j is nobody', (name) => {
  expect(find(name)).toMatchObject({ ambiguous: false });
});

test('any text is answered', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => void find(name)));
});
