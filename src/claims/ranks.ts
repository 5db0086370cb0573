// Ordinals as ranks: `čtvrtou nejvyšší`, `páté místo`, `třetí skončila`; other ordinals only name.

import { isPlacedInField, isRankOfName, isToldAside, namesMeasure } from './listed-ranks.ts';
import { plainMention, type Mention } from './mention.ts';
import { FIRST_NAMES } from './place-words.ts';
import { parseOrdinal } from './number-phrases.ts';
import { ORDINALS } from './numeral-lexicon.ts';
import { STOP } from './word-endings.ts';
import { isCapital, isDecimalComma, opensSentence, type Token } from './tokens.ts';

const PLACE_WORD = /^(míst(o|a|u|ě|em)|příčk(a|y|u|ou)|příčce|pozic(e|i|í)|pořadí)$/;
const FINISHED =
  /^(skončil[aoiy]?|skončí|umístil[aoiy]?|obsadil[aoiy]?|figuruje|dopadl[aoiy]?|je|byl[aoiy]?|patří|drží|dostal[aoiy]?|zaujímá|zaujal[aoiy]?|posunul[aoiy]?|vyšplhal[aoiy]?|klesl[aoiy]?|ocitl[aoiy]?)$/;

/** `čtvrtou nejvyšší`, `páté místo`, `třetí skončila`, `4. až 5. místo`; other ordinals only name. */
export function parseRank(tokens: readonly Token[], i: number): Mention | undefined {
  const labelled = parseLabelledRank(tokens, i) ?? parseFormerRank(tokens, i);
  if (labelled) return labelled;
  const first = readOrdinal(tokens, i);
  return first && (parseRanks(tokens, i, first) ?? parseOneRank(tokens, i, first));
}

/** `pořadí mezi kraji bez Prahy: 4.`: nothing but the rank stands behind the colon. */
function parseLabelledRank(tokens: readonly Token[], i: number): Mention | undefined {
  const [number, colon, next] = [tokens[i]!, tokens[i - 1], tokens[i + 1]];
  if (number.kind !== 'number' || number.text.length > 4 || colon?.text !== ':') return undefined;
  const to = next?.text === '.' && !next.spaced ? i + 2 : i + 1;
  const end = tokens[to];
  if (end && end.breaks === 0 && end.text !== ',' && end.text !== ';') return undefined;
  const { sentence } = number;
  for (let at = i - 2; at >= 0 && at > i - LONGEST_LABEL && tokens[at]!.sentence === sentence; at--)
    if (/^(pořadí|umístění|příčka)$/.test(tokens[at]!.lower))
      return plainMention(i, to, 'rank', Number(number.text), 'rank');
  return undefined;
}

const LONGEST_LABEL = 14;

/** `z 11. na třinácté místo`, `na 3. a Krnov na 5. místě`: the word for a rank comes with the second one. */
function parseFormerRank(tokens: readonly Token[], i: number): Mention | undefined {
  const { kind, text, sentence } = tokens[i]!;
  if (kind !== 'number' || text.length > 3 || tokens[i + 1]?.text !== '.' || tokens[i + 1]!.spaced)
    return undefined;
  if (!/^(z|ze|na)$/.test(tokens[i - 1]?.lower ?? '')) return undefined;
  for (let at = i + 2; at < i + 7 && tokens[at]?.sentence === sentence; at++) {
    if (tokens[at]!.lower !== 'na') continue;
    const second = tokens[at + 1] && readOrdinal(tokens, at + 1);
    return second && PLACE_WORD.test(tokens[second.to]?.lower ?? '')
      ? plainMention(i, i + 2, 'rank', Number(text), 'rank')
      : undefined;
  }
  return undefined;
}

type Ordinal = { to: number; value: number };

/** `5.` or `pátý`. */
function readOrdinal(tokens: readonly Token[], i: number): Ordinal | undefined {
  const token = tokens[i]!;
  if (token.kind !== 'number') return parseOrdinal(tokens, i);
  if (token.text.length > 4 || tokens[i + 1]?.text !== '.' || tokens[i + 1]!.spaced) return undefined;
  return { to: i + 2, value: Number(token.text) };
}

