// Whose each number of a text is: postal addresses, persons, sections of a document, lists.
import { expect, test } from 'vitest';
import { findClaims } from './find-claims.ts';
import { readPlaces } from './gold/read-gold.ts';
import type { Place } from './types.ts';

/** Villages of elsewhere whose names are parts of others, of streets or surnames. */
const village = (code: string, name: string, locative: string, regionCode: string): Place => ({
  code,
  name,
  level: 'municipality',
  locatives: [locative],
  districtCode: `${regionCode}1`,
  regionCode,
  population: 500,
});

const gazetteer = [
  ...readPlaces(),
  village('595438', 'Černá', 'Černé', 'CZ063'),
  village('577642', 'Veselá', 'Veselé', 'CZ051'),
  village('591726', 'Smrk', 'Smrku', 'CZ063'),
  village('537934', 'Mírová', 'Mírové', 'CZ041'),
  village('598089', 'Dobrá', 'Dobré', 'CZ080'),
  village('576263', 'Dobré', 'Dobrém', 'CZ052'),
  village('549266', 'Bohunice', 'Bohunicích', 'CZ031'),
];
const names = new Map(gazetteer.map(({ code, name }) => [code, name]));

/** Each number with the places it is of; numbers that state nothing are not listed. */
const read = (text: string): string[] =>
  findClaims(text, { gazetteer }).claims.map(({ quote, places }) =>
    [`${quote}:`, places.map((code) => names.get(code)).join(' + ')].join(' ').trim(),
  );

