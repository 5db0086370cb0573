// Import of a list of projects: progress while it runs, problems as they come, what the edition changed at the end.
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportReport } from '#model/import-report.ts';
import type { Database } from '#server/database/connect.ts';
import { findProposals, reviewMatches } from '#server/workflows/projects/matches.ts';
import { importList } from '#server/workflows/import/list.ts';
import type { ListFormat } from '#server/workflows/import/list-format.ts';
import { openFileStore } from '#server/workflows/import/file-store.ts';
import { openRegister } from '#server/workflows/open-register.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { openProgress } from '../progress.ts';
import { openProblemFile } from './problem-file.ts';
import { exitCode, printReport } from './report.ts';

export type ListChoice = {
  dryRun: boolean;
  json: boolean;
  publication?: string | undefined;
  report?: string | undefined;
  options?: object;
};

const STAGES = { check: 'Kontroluji', save: 'Kontroluji a ukládám' } as const;

export async function importListFrom(
  terminal: Terminal,
  format: ListFormat,
  files: string[],
  choice: ListChoice,
): Promise<ExitCode> {
  for (const file of files) {
    const info = await stat(file).catch(() => undefined);
    if (!info?.isFile()) throw new Error(`Soubor ${file} nejde otevřít. Zkontrolujte cestu a práva.`);
  }
  const register = await openRegister(terminal.settings, {
    share: true,
    author: terminal.author,
    progress: terminal.progress,
  });
  const problems = openProblemFile(terminal.settings.dataFolder, basename(files[0]!), choice.report);
  const progress = openProgress(terminal);
  try {
    const report = await importList(
      register.database,
      register.region,
      openFileStore(terminal.settings.dataFolder),
      format,
      {
        paths: files,
        author: terminal.author,
        dryRun: choice.dryRun,
        ...(choice.publication ? { publication: choice.publication } : {}),
        ...(choice.options ? { options: choice.options } : {}),
        onProblem: problems.add,
        onProgress: (stage, done) => progress.show(STAGES[stage], done),
      },
    );
    report.matches = await matchProjects(register.database, register.region, report);
    progress.end();
    const path = await problems.close();
    if (choice.json) terminal.out(`${JSON.stringify(report, null, 2)}\n`);
    else printReport(terminal, report, path);
    return exitCode(report);
  } finally {
    progress.end();
    await problems.close();
    await register.close();
  }
}

/** Only a new edition brings projects to compare. */
async function matchProjects(
  database: Database,
  region: string,
  report: ImportReport,
): Promise<ImportReport['matches']> {
  if (report.outcome !== 'imported' || !report.edition) return undefined;
  const questioned = await reviewMatches(database, region, report.edition);
  const proposed = await findProposals(database, region, report.edition);
  return { proposed, questioned: questioned.map(({ id }) => id) };
}
