// Whether a share or a count is of people in enforcement: said of it, of the number before, or of the list it is in.
import { ownWords, type ClaimContext } from '#claims/context.ts';
import type { Claim, TableCell } from '#claims/types.ts';
import { definitionBefore, isPlain, isPlainItem, stemsOf } from './carried.ts';
import { findCountArea } from './count-area.ts';
import type { Question } from './question.ts';

/** Shares of other things, and of some of the people only. */
const OTHER_SHARE =
  /nezaměst|senior|dět[íi](?!\p{L})|index|rozpoč|volič|volby|účast|inflac|domácn|byt(?:ů|y)(?!\p{L})|žák|škol|cizin|podpor/u;
/** A column of other people. */
const OTHER_COLUMN = /dospěl|domácnost|senior|dět[íi]|mladist|pracující/;
/** A heading that says only how its numbers are written. */
const BARE_SHARE =
  /^\s*(?:podíl\p{L}*|procent\p{L}*|v procentech|hodnota)?\s*(?:v\s*)?(?:\(?%\)?)?\s*(?:20\d\d)?\s*$/u;
const PEOPLE_SHARE =
  /podíl\p{L}* (?:\p{L}+ )?(?:lid[íé]|osob|obyvatel|občanů)[^.\n]*exeku|podíl\p{L}* exeku/u;

/**
 * `Podíl v exekuci (%)` over a column, or a bare `Podíl` under a heading that names it; a total of shares is no sum, and
 * not each head counts the same people.
 */
export function isOfEnforcement({ head, total }: TableCell, heading: string): boolean {
  if (total || OTHER_COLUMN.test(head)) return false;
  if (/exeku/.test(head)) return true;
  return BARE_SHARE.test(head) && PEOPLE_SHARE.test(heading) && !OTHER_SHARE.test(heading);
}

/** Shares of others than all people: of the old, of households, of orders. */
const NARROWER =
  /^\s*(?:ze? )?(?:všech )?(?:senior|mlad|dět|žen|muž|cizin|nezaměst|klient|nájem|domácn|rodin|exekuc|případ|dlužn)/u;

/** `60 procent lidí v exekuci pracuje načerno`, `z lidí v exekuci má práci 28 %`: a share of these people. */
const AMONG_THEM =
  /^\s*(?:lidí|osob|obyvatel|dlužníků|dospělých) (?:v|s) exekuc\p{L}+ (?!má |mají |je |jsou |žije |žij|byl|měl|tvoř|evid|na |v |ve |za |podle |a |i |se v |\d)\p{L}/u;
const OUT_OF_THEM =
  /(?<!\p{L})ze? (?:všech |(?:těch )?[\d\s]*\d\s)?(?:lidí|osob|obyvatel|dlužníků) (?:v|s) exekuc\p{L}+/u;
/** `11,8 % kraje`, `40 procent okresu`, `4 % všech v kraji`: a share of all those of the whole area. */
const OF_AREA =
  /^\s*(?:cel\p{L}+ )?(?:kraje|okresu|obvodu|republiky)(?!\p{L})|^\s*(?:ze? )?všech (?:(?:lidí|osob|dlužníků|exekvovaných|těch) )?(?:v exekuci )?(?:v|z) (?:cel\p{L}+ )?(?:kraji|okrese|obvodu|republice|česku|kraje|okresu)/u;
/** Of another age than the index counts. */
const OTHER_AGE = /(?<!\p{L})do (?:\d+|třiceti|dvaceti|čtyřiceti|osmnácti) let(?!\p{L})/u;

export const isOfFewer = ({ before, after }: Pick<ClaimContext, 'before' | 'after'>): boolean =>
  NARROWER.test(after) ||
  AMONG_THEM.test(after) ||
  OUT_OF_THEM.test(before) ||
  OF_AREA.test(after) ||
  OTHER_AGE.test(before + after);

const LINK = /^\s*,?\s*(?:\(|(?:což|to) (?:je|představuje|činí|odpovídá)|tedy|tj\.|neboli|čili)/u;
const PARTS = /[;:]|,(?!(?<=\d,)\d)|(?<!\p{L})(?:a|ale|zatímco|kdežto)(?!\p{L})/u;

/** Said in its own words, as one of a list of shares, or right behind the number of these people, which is then given. */
export async function findEnforcement(question: Question): Promise<boolean | Claim> {
  const { claim, context } = question;
  const { before, after } = ownWords(claim, context);
  const earlier = context.neighbours.filter(({ kind, end }) => kind !== 'year' && end <= claim.start);
  const [nearest] = earlier.sort((a, b) => b.end - a.end);
  // `32 tisíc lidí, každý dvanáctý dospělý`
  const link = LINK.test(before) || (/každ/iu.test(claim.quote) && /^\s*,\s*$/.test(before));
  if (nearest?.kind === 'count' && /^people$|^$/.test(nearest.unit ?? '') && link)
    return /exeku/.test(context.before) && nearest;
  if (/exeku/.test(after.split(PARTS, 1)[0]!)) return true;
  if (/exeku/.test(before)) return !OTHER_SHARE.test(before.slice(before.lastIndexOf('exeku')));
  return (await takesUpShare(question, earlier)) || (await isListedBeforeTopic(question));
}

/** What may follow a number that stands for `of these people`. */
const ENDS_ITEM =
  /^\s*(?:(?:lid[íé]|obyvatel|osob|dospělých)\s*)?(?:[.,;)!]|$|(?<=\s)(?:a|ale|zatímco|kdežto)(?!\p{L}))/u;

