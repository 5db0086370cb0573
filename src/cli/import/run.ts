import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { LIMITS } from '#sources/file/limits.ts';
import { openFileStore } from '#server/workflows/import/file-store.ts';
import type { ImportFormat } from '#server/workflows/import/plan.ts';
import { importFile } from '#server/workflows/import/run.ts';
import { openRegister } from '#server/workflows/open-register.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { describeRenewed, renewByPlaces } from '../project/resolve.ts';
import { exitCode, printReport } from './report.ts';

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
    terminal.progress(`Čtu a kontroluji ${basename(file)} …`);
    const files = openFileStore(terminal.settings.dataFolder);
    const report = await importFile(register.database, register.region, files, format, {
      bytes,
      fileName: basename(file),
      author: terminal.author,
      dryRun: choice.dryRun,
      progress: terminal.progress,
      ...(choice.publication ? { publication: choice.publication } : {}),
    });
    const renewed = report.outcome === 'imported' ? await renewByPlaces(terminal, register) : undefined;
    if (choice.json) {
      terminal.out(`${JSON.stringify({ ...report, ...(renewed?.checked ? { renewed } : {}) }, null, 2)}\n`);
    } else {
      printReport(terminal, report);
      if (renewed?.checked) terminal.out(`projekty   ${describeRenewed(renewed)}\n`);
    }
    return exitCode(report);
  } finally {
    await register.close();
  }
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
