// Tables printed as lines of text: label and numbers. A row's number takes its unit from the heading and its place from the label.

import type { Mention } from './mention.ts';
import { multiply } from './number-phrase.ts';
import type { Pairing } from './pairing.ts';
import type { PlaceMention } from './place-mention.ts';
import type { Token } from './tokens.ts';
import type { ClaimKind, TableCell } from './types.ts';

type Line = { from: number; to: number; mentions: number[]; labelTo: number };

const TOTAL = /^(celkem|součet|úhrnem|suma|dohromady|total)$/;
const SCALES: Record<string, number> = {
  tis: 1e3,
  tisíc: 1e3,
  tisících: 1e3,
  mil: 1e6,
  milionech: 1e6,
  mld: 1e9,
  miliardách: 1e9,
};

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
    const heading = readHeading(tokens, lines, i);
    settleRows(text, tokens, lines.slice(i, end), mentions, places, pairs, heading, table++, cells);
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

/** `column`: how many separators stand before the word that names the unit, where the heading has columns of its own. */
type Heading = { kind: ClaimKind; unit: string; scale: number; column?: number } | undefined;

function readHeading(tokens: readonly Token[], lines: readonly Line[], first: number): Heading {
  for (let at = first - 1; at >= 0 && at >= first - 3; at--) {
    const words = tokens.slice(lines[at]!.from, lines[at]!.to).map((token) => token.lower);
    const crown = words.findIndex((word) => /^(kč|czk|korun|korunách)$/.test(word));
    if (crown >= 0) {
      const scale = words
        .slice(Math.max(0, crown - 2), crown)
        .map((word) => SCALES[word])
        .find((value) => value !== undefined);
      const columns = words.filter((word) => SEPARATOR.test(word)).length;
      const column = words.slice(0, crown).filter((word) => SEPARATOR.test(word)).length;
      return { kind: 'money', unit: 'CZK', scale: scale ?? 1, ...(columns > 1 ? { column } : {}) };
    }
    if (words.includes('%') || words.includes('procentech')) return { kind: 'share', unit: '%', scale: 1 };
  }
  return undefined;
}

function settleRows(
  text: string,
  tokens: readonly Token[],
  rows: readonly Line[],
  mentions: Mention[],
  places: readonly PlaceMention[],
  pairs: Pairing[],
  heading: Heading,
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
      const own =
        heading?.column === undefined || heading.column === countSeparators(tokens, row.from, mention.from);
      if (heading && own && (!mention.settled || mention.unit === null)) settleCell(mention, heading);
      // A table of one place names it above, not in its rows.
      if (placed)
        pairs[m] = {
          codes: total ? [...all].sort() : codes,
          ambiguous: named.filter((place) => place.ambiguous).map((place) => place.name),
        };
      cells.set(mention, { table, row: r, column, label, total });
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

function settleCell(mention: Mention, heading: NonNullable<Heading>): void {
  Object.assign(mention, { kind: heading.kind, unit: heading.unit, settled: true, noun: null });
  if (heading.scale === 1) {
    mention.scale = 1;
    return;
  }
  mention.value = multiply(mention.value!, heading.scale);
  mention.scale = heading.scale;
  mention.lastPlace *= heading.scale;
}
