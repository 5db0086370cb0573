// Proposes a mapping of a table nobody has described yet. A proposal: a person reads the reasons and corrects it.

import { stringify } from 'yaml';
import { parseIco } from '#model/ico.ts';
import type { PublishedFile } from '#model/assertion-reader.ts';
import type { Problem } from '#model/import-report.ts';
import { parseRegistrationNumber } from '#model/registration-number.ts';
import { foldName } from '#model/territory.ts';
import { openTable, type TableOptions } from '../file/open-table.ts';
import type { TableRow } from '../file/table.ts';
import { isBlankAmount, parseAmountText } from '../project-list/amount-text.ts';
import { printCell } from '../project-list/cells.ts';
import { tidy } from '../project-list/columns.ts';
import { readDateCell } from '../project-list/date-cell.ts';
import { UNFILLED } from './mapping.ts';
import { findUnitAbove } from './unit-above.ts';
import {
  guessAmount,
  guessCurrency,
  guessField,
  guessUnit,
  isCurrencyColumn,
  isOtherDay,
  type Column,
  type Guess,
} from './guesses.ts';

export type Suggestion = {
  /** Ready to be saved and corrected; what could not be guessed is marked with DOPLŇTE. */
  yaml: string;
  reasons: { column: string; field?: string; cs: string; en: string }[];
  headings: string[];
  /** The first rows as printed. */
  preview: (string | null)[][];
  problems: Problem[];
};

const SAMPLE_ROWS = 500;
const PREVIEW_ROWS = 5;
const HEAD_ROWS = 30;

export async function suggestMapping(file: PublishedFile, options: TableOptions = {}): Promise<Suggestion> {
  const none = { yaml: '', reasons: [], headings: [], preview: [] };
  const opened = await openTable(file, options);
  if (opened.sheets.length === 0) return { ...none, problems: opened.problems };
  for (const sheet of opened.sheets) {
    const rows: TableRow[] = [];
    for await (const chunk of sheet.read()) {
      rows.push(...chunk.rows);
      if (rows.length >= SAMPLE_ROWS) break;
    }
    const at = findHeadings(rows);
    if (at === undefined) continue;
    return { ...describe(rows, at, sheet.name, file.name), problems: opened.problems };
  }
  const problem: Problem = {
    code: 'no-table-found',
    severity: 'error',
    expected: 'řádek nadpisů a pod ním řádky s částkami',
  };
  return { ...none, problems: [...opened.problems, problem] };
}

/** The fullest row of words above rows of data. */
function findHeadings(rows: readonly TableRow[]): number | undefined {
  let best: number | undefined;
  let most = 1;
  rows.slice(0, HEAD_ROWS).forEach((row, at) => {
    const words = row.cells.filter(
      (cell) => typeof cell === 'string' && /\p{L}{2}|^[^\d]*\p{L}[^\d]*$/u.test(cell) && !/\d{4}/.test(cell),
    ).length;
    const filled = row.cells.filter((cell) => cell !== null).length;
    const below = rows[at + 1]?.cells.filter((cell) => cell !== null).length ?? 0;
    if (words <= most || words * 10 < filled * 8 || below === 0) return;
    [best, most] = [at, words];
  });
  return best;
}

function describe(
  rows: readonly TableRow[],
  at: number,
  sheet: string,
  fileName: string,
): Omit<Suggestion, 'problems'> {
  const texts = (row: TableRow) => row.cells.map((cell, index) => printCell(cell, row.marks?.get(index)));
  const headings = texts(rows[at]!).map((text) => tidy(text ?? ''));
  const data = rows.slice(at + 1);
  const columns = headings.flatMap((heading, index) =>
    heading === '' ? [] : [readColumn(heading, index, data)],
  );
  const taken = new Map<string, string>();
  const reasons: Suggestion['reasons'] = [];
  const fields: Record<string, string> = {};
  const amounts: DraftAmount[] = [];
  const printed = columns.find(isCurrencyColumn);
  const above = findUnitAbove(rows.slice(0, at))?.unit;
  // Crowns come before other currencies of the same money.
  const foreign = ({ heading }: Column) => Number(guessCurrency(heading) !== undefined);
  for (const column of columns.toSorted((a, b) => foreign(a) - foreign(b))) {
    if (column === printed) {
      const { cs, en } = { cs: 'měna částek na řádku', en: 'the currency of the amounts of a row' };
      reasons.push({ column: column.heading, field: 'amounts[].currency', cs, en });
      continue;
    }
    const amount = guessAmount(column);
    const guess: Guess | undefined = amount ?? guessField(column, taken);
    if (!guess) {
      const { cs, en } = isOtherDay(column)
        ? {
            cs: 'datum, ale nadpis neříká, že v něm projekt začíná nebo končí; sloupec zůstane jen v řádku zdroje',
            en: 'a date, but the heading does not say that the project starts or ends on it; the column stays in the raw row only',
          }
        : {
            cs: 'význam se nepodařilo odhadnout; sloupec zůstane jen v řádku zdroje',
            en: 'its meaning could not be guessed; the column stays in the raw row only',
          };
      reasons.push({ column: column.heading, cs, en });
      continue;
    }
    const field = amount ? `${amount.kind}, ${amount.payer}` : guess.field;
    const key = amount ? `amount ${field}` : field;
    if (taken.has(key)) {
      const { cs, en } = {
        cs: `totéž už dává sloupec „${taken.get(key)}“`,
        en: `the column “${taken.get(key)}” gives the same`,
      };
      reasons.push({ column: column.heading, cs, en });
      continue;
    }
    taken.set(key, column.heading);
    const currency = amount && (guessCurrency(column.heading) ?? (printed && { column: printed.heading }));
    const rate =
      currency === undefined
        ? undefined
        : {
            cs: '; na koruny ji převede jen kurz s pramenem: rate nebo rates',
            en: '; only a rate with its source makes crowns of it: rate or rates',
          };
    reasons.push({
      ...{ column: column.heading, field },
      ...{ cs: guess.cs + (rate?.cs ?? ''), en: guess.en + (rate?.en ?? '') },
    });
    if (!amount) fields[column.heading] = guess.field;
    else {
      const { kind, payer } = amount;
      const unit = guessUnit(column.heading, above);
      amounts.push({ column: column.heading, kind, payer, ...unit, ...(currency ? { currency } : {}) });
    }
  }
  const inOrder = (list: { column: string }[]) =>
    list.sort((a, b) => headings.indexOf(a.column) - headings.indexOf(b.column));
  inOrder(amounts);
  inOrder(reasons);
  const preview = data.slice(0, PREVIEW_ROWS).map(texts);
  return {
    yaml: writeYaml({ fileName, sheet, columns, fields, amounts, unit: above }),
    reasons,
    headings,
    preview,
  };
}

