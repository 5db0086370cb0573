// Amounts of all projects, and from them one number for each project: of one kind, and of one payer or of the whole.
// Hellers are kept as two whole numbers, high * 2^24 + low: sums of either part over half a billion rows stay under 2^53,
// where whole numbers of the processor are exact. They meet again in a bigint.
import type { AmountKind, Payer } from '#model/figure.ts';
import { AMOUNT_KINDS, PAYERS } from '#model/amount-kind.ts';
import type { Hellers } from '#model/money.ts';
import { Growing } from './growing.ts';
import { finishSteps, STEP, type Steps } from './steps.ts';
import { ValueSetsBuilder, type ValueSets } from './value-sets.ts';

export const KINDS = Object.keys(AMOUNT_KINDS) as AmountKind[];
export const PAYER_KEYS = Object.keys(PAYERS) as Payer[];
export const PARTS: readonly (Payer | 'all')[] = ['all', ...PAYER_KEYS];

export type BookAmount = { kind: AmountKind; payer: Payer | 'all'; hellers: Hellers };

const LOW = 0x1000000;

/** Amounts of row r are at `starts[r]` to `starts[r + 1] - 1`. */
export type Amounts = { starts: Uint32Array; codes: Uint8Array; low: Int32Array; high: Int32Array };

export class AmountsBuilder {
  #starts = new Growing(Uint32Array);
  #codes = new Growing(Uint8Array);
  #low = new Growing(Int32Array);
  #high = new Growing(Int32Array);

  add(amounts: readonly BookAmount[]): void {
    this.#starts.push(this.#codes.length);
    for (const { kind, payer, hellers } of amounts) {
      // Hellers of a project fit into 53 bits: that is 90 million millions of crowns.
      const value = Number(hellers);
      if (!Number.isSafeInteger(value))
        throw new RangeError(`an amount of ${hellers} hellers is not of this world`);
      const { low, high } = splitNumber(value);
      this.#codes.push(KINDS.indexOf(kind) * PARTS.length + PARTS.indexOf(payer));
      this.#high.push(high);
      this.#low.push(low);
    }
  }

  *finishInSteps(): Steps<Amounts> {
    this.#starts.push(this.#codes.length);
    return {
      starts: yield* this.#starts.joinInSteps(),
      codes: yield* this.#codes.joinInSteps(),
      low: yield* this.#low.joinInSteps(),
      high: yield* this.#high.joinInSteps(),
    };
  }
}

/** Payers whose parts are summed; none: the whole amount, whoever pays it. */
export type Payers = readonly Payer[];

export type Measure = {
  kind: AmountKind;
  payers: Payers;
  /** 1 where the amount is known. */
  known: Uint8Array;
  low: Int32Array;
  high: Int32Array;
  /** Facet of size. */
  bands: ValueSets;
};

/** Lower ends of the bands of size in crowns. */
export const BANDS = [0, 100_000, 1_000_000, 5_000_000, 20_000_000, 100_000_000] as const;
const BAND_KEYS = BANDS.map(String);

/** `negative`, `0`, `100000` …: the band whose lower end is this many crowns. */
export function bandOf(hellers: Hellers): string {
  return bandOfNumber(Number(hellers));
}

/** Hellers of a project are whole numbers of the processor, see above. */
function bandOfNumber(hellers: number): string {
  if (hellers < 0) return 'negative';
  let band = 0;
  while (band + 1 < BANDS.length && hellers >= BANDS[band + 1]! * 100) band++;
  return BAND_KEYS[band]!;
}

/** The whole of a kind is the amount stated as such; where only parts by payer are stated, their sum. */
export function buildMeasure(amounts: Amounts, kind: AmountKind, payers: Payers): Measure {
  return finishSteps(buildMeasureInSteps(amounts, kind, payers));
}

