// What an import tells the person who ran it, and its exit code.
import { AMOUNT_KINDS } from '#model/amount-kind.ts';
import type { EditionEffect, ImportReport } from '#model/import-report.ts';
import { formatMoney, parseDecimal } from '#model/money.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { formatCounted } from '#need/czech-counts.ts';
import { printProblems } from '../problems.ts';

/** Unreadable is 2, readable data that does not hold is 1; a difference in a total is reported, not a failure of the import. */
export function exitCode(report: ImportReport): ExitCode {
  if (report.outcome !== 'refused') return 0;
  return report.rowsRead === 0 ? 2 : 1;
}

const OUTCOMES: Record<ImportReport['outcome'], string> = {
  imported: 'uloženo jako nové vydání',
  unchanged: 'beze změny: stejný obsah už v registru je',
  'dry-run': 'jen kontrola, nic se neuložilo',
  refused: 'odmítnuto, nic se neuložilo',
};

/** `problemFile` is where the full list of problems of a long file was written. */
export function printReport(terminal: Terminal, report: ImportReport, problemFile?: string): void {
  printProblems(terminal, report.problems, { count: report.problemCount, file: problemFile });
  if (report.problems.length) terminal.out('\n');
  const money = (decimal: string) => formatMoney(parseDecimal(decimal));
  terminal.out(`soubor     ${report.file}  (sha256 ${report.sha256.slice(0, 12)}…)\n`);
  if (report.publication) terminal.out(`pramen     ${report.publication}\n`);
  terminal.out(
    `řádků      přečteno ${formatCount(report.rowsRead)}, přijato ${formatCount(report.accepted)}, odmítnuto ${formatCount(report.rejected)}\n`,
  );
  if (report.imputed) terminal.out(`převzato   ${report.imputed} řádků má hodnotu převzatou odjinud\n`);
  for (const { kind, total, projects, negative } of report.sums ?? []) {
    const below = negative > 0 ? `, z toho záporných ${formatCount(negative)}` : '';
    terminal.out(
      `částky     ${AMOUNT_KINDS[kind].cs}: ${money(total)} (${total}) u ${formatCounted(projects, ['projektu', 'projektů', 'projektu', 'projektů'])}${below}\n`,
    );
  }
  for (const total of report.totals) {
    terminal.out(
      `součet     ${total.label}: vytištěno ${money(total.printed)}, řádky dávají ${money(total.computed)}, rozdíl ${money(total.difference)} (${total.difference})\n`,
    );
    if (total.kept) {
      const { computed, difference, repeated } = total.kept;
      terminal.out(
        `           s každým projektem jednou (bez opakovaných řádků: ${formatCount(repeated)}) ${money(computed)}, rozdíl ${money(difference)}\n`,
      );
    }
  }
  if (report.projects) printEffect(terminal, report.projects);
  if (report.matches) printMatches(terminal, report.matches);
  terminal.out(`výsledek   ${OUTCOMES[report.outcome]}${report.sameAs ? ` (${report.sameAs})` : ''}\n`);
}

function printEffect(terminal: Terminal, { added, changed, gone, unchanged, joined }: EditionEffect): void {
  const known = joined > 0 ? ` (z nich ${formatCount(joined)} registr znal odjinud)` : '';
  terminal.out(
    `projekty   přibylo ${formatCount(added)}${known}, změnilo se ${formatCount(changed)}, zmizelo ${formatCount(gone)}, beze změny ${formatCount(unchanged)}\n`,
  );
}

function printMatches(
  terminal: Terminal,
  { proposed, questioned }: NonNullable<ImportReport['matches']>,
): void {
  if (proposed > 0) {
    terminal.out(
      `shody      ${formatCounted(proposed, ['návrh', 'návrhy', 'návrhu', 'návrhů'])}, že jde o projekt z jiného seznamu: ./opora project matches\n`,
    );
  }
  if (questioned.length > 0) {
    terminal.out(
      `shody      rozhodnutí, jejichž důvody se změnily: ${formatCount(questioned.length)}; platí dál, posuďte je znovu: ./opora project matches\n`,
    );
  }
}

const formatCount = (count: number) => count.toLocaleString('cs-CZ');
