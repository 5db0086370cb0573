// The top of a scale beside the points reached on it: `17 bodů z 30 možných`, `24 z třiceti bodů`.

import type { Mention } from './mention.ts';
import type { Token } from './tokens.ts';

const POSSIBLE = /^(možných|možného|dosažitelných)$/;

/** Marks tops among the numbers of a text and settles them as points; a top is of no place. */
export function settleScaleTops(tokens: readonly Token[], mentions: readonly Mention[]): void {
  mentions.forEach((mention, i) => {
    const reached = mentions[i - 1];
    if (reached && isTop(tokens, reached, mention))
      Object.assign(mention, { kind: 'index', unit: 'points', noun: null, settled: true, scaleEnd: true });
  });
}

function isTop(tokens: readonly Token[], reached: Mention, mention: Mention): boolean {
  const [of, possible] = [tokens[reached.to]?.lower ?? '', tokens[reached.to + 1]?.lower ?? ''];
  const opened = POSSIBLE.test(possible) ? reached.to + 2 : reached.to + 1;
  if (!/^(z|ze)$/.test(of) || opened !== mention.core || mention.hedge !== 'exact' || mention.scale !== 1)
    return false;
  const points = (one: Mention) => one.kind === 'index' && one.unit === 'points';
  if (!points(reached) || (mention.value ?? 0) < (reached.value ?? 0)) return false;
  const bare = !mention.settled || POSSIBLE.test(mention.noun ?? '');
  return (
    points(mention) || (bare && (opened > reached.to + 1 || POSSIBLE.test(tokens[mention.to - 1]!.lower)))
  );
}
