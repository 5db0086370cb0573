// Which money a claim speaks of: all that came thanks to the cooperation, or some that may not be held against it.

import { ownWords, type ClaimContext } from './context.ts';
import { isDifference } from './topic.ts';
import type { Claim } from './types.ts';

/**
 * - `funds`: money that came thanks to the cooperation; it may be supported and contradicted;
 * - `unclear`: a part of it, a part of its time, or money nothing is said of; only an agreement means something;
 * - `other`: a budget, a price, a benefit; not comparable with the funds.
 */
export type MoneyTopic = 'funds' | 'unclear' | 'other';

/** `s nadací`, `se školou`; not `s Agenturou`, nor the verb of `díky spolupráci se podařilo`. */
const WITH_OTHER =
  '(?: s| se(?= [szšž]\\p{L}*(?:em|ou|[íý]mi?|ami|emi)(?!\\p{L}))) (?!(?:\\p{L}+ )?(?:agentu[rř]|asz(?!\\p{L})|ministerst|stát))';
const COOPERATION = new RegExp(
  `spoluprác\\p{L}*(?!\\p{L}|${WITH_OTHER})|spoluprac|agentu[rř]|(?<!\\p{L})asz(?!\\p{L})|sociální\\p{L}* začleň|memorand`,
  'u',
);
const OTHER_PARTNER = new RegExp(`spoluprác\\p{L}*${WITH_OTHER}`, 'u');
const RECEIVED = /získa|získán|přived|přivés|přines|přišl|směřoval|putoval/u;
/** Weaker words of receiving: they say something only in a text about inclusion. */
const WENT =
  /(?<!\p{L})(?:šl[oay]|plynul|prot[eé]k|dostal|připadl|zamířil|mířil|doputoval|obdržel|čerpal|inkasoval)/u;
/** `díky Agentuře`, `za pomoci Agentury`: the money came thanks to her, whatever the rest of the text speaks of. */
const THANKS =
  /(?:díky|za pomoci|s pomocí|zásluhou|prostřednictvím|přes) (?:\p{L}+ (?:s )?)?(?:agentu|asz(?!\p{L}))/u;
const REALISED = /projekt|finance|financí|peněz|peníze|investic|prostředk|dotac/u;
/** Decisions about money yet to be given are not money that came. */
const DECIDED = /schvál|schval|rozděl|vyhlás|vyhlaš|žád/u;
const OTHER =
  /rozpočt|rozpočet|dluh|škod|(?<!\p{L})m(?:zd|ezd)|nájem|nájmu|poplat|pokut|(?<!\p{L})cen[auyoě](?!\p{L})|stál[aoy]? |stojí|úvěr|půjč|spoluúčast|(?<!\p{L})da(?:ň|ní|ně)(?!\p{L})|výdaj|příjm|náklad|dávk|zakáz[ek]|pozem|(?<!\p{L})prodej|(?<!\p{L})(?:ná)?kup|(?<!\p{L})sbírk/u;
const RATE =
  /^\s*(?:ročně|měsíčně|denně|za (?:rok|měsíc|hodinu)|na (?:osob|obyvatel|hlav|žák|dítě|byt|jednoho|každého))/u;
/** `10 milionů na opravu`, `z evropských fondů`: a part of the money, or other money. Not `na projekty`, `z toho`. */
const PURPOSE =
  /^\s*(?:\([^)]*\)\s*)?(?:na (?!(?:\S+ )?projekt|podporu sociální)|pro |z (?!toho|celk)|ze (?!celk)|od (?!rok|let)|v (?:oblasti )?(?:bydlení|zaměstn|vzděl|sociálních služb|prevenc))/u;
