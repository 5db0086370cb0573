// Rules of projects by example: money, shares, winning words, places, areas, matches.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AssertedAmount } from '#model/project-assertion.ts';
import { buildAreaFinder } from './areas.ts';
import { listFieldChanges } from './changes.ts';
import { listGroundChanges, type Ground } from './match-grounds.ts';
import { sayGroundChange } from './match-words.ts';
import { comparePair, proposeMatch, titleSimilarity, type Candidate, type MatchReason } from './matching.ts';
import { sayValue } from './field-words.ts';
import { buildMoney } from './money.ts';
import { findPhase } from './phases.ts';
import { buildPlaceFinder, type KnownPlace } from './places.ts';
import { inPricesOf, readPriceIndex } from './prices.ts';
import { findKind, findKindByName, findRecipientKind } from './recipient-kinds.ts';
import { resolveProject, type Word } from './resolve.ts';
import { splitMoney } from './split.ts';

const ref = { sheet: '', row: 2 };
const amount = (
  kind: AssertedAmount['kind'],
  payer: AssertedAmount['payer'],
  hellers: bigint,
): AssertedAmount => ({
  kind,
  payer,
  hellers,
  ref,
});

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

describe('winning words', () => {
  const word = (changes: Partial<Word>): Word => ({
    ...{ source: 's', key: 'k', publication: 'p', standing: 'official', said: '2020', sequence: 1n },
    ...{ current: true, fields: {}, amounts: [] },
    ...changes,
  });
  const official = word({ publication: 'a', fields: { title: 'Úřední' } });

  test.each<[string, Word[], string, string]>([
    ['the only one', [official], 'Úřední', 'only'],
    [
      'a better standing',
      [word({ publication: 'b', standing: 'media', said: '2024', fields: { title: 'Z tisku' } }), official],
      'Úřední',
      'standing',
    ],
    [
      'said later',
      [official, word({ publication: 'b', said: '2021-05', fields: { title: 'Novější' } })],
      'Novější',
      'newest',
    ],
    [
      'an undated edition loaded later does not pass for a newer one',
      [official, word({ publication: 'b', said: null, sequence: 9n, fields: { title: 'Bez data' } })],
      'Úřední',
      'dated',
    ],
    [
      'an unofficial list of today, loaded later, over a page without a date',
      [
        word({ publication: 'a', said: null, fields: { title: 'Úřední' } }),
        word({
          publication: 'b',
          standing: 'unofficial',
          said: '2026',
          sequence: 9n,
          fields: { title: 'X' },
        }),
      ],
      'Úřední',
      'standing',
    ],
    [
      'order of loading comes last',
      [official, word({ publication: 'b', sequence: 9n, fields: { title: 'Později' } })],
      'Později',
      'sequence',
    ],
    [
      'rows of one edition',
      [official, word({ publication: 'a', key: 'j', fields: { title: 'Řádek j' } })],
      'Řádek j',
      'key',
    ],
    [
      'a withdrawn word is not heard',
      [official, word({ publication: 'b', said: '2024', current: false, fields: { title: 'Stažený' } })],
      'Úřední',
      'only',
    ],
  ])('%s', (_, words, title, rule) => {
    expect(resolveProject(words).fields.title).toMatchObject({ value: { title }, rule });
  });

  test('a day wins over a year, although the year was said later', () => {
    const words = [
      word({ publication: 'a', fields: { validFrom: '2018-01-01' } }),
      word({ publication: 'b', said: '2024', fields: { validFrom: '2018' } }),
    ];
    expect(resolveProject(words).fields.start).toMatchObject({
      value: { validFrom: '2018-01-01' },
      rule: 'precision',
    });
  });

  test('two lists of one project count once for a kind, payments of one list add up', () => {
    const words = [
      word({ publication: 'a', key: '2019', amounts: [amount('paid', 'all', 10n)] }),
      word({ publication: 'a', key: '2020', amounts: [amount('paid', 'all', 20n)] }),
      word({
        publication: 'b',
        standing: 'media',
        amounts: [amount('paid', 'all', 30n), amount('contracted', 'all', 50n)],
      }),
    ];
    const { money } = resolveProject(words);
    expect(
      money.map(({ value, word: won, others }) => [value.kind, value.total, won.publication, others.length]),
    ).toEqual([
      ['paid', 30n, 'a', 1],
      ['contracted', 50n, 'b', 0],
    ]);
  });

  test('the order in which words come does not matter', () => {
    const words = [
      official,
      word({ publication: 'b', sequence: 2n, fields: { title: 'B' } }),
      word({ publication: 'c', sequence: 3n, standing: 'media', fields: { title: 'C' } }),
    ];
    expect(resolveProject(words.toReversed())).toEqual(resolveProject(words));
  });

  test('nobody says it any more: hidden, with the last word', () => {
    const words = [
      word({ current: false, fields: { title: 'Starý' } }),
      word({ current: false, sequence: 2n, fields: { title: 'Poslední' } }),
    ];
    expect(resolveProject(words)).toMatchObject({
      hidden: true,
      fields: { title: { value: { title: 'Poslední' } } },
    });
  });

  test.each([
    ['validFrom', '2020-09-01', '1. 9. 2020'],
    ['realEnd', '2022-10', 'říjen 2022'],
    ['year', '2020', '2020'],
    ['unionRate', '0.76735', '76,735 %'],
    ['paid:EU', '1234567.50', '1 234 567,50 Kč'],
    ['recipientIco', '00262978', '00262978'],
    ['title', '2020-09-01', '2020-09-01'],
  ])('a value for people: %s %s → %s', (field, value, said) => {
    expect(sayValue(field, value).replaceAll('\u00a0', ' ')).toBe(said);
  });

  test('what an edition changed, field by field', () => {
    const before = word({ fields: { title: 'A', state: 'běží' }, amounts: [amount('paid', 'all', 10n)] });
    const after = word({
      fields: { title: 'A', state: 'ukončen', fund: 'ESF' },
      amounts: [amount('paid', 'all', 12n)],
    });
    expect(listFieldChanges(before, after)).toEqual([
      { field: 'fund', before: null, after: 'ESF' },
      { field: 'state', before: 'běží', after: 'ukončen' },
      { field: 'paid:all', before: '0.10', after: '0.12' },
    ]);
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
  ])('%s', (_, places, expected) => {
    expect(find(places).map(({ code, rule }) => [code, rule])).toEqual(expected);
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

describe('matches are only proposed', () => {
  const a = {
    id: 'a',
    title: 'Centrum bydlení Liberec',
    ico: '00262978',
    validFrom: '2020-09-01',
    validTo: '2022-10-31',
    money: { contracted: 1_027_625_000n },
  };
  const b = {
    id: 'b',
    title: 'Centrum bydlení Liberec',
    ico: '00262978',
    year: 2021,
    money: { paid: 1_027_625_000n },
  };

  test('the same recipient, period, amount and title', () => {
    expect(proposeMatch(a, b)).toMatchObject({ score: 1 });
  });
  test.each<[string, object]>([
    ['another recipient', { ico: '00262340' }],
    ['years apart', { year: 2010 }],
    ['nothing alike but the recipient', { title: 'Oprava kašny', money: { paid: 5n } }],
  ])('%s is no proposal', (_, changes) => {
    expect(proposeMatch(a, { ...b, ...changes })).toBeUndefined();
  });
  test('two numbers are two projects', () => {
    expect(proposeMatch({ ...a, number: 'X1' }, { ...b, number: 'X2' })).toBeUndefined();
    expect(proposeMatch({ ...a, number: 'X1' }, b)).toBeDefined();
  });
  test.each<[string, object, [MatchReason['rule'] | null, Ground['rule'] | null][]]>([
    ['nothing', {}, []],
    ['the kind of the same amount', { money: { claimed: 1_027_625_000n } }, []],
    ['the amount', { money: { paid: 1_020_000_000n } }, [['same-amount', 'near-amount']]],
    ['the title', { title: 'Oprava kašny' }, [['similar-title', null]]],
    ['the recipient', { ico: '00262340' }, [['same-recipient', 'other-recipient']]],
    ['the recipient is left out', { ico: undefined }, [['same-recipient', null]]],
    ['the year', { year: 2010 }, [['overlapping-period', 'periods-apart']]],
    ['a number came', { number: 'X2' }, [[null, 'other-number']]],
  ])('grounds of a decision after a change of: %s', (_, changes, expected) => {
    const own = { ...a, number: 'X1' };
    const found = listGroundChanges(
      comparePair(own, b).reasons,
      comparePair(own, { ...b, ...changes } as Candidate),
    );
    expect(found.map(({ before, after }) => [before?.rule ?? null, after?.rule ?? null])).toEqual(expected);
    for (const change of found) expect(sayGroundChange(change)).toMatch(/^\S.* → \S/);
  });
  test('a changed ground in words', () => {
    const [change] = listGroundChanges(comparePair(a, b).reasons, comparePair(a, { ...b, money: {} }));
    expect(sayGroundChange(change!).replaceAll('\u00a0', ' ')).toBe(
      'stejná částka 10 276 250 Kč (v právním aktu × proplaceno) → částky se neshodují',
    );
  });
  test('titles are compared without case and diacritics', () => {
    expect(titleSimilarity('Centrum Bydlení', 'centrum bydleni')).toBe(1);
    expect(titleSimilarity('Centrum bydlení', 'Oprava kašny')).toBeLessThan(0.3);
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

test.each([
  ['801', 'municipality'],
  ['804 - Kraj', 'region'],
  ['Obec', 'municipality'],
  ['Příspěvková organizace', 'contributory'],
  ['Spolek', 'ngo'],
  ['Společnost s ručením omezeným', 'company'],
  ['Něco jiného', 'other'],
  [undefined, undefined],
])('recipient of legal form %s', (form, kind) => {
  expect(findRecipientKind(form)).toBe(kind);
});

test.each([
  ['331', 'Základní škola Tanvald', 'school'],
  ['Příspěvková organizace', 'Gymnázium, Kadaň, 5. května 620', 'school'],
  ['331', 'Domov důchodců Frýdlant', 'contributory'],
  ['706', 'Komunitní centrum', 'ngo'],
  ['801', 'Základní škola', 'municipality'],
  [undefined, 'Město Tanvald', 'municipality'],
])('form %s and name %s are %s', (form, name, kind) => {
  expect(findKind(form, name)).toBe(kind);
});

// A name and the kind that it carries; none where it carries nothing.
test.each([
  ['Statutární město Liberec', 'municipality'],
  ['Město Velké Hamry', 'municipality'],
  ['OBEC BULOVKA', 'municipality'],
  ['Svazek obcí Novoborska', 'municipality'],
  ['Mikroregion Frýdlantsko', 'municipality'],
  ['Liberecký kraj', 'region'],
  ['Kraj Vysočina', 'region'],
  ['Základní škola Nový Bor, příspěvková organizace', 'school'],
  ['Masarykova základní škola a Mateřská škola Tanvald, příspěvková organizace', 'school'],
  ['ZŠ a MŠ Desná, příspěvková organizace', 'school'],
  ['Střední škola hotelová s.r.o.', 'school'],
  ['Dům dětí a mládeže Drak, příspěvková organizace', 'contributory'],
  ['Školní jídelna Turnov, příspěvková organizace', 'contributory'],
  ['Autoškola Novák s.r.o.', 'company'],
  ['Spolek přátel základní školy z. s.', 'ngo'],
  ['Sdružení rodičů, základní škola Semily, z. s.', 'ngo'],
  ['Gymnázium, Frýdlant', 'school'],
  ['Střední zdravotnická škola, Jindřichův Hradec, Klášterská 77/II', 'school'],
  ['Základní umělecká škola Václava Pichla, Bechyně, Klášterní 39', 'school'],
  ['Obchodní akademie, Česká Lípa', 'school'],
  ['Spolek rodičů a přátel dětí při ZŠ a MŠ', 'ngo'],
  ['ANNA KK, z. s. (dříve o. s.)', 'ngo'],
  ['Fond ohrožených dětí o.s.', 'ngo'],
  ['Agrodružstvo Vrbovec', 'company'],
  ['ZESO, veřejná obchodní společnost', 'company'],
  ['Úřad vlády České republiky', 'state'],
  ['Fyzikální ústav AV ČR, v. v. i.', 'state'],
  ['Klášter Hejnice', 'church'],
  ['Technická univerzita v Liberci', 'school'],
  ['Dibaq a.s.', 'company'],
  ['AGRO s. r. o. v likvidaci', 'company'],
  ['Zemědělské družstvo Brniště', 'company'],
  ['ZEMI a.s. Mičovice', 'company'],
  ['Petrohradská, společnost s ručením omeze', 'company'],
  ['Člověk v tísni, o.p.s.', 'ngo'],
  ['D.R.A.K. z. s.', 'ngo'],
  ['Nadace Euronisa', 'ngo'],
  ['Farní charita Česká Lípa', 'church'],
  ['Ministerstvo pro místní rozvoj', 'state'],
  ['ČR - Úřad práce', 'state'],
  ['Obec baráčníků Turnov', 'ngo'],
  ['Jana Vymyšlená', undefined],
  ['Městečko Palackého', undefined],
  ['Asova', undefined],
  ['', undefined],
])('%s is %s by its name', (name, kind) => {
  expect(findKindByName(name)).toBe(kind);
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
