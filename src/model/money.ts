// Money is an integer number of hellers (1/100 CZK) in a bigint; floating point never touches it.
import { divideRounded } from './decimal.ts';

export type Hellers = bigint;

const NBSP = '\u00a0';
/** Longer text is not one amount; the limit also keeps a hostile cell from being searched for long. */
const LONGEST = 80;
const WORD = /(?:Kč|Kc|CZK|korun(?:ami|ám|ách|a|y|u|ou)?(?: česk(?:á|é|ých|ou))?)/iu;
const CURRENCY_AFTER = new RegExp(` ?${WORD.source}\\.?$`, 'iu');
const CURRENCY_BEFORE = /^([+-]? ?)(?:Kč|Kc|CZK) ?/iu;
const SCALE = / ?(tis|mil|mld|tisíc(?:e|ů)?|mili[oó]n(?:y|ů|u)?|miliard(?:a|y|u)?)\.?$/iu;
const SCALE_POWER = [
  { starts: 'tis', power: 3 },
  { starts: 'mil', power: 6 },
  { starts: 'mld', power: 9 },
  { starts: 'miliard', power: 9 },
];
// Groups of three are parted either by spaces or by dots, never by both in one number.
const SPACED = /^([+-]? ?)(\d{1,3}(?: \d{3})+|\d+)(?:[,.](\d+|--?))?$/;
const DOTTED = /^([+-]? ?)(\d{1,3}(?:\.\d{3})+)(?:,(\d+|--?))?$/;

/**
 * Reads an amount in crowns as it stands in a Czech document. Returns undefined when the whole text is not one amount;
 * never guesses. Minus signs stay.
 *
 * | written | crowns | rule |
 * |---|---|---|
 * | `351 688 567 Kč`, `1.234 Kč` | 351688567, 1234 | groups of three parted by any kind of space, or by dots |
 * | `1.234,50`, `1 234.50` | 1234.50 | one or two places after a comma, or after a dot where no dot parts groups |
 * | `1.2` | 1.20 | a dot before one or two digits is a decimal dot, as machines export it; never 12 |
 * | `500,-`, `500,--` | 500 | dashes in place of hellers |
 * | `45 mil. Kč`, `1,2 mld.` | 45000000, 1200000000 | tis., mil., mld. and their words |
 * | `1.234 mil.` | – | 1.234 or 1234 millions: refused |
 * | `1,234`, `1,234.50`, `(500)` | – | not a Czech way to write an amount: refused |
 */
export function parseMoney(text: string): Hellers | undefined {
  if (text.length > LONGEST) return undefined;
  const amount = text
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(CURRENCY_AFTER, '')
    .replace(CURRENCY_BEFORE, '$1');
  const { number, power } = partScale(amount);
  return readNumber(number, power);
}

/** `24,7 mil.` → `24,7` and 6; a number without a word of scale has the power 0. No currency may stand behind it. */
export function partScale(amount: string): { number: string; power: number } {
  const scale = SCALE.exec(amount);
  if (!scale) return { number: amount, power: 0 };
  const word = scale[1]!.toLowerCase().replace('ó', 'o');
  const power = SCALE_POWER.findLast(({ starts }) => word.startsWith(starts))!.power;
  return { number: amount.slice(0, scale.index), power };
}

/** `power` is the scale as a power of ten; no more decimal places may stand there than give whole hellers. */
function readNumber(text: string, power: number): Hellers | undefined {
  const dotted = DOTTED.exec(text);
  if (dotted && power > 0 && !text.includes(',') && dotted[2]!.length <= 7) return undefined;
  const match = dotted ?? SPACED.exec(text);
  if (!match) return undefined;
  const [, sign, whole, fraction = ''] = match;
  const dashes = fraction.startsWith('-');
  if (dashes ? power > 0 : fraction.length > power + 2) return undefined;
  const places = (dashes ? '' : fraction).padEnd(power + 2, '0');
  const hellers = BigInt(whole!.replace(/\D/g, '') + places);
  return sign!.startsWith('-') ? -hellers : hellers;
}