/** The same before the amount: `na bydlení směřovalo`, `získalo z výzvy`, `od ministerstva`. */
const PURPOSE_BEFORE =
  /(?<!\p{L})(?:na (?=\p{L})(?!(?:\p{L}+ )?projekt|(?:(?:krajsk|okresn|statutárn|naš)\p{L}+ )?(?:město|obec|kraj|region)(?!\p{L})|základ|území|vědomí|(?:podporu )?sociální|\p{L}+s?k[ou](?!\p{L}))|pro (?!projekt|(?:srovnán|porovnán|představ|úplnost)|sociální (?:za|vy)čle[nň])|ze? (?:\p{L}+ ){0,4}(?:výz[ev]|program|fond|rozpočt|dotac|státní|evropsk)|z[e]? (?:irop|opz|npo|op |opjak)|ve? (?:\p{L}+ ){0,2}(?:výzv[ěá]|program)|od (?!rok|let|dub)\p{L})/u;
/** One project is a part, several may be all of them. */
const ONE_PROJECT = /(?<!\p{L})(?:projekt(?:u|em|ík\p{L}*)?|dotac[ei])(?!\p{L})/u;
/** The register knows no years of the funds. */
const PERIOD =
  /(?<!\p{L})(?:ročně|každoročně|měsíčně|meziročně|letos|loni|vloni|předloni|letošní\p{L}*|loňsk\p{L}*|čtvrtlet\p{L}*|polol[eé]t\p{L}*|minul\p{L}* (?:týd|měs)\p{L}*|fáz[ei]|etap\p{L}*|období|v (?:led|únor|břez|dubn|květn|červ|srpn|září|říjn|listopad|prosinc)\p{L}*|(?:za|během) (?:jedin|jedn|posled|uplynul|minul|prvn|rok|tři|dva|pět)\p{L}*)(?!\p{L})/u;
/** Money that went out, is owed or lost, is yet to come, is an average, or came to somebody in the place who is not its town. */
const GAVE =
  /(?<!\p{L})(?:přispě|zaplatil|uhradil|vrátil|poskyt|utrat|ušetř|vložil|investoval|věnoval|odved|rozdal)/u;
/** Said of the amount itself; of what followed it (`získal 12 milionů a musí je vrátit`) it takes nothing from what came. */
const OWED =
  /(?<!\p{L})(?:vrát|vrac[íe]|dluž(?!n)|spl[aá]c|splat|utrác|proděl|přiš(?:el|l[aoiy])(?: \p{L}+){0,5} o(?!\p{L})|ztrat|pozby|vyčlenil|doplat)/u;
const FUTURE =
  /(?<!\p{L})(?:ohrozí|ohrožuj|přijít|přijd|ztrat|cíl(?:em|e|ů|ům)?(?!\p{L})|záměr(?:em)?(?!\p{L})|ambic|aby(?!\p{L})|chce|chtějí|chtěl|hodlá|plánuj|usiluj|doufá|očekáv|získá(?!n)|získají|obdrží|dostane|přijde|půjde|poteče|(?:má|mají|mohou|může) \p{L}+t(?!\p{L}))/u;
/** One payer of several, or the money of the place together with others' or without its own. */
const SHARED =
  /evropsk|(?<!\p{L})(?:uni[eí]|eu|fond\p{L}*|stát(?:u|em)?|státní\p{L}*(?! agentu)|spolu s|společně s|ostatní\p{L}*|(?:další|okoln|sousedn)\p{L}* (?:obc|obec|měst|partne)\p{L}*|zbývajíc\p{L}*|zbyl\p{L}*|po odečtení|kromě|bez)(?!\p{L})/u;
const AVERAGE = /průměr|medián/;
const RUNNING = /(?<!\p{L})(?:běží|probíh|pokračuj|poběží|nyní|aktuálně|právě)/u;
const RECIPIENT =
  /(?<!\p{L})(?:charit|nemocnic|nadac|firm|společnost|spol(?:ek|ku|kem|ky)(?!\p{L})|škol|organizac|neziskov|podnik|klub|univerzit|rodin|domácnost|lidé|hasič|divadl|polici|farnost|diecéz|příspěvkov)/u;
