import { expect, test } from 'vitest';
import { checkDocument } from './check-document.ts';
import { findClaims } from './find-claims.ts';
import { readPlaces } from './gold/read-gold.ts';

const gazetteer = readPlaces();

const ROWS = `
obec částka (v Kč)
Tanvald 12 345 678
Cvikov 4 567 890
Česká Lípa 8 234 567
Ralsko 6 700 000
celkem 31 848 135
`;

/** What prose and table say to each other: kind and whether it holds, of those that fail. */
function failures(prose: string): string[] {
  const { claims } = findClaims(`${prose}\n\n${ROWS}`, { gazetteer });
  return checkDocument(`${prose}\n\n${ROWS}`, claims).flatMap(({ kind, holds, claims: [first] }) =>
    holds ? [] : [`${kind} ${claims[first!]!.quote}`],
  );
}

const THREE =
  'Tanvald získal přes 12 milionů korun, Cvikov přes 4 miliony korun a Česká Lípa přes 8 milionů korun.';

test.each([
  [`${THREE} Ralsko získalo přes 6 milionů korun.`, []],
  // Rows cut to whole millions three times: the fourth would be 6 million.
  [`${THREE} Ralsko získalo přes 5 milionů korun.`, ['table-precision přes 5 milionů korun']],
  // Two are no habit of the writer.
  [
    'Tanvald získal přes 12 milionů korun a Cvikov přes 4 miliony korun. Ralsko získalo přes 6,5 milionu korun.',
    [],
  ],
  ['Liberecký kraj získal více než 31 milionů korun.', []],
  ['Liberecký kraj získal více než 33 milionů korun.', ['prose-table více než 33 milionů korun']],
  // Too far from the total to be meant by it.
  ['Liberecký kraj rozdělil 150 milionů korun.', []],
])('%s', (prose, expected) => {
  expect(failures(prose)).toEqual(expected);
});
