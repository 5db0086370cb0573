// What to ask instead when nothing answers a question: a word spelt as the register has it, or one word or facet less.
import { ALL_FACETS, type Facet, type ProjectBook } from './book.ts';
import { countProjects } from './find.ts';
import type { NumberFinder } from './find-text.ts';
import type { ProjectQuestion } from './question.ts';
import { findNearestWords } from './spelling.ts';

/**
 * `dropped`: the word or the facet the question is better off without, or the word `by` which another one comes;
 * `count` projects answer it then, never 0.
 */
export type Looser = {
  question: ProjectQuestion;
  dropped: { word: string; by?: string } | { facet: Facet };
  count: number;
};

/** A question of more words than this is tried without its first ones only; each try reads the whole book. */
const MOST_WORDS = 8;
const MOST_SHOWN = 5;

/** At most five questions that find something: other spellings first, then the narrowest, nearest to what was asked. */
export function suggestLooser(book: ProjectBook, question: ProjectQuestion, numbers: NumberFinder): Looser[] {
  const words = question.text ? question.text.split(' ') : [];
  const tries: Omit<Looser, 'count'>[] = words.slice(0, MOST_WORDS).map((word, at) => ({
    question: { ...question, text: words.toSpliced(at, 1).join(' ') },
    dropped: { word },
  }));
  for (const [at, word] of words.slice(0, MOST_WORDS).entries())
    for (const by of findNearestWords(book, word))
      tries.push({ question: { ...question, text: words.with(at, by).join(' ') }, dropped: { word, by } });
  for (const facet of ALL_FACETS) {
    if (!question.facets[facet]) continue;
    const { [facet]: _, ...facets } = question.facets;
    tries.push({ question: { ...question, facets }, dropped: { facet } });
  }
  return tries
    .filter(({ question: { text, facets } }) => text !== '' || Object.keys(facets).length > 0)
    .map((one): Looser => ({ ...one, count: countProjects(book, one.question, numbers) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(isSpelling(b)) - Number(isSpelling(a)) || a.count - b.count)
    .slice(0, MOST_SHOWN);
}

const isSpelling = ({ dropped }: Looser): boolean => 'by' in dropped;