const ONE_OF_MILLIONS = /(?<!\p{L})(?:prvn|druh|třet|další)\p{L}{1,3}\s*$/u;
const PART_OF = /z toho|z nich|z čehož|z těchto|včetně|tedy/;
const INSTEAD = /(?<!\p{L})(?:ale|nýbrž|nikoli|místo|přitom|zatímco|kdežto)(?!\p{L})/u;

/** `Díky spolupráci získal Liberec přes 351 milionů korun` → `funds`; `oprava školy za 30 milionů` → `unclear`. */
export function moneyTopic(claim: Claim, context: ClaimContext, aboutInclusion: boolean): MoneyTopic {
  const { cell } = claim.detail;
  // What the heading of the column says of its money goes before what stands above the table.
  if (cell) {
    const named = COOPERATION.test(cell.head) || OTHER.test(cell.head) || PERIOD.test(cell.head);
    return cellTopic(named ? cell.head : context.heading, aboutInclusion);
  }
  if (RATE.test(context.after)) return 'other';
  const near = context.before.slice(-120) + context.after.slice(0, 60);
  if (OTHER.test(near)) return 'other';
  if (isPart(claim, context) || DECIDED.test(near)) return 'unclear';
  const sentence = context.before + context.after;
  if (OTHER_PARTNER.test(sentence)) return 'unclear';
  // A region receives much other money, whatever the text speaks of; what is only an order of magnitude fits all of it.
  const town = claim.places.length > 0 && !claim.places[0]!.startsWith('CZ');
  if (!town && claim.hedge !== 'order_of_magnitude' && !COOPERATION.test(sentence)) return 'unclear';
  if (RECEIVED.test(sentence)) return aboutInclusion || COOPERATION.test(sentence) ? 'funds' : 'unclear';
  if (THANKS.test(sentence) && WENT.test(sentence)) return 'funds';
  if (aboutInclusion && town && continuesFunds(context)) return 'funds';
  return aboutInclusion && (REALISED.test(sentence) || COOPERATION.test(sentence) || WENT.test(sentence))
    ? 'funds'
    : 'unclear';
}

const CONTINUES =
  /^\s*(?:(?:zdaleka |úplně )?(?:nejvíc|nejmén)|nej(?:vět|vyš|niž)\p{L}* (?:díl|část|podíl)|dalš\p{L}* (?:peníze|peněz|prostředk|financ|milion|částk)|následuj|(?:ve skutečnosti |správně )?byl[oay]? (?:to|jich) |z toho (?=\p{L}+ )|za ní)/u;

/** `Díky spolupráci přišlo do kraje 680 milionů. Nejvíc to bylo v Liberci, přes 351 milionů. Následuje Ralsko s 61 miliony.` */
function continuesFunds({ before, earlier }: ClaimContext): boolean {
  const began = (COOPERATION.test(earlier) && RECEIVED.test(earlier)) || CONTINUES.test(earlier);
  return began && CONTINUES.test(before);
}

/** The sentence itself speaks of the cooperation and of nobody else's. */
export function isAboutCooperation({ before, after }: Pick<ClaimContext, 'before' | 'after'>): boolean {
  return COOPERATION.test(before + after) && !isWithOthers({ before, after });
}

/** `spolupráce se školami`: with somebody else than the agency and the state. */
export const isWithOthers = ({ before, after }: Pick<ClaimContext, 'before' | 'after'>): boolean =>
  OTHER_PARTNER.test(before + after);

function cellTopic(heading: string, aboutInclusion: boolean): MoneyTopic {
  if (OTHER.test(heading)) return 'other';
  if (PERIOD.test(heading) || /(?<!\d)(?:19|20)\d\d(?!\d)/.test(heading)) return 'unclear';
  const named = COOPERATION.test(heading) || (aboutInclusion && /získa|prostředk|dotac|částk/u.test(heading));
  return named ? 'funds' : 'unclear';
}

