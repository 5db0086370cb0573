// Amounts as lists print them, into whole hellers.

import { divideRounded, parseExact } from '#model/decimal.ts';
import { parseMoney, partScale, type Hellers } from '#model/money.ts';

/** `auto` reads what is certain in Czech and refuses the rest; a sign given is held to, thousands may be parted by the other one. */
export type AmountStyle = {
  decimal?: 'auto' | ',' | '.';
  /** Crowns in one unit: 1000 for `tis. Kč`. */
  scale?: number;
  /** Code of the problem told where a cell holds no amount; `not-an-amount` when absent. */
  problem?: string;
};

/** `rounded`: the source had more places than hellers. */
export type ReadAmount = { hellers: Hellers; rounded: boolean };

const PLAIN = /^-?\d+(?:\.\d{1,2})?$/;
const WORDS = / ?(?:Kč|Kc|CZK)\.?$/iu;
const DASHES = /,(?:-{1,2}|–|—)$/u;

/** A cell that prints no amount: empty, or a dash in its place. */
export function isBlankAmount(text: string): boolean {
  return /^[\s\u00a0]*[-–—]?[\s\u00a0]*$/u.test(text);
}

/** `1 234 567,50`, `1.234.567,50 Kč`, `500,-`, `21040.94`, `150 tis. Kč`; undefined when the text is not one amount. */
export function parseAmountText(
  text: string,
  { decimal = 'auto', scale = 1 }: AmountStyle = {},
): ReadAmount | undefined {
  if (PLAIN.test(text) && (decimal !== ',' || !text.includes('.')))
    return scale === 1 ? { hellers: plainHellers(text), rounded: false } : toHellers(text, scale);
  if (text.length > 80) return undefined;
  const words = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(WORDS, '');
  const { number, power } = partScale(words);
  // What the cell says of its own scale holds over the heading.
  if (decimal === 'auto') {
    const hellers = parseMoney(text);
    return hellers === undefined
      ? undefined
      : { hellers: power > 0 ? hellers : hellers * BigInt(scale), rounded: false };
  }
  const unit = power > 0 ? 10 ** power : scale;
  const bare = number.replace(DASHES, '');
  const [sign, digits] = bare.startsWith('-') ? ['-', bare.slice(1).trim()] : ['', bare];
  const parted =
    decimal === ','
      ? /^\d{1,3}(?:[ .]\d{3})+(?:,\d+)?$|^\d+(?:,\d+)?$/
      : /^\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/;
  if (!parted.test(digits)) return undefined;
  const thousands = decimal === ',' ? /[ .]/g : /[ ,]/g;
  return toHellers(sign + digits.replace(thousands, '').replace(',', '.'), unit);
}

/** A number of a workbook. Fifteen digits are what a spreadsheet holds; noise behind them is not money. */
export function readAmountNumber(value: number, scale = 1): ReadAmount | undefined {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return undefined;
  const shortest = String(value);
  if (PLAIN.test(shortest) && scale === 1) return { hellers: plainHellers(shortest), rounded: false };
  if (PLAIN.test(shortest)) return toHellers(shortest, scale);
  const text = plainOf(Number(value.toPrecision(15)));
  return toHellers(text, scale);
}

function plainOf(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : text;
}

/** The same for the text most cells of a machine's export hold, without taking it apart twice: `-366.4` → −36640. */
function plainHellers(text: string): Hellers {
  const dot = text.indexOf('.');
  return dot < 0 ? BigInt(text) * 100n : BigInt(text.slice(0, dot) + text.slice(dot + 1).padEnd(2, '0'));
}

function toHellers(text: string, scale: number): ReadAmount {
  const { digits, places } = parseExact(text);
  const scaled = digits * BigInt(scale) * 100n;
  const unit = 10n ** BigInt(places);
  return { hellers: divideRounded(scaled, unit), rounded: scaled % unit !== 0n };
}
