import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from './limits.ts';
import { encodeBytes, utf8 } from './samples.ts';
import { readText } from './text.ts';

const text = 'Česká Lípa, Žďár, šťáva';
const WINDOWS = { Č: 0xc8, Ž: 0x8e, š: 0x9a, ť: 0x9d, ď: 0xef, á: 0xe1, í: 0xed };
const ISO = { ...WINDOWS, Ž: 0xae, š: 0xb9, ť: 0xbb };
const DOS = { Č: 0xac, Ž: 0xa6, š: 0xe7, ť: 0x9c, ď: 0xd4, á: 0xa0, í: 0xa1 };

test('UTF-8 with and without its mark', () => {
  expect(readText(utf8(text))).toEqual({ text, encoding: 'utf-8', problems: [] });
  expect(readText(utf8(`\ufeff${text}`)).text).toBe(text);
});

test.each([
  ['utf-16le', [0xff, 0xfe], (code: number) => [code & 0xff, code >> 8]],
  ['utf-16be', [0xfe, 0xff], (code: number) => [code >> 8, code & 0xff]],
])('%s with a mark', (encoding, mark, split) => {
  const bytes = Uint8Array.from([...mark, ...[...text].flatMap((char) => split(char.charCodeAt(0)))]);
  expect(readText(bytes)).toEqual({ text, encoding, problems: [] });
});

test.each([
  ['windows-1250', WINDOWS],
  ['iso-8859-2', ISO],
])('%s is guessed and the guess is told', (encoding, letters) => {
  expect(readText(encodeBytes(text, letters))).toMatchObject({
    text,
    encoding,
    problems: [{ code: 'guessed-encoding', severity: 'note', value: encoding }],
  });
});

test.each([
  ['CP852', encodeBytes(text, DOS)],
  ['binary', Uint8Array.of(0x41, 0, 1, 2, 0xff)],
  ['UTF-16 without a mark', Uint8Array.from([...'Liberec'].flatMap((char) => [char.charCodeAt(0), 0]))],
])('%s is no text we know', (_, bytes) => {
  expect(readText(bytes)).toMatchObject({
    text: '',
    problems: [{ code: 'unknown-encoding', severity: 'error' }],
  });
});

test('the first bad line is told', () => {
  expect(readText(utf8('obec\nLiberec\u0000')).problems[0]!.ref).toEqual({ sheet: '', row: 2 });
});

test.each([
  ['empty-file', new Uint8Array()],
  ['empty-file', utf8(' \n\n')],
])('%s', (code, bytes) => {
  expect(readText(bytes).problems).toMatchObject([{ code, severity: 'error' }]);
});

test('a file over the limit is not decoded', () => {
  expect(readText(new Uint8Array(LIMITS.textBytes + 1)).problems).toMatchObject([{ code: 'file-too-large' }]);
});

test('any bytes give a text or a problem', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const read = readText(bytes);
      expect(read.text !== '' || read.problems.length > 0).toBe(true);
    }),
  );
});

test('text goes through UTF-8 unchanged', () => {
  const printable = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((one) => one.trim() !== '' && !/[\p{Cc}\ufeff]/u.test(one));
  fc.assert(fc.property(printable, (one) => void expect(readText(utf8(one)).text).toBe(one)));
});
