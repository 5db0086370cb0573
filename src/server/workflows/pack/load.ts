// Brings a region pack into the register in one transaction. The same pack twice changes nothing.
import { createHash } from 'node:crypto';
import type { Database } from '../../database/connect.ts';
import type { WriteTransaction } from '../../database/transaction.ts';
import { saveProjectRules } from '../../register/project-rules.ts';
import { bumpVersion, findVersion } from '../../register/version.ts';
import { insertRows } from '../../register/insert.ts';
import { rulesVersion } from '../projects/renew.ts';
import { reconcileRegister } from '../reconcile.ts';
import { prepareProjects, saveProjectWords } from './assertions.ts';
import { getPackFile, NEED_VALUES, PACK_FILES } from './files.ts';
import { packFingerprint, splitList, type Pack, type PackRow } from './read.ts';
import { PLAIN_FILES, toRegisterRow } from './rows.ts';
import { saveTerritories } from '../../register/save-territories.ts';
import { readTerritoryFacts } from './territories.ts';
import { columnLetters } from '#model/import-report.ts';

export type LoadOutcome = { outcome: 'loaded' | 'unchanged'; region: string; rows: number };

/** Loads a checked pack. `author` is who answers for the facts being in the register. */
export async function loadPack(database: Database, pack: Pack, author: string): Promise<LoadOutcome> {
  const region = pack.header.region;
  const fingerprint = packFingerprint(pack);
  const rows = [...pack.files.values()].reduce((sum, file) => sum + file.length, 0);
  return database.write(region, async (tx) => {
    await saveRegion(tx, pack);
    const version = await findVersion(tx);
    if (version?.pack_sha256 === fingerprint) return { outcome: 'unchanged', region, rows };
    const before = await prepareProjects(tx, pack);
    await removeOldFacts(tx);
    await saveTerritories(tx, readTerritoryFacts(pack.files.get('territory') ?? []), 'pack');
    await savePublications(tx, pack);
    const edition = await saveEditions(tx, pack, author);
    for (const name of PLAIN_FILES) {
      const file = getPackFile(name);
      const packRows = inLoadingOrder(pack.files.get(name) ?? []);
      await insertRows(
        tx,
        name,
        packRows.map((row) => toRegisterRow(file, row.cells, region, edition)),
      );
    }
    await saveParties(tx, pack);
    await saveProjectWords(tx, pack, edition, before);
    await insertRows(tx, 'published_figure', figureRows(pack, region, edition));
    await insertRows(tx, 'need_value', needRows(pack, region, edition));
    // A register with nothing else in it has no project of older rules.
    if (!version) await saveProjectRules(tx, await rulesVersion(tx));
    await bumpVersion(tx, fingerprint);
    await reconcileRegister(tx);
    return { outcome: 'loaded', region, rows };
  });
}

async function saveRegion(tx: WriteTransaction, { header }: Pack): Promise<void> {
  const { region: code, title, title_en = null, language, attribution } = header;
  await tx
    .insertInto('region')
    .values({ code, title, title_en, language, attribution })
    .onConflict((conflict) => conflict.column('code').doUpdateSet({ title, title_en, language, attribution }))
    .execute();
}

/** Facts of the pack before this one go; their editions and raw rows stay, so that old references still open. */
async function removeOldFacts(tx: WriteTransaction): Promise<void> {
  const editions = tx.selectFrom('source').select('id').where('kind', '=', 'pack');
  await tx.deleteFrom('agreement_party').execute();
  for (const table of [...PLAIN_FILES].reverse()) {
    await tx.deleteFrom(table).where('source_id', 'in', editions).execute();
  }
  await tx.deleteFrom('published_figure').where('source_id', 'in', editions).execute();
  await tx.deleteFrom('need_value').where('source_id', 'in', editions).execute();
}

async function savePublications(tx: WriteTransaction, pack: Pack): Promise<void> {
  const file = getPackFile('publication');
  const rows = (pack.files.get('publication') ?? []).map((row) => ({
    ...toRegisterRow(file, row.cells, tx.region, String),
    from_pack: true,
  }));
  await insertRows(tx, 'publication', rows, { replaceOn: ['region', 'id'] });
}

