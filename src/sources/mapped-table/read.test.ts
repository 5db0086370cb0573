import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fileOfBytes, readWhole } from '#model/assertion-reader.ts';
import { formatDecimal } from '#model/money.ts';
import { describeProblem } from '#model/problem-texts.ts';
import { buildWorkbook, encodeBytes, utf8 } from '../file/samples.ts';
import { parseMapping } from './mapping.ts';
import { readMappedTable } from './read.ts';
import { HEADING, MAPPING_YAML, ROW } from './samples.ts';

const mapping = (yaml = MAPPING_YAML) => parseMapping(yaml, 'a.yaml').mapping!;
const read = (bytes: Uint8Array, name = 'dotace.csv', yaml = MAPPING_YAML) =>
  readWhole(readMappedTable(fileOfBytes(bytes, name), { mapping: mapping(yaml) }));
const csv = (...rows: string[]) => utf8([HEADING, ...rows].join('\r\n'));

test('a registration number among other numbers of projects is one, so that lists join by it', async () => {
  const number = 'CZ.03.02.01/00/22_018/0001105';
  const { assertions } = await read(csv(ROW, ROW.replace('S-1/2023', number)));
  expect(assertions.map(({ identifiers, call }) => [identifiers, call])).toMatchObject([
    [[{ scheme: 'town-grants-2023', value: 'S-1/2023' }], undefined],
    [[{ scheme: 'registration-number', value: number, normalised: number }], '03_22_018'],
  ]);
});

test('a project keeps all its numbers, and may lack the one that does not name its row', async () => {
  const number = 'CZ.03.02.01/00/22_018/0001105';
  const bytes = utf8(`${HEADING};Registrace\r\n${ROW};${number}\r\n${ROW.replace('S-1', 'S-2')};`);
  const numbersOf = async (field: string) => {
    const yaml = MAPPING_YAML.replace('columns:\n  Č', `columns:\n  Registrace: ${field}\n  Č`);
    const { assertions, problems } = await read(bytes, 'dotace.csv', yaml);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    return assertions.map(({ identifiers }) => identifiers.map(({ value }) => value).sort());
  };
  for (const field of ['identifier', 'number'])
    expect(await numbersOf(field)).toEqual([[number, 'S-1/2023'], ['S-2/2023']]);
});

test('columns become fields, texts by the code list, thousands of crowns hellers', async () => {
  const { assertions, problems, end } = await read(csv(ROW));
  expect(problems).toMatchObject([{ code: 'padded-ico', severity: 'note' }]);
  expect(end).toMatchObject({ rowsRead: 1, rejected: 0, assertions: 1 });
  expect(assertions[0]).toMatchObject({
    ref: { sheet: '', row: 2, column: 'A' },
    identifiers: [{ scheme: 'town-grants-2023', value: 'S-1/2023' }],
    title: 'Klub pro děti',
    recipient: { name: 'Spolek Zkouška', ico: '00262978' },
    provider: { name: 'Město Horní Lhota' },
    year: 2023,
    validFrom: '2023-08-01',
    state: { code: 'V', text: 'vyplaceno' },
    places: [
      {
        ...{ text: 'Horní Lhota', level: 'municipality', within: 'Zkušební' },
        ref: { sheet: '', row: 2, column: 'E' },
      },
    ],
  });
  // A dash is no amount: nothing was paid yet, which is not zero.
  expect(assertions[0]!.amounts).toEqual([
    {
      kind: 'approved',
      payer: 'municipality',
      hellers: 123_450_000n,
      ref: { sheet: '', row: 2, column: 'I' },
    },
  ]);
});

