// Lines of texts in, lines of claims out: the form other programs use.
import type { VerdictState } from '#claims/judge.ts';
import type { Claim, Skipped } from '#claims/types.ts';
import { z } from 'zod';
import type { CheckedText, Checker } from './check-text.ts';

/** The five verdicts as other programs see them. */
export const VERDICT_NAMES: Record<VerdictState, string> = {
  supported: 'supported',
  rounding: 'supported_by_rounding',
  contradicted: 'contradicted',
  ambiguous: 'ambiguous',
  'not-checkable': 'not_checkable',
  // A year or a bound is one of those that can not be checked; JSON of one text tells it apart.
  frame: 'not_checkable',
};

export const isoDay = z.iso.date('čeká se den jako 2025-06-12');

const LINE = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  context: z.object({ published: isoDay.nullish() }).nullish(),
});

const KINDS: Record<string, string> = { string: 'text', number: 'číslo', object: 'objekt' };

/** `chybí, čeká se text`, `čeká se text, je tu 5`. */
function sayExpected({
  code,
  expected,
  input,
}: {
  code?: string;
  expected?: unknown;
  input?: unknown;
}): string | undefined {
  if (code === 'invalid_union')
    return input === undefined ? 'chybí, čeká se text nebo číslo' : 'čeká se text nebo číslo';
  if (code !== 'invalid_type') return undefined;
  const kind = KINDS[String(expected)] ?? String(expected);
  return input === undefined
    ? `chybí, čeká se ${kind}`
    : `čeká se ${kind}, je tu ${JSON.stringify(input).slice(0, 30)}`;
}

export type BatchLine = { output: string; checked: CheckedText };

/** One line of input; a line that makes no sense gives a Czech sentence instead. */
export async function checkLine(checker: Checker, line: string): Promise<BatchLine | { problem: string }> {
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch {
    return { problem: `řádek není JSON: ${line.slice(0, 60)}` };
  }
  const parsed = LINE.safeParse(input, { error: sayExpected });
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    return {
      problem: `${path.join('.') || 'řádek'}: ${message}; řádek má tvar {"id","text","context":{"published"}}`,
    };
  }
  const { id, text, context } = parsed.data;
  const checked = await checker.check(text, context?.published ?? undefined);
  const offset = offsetReader(text);
  const claims = checked.claims.map((claim) => ({
    ...flatClaim(claim, offset),
    verdict: VERDICT_NAMES[claim.verdict.state],
  }));
  return { output: JSON.stringify({ id, claims, skipped: flatSkipped(checked.skipped, offset) }), checked };
}

export function flatClaim(claim: Claim, offset: (at: number) => number) {
  const { quote, kind, value, low, high, unit, hedge, places } = claim;
  return {
    start: offset(claim.start),
    end: offset(claim.end),
    quote,
    kind,
    value,
    low,
    high,
    unit,
    hedge,
    places,
  };
}

export function flatSkipped(skipped: readonly Skipped[], offset: (at: number) => number) {
  return skipped.map(({ start, end, reason }) => ({ start: offset(start), end: offset(end), reason }));
}

/** Offsets in characters (code points), where the text has any that JavaScript counts twice; asked in any order. */
export function offsetReader(text: string): (at: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (at) => at;
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map((match) => match.index);
  return (at) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return at - low;
  };
}
