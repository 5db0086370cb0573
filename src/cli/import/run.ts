import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportReport } from '#model/import-report.ts';
import { formatMoney, parseDecimal } from '#model/money.ts';
import { LIMITS } from '#sources/file/limits.ts';
import { openFileStore } from '#server/workflows/import/file-store.ts';
import type { ImportFormat } from '#server/workflows/import/plan.ts';
import { importFile } from '#server/workflows/import/run.ts';
import { openRegister } from '#server/workflows/open-register.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { printProblems } from '../problems.ts';

export type ImportChoice = { dryRun: boolean; json: boolean; publication?: string | undefined };

export async function importFrom(
  terminal: Terminal,
  format: ImportFormat,
  file: string,
  choice: ImportChoice,
): Promise<ExitCode> {
  const bytes = await readBytes(file);
  const register = await openRegister(terminal.settings, {
    share: true,
    author: terminal.author,
    progress: terminal.progress,
  });
  try {
    terminal.progress(`Čtu ${basename(file)} …`);
    const files = openFileStore(terminal.settings.dataFolder);
    const report = await importFile(register.database, register.region, files, format, {
      bytes,
      fileName: basename(file),
      author: terminal.author,
      dryRun: choice.dryRun,
      ...(choice.publication ? { publication: choice.publication } : {}),
    });
    if (choice.json) terminal.out(`${JSON.stringify(report, null, 2)}\n`);
    else printReport(terminal, report);
    return exitCode(report);
  } finally {
    await register.close();
  }
}

/** Unreadable is 2, readable data that does not hold is 1; a difference in a total is reported, not a failure of the import. */
function exitCode(report: ImportReport): ExitCode {
  if (report.outcome !== 'refused') return 0;
  return report.rowsRead === 0 ? 2 : 1;
}

async function readBytes(file: string): Promise<Uint8Array> {
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) throw new Error(`Soubor ${file} nejde otevřít. Zkontrolujte cestu a práva.`);
  if (info.size > LIMITS.textBytes) {
    const mebibytes = (size: number) => `${Math.round(size / 1024 / 1024)} MB`;
    throw new Error(
      `Soubor ${file} má ${mebibytes(info.size)}, nejvíc lze načíst ${mebibytes(LIMITS.textBytes)}. Rozdělte ho, nebo vynechte listy navíc.`,
    );
  }
  return readFile(file);
}

const OUTCOMES: Record<ImportReport['outcome'], string> = {
  imported: 'uloženo jako nové vydání',
  unchanged: 'beze změny: stejný obsah už v registru je',
  'dry-run': 'jen kontrola, nic se neuložilo',
  refused: 'odmítnuto, nic se neuložilo',
};

function printReport(terminal: Terminal, report: ImportReport): void {
  printProblems(terminal, report.problems);
  if (report.problems.length) terminal.out('\n');
  const money = (decimal: string) => formatMoney(parseDecimal(decimal));
  terminal.out(`soubor     ${report.file}  (sha256 ${report.sha256.slice(0, 12)}…)\n`);
  if (report.publication) terminal.out(`pramen     ${report.publication}\n`);
  terminal.out(
    `řádků      přečteno ${report.rowsRead}, přijato ${report.accepted}, odmítnuto ${report.rejected}\n`,
  );
  if (report.imputed) terminal.out(`převzato   ${report.imputed} řádků má hodnotu převzatou odjinud\n`);
  for (const total of report.totals) {
    terminal.out(
      `součet     ${total.label}: vytištěno ${money(total.printed)}, řádky dávají ${money(total.computed)}, rozdíl ${money(total.difference)} (${total.difference})\n`,
    );
  }
  terminal.out(`výsledek   ${OUTCOMES[report.outcome]}${report.sameAs ? ` (${report.sameAs})` : ''}\n`);
}