/** `Nejvyšší podíl lidí v exekuci má Ralsko s 28,8 %. V České Lípě je to 12,1 %, v Doksech 8 %.` */
async function takesUpShare(question: Question, earlierHere: readonly Claim[]): Promise<boolean> {
  const { context } = question;
  const { before, after, earlier } = context;
  if (!ENDS_ITEM.test(after) || OTHER_SHARE.test(before + after)) return false;
  const definition = definitionBefore(question);
  // `531 lidí v exekuci. Skoro 29 procent!`
  if (definition === 'enforcement' && !/\p{L}/u.test(before + after)) return true;
  const listed = /exeku/.test(before) && earlierHere.some(({ kind }) => kind === 'share');
  const named = /exeku/.test(earlier) && /podíl|procent|%|každ\p{L}+ \p{L}+[ýá](?!\p{L})/u.test(earlier);
  return (definition === 'enforcement-share' || listed || named) && isPlainItem(question);
}

/** Behind the last share of a list: `mají nejvyšší podíl lidí v exekuci`, `lidí je v exekuci`. */
const TOPIC_BEHIND =
  /^\s*\)?\s*(?:(?:mají|má|vykazuj\p{L}+|tvoří)\s+(?:\p{L}+ ){0,3}podíl\p{L}* )?(?:lid[íé]|osob|obyvatel|občanů|dospělých) (?:je |má |žije |čelí )?(?:v exekuci|exekuci)(?!\p{L})/u;

/** `Ralsko (28,8 %), Bulovka (24,0 %) a Nové Město (16,5 %) mají nejvyšší podíl lidí v exekuci.` */
async function isListedBeforeTopic(question: Question): Promise<boolean> {
  const { claim, context, evidence } = question;
  const behind = context.neighbours
    .filter(({ start, detail }) => start > claim.end && detail.sentence === claim.detail.sentence)
    .sort((a, b) => a.start - b.start);
  if (behind.some(({ kind, unit }) => kind !== 'share' || unit !== '%')) return false;
  let at = claim.end;
  for (const next of behind) {
    const between = context.after.slice(at - claim.end, next.start - claim.end);
    if (!isPlain(between, await stemsOf(evidence, next.places))) return false;
    at = next.end;
  }
  return TOPIC_BEHIND.test(context.after.slice(at - claim.end)) && isPlainItem(question);
}

const OF_PEOPLE = /^(?:lid|osob|obyvatel|občan|dospěl|člověk)/;
const ENDS_COUNT = /^\s*(?:[.,;)!]|$|(?:a|ale|zatímco|kdežto)(?!\p{L})|v okres)/u;

/** `z toho 8 425 v Liberci`: the place stands behind its number. */
async function isPlacedBehind({ claim, context, evidence }: Question): Promise<boolean> {
  const word = /^\s*ve? (\p{L}+)/u.exec(context.after)?.[1];
  const stems = word === undefined ? [] : await stemsOf(evidence, claim.places);
  return stems.some((stem) => word!.startsWith(stem));
}

/** The sentence of the number before tells points of the index as well. */
export const tellsPoints = ({ claim, previous, context }: Question): boolean =>
  previous?.detail.sentence !== claim.detail.sentence &&
  /(?<!\p{L})bod(?:y|ů|u|ech)?(?!\p{L})/u.test(context.earlier);

/** `644 lidí v exekuci, z toho 13 426 v okrese Liberec`, `V Desné je to 359.`: the next place of a list of such counts. */
export async function takesUpPeople(question: Question): Promise<boolean> {
  const { claim, context, previous } = question;
  if (claim.unit !== null && claim.unit !== 'people') return false;
  if (definitionBefore(question) !== 'enforcement') return false;
  // `má v indexu 10 bodů, v exekuci 625 lidí. Semily také 10.`: of two things told before a bare number may be either.
  if (claim.unit === null && claim.detail.noun === null && tellsPoints(question)) return false;
  if (!ENDS_COUNT.test(context.after) && !(await isPlacedBehind(question))) return false;
  const { noun, sentence } = claim.detail;
  const same = previous!.detail.sentence === sentence;
  if (noun !== null && !(same && OF_PEOPLE.test(noun))) return false;
  // `z toho 120 má tři exekuce` is a part of the same place.
  const elsewhere =
    claim.places.length > 0
      ? claim.places.join() !== previous!.places.join()
      : (await findCountArea(question, ({ kind }) => kind !== 'year' && kind !== 'date'))?.own === true;
  return elsewhere && isPlainItem(question);
}
