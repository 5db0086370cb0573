// Whole sentences: what is found in each, as `quote: kind value [hedge]`.
import { describe, expect, test } from 'vitest';
import { findClaims } from './find-claims.ts';
import { readPlaces } from './gold/read-gold.ts';

const gazetteer = readPlaces();

function read(text: string): string[] {
  const { claims } = findClaims(text, { gazetteer, published: '2025-06-12' });
  return claims.map(({ quote, kind, value, low, high, hedge }) => {
    const number = hedge === 'range' ? `${low}–${high}` : Number(value?.toFixed(3));
    return `${quote}: ${kind} ${number}${/^(exact|range)$/.test(hedge) ? '' : ` ${hedge}`}`;
  });
}

const check = (text: string, expected: readonly string[]) => expect(read(text)).toEqual(expected);

describe('a word that names numbers, and the same word before a count', () => {
  test.each([
    ['Chybí nám 12 bytů.', ['12 bytů: count 12']],
    ['Dali nám 5 milionů korun.', ['5 milionů korun: money 5000000']],
    ['Dluží nám 83 tisíc.', ['83 tisíc: money 83000']],
    ['Ukázali nám 9. května nové byty.', ['9. května: date 20250509']],
    ['Sejdeme se na nám. 9. května 3.', []],
    ['Bydlí na nám. Míru 12.', []],
    ['Na silnici 12 lidí zahynulo.', ['12 lidí: count 12']],
    ['Na lince 12 operátorů pracuje.', ['12 operátorů: count 12']],
    ['V místnosti 12 lidí sedělo.', ['12 lidí: count 12']],
    ['Oddíl 24 dětí jel na tábor.', ['24 dětí: count 24']],
    ['Vyhláška 12 obcím nevyhovuje.', ['12 obcím: count 12']],
    ['Kapitola 12 milionů korun stačí.', ['12 milionů korun: money 12000000']],
    ['Podle kapitoly 12 metodiky a přílohy 5 smlouvy.', []],
    ['Silnice 13 vede z Liberce, jezdí tam tramvaj 11.', []],
    ['Usnesení 245 zastupitelstva platí v místnosti 204 budovy B.', []],
  ])('%s', check);
});

describe('money whose unit is left out', () => {
  test.each([
    [
      'Z 219 milionů vyčlení šedesát sedm na pobytové, devadesát na terénní služby.',
      ['219 milionů: money 219000000', 'šedesát sedm: money 67000000', 'devadesát: money 90000000'],
    ],
    [
      'Rozdělí 5,5 milionu korun, dva připadnou Mikulovu.',
      ['5,5 milionu korun: money 5500000', 'dva: money 2000000'],
    ],
    ['Škola dostala 5 milionů korun a knihovna 3.', ['5 milionů korun: money 5000000', '3: money 3000000']],
    [
      'Za 5 milionů korun opravili 12 bytů, 3 v Krnově.',
      ['5 milionů korun: money 5000000', '12 bytů: count 12', '3: count 3'],
    ],
    ['Město vyplatilo 5 milionů korun a bytů 3.', ['5 milionů korun: money 5000000', '3: count 3']],
    [
      'Město vyplatilo 5 milionů korun a zaměstnanců má 12.',
      ['5 milionů korun: money 5000000', '12: count 12'],
    ],
    ['Radnice za něj dala sto deset tisíc.', ['sto deset tisíc: money 110000']],
    ['Spolek vybral 48 tisíc.', ['48 tisíc: money 48000']],
    [
      'Zbývá jim 130 tisíc z původních půl milionu.',
      ['130 tisíc: money 130000', 'půl milionu: money 500000'],
    ],
    ['Dotace činila 1 200 000, spoluúčast 60 000.', ['1 200 000: money 1200000', '60 000: money 60000']],
    ['Rozpočet 1 200 000, čerpáno 900 000.', ['1 200 000: money 1200000', '900 000: money 900000']],
    ['Vydal 12 tisíc výtisků.', ['12 tisíc výtisků: count 12000']],
    ['Rozpočet 2024 schválili.', ['2024: year 2024']],
  ])('%s', check);
});
