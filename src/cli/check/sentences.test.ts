// Sentences of releases and what the check says of each number; the table is plain text, to be read and added to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openChecker } from '#server/workflows/check/check-text.ts';
import { openCommandLine } from '../../../test/command.ts';
import { VERDICT_WORDS } from '#claims/verdict-words.ts';

const { door } = await openCommandLine();
const checker = openChecker(door);

const SKIPPED = 'vynecháno';

/** A sentence, then a line for each of its numbers in order: two spaces, the words of the text, a colon, the verdict. */
const cases = readFileSync(join(import.meta.dirname, 'sentences.txt'), 'utf8')
  .split('\n\n')
  .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
  .filter((lines) => lines.length > 0)
  .map(([text, ...numbers]) => ({
    text: text!.replaceAll('\\n', '\n').replaceAll('\\t', '\t'),
    numbers: numbers.map((line) => line.trim()),
  }));

/** A whole release as a region would write it, with one number wrong: what a sentence takes from others has to hold too. */
test('a release of its own has one wrong number', async () => {
  const text = readFileSync(join(import.meta.dirname, 'release.txt'), 'utf8');
  const { claims, skipped } = await checker.check(text, '2026-03-20');
  const of = (state: string) =>
    claims.filter(({ verdict }) => verdict.state === state).map(({ quote }) => quote);
  expect(of('contradicted')).toEqual(['16']);
  expect(of('not-checkable')).toEqual(['deset let', 'loni', 'čtvrtý nejvyšší', 'desítky milionů korun']);
  expect(of('ambiguous')).toEqual([]);
  expect(claims).toHaveLength(33);
  expect(skipped.map(({ start, end }) => text.slice(start, end))).toEqual(
    expect.arrayContaining(['20. března 2026', '642/2a', '461 80', '2']),
  );
});

test.each(cases)('$text', async ({ text, numbers }) => {
  const { claims, skipped } = await checker.check(text, '2026-03-18');
  const found = [
    ...claims.map(({ start, quote, verdict }) => ({
      start,
      line: `${quote}: ${VERDICT_WORDS[verdict.state].cs}`,
    })),
    ...skipped.map(({ start, end }) => ({ start, line: `${text.slice(start, end)}: ${SKIPPED}` })),
  ].sort((a, b) => a.start - b.start);
  expect(found.map(({ line }) => line)).toEqual(numbers);
});

/** As an editor sets them: no-break spaces behind one-letter words, or lines wrapped by hand. */
const SETTINGS: [name: string, set: (text: string) => string][] = [
  ['no-break spaces', (text) => text.replace(/(?<!\p{L})([aikosuvz]) /giu, '$1\u00a0')],
  ['wrapped lines', wrap],
];

/** Lines of at most forty characters; a text of several lines, a table or a list, stays. */
function wrap(text: string): string {
  if (/[\n\t|]/.test(text)) return text;
  return text.replace(/(\S.{0,38}\S)\s+(?=\S)/gu, (whole, line: string) =>
    /\d$/.test(line) ? whole : `${line}\n`,
  );
}

test.each(SETTINGS)('%s change no answer', async (_name, set) => {
  const read = async (text: string) =>
    (await checker.check(text, '2026-03-18')).claims.map(
      ({ quote, verdict }) => `${quote.replace(/\s+/g, ' ')}: ${verdict.state}`,
    );
  const changed: unknown[] = [];
  for (const { text } of cases) {
    const [as, differently] = [await read(text), await read(set(text))];
    if (as.join() !== differently.join()) changed.push({ text, as, differently });
  }
  expect(changed).toEqual([]);
});
