import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatAgainst, formatCounted, formatNumber, joinCzech, POINTS } from './czech-counts.ts';
import { formatExplanation, formatStep } from './explain-cs.ts';
import { explainMunicipality, type ExplainOptions } from './explain.ts';
import { parseGolden } from './golden/rows.ts';
import type { MunicipalityInputs } from './inputs.ts';
import { INDEX_2020 } from './methodology.ts';
import { scoreMunicipality } from './points.ts';
import { findShowable, SECTOR_CUSTOM } from './suppression.ts';

const golden = parseGolden(readFileSync(new URL('golden/2023.yaml', import.meta.url), 'utf8'));

const explain = (inputs: MunicipalityInputs, options?: ExplainOptions, year = 2023) =>
  explainMunicipality(INDEX_2020, year, golden.reference, inputs, options);
const textOf = (name: string, options?: ExplainOptions, status = 'M') => {
  const text = formatExplanation(explain(golden.get(name), options), { name, status }, () => 'Frýdlant');
  return JSON.parse(JSON.stringify(text).replaceAll('\u00a0', ' ')) as typeof text;
};

test('points of the explanation are the points of the index', () => {
  for (const { inputs, index } of golden.rows) {
    const { indicators } = explain(inputs);
    const points = indicators.map((own) => (own.state === 'missing' ? NaN : own.points));
    expect(points.reduce((sum, value) => sum + value)).toBe(index);
    for (const own of indicators)
      if (own.state === 'computed')
        expect(own.reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(own.points);
  }
});

describe('why Nové Město pod Smrkem has 24 points', () => {
  const text = textOf('Nové Město pod Smrkem');

  test('the opening sentence answers', () => {
    expect(text.headline).toBe(
      'Město Nové Město pod Smrkem má 24 bodů z 30 v indexu sociálního vyloučení za rok 2023 ' +
        'a patří do pásma 12 až 30 bodů (vysoké zatížení).',
    );
  });

  test('each point has its reason', () => {
    expect(text.indicators[0]).toEqual({
      indicator: 'enforcement',
      title: 'Osoby v exekuci',
      points: '4 body ze 6',
      text:
        'Počet 517 je vyšší než 200 (2 body); podíl 16,48 % dosahuje meze 12 %, ale nepřekračuje 18 % (1 bod); ' +
        'lokalizační kvocient 2,15 dosahuje meze 1,8, ale nepřekračuje 2,5 (1 bod). ' +
        'Kvocient dělí podíl obce průměrem podílu kraje (8,58 %) a České republiky (6,77 %).',
    });
  });

  test('the way to the next band is in people', () => {
    expect(text.distance.slice(0, 2)).toEqual([
      'Od nižšího pásma 8 až 11 bodů dělí obec 13 bodů.',
      'Jediný ukazatel k tomu nestačí; nejmenší společná změna: o 3 předčasné odchody méně, ' +
        'o 59 vyplacených příspěvků na živobytí méně a o 71 uchazečů méně; index pak klesne na 11.',
    ]);
  });

  test('what the number does not see', () => {
    expect(text.blindSpots).toContain(
      'Body za samotné počty rostou s velikostí obce: z indexu 24 jich je 8, bez nich by zbylo 16 bodů.',
    );
    expect(text.blindSpots).toContain(
      'Lokalizační kvocient srovnává obec i s jejím vlastním krajem: stejné podíly by při srovnání jen s Českou republikou daly index 25 místo 24.',
    );
    expect(text.blindSpots).toContain(
      'Řada se láme: příspěvek na bydlení a příspěvek na živobytí od 1. 10. 2025 zanikly (zákon č. 151/2025 Sb.). ' +
        'Rok 2025 je proto srovnatelný jen zčásti a roky od 2026 vůbec ne.',
    );
  });
});

test('one point under the threshold is said, with the people it takes', () => {
  const text = textOf('Velké Hamry');
  expect(text.distance).toContain('Od vyššího pásma 12 až 30 bodů (vysoké zatížení) dělí obec 1 bod.');
  expect(text.distance).toContain('O 2 předčasné odchody více a index stoupne na 12.');
  expect(text.distance).toContain('O 14 uchazečů více a index stoupne na 12.');
  expect(text.blindSpots).toContain(
    'Index leží na hraně pásma: jediný bod navíc by obec přeřadil do pásma 12 až 30 bodů (vysoké zatížení).',
  );
});

test.each([
  [3, 'jobseekers-6m', 'fewer', 'o 3 uchazeče méně'],
  [1, 'jobseekers-6m', 'fewer', 'o 1 uchazeče méně'],
  [5, 'jobseekers-6m', 'more', 'o 5 uchazečů více'],
  [1, 'enforcement', 'fewer', 'o 1 osobu v exekuci méně'],
  [2, 'enforcement', 'fewer', 'o 2 osoby v exekuci méně'],
  [11, 'enforcement', 'fewer', 'o 11 osob v exekuci méně'],
  [1, 'housing-allowance', 'more', 'o 1 vyplacený příspěvek na bydlení více'],
  [4, 'living-allowance', 'more', 'o 4 vyplacené příspěvky na živobytí více'],
  [1000, 'living-allowance', 'fewer', 'o 1 000 vyplacených příspěvků na živobytí méně'],
  [1, 'early-leavers', 'fewer', 'o 1 předčasný odchod méně'],
  [6, 'early-leavers', 'fewer', 'o 6 předčasných odchodů méně'],
] as const)('%d %s %s is "%s"', (people, indicator, direction, text) => {
  expect(formatStep({ people, indicator, direction }).replaceAll('\u00a0', ' ')).toBe(text);
});

describe('imputed points', () => {
  const donor = { code: '564028', kilometres: 6.36, points: 1, agrees: true };

  test('say where they come from', () => {
    expect(textOf('Bulovka', { donor }, 'O').indicators[4]).toMatchObject({
      points: '1 převzatý bod',
      text:
        'Obec nemá vlastní školu s běžnými třídami, proto index přebírá údaj z obce, která ji má nejblíže. ' +
        'Body jsou dopočteny: zveřejněný index 20 minus 19 bodů z vlastních údajů obce. ' +
        'Nejbližší obcí se školou je podle souřadnic obec Frýdlant (6,4 km) a její body se shodují.',
    });
  });

  test('say when the nearest school does not explain them', () => {
    const text = textOf('Bulovka', { donor: { ...donor, agrees: false } });
    expect(text.indicators[4]!.text).toContain('její body se však neshodují');
  });

  test('are a blind spot', () => {
    expect(textOf('Ralsko').blindSpots).toContain(
      'Za školu má obec 3 body, které nevypovídají o ní, ale o obci s nejbližší školou.',
    );
    expect(textOf('Bulovka').blindSpots).toContain(
      'Za školu má obec 1 bod, který nevypovídá o ní, ale o obci s nejbližší školou.',
    );
  });
});

test('imputed points alone can hold a band', () => {
  const inputs = golden.get('Ralsko');
  const none = Object.fromEntries(
    ['enforcement', 'housing-allowance', 'living-allowance', 'jobseekers-6m'].map((id) => [id, 0]),
  );
  const explanation = explain({ ...inputs, values: { ...inputs.values, ...none }, publishedIndex: 3 });
  const text = formatExplanation(explanation, { name: 'Ralsko', status: 'M' })
    .distance.join(' ')
    .replaceAll('\u00a0', ' ');
  expect(text).toContain(
    'Od nižšího pásma 0 až 1 bod (bez vyloučení) dělí obec 2 body. Změna vlastních údajů obce k tomu nestačí.',
  );
  expect(text).toContain('3 převzaté body se změnou vlastních údajů obce nemění.');
});

test('without a value the index is not made up', () => {
  const inputs = golden.get('Nové Město pod Smrkem');
  const explanation = explain({ ...inputs, values: { ...inputs.values, enforcement: undefined } });
  const text = formatExplanation(explanation, { name: 'Nové Město pod Smrkem', status: 'M' });
  expect(text.headline).toContain('leží mezi 20 a\u00a026\u00a0body');
  expect(text.indicators[0]).toMatchObject({
    points: 'neznámo',
    text: 'Zdroj neuvádí údaj „Osoby v\u00a0exekuci“, body nelze určit.',
  });
  expect(text.distance).toEqual([]);
});

test('an empty cell is said to be empty, and what depends on it says why', () => {
  const { enforcement: _, ...values } = golden.get('Ralsko').values;
  const text = formatExplanation(explain({ ...golden.get('Ralsko'), values }), { name: 'Ralsko' });
  expect(text.indicators[0]!.text).toContain('Zdroj neuvádí údaj „Osoby v\u00a0exekuci“');
  // The index is published; that it tells nothing here has another reason.
  expect(text.indicators[4]!.text).toContain('jen kdyby byly známy všechny ostatní údaje');
  expect(text.indicators[4]!.text).not.toContain('bez zveřejněného indexu');
  const { 'population-15-64': __, ...people } = golden.get('Liberec').values;
  const whole = formatExplanation(explain({ ...golden.get('Liberec'), values: people }), { name: 'Liberec' });
  expect(whole.indicators[3]!.text).toMatch(/neuvádí údaj „Počet obyvatel 15.až.64.let“/);
});

test('a year whose thresholds nobody verified says so', () => {
  const explanation = explain(golden.get('Liberec'), {}, 2022);
  const text = formatExplanation(explanation, { name: 'Liberec', status: 'S' });
  expect(text.headline).toMatch(/^Statutární město Liberec má 13/);
  expect(text.blindSpots.at(-1)).toMatch(/pro rok\u00a02022 ověřeny nejsou/);
});

test('a small count is nowhere in the explanation, nor in its text', () => {
  const inputs = golden.get('Nové Město pod Smrkem');
  const showable = findShowable(
    INDEX_2020,
    scoreMunicipality(INDEX_2020, golden.reference, inputs),
    { 'early-leavers': 'school-statistics' },
    { 'school-statistics': SECTOR_CUSTOM },
  );
  const explanation = explain(inputs, { showable });
  const leavers = explanation.indicators[4]!;
  expect(leavers.state === 'computed' && leavers.reasons.map((reason) => reason.value)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(JSON.stringify(explanation.distance)).not.toContain('early-leavers');
  expect(explanation.hiddenDistance).toEqual(['early-leavers']);
  const text = textOf('Nové Město pod Smrkem', { showable });
  expect(text.indicators[4]!.text).toContain('Počet se nezobrazuje, jde o malý počet osob (0 bodů)');
  expect(text.distance).toEqual([
    'Od nižšího pásma 8 až 11 bodů dělí obec 13 bodů.',
    'Jediný z ostatních ukazatelů k tomu nestačí; nejmenší společná změna: o 54 vyplacených příspěvků na bydlení méně, ' +
      'o 59 vyplacených příspěvků na živobytí méně a o 97 uchazečů méně; index pak klesne na 11.',
    'Vzdálenost se neuvádí u ukazatelů s malými počty: předčasné odchody ze základní školy.',
    'Podíly kraje a České republiky zůstávají beze změny, počet obyvatel se nemění. Jde o přepočet zveřejněného roku, ne o předpověď.',
  ]);
});

describe('numbers and nouns', () => {
  test.each([
    [0, '0 bodů'],
    [1, '1 bod'],
    [2, '2 body'],
    [4, '4 body'],
    [5, '5 bodů'],
    [1.5, '1,5 bodu'],
    [22, '22 bodů'],
    [1234, '1 234 bodů'],
  ])('%d: %s', (value, text) => {
    expect(formatCounted(value, POINTS).replaceAll('\u00a0', ' ')).toBe(text);
  });

  test.each([
    [3235.0833, '3 235,08'],
    [12, '12'],
    [0.7, '0,7'],
    [100, '100'],
    [-3.5, '−3,5'],
    [-0.001, '0'],
  ])('%d is written %s', (value, text) => {
    expect(formatNumber(value).replaceAll('\u00a0', ' ')).toBe(text);
  });

  test.each([
    [11.998, [12, 18], '11,998'],
    [12.0001, [12, 18], '12,0001'],
    [12, [12, 18], '12'],
    [16.475, [12, 18], '16,48'],
    [18.004, [12, 18], '18,004'],
  ])('%d against %j is written %s, on its own side of the bound', (value, bounds, text) => {
    expect(formatAgainst(value, bounds)).toBe(text);
  });

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a a b'],
    [['a', 'b', 'c'], 'a, b a c'],
  ])('%j is joined to "%s"', (parts, text) => {
    expect(joinCzech(parts).replaceAll('\u00a0', ' ')).toBe(text);
  });
});
