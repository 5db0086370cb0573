import { expect, test } from 'vitest';
import { buildPlaceSearch } from './place-search.ts';

const place = (code: string, name: string, locatives: string[] = [], level = 'municipality') => ({
  ...{ code, name, locatives, level },
});
const PLACES = [
  place('561860', 'Nový Bor', ['Novém Boru']),
  place('560472', 'Bor', ['Boru']),
  place('564028', 'Frýdlant', ['Frýdlantě', 'Frýdlantu']),
  place('5102', 'Frýdlant', [], 'orp'),
  place('552488', 'Pražmo', ['Pražmě', 'Pražmu']),
  place('554782', 'Praha', ['Praze']),
  place('563889', 'Liberec', ['Liberci']),
  place('563510', 'Jablonec nad Nisou', ['Jablonci nad Nisou']),
  place('563838', 'Velké Hamry', ['Velkých Hamrech']),
  place('544256', 'České Budějovice', ['Českých Budějovicích']),
  place('577626', 'Rudná', ['Rudné']),
  place('599999', 'Rudna', ['Rudně']),
  place('564265', 'Nové Město pod Smrkem', ['Novém Městě pod Smrkem']),
  // Places of which the register knows no locative.
  place('567027', 'Most'),
  place('554791', 'Plzeň'),
  place('550272', 'Hradec'),
  place('500496', 'Olomoucká Lhota'),
  place('573868', 'Vlčí Důl'),
  place('570508', 'Loučná pod Klínovcem'),
];
const search = buildPlaceSearch(PLACES);

// As written → the place it names.
test.each([
  ['Praze', 'Praha'],
  ['praze', 'Praha'],
  ['PRAHOU', 'Praha'],
  ['do Prahy', 'Praha'],
  ['v Praze', 'Praha'],
  ['Liberce', 'Liberec'],
  ['z Liberce', 'Liberec'],
  ['libercem', 'Liberec'],
  ['K Liberci', 'Liberec'],
  ['v Novém Boru', 'Nový Bor'],
  ['v novem boru', 'Nový Bor'],
  ['Nového Boru', 'Nový Bor'],
  ['s Novým Borem', 'Nový Bor'],
  ['obec Nový Bor', 'Nový Bor'],
  ['ve Velkých Hamrech', 'Velké Hamry'],
  ['velkymi hamry', 'Velké Hamry'],
  ['u Českých Budějovic', 'České Budějovice'],
  ['Jablonec n. N.', 'Jablonec nad Nisou'],
  ['v Jablonci n/N', 'Jablonec nad Nisou'],
  ['N. Bor', 'Nový Bor'],
  ['do Nového Města pod Smrkem', 'Nové Město pod Smrkem'],
  ['563889', 'Liberec'],
  ['z Mostu', 'Most'],
  ['v Plzni', 'Plzeň'],
  ['do plzne', 'Plzeň'],
  ['v Hradci', 'Hradec'],
  ['z Hradce', 'Hradec'],
  ['ve Vlčím Dole', 'Vlčí Důl'],
  ['v Olomoucké Lhotě', 'Olomoucká Lhota'],
  ['v Loučné pod Klínovcem', 'Loučná pod Klínovcem'],
])('%s → %s', (query, name) => {
  expect(search.find(query)[0]).toMatchObject({ match: 'exact', place: { name } });
  expect(search.findOnly(query, 'municipality')?.name).toBe(name);
});

const REGIONS = buildPlaceSearch([
  ...PLACES,
  place('560600', 'Tachov', ['Tachově']),
  place('561177', 'Tachov', ['Tachově']),
  place('CZ0327', 'Tachov', ['Tachově'], 'district'),
  place('CZ0425', 'Most', [], 'district'),
  place('5108', 'Tanvald', [], 'orp'),
  place('563820', 'Tanvald'),
  place('CZ080', 'Moravskoslezský kraj', ['Moravskoslezském kraji'], 'region'),
  place('CZ063', 'Kraj Vysočina', ['Kraji Vysočina'], 'region'),
  place('571237', 'Smrk'),
]);

test.each([
  ['okres Tachov', 'CZ0327'],
  ['v okrese Most', 'CZ0425'],
  ['ORP Tanvald', '5108'],
  ['SO ORP Tanvald', '5108'],
  ['správní obvod Tanvald', '5108'],
  ['v Moravskoslezském', 'CZ080'],
  ['Moravskoslezský', 'CZ080'],
  ['kraj Moravskoslezský kraj', 'CZ080'],
  ['Vysočina', 'CZ063'],
  ['Nove mesto p. Smrkem', '564265'],
  ['Jablonec n. Nisou', '563510'],
])('%s is the area %s', (query, code) => {
  expect(REGIONS.findOnly(query)?.code).toBe(code);
});

test('a level that is not wanted is not answered by a namesake', () => {
  expect(REGIONS.find('okres Most', 'municipality')).toEqual([]);
});

test('the first part of a longer name is offered, never taken for it', () => {
  expect(REGIONS.find('v Jablonci')).toMatchObject([{ match: 'approximate', place: { code: '563510' } }]);
  expect(REGIONS.findOnly('v Jablonci')).toBeUndefined();
});

test.each([
  ['Fridlant', '564028'],
  ['Frydlnat', '564028'],
  ['Tamvald', '563820'],
  ['Jablonnec', '563510'],
  ['Hradez', '550272'],
  ['Ceske Budejowice', '544256'],
])('%s is a slip: offered, never taken for it', (query, code) => {
  expect(REGIONS.findOnly(query)).toBeUndefined();
  expect(REGIONS.find(query)).toContainEqual({
    match: 'approximate',
    place: expect.objectContaining({ code }),
  });
});

test('a form of one name that is a word of another leaves the choice', () => {
  expect(REGIONS.findOnly('smrkem')).toBeUndefined();
  expect(REGIONS.find('smrkem').map(({ place: { name } }) => name)).toEqual([
    'Smrk',
    'Nové Město pod Smrkem',
  ]);
});

test('a beginning, a part or a similar name is never exact, however alone it is', () => {
  const alone = buildPlaceSearch([place('552488', 'Pražmo', ['Pražmu'])]);
  expect(alone.find('Praze')).toEqual([{ match: 'approximate', place: expect.anything() }]);
  expect(alone.findOnly('Praze')).toBeUndefined();
  expect(search.findOnly('Frýdla')).toBeUndefined();
  expect(search.findOnly('nisou')).toBeUndefined();
});

test('the same name of several places leaves the choice to the reader', () => {
  expect(search.find('ve Frýdlantu').map(({ place: { level } }) => level)).toEqual(['orp', 'municipality']);
  expect(search.findOnly('ve Frýdlantu')).toBeUndefined();
  expect(search.findOnly('ve Frýdlantu', 'municipality')?.code).toBe('564028');
});

test('diacritics decide when they are written', () => {
  expect(search.findOnly('Rudná')?.code).toBe('577626');
  expect(search.findOnly('rudna')).toBeUndefined();
  expect(search.find('rudna').map(({ place: { name } }) => name)).toEqual(['Rudná', 'Rudna']);
});

test('nothing asked, nothing found', () => {
  expect(search.find('  ')).toEqual([]);
  expect(search.find('v')).not.toContainEqual(expect.objectContaining({ match: 'exact' }));
  expect(search.find('xyz')).toEqual([]);
});
