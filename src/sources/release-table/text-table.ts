// A table inside prose: a block of consecutive lines of the shape "name amount (note)". Prose never becomes a row.

import type { CellRef } from '#model/import-report.ts';
import { NAME_HEADING, TOTAL_NAME } from './headings.ts';
import { isAmount, type PrintedTable, type TableLine } from './table-line.ts';

type Kind = 'row' | 'total' | 'blank' | 'short' | 'prose';
type Line = { text: string; number: number; kind: Kind; row?: TableLine };

/** No line of such a table is longer; the patterns below would be slow on endless ones. */
const LINE_CHARACTERS = 300;
const SHORT_CHARACTERS = 70;
const SHORT_WORDS = 9;
const NAME_WORDS = 7;
const AMOUNT_PART =
  /[+\-−]?\d{1,3}(?:[ \u00a0\u202f\u2009.]\d{3})+(?:,(?:\d{1,2}|-{1,2}|–))?|[+\-−]?\d+(?:,(?:\d{1,2}|-{1,2}|–))?/u;
/** Printed in place of a number, with a note that says why. */
const DASH = /^[–—-]$/u;
const ROW = new RegExp(
  `^(?<name>\\p{L}[^\\d|;:()]*?)(?:[\\s:.|]|[–-](?=\\s))+(?<amount>[–—-](?=\\s*\\()|(?:${AMOUNT_PART.source})(?:\\s*(?:tis|mil|mld)\\.?)?(?:\\s*(?:Kč|CZK|korun[ay]?))?)` +
    `(?:\\s*(?<note>\\(.*\\)|[–-]\\s+\\p{L}.*|\\*+|\\d\\)))?\\s*[.;,]?$`,
  'iu',
);

/**
 * Finds the tables of a text. `isKnown` tells whether a name is a territory: a block of lines is a table when it has
 * at least two rows (or a row and a total) and one of its names is known, or it is summed.
 */
export function readTextTables(text: string, isKnown: (name: string) => boolean): PrintedTable[] {
  const lines = joinNotes(text.split(/\r\n|\n|\r/)).map(({ text, number }) => readLine(text, number));
  const tables: PrintedTable[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!isTableLine(lines[at]!)) continue;
    const end = findEnd(lines, at);
    const [from, to] = includeSpoilt(lines, at, end, isKnown);
    const table = buildTable(lines, from, to, isKnown);
    if (isTable(table.lines, isKnown)) tables.push(table);
    at = Math.max(at, to);
  }
  return tables;
}

function readLine(text: string, number: number): Line {
  const trimmed = text.trim();
  if (trimmed === '') return { text, number, kind: 'blank' };
  const row = readRow(trimmed, number);
  if (row) return { text: trimmed, number, kind: TOTAL_NAME.test(row.name) ? 'total' : 'row', row };
  const words = trimmed.split(/\s+/).length;
  const short = trimmed.length <= SHORT_CHARACTERS && words <= SHORT_WORDS && !/[.!?…,“]$/u.test(trimmed);
  return { text: trimmed, number, kind: short ? 'short' : 'prose' };
}

function readRow(text: string, number: number): TableLine | undefined {
  const match = text.length <= LINE_CHARACTERS ? ROW.exec(text) : null;
  if (!match?.groups) return undefined;
  const name = match.groups['name']!.trim();
  const amount = match.groups['amount']!.trim();
  if (name.split(/\s+/).length > NAME_WORDS || !(isAmount(amount) || DASH.test(amount))) return undefined;
  const note = match.groups['note']?.replace(/^[\s(–-]+|[\s)]+$/gu, '');
  return buildLine(name, amount, note, number, match.groups['note']);
}

function buildLine(
  name: string,
  amount: string | null,
  note: string | undefined,
  number: number,
  printedNote = note,
): TableLine {
  const ref: CellRef = { sheet: '', row: number };
  const cells = [name, amount, ...(printedNote ? [printedNote] : [])];
  return { name, nameRef: ref, amount, amountRef: ref, cells, ...(note ? { note } : {}) };
}

