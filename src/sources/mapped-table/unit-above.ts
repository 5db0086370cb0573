// The unit of a whole table, said once above its headings: „Dotace města 2024 (v tis. Kč)“.
import { foldName } from '#model/territory.ts';
import type { Problem } from '#model/import-report.ts';
import type { TableRow } from '../file/table.ts';
import { printCell } from '../project-list/cells.ts';
import { refOf } from '../project-list/columns.ts';
import type { Mapping } from './schema.ts';

type Unit = 'tis.' | 'mil.' | 'mld.';

/** A number before it makes an amount of the text: „příspěvky do 50 tis. Kč“. */
const ABOVE: [Unit, RegExp][] = [
  ['tis.', /(?<!\d[\d\s.,]*)\b(?:tis\.?|tisicich)\s*(?:kc|czk|korun)|\bv tisicich\b/],
  ['mil.', /(?<!\d[\d\s.,]*)\b(?:mil\.?|milionech)\s*(?:kc|czk|korun)|\bv milionech\b/],
  ['mld.', /(?<!\d[\d\s.,]*)\b(?:mld\.?|miliardach)\s*(?:kc|czk|korun)|\bv miliardach\b/],
];

export function findUnitAbove(
  rows: readonly TableRow[],
): { unit: Unit; row: TableRow; index: number; text: string } | undefined {
  for (const row of rows)
    for (const [index, cell] of row.cells.entries()) {
      const text = printCell(cell, row.marks?.get(index)) ?? '';
      const unit = ABOVE.find(([, pattern]) => pattern.test(foldName(text)))?.[0];
      if (unit) return { unit, row, index, text };
    }
  return undefined;
}

/** A heading in crowns says its own unit, whatever stands above. */
export const isInCrowns = (heading: string): boolean => /(?:^|\P{L})(?:kč|czk)(?:$|\P{L})/iu.test(heading);

/** The table says thousands and the mapping reads crowns: every amount would be a thousandth of what is meant. */
export function checkUnitAbove({ money, amounts }: Mapping, rows: readonly TableRow[]): Problem[] {
  const above = findUnitAbove(rows);
  if (!above || money.unit !== '1') return [];
  const { unit, row, index, text } = above;
  const crowns = amounts.filter((amount) => amount.unit === undefined && !isInCrowns(amount.column));
  return crowns.map(({ column }) => ({
    ...{ code: 'unit-above-table', severity: 'warning', ref: refOf(row, index) },
    ...{ column, value: text.slice(0, 100), expected: unit },
  }));
}
