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

type ColumnType =
  'text' | 'integer' | 'bigint' | 'numeric' | 'boolean' | 'date' | 'uuid' | 'json' | 'text[]' | 'integer[]';
/** A value for each row, or `all`: one for all of them. */
export type ColumnValues =
  { type: ColumnType; values: readonly unknown[] } | { type: ColumnType; all: unknown };

/**
 * Inserts any number of rows given by columns in one statement: one parameter per column, whatever the number of rows.
 * For the big tables; all columns have the same length. The region is added, except in the shared reference tables.
 * `replaceOn`: columns of a key; a row that exists takes the new values.
 */
export async function insertColumns(
  tx: WriteTransaction,
  table: keyof DB,
  columns: Record<string, ColumnValues>,
  { shared = false, replaceOn, keepOn }: { shared?: boolean; replaceOn?: string[]; keepOn?: string[] } = {},
): Promise<void> {
  const { names, selected, from } = unnestColumns(columns, { keepEmpty: replaceOn !== undefined });
  if (!from) return;
  const list = sql.join(names.map((name) => sql.ref(name)));
  const values = sql.join(selected);
  const updates = names
    .filter((name) => !replaceOn?.includes(name))
    .map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`);
  const key = (columns: string[]) => sql.join(columns.map((name) => sql.ref(name)));
  const conflict = replaceOn
    ? sql`on conflict (${key(replaceOn)}) do update set ${sql.join(updates)}`
    : keepOn
      ? sql`on conflict (${key(keepOn)}) do nothing`
      : sql``;
  await sql`insert into ${sql.table(table)} (${shared ? list : sql`region, ${list}`})
    select ${shared ? values : sql`${tx.region}, ${values}`}
    from ${from} ${conflict}`.execute(tx);
}

/**
 * Columns as a table called `row`: `from` is nothing when there is no row. A column without any value is left out and
 * takes its default, unless `keepEmpty`; what is the same for all rows travels once.
 */
export function unnestColumns(columns: Record<string, ColumnValues>, { keepEmpty = false } = {}) {
  let rows = 0;
  const given: { name: string; column: ColumnValues }[] = [];
  for (const [name, column] of Object.entries(columns)) {
    if ('values' in column) rows = Math.max(rows, column.values.length);
    const travels = 'all' in column ? column : onceForAll(column);
    if (keepEmpty || 'values' in travels || travels.all != null) given.push({ name, column: travels });
  }
  const travelling = given.flatMap(({ name, column }) => ('all' in column ? [] : [{ name, ...column }]));
  const lists = travelling.map(({ type, values }) => listOf(type, values));
  const names = sql.join(travelling.map(({ name }) => sql.ref(name)));
  const rowsFrom =
    travelling.length > 0
      ? sql`rows from (${sql.join(lists)}) as row(${names})`
      : sql`generate_series(1, ${rows}::integer)`;
  return {
    names: given.map(({ name }) => name),
    selected: given.map(({ name, column }) =>
      'all' in column ? sql`${column.all}::${sql.raw(column.type)}` : selectColumn(name, column.type),
    ),
    from: rows > 0 ? rowsFrom : undefined,
  };
}

const isList = (type: ColumnType): boolean => type === 'text[]' || type === 'integer[]';

/** A list in one row travels as its text: an array of arrays would be flattened. */
function onceForAll({ type, values }: { type: ColumnType; values: readonly unknown[] }): ColumnValues {
  const plain = isList(type) ? values.map((items) => arrayLiteral(items as unknown[])) : values;
  const first = plain[0] ?? null;
  return plain.every((value) => (value ?? null) === first) ? { type, all: first } : { type, values: plain };
}

/** A column of texts travels joined: neither side has to quote, and the database takes it apart several times faster. */
function listOf(type: ColumnType, values: readonly unknown[]) {
  const array = type === 'text' || type === 'json' || type === 'uuid' || isList(type) ? 'text' : type;
  const joined = array === 'text' ? joinTexts(values) : undefined;
  return joined === undefined
    ? sql`unnest(${arrayLiteral(values)}::${sql.raw(array)}[])`
    : sql`string_to_table(${joined}, ${BETWEEN}, ${NULL})`;
}

/** Undefined when a text holds a character that would part it, or one the database cannot keep. */
function joinTexts(values: readonly unknown[]): string | undefined {
  if (values.some((value) => typeof value === 'string' && PARTING.test(value))) return undefined;
  return values.map((value) => value ?? NULL).join(BETWEEN);
}

/** Cells of a row as one text, joined by control characters that no cell holds. */
const BETWEEN = '\u001f';
const NULL = '\u001e';
const CONTROL = /[\u001e\u001f]/g;
const PARTING = /[\u0000\u001e\u001f]/;

export function joinCells(items: readonly (string | null)[]): string {
  return items.map((item) => (item === null ? NULL : item.replace(CONTROL, ' '))).join(BETWEEN);
}

export function splitCells(text: string): string[] {
  return text.split(BETWEEN).map((cell) => (cell === NULL ? null : cell) as string);
}

const SPECIAL = /["\\\u0000]/;

/** An array as PostgreSQL writes it; the driver's own writing of long arrays takes several times longer. */
function arrayLiteral(values: readonly unknown[]): string {
  let text = '{';
  for (let index = 0; index < values.length; index++) {
    if (index > 0) text += ',';
    const value = values[index];
    if (typeof value === 'string') {
      // U+0000 has no place in PostgreSQL text; no published cell means anything by it.
      text += `"${SPECIAL.test(value) ? value.replaceAll('\u0000', '').replace(/["\\]/g, '\\$&') : value}"`;
    } else text += value === null || value === undefined ? 'NULL' : String(value);
  }
  return `${text}}`;
}

function selectColumn(name: string, type: ColumnType) {
  return sql`${sql.ref(`row.${name}`)}::${sql.raw(type)}`;
}
