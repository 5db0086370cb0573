// Ways people write a place in the box of projects, each with the places it means.
import { expect, test } from 'vitest';
import { ProjectBookBuilder } from '#projects/search/book.ts';
import { parseTextQuery } from '#projects/search/text-query.ts';
import { buildPhraseBook } from '#projects/search/phrases.ts';
import type { TerritoryRow } from '../../register/territories.ts';
import { listPlaces } from './place-names.ts';

const territory = (code: string, level: TerritoryRow['level'], name: string, locatives: string[] = []) =>
  ({ code, level, name, locatives, parents: { region: 'CZ051' } }) as unknown as TerritoryRow;

const places = await listPlaces([
  territory('CZ051', 'region', 'Liberecký kraj', ['Libereckém kraji']),
  territory('CZ0512', 'district', 'Jablonec nad Nisou', ['Jablonci nad Nisou']),
  territory('CZ0513', 'district', 'Liberec', ['Liberci']),
  territory('5102', 'orp', 'Frýdlant', ['Frýdlantu']),
  territory('563510', 'municipality', 'Jablonec nad Nisou', ['Jablonci nad Nisou']),
  territory('563889', 'municipality', 'Liberec', ['Liberci']),
  territory('564028', 'municipality', 'Frýdlant', ['Frýdlantu']),
  territory('564265', 'municipality', 'Nové Město pod Smrkem', ['Novém Městě pod Smrkem']),
  territory('CZ052', 'region', 'Královéhradecký kraj', ['Královéhradeckém kraji']),
  territory('CZ0511', 'district', 'Česká Lípa', ['České Lípě']),
  territory('561380', 'municipality', 'Česká Lípa', ['České Lípě']),
  territory('563838', 'municipality', 'Velké Hamry', ['Velkých Hamrech']),
]);
const books = {
  places: buildPhraseBook(
    places.map(({ code, forms, level }) => ({ key: code, forms, whole: level !== 'municipality' })),
  ),
  values: buildPhraseBook([]),
};

test.each([
  ['Jablonec n/N', ['563510']],
  ['jablonec n. n.', ['563510']],
  ['Jablonec n. Nisou', ['563510']],
  ['v Jablonci n. N.', ['563510']],
  ['563510', ['563510']],
  ['cz051', ['CZ051']],
  ['CZ0513', ['CZ0513']],
  ['Liberecký kraj', ['CZ051']],
  ['kraj Liberecký', ['CZ051']],
  ['v kraji Libereckém', ['CZ051']],
  ['okres Liberec', ['CZ0513']],
  ['okr. Liberec', ['CZ0513']],
  ['ORP Frýdlant', ['5102']],
  ['správní obvod Frýdlant', ['5102']],
  ['Frýdlant', ['564028']],
  ['Frýdlant v Čechách', ['564028']],
  ['Frýdlantsko', ['5102']],
  ['na Frýdlantsku', ['5102']],
  ['Českolipsko', ['CZ0511']],
  ['Jablonec n.N.', ['563510']],
  ['okr. Jablonec n. N.', ['CZ0512']],
  ['okr Č. Lípa', ['CZ0511']],
  ['Č. Lípa', ['561380']],
  ['Č.Lípa', ['561380']],
  ['C. Lipa', ['561380']],
  ['v Č. Lípě', ['561380']],
  ['V. Hamry', ['563838']],
  ['v Hamrech', ['563838']],
  ['kraj Liberec', ['CZ051']],
  ['v kraji Liberec', ['CZ051']],
  ['LK', ['CZ051']],
  ['KHK', ['CZ052']],
  ['obec 563889', ['563889']],
  ['město Liberec', ['563889']],
  ['ve městě Liberci', ['563889']],
  ['Statutární město Liberec', ['563889']],
  ['obec Nové Město pod Smrkem', ['564265']],
  ['Liberec', ['563889']],
  ['Nové Město p. Smrkem', ['564265']],
])('%s', (text, codes) => {
  expect(parseTextQuery(text, books).flatMap((unit) => unit.places)).toEqual(codes);
});

test('the same places are listed and made into phrases once', async () => {
  const town = (name: string) => [territory('563889', 'municipality', name)];
  const first = await listPlaces(town('Liberec'));
  expect(await listPlaces(town('Liberec'))).toBe(first);
  const phrases = () => new ProjectBookBuilder(first).finish().phrases.places;
  expect(phrases()).toBe(phrases());
  expect((await listPlaces(town('Reichenberg')))[0]!.forms).toContain('Reichenberg');
});

test.each([
  ['Liberec', ['v Liberci', 'do Liberce']],
  ['Česká Lípa', ['v České Lípě', 'Č. Lípa', 'do České Lípy']],
  ['Velké Hamry', ['ve Velkých Hamrech', 'V. Hamry']],
])('%s is looked for in the same words however it is asked for', (name, others) => {
  for (const other of others) expect(parseTextQuery(other, books)).toEqual(parseTextQuery(name, books));
});

test.each([
  ['IČO 00262978', ['00262978']],
  ['IČ: 262978', ['262978', '00262978']],
  ['výzva 03_15_004', ['03_15_004']],
  ['výzva č. 15_004', ['15_004']],
  ['výzva 52', ['_052']],
])('%s asks for a number', (text, numbers) => {
  expect(parseTextQuery(text, books).flatMap((unit) => unit.numbers)).toEqual(numbers);
});
