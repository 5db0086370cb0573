// Headings of the columns of a table: what the numbers under each of them are.

import type { Token } from './tokens.ts';
import type { ClaimKind } from './types.ts';

/** `kind` undefined: the heading says nothing the check knows; the words stay for those who answer. */
export type ColumnHead = {
  words: string;
  /** Of a column without numbers that say anything: the name of the row, where it lies, its number in the list. */
  role?: 'place' | 'area' | 'order';
  /** The tokens it consists of. */
  from: number;
  to: number;
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
    const { from, to } = lines[at]!;
    const cells = splitCells(tokens, from, to);
    if (at === first - 1 || (heads.columns.length === 0 && cells.length > 1)) {
      if (cells.length > 1)
        heads.columns = countByIndex(nameShares(rankBehind(cells.map((cell) => readHead(tokens, cell)))));
      else if (to - from <= LONGEST_HEAD) heads.columns = [readHead(tokens, behindName(tokens, from, to))];
    }
    const whole = readHead(tokens, { from, to });
    if (cells.length === 1 && whole.kind !== undefined) {
      heads.whole ??= whole;
      break;
    }
  }
  return heads;
}

const LONGEST_HEAD = 12;

/** `Obec Index 2023`: what stands behind the word for the rows; `Pořadí v kraji` is the heading itself. */
const behindName = (tokens: readonly Token[], from: number, to: number): Cell => ({
  from: tokens[from]!.lower === 'pořadí' ? from : from + 1,
  to,
});

type Cell = { from: number; to: number };

function splitCells(tokens: readonly Token[], from: number, to: number): Cell[] {
  const cells: Cell[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    if (!SEPARATOR.test(tokens[at]!.text)) continue;
    cells.push({ from: start, to: at });
    start = at + 1;
  }
  cells.push({ from: start, to });
  // Pipes around the whole line part nothing.
  const isEmpty = (cell: Cell) => cell.from === cell.to;
  if (isEmpty(cells[0]!) && cells.length > 2 && tokens[from]?.text === '|') cells.shift();
  if (isEmpty(cells.at(-1)!)) cells.pop();
  return cells;
}

/** `Pořadí` behind another column is the rank of what the row names, before them its number. */
function rankBehind(columns: ColumnHead[]): ColumnHead[] {
  return columns.map(({ role, ...head }, at) =>
    at > 0 && role === 'order' && /^poř/.test(head.words)
      ? { ...head, kind: 'rank', unit: 'rank' }
      : { ...head, ...(role && { role }) },
  );
}

/** `Index 12+` beside `Obcí`, or over rows that are areas or years: how many municipalities have such an index. */
function countByIndex(columns: ColumnHead[]): ColumnHead[] {
  const counts =
    columns.some(({ unit }) => unit === 'municipalities') ||
    columns.some(({ role }) => role === 'area') ||
    columns[0]?.words === 'rok';
  if (!counts || columns.some(({ role }) => role === 'place')) return columns;
  const indexed = columns.some(({ kind }) => kind === 'index');
  return columns.map((head) =>
    indexed && head.words === 'průměr'
      ? { ...head, words: 'průměr indexu', kind: 'index', unit: 'points' }
      : head.kind === 'index' && BOUND.test(head.words)
        ? { ...head, kind: 'count', unit: 'municipalities' }
        : head,
  );
}

/** `Podíl` beside `V exekuci`: the share of those counted there. */
function nameShares(columns: ColumnHead[]): ColumnHead[] {
  return columns.map((head, at) => {
    const before = columns[at - 1]?.words ?? '';
    return /^(?:podíl|v)? ?\(? ?(?:v )?%? ?\)?$/.test(head.words) &&
      head.words !== '' &&
      /exekuc/.test(before)
      ? { ...head, words: `${head.words} ${before}`, kind: 'share', unit: '%' }
      : head;
  });
}

const BOUND = /(?<!\d)\d{1,2} ?(?:\+|a (?:v[ií]ce?|vyšší))/u;

const ROLES: [RegExp, NonNullable<ColumnHead['role']>][] = [
  [/^(?:(?:název )?(?:obec|obce|město|města|městys)(?: \/ (?:město|obec))?|název)$/, 'place'],
  [/^(?:(?:název )?(?:okres|kraj)[ue]?|(?:so )?orp|správní obvod(?: orp)?)$/, 'area'],
  [/^(?:pořadí|poř(?: \.)?(?: č(?: \.)?)?|p \. č \.|č(?: \.)?|#)$/, 'order'],
];

export function readHead(tokens: readonly Token[], { from, to }: Cell): ColumnHead {
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  const said = { words: words.join(' '), unit: null, scale: 1, from, to };
  const role = ROLES.find(([pattern]) => pattern.test(said.words))?.[1];
  if (role) return { ...said, role };
  if (/^(?:pořadí|umístění)$/.test(words[0] ?? '')) return { ...said, kind: 'rank', unit: 'rank' };
  const crown = words.findIndex((word) => MONEY.test(word));
  if (crown >= 0) {
    const scale = words
      .slice(Math.max(0, crown - 2), crown)
      .map((word) => SCALES[word])
      .find((value) => value !== undefined);
    return { ...said, kind: 'money', unit: 'CZK', scale: scale ?? 1 };
  }
  if (words.includes('%') || words.includes('procentech')) return { ...said, kind: 'share', unit: '%' };
  if (/^(?:počet )?obcí(?!\p{L})/u.test(said.words))
    return { ...said, kind: 'count', unit: 'municipalities' };
  if (words.some((word) => /^index/.test(word)) || /^(?:počet )?bod[yů]$/.test(said.words))
    return { ...said, kind: 'index', unit: 'points' };
  if (words.some((word) => /^(obyvatel|osob|lid[íé]|exekuc)/.test(word)))
    return { ...said, kind: 'count', unit: 'people' };
  if (words.some((word) => /^projekt(y|ů|u)?$/.test(word)))
    return { ...said, kind: 'count', unit: 'projects' };
  return said;
}
