// Tables of several columns on a page: cells by where they stand, so that an empty one stays empty and a head over lines is whole.
import type { PlacedText } from './pdf-lines.ts';

/** A number with its unit and nothing else: what a cell of a table holds. */
export const CELL = /^[\s\d.,%()+\u2212–-]*\d[\s\d.,%()+\u2212–-]*(?:Kč|%|,-|mil\.?|tis\.?)?\s*$/;

type Cell = PlacedText & { pieces: number[] };
type Row = { cells: Cell[]; y: number; height: number };
type Column = { from: number; to: number };

/** Ems of white space that part two words of one cell from two cells. */
const WORDS_APART = 0.7;
/** Heights of a line between two rows, where a label may take two or three lines. */
const ROWS_APART = 4;
const HEAD_APART = 2;
const HEAD_LINES = 5;
const LINE = 1.2;

/** The pieces of a page with each table of two number columns or more as one piece a row, its cells parted by pipes. */
export function joinGrids(placed: readonly PlacedText[]): PlacedText[] {
  const rows = readRows(placed);
  let pieces: (PlacedText | undefined)[] = [...placed];
  const inserted = new Map<number, PlacedText[]>();
  for (const run of findRuns(rows)) {
    const columns = findColumns(run);
    if (!columns) continue;
    const body = run.flatMap(({ cells }) => cells.flatMap((cell) => cell.pieces));
    const taken = new Set(body);
    const beside = rows
      .flatMap(({ cells }) => cells)
      .filter((cell) => !cell.pieces.some((at) => taken.has(at)));
    const heads = findHeads(beside, run[0]!, columns);
    const wrapped = beside.filter((cell) => !heads.includes(cell) && rowOf(cell, run, columns) !== undefined);
    const lines = [
      ...(heads.length > 0 ? [sayCells(heads, columns)] : []),
      ...run.map((row) =>
        sayCells([...row.cells, ...wrapped.filter((cell) => rowOf(cell, run, columns) === row)], columns),
      ),
    ];
    const used = [...run.flatMap(({ cells }) => cells), ...heads, ...wrapped].flatMap((cell) => cell.pieces);
    const first = Math.min(...used);
    inserted.set(first, placeLines(lines, Math.max(...used.map((at) => placed[at]!.y)), run[0]!, columns));
    pieces = pieces.map((piece, at) => (used.includes(at) ? undefined : piece));
  }
  return pieces.flatMap((piece, at) => inserted.get(at) ?? piece ?? []);
}

/** Pieces on one baseline, words of a cell together; from the top down. */
function readRows(placed: readonly PlacedText[]): Row[] {
  const byLine = new Map<number, number[]>();
  placed.forEach(({ text, y }, at) => {
    if (text.trim() === '') return;
    const line = Math.round(y);
    const key = [line, line - 1, line + 1].find((one) => byLine.has(one)) ?? line;
    byLine.set(key, [...(byLine.get(key) ?? []), at]);
  });
  return [...byLine.values()]
    .map((line) => {
      const cells: Cell[] = [];
      for (const at of line.sort((a, b) => placed[a]!.x - placed[b]!.x)) {
        const piece = placed[at]!;
        const last = cells.at(-1);
        if (last && piece.x - last.x - last.width < WORDS_APART * piece.height) {
          last.text = `${last.text.trimEnd()} ${piece.text.trimStart()}`;
          last.width = piece.x + piece.width - last.x;
          last.pieces.push(at);
        } else cells.push({ ...piece, pieces: [at] });
      }
      return { cells, y: placed[line[0]!]!.y, height: placed[line[0]!]!.height };
    })
    .sort((a, b) => b.y - a.y);
}

/** Rows of a label and two numbers or more, not far below each other. */
function findRuns(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  for (const row of rows) {
    if (!endsInNumbers(row)) continue;
    const last = runs.at(-1)?.at(-1);
    if (last && last.y - row.y < ROWS_APART * row.height) runs.at(-1)!.push(row);
    else runs.push([row]);
  }
  return runs.filter((run) => run.length > 1);
}

/** Two numbers or more, and no word behind the first of them: `2023`, `15+`, `exekuci` are of a head. */
function endsInNumbers({ cells }: Row): boolean {
  const first = cells.findIndex(({ text }) => CELL.test(text));
  return first >= 0 && cells.length - first >= 2 && cells.slice(first).every(({ text }) => CELL.test(text));
}

/** Stretches of the line that cells of any row cover; undefined where numbers and words share one behind the labels. */
function findColumns(run: readonly Row[]): Column[] | undefined {
  const columns: Column[] = [];
  const cells = run.flatMap((row) => row.cells).sort((a, b) => a.x - b.x);
  for (const { x, width } of cells) {
    const last = columns.at(-1);
    if (last && x < last.to) last.to = Math.max(last.to, x + width);
    else columns.push({ from: x, to: x + width });
  }
  const kinds = columns.map((column) =>
    cells.filter((cell) => isIn(cell, column)).map(({ text }) => CELL.test(text)),
  );
  const first = kinds.findIndex((numbers) => numbers.every(Boolean));
  const clean = first >= 1 && kinds.every((numbers, at) => (at < first ? true : numbers.every(Boolean)));
  return clean && columns.length - first >= 2 ? columns : undefined;
}

const isIn = ({ x, width }: PlacedText, { from, to }: Column): boolean => x < to && x + width > from;

/** The column a piece stands in: the only one it reaches, or the nearest for one between two. */
function columnOf(cell: PlacedText, columns: readonly Column[]): number | undefined {
  const hit = columns.flatMap((column, at) => (isIn(cell, column) ? [at] : []));
  return hit.length === 1 ? hit[0] : undefined;
}

/** Lines right above the first row whose words each stand over one column. */
function findHeads(cells: readonly Cell[], first: Row, columns: readonly Column[]): Cell[] {
  const heads: Cell[] = [];
  let [y, lines] = [first.y, 0];
  for (const cell of cells.filter((one) => one.y > first.y).sort((a, b) => a.y - b.y)) {
    const next = cell.y - y > 1;
    if (cell.y - y > HEAD_APART * first.height || columnOf(cell, columns) === undefined) break;
    if (next && ++lines > HEAD_LINES) break;
    y = cell.y;
    heads.push(cell);
  }
  const over = new Set(heads.map((cell) => columnOf(cell, columns)));
  return over.size === columns.length ? heads : [];
}

/** The row whose label goes on above or below it: `Nové Město pod` and `Smrkem` beside one line of numbers. */
function rowOf(cell: Cell, run: readonly Row[], columns: readonly Column[]): Row | undefined {
  if (columnOf(cell, columns) === undefined || CELL.test(cell.text)) return undefined;
  const distance = (row: Row) => Math.abs(row.y - cell.y);
  const [nearest] = [...run].sort((a, b) => distance(a) - distance(b));
  return nearest && distance(nearest) < nearest.height ? nearest : undefined;
}

function sayCells(cells: readonly Cell[], columns: readonly Column[]): string {
  return columns
    .map((column) =>
      cells
        .filter((cell) => isIn(cell, column))
        .sort((a, b) => b.y - a.y || a.x - b.x)
        .map(({ text }) => text.trim())
        .join(' '),
    )
    .join(' | ');
}

/** One below the other, so that no row is taken for a new paragraph. */
function placeLines(
  lines: readonly string[],
  top: number,
  { height }: Row,
  columns: readonly Column[],
): PlacedText[] {
  const x = columns[0]!.from;
  const width = columns.at(-1)!.to - x;
  return lines.map((text, at) => ({ text, x, y: top - at * LINE * height, width, height }));
}
