// Money is an integer number of hellers (1/100 CZK) in a bigint; floating point never touches it.

export type Hellers = bigint;

const NBSP = '\u00a0';
const GROUPED = /^([+-]?)(\d{1,3}(?:[ \u00a0\u202f\u2009.]\d{3})+|\d+)(?:[,.](\d{1,2}|-{1,2}))?$/;
const CURRENCY = /\s*(?:Kč|Kc|CZK|korun(?:a|y|ám|ách|ami)?(?:\s+česk(?:á|é|ých))?)\.?$/iu;
const SCALE = /\s*(tis|mil|mld)\.?$/iu;
const SCALE_POWER: Record<string, number> = { tis: 3, mil: 6, mld: 9 };

/**
 * Reads an amount in crowns as it stands in a Czech document: `351 688 567`, `1.234,50 Kč`, `45 mil. Kč`, `500,-`.
 * Returns undefined when the whole text is not one amount; never guesses.
 */
export function parseMoney(text: string): Hellers | undefined {
  let rest = text.trim().replace(/\u2212/g, '-');
  rest = rest.replace(CURRENCY, '');
  const scale = SCALE.exec(rest);
  if (scale) rest = rest.slice(0, scale.index);
  const power = scale ? SCALE_POWER[scale[1]!.toLowerCase()]! : 0;
  if (power > 0) return parseScaled(rest.trim(), power);
  const match = GROUPED.exec(rest.trim());
  if (!match) return undefined;
  const [, sign, whole, fraction = ''] = match;
  const cents = /^\d+$/.test(fraction) ? fraction.padEnd(2, '0') : '00';
  const hellers = BigInt(whole!.replace(/\D/g, '') + cents);
  return sign === '-' ? -hellers : hellers;
}

function parseScaled(text: string, power: number): Hellers | undefined {
  const match = /^([+-]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[,.](\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole, fraction = ''] = match;
  if (fraction.length > power + 2) return undefined;
  const hellers = BigInt(whole!.replace(/\D/g, '') + fraction.padEnd(power + 2, '0'));
  return sign === '-' ? -hellers : hellers;
}

/** Exact decimal crowns for machines, always two places: `680269114.00`. */
export function formatDecimal(hellers: Hellers): string {
  const sign = hellers < 0n ? '-' : '';
  const digits = (hellers < 0n ? -hellers : hellers).toString().padStart(3, '0');
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
  const negative = hellers < 0n;
  const absolute = negative ? -hellers : hellers;
  const cents = absolute % 100n;
  const group = locale === 'cs' ? NBSP : ',';
  const whole = (absolute / 100n).toString().replace(/\B(?=(\d{3})+$)/g, group);
  const fraction = cents ? (locale === 'cs' ? ',' : '.') + cents.toString().padStart(2, '0') : '';
  const sign = negative ? '\u2212' : '';
  return locale === 'cs' ? `${sign}${whole}${fraction}${NBSP}Kč` : `${sign}CZK${NBSP}${whole}${fraction}`;
}

const SHORT = [
  { from: 1_000_000_000n, cs: 'mld.', en: 'bn' },
  { from: 1_000_000n, cs: 'mil.', en: 'M' },
  { from: 1_000n, cs: 'tis.', en: 'k' },
];

/** Rounded half up to one decimal place for sentences and labels: `684,9 mil. Kč`. Not for arithmetic. */
export function formatMoneyShort(hellers: Hellers, locale: 'cs' | 'en' = 'cs'): string {
  const absolute = hellers < 0n ? -hellers : hellers;
  const scale = SHORT.find((s) => absolute / 100n >= s.from);
  if (!scale) return formatMoney(hellers, locale);
  const unit = scale.from * 100n;
  const tenths = (absolute * 10n + unit / 2n) / unit;
  const point = locale === 'cs' ? ',' : '.';
  const number = `${hellers < 0n ? '\u2212' : ''}${tenths / 10n}${tenths % 10n ? point + (tenths % 10n) : ''}`;
  return locale === 'cs' ? `${number}${NBSP}${scale.cs}${NBSP}Kč` : `CZK${NBSP}${number}${NBSP}${scale.en}`;
}
