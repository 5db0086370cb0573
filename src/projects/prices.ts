// Constant prices: money of a year in the prices of another, by a price index that has a source.
import type { Hellers } from '#model/money.ts';

/** `values`: year → level of prices as a decimal, all against one base. */
export type PriceIndex = { source: string; values: ReadonlyMap<number, string> };

export type PriceIndexResult =
  | { index: PriceIndex }
  | { problem: 'no-source' | 'no-rows' | 'not-a-number' | 'repeated-year'; line: number; found: string };

/**
 * Reads an index of prices: first line `# pramen: …`, then `year,value` on each line. An index nobody stands behind is refused:
 * a figure in constant prices is only as good as it.
 */
export function readPriceIndex(text: string): PriceIndexResult {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const source = /^#\s*(?:pramen|source):\s*(\S.*)$/i.exec(lines[0] ?? '')?.[1];
  if (!source) return { problem: 'no-source', line: 1, found: lines[0] ?? '' };
  const values = new Map<number, string>();
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === '' || /^(?:year|rok)[,;]/i.test(line)) continue;
    const match = /^(\d{4})[,;](\d{1,6})(?:[.,](\d{1,6}))?$/.exec(line);
    if (!match || !/[1-9]/.test(match[2]! + (match[3] ?? ''))) {
      return { problem: 'not-a-number', line: index + 1, found: line };
    }
    const year = Number(match[1]);
    if (values.has(year)) return { problem: 'repeated-year', line: index + 1, found: String(year) };
    values.set(year, match[3] ? `${match[2]}.${match[3]}` : match[2]!);
  }
  return values.size > 0
    ? { index: { source, values } }
    : { problem: 'no-rows', line: lines.length, found: '' };
}

/** Undefined: the index does not have one of the years, and nothing is guessed. Rounded half away from zero. */
export function inPricesOf(
  hellers: Hellers,
  year: number,
  base: number,
  { values }: PriceIndex,
): Hellers | undefined {
  const [from, to] = [values.get(year), values.get(base)];
  if (from === undefined || to === undefined) return undefined;
  const [numerator, denominator] = [hellers * millionths(to), millionths(from)];
  const half = (numerator < 0n ? -denominator : denominator) / 2n;
  return (numerator + half) / denominator;
}

function millionths(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(6, '0'));
}
