// What a hedged, rounded statement commits its author to, and whether an exact value keeps it.
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  formatExact,
  multiplyDecimals,
  negateDecimal,
  parseExact,
  subtractDecimals,
} from './decimal.ts';
import type { Hedge, Precision, Unit } from './figure.ts';

/**
 * Values are decimal text in one unit: crowns, points, percent. `high` only for a range. `step` overrides `precision`
 * where the last written place is no step of money (`0.1` for 51,4 %).
 */
export type Statement = {
  value: string;
  high?: string;
  hedge: Hedge;
  precision: Precision;
  step?: string;
  unit?: Unit;
};

/** An end that is missing is open to infinity. */
export type Interval = { low?: string; lowIncluded: boolean; high?: string; highIncluded: boolean };

export type Verdict = 'holds' | 'by-rounding' | 'fails';

export type Judgement = {
  verdict: Verdict;
  /** value − stated; for a range the distance from its nearer end, 0 inside. */
  difference: string;
  /** Values for which the statement holds. */
  interval: Interval;
  /** The statement fails only because it says too little: `over 351 million` of 400 million is true and misleading. */
  literallyTrue: boolean;
};

const STEPS: Partial<Record<Precision, string>> = {
  heller: '0.01',
  crown: '1',
  thousand: '1000',
  'hundred-thousand': '100000',
  million: '1000000',
};
/** Units in which over and under name a threshold (`přes 12 bodů`), so that nothing is too far beyond it. */
const THRESHOLD_UNITS: readonly Unit[] = ['points', 'percent', 'rank', 'ratio'];

/**
 * Whether `value` keeps the statement. X is the stated value, s the step it was written in (none when exact; when
 * unknown the place of its last digit other than zero), r its roundness: the larger of s and the last digit other than
 * zero taken as 5 or 1 of its place (680 → 10, 25 → 5, 351 → 1).
 *
 * | hedge | holds for | by rounding |
 * |---|---|---|
 * | exact | X | X − s/2 to X + s/2, which rounds to X |
 * | about | X ± t, t a tenth of X; at least half a step, but never over a fifth of X nor over r | – |
 * | over | above X and below X + r, r at most half of X; X itself when cut to thousands or more | – |
 * | under | below X, from X − r, r at most half of X | – |
 * | nearly | below X, from X − d, d a tenth of X; at least a step, but never over a fifth of X nor over r | X itself |
 * | at_least | from X up | from X − s/2 |
 * | at_most | up to X | below X + s/2 |
 * | range | between both ends, ends included | half a step beyond them |
 * | order_of_magnitude | the whole power of ten in which X lies | – |
 *
 * Over has no true upper limit. The limit is one of use: a writer who could have said 360 would not say 351, so r tells
 * how finely the writer chose. `over 351 million` holds up to 352 million, `over 680 million` up to 690 million. For the
 * same reason `nearly 27 million` is not said of 24.7 million: a writer who could say 25 would. Beyond the limit of over the verdict is `fails` with `literallyTrue`. Points, percent, ranks and ratios are thresholds and have no limit.
 *
 * `přes 351 milionů` of 351 688 567 → holds; `téměř 25 milionů` of 24 700 000 → holds, of 25 100 000 → fails.
 */
export function statementHolds(statement: Statement, value: string): Judgement {
  const { holds, rounded, literal } = readRule(statement);
  const verdict = isWithin(value, holds)
    ? 'holds'
    : rounded && isWithin(value, rounded)
      ? 'by-rounding'
      : 'fails';
  return {
    verdict,
    difference: findDifference(statement, value),
    interval: holds,
    literallyTrue: verdict !== 'fails' || (literal !== undefined && isWithin(value, literal)),
  };
}

/** The values for which a statement holds: `over`, 351 million, to the million → 351000000 ≤ v < 352000000. */
export function statementInterval(statement: Statement): Interval {
  return readRule(statement).holds;
}

export function isWithin(value: string, { low, lowIncluded, high, highIncluded }: Interval): boolean {
  const fromLow = low === undefined ? 1 : compareDecimals(value, low);
  const fromHigh = high === undefined ? -1 : compareDecimals(value, high);
  return (
    (fromLow > 0 || (fromLow === 0 && lowIncluded)) && (fromHigh < 0 || (fromHigh === 0 && highIncluded))
  );
}

type Rule = { holds: Interval; rounded?: Interval; literal?: Interval };

