import { expect, test } from 'vitest';
import { fileOfBytes, readWhole } from '#model/assertion-reader.ts';
import { utf8 } from '../file/samples.ts';
import { readSchoolAllocations } from './read.ts';

const SCHOOLS = `institution_id,institution_name,ico,founder_id,founder_name,founder_type,municipality,region,capacity
school:00262978,"Základní škola Horní Lhota, příspěvková organizace",00262978,founder:00000001,Obec Horní Lhota,obec,Horní Lhota,Zkušební,320
school:27074358,IČO 27074358,27074358,founder:00000002,Zkušební kraj,kraj,,Zkušební,
`;
const PROJECTS = `institution_id,programme,project_name,amount,basis,certainty
school:00262978,Operační program Jan Amos Komenský,Šablony,824250,allocated,observed
school:00262978,Operační program Jan Amos Komenský,Šablony,100000,allocated,observed
school:27074358,Operační program Jan Amos Komenský,"Dílny,
druhá etapa",392500,allocated,observed
`;
const file = (text: string, name: string) => fileOfBytes(utf8(text), name);
const projects = file(PROJECTS, 'eu-projects.csv');
const schools = file(SCHOOLS, 'schools.csv');
const read = (first = projects, beside = [schools]) => readWhole(readSchoolAllocations(first, { beside }));

test('every allocation has its school, programme, money and place', async () => {
  const { assertions, problems, end } = await read();
  expect(problems).toEqual([]);
  expect(end).toMatchObject({ rowsRead: 3, rejected: 0, assertions: 3 });
  expect(assertions[0]).toMatchObject({
    ref: { sheet: 'eu-projects.csv', row: 2, column: 'A' },
    title: 'Šablony',
    recipient: { name: 'Základní škola Horní Lhota, příspěvková organizace', ico: '00262978' },
    programme: { title: 'Operační program Jan Amos Komenský' },
    places: [{ text: 'Horní Lhota', level: 'municipality', within: 'Zkušební' }],
    amounts: [{ kind: 'contracted', payer: 'all', hellers: 82_425_000n, ref: { row: 2, column: 'D' } }],
  });
  expect(assertions[2]).toMatchObject({
    title: 'Dílny, druhá etapa',
    places: [{ text: 'Zkušební', level: 'region' }],
  });
});

test('two projects of one name are two, told apart by their order', async () => {
  const { assertions } = await read();
  expect(assertions[0]!.key).toMatch(/\/1$/);
  expect(assertions[1]!.key).toBe(assertions[0]!.key.replace(/1$/, '2'));
});

test('rows of both files are kept, each under its own name', async () => {
  const { rows } = await read();
  expect(rows.map(({ sheet, row }) => `${sheet} ${row}`)).toEqual([
    'schools.csv 2',
    'schools.csv 3',
    'eu-projects.csv 2',
    'eu-projects.csv 3',
    'eu-projects.csv 4',
  ]);
});

test('which file is which is told by its headings', async () => {
  expect((await read(schools, [projects])).assertions).toEqual((await read()).assertions);
});

test('without the file of schools there is money but no recipient, and the report says so', async () => {
  const { assertions, problems } = await read(projects, []);
  expect(problems).toMatchObject([{ code: 'missing-table', severity: 'warning' }]);
  expect(assertions).toHaveLength(3);
  expect(assertions[0]).not.toHaveProperty('recipient');
});

// a row, the problem, its cell
test.each([
  ['school:99999999,OP,Projekt,1000,a,o', 'unknown-reference', 'A5', 3],
  ['school:00262978,OP,Projekt,tisíc,a,o', 'not-an-amount', 'D5', 2],
  [',OP,Projekt,1000,a,o', 'missing-value', 'A5', 2],
])('%s → %s at %s', async (row, code, cell, count) => {
  const rows = PROJECTS.split('\n').slice(0, 3).join('\n');
  const { problems, assertions } = await read(file(`${rows}\n\n${row}\n`, 'eu-projects.csv'));
  const { ref } = problems.find((problem) => problem.code === code)!;
  expect(`${ref!.column}${ref!.row}`).toBe(cell);
  expect(assertions).toHaveLength(count);
});
