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

type ColumnType = 'text' | 'integer' | 'numeric' | 'boolean' | 'jsonb' | 'text[]';
export type ColumnValues = { type: ColumnType; values: readonly unknown[] };

/**
 * Inserts any number of rows given by columns in one statement: one parameter per column, whatever the number of rows.
 * For the big tables; all columns have the same length.
 */
export async function insertColumns(
  tx: WriteTransaction,
  table: keyof DB,
  columns: Record<string, ColumnValues>,
): Promise<void> {
  const names = Object.keys(columns);
  const arrays = names.map((name) => {
    const { type, values } = columns[name]!;
    return sql`${arrayParameter(type, values)}::${sql.raw(type === 'text[]' || type === 'jsonb' ? 'text' : type)}[]`;
  });
  const selected = names.map((name) => sql`${sql.ref(`row.${name}`)}::${sql.raw(columns[name]!.type)}`);
  await sql`insert into ${sql.table(table)} (region, ${sql.join(names.map((name) => sql.ref(name)))})
    select ${tx.region}, ${sql.join(selected)}
    from unnest(${sql.join(arrays)}) as row(${sql.join(names.map((name) => sql.ref(name)))})`.execute(tx);
}

function arrayParameter(type: ColumnType, values: readonly unknown[]): unknown {
  return type === 'text[]' ? values.map((value) => arrayLiteral(value as (string | null)[])) : values;
}

/** PostgreSQL's text form of an array; an array of arrays would have to be rectangular and be flattened by unnest. */
function arrayLiteral(items: (string | null)[]): string {
  return `{${items.map((item) => (item === null ? 'NULL' : `"${item.replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;
}
