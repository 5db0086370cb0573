// Exact arithmetic on decimal text (`51.35`, `-1182`), for figures that are not crowns. Nothing passes through floating point.

/** `digits` × 10^−places. */
export type Decimal = { digits: bigint; places: number };

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** Reads decimal text with a point: `3235.0833`. Throws on anything else, so a bad value can not count as zero. */
export function parseExact(text: string): Decimal {
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`expected a decimal number such as 3235.0833, found "${text}"`);
  const [, sign, whole, fraction = ''] = match;
  const digits = BigInt(whole! + fraction);
  return { digits: sign === '-' ? -digits : digits, places: fraction.length };
}

/** The shortest text of the same value: 150 × 10^−2 → `1.5`; zero has no sign. */
export function formatExact({ digits, places }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = absolute(digits)
    .toString()
    .padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  const fraction = text.slice(text.length - places).replace(/0+$/, '');
  return `${sign}${whole}${fraction ? '.' + fraction : ''}`;
}

export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  const [x, y] = align(parseExact(a), parseExact(b));
  return x < y ? -1 : x > y ? 1 : 0;
}

export function addDecimals(a: string, b: string): string {
  const [x, y, places] = align(parseExact(a), parseExact(b));
  return formatExact({ digits: x + y, places });
}

export function subtractDecimals(a: string, b: string): string {
  const [x, y, places] = align(parseExact(a), parseExact(b));
  return formatExact({ digits: x - y, places });
}

export function multiplyDecimals(a: string, b: string): string {
  const [x, y] = [parseExact(a), parseExact(b)];
  return formatExact({ digits: x.digits * y.digits, places: x.places + y.places });
}

export function negateDecimal(a: string): string {
  const { digits, places } = parseExact(a);
  return formatExact({ digits: -digits, places });
}

export function absoluteDecimal(a: string): string {
  return compareDecimals(a, '0') < 0 ? negateDecimal(a) : formatExact(parseExact(a));
}

/** a / b to `places` decimal places, half away from zero: 351688567 / 90809 to 0 places → `3873`. */
export function divideDecimals(a: string, b: string, places: number): string {
  const [x, y] = align(parseExact(a), parseExact(b));
  if (y === 0n) throw new RangeError('expected a divisor other than zero');
  return formatExact({ digits: divideRounded(x * 10n ** BigInt(places), y), places });
}

/** Half away from zero: `54.15` to one place → `54.2`, `-0.5` to none → `-1`. */
export function roundDecimal(value: string, places: number): string {
  const exact = parseExact(value);
  if (exact.places <= places) return formatExact(exact);
  const digits = divideRounded(exact.digits, 10n ** BigInt(exact.places - places));
  return formatExact({ digits, places });
}

/** Integer quotient rounded half away from zero. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const rounded = (absolute(numerator) * 2n + absolute(denominator)) / (absolute(denominator) * 2n);
  return numerator < 0n === denominator < 0n ? rounded : -rounded;
}

function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const places = Math.max(a.places, b.places);
  return [a.digits * 10n ** BigInt(places - a.places), b.digits * 10n ** BigInt(places - b.places), places];
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
