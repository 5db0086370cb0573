// Numbers a sentence denies, only supposes or sets as a condition: neither they nor their opposite can be held against a figure.

import { ownWords, type ClaimContext } from './context.ts';
import type { Claim } from './types.ts';

const UNTRUE =
  /není pravda|(?<!\p{L})nepravd|(?<!\p{L})(?:mylně|nesprávně|chybně|omylem|údajně)(?!\p{L})|(?<!\p{L})(?:popřel|popírá|vyvrátil|vyvrací|dementoval)/u;
const SUPPOSED = /(?<!\p{L})(?:kdyby|pokud by|jako by|mohl[aoiy]? by|by mohl|měl[aoiy]? by)/u;
/** `index by dosáhl`, `musel by klesnout`, `aby byl`: the clause supposes, asks or sets a condition. */
const CONDITIONAL = /(?<!\p{L})(?:by|bych|bychom|aby|abychom|ať)(?!\p{L})/u;
/** What a call or an offer asks of a place that has it or not. */
const REQUIRED =
  /(?<!\p{L})podmín(?!ěn)|(?<!\p{L})(?:mus(?:í|ej|el\p{L}*)|stačí) (?:mít|dosáhnout|dosahovat|být)(?!\p{L})|(?<!\p{L})(?:požadavk|požadova[nt]|vyžaduj)/u;
/** A price told as what a thing would cost is the planned one. */
const COSTS = /(?<!\p{L})(?:stát|stál|vyjít|vyš|přijít|náklad)/u;
const HAS_NOT = /(?<!\p{L})nem(?:á|ají|ěl[aoiy]?)(?:\s+(?!a(?!\p{L})|ale(?!\p{L}))\p{L}+){0,4}\s*$/u;
const DENIED =
  /(?<!\p{L})ne(?:získ|přiv|přines|přišl|směřov|putov|šl[oay]|plyn|dosta|připad|zamíř|obdrž|čerpa|inkas|činil|činí|dosáh|podeps|uzavř|obnov|uspěl|žije|žilo|realiz|proběh)/u;
const DENIED_RIGHT_BEFORE = /(?<!\p{L})(?:nebyl[aoyi]?|není|nejsou|nejde o|nešlo o|nikoli|ne)\s*$/u;

/** `není v exekuci 531 lidí`. */
const NOT_IN = /(?<!\p{L})(?:není|nejsou|nebyl\p{L}*) v exekuci(?: \p{L}+){0,3}\s*$/u;

/** Characters before a number in which a condition still holds it. */
const NEAR = 160;

/** `Liberec nezískal 400 milionů` → true; `nezískal ani korunu` states nought. */
export function isDenied(claim: Claim, context: ClaimContext): boolean {
  if (claim.value === 0 || claim.detail.cell) return false;
  const { before, after } = ownWords(claim, context);
  const clause = after.split(/[,;:]|(?<!\p{L})(?:a|ale|nýbrž)(?!\p{L})/u, 1)[0]!;
  if (UNTRUE.test(before) || /^,? (?:což )?(?:není pravda|je (?:omyl|chyba|nepravda))/.test(after))
    return true;
  if (SUPPOSED.test(context.before.slice(-NEAR)) || NOT_IN.test(before)) return true;
  const near = before.split(/[,;:]/).at(-1)!;
  const mood = context.before
    .slice(-NEAR)
    .split(/[,;:]|\s(?:a|ale|zatímco)\s/u)
    .at(-1)!;
  if (!/^(?:year|date|duration)$/.test(claim.kind)) {
    if (CONDITIONAL.test(`${mood} ${clause}`) && !(claim.kind === 'money' && COSTS.test(mood + clause)))
      return true;
    if (HAS_NOT.test(near)) return true;
  }
  if (/^(?:index|rank)$/.test(claim.kind) && REQUIRED.test(before)) return true;
  // `nezískal nic, spolupráce začala v roce 2025`: what is denied is not the year.
  const said = /^(?:year|date)$/.test(claim.kind) ? near : before;
  return DENIED.test(said) || DENIED_RIGHT_BEFORE.test(said) || DENIED.test(clause);
}
