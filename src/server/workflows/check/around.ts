// The words of a text around a number, as they are quoted to people.
import type { CheckedClaim } from './check-text.ts';

const AROUND = 70;

export function readAround(
  text: string,
  { start, end, detail }: CheckedClaim,
): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  // Words cut in half are left out; a blank line, in a table every line, parts what does not belong together.
  const parted = detail.cell ? /\n/ : /\n\s*\n/;
  const left = before.split(parted).at(-1)!;
  const right = after.split(parted)[0]!;
  return {
    before: left.length === AROUND ? `… ${left.replace(/^\S*\s+/, '')}` : left,
    after: right.length === AROUND ? `${right.replace(/\s+\S*$/, '')} …` : right,
  };
}

/** A sentence may be as long as the text; a quote is not. */
const REACH = 240;
const ENDS = /[.!?…]["“”)]?\s+(?=[\p{Lu}„"(–])|\n\s*\n/gu;

/** The sentence of a number, or the row of the table it stands in, in one line. */
export function readSentence(text: string, { start, end, detail }: CheckedClaim): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const cells = detail.cell !== null;
  const from = cells ? before.lastIndexOf('\n') + 1 : lastEnd(before);
  const [first] = cells ? [/\n/.exec(after)] : [...after.matchAll(ENDS)];
  const to = first ? first.index + (cells ? 0 : first[0].trimEnd().length) : after.length;
  const opened = from === 0 && start > REACH ? '… ' : '';
  const closed = !first && end + REACH < text.length ? ' …' : '';
  return `${opened}${oneLine(before.slice(from) + text.slice(start, end) + after.slice(0, to))}${closed}`;
}

function lastEnd(text: string): number {
  const last = [...text.matchAll(ENDS)].at(-1);
  return last ? last.index + last[0].length : 0;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, '')} …`;
}
