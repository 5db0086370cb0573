// Times in a question: a year a project runs in, when it begins or ends.
import type { Spelt } from './words.ts';

/** Days as numbers such as 20180101, both ends included. `of`: what of the project lies in them. */
export type Period = { of: 'course' | 'start' | 'end'; from: number; to: number };

const YEAR = /^(?:19[89]\d|20[0-4]\d)$/;
const YEARS = /^((?:19[89]\d|20[0-4]\d))[-–/]((?:19[89]\d|20[0-4]\d))$/;
const END = /^(?:s?konci(?:l[aioy]?|ci|cich)?|ukonc\p{L}+|do|konec|konce)$/u;
const START = /^(?:zacin\p{L}+|zacal[aioy]?|zahaj\p{L}+|od)$/u;
/** Before a year: `v roce 2018`, `z let 2018–2020`. */
const FILL = /^(?:v|ve|z|ze|od|do|na|pro|rok|roce|roku|roky|letech|let|leta)$/;
const EVER = 99_991_231;
const NEAR: Record<string, number> = {
  letos: 0,
  letosni: 0,
  letosnich: 0,
  loni: -1,
  vloni: -1,
  predloni: -2,
};

/**
 * A time at the beginning of the words: `2018`, `v letech 2018–2020`, `končí v roce 2026`, `zahájené letos`, `od roku 2020`. `year`: of the day
 * of the book, for `letos`; without it such words are words.
 */
export function readTime(
  words: readonly Pick<Spelt, 'word'>[],
  year: number | undefined,
): { length: number; period: Period } | undefined {
  let at = 0;
  const first = words[0]!.word;
  const verb = END.test(first) ? ('end' as const) : START.test(first) ? ('start' as const) : undefined;
  if (verb) at++;
  while (at < words.length && at < 3 && FILL.test(words[at]!.word)) at++;
  const span = words[at] && readYears(words[at]!.word, words[at + 1]?.word, year);
  if (!span) return undefined;
  const period: Period = {
    of: verb ?? 'course',
    from: first === 'do' ? 1 : span.first * 10_000 + 101,
    to: first === 'od' ? EVER : span.last * 10_000 + 1231,
  };
  return { length: at + span.length, period };
}

function readYears(word: string, next: string | undefined, year: number | undefined) {
  if (YEAR.test(word)) return { first: Number(word), last: Number(word), length: 1 };
  const span = YEARS.exec(word);
  if (span && span[1]! <= span[2]!) return { first: Number(span[1]), last: Number(span[2]), length: 1 };
  if (year === undefined) return undefined;
  if (NEAR[word] !== undefined) return { first: year + NEAR[word], last: year + NEAR[word], length: 1 };
  if (/^(?:tento|pristi|minuly|minulem|pristim)$/.test(word) && /^ro[kc]/.test(next ?? '')) {
    const other = word.startsWith('pristi') ? year + 1 : word === 'tento' ? year : year - 1;
    return { first: other, last: other, length: 2 };
  }
  return undefined;
}
