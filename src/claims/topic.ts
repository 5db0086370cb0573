// What a claim is about, from the words around it: which figures it may be held against, and which it may not.

import { ownWords, type ClaimContext } from './context.ts';
import type { Claim } from './types.ts';

/** The text as a whole speaks of social inclusion and the agency that works for it. */
export function isAboutInclusion(text: string): boolean {
  return /agentu[rř]\p{L}* (?:pro )?sociální|spoluprác\p{L}* s agenturou|(?<!\p{L})ASZ(?!\p{L})|sociální\p{L}* (?:za|vy)čle[nň]|sociální\p{L}* vylouč/iu.test(
    text,
  );
}

/** `vzrostl o 16` is a difference, `jde o 16 projektů` is not. */
export function isDifference(claim: Claim, context: ClaimContext): boolean {
  // `dělí se o 4. a 5. místo`
  if (claim.kind === 'rank') return false;
  if (/(?<!\p{L})o\s*$/u.test(context.before) && /^\s*(?:víc|méně)/.test(context.after)) return true;
  // `Rozdíl mezi indexem v Desné a Tanvaldu jsou dva body`; `na rozdíl od Liberce` is none.
  if (
    claim.kind === 'index' &&
    /(?<!\p{L})rozdíl(?:u|em)?(?! od)(?!\p{L})/u.test(ownWords(claim, context).before) &&
    // `rozdíl mezi Frýdlantem (19 bodů) a Raspenavou (16 bodů)`: the two ends of it.
    !/\(\s*$/.test(context.before)
  )
    return true;
  // `jde o 517 lidí, v samotném Frýdlantu o 620`
  if (
    /(?<!\p{L})(?:jde|šlo|jedná se|jednalo se) (?:\p{L}+ ){0,2}o \d[^.;]*,[^.;,]*(?<!\p{L})o\s*$/u.test(
      context.before,
    )
  )
    return false;
  // `1 310 lidí méně než v Liberci`
  if (claim.detail.compared.length > 0 && /^\s*(?:více?|méně|míň)\s+než(?!\p{L})/u.test(context.after))
    return true;
  return (
    claim.detail.change === 'by' &&
    !/(?:jde|šlo|jedná se|jednalo se|půjde)(?:\s+(?:celkem|asi|zhruba|přibližně|dohromady|celkově|zřejmě|loni|letos|tehdy|tu|tam))*\s+o\s*$/u.test(
      context.before,
    ) &&
    !/(?<!\p{L})(?:(?:po|za)?žád(?!n)\p{L}+|usil\p{L}+|zájem|ucház\p{L}+ se|přiš(?:el|l[aoiy])|přijd[eou]\p{L}*|připrav\p{L}+)(?:\s+[\p{L}.]+){0,5}\s+o\s*$/u.test(
      context.before,
    )
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

/** Words of five letters and more, cut so that their cases agree; each once. */
export function listStems(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, 5)))];
}

/** `v exekuci je`, `exekuci mělo`; the number of orders is another thing. */
const IN_ENFORCEMENT =
  /v exekuci|exekut|čel\p{L}* exekuc|exekuc\p{L}+ (?:trápí|trápil|tíží|postihuj|postih|zatěžuj)|exekuc\p{L}+ (?:je )?(?:zatížen|postižen)|(?:zatížen|postižen)\p{L}* exekuc|pod exekuc|s exekucí(?!\p{L})|(?<!\p{L})exekuci (?:má|měl|mělo|mají|měli)(?!\p{L})|(?<!\p{L})m(?:á|ělo?|ají|ěli) (?:[\p{L}\d]+ ){0,10}exekuci/u;
/** What people get: they are some of those of 15 and more. */
const GET = /(?<!\p{L})(?:dostáv|pobír|čerp|pobral|žádal|požád|obrátil|navštív|využil|přišl|poradil)/u;

