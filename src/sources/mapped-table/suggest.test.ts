import { expect, test } from 'vitest';
import { fileOfBytes, readWhole } from '#model/assertion-reader.ts';
import { buildWorkbook, utf8 } from '../file/samples.ts';
import { parseMapping } from './mapping.ts';
import { readMappedTable } from './read.ts';
import { HEADING, ROW } from './samples.ts';
import { suggestMapping } from './suggest.ts';

const rows = Array.from({ length: 20 }, (_, index) => ROW.replace('S-1', `S-${index}`));
const csv = utf8([HEADING, ...rows].join('\n'));

test('a proposal can be used as it is, and says why', async () => {
  const { yaml, reasons, preview, headings, problems } = await suggestMapping(
    fileOfBytes(csv, 'Dotace města 2023.csv'),
  );
  expect(problems).toEqual([]);
  expect(headings).toEqual(HEADING.split(';'));
  expect(preview).toHaveLength(5);
  const { mapping, problems: mistakes } = parseMapping(yaml, 'proposal.yaml');
  expect(mistakes).toEqual([]);
  expect(mapping).toMatchObject({
    publication: { id: 'dotace-mesta-2023' },
    money: { decimal: ',' },
    key: { columns: ['Číslo smlouvy'], repeat: 'refuse' },
    columns: {
      'Číslo smlouvy': 'identifier',
      Příjemce: 'recipient.name',
      IČO: 'recipient.ico',
      Účel: 'title',
      Obec: 'place.municipality',
      Okres: 'place.district',
      Datum: 'validFrom',
      Stav: 'state.text',
    },
    amounts: [
      { column: 'Schváleno (tis. Kč)', kind: 'approved', payer: 'all', unit: 'tis.' },
      { column: 'Vyplaceno (tis. Kč)', kind: 'paid', payer: 'all', unit: 'tis.' },
    ],
  });
  expect(reasons.find(({ column }) => column === 'IČO')).toMatchObject({
    field: 'recipient.ico',
    cs: expect.stringMatching(/podle nadpisu/),
  });
  const { assertions } = await readWhole(readMappedTable(fileOfBytes(csv, 'a.csv'), { mapping: mapping! }));
  expect(assertions).toHaveLength(20);
});

test('without a number of a project rows are named by their texts and numbered', async () => {
  const bytes = utf8('Jméno;Opatření;Částka celkem\nA;B;1.50\nC;D;2.50\nA;B;1.25\n');
  const { yaml } = await suggestMapping(fileOfBytes(bytes, 'a.csv'));
  expect(parseMapping(yaml, 'a.yaml').mapping).toMatchObject({
    key: { columns: ['Jméno', 'Opatření'], repeat: 'number' },
    money: { decimal: '.' },
  });
});

test.each(['Ev. č.', 'Evidenční číslo', 'Č. smlouvy', 'Číslo smlouvy', 'ev.č.', 'Č.j.'])(
  'the column %s names the rows',
  async (heading) => {
    const bytes = utf8(`${heading};Příjemce;Částka\nA-1;Spolek;1.50\nA-2;Spolek;2.50\n`);
    const { yaml } = await suggestMapping(fileOfBytes(bytes, 'a.csv'));
    expect(parseMapping(yaml, 'a.yaml').mapping?.key).toEqual({ columns: [heading], repeat: 'refuse' });
  },
);

