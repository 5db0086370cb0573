import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALL_FACETS,
  FACETS,
  ProjectBookBuilder,
  type BookPlace,
  type BookProject,
  type Facet,
} from './book.ts';
import { findProjects, type Found } from './find.ts';
import { bandOf, KINDS, PAYER_KEYS } from './measure.ts';
import { cutRows, listOrder } from './order.ts';
import { listPlaceOnly, offerRegion } from './place-only.ts';
import { formatQuestion, parseQuestion, toggleValue } from './question.ts';
import { blankProject } from './testing/blank-project.ts';
import { splitWords, stemWord } from './words.ts';
import { placeForms } from '#model/place-forms.ts';

const place = (
  code: string,
  level: string,
  name: string,
  locatives: string[],
  district?: string,
): BookPlace => ({
  code,
  level,
  parents: district ? { district, region: 'CZ051' } : level === 'district' ? { region: 'CZ051' } : {},
  forms:
    level === 'district'
      ? [`okres ${name}`, ...locatives.map((one) => `okrese ${one}`)]
      : placeForms(name, locatives),
});
const PLACES = [
  place('CZ051', 'region', 'Liberecký kraj', ['Libereckém kraji']),
  place('CZ0513', 'district', 'Liberec', ['Liberec']),
  place('CZ0512', 'district', 'Jablonec nad Nisou', ['Jablonec nad Nisou']),
  place('563889', 'municipality', 'Liberec', ['Liberci'], 'CZ0513'),
  place('564028', 'municipality', 'Frýdlant', ['Frýdlantu'], 'CZ0513'),
  place('563838', 'municipality', 'Velké Hamry', ['Velkých Hamrech'], 'CZ0512'),
  place('561860', 'municipality', 'Nový Bor', ['Novém Boru'], 'CZ0511'),
  place('564265', 'municipality', 'Nové Město pod Smrkem', ['Novém Městě pod Smrkem'], 'CZ0513'),
];

const project = (title: string, part: Partial<BookProject> = {}) => blankProject({ title, ...part });
const at = (code: string) => ({ places: [{ code, share: null }] });

function build(projects: BookProject[]) {
  const builder = new ProjectBookBuilder(PLACES);
  for (const one of projects) builder.add(one);
  return builder.finish();
}

