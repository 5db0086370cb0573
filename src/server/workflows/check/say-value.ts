// A value found by its digits, told as the answers to numbers of its kind tell it.
import { formatValue } from '#claims/claim-words.ts';
import { INPUT_NAMES } from '#model/index-inputs.ts';
import type { NeedBook } from '../need/book.ts';
import { valuesOf, type Metric } from './area-values.ts';
import { answerMean } from './index-means.ts';
import { answerIndicatorOf } from './indicators.ts';
import { sourcesOfIndex } from './need-sources.ts';
import { answerPeopleOf, answerShareOf } from './people.ts';
import { whereOf, type Question, type Reply } from './question.ts';
import type { Scope } from './value-scope.ts';

/** Undefined where the register does not show the value. */
export async function sayValue(
  question: Question,
  book: NeedBook,
  { code, level }: Scope,
  metric: Metric,
): Promise<Reply> {
  const ofTown = level === 'municipality';
  const asked: Question = {
    ...question,
    claim: { ...question.claim, places: [code] },
    ...(!ofTown && { area: { level, code, own: true } }),
  };
  switch (metric) {
    case 'enforcement-share':
      return answerShareOf(asked);
    case 'enforcement':
    case 'population-15-plus':
      return answerPeopleOf(asked, metric);
    case 'mean':
    case 'weighted-mean':
      return answerMean(asked);
    case 'early-leavers-share':
      return ofValue(question, book, code, metric);
    default:
      return ofTown ? answerIndicatorOf(asked, metric) : ofValue(question, book, code, metric);
  }
}

async function ofValue(
  { evidence }: Question,
  book: NeedBook,
  code: string,
  metric: Exclude<Metric, 'enforcement-share' | 'mean' | 'weighted-mean'>,
): Promise<Reply> {
  const { municipalities, [metric]: value } = valuesOf(book, code);
  if (value === undefined) return undefined;
  const share = metric === 'early-leavers-share';
  const input = share ? 'early-leavers' : metric;
  const summed = book.inputs.has(code)
    ? ''
    : ` (součet za ${formatValue(String(municipalities), 'municipalities')})`;
  const what = share
    ? 'podíl předčasných odchodů na žácích, kteří ukončili základní školu,'
    : `„${INPUT_NAMES[input].cs}“`;
  const label = `${what} ${await whereOf(evidence, code)} podle dat indexu za rok ${book.year}${summed}`;
  const sources = await sourcesOfIndex(evidence, book, code, input);
  return {
    candidates: [
      { id: `${metric}.${book.year}.${code}`, value, label, definition: metric, derived: true, sources },
    ],
    mode: 'support-only',
  };
}