test('crowns beside euros: each column has its currency, crowns hold where both say the same', async () => {
  const bytes = utf8(
    'Č. smlouvy;Poskytnuto v EUR;Poskytnuto (tis. Kč);Vyplaceno v EUR\nA;1.00;1 200;12345.67\nB;2.00;neuvedeno;20.10\nC;3.00;3 000;1.00\n',
  );
  const { yaml, reasons } = await suggestMapping(fileOfBytes(bytes, 'a.csv'));
  expect(parseMapping(yaml, 'a.yaml').mapping?.amounts).toEqual([
    { column: 'Poskytnuto (tis. Kč)', kind: 'contracted', payer: 'all', unit: 'tis.' },
    { column: 'Vyplaceno v EUR', kind: 'paid', payer: 'all', currency: 'EUR' },
  ]);
  expect(reasons.map(({ cs }) => cs)).toEqual([
    expect.stringMatching(/nadpisu/),
    expect.stringMatching(/totéž už dává sloupec „Poskytnuto \(tis/),
    expect.stringMatching(/nadpisu$/),
    expect.stringMatching(/kurz s pramenem/),
  ]);
});

test.each([
  ['Datum', 'validFrom'],
  ['Datum zahájení', 'validFrom'],
  ['Realizace od', 'validFrom'],
  ['Období realizace do', 'validTo'],
  ['Datum od', 'validFrom'],
  ['Datum ukončení realizace', 'validTo'],
  ['Datum uzavření', undefined],
  ['Datum podpisu smlouvy', undefined],
  ['Datum poskytnutí dotace', undefined],
  ['Schváleno dne', undefined],
  ['Datum ukončení příjmu žádostí', undefined],
])('dates under the heading %s → %s', async (heading, field) => {
  const bytes = utf8(`Č. smlouvy;${heading};Částka\nA;1. 8. 2023;1.50\nB;2. 9. 2023;2.50\n`);
  const { yaml, reasons } = await suggestMapping(fileOfBytes(bytes, 'a.csv'));
  expect(parseMapping(yaml, 'a.yaml').mapping?.columns[heading]).toBe(field);
  if (!field) expect(reasons.find(({ column }) => column === heading)?.cs).toMatch(/^datum, ale/);
});

test('a column of currencies belongs to the amounts of its row', async () => {
  const bytes = utf8('Č. smlouvy;Částka;Měna\nA;1.50;CZK\nB;2.50;EUR\n');
  const { yaml } = await suggestMapping(fileOfBytes(bytes, 'a.csv'));
  expect(parseMapping(yaml, 'a.yaml').mapping).toMatchObject({
    columns: { 'Č. smlouvy': 'identifier' },
    amounts: [{ column: 'Částka', currency: { column: 'Měna' } }],
  });
});

test('a title above the headings and a second sheet do not mislead it', async () => {
  const table = [
    ['Přehled'],
    [],
    ['Registrační číslo projektu', 'Název', 'Rok', 'Částka EU'],
    ['CZ.03.02.01/00/22_018/0001105', 'Projekt', 2023, 10.5],
  ];
  const { yaml } = await suggestMapping(
    fileOfBytes(
      buildWorkbook([
        { name: 'Úvod', rows: [['Vysvětlivky']] },
        { name: 'Data', rows: table },
      ]),
      'a.xlsx',
    ),
  );
  expect(parseMapping(yaml, 'a.yaml').mapping).toMatchObject({
    table: { sheet: 'Data' },
    columns: { 'Registrační číslo projektu': 'number', Název: 'title', Rok: 'year' },
    amounts: [{ column: 'Částka EU', kind: 'stated', payer: 'EU' }],
  });
});

test.each<[string, string, object, (string | undefined)[]]>([
  ['Dotace města 2024 (v tis. Kč)', 'Schváleno', { unit: 'tis.' }, [undefined]],
  ['Údaje jsou v tisících korun', 'Schváleno', { unit: 'tis.' }, [undefined]],
  ['Rozpočet v mil. Kč', 'Schváleno', { unit: 'mil.' }, [undefined]],
  ['Dotace v tis. Kč', 'Schváleno (Kč)', { unit: 'tis.' }, ['1']],
  ['Dotace do 50 tis. Kč', 'Schváleno', { unit: '1' }, [undefined]],
  ['Liberec rozdělil 23 milionů korun', 'Schváleno', { unit: '1' }, [undefined]],
])('a unit said above the headings is the one of the table: %s, %s', async (title, heading, money, units) => {
  const rows = [
    [title],
    [],
    ['Č. smlouvy', 'Příjemce', heading],
    ['A-1', 'Spolek', 120],
    ['A-2', 'Obec', 60.5],
  ];
  const bytes = buildWorkbook([{ rows }]);
  const { yaml } = await suggestMapping(fileOfBytes(bytes, 'a.xlsx'));
  const { mapping } = parseMapping(yaml, 'a.yaml');
  expect(mapping).toMatchObject({ money });
  expect(mapping!.amounts.map(({ unit }) => unit)).toEqual(units);
});

test('numbers of a workbook say nothing of how amounts are written', async () => {
  const rows = [
    ['Č. smlouvy', 'Požadovaná částka', 'Schválená částka'],
    ['A', 120, 100.5],
    ['B', '60,5', 60.5],
  ];
  const { yaml } = await suggestMapping(fileOfBytes(buildWorkbook([{ rows }]), 'a.xlsx'));
  expect(parseMapping(yaml, 'a.yaml').mapping).toMatchObject({ money: { decimal: ',' } });
});

test.each([
  ['Konec akce', 'validTo'],
  ['Konec realizace', 'validTo'],
  ['Datum ukončení', 'validTo'],
  ['Konec příjmu žádostí', undefined],
])('the column %s is %s', async (heading, field) => {
  const bytes = utf8(
    `Č. smlouvy;Příjemce;Částka;${heading}\nA;Spolek;1,50;31.12.2023\nB;Obec;2,50;1. 6. 2023\n`,
  );
  const { yaml } = await suggestMapping(fileOfBytes(bytes, 'a.csv'));
  expect(parseMapping(yaml, 'a.yaml').mapping!.columns[heading]).toBe(field);
});

test('what is no table is refused with a reason', async () => {
  expect((await suggestMapping(fileOfBytes(utf8('%PDF-1.7'), 'a.pdf'))).problems).toMatchObject([
    { severity: 'error' },
  ]);
  expect((await suggestMapping(fileOfBytes(utf8('jen text\n'), 'a.csv'))).problems).toMatchObject([
    { code: 'no-table-found' },
  ]);
});
