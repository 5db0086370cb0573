// Rules of projects by example: money, shares, places, areas, phases, prices.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AssertedAmount } from '#model/project-assertion.ts';
import { buildAreaFinder } from './areas.ts';
import { buildMoney } from './money.ts';
import { findPhase } from './phases.ts';
import { buildPlaceFinder, type KnownPlace } from './places.ts';
import { inPricesOf, readPriceIndex } from './prices.ts';
import { amount } from './samples.ts';
import { splitMoney } from './split.ts';

describe('money', () => {
  test.each<[string, AssertedAmount[], object]>([
    [
      'a total and its parts',
      [amount('paid', 'all', 100n), amount('paid', 'EU', 85n), amount('paid', 'state', 15n)],
      { total: 100n, payers: { EU: 85n, state: 15n } },
    ],
    [
      'parts without a total make it',
      [amount('paid', 'EU', 85n), amount('paid', 'state', 15n)],
      { total: 100n },
    ],
    [
      'a total without parts is of an unknown payer',
      [amount('paid', 'all', 100n)],
      { payers: { unknown: 100n } },
    ],
    [
      'a part that is missing is of an unknown payer',
      [amount('paid', 'all', 100n), amount('paid', 'EU', 85n)],
      { payers: { EU: 85n, unknown: 15n } },
    ],
    [
      'parts over the total leave a negative rest',
      [amount('paid', 'all', 100n), amount('paid', 'EU', 120n)],
      { total: 100n, payers: { EU: 120n, unknown: -20n } },
    ],
    [
      'a returned payment stays negative',
      [amount('paid', 'all', -5n), amount('paid', 'EU', -5n)],
      { total: -5n, payers: { EU: -5n } },
    ],
  ])('%s', (_, amounts, expected) => {
    expect(buildMoney(amounts)).toMatchObject([{ kind: 'paid', ...expected }]);
  });

  test('kinds stay apart', () => {
    const rows = buildMoney([amount('contracted', 'all', 100n), amount('claimed', 'all', 40n)]);
    expect(rows.map((row) => [row.kind, row.total])).toEqual([
      ['contracted', 100n],
      ['claimed', 40n],
    ]);
  });

  test('payers always make the total', () => {
    const payers = fc.constantFrom('all', 'EU', 'state', 'private', 'unknown' as const);
    const list = fc.array(
      fc.tuple(fc.constantFrom('paid', 'claimed' as const), payers, fc.bigInt(-9999n, 9999n)),
    );
    fc.assert(
      fc.property(list, (items) => {
        for (const row of buildMoney(items.map((item) => amount(...(item as Parameters<typeof amount>))))) {
          expect(Object.values(row.payers).reduce((sum, part) => sum + part, 0n)).toBe(row.total);
        }
      }),
    );
  });
});

describe('shares', () => {
  test('one place without a share has it all; two without one are unallocated between them', () => {
    expect(splitMoney(100n, [{ of: 'a', share: null }]).parts).toEqual(new Map([['a', 100n]]));
    expect(
      splitMoney(100n, [
        { of: 'a', share: null },
        { of: 'b', share: null },
      ]),
    ).toEqual({
      parts: new Map(),
      unallocated: 100n,
      between: ['a', 'b'],
    });
    expect(
      splitMoney(100n, [
        { of: 'a', share: '0.25' },
        { of: 'b', share: null },
      ]),
    ).toMatchObject({
      parts: new Map([['a', 25n]]),
      unallocated: 75n,
    });
  });

  test('parts and the unallocated rest make the whole to the heller', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 12n), 10n ** 12n),
        fc.array(fc.integer({ min: 1, max: 300_000 }), { maxLength: 3 }),
        fc.boolean(),
        (whole, parts, open) => {
          const shares = parts.map((part, index) => ({
            of: String(index),
            share: (part / 1e6).toFixed(6) as string | null,
          }));
          if (open) shares.push({ of: 'open', share: null });
          const split = splitMoney(whole, shares);
          expect([...split.parts.values()].reduce((sum, part) => sum + part, split.unallocated)).toBe(whole);
        },
      ),
    );
  });

  test('thirds that make 1 leave nothing over', () => {
    const thirds = ['0.333333', '0.333333', '0.333334'].map((share, index) => ({ of: String(index), share }));
    expect(splitMoney(100n, thirds).unallocated).toBe(0n);
  });
});

