// A web page as the text a reader takes from it: without menus, code and what stands beside the article.
import { HTMLElement, parse, type Node } from 'node-html-parser';
import { readPageDepth } from '#sources/file/html-tables.ts';
import { LIMITS } from '#sources/file/limits.ts';
import { tidyLines } from './tidy-lines.ts';

const LINES =
  /^(?:p|div|li|tr|h[1-6]|br|section|article|table|ul|ol|dt|dd|header|footer|blockquote|caption)$/i;
const BLOCKS = /^(?:p|h[1-6]|table|section|article|ul|ol|blockquote|header|footer)$/i;
const CELL = /^t[dh]$/i;
/** Never read aloud as text of the page: code, menus, forms. */
const UNSEEN = /^(?:script|style|noscript|template|head|nav|form|button|select|svg|iframe|dialog)$/i;
const ARTICLE = /^(?:article|main|blockquote)$/i;

export function readPage(html: string): { text: string } | { problem: string } {
  if (readPageDepth(html) > LIMITS.pageDepth)
    return { problem: 'je stránka s příliš mnoha vnořenými prvky; uložte ji jako text' };
  try {
    const root = parse(html.replace(/^\s*<!doctype[^>]*>/i, ''), {
      comment: false,
      blockTextElements: { script: false, style: false, noscript: false },
    });
    const parts: string[] = [];
    collectText(root, parts);
    const text = tidyLines(parts.join(''));
    return text === '' ? { problem: 'je stránka bez textu' } : { text };
  } catch {
    return { problem: 'není čitelná webová stránka; uložte ji jako text' };
  }
}

/** What the page says of itself: menus under it, counts of comments beside the article, what is hidden. */
function isBesideText(node: Node, { inArticle, inAside }: Step): boolean {
  if (!(node instanceof HTMLElement)) return false;
  const role = node.getAttribute('role') ?? '';
  if (node.hasAttribute('hidden') || /^(?:navigation|search|menu|menubar|contentinfo)$/i.test(role))
    return true;
  if (/^footer$/i.test(node.rawTagName)) return !inArticle;
  return /^aside$/i.test(node.rawTagName) && !inAside && !(inArticle && saysSomething(node));
}

/** A box of facts has a table or a sentence; `Komentářů: 14` and links to other articles are none. */
function saysSomething(aside: HTMLElement): boolean {
  if (aside.querySelector('table')) return true;
  const links = aside.querySelectorAll('a').reduce((sum, link) => sum + link.text.length, 0);
  return /\p{L}[.!?](?:\s|$)/u.test(aside.text.trim()) && links * 2 < aside.text.length;
}

type Step = { node: Node; inCell: boolean; inArticle: boolean; inAside: boolean; close?: string };

/** Rows of tables become lines with cells parted by pipes: two numbers side by side must not grow together. */
function collectText(root: Node, parts: string[]): void {
  const stack: Step[] = [{ node: root, inCell: false, inArticle: false, inAside: false }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, inCell, inArticle, inAside, close } = next;
    if (close !== undefined) {
      parts.push(close);
      continue;
    }
    const tag = node.rawTagName ?? '';
    if (UNSEEN.test(tag) || isBesideText(node, next)) continue;
    if (node.nodeType === 3) parts.push(node.text.replace(/[\t\n\r ]+/g, ' '));
    const [before, after] = marksOf(tag, inCell);
    parts.push(before);
    stack.push({ ...next, close: after });
    for (const child of [...node.childNodes].reverse())
      stack.push({
        node: child,
        inCell: inCell || CELL.test(tag),
        inArticle: inArticle || ARTICLE.test(tag),
        // Looked through once, so that asides within asides cost no more.
        inAside: inAside || /^aside$/i.test(tag),
      });
  }
}

function marksOf(tag: string, inCell: boolean): [before: string, after: string] {
  if (CELL.test(tag)) return ['', ' | '];
  if (/^tr$/i.test(tag)) return ['', '\n'];
  if (inCell && LINES.test(tag)) return [' ', ' '];
  if (BLOCKS.test(tag)) return ['\n\n', '\n\n'];
  return LINES.test(tag) ? ['\n', '\n'] : ['', ''];
}
