// Two projects of different lists that may be one. Only a proposal: a person joins them or refuses.
import { foldName } from '#model/place-phrase.ts';
import type { Hellers } from '#model/money.ts';

export type Candidate = {
  id: string;
  title: string;
  /** Registration number; two different ones are two projects, whatever else agrees. */
  number?: string;
  ico?: string;
  /** Partial dates. */
  validFrom?: string;
  validTo?: string;
  year?: number;
  /** Totals by kind. */
  money: Partial<Record<string, Hellers>>;
};

export type MatchReason =
  | { rule: 'same-recipient'; ico: string }
  | { rule: 'overlapping-period'; from: string; to: string }
  | { rule: 'same-amount'; kinds: [string, string]; hellers: string }
  | { rule: 'near-amount'; kinds: [string, string]; difference: string }
  | { rule: 'similar-title'; similarity: string };

/** What makes two projects of two, whatever else agrees. */
export type MatchObjection =
  | { rule: 'other-recipient'; icos: [string, string] }
  | { rule: 'other-number'; numbers: [string, string] }
  | { rule: 'periods-apart' };

export type Proposal = { score: number; reasons: MatchReason[] };
export type Comparison = Proposal & { objections: MatchObjection[] };

/** Below it, two projects of one recipient are more likely neighbours than the same one. */
export const LEAST_SCORE = 0.6;
const WEIGHT = { amount: 0.45, title: 0.4, period: 0.15 };
/** Lists round, convert and date differently: within a hundredth it may be the same money. */
const NEAR = 100n;

/** The recipient must agree and periods must not exclude each other; amount and title then make the score. */
export function proposeMatch(a: Candidate, b: Candidate): Proposal | undefined {
  // Most pairs end here: comparing titles is the dear part.
  if (!a.ico || a.ico !== b.ico) return undefined;
  if (a.number && b.number && a.number !== b.number) return undefined;
  if (overlap(a, b) === 'apart') return undefined;
  const { objections, score, reasons } = comparePair(a, b);
  return objections.length === 0 && score >= LEAST_SCORE ? { score, reasons } : undefined;
}

/** All that speaks for one project and against it; a pair somebody decided is compared whatever came of it. */
export function comparePair(a: Candidate, b: Candidate): Comparison {
  const reasons: MatchReason[] = [];
  const objections: MatchObjection[] = [];
  if (a.ico && a.ico === b.ico) reasons.push({ rule: 'same-recipient', ico: a.ico });
  else if (a.ico && b.ico) objections.push({ rule: 'other-recipient', icos: [a.ico, b.ico] });
  if (a.number && b.number && a.number !== b.number)
    objections.push({ rule: 'other-number', numbers: [a.number, b.number] });
  const period = overlap(a, b);
  if (period === 'apart') objections.push({ rule: 'periods-apart' });
  else if (period) reasons.push({ rule: 'overlapping-period', ...period });
  const amount = compareMoney(a, b);
  if (amount) reasons.push(amount);
  const similarity = titleSimilarity(a.title, b.title);
  if (similarity >= 0.5) reasons.push({ rule: 'similar-title', similarity: similarity.toFixed(2) });
  const score =
    WEIGHT.title * similarity +
    (amount ? (amount.rule === 'same-amount' ? WEIGHT.amount : WEIGHT.amount * 0.8) : 0) +
    (period && period !== 'apart' ? WEIGHT.period : 0);
  return { score: Math.round(score * 100) / 100, reasons, objections };
}

function overlap(a: Candidate, b: Candidate): { from: string; to: string } | 'apart' | undefined {
  const [first, second] = [span(a), span(b)];
  if (!first || !second) return undefined;
  const from = first.from > second.from ? first.from : second.from;
  const to = first.to < second.to ? first.to : second.to;
  return from.slice(0, to.length) <= to.slice(0, from.length) ? { from, to } : 'apart';
}

function span({ validFrom, validTo, year }: Candidate): { from: string; to: string } | undefined {
  const from = validFrom ?? (year === undefined ? undefined : String(year));
  const to = validTo ?? (year === undefined ? undefined : String(year));
  return from && to ? { from, to } : undefined;
}

/** The nearest pair of totals of any kinds: one list prints what was approved, another what was paid. */
function compareMoney(
  a: Candidate,
  b: Candidate,
): Extract<MatchReason, { rule: 'same-amount' | 'near-amount' }> | undefined {
  const pairs = Object.entries(a.money).flatMap(([kind, x]) =>
    Object.entries(b.money).flatMap(([other, y]) =>
      x && y ? [{ kinds: [kind, other] as [string, string], x, gap: x > y ? x - y : y - x }] : [],
    ),
  );
  // Of equally near pairs always the same one, whatever order kinds come in.
  const name = ({ kinds }: (typeof pairs)[number]) => kinds.join(' ');
  const nearest = pairs.sort((p, q) =>
    p.gap === q.gap ? (name(p) < name(q) ? -1 : 1) : p.gap < q.gap ? -1 : 1,
  )[0];
  if (!nearest) return undefined;
  const { kinds, x, gap } = nearest;
  if (gap === 0n) return { rule: 'same-amount', kinds, hellers: String(x) };
  return gap * NEAR <= (x < 0n ? -x : x)
    ? { rule: 'near-amount', kinds, difference: String(gap) }
    : undefined;
}

/** Shared pairs of letters (Dice): 1 for the same title whatever its case and diacritics, 0 for nothing in common. */
export function titleSimilarity(a: string, b: string): number {
  const [x, y] = [letterPairs(a), letterPairs(b)];
  if (x.size === 0 || y.size === 0) return foldName(a) === foldName(b) ? 1 : 0;
  const shared = [...x].filter((pair) => y.has(pair)).length;
  return (2 * shared) / (x.size + y.size);
}

function letterPairs(title: string): Set<string> {
  const text = foldName(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return new Set(
    Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)),
  );
}
