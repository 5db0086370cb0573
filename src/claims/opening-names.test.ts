// Names at the head of a sentence: the municipality, or the word that it equals.
import { expect, test } from 'vitest';
import { findClaims } from './find-claims.ts';
import type { Place } from './types.ts';

const place = (name: string, locative: string, population: number): Place => ({
  code: name,
  name,
  level: 'municipality',
  locatives: [locative],
  districtCode: 'CZ0421',
  regionCode: 'CZ042',
  population,
});

const gazetteer = [
  place('Vidnava', 'Vidnavě', 1000),
  place('Obrnice', 'Obrnicích', 1700),
  place('Vejprty', 'Vejprtech', 2400),
  place('Žulová', 'Žulové', 1000),
  place('Most', 'Mostě', 51000),
  place('Lom', 'Lomu', 3000),
  place('Hrob', 'Hrobu', 1600),
  place('Luka', 'Lukách', 70),
  place('Okna', 'Oknech', 250),
  place('Slaná', 'Slané', 500),
  place('Police', 'Polici', 200),
  place('Hora Svaté Kateřiny', 'Hoře Svaté Kateřiny', 400),
  place('Brambory', 'Bramborách', 100),
  place('Žáky', 'Žácích', 300),
  place('Stránka', 'Stránce', 200),
  place('Výškov', 'Výškově', 400),
  place('Dubno', 'Dubnu', 300),
  place('Radnice', 'Radnicích', 1500),
  place('Miroslav', 'Miroslavi', 2500),
  place('Janov', 'Janově', 300),
];

const read = (text: string): string => findClaims(text, { gazetteer }).claims.at(-1)!.places.join(' + ');

test.each([
  ['Vidnava ušetřila 12 bytů.', 'Vidnava'],
  ['Vidnava ve zprávě počítá s 12 byty.', 'Vidnava'],
  ['Obrnice dokázaly za deset let postavit 12 bytů.', 'Obrnice'],
  ['Vejprty u hranic trápí lichva. Půjčku mělo 12 lidí.', 'Vejprty'],
  ['Vidnavě chybí 12 bytů.', 'Vidnava'],
  ['Obrnicím ubylo 12 obyvatel.', 'Obrnice'],
  ['Vidnavu tíží 12 dluhů.', 'Vidnava'],
  ['Vidnavou prošlo 12 rodin.', 'Vidnava'],
  ['Vidnava i Žulová ušetřily 12 bytů.', 'Vidnava + Žulová'],
  ['Vidnava – 12 bytů', 'Vidnava'],
  ['Most má 12 bytů.', 'Most'],
  ['Slaná, která leží u lesa, má 12 exekucí.', 'Slaná'],
  ['Lom loni ušetřil 12 milionů.', 'Lom'],
  ['„Hrob má 12 bytů,“ řekl starosta.', 'Hrob'],
  ['V Hrobu chybí byty. Hrob zůstane bez 5 milionů.', 'Hrob'],
  ['Luka vyčlenila 12 tisíc.', 'Luka'],
  ['Slaná má 12 exekucí.', 'Slaná'],
  ['Brambory koupily 12 bytů.', 'Brambory'],
  ['Miroslav postavil 12 bytů.', 'Miroslav'],
])('%s is of a place', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  'Most je dlouhý 120 metrů.',
  'Mostem prošlo 12 lidí.',
  'Lom se zatopil za 3 roky.',
  'Okna stála 120 tisíc korun.',
  'Okna jsou stará 30 let.',
  'Police má 12 přihrádek.',
  'Luka měří 12 hektarů.',
  'Hora odpadků rostla 12 let.',
  'Slaná voda obsahuje 3 procenta soli.',
  'Brambory loni zdražily o 12 procent.',
  'Žáky podpořila nadace 12 tisíci korun.',
  'Stránka má 12 odstavců.',
  'Výškově má budova 12 metrů.',
  'Dubnem začalo 12 kurzů.',
  'Radnice odhaduje náklady na 12 milionů.',
  'Radnice ušetřila 12 milionů.',
  'Miroslav uvedl, že vznikne 12 bytů.',
  'Janova matka má 12 dětí.',
])('%s is of none', (text) => {
  expect(read(text)).toBe('');
});
