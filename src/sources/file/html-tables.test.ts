import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHtmlTables } from './html-tables.ts';

test('cells, entities, nested tables and links', () => {
  const page = readHtmlTables(
    '<p>Úvod</p><table><tr><th>obec</th><th>Kč</th></tr><tr><td>Nový&nbsp;Bor<br></td><td> 1 000 </td></tr></table>' +
      '<table><tr><td><table><tr><td>vnitřní</td></tr></table></td></tr></table><a href="https://www.example.cz/a">zde</a>' +
      '<script>var x = "<td>";</script>',
  );
  expect(page.tables[0]).toEqual({
    name: 'tabulka 1',
    rows: [
      ['obec', 'Kč'],
      ['Nový\u00a0Bor', '1 000'],
    ],
  });
  expect(page.tables.map((table) => table.name)).toEqual(['tabulka 1', 'tabulka 2', 'tabulka 3']);
  expect(page.tables[2]!.rows).toEqual([['vnitřní']]);
  expect(page.addresses).toEqual(['https://www.example.cz/a']);
  expect(page.text.startsWith('Úvod\n')).toBe(true);
});

test('a cell over two columns leaves the second empty; one over two rows is a problem', () => {
  const { tables, problems } = readHtmlTables(
    '<table><tr><td colspan="2">a</td><td rowspan=2>b</td></tr><tr><td>c</td></tr></table>',
  );
  expect(tables[0]!.rows).toEqual([['a', null, 'b'], ['c']]);
  expect(problems).toMatchObject([
    { code: 'merged-cells', ref: { sheet: 'tabulka 1', row: 1, column: 'C' }, value: 'b' },
  ]);
});

test('a page nested without end is refused before it is parsed', () => {
  const page = readHtmlTables(`<table>${'<div>'.repeat(200_000)}`);
  expect(page).toMatchObject({ tables: [], problems: [{ code: 'invalid-html', severity: 'error' }] });
});

test('any text is read', () => {
  const piece = fc.constantFrom(
    '<table>',
    '</table>',
    '<tr>',
    '<td colspan=9>',
    '</td>',
    'a',
    '<',
    '&nbsp;',
    '"',
  );
  fc.assert(fc.property(fc.array(piece), (pieces) => void readHtmlTables(pieces.join(''))));
});