test('a unit above the headings that the mapping does not take is told', async () => {
  const crowns = MAPPING_YAML.replace('  unit: tis.\n', '').replaceAll(' (tis. Kč)', '');
  const heading = HEADING.replaceAll(' (tis. Kč)', '');
  const table = (title: string, yaml: string) =>
    read(utf8([title, heading, ROW].join('\n')), 'a.csv', yaml).then(({ problems }) =>
      problems.filter(({ code }) => code === 'unit-above-table'),
    );
  expect(await table('Dotace v tis. Kč', crowns)).toMatchObject([
    { severity: 'warning', ref: { row: 1, column: 'A' }, column: 'Schváleno', expected: 'tis.' },
    { column: 'Vyplaceno' },
  ]);
  expect(await table('Dotace v Kč', crowns)).toEqual([]);
  expect(await table('Dotace v tis. Kč', MAPPING_YAML.replaceAll(' (tis. Kč)', ''))).toEqual([]);
});

test('the same table as gz, XLSX, ODS and windows-1250 says the same', async () => {
  const plain = (await read(csv(ROW))).assertions[0]!;
  const rows = [HEADING.split(';'), ROW.split(';')];
  const cp1250 = encodeBytes(`${HEADING}\r\n${ROW}`, {
    Č: 0xc8,
    í: 0xed,
    ř: 0xf8,
    Ú: 0xda,
    č: 0xe8,
    á: 0xe1,
    ě: 0xec,
    š: 0x9a,
    Š: 0x8a,
  });
  const files: [Uint8Array, string][] = [
    [gzipSync(csv(ROW)), 'dotace.csv.gz'],
    [cp1250, 'dotace.csv'],
    [utf8(`\ufeff${HEADING}\n${ROW}`), 'dotace.csv'],
    [buildWorkbook([{ rows: [['Dotace města'], [], ...rows] }]), 'dotace.xlsx'],
    [buildWorkbook([{ rows: [['Dotace města'], [], ...rows] }], 'ods'), 'dotace.ods'],
    [gzipSync(buildWorkbook([{ rows }])), 'dotace.xlsx.gz'],
  ];
  for (const [bytes, name] of files) {
    const { assertions } = await read(bytes, name);
    const { ref: _, amounts, places, ...rest } = assertions[0]!;
    const { ref: __, amounts: plainAmounts, places: plainPlaces, ...plainRest } = plain;
    expect([name, rest]).toEqual([name, plainRest]);
    expect(places.map(({ text }) => text)).toEqual(plainPlaces.map(({ text }) => text));
    expect(amounts.map(({ hellers }) => hellers)).toEqual(plainAmounts.map(({ hellers }) => hellers));
  }
});

test('a guessed encoding is told', async () => {
  const bytes = encodeBytes(`${HEADING}\r\n${ROW}`, {
    Č: 0xc8,
    í: 0xed,
    ř: 0xf8,
    Ú: 0xda,
    č: 0xe8,
    á: 0xe1,
    ě: 0xec,
    š: 0x9a,
    Š: 0x8a,
  });
  const { problems } = await read(bytes);
  expect(problems).toContainEqual({
    code: 'guessed-encoding',
    severity: 'note',
    value: 'windows-1250',
    expected: 'UTF-8',
  });
});

test('a quoted line break keeps rows on their lines', async () => {
  const { assertions } = await read(
    csv(ROW.replace('Klub pro děti', '"Klub\npro ""děti"""'), ROW.replace('S-1', 'S-2')),
  );
  expect(assertions.map(({ ref, title }) => [ref.row, title])).toEqual([
    [2, 'Klub pro "děti"'],
    [4, 'Klub pro děti'],
  ]);
});

test('texts that stand for nothing stand for no amount', async () => {
  const { assertions, problems } = await read(csv(ROW.replace('1 234,5', 'neuvedeno')));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(assertions[0]!.amounts).toEqual([]);
});

test('negative amounts stay negative', async () => {
  const { assertions } = await read(csv(ROW.replace(';-', ';-12,5')));
  expect(assertions[0]!.amounts[1]).toMatchObject({ kind: 'paid', hellers: -1_250_000n });
});

