// Tables drawn with pipes, tabs or spaces in plain text, as people paste them from Markdown, spreadsheets and documents.

import { pipeSpaces } from './spaced-tables.ts';

/**
 * Pipes around rows and the line under the heading become spaces, tabs of rows become pipes, so that every offset stays;
 * inner pipes part the cells.
 */
export function blankTableMarks(text: string): string {
  const piped = pipeSpaces(text.includes('\t') ? pipeTabs(text) : text);
  if (!piped.includes('|')) return piped;
  return piped
    .replace(/^[ \t|:-]+$/gm, (line) =>
      line.includes('|') && line.includes('--') ? ' '.repeat(line.length) : line,
    )
    .replace(/^([ \t]*)\|/gm, '$1 ')
    .replace(/\|([ \t]*)$/gm, ' $1');
}

/** Tabs part cells where at least two lines together have them; a single one is a wide space, as is one at either end. */
function pipeTabs(text: string): string {
  const lines = text.split('\n');
  const isRow = lines.map((line) => /\S[^\S\t]*\t/.test(line));
  return lines
    .map((line, at) =>
      isRow[at] && (isRow[at - 1] || isRow[at + 1])
        ? line.replace(/\t/g, '|').replace(/^\|+|\|+(?=\r?$)/g, (ends) => ' '.repeat(ends.length))
        : line,
    )
    .join('\n');
}
