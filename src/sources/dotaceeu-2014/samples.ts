// Lists in the shape the ministry publishes, with made-up projects.

import { buildWorkbook, type SampleCell } from '../file/samples.ts';
import { EXTRACT_COLUMNS, LIST_COLUMNS } from './headings.ts';

export type SampleProject = Partial<Record<string, SampleCell>>;

/** Title, date, Czech and English headings, data. */
export function buildFullList(
  projects: SampleProject[],
  headings = LIST_COLUMNS.map(({ title }) => title),
): Uint8Array {
  const rows: SampleCell[][] = [
    ['Seznam operací / List of operations 2014-2020'],
    ['Datum generování: 01.09.2021'],
    headings,
    LIST_COLUMNS.map((_, index) => `English name of column ${'abcdefghijklmnopqrstuvwxyzáé'[index]}`),
    ...projects.map((project) => LIST_COLUMNS.map(({ id }) => project[id] ?? null)),
  ];
  return buildWorkbook([{ name: 'Seznam operací', rows }]);
}

export const PROJECT: SampleProject = {
  programme: '03 - Operační program Zaměstnanost',
  priority: '03.2 - Sociální začleňování a boj s chudobou',
  number: 'CZ.03.2.60/0.0/0.0/16_052/0007825',
  title: 'Terénní práce v\u00a0Horní Lhotě',
  summary: 'První věta.\nDruhá věta.',
  recipient: 'Město Horní Lhota',
  ico: 262978,
  'legal-form': 'Obec',
  postcode: '460 59',
  start: '01.01.2018',
  end: '31.12.2020',
  ended: null,
  state: 'Projekt s\u00a0právním aktem o\u00a0poskytnutí / převodu podpory',
  country: 'CZ',
  'nuts-code': 'CZ051',
  'nuts-name': 'Zkušební kraj',
  intervention: 112,
  'intervention-name': 'Zlepšování přístupu k cenově dostupným službám',
  fund: 'ESF',
  rate: 0.85,
  allocated: 6_881_550,
  'allocated-eu': '5 849 317,50',
  'allocated-public': '688\u00a0155,00 Kč',
  'allocated-private': 344_077.5,
  claimed: 0,
};

/** Ten columns, hard spaces, and the table of abbreviations that stands below the data. */
export function buildExtract(projects: SampleProject[]): Uint8Array {
  const rows: SampleCell[][] = [
    EXTRACT_COLUMNS.map(({ title }) => title),
    ...projects.map((project) => EXTRACT_COLUMNS.map(({ id }) => project[id] ?? null)),
    [],
    ['Zkratka OP', 'číslo kódů operačního programu'],
    ['OPZ', '003'],
    ['IROP', '006'],
  ];
  return buildWorkbook([{ name: 'Export', rows }]);
}

export const EXTRACTED: SampleProject = {
  number: 'CZ.03.1.48/0.0/0.0/15_004/0000004',
  title: 'Záruky pro mladé',
  recipient: 'Úřad práce',
  stateCode: 'PP37',
  state: 'Projekt v\u00a0plné (fyzické i\u00a0finanční) realizaci',
  call: '03_15_004',
  'call-name': 'Záruky pro mladé',
  programme: '03',
  allocated: 1000,
  'allocated-eu': 850.3,
};
