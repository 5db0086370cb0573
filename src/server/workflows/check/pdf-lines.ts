// Pieces of text at places of a page → lines as a person reads them: rows of tables stay rows, columns of prose apart.
import { CELL, joinGrids } from './pdf-grid.ts';

/** One run of text as a PDF places it; y grows upwards. */
export type PlacedText = { text: string; x: number; y: number; width: number; height: number };

/** `bottom` is the baseline of its last line where a cell has two. */
type Line = { pieces: PlacedText[]; y: number; bottom: number; height: number; end: number };

/** Ems of white space that part two cells. */
const CELL_GAP = 1.2;
const WORD_GAP = 0.15;
/** Heights of a line up to which the next one may be of the same cell. */
const WRAPPED = 1.4;

/** The text of one page. `number` is its place in the document: a line that only repeats it is no text. */
export function buildPageText(placed: readonly PlacedText[], number: number): string {
  const lines = joinRows(splitLines(joinGrids(placed)));
  const parts: string[] = [];
  lines.forEach((line, at) => {
    const text = sayLine(line);
    if ((at === 0 || at === lines.length - 1) && isPageNumber(text, number)) return;
    const above = lines[at - 1];
    const gap = above ? above.bottom - line.y : 0;
    if (above) parts.push(gap > 1.75 * Math.max(line.height, above.height) || gap < 0 ? '\n\n' : '\n');
    parts.push(text);
  });
  return joinBrokenWords(parts.join(''));
}

/** In the order of the document: a new line begins where the baseline moves or the text returns to the left. */
function splitLines(placed: readonly PlacedText[]): Line[] {
  const lines: Line[] = [];
  for (const piece of placed) {
    if (piece.text.trim() === '') continue;
    const line = lines.at(-1);
    if (line && sameBaseline(line, piece) && piece.x >= line.end - piece.height) {
      line.pieces.push(piece);
      line.end = Math.max(line.end, piece.x + piece.width);
      line.height = Math.max(line.height, piece.height);
    } else {
      const { x, y, width, height } = piece;
      lines.push({ pieces: [piece], y, bottom: y, height, end: x + width });
    }
  }
  return lines;
}

function sameBaseline(line: { y: number; height: number }, other: { y: number; height: number }): boolean {
  return Math.abs(line.y - other.y) < 0.5 * Math.max(line.height, other.height, 1);
}

/** A lone number belongs to the row beside it: some programs write a table column by column, or a label over two lines. */
function joinRows(lines: Line[]): Line[] {
  const byBaseline = new Map<number, Line[]>();
  const joined: Line[] = [];
  for (const line of lines) {
    const key = Math.round(line.y);
    if (CELL.test(sayLine(line))) {
      const near = [key - 1, key, key + 1].flatMap((one) => byBaseline.get(one) ?? []);
      const row =
        near.find((other) => sameBaseline(other, line) && isLeftOf(other, line)) ??
        joined.slice(-2).find((other) => other.y > line.y && isLeftOf(other, line));
      if (row && joinWrapped(joined, row, line)) continue;
    }
    joined.push(line);
    byBaseline.set(key, [...(byBaseline.get(key) ?? []), line]);
  }
  return joined;
}

/** Puts a number behind its row, and before it the second line of the label where there is one. */
function joinWrapped(joined: Line[], row: Line, number: Line): boolean {
  const below = joined.at(-1)!;
  const wrapped =
    joined.at(-2) === row &&
    below.y < number.y &&
    row.y - below.y < WRAPPED * row.height &&
    isLeftOf(below, number) &&
    !/\d/.test(sayLine(row) + sayLine(below));
  if (!wrapped && !sameBaseline(row, number)) return false;
  if (wrapped) {
    joined.pop();
    row.bottom = below.bottom;
    // On the line above, so that the words of the label follow each other without a wide gap.
    row.pieces.push(
      ...below.pieces.map((piece, at) => ({
        ...piece,
        x: at === 0 ? row.end + WORD_GAP * 2 * row.height : piece.x,
      })),
    );
  }
  row.pieces.push(...number.pieces);
  row.end = number.end;
  return true;
}

function isLeftOf(line: Line, other: Line): boolean {
  return line.end <= other.pieces[0]!.x;
}

function sayLine({ pieces }: Line): string {
  const cells: string[] = [''];
  let end: number | undefined;
  for (const { text, x, width, height } of pieces) {
    const gap = end === undefined ? 0 : x - end;
    const last = cells.at(-1)!;
    if (gap > CELL_GAP * height) cells.push(text);
    else cells[cells.length - 1] = last + (gap > WORD_GAP * height && !/\s$/.test(last) ? ' ' : '') + text;
    end = x + width;
  }
  const said = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  // A justified line of prose has wide gaps too; only a line with a number in a cell of its own is a row.
  return said.join(said.slice(1).some((cell) => CELL.test(cell.replace(/\(.*\)$/, ''))) ? ' | ' : ' ');
}

function isPageNumber(text: string, number: number): boolean {
  const found = /^(?:strana|str\.|–|-)?\s*(\d{1,4})(?:\s*(?:\/|z)\s*\d{1,4})?\s*(?:–|-)?$/i.exec(text);
  return found !== null && Number(found[1]) === number;
}

/** `mili-` and `onů` on two lines are one word. */
function joinBrokenWords(text: string): string {
  return text.replace(/(\p{Ll})[-\u00ad]\n(?=\p{Ll})/gu, '$1');
}
