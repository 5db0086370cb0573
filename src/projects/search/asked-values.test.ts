// What the box reads besides words and places: programmes, funds, recipients, the course, years, sizes, calls.
import { expect, test } from 'vitest';
import type { BookProject } from './book.ts';
import { countProjects, findProjects } from './find.ts';
import { parseQuestion } from './question.ts';
import { at, build, project } from './testing/small-country.example.ts';

const money = (crowns: bigint): BookProject['amounts'] => [
  { kind: 'contracted', payer: 'all', hellers: crowns * 100n },
];
const PROJECTS = [
  project('A', {
    ...at('563889'),
    programme: 'Operační program Zaměstnanost',
    ...{ fund: 'ESF', validFrom: '2018-01-01', validTo: '2020-12-31', course: 'ended' },
    recipient: { ico: null, name: 'Poradna', kind: 'ngo' },
    amounts: money(6_000_000n),
  }),
  project('B', {
    ...at('563889'),
    programme: 'Operační program Zaměstnanost plus',
    ...{ fund: 'ESF+', validFrom: '2023-07-01', validTo: '2026-06-30', course: 'ends-in-6' },
    recipient: { ico: null, name: 'Gymnázium', kind: 'school' },
    amounts: money(150_000n),
  }),
  project('C', {
    ...at('561860'),
    programme: 'OP PIK',
    ...{ fund: 'EFRR', year: 2018, course: 'running', amounts: money(5_000_000n) },
  }),
  project('Romský mentor 2019', { areas: ['debts'], programme: 'Operační program Jan Amos Komenský' }),
  project('ZŠ Tanvald', { recipient: { ico: null, name: 'Liberecký kraj', kind: 'region' } }),
];
const NUMBERS = ['03_16_052', '03_22_018', '01_16_115', '', ''];
const BOOK = build(PROJECTS, undefined, '2026-02-01');
const numbers = function* (text: string) {
  for (const [row, own] of NUMBERS.entries()) if (own.includes(text)) yield row;
};

// An official can read and add rows: what is written in the box, and the first letters of the titles it finds.
test.each([
  ['OPZ', 'A'],
  ['OPZ+', 'B'],
  ['OP Zaměstnanost', 'A'],
  ['operační program zaměstnanost plus', 'B'],
  ['OP JAK', 'R'],
  ['OPJAK', 'R'],
  ['Operační program Podnikání a inovace pro konkurenceschopnost', 'C'],
  ['Evropský sociální fond', 'A'],
  ['ERDF', 'C'],
  ['neziskovky Liberec', 'A'],
  ['školy v Liberci', 'B'],
  ['kraje', 'Z'],
  ['běžící projekty', 'BC'],
  ['ukončené', 'A'],
  ['2018', 'AC'],
  ['2019', 'AR'],
  ['v roce 2021', ''],
  ['od roku 2020', 'B'],
  ['do roku 2020', 'A'],
  ['2019–2024', 'AB'],
  ['končící letos', 'B'],
  ['projekty, které končí letos', 'B'],
  ['končí 2020', 'A'],
  ['zahájené 2018', 'AC'],
  ['loni', 'B'],
  ['nad 5 milionů', 'AC'],
  ['projekty nad 5,5 mil. Kč', 'A'],
  ['do 200 tisíc', 'B'],
  ['od 100 000 Kč do 5 mil. Kč Liberec', 'B'],
  ['víc než 7 milionů', ''],
  ['nad 5', ''],
  ['výzva 52', 'A'],
  ['výzva č. 018', 'B'],
  ['OP PIK 115', 'C'],
  ['romští mentoři', 'R'],
  ['dluhové poradenství', 'R'],
  ['základní škola Tanvald', 'Z'],
  ['Krajský úřad Libereckého kraje', 'ABCZ'],
  ['Městský úřad Nový Bor', 'C'],
])('„%s“', (q, initials) => {
  const question = parseQuestion(new URLSearchParams({ q }));
  const { rows } = findProjects(BOOK, question, numbers);
  expect([...rows].map((row) => PROJECTS[row]!.title[0]).join('')).toBe(initials);
  expect(countProjects(BOOK, question, numbers)).toBe(initials.length);
});
