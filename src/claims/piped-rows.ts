// Lines with cells parted by pipes that are no rows of numbers: a date, words and a number, of the place that stands among them.

import type { Mention } from './mention.ts';
import type { Group } from './place-groups.ts';
import type { Token } from './tokens.ts';

type Line = { piped: boolean; numbered: boolean; opensEmpty: boolean; inside: Group[] };

/** Of the places of a sentence those that each of its numbers can be of; all of them for a number in prose. One pass. */
export function groupsByRow(
  tokens: readonly Token[],
  numbers: readonly Mention[],
  groups: readonly Group[],
): (mention: Mention) => readonly Group[] {
  const all = (): readonly Group[] => groups;
  if (groups.length === 0 || numbers.length === 0) return all;
  const { from, lines, lineOf } = readLines(tokens, groups[0]!.from);
  const at = (token: number): Line | undefined => lines[lineOf[token - from] ?? -1];
  if (!lines.some(({ piped }) => piped)) return all;
  for (const { core } of numbers) Object.assign(at(core) ?? {}, { numbered: true });
  for (const group of groups) at(group.from)?.inside.push(group);
  // Places of rows with numbers of their own are of those.
  const free = groups.filter((group) => {
    const line = at(group.from);
    return !line?.piped || !line.numbered;
  });
  return ({ core }) => {
    const row = at(core);
    // An empty first cell repeats the one above.
    if (!row?.piped || (row.inside.length === 0 && row.opensEmpty)) return groups;
    return row.inside.length > 0 ? row.inside : free;
  };
}

function readLines(
  tokens: readonly Token[],
  inside: number,
): { from: number; lines: Line[]; lineOf: number[] } {
  const { sentence } = tokens[inside]!;
  let from = inside;
  while (from > 0 && tokens[from - 1]!.sentence === sentence) from--;
  const lines: Line[] = [];
  const lineOf: number[] = [];
  for (let at = from; at < tokens.length && tokens[at]!.sentence === sentence; at++) {
    const isPipe = tokens[at]!.text === '|';
    if (at === from || tokens[at]!.breaks > 0)
      lines.push({ piped: false, numbered: false, opensEmpty: isPipe, inside: [] });
    if (isPipe) lines.at(-1)!.piped = true;
    lineOf.push(lines.length - 1);
  }
  return { from, lines, lineOf };
}
