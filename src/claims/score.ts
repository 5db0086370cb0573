// Scores found claims against gold passages, field by field.

import type { Claim } from './types.ts';

export type GoldClaim = Pick<
  Claim,
  'start' | 'quote' | 'kind' | 'value' | 'low' | 'high' | 'unit' | 'hedge' | 'places'
>;

export type GoldPassage = {
  id: string;
  text: string;
  context?: { published?: string };
  claims: GoldClaim[];
  traps: string[];
};

export type Found = Pick<
  Claim,
  'start' | 'end' | 'quote' | 'kind' | 'value' | 'low' | 'high' | 'hedge' | 'places'
>;

export type Score = {
  gold: number;
  found: number;
  /** Found claims that overlap a gold claim, each counted once. */
  detected: number;
  exactSpan: number;
  kind: number;
  value: number;
  hedge: number;
  places: number;
  traps: number;
  trapsReported: number;
  errors: string[];
};

export function emptyScore(): Score {
  return {
    gold: 0,
    found: 0,
    detected: 0,
    exactSpan: 0,
    kind: 0,
    value: 0,
    hedge: 0,
    places: 0,
    traps: 0,
    trapsReported: 0,
    errors: [],
  };
}

/** Adds one passage: detection by overlap, the other fields over detected claims. */
export function addPassage(score: Score, passage: GoldPassage, found: readonly Found[]): void {
  score.gold += passage.claims.length;
  score.found += found.length;
  const free = new Set(found);
  const note = (what: string): void => void score.errors.push(`${passage.id} ${what}`);
  for (const gold of passage.claims) {
    const end = gold.start + gold.quote.length;
    const hit = [...free].find((claim) => claim.start < end && gold.start < claim.end);
    if (!hit) {
      note(`missing "${gold.quote}"`);
      continue;
    }
    free.delete(hit);
    score.detected++;
    if (hit.start === gold.start && hit.end === end) score.exactSpan++;
    else note(`span "${hit.quote}", expected "${gold.quote}"`);
    if (hit.kind === gold.kind) score.kind++;
    else note(`kind ${hit.kind} of "${gold.quote}", expected ${gold.kind}`);
    if (sameValue(hit, gold)) score.value++;
    else
      note(
        `value ${hit.value} [${hit.low}, ${hit.high}] of "${gold.quote}", expected ${gold.value} [${gold.low}, ${gold.high}]`,
      );
    if (hit.hedge === gold.hedge) score.hedge++;
    else note(`hedge ${hit.hedge} of "${gold.quote}", expected ${gold.hedge}`);
    if ([...hit.places].sort().join() === [...gold.places].sort().join()) score.places++;
    else note(`places [${hit.places}] of "${gold.quote}", expected [${gold.places}]`);
  }
  for (const claim of free) note(`extra "${claim.quote}"`);
  for (const trap of passage.traps) {
    const start = passage.text.indexOf(trap);
    score.traps++;
    if (found.some((claim) => claim.start < start + trap.length && start < claim.end)) {
      score.trapsReported++;
      note(`trap reported "${trap}"`);
    }
  }
}

function sameValue(found: Found, gold: GoldClaim): boolean {
  if (gold.hedge === 'range') return close(found.low, gold.low) && close(found.high, gold.high);
  return close(found.value, gold.value);
}

function close(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

/** Shares between 0 and 1 of a score, precision and recall of detection first. */
export function ratios(score: Score): Record<string, number> {
  const of = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  const f1 = (hits: number): number => of(2 * hits, score.gold + score.found);
  return {
    recall: of(score.detected, score.gold),
    precision: of(score.detected, score.found),
    spanF1: f1(score.exactSpan),
    kind: of(score.kind, score.detected),
    value: of(score.value, score.detected),
    hedge: of(score.hedge, score.detected),
    places: of(score.places, score.detected),
    trapsReported: of(score.trapsReported, score.traps),
  };
}
