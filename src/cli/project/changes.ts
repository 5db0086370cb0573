// What the newest edition of a list changed.
import { listEditionChanges, type ProjectChange } from '#server/workflows/projects/changes.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { sayChange } from '#projects/field-words.ts';
import { toJson, withRegister } from './with-register.ts';

const KINDS: Record<ProjectChange['kind'], string> = {
  added: 'přibyl',
  changed: 'změnil se',
  gone: 'zmizel',
};

export function changes(
  terminal: Terminal,
  publication: string,
  { limit, json }: { limit: number; json: boolean },
): Promise<ExitCode> {
  return withRegister(terminal, async ({ database, region }) => {
    const found = await database.read(region, (tx) => listEditionChanges(tx, publication, limit));
    if (!found) {
      terminal.err(`Zveřejnění „${publication}“ nemá v registru žádné vydání ze souboru.\n`);
      return 2;
    }
    if (json) {
      terminal.out(toJson(found));
      return 0;
    }
    if (!found.before) {
      terminal.out(`${found.edition} je první vydání, nové je v něm všechno.\n`);
      return 0;
    }
    terminal.out(`${found.edition} proti ${found.before}\n\n`);
    for (const { kind, title, project, fields } of found.changes) {
      terminal.out(`${KINDS[kind].padEnd(10)} ${title ?? '(bez názvu)'}  (${project})\n`);
      for (const change of fields) terminal.out(`           ${sayChange(change)}\n`);
      if (kind === 'changed' && fields.length === 0)
        terminal.out('           jen řádek zdroje; žádný údaj projektu se nezměnil\n');
    }
    if (found.changes.length === 0) terminal.out('Nic se nezměnilo.\n');
    if (found.more) terminal.out(`… a další; víc jich vypíše --limit\n`);
    return 0;
  });
}
