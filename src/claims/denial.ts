// Numbers a sentence denies or only supposes: neither they nor their opposite can be held against a figure.

import { ownWords, type ClaimContext } from './context.ts';
import type { Claim } from './types.ts';

const UNTRUE =
  /není pravda|(?<!\p{L})nepravd|(?<!\p{L})(?:mylně|nesprávně|chybně|omylem|údajně)(?!\p{L})|(?<!\p{L})(?:popřel|popírá|vyvrátil|vyvrací|dementoval)/u;
const SUPPOSED = /(?<!\p{L})(?:kdyby|pokud by|jako by|mohl[aoiy]? by|by mohl|měl[aoiy]? by)/u;
const DENIED =
  /(?<!\p{L})ne(?:získ|přiv|přines|přišl|směřov|putov|šl[oay]|plyn|dosta|připad|zamíř|obdrž|čerpa|inkas|činil|činí|dosáh|uspěl|žije|žilo|realiz|proběh)/u;
const DENIED_RIGHT_BEFORE = /(?<!\p{L})(?:nebyl[aoyi]?|není|nejsou|nejde o|nešlo o|nikoli|ne)\s*$/u;

/** Characters before a number in which a condition still holds it. */
const NEAR = 160;

/** `Liberec nezískal 400 milionů` → true; `nezískal ani korunu` states nought. */
export function isDenied(claim: Claim, context: ClaimContext): boolean {
  if (claim.value === 0 || claim.detail.cell) return false;
  const { before, after } = ownWords(claim, context);
  const clause = after.split(/[,;:]|(?<!\p{L})(?:a|ale|nýbrž)(?!\p{L})/u, 1)[0]!;
  if (UNTRUE.test(before) || /^,? (?:což )?(?:není pravda|je (?:omyl|chyba|nepravda))/.test(after))
    return true;
  if (SUPPOSED.test(context.before.slice(-NEAR))) return true;
  // `nezískal nic, spolupráce začala v roce 2025`: what is denied is not the year.
  const said = /^(?:year|date)$/.test(claim.kind) ? before.split(/[,;:]/).at(-1)! : before;
  return DENIED.test(said) || DENIED_RIGHT_BEFORE.test(said) || DENIED.test(clause);
}
