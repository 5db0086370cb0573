// Dates as lists print them, into partial dates.

import { parsePartialDate } from '#model/partial-date.ts';
import type { CellMark, CellValue } from '../file/workbook.ts';

export type DateOrder = 'day-first' | 'month-first';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** Serial numbers of 1950 to 2099; others are not dates of a project. */
const [FIRST_SERIAL, LAST_SERIAL] = [18_264, 73_050];
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[ T].*)?$/;
const WITH_TIME = /^(\d{4}-\d{2}-\d{2}|\d{1,2}\. ?\d{1,2}\. ?\d{4})(?:[ T].*)$/;

/** `serial`: the cell was a number not shown as a date. */
export type ReadDate = { text: string; serial: boolean };

/**
 * `1. 8. 2023`, `2024-02-28T00:00:00.000+01:00` (its local day), `05/06/2014` in the order given, the number of a day.
 * Undefined for anything else.
 */
export function readDateCell(
  value: CellValue,
  mark?: CellMark,
  order: DateOrder = 'day-first',
): ReadDate | undefined {
  if (typeof value === 'number') return readSerial(value, mark);
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/[\s\u00a0]+/g, ' ').trim();
  const slashed = SLASHED.exec(text);
  if (slashed) {
    const [, first, second, year] = slashed;
    const [day, month] = order === 'day-first' ? [first, second] : [second, first];
    return wrap(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`);
  }
  if (/^\d{5}$/.test(text)) return readSerial(Number(text), undefined);
  return wrap(WITH_TIME.exec(text)?.[1] ?? text);
}

function readSerial(value: number, mark: CellMark | undefined): ReadDate | undefined {
  if (Number.isInteger(value) && value >= 1950 && value <= 2099 && mark !== 'date')
    return { text: String(value), serial: false };
  if (value < FIRST_SERIAL || value >= LAST_SERIAL) return undefined;
  const text = new Date(EPOCH + Math.floor(value) * DAY).toISOString().slice(0, 10);
  return { text, serial: mark !== 'date' };
}

function wrap(text: string): ReadDate | undefined {
  const date = parsePartialDate(text);
  return date && { text: date.text, serial: false };
}
