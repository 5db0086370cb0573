import { formatDefinition, formatRankValue } from '#need/ranking-cs.ts';
import { formatNumber } from '#need/czech-counts.ts';
import { findNeedProblemText } from '#need/problem-texts.ts';
import type { Level } from '#need/ranking.ts';
import { findArea } from '#server/workflows/need/area.ts';
import { MEASURE_NAMES, rankFromBook, type MeasureName } from '#server/workflows/need/rankings.ts';
import { UsageError, type ExitCode, type Terminal } from '../command.ts';
import { nameOf, withBook } from './with-book.ts';

const LEVEL_WORDS: Record<string, Level> = {
  kraje: 'region',
  okresy: 'district',
  orp: 'orp',
  obce: 'municipality',
  region: 'region',
  district: 'district',
  municipality: 'municipality',
};

export type RankingWords = {
  level: string;
  measure: string | undefined;
  withoutCapital: boolean;
  region: string | undefined;
};

export async function ranking(
  terminal: Terminal,
  words: RankingWords,
  json: boolean,
  year?: string,
): Promise<ExitCode> {
  const level = LEVEL_WORDS[words.level.toLowerCase()];
  if (!level) throw new UsageError(`Řadit umím kraje, okresy, orp a obce; našel jsem „${words.level}“.`);
  const measure = MEASURE_NAMES.find((name) => name === (words.measure ?? 'mean'));
  if (!measure)
    throw new UsageError(`Míra má být jedna z: ${MEASURE_NAMES.join(', ')}; našel jsem „${words.measure}“.`);
  return withBook(terminal, year, (book) => {
    const { region } = words;
    const asked = region === undefined ? undefined : findArea(book, region);
    if (asked?.problem) throw new UsageError(findNeedProblemText(asked.problem)!);
    if (asked && asked.area.level !== 'region')
      throw new UsageError(`„${region}“ není kraj. Čekám kód kraje jako ${book.region}.`);
    if (asked && level === 'region')
      throw new UsageError(
        'Pořadí krajů je v celé republice; volba --region se hodí k okresům, orp a obcím.',
      );
    // Without the country only the register's own region can be ranked within itself.
    const within = region ?? (book.reference.complete || level === 'region' ? undefined : book.region);
    if (level === 'region' && !book.reference.complete)
      throw new Error(
        `Pořadí krajů potřebuje celou republiku, načteno je ${formatNumber(book.inputs.size)} obcí. Načtěte celostátní sešit: ./opora import exclusion-index SOUBOR`,
      );
    const { definition, units, withoutIndex } = rankFromBook(book, {
      level,
      measure: measure as MeasureName,
      withoutCapital: words.withoutCapital,
      region: within,
    });
    if (json) {
      const named = units.map((unit) => ({ ...unit, name: nameOf(book, unit.unit) }));
      terminal.out(`${JSON.stringify({ definition, withoutIndex, units: named }, null, 2)}\n`);
      return 0;
    }
    terminal.out(`${formatDefinition(definition, (code) => nameOf(book, code))}\n\n`);
    for (const { unit, rank, tied, value, municipalities } of units) {
      const size = level === 'municipality' ? unit : `${unit}, obcí ${formatNumber(municipalities)}`;
      terminal.out(
        `${`${rank}.${tied ? '=' : ' '}`.padStart(7)} ${formatRankValue(definition, value).padStart(9)}  ${nameOf(book, unit)} (${size})\n`,
      );
    }
    if (withoutIndex) terminal.out(`\nBez indexu ${formatNumber(withoutIndex)} obcí; pořadí není úplné.\n`);
    return 0;
  });
}
