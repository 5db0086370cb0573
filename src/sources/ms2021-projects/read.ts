// Reads the open data of MS2021+ (and MS2014+): projects with the money of the right financial block and free text without contacts.

import type { AssertionReader, AssertionReading, ReadingOptions } from '#model/assertion-reader.ts';
import type { SheetRow } from '#model/import-report.ts';
import type { ProjectAssertion } from '#model/project-assertion.ts';
import { foldName } from '#model/territory.ts';
import { checkFileKind } from '../file/kind.ts';
import { readPublishedKind } from '../file/open-table.ts';
import type { RowCells } from '../project-list/cells.ts';
import { createScrubber, type Scrubber } from '../project-list/contacts.ts';
import { given, readInterventions, readPostcode } from '../project-list/eu-fields.ts';
import { readRecords, refuseRecords } from '../project-list/records.ts';
import { readRegistration } from '../project-list/registration.ts';
import type { Tally } from '../project-list/tally.ts';
import { PATHS, PROSE } from './headings.ts';
import { streamProjects, type ExportHead } from './projects.ts';

export const SCHEME = 'ms2021';

/** What applicants write when they have nothing to say. */
const PLACEHOLDER = /^(-+|nerelevantni|neni relevantni|n\/?a|x+|\.+|viz (popis|priloha)[\w ]*)\.?$/;

export const readMs2021Projects: AssertionReader<ReadingOptions> = async function* (
  file,
  options = {},
): AssertionReading {
  const kind = await readPublishedKind(file);
  if ('problems' in kind) return yield* refuseRecords(kind.problems);
  const wrong = checkFileKind(kind.kind, file.name, ['xml']);
  if (wrong.length > 0) return yield* refuseRecords(wrong);
  const scrubber = createScrubber();
  const head: ExportHead = {};
  return yield* readRecords(
    streamProjects(file, Boolean(kind.packed), head),
    {
      sheet: 'PRJ',
      paths: PATHS,
      onRepeat: 'refuse',
      build: (cells, tally) => build(cells, tally, scrubber),
      raw: (row) => scrubRow(row, scrubber),
      closing: scrubber.problems,
      edition: () => given({ published: head.date }),
    },
    options,
  );
};

const PROSE_INDEXES = PROSE.map((path) => PATHS.indexOf(path as (typeof PATHS)[number]));

/** The row that is kept is shown to the public, so contacts are left out of it too; the file itself keeps them. */
function scrubRow(row: SheetRow, scrubber: Scrubber): SheetRow {
  for (const index of PROSE_INDEXES) {
    const text = row.cells[index];
    if (text) row.cells[index] = scrubber.clean(text) ?? null;
  }
  return row;
}

function build(cells: RowCells, tally: Tally, scrubber: Scrubber): ProjectAssertion | undefined {
  const registration = readRegistration(cells, 'KOD');
  const id = cells.text('ID');
  const name = cells.text('ZAD/NAZ');
  const money = { decimal: '.' } as const;
  const amounts = [
    ...cells.amount('PF[T=1]/CV', 'stated', 'all', money),
    ...cells.amount('PF[T=1]/CZV', 'contracted', 'all', money),
    ...cells.amount('PF[T=1]/EU', 'contracted', 'EU', money),
  ];
  if (amounts.length === 0) cells.reject('missing-block', 'KOD', 'PF s T=1', 'warning');
  const recipient = name && {
    name,
    ...given({
      ico: cells.ico('ZAD/IC'),
      legalForm: cells.text('ZAD/HPF'),
      postcode: readPostcode(cells, 'ZAD/ADR/PSC'),
      territory: readSeat(cells.text('ZAD/ADR/OBKOD')),
    }),
  };
  if (!registration) return undefined;
  return {
    ref: cells.ref('KOD'),
    rowCount: 1,
    key: registration.key,
    identifiers: [registration.identifier, ...(id ? [{ scheme: SCHEME, value: id, normalised: id }] : [])],
    ...given({
      title: cells.text('NAZ'),
      summary: scrubber.scrub(readSummary(cells, tally)),
      recipient: recipient || undefined,
      call: registration.call,
      validFrom: cells.date('DZRSKUT'),
      validTo: cells.date('DURPRED'),
      endedOn: cells.date('DURSKUT'),
    }),
    // The seat of the applicant is not the place of the project, and the element of places is not documented.
    places: [],
    interventions: readInterventions(cells, 'OI/KK', 'OI/KN'),
    amounts,
    contracts: [],
  };
}

/** The description, or the problem and the goal where they say something. */
function readSummary(cells: RowCells, tally: Tally): string | undefined {
  const texts = ['POPIS', 'PROBLEM', 'CIL'].map((path) => {
    const text = cells.prose(path);
    if (text === undefined || !PLACEHOLDER.test(foldName(text))) return text;
    tally.add({
      code: 'placeholder-text',
      severity: 'note',
      ref: cells.ref(path),
      column: path,
      value: text,
    });
    return undefined;
  });
  return texts.find((text) => text !== undefined);
}

/** Codes of municipalities are six digits in RÚIAN. */
function readSeat(code: string | undefined): string | undefined {
  return code !== undefined && /^\d{6}$/.test(code) ? code : undefined;
}
