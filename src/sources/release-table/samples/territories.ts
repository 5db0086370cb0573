// A small register for tests: codes and names are real, the choice covers abbreviations, inflection and namesakes.

import type { KnownTerritory } from '../territory-names.ts';

const inRegion = (code: string, name: string, ...locatives: string[]): KnownTerritory => {
  return { code, name, locatives, parents: ['CZ051'] };
};

export const TERRITORIES: KnownTerritory[] = [
  inRegion('563889', 'Liberec', 'Liberci'),
  inRegion('563510', 'Jablonec nad Nisou', 'Jablonci nad Nisou'),
  inRegion('561380', 'Česká Lípa', 'České Lípě'),
  inRegion('563838', 'Velké Hamry', 'Velkých Hamrech'),
  inRegion('562017', 'Ralsko', 'Ralsku'),
  inRegion('561860', 'Nový Bor', 'Novém Boru'),
  inRegion('564028', 'Frýdlant', 'Frýdlantu', 'Frýdlantě'),
  inRegion('564265', 'Nové Město pod Smrkem', 'Novém Městě pod Smrkem'),
  inRegion('561479', 'Cvikov', 'Cvikově'),
  inRegion('577456', 'Rokytnice nad Jizerou', 'Rokytnici nad Jizerou'),
  inRegion('577472', 'Roztoky u Jilemnice', 'Roztokách u Jilemnice'),
  inRegion('577481', 'Roztoky u Semil', 'Roztokách u Semil'),
  {
    code: '598143',
    name: 'Frýdlant nad Ostravicí',
    locatives: ['Frýdlantu nad Ostravicí'],
    parents: ['CZ080'],
  },
  { code: '569569', name: 'Havlíčkův Brod', locatives: ['Havlíčkově Brodě'], parents: ['CZ063'] },
  { code: '534421', name: 'Roztoky', locatives: ['Roztokách'], parents: ['CZ020'] },
  { code: '539643', name: 'Roztoky', locatives: ['Roztokách'], parents: ['CZ020'] },
];