test('a total printed below is set beside what the rows give', async () => {
  const { end, problems, assertions } = await read(
    csv(ROW, ROW.replace('S-1', 'S-2'), 'Celkem;;;;;;;;2 400,0;'),
  );
  expect(assertions).toHaveLength(2);
  expect(end.totals).toMatchObject([{ printed: '2400000.00', computed: '2469000.00' }]);
  expect(problems.some(({ code }) => code === 'total-mismatch')).toBe(true);
});

test('a total in thousands is one of thousands, as its rows are; one of another currency is not compared', async () => {
  const rows = csv(ROW, ROW.replace('S-1', 'S-2'), 'Celkem;;;;;;;;2 469,0;');
  const { end, problems } = await read(rows);
  expect(end.totals).toMatchObject([{ printed: '2469000.00', difference: '0.00' }]);
  expect(problems.map(({ code }) => code)).not.toContain('total-mismatch');
  const euro = MAPPING_YAML.replace('unit: tis.', "unit: '1'\n  currency: EUR");
  expect((await read(rows, 'a.csv', euro)).end.totals).toEqual([]);
});

test('rows without a number that repeat to the last character are told, and both count', async () => {
  const numbered = MAPPING_YAML.replace(
    'columns: [Číslo smlouvy]\n',
    'columns: [Příjemce]\n  repeat: number\n',
  );
  const { problems, assertions } = await read(
    csv(ROW, ROW, ROW.replace('1 234,5', '7'), ROW),
    'a.csv',
    numbered,
  );
  expect(assertions).toHaveLength(4);
  expect(problems.filter(({ severity }) => severity !== 'note')).toMatchObject([
    { code: 'repeated-row', severity: 'warning', ref: { row: 3 }, details: { firstRow: 2, count: 2 } },
  ]);
});

// a row, the problem, its cell, its severity
test.each([
  [ROW.replace('1 234,5', 'dost'), 'unread-amount', 'I2', 'error'],
  [ROW.replace('1 234,5', '1,234.5'), 'unread-amount', 'I2', 'error'],
  [ROW.replace('1 234,5', '(12 000)'), 'unread-amount', 'I2', 'error'],
  [ROW.replace('1. 8. 2023', 'v létě'), 'not-a-date', 'G2', 'warning'],
  [ROW.replace('262978', '12345678'), 'invalid-ico', 'C2', 'warning'],
  [ROW.replace(';V;', ';Z;'), 'unlisted-value', 'H2', 'warning'],
  [ROW.replace('S-1/2023', ''), 'missing-value', 'A2', 'error'],
])('%s → %s at %s', async (row, code, cell, severity) => {
  const { problems } = await read(csv(row));
  const found = problems.find((problem) => problem.code === code)!;
  expect([`${found.ref!.column}${found.ref!.row}`, found.severity]).toEqual([cell, severity]);
});

test('a key that comes again: refused with its first row, joined, or numbered', async () => {
  const rows = csv(ROW, ROW.replace('Klub pro děti', 'Jiný klub'));
  const refused = await read(rows);
  expect(refused.problems).toContainEqual(
    expect.objectContaining({
      code: 'duplicate-id',
      expected: '2',
      ref: expect.objectContaining({ row: 3 }),
    }),
  );
  const key = 'columns: [Číslo smlouvy]\n';
  const joined = await read(rows, 'a.csv', MAPPING_YAML.replace(key, `${key}  repeat: join\n`));
  expect(joined.assertions.map(({ rowCount }) => rowCount)).toEqual([2]);
  const numbered = await read(rows, 'a.csv', MAPPING_YAML.replace(key, `${key}  repeat: number\n`));
  expect(numbered.assertions.map(({ key: identity }) => identity.slice(-2))).toEqual(['/1', '/2']);
});

