import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProjectBookBuilder } from './book.ts';
import { countProjects, findProjects } from './find.ts';
import { parseQuestion } from './question.ts';
import { listBoundKinds, suggestLooser } from './suggest.ts';
import { blankProject } from './testing/blank-project.ts';

const project = (title: string, year: number, programme: string) => blankProject({ title, year, programme });

const builder = new ProjectBookBuilder([]);
for (const one of [
  project('Dluhová poradna', 2020, 'OPZ'),
  project('Dluhová poradna pro mladé', 2021, 'OPZ'),
  project('Terénní práce', 2021, 'IROP'),
])
  builder.add(one);
const BOOK = builder.finish();
const ask = (address: string) => parseQuestion(new URLSearchParams(address));
const suggest = (address: string) =>
  suggestLooser(BOOK, ask(address), () => []).map(({ dropped, count }) => [...Object.values(dropped), count]);

// Question, then what is dropped, what comes instead if anything, and how many projects the rest finds.
const CASES: [string, (string | number)[][]][] = [
  ['q=dluhová poradna terénní', [['terénní', 2]]],
  [
    'q=dluhová práce',
    [
      ['dluhová', 1],
      ['práce', 2],
    ],
  ],
  [
    'q=terénní prácce',
    [
      ['prácce', 'prace', 1],
      ['prácce', 1],
    ],
  ],
  ['q=dluhová prácce', [['prácce', 2]]],
  ['q=poradan', [['poradan', 'poradna', 2]]],
  // Two slips at once: neither word alone would find anything.
  ['q=dluhva poradan', [['dluhva poradan', 'dluhova poradna', 2]]],
  [
    'q=práce&year=2020',
    [
      ['práce', 1],
      ['year', 1],
    ],
  ],
  [
    'q=poradna&year=2021&programme=IROP',
    [
      ['poradna', 1],
      ['programme', 1],
    ],
  ],
  ['q=nesmysl', []],
  ['year=1999', []],
];

test.each(CASES)('%s', (address, expected) => {
  expect(suggest(address)).toEqual(expected);
});

test('a suggestion finds as many as it says, and counting agrees with finding', () => {
  const words = fc.constantFrom('dluhová', 'poradna', 'práce', 'mladé', 'xyz');
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 4 }),
      fc.subarray(['year=2020', 'year=2021', 'programme=OPZ', 'programme=IROP']),
      (text, facets) => {
        const question = ask([`q=${text.join(' ')}`, ...facets].join('&'));
        expect(countProjects(BOOK, question, () => [])).toBe(findProjects(BOOK, question, () => []).count);
        for (const one of suggestLooser(BOOK, question, () => []))
          expect(findProjects(BOOK, one.question, () => []).count).toBe(one.count);
      },
    ),
  );
});

test('an amount that no project has of the summed kind is looked for among the other kinds', () => {
  const own = new ProjectBookBuilder([]);
  const money = (kind: 'contracted' | 'approved' | 'paid', crowns: number) => ({
    amounts: [{ kind, payer: 'all' as const, hellers: BigInt(crowns) * 100n }],
  });
  own.add(blankProject({ title: 'Poradna', ...money('contracted', 1_000_000) }));
  own.add(blankProject({ title: 'Poradna', ...money('approved', 21_000_000) }));
  own.add(blankProject({ title: 'Poradna', ...money('paid', 2_000_000) }));
  own.add(blankProject({ title: 'Byty', ...money('approved', 30_000_000) }));
  const book = own.finish();
  const question = ask('q=nad 10 milionů poradna');
  expect(findProjects(book, question, () => []).count).toBe(0);
  const [first] = suggestLooser(book, question, () => []);
  expect(first).toMatchObject({ dropped: { kind: 'approved' }, count: 1 });
  expect(findProjects(book, first!.question, () => []).count).toBe(1);
  // Where some are found, the others are told as well.
  const some = ask('q=nad 500 tisíc poradna');
  const { rows } = findProjects(book, some, () => []);
  expect(rows).toHaveLength(1);
  expect(listBoundKinds(book, some, () => [], rows)).toMatchObject([
    { dropped: { kind: 'approved' }, count: 1 },
    { dropped: { kind: 'paid' }, count: 1 },
  ]);
});