describe('places', () => {
  const place = (
    code: string,
    level: KnownPlace['level'],
    name: string,
    parents: KnownPlace['parents'] = {},
  ): KnownPlace => ({ code, level, name, parents });
  const known = [
    place('CZ051', 'region', 'Liberecký kraj'),
    place('CZ0513', 'district', 'Liberec', { region: 'CZ051' }),
    place('563889', 'municipality', 'Liberec', { region: 'CZ051', district: 'CZ0513' }),
    place('564028', 'municipality', 'Frýdlant', { region: 'CZ051', district: 'CZ0513' }),
    place('563510', 'municipality', 'Jablonec nad Nisou', { region: 'CZ051', district: 'CZ0512' }),
    place('561380', 'municipality', 'Česká Lípa', { region: 'CZ051', district: 'CZ0511' }),
    place('564265', 'municipality', 'Nové Město pod Smrkem', { region: 'CZ051', district: 'CZ0513' }),
    place('561479', 'municipality', 'Cvikov', { region: 'CZ051', district: 'CZ0511' }),
  ];
  const find = buildPlaceFinder(known);

  test.each<[string, Parameters<typeof find>[0], [string, string][]]>([
    ['a code', [{ code: '563889', text: 'Liberec' }], [['563889', 'code']]],
    ['a code of a region elsewhere', [{ code: 'CZ010', text: 'Praha' }], [['CZ010', 'code']]],
    ['a name in its region', [{ text: 'Frýdlant', within: 'Liberecký' }], [['564028', 'name-in']]],
    ['a name with its region in brackets', [{ text: 'Frýdlant (Liberecký kraj)' }], [['564028', 'name-in']]],
    [
      'a name beside its region is one place',
      [{ text: 'Frýdlant' }, { code: 'CZ051', text: 'Liberecký kraj' }],
      [['564028', 'name-in']],
    ],
    ['a name alone is not told apart while the country is not known', [{ text: 'Frýdlant' }], []],
    ['a name in a region elsewhere is not ours', [{ text: 'Frýdlant', within: 'Moravskoslezský' }], []],
    [
      'an unknown municipality stays in its region',
      [{ text: 'Neznámá Lhota', within: 'Liberecký' }],
      [['CZ051', 'name']],
    ],
    ['nothing', [], []],
    ...[
      ...[
        'Jablonec n. N.',
        'Jablonec n/N',
        'Jablonec n.N.',
        'Jablonec nad N.',
        'Jablonec n. Nisou',
        'JABLONEC N. N.',
      ].map((text) => [text, '563510']),
      ...['Č. Lípa', 'Čes. Lípa', 'Č.Lípa'].map((text) => [text, '561380']),
      ...['N. Město p. Smrkem', 'Nové Město p. S.'].map((text) => [text, '564265']),
      ...['Frýdlant v Č.', 'Frýdlant v Čechách'].map((text) => [text, '564028']),
    ].map(([text, code]): [string, Parameters<typeof find>[0], [string, string][]] => [
      text!,
      [{ text: text!, level: 'municipality', within: 'Liberecký kraj' }],
      [[code!, 'name-in']],
    ]),
    [
      'C N without a stop is no shortened name',
      [{ text: 'Jablonec n N', within: 'Liberecký' }],
      [['CZ051', 'name']],
    ],
  ])('%s', (_, places, expected) => {
    expect(find(places).found.map(({ code, rule }) => [code, rule])).toEqual(expected);
  });

  const whole = buildPlaceFinder([
    ...known,
    place('564371', 'municipality', 'Příšovice', { region: 'CZ051', district: 'CZ0513' }),
    place('599999', 'municipality', 'Frýdlant', { region: 'CZ071', district: 'CZ0713' }),
    place('561999', 'municipality', 'Cvikov', { region: 'CZ051', district: 'CZ0512' }),
  ]);
  test.each<[string, Parameters<typeof find>[0][number], object | undefined]>([
    ['a town of the register', { text: 'Liberec', within: 'Liberecký kraj' }, undefined],
    ['nobody is called so', { text: 'Zhořelec' }, { why: 'unknown', called: [] }],
    [
      'nobody in its region',
      { text: 'Zhořelec', within: 'Liberecký kraj' },
      { why: 'unknown', called: [], instead: 'CZ051' },
    ],
    [
      'two in the country',
      { text: 'Frýdlant', level: 'municipality' },
      { why: 'ambiguous', called: ['564028', '599999'] },
    ],
    [
      'two in the printed region',
      { text: 'Cvikov', within: 'Liberecký kraj' },
      { why: 'ambiguous', called: ['561479', '561999'], instead: 'CZ051' },
    ],
    [
      'not in the printed district',
      { text: 'Příšovice', within: 'Jičín' },
      { why: 'elsewhere', called: ['564371'] },
    ],
    ['one, in a register without the country', { text: 'Příšovice' }, { why: 'alone', called: ['564371'] }],
    ['a code of no place', { code: '599998', text: '599998' }, { why: 'unknown', called: [] }],
    ['the whole state', { text: 'Česká republika' }, { why: 'state', called: [] }],
    ['the state by its code', { code: 'CZ', text: 'CZ' }, { why: 'state', called: [] }],
  ])('what is missed: %s', (_, printed, expected) => {
    const { missed } = whole([printed]);
    expect(missed).toEqual(expected === undefined ? [] : [{ at: 0, ...expected }]);
  });
});