test.each([
  ['Nový Bor, nám. Míru 1, 473 01 Nový Bor, má index 11 bodů.', '11 bodů: Nový Bor'],
  [
    'Nové Město pod Smrkem, Palackého 280, 463 65 Nové Město pod Smrkem: index města je 24 bodů.',
    '24 bodů: Nové Město pod Smrkem',
  ],
  [
    'Jablonec nad Nisou, Mírové nám. 19, 467 51 Jablonec nad Nisou. Město má index 14 bodů.',
    '14 bodů: Jablonec nad Nisou',
  ],
  ['Liberec, Frýdlantská 183. Město získalo 351 688 567 Kč.', '351 688 567 Kč: Liberec'],
  ['Cvikov, Husova 5, získal 10 milionů korun.', '10 milionů korun: Cvikov'],
  ['V Mírové ulici v Liberci se opraví 12 bytů.', '12 bytů: Liberec'],
  ['Obce Liberec, Mírová 5 bodů.', '5 bodů: Mírová + Liberec'],
  ['Sídlo: Frýdlantská 12, Liberec. Index města je 13 bodů.', '13 bodů: Liberec'],
  ['Město Frýdlant\nnám. T. G. Masaryka 37\n464 01 Frýdlant\n\nIndex města je 19 bodů.', '19 bodů: Frýdlant'],
  ['Cvikov\nŽitavská 12\n471 54 Cvikov\n\nMěsto má 5 projektů.', '5 projektů: Cvikov'],
  ['V Dobré je 12 bytů, v Dobrém zbývá 5.', '12 bytů: Dobrá', '5: Dobré'],
  ['V Krnově je 12 bytů. Dluh má 17 % lidí, nejvíc v kraji.', '12 bytů: Krnov', '17 %: Krnov'],
  [
    'Krnov má 12 bytů. Dluh má každý šestý, což je čtvrtá nejvyšší hodnota v republice.',
    '12 bytů: Krnov',
    'každý šestý: Krnov',
    'čtvrtá nejvyšší: Krnov',
  ],
  ['Krnov má 12 bytů. Nejvyšší podíl v republice je 30 procent.', '12 bytů: Krnov', '30 procent:'],
  [
    'Krnov má 12 bytů. Dluh má každý dvacátý, na Liberecku každý osmý.',
    '12 bytů: Krnov',
    'každý dvacátý: Krnov',
    'každý osmý:',
  ],
  [
    'Krnov má 12 bytů. Dluh má 17 % lidí, v Libereckém kraji 9 %.',
    '12 bytů: Krnov',
    '17 %: Krnov',
    '9 %: Liberecký kraj',
  ],
  ['V Krnově má exekuci 17 % lidí, republikový průměr je 8 %.', '17 %: Krnov', '8 %:'],
  ['V Liberci má exekuci 17 % lidí, krajský průměr je 8 %.', '17 %: Liberec', '8 %: Liberecký kraj'],
  [
    'Krnov skončil v Moravskoslezském kraji třetí. Práci tu nemá 693 lidí.',
    'třetí: Krnov',
    '693 lidí: Krnov',
  ],
  ['Krnov dává dvojnásobek toho, co Tachov. Jde o 6 milionů.', 'dvojnásobek: Krnov', '6 milionů: Krnov'],
  ['Krnov převzal od Bruntálu 12 bytů.', '12 bytů: Krnov'],
  ['Krnov má 12 bytů. Od Prahy koupil 5 autobusů.', '12 bytů: Krnov', '5 autobusů: Krnov'],
  ['Díky, Krnove! Přinesli jste 12 tun jídla.', '12 tun: Krnov'],
  ['Liberecký kraj dostal 34 bodů ze 100.', '34 bodů: Liberecký kraj', '100:'],
  ['Z Bruntálu se do Krnova přestěhovalo 12 rodin.', '12 rodin: Krnov'],
  [
    'Krnov se zadlužil. Dluh města je 12 milionů, v sousedním Bruntále 5 milionů.',
    '12 milionů: Krnov',
    '5 milionů: Bruntál',
  ],
  ['Mostečané dostali 12 bytů, Krnované 5.', '12 bytů: Most', '5: Krnov'],
  ['Jan Smrk to ví. Smrk dodal, že opraví 12 bytů.', '12 bytů:'],
  ['Mostečtí dostali 12 bytů, Krnovští 5.', '12 bytů: Most', '5: Krnov'],
  ['Občané a Moravané mají 12 bytů.', '12 bytů:'],
  ['Krnov ani Bruntál nemají 12 bytů.', '12 bytů: Bruntál + Krnov'],
  ['Azylový dům Krnov má 12 lůžek, dům Černá 5.', '12 lůžek: Krnov', '5: Krnov'],
  ['Spolek Khamoro z Bruntálu pomáhá 12 rodinám v Krnově.', '12 rodinám: Krnov'],
  ['Krnov, Aš a Nový Hrob mají 12 dětí.', '12 dětí: Aš + Krnov'],
  ['Slezská Ostrava má 12 bytů.', '12 bytů: Ostrava'],
  ['V Krnově-Veselé je 12 bytů.', '12 bytů: Krnov'],
  ['Krnov předstihl Bruntál: má 12 bytů.', '12 bytů: Krnov'],
  ['V Krnově je to horší než v Bruntále: práci nemá 12 lidí.', '12 lidí: Krnov'],
  ['Krnov má 12 bytů, víc než Bruntál (8).', '12 bytů: Krnov', '8: Bruntál'],
  ['Most má 12 bytů, kraj 8.', '12 bytů: Most', '8: Ústecký kraj'],
  ['Lom u Mostu má 12 bytů.', '12 bytů: Lom'],
  ['Hrob u Teplic opraví 12 bytů.', '12 bytů: Hrob'],
  ['Lom (okr. Most) postihla voda 15. září 2024.', '15. září 2024: Lom'],
  ['V Lomu, okres Most, je 12 bytů.', '12 bytů: Lom'],
  ['V Lomu, okr. Most, je 12 bytů.', '12 bytů: Lom'],
  ['V Bohunicích je 12 bytů.', '12 bytů: Brno'],
  ['Obec Bohunice má 12 bytů. V Bohunicích přibude 5.', '12 bytů: Bohunice', '5: Bohunice'],
  ['Index Liberce je 13, Cvikova 16, Frýdlantu 19.', '13: Liberec', '16: Cvikov', '19: Frýdlant'],
  ['Ralsko: Index 17 b. Liberec: Index 13 b.', '17 b.: Ralsko', '13 b.: Liberec'],
  ['Ralsko: index 17\nLiberec: index 13\n', '17: Ralsko', '13: Liberec'],
  [
    'p. Černá (Liberec): 351,7 mil. Kč.\np. Malý (Jablonec n. N.): 45,9 mil. Kč, připraveno je dalších 40 mil. Kč.\np. Veselá (N. Město p. S.): 24,7 mil. Kč. Index 24 b., nejvyšší v kraji, 1. místo.\np. Beran (V. Hamry): index 11 b.',
    '351,7 mil. Kč: Liberec',
    '45,9 mil. Kč: Jablonec nad Nisou',
    '40 mil. Kč: Jablonec nad Nisou',
    '24,7 mil. Kč: Nové Město pod Smrkem',
    '24 b.: Nové Město pod Smrkem',
    '1. místo: Nové Město pod Smrkem',
    '11 b.: Velké Hamry',
  ],
  [
    'pí Veselá řekla, že Liberec má 5 projektů. Podle Mgr. Černé jich je 7.',
    '5 projektů: Liberec',
    '7: Liberec',
  ],
  [
    'p. Černá předložila zprávu.\n\nVeselá má 3 projekty. Úkol 1/2 Černá: doložit 5 faktur.',
    '3 projekty: Veselá',
    '5 faktur: Veselá',
  ],
  [
    '1) město Cvikov 0 Kč;\n2. informaci, že 19 obcí má index 12 a více',
    '0 Kč: Cvikov',
    '19 obcí:',
    '12 a více:',
  ],
  [
    'Liberec získal:\n1) 5 bytů.\n2) 3 auta.\n3) 4 domy.',
    '5 bytů: Liberec',
    '3 auta: Liberec',
    '4 domy: Liberec',
  ],
  [
    'Město Nový Bor\nVýroční zpráva\n\n1. Index\n\nIndex města je 11 bodů. Cvikov má 16 a Tanvald 19 bodů. Město vlastní 9 bytů.\n\n2. Peníze\n\nMěsto získalo 53 milionů korun. Uskutečnilo 9 projektů. Cvikov získal 0 Kč. Město začalo s 2 projekty.',
    '11 bodů: Nový Bor',
    '16: Cvikov',
    '19 bodů: Tanvald',
    '9 bytů: Nový Bor',
    '53 milionů korun: Nový Bor',
    '9 projektů: Nový Bor',
    '0 Kč: Cvikov',
    '2 projekty: Cvikov',
  ],
  [
    'Zpráva o městech\n\nCvikov má 16 a Tanvald 19 bodů.\n\nMěsto získalo 5 milionů korun.',
    '16: Cvikov',
    '19 bodů: Tanvald',
    '5 milionů korun: Tanvald',
  ],
  [
    'Ralsko\nLiberec má 13 bodů; Cvikov 16 bodů;\nFrýdlant: 19 bodů',
    '13 bodů: Liberec',
    '16 bodů: Cvikov',
    '19 bodů: Frýdlant',
  ],
  [
    'Město Nový Bor\nZpráva\n\nHlasování: pro 12, proti 0, zdržel se 1.\nPočet listů: 2, počet příloh: 1\nDMS POMOC 90 na číslo 87 777',
  ],
  ['Pro 12 dětí a proti 3 firmám.', '12 dětí:', '3 firmám:'],
  [
    'Ralsko s 1 841 dospělými dostalo 61 452 563 Kč, tedy 33 380 Kč na dospělého.',
    '1 841 dospělými: Ralsko',
    '61 452 563 Kč: Ralsko',
    '33 380 Kč: Ralsko',
  ],
])('%s', (text, ...numbers) => {
  expect(read(text)).toEqual(numbers);
});

