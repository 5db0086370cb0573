// A table of any publisher: import through a mapping, or a proposal of one.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseMapping } from '#sources/mapped-table/mapping.ts';
import { suggestMapping } from '#sources/mapped-table/suggest.ts';
import { formatOfMapping } from '#server/workflows/import/mapped-format.ts';
import { openPublished } from '#server/workflows/import/published-file.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { printProblems } from '../problems.ts';
import { importListFrom, type ListChoice } from './list.ts';

export async function importTable(
  terminal: Terminal,
  file: string,
  mappingFile: string,
  choice: ListChoice,
): Promise<ExitCode> {
  const text = await readFile(mappingFile, 'utf8').catch(() => {
    throw new Error(`Popis ${mappingFile} nejde otevřít. Zkontrolujte cestu a práva.`);
  });
  const { mapping, problems, unfilled = [] } = parseMapping(text, basename(mappingFile));
  // Tried without saving, a proposal may have its gaps.
  const told = choice.dryRun ? problems : [...problems, ...unfilled];
  if (told.length > 0) printProblems(terminal, told);
  if (!mapping || told.length > 0) return 2;
  return importListFrom(terminal, formatOfMapping(mapping), [file], choice);
}

/** The mapping goes to the output, so that it can be saved; what is said about it goes beside. */
export async function suggestTable(terminal: Terminal, file: string): Promise<ExitCode> {
  const published = await openPublished(file).catch(() => {
    throw new Error(`Soubor ${file} nejde otevřít. Zkontrolujte cestu a práva.`);
  });
  try {
    const { yaml, reasons, headings, preview, problems } = await suggestMapping(published);
    if (problems.length > 0) printProblems({ ...terminal, out: terminal.err }, problems);
    if (!yaml) return 2;
    for (const { column, field, cs } of reasons) {
      terminal.err(`${column} → ${field ?? 'nepoužito'}: ${cs}\n`);
    }
    terminal.err(`\n${[headings, ...preview.slice(0, 5)].map(previewLine).join('\n')}\n\n`);
    terminal.out(yaml);
    return 0;
  } finally {
    await published.close();
  }
}

const CELL = 24;

function previewLine(cells: readonly (string | null)[]): string {
  return cells
    .map((cell) => (cell ?? '').replace(/\s+/g, ' ').slice(0, CELL).padEnd(CELL))
    .join('  ')
    .trimEnd();
}
