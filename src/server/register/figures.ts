// Figures: every number a page, the API or the command line may show, with its sources.
// Published and need figures come from rows; sums, differences and ratios are computed here from those, exactly.
import { currentFigures, tableParts } from '#evidence/editions.ts';
import { divideDecimals } from '#model/decimal.ts';
import type { AmountKind, Figure, Hedge, Precision, SourceRef, Unit } from '#model/figure.ts';
import { formatCellRef } from '#model/import-report.ts';
import { formatDecimal, parseDecimal } from '#model/money.ts';
import { isSmallCell, type SuppressionSettings } from '#model/small-cells.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { readSmallCells } from './small-cells.ts';
import { listNeedValues, type NeedFilter, type NeedValue } from './need-values.ts';
import { listStatements, type PublishedFigure } from './published-figures.ts';
import { mapEditions } from './sources.ts';

/** What is needed to build figures of one state of the register, read once: all published ones, need as asked. */
export type FigureBook = {
  /** Statements that count now, and those of every edition. */
  published: PublishedFigure[];
  statements: PublishedFigure[];
  need: Map<string, NeedValue>;
  titles: Map<string, { publication: string; title: string; address: string | null }>;
  /** Publications that demand small counts to be hidden. */
  smallCells: SuppressionSettings;
};

/** Need of a whole country is large: `need` says which places and indicators the caller will ask for. */
export async function openFigureBook(tx: ReadTransaction, need: NeedFilter): Promise<FigureBook> {
  const values = await listNeedValues(tx, need);
  const statements = await listStatements(tx);
  return {
    published: currentFigures(statements),
    statements,
    need: new Map(values.map((value) => [needId(value.indicator, value.year, value.territory), value])),
    titles: await mapEditions(tx),
    smallCells: await readSmallCells(tx),
  };
}

export function needId(indicator: string, year: number, territory: string): string {
  return `need:${indicator}.${year}.${territory}`;
}

/** Benefits are counted as paid in an average month, school leavers as pupils; the rest are people. */
const NEED_UNITS: Record<string, Unit> = {
  'exclusion-index': 'points',
  'housing-allowance': 'benefits',
  'living-allowance': 'benefits',
  'early-leavers': 'pupils',
  'school-finishers': 'pupils',
};

/** One figure with the book it was built from, so that its parts can be built too. */
export async function openFigure(
  tx: ReadTransaction,
  id: string,
): Promise<{ book: FigureBook; figure: Figure } | undefined> {
  // The place of a figure is in its identifier: `need:exclusion-index.2023.563889`, `per-inhabitant:….563889.row`.
  const territories = [...new Set(id.match(/\b\d{6}\b|\bCZ\d{0,4}\b/g) ?? [])];
  const book = await openFigureBook(tx, { territories });
  const figure = findFigure(book, id);
  return figure && { book, figure };
}

/** Any figure by its identifier; undefined when the register has none such. */
export function findFigure(book: FigureBook, id: string): Figure | undefined {
  const colon = id.indexOf(':');
  const rest = id.slice(colon + 1);
  switch (colon < 0 ? '' : id.slice(0, colon)) {
    case '': {
      const published = book.published.find((figure) => figure.id === id);
      return published && fromPublished(book, published);
    }
    case 'need': {
      const value = book.need.get(id);
      return value && fromNeed(book, value);
    }
    case 'sum':
      return rowSum(book, rest);
    case 'difference':
      return difference(book, rest);
    case 'per-inhabitant':
      return perInhabitant(book, rest);
    default:
      return undefined;
  }
}

function fromPublished(book: FigureBook, row: PublishedFigure): Figure {
  return {
    id: row.id,
    ...(row.value === null ? {} : { quantity: quantity(row.unit as Unit, row.value) }),
    ...(row.missing === null ? {} : { missing: row.missing }),
    hedge: row.hedge as Hedge,
    precision: row.precision as Precision,
    definition: row.definition,
    ...(row.amountKind === null ? {} : { amountKind: row.amountKind as AmountKind }),
    ...(row.period === null ? {} : { period: row.period }),
    ...(row.territory === null ? {} : { territory: row.territory }),
    ...(row.partOf === null ? {} : { partOf: row.partOf }),
    madeOf: [],
    computed: false,
    sources: [sourceRef(book, row.source, row.locator, row)],
    ...(row.note === null ? {} : { note: row.note }),
  };
}

