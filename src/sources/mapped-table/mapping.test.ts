import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeProblem } from '#model/problem-texts.ts';
import { compiles, parseMapping } from './mapping.ts';
import { MAPPING_YAML } from './samples.ts';

const folder = join(import.meta.dirname, '../../../mappings');

test.each(readdirSync(folder).filter((file) => file.endsWith('.yaml')))(
  '%s of the repository holds',
  (file) => {
    const { mapping, problems } = parseMapping(readFileSync(join(folder, file), 'utf8'), file);
    expect(problems).toEqual([]);
    expect(file).toBe(`${mapping!.publication.id}.yaml`);
  },
);

test('what is left out has a value that changes nothing', () => {
  const { mapping } = parseMapping(
    MAPPING_YAML.replace(/money:[\s\S]*?key:/, 'key:').replace(/table:\n.*\n/, ''),
    'a.yaml',
  );
  expect(mapping).toMatchObject({
    table: {},
    money: { decimal: 'auto', unit: '1', currency: 'CZK' },
    dates: { order: 'day-first' },
    key: { repeat: 'refuse' },
    publication: { standing: 'unofficial' },
  });
});

test('what a proposal left to a person is told by its line', () => {
  const { mapping, unfilled } = parseMapping(
    MAPPING_YAML.replace('Dotace města 2023', 'DOPLŇTE název zdroje'),
    'a.yaml',
  );
  expect(mapping).toBeDefined();
  expect(unfilled).toMatchObject([{ code: 'invalid-mapping', ref: { row: 3 }, column: 'publication.title' }]);
  expect(parseMapping(MAPPING_YAML, 'a.yaml').unfilled).toEqual([]);
});

test('a mapping of nothing is an empty file', () => {
  for (const text of ['', '# jen poznámka\n'])
    expect(parseMapping(text, 'a.yaml').problems).toMatchObject([
      { code: 'empty-file', ref: { sheet: 'a.yaml' } },
    ]);
});

// what is written in place of what, the line told, the key told, the reason
test.each<[string, string, number, string, RegExp]>([
  ['  publisher: Město Horní Lhota\n', '', 1, 'publication.publisher', /chybí/],
  ['  licence: CC BY 4.0', '  license: CC BY 4.0', 5, 'publication.license', /neznámý klíč/],
  ['kind: approved', 'kind: granted', 26, 'amounts.0.kind', /možné hodnoty: planned, requested/],
  [
    'payer: municipality }\n  - { column: Vypl',
    'payer: town }\n  - { column: Vypl',
    26,
    'amounts.0.payer',
    /možné hodnoty: all, EU/,
  ],
  ['  IČO: recipient.ico', '  IČO: recipient.id', 16, 'columns.IČO', /možné hodnoty: number, identifier/],
  ['  Obec: place.municipality', '  Obec: title', 18, 'columns.Obec', /title už bere sloupec „Účel“/],
  ["decimal: ','", 'decimal: comma', 9, 'money.decimal', /možné hodnoty: auto, ,, ./],
  ['columns: [Číslo smlouvy]', 'columns: [Číslo]', 12, 'key.columns.0', /není mezi columns/],
  [
    'kind: paid,',
    "kind: paid, currency: { column: Stav }, rate: { value: '24', source: ČNB },",
    27,
    'amounts.1.rate',
    /kurzy patří do rates/,
  ],
  ['kind: paid,', 'kind: paid, currency: eur,', 27, 'amounts.1.currency', /nepřípustná hodnota|chybí/],
  ['kind: paid', 'kind: approved', 27, 'amounts.1', /stejný druh a plátce/],
  [
    '    - state.code',
    '    - { field: state.code, pattern: "(a+)+$" }',
    21,
    'columns.Stav',
    /regulární výraz/,
  ],
  ['id: town-grants-2023', 'id: Town grants', 2, 'publication.id', /nepřípustná hodnota/],
])('%s → %s is told on line %i at %s', (from, to, line, key, reason) => {
  expect(MAPPING_YAML).toContain(from);
  const { mapping, problems } = parseMapping(MAPPING_YAML.replace(from, to), 'mapping.yaml');
  expect(mapping).toBeUndefined();
  expect(problems[0]).toMatchObject({
    code: 'invalid-mapping',
    severity: 'error',
    ref: { sheet: 'mapping.yaml', row: line },
    column: key,
  });
  expect(describeProblem(problems[0]!).what).toMatch(reason);
  expect(describeProblem(problems[0]!).where).toBe(`mapping.yaml, řádek ${line}`);
});

test('YAML that is none is told with its line', () => {
  const { problems } = parseMapping(`${MAPPING_YAML}\n  broken: [`, 'a.yaml');
  expect(problems[0]).toMatchObject({ code: 'invalid-yaml', ref: { sheet: 'a.yaml' } });
});

test.each([
  ['^\\d{4}/(.+)$', true],
  ['bez skupiny', false],
  ['(a+)+$', false],
  ['(neuzavřená', false],
])('the pattern %s may be used: %s', (pattern, ok) => {
  expect(compiles(pattern)).toBe(ok);
});