/** The same places as a register of the Liberec Region knows them. */
const atHome = [
  ...gazetteer,
  village('595071', 'Višňové', 'Višňovém', 'CZ063'),
  village('564494', 'Višňová', 'Višňové', 'CZ051'),
].map((place) => ({ ...place, home: (place.regionCode ?? place.code) === 'CZ051' }));

// Namesakes and areas as a register of one region means them, where the text names no other region.
test.each([
  ['V Desné žije 300 lidí.', ['563552']],
  ['V Desné v okrese Svitavy žije 300 lidí.', ['572357']],
  ['Pardubický kraj podpoří obce. V Desné žije 300 lidí.', ['572357']],
  ['Olomoucký kraj podpoří obce. V Desné žije 300 lidí.', []],
  ['Na Frýdlantsku leží Desná. Ve městě žije 300 lidí.', ['563552']],
  ['Na Frýdlantsku chybějí byty. V kraji žije 440 tisíc lidí.', ['CZ051']],
  ['Ve Višňové žije 300 lidí.', ['564494']],
  ['Ve Višňovém žije 300 lidí.', ['595071']],
  ['V krajském městě žije 300 lidí.', ['563889']],
  ['Nejvíc lidí, 300, žije v krajském městě.', ['563889']],
  ['Krajské město Pardubice má 300 bytů.', ['555134']],
  ['V Ralsku žije víc lidí než v krajském městě: 300.', ['562017']],
  ['Peníze šly na krajské město a 3 miliony na Ralsko.', ['562017']],
  ['Pomoc chtějí Ralsko a Tanvald. V obou městech žije 300 lidí.', ['562017', '563820']],
])('at home: %s', (text, codes) => {
  expect(findClaims(text, { gazetteer: atHome }).claims[0]!.places).toEqual(codes);
});

test.each([
  ['Tisková zpráva agentury, Praha, 12. listopadu 2024. Spolupráci začalo patnáct obcí.', 'patnáct obcí:'],
  ['Zápis z jednání skupiny Bydlení, Krnov, 14. 3. 2024. Přítomno 16 členů.', '16 členů: Krnov'],
])('where it was written, or where people met: %s', (text, last) => {
  expect(read(text).at(-1)).toBe(last);
});
