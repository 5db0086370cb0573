// The total of the money that came thanks to the cooperation, as printed and as its rows give it.
import { formatValue } from '#claims/claim-words.ts';
import { candidateOf, decimalText, type Candidate } from '#claims/judge.ts';
import { compareDecimals } from '#model/decimal.ts';
import { findFigure, type FigureBook } from '../../register/figures.ts';
import { fundsTotals } from './published-funds.ts';
import type { Question, Reply } from './question.ts';

export type Funds = Extract<Reply, { mode: unknown }>;

/** The printed total and what its rows give: two sides of one thing while their finding is open. */
export async function bothSides({ evidence }: Question, book: FigureBook, id: string): Promise<Funds> {
  const printed = findFigure(book, id)!;
  const sum = findFigure(book, `sum:${id}`);
  const candidates = [
    candidateOf(printed, 'zveřejněný součet'),
    ...(sum ? [candidateOf(sum, 'součet řádků')] : []),
  ].filter((candidate) => candidate !== undefined);
  if (candidates.length === 2 && compareDecimals(candidates[0]!.value, candidates[1]!.value) === 0)
    return { candidates: candidates.slice(0, 1), mode: 'all' };
  const finding = (await evidence.findings()).find((one) => one.id === `sum-mismatch:${id}`);
  if (!finding?.difference) return { candidates, mode: 'all' };
  const difference = formatValue(finding.difference, 'CZK');
  const open = finding.state === 'open' ? 'otevřené' : 'už posouzené';
  return {
    candidates,
    mode: 'all',
    note: (state) =>
      state === 'supported' || state === 'rounding'
        ? `Podloženo na obou stranách ${open} nesrovnalosti: součet a řádky se liší o ${difference}.`
        : `Součet a jeho řádky se v registru liší o ${difference}.`,
  };
}

/** An amount that agrees in every crown is no chance; whether it is the same money its words have to allow. */
export function hitsToTheCrown({ claim }: Question, candidates: readonly Candidate[]): boolean {
  const { value, hedge, detail } = claim;
  if (value === null || hedge !== 'exact' || detail.step > 1 || value % 1000 === 0) return false;
  return candidates.some((candidate) => compareDecimals(candidate.value, decimalText(value)) === 0);
}

/** `Kolik peněz přinesla? Více než 680 milionů. Nejvíc Liberec.`: neither the question nor its answer names a town. */
export function answersQuestion({ claim, context, towns }: Question): boolean {
  const { sentence } = claim.detail;
  return (
    /(?<!\p{L})kolik(?!\p{L})[^.?!]*\?\s*$/u.test(context.earlier) &&
    !towns.some((town) => town.sentence === sentence || town.sentence === sentence - 1)
  );
}

/** A bare amount that answers what the sentence before asked of the cooperation. */
export async function totalAnswered(question: Question, book: FigureBook): Promise<Funds | undefined> {
  const total = fundsTotals(book).find(({ territory }) => territory === question.evidence.region);
  return total && answersQuestion(question) ? bothSides(question, book, total.id) : undefined;
}

/** `zveřejněno 680 269 114 Kč, řádky dají 684 908 825 Kč`: a total, what its rows give, or how far they are apart. */
export function totalToTheCrown(question: Question, book: FigureBook): Funds | undefined {
  for (const { id } of fundsTotals(book))
    for (const [figure, label] of [
      [id, 'zveřejněný součet prostředků získaných díky spolupráci'],
      [`sum:${id}`, 'součet řádků zveřejněné tabulky'],
      [`difference:${id}`, 'rozdíl mezi součtem řádků a\u00a0zveřejněným součtem'],
    ] as const) {
      const found = findFigure(book, figure);
      const candidate = found && candidateOf(found, label);
      if (candidate && hitsToTheCrown(question, [candidate])) return { candidates: [candidate], mode: 'any' };
    }
  return undefined;
}
