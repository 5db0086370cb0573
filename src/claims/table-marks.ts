// Tables drawn with pipes, tabs or spaces in plain text, as people paste them from Markdown, spreadsheets and documents.

import { pipeSpaces } from './spaced-tables.ts';

/**
 * Pipes around rows and the line under the heading become spaces, tabs of rows become pipes, so that every offset stays;
 * inner pipes part the cells.
 */
export function blankTableMarks(text: string): string {
  const piped = pipeSpaces(pipeCommas(pipeLeaders(text.includes('\t') ? pipeTabs(text) : text)));
  if (!piped.includes('|')) return piped;
  return piped
    .replace(/^[ \t|:-]+$/gm, (line) =>
      line.includes('|') && line.includes('--') ? ' '.repeat(line.length) : line,
    )
    .replace(/^([ \t]*)\|/gm, '$1 ')
    .replace(/\|([ \t]*)$/gm, ' $1');
}

/** `Krnov ........ 12 bytů`: dots that lead to a number part two cells. */
function pipeLeaders(text: string): string {
  if (!/\.{4}|…{2}/.test(text)) return text;
  return text.replace(/\.{4,}|…{2,}/g, (dots: string, at: number) =>
    /^[ \t]{0,40}\d/.test(text.slice(at + dots.length, at + dots.length + 41))
      ? `|${' '.repeat(dots.length - 1)}`
      : dots,
  );
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

const COMMA_HEAD = /^(?:název (?:obce|města)|obec|město|název)(?:,[^\s,|;][^,|;]*)+$/i;

/** Commas part the cells of lines with as many of them as a heading that begins with the town, and no space behind any. */
function pipeCommas(text: string): string {
  if (!/^(?:obec|město|název)[^,\n]{0,20},/im.test(text)) return text;
  const lines = text.split('\n');
  const commas = (line: string) => line.split(',').length;
  for (let at = 0; at < lines.length; at++) {
    if (!COMMA_HEAD.test(lines[at]!.trimEnd())) continue;
    const columns = commas(lines[at]!);
    let row = at + 1;
    while (
      row < lines.length &&
      commas(lines[row]!) === columns &&
      /^[\p{L}][^|;]*$/u.test(lines[row]!) &&
      !/,\s/.test(lines[row]!.trimEnd())
    )
      row++;
    for (let line = at; row > at + 1 && line < row; line++) lines[line] = lines[line]!.replaceAll(',', '|');
    at = row - 1;
  }
  return lines.join('\n');
}
