// Reads a file of grants in the 360Giving standard (JSON).

import type {
  AssertionReader,
  AssertionReading,
  PublishedFile,
  ReadingOptions,
} from '#model/assertion-reader.ts';
import type { ProjectAssertion } from '#model/project-assertion.ts';
import { checkFileKind } from '../file/kind.ts';
import { streamObjects, type JsonItem } from '../file/json-stream.ts';
import { openText, readPublishedKind } from '../file/open-table.ts';
import { detectEncoding, streamText } from '../file/text-stream.ts';
import type { CellValue } from '../file/workbook.ts';
import type { RowCells } from '../project-list/cells.ts';
import { createScrubber, type Scrubber } from '../project-list/contacts.ts';
import type { DateOrder } from '../project-list/date-cell.ts';
import { given } from '../project-list/eu-fields.ts';
import { convertAmounts, type Rate } from '../project-list/foreign.ts';
import { readRecords, refuseRecords, type RecordChunk } from '../project-list/records.ts';
import type { Tally } from '../project-list/tally.ts';
import { PATHS } from './headings.ts';

export type GivingOptions = ReadingOptions & {
  /** Crowns for one unit, by currency. */
  rates?: Record<string, Rate>;
  /** Of dates with slashes; the standard asks for ISO dates, publishers in Britain write the day first. */
  dateOrder?: DateOrder;
};

export const SCHEME = '360giving';

export const readThreeSixtyGiving: AssertionReader<GivingOptions> = async function* (
  file,
  options = {},
): AssertionReading {
  const kind = await readPublishedKind(file);
  if ('problems' in kind) return yield* refuseRecords(kind.problems);
  const wrong = checkFileKind(kind.kind, file.name, ['json']);
  if (wrong.length > 0) return yield* refuseRecords(wrong);
  const scrubber = createScrubber();
  return yield* readRecords(
    streamGrants(file, Boolean(kind.packed)),
    {
      sheet: 'grants',
      paths: PATHS,
      onRepeat: 'refuse',
      build: (cells, tally) => build(cells, tally, options, scrubber),
      closing: scrubber.problems,
    },
    options,
  );
};

async function* streamGrants(file: PublishedFile, packed: boolean): AsyncGenerator<RecordChunk> {
  const open = openText(file, packed);
  const found = await detectEncoding(open);
  if (found.encoding === undefined) return yield { records: [], problems: found.problems };
  if (found.problems.length > 0) yield { records: [], problems: found.problems };
  let row = 0;
  for await (const { items, problems } of streamObjects(streamText(open(), found.encoding))) {
    yield { records: items.map((item) => ({ row: (row += 1), cells: cellsOf(item) })), problems };
  }
}

function cellsOf({ value, text }: JsonItem): CellValue[] {
  return PATHS.map((path) => (path === 'object' ? text : valueAt(value, path.split('/'))));
}

/** An array gives its first object, places all of theirs. */
function valueAt(value: unknown, path: readonly string[]): CellValue {
  if (Array.isArray(value)) {
    const all = value.map((item) => valueAt(item, path)).filter((item) => item !== null);
    return path.length === 1 && value.length > 1 ? all.join('; ') || null : (all[0] ?? null);
  }
  const [name, ...rest] = path;
  if (name === undefined)
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : null;
  return typeof value === 'object' && value !== null
    ? valueAt((value as Record<string, unknown>)[name], rest)
    : null;
}

function build(
  cells: RowCells,
  tally: Tally,
  options: GivingOptions,
  scrubber: Scrubber,
): ProjectAssertion | undefined {
  const id = cells.text('id');
  if (id === undefined) cells.reject('missing-value', 'id');
  const currency = cells.text('currency') ?? 'GBP';
  const read = [
    ...cells.amount('amountAppliedFor', 'requested', 'all', { decimal: '.' }),
    ...cells.amount('amountAwarded', 'approved', 'all', { decimal: '.' }),
    ...cells.amount('amountDisbursed', 'paid', 'all', { decimal: '.' }),
  ];
  const { amounts, unconverted } = convertAmounts(read, currency, options.rates?.[currency]);
  if (unconverted.length > 0)
    tally.add({ code: 'missing-rate', severity: 'note', ref: cells.ref('currency'), value: currency });
  const recipient = cells.text('recipientOrganization/name');
  const provider = cells.text('fundingOrganization/name');
  const programme = cells.text('grantProgramme/title') ?? cells.text('grantProgramme/code');
  const date = (path: string) => cells.date(path, options.dateOrder);
  if (id === undefined) return undefined;
  return {
    ref: cells.ref('id'),
    rowCount: 1,
    key: id,
    identifiers: [{ scheme: SCHEME, value: id, normalised: id }],
    ...given({
      title: cells.text('title'),
      summary: scrubber.clean(cells.prose('description')),
      recipient: recipient === undefined ? undefined : { name: recipient },
      provider: provider === undefined ? undefined : { name: provider },
      programme:
        programme === undefined
          ? undefined
          : { ...given({ code: cells.text('grantProgramme/code') }), title: programme },
      validFrom: date('plannedDates/startDate') ?? date('awardDate'),
      validTo: date('plannedDates/endDate'),
      endedOn: date('actualDates/endDate'),
    }),
    places: (cells.text('beneficiaryLocation/name') ?? '')
      .split('; ')
      .filter((text) => text !== '')
      .map((text) => ({ text })),
    interventions: [],
    amounts,
    ...(unconverted.length > 0 ? { unconverted } : {}),
    contracts: [],
  };
}
