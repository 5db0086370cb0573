// The note a press officer may send out: what was said, what does not agree with it, from which source.
import { countWord } from '#claims/claim-words.ts';
import type { SourceRef } from '#model/figure.ts';
import { formatCellRef } from '#model/import-report.ts';
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
  const { quote, line, within, instead, sentence, grounds } = claim;
  // Which of the two is right only the source can tell.
  const difference = instead?.difference ? `, rozdíl ${instead.difference}` : '';
  const right = instead
    ? `Nesouhlasí s tím hodnota ${instead.value} (${instead.what})${difference}. ${instead.doubt ?? ''}`.trim()
    : sentence;
  const sources = listSources(grounds.filter(({ holds }) => !holds).flatMap((ground) => ground.sources));
  return [
    `${number}. Uvedli jsme „${innerQuotes(quote)}“ (řádek ${line}: „${innerQuotes(within)}“). ${right}`,
    ...(sources === '' ? [] : [`   Pramen: ${sources}`]),
  ];
}

/** Quotes within quotes, as Czech sets them. */
const innerQuotes = (text: string): string => text.replaceAll('„', '‚').replace(/[“”]/g, '‘');

/** One publication once, with the places in it. */
export function listSources(sources: readonly ReportSource[]): string {
  const byTitle = Map.groupBy(sources, ({ ref }) => ref.title);
  return [...byTitle]
    .map(([title, rows]) => {
      const shown = rows.slice(0, MOST_SOURCES).map(({ ref }) => sayPlace(ref));
      const rest = rows.length - shown.length;
      const more = rest > 0 ? ` a ${countWord(rest, 'další místo', 'další místa', 'dalších míst')}` : '';
      return `${title}, ${shown.join(', ')}${more}`;
    })
    .join('; ');
}

/** A cell by words: `list „Index 2023“, řádek 2964, sloupec AD`; other locators are words already. */
function sayPlace({ locator, sheet, row, column }: SourceRef): string {
  const cell = sheet && row !== undefined && column && locator === formatCellRef({ sheet, row, column });
  return cell ? `list „${sheet}“, řádek ${row}, sloupec ${column}` : locator;
}