/** A difference, a part for a purpose, of a year, of one project, or one of several amounts of one place. */
function isPart(claim: Claim, context: ClaimContext): boolean {
  // `ze 680 milionů, které kraj získal` is all of it, a bare `ze 680 milionů` may be anything.
  if (claim.detail.change === 'from' && !/^\s*,\s*(?:kter|jež)/u.test(context.after)) return true;
  if (context.year !== undefined || isOfOtherMoney(claim, context)) return true;
  const { before, after } = ownWords(claim, context, isMoney);
  if (RUNNING.test(before + after) || ONE_OF_MILLIONS.test(before)) return true;
  const nearest = ownWords(claim, context);
  return ONE_PROJECT.test(nearest.before + nearest.after) || isOneOfSeveral(claim, context);
}

const isMoney = ({ kind }: Claim): boolean => kind === 'money';

/**
 * The words give the amount another time, giver, purpose or deed than the money of the cooperation has: `ročně`, `od
 * kraje`, `na silnice`, `vrátí`. Even the same crowns are then another statement.
 */
function isOfOtherMoney(claim: Claim, context: ClaimContext): boolean {
  if (isDifference(claim, context) || PERIOD.test(context.before + context.after)) return true;
  const own = ownWords(claim, context, isMoney);
  if ((!claim.detail.goal && PURPOSE.test(context.after)) || PURPOSE_BEFORE.test(own.before)) return true;
  const words = own.before + own.after;
  if (OWED.test(own.before + own.after.split(/[,;:]|\s(?:a|ale)\s/u, 1)[0]!)) return true;
  if ([GAVE, FUTURE, SHARED, AVERAGE, RECIPIENT].some((pattern) => pattern.test(words))) return true;
  return isPriceOf(claim, context, ownWords(claim, context).before);
}

const PUBLISHED = /zveřejněn|tabul[kc]|souč[eé]t|součt/u;
/** A list of towns and amounts has next to no words besides. */
const FEW_WORDS = 4;

/**
 * Whether an amount that agrees in every crown may be called the same money: nothing in its words says otherwise, and they,
 * or the text, speak of money that came, or are no sentence at all.
 */
export function mayBeFunds(claim: Claim, context: ClaimContext, aboutInclusion: boolean): boolean {
  if (claim.detail.cell) return true;
  const sentence = context.before + context.after;
  if (isOfOtherMoney(claim, context) || OTHER_PARTNER.test(sentence)) return false;
  // `žádal o 60 milionů, získal 53`: what was asked for is of its own number.
  if (DECIDED.test(ownWords(claim, context, isMoney).before.slice(-120))) return false;
  const said = [RECEIVED, WENT, COOPERATION, PUBLISHED].some((words) =>
    words.test(context.earlier + sentence),
  );
  return aboutInclusion || said || (sentence.match(/\p{L}+/gu) ?? []).length <= FEW_WORDS;
}

/** One thing that was made: `vznikl za 8 milionů komunitní dům`. */
const BUILT = /vznik|postav|oprav|vybudov|otev[řr]|zrekonstru|koup|pořídi|zřídi|dokonč/u;

/** `12 bytů za 18 milionů`: what these things cost. `7 projektů za 61 milionů` may be all that came. */
function isPriceOf(claim: Claim, { neighbours }: ClaimContext, before: string): boolean {
  if (!/(?<!\p{L})za\s*$/u.test(before)) return false;
  if (BUILT.test(before)) return true;
  const counted = neighbours.find((other) => other.kind === 'count' && other.end <= claim.start);
  return counted !== undefined && counted.unit !== 'projects';
}

/** `120 milionů na bydlení a 80 milionů na služby`: not both can be all of it. What `z toho` divides may be. */
function isOneOfSeveral(claim: Claim, { before, after, neighbours }: ClaimContext): boolean {
  return neighbours.some((other) => {
    if (other.kind !== 'money' || other.detail.prepared || other.value === claim.value) return false;
    if (other.places.join() !== claim.places.join()) return false;
    if (other.end <= claim.start) {
      const between = before.slice(other.end - claim.start);
      return PART_OF.test(between) || !INSTEAD.test(between);
    }
    const between = after.slice(0, other.start - claim.end);
    return !PART_OF.test(between) && !INSTEAD.test(between);
  });
}