/** Exact decimal crowns for machines, always two places: `680269114.00`. */
export function formatDecimal(hellers: Hellers): string {
  const sign = hellers < 0n ? '-' : '';
  const digits = absolute(hellers).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Reads what {@link formatDecimal} writes, and any plain decimal with at most two places. */
export function parseDecimal(text: string): Hellers {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match)
    throw new RangeError(`expected a decimal number of crowns such as 680269114.00, found "${text}"`);
  const hellers = BigInt(match[2]! + (match[3] ?? '').padEnd(2, '0'));
  return match[1] ? -hellers : hellers;
}

/** Crowns the Czech way with no-break spaces: `351 688 567 Kč`; hellers only when there are any. */
export function formatMoney(hellers: Hellers, locale: 'cs' | 'en' = 'cs'): string {
  const cents = absolute(hellers) % 100n;
  const group = locale === 'cs' ? NBSP : ',';
  const whole = (absolute(hellers) / 100n).toString().replace(/\B(?=(\d{3})+$)/g, group);
  const fraction = cents ? (locale === 'cs' ? ',' : '.') + cents.toString().padStart(2, '0') : '';
  const sign = hellers < 0n ? '\u2212' : '';
  return locale === 'cs' ? `${sign}${whole}${fraction}${NBSP}Kč` : `${sign}CZK${NBSP}${whole}${fraction}`;
}

const SHORT = [
  { hellers: 100_000_000_000n, cs: 'mld.', en: 'bn' },
  { hellers: 100_000_000n, cs: 'mil.', en: 'M' },
  { hellers: 100_000n, cs: 'tis.', en: 'k' },
];

/**
 * Rounded half up for sentences and labels: `684,9 mil. Kč`, `1,05 mld. Kč`. Not for arithmetic.
 */
export function formatMoneyShort(hellers: Hellers, locale: 'cs' | 'en' = 'cs'): string {
  return formatScaled(hellers, locale, roundShort);
}

/** Rounded as an estimate is said: `asi 576 tis. Kč`. Nothing stays nothing. */
export function formatEstimate(hellers: Hellers, locale: 'cs' | 'en' = 'cs'): string {
  if (hellers === 0n) return formatMoney(hellers, locale);
  const step = absolute(hellers) >= 1_000_000n ? 100_000n : 100n;
  const rounded = divideRounded(hellers, step) * step;
  const rough = (size: Hellers, unit: bigint) => decimalOf(divideRounded(size * 10n, unit), 1);
  return `${locale === 'cs' ? 'asi' : 'about'}${NBSP}${formatScaled(rounded, locale, rough)}`;
}

/**
 * A size in units as decimal text: to one place, to two where one would hide more than a hundredth of it.
 * `1 049 132 743` in milliards is 1.05, not 1.
 */
export function roundShort(size: Hellers, unit: bigint): string {
  const tenths = divideRounded(size * 10n, unit);
  const hidden = absolute(size * 10n - tenths * unit);
  return hidden * 100n > size * 10n ? decimalOf(divideRounded(size * 100n, unit), 2) : decimalOf(tenths, 1);
}

/** 105 of two places → `1.05`, 120 → `1.2`. */
function decimalOf(parts: bigint, places: number): string {
  const digits = String(parts).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
}

function formatScaled(
  hellers: Hellers,
  locale: 'cs' | 'en',
  round: (size: Hellers, unit: bigint) => string,
): string {
  const size = SHORT.findIndex((step) => absolute(hellers) >= step.hellers);
  if (size < 0) return formatMoney(hellers, locale);
  const fits = divideRounded(absolute(hellers) * 10n, SHORT[size]!.hellers) < 10_000n;
  // 999 960 000 is 1 mld., not 1000 mil.
  const scale = fits || size === 0 ? SHORT[size]! : SHORT[size - 1]!;
  const decimal = round(absolute(hellers), scale.hellers).replace('.', locale === 'cs' ? ',' : '.');
  const number = `${hellers < 0n ? '\u2212' : ''}${decimal}`;
  return locale === 'cs' ? `${number}${NBSP}${scale.cs}${NBSP}Kč` : `CZK${NBSP}${number}${NBSP}${scale.en}`;
}

function absolute(hellers: Hellers): Hellers {
  return hellers < 0n ? -hellers : hellers;
}
