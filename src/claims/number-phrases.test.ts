import { expect, test } from 'vitest';
import { parseNumber } from './number-phrases.ts';
import { parseTokens } from './tokens.ts';

// What is written → the number, and how much of it was read.
test.each([
  ['351 688 567', 351688567],
  ['351\u00a0688\u00a0567', 351688567],
  ['351\u202f688\u202f567', 351688567],
  ['351.688.567', 351688567],
  ['9,5', 9.5],
  ['1.2 mil.', 1200000],
  ['12,4 mil.', 12400000],
  ['3 tis.', 3000],
  ['1,86 miliardy', 1860000000],
  ['15 milionů 300 tisíc', 15300000],
  ['4,35 milionu', 4350000],
  ['pět', 5],
  ['pěti', 5],
  ['pětadvacet', 25],
  ['jednadvaceti', 21],
  ['dvacet jedna', 21],
  ['dvěma', 2],
  ['sto osm', 108],
  ['dvěstěpadesát', 250],
  ['dvě stě padesát tři', 253],
  ['dvanáct set', 1200],
  ['třemi sty', 300],
  ['dva tisíce tři sta', 2300],
  ['půl milionu', 500000],
  ['čtvrt miliardy', 250000000],
  ['půldruhého milionu', 1500000],
  ['půl druhého milionu', 1500000],
  ['dva a půl milionu', 2500000],
  ['milion a půl', 1500000],
  ['dvě celé pět', 2.5],
  ['polovina', 50],
  ['třetinou', 100 / 3],
  ['dvě třetiny', 200 / 3],
  ['tři čtvrtiny', 75],
  ['napůl', 50],
  ['polovina milionu', 500000],
  ['dvojnásobek', 2],
  ['trojnásobku', 3],
  ['šestkrát', 6],
  ['zdvojnásobil', 2],
  ['desítka', 10],
  ['stovku', 100],
  ['tři desítky', 30],
  ['dvě stovky', 200],
  ['tucet', 12],
  ['desítky', 10],
  ['stovky milionů', 100000000],
  ['několik set', 100],
  ['pár tisíc', 1000],
  ['čtvery', 4],
  ['trojice', 3],
  ['dvaasedmdesát', 72],
  ['devětadevadesáti', 99],
  ['miliardou', 1000000000],
])('%s is %d', (text, value) => {
  const tokens = parseTokens(text);
  const phrase = parseNumber(text, tokens, 0);
  expect(phrase?.value).toBeCloseTo(value, 9);
  expect(phrase?.to).toBe(tokens.length);
});

test.each(['nový', 'setkání', 'osmička', 'stolní', 'desetinný'])('%s is no number', (text) => {
  expect(parseNumber(text, parseTokens(text), 0)).toBeUndefined();
});

test('two numbers side by side stay two', () => {
  const text = 'pět deset';
  expect(parseNumber(text, parseTokens(text), 0)?.value).toBe(5);
});
