// Tables printed as lines of text: label and numbers. A row's number takes its unit from the heading and its place from the label.

import { readHead, readHeads, type ColumnHead, type TableHeads } from './column-heads.ts';
import type { Mention } from './mention.ts';
import { multiply } from './number-phrase.ts';
import type { Pairing } from './pairing.ts';
import type { PlaceIndex } from './place-index.ts';
import type { PlaceMention } from './place-mention.ts';
import { countSeparators, readRow, splitLines, type Row } from './table-lines.ts';
import { labelSpan, namedInHeads, namedInRows } from './table-places.ts';
import type { Token } from './tokens.ts';
import type { TableCell } from './types.ts';

const TOTAL = /^(celkem|součet|úhrnem|suma|dohromady|total)$/;

export type Tables = {
  /** The cell of each mention that stands in one. */
  cells: Map<Mention, TableCell>;
  /** Numbers of the rows themselves: `1 | Liberec | 13`. */
  orders: Set<Mention>;
};

/**
 * Recognises tables among the lines and settles their cells in place: unit and scale from the heading (`v tis. Kč`),
 * places from the label, all places of the rows for the total.
 */
export function placeInTables(
  text: string,
  tokens: readonly Token[],
  mentions: Mention[],
  places: readonly PlaceMention[],
  pairs: Pairing[],
  index: PlaceIndex,
): Tables {
  const tables: Tables = { cells: new Map(), orders: new Set() };
  const lines = splitLines(tokens, mentions);
  let table = 0;
  for (let i = 0; i < lines.length; i++) {
    const rows: Row[] = [];
    for (let end = i; end < lines.length; end++) {
      const row =
        end === i || tokens[lines[end]!.from]!.breaks === 1
          ? readRow(text, tokens, lines[end]!, mentions)
          : undefined;
      if (!row) break;
      rows.push(row);
    }
    if (rows.length === 0) continue;
    const heads = readHeads(tokens, lines, i);
    if (rows.length === 1 && !isHeadedRow(tokens, rows[0]!, heads)) continue;
    dropOrders(rows, heads, mentions, tables.orders);
    forgetAreas(tokens, rows[0]!, heads, mentions);
    settleRows({ text, tokens, mentions, places, pairs, index }, rows, heads, table++, tables.cells);
    i += rows.length - 1;
  }
  return tables;
}

/** One row alone is a table when a line of as many cells right above it says what they are. */
function isHeadedRow(tokens: readonly Token[], row: Row, { columns }: TableHeads): boolean {
  return (
    columns.length > 1 &&
    columns.length === row.width &&
    tokens[row.from]!.breaks <= 2 &&
    columns.some(({ kind }) => kind !== undefined)
  );
}

/** The first numbers count the rows when their heading says so, or when they go up by one. */
function dropOrders(
  rows: Row[],
  heads: TableHeads,
  mentions: readonly Mention[],
  orders: Set<Mention>,
): void {
  const values = rows.flatMap(({ order }) => (order === undefined ? [] : [mentions[order]!.value]));
  const counted = values.length > 1 && values.every((value, k) => k === 0 || value === values[k - 1]! + 1);
  if (heads.columns[0]?.role !== 'order' && !counted) return;
  for (const { order } of rows) if (order !== undefined) orders.add(mentions[order]!);
}

/** `kraj` over numbers: of the region, not a column of regions. */
function forgetAreas(
  tokens: readonly Token[],
  row: Row,
  { columns }: TableHeads,
  mentions: readonly Mention[],
): void {
  for (const m of row.numbers) {
    const head = columns[countSeparators(tokens, row.from, mentions[m]!.from) + (row.loose ? 1 : 0)];
    if (head?.role === 'area') delete head.role;
  }
}

type Found = {
  text: string;
  tokens: readonly Token[];
  mentions: readonly Mention[];
  places: readonly PlaceMention[];
  pairs: Pairing[];
  index: PlaceIndex;
};

function settleRows(
  { text, tokens, mentions, places, pairs, index }: Found,
  rows: readonly Row[],
  heads: TableHeads,
  table: number,
  cells: Map<Mention, TableCell>,
): void {
  const all = new Set<string>();
  const labels = namedInRows(tokens, rows, places, heads.columns, index);
  const areas = heads.columns.some(({ role }) => role === 'area');
  const placed = areas || labels.some(({ codes, ambiguous }) => codes.length + ambiguous.length > 0);
  // Under three headings a single number may be two that ran together.
  const oneColumn = heads.columns.length <= 2 && rows.every(({ numbers }) => numbers.length <= 1);
  const heading = placed ? [] : namedInHeads(tokens, heads.columns, places, index);
  const headed = heading.some((place) => (place?.codes.length ?? 0) > 0);
  const widest = rows.reduce((most, { width }) => Math.max(most, width), 0);
  rows.forEach((row, r) => {
    const named = labelSpan(tokens, row, heads.columns);
    const label = text.slice(tokens[named.from]!.start, tokens[named.to - 1]!.end).replace(/[\s|:–-]+$/, '');
    const total = TOTAL.test(tokens[row.labelFrom]!.lower);
    const { codes, ambiguous, area } = labels[r]!;
    // `V exekuci | 531` under the name of a town: the label is what a heading would be.
    const topic = placed || total ? undefined : readHead(tokens, named);
    for (const code of codes) all.add(code);
    // Under as many headings as cells a number is of the column it stands in; a row cut short may lack any of them.
    const matched =
      heads.columns.length > 1 &&
      widest <= heads.columns.length &&
      (row.whole || row.width === heads.columns.length);
    for (const m of row.numbers) {
      const mention = mentions[m]!;
      const at = countSeparators(tokens, row.from, mention.from) + (row.loose ? 1 : 0);
      const above = oneColumn || matched ? headOf(heads, at) : undefined;
      const head = topic && above?.kind === undefined ? underTopic(topic, above) : above;
      if (!oneColumn || head?.kind !== undefined) forgetNeighbours(tokens, mention);
      if (head && (!mention.settled || mention.unit === null)) settleCell(mention, head);
      // A table of one place names it above, not in its rows.
      if (placed) pairs[m] = { codes: total ? [...all].sort() : codes, ambiguous };
      else if (headed && matched && heading[at]) pairs[m] = heading[at];
      const headSpan =
        matched && above && above.to > above.from
          ? { start: tokens[above.from]!.start, end: tokens[above.to - 1]!.end }
          : null;
      const column = oneColumn ? 1 : matched || mention.settled ? at : null;
      cells.set(mention, { table, row: r, column, label, total, head: head?.words ?? '', area, headSpan });
    }
  });
}

/** A bare number of one column is nothing that a number of another one is: `17 | 7` are not both points. */
function forgetNeighbours(tokens: readonly Token[], mention: Mention): void {
  const bare = tokens.slice(mention.core, mention.to).every(({ text }) => /^[\d.,]+$/.test(text));
  if (bare && mention.scale === 1 && mention.kind !== 'year')
    Object.assign(mention, { kind: 'count', unit: null, noun: null, settled: false });
}

/** `Index` of the row under `2023` of the column. */
const underTopic = (topic: ColumnHead, column: ColumnHead | undefined): ColumnHead => ({
  ...topic,
  words: column ? `${topic.words} ${column.words}` : topic.words,
});

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
