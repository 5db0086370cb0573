// The views of need as tables: machine identifiers and codes in English, headings and words in Czech.
import { INDICATORS, INPUT_NAMES } from '#model/index-inputs.ts';
import type { MunicipalityRow, PointRow, RankRow, VerdictRow } from '../workflows/need/views.ts';
import type { WhatIfAnswer } from '../workflows/need/what-if.ts';
import { say, sayBand } from './need-words.ts';
import type { Column, SheetLocale, Table } from './spreadsheet.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

export const indicatorName = (id: keyof typeof INPUT_NAMES, locale: SheetLocale): string =>
  locale === 'cs' ? plain(INPUT_NAMES[id].cs) : id;

const place = <T extends { code: string; name: string }>(): Column<T>[] => [
  { id: 'code', title: 'Kód', value: (row) => row.code },
  { id: 'name', title: 'Název', value: (row) => row.name },
];

export function municipalityTable(items: MunicipalityRow[], year: number): Table<MunicipalityRow> {
  return {
    name: `need-municipalities-${year}`,
    title: { cs: `Index sociálního vyloučení ${year}, obce`, en: `Index of social exclusion ${year}` },
    items,
    columns: [
      ...place<MunicipalityRow>(),
      { id: 'district', title: 'Okres', value: (row) => row.district ?? undefined },
      { id: 'orp', title: 'Správní obvod ORP', value: (row) => row.orp ?? undefined },
      { id: 'region', title: 'Kraj', value: (row) => row.region ?? undefined },
      { id: 'year', title: 'Rok', value: (row) => row.year },
      {
        id: 'population_15_plus',
        title: 'Obyvatel od 15 let',
        value: (row) => row.population15Plus ?? undefined,
        places: 0,
      },
      { id: 'index', title: 'Index', value: (row) => row.index ?? undefined, places: 0 },
      { id: 'band', title: 'Pásmo', value: (row, locale) => sayBand(row.band, locale) },
      {
        id: 'published_index',
        title: 'Zveřejněný index',
        value: (row) => row.publishedIndex ?? undefined,
        places: 0,
      },
      { id: 'imputed_points', title: 'Převzaté body', value: (row) => row.imputedPoints, places: 0 },
      ...INDICATORS.map((id): Column<MunicipalityRow> => ({
        id: `points_${id.replaceAll('-', '_')}`,
        title: `Body: ${indicatorName(id, 'cs')}`,
        value: (row) => row.points[id] ?? undefined,
        places: 0,
      })),
    ],
  };
}

export function pointTable(items: PointRow[], code: string, year: number): Table<PointRow> {
  return {
    name: `need-${code}-${year}`,
    title: { cs: `Odkud jsou body: ${code}, ${year}`, en: `Points of ${code} in ${year}` },
    items,
    columns: [
      ...place<PointRow>(),
      { id: 'year', title: 'Rok', value: (row) => row.year },
      { id: 'indicator', title: 'Ukazatel', value: (row, locale) => indicatorName(row.indicator, locale) },
      { id: 'measure', title: 'Míra', value: (row, locale) => say(row.measure ?? undefined, locale) },
      { id: 'value', title: 'Hodnota', value: (row) => row.value ?? undefined },
      { id: 'at_least', title: '1 bod od', value: (row) => row.atLeast ?? undefined },
      { id: 'over', title: '2 body nad', value: (row) => row.over ?? undefined },
      { id: 'points', title: 'Body', value: (row) => row.points ?? undefined, places: 0 },
      { id: 'state', title: 'Stav', value: (row, locale) => say(row.state, locale) },
      { id: 'taken_from', title: 'Převzato z obce', value: (row) => row.takenFrom ?? undefined },
    ],
  };
}

export function rankTable(items: RankRow[], definition: string): Table<RankRow> {
  return {
    name: 'need-ranking',
    title: { cs: definition, en: definition },
    items,
    columns: [
      { id: 'rank', title: 'Místo', value: (row) => row.rank, places: 0 },
      { id: 'tied', title: 'Dělené místo', value: (row, locale) => say(row.tied, locale) },
      ...place<RankRow>(),
      { id: 'value', title: 'Hodnota', value: (row) => row.value },
      { id: 'municipalities', title: 'Obcí', value: (row) => row.municipalities, places: 0 },
      {
        id: 'population_15_plus',
        title: 'Obyvatel od 15 let',
        value: (row) => row.population15Plus ?? undefined,
        places: 0,
      },
      { id: 'definition', title: 'Způsob počítání', value: () => plain(definition) },
    ],
  };
}

export function verdictTable(items: VerdictRow[], unit: string, rank: number): Table<VerdictRow> {
  return {
    name: `need-claim-${unit}-${rank}`,
    title: { cs: `Platí ${rank}. místo? ${unit}`, en: `Does rank ${rank} hold? ${unit}` },
    items,
    columns: [
      { id: 'definition', title: 'Způsob počítání', value: (row) => plain(row.definition) },
      { id: 'verdict', title: 'Tvrzení', value: (row, locale) => say(row.verdict, locale) },
      { id: 'rank', title: 'Místo', value: (row) => row.rank ?? undefined, places: 0 },
      {
        id: 'tied',
        title: 'Dělené místo',
        value: (row, locale) => (row.rank === null ? undefined : say(row.tied, locale)),
      },
      { id: 'of', title: 'Jednotek v pořadí', value: (row) => row.of, places: 0 },
      { id: 'value', title: 'Hodnota', value: (row) => row.value ?? undefined },
    ],
  };
}

type WhatIfLine = WhatIfAnswer['rows'][number] & WhatIfAnswer['rows'][number]['indicators'][number];

/** One line for each indicator of each municipality the change reaches. */
export function whatIfTable({ year, reference, rows }: WhatIfAnswer): Table<WhatIfLine> {
  return {
    name: `need-what-if-${year}`,
    title: { cs: `Co kdyby, index ${year}`, en: `What if, index of ${year}` },
    items: rows.flatMap((row) => row.indicators.map((one) => ({ ...row, ...one }))),
    columns: [
      ...place<WhatIfLine>(),
      { id: 'year', title: 'Rok', value: () => year },
      {
        id: 'changed',
        title: 'Změněné údaje obce',
        value: (row, locale) => say(row.changed, locale),
      },
      {
        id: 'reference',
        title: 'Podíly kraje a republiky',
        value: (_, locale) =>
          locale === 'en' ? reference : reference === 'held' ? 'beze změny' : 'mění se s obcí',
      },
      { id: 'indicator', title: 'Ukazatel', value: (row, locale) => indicatorName(row.indicator, locale) },
      { id: 'points_before', title: 'Body před', value: (row) => row.before ?? undefined, places: 0 },
      { id: 'points_after', title: 'Body po', value: (row) => row.after ?? undefined, places: 0 },
      { id: 'index_before', title: 'Index před', value: (row) => row.indexBefore ?? undefined, places: 0 },
      { id: 'index_after', title: 'Index po', value: (row) => row.indexAfter ?? undefined, places: 0 },
      { id: 'band_before', title: 'Pásmo před', value: (row, locale) => sayBand(row.bandBefore, locale) },
      { id: 'band_after', title: 'Pásmo po', value: (row, locale) => sayBand(row.bandAfter, locale) },
    ],
  };
}
