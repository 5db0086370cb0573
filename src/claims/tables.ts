// Tables printed as lines of text: label and numbers. A row's number takes its unit from the heading and its place from the label.

import { readHeads, type ColumnHead, type TableHeads } from './column-heads.ts';
import type { Mention } from './mention.ts';
import { multiply } from './number-phrase.ts';
import type { Pairing } from './pairing.ts';
import type { PlaceMention } from './place-mention.ts';
import type { Token } from './tokens.ts';
import type { TableCell } from './types.ts';

type Line = { from: number; to: number; mentions: number[]; labelTo: number };

const TOTAL = /^(celkem|součet|úhrnem|suma|dohromady|total)$/;
/**
 * Recognises tables among the lines and settles their cells in place: unit and scale from the heading (`v tis. Kč`),
 * places from the label, all places of the rows for the total. Returns the cell of each mention that stands in one.
 */
export function placeInTables(
  text: string,
  tokens: readonly Token[],
  mentions: Mention[],
  places: readonly PlaceMention[],
  pairs: Pairing[],
): Map<Mention, TableCell> {
  const cells = new Map<Mention, TableCell>();
  const lines = splitLines(tokens, mentions);
  let table = 0;
  for (let i = 0; i < lines.length; i++) {
    let end = i;
    while (
      end < lines.length &&
      isRow(tokens, lines[end]!, mentions) &&
      (end === i || tokens[lines[end]!.from]!.breaks === 1)
    )
      end++;
    if (end - i < 2) continue;
    const heads = readHeads(tokens, lines, i);
    settleRows(text, tokens, lines.slice(i, end), mentions, places, pairs, heads, table++, cells);
    i = end - 1;
  }
  return cells;
}

function splitLines(tokens: readonly Token[], mentions: readonly Mention[]): Line[] {
  const lines: Line[] = [];
  let m = 0;
  for (let from = 0; from < tokens.length;) {
    let to = from + 1;
    while (to < tokens.length && tokens[to]!.breaks === 0) to++;
    const line: Line = { from, to, mentions: [], labelTo: to };
    while (m < mentions.length && mentions[m]!.from < to) {
      if (mentions[m]!.to <= to && mentions[m]!.from >= from) line.mentions.push(m);
      m++;
    }
    const first = line.mentions[0];
    if (first !== undefined) line.labelTo = mentions[first]!.from;
    lines.push(line);
    from = to;
  }
  return lines;
}

/** A label of a few words, then numbers and nothing but separators, units or a bracketed note. */
function isRow(tokens: readonly Token[], line: Line, mentions: readonly Mention[]): boolean {
  const label = line.labelTo - line.from;
  if (line.mentions.length === 0 || label < 1 || label > 10) return false;
  for (let at = line.from; at < line.labelTo; at++) {
    const token = tokens[at]!;
    if (token.kind === 'number' || /^[!?„“]$/.test(token.text)) return false;
    if (token.text === ';' && at < line.labelTo - 1) return false;
    if (token.text === ',' && tokens[line.labelTo - 1]!.text !== '|') return false;
  }
  if (tokens[line.from]!.kind === 'punct' && label === 1) return false;
  // `Obec | Dotace | Index 2023` heads columns.
  const only = line.mentions.length === 1 ? mentions[line.mentions[0]!]! : undefined;
  if (only?.kind === 'year' && countSeparators(tokens, line.from, line.labelTo) > 0) return false;
  let at = line.labelTo;
  let bracket = false;
  for (const m of line.mentions) {
    const mention = mentions[m]!;
    if (mention.hedge !== 'exact' || mention.kind === 'date' || mention.kind === 'rank') return false;
    for (; at < mention.from; at++) if (!/^[|;/]$/.test(tokens[at]!.text)) return false;
    at = mention.to;
  }
  for (; at < line.to; at++) {
    const token = tokens[at]!;
    if (token.text === '(') bracket = true;
    else if (!bracket && !/^[|;]$/.test(token.text)) return false;
  }
  return true;
}

function settleRows(
  text: string,
  tokens: readonly Token[],
  rows: readonly Line[],
  mentions: Mention[],
  places: readonly PlaceMention[],
  pairs: Pairing[],
  heads: TableHeads,
  table: number,
  cells: Map<Mention, TableCell>,
): void {
  const all = new Set<string>();
  const labels = labelPlaces(rows, places);
  const placed = labels.some((named) => named.some((place) => place.codes.length > 0));
  rows.forEach((row, r) => {
    const label = text.slice(tokens[row.from]!.start, tokens[row.labelTo - 1]!.end).replace(/[\s|]+$/, '');
    const total = TOTAL.test(tokens[row.from]!.lower);
    const named = labels[r]!;
    const codes = named.flatMap((place) => place.codes);
    for (const code of codes) all.add(code);
    row.mentions.forEach((m, column) => {
      const mention = mentions[m]!;
      const head = headOf(heads, countSeparators(tokens, row.from, mention.from));
      if (head && (!mention.settled || mention.unit === null)) settleCell(mention, head);
      // A table of one place names it above, not in its rows.
      if (placed)
        pairs[m] = {
          codes: total ? [...all].sort() : codes,
          ambiguous: named.filter((place) => place.ambiguous).map((place) => place.name),
        };
      cells.set(mention, { table, row: r, column, label, total, head: head?.words ?? '' });
    });
  });
}

const SEPARATOR = /^[|;]$/;

function countSeparators(tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (SEPARATOR.test(tokens[at]!.text)) count++;
  return count;
}

/** Places named in the label of each row; one pass, both are in the order of the text. */
function labelPlaces(rows: readonly Line[], places: readonly PlaceMention[]): PlaceMention[][] {
  let p = firstFrom(places, rows[0]!.from);
  return rows.map((row) => {
    while (p < places.length && places[p]!.from < row.from) p++;
    const named: PlaceMention[] = [];
    for (; p < places.length && places[p]!.to <= row.labelTo; p++)
      if (places[p]!.kind === 'municipality' || places[p]!.kind === 'region') named.push(places[p]!);
    return named;
  });
}

/** Index of the first place at or behind a token. */
function firstFrom(places: readonly PlaceMention[], from: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The heading of the column where it says what stands in it, otherwise what stands above the whole table. */
function headOf({ columns, whole }: TableHeads, column: number): ColumnHead | undefined {
  const own = columns.length > 1 ? columns[column] : columns[0];
  if (own?.kind !== undefined) return own;
  // A table of several columns names its unit in one of them; the others are of something else.
  if (columns.some(({ kind }) => kind !== undefined)) return own;
  return whole ? { ...whole, words: own?.words ?? '' } : own;
}

function settleCell(mention: Mention, { kind, unit, scale }: ColumnHead): void {
  if (kind === undefined) return;
  Object.assign(mention, { kind, unit, settled: true, noun: null });
  if (scale === 1) {
    mention.scale = 1;
    return;
  }
  mention.value = multiply(mention.value!, scale);
  mention.scale = scale;
  mention.lastPlace *= scale;
}
