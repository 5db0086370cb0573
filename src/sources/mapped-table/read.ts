// Reads any table of grants through a mapping that says what its columns mean.

import type { AssertionReader, AssertionReading } from '#model/assertion-reader.ts';
import type { TableOptions } from '../file/open-table.ts';
import { readList, type ListShape } from '../project-list/list-reader.ts';
import type { AmountStyle } from '../project-list/amount-text.ts';
import { createRowBuilder } from './row.ts';
import { currencyOf, UNITS } from './row-money.ts';
import { columnsOf, type Mapping } from './schema.ts';
import { checkUnitAbove } from './unit-above.ts';

export type MappedOptions = TableOptions & { mapping?: Mapping };

/** Without a mapping nothing can be read: `suggestMapping` proposes one. */
export const readMappedTable: AssertionReader<MappedOptions> = (file, options = {}) => {
  const { mapping } = options;
  return mapping ? readList(file, options, [shapeOf(mapping)], { ...options, ...mapping.table }) : refuse();
};

async function* refuse(): AssertionReading {
  yield {
    rows: [],
    assertions: [],
    continuations: [],
    problems: [{ code: 'missing-mapping', severity: 'error', expected: 'popis tabulky (YAML)' }],
  };
  return { headings: [], edition: {}, rowsRead: 0, rejected: 0, assertions: 0, totals: [] };
}

/** Rows in another currency give no crowns, or crowns by a rate: a printed total is not compared with them. */
function styleOf(mapping: Mapping, column: string): AmountStyle | undefined {
  const amount = mapping.amounts.find((one) => one.column === column);
  if (!amount || currencyOf(mapping, amount) !== 'CZK') return undefined;
  return { decimal: mapping.money.decimal, scale: UNITS[amount.unit ?? mapping.money.unit] };
}

function shapeOf(mapping: Mapping): ListShape {
  const optional = new Set(mapping.optional);
  const titles = [...new Set([...Object.keys(mapping.columns), ...mapping.amounts.flatMap(columnsOf)])];
  return {
    columns: titles.map((title) => ({ id: title, title, needed: !optional.has(title) })),
    amounts: mapping.amounts.map(({ column }) => column),
    keys: mapping.key.columns,
    styleOf: (id) => styleOf(mapping, id),
    numbered: false,
    onRepeat: mapping.key.repeat,
    build: createRowBuilder(mapping),
    above: (rows) => checkUnitAbove(mapping, rows),
  };
}
