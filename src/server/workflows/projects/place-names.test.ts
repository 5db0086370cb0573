// Ways people write a place in the box of projects, each with the places it means.
import { expect, test } from 'vitest';
import { parseTextQuery } from '#projects/search/text-query.ts';
import { buildPhraseBook } from '#projects/search/phrases.ts';
import type { TerritoryRow } from '../../register/territories.ts';
import { listPlaces } from './book.ts';

const territory = (code: string, level: TerritoryRow['level'], name: string, locatives: string[] = []) =>
  ({ code, level, name, locatives, parents: {} }) as unknown as TerritoryRow;

const places = await listPlaces([
  territory('CZ051', 'region', 'Liberecký kraj', ['Libereckém kraji']),
  territory('CZ0512', 'district', 'Jablonec nad Nisou', ['Jablonci nad Nisou']),
  territory('CZ0513', 'district', 'Liberec', ['Liberci']),
  territory('5102', 'orp', 'Frýdlant', ['Frýdlantu']),
  territory('563510', 'municipality', 'Jablonec nad Nisou', ['Jablonci nad Nisou']),
  territory('563889', 'municipality', 'Liberec', ['Liberci']),
  territory('564028', 'municipality', 'Frýdlant', ['Frýdlantu']),
  territory('564265', 'municipality', 'Nové Město pod Smrkem', ['Novém Městě pod Smrkem']),
]);
const books = {
  places: buildPhraseBook(
    places.map(({ code, forms, level }) => ({ key: code, forms, whole: level !== 'municipality' })),
  ),
  areas: buildPhraseBook([]),
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
  ['Liberec', ['563889']],
  ['Nové Město p. Smrkem', ['564265']],
])('%s', (text, codes) => {
  expect(parseTextQuery(text, books).flatMap((unit) => unit.places)).toEqual(codes);
});
