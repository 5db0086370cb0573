// Whether a word at the head of a sentence, where every word has a capital, is the municipality of that name.

import { AGENTS, isCommon } from './common-names.ts';
import { areaStem } from './place-adjectives.ts';
import type { PlaceForm, PlaceIndex } from './place-index.ts';
import type { PlaceMention } from './place-mention.ts';
import { FIRST_NAMES } from './place-words.ts';
import { isCapital, type Token } from './tokens.ts';
import { deedOf } from './town-verbs.ts';

/** A name that is no other word needs no sign; `Okna`, `Lom`, `Černá` must do what a town does or stand as a label. */
export function opensAsPlace(
  tokens: readonly Token[],
  i: number,
  forms: readonly PlaceForm[],
  found: readonly PlaceMention[],
  index: PlaceIndex,
): boolean {
  const { text, lower } = tokens[i]!;
  const nominative = forms.some((form) => form.nominative);
  if (!nominative && (ONLY_LOCATIVE.test(lower) || isPossessive(text))) return false;
  const known = (): boolean =>
    found.some((mention) =>
      mention.places.some((place) => forms.some((form) => form.place.code === place.code)),
    );
  if (!isCommon(lower, forms)) {
    if (forms.some((form) => (form.place.population ?? 0) > 3000)) return true;
    return !opensLongerName(tokens, i) || known();
  }
  if (!nominative) return false;
  if (labelsLine(tokens, i)) return /[áé]$/.test(lower) || isAmongLabels(tokens, i, found) || known();
  const next = tokens[i + 1];
  return (
    next !== undefined &&
    (actsAsTown(tokens, i, forms) ||
      next.text === '(' ||
      next.kind === 'number' ||
      (/^[–—-]$/.test(next.text) && next.breaks === 0 && tokens[i + 2]?.kind === 'number') ||
      liesIn(tokens, i + 1, index) ||
      actsBehindAside(tokens, i, forms) ||
      (/^(a|i|,)$/.test(next.lower) &&
        isCapital(tokens[i + 2]?.text ?? 'x') &&
        !FIRST_NAMES.has(tokens[i + 2]!.text)))
  );
}

/** A locative has a preposition before it: `Výškově`, `Hodově` at the head of a sentence are other words. */
const ONLY_LOCATIVE = /(?:ově|[íeáý]ch)$/;

/** `Janova matka`, `Petrovu školu`. */
function isPossessive(text: string): boolean {
  const owner = /^(.+)ov[auyoěé]$/.exec(text)?.[1];
  return owner !== undefined && (FIRST_NAMES.has(owner) || FIRST_NAMES.has(`${owner}a`));
}

/** `Lenora Nováková`, `Ledvice Elektrárna`: the first word of another name. */
function opensLongerName(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return (
    next?.kind === 'word' &&
    next.breaks === 0 &&
    next.sentence === tokens[i]!.sentence &&
    isCapital(next.text) &&
    next.text !== next.text.toUpperCase()
  );
}

/** What may stand between a subject and its verb: `Ralsko díky spolupráci získalo`. */
const BETWEEN =
  /^(díky|se|si|letos|loni|vloni|zatím|však|také|už|již|dosud|podle|dlouhodobě|spolu|společně|nyní|dnes|od|za|pak|tak|tím|navíc|naopak|dohromady|by|stále|ještě|znovu|opět|teď|i|s|v|ve|na|při|po|jako|nad|pod)$/;
const LONGEST_SUBJECT = 10;
/** Of a smaller place the word is meant more often than the village, unless it acts or has what villages have. */
const LEAST_TOWN = 1000;

function actsAsTown(tokens: readonly Token[], i: number, forms: readonly PlaceForm[]): boolean {
  if (AGENTS.has(tokens[i]!.lower)) return false;
  const places = forms.filter((form) => form.nominative).map((form) => form.place);
  const large = places.some(({ population }) => (population ?? 0) > LEAST_TOWN);
  for (let at = i + 1; at < i + LONGEST_SUBJECT && tokens[at]?.sentence === tokens[i]!.sentence; at++) {
    if (tokens[at]!.kind === 'punct') return false;
    const deed = deedOf(tokens[at]!.lower, places);
    if (deed) return deed === 'acts' || (large ? !isNear(tokens, at, MEASURE) : isNear(tokens, at, OF_TOWNS));
    if (at === i + 1 && !BETWEEN.test(tokens[at]!.lower)) return false;
  }
  return false;
}

