// Reads a country's file of Kohesio: projects in euros, repeated once for each region they touch.

import type { AssertionReader, ReadingOptions } from '#model/assertion-reader.ts';
import type { AssertedPlace, ProjectAssertion } from '#model/project-assertion.ts';
import { parseRegistrationNumber, REGISTRATION_SCHEME } from '#model/registration-number.ts';
import type { TableOptions } from '../file/open-table.ts';
import type { RowCells } from '../project-list/cells.ts';
import { createScrubber, scrubColumns, type Scrubber } from '../project-list/contacts.ts';
import { given, readInterventions, readUnionRate } from '../project-list/eu-fields.ts';
import { convertAmounts, type Rate } from '../project-list/foreign.ts';
import { readList, type ListShape } from '../project-list/list-reader.ts';
import type { Tally } from '../project-list/tally.ts';
import { COLUMNS } from './headings.ts';

export type KohesioOptions = TableOptions &
  ReadingOptions & {
    /** Crowns for one euro with the source of the rate; without it amounts stay in euros. */
    rate?: Rate;
  };

export const SCHEME = 'kohesio';

const PROSE = ['Operation_Summary_Programme_Language', 'Operation_Summary_English'];

export const readKohesio: AssertionReader<KohesioOptions> = (file, options = {}) => {
  const scrubber = createScrubber();
  const shape: ListShape = {
    columns: COLUMNS,
    amounts: ['Total_Eligible_Expenditure_amount', 'Project_EU_Budget'],
    keys: ['Operation_Unique_Identifier', 'Operation_Local_Identifier'],
    numbered: false,
    onRepeat: 'join',
    build: (cells, tally) => build(cells, tally, options.rate, scrubber),
    raw: (row, columns) => scrubColumns(row, columns, PROSE, scrubber),
    closing: scrubber.problems,
  };
  return readList(file, options, [shape], options);
};

function build(
  cells: RowCells,
  tally: Tally,
  rate: Rate | undefined,
  scrubber: Scrubber,
): ProjectAssertion | undefined {
  const unique = cells.text('Operation_Unique_Identifier');
  const local = cells.text('Operation_Local_Identifier');
  if (unique === undefined && local === undefined) {
    cells.reject('missing-value', 'Operation_Unique_Identifier');
    return undefined;
  }
  const number = parseRegistrationNumber(local ?? '');
  const currency = cells.text('Total_Eligible_Expenditure_Currency') ?? 'EUR';
  const read = [
    ...cells.amount('Total_Eligible_Expenditure_amount', 'contracted', 'all', { decimal: '.' }),
    ...cells.amount('Project_EU_Budget', 'contracted', 'EU', { decimal: '.' }),
  ];
  const { amounts, unconverted } = convertAmounts(read, currency, currency === 'EUR' ? rate : undefined);
  if (unconverted.length > 0)
    tally.add({ code: 'missing-rate', severity: 'note', ref: unconverted[0]!.ref, value: currency });
  const recipient = cells.text('Beneficiary_Name');
  const programme = cells.text('Programme_Name');
  return {
    ref: cells.ref('Operation_Unique_Identifier'),
    rowCount: 1,
    key: number.state === 'valid' ? number.value : (unique ?? local!),
    identifiers: [
      ...(local ? [localIdentifier(local, number)] : []),
      ...(unique ? [{ scheme: SCHEME, value: unique, normalised: unique }] : []),
    ],
    ...given({
      title: cells.text('Operation_Name_Programme_Language') ?? cells.text('Operation_Name_English'),
      summary: scrubber.scrub(
        cells.prose('Operation_Summary_Programme_Language') ?? cells.prose('Operation_Summary_English'),
      ),
      recipient: recipient === undefined ? undefined : { name: recipient },
      programme:
        programme === undefined
          ? undefined
          : { ...given({ code: cells.text('Programme_Code') }), title: programme },
      fund: cells.text('Fund_Code') ?? cells.text('Fund_Name'),
      call: number.state === 'unknown' ? undefined : number.call,
      validFrom: cells.date('Operation_Start_Date'),
      validTo: cells.date('Operation_End_Date'),
      unionRate: readUnionRate(cells, 'Cofinancing_Rate'),
    }),
    places: readPlaces(cells),
    interventions: readInterventions(cells, 'Category_Of_Intervention', 'Category_Label'),
    amounts,
    ...(unconverted.length > 0 ? { unconverted } : {}),
    contracts: [],
  };
}

function localIdentifier(value: string, number: ReturnType<typeof parseRegistrationNumber>) {
  if (number.state === 'valid') return { scheme: REGISTRATION_SCHEME, value, normalised: number.value };
  const normalised = value.toUpperCase();
  if (number.state === 'unknown') return { scheme: `${SCHEME}-local`, value, normalised };
  return { scheme: REGISTRATION_SCHEME, value, normalised, repair: number.proposal };
}

function readPlaces(cells: RowCells): AssertedPlace[] {
  const code = cells.text('NUTS3_Code') ?? cells.text('NUTS2_Code');
  const text = cells.text('Region') ?? code;
  if (text === undefined) return [];
  return [{ ...(code && /^CZ0\d{2}$/.test(code) ? { code, level: 'region' as const } : {}), text }];
}
