// Whose the numbers of a table are and what kind its headings make them.
import { expect, test } from 'vitest';
import { findClaims } from './find-claims.ts';
import { readPlaces } from './gold/read-gold.ts';

const gazetteer = readPlaces();
const names = new Map(gazetteer.map(({ code, name }) => [code, name]));

const read = (text: string): string[] =>
  findClaims(text, { gazetteer }).claims.map(({ quote, kind, places }) =>
    [quote, kind, ...places.map((code) => names.get(code))].join(' '),
  );

test.each([
  // A column of towns makes a place of a word that could be another.
  ['| Město | Body |\n|---|---|\n| Most | 24 |\n| Krnov | 22 |', '24 index Most', '22 index Krnov'],
  [
    '| Město | Pořadí | Index |\n|---|---|---|\n| Most | 1. | 24 |\n| Aš | 2. | 22 |',
    '1 rank Most',
    '24 index Most',
    '2 rank Aš',
    '22 index Aš',
  ],
  ['Pořadí;Město;Index\n1;Most;24\n2;Aš;22', '24 index Most', '22 index Aš'],
  ['Obec | Okres | Byty\nLom | Most | 12\nKrnov | Bruntál | 7', '12 count Lom', '7 count Krnov'],
  [
    'Datum | Akce | Účast\n12. 3. 2024 | Setkání v Krnově | 30\n19. 3. 2024 | Setkání v Bruntále | 25',
    '12. 3. 2024 date Krnov',
    '30 count Krnov',
    '19. 3. 2024 date Bruntál',
    '25 count Bruntál',
  ],
  [
    'Příjemce | Číslo | Částka\nCharita, Krnov | 7 | 12 Kč\nRomodrom | 8 | 9 Kč',
    '7 count Krnov',
    '12 Kč money Krnov',
    '8 count',
    '9 Kč money',
  ],
  ['Krnov .......... 12 bytů\nBruntál ........ 7 bytů', '12 bytů count Krnov', '7 bytů count Bruntál'],
  [
    'Ukazatel | Krnov | Most | kraj\nByty | 12 | 8 | 90\nDomy | 13 | 9 | 80',
    ...['12 count Krnov', '8 count Most', '90 count', '13 count Krnov', '9 count Most', '80 count'],
  ],
  [
    'Ukazatel | Krnov | kraj\nByty | 12 | 90\nDomy | 13 | 80',
    ...['12 count Krnov', '90 count Moravskoslezský kraj', '13 count Krnov', '80 count Moravskoslezský kraj'],
  ],
  ['Krnov má 12.\nMost má 7.', '12 count Krnov', '7 count Most'],
])('%s', (text, ...cells) => {
  expect(read(text)).toEqual(cells);
});