export function* buildMeasureInSteps(amounts: Amounts, kind: AmountKind, payers: Payers): Steps<Measure> {
  const size = amounts.starts.length - 1;
  const known = new Uint8Array(size);
  const low = new Int32Array(size);
  const high = new Int32Array(size);
  const bands = new ValueSetsBuilder();
  for (let row = 0; row < size; row++) {
    if (row % STEP === STEP - 1) yield;
    const value = amountOf(amounts, row, kind, payers);
    if (value !== undefined) {
      const parts = splitNumber(value);
      known[row] = 1;
      high[row] = parts.high;
      low[row] = parts.low;
    }
    bands.add([value === undefined ? null : bandOfNumber(value)]);
  }
  return { kind, payers, known, low, high, bands: yield* bands.finishInSteps() };
}

/** Hellers of a project as a whole number: its amounts, and so the sums of their parts, fit into 53 bits. */
export function amountOf(
  amounts: Amounts,
  row: number,
  kind: AmountKind,
  payers: Payers,
): number | undefined {
  const { starts, codes } = amounts;
  const first = KINDS.indexOf(kind) * PARTS.length;
  let whole: number | undefined;
  let split: number | undefined;
  let wanted: number | undefined;
  for (let at = starts[row]!; at < starts[row + 1]!; at++) {
    const part = codes[at]! - first;
    if (part < 0 || part >= PARTS.length) continue;
    const value = valueOfCode(amounts, at);
    if (part === 0) whole = value;
    else {
      split = (split ?? 0) + value;
      // Who pays nothing is no payer, here and in the facet.
      if (value !== 0 && payers.includes(PARTS[part] as Payer)) wanted = (wanted ?? 0) + value;
    }
  }
  if (payers.length === 0) return whole ?? split;
  // What no payer is known of stands under `unknown`, as in {@link partsOf}.
  const rest = whole === undefined ? 0 : whole - (split ?? 0);
  return rest !== 0 && payers.includes('unknown') ? (wanted ?? 0) + rest : wanted;
}

export function valueOfCode({ low, high }: Amounts, at: number): number {
  return high[at]! * LOW + low[at]!;
}

/**
 * Payers of one kind of a project; they make its whole, what no payer is known of stands under `unknown`. Who pays nothing is no
 * payer; of an amount that is zero nobody is known to pay, so that the project still counts once.
 */
export function partsOf(
  amounts: Amounts,
  kind: AmountKind,
  row: number,
): { payer: Payer; hellers: Hellers }[] {
  const first = KINDS.indexOf(kind) * PARTS.length;
  const parts = new Map<Payer, Hellers>();
  let whole: Hellers | undefined;
  let split = 0n;
  let known = false;
  for (let at = amounts.starts[row]!; at < amounts.starts[row + 1]!; at++) {
    const part = amounts.codes[at]! - first;
    if (part < 0 || part >= PARTS.length) continue;
    const hellers = joinParts(amounts.low[at]!, amounts.high[at]!);
    if (part === 0) whole = hellers;
    else {
      known = true;
      if (hellers !== 0n) parts.set(PARTS[part] as Payer, hellers);
      split += hellers;
    }
  }
  if (whole !== undefined && whole !== split)
    parts.set('unknown', (parts.get('unknown') ?? 0n) + whole - split);
  if (parts.size === 0 && (known || whole !== undefined)) parts.set('unknown', 0n);
  return [...parts].map(([payer, hellers]) => ({ payer, hellers }));
}

export function valueAt({ low, high }: Pick<Measure, 'low' | 'high'>, row: number): Hellers {
  return joinParts(low[row]!, high[row]!);
}

export function splitNumber(value: number): { low: number; high: number } {
  const high = Math.floor(value / LOW);
  return { low: value - high * LOW, high };
}

export function joinParts(low: number, high: number): Hellers {
  return BigInt(high) * BigInt(LOW) + BigInt(low);
}

/** A whole number for ordering; exact, as every amount fits into 53 bits. */
export function orderAt({ low, high, known }: Measure, row: number): number {
  return known[row] ? high[row]! * LOW + low[row]! : -Infinity;
}

/** Kinds a project has an amount of, and who pays a part of it. */
export function facetsOf(amounts: readonly BookAmount[]): { kinds: AmountKind[]; payers: Payer[] } {
  return {
    kinds: amounts.map(({ kind }) => kind),
    payers: amounts.flatMap(({ payer, hellers }) => (payer === 'all' || hellers === 0n ? [] : [payer])),
  };
}
