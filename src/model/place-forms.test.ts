import { expect, test } from 'vitest';
import { placeForms } from './place-forms.ts';

// Nominative, official locative(s) → genitive, dative, accusative, instrumental.
const CASES: [string, string, string, string, string, string][] = [
  ['Liberec', 'Liberci', 'Liberce', 'Liberci', 'Liberec', 'Libercem'],
  ['Nový Bor', 'Novém Boru', 'Nového Boru', 'Novému Boru', 'Nový Bor', 'Novým Borem'],
  ['Česká Lípa', 'České Lípě', 'České Lípy', 'České Lípě', 'Českou Lípu', 'Českou Lípou'],
  ['Velké Hamry', 'Velkých Hamrech', 'Velkých Hamrů', 'Velkým Hamrům', 'Velké Hamry', 'Velkými Hamry'],
  ['Ralsko', 'Ralsku', 'Ralska', 'Ralsku', 'Ralsko', 'Ralskem'],
  [
    'Jablonec nad Nisou',
    'Jablonci nad Nisou',
    'Jablonce nad Nisou',
    'Jablonci nad Nisou',
    'Jablonec nad Nisou',
    'Jabloncem nad Nisou',
  ],
  [
    'Nové Město pod Smrkem',
    'Novém Městě pod Smrkem',
    'Nového Města pod Smrkem',
    'Novému Městu pod Smrkem',
    'Nové Město pod Smrkem',
    'Novým Městem pod Smrkem',
  ],
  ['Desná', 'Desné', 'Desné', 'Desné', 'Desnou', 'Desnou'],
  ['Okna', 'Oknech', 'Oken', 'Oknům', 'Okna', 'Okny'],
  ['Luka', 'Lukách', 'Luk', 'Lukám', 'Luka', 'Lukami'],
  ['Hradiště', 'Hradišti', 'Hradiště', 'Hradišti', 'Hradiště', 'Hradištěm'],
  ['Třeboň', 'Třeboni', 'Třeboně', 'Třeboni', 'Třeboň', 'Třeboní'],
  ['Nová Ves', 'Nové Vsi', 'Nové Vsi', 'Nové Vsi', 'Novou Ves', 'Novou Vsí'],
  [
    'Mladá Boleslav',
    'Mladé Boleslavi',
    'Mladé Boleslavi',
    'Mladé Boleslavi',
    'Mladou Boleslav',
    'Mladou Boleslaví',
  ],
  ['Karlovy Vary', 'Karlových Varech', 'Karlových Varů', 'Karlovým Varům', 'Karlovy Vary', 'Karlovými Vary'],
  ['Králův Dvůr', 'Králově Dvoře', 'Králova Dvora', 'Královu Dvoru', 'Králův Dvůr', 'Královým Dvorem'],
  [
    'Karlova Studánka',
    'Karlově Studánce',
    'Karlovy Studánky',
    'Karlově Studánce',
    'Karlovu Studánku',
    'Karlovou Studánkou',
  ],
  ['Frýdek-Místek', 'Frýdku-Místku', 'Frýdku-Místku', 'Frýdku-Místku', 'Frýdek-Místek', 'Frýdkem-Místkem'],
  [
    'Ústí nad Labem',
    'Ústí nad Labem',
    'Ústí nad Labem',
    'Ústí nad Labem',
    'Ústí nad Labem',
    'Ústím nad Labem',
  ],
  [
    'Hora Svaté Kateřiny',
    'Hoře Svaté Kateřiny',
    'Hory Svaté Kateřiny',
    'Hoře Svaté Kateřiny',
    'Horu Svaté Kateřiny',
    'Horou Svaté Kateřiny',
  ],
  ['Teplice', 'Teplicích', 'Teplic', 'Teplicím', 'Teplice', 'Teplicemi'],
  [
    'Police nad Metují',
    'Polici nad Metují',
    'Police nad Metují',
    'Polici nad Metují',
    'Polici nad Metují',
    'Policí nad Metují',
  ],
  ['Tábor', 'Táboře', 'Tábora', 'Táboru', 'Tábor', 'Táborem'],
  [
    'Dolní Podluží',
    'Dolním Podluží',
    'Dolního Podluží',
    'Dolnímu Podluží',
    'Dolní Podluží',
    'Dolním Podlužím',
  ],
  ['Hejnice', 'Hejnicích', 'Hejnic', 'Hejnicím', 'Hejnice', 'Hejnicemi'],
  ['Praha', 'Praze', 'Prahy', 'Praze', 'Prahu', 'Prahou'],
  ['Plzeň', 'Plzni', 'Plzně', 'Plzni', 'Plzeň', 'Plzní'],
  ['Doksy', 'Doksech', 'Doks', 'Doksům', 'Doksy', 'Doksy'],
];

test.each(CASES)('%s declines', (name, locative, ...expected) => {
  const forms = placeForms(name, [locative]);
  for (const form of expected) expect(forms).toContain(form);
  expect(forms).toContain(name);
  expect(forms).toContain(locative);
});

test('two names joined by a hyphen decline both', () => {
  const forms = placeForms('Brandýs nad Labem-Stará Boleslav', [
    'Brandýse/Brandýsu nad Labem-Staré Boleslavi',
  ]);
  for (const form of ['Brandýse', 'Brandýsa', 'Brandýsu'])
    expect(forms).toContain(`${form} nad Labem-Staré Boleslavi`);
});

test('every official locative stays, and so does a second ending of it', () => {
  const forms = placeForms('Tanvald', ['Tanvaldu']);
  expect(forms).toContain('Tanvaldu');
  expect(forms).toContain('Tanvaldě');
});