/** A note in brackets may run over to the next lines. */
function joinNotes(lines: string[]): { text: string; number: number }[] {
  const joined: { text: string; number: number }[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const number = at + 1;
    let text = lines[at]!;
    const open = text.length <= LINE_CHARACTERS && /\d[^()]*\([^)]*$/u.test(text);
    const close = open ? lines.slice(at + 1, at + 4).findIndex((next) => next.includes(')')) : -1;
    if (close >= 0 && /^[^(]*\)\s*$/u.test(lines[at + 1 + close]!)) {
      text = lines.slice(at, at + close + 2).join(' ');
      at += close + 1;
    }
    joined.push({ text, number });
  }
  return joined;
}

function isTableLine(line: Line): boolean {
  return line.kind === 'row' || line.kind === 'total';
}

/** The block goes on over single blank lines and short spoilt lines as long as another row follows; a total ends it. */
function findEnd(lines: Line[], start: number): number {
  let end = start;
  let spoilt = 0;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line.kind === 'prose') break;
    if (line.kind === 'blank' && lines[at + 1]?.kind === 'blank') break;
    spoilt = line.kind === 'short' ? spoilt + 1 : isTableLine(line) ? 0 : spoilt;
    if (spoilt > 3) break;
    if (isTableLine(line)) end = at;
    if (line.kind === 'total' && at > start) break;
  }
  return end;
}

/** A first or last row whose amount is spoilt is no row by its shape, but its known name says that it should be one. */
function includeSpoilt(
  lines: Line[],
  start: number,
  end: number,
  isKnown: (name: string) => boolean,
): [number, number] {
  let [from, to] = [start, end];
  const spoilt = (line: Line | undefined): boolean =>
    line?.kind === 'short' && isKnown(splitSpoilt(line.text)[0]);
  while (spoilt(lines[from - 1])) from -= 1;
  if (lines[to]!.kind !== 'total') while (spoilt(lines[to + 1])) to += 1;
  return [from, to];
}

function splitSpoilt(text: string): [string, string | null] {
  const digit = text.search(/[+\-−]?\d/u);
  return digit <= 0 ? [text, null] : [text.slice(0, digit).trim(), text.slice(digit)];
}

function buildTable(
  lines: Line[],
  from: number,
  to: number,
  isKnown: (name: string) => boolean,
): PrintedTable {
  const table: PrintedTable = { lines: [], heading: findHeading(lines, from), problems: [] };
  let broken: Line | undefined;
  const keepBroken = (): void => {
    if (broken) table.lines.push(buildLine(...splitSpoilt(broken.text), undefined, broken.number));
    broken = undefined;
  };
  for (const line of lines.slice(from, to + 1)) {
    if (line.kind === 'blank' || NAME_HEADING.test(line.text)) continue;
    if (!line.row) {
      keepBroken();
      broken = line;
      continue;
    }
    const whole = broken && !/\d/.test(broken.text) ? `${broken.text} ${line.row.name}` : undefined;
    if (whole !== undefined && isKnown(whole) && !isKnown(line.row.name)) {
      broken = undefined;
      table.lines.push(
        buildLine(whole, line.row.amount, line.row.note, line.number, line.row.cells[2] ?? undefined),
      );
      continue;
    }
    keepBroken();
    table.lines.push(line.row);
  }
  keepBroken();
  return table;
}

function findHeading(lines: Line[], from: number): string {
  return lines
    .slice(Math.max(0, from - 3), from)
    .filter((line) => line.kind !== 'blank')
    .map((line) => line.text)
    .join(' ');
}

function isTable(lines: TableLine[], isKnown: (name: string) => boolean): boolean {
  const amounts = lines.filter((line) => line.amount !== null);
  const summed = lines.some((line) => TOTAL_NAME.test(line.name));
  return amounts.length >= 2 && (summed || amounts.some((line) => isKnown(line.name)));
}
