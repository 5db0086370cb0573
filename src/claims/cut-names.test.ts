// Names cut short: the town meant, never one whose whole name is the rest.
import { expect, test } from 'vitest';
import { findClaims } from './find-claims.ts';
import type { Place } from './types.ts';

const place = (name: string, locative: string, population = 20_000): Place => ({
  code: name,
  name,
  level: 'municipality',
  locatives: [locative],
  districtCode: null,
  regionCode: null,
  population,
});

const gazetteer = [
  place('Uherské Hradiště', 'Uherském Hradišti'),
  place('Hradiště', 'Hradišti', 700),
  place('Uhy', 'Uhách', 400),
  place('Valašské Meziříčí', 'Valašském Meziříčí'),
  place('Velké Meziříčí', 'Velkém Meziříčí'),
  place('Meziříčí', 'Meziříčí', 150),
  place('Nový Jičín', 'Novém Jičíně'),
  place('Jičín', 'Jičíně'),
  place('Havlíčkův Brod', 'Havlíčkově Brodě'),
  place('Ústí nad Labem', 'Ústí nad Labem', 90_000),
  place('Ústí nad Orlicí', 'Ústí nad Orlicí', 14_000),
  place('Rychnov nad Kněžnou', 'Rychnově nad Kněžnou'),
  place('Nové Město pod Smrkem', 'Novém Městě pod Smrkem', 3000),
  place('Nové Město na Moravě', 'Novém Městě na Moravě'),
  place('Nové Město', 'Novém Městě', 400),
  place('Brandýs nad Labem-Stará Boleslav', 'Brandýse/Brandýsu nad Labem-Staré Boleslavi'),
];

test.each([
  ['Uh. Hradiště zavádí jízdné za 12 Kč.', 'Uherské Hradiště'],
  ['V Uh. Hradišti je 12 bytů.', 'Uherské Hradiště'],
  ['Do Val. Meziříčí přišlo 12 rodin.', 'Valašské Meziříčí'],
  ['Vel. i Val. Meziříčí mají 12 bytů.', 'Valašské Meziříčí'],
  ['V Nov. Jičíně je 12 bytů.', 'Nový Jičín'],
  ['Havl. Brod: obsazeno je 57 lůžek.', 'Havlíčkův Brod'],
  ['V Mor. Hradišti je 12 bytů.', ''],
  ['Ústí n. Orl. má 12 bytů.', 'Ústí nad Orlicí'],
  ['V Ústí nad L. je 12 bytů.', 'Ústí nad Labem'],
  ['V Rychnově n. Kn. je 12 bytů.', 'Rychnov nad Kněžnou'],
  ['N. Město p. Smrkem má 12 bytů.', 'Nové Město pod Smrkem'],
  ['V N. Městě n. M. je 12 bytů.', 'Nové Město na Moravě'],
  ['V Brandýse nad Labem-Staré Boleslavi je 12 bytů.', 'Brandýs nad Labem-Stará Boleslav'],
  ['Do Brandýsa n. L. přišlo 12 rodin.', 'Brandýs nad Labem-Stará Boleslav'],
  ['Ve Staré Boleslavi je 12 bytů.', 'Brandýs nad Labem-Stará Boleslav'],
])('%s', (text, expected) => {
  expect(findClaims(text, { gazetteer }).claims.map(({ places }) => places.join())).toEqual([expected]);
});
