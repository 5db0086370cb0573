// The note a press officer may send out: what was said, what should have been said, from which source.
import { countWord } from '#claims/claim-words.ts';
import type { ReportClaim, ReportSource } from './report.ts';

const MOST_SOURCES = 2;

/** Plain Czech text to copy; null when nothing is contradicted. */
export function writeCorrection(title: string, claims: readonly ReportClaim[]): string | null {
  const wrong = claims.filter(({ state }) => state === 'contradicted');
  if (wrong.length === 0) return null;
  const found =
    wrong.length === 1
      ? 'je jeden údaj, který neodpovídá'
      : `${wrong.length < 5 ? 'jsou' : 'je'} ${countWord(wrong.length, 'údaj', 'údaje', 'údajů')}, které neodpovídají`;
  return [
    'Oprava',
    '',
    `V textu „${title}“ ${found} podkladům.`,
    ...wrong.flatMap((claim, at) => ['', ...sayOne(claim, at + 1)]),
  ].join('\n');
}

function sayOne(claim: ReportClaim, number: number): string[] {
  const { stated, instead, sentence, grounds } = claim;
  const right = instead?.doubt
    ? `Neodpovídá tomu ${instead.what}: ${instead.value}${instead.difference ? `, rozdíl ${instead.difference}` : ''}. ${instead.doubt}`
    : instead
      ? `Správně: ${instead.value} (${instead.what})${instead.difference ? `, rozdíl ${instead.difference}` : ''}.`
      : sentence;
  const sources = listSources(grounds.filter(({ holds }) => !holds).flatMap((ground) => ground.sources));
  return [
    `${number}. Uvedli jsme „${stated}“. ${right}`,
    ...(sources === '' ? [] : [`   Pramen: ${sources}`]),
  ];
}

/** One publication once, with the places in it. */
export function listSources(sources: readonly ReportSource[]): string {
  const byTitle = Map.groupBy(sources, ({ ref }) => ref.title);
  return [...byTitle]
    .map(([title, rows]) => {
      const shown = rows.slice(0, MOST_SOURCES).map(({ ref }) => ref.locator);
      const rest = rows.length - shown.length;
      const more = rest > 0 ? ` a ${countWord(rest, 'další místo', 'další místa', 'dalších míst')}` : '';
      return `${title}, ${shown.join(', ')}${more}`;
    })
    .join('; ');
}