/** An edition per publication: the facts of this pack that cite it. Returns publication → edition. */
async function saveEditions(
  tx: WriteTransaction,
  pack: Pack,
  author: string,
): Promise<(publication: string) => string> {
  const cited = new Map<string, { sheet: string; row: PackRow; cells: string[] }[]>();
  for (const { name, columns } of PACK_FILES) {
    for (const row of pack.files.get(name) ?? []) {
      const publication = row.cells.source;
      if (!publication) continue;
      const cells = columns.map((column) => row.cells[column.header] ?? '');
      cited.set(publication, [...(cited.get(publication) ?? []), { sheet: `${name}.csv`, row, cells }]);
    }
  }
  const editions = new Map<string, string>();
  for (const [publication, facts] of cited) {
    const content = createHash('sha256')
      .update(facts.map(({ sheet, row, cells }) => JSON.stringify([sheet, row.line, cells])).join('\n'))
      .digest('hex');
    const id = `${publication}@pack-${content.slice(0, 12)}`;
    editions.set(publication, id);
    const known = await tx.selectFrom('source').select('id').where('id', '=', id).executeTakeFirst();
    if (known) continue;
    await insertRows(tx, 'source', [
      {
        region: tx.region,
        id,
        publication_id: publication,
        kind: 'pack',
        format: 'pack',
        content_sha256: content,
        author,
      },
    ]);
    const rows = facts.map(({ sheet, row, cells }) => ({ sheet, row_number: row.line, cells }));
    await insertRows(
      tx,
      'source_row',
      rows.map((row) => ({ region: tx.region, source_id: id, ...row })),
    );
  }
  return (publication) => editions.get(publication)!;
}

async function saveParties(tx: WriteTransaction, pack: Pack): Promise<void> {
  const rows = (pack.files.get('agreement') ?? []).flatMap(({ cells }) =>
    splitList(cells.parties ?? '').map((party, position) => ({
      region: tx.region,
      agreement_id: cells.id,
      organisation_id: party,
      position,
    })),
  );
  await insertRows(tx, 'agreement_party', rows);
}

/** Rows that refer to rows of the same file come after them. */
function inLoadingOrder(rows: PackRow[]): PackRow[] {
  const byId = new Map(rows.map((row) => [row.cells.id, row]));
  const placed = new Set<PackRow>();
  const place = (row: PackRow, path: Set<PackRow>): void => {
    if (placed.has(row) || path.has(row)) return;
    path.add(row);
    const before = byId.get(row.cells.predecessor ?? row.cells.parent);
    if (before) place(before, path);
    placed.add(row);
  };
  for (const row of rows) place(row, new Set());
  return [...placed];
}

function figureRows(pack: Pack, region: string, edition: (publication: string) => string) {
  const file = getPackFile('published_figure');
  const valueColumn = columnLetters(file.columns.findIndex((column) => column.header === 'value'));
  return (pack.files.get('published_figure') ?? []).map((row) => ({
    ...toRegisterRow(file, row.cells, region, edition),
    sheet: 'published_figure.csv',
    row_number: row.line,
    column_letters: valueColumn,
  }));
}

function needRows(pack: Pack, region: string, edition: (publication: string) => string) {
  const columns = getPackFile('index_input').columns;
  return (pack.files.get('index_input') ?? []).flatMap((row) => {
    const imputed = new Set(splitList(row.cells.imputed ?? ''));
    return NEED_VALUES.filter((indicator) => row.cells[indicator] || imputed.has(indicator)).map(
      (indicator) => ({
        region,
        source_id: edition(row.cells.source!),
        territory_code: row.cells.territory!,
        indicator,
        year: Number(row.cells.year),
        value: row.cells[indicator] || null,
        imputed: imputed.has(indicator),
        sheet: 'index_input.csv',
        row_number: row.line,
        column_letters: columnLetters(columns.findIndex((column) => column.header === indicator)),
      }),
    );
  });
}