describe('areas', () => {
  const find = buildAreaFinder([
    { id: 'code', on: 'intervention', period: '2014-2020', says: ['054'], area: 'housing', reason: '-' },
    { id: 'call', on: 'call', says: ['03_15_026'], area: 'social-services', reason: '-' },
    { id: 'word', on: 'title', says: ['dluh*', 'oddlužen*'], area: 'debts', reason: '-' },
  ]);

  test.each<[string, Parameters<typeof find>[0], string[]]>([
    ['a code in its period', { period: '2014-2020', interventions: [{ code: '054' }] }, ['housing:code']],
    ['the same code of another period', { period: '2021-2027', interventions: [{ code: '54' }] }, []],
    ['a call', { call: '03_15_026', interventions: [] }, ['social-services:call']],
    ['a word in any form and case', { title: 'DLUHOVÉ poradenství', interventions: [] }, ['debts:word']],
    ['a word inside another is not it', { title: 'Předluhy', interventions: [] }, []],
    [
      'more of them',
      { title: 'Bez dluhů', call: '03_15_026', interventions: [] },
      ['social-services:call', 'debts:word'],
    ],
  ])('%s', (_, subject, expected) => {
    expect(find(subject).map(({ area, rule }) => `${area}:${rule}`)).toEqual(expected);
  });

  test('shares of codes hold until a word adds an area', () => {
    const interventions = [{ code: '054', share: '1' }];
    expect(find({ period: '2014-2020', interventions })).toMatchObject([{ share: '1' }]);
    expect(find({ period: '2014-2020', title: 'dluhy', interventions }).map((one) => one.share)).toEqual([
      null,
      null,
    ]);
  });
});

test.each([
  [{ code: 'PP30', text: 'Projekt s právním aktem o poskytnutí / převodu podpory' }, 'legal-act'],
  [{ code: 'PP36', text: 'Projekt ve fyzické realizaci' }, 'running'],
  [{ code: 'PP37', text: 'Projekt v plné (fyzické i finanční) realizaci' }, 'running'],
  [{ code: 'PP40', text: 'Projekt fyzicky ukončen' }, 'physically-ended'],
  [{ text: 'Projekt finančně ukončen ze strany ŘO' }, 'financially-closed'],
  [{ text: 'stav, který nikdo nezná' }, undefined],
])('phase of %o', (state, phase) => {
  expect(findPhase(state)?.phase).toBe(phase);
});

describe('constant prices', () => {
  const text = '# pramen: vzorek pro test\nrok;index\n2016;100\n2024;150,5\n';
  const read = readPriceIndex(text);

  test('by an index with a source', () => {
    if (!('index' in read)) throw new Error(read.problem);
    expect(read.index.source).toBe('vzorek pro test');
    expect(inPricesOf(1000_00n, 2016, 2024, read.index)).toBe(1505_00n);
    expect(inPricesOf(-1000_00n, 2016, 2024, read.index)).toBe(-1505_00n);
    expect(inPricesOf(7n, 2020, 2020, read.index)).toBeUndefined();
    expect(inPricesOf(7n, 2016, 2016, read.index)).toBe(7n);
  });

  test.each([
    ['2016,100', 'no-source', 1],
    ['# pramen: x\n', 'no-rows', 2],
    ['# pramen: x\n2016,sto', 'not-a-number', 2],
    ['# pramen: x\n2016,0', 'not-a-number', 2],
    ['# pramen: x\n2016,1\n2016,2', 'repeated-year', 3],
  ])('%j is refused', (bad, problem, line) => {
    expect(readPriceIndex(bad)).toMatchObject({ problem, line });
  });
});
