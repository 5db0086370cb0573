// A file a person sends to be checked, as the text to check: plain text, Markdown, a web page, DOCX.
import { parse, type Node } from 'node-html-parser';
import { KIND_NAMES, readFileKind, type FileKind } from '#sources/file/kind.ts';
import { readText } from '#sources/file/text.ts';
import { readDocx } from './docx.ts';
import { tidyLines } from './tidy-lines.ts';

export type DocumentText = {
  text: string;
  /** Offsets and lines are those of the file itself; false when the text was taken out of a page or document. */
  asWritten: boolean;
};

/** Far above any release: 1 MB of text takes seconds, and a person reads what comes out. */
export const MOST_BYTES = 16 * 1024 * 1024;
const TEXT_KINDS: readonly FileKind[] = ['text', 'csv', 'tsv', 'json'];
const ACCEPTED = 'prostý text, Markdown, webovou stránku (HTML) nebo DOCX';

/** The text of a document; a file that cannot be checked is refused with a Czech sentence that says what to do. */
export function readDocument(bytes: Uint8Array, name: string): DocumentText | { refusal: string } {
  if (bytes.length > MOST_BYTES)
    return refuse(
      name,
      `má ${Math.ceil(bytes.length / 1024 / 1024)} MB, nejvíc lze ověřit 16 MB; rozdělte ho`,
    );
  const kind = readFileKind(bytes, name);
  if (kind === 'empty') return refuse(name, 'je prázdný');
  if (kind === 'pdf')
    return refuse(name, 'je dokument PDF, a ten zatím ověřit nejde; uložte ho jako text nebo DOCX');
  if (kind === 'zip') {
    const document = readDocx(bytes);
    if ('text' in document) return { text: document.text, asWritten: false };
    return refuse(name, document.problem);
  }
  if (kind !== 'html' && !TEXT_KINDS.includes(kind))
    return refuse(name, `je ${KIND_NAMES[kind]}; ověřit umím ${ACCEPTED}`);
  const { text, problems } = readText(bytes);
  const problem = problems.find(({ severity }) => severity === 'error');
  if (problem)
    return refuse(name, `nejde přečíst jako text; čekám ${problem.expected ?? 'text v kódování UTF-8'}`);
  if (kind === 'html') return readPage(text, name);
  return { text: /\.(?:md|markdown)$/i.test(name) ? blankMarkdown(text) : text, asWritten: true };
}

function refuse(name: string, why: string): { refusal: string } {
  return { refusal: `Soubor ${name} ${why}.` };
}

/** Marks of Markdown become spaces, so that every offset and line stays that of the file; inner pipes part the cells. */
export function blankMarkdown(text: string): string {
  const blank = (match: string) => ' '.repeat(match.length);
  return text
    .replace(/^[ \t|:-]+$/gm, (line) => (line.includes('|') && line.includes('--') ? blank(line) : line))
    .replace(/^([ \t]*)\|/gm, '$1 ')
    .replace(/\|([ \t]*)$/gm, ' $1')
    .replace(/\*+|`+|~~|(?<![\p{L}\d])_+|_+(?![\p{L}\d])/gu, blank)
    .replace(/^[ \t]{0,3}(?:#{1,6}|>)(?=\s)/gm, blank);
}

const LINES =
  /^(?:p|div|li|tr|h[1-6]|br|section|article|table|ul|ol|dt|dd|header|footer|blockquote|caption)$/i;
const BLOCKS = /^(?:p|h[1-6]|table|section|article|ul|ol|blockquote|header|footer)$/i;
const CELL = /^t[dh]$/i;
const UNSEEN = /^(?:script|style|noscript|template|head)$/i;
const DEEPEST = 1_000;

function readPage(html: string, name: string): DocumentText | { refusal: string } {
  // The parser ends its stack on elements nested by thousands; no page of people is.
  if ((html.match(/<(?:div|span|table|b|i|em|strong|ul|ol|blockquote|font)\b/gi)?.length ?? 0) > 50 * DEEPEST)
    return refuse(name, 'je stránka s příliš mnoha vnořenými prvky; uložte ji jako text');
  try {
    const root = parse(html.replace(/^\s*<!doctype[^>]*>/i, ''), {
      comment: false,
      blockTextElements: { script: false, style: false, noscript: false },
    });
    const parts: string[] = [];
    collectText(root, parts);
    const text = tidyLines(parts.join(''));
    return text === '' ? refuse(name, 'je stránka bez textu') : { text, asWritten: false };
  } catch {
    return refuse(name, 'není čitelná webová stránka; uložte ji jako text');
  }
}

/** Rows of tables become lines with cells parted by pipes: two numbers side by side must not grow together. */
function collectText(root: Node, parts: string[]): void {
  const stack: { node: Node; inCell: boolean; close?: string }[] = [{ node: root, inCell: false }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, inCell, close } = next;
    if (close !== undefined) {
      parts.push(close);
      continue;
    }
    const tag = node.rawTagName ?? '';
    if (UNSEEN.test(tag)) continue;
    if (node.nodeType === 3) parts.push(node.text.replace(/[\t\n\r ]+/g, ' '));
    const [before, after] = marksOf(tag, inCell);
    parts.push(before);
    stack.push({ node, inCell, close: after });
    for (const child of [...node.childNodes].reverse())
      stack.push({ node: child, inCell: inCell || CELL.test(tag) });
  }
}

function marksOf(tag: string, inCell: boolean): [before: string, after: string] {
  if (CELL.test(tag)) return ['', ' | '];
  if (/^tr$/i.test(tag)) return ['', '\n'];
  if (inCell && LINES.test(tag)) return [' ', ' '];
  if (BLOCKS.test(tag)) return ['\n\n', '\n\n'];
  return LINES.test(tag) ? ['\n', '\n'] : ['', ''];
}
