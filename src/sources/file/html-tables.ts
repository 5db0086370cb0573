// Tables of a web page. A place in one is `tabulka 2!B5`: the second table, its fifth row.

import { parse, type HTMLElement } from 'node-html-parser';
import { columnLetters, type Problem } from '#model/import-report.ts';
import { LIMITS } from './limits.ts';

export type HtmlTable = { name: string; rows: (string | null)[][] };
export type HtmlResult = { tables: HtmlTable[]; text: string; addresses: string[]; problems: Problem[] };

const BLOCKS = /^(p|div|li|tr|h[1-6]|br|section|article|table|ul|ol|dt|dd|header|footer)$/i;
/** Elements without an end tag, or whose end a browser adds itself. */
const IMPLIED =
  /^(p|li|td|th|tr|dt|dd|option|br|hr|img|input|meta|link|col|source|wbr|area|base|embed|track|param)$/i;
const SPAN_MOST = 100;

/**
 * Reads every table, nested ones on their own, and the visible text around them. A cell over several columns fills the
 * first and leaves the others null; merged data cells are reported, because nobody can say whose the value is.
 */
export function readHtmlTables(html: string): HtmlResult {
  if (html.length > LIMITS.pageCharacters)
    return refuse('file-too-large', `nejvýše ${LIMITS.pageCharacters} znaků`);
  if (readPageDepth(html) > LIMITS.pageDepth)
    return refuse('invalid-html', `nejvýše ${LIMITS.pageDepth} prvků v sobě`);
  try {
    return readPage(html);
  } catch (error) {
    return refuse('invalid-html', 'čitelná webová stránka', String(error).slice(0, 200));
  }
}

function refuse(code: string, expected: string, reason?: string): HtmlResult {
  const problem: Problem = { code, severity: 'error', expected, ...(reason ? { details: { reason } } : {}) };
  return { tables: [], text: '', addresses: [], problems: [problem] };
}

/** Deepest nesting by a plain count of tags: the parser slows down with its square and ends its stack on the worst. */
export function readPageDepth(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, close, tag] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^<>]*>/gi)) {
    if (IMPLIED.test(tag!)) continue;
    depth = close ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function readPage(html: string): HtmlResult {
  const root = parse(html, {
    comment: false,
    blockTextElements: { script: false, style: false, noscript: false },
  });
  const problems: Problem[] = [];
  const tables = root.querySelectorAll('table').map((table, index) => {
    return readTable(table, `tabulka ${index + 1}`, problems);
  });
  const addresses = root.querySelectorAll('a[href]').map((link) => link.getAttribute('href') ?? '');
  return { tables, text: readVisibleText(root), addresses, problems };
}

function readTable(table: HTMLElement, name: string, problems: Problem[]): HtmlTable {
  const rows: (string | null)[][] = [];
  for (const element of table.querySelectorAll('tr')) {
    if (element.closest('table') !== table) continue;
    const row: (string | null)[] = [];
    for (const cell of element.querySelectorAll('td, th')) {
      if (cell.closest('tr') !== element || row.length >= LIMITS.columns) continue;
      checkSpan(cell, { sheet: name, row: rows.length + 1, column: columnLetters(row.length) }, problems);
      row.push(readCellText(cell));
      for (let extra = spanOf(cell, 'colspan'); extra > 1; extra -= 1) row.push(null);
    }
    if (rows.length < LIMITS.rows) rows.push(row);
  }
  return { name, rows };
}

function checkSpan(cell: HTMLElement, ref: NonNullable<Problem['ref']>, problems: Problem[]): void {
  const rowspan = spanOf(cell, 'rowspan');
  if (rowspan === 1 || cell.tagName === 'TH') return;
  const value = readCellText(cell) ?? '';
  problems.push({ code: 'merged-cells', severity: 'error', ref, value, expected: 'každý údaj ve své buňce' });
}

function spanOf(cell: HTMLElement, attribute: 'colspan' | 'rowspan'): number {
  const span = Number(cell.getAttribute(attribute) ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.min(span, SPAN_MOST) : 1;
}

function readCellText(cell: HTMLElement): string | null {
  const text = cell.text.replace(/[\t\n\r ]+/g, ' ').trim();
  return text === '' ? null : text;
}

/** Text with a line break where a browser would begin a new line. */
function readVisibleText(root: HTMLElement): string {
  const parts: string[] = [];
  const stack: { node: HTMLElement['childNodes'][number]; after: boolean }[] = [{ node: root, after: false }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, after } = next;
    const block = BLOCKS.test((node as HTMLElement).rawTagName ?? '');
    if (block) parts.push('\n');
    if (after) continue;
    if (node.nodeType === 3) parts.push(node.text.replace(/[\t\n\r ]+/g, ' '));
    if (block) stack.push({ node, after: true });
    for (const child of [...node.childNodes].reverse()) stack.push({ node: child, after: false });
  }
  return parts
    .join('')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}
