// The published table of money that came thanks to the cooperation: its rows by town and its total.
import type { FigureBook } from '../../register/figures.ts';

export const FUNDS = 'stated-funds';

type Figure = FigureBook['published'][number];

/** Rows of towns in the order of the register, those that say `not yet` too. */
export const fundsRows = ({ published }: Pick<FigureBook, 'published'>): Figure[] =>
  published.filter(({ definition, role }) => definition === FUNDS && role === 'row');

/** A stated whole less than half or more than double of the published one is that of something else. */
export const isOtherWhole = (stated: number | null, published: string | undefined): boolean =>
  stated !== null &&
  published !== undefined &&
  (2 * stated < Number(published) || stated > 2 * Number(published));

/** The row of one town; undefined when the table does not name it. */
export const fundsRow = (book: Pick<FigureBook, 'published'>, place: string): Figure | undefined =>
  fundsRows(book).find(({ territory }) => territory === place);

/** Printed totals, by the territory they are of. */
export const fundsTotals = ({ published }: Pick<FigureBook, 'published'>): Figure[] =>
  published.filter(({ definition, role }) => definition === FUNDS && role === 'total');
