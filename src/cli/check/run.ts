import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { findRegion } from '#server/register/territories.ts';
import { toJson } from '#server/workflows/check/check-json.ts';
import { openChecker, type CheckedText, type Checker } from '#server/workflows/check/check-text.ts';
import { buildClaimReviews } from '#server/workflows/check/claim-review.ts';
import type { DocumentText } from '#server/workflows/check/read-document.ts';
import { buildReportFile } from '#server/workflows/check/report-file.ts';
import { buildReport, type Report } from '#server/workflows/check/report.ts';
import { openRegister } from '#server/workflows/open-register.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { readInput } from './input.ts';
import { printReport } from './print.ts';
import { today } from '#server/workflows/today.ts';

export type CheckChoice = {
  json: boolean;
  strict: boolean;
  published: string | undefined;
  /** Where to write, `-` for standard output. */
  html: string | undefined;
  claimreview: string | undefined;
};

type Result = { file: string; name: string; document: DocumentText; checked: CheckedText; report: Report };

export async function checkFiles(
  terminal: Terminal,
  files: string[],
  choice: CheckChoice,
): Promise<ExitCode> {
  return withChecker(terminal, async (checker, author) => {
    const results: Result[] = [];
    let code: ExitCode = 0;
    for (const file of files) {
      const name = file === '-' ? 'ze standardního vstupu' : basename(file);
      const document = await readInput(file, name);
      if ('refusal' in document) {
        terminal.err(`${document.refusal}\n`);
        code = 2;
        continue;
      }
      for (const note of document.notes) terminal.err(`${note}\n`);
      const checked = await checker.check(document.text, choice.published);
      const report = buildReport(document.text, checked, await checker.known());
      results.push({ file, name, document, checked, report });
      if (code === 0) code = exitCode(checked, choice.strict);
    }
    await answer(terminal, results, choice, { author, several: files.length > 1 });
    return code;
  });
}

async function answer(
  terminal: Terminal,
  results: Result[],
  { json, html, claimreview, published }: CheckChoice,
  { author, several }: { author: string; several: boolean },
): Promise<void> {
  if (json) {
    const list = results.map(({ file, document, checked }) => toJson(document, checked, file));
    terminal.out(`${JSON.stringify(several ? list : (list[0] ?? null), null, 2)}\n`);
  }
  if (html !== undefined && results.length > 0)
    await write(terminal, html, buildReportFile(results, { author, published }));
  if (claimreview !== undefined) {
    const reviews = buildClaimReviews(results, { author, published, checkedOn: today() });
    await write(terminal, claimreview, `${JSON.stringify(reviews, null, 2)}\n`);
  }
  if (json || html === '-' || claimreview === '-') return;
  for (const { name, report } of results) printReport(terminal, report, several ? name : undefined);
}

async function write(terminal: Terminal, path: string, text: string): Promise<void> {
  if (path === '-') return terminal.out(text);
  await writeFile(path, text).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`Výsledek nejde zapsat do ${path} (${error.code}). Zkontrolujte cestu a práva.`);
  });
}

/** A text that contradicts itself is contradicted even where the register is silent. */
export function exitCode({ coverage, findings }: CheckedText, strict: boolean): 0 | 1 {
  if (coverage.contradicted > 0 || findings.some(({ holds }) => !holds)) return 1;
  return strict && coverage.notCheckable + coverage.ambiguous > 0 ? 1 : 0;
}

/** `author` is the region whose register answers: the one who stands behind the verdicts. */
export async function withChecker<T>(
  terminal: Terminal,
  work: (checker: Checker, author: string) => Promise<T>,
): Promise<T> {
  const { settings, author, progress } = terminal;
  const register = await openRegister(settings, { share: true, author, progress });
  try {
    const { database, region } = register;
    const { title } = await database.read(region, findRegion);
    return await work(openChecker({ region, read: (read) => database.read(region, read) }), title);
  } finally {
    await register.close();
  }
}
