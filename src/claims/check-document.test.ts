import { expect, test } from 'vitest';
import { checkDocument } from './check-document.ts';
import { findClaims } from './find-claims.ts';
import { readPlaces } from './gold/read-gold.ts';

const gazetteer = readPlaces();

function check(text: string): { kind: string; holds: boolean; difference: string }[] {
  const { claims } = findClaims(text, { gazetteer });
  return checkDocument(text, claims).map(({ kind, holds, difference }) => ({ kind, holds, difference }));
}

const ALL = ['561380', '561479', '563510', '563820'];

const TABLE = `Přehled podpory po obcích

obec podpora (v tis. Kč)
Tanvald 12 500
Jablonec n/N 4 300
Česká Lípa 8 200 (první etapa)
Cvikov 0
celkem 25 100
`;

test('cells take unit and scale from the heading and the place from the label', () => {
  const { claims } = findClaims(TABLE, { gazetteer });
  expect(claims.map((claim) => [claim.value, claim.unit, claim.places, claim.detail.cell?.total])).toEqual([
    [12500000, 'CZK', ['563820'], false],
    [4300000, 'CZK', ['563510'], false],
    [8200000, 'CZK', ['561380'], false],
    [0, 'CZK', ['561479'], false],
    [25100000, 'CZK', ALL, true],
  ]);
});

test('a printed total that its rows do not give is found with the exact difference', () => {
  expect(check(TABLE)).toEqual([{ kind: 'table-total', holds: false, difference: '-100000' }]);
  expect(check(TABLE.replace('25 100', '25 000'))).toEqual([
    { kind: 'table-total', holds: true, difference: '0' },
  ]);
});

test('prose is compared with the row of its place, within the hedge', () => {
  const prose = (text: string): boolean[] =>
    check(`${text}\n\n${TABLE.replace('25 100', '25 000')}`).flatMap((one) =>
      one.kind === 'prose-table' ? [one.holds] : [],
    );
  expect(prose('Tanvald získal přes 12 milionů korun.')).toEqual([true]);
  expect(prose('Tanvald získal přes 13 milionů korun.')).toEqual([false]);
  expect(prose('Tanvald připravuje investici za 45 milionů korun.')).toEqual([]);
});

test.each([
  ['Počet vzrostl z 175 na 191 obcí, tedy o 16.', 'difference', true],
  ['Počet vzrostl z 175 na 191 obcí, tedy o 26.', 'difference', false],
  ['Z 400 žadatelů uspělo 100, což je 25 %.', 'share', true],
  ['Z 400 žadatelů uspělo 100, což je 35 %.', 'share', false],
  ['Z 0,7 miliardy korun získal Liberec 0,4 miliardy korun, tedy 53 procent.', 'share', true],
  ['Z 0,7 miliardy korun získal Liberec 0,4 miliardy korun, tedy 43 procent.', 'share', false],
  ['Náklady jsou 12 000 000 Kč (z toho dotace 10 000 000 Kč, vlastní zdroje 2 000 000 Kč).', 'parts', true],
  ['Náklady jsou 12 000 000 Kč (z toho dotace 10 000 000 Kč, vlastní zdroje 3 000 000 Kč).', 'parts', false],
  [
    'Stálo to 21,46 milionu korun, z toho 16,47 milionu dala Unie, 2,85 milionu stát a 2,15 milionu město.',
    'parts',
    true,
  ],
  [
    'Stálo to 21,46 milionu korun, z toho 16,47 milionu dala Unie, 2,88 milionu stát a 2,15 milionu město.',
    'parts',
    false,
  ],
  ['Dotace vzrostly z 1,2 milionu na 1,5 milionu korun, tedy o 0,33 milionu.', 'difference', true],
  ['Dotace vzrostly z 1,2 milionu na 1,5 milionu korun, tedy o 0,5 milionu.', 'difference', false],
])('%s', (text, kind, holds) => {
  expect(check(text)).toMatchObject([{ kind, holds }]);
});

test('a total of points or of shares of unequal wholes is no sum; shares of one whole give a hundred', () => {
  const table = (head: string, ...cells: [number, number, number]) =>
    check(`obec | ${head}\nTanvald | ${cells[0]}\nCvikov | ${cells[1]}\ncelkem | ${cells[2]}\n`);
  expect(table('podíl v exekuci (%)', 9, 11, 10)).toEqual([]);
  expect(table('index 2023', 19, 16, 17)).toEqual([]);
  expect(table('podíl (%)', 60, 30, 100)).toEqual([{ kind: 'table-total', holds: false, difference: '-10' }]);
});
