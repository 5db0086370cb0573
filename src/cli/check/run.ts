import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { openChecker, type CheckedText, type Checker } from '#server/workflows/check/check-text.ts';
import { MOST_BYTES, readDocument, type DocumentText } from '#server/workflows/check/read-document.ts';
import { openRegister } from '#server/workflows/open-register.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { printChecked } from './print.ts';
import { toJson } from './to-json.ts';

export type CheckChoice = { json: boolean; strict: boolean; published: string | undefined };

export async function checkFiles(
  terminal: Terminal,
  files: string[],
  choice: CheckChoice,
): Promise<ExitCode> {
  return withChecker(terminal, async (checker) => {
    const results: object[] = [];
    let code: ExitCode = 0;
    for (const file of files) {
      const name = file === '-' ? 'ze standardního vstupu' : basename(file);
      const document = await readInput(file, name);
      if ('refusal' in document) {
        terminal.err(`${document.refusal}\n`);
        code = 2;
        continue;
      }
      const checked = await checker.check(document.text, choice.published);
      if (choice.json) results.push(toJson(file, document, checked));
      else printChecked(terminal, document.text, checked, files.length > 1 ? name : undefined);
      if (code === 0) code = exitCode(checked, choice.strict);
    }
    if (choice.json)
      terminal.out(`${JSON.stringify(files.length === 1 ? (results[0] ?? null) : results, null, 2)}\n`);
    return code;
  });
}

/** A text that contradicts itself is contradicted even where the register is silent. */
export function exitCode({ coverage, findings }: CheckedText, strict: boolean): 0 | 1 {
  if (coverage.contradicted > 0 || findings.some(({ holds }) => !holds)) return 1;
  return strict && coverage.notCheckable + coverage.ambiguous > 0 ? 1 : 0;
}

export async function withChecker<T>(terminal: Terminal, work: (checker: Checker) => Promise<T>): Promise<T> {
  const { settings, author, progress } = terminal;
  const register = await openRegister(settings, { share: true, author, progress });
  try {
    const { database, region } = register;
    return await work(openChecker({ region, read: (read) => database.read(region, read) }));
  } finally {
    await register.close();
  }
}

async function readInput(file: string, name: string): Promise<DocumentText | { refusal: string }> {
  if (file === '-') {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      // One byte over is enough to refuse; the rest is not read.
      if ((size += chunk.length) > MOST_BYTES) break;
    }
    return readDocument(Buffer.concat(chunks), name);
  }
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) return { refusal: `Soubor ${file} nejde otevřít. Zkontrolujte cestu a práva.` };
  if (info.size > MOST_BYTES)
    return { refusal: `Soubor ${file} má přes 16 MB, to je víc, než lze ověřit najednou; rozdělte ho.` };
  const bytes = await readFile(file).catch(() => undefined);
  return bytes ? readDocument(bytes, name) : { refusal: `Soubor ${file} nejde přečíst. Zkontrolujte práva.` };
}
