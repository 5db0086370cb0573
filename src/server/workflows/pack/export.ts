// The register back as a region pack: a map of file name → text, so that the caller decides where it goes.
import { stringify as stringifyYaml } from 'yaml';
import type { ReadTransaction } from '../../database/transaction.ts';
import { getPackFile, NEED_VALUES, PACK_FILES } from './files.ts';
import { PLAIN_FILES, toPackCells } from './rows.ts';
import { listTerritoryCells } from './territories.ts';

type Cells = Record<string, string>;

/** Facts that came from packs or were entered; files imported as editions stay files and are not repeated here. */
export async function exportPack(tx: ReadTransaction): Promise<Map<string, string>> {
  const sources = await tx.selectFrom('source').select(['id', 'publication_id', 'kind']).execute();
  const packEditions = sources.filter((source) => source.kind === 'pack').map((source) => source.id);
  const publicationOf = new Map(sources.map((source) => [source.id, source.publication_id]));
  const publication = (edition: string) => publicationOf.get(edition)!;
  const cells = new Map<string, Cells[]>();
  cells.set('publication', await publications(tx));
  cells.set('territory', await listTerritoryCells(tx));
  cells.set('index_input', await indexInputs(tx, packEditions, publication));
  const figures = await tx
    .selectFrom('published_figure')
    .selectAll()
    .where('source_id', 'in', packEditions)
    .execute();
  cells.set(
    'published_figure',
    figures.map((row) => toPackCells(getPackFile('published_figure'), row, publication)),
  );
  cells.set('project', await projectCells(tx));
  for (const name of PLAIN_FILES) {
    // What stands in the table of projects is resolved from all that is said, not only by the pack.
    if (name === 'project') continue;
    const rows = await tx.selectFrom(name).selectAll().where('source_id', 'in', packEditions).execute();
    cells.set(
      name,
      rows.map((row) => toPackCells(getPackFile(name), row, publication)),
    );
  }
  await addParties(tx, cells.get('agreement')!);
  const files = new Map([['pack.yaml', await header(tx)]]);
  for (const file of PACK_FILES) {
    const headings = file.columns.map((column) => column.header);
    const lines = cells
      .get(file.name)!
      .map((row) => headings.map((heading) => quote(row[heading] ?? '')).join(','));
    files.set(
      `${file.name}.csv`,
      [headings.join(','), ...lines.sort((a, b) => a.localeCompare(b, 'cs'))].join('\n') + '\n',
    );
  }
  return files;
}

async function header(tx: ReadTransaction): Promise<string> {
  const region = await tx
    .selectFrom('region')
    .selectAll()
    .where('code', '=', tx.region)
    .executeTakeFirstOrThrow();
  const { code, title, title_en, language, attribution } = region;
  return stringifyYaml({
    region: code,
    title,
    ...(title_en ? { title_en } : {}),
    language,
    attribution,
    format: 1,
  });
}

async function publications(tx: ReadTransaction): Promise<Cells[]> {
  const rows = await tx.selectFrom('publication').selectAll().where('from_pack', '=', true).execute();
  return rows.map((row) => toPackCells(getPackFile('publication'), row, String));
}

async function indexInputs(
  tx: ReadTransaction,
  editions: string[],
  publication: (edition: string) => string,
): Promise<Cells[]> {
  const values = await tx.selectFrom('need_value').selectAll().where('source_id', 'in', editions).execute();
  const locators = await tx
    .selectFrom('source_row')
    .select(['source_id', 'row_number', 'cells'])
    .where('sheet', '=', 'index_input.csv')
    .where('source_id', 'in', editions)
    .execute();
  const locatorColumn = getPackFile('index_input').columns.findIndex((column) => column.header === 'locator');
  const locatorOf = new Map(
    locators.map((row) => [`${row.source_id} ${row.row_number}`, row.cells[locatorColumn] ?? '']),
  );
  const rows = new Map<string, Cells & { imputed: string }>();
  for (const value of values) {
    const key = `${value.source_id} ${value.row_number}`;
    const row = rows.get(key) ?? {
      territory: value.territory_code,
      year: String(value.year),
      imputed: '',
      source: publication(value.source_id),
      locator: locatorOf.get(key)!,
    };
    if (value.value !== null) row[value.indicator] = value.value;
    if (value.imputed) row.imputed = [...row.imputed.split(';').filter(Boolean), value.indicator].join(';');
    rows.set(key, row);
  }
  for (const row of rows.values()) {
    const imputed = new Set(row.imputed.split(';'));
    row.imputed = NEED_VALUES.filter((indicator) => imputed.has(indicator)).join(';');
  }
  return [...rows.values()];
}

async function projectCells(tx: ReadTransaction): Promise<Cells[]> {
  const rows = await tx
    .selectFrom('project_assertion')
    .select('pack_cells')
    .where('pack_cells', 'is not', null)
    .execute();
  return rows.map((row) => row.pack_cells as Cells);
}

async function addParties(tx: ReadTransaction, agreements: Cells[]): Promise<void> {
  const parties = await tx.selectFrom('agreement_party').selectAll().orderBy('position').execute();
  for (const agreement of agreements) {
    agreement.parties = parties
      .filter((party) => party.agreement_id === agreement.id)
      .map((party) => party.organisation_id)
      .join(';');
  }
}

function quote(value: string): string {
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
