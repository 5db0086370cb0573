// All projects that answer a question as a file, written as it is read: the same road for pages, API and command line.
// The same question over the same data gives the same bytes, so that the manifest can name their fingerprint beforehand.
import { ALL_FACETS } from '#projects/search/book.ts';
import { FACET_NAMES, sayFacetValue } from '#projects/search/labels.ts';
import { formatQuestion, type ProjectQuestion } from '#projects/search/question.ts';
import type { Found } from '#projects/search/find.ts';
import { AMOUNT_KINDS, PAYERS } from '#model/amount-kind.ts';
import { formatDecimal } from '#model/money.ts';
import type { Door, RegisterBook } from './book.ts';
import { answerQuestion } from './list.ts';
import { sayQuestion } from './reading.ts';
import { streamProjects } from './stream.ts';
import { toProjectJson } from './to-json.ts';
import { projectColumns } from './table.ts';
import { csvLine, type SheetLocale } from '../export/cells.ts';
import { writeWorkbook } from '../export/workbook.ts';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'json', 'ndjson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const MEDIA_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

export type ExportRequest = { question: ProjectQuestion; format: ExportFormat; locale: SheetLocale };

/** Bytes of a piece: large enough that a file is not a hundred thousand writes. */
const PIECE = 0x10000;

export async function* writeExport(
  door: Door,
  book: RegisterBook,
  request: ExportRequest,
): AsyncGenerator<Uint8Array> {
  const found = answerQuestion(book, request.question);
  if (request.format === 'xlsx') {
    yield* workbook(door, book, request, found);
    return;
  }
  let text = '';
  for await (const part of textParts(door, book, request, found)) {
    text += part;
    if (text.length < PIECE) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text) yield Buffer.from(text);
}

async function* textParts(
  door: Door,
  book: RegisterBook,
  { question, format, locale }: ExportRequest,
  found: Found,
): AsyncGenerator<string> {
  const projects = streamProjects(door, book, question, found);
  if (format === 'csv') {
    const columns = projectColumns(book);
    yield `\ufeff${csvLine(
      columns.map(({ id, title }) => (locale === 'cs' ? title : id)),
      locale,
    )}`;
    for await (const project of projects)
      yield csvLine(
        columns.map(({ value }) => value(project, locale)),
        locale,
      );
    return;
  }
  if (format === 'ndjson') {
    for await (const project of projects) yield `${JSON.stringify(toProjectJson(book, project))}\n`;
    return;
  }
  yield `{"query":${JSON.stringify(formatQuestion(question).toString())},"dataVersion":"${book.version}","total":${found.count},"items":[`;
  let first = true;
  for await (const project of projects) {
    yield `${first ? '' : ','}\n${JSON.stringify(toProjectJson(book, project))}`;
    first = false;
  }
  yield '\n]}\n';
}

function workbook(
  door: Door,
  book: RegisterBook,
  { question, locale }: ExportRequest,
  found: Found,
): AsyncGenerator<Buffer> {
  const columns = projectColumns(book);
  async function* rows() {
    for await (const project of streamProjects(door, book, question, found))
      yield columns.map(({ value }) => value(project, locale));
  }
  const facts = describe(book, question, found).map(([name, value]): [string, string] => [name, value]);
  return writeWorkbook({ name: 'Projekty', columns, rows: rows(), factsName: 'O tomto souboru', facts });
}

/** What the file holds, in Czech, for the last sheet of a workbook. */
function describe(book: RegisterBook, question: ProjectQuestion, found: Found): [string, string][] {
  return [
    ['Hledaný text', question.text || '(žádný)'],
    ...(question.text
      ? [['Hledá se', sayQuestion(book, question.text, 'cs') ?? ''] as [string, string]]
      : []),
    ...ALL_FACETS.flatMap((facet): [string, string][] => {
      const values = question.facets[facet];
      return values
        ? [
            [
              FACET_NAMES[facet].cs,
              values.map((value) => sayFacetValue(facet, value, 'cs', book.nameOf)).join('; '),
            ],
          ]
        : [];
    }),
    ['Projektů', String(found.count)],
    ...(found.kind
      ? ([
          [
            `Součet Kč, ${AMOUNT_KINDS[found.kind].cs}${found.payers.map((payer) => `, ${PAYERS[payer].cs}`).join('')}`,
            formatDecimal(found.sum),
          ],
          ['Z toho projektů s touto částkou', String(found.known)],
          ...found.otherKinds.map(({ kind, known, sum }) => [
            `Mimo tento součet, Kč, ${AMOUNT_KINDS[kind].cs} (${known} projektů)`,
            formatDecimal(sum),
          ]),
        ] as [string, string][])
      : []),
    ['Verze dat', `${book.version}${book.changedAt ? ` (${book.changedAt.toISOString()})` : ''}`],
    ['Dotaz', `/api/v1/projects?${formatQuestion(question)}`],
  ];
}

/** File name without spaces and diacritics, the same for the same question. */
export function exportName({ question }: ExportRequest): string {
  const words = question.text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return words ? `projekty-${words.slice(0, 60)}` : 'projekty';
}

export type Manifest = {
  title: string;
  query: {
    text: string;
    reading: Record<'cs' | 'en', string | null>;
    facets: ProjectQuestion['facets'];
    sort: string;
    address: string;
  };
  file: { name: string; format: ExportFormat; locale: SheetLocale; bytes: number; sha256: string };
  rows: number;
  sum: { kind: string; payers: readonly string[]; known: number; czk: string } | null;
  /** Other kinds of the same projects; they are no part of the sum. */
  otherKinds: { kind: string; known: number; czk: string }[];
  dataVersion: string;
  dataChangedAt: string | null;
  region: string;
  generatedAt: string;
};

/** The same request in an address. */
export function searchOf({ question, format, locale }: ExportRequest): URLSearchParams {
  const search = formatQuestion(question);
  search.set('format', format);
  if (locale === 'cs') search.set('locale', locale);
  return search;
}

/** `bytes` and fingerprint are those of the very file. */
export function buildManifest(
  book: RegisterBook,
  request: ExportRequest,
  file: { bytes: number; sha256: string },
  generatedAt: Date,
): Manifest {
  const { question, format, locale } = request;
  const found = answerQuestion(book, question);
  return {
    title: 'Opora: projekty',
    query: {
      ...question,
      reading: { cs: sayQuestion(book, question.text, 'cs'), en: sayQuestion(book, question.text, 'en') },
      address: `/api/v1/projects?${searchOf(request)}`,
    },
    file: { name: `${exportName(request)}.${format}`, format, locale, ...file },
    rows: found.count,
    sum: found.kind
      ? { kind: found.kind, payers: found.payers, known: found.known, czk: formatDecimal(found.sum) }
      : null,
    otherKinds: found.otherKinds.map(({ kind, known, sum }) => ({ kind, known, czk: formatDecimal(sum) })),
    dataVersion: String(book.version),
    dataChangedAt: book.changedAt?.toISOString() ?? null,
    region: book.region,
    generatedAt: generatedAt.toISOString(),
  };
}
