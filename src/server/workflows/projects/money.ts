// Money of a selection broken down, with names and inhabitants.
import { roundDecimal } from '#model/decimal.ts';
import type { AmountKind } from '#model/figure.ts';
import type { Hellers } from '#model/money.ts';
import { perInhabitant, type Locale } from '#model/quantity.ts';
import { sayFacetValue } from '#projects/search/labels.ts';
import type { Payers } from '#projects/search/measure.ts';
import { pivotMoney, UNALLOCATED, type Dimension, type Pivot } from '#projects/search/pivot.ts';
import type { ProjectQuestion } from '#projects/search/question.ts';
import { UNKNOWN } from '#projects/search/value-sets.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { findLatestYear, listNeedValues } from '../../register/need-values.ts';
import type { RegisterBook } from './book.ts';
import { answerQuestion } from './list.ts';

export { canCross, DIMENSIONS, type Dimension } from '#projects/search/pivot.ts';

export type MoneyLine = {
  key: string;
  name: string;
  total: Hellers;
  projects: number;
  cells: Hellers[];
  /** Whole crowns on a person of 15 and more; only for municipalities whose inhabitants are known. */
  perInhabitant: string | null;
};

export type MoneyTable = Omit<Pivot, 'lines' | 'columnKeys'> & {
  /** Whose parts are summed; none: whole amounts. */
  payers: Payers;
  columnNames: { key: string; name: string }[];
  lines: MoneyLine[];
  /** Projects of the selection; the amount of some may be unknown. */
  count: number;
  known: number;
  /** Other kinds of the same selection. */
  otherKinds: { kind: AmountKind; total: Hellers; projects: number }[];
  /** Projects that have no amount of the kind, and have one of another. */
  onlyOther: number;
  populationYear: number | null;
};

const POPULATION = 'population-15-plus';

/** Why a selection has no money to break down. */
export type NoMoney = {
  reason: 'no-projects' | 'no-amounts';
  /** Projects of the selection. */
  count: number;
  /** Projects the same question finds when it asks for no kind of amount nor payer; only where it asks for some. */
  withoutMoney: number | undefined;
};

export function explainNoMoney(book: RegisterBook, question: ProjectQuestion): NoMoney {
  const { count } = answerQuestion(book, question);
  const { kind, payer, band, ...facets } = question.facets;
  return {
    reason: count === 0 ? 'no-projects' : 'no-amounts',
    count,
    withoutMoney: kind || payer || band ? answerQuestion(book, { ...question, facets }).count : undefined,
  };
}

/** Undefined when no project of the selection has an amount; see {@link explainNoMoney}. */
export async function breakDownMoney(
  tx: ReadTransaction,
  book: RegisterBook,
  question: ProjectQuestion,
  rows: Dimension,
  columns: Dimension | undefined,
  locale: Locale,
): Promise<MoneyTable | undefined> {
  const found = answerQuestion(book, question);
  if (!found.kind) return undefined;
  const { lines, columnKeys, ...pivot } = pivotMoney(
    book.book,
    found.rows,
    found.kind,
    rows,
    columns,
    found.payers,
  );
  const say = (dimension: Dimension, key: string) =>
    key === UNALLOCATED
      ? locale === 'cs'
        ? 'mezi více místy, podíl neznámý'
        : 'among several places, share unknown'
      : sayFacetValue(dimension, key, locale, book.nameOf);
  const population = rows === 'municipality' ? await readPopulation(tx) : undefined;
  const last = ({ key }: { key: string }) => (key === UNALLOCATED ? 2 : key === UNKNOWN ? 1 : 0);
  return {
    ...pivot,
    payers: found.payers,
    count: found.count,
    known: pivot.projects,
    columnNames: pivot.columns ? columnKeys.map((key) => ({ key, name: say(pivot.columns!, key) })) : [],
    lines: lines
      .map((line) => ({
        ...line,
        name: say(rows, line.key),
        perInhabitant: population?.people.get(line.key)
          ? perPerson(line.total, population.people.get(line.key)!)
          : null,
      }))
      .sort((a, b) =>
        rows === 'year'
          ? last(a) - last(b) || Number(a.key) - Number(b.key)
          : last(a) - last(b) || (b.total > a.total ? 1 : b.total < a.total ? -1 : 0),
      ),
    onlyOther: found.onlyOther,
    otherKinds: found.otherKinds.map(({ kind, known, sum }) => ({ kind, total: sum, projects: known })),
    populationYear: population?.year ?? null,
  };
}

async function readPopulation(
  tx: ReadTransaction,
): Promise<{ year: number; people: Map<string, bigint> } | undefined> {
  const year = await findLatestYear(tx, POPULATION);
  if (year === undefined) return undefined;
  const values = await listNeedValues(tx, { indicators: [POPULATION], year });
  return {
    year,
    people: new Map(
      values.flatMap(({ territory, value }) =>
        value === null ? [] : [[territory, BigInt(roundDecimal(value, 0))]],
      ),
    ),
  };
}

function perPerson(total: Hellers, people: bigint): string | null {
  return perInhabitant(total, people)?.quantity.decimal ?? null;
}
