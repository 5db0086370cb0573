// The tables of IS ReD among the files given, each known by its headings.

import type { PublishedFile } from '#model/assertion-reader.ts';
import type { Problem, SheetRow } from '#model/import-report.ts';
import { openTable, readPublishedKind } from '../file/open-table.ts';
import { partFile } from '../file/part-file.ts';
import { createCells, printRow, type RowCells } from '../project-list/cells.ts';
import type { ListColumn } from '../project-list/columns.ts';
import { findTable } from '../project-list/find-table.ts';
import type { ListShape } from '../project-list/list-reader.ts';
import type { Tally } from '../project-list/tally.ts';
import { DECISION_COLUMNS, GRANT_COLUMNS, PERIOD_COLUMNS, RECIPIENT_COLUMNS } from './headings.ts';

export type TableId = 'prijemce' | 'dotace' | 'rozhodnuti' | 'rozpoctoveobdobi';

export type Tables = {
  files: Map<TableId, PublishedFile>;
  /** Codes and addresses of code lists with their names. */
  names: Map<string, string>;
  headings: SheetRow[];
  problems: Problem[];
};

const SPECS: Record<TableId, readonly ListColumn[]> = {
  prijemce: RECIPIENT_COLUMNS,
  dotace: GRANT_COLUMNS,
  rozhodnuti: DECISION_COLUMNS,
  rozpoctoveobdobi: PERIOD_COLUMNS,
};

const shapeOf = (columns: readonly ListColumn[]): ListShape => ({
  columns,
  amounts: [],
  keys: [columns[0]!.id],
  numbered: false,
  onRepeat: 'refuse',
  build: () => undefined,
});
const SHAPES = new Map(Object.entries(SPECS).map(([id, columns]) => [id as TableId, shapeOf(columns)]));

/** Code lists are small; a larger one is no code list. */
const MOST_NAMES = 500_000;

/** An archive of tables is opened; each file is asked for its headings once. */
export async function findTables(files: readonly PublishedFile[]): Promise<Tables> {
  const tables: Tables = { files: new Map(), names: new Map(), headings: [], problems: [] };
  for (const file of files) {
    const kind = await readPublishedKind(file);
    if ('problems' in kind) tables.problems.push(...kind.problems);
    else if (kind.kind !== 'zip') await addTable(file, tables);
    else
      for (const entry of kind.entries ?? [])
        if (/\.csv(\.gz)?$/i.test(entry.name)) await addTable(partFile(file, entry), tables);
  }
  return tables;
}

async function addTable(file: PublishedFile, tables: Tables): Promise<void> {
  const { sheets, problems } = await openTable(file, { label: file.name });
  if (sheets.length === 0) return void tables.problems.push(...problems);
  const found = await findTable(sheets, [...SHAPES.values()]);
  if ('problems' in found) return readNames(file, tables.names);
  await found.rest.return();
  const id = [...SHAPES].find(([, shape]) => shape === found.shape)![0];
  tables.files.set(id, file);
  tables.headings.push(printRow(found.heading));
  tables.problems.push(...problems, ...found.notes);
}

/** `iriFinancniZdroj, …, financniZdrojNazev`: the first column names the code, one ending in `Nazev` says it in words. */
async function readNames(file: PublishedFile, names: Map<string, string>): Promise<void> {
  const { sheets } = await openTable(file);
  let columns: { code: number; name: number } | undefined;
  for await (const { rows } of sheets[0]?.read() ?? [])
    for (const { cells } of rows) {
      if (!columns) {
        const name = cells.findIndex((cell) => /nazev$/i.test(String(cell)));
        const code = cells.findIndex((cell) => /^(iri|id)\p{L}/iu.test(String(cell)));
        if (name < 0 || code < 0) return;
        columns = { code, name };
      } else if (names.size < MOST_NAMES && cells[columns.code] && cells[columns.name])
        names.set(String(cells[columns.code]), String(cells[columns.name]));
    }
}

/** Reads a table once. `visit` sees the cells of a row; what it says is kept is given back raw. */
export async function* readTable(
  id: TableId,
  tables: Tables,
  problems: Problem[],
  tally: Tally,
  visit: (cells: RowCells) => boolean,
): AsyncGenerator<SheetRow[], void, undefined> {
  const file = tables.files.get(id);
  if (!file) return;
  const { sheets } = await openTable(file, { label: file.name });
  const found = await findTable(sheets, [SHAPES.get(id)!]);
  if ('problems' in found) return;
  const cells = createCells(found.columns, problems, tally);
  for await (const chunk of found.rest) {
    problems.push(...chunk.problems);
    const kept: SheetRow[] = [];
    for (const row of chunk.rows) {
      cells.use(row);
      if (visit(cells)) kept.push(hidePersons(printRow(row), id, found.columns.indexOf));
    }
    if (kept.length > 0) yield kept;
  }
}

/** Names and years of birth of natural persons are not published again. */
function hidePersons(row: SheetRow, id: TableId, indexOf: ReadonlyMap<string, number>): SheetRow {
  if (id !== 'prijemce') return row;
  for (const column of ['jmeno', 'prijmeni', 'rokNarozeni']) {
    const index = indexOf.get(column) ?? -1;
    if (row.cells[index]) row.cells[index] = 'xxx';
  }
  return row;
}

/** `http://…/resource/Dotace/9D1A` → `9D1A`: tables name a record by its address or only by its end. */
export function shortId(text: string | undefined): string | undefined {
  return text?.slice(text.lastIndexOf('/') + 1) || undefined;
}
