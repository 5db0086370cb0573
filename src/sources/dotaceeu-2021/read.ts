// Reads the list of operations 2021–2027: every project once, its public contracts beside it, its money never multiplied by them.

import type { AssertionReader } from '#model/assertion-reader.ts';
import type { AssertedContract, ProjectAssertion } from '#model/project-assertion.ts';
import type { TableOptions } from '../file/open-table.ts';
import type { RowCells } from '../project-list/cells.ts';
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
import { COLUMNS } from './headings.ts';

const BOUND = ['bound', 'bound-eu', 'bound-public', 'bound-private'];
const CLAIMED = ['claimed', 'claimed-eu', 'claimed-public', 'claimed-private'];

export const readDotaceeu2021: AssertionReader<TableOptions> = (file, options = {}) => {
  const scrubber = createScrubber();
  const shape: ListShape = {
    columns: COLUMNS,
    amounts: ['cost', ...BOUND, ...CLAIMED],
    keys: ['number'],
    numbered: true,
    onRepeat: 'join',
    build: (cells) => build(cells, scrubber),
    raw: (row, columns) => scrubColumns(row, columns, ['summary', 'goal'], scrubber),
    closing: scrubber.problems,
  };
  return readList(file, options, [shape], options);
};

function build(cells: RowCells, scrubber: Scrubber): ProjectAssertion | undefined {
  const registration = readRegistration(cells, 'number');
  const name = cells.text('recipient');
  const state = cells.text('state');
  const amounts = [
    // Costs of the operation are more than its eligible expenditure and belong to no kind that payers share.
    ...cells.amount('cost', 'stated', 'all'),
    ...cells.amount('bound', 'contracted', 'all'),
    ...cells.amount('bound-eu', 'contracted', 'EU'),
    ...cells.amount('bound-public', 'contracted', 'national-public-unsplit'),
    ...cells.amount('bound-private', 'contracted', 'private'),
    ...cells.amount('claimed', 'claimed', 'all'),
    ...cells.amount('claimed-eu', 'claimed', 'EU'),
    ...cells.amount('claimed-public', 'claimed', 'national-public-unsplit'),
    ...cells.amount('claimed-private', 'claimed', 'private'),
  ];
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
      summary: scrubber.scrub(cells.prose('summary') ?? cells.prose('goal')),
      recipient: recipient || undefined,
      programme: readProgramme(cells),
      priority: cells.text('priority'),
      fund: cells.text('fund'),
      call: registration.call,
      validFrom: cells.date('start'),
      validTo: cells.date('end'),
      endedOn: cells.date('ended'),
      state: state === undefined ? undefined : { ...given({ code: cells.text('state-code') }), text: state },
      unionRate: readUnionRate(cells, 'rate'),
    }),
    places: readNutsPlaces(cells, 'nuts-code', 'nuts-name'),
    interventions: readInterventions(cells, 'intervention', 'intervention-name'),
    amounts,
    contracts: readContract(cells),
  };
}

function readProgramme(cells: RowCells): ProjectAssertion['programme'] {
  const code = cells.text('programme-code')?.padStart(2, '0');
  const title = cells.text('programme') ?? code;
  return title === undefined ? undefined : { ...given({ code }), title };
}

/** A project without a contract stands on one row with these cells empty. */
function readContract(cells: RowCells): AssertedContract[] {
  const contract = given({
    order: cells.text('contract-order'),
    title: cells.text('contract-title'),
    supplier: cells.text('supplier'),
    supplierIco: cells.text('supplier') === undefined ? undefined : cells.ico('supplier-ico'),
  });
  return Object.keys(contract).length > 0 ? [contract] : [];
}
