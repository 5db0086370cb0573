// Rows of a small made-up edition for tests; the names and codes of places are real, the numbers are not.

import { buildWorkbook, type SampleCell } from '../file/samples.ts';
import { formatTitle, HEADINGS } from './headings.ts';

export const SENTENCE =
  'V obci není škola s běžnými třídami, údaj byl převzat z nejbližší obce, která takovou školu má.';
const PLACE = ['Liberec', 5105, 'Liberec', 'CZ0513', 'Liberec', 'CZ051', 'Liberecký kraj'];
const SCHOOL = ['early-leavers', 'share-early-leavers', 'school-finishers', 'quotient-early-leavers'];

export type SampleRow = Record<string, SampleCell>;

/** A row by column id; counts are chosen so that every share is right. */
export function sampleRow(code: number, name: string, changes: SampleRow = {}): SampleRow {
  const values: SampleCell[] = [
    ...[code, name, 'O', 51056, ...PLACE],
    ...[1000, 800, 50, 5, 0.7, 20.5, 2.05, 0.8, 8, 0.8, 1.1, 16, 2, 1.2, 3, 7.5, 40, 2.4],
    ...[9, '8 až 11'],
  ];
  return { ...Object.fromEntries(HEADINGS.map(({ id }, index) => [id, values[index]!])), ...changes };
}

/** The same row with the publisher's sentence in its school cells. */
export function imputedRow(code: number, name: string, changes: SampleRow = {}): SampleRow {
  return sampleRow(code, name, { ...Object.fromEntries(SCHOOL.map((id) => [id, SENTENCE])), ...changes });
}

export type SampleEdition = {
  year?: number;
  /** Heading texts to print instead of the right ones, by column id; null leaves the column out. */
  titles?: Record<string, string | null>;
  above?: SampleCell[][];
  below?: SampleCell[][];
  merges?: string[];
  reversedColumns?: boolean;
};

export function buildEdition(rows: SampleRow[], edition: SampleEdition = {}): Uint8Array {
  const { year = 2023, titles = {}, above = [], below = [], merges, reversedColumns } = edition;
  const columns = HEADINGS.filter(({ id }) => titles[id] !== null);
  if (reversedColumns) columns.reverse();
  const heading = columns.map((one) => titles[one.id] ?? formatTitle(one, year));
  const cells = rows.map((row) => columns.map(({ id }) => row[id] ?? null));
  return buildWorkbook([
    { name: 'Poznámky', rows: [['Sešit má dva listy']] },
    { name: `Index ${year}`, rows: [...above, heading, ...cells, ...below], merges },
  ]);
}
