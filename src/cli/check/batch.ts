import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { checkLine } from '#server/workflows/check/batch.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { exitCode, withChecker } from './run.ts';

/** Reads and writes line by line; a bad line is told with its number and the rest goes on. */
export async function checkBatch(terminal: Terminal, file: string, strict: boolean): Promise<ExitCode> {
  if (file !== '-' && !(await stat(file).catch(() => undefined))?.isFile())
    throw new Error(`Soubor ${file} nejde otevřít. Zkontrolujte cestu a práva.`);
  return withChecker(terminal, async (checker) => {
    const input = file === '-' ? process.stdin : createReadStream(file);
    let code: ExitCode = 0;
    let number = 0;
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      if (line.trim() === '') continue;
      const result = await checkLine(checker, number === 1 ? line.replace(/^\ufeff/, '') : line);
      if ('problem' in result) {
        terminal.err(`řádek ${number}: ${result.problem}\n`);
        code = 2;
        continue;
      }
      terminal.out(`${result.output}\n`);
      if (code === 0) code = exitCode(result.checked, strict);
      if (number % 500 === 0) terminal.progress(`Ověřeno ${number} řádků …`);
    }
    return code;
  });
}