/** Whose people a count is about, as an indicator of need; undefined when it is about others. */
export function peopleTopic(
  claim: Claim,
  context: ClaimContext,
): 'population-15-plus' | 'population' | 'enforcement' | undefined {
  // `107 tisíc obyvatel, z toho 88 tisíc starších 15 let`: each number has words of its own.
  // Words of a row are labels of its place or other columns, not of this number.
  if (claim.detail.cell) return columnTopic(claim.detail.cell.head);
  const { before, after } = inOwnBracket(ownWords(claim, context));
  if (!countsPeople(claim) || HAPPENED.test(before + after.split(/[,;:]|\s(?:a|ale)\s/u, 1)[0]!))
    return undefined;
  // `ze 766 dospělých jich exekuci má 184`: the whole of which another number is a part.
  const owed = /^\s*(?:v|s) exekuc/u.test(after);
  if (claim.detail.change === 'from' && !owed && isWholeOfPart(claim, context))
    return isAdult(`${claim.quote.toLowerCase()} ${after.slice(0, 40)}`)
      ? 'population-15-plus'
      : 'population';
  // `V Ralsku s 1 841 dospělými je v exekuci 531 lidí`: how large the town is.
  if (isSizeOfTown(claim, before, after) && !owed)
    return isAdult(`${claim.quote.toLowerCase()} ${after.slice(0, 40)}`)
      ? 'population-15-plus'
      : 'population';
  // `28,8 % obyvatel starších 15 let, tedy 531 lidí`: the age is of the share, whose number this is.
  if (EXPLAINS.test(before) && IN_ENFORCEMENT.test(context.before)) return 'enforcement';
  const near = `${before.slice(-60)} ${claim.quote.toLowerCase()} ${after.slice(0, 80)}`;
  // `2 100 obyvatel; v exekuci je 531 osob`: what begins a clause of its own belongs to the next number.
  const clause = after.split(/[;:]|,(?!(?<=\d,)\d|\s*(?:kte|jež|co\s))|\s(?:a|ale|zatímco|přičemž)\s/)[0]!;
  if (IN_ENFORCEMENT.test(`${before.slice(-60)} ${claim.quote.toLowerCase()} ${clause.slice(0, 80)}`))
    return 'enforcement';
  // `Kolik lidí je v Ralsku v exekuci? V roce 2023 to bylo 513.`
  if (/\?\s*$/.test(context.earlier) && isPlainAnswer(before) && IN_ENFORCEMENT.test(context.earlier))
    return 'enforcement';
  // `8 425 obyvatel starších 15 let aspoň jednu exekuci`: the next number is how many each of them has.
  if (/^[^.;]*(?<!\p{L})(?:aspoň|alespoň|nejméně) jedn\p{L}+ exekuc/u.test(context.after))
    return 'enforcement';
  if (!/obyvatel|lidí|lidé|osob/.test(near) || GET.test(before)) return undefined;
  if (
    /(?:star|od|nad)\p{L}*\s+15\s+let|15\s?\+|patnáct\p{L}* let/u.test(
      `${before.slice(-60)} ${claim.quote.toLowerCase()} ${clause.slice(0, 80)}`,
    )
  )
    return 'population-15-plus';
  return /obyvatel/.test(near) ? 'population' : undefined;
}

const isAdult = (words: string): boolean =>
  /dospěl|(?:star|od|nad)\p{L}*\s+(?:15|patnácti)\s+let|15\s?\+/u.test(words);

/** `s 6 891 obyvateli`, `se svými 3 866 obyvateli nad 15 let`. */
const isSizeOfTown = ({ quote }: Claim, before: string, after: string): boolean =>
  /(?<!\p{L})se?(?: (?:svými|jeho|jejími|jejich|zhruba|asi|více než|méně než|přes|téměř|celkem))*\s*$/u.test(
    before,
  ) && /^.*\d\s*(?:obyvateli|dospělými|lidmi|občany)(?!\p{L})/iu.test(`${quote}${after.slice(0, 12)}`);

const isWholeOfPart = ({ end, quote, detail }: Claim, { neighbours }: ClaimContext): boolean =>
  /obyvatel|lid[íi]|osob|dospěl|občan/u.test(`${detail.noun ?? ''} ${quote}`.toLowerCase()) &&
  neighbours.some(({ kind, start }) => kind === 'count' && start > end);

