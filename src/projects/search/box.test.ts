// What is written in the one box, and which projects it finds.
import { expect, test } from 'vitest';
import { findProjects } from './find.ts';
import { listPlaceOnly, offerRegion } from './place-only.ts';
import { parseQuestion } from './question.ts';
import { findNamesakes } from './same-name.ts';
import { at, build, place, project } from './testing/small-country.example.ts';

const NUMBERS = [
  'CZ.03.2.60/0.0/0.0/16_052/0007825',
  'CZ.03.02.01/00/22_018/0001105',
  '314D083009393 MV-PK2-2023-00077',
  'PSČ46311',
  '',
  '',
  '',
];
const TITLES = [
  project('Kontaktní sociální práce Liberec 2018–2020', {
    ...at('563889'),
    areas: ['social-services'],
    recipient: { ico: '00262978', name: 'Statutární město Liberec', kind: 'municipality' },
  }),
  project('Domovníci preventisté', { ...at('563838'), areas: ['crime-prevention'] }),
  project('Asistenti prevence kriminality II', { ...at('563889'), areas: ['crime-prevention'] }),
  project('Společně rosteme', {
    ...at('561860'),
    areas: ['housing'],
    recipient: { ico: null, name: 'Farní charita Česká Lípa', kind: 'ngo' },
  }),
  project('Prevence ztráty bydlení v Novém Městě', at('564265')),
  project('Rozvoj sociálních služeb', at('CZ051')),
  project('Velké hry na Hamrech', at('564028')),
];
const book = build(TITLES);
const numbers = function* (text: string) {
  for (const [row, own] of NUMBERS.entries()) if (own.includes(text)) yield row;
};
const search = (text: string) =>
  [...findProjects(book, { text, facets: {}, sort: 'amount' }, numbers).rows].map(
    (row) => TITLES[row]!.title,
  );

// An official can read and add rows: what is written in the box, and which titles it finds.
test.each([
  ['prevence kriminality Velké Hamry', ['Domovníci preventisté']],
  ['prevence kriminality ve Velkých Hamrech', ['Domovníci preventisté']],
  ['prevenci kriminality velke hamry', ['Domovníci preventisté']],
  ['velkým hamrům', ['Domovníci preventisté', 'Velké hry na Hamrech']],
  ['velké ham', ['Domovníci preventisté', 'Velké hry na Hamrech']],
  ['hamry', ['Domovníci preventisté', 'Velké hry na Hamrech']],
  ['prevence kriminality', ['Domovníci preventisté', 'Asistenti prevence kriminality II']],
  ['asistent prevence', ['Asistenti prevence kriminality II']],
  ['ASISTENTŮM', ['Asistenti prevence kriminality II']],
  ['domov', ['Domovníci preventisté']],
  ['Nový Bor', ['Společně rosteme']],
  ['projekty z Nového Boru', ['Společně rosteme']],
  ['projekty', []],
  ['dotace z Nového Boru', ['Společně rosteme']],
  ['kam šly peníze Velké Hamry', ['Domovníci preventisté', 'Velké hry na Hamrech']],
  ['komu šly dotace na prevenci kriminality', ['Domovníci preventisté', 'Asistenti prevence kriminality II']],
  ['kdo dostal peníze na bydlení', ['Společně rosteme', 'Prevence ztráty bydlení v Novém Městě']],
  ['dotace', []],
  ['z Nového Boru', ['Společně rosteme']],
  ['nove mesto pod smrkem', ['Prevence ztráty bydlení v Novém Městě']],
  ['charita česká', ['Společně rosteme']],
  ['16_052/0007825', ['Kontaktní sociální práce Liberec 2018–2020']],
  ['cz.03.2.60/0.0/0.0/16_052/0007825', ['Kontaktní sociální práce Liberec 2018–2020']],
  ['MV-PK2-2023-00077', ['Asistenti prevence kriminality II']],
  ['314D083009393', ['Asistenti prevence kriminality II']],
  ['00262978', ['Kontaktní sociální práce Liberec 2018–2020']],
  ['262978', ['Kontaktní sociální práce Liberec 2018–2020']],
  ['cz.03.2.60 / 0.0/0.0/16_052 /0007825', ['Kontaktní sociální práce Liberec 2018–2020']],
  ['CZ.03.2.60/0.0/16_052/0007825', ['Kontaktní sociální práce Liberec 2018–2020']],
  ['002 62 978', ['Kontaktní sociální práce Liberec 2018–2020']],
  ['CZ 03 2 60 0 0 0 0 16_052 0007825', ['Kontaktní sociální práce Liberec 2018–2020']],
  ['cz 03 2 60 0 0 0 0 16 052 0007825', ['Kontaktní sociální práce Liberec 2018–2020']],
  ['CZ032600000160520007825', ['Kontaktní sociální práce Liberec 2018–2020']],
  ['CZ03020100220180001105', ['Domovníci preventisté']],
  ['cz 03 02 01 00 22_018 0001105', ['Domovníci preventisté']],
  ['16_052 0007825', ['Kontaktní sociální práce Liberec 2018–2020']],
  ['463 11', ['Společně rosteme']],
  ['46311', ['Společně rosteme']],
  ['liberec 2018', ['Kontaktní sociální práce Liberec 2018–2020']],
  ['liberec', ['Kontaktní sociální práce Liberec 2018–2020', 'Asistenti prevence kriminality II']],
  ['město Liberec', ['Kontaktní sociální práce Liberec 2018–2020', 'Asistenti prevence kriminality II']],
  [
    'okres Liberec',
    [
      'Kontaktní sociální práce Liberec 2018–2020',
      'Asistenti prevence kriminality II',
      'Prevence ztráty bydlení v Novém Městě',
      'Velké hry na Hamrech',
    ],
  ],
  ['bydlení', ['Společně rosteme', 'Prevence ztráty bydlení v Novém Městě']],
  ['služby liberecký kraj', ['Rozvoj sociálních služeb']],
  ['nic takového', []],
  ['', TITLES.map(({ title }) => title)],
  ['v', ['Prevence ztráty bydlení v Novém Městě']],
])('„%s“', (text, titles) => {
  expect(search(text)).toEqual(titles);
});