/** `Desná, která sousedí s Tanvaldem, má index 21 bodů`: what is said of it behind the second comma is said of towns. */
function actsBehindAside(tokens: readonly Token[], i: number, forms: readonly PlaceForm[]): boolean {
  if (tokens[i + 1]!.text !== ',' || AGENTS.has(tokens[i]!.lower)) return false;
  const places = forms.filter((form) => form.nominative).map((form) => form.place);
  const aside = tokens.slice(i + 2, i + LONGEST_ASIDE).findIndex(({ text }) => text === ',');
  if (aside < 0) return false;
  const end = i + 2 + aside;
  for (let at = end + 1; at < end + 4 && tokens[at]?.sentence === tokens[i]!.sentence; at++)
    if (deedOf(tokens[at]!.lower, places)) return isNear(tokens, at, OF_TOWNS);
  return false;
}

const LONGEST_ASIDE = 16;

const MEASURE =
  /^(?:metr\p{L}*|m|m2|m²|cm|km|kilometr\p{L}*|centimetr\p{L}*|hektar\p{L}*|ha|tun[auy]?|kg|kilogram\p{L}*|litr\p{L}*|stup(?:eň|ně|ňů)|decibel\p{L}*|dlouh\p{L}+|širok\p{L}+|hlubok\p{L}+)$/u;

const OF_TOWNS =
  /^(?:obyvatel\p{L}*|lidí|lidmi|občan\p{L}*|dospěl\p{L}+|dět[ií]|rodin\p{L}*|domácnost\p{L}*|byt[yůu]?|projekt[yů]?|dotac\p{L}+|exekuc\p{L}+|exekvovan\p{L}+|dlužní\p{L}+|dluh\p{L}*|nezaměstnan\p{L}+|uchazeč\p{L}*|index\p{L}*|bod[yůu]?|kč|korun\p{L}*|milion\p{L}*|%|procent\p{L}*|kraj[ei])$/u;

/** `Most je dlouhý 120 metrů`, `Veselá má 3 projekty`: what is said of the subject right behind the verb. */
function isNear(tokens: readonly Token[], verb: number, what: RegExp): boolean {
  for (let at = verb + 1; at < verb + LONGEST_SUBJECT; at++) {
    if (tokens[at]?.sentence !== tokens[verb]!.sentence || /^[;:–]$/.test(tokens[at]!.text)) return false;
    if (what.test(tokens[at]!.lower)) return true;
  }
  return false;
}

/** `Desná: 359 lidí`: the name says whose its line is. */
function labelsLine(tokens: readonly Token[], i: number): boolean {
  return tokens[i + 1]?.text === ':' && tokens[i + 2]?.breaks === 0 && opensLine(tokens, i);
}

/** The line above is labelled by a place too. */
function isAmongLabels(tokens: readonly Token[], i: number, found: readonly PlaceMention[]): boolean {
  const last = found.at(-1);
  if (
    !last ||
    i - last.to > LONGEST_LINE ||
    last.kind !== 'municipality' ||
    tokens[last.to]?.text !== ':' ||
    !opensLine(tokens, last.from)
  )
    return false;
  return tokens.slice(last.to, i).filter(({ breaks }) => breaks > 0).length === 1;
}

const LONGEST_LINE = 30;

function opensLine(tokens: readonly Token[], i: number): boolean {
  const at = tokens[i - 1]?.item ? i - 1 : i;
  return at === 0 || tokens[at]!.breaks > 0;
}

/** `Desná v Jizerských horách`, `Most pod Hněvínem`: where a place lies; a bridge leads over something. */
function liesIn(tokens: readonly Token[], at: number, index: PlaceIndex): boolean {
  const region = tokens[at + 1];
  // `Desná v okrese Jablonec nad Nisou`
  if (/^(v|ve)$/.test(tokens[at]!.lower) && /^okres/.test(region?.lower ?? '')) return true;
  // `Hrob u Teplic`, `Javorník (okr. Jeseník)`
  if (tokens[at]!.lower === 'u' && index.forms.has(region?.text ?? '')) return true;
  if (/^[(,]$/.test(tokens[at]!.text) && /^okr(?:es\p{L}*)?$/u.test(region?.lower ?? '')) return true;
  return (
    /^(v|ve|na|pod)$/.test(tokens[at]!.lower) &&
    region !== undefined &&
    isCapital(region.text) &&
    (/(ých|ích|ém|kém)$/.test(region.lower) || areaStem(region.lower) !== undefined)
  );
}