function readColumn(heading: string, index: number, data: readonly TableRow[]): Column {
  const values = data
    .map((row) => ({ cell: row.cells[index] ?? null, mark: row.marks?.get(index) }))
    .filter(({ cell }) => cell !== null);
  const count = values.length;
  const share = (fits: (text: string, value: (typeof values)[number]) => boolean) =>
    count === 0 ? 0 : values.filter((value) => fits(String(value.cell), value)).length / count;
  return {
    heading,
    filled: data.length === 0 ? 0 : count / data.length,
    distinct: count === 0 ? 0 : new Set(values.map(({ cell }) => cell)).size / count,
    amounts: share(
      (text, { cell, mark }) =>
        mark !== 'date' && (typeof cell === 'number' || isBlankAmount(text) || isAmount(text)),
    ),
    fractions: share((text) => /[.,]\d{1,2}(?!\d)/.test(text)),
    // A number of a workbook has no point until it is printed here.
    points: share((text, { cell }) => typeof cell === 'string' && /^-?\d+\.\d+$/.test(text)),
    commas: share((text) => /,\d{1,2}\b/.test(text)),
    dates: share(
      (text, { cell, mark }) =>
        (typeof cell === 'string' || mark === 'date') &&
        /\d.*\d.*\d.*\d/.test(text) &&
        readDateCell(cell, mark) !== undefined &&
        !/^\d{4,5}$/.test(text),
    ),
    icos: share((text) => /^\d{6,8}$/.test(text) && parseIco(text).ok),
    numbers: share((text) => parseRegistrationNumber(text).state !== 'unknown'),
    years: share((text) => /^(19|20)\d\d$/.test(text)),
    currencies: share((text) => /^([A-Z]{3}|Kč|€)$/.test(text.trim())),
  };
}

function isAmount(text: string): boolean {
  return (['auto', ',', '.'] as const).some((decimal) => parseAmountText(text, { decimal }) !== undefined);
}

type DraftAmount = {
  column: string;
  kind: string;
  payer: string;
  unit?: string;
  currency?: string | { column: string };
};

type Draft = {
  fileName: string;
  sheet: string;
  columns: Column[];
  fields: Record<string, string>;
  amounts: DraftAmount[];
  /** Said above the headings. */
  unit: string | undefined;
};

/** Comments tell the person what is left to decide. */
function writeYaml({ fileName, sheet, columns, fields, amounts, unit }: Draft): string {
  const id = foldName(fileName.replace(/\.(csv|tsv|txt|xlsx|xls|ods|gz)/gi, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const number = Object.entries(fields).find(([, field]) => field === 'number' || field === 'identifier');
  const naming = Object.entries(fields).filter(([, field]) =>
    /^(recipient|title|programme|fund|place|year)/.test(field),
  );
  const key = number
    ? { columns: [number[0]], repeat: 'refuse' }
    : { columns: naming.map(([column]) => column), repeat: 'number' };
  const money = columns.filter(({ heading }) => amounts.some(({ column }) => column === heading));
  const decimal = money.some(({ points, commas }) => points > 0.2 && commas === 0)
    ? '.'
    : money.some(({ commas }) => commas > 0.2)
      ? ','
      : 'auto';
  const mapping = {
    publication: {
      id: id.length >= 3 ? id.slice(0, 80) : `table-${id}`,
      title: `${UNFILLED} název zdroje`,
      publisher: `${UNFILLED} vydavatele`,
      // Official is what its publisher is responsible for; only a person knows.
      standing: 'unofficial',
    },
    ...(sheet ? { table: { sheet } } : {}),
    money: { decimal, ...(unit ? { unit } : {}) },
    key,
    columns: fields,
    amounts,
  };
  return `# Návrh podle prvních řádků souboru ${fileName}. Zkontrolujte význam sloupců, druh částek a plátce.\n# Vydává-li tabulku úřad, který za ni odpovídá, patří k ní standing: official; jeho údaj pak má přednost.\n${stringify(mapping, { lineWidth: 0 })}`;
}