// Who writes a diacritic means it, in places, titles and recipients alike; who writes none may mean any.
const MARKED = [
  project('První', at('563552')),
  project('Druhý', at('586099')),
  project('Chodník v Desné'),
  project('Škola', { recipient: { ico: null, name: 'Obec Dešná', kind: 'municipality' } }),
  project('REKONSTRUKCE SKOLNI JIDELNY V OBCI DESNA'),
  project('Radnice a řada domů'),
];
const MARKED_BOOK = build(MARKED, [
  place('563552', 'municipality', 'Desná', ['Desné'], 'CZ0512'),
  place('586099', 'municipality', 'Dešná', ['Dešné'], 'CZ0313'),
]);

test.each([
  ['Desná', ['První', 'Chodník v Desné', 'REKONSTRUKCE SKOLNI JIDELNY V OBCI DESNA']],
  ['Dešná', ['Druhý', 'Škola', 'REKONSTRUKCE SKOLNI JIDELNY V OBCI DESNA']],
  ['v Dešné', ['Druhý', 'Škola', 'REKONSTRUKCE SKOLNI JIDELNY V OBCI DESNA']],
  ['desna', ['První', 'Druhý', 'Chodník v Desné', 'Škola', 'REKONSTRUKCE SKOLNI JIDELNY V OBCI DESNA']],
  ['školní', ['REKONSTRUKCE SKOLNI JIDELNY V OBCI DESNA']],
  ['řada', ['Radnice a řada domů']],
  ['řadn', []],
  ['radn', ['Radnice a řada domů']],
])('a name is read with its diacritics: %s', (text, titles) => {
  const found = findProjects(MARKED_BOOK, { text, facets: {}, sort: 'amount' }, () => []);
  expect([...found.rows].map((row) => MARKED[row]!.title)).toEqual(titles);
});

test.each([
  ['Liberec', ['V Liberci', 'Bez místa', 'Liberecká']],
  ['v Liberci', ['V Liberci', 'Bez místa', 'Liberecká']],
  ['do Liberce', ['V Liberci', 'Bez místa', 'Liberecká']],
  ['město Liberec', ['V Liberci', 'Bez místa']],
  ['Český Dub', ['Jinde']],
])('a town is not meant where a recipient only says its district: %s', (text, titles) => {
  const school = (name: string) => ({ recipient: { ico: null, name, kind: 'school' } });
  const said = [
    project('V Liberci', at('563889')),
    project('Bez místa', school('Základní škola Liberec, okres Liberec')),
    project('Jinde', school('Základní škola Český Dub, okres Liberec')),
    project('Ještě jinde', { ...at('564028'), ...school('ZŠ Frýdlant, okr. Liberec') }),
    project('Liberecká', { ...at('564028'), ...school('Domov, Liberec') }),
  ];
  const question = parseQuestion(new URLSearchParams({ q: text }));
  const found = findProjects(build(said), question, () => []);
  expect([...found.rows].map((row) => said[row]!.title)).toEqual(titles);
});