/** `4. až 5. místo`, `čtvrtý až pátý`, `dělí se o 4. a 5. místo`: ranks that several share. */
function parseRanks(tokens: readonly Token[], i: number, { to, value }: Ordinal): Mention | undefined {
  const link = tokens[to]?.lower ?? '';
  const shared =
    link === 'a' && tokens.slice(Math.max(0, i - 4), i).some(({ lower }) => /^d[ěí]l/.test(lower));
  if (!shared && !/^(až|–|-|—)$/.test(link)) return undefined;
  const second = tokens[to + 1] && readOrdinal(tokens, to + 1);
  const last = second && parseOneRank(tokens, to + 1, second);
  if (!last || last.value! <= value) return undefined;
  return { ...plainMention(i, last.to, 'rank', value, 'rank'), low: value, high: last.value, hedge: 'range' };
}

function parseOneRank(tokens: readonly Token[], i: number, { to, value }: Ordinal): Mention | undefined {
  const token = tokens[i]!;
  const next = tokens[to];
  const sentence = token.sentence;
  if (
    next &&
    next.sentence === sentence &&
    /^nej\p{L}{4,}/u.test(next.lower) &&
    /(ší|šího|šímu|ším|ších|šími)$/.test(next.lower)
  ) {
    return plainMention(i, to + 1, 'rank', value, 'rank');
  }
  // `páté nejhůře postižené`
  const told = tokens[to + 1];
  if (
    next &&
    told?.kind === 'word' &&
    told.sentence === sentence &&
    /^nej(?:hůře?|víc|více|méně|lépe|silněji|vážněji)$/.test(next.lower)
  )
    // `třetí nejhůř v kraji dopadl`
    return plainMention(i, STOP.has(told.lower) ? to + 1 : to + 2, 'rank', value, 'rank');
  if (next && next.sentence === sentence && PLACE_WORD.test(next.lower)) {
    if (value === 1 && next.lower === 'místě' && !isFirstPlace(tokens, i)) return undefined;
    if (next.lower === 'pořadí') return undefined;
    return plainMention(i, to + 1, 'rank', value, 'rank');
  }
  // `druhý je Karlovarský kraj`, and after it `třetí Moravskoslezský`
  if (token.kind === 'word' && value > 1 && next && isRankedName(tokens, i, to))
    return plainMention(i, to, 'rank', value, 'rank');
  if (token.kind === 'word' && (isRankOfName(tokens, i, to) || (value > 1 && isToldAside(tokens, i, to))))
    return plainMention(i, to, 'rank', value, 'rank');
  // `třetí skončila charita`, `skončila druhá`; `skončilo druhým kolem` only names the round.
  if (token.kind === 'number' || !/(ý|á|é|í)$/.test(tokens[to - 1]!.lower)) return undefined;
  const before = tokens[i - 1]?.lower ?? '';
  if (
    (next && next.sentence === sentence && /^(skončil|umístil|dopadl)/.test(next.lower)) ||
    /^(skončil|umístil|dopadl)/.test(before) ||
    (before === 'se' && /^umístil/.test(tokens[i - 2]?.lower ?? '')) ||
    ((!next || next.kind === 'punct' || next.sentence !== sentence) && finishedBefore(tokens, i)) ||
    isPredicate(tokens, i, to, value) ||
    isPlacedInField(tokens, i, to)
  ) {
    return plainMention(i, to, 'rank', value, 'rank');
  }
  return undefined;
}

const FIELD =
  /^(kraj(i|e|ů|ích)|okres(e|u|ů|ech)|region(u|ů|ech)|česku|čr|republi(ce|ky)|zemi|státě|tuzemsku|obc(í|emi|ích)|měst(y|ech)?|pořadí|žebříčk(u|em))$/;

const FIELD_OPENS = /^(v|ve|z|ze|mezi|podle|index\p{L}*)$/u;

const COPULA =
  /^(je|jsou|jsme|byl|byla|bylo|byli|byly|zůstal|zůstala|zůstává|zůstáváme|vychází|vyšel|vyšla|vyšli)$/;

