// What to ask instead when nothing answers a question: a word spelt as the register has it, or one word or facet less.
import { KINDS_BY_WEIGHT } from '#model/amount-kind.ts';
import type { AmountKind } from '#model/figure.ts';
import { ALL_FACETS, type Facet, type ProjectBook } from './book.ts';
import { countProjects, findProjects } from './find.ts';
import type { NumberFinder, UnitMarks } from './find-text.ts';
import { amountOf } from './measure.ts';
import { readAmount } from './query-amount.ts';
import type { ProjectQuestion } from './question.ts';
import { findNearestWords } from './spelling.ts';

/**
 * `dropped`: the word or the facet the question is better off without, the word `by` which another one comes, or the kind of
 * amount it is to be asked of;
 * `count` projects answer it then, never 0.
 */
export type Looser = {
  question: ProjectQuestion;
  dropped: { word: string; by?: string } | { facet: Facet } | { kind: AmountKind };
  count: number;
};

/** A question of more words than this is tried without its first ones only. */
const MOST_WORDS = 8;
const MOST_SHOWN = 5;

/** At most five questions that find something: other spellings first, then the narrowest, nearest to what was asked. */
export function suggestLooser(book: ProjectBook, question: ProjectQuestion, numbers: NumberFinder): Looser[] {
  // The tries share most of their words: rows of each are looked for once.
  const marks: UnitMarks = new Map();
  const words = question.text ? question.text.split(' ') : [];
  const tries: Omit<Looser, 'count'>[] = words.slice(0, MOST_WORDS).map((word, at) => ({
    question: { ...question, text: words.toSpliced(at, 1).join(' ') },
    dropped: { word },
  }));
  const slips = words
    .slice(0, MOST_WORDS)
    .map((word, at) => ({ word, at, nearest: findNearestWords(book, word) }))
    .filter(({ nearest }) => nearest.length > 0);
  for (const { word, at, nearest } of slips)
    for (const by of nearest)
      tries.push({ question: { ...question, text: words.with(at, by).join(' ') }, dropped: { word, by } });
  if (slips.length > 1) {
    const right = words.map((word, at) => slips.find((slip) => slip.at === at)?.nearest[0] ?? word);
    tries.push({
      question: { ...question, text: right.join(' ') },
      dropped: {
        word: slips.map(({ word }) => word).join(' '),
        by: slips.map(({ nearest }) => nearest[0]).join(' '),
      },
    });
  }
  for (const facet of ALL_FACETS) {
    if (!question.facets[facet]) continue;
    const { [facet]: _, ...facets } = question.facets;
    tries.push({ question: { ...question, facets }, dropped: { facet } });
  }
  const kinds = listBoundKinds(book, question, numbers);
  return tries
    .filter(({ question: { text, facets } }) => text !== '' || Object.keys(facets).length > 0)
    .map((one): Looser => ({ ...one, count: countProjects(book, one.question, numbers, marks) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(isSpelling(b)) - Number(isSpelling(a)) || a.count - b.count)
    .toSpliced(0, 0, ...kinds)
    .slice(0, MOST_SHOWN);
}

/**
 * An amount within bounds was asked of one kind: kinds of which projects that are not `shown` have such an amount, most of
 * them first.
 */
export function listBoundKinds(
  book: ProjectBook,
  question: ProjectQuestion,
  numbers: NumberFinder,
  shown: Iterable<number> = [],
): Looser[] {
  const { rest, bounds } = readAmount(question.text);
  if (!bounds || question.facets.kind || question.facets.band) return [];
  const { rows, kind: asked, payers } = findProjects(book, { ...question, text: rest }, numbers);
  const { from = -Infinity, to = Infinity } = bounds;
  const told = new Set(shown);
  return KINDS_BY_WEIGHT.filter((kind) => kind !== asked)
    .map((kind): Looser => {
      let [count, more] = [0, 0];
      for (const row of rows) {
        const value = amountOf(book.amounts, row, kind, payers);
        if (value === undefined || value < from || value > to) continue;
        count++;
        if (!told.has(row)) more++;
      }
      const facets = { ...question.facets, kind: [kind] };
      return { question: { ...question, facets }, dropped: { kind }, count: more > 0 ? count : 0 };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

const isSpelling = ({ dropped }: Looser): boolean => 'by' in dropped;