test('a place stays as printed when its code is none, and what a pattern leaves out is told', async () => {
  const coded = MAPPING_YAML.replace('Okres: place.district', 'Okres: place.code').replace(
    'Účel: title',
    "Účel: { field: title, pattern: '^Klub (.+)' }",
  );
  const rows = csv(
    ROW,
    ROW.replace('S-1', 'S-2').replace(';Zkušební;', ';563889;').replace('Klub pro', 'Pro'),
  );
  const { assertions, problems } = await read(rows, 'a.csv', coded);
  expect(assertions).toMatchObject([
    { title: 'pro děti', places: [{ text: 'Horní Lhota', ref: { column: 'E' } }] },
    { places: [{ code: '563889', text: 'Horní Lhota', ref: { column: 'F', row: 3 } }] },
  ]);
  expect(problems.filter(({ code }) => code !== 'padded-ico' && code !== 'duplicate-id')).toMatchObject([
    { code: 'place-code-unread', value: 'Zkušební', ref: { column: 'F', row: 2 } },
    { code: 'pattern-not-met', value: 'Pro děti', ref: { column: 'D', row: 3 } },
  ]);
  // Kept whole in another field, nothing is left out.
  const both = coded.replace('Účel: {', 'Účel:\n    - summary\n    - {');
  expect((await read(rows, 'a.csv', both)).problems.map(({ code }) => code)).not.toContain('pattern-not-met');
});

