// A readable picture of the migrated schema, kept in db/schema.sql so that a change of schema shows in review.
import type { Pool } from 'pg';

export async function pictureSchema(pool: Pool): Promise<string> {
  const tables = await pool.query<{ name: string; secured: boolean }>(
    `select relname as name, relrowsecurity as secured from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`,
  );
  const parts = [
    '-- Generated from the migrated database by `npm run generate`. Do not edit.',
    ...(await Promise.all(tables.rows.map((table) => pictureTable(pool, table)))),
  ];
  const views = await pool.query<{ name: string; body: string }>(
    `select viewname as name, definition as body from pg_views where schemaname = 'public' order by 1`,
  );
  for (const view of views.rows) parts.push(`create view ${view.name} as\n${view.body}`);
  return parts.join('\n\n') + '\n';
}

async function pictureTable(
  pool: Pool,
  { name, secured }: { name: string; secured: boolean },
): Promise<string> {
  const columns = await pool.query<{ line: string }>(
    `select format('%I %s%s%s', attname, format_type(atttypid, atttypmod),
            case when attnotnull then ' not null' else '' end,
            case when attidentity <> '' then ' generated always as identity'
                 else coalesce(' default ' || pg_get_expr(adbin, adrelid), '') end) as line
     from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
     where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [name],
  );
  // PostgreSQL 18 lists not-null constraints too, earlier versions do not: the column line already says it.
  const constraints = await pool.query<{ line: string }>(
    `select pg_get_constraintdef(oid) as line from pg_constraint
     where conrelid = $1::regclass and contype <> 'n' order by contype desc, conname`,
    [name],
  );
  const indexes = await pool.query<{ line: string }>(
    `select pg_get_indexdef(indexrelid) as line from pg_index
     where indrelid = $1::regclass and not exists (select from pg_constraint where conindid = indexrelid) order by 1`,
    [name],
  );
  const policies = await pool.query<{ line: string }>(
    `select format('create policy %I on %I using %s;', policyname, tablename, qual) as line
     from pg_policies where tablename = $1 order by policyname`,
    [name],
  );
  const body = [...columns.rows, ...constraints.rows].map((row) => `  ${row.line}`).join(',\n');
  return [
    `create table ${name} (\n${body}\n);`,
    ...indexes.rows.map((row) => `${row.line};`),
    ...(secured ? [`alter table ${name} enable row level security;`] : []),
    ...policies.rows.map((row) => row.line),
  ].join('\n');
}
