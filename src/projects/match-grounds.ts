// What a decision about two projects stood on against what is said of them now.
import type { Comparison, MatchObjection, MatchReason } from './matching.ts';

export type Ground = MatchReason | MatchObjection;

/** One ground of a decision that is no longer what it was; null: it did not speak, or speaks no more. */
export type GroundChange = { before: MatchReason | null; after: Ground | null };

type Aspect = 'recipient' | 'number' | 'period' | 'amount' | 'title';

const ASPECTS: Record<Ground['rule'], Aspect> = {
  'same-recipient': 'recipient',
  'other-recipient': 'recipient',
  'other-number': 'number',
  'overlapping-period': 'period',
  'periods-apart': 'period',
  'same-amount': 'amount',
  'near-amount': 'amount',
  'similar-title': 'title',
};

/**
 * The same amount under another kind is the same ground. A new amount on both sides is another one, although it agrees again:
 * nobody has looked at it.
 */
export function listGroundChanges(recorded: readonly MatchReason[], now: Comparison): GroundChange[] {
  const before = byAspect(recorded);
  const after = byAspect<Ground>([...now.reasons, ...now.objections]);
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((aspect) => ({ before: before.get(aspect) ?? null, after: after.get(aspect) ?? null }))
    .filter((change) => factOf(change.before) !== factOf(change.after));
}

const byAspect = <G extends Ground>(grounds: readonly G[]): Map<Aspect, G> =>
  new Map(grounds.map((ground) => [ASPECTS[ground.rule], ground]));

function factOf(ground: Ground | null): string {
  if (!ground) return '';
  const { kinds: _, ...fact } = { kinds: undefined, ...ground };
  return JSON.stringify(Object.entries(fact).sort(([a], [b]) => (a < b ? -1 : 1)));
}
