import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listAddresses, mentionsAddress } from './addresses.ts';

test.each([
  ['Více na https://www.example.cz/a.', ['https://www.example.cz/a']],
  ['(https://example.cz/a-b?x=1)', ['https://example.cz/a-b?x=1']],
  [
    'https://example.cz/aktuality/podpora-mil\nionu-korun-n1.htm\nKontakt',
    ['https://example.cz/aktuality/podpora-milionu-korun-n1.htm'],
  ],
  ['https://example.cz/a\r\n  b-c\r\n  d-n1.html\r\nmail-x', ['https://example.cz/ab-cd-n1.html']],
  ['https://example.cz/a.html\nb-c', ['https://example.cz/a.html']],
  ['https://example.cz/a\nKontakt na úřad', ['https://example.cz/a']],
  ['https://example.cz/a\nhttps://example.cz/b', ['https://example.cz/a', 'https://example.cz/b']],
  ['bez adresy', []],
])('%j', (text, addresses) => {
  expect(listAddresses(text)).toEqual(addresses);
});

const address = 'https://www.example.cz/zpravy/podpora-n1.htm';
test.each([
  ['https://www.example.cz/zpravy/podpora-n1.htm', true],
  ['viz example.cz/zpravy/podpora-n1.htm.', true],
  ['http://www.example.cz/zpra\n vy/pod\u00adpora-n1.htm (tisk)', true],
  ['https://www.example.cz/zpravy/podpora-n1.htm\nKontakt', true],
  ['https://www.example.cz/zpravy/podpora-n1.html', false],
  ['https://www.example.cz/zpravy/podpora-n1.htm?strana=2', false],
  ['https://jiny-example.cz/zpravy/podpora-n1.htm', false],
  ['https://www.example.cz/zpravy', false],
])('%j mentions the address: %s', (text, mentioned) => {
  expect(mentionsAddress(text, address)).toBe(mentioned);
});

test('white space anywhere inside never hides an address', () => {
  const spaces = fc.array(fc.tuple(fc.nat(address.length), fc.constantFrom(' ', '\n', '\r\n', '\t')), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(spaces, (breaks) => {
      let text = address;
      for (const [at, space] of breaks.sort((a, b) => b[0] - a[0]))
        text = text.slice(0, at) + space + text.slice(at);
      expect(mentionsAddress(`Viz ${text} a dál.`, address)).toBe(true);
    }),
  );
});
