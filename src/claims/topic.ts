// What a claim is about, from the words around it: which figures it may be held against, and which it may not.

import type { ClaimContext } from './context.ts';
import type { Claim } from './types.ts';

/** The text as a whole speaks of social inclusion and the agency that works for it. */
export function isAboutInclusion(text: string): boolean {
  return /agentur\p{L}* (?:pro )?sociální|(?<!\p{L})ASZ(?!\p{L})|sociální\p{L}* (?:za|vy)člen|sociální\p{L}* vylouč/iu.test(
    text,
  );
}

/**
 * - `funds`: money that came thanks to the cooperation; it may be supported and contradicted;
 * - `unclear`: nothing says so, only an agreement means something;
 * - `other`: a budget, a price, a part for one purpose; not comparable with the funds.
 */
export type MoneyTopic = 'funds' | 'unclear' | 'other';

const COOPERATION = /spoluprác|spoluprac|agentur|(?<!\p{L})asz(?!\p{L})|sociální\p{L}* začleň|memorand/u;
const RECEIVED = /získa|přived|přivés|přines|přišl|směřoval|putoval/u;
/** Weaker words of receiving: they say something only in a text about inclusion. */
const WENT = /(?<!\p{L})(?:šl[oay]|plynul|dostal|připadl|zamířil|mířil|doputoval|obdržel|čerpal|inkasoval)/u;
const REALISED = /projekt|finance|financí|peněz|peníze|investic|prostředk|dotac/u;
/** Decisions about money yet to be given are not money that came. */
const DECIDED = /schvál|schval|rozděl|vyhlás|vyhlaš|žád/u;
const OTHER =
  /rozpočt|rozpočet|dluh|škod|(?<!\p{L})m(?:zd|ezd)|nájem|nájmu|poplat|pokut|(?<!\p{L})cen[auyoě]|stál[aoy]? |stojí|úvěr|půjč|spoluúčast|daň|daní/u;
const RATE =
  /^\s*(?:ročně|měsíčně|denně|za (?:rok|měsíc|hodinu)|na (?:osob|obyvatel|hlav|žák|dítě|byt|jednoho|každého))/u;
/** `10 milionů na opravu`, `z evropských fondů`: a part of the money, or other money. Not `na projekty`, `z toho`. */
const PURPOSE =
  /^\s*(?:\([^)]*\)\s*)?(?:na (?!projekt|tyto projekt|podporu sociální)|pro |z (?!toho|celk)|ze (?!celk)|od (?!rok|let))/u;

/** `Díky spolupráci získal Liberec přes 351 milionů korun` → `funds`; `oprava školy za 30 milionů` → `unclear`. */
export function moneyTopic(claim: Claim, context: ClaimContext, aboutInclusion: boolean): MoneyTopic {
  if (claim.detail.cell) {
    if (OTHER.test(context.heading)) return 'other';
    const named =
      COOPERATION.test(context.heading) ||
      (aboutInclusion && /získa|prostředk|dotac|částk/u.test(context.heading));
    return named ? 'funds' : 'unclear';
  }
  if (RATE.test(context.after)) return 'other';
  const near = context.before.slice(-120) + context.after.slice(0, 60);
  if (OTHER.test(near)) return 'other';
  if (isDifference(claim, context) || claim.detail.change === 'from') return 'unclear';
  if (PURPOSE.test(context.after) || DECIDED.test(near)) return 'unclear';
  const sentence = context.before + context.after;
  // Without the topic a region receives much other money; a town that received something is worth a look.
  if (
    RECEIVED.test(sentence) &&
    (aboutInclusion ||
      COOPERATION.test(sentence) ||
      (claim.places.length === 1 && !claim.places[0]!.startsWith('CZ')))
  )
    return 'funds';
  return aboutInclusion && (REALISED.test(sentence) || COOPERATION.test(sentence) || WENT.test(sentence))
    ? 'funds'
    : 'unclear';
}

/** `vzrostl o 16` is a difference, `jde o 16 projektů` is not. */
export function isDifference(claim: Claim, context: ClaimContext): boolean {
  return (
    claim.detail.change === 'by' && !/(?:jde|šlo|jedná se|jednalo se|půjde)\s+o\s*$/u.test(context.before)
  );
}

/**
 * Significant words of a title that a sentence shares, by their first five letters: `rekonstrukce ubytovny` → 2. Words of
 * `without`, the name of the place, say nothing: everything there carries it.
 */
export function countSharedWords(
  title: string,
  sentence: string,
  without = '',
): { shared: number; of: number } {
  const common = new Set(listStems(without));
  const words = listStems(title).filter((stem) => !common.has(stem));
  const there = new Set(listStems(sentence));
  return { shared: words.filter((stem) => there.has(stem)).length, of: words.length };
}

function listStems(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, 5)))];
}

/** Whose people a count is about, as an indicator of need; undefined when it is about others. */
export function peopleTopic(
  claim: Claim,
  context: ClaimContext,
): 'population-15-plus' | 'population' | 'enforcement' | undefined {
  const near = `${context.before.slice(-60)} ${claim.quote.toLowerCase()} ${context.after.slice(0, 80)}`;
  if (/v exekuci|exekut/.test(near)) return 'enforcement';
  if (!/obyvatel|lidí|lidé|osob/.test(near)) return undefined;
  if (/(?:star|od|nad)\p{L}*\s+15\s+let|15\s?\+|patnáct\p{L}* let/u.test(near)) return 'population-15-plus';
  return /obyvatel/.test(near) ? 'population' : undefined;
}

/** The index of social exclusion is what points, ranks and bands are about. */
export function isAboutIndex(context: ClaimContext): boolean {
  return /index|sociální\p{L}* vylouč|vylouč\p{L}*/u.test(context.before + context.after);
}