/** Households, children, orders, or people of one kind (`531 Romů`) in the same words are others than the people of a place. */
const countsPeople = ({ unit, detail: { noun } }: Claim): boolean =>
  (unit === null || unit === 'people') &&
  (noun === null || /^(?:lid|osob|osoby|obyvatel|dospěl|občan|dlužní|člověk)/.test(noun));

/** What happened to some of them is another number than how many there are. */
const HAPPENED =
  /(?<!\p{L})(?:žádal|požád|obrátil|navštív|využil|pomoh|pomáh|prošl|bez exekuc|zbyl|zbýv|ostatní|v okresech|oddluž|zbavil|vymazan|nově|poradil|poradn|obáv|unik|hroz[ií]|srážk|dluh\p{L}* na|úřad\p{L}* vede|exekutorsk\p{L}+ úřad|v (?:lednu|únoru|březnu|dubnu|květnu|červnu|červenci|srpnu|září|říjnu|listopadu|prosinci))/u;

/** Past tenses that tell how things stood, and nouns that end like one. */
const STOOD =
  /^(?:by|mě|ži|čini|tvoři|dosáh|dosahova|eviduj|evidova|napočíta|napočet|vykáza|vykazova|uved|vyš|dopad|patři|spad|skonči|umísti|ocit|připad|připada|če|potýka|nasbíra|bydle|zby|přibližova|pohybova|podí|ško|čís|má|ce|zce|vše|sí|dí|ú|\p{L}*[aei]te)l/u;

/** Words around a count of people that tell what they did, or what was done with them: some of them, not all there are. */
export function tellsEvent(words: string): boolean {
  if (HAPPENED.test(words) || GET.test(words)) return true;
  return (words.match(/(?<!\p{L})\p{Ll}{2,}l[aoiy]?(?!\p{L})/gu) ?? []).some((word) => !STOOD.test(word));
}

const ANSWER_WORDS = new Set(
  'v ve roce za rok ke k dni konci podle údajů dat podkladů indexu letos loni to jich je bylo byli byla celkem dohromady přesně asi'.split(
    ' ',
  ),
);
const LONGEST_ANSWER = 10;

/** Nothing but what a plain answer says before its number. */
function isPlainAnswer(before: string): boolean {
  const words = before.match(/\p{L}+/gu) ?? [];
  return words.length <= LONGEST_ANSWER && words.every((word) => ANSWER_WORDS.has(word));
}

const EXPLAINS =
  /15 let\p{L}*\s*(?:\(|,\s*(?:tedy|tj\.?|což (?:je|činí|představuje)|to je|neboli|čili)\s)\s*$/u;

/** `V Ralsku (1 841 obyvatel starších 15 let) je v exekuci 531 lidí`: what stands in a bracket says nothing of what is outside. */
function inOwnBracket({ before, after }: { before: string; after: string }): {
  before: string;
  after: string;
} {
  const inside = before.lastIndexOf('(') > before.lastIndexOf(')');
  const end = inside ? after.indexOf(')') : -1;
  return { before, after: end < 0 ? after : after.slice(0, end) };
}

/** `obyvatel 15+`, `lidé v exekuci` over a column of numbers. */
function columnTopic(head: string): ReturnType<typeof peopleTopic> {
  if (/exekuc|exekut/.test(head)) return /%|podíl|procent/.test(head) ? undefined : 'enforcement';
  if (!/obyvatel|osob|lid[íé]/.test(head)) return undefined;
  return /15/.test(head) ? 'population-15-plus' : 'population';
}

/** The index of social exclusion is what points, ranks and bands are about. */
export function isAboutIndex(context: Pick<ClaimContext, 'before' | 'after'>): boolean {
  return /index|sociální\p{L}* vylouč|vylouč\p{L}*/u.test(context.before + context.after);
}

/** The sentence, the one before it, or the whole text is about the index. */
export const mayBeAboutIndex = (context: ClaimContext): boolean =>
  isAboutIndex(context) || isAboutIndex({ before: context.earlier, after: '' }) || context.indexText;
