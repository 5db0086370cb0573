// Places of a sentence that a number in it is not about: the field of a superlative, a donor, what only a later clause speaks of.

import { clauseOf, opensBreakdown } from './clauses.ts';
import type { Mention } from './mention.ts';
import type { Group } from './place-groups.ts';
import type { PlaceMention } from './place-mention.ts';
import type { Token } from './tokens.ts';

const FARTHEST_SUPERLATIVE = 4;

/** `17 %, nejvíc v kraji`, `čtvrtá nejvyšší hodnota v republice`: among whom the number stands out, said behind it. */
export function isFieldOf(
  tokens: readonly Token[],
  { kind, from }: PlaceMention,
  numbers: readonly Mention[],
): boolean {
  if (
    !/^(country|region|region-reference)$/.test(kind) ||
    !/^(v|ve|z|ze)$/.test(tokens[from - 1]?.lower ?? '')
  )
    return false;
  for (let at = from - 2; at >= 0 && at > from - 2 - FARTHEST_SUPERLATIVE; at--) {
    if (tokens[at]!.kind === 'punct' || tokens[at]!.sentence !== tokens[from]!.sentence) return false;
    if (/^nej\p{L}{3,}$/u.test(tokens[at]!.lower)) return numbers.some(({ core }) => core < at);
  }
  return false;
}

const GIVEN =
  /^(dosta[ln]|získ|převz|převez|přeb[ír]|koup|kup|odkoup|vykoup|zděd|obdrž|vybr|pronaj|půjč|vypůjč)/;

/** `Krnov dostal od Opavy`: in a transfer the place is who receives. */
export function isDonor(tokens: readonly Token[], { from }: Group): boolean {
  if (tokens[from - 1]?.lower !== 'od') return false;
  const { sentence } = tokens[from]!;
  return tokens
    .slice(Math.max(0, from - REACH), from + REACH)
    .some((token) => token.sentence === sentence && GIVEN.test(token.lower));
}

const REACH = 12;
const OPENS_CLAUSE =
  /^(v|ve|na|do|z|ze|pro|u|dokonce|jen|pouze|zatímco|ale|přičemž|a|však|i|kdežto|naopak|už|pak|celém|celé)$/;

/** `každý dvacátý, na Broumovsku každý osmý`: the place belongs to the second number alone. */
export function isOnlyLater(
  tokens: readonly Token[],
  mention: Mention,
  numbers: readonly Mention[],
  groups: readonly Group[],
): boolean {
  const [first] = groups;
  if (!first || first.from < mention.to || opensBreakdown(tokens, mention)) return false;
  const { from, to } = clauseOf(tokens, first);
  return (
    from >= mention.to &&
    tokens.slice(from, first.from).every(({ lower }) => OPENS_CLAUSE.test(lower)) &&
    numbers.some((number) => number.core >= from && number.to <= to)
  );
}