function readRule(statement: Statement): Rule {
  const x = formatExact(parseExact(statement.value));
  const step =
    statement.step ??
    (statement.precision === 'unknown' ? lastPlace(statement.value) : STEPS[statement.precision]);
  const half = multiplyDecimals(step ?? '0', '0.5');
  switch (statement.hedge) {
    case 'exact':
      return { holds: closed(x, x), rounded: roundsTo(x, x, half) };
    case 'about': {
      const reach = smallest(reachOf(x, half), roundness(x, step));
      return { holds: closed(subtractDecimals(x, reach), addDecimals(x, reach)) };
    }
    case 'over': {
      const literal = { low: x, lowIncluded: isCut(step, statement), highIncluded: false };
      const high = addDecimals(x, finenessOf(x, step));
      return { holds: isThreshold(statement) ? literal : { ...literal, high }, literal };
    }
    case 'under': {
      const literal = { lowIncluded: true, high: x, highIncluded: false };
      const low = subtractDecimals(x, finenessOf(x, step));
      return { holds: isThreshold(statement) ? literal : { ...literal, low }, literal };
    }
    case 'nearly': {
      const low = subtractDecimals(x, smallest(reachOf(x, step ?? '0'), roundness(x, step)));
      return { holds: { low, lowIncluded: true, high: x, highIncluded: false }, rounded: closed(x, x) };
    }
    case 'at_least': {
      const holds = { low: x, lowIncluded: true, highIncluded: false };
      return { holds, rounded: { ...holds, low: subtractDecimals(x, half) } };
    }
    case 'at_most': {
      const holds = { lowIncluded: false, high: x, highIncluded: true };
      return { holds, rounded: { ...holds, high: addDecimals(x, half), highIncluded: false } };
    }
    case 'range': {
      const [low, high] = readEnds(statement);
      return { holds: closed(low, high), rounded: roundsTo(low, high, half) };
    }
    case 'order_of_magnitude':
      return { holds: powerOfTen(x) };
  }
}

function closed(low: string, high: string): Interval {
  return { low, lowIncluded: true, high, highIncluded: true };
}

/** Half away from zero: the end farther from zero is the one that would round on to the next step. */
function roundsTo(low: string, high: string, half: string): Interval {
  const wide = { low: subtractDecimals(low, half), high: addDecimals(high, half) };
  return half === '0'
    ? closed(low, high)
    : { ...wide, lowIncluded: compareDecimals(low, '0') > 0, highIncluded: compareDecimals(high, '0') < 0 };
}

/** A tenth of X, at least `step`, never over a fifth of X. */
function reachOf(x: string, step: string): string {
  const tenth = multiplyDecimals(absoluteDecimal(x), '0.1');
  return largest(tenth, smallest(step, multiplyDecimals(tenth, '2')));
}

function isCut(step: string | undefined, { precision, step: given }: Statement): boolean {
  return (
    step !== undefined && (precision !== 'unknown' || given !== undefined) && compareDecimals(step, '1') > 0
  );
}

function isThreshold({ unit }: Statement): boolean {
  return unit !== undefined && THRESHOLD_UNITS.includes(unit);
}

function roundness(x: string, step: string | undefined): string {
  const place = lastPlace(x) ?? '1';
  const lastDigitIsFive = /5\.?0*$/.test(x);
  return largest(multiplyDecimals(place, lastDigitIsFive ? '5' : '1'), step ?? '0');
}

/** How finely the writer chose: the roundness, but `over 10 million` is not said of 19 million. */
function finenessOf(x: string, step: string | undefined): string {
  return largest(
    smallest(roundness(x, step), multiplyDecimals(absoluteDecimal(x), '0.5')),
    smallest(step ?? '0', absoluteDecimal(x)),
  );
}

/** Place of the last digit written after the point, or before it of the last digit other than zero: `680` → 10. */
function lastPlace(value: string): string | undefined {
  const { digits, places } = parseExact(value);
  if (places > 0) return formatExact({ digits: 1n, places });
  if (digits === 0n) return undefined;
  return '1' + /0*$/.exec(digits.toString())![0];
}

function powerOfTen(x: string): Interval {
  const { digits, places } = parseExact(x);
  if (digits === 0n) return closed('0', '0');
  const length = absoluteDecimal(formatExact({ digits, places: 0 })).length;
  const power = (exponent: number) =>
    exponent >= 0 ? '1' + '0'.repeat(exponent) : formatExact({ digits: 1n, places: -exponent });
  const [low, high] = [power(length - 1 - places), power(length - places)];
  return digits > 0n
    ? { low, lowIncluded: true, high, highIncluded: false }
    : { low: negateDecimal(high), lowIncluded: false, high: negateDecimal(low), highIncluded: true };
}

function readEnds({ value, high }: Statement): [string, string] {
  if (high === undefined || compareDecimals(high, value) < 0) {
    throw new RangeError(`a range needs a high end not below ${value}, found ${high ?? 'none'}`);
  }
  return [value, high];
}

function findDifference(statement: Statement, value: string): string {
  if (statement.hedge !== 'range') return subtractDecimals(value, statement.value);
  const [low, high] = readEnds(statement);
  if (compareDecimals(value, low) < 0) return subtractDecimals(value, low);
  return compareDecimals(value, high) > 0 ? subtractDecimals(value, high) : '0';
}

function largest(a: string, b: string): string {
  return compareDecimals(a, b) >= 0 ? a : b;
}

function smallest(a: string, b: string): string {
  return compareDecimals(a, b) <= 0 ? a : b;
}
