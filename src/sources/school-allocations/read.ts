// Reads allocations of EU programmes to schools, each joined with its school.

import type { AssertionReader, AssertionReading, PublishedFile } from '#model/assertion-reader.ts';
import type { Problem } from '#model/import-report.ts';
import type { AssertedPlace, ProjectAssertion } from '#model/project-assertion.ts';
import { openTable } from '../file/open-table.ts';
import type { RowCells } from '../project-list/cells.ts';
import { given } from '../project-list/eu-fields.ts';
import { findTable } from '../project-list/find-table.ts';
import { readList, type ListShape } from '../project-list/list-reader.ts';
import { hashParts } from '../project-list/text-hash.ts';
import { PROJECT_COLUMNS } from './headings.ts';
import { INSTITUTION_SHAPE, readInstitutions, type Institution, type Institutions } from './institutions.ts';

/** The file of projects first and the file of schools `beside` it; the other way round is understood too. */
export const readSchoolAllocations: AssertionReader = async function* (file, options = {}): AssertionReading {
  const files = [file, ...(options.beside ?? [])];
  const schools = await findSchools(files);
  const projects = files.find((one) => one !== schools) ?? file;
  const joined = schools ? yield* readInstitutions(schools) : undefined;
  const shape: ListShape = {
    columns: PROJECT_COLUMNS,
    amounts: ['amount'],
    keys: ['institution_id'],
    numbered: true,
    onRepeat: 'number',
    table: { label: projects.name },
    build: (cells) => build(cells, joined?.institutions),
    closing: () => (schools ? [] : [missingSchools()]),
  };
  const end = yield* readList(projects, options, [shape]);
  return joined ? { ...end, headings: [...joined.headings, ...end.headings] } : end;
};

async function findSchools(files: readonly PublishedFile[]): Promise<PublishedFile | undefined> {
  for (const file of files) {
    const { sheets } = await openTable(file);
    const found = await findTable(sheets, [INSTITUTION_SHAPE]);
    if ('problems' in found) continue;
    await found.rest.return();
    return file;
  }
  return undefined;
}

function missingSchools(): Problem {
  return {
    code: 'missing-table',
    severity: 'warning',
    expected: 'škol (institution_id, institution_name, ico, region)',
  };
}

function build(cells: RowCells, institutions: Institutions | undefined): ProjectAssertion | undefined {
  const id = cells.text('institution_id');
  const programme = cells.text('programme');
  const title = cells.text('project_name');
  if (id === undefined) {
    cells.reject('missing-value', 'institution_id');
    return undefined;
  }
  const institution = institutions?.get(id);
  if (institutions && !institution)
    cells.reject('unknown-reference', 'institution_id', 'souboru škol', 'warning');
  return {
    ref: cells.ref('institution_id'),
    rowCount: 1,
    // There is no number of a project; a school may have two of one name, told apart by their order.
    key: hashParts([id, programme ?? '', title ?? '']),
    identifiers: [],
    ...given({ title, programme: programme === undefined ? undefined : { title: programme } }),
    ...(institution ? { recipient: { name: institution.name, ...given({ ico: institution.ico }) } } : {}),
    places: institution ? placesOf(institution) : [],
    interventions: [],
    // Total eligible expenditure bound by a legal act, as the files were made from the list of operations.
    amounts: cells.amount('amount', 'contracted', 'all', { decimal: '.' }),
    contracts: [],
  };
}

/** The municipality of the school; where the file leaves it empty, only its region is known. */
function placesOf({ municipality, region }: Institution): AssertedPlace[] {
  if (municipality !== undefined)
    return [{ text: municipality, level: 'municipality', ...given({ within: region }) }];
  return region === undefined ? [] : [{ text: region, level: 'region' }];
}
