// What a number takes up from the one before it: `V Ralsku 28,8 %. V České Lípě je to 12,1 %, v Doksech 8 %.`
import { ownWords } from '#claims/context.ts';
import { findCountArea } from './count-area.ts';
import { findNamedAreas } from './named-areas.ts';
import type { Question } from './question.ts';

/** Words that add nothing to the place and the number of an item: `Následuje Bulovka s`, `pro srovnání: v Mimoni je to`. */
const PLAIN = new RegExp(
  `^(?:${[
    'v|ve|na|s|se|a|i|u|za|respektive|resp|po|pak|potom|poté|dál|dále|ale|zatímco|kdežto|naopak|mezi|také|rovněž|pouze|jen|už|ještě|dokonce|skoro|celém|celé',
    'je|jsou|bylo|byla|byl|byly|to|tam|tu|zde|jich|takových|má|mají|měl[aoiy]?|činí|činil[aoi]?|dosahuje|dosahoval[aoi]?|dosáhl[aoi]?|představuje|tvoří',
    'následuj\\p{L}+|druh\\p{L}{1,2}|třet\\p{L}{1,2}|další\\p{L}*|nedalek\\p{L}+|nejvíce?|nejméně|nejmíň|nejvyšší|nejnižší|nejhůře?|nejlépe|méně|více?|srovnání|pro|podobně|stejně|tom|zle|hůře?|lépe|nich|toho|z|ní|ním|nimi|prvn\\p{L}{1,2}|taky|jako|my|okolí|soused\\p{L}+|vedlejší\\p{L}*',
    'město|městě|města|obec|obci|obce|okres\\p{L}*|kraj\\p{L}*|č(?:esku|esko|r)|česk\\p{L}+|republi\\p{L}+|zemi',
  ].join('|')})$`,
  'u',
);

/**
 * Whether the words between the number and the one before it are those of the next item of a list alone: its place and
 * nothing that would say what else is counted.
 */
export async function isPlainItem(question: Question): Promise<boolean> {
  const { claim, context } = question;
  const { before } = ownWords(claim, context);
  // `28,8 % dospělých, v Liberci`: whose share it is still belongs to the number before.
  return isPlain(before.replace(COUNTED, ''), await listPlaceWords(question));
}

const COUNTED = /^\s*(?:lidí|lidé|osob|obyvatel|občanů|dospělých)(?!\p{L})/u;

/** Only plain words, marks and words of the places. */
export function isPlain(text: string, places: readonly string[]): boolean {
  return (text.match(/\p{L}+/gu) ?? []).every(
    (word) => PLAIN.test(word) || places.some((stem) => word.startsWith(stem)),
  );
}

/** Of the places of the claim, of the number before and of the districts named up to it: `13 426 v okrese Liberec a 2 877 v okrese Semily`. */
async function listPlaceWords({ claim, context, previous, evidence }: Question): Promise<string[]> {
  const area = claim.places.length === 0 ? await findCountArea({ claim, context, evidence }) : undefined;
  const districts = (await findNamedAreas(context.before, evidence)).flatMap(({ code }) => code ?? []);
  const areas = area?.code === undefined ? districts : [area.code, ...districts];
  // `8 425 v Liberci a 3 723 v Jablonci`: behind a number stands its own place first.
  return stemsOf(evidence, [...claim.places, ...(previous?.places ?? []), ...areas]);
}

/** Beginnings of the words of places, long enough to agree in all cases: `Novém Boru` → `nov`, `bo`. */
export async function stemsOf(evidence: Question['evidence'], codes: readonly string[]): Promise<string[]> {
  const known = await evidence.placeNames();
  const names = codes.flatMap((code) => [
    known.get(code)?.name ?? code,
    ...(known.get(code)?.locatives ?? []),
  ]);
  return (
    names
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).map((word) => (word.length < 3 ? word : word.slice(0, Math.min(4, word.length - 1))));
}

/** The definition under which the number before was answered, in the same sentence or the one before it. */
export function definitionBefore({ claim, previous }: Question): string | undefined {
  if (!previous || claim.detail.cell || previous.detail.sentence < claim.detail.sentence - 1)
    return undefined;
  return previous.verdict.assessments[0]?.candidate.definition;
}