describe('one box', () => {
  const NUMBERS = [
    'CZ.03.2.60/0.0/0.0/16_052/0007825',
    '',
    '314D083009393 MV-PK2-2023-00077',
    '',
    '',
    '',
    '',
  ];
  const TITLES = [
    project('Kontaktní sociální práce Liberec 2018–2020', {
      ...at('563889'),
      areas: ['social-services'],
      recipient: { ico: '00262978', name: 'Statutární město Liberec', kind: 'municipality' },
    }),
    project('Domovníci preventisté', { ...at('563838'), areas: ['crime-prevention'] }),
    project('Asistenti prevence kriminality II', { ...at('563889'), areas: ['crime-prevention'] }),
    project('Společně rosteme', {
      ...at('561860'),
      areas: ['housing'],
      recipient: { ico: null, name: 'Farní charita Česká Lípa', kind: 'ngo' },
    }),
    project('Prevence ztráty bydlení v Novém Městě', at('564265')),
    project('Rozvoj sociálních služeb', at('CZ051')),
    project('Velké hry na Hamrech', at('564028')),
  ];
  const book = build(TITLES);
  const numbers = function* (text: string) {
    for (const [row, own] of NUMBERS.entries()) if (own.includes(text)) yield row;
  };
  const search = (text: string) =>
    [...findProjects(book, { text, facets: {}, sort: 'amount' }, numbers).rows].map(
      (row) => TITLES[row]!.title,
    );

  // An official can read and add rows: what is written in the box, and which titles it finds.
  test.each([
    ['prevence kriminality Velké Hamry', ['Domovníci preventisté']],
    ['prevence kriminality ve Velkých Hamrech', ['Domovníci preventisté']],
    ['prevenci kriminality velke hamry', ['Domovníci preventisté']],
    ['velkým hamrům', ['Domovníci preventisté', 'Velké hry na Hamrech']],
    ['velké ham', ['Domovníci preventisté', 'Velké hry na Hamrech']],
    ['hamry', ['Domovníci preventisté', 'Velké hry na Hamrech']],
    ['prevence kriminality', ['Domovníci preventisté', 'Asistenti prevence kriminality II']],
    ['asistent prevence', ['Asistenti prevence kriminality II']],
    ['ASISTENTŮM', ['Asistenti prevence kriminality II']],
    ['domov', ['Domovníci preventisté']],
    ['Nový Bor', ['Společně rosteme']],
    ['projekty z Nového Boru', []],
    ['z Nového Boru', ['Společně rosteme']],
    ['nove mesto pod smrkem', ['Prevence ztráty bydlení v Novém Městě']],
    ['charita česká', ['Společně rosteme']],
    ['16_052/0007825', ['Kontaktní sociální práce Liberec 2018–2020']],
    ['cz.03.2.60/0.0/0.0/16_052/0007825', ['Kontaktní sociální práce Liberec 2018–2020']],
    ['MV-PK2-2023-00077', ['Asistenti prevence kriminality II']],
    ['314D083009393', ['Asistenti prevence kriminality II']],
    ['00262978', ['Kontaktní sociální práce Liberec 2018–2020']],
    ['262978', ['Kontaktní sociální práce Liberec 2018–2020']],
    ['cz.03.2.60 / 0.0/0.0/16_052 /0007825', ['Kontaktní sociální práce Liberec 2018–2020']],
    ['CZ.03.2.60/0.0/16_052/0007825', ['Kontaktní sociální práce Liberec 2018–2020']],
    ['002 62 978', ['Kontaktní sociální práce Liberec 2018–2020']],
    ['liberec 2018', ['Kontaktní sociální práce Liberec 2018–2020']],
    ['liberec', ['Kontaktní sociální práce Liberec 2018–2020', 'Asistenti prevence kriminality II']],
    [
      'okres Liberec',
      [
        'Kontaktní sociální práce Liberec 2018–2020',
        'Asistenti prevence kriminality II',
        'Prevence ztráty bydlení v Novém Městě',
        'Velké hry na Hamrech',
      ],
    ],
    ['bydlení', ['Společně rosteme', 'Prevence ztráty bydlení v Novém Městě']],
    ['služby liberecký kraj', ['Rozvoj sociálních služeb']],
    ['nic takového', []],
    ['', TITLES.map(({ title }) => title)],
    ['v', ['Prevence ztráty bydlení v Novém Městě']],
  ])('„%s“', (text, titles) => {
    expect(search(text)).toEqual(titles);
  });
});

test.each([
  ['kriminalita', 'kriminality'],
  ['kriminalitou', 'kriminality'],
  ['asistentům', 'asistenti'],
  ['bydlení', 'bydlením'],
  ['sociálních', 'sociální'],
  ['služeb', 'služeb'],
])('%s and %s are one word', (a, b) => {
  expect(stemWord(splitWords(a)[0]!)).toBe(stemWord(splitWords(b)[0]!));
});

test.each([
  ['bor', 'bory'],
  ['škola', 'školka'],
  ['práce', 'právo'],
])('%s and %s are two words', (a, b) => {
  expect(stemWord(splitWords(a)[0]!)).not.toBe(stemWord(splitWords(b)[0]!));
});

test.each([
  ['Desná', ['První']],
  ['Dešná', ['Druhý']],
  ['desna', ['První', 'Druhý']],
])('a name is read with its diacritics: %s', (text, titles) => {
  const builder = new ProjectBookBuilder([
    place('563552', 'municipality', 'Desná', ['Desné'], 'CZ0512'),
    place('586099', 'municipality', 'Dešná', ['Dešné'], 'CZ0313'),
  ]);
  const all = [project('První', at('563552')), project('Druhý', at('586099'))];
  for (const one of all) builder.add(one);
  const found = findProjects(builder.finish(), { text, facets: {}, sort: 'amount' }, () => []);
  expect([...found.rows].map((row) => all[row]!.title)).toEqual(titles);
});

