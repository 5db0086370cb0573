import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '#model/import-report.ts';
import { openDatabase } from '#server/database/open.ts';
import { openRegister } from '#server/workflows/open-register.ts';
import { checkPack } from '#server/workflows/pack/check.ts';
import { countFileEditions } from '#server/register/sources.ts';
import { exportPack } from '#server/workflows/pack/export.ts';
import { loadPack } from '#server/workflows/pack/load.ts';
import { readPack } from '#server/workflows/pack/read.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { printProblems } from '../problems.ts';
import { describeRenewed, renewByPlaces } from '../project/resolve.ts';

export async function check(terminal: Terminal, folder: string, json: boolean): Promise<ExitCode> {
  const { pack, problems } = readAndCheck(folder);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const rows = pack
    ? [...pack.files].map(([name, list]) => ({ file: `${name}.csv`, rows: list.length }))
    : [];
  if (json) {
    terminal.out(`${JSON.stringify({ folder, files: rows, problems }, null, 2)}\n`);
  } else {
    printProblems(terminal, problems);
    const total = rows.reduce((sum, file) => sum + file.rows, 0);
    terminal.out(
      `${folder}: ${rows.length} souborů, ${total} řádků, chyb ${errors}, upozornění ${problems.length - errors}\n`,
    );
  }
  return errors ? 1 : 0;
}

export async function load(terminal: Terminal, folder: string, json: boolean): Promise<ExitCode> {
  const { pack, problems } = readAndCheck(folder);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (!pack || errors.length) {
    if (json) terminal.out(`${JSON.stringify({ folder, outcome: 'refused', problems }, null, 2)}\n`);
    else {
      printProblems(terminal, errors);
      terminal.err(`Balíček má ${errors.length} chyb, nic se nenačetlo. Opravte je a zkuste to znovu.\n`);
    }
    return 1;
  }
  const { databaseUrl: url, dataFolder } = terminal.settings;
  const { database, close } = await openDatabase({ url, dataFolder, share: true });
  try {
    terminal.progress(`Načítám kraj ${pack.header.region} …`);
    const result = await loadPack(database, pack, terminal.author);
    const renewed =
      result.outcome === 'loaded'
        ? await renewByPlaces(terminal, { database, region: result.region })
        : undefined;
    if (json) terminal.out(`${JSON.stringify({ folder, ...result }, null, 2)}\n`);
    else if (result.outcome === 'unchanged')
      terminal.out(`Kraj ${result.region}: beze změny (${result.rows} řádků).\n`);
    else terminal.out(`Kraj ${result.region}: načteno ${result.rows} řádků.\n`);
    if (renewed?.checked && !json) terminal.out(`Projekty: ${describeRenewed(renewed)}.\n`);
    return 0;
  } finally {
    await close();
  }
}

export async function exportTo(terminal: Terminal, folder: string, force: boolean): Promise<ExitCode> {
  if (!force && existsSync(folder) && readdirSync(folder).length) {
    terminal.err(`Složka ${folder} není prázdná. Zvolte jinou, nebo přidejte --force.\n`);
    return 2;
  }
  const register = await openRegister(terminal.settings, {
    share: true,
    author: terminal.author,
    progress: terminal.progress,
  });
  try {
    const files = await register.database.read(register.region, exportPack);
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    terminal.out(`${folder}: zapsáno ${files.size} souborů kraje ${register.region}.\n`);
    const imported = await register.database.read(register.region, countFileEditions);
    if (imported) {
      terminal.out(
        `Vynecháno ${imported} vydání z nahraných souborů: přenášejí se jako soubory, viz docs/cs/balicek-kraje.md.\n`,
      );
    }
    return 0;
  } finally {
    await register.close();
  }
}

function readAndCheck(folder: string): { pack: ReturnType<typeof readPack>['pack']; problems: Problem[] } {
  const { pack, problems } = readPack(folder);
  return { pack, problems: pack ? [...problems, ...checkPack(pack)] : problems };
}
