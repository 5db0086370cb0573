// Projects of the pack and of lists kept one, whenever the pack is loaded.
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

const packEditions = sql`(select id from source where kind = 'pack')`;

export async function listPackProjects(tx: ReadTransaction): Promise<string[]> {
  const rows = await tx
    .selectFrom('project')
    .select('id')
    .where(sql<boolean>`source_id in ${packEditions}`)
    .execute();
  return rows.map(({ id }) => id);
}

/** What is derived for these projects goes; it is made anew from what is said of them. */
export async function clearForPack(tx: WriteTransaction, projects: string[]): Promise<void> {
  // Projects point at those they go on from; that these are back is checked at the end.
  await sql`set constraints project_region_predecessor_id_fkey deferred`.execute(tx);
  await sql`delete from project_assertion where source_id in ${packEditions}`.execute(tx);
  await removeDerived(tx, projects);
  // A row made by a list would stand in the way of the pack's own.
  await sql`delete from project where id = any(${projects}::text[]) and source_id not in ${packEditions}`.execute(
    tx,
  );
}

async function removeDerived(tx: WriteTransaction, projects: string[]): Promise<void> {
  for (const table of ['project_money', 'project_area', 'project_territory', 'project_identifier']) {
    await sql`delete from ${sql.table(table)} where project_id = any(${projects}::text[])`.execute(tx);
  }
}

/** Words that lists say of the same registration number under a project of their own come to the pack's project. */
export async function adoptByNumber(tx: WriteTransaction, projects: string[]): Promise<void> {
  const { rows } = await sql<{ own: string; other: string }>`
    select distinct own.project_id as own, other.project_id as other
    from project_identifier own join project_identifier other on other.region = own.region
      and other.normalised = own.normalised and other.scheme = own.scheme and other.project_id <> own.project_id
    where own.region = ${tx.region} and own.project_id = any(${projects}::text[])
      and other.project_id <> all(${projects}::text[])`.execute(tx);
  for (const { own, other } of rows) {
    await moveWords(tx, other, own);
    await removeDerived(tx, [other]);
    await sql`delete from project_match where ${other} in (project_id, other_id)`.execute(tx);
    await tx.deleteFrom('project').where('id', '=', other).execute();
  }
}

export async function moveWords(tx: WriteTransaction, from: string, to: string): Promise<void> {
  await tx.updateTable('project_assertion').set({ project_id: to }).where('project_id', '=', from).execute();
}

/** One organisation for a number: the pack's where it has it, otherwise one named by the number. */
export async function adoptRecipients(tx: WriteTransaction): Promise<void> {
  await sql`update project set recipient_id = own.id from organisation own
    where own.region = ${tx.region} and own.ico = project.recipient_ico and own.id <> own.ico
      and project.recipient_id is distinct from own.id and project.recipient_ico is not null`.execute(tx);
  await sql`insert into organisation (region, id, name, kind, ico, source_id, locator)
    select distinct on (recipient_ico) ${tx.region}, recipient_ico, coalesce(recipient_name, recipient_ico),
      coalesce(recipient_kind, 'unknown'), recipient_ico, source_id, 'příjemce'
    from project where recipient_ico is not null
      and not exists (select from organisation where organisation.ico = project.recipient_ico)
    order by recipient_ico, id`.execute(tx);
  await sql`update project set recipient_id = recipient_ico
    where recipient_ico is not null
      and not exists (select from organisation where organisation.id = project.recipient_id)`.execute(tx);
  await sql`delete from organisation own where id = ico
    and exists (select from organisation named where named.ico = own.ico and named.id <> named.ico)`.execute(
    tx,
  );
}

/** Projects of an older pack of which nobody says anything any more. */
export async function dropSilent(tx: WriteTransaction, projects: string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from unnest(${projects}::text[]) as old(id)
    where not exists (select from project_assertion said where said.project_id = old.id)`.execute(tx);
  const silent = rows.map(({ id }) => id);
  await removeDerived(tx, silent);
  await sql`delete from project_match where project_id = any(${silent}::text[]) or other_id = any(${silent}::text[])`.execute(
    tx,
  );
}