test('a total of a column the mapping does not read is told as one, not as stray text', async () => {
  const one = MAPPING_YAML.replace(/ {2}- \{ column: Vyplaceno.*\n/, '');
  const { problems, end } = await read(csv(ROW, 'Celkem;;;;;;;;;2 400,0'), 'a.csv', one);
  expect(problems.map(({ code }) => code)).not.toContain('legend-below-data');
  expect(problems).toContainEqual(
    expect.objectContaining({ code: 'total-not-compared', column: 'Vyplaceno (tis. Kč)', value: '2 400,0' }),
  );
  expect(end.rowsRead).toBe(1);
  // Words beside it make it a text of somebody.
  const text = await read(csv(ROW, 'Celkem;viz poznámka;;;;;;;;'), 'a.csv', one);
  expect(text.problems.map(({ code }) => code)).toContain('legend-below-data');
});

// what is printed below two rows of one project, 1 234,5 each; what is told; what the project keeps
test.each([
  ['2 469,0', 'total-with-repeats', '1234500.00'],
  ['1 234,5', 'total-without-repeats', '0.00'],
  ['5,0', 'total-mismatch', '-1229500.00'],
])('a total %s under joined rows: %s', async (printed, code, difference) => {
  const key = 'columns: [Číslo smlouvy]\n';
  const rows = csv(ROW, ROW.replace('Klub pro děti', 'Jiný klub'), `Celkem;;;;;;;;${printed};`);
  const joined = await read(rows, 'a.csv', MAPPING_YAML.replace(key, `${key}  repeat: join\n`));
  expect(joined.end.totals).toMatchObject([
    { computed: '2469000.00', kept: { computed: '1234500.00', difference, repeated: 1 } },
  ]);
  expect(joined.problems.map((problem) => problem.code)).toContain(code);
  const told = describeProblem(joined.problems.find((problem) => problem.code === code)!).what;
  expect(told.replaceAll('\u00a0', ' ')).toMatch(/1 234 500.*jednou|jednou.*1 234 500/);
});

test('another currency stays as it is without a rate, and carries the rate with its source', async () => {
  const euro = MAPPING_YAML.replace('unit: tis.', "unit: '1'\n  currency: EUR");
  const without = await read(csv(ROW), 'a.csv', euro);
  expect(without.assertions[0]).toMatchObject({
    amounts: [],
    unconverted: [{ kind: 'approved', currency: 'EUR', value: '1234.50' }],
  });
  expect(without.problems).toContainEqual(expect.objectContaining({ code: 'missing-rate', value: 'EUR' }));
  const rated = await read(
    csv(ROW),
    'a.csv',
    euro.replace('currency: EUR', "currency: EUR\n  rate: { value: '24.350', source: ČNB 25. 9. 2026 }"),
  );
  expect(rated.assertions[0]!.amounts[0]).toMatchObject({
    hellers: 3_006_008n,
    foreign: { currency: 'EUR', value: '1234.50', rate: '24.350', rateSource: 'ČNB 25. 9. 2026' },
  });
});

// what the amount `Vyplaceno` says of its currency; what the cell Stav and the cell of the amount print; crowns, foreign, rest
const RATES = "rates: { EUR: { value: '25', source: ČNB } }";
test.each<[string, string, string, string | undefined, object]>([
  ['currency: EUR', 'V', '10', undefined, { unconverted: [{ currency: 'EUR', value: '10.00' }] }],
  [
    "currency: EUR, rate: { value: '25', source: ČNB }",
    'V',
    '10',
    '250.00',
    { foreign: { currency: 'EUR', value: '10.00', rate: '25', rateSource: 'ČNB' } },
  ],
  [`currency: { column: Stav }, ${RATES}`, 'EUR', '10', '250.00', { foreign: { currency: 'EUR' } }],
  [`currency: { column: Stav }, ${RATES}`, '€', '10', '250.00', { foreign: { currency: 'EUR' } }],
  [`currency: { column: Stav }, ${RATES}`, 'Kč', '10', '10.00', {}],
  [`currency: { column: Stav }, ${RATES}`, 'USD', '10', undefined, { unconverted: [{ currency: 'USD' }] }],
  [`currency: { column: Stav }, ${RATES}`, '', '', undefined, {}],
  [`currency: { column: Stav, codes: { '': CZK } }`, '', '10', '10.00', {}],
  [`currency: { column: Stav }`, 'koruny', '10', undefined, { problem: 'unknown-currency' }],
  [`currency: { column: Stav }`, '', '10', undefined, { problem: 'unknown-currency' }],
  [
    'currency: EUR, rate: { column: Účel, source: kurz v řádku }',
    'V',
    '10',
    '245.00',
    { foreign: { rate: '24.5', rateSource: 'kurz v řádku' } },
  ],
])('an amount with %s beside „%s“ %s → %s', async (says, state, printed, crowns, rest) => {
  const yaml = MAPPING_YAML.replace('unit: tis.', "unit: '1'").replace('kind: paid,', `kind: paid, ${says},`);
  const row = ROW.replace(';V;', `;${state};`).replace(/-$/, printed).replace('Klub pro děti', '24,5');
  const { assertions, problems } = await read(csv(row), 'a.csv', yaml);
  const { problem, unconverted, foreign } = rest as Record<string, never>;
  expect(problems.find(({ severity }) => severity === 'error')?.code).toBe(problem);
  if (problem) return;
  const paid = assertions[0]!.amounts.find(({ kind }) => kind === 'paid');
  expect(paid && formatDecimal(paid.hellers)).toBe(crowns);
  // The other column stays in crowns.
  expect(assertions[0]!.amounts[0]).toMatchObject({ kind: 'approved', hellers: 123_450n });
  if (foreign) expect(paid).toMatchObject({ foreign });
  else expect(paid?.foreign).toBeUndefined();
  if (unconverted) expect(assertions[0]!).toMatchObject({ unconverted });
});

test('nine rows in ten are bad: each is told by its cell, in batches', async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) =>
    ROW.replace('S-1', `S-${index}`).replace('1 234,5', index % 10 ? 'nic' : '1,0'),
  );
  const reading = readMappedTable(fileOfBytes(csv(...rows), 'a.csv'), { mapping: mapping(), batchRows: 100 });
  let most = 0;
  let told = 0;
  for (let step = await reading.next(); !step.done; step = await reading.next()) {
    const bad = step.value.problems.filter(({ code }) => code === 'unread-amount');
    most = Math.max(most, bad.length);
    told += bad.length;
    for (const { ref } of bad) expect(ref).toMatchObject({ column: 'I' });
  }
  expect(told).toBe(4_500);
  expect(most).toBeLessThan(1_500);
});

test('without a mapping the report says how to get one', async () => {
  const { problems } = await readWhole(readMappedTable(fileOfBytes(csv(ROW), 'a.csv')));
  expect(problems).toMatchObject([{ code: 'missing-mapping', severity: 'error' }]);
});
