// Hedges that do not stand right before their number: `nepřesáhla jistina 10 tisíc`, `nejvýše lze čerpat 10 milionů`, and a
// comparative that its verb denies: `nemá připadnout víc než 2 miliony`. The quote stays what it is; the hedge is known.

import type { Hedge } from '#model/figure.ts';
import type { Mention } from './mention.ts';
import type { Token } from './tokens.ts';
import { VERB_PAST } from './word-endings.ts';

const REACH = 6;
const CLAUSE = /^([,;:()–—-]|a|ale|i|nebo|či|že|který|která|které|kteří)$/;

/** Words of the clause before the number, nearest first. */
function* wordsBefore(tokens: readonly Token[], from: number, reach: number): Generator<[Token, number]> {
  for (let at = from - 1; at >= 0 && at >= from - reach; at--) {
    const token = tokens[at]!;
    if (token.sentence !== tokens[from]!.sentence || CLAUSE.test(token.lower) || token.kind === 'number')
      return;
    yield [token, at];
  }
}

const CROSSES = /^(ne)?(přesáh|přesah|překroč|převýš|převyš)(?:l|la|li|ly|ne|nou|uje|ují|í|il|ila|ili|ily)$/;
const MOST = /^(nejvýše?|nanejvýše?|maximálně)$/;
const LEAST = /^(nejméně|minimálně|alespoň|aspoň|přinejmenším)$/;
/** What may part an adverb from its number: `je možné získat`. */
const POSSIBLE = /^(lze|je|možn[éo]|může|mohou|smí|bude|půjde|by|se|měl[aoiy]?|jim|mu|jí|\p{L}+t)$/u;

/** The hedge of a number that has none beside it. */
export function farHedge(tokens: readonly Token[], mention: Mention): Hedge | undefined {
  if (mention.kind === 'year' || mention.kind === 'date' || mention.kind === 'rank') return undefined;
  let onlyPossible = true;
  for (const [{ lower }, at] of wordsBefore(tokens, mention.from, REACH)) {
    const crosses = CROSSES.exec(lower);
    if (crosses) return at === mention.from - 1 ? undefined : crosses[1] ? 'at_most' : 'over';
    if (onlyPossible && at < mention.from - 1 && MOST.test(lower)) return 'at_most';
    if (onlyPossible && at < mention.from - 1 && LEAST.test(lower)) return 'at_least';
    onlyPossible &&= POSSIBLE.test(lower);
    if (VERB_PAST.test(lower) && !POSSIBLE.test(lower)) return undefined;
  }
  return undefined;
}

/** Verbs that deny: a past in `-lo` may have those who did not for its subject (`nedostalo víc než sto lidí`). */
const DENIES =
  /^(ne(?:má|mají|smí|smějí|směj[íi]|může|mohou|bude|budou|ní|jsou|chce|chtějí|dostan(?:e|ou)|stojí|získ(?:á|ají)|zaplat[íi]|trvá|čin[íi]|přijd(?:e|ou)|poskytn(?:e|ou)|vyplat[íi])|nebylo|ne\p{L}{3,}(?:l|la|li|ly))$/u;
/** `byt nebyl víc než rok obsazen` denies something else. */
const NOT_DENYING = /^nebyl[aiy]?$/;
const DENIED_REACH = 8;

/** Whether the verb of `víc než` is denied, so that the number is a ceiling. */
export function isDenied(tokens: readonly Token[], from: number): boolean {
  for (const [{ lower }] of wordsBefore(tokens, from, DENIED_REACH))
    if (DENIES.test(lower) && !NOT_DENYING.test(lower)) return true;
  return false;
}
