// Raw rows of long lists, a hundred to a block. Written once, read by their place.
import { sql } from 'kysely';
import type { SheetRow } from '#model/import-report.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { insertColumns, joinCells, splitCells } from './insert.ts';

const BLOCK = 100;

/** Rows come in the order of the file, batch by batch; sheets do not alternate within one. */
export async function saveSourceBlocks(
  tx: WriteTransaction,
  edition: string,
  rows: readonly SheetRow[],
): Promise<void> {
  const blocks: SheetRow[][] = [];
  for (const row of rows) {
    const block = blocks.at(-1);
    if (block && block.length < BLOCK && block[0]!.sheet === row.sheet) block.push(row);
    else blocks.push([row]);
  }
  await insertColumns(tx, 'source_block', {
    source_id: { type: 'text', all: edition },
    sheet: { type: 'text', values: blocks.map((block) => block[0]!.sheet) },
    first_row: { type: 'integer', values: blocks.map((block) => block[0]!.row) },
    last_row: { type: 'integer', values: blocks.map((block) => block.at(-1)!.row) },
    row_numbers: { type: 'integer[]', values: blocks.map((block) => block.map((row) => row.row)) },
    cells: { type: 'text[]', values: blocks.map((block) => block.map((row) => joinCells(row.cells))) },
  });
}

export type BlockRow = { sheet: string; rowNumber: number; cells: string[] };

/** Rows behind `after` in the order of the file, at most `limit` of them. */
export async function listBlockRows(
  tx: ReadTransaction,
  edition: string,
  { after, limit }: { after?: { sheet: string; row: number }; limit: number },
): Promise<BlockRow[]> {
  const blocks = await tx
    .selectFrom('source_block')
    .select(['sheet', 'row_numbers', 'cells'])
    .where('source_id', '=', edition)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(sheet, last_row) > (${after?.sheet}, ${after?.row})`),
    )
    .orderBy('sheet')
    .orderBy('first_row')
    .limit(Math.ceil(limit / BLOCK) + 2)
    .execute();
  return blocks
    .flatMap(toRows)
    .filter((row) => !after || row.sheet !== after.sheet || row.rowNumber > after.row)
    .slice(0, limit);
}

export async function findBlockRow(
  tx: ReadTransaction,
  edition: string,
  sheet: string,
  row: number,
): Promise<BlockRow | undefined> {
  const block = await tx
    .selectFrom('source_block')
    .select(['sheet', 'row_numbers', 'cells'])
    .where('source_id', '=', edition)
    .where('sheet', '=', sheet)
    .where('first_row', '<=', row)
    .orderBy('first_row', 'desc')
    .executeTakeFirst();
  return block && toRows(block).find((one) => one.rowNumber === row);
}

function toRows(block: { sheet: string; row_numbers: number[]; cells: string[] }): BlockRow[] {
  return block.cells.map((cells, index) => ({
    sheet: block.sheet,
    rowNumber: block.row_numbers[index]!,
    cells: splitCells(cells),
  }));
}
