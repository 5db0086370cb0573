// Projects resolved by older rules, or when fewer places were known, are resolved again. Most of them come out as they are: they are read and compared first,
// with everybody else in between, and only those that differ are written, in one transaction.
import { createHash } from 'node:crypto';
import type { Database } from '../../database/connect.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { listNamedOrganisations } from '../../register/organisations.ts';
import { lockProjects } from '../../register/project-lock.ts';
import { findProjectRules, saveProjectRules } from '../../register/project-rules.ts';
import { listSaidProjects, listStoredTexts, tellResolved } from '../../register/stored-projects.ts';
import { listTerritories } from '../../register/territories.ts';
import { bumpVersion } from '../../register/version.ts';
import { readAreaRules } from '../area-rules.ts';
import { openFinders } from '../import/finders.ts';
import { reconcileRegister } from '../reconcile.ts';
import { resolveProjects, resolveRows } from './resolve.ts';

/**
 * Raised with every change of what a project is resolved to from the same words: who wins a field, kinds of recipients, phases,
 * places, money. The table of areas and the places of the register count by themselves.
 */
const RULES = 2;

const CHUNK = 500;

export async function rulesVersion(tx: ReadTransaction): Promise<string> {
  const places = (await listTerritories(tx))
    .map(({ code, level, name, locatives, ico, parents }) =>
      JSON.stringify([code, level, name, locatives, ico, Object.entries(parents).sort()]),
    )
    .sort();
  return [RULES, shortHash(JSON.stringify(readAreaRules())), shortHash(places.join('\n'))].join('-');
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** `checked` projects were compared, `changed` of them written anew. */
export type Renewed = { version: string; before: string | undefined; checked: number; changed: number };

export type RenewOptions = {
  /** Although the rules are those of last time. */
  again?: boolean;
  /** Told how many projects were compared. */
  progress?: (checked: number) => void;
};

export async function renewProjects(
  database: Database,
  region: string,
  { again = false, progress = () => {} }: RenewOptions = {},
): Promise<Renewed> {
  const { version, before, finders, named } = await database.read(region, async (tx) => ({
    version: await rulesVersion(tx),
    before: await findProjectRules(tx),
    finders: await openFinders(tx),
    named: await listNamedOrganisations(tx),
  }));
  if (before === version && !again) return { version, before, checked: 0, changed: 0 };
  const changed: string[] = [];
  let checked = 0;
  for (let after = ''; ;) {
    const ids = await database.read(region, async (tx) => {
      const found = await listSaidProjects(tx, after, CHUNK);
      const stored = await listStoredTexts(tx, found);
      for (const row of await resolveRows(tx, found, finders, named))
        if (stored.get(row.id) !== tellResolved(row)) changed.push(row.id);
      return found;
    });
    if (ids.length === 0) break;
    checked += ids.length;
    progress(checked);
    after = ids.at(-1)!;
  }
  await database.write(region, async (tx) => {
    await saveProjectRules(tx, version);
    if (changed.length === 0) return;
    await lockProjects(tx);
    // What was imported meanwhile is resolved once more, which changes nothing.
    await resolveProjects(tx, changed, await openFinders(tx));
    await bumpVersion(tx);
    await reconcileRegister(tx);
  });
  return { version, before, checked, changed: changed.length };
}
