// Other indexes than that of social exclusion: quality of life, prosperity, old age. Their points and ranks are not the register's.

import { CARDINALS, ORDINALS } from './numeral-lexicon.ts';
import { isAdverb, looksAdjective, STOP } from './word-endings.ts';

/** `Index kvality života`, `indexu stáří`: a lower-case word right behind says whose index it is. */
const NAMED =
  /(?<!\p{L})(?:[Ii]ndex(?:u|em|y|ů|ech)?|INDEX)\s+(?:„|")?(?!česk\p{L}+ (?:obc|měst))(\p{Ll}{4,})/gu;

/** Words that may stand behind the index without naming another one: its own name, verbs, where and how much. */
const OWN =
  /^(?:sociáln|vylouč|agentur|obvod|obc|měst|kraj|region|okres|podle|nejmén|nejvý|nejvyš|nejniž|nejvíc|mluv|alespoň|minimáln|maximáln|přes|více|méně|vyšš|nižš|vysok|nízk|stejn|rovn|kolem|okolo|zhruba|přibližn|téměř|skoro|jednotliv|těcht|těmt|všech|celé|tohoto|tohot|loňsk|letošn|tohle|zatížen|tedy|však|jako|které|který|kter|kde|kdy|zde|není|nemá|neměl|měl|mají|byl|bude|jsou|roste|rostl|vzrostl|stoupl|klesl|klesá|činí|činil|dosah|dosáh|přesah|překroč|uvádí|ukaz|ukáz|vych|vyš|říká|řadí|patří|sestav|počít|spočít|hodnot|bod|stav|míst|mezi|před|proti|oproti|meziročně|loni|letos|dvanáct|osm|deset|nula|jeden|dva|tři|čtyři|zůst|nabýv|sled|vznik|publik|zveřejn|pracuj|neobsah|obsah|lepší|horší|zlepš|zhorš|pohorš|polepš|druh|třet|čtvrt|první|tvoř|spad|dopad|sklád|zahrnuj|vypočít|měř|zohled|přisoud|přiřad|udáv|popis|mapuj|sleduj|využív|používá|odráž|shrnuj|kombin|nabyl|nabýv|nezahrn|ovlivn|závis|dává|řekl|napov|naznač|dokazuj|potvrd|srovn|porovn|umožň|pomáh|slouží|patřil|mívá|míval|jich(?!\p{L})|nich(?!\p{L})|jim(?!\p{L})|jej(?:i|í)ch)/u;

/** Endings of verbs: `spadá`, `narůstá`, `obsahuje`, `mívaly`; a noun in the genitive, which would name an index, has none of them. */
const VERB = /^\p{L}+(?:á|[ae]jí|uj[eí]|ují|[aei]l[aoiy]?|nul[aoiy]?)$/u;

/** `kriminalita má v obci index 17`: what the index is of stands before its verb. */
const SUBJECT =
  /(?<!\p{L})(?:kriminalit|nezaměstnanost|nehodovost|vzdělanost|chudob|znečištěn|porodnost|úmrtnost|rozvodovost|inflac|bezpečnost|dostupnost)\p{L}*\s(?:[^.,;:]{0,60}\s)?(?:má|měla|měl|mělo|dosahuje|vykazuje)\s(?:\p{L}+\s)?index/iu;

const SOCIAL = /sociáln\p{L}* vylouč|míř\p{L}* vylouč/iu;

/** Whether the words speak of another index and not of social exclusion; case as written. */
export function namesOtherIndex(text: string): boolean {
  return !SOCIAL.test(text) && namesAnyOther(text);
}

/** Of what places or when, not of what: `index většiny obcí`, `index naší obce`, `index poslední dva roky`. */
const OF_PLACES =
  /^(?:obc|ob[eě]c|měst|kraj|region|okres|lokalit|část|území|síd[el]|partner|republik|česk|orp|správn)/u;
const WHEN_OR_WHOSE =
  /^(?:posledn|poslední|tamn|zdejš|minul|příšt|naš[íie]|vaš[íie]|jejich|svého|své|obou|většin|několik|některých|každ|ostatn|dalš|znovu|opět|nově|právě|zpravidla|celkov|samotn|například|dostal|nadále|lidov|uvnitř|stran|včera|zítra|prý|asi)/u;

/** Whether the words name another index, be it beside that of social exclusion; case as written. */
export function namesAnyOther(text: string): boolean {
  if (SUBJECT.test(text)) return true;
  for (const { index, 0: whole, 1: word } of text.matchAll(NAMED)) {
    if (CARDINALS.has(word!) || ORDINALS.has(word!) || OWN.test(word!) || VERB.test(word!)) continue;
    if (STOP.has(word!) || (isAdverb(word!) && !looksAdjective(word!)) || WHEN_OR_WHOSE.test(word!)) continue;
    const [, second = '', third = ''] =
      /^\s+(\p{L}+)(?:\s+(\p{L}+))?/u.exec(text.slice(index + whole.length, index + whole.length + 60)) ?? [];
    // `index menších měst`: an adjective and the places it tells of.
    if (
      looksAdjective(word!) &&
      (OF_PLACES.test(second) || (looksAdjective(second) && OF_PLACES.test(third)))
    )
      continue;
    return true;
  }
  return false;
}
