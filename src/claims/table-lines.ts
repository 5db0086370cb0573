// Lines of a text that may be rows of a table: a label of a few words, then numbers and nothing but marks between them.

import { isYear } from './calendar.ts';
import type { Mention } from './mention.ts';
import type { Token } from './tokens.ts';

export type Line = { from: number; to: number; mentions: number[] };

export type Row = {
  from: number;
  /** The label with the columns of words beside it; behind the number of the row where there is one. */
  labelFrom: number;
  labelTo: number;
  /** Indexes of the mentions in its cells. */
  numbers: number[];
  /** Index of the mention that only numbers the row. */
  order: number | undefined;
  /** How many cells it has. */
  width: number;
  /** No separator stands between the label and the first number. */
  loose: boolean;
  /** Nothing before its last cell can be missing: the line was typed with tabs, which empty cells keep. */
  whole: boolean;
};

export function splitLines(tokens: readonly Token[], mentions: readonly Mention[]): Line[] {
  const lines: Line[] = [];
  let m = 0;
  for (let from = 0; from < tokens.length;) {
    let to = from + 1;
    while (to < tokens.length && tokens[to]!.breaks === 0) to++;
    const line: Line = { from, to, mentions: [] };
    while (m < mentions.length && mentions[m]!.from < to) {
      if (mentions[m]!.to <= to && mentions[m]!.from >= from) line.mentions.push(m);
      m++;
    }
    lines.push(line);
    from = to;
  }
  return lines;
}

const SEPARATOR = /^[|;]$/;
/** What may stand between two numbers: a separator, or the mark of an empty cell. */
const BETWEEN = /^[|;/–—-]$/;

export function countSeparators(tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (SEPARATOR.test(tokens[at]!.text)) count++;
  return count;
}

const LONGEST_LABEL = 10;

/** Reads a line as a row; undefined when it is none. */
export function readRow(
  text: string,
  tokens: readonly Token[],
  line: Line,
  mentions: readonly Mention[],
): Row | undefined {
  const [first, ...others] = line.mentions;
  const ordered =
    first !== undefined &&
    others.length > 0 &&
    mentions[first]!.from === line.from &&
    SEPARATOR.test(tokens[afterOrder(tokens, mentions[first]!)]?.text ?? '');
  // `2019 | 185`: the year is what the row is of.
  const dated =
    ordered && mentions[first]!.kind === 'year' && mentions[first]!.to + 1 === mentions[others[0]!]!.from;
  const numbers = ordered ? others : isLabelYear(tokens, line, mentions) ? others : line.mentions;
  if (numbers.length === 0) return undefined;
  const labelFrom = dated
    ? line.from
    : ordered
      ? afterOrder(tokens, mentions[first]!) + 1
      : behindMark(tokens, line.from);
  const labelTo = dated ? mentions[first]!.to : mentions[numbers[0]!]!.from;
  if (!isLabel(tokens, labelFrom, labelTo) || !areCells(tokens, line, labelTo, numbers, mentions))
    return undefined;
  const separators = countSeparators(tokens, line.from, line.to);
  // `Obec | Dotace | Index 2023` heads columns.
  if (separators > 0 && numbers.every((m) => mentions[m]!.kind === 'year')) return undefined;
  const loose = !dated && countSeparators(tokens, labelFrom, labelTo) === 0;
  return {
    from: line.from,
    labelFrom,
    labelTo,
    numbers,
    order: ordered && !dated ? first : undefined,
    width: separators + 1 + (loose ? 1 : 0),
    loose,
    whole: text.slice(tokens[line.from]!.start, tokens[line.to - 1]!.end).includes('\t'),
  };
}

/** `Index sociálního vyloučení 2023 | 17`: the year belongs to the words before it, a mark parts it from the number. */
function isLabelYear(
  tokens: readonly Token[],
  { from, mentions: own }: Line,
  mentions: readonly Mention[],
): boolean {
  const [first, second] = own.map((m) => mentions[m]!);
  return (
    first !== undefined &&
    second !== undefined &&
    first.kind === 'year' &&
    first.from > from &&
    countSeparators(tokens, from, first.from) === 0 &&
    /^[|:]$/.test(tokens[second.from - 1]!.text) &&
    second.from === first.to + 1
  );
}

/** The mark of a point of a list is no part of its label. */
function behindMark(tokens: readonly Token[], from: number): number {
  const { item, kind } = tokens[from]!;
  return item ? from + (kind === 'number' ? 2 : 1) : from;
}

/** `1.` and `1)` number a row as `1` does. */
function afterOrder(tokens: readonly Token[], { to }: Mention): number {
  return /^[.)]$/.test(tokens[to]?.text ?? '') && !tokens[to]!.spaced ? to + 1 : to;
}

function isLabel(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 1 || to - from > LONGEST_LABEL) return false;
  // A line of wrapped prose may hold the end of one sentence and the beginning of the next.
  if (tokens[from]!.sentence !== tokens[to - 1]!.sentence) return false;
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (
      (token.kind === 'number' && !isYear(token.text) && tokens[at + 1]?.text !== '+') ||
      /^[!?„“]$/.test(token.text)
    )
      return false;
    // Of semicolons only those before the first number part cells; `Celkem;;8 956` has an empty one.
    if (token.text === ';' && !tokens.slice(at, to).every(({ text }) => BETWEEN.test(text))) return false;
    if (token.text === ',' && tokens[to - 1]!.text !== '|') return false;
  }
  return tokens[from]!.kind !== 'punct' || to - from > 1;
}

/** `| 1. |`: the full stop of a rank fills its cell with it. */
function isOrdinalStop(tokens: readonly Token[], at: number, { to }: Line): boolean {
  const { text, spaced } = tokens[at]!;
  if (text !== '.' || spaced || tokens[at - 1]!.kind !== 'number') return false;
  const [before, next] = [tokens[at - 2], at + 1 < to ? tokens[at + 1] : undefined];
  return SEPARATOR.test(before?.text ?? '') && (next === undefined || SEPARATOR.test(next.text));
}

function areCells(
  tokens: readonly Token[],
  line: Line,
  from: number,
  numbers: readonly number[],
  mentions: readonly Mention[],
): boolean {
  let at = from;
  for (const m of numbers) {
    const mention = mentions[m]!;
    if (mention.hedge !== 'exact' || mention.kind === 'date' || mention.kind === 'rank') return false;
    for (; at < mention.from; at++)
      if (!BETWEEN.test(tokens[at]!.text) && !isOrdinalStop(tokens, at, line)) return false;
    at = mention.to;
  }
  let bracket = false;
  for (; at < line.to; at++) {
    const token = tokens[at]!;
    if (token.text === '(') bracket = true;
    else if (!bracket && !BETWEEN.test(token.text) && !isOrdinalStop(tokens, at, line)) return false;
  }
  return true;
}
