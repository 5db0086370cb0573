// All rows a stress test is made of, as they stand in the tables.
import type { Selectable } from 'kysely';
import type { DB } from '../database/schema.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** Tables read whole, with the columns that put their rows in one order. */
const TABLES = {
  union_member: ['union_id', 'territory_code'],
  unit: ['id'],
  agreement: ['id'],
  agreement_party: ['agreement_id', 'position'],
  cooperation: ['id'],
  plan: ['id'],
  plan_node: ['id'],
  post: ['id'],
  post_territory: ['post_id', 'territory_code', 'valid_from'],
  body: ['id'],
  call: ['id'],
  call_condition: ['id'],
  obligation: ['id'],
  service: ['id'],
  prepared_investment: ['id'],
  dependency: ['id'],
  event: ['id'],
  event_effect: ['id'],
  mitigation: ['id'],
  mitigation_effect: ['id'],
  scenario: ['id'],
} as const satisfies Partial<Record<keyof DB, readonly string[]>>;

type WholeTable = keyof typeof TABLES;
type ImportedTable = 'organisation' | 'project' | 'project_territory' | 'amount';
export type Row<T extends keyof DB> = Selectable<DB[T]>;
export type DependencyRows = { [T in WholeTable | ImportedTable]: Row<T>[] };
type WholeRows = Omit<DependencyRows, ImportedTable>;

/** In the order of their keys, so that the same register gives the same graph. */
export async function listDependencyRows(tx: ReadTransaction): Promise<DependencyRows> {
  const rows: Partial<Record<WholeTable, unknown[]>> = {};
  for (const table of Object.keys(TABLES) as WholeTable[]) {
    let query = tx.selectFrom(table).selectAll();
    for (const column of TABLES[table]) query = query.orderBy(column as never);
    rows[table] = await query.execute();
  }
  const whole = rows as WholeRows;
  const editions = (
    await tx.selectFrom('source').select('id').where('kind', '=', 'pack').orderBy('id').execute()
  ).map(({ id }) => id);
  return {
    ...whole,
    organisation: await listOrganisations(tx, editions, whole),
    ...(await listProjects(tx, editions, whole)),
  };
}

/** Ids of one entity that rows of effects and dependencies name, e.g. of `project:ralsko` the id `ralsko`. */
function listReferences(rows: WholeRows, entity: 'organisation' | 'project'): string[] {
  const references = [
    ...rows.dependency.flatMap((row) => [row.dependent, row.provider]),
    ...[...rows.event_effect, ...rows.mitigation_effect].flatMap((row) => [
      row.provider,
      row.successor ?? '',
    ]),
  ];
  const start = `${entity}:`;
  return references.flatMap((id) => (id.startsWith(start) ? [id.slice(start.length)] : []));
}

/** Imported lists bring thousands of recipients: here only organisations of the pack and those something of the rest names. */
function listOrganisations(
  tx: ReadTransaction,
  editions: readonly string[],
  rows: WholeRows,
): Promise<Row<'organisation'>[]> {
  const named = (Object.values(rows) as readonly Record<string, unknown>[][]).flatMap((own) =>
    own.flatMap(({ organisation_id, union_id }) => [organisation_id, union_id]),
  );
  const ids = [...listReferences(rows, 'organisation'), ...named.filter((id) => typeof id === 'string')];
  return tx
    .selectFrom('organisation')
    .selectAll()
    .where((e) => e.or([e('source_id', 'in', ['', ...editions]), e('id', 'in', ['', ...new Set(ids)])]))
    .orderBy('id')
    .execute();
}

/** Imported lists hold a country of projects: here only those of the pack and those something of the rest names. */
async function listProjects(
  tx: ReadTransaction,
  editions: readonly string[],
  rows: WholeRows,
): Promise<Pick<DependencyRows, 'project' | 'project_territory' | 'amount'>> {
  const named = [
    ...listReferences(rows, 'project'),
    ...[...rows.post, ...rows.obligation].flatMap((row) => row.project_id ?? []),
  ];
  const project = await tx
    .selectFrom('project')
    .selectAll()
    .where('hidden', 'is', null)
    .where((e) => e.or([e('source_id', 'in', ['', ...editions]), e('id', 'in', ['', ...new Set(named)])]))
    .orderBy('id')
    .execute();
  const ids = project.map((row) => row.id);
  if (ids.length === 0) return { project, project_territory: [], amount: [] };
  const project_territory = await tx
    .selectFrom('project_territory')
    .selectAll()
    .where('project_id', 'in', ids)
    .orderBy('project_id')
    .orderBy('territory_code')
    .execute();
  const amount = await tx
    .selectFrom('amount')
    .selectAll()
    .where('project_id', 'in', ids)
    .orderBy('id')
    .execute();
  return { project, project_territory, amount };
}
