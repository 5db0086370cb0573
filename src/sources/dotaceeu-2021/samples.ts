// Lists in the shape the ministry publishes, with made-up projects and contracts.

import { buildWorkbook, type SampleCell } from '../file/samples.ts';
import { COLUMNS } from './headings.ts';

export type SampleProject = Partial<Record<string, SampleCell>>;

/** The 46 columns of editions up to 2025: no date of the legal act. */
export const COLUMNS_2025 = COLUMNS.filter(({ id }) => id !== 'signed');

/** Title, date, a blank row, Czech and English headings, data. */
export function buildList(projects: SampleProject[], columns = COLUMNS_2025): Uint8Array {
  const rows: SampleCell[][] = [
    ['Seznam operací / List of operations 2021-2027'],
    ['Datum generování / Date of generation: 01.03.2025'],
    [],
    columns.map(({ title }) => title),
    columns.map(({ id }) => `English heading of ${id.replace(/-/g, ' ')}`),
    ...projects.map((project) => columns.map(({ id }) => project[id] ?? null)),
  ];
  return buildWorkbook([{ name: 'Sheet1', rows }]);
}

export const PROJECT: SampleProject = {
  'programme-code': '03',
  programme: 'Operační program Zaměstnanost plus',
  'priority-code': '03.02',
  priority: 'Sociální začleňování',
  fund: 'ESF+',
  number: 'CZ.03.02.01/00/22_007/0000173',
  title: 'Centrum bydlení v\u00a0Horní Lhotě II',
  summary: 'Navazuje na první centrum. Kontakt: centrum@horni-lhota.cz',
  goal: 'Udržet bydlení',
  'state-code': 'PP36',
  state: 'Projekt ve fyzické realizaci',
  recipient: 'Město Horní Lhota',
  ico: '00262978',
  'legal-form': 'Obec',
  postcode: 46059,
  start: { t: 'n', v: 44866, z: 'dd.mm.yyyy' },
  end: '31.10.2025',
  'nuts-code': 'CZ051',
  'nuts-name': 'Zkušební kraj',
  intervention: '163',
  'intervention-name': 'Podpora sociálního začleňování',
  rate: '76,735',
  cost: 21_500_000,
  bound: 21_457_800,
  'bound-eu': 16_465_642.83,
  'bound-public': 4_992_157.17,
  'bound-private': 0,
};

export function withContract(order: number, project: SampleProject = PROJECT): SampleProject {
  return {
    ...project,
    'contract-order': order,
    'contract-title': `Zakázka ${order}`,
    supplier: 'Dodavatel s.r.o.',
    'supplier-ico': '27074358',
    'contract-price': 1000 * order,
  };
}