test('a town that also stands in titles elsewhere offers the projects in it', () => {
  const all = [
    project('Práce', at('563889')),
    project('Vlakem do Liberec', at('563838')),
    project('Jinde', at('561860')),
  ];
  const book = build(all);
  const question = parseQuestion(new URLSearchParams('q=Liberec'));
  expect(listPlaceOnly(book, question, 2, () => [])).toMatchObject([
    { code: '563889', facet: 'municipality', count: 1, question: { facets: { municipality: ['563889'] } } },
  ]);
  expect(offerRegion(book, { ...question, text: '' }, 'CZ051', 3, () => [])).toBeUndefined();
  expect(offerRegion(book, { ...question, text: '' }, 'CZ051', 4, () => [])).toMatchObject({
    count: 3,
    facet: 'region',
  });
  const narrowed = parseQuestion(new URLSearchParams('q=Liberec&municipality=563889'));
  expect(listPlaceOnly(book, narrowed, 1, () => [])).toEqual([]);
});

test('a recipient is asked for exactly: by IČO, or by the whole name where no list prints one', () => {
  const of = (ico: string | null, name: string) => ({ recipient: { ico, name, kind: null } });
  const book = build([
    project('a', of('00262978', 'Město Liberec')),
    project('b', of(null, 'Liberecký kraj')),
    project('c', of(null, 'Liberecký kraj, příspěvková organizace')),
  ]);
  const rows = (recipient: string) => [
    ...findProjects(book, parseQuestion(new URLSearchParams({ recipient })), () => []).rows,
  ];
  expect(rows('00262978')).toEqual([0]);
  expect(rows('Liberecký kraj')).toEqual([1]);
  expect(rows('nikdo')).toEqual([]);
});