function fromNeed(book: FigureBook, value: NeedValue): Figure {
  const locator = formatCellRef({ sheet: value.sheet, row: value.rowNumber, column: value.columnLetters });
  return {
    id: needId(value.indicator, value.year, value.territory),
    ...(value.value === null
      ? { missing: 'unknown' as const }
      : isHidden(book, value)
        ? { missing: 'suppressed' as const }
        : { quantity: quantity(NEED_UNITS[value.indicator] ?? 'people', value.value) }),
    hedge: 'exact',
    precision: 'exact',
    definition: value.indicator,
    period: String(value.year),
    territory: value.territory,
    madeOf: [],
    computed: false,
    sources: [sourceRef(book, value.source, locator, value)],
  };
}

/** Points are published by the authors of the index; only counts can be small cells. */
function isHidden({ smallCells }: FigureBook, { indicator, value, publication }: NeedValue): boolean {
  return NEED_UNITS[indicator] !== 'points' && isSmallCell(Number(value), smallCells[publication]);
}

function rowSum(book: FigureBook, totalId: string): Figure | undefined {
  const total = book.published.find((figure) => figure.id === totalId);
  const parts = total ? tableParts(book.statements, total) : [];
  if (!total || parts.length === 0 || parts.some((part) => part.value === null)) return undefined;
  const hellers = parts.reduce((sum, part) => sum + parseDecimal(part.value!), 0n);
  return computed(book, `sum:${totalId}`, 'row-sum', total, parts, { unit: 'CZK', hellers });
}

function difference(book: FigureBook, totalId: string): Figure | undefined {
  const sum = rowSum(book, totalId);
  const total = book.published.find((figure) => figure.id === totalId);
  if (sum?.quantity?.unit !== 'CZK' || !total?.value) return undefined;
  const hellers = sum.quantity.hellers - parseDecimal(total.value);
  const figure = computed(book, `difference:${totalId}`, 'sum-difference', total, [total], {
    unit: 'CZK',
    hellers,
  });
  return { ...figure, madeOf: [totalId, sum.id] };
}

/** Whole crowns for one inhabitant aged 15 or more, by the population of the latest year the register has. */
function perInhabitant(book: FigureBook, figureId: string): Figure | undefined {
  const base = findFigure(book, figureId);
  if (base?.quantity?.unit !== 'CZK' || base.missing || !base.territory) return undefined;
  const population = latestNeed(book, 'population-15-plus', base.territory);
  if (!population?.value || Number(population.value) === 0 || isHidden(book, population)) return undefined;
  const decimal = divideDecimals(formatDecimal(base.quantity.hellers), population.value, 0);
  const people = fromNeed(book, population);
  return {
    id: `per-inhabitant:${figureId}`,
    quantity: { unit: 'CZK/person', decimal },
    hedge: 'exact',
    precision: 'crown',
    definition: 'funds-per-inhabitant-15plus',
    ...(base.amountKind ? { amountKind: base.amountKind } : {}),
    period: String(population.year),
    territory: base.territory,
    madeOf: [figureId, people.id],
    computed: true,
    sources: [...base.sources, ...people.sources],
  };
}

/** The newest year of an indicator for a place. */
export function latestNeed(book: FigureBook, indicator: string, territory: string): NeedValue | undefined {
  let latest: NeedValue | undefined;
  for (const value of book.need.values()) {
    if (value.indicator === indicator && value.territory === territory && value.year > (latest?.year ?? 0))
      latest = value;
  }
  return latest;
}

function computed(
  book: FigureBook,
  id: string,
  definition: string,
  total: PublishedFigure,
  parts: PublishedFigure[],
  value: NonNullable<Figure['quantity']>,
): Figure {
  return {
    id,
    quantity: value,
    hedge: 'exact',
    precision: 'crown',
    definition,
    ...(total.amountKind ? { amountKind: total.amountKind as AmountKind } : {}),
    ...(total.period ? { period: total.period } : {}),
    ...(total.territory ? { territory: total.territory } : {}),
    madeOf: parts.map((part) => part.id),
    computed: true,
    sources: parts.map((part) => sourceRef(book, part.source, part.locator, part)),
  };
}

function quantity(unit: Unit, value: string): NonNullable<Figure['quantity']> {
  return unit === 'CZK' ? { unit, hellers: parseDecimal(value) } : { unit, decimal: value };
}

function sourceRef(
  book: FigureBook,
  source: string,
  locator: string,
  cell: { sheet: string | null; rowNumber: number | null; columnLetters: string | null },
): SourceRef {
  const { publication, title } = book.titles.get(source)!;
  return {
    source,
    publication,
    title,
    locator,
    ...(cell.sheet === null ? {} : { sheet: cell.sheet }),
    ...(cell.rowNumber === null ? {} : { row: cell.rowNumber }),
    ...(cell.columnLetters === null ? {} : { column: cell.columnLetters }),
  };
}
