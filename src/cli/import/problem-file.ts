// The full list of problems of an import as CSV, written while it is read: a file of nothing but bad rows fits on a screen no more.
import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { join } from 'node:path';
import type { Problem } from '#model/import-report.ts';
import { describeProblem } from '#model/problem-texts.ts';
import { csvRow } from '#server/api/csv.ts';
import { PROBLEMS_SHOWN, SEVERITY_LABELS } from '../problems.ts';

export type ProblemFile = {
  add(problem: Problem): void;
  /** Path of what was written; undefined when the screen has room for all. */
  close(): Promise<string | undefined>;
};

const HEADINGS = ['závažnost', 'místo', 'sloupec', 'hodnota', 'problém', 'co s tím', 'kód'];

/** Without a path of its own it is written only when the screen does not show everything. */
export function openProblemFile(
  dataFolder: string,
  fileName: string,
  asked: string | undefined,
): ProblemFile {
  const folder = join(dataFolder, 'reports');
  const path = asked ?? join(folder, `${fileName}.problemy.csv`);
  let waiting: Problem[] = [];
  let stream: WriteStream | undefined;
  const open = () => {
    if (!asked) mkdirSync(folder, { recursive: true });
    stream = createWriteStream(path);
    stream.write(`\ufeff${csvRow(HEADINGS)}${waiting.map(line).join('')}`);
    waiting = [];
  };
  return {
    add(problem) {
      if (stream) stream.write(line(problem));
      else if (waiting.push(problem) > PROBLEMS_SHOWN || asked) open();
    },
    async close() {
      if (!stream) return undefined;
      if (!stream.writableFinished) {
        stream.end();
        await finished(stream);
      }
      return path;
    },
  };
}

function line(problem: Problem): string {
  const { what, advice, where = '' } = describeProblem(problem, 'cs');
  const { severity, column = '', value = '', code } = problem;
  return csvRow([SEVERITY_LABELS[severity], where, column, value, what, advice, code]);
}
