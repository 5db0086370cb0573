// Rows of a list that print a sum of its columns, set beside what the rows give.

import type { ControlTotal, Problem } from '#model/import-report.ts';
import { formatDecimal, type Hellers } from '#model/money.ts';
import type { ProjectAssertion } from '#model/project-assertion.ts';
import type { TableRow } from '../file/table.ts';
import { isBlankAmount, parseAmountText, readAmountNumber, type AmountStyle } from './amount-text.ts';
import { refOf, type Columns } from './columns.ts';

export type Totals = {
  /** `joined`: a further row of a project, whose money the project has from its first row. */
  add(assertion: ProjectAssertion, joined?: boolean): void;
  compare(row: TableRow): void;
  totals(): ControlTotal[];
  problems(): Problem[];
};

/**
 * Sums are of rows as printed: a project on three rows counts three times, as it may for whoever printed the total. What is
 * kept counts it once, and both are told.
 * `styleOf`: how the column prints its amounts; undefined for a column whose rows do not give crowns.
 */
export function createTotals(
  amounts: readonly string[],
  { indexOf, headings }: Columns,
  styleOf: (id: string) => AmountStyle | undefined = () => ({}),
): Totals {
  const sums = new Map<string, { rows: Hellers; kept: Hellers; repeated: number }>();
  const letters = new Map(
    amounts.flatMap((id) =>
      indexOf.has(id) ? [[refOf({ sheet: '', row: 1 }, indexOf.get(id)!).column!, id] as const] : [],
    ),
  );
  const totals: ControlTotal[] = [];
  const unread: Problem[] = [];
  return {
    add(assertion, joined = false) {
      for (const { hellers, ref } of assertion.amounts) {
        const id = letters.get(ref.column ?? '');
        if (id === undefined) continue;
        let sum = sums.get(id);
        if (!sum) sums.set(id, (sum = { rows: 0n, kept: 0n, repeated: 0 }));
        sum.rows += hellers;
        if (joined) sum.repeated += 1;
        else sum.kept += hellers;
      }
    },
    compare(row) {
      const read = amounts.some((id) => !isBlankAmount(String(row.cells[indexOf.get(id) ?? -1] ?? '')));
      if (!read) unread.push(...tellUnread(row, headings));
      for (const id of amounts) {
        const index = indexOf.get(id) ?? -1;
        const cell = row.cells[index] ?? null;
        const style = styleOf(id);
        if (!style || cell === null || isBlankAmount(String(cell))) continue;
        const printed =
          typeof cell === 'number'
            ? readAmountNumber(cell, style.scale)
            : parseAmountText(String(cell), style);
        if (!printed) continue;
        const { rows, kept, repeated } = sums.get(id) ?? { rows: 0n, kept: 0n, repeated: 0 };
        const against = (computed: Hellers) => ({
          computed: formatDecimal(computed),
          difference: formatDecimal(printed.hellers - computed),
        });
        totals.push({
          label: headings[index] ?? id,
          unit: 'CZK',
          printed: formatDecimal(printed.hellers),
          ...against(rows),
          ...(repeated > 0 ? { kept: { ...against(kept), repeated } } : {}),
          ref: refOf(row, index),
        });
      }
    },
    totals: () => totals,
    problems: () => [...totals.flatMap(tell), ...unread],
  };
}

/** A total that holds with repeated rows or without them is no mistake of its publisher; it only has to be said which. */
function tell({ label, printed, computed, difference, kept, ref }: ControlTotal): Problem[] {
  const place = { ref, column: label, value: printed };
  if (kept && (printed === computed || printed === kept.computed)) {
    if (computed === kept.computed) return [];
    const withRepeats = printed === computed;
    return [
      {
        ...{ code: withRepeats ? 'total-with-repeats' : 'total-without-repeats', severity: 'note', ...place },
        expected: withRepeats ? kept.computed : computed,
        details: { count: kept.repeated },
      },
    ];
  }
  if (printed === computed) return [];
  return [
    {
      ...{ code: 'total-mismatch', severity: 'warning', ...place },
      expected: computed,
      details: { difference, ...(kept ? { kept: kept.computed, count: kept.repeated } : {}) },
    },
  ];
}

/** A total of columns nobody reads: there is nothing to compare it with, and it is no stray text. */
function tellUnread(row: TableRow, headings: readonly string[]): Problem[] {
  return row.cells.flatMap((cell, index): Problem[] => {
    if (index === row.cells.findIndex((one) => one !== null) || isBlankAmount(String(cell ?? ''))) return [];
    const column = headings[index];
    return [
      {
        ...{ code: 'total-not-compared', severity: 'note', ref: refOf(row, index), value: String(cell) },
        ...(column ? { column } : {}),
      },
    ];
  });
}