test('a town that also stands in titles elsewhere offers the projects in it', () => {
  const book = build([
    project('Práce', at('563889')),
    project('Vlakem do Liberec', at('563838')),
    project('Jinde', at('561860')),
  ]);
  const question = parseQuestion(new URLSearchParams('q=Liberec'));
  const found = findProjects(book, question, () => []);
  expect(listPlaceOnly(book, question, found, 'CZ051')).toMatchObject([
    {
      ...{ code: '563889', facet: 'municipality', count: 1 },
      question: { facets: { municipality: ['563889'] } },
      named: { count: 1 },
    },
  ]);
  const nowhere = build([project('V kraji', at('CZ051')), project('Práce v Libereckém kraji')]);
  const region = parseQuestion(new URLSearchParams('q=Liberecký kraj'));
  const wider = findProjects(nowhere, region, () => []);
  expect(listPlaceOnly(nowhere, region, wider, 'CZ051')).toMatchObject([
    {
      ...{ code: 'CZ051', facet: 'region', count: 1 },
      named: { count: 1, question: { facets: { region: ['unknown'] } } },
    },
  ]);
  const every = { ...question, text: '' };
  const all = findProjects(book, every, () => []);
  expect(offerRegion(every, all, 'CZ051')).toBeUndefined();
  expect(offerRegion(every, { ...all, count: 4 }, 'CZ051')).toMatchObject({ count: 3, facet: 'region' });
  const narrowed = parseQuestion(new URLSearchParams('q=Liberec&municipality=563889'));
  expect(listPlaceOnly(book, narrowed, found, 'CZ051')).toEqual([]);
});

const LISTS = [
  { id: 'szif-2016', title: 'Seznam příjemců dotací ze SZIF 2016' },
  { id: 'dotaceeu-2014-2020', title: 'Seznam operací (příjemců podpory) 2014–2020' },
  { id: 'kohesio-cz', title: 'Kohesio: projekty v Česku' },
  { id: '360giving', title: 'Granty ve standardu 360Giving' },
  { id: 'liberec-2024', title: 'Bydlení 2024' },
];

test.each([
  ['SZIF', ['szif-2016', 'text']],
  ['szif 2016', ['szif-2016']],
  ['SZIF Liberec', ['szif-2016']],
  ['seznam příjemců dotací ze SZIF', ['szif-2016']],
  ['DotaceEU', ['dotaceeu-2014-2020']],
  ['Seznam operací', ['dotaceeu-2014-2020']],
  ['seznam operací 2014-2020', ['dotaceeu-2014-2020']],
  ['kohesio', ['kohesio-cz']],
  ['360Giving', ['360giving']],
  ['granty 360giving', ['360giving']],
  // What names a place or an area goes on naming it.
  ['Liberec', ['szif-2016']],
  ['bydlení', []],
])('a list is found by its name: %s', (text, ids) => {
  const rows = [
    ...LISTS.map(({ id }) => project('x', { sources: [id], ...(id === 'szif-2016' ? at('563889') : {}) })),
    project('Platby SZIF', { sources: ['text'] }),
  ];
  const question = parseQuestion(new URLSearchParams({ q: text }));
  const found = findProjects(build(rows, undefined, undefined, LISTS), question, () => []);
  expect([...found.rows].map((row) => rows[row]!.sources[0])).toEqual(ids);
});

test('a recipient is asked for exactly: by IČO, or by the whole name where no list prints one', () => {
  const of = (ico: string | null, name: string) => ({ recipient: { ico, name, kind: null } });
  const book = build([
    project('a', of('00262978', 'Město Liberec')),
    project('b', of(null, 'Liberecký kraj')),
    project('c', of(null, 'Liberecký kraj, příspěvková organizace')),
  ]);
  const rows = (recipient: string) => [
    ...findProjects(book, parseQuestion(new URLSearchParams({ recipient })), () => []).rows,
  ];
  expect(rows('00262978')).toEqual([0]);
  expect(rows('Liberecký kraj')).toEqual([1]);
  expect(rows('nikdo')).toEqual([]);
});

test('recipients of the same name are offered where an IČO does not tell them apart', () => {
  const of = (ico: string | null, name: string) => ({ recipient: { ico, name, kind: null } });
  const { recipients } = build([
    project('a', of('00262978', 'Oblastní charita Desná')),
    project('b', of(null, 'OBLASTNI CHARITA DESNA')),
    project('c', of('12345679', 'Oblastní charita Desná')),
    project('d', of(null, 'Oblastní charita Dešná')),
    project('e', of(null, 'Charita Desná')),
    project('f', of(null, 'Oblastní charita Desná')),
  ]);
  const names = ['Oblastní charita Desná'];
  expect(findNamesakes({ recipients }, names, { own: 0, ico: '00262978' })).toEqual([1, 5]);
  expect(findNamesakes({ recipients }, names, { own: 5, ico: null })).toEqual([0, 1, 2]);
  expect(findNamesakes({ recipients }, ['  '], { own: undefined, ico: null })).toEqual([]);
});
