// The version of the rules by which projects of the register were resolved.
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

/** Undefined: by a program that did not say. */
export async function findProjectRules(tx: ReadTransaction): Promise<string | undefined> {
  return (await tx.selectFrom('project_rules').select('version').executeTakeFirst())?.version;
}

export async function saveProjectRules(tx: WriteTransaction, version: string): Promise<void> {
  await tx
    .insertInto('project_rules')
    .values({ region: tx.region, version })
    .onConflict((conflict) => conflict.column('region').doUpdateSet({ version, resolved_at: new Date() }))
    .execute();
}
