// Which recipients are a municipality or a region by their name alone, and so tell where their project lies.
import { expect, test } from 'vitest';
import type { Level } from '#model/territory.ts';
import { buildRecipientPlaces } from './recipient-place.ts';

const known = (code: string, level: Level, name: string) => ({ code, level, name, parents: {} });
const TOWNS = [
  known('554821', 'municipality', 'Ostrava'),
  known('581259', 'municipality', 'Žamberk'),
  known('554782', 'municipality', 'Praha'),
  known('500020', 'municipality', 'Petrov nad Desnou'),
  known('1', 'municipality', 'Chodov'),
  known('2', 'municipality', 'Chodov'),
  known('3', 'municipality', 'Kosice'),
  known('4', 'municipality', 'Košice'),
  known('5', 'municipality', 'Lišov'),
];
const REGIONS = [
  known('CZ010', 'region', 'Hlavní město Praha'),
  known('CZ051', 'region', 'Liberecký kraj'),
  known('CZ063', 'region', 'Kraj Vysočina'),
];
const others = Array.from({ length: 6_000 }, (_, at) => known(`x${at}`, 'municipality', `Ves ${at}`));
const find = buildRecipientPlaces([...TOWNS, ...REGIONS, ...others]);

test.each([
  ['Statutární město Ostrava', '554821'],
  ['STATUTÁRNÍ MĚSTO OSTRAVA', '554821'],
  ['Statutární město Ostrava - Městský obvod Mariánské Hory a Hulváky', '554821'],
  ['Statutární město Ostrava, příspěvková organizace', undefined],
  ['Město Žamberk', '581259'],
  ['Základní škola Žamberk', undefined],
  ['Město Žamberk - Městská knihovna', undefined],
  ['Žamberk', undefined],
  ['obec Petrov nad Desnou', '500020'],
  ['Hlavní město Praha', '554782'],
  ['Městská část Praha 14', '554782'],
  ['Městská část Praha-Kunratice', '554782'],
  ['Městská část Praha 14 - Spolek', undefined],
  ['Město Chodov', undefined],
  ['OBEC KOSICE', undefined],
  ['Obec Košice', '4'],
  ['MESTO LISOV', '5'],
  ['Město Líšov', undefined],
  ['Obec baráčníků', undefined],
  ['Liberecký kraj', 'CZ051'],
  ['Kraj Vysočina', 'CZ063'],
  ['Správa silnic Libereckého kraje', undefined],
  ['Liberecký kraj, příspěvková organizace', undefined],
])('%s: %s', (name, code) => {
  expect(find(name)).toBe(code);
});

test('a name is unique only in a register of the whole country; regions are few and all known', () => {
  const few = buildRecipientPlaces([...TOWNS, ...REGIONS]);
  expect([few('Město Žamberk'), few('Liberecký kraj')]).toEqual([undefined, 'CZ051']);
});
