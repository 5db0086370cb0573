// A region, district or ORP in the terminal: its bands, its ranks, its municipalities of the highest band.
import { formatNumber } from '#need/czech-counts.ts';
import { formatRankValue } from '#need/ranking-cs.ts';
import { findNeedProblemText } from '#need/problem-texts.ts';
import { describeDefinition, listBandRows, listUnitRanks } from '#server/workflows/need/area-views.ts';
import { findArea } from '#server/workflows/need/area.ts';
import type { NeedBook } from '#server/workflows/need/book.ts';
import { listMunicipalityRows } from '#server/workflows/need/views.ts';
import { describeUnit } from './with-book.ts';
import { UsageError, type ExitCode, type Terminal } from '../command.ts';

export function explainArea(terminal: Terminal, book: NeedBook, code: string, json: boolean): ExitCode {
  const { area, problem } = findArea(book, code);
  if (!area) throw new UsageError(findNeedProblemText(problem)!);
  const bands = listBandRows(book, area);
  const ranks = listUnitRanks(book, area);
  const high = listMunicipalityRows(book, { parent: code, threshold: book.methodology.bands.at(-1)!.from });
  if (json) {
    const rows = ranks.map((one) => ({ ...one, definition: describeDefinition(one, 'cs') }));
    terminal.out(`${JSON.stringify({ area, year: book.year, bands, ranks: rows, high }, null, 2)}\n`);
    return 0;
  }
  terminal.out(
    `${upperFirst(describeUnit(book, code))} (${code}), index za rok ${book.year}\n\nObce podle pásma\n`,
  );
  for (const { band, municipalities } of bands)
    terminal.out(`  ${band.replace('-', ' až ').padEnd(9)} ${formatNumber(municipalities, 0).padStart(6)}\n`);
  if (ranks.length) terminal.out('\nMísto v pořadí\n');
  for (const one of ranks) {
    const place =
      one.rank === null ? 'mimo soubor' : `${one.rank}. z ${one.of}${one.tied ? ' (dělené)' : ''}`;
    const value = one.value === null ? '' : formatRankValue(one.definition, one.value);
    terminal.out(`  ${place.padEnd(12)} ${value.padStart(8)}  ${describeDefinition(one, 'cs')}\n`);
  }
  if (!ranks.length)
    terminal.out('\nMísto v pořadí potřebuje celou republiku: ./opora import exclusion-index SOUBOR\n');
  if (high.length) terminal.out(`\nVysoké zatížení (${high.length})\n`);
  for (const { index, name, code: own } of high)
    terminal.out(`  ${String(index).padStart(2)}  ${name} (${own})\n`);
  return 0;
}

const upperFirst = (text: string) => text[0]!.toUpperCase() + text.slice(1);
