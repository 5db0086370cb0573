// One line of a published table, the same whether it came from prose, a page, a CSV or a workbook.

import type { CellRef, Problem } from '#model/import-report.ts';
import { parseMoney } from '#model/money.ts';

export type TableLine = {
  name: string;
  nameRef: CellRef;
  /** As printed; null when the cell or the end of the line is empty. */
  amount: string | null;
  amountRef: CellRef;
  /** Set when the source stores a number and not a text; null when that number is no amount of crowns and hellers. */
  stored?: bigint | null;
  note?: string;
  /** Everything printed on the line, for the raw row. */
  cells: (string | null)[];
  /** What is wrong with the cells themselves. */
  problems?: Problem[];
  /** Touched by merged cells or a formula without a value, which the table reports. */
  spoilt?: boolean;
};

/** A table: its lines in printed order and what its heading says of the unit. */
export type PrintedTable = { lines: TableLine[]; heading: string; problems: Problem[] };

/** With room for every digit, space and currency; longer text is no amount and is not searched for one. */
const AMOUNT_CHARACTERS = 80;
const AMOUNT =
  /^[+\-−]?(?:\d{1,3}(?:[ \u00a0\u202f\u2009.]\d{3})+|\d+)(?:,(?:\d{1,2}|-{1,2}|–))?(?:[\s\u00a0]*(?:tis|mil|mld)\.?)?(?:[\s\u00a0]*(?:Kč|CZK|korun[ay]?))?$/iu;

export function isAmount(text: string): boolean {
  return text.length <= AMOUNT_CHARACTERS && AMOUNT.test(text.trim());
}

/** Whether the amount carries its own scale (`24,7 mil. Kč`), which then holds over that of the heading. */
export function hasOwnScale(text: string): boolean {
  return /\d[\s\u00a0]*(tis|mil|mld)/iu.test(text);
}

/** Hellers of an amount as printed, `scale` from the heading; undefined for anything else. */
export function parseAmount(text: string, scale: bigint): bigint | undefined {
  if (text.length > AMOUNT_CHARACTERS) return undefined;
  const hellers = parseMoney(text.trim().replace(/–$/u, '-'));
  if (hellers === undefined) return undefined;
  return hasOwnScale(text) ? hellers : hellers * scale;
}

/** Hellers of a number stored in a workbook; null when it has more than two decimal places. */
export function hellersOfNumber(crowns: number): bigint | null {
  const hellers = Math.round(crowns * 100);
  if (!Number.isSafeInteger(hellers)) return null;
  const tolerance = 1e-9 * Math.max(1, Math.abs(crowns));
  return Math.abs(hellers / 100 - crowns) <= tolerance ? BigInt(hellers) : null;
}
