// Sizes in a question: `nad 5 milionů`, `do 200 tisíc Kč`, `od 1 do 3 mil.`. They bound the amount that is shown.
import type { Hellers } from '#model/money.ts';

/** In hellers; `from` and `to` belong to it. */
export type AmountBounds = { from?: Hellers; to?: Hellers };

const NUMBER = String.raw`(\d{1,3}(?:[ \u00a0.]\d{3})+|\d+)(?:,(\d{1,2}))?`;
const UNIT = String.raw`\s*(tis(?:\.|íce?|ic|icu|íců)?|mil(?:\.|ion\p{L}*|ión\p{L}*)?|mld\.?|miliard\p{L}*)?(?:\s*(kč|korun\p{L}*))?(?!\p{L})`;
const FROM = 'nad|přes|pres|více než|vice nez|víc než|nejméně|nejmene|alespoň|alespon|od|minimálně|minimalne';
const TO = 'do|pod|méně než|mene nez|nejvýše|nejvyse|max\\.?|maximálně|maximalne';

const BETWEEN = new RegExp(
  `(?<!\\p{L})(?:od |mezi )?${NUMBER}${UNIT}\\s*(?:[-–]|do|až|az|a)\\s*${NUMBER}${UNIT}`,
  'iu',
);
const LEAST = new RegExp(`(?<!\\p{L})(?:${FROM})\\s+${NUMBER}${UNIT}`, 'iu');
const MOST = new RegExp(`(?<!\\p{L})(?:${TO})\\s+${NUMBER}${UNIT}`, 'iu');

/** The bounds and the question without them. A number without thousands, millions or crowns is no amount. */
export function readAmount(text: string): { rest: string; bounds: AmountBounds | undefined } {
  const between = BETWEEN.exec(text);
  if (between && (between[7] || between[8])) {
    const [, whole = '', part, unit, crowns, toWhole = '', toPart, toUnit] = between;
    const from = toHellers(whole, part, unit ?? (crowns ? undefined : toUnit));
    const to = toHellers(toWhole, toPart, toUnit);
    if (from <= to) return { rest: without(text, between), bounds: { from, to } };
  }
  let rest = text;
  const bounds: AmountBounds = {};
  for (const [shape, end] of [
    [LEAST, 'from'],
    [MOST, 'to'],
  ] as const) {
    const found = shape.exec(rest);
    if (!found || !(found[3] || found[4])) continue;
    bounds[end] = toHellers(found[1]!, found[2], found[3]);
    rest = without(rest, found);
  }
  return { rest, bounds: bounds.from === undefined && bounds.to === undefined ? undefined : bounds };
}

const without = (text: string, { index, 0: found }: RegExpExecArray): string =>
  `${text.slice(0, index)} ${text.slice(index + found.length)}`.replace(/\s+/g, ' ').trim();

function toHellers(whole: string, part: string | undefined, unit: string | undefined): Hellers {
  const times = !unit
    ? 1n
    : /^tis/i.test(unit)
      ? 1_000n
      : /^mil(?!iard)/i.test(unit)
        ? 1_000_000n
        : 1_000_000_000n;
  const hundredths = BigInt(whole.replace(/\D/g, '')) * 100n + BigInt((part ?? '').padEnd(2, '0'));
  return hundredths * times;
}
