// Calls of the register and what changed in them and in their conditions.
import { formatMoney } from '#model/money.ts';
import { readCalls } from '#server/workflows/projects/calls.ts';
import type { CallChange } from '#projects/call-changes.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { toJson, withRegister } from './with-register.ts';

const KINDS: Record<CallChange['kind'], string> = {
  added: 'přibyla',
  changed: 'změna',
  gone: 'zmizela',
};

export function calls(terminal: Terminal, json: boolean): Promise<ExitCode> {
  return withRegister(terminal, async ({ database, region }) => {
    const { calls, changes } = await database.read(region, readCalls);
    if (json) {
      terminal.out(toJson({ calls, changes }));
      return 0;
    }
    for (const {
      programme,
      number,
      title,
      receiptFrom,
      receiptTo,
      allocation,
      conditions,
      projects,
    } of calls) {
      const receipt =
        receiptFrom || receiptTo
          ? `příjem ${receiptFrom ?? '?'} až ${receiptTo ?? '?'}`
          : 'lhůta příjmu neznámá';
      const money = allocation === null ? 'částka neznámá' : formatMoney(allocation);
      terminal.out(`${programme} ${number}  ${title}\n`);
      terminal.out(
        `    ${receipt}; ${money}; podmínek ${conditions.length}; projektů v registru ${projects}\n`,
      );
    }
    if (!calls.length) terminal.out('V registru nejsou žádné výzvy.\n');
    terminal.out('\nCo se změnilo\n');
    for (const { kind, entity, id, title, edition, fields } of changes) {
      const what = entity === 'call' ? title : `${title}, podmínka ${id}`;
      terminal.out(`${KINDS[kind].padEnd(9)} ${what}  (${edition})\n`);
      for (const { field, before, after } of fields)
        terminal.out(`          ${field}: ${before ?? 'nic'} → ${after ?? 'nic'}\n`);
    }
    if (!changes.length) terminal.out('Od prvního načtení balíčku kraje nic.\n');
    return 0;
  });
}
