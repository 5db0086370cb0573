// Headings of the columns of a table: what the numbers under each of them are.

import type { Token } from './tokens.ts';
import type { ClaimKind } from './types.ts';

/** `kind` undefined: the heading says nothing the check knows; the words stay for those who answer. */
export type ColumnHead = {
  words: string;
  /** Of a column without numbers that say anything: the name of the row, where it lies, its number in the list. */
  role?: 'place' | 'area' | 'order';
  kind?: ClaimKind;
  unit: string | null;
  scale: number;
};

type Line = { from: number; to: number };

const SEPARATOR = /^[|;]$/;
const MONEY = /^(kč|czk|korun|korunách)$/;
const SCALES: Record<string, number> = {
  tis: 1e3,
  tisíc: 1e3,
  tisících: 1e3,
  mil: 1e6,
  milionech: 1e6,
  mld: 1e9,
  miliardách: 1e9,
};

/** How many lines above the first row a unit may stand. */
const HIGHEST = 3;

export type TableHeads = {
  /** By the number of separators before the cell; one for all where the lines have no columns of their own. */
  columns: ColumnHead[];
  /** What the lines above say of every column. */
  whole: ColumnHead | undefined;
};

/** Reads the lines above the row with index `first`, the nearest first. */
export function readHeads(tokens: readonly Token[], lines: readonly Line[], first: number): TableHeads {
  const heads: TableHeads = { columns: [], whole: undefined };
  for (let at = first - 1; at >= 0 && at >= first - HIGHEST; at--) {
    const line = tokens.slice(lines[at]!.from, lines[at]!.to);
    const cells = splitCells(line);
    if (at === first - 1 || (heads.columns.length === 0 && cells.length > 1)) {
      if (cells.length > 1) heads.columns = cells.map(readHead);
      else if (line.length <= LONGEST_HEAD) heads.columns = [readHead(line.slice(1))];
    }
    const whole = readHead(line);
    if (cells.length === 1 && whole.kind !== undefined) {
      heads.whole ??= whole;
      break;
    }
  }
  return heads;
}

const LONGEST_HEAD = 12;

function splitCells(line: readonly Token[]): Token[][] {
  const cells: Token[][] = [[]];
  for (const token of line) {
    if (SEPARATOR.test(token.text)) cells.push([]);
    else cells.at(-1)!.push(token);
  }
  // Pipes around the whole line part nothing.
  if (cells[0]!.length === 0 && cells.length > 2 && line[0]?.text === '|') cells.shift();
  if (cells.at(-1)!.length === 0) cells.pop();
  return cells;
}

const ROLES: [RegExp, NonNullable<ColumnHead['role']>][] = [
  [/^(?:(?:název )?(?:obec|obce|město|města|městys)(?: \/ (?:město|obec))?|název)$/, 'place'],
  [/^(?:(?:název )?(?:okres|kraj)[ue]?|(?:so )?orp|správní obvod(?: orp)?)$/, 'area'],
  [/^(?:pořadí|poř(?: \.)?(?: č(?: \.)?)?|p \. č \.|č(?: \.)?|#)$/, 'order'],
];

function readHead(cell: readonly Token[]): ColumnHead {
  const words = cell.map(({ lower }) => lower);
  const said = { words: words.join(' '), unit: null, scale: 1 };
  const role = ROLES.find(([pattern]) => pattern.test(said.words))?.[1];
  if (role) return { ...said, role };
  const crown = words.findIndex((word) => MONEY.test(word));
  if (crown >= 0) {
    const scale = words
      .slice(Math.max(0, crown - 2), crown)
      .map((word) => SCALES[word])
      .find((value) => value !== undefined);
    return { ...said, kind: 'money', unit: 'CZK', scale: scale ?? 1 };
  }
  if (words.includes('%') || words.includes('procentech')) return { ...said, kind: 'share', unit: '%' };
  if (words.some((word) => /^index/.test(word))) return { ...said, kind: 'index', unit: 'points' };
  if (words.some((word) => /^(obyvatel|osob|lid[íé]|exekuc)/.test(word)))
    return { ...said, kind: 'count', unit: 'people' };
  if (words.some((word) => /^projekt(y|ů|u)?$/.test(word)))
    return { ...said, kind: 'count', unit: 'projects' };
  return said;
}
