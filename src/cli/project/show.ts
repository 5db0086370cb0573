// One project: what each publication says of it and which word won each field, by which rule.
import { AMOUNT_KINDS, PAYERS } from '#model/amount-kind.ts';
import type { Payer } from '#model/figure.ts';
import { formatMoney } from '#model/money.ts';
import { resolveProject, type Word } from '#projects/resolve.ts';
import { findProjectId } from '#server/workflows/projects/find-id.ts';
import { listProjectWords, toWord } from '#server/workflows/projects/resolve.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { sayField, sayValue, sayWin } from '#projects/field-words.ts';
import { toJson, withRegister } from './with-register.ts';

/** `asked`: identifier, also one from before a joining, or registration number. */
export function showProject(terminal: Terminal, asked: string, json: boolean): Promise<ExitCode> {
  return withRegister(terminal, async ({ database, region }) => {
    const id = await database.read(region, (tx) => findProjectId(tx, asked));
    const stored = id === undefined ? [] : await database.read(region, (tx) => listProjectWords(tx, id));
    if (id === undefined || stored.length === 0) {
      terminal.err(`Projekt „${asked}“ v registru není. Hledat se dá na stránce /projekty.\n`);
      return 1;
    }
    const { fields, money, hidden } = resolveProject(stored.map(toWord));
    if (json) {
      terminal.out(toJson({ id, hidden, fields, money, words: stored }));
      return 0;
    }
    const origin = (word: Word & { stored: (typeof stored)[number] }) => {
      const { publicationTitle, sheet, row } = word.stored;
      return `${publicationTitle} (${sheet ? `${sheet}, ` : ''}řádek ${row})`;
    };
    if (id !== asked) terminal.out(`„${asked}“ je projekt ${id}\n\n`);
    terminal.out(`${id}${hidden ? '  – skrytý: žádný seznam ho už nevede' : ''}\n\n`);
    for (const [group, win] of Object.entries(fields)) {
      const others = win.others.map((word) => `; jinak ${origin(word)}`).join('');
      terminal.out(
        `${sayField(group).padEnd(20)} ${Object.values(win.value)
          .map((value) => sayValue(group, value))
          .join(' · ')}\n${' '.repeat(21)}${sayWin(win.rule)}: ${origin(win.word)}${others}\n`,
      );
    }
    for (const { value, word, rule } of money) {
      const payers = Object.entries(value.payers)
        .map(([payer, hellers]) => `${PAYERS[payer as Payer].cs} ${formatMoney(hellers)}`)
        .join(', ');
      terminal.out(
        `${AMOUNT_KINDS[value.kind].cs.padEnd(20)} ${formatMoney(value.total)}  (${payers})\n${' '.repeat(21)}${sayWin(rule)}: ${origin(word)}\n`,
      );
    }
    return 0;
  });
}
