// Reads the list of operations 2014–2020: every project once, with what the legal act gives and what was claimed, by payer.

import type { AssertionReader } from '#model/assertion-reader.ts';
import type { SheetRow } from '#model/import-report.ts';
import type { ProjectAssertion } from '#model/project-assertion.ts';
import type { TableOptions } from '../file/open-table.ts';
import type { RowCells } from '../project-list/cells.ts';
import type { Columns } from '../project-list/columns.ts';
import { createScrubber, scrubColumns, type Scrubber } from '../project-list/contacts.ts';
import {
  given,
  readInterventions,
  readNutsPlaces,
  readPostcode,
  readUnionRate,
} from '../project-list/eu-fields.ts';
import { readList, type ListShape } from '../project-list/list-reader.ts';
import { readRegistration } from '../project-list/registration.ts';
import { EXTRACT_COLUMNS, LIST_COLUMNS } from './headings.ts';
import { nameProgramme } from './programmes.ts';

const MONEY = ['allocated', 'allocated-eu', 'allocated-public', 'allocated-private'];
const CLAIMS = ['claimed', 'claimed-eu', 'claimed-public', 'claimed-private'];

const SHAPES: Omit<ListShape, 'build'>[] = [
  {
    columns: LIST_COLUMNS,
    amounts: [...MONEY, ...CLAIMS],
    keys: ['number'],
    numbered: true,
    onRepeat: 'join',
  },
  {
    columns: EXTRACT_COLUMNS,
    amounts: MONEY.slice(0, 2),
    keys: ['number'],
    numbered: true,
    onRepeat: 'join',
  },
];

export const readDotaceeu2014: AssertionReader<TableOptions> = (file, options = {}) => {
  const scrubber = createScrubber();
  const shapes = SHAPES.map((shape) => ({
    ...shape,
    build: (cells: RowCells) => build(cells, scrubber),
    raw: (row: SheetRow, columns: Columns) => scrubColumns(row, columns, ['summary'], scrubber),
    closing: scrubber.problems,
  }));
  return readList(file, options, shapes, options);
};

function build(cells: RowCells, scrubber: Scrubber): ProjectAssertion | undefined {
  const registration = readRegistration(cells, 'number');
  const name = cells.text('recipient');
  const amounts = [
    ...cells.amount('allocated', 'contracted', 'all'),
    ...cells.amount('allocated-eu', 'contracted', 'EU'),
    ...cells.amount('allocated-public', 'contracted', 'national-public-unsplit'),
    ...cells.amount('allocated-private', 'contracted', 'private'),
    ...cells.amount('claimed', 'claimed', 'all'),
    ...cells.amount('claimed-eu', 'claimed', 'EU'),
    ...cells.amount('claimed-public', 'claimed', 'national-public-unsplit'),
    ...cells.amount('claimed-private', 'claimed', 'private'),
  ];
  const state = cells.text('state');
  const recipient = name && {
    name,
    ...given({
      ico: cells.ico('ico'),
      legalForm: cells.text('legal-form'),
      postcode: readPostcode(cells, 'postcode'),
    }),
  };
  if (!registration) return undefined;
  return {
    ref: cells.ref('number'),
    rowCount: 1,
    key: registration.key,
    identifiers: [registration.identifier],
    ...given({
      title: cells.text('title'),
      summary: scrubber.scrub(cells.prose('summary')),
      recipient: recipient || undefined,
      programme: readProgramme(cells.text('programme')),
      priority: cells.text('priority'),
      fund: cells.text('fund'),
      call: cells.text('call') ?? registration.call,
      validFrom: cells.date('start'),
      validTo: cells.date('end'),
      endedOn: cells.date('ended'),
      state: state === undefined ? undefined : { ...given({ code: cells.text('stateCode') }), text: state },
      unionRate: readUnionRate(cells, 'rate'),
    }),
    places: readNutsPlaces(cells, 'nuts-code', 'nuts-name'),
    interventions: readInterventions(cells, 'intervention', 'intervention-name'),
    amounts,
    contracts: [],
  };
}

/** The full list prints the name; the extract only two digits, explained by its legend. */
function readProgramme(text: string | undefined): ProjectAssertion['programme'] {
  if (text === undefined) return undefined;
  const coded = /^(\d{2})(?:\s*[-–]\s*(.+))?$/.exec(text);
  return coded ? { code: coded[1]!, title: coded[2] ?? nameProgramme(coded[1]!) } : { title: text };
}
