// Need, cooperation and money of the municipalities of an area as a table.
import { AMOUNT_KINDS } from '#model/amount-kind.ts';
import { formatDecimal } from '#model/money.ts';
import { describeGroup, type CoverageRow } from '../workflows/need/coverage.ts';
import { say } from './need-words.ts';
import type { Table } from './spreadsheet.ts';

/** One line for each kind of money of a municipality; without money one line all the same. */
type CoverageLine = { row: CoverageRow & { name: string }; sum: CoverageRow['money'][number] | undefined };

export function coverageTable(
  rows: (CoverageRow & { name: string })[],
  area: string,
  year: number,
): Table<CoverageLine> {
  const items = rows.flatMap((row): CoverageLine[] =>
    row.money.length ? row.money.map((sum) => ({ row, sum })) : [{ row, sum: undefined }],
  );
  const crowns = (hellers: bigint | undefined) =>
    hellers === undefined ? undefined : Number(formatDecimal(hellers));
  return {
    name: `need-coverage-${area}-${year}`,
    title: {
      cs: `Potřebnost, spolupráce a peníze ${year}, ${area}`,
      en: `Need, cooperation and money ${year}, ${area}`,
    },
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
      {
        id: 'group',
        title: 'Skupina',
        value: ({ row }, locale) => (locale === 'cs' ? describeGroup(row.group) : row.group),
      },
      { id: 'cooperation', title: 'Spolupráce', value: ({ row }, locale) => say(row.cooperation, locale) },
      { id: 'amount_czk', title: 'Částka Kč', value: ({ sum }) => crowns(sum?.hellers), places: 2 },
      {
        id: 'amount_kind',
        title: 'Druh částky',
        value: ({ sum }, locale) =>
          sum === undefined ? undefined : locale === 'cs' ? AMOUNT_KINDS[sum.kind].cs : sum.kind,
      },
      {
        id: 'attribution',
        title: 'Přičtení ke spolupráci',
        value: ({ sum }, locale) => say(sum?.attribution, locale),
      },
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
      {
        id: 'money_missing',
        title: 'Proč částka chybí',
        // Where the register follows money and nobody states any, that is said too.
        value: ({ row, sum }, locale) => say(row.moneyMissing ?? (sum ? undefined : 'not-stated'), locale),
      },
    ],
  };
}
