// How a question was read, said back to whoever asked it.
import { expect, test } from 'vitest';
import { findProjects } from './find.ts';
import { listPlaceOnly } from './place-only.ts';
import { parseQuestion } from './question.ts';
import { readQuestion } from './reading.ts';
import { sayReading } from './reading-words.ts';
import { at, build, place, PLACES, project } from './testing/small-country.example.ts';

const places = [
  ...PLACES,
  place('CZ0411', 'district', 'Cheb', ['Chebu']),
  place('554545', 'municipality', 'Frýdlant', ['Frýdlantu'], 'CZ0411'),
];
const book = build(
  [
    project('Prevence ztráty bydlení', { ...at('563838'), programme: 'Operační program Zaměstnanost' }),
    project('Sociální práce', at('564028')),
    project('Sociální práce II', at('554545')),
  ],
  places,
  '2026-06-30',
);
const names = new Map([
  ...places.map(({ code, forms }): [string, string] => [code, forms[0]!.replace(/^okres /, '')]),
]);
const nameOf = (code: string) => names.get(code);
const say = (text: string, locale: 'cs' | 'en' = 'cs') =>
  sayReading(readQuestion(book, text, 'CZ051'), locale, nameOf)?.replaceAll('\u00a0', ' ');

// An official can read and add rows: what is written in the box, and how it is read.
test.each([
  ['', undefined],
  ['prevence ztráty', 'slova „prevence“ a „ztráty“ v názvu nebo u příjemce'],
  ['sociální', 'slovo „sociální“ v názvu nebo u příjemce'],
  ['soci', 'slovo začínající „soci“ v názvu nebo u příjemce'],
  [
    'ztráty Velké Hamry',
    'slovo „ztráty“ v názvu nebo u příjemce; obec Velké Hamry (563838, okres Jablonec nad Nisou) nebo její jméno v názvu či u příjemce',
  ],
  [
    'obec Velké Hamry',
    'obec Velké Hamry (563838, okres Jablonec nad Nisou) nebo u projektů bez určené obce její jméno v názvu či u příjemce',
  ],
  ['okres Liberec', 'okres Liberec (CZ0513) nebo jeho jméno v názvu či u příjemce'],
  ['563838', 'číslo či IČO s „563838“'],
  ['výzva 52', 'výzva 052'],
  ['463 11', 'PSČ 46311'],
  [
    'hamry',
    'obec Velké Hamry (563838, okres Jablonec nad Nisou) nebo slovo začínající „hamry“ v názvu či u příjemce',
  ],
  // The word for a town before a name that the register does not have is no name of a town.
  ['město Prevence', 'slova „město“ a „prevence“ v názvu nebo u příjemce'],
  [
    'Frýdlant',
    'obec Frýdlant (564028, okres Liberec), obec Frýdlant (554545, okres Cheb) nebo jméno obce v názvu či u příjemce',
  ],
  [
    'prevence kriminality',
    'oblast podpory „Prevence kriminality“ nebo slova „prevence“ a „kriminality“ v názvu či u příjemce',
  ],
  [
    'OPZ 2018',
    'program „Operační program Zaměstnanost“ nebo slovo „opz“ v názvu či u příjemce; projekt v roce 2018 nebo „2018“ v názvu či u příjemce',
  ],
  ['ZŠ', 'slova „základní“ a „škola“ nebo slovo „zš“ v názvu či u příjemce'],
  ['bydlení od roku 2020', expect.stringMatching(/; zahájení od roku 2020/)],
  ['končí letos', 'ukončení v roce 2026 nebo „končí“ a „letos“ v názvu či u příjemce'],
  ['v letech 2018–2020', expect.stringMatching(/^projekt v letech 2018 až 2020/)],
  ['nad 5 milionů', 'částka nejméně 5 mil. Kč'],
  ['sociální od 1 do 3 mil.', expect.stringMatching(/; částka 1 mil\. Kč až 3 mil\. Kč$/)],
  ['16_052 0007825', 'číslo či IČO s „16_052/0007825“'],
])('%s', (text, expected) => {
  expect(say(text)).toEqual(expected);
});

test('in English', () => {
  expect(say('ztráty Frýdlant nad 5 milionů', 'en')).toBe(
    'the word “ztráty” in the title or recipient; the municipality Frýdlant (564028, district Liberec), ' +
      'the municipality Frýdlant (554545, district Cheb) or its name in the title or recipient; an amount of at least CZK 5 M',
  );
});

test('a name of several towns offers each, that of the own region first', () => {
  const question = parseQuestion(new URLSearchParams({ q: 'frýdlant' }));
  const offered = (region: string) =>
    listPlaceOnly(
      book,
      question,
      findProjects(book, question, () => []),
      region,
    ).map(({ code, district }) => [code, district]);
  expect(offered('CZ051')).toEqual([
    ['564028', 'CZ0513'],
    ['554545', 'CZ0411'],
  ]);
});
