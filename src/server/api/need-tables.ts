// The views of need as tables: one row type each, English identifiers and Czech headings.
import { INDICATORS, INPUT_NAMES } from '#model/index-inputs.ts';
import { formatDecimal } from '#model/money.ts';
import { AMOUNT_KINDS } from '#model/amount-kind.ts';
import { describeGroup, type CoverageRow } from '../workflows/need/coverage.ts';
import type { MunicipalityRow, PointRow, RankRow, VerdictRow } from '../workflows/need/views.ts';
import type { Column, Table } from './spreadsheet.ts';

const place = <T extends { code: string; name: string }>(): Column<T>[] => [
  { id: 'code', title: 'Kód', value: (row) => row.code },
  { id: 'name', title: 'Název', value: (row) => row.name },
];

export function municipalityTable(items: MunicipalityRow[], year: number): Table<MunicipalityRow> {
  return {
    name: `need-municipalities-${year}`,
    title: `Index sociálního vyloučení ${year}, obce`,
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
        value: (row) => row.population15Plus,
        places: 0,
      },
      { id: 'index', title: 'Index', value: (row) => row.index ?? undefined, places: 0 },
      { id: 'band', title: 'Pásmo', value: (row) => row.band ?? undefined },
      {
        id: 'published_index',
        title: 'Zveřejněný index',
        value: (row) => row.publishedIndex ?? undefined,
        places: 0,
      },
      { id: 'imputed_points', title: 'Převzaté body', value: (row) => row.imputedPoints, places: 0 },
      ...INDICATORS.map((id): Column<MunicipalityRow> => ({
        id: `points_${id.replaceAll('-', '_')}`,
        title: `Body: ${INPUT_NAMES[id].cs}`,
        value: (row) => row.points[id] ?? undefined,
        places: 0,
      })),
    ],
  };
}

export function pointTable(items: PointRow[], code: string, year: number): Table<PointRow> {
  return {
    name: `need-${code}-${year}`,
    title: `Odkud jsou body: ${code}, ${year}`,
    items,
    columns: [
      ...place<PointRow>(),
      { id: 'year', title: 'Rok', value: (row) => row.year },
      { id: 'indicator', title: 'Ukazatel', value: (row) => row.indicator },
      { id: 'measure', title: 'Míra', value: (row) => row.measure ?? undefined },
      { id: 'value', title: 'Hodnota', value: (row) => row.value ?? undefined },
      { id: 'at_least', title: '1 bod od', value: (row) => row.atLeast ?? undefined },
      { id: 'over', title: '2 body nad', value: (row) => row.over ?? undefined },
      { id: 'points', title: 'Body', value: (row) => row.points ?? undefined, places: 0 },
      { id: 'state', title: 'Stav', value: (row) => row.state },
      { id: 'taken_from', title: 'Převzato z obce', value: (row) => row.takenFrom ?? undefined },
    ],
  };
}

export function rankTable(items: RankRow[], definition: string): Table<RankRow> {
  return {
    name: 'need-ranking',
    title: definition,
    items,
    columns: [
      { id: 'rank', title: 'Místo', value: (row) => row.rank, places: 0 },
      { id: 'tied', title: 'Dělené místo', value: (row) => (row.tied ? 'ano' : 'ne') },
      ...place<RankRow>(),
      { id: 'value', title: 'Hodnota', value: (row) => row.value },
      { id: 'municipalities', title: 'Obcí', value: (row) => row.municipalities, places: 0 },
      {
        id: 'population_15_plus',
        title: 'Obyvatel od 15 let',
        value: (row) => row.population15Plus,
        places: 0,
      },
      { id: 'definition', title: 'Způsob počítání', value: () => definition },
    ],
  };
}

export function verdictTable(items: VerdictRow[], unit: string, rank: number): Table<VerdictRow> {
  return {
    name: `need-claim-${unit}-${rank}`,
    title: `Platí ${rank}. místo? ${unit}`,
    items,
    columns: [
      { id: 'definition', title: 'Způsob počítání', value: (row) => row.definition },
      { id: 'verdict', title: 'Tvrzení', value: (row) => row.verdict },
      { id: 'rank', title: 'Místo', value: (row) => row.rank ?? undefined, places: 0 },
      { id: 'tied', title: 'Dělené místo', value: (row) => (row.tied ? 'ano' : 'ne') },
      { id: 'of', title: 'Jednotek v pořadí', value: (row) => row.of, places: 0 },
      { id: 'value', title: 'Hodnota', value: (row) => row.value ?? undefined },
    ],
  };
}

/** One line for each kind of money of a municipality; without money one line all the same. */
type CoverageLine = { row: CoverageRow & { name: string }; sum: CoverageRow['money'][number] | undefined };

export function coverageTable(
  rows: (CoverageRow & { name: string })[],
  region: string,
  year: number,
): Table<CoverageLine> {
  const items = rows.flatMap((row): CoverageLine[] =>
    row.money.length ? row.money.map((sum) => ({ row, sum })) : [{ row, sum: undefined }],
  );
  const crowns = (hellers: bigint | undefined) =>
    hellers === undefined ? undefined : Number(formatDecimal(hellers));
  return {
    name: `need-coverage-${region}-${year}`,
    title: `Potřebnost, spolupráce a peníze ${year}`,
    items,
    columns: [
      { id: 'code', title: 'Kód', value: ({ row }) => row.code },
      { id: 'name', title: 'Název', value: ({ row }) => row.name },
      { id: 'index', title: 'Index', value: ({ row }) => row.index, places: 0 },
      {
        id: 'population_15_plus',
        title: 'Obyvatel od 15 let',
        value: ({ row }) => row.population15Plus,
        places: 0,
      },
      { id: 'group', title: 'Skupina', value: ({ row }) => describeGroup(row.group) },
      { id: 'cooperation', title: 'Spolupráce', value: ({ row }) => row.cooperation },
      { id: 'amount_czk', title: 'Částka Kč', value: ({ sum }) => crowns(sum?.hellers), places: 2 },
      {
        id: 'amount_kind',
        title: 'Druh částky',
        value: ({ sum }) => (sum ? AMOUNT_KINDS[sum.kind].cs : undefined),
      },
      { id: 'attribution', title: 'Přičtení ke spolupráci', value: ({ sum }) => sum?.attribution },
      {
        id: 'czk_per_inhabitant_15_plus',
        title: 'Kč na obyvatele od 15 let',
        value: ({ sum }) => crowns(sum?.perInhabitant),
        places: 2,
      },
      {
        id: 'czk_per_point',
        title: 'Kč na bod indexu',
        value: ({ sum }) => crowns(sum?.perPoint),
        places: 2,
      },
      { id: 'money_missing', title: 'Proč částka chybí', value: ({ row }) => row.moneyMissing },
    ],
  };
}