describe('counted facets', () => {
  const some = <T>(values: readonly T[]) => fc.subarray([...values], { maxLength: 3 });
  const one = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });
  const amounts = fc
    .uniqueArray(fc.constantFrom('planned', 'contracted', 'paid'), { maxLength: 3 })
    .chain((kinds) =>
      fc.tuple(
        ...kinds.map((kind) =>
          fc
            .record({
              total: fc.bigInt(-9_000_000_000_000n, 9_000_000_000_000n),
              eu: fc.bigInt(0n, 9_000_000_000_000n),
            })
            .map(({ total, eu }) => [
              { kind, payer: 'all', hellers: total },
              { kind, payer: 'EU', hellers: eu },
              { kind, payer: 'state', hellers: total - eu },
            ]),
        ),
      ),
    )
    .map((lists) => lists.flat() as BookProject['amounts']);
  const projects = fc.array(
    fc.record({
      title: fc.constantFrom('Bydlení', 'Dluhová poradna', 'Prevence kriminality', 'Škola'),
      recipient: fc.record({
        ico: one(['1', '2']),
        name: fc.constant(null),
        kind: one(['ngo', 'municipality']),
      }),
      validFrom: one(['2018-01-01', '2020', '2021-05']),
      validTo: one(['2022', '2023-06-30']),
      phase: one(['running', 'finished']),
      course: one(['running', 'ends-in-6', 'ended']),
      year: one([2018, 2020]),
      programme: one(['OPZ', 'IROP']),
      fund: one(['ESF']),
      areas: some(['housing', 'debts', 'education']),
      places: some(['563889', '563838', 'CZ051', '561860']).map((codes) =>
        codes.map((code) => ({ code, share: null })),
      ),
      amounts,
    }),
    { maxLength: 30 },
  );
  const questions = fc
    .record({
      text: fc.constantFrom('', 'bydlení', 'prevence kriminality', 'liberec'),
      area: fc.subarray(['housing', 'debts', 'unknown']),
      municipality: fc.subarray(['563889', '563838', 'unknown']),
      phase: fc.subarray(['running', 'unknown']),
      course: fc.subarray(['ends-in-6', 'ended']),
      kind: fc.subarray(['contracted', 'paid']),
      payer: fc.subarray(['EU', 'state']),
      band: fc.subarray(['negative', '0', '100000', 'unknown']),
    })
    .map(({ text, ...facets }) => ({
      text,
      facets: Object.fromEntries(Object.entries(facets).filter(([, values]) => values.length)),
      sort: 'amount' as const,
    }));

  /** The same by hand, one project after another. */
  function amountOf(item: BookProject, kind: string | undefined, payers: readonly string[]) {
    const wanted = payers.length ? payers : ['all'];
    const parts = item.amounts.filter(
      ({ kind: one, payer, hellers }) =>
        one === kind && wanted.includes(payer) && (payers.length === 0 || hellers !== 0n),
    );
    return parts.length ? parts.reduce((sum, { hellers }) => sum + hellers, 0n) : undefined;
  }

  function valuesOf(
    item: BookProject,
    facet: Facet,
    { kind, payers }: Pick<Found, 'kind' | 'payers'>,
  ): string[] {
    const up = (level: string) =>
      item.places.flatMap(({ code }) => {
        const found = PLACES.find((candidate) => candidate.code === code)!;
        const own = found.level === level ? code : found.parents[level];
        return own === undefined ? [] : [own];
      });
    const total = amountOf(item, kind, payers);
    const values: Record<Facet, (string | null)[]> = {
      region: up('region'),
      district: up('district'),
      municipality: up('municipality'),
      area: [...item.areas],
      programme: [item.programme],
      fund: [item.fund],
      phase: [item.phase],
      course: [item.course],
      year: [item.year === null ? null : String(item.year)],
      kind: item.amounts.map((amount) => amount.kind),
      payer: item.amounts
        .filter(({ payer: who, hellers }) => who !== 'all' && hellers !== 0n)
        .map((a) => a.payer),
      beneficiary: [item.recipient.kind],
      band: [total === undefined ? null : bandOf(total)],
    };
    const known = [...new Set(values[facet].filter((value) => value !== null))];
    return known.length ? known : ['unknown'];
  }

  test('equal what counting by hand gives', () => {
    fc.assert(
      fc.property(projects, questions, (items, question) => {
        const book = build(items);
        const found = findProjects(book, question, () => []);
        const texts = new Set(findProjects(book, { ...question, facets: {} }, () => []).rows);
        const passes = (item: BookProject, facet: Facet) => {
          const wanted = question.facets[facet];
          return !wanted || valuesOf(item, facet, found).some((value) => wanted.includes(value));
        };
        const hits = items.flatMap((item, row) =>
          texts.has(row) && ALL_FACETS.every((facet) => passes(item, facet)) ? row : [],
        );
        expect([...found.rows]).toEqual(hits);
        expect(found.sum).toBe(
          hits.reduce((sum, row) => sum + (amountOf(items[row]!, found.kind, found.payers) ?? 0n), 0n),
        );
        for (const facet of ALL_FACETS) {
          const expected = new Map<string, { key: string; count: number; known: number; sum: bigint }>();
          items.forEach((item, row) => {
            if (!texts.has(row)) return;
            if (!ALL_FACETS.every((other) => other === facet || passes(item, other))) return;
            for (const key of valuesOf(item, facet, found)) {
              const value = expected.get(key) ?? { key, count: 0, known: 0, sum: 0n };
              // A kind and a payer stand with their own money.
              const amount = amountOf(
                item,
                facet === 'kind' ? key : found.kind,
                facet === 'payer' ? [key] : found.payers,
              );
              expected.set(key, {
                key,
                count: value.count + 1,
                known: value.known + Number(amount !== undefined),
                sum: value.sum + (amount ?? 0n),
              });
            }
          });
          const sorted = (values: { key: string }[]) => values.toSorted((a, b) => (a.key < b.key ? -1 : 1));
          expect(sorted(found.facets[facet])).toEqual(sorted([...expected.values()]));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('choosing a value gives the projects and the sum that stood beside it', () => {
    fc.assert(
      fc.property(projects, questions, (items, question) => {
        const book = build(items);
        const found = findProjects(book, question, () => []);
        // A size is a size of the amount shown: where that is another kind, it has others.
        if (question.facets.band) return;
        for (const facet of ALL_FACETS) {
          if (question.facets[facet]) continue;
          for (const { key, count, known, sum } of found.facets[facet]) {
            const facets = { ...question.facets, [facet]: [key] };
            const narrowed = findProjects(book, { ...question, facets }, () => []);
            expect([facet, key, narrowed.count]).toEqual([facet, key, count]);
            if (known > 0) expect([narrowed.known, narrowed.sum]).toEqual([known, sum]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('every listed order is all rows once, and pages join without a gap', () => {
    fc.assert(
      fc.property(projects, fc.integer({ min: 1, max: 7 }), (items, size) => {
        const book = build(items);
        const found = findProjects(book, { text: '', facets: {}, sort: 'amount' }, () => []);
        for (const sort of ['amount', 'start', 'end'] as const) {
          const order = listOrder(book, sort, found.measure);
          const pages = Array.from({ length: Math.ceil(items.length / size) }, (_, page) =>
            cutRows(order, found.rows, page * size, size),
          ).flat();
          expect(pages).toEqual([...order]);
          expect([...pages].sort((a, b) => a - b)).toEqual(items.map((_, row) => row));
        }
      }),
    );
  });
});

test('the largest amount stands first, an unknown one last', () => {
  const money = (hellers: bigint): Partial<BookProject> => ({
    amounts: [{ kind: 'paid', payer: 'all', hellers }],
  });
  const book = build([
    project('a', money(5n)),
    project('b'),
    project('c', money(900_000_000_000_000n)),
    project('d', money(-7n)),
  ]);
  const found = findProjects(book, { text: '', facets: {}, sort: 'amount' }, () => []);
  expect([...listOrder(book, 'amount', found.measure)]).toEqual([2, 0, 3, 1]);
});

test('a whole that is not stated is the sum of its parts', () => {
  const book = build([
    project('a', {
      amounts: [
        { kind: 'stated', payer: 'EU', hellers: 300_000_000_000n },
        { kind: 'stated', payer: 'state', hellers: 2n },
      ],
    }),
  ]);
  const question = parseQuestion(new URLSearchParams());
  expect(findProjects(book, question, () => []).sum).toBe(300_000_000_002n);
  expect(findProjects(book, { ...question, facets: { payer: ['EU'] } }, () => []).sum).toBe(300_000_000_000n);
});

test('what no payer is known of is found under unknown, with its sum', () => {
  const book = build([
    project('a', {
      amounts: [
        { kind: 'paid', payer: 'all', hellers: 1000n },
        { kind: 'paid', payer: 'EU', hellers: 600n },
        { kind: 'paid', payer: 'unknown', hellers: 100n },
      ],
    }),
  ]);
  const question = parseQuestion(new URLSearchParams('payer=EU|unknown'));
  const found = findProjects(book, question, () => []);
  expect(found).toMatchObject({ payers: ['EU', 'unknown'], sum: 1000n, known: 1 });
  const own = Object.fromEntries(found.facets.payer.map(({ key, known, sum }) => [key, [known, sum]]));
  expect(own).toEqual({ EU: [1, 600n], unknown: [1, 400n] });
});

test('what binds stands before what more projects have', () => {
  const paid = { amounts: [{ kind: 'paid', payer: 'all', hellers: 5n }] } satisfies Partial<BookProject>;
  const bound = {
    amounts: [{ kind: 'contracted', payer: 'all', hellers: 7n }],
  } satisfies Partial<BookProject>;
  const book = build([project('a', paid), project('b', paid), project('c', bound)]);
  expect(findProjects(book, parseQuestion(new URLSearchParams()), () => [])).toMatchObject({
    ...{ kind: 'contracted', sum: 7n, known: 1, count: 3 },
  });
});

describe('a question in an address', () => {
  test('reads back as it was written', () => {
    const address = 'q=prevence+kriminality&area=debts&area=housing&year=2020&sort=start';
    expect(formatQuestion(parseQuestion(new URLSearchParams(address))).toString()).toBe(address);
  });

  test('a value is added and taken away', () => {
    const question = parseQuestion(new URLSearchParams('area=housing'));
    expect(toggleValue(question, 'area', 'debts').facets).toEqual({ area: ['debts', 'housing'] });
    expect(toggleValue(question, 'area', 'housing').facets).toEqual({});
  });

  test('nonsense is ignored, length is limited', () => {
    const question = parseQuestion(new URLSearchParams(`sort=up&colour=red&q=${'x'.repeat(5000)}`));
    expect(question).toEqual({ text: 'x'.repeat(200), facets: {}, sort: 'amount' });
  });
});

test('kinds and payers fit the code of an amount', () => {
  expect(KINDS.length * (PAYER_KEYS.length + 1)).toBeLessThan(256);
  expect(FACETS.length).toBeLessThan(250);
});