/** `je v indexu druhá v kraji`, `byl podle průměru pátý`: the ordinal says where in a field the subject stands. */
function isPredicate(tokens: readonly Token[], i: number, to: number, value: number): boolean {
  const { sentence } = tokens[i]!;
  let copula = false;
  let ranking = false;
  for (let at = i - 1; at > i - 14 && at >= 0 && tokens[at]!.sentence === sentence; at--) {
    if (/^[,;:(]$/.test(tokens[at]!.text) && !isDecimalComma(tokens, at)) break;
    if (COPULA.test(tokens[at]!.lower)) copula = true;
    if (/^(index|žebříč|pořadí|průměr|podle)/.test(tokens[at]!.lower)) ranking = true;
    // `v kraji je druhá`, `mezi kraji jsme čtvrtí`
    if (/^(v|mezi)$/.test(tokens[at - 1]?.lower ?? '') && FIELD.test(tokens[at]!.lower)) ranking = true;
  }
  if (!copula) return isListedRank(tokens, i, to, value) || isOfAnotherWay(tokens, i, to, value);
  const next = tokens[to];
  if (!next || next.kind === 'punct' || next.sentence !== sentence || next.lower === 'a')
    return value > 1 && (ranking || ranksSince(tokens, i));
  if (!/^(v|ve|z|ze|mezi|na)$/.test(next.lower)) return false;
  for (let at = to + 1; at < to + 5 && tokens[at]?.sentence === sentence; at++)
    if (FIELD.test(tokens[at]!.lower)) return ranking || value > 1;
  return false;
}

/** `nejvyšší průměr indexu má Ústecký kraj, Karlovarský je druhý`: what is ranked stands earlier in the sentence. */
function ranksSince(tokens: readonly Token[], i: number): boolean {
  let highest = false;
  let measure = false;
  for (let at = i - 1; at > i - 30 && at >= 0 && tokens[at]!.sentence === tokens[i]!.sentence; at--) {
    if (/^nej\p{L}{3,}(?:ší|šího|ším)$/u.test(tokens[at]!.lower)) highest = true;
    if (/^(index|žebříč|pořadí|průměr)/.test(tokens[at]!.lower)) measure = true;
  }
  return highest && measure;
}

/** `Karlovarský je druhý, Moravskoslezský třetí a Liberecký čtvrtý`: the verb said once. */
function isListedRank(tokens: readonly Token[], i: number, to: number, value: number): boolean {
  const [before, next] = [tokens[i - 1], tokens[to]];
  const ends = !next || next.kind === 'punct' || next.lower === 'a' || next.sentence !== tokens[i]!.sentence;
  if (value < 2 || !ends || !before || !isCapital(before.text)) return false;
  const { sentence } = tokens[i]!;
  for (let at = i - 2; at > i - 20 && at > 0 && tokens[at]!.sentence === sentence; at--)
    if (/^(je|byl|byla|bylo)$/.test(tokens[at - 1]!.lower) && ORDINALS.has(tokens[at]!.lower))
      return ranksSince(tokens, i);
  return false;
}

/** `Kraj je podle počtu obcí šestý, podle průměru indexu pátý, bez Prahy čtvrtý`: ranked again in another way. */
function isOfAnotherWay(tokens: readonly Token[], i: number, to: number, value: number): boolean {
  const next = tokens[to];
  const { sentence } = tokens[i]!;
  const ends = !next || next.kind === 'punct' || next.lower === 'a' || next.sentence !== sentence;
  if (value < 2 || !ends) return false;
  let opens = i - 1;
  while (opens > 0 && tokens[opens]!.sentence === sentence && !/^(?:[,;(–]|a)$/.test(tokens[opens]!.lower))
    opens--;
  if (!/^(podle|bez|včetně|při|s|se)$/.test(tokens[opens + 1]?.lower ?? '')) return false;
  const earlier = tokens.slice(Math.max(0, i - 40), i).filter((token) => token.sentence === sentence);
  const ranked = earlier.findIndex(({ lower }) => ORDINALS.has(lower));
  return (
    ranked > 0 &&
    earlier[ranked]!.start < tokens[opens]!.start &&
    earlier.slice(0, ranked).some(({ lower }) => COPULA.test(lower)) &&
    earlier.some(({ lower }) => /^(index|žebříč|pořadí|průměr)/.test(lower))
  );
}

/** `skončil Ústecký kraj čtrnáctý`: the verb before the one who is ranked. */
function finishedBefore(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at > i - 7 && at >= 0 && tokens[at]!.sentence === tokens[i]!.sentence; at--) {
    if (tokens[at]!.kind === 'punct') return false;
    if (/^(skončil|umístil|dopadl)[aoiy]?$/.test(tokens[at]!.lower)) return true;
  }
  return false;
}

function isRankedName(tokens: readonly Token[], i: number, to: number): boolean {
  const before = tokens[i - 1];
  if (before !== undefined && !opensSentence(tokens, i) && !/^([,;–(]|a|na)$/.test(before.lower))
    return false;
  // `pátá v indexu v kraji je Smržovka`
  let at = to;
  while (at < to + 6 && (FIELD.test(tokens[at]?.lower ?? '') || FIELD_OPENS.test(tokens[at]?.lower ?? '')))
    at++;
  const verb = /^(je|jsou|byl|byla|bylo|byly|zůstal|zůstala|zůstává)$/.test(tokens[at]?.lower ?? '');
  const name = tokens[verb ? at + 1 : to];
  if (!name || name.sentence !== tokens[i]!.sentence || name.kind !== 'word' || !isCapital(name.text))
    return false;
  return verb || rankedBefore(tokens, i) || isRankedSubject(tokens, i, to) || isNext(tokens, i, to);
}

const GAINS = /^(získal[aoy]?|dostal[aoy]?|obdržel[aoy]?|má|měl[aoy]?|čerpal[aoy]?|skončil[aoy]?|následuje)$/;
const IN_NAME = /^(nad|pod|u|v|ve|na|n|p|[./])$/;

/** `Čtvrtý Jablonec nad Nisou získal`: an ordinal before the name that is the subject of its sentence. */
function isRankedSubject(tokens: readonly Token[], i: number, to: number): boolean {
  if (!opensSentence(tokens, i)) return false;
  let at = to;
  while (at < to + 6 && (isCapital(tokens[at]?.text ?? 'x') || IN_NAME.test(tokens[at]?.lower ?? ''))) at++;
  if (FIRST_NAMES.has(tokens[to]!.text)) return false;
  return at > to && GAINS.test(tokens[at]?.lower ?? '');
}

/** `Nejvíc peněz získal Liberec, druhé Ralsko`: who comes next after the first, named and nothing more. */
function isNext(tokens: readonly Token[], i: number, to: number): boolean {
  if (!/^([,–]|a)$/.test(tokens[i - 1]?.lower ?? '')) return false;
  let end = to;
  while (end < to + 6 && (isCapital(tokens[end]?.text ?? 'x') || IN_NAME.test(tokens[end]?.lower ?? '')))
    end++;
  const next = tokens[end];
  const closed =
    next === undefined || next.sentence !== tokens[i]!.sentence || /^([,.;(–]|a|s|se)$/.test(next.lower);
  if (!closed) return false;
  for (let at = i - 1; at > i - 30 && at >= 0 && tokens[at]!.sentence === tokens[i]!.sentence; at--)
    if (/^nej(?:ví[c]e?|méně|vyšší\p{L}*|větší\p{L}*)$/u.test(tokens[at]!.lower)) return true;
  return false;
}

/** An ordinal before a verb and a name earlier in the sentence opens the list that goes on without the verb. */
function rankedBefore(tokens: readonly Token[], i: number): boolean {
  const sentence = tokens[i]!.sentence;
  for (let at = i - 1; at > i - 12 && at > 0 && tokens[at]!.sentence === sentence; at--)
    if (
      (/^(je|jsou|byl|byla|bylo|skončil|skončila|skončilo)$/.test(tokens[at]!.lower) ||
        PLACE_WORD.test(tokens[at]!.lower)) &&
      ORDINALS.has(tokens[at - 1]!.lower)
    )
      return true;
  return false;
}

/** Of a contest or of what the sentence ranks by, and of a name. */
function isFirstPlace(tokens: readonly Token[], i: number): boolean {
  if (isPriority(tokens, i)) return false;
  return finishedNear(tokens, i) || ranksNameBehind(tokens, i);
}

/** `na prvním místě v indexu je v kraji Nové Město pod Smrkem`, `v žebříčku indexu je na prvním místě Liberec`. */
function ranksNameBehind(tokens: readonly Token[], i: number): boolean {
  let measured = namesMeasure(tokens, i);
  for (let at = i + 2; at < i + 14 && tokens[at]?.sentence === tokens[i]!.sentence; at++) {
    if (/^[,;:]$/.test(tokens[at]!.text)) return false;
    if (/^(index|žebříč)/.test(tokens[at]!.lower)) measured = true;
    if (measured && tokens[at]!.kind === 'word' && isCapital(tokens[at]!.text)) return true;
  }
  return false;
}

/** `Na prvním místě je bezpečí dětí`: what matters most, no rank; a name would be ranked. */
function isPriority(tokens: readonly Token[], i: number): boolean {
  const subject = tokens[i + 3];
  return (
    tokens[i - 1]?.lower === 'na' &&
    opensSentence(tokens, i - 1) &&
    /^(je|stojí|byl[aoy]?|zůstává)$/.test(tokens[i + 2]?.lower ?? '') &&
    subject !== undefined &&
    !isCapital(subject.text)
  );
}

function finishedNear(tokens: readonly Token[], i: number): boolean {
  for (let at = Math.max(0, i - 6); at < Math.min(tokens.length, i + 6); at++) {
    if (tokens[at]!.sentence === tokens[i]!.sentence && FINISHED.test(tokens[at]!.lower)) return true;
  }
  return false;
}
