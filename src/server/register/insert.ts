// Many rows in few statements, whatever their number.
import { sql } from 'kysely';
import type { DB } from '../database/schema.ts';
import type { WriteTransaction } from '../database/transaction.ts';

/** PostgreSQL takes at most 65 535 parameters in a statement. */
const PARAMETERS = 60_000;

/**
 * Inserts rows that all have the same columns. `replaceOn`: columns of a key; a row that exists takes the new values.
 */
export async function insertRows(
  tx: WriteTransaction,
  table: keyof DB,
  rows: Record<string, unknown>[],
  { replaceOn }: { replaceOn?: string[] } = {},
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!);
  const chunk = Math.floor(PARAMETERS / columns.length);
  for (let start = 0; start < rows.length; start += chunk) {
    const insert = tx.insertInto(table).values(rows.slice(start, start + chunk) as never);
    await (
      replaceOn
        ? insert.onConflict((conflict) =>
            conflict
              .columns(replaceOn as never)
              .doUpdateSet(
                (e) =>
                  Object.fromEntries(
                    columns
                      .filter((c) => !replaceOn.includes(c))
                      .map((c) => [c, e.ref(`excluded.${c}` as never)]),
                  ) as never,
              ),
          )
        : insert
    ).execute();
  }
}

type ColumnType = 'text' | 'integer' | 'numeric' | 'boolean' | 'date' | 'text[]';
export type ColumnValues = { type: ColumnType; values: readonly unknown[] };

/**
 * Inserts any number of rows given by columns in one statement: one parameter per column, whatever the number of rows.
 * For the big tables; all columns have the same length. The region is added, except in the shared reference tables.
 * `replaceOn`: columns of a key; a row that exists takes the new values.
 */
export async function insertColumns(
  tx: WriteTransaction,
  table: keyof DB,
  columns: Record<string, ColumnValues>,
  { shared = false, replaceOn }: { shared?: boolean; replaceOn?: string[] } = {},
): Promise<void> {
  const names = Object.keys(columns);
  const list = sql.join(names.map((name) => sql.ref(name)));
  const arrays = names.map((name) => {
    const { type, values } = columns[name]!;
    return sql`${arrayParameter(type, values)}::${sql.raw(type === 'text[]' ? 'text' : type)}[]`;
  });
  const selected = sql.join(names.map((name) => selectColumn(name, columns[name]!.type)));
  const updates = names
    .filter((name) => !replaceOn?.includes(name))
    .map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`);
  const conflict = replaceOn
    ? sql`on conflict (${sql.join(replaceOn.map((name) => sql.ref(name)))}) do update set ${sql.join(updates)}`
    : sql``;
  await sql`insert into ${sql.table(table)} (${shared ? list : sql`region, ${list}`})
    select ${shared ? selected : sql`${tx.region}, ${selected}`}
    from unnest(${sql.join(arrays)}) as row(${list}) ${conflict}`.execute(tx);
}

/** Cells of a row travel as one text, joined by control characters that no cell holds: an array of arrays would be flattened. */
const BETWEEN = '\u001f';
const NULL = '\u001e';

function arrayParameter(type: ColumnType, values: readonly unknown[]): unknown {
  if (type !== 'text[]') return values;
  return (values as (string | null)[][]).map((items) =>
    items.map((item) => (item === null ? NULL : item.replace(/[\u001e\u001f]/g, ' '))).join(BETWEEN),
  );
}

function selectColumn(name: string, type: ColumnType) {
  const column = sql.ref(`row.${name}`);
  return type === 'text[]'
    ? sql`string_to_array(${column}, ${BETWEEN}, ${NULL})`
    : sql`${column}::${sql.raw(type)}`;
}
