// The views of whole areas as tables.
import type { BandRow, SeriesRow } from '../workflows/need/area-views.ts';
import { say, sayBand } from './need-words.ts';
import type { Table } from './spreadsheet.ts';

export function bandTable(items: BandRow[], code: string, year: number): Table<BandRow> {
  return {
    name: `need-bands-${code}-${year}`,
    title: {
      cs: `Obce podle pásma indexu: ${code}, ${year}`,
      en: `Municipalities by band: ${code}, ${year}`,
    },
    items,
    columns: [
      { id: 'area', title: 'Území', value: () => code },
      { id: 'year', title: 'Rok', value: () => year },
      { id: 'band', title: 'Pásmo', value: (row, locale) => sayBand(row.band, locale) },
      { id: 'municipalities', title: 'Obcí', value: (row) => row.municipalities, places: 0 },
      {
        id: 'population_15_plus',
        title: 'Obyvatel od 15 let',
        value: (row) => row.population15Plus ?? undefined,
        places: 0,
      },
    ],
  };
}

type RankLine = { definition: string; rank: number | null; tied: boolean; of: number; value: number | null };

export function unitRankTable(items: RankLine[], code: string, year: number): Table<RankLine> {
  return {
    name: `need-ranks-${code}-${year}`,
    title: { cs: `Pořadí podle všech způsobů: ${code}, ${year}`, en: `Ranks of ${code} in ${year}` },
    items,
    columns: [
      { id: 'area', title: 'Území', value: () => code },
      {
        id: 'definition',
        title: 'Způsob počítání',
        value: (row) => row.definition.replaceAll('\u00a0', ' '),
      },
      { id: 'value', title: 'Hodnota', value: (row) => row.value ?? undefined },
      { id: 'rank', title: 'Místo', value: (row) => row.rank ?? undefined, places: 0 },
      {
        id: 'tied',
        title: 'Dělené místo',
        value: (row, locale) => (row.rank === null ? undefined : say(row.tied, locale)),
      },
      { id: 'of', title: 'Jednotek v pořadí', value: (row) => row.of, places: 0 },
    ],
  };
}

export function seriesTable(items: SeriesRow[]): Table<SeriesRow> {
  return {
    name: 'need-series',
    title: { cs: 'Zveřejněné počty obcí podle indexu', en: 'Published numbers of municipalities by index' },
    items,
    columns: [
      { id: 'year', title: 'Rok', value: (row) => row.year },
      { id: 'definition', title: 'Co se počítá', value: (row, locale) => say(row.definition, locale) },
      { id: 'municipalities', title: 'Obcí', value: (row) => row.municipalities, places: 0 },
      { id: 'drawn', title: 'V grafu', value: (row, locale) => say(row.drawn, locale) },
      { id: 'publication', title: 'Pramen', value: (row) => row.publication },
      { id: 'figure', title: 'Číslo', value: (row) => row.figure },
    ],
  };
}
