// Counted money of a question by kind and year, and by payer where asked.
import type { Payer } from '#model/figure.ts';
import { KINDS } from '#projects/search/measure.ts';
import { pivotMoney } from '#projects/search/pivot.ts';
import type { ProjectQuestion } from '#projects/search/question.ts';
import { UNKNOWN } from '#projects/search/value-sets.ts';
import type { YearMoney } from '../../register/year-money.ts';
import type { RegisterBook } from './book.ts';
import { answerQuestion } from './list.ts';

export type YearMoneyByPayer = YearMoney & { payers?: { payer: Payer; hellers: bigint }[] };

/** The kinds of the question, all where it names none; each project once for a kind. Payers of a year make its sum. */
export function sumYears(
  register: RegisterBook,
  question: ProjectQuestion,
  byPayer: boolean,
): YearMoneyByPayer[] {
  const { book } = register;
  const found = answerQuestion(register, question);
  const wanted = question.facets.kind;
  return KINDS.filter(
    (kind) => book.columns.kind.keys.includes(kind) && (!wanted || wanted.includes(kind)),
  ).flatMap((kind) => {
    const pivot = pivotMoney(book, found.rows, kind, 'year', byPayer ? 'payer' : undefined, found.payers);
    return pivot.lines
      .map(({ key, projects, total, cells }): YearMoneyByPayer => ({
        ...{ kind, year: key === UNKNOWN ? null : Number(key), projects, hellers: total },
        ...(byPayer
          ? {
              payers: pivot.columnKeys.flatMap((payer, at) =>
                cells[at] === 0n ? [] : { payer: payer as Payer, hellers: cells[at]! },
              ),
            }
          : {}),
      }))
      .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity));
  });
}
