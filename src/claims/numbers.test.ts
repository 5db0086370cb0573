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

describe('a hedge apart from its number, and one that its verb denies', () => {
  test.each([
    ['Na jednu obec nemá připadnout víc než 2 miliony.', ['víc než 2 miliony: money 2000000 at_most']],
    ['Nikdo nedostane více než 5 000 Kč.', ['více než 5 000 Kč: money 5000 at_most']],
    ['Neopravili více než 12 bytů.', ['více než 12 bytů: count 12 at_most']],
    ['Nebylo jich více než 300.', ['více než 300: count 300 at_most']],
    ['Nedostalo víc než sto lidí.', ['víc než sto lidí: count 100 over']],
    ['Nezaměstnaných bylo více než 300.', ['více než 300: count 300 over']],
    ['Nevyšlo to a stálo to více než 300 korun.', ['více než 300 korun: money 300 over']],
    ['Výdaje nesmějí přesáhnout 5 000 Kč.', ['nesmějí přesáhnout 5 000 Kč: money 5000 at_most']],
    ['Hospodaří s rozpočtem přesahujícím 1,2 mld. Kč.', ['přesahujícím 1,2 mld. Kč: money 1200000000 over']],
    ['Nepřesáhla jistina 10 tisíc korun.', ['10 tisíc korun: money 10000 at_most']],
    ['Překročil dluh města 10 milionů korun.', ['10 milionů korun: money 10000000 over']],
    ['Limit překročilo v kraji 12 obcí.', ['12 obcí: count 12']],
    ['Kraj přesáhl plán a dal 12 milionů korun.', ['12 milionů korun: money 12000000']],
    ['Nejvýše lze čerpat 10 milionů korun.', ['10 milionů korun: money 10000000 at_most']],
    ['Minimálně by mělo být 12 bytů.', ['12 bytů: count 12 at_least']],
    ['Nejvýše položená obec má 300 obyvatel.', ['300 obyvatel: count 300']],
    ['Odvezli na 40 tun odpadu.', ['na 40 tun: other 40 about']],
    ['Vybralo se na tři sta tisíc korun.', ['na tři sta tisíc korun: money 300000 about']],
    ['Přišlo plus mínus 300 lidí.', ['plus mínus 300 lidí: count 300 about']],
    ['Přišlo 300 lidí a více.', ['300 lidí a více: count 300 at_least']],
    ['Přišlo 300 lidí a více dětí.', ['300 lidí: count 300']],
  ])('%s', check);
});

describe('digits of names and marks', () => {
  test.each([
    ['Covid-19 rozdíly prohloubil, covidu-19 se bojí.', []],
    ['Odešli s výhrou 3:1.', []],
    ['Program Streetwork 2.0 dostal 970 000 Kč.', ['970 000 Kč: money 970000']],
    ['Metodika v. 2.0 platí, příručka je verze 3.1.', []],
    ['Řídí se nařízením (EU) 2021/1056.', []],
    ['Studie vyšla pod názvem Bydlení 2030.', []],
    ['Dokument Brno 2050 schválili.', []],
    ['Na adrese Československé armády 408, 502 00.', []],
    ['Otevřeno 8–16 hodin, po 8–12, 13–17 hodin.', []],
    ['Volejte 485 243 111 nebo 602123456, mob.: 602 123 456.', []],
    ['Linka bezpečí 116111 pomáhá.', []],
    ['ČSN 73 4001 platí, SPZ 5A2 1234, Windows 11 a Word 2016.', []],
    ['Je to 432 lidí z 3 866 (15+).', ['432 lidí: count 432', '3 866: count 3866']],
    [
      'Je to 432 lidí z 3 900 nad 15, to je 11 %.',
      ['432 lidí: count 432', '3 900: count 3900', '11 %: share 11'],
    ],
    ['Jedno praní stojí 30 Kč.', ['30 Kč: money 30']],
    ['Řekli to mezi čtyřma očima.', []],
    ['Prošlo 602 123 456 korun.', ['602 123 456 korun: money 602123456']],
  ])('%s', check);
});

describe('what belongs to the number', () => {
  test.each([
    ['Opraví tři bytové domy.', ['tři bytové domy: count 3']],
    ['Pracují tu tři krizové interventky.', ['tři krizové interventky: count 3']],
    ['Přišli tři členové rady.', ['tři členové: count 3']],
    ['V takřka dvou stovkách dojíždí.', ['takřka dvou stovkách: count 200 nearly']],
    ['Přibylo pět zařízení.', ['pět zařízení: count 5']],
    [
      'Počet obcí s indexem 12 a více stoupl z 191 na 241.',
      ['12 a více: index 12 at_least', '191: count 191', '241: count 241'],
    ],
    ['Třetí nejhůř v kraji dopadl Cvikov.', ['Třetí nejhůř: rank 3']],
    ['Pomohla ke třem stům lidí.', ['třem stům lidí: count 300']],
    ['Kraj se propadl z 11. na třinácté místo.', ['11.: rank 11', 'třinácté místo: rank 13']],
    ['Krnov je na 3. a Opava na 5. místě.', ['3.: rank 3', '5. místě: rank 5']],
    ['Po splatnosti víc než rok 81 procent.', ['víc než rok: duration 1 over', '81 procent: share 81']],
    ['Má 3/4 úvazku.', ['3/4 úvazku: count 0.75']],
    ['Dostali 1/2 milionu korun.', ['1/2 milionu korun: money 500000']],
    ['Díky spolupráci získaly Velké Hamry celkem 117\n478 288 Kč.', ['117\n478 288 Kč: money 117478288']],
    ['Ralsko 17\n531 lidí', ['17: count 17', '531 lidí: count 531']],
    ['Cena je 12 500.- Kč.', ['12 500.- Kč: money 12500']],
    ['Cena je 12 500 ,- Kč.', ['12 500 ,- Kč: money 12500']],
  ])('%s', check);
});
