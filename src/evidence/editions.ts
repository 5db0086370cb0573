// A publication may appear in several editions. Which statement of a figure counts, and which rows make a table.
import type { StatedFigure } from './sums.ts';

/**
 * The statements that count now, one per figure: the newest, except that a row of a table counts only in the edition
 * whose total counts. A row that a newer edition of its table leaves out is withdrawn, not carried over.
 */
export function currentFigures<T extends StatedFigure>(statements: T[]): T[] {
  const newest = new Map<string, T>();
  const take = (statement: T) => {
    if (statement.sequence >= (newest.get(statement.id)?.sequence ?? -1)) newest.set(statement.id, statement);
  };
  statements.filter((statement) => statement.partOf === null).forEach(take);
  const totals = new Map([...newest].map(([id, statement]) => [id, statement.source]));
  statements
    .filter(
      (statement) =>
        statement.partOf !== null && (totals.get(statement.partOf) ?? statement.source) === statement.source,
    )
    .forEach(take);
  return [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The rows of a total as its own edition printed them. */
export function tableParts<T extends StatedFigure>(statements: T[], total: StatedFigure): T[] {
  return statements.filter((statement) => statement.partOf === total.id && statement.source === total.source);
}
