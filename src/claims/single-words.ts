// Numbers said by one word: `jeden`, `každý druhý`, `symbolická koruna`, a bare `rok` under a hedge.

import { isBareUnit, isMonth } from './calendar.ts';
import { hedgeBefore } from './hedges.ts';
import { plainMention, type Mention } from './mention.ts';
import { parseOrdinal } from './number-phrases.ts';
import { CARDINALS, FRACTIONS, ORDINALS } from './numeral-lexicon.ts';
import { isCapital, opensSentence, type Token } from './tokens.ts';
import { parseUnit } from './units.ts';

const ONE = /^(jeden|jedna|jedno|jednoho|jedné|jednomu|jednu|jednom|jedním)$/;
const ONE_IDIOMS =
  /^(stran|slov|řad|ruk|věc|ran|druh|čas|způsob|dech|ráz|míst|okamžik|den$|dne$|dni$|vlně|kus)/;

export function isOne(word: string): boolean {
  return ONE.test(word);
}

/** `jeden nový odbor`, but not `jeden z`, `na jednoho`, `na jedné straně`. */
export function parseOne(tokens: readonly Token[], i: number): Mention | undefined {
  const next = tokens[i + 1];
  const before = tokens[i - 1]?.lower ?? '';
  if (
    !next ||
    next.lower === 'z' ||
    next.lower === 'ze' ||
    /^(na|za|pro|každý|každého|připadá|nejeden|ani|druhý|jako)$/.test(before)
  )
    return undefined;
  if (elidesNoun(tokens, i)) return plainMention(i, i + 1, 'count', 1, null);
  if (ONE_IDIOMS.test(next.lower) || isOne(next.lower)) return undefined;
  if (isLastOfCount(tokens, i)) return plainMention(i, i + 1, 'count', 1, null);
  const unit = parseUnit(tokens, i + 1, { value: 1, decimals: 0, preposition: null });
  if (!unit || (unit.noun !== null && unit.to === i + 2 && ONE_IDIOMS.test(unit.noun))) return undefined;
  // `jedno praní stojí 30 Kč`: the price of each.
  if (
    unit.kind === 'count' &&
    /^(stojí|stál[aoy]?|vyjde|vyšl[aoy]|přijde|vychází)$/.test(tokens[unit.to]?.lower ?? '')
  )
    return undefined;
  const mention = { ...plainMention(i, unit.to, unit.kind, 1, unit.unit), noun: unit.noun };
  return withHedge(tokens, mention);
}

/** `v Turnově jednu a v Semilech tři ubytovny`: the noun comes with the second number. */
function elidesNoun(tokens: readonly Token[], i: number): boolean {
  if (!/^(a|,)$/.test(tokens[i + 1]?.lower ?? '')) return false;
  for (let at = i + 2; at < i + 8 && tokens[at]?.sentence === tokens[i]!.sentence; at++) {
    const numeral = CARDINALS.get(tokens[at]!.lower);
    if (numeral?.class === 'small' && at > i + 2) return !isOne(tokens[at]!.lower);
    const link = /^(v|ve|na|do|pro|z|ze)$/.test(tokens[at]!.lower) || isCapital(tokens[at]!.text);
    if (!link && at > i + 2 && !/^(nad|pod|u)$/.test(tokens[at]!.lower)) return false;
  }
  return false;
}

/** `ze dvou poraden zbyla jedna`, `tři pracují, dvě studují a jedna hledá práci`: one of those counted before. */
function isLastOfCount(tokens: readonly Token[], i: number): boolean {
  const [before, next] = [tokens[i - 1], tokens[i + 1]!];
  if (!before || !/^(jeden|jedna|jedno|jednu)$/.test(tokens[i]!.lower)) return false;
  const left = /(l[aoiy]?)$/.test(before.lower) || /^(a|,|jen|už)$/.test(before.lower);
  const verb =
    /(á|í|je|uje|uji|ne)$/.test(next.lower) && parseUnit(tokens, i + 1, NOMINATIVE)?.noun === undefined;
  if (!left || !(/^[.,;!?)]$/.test(next.text) || verb || next.sentence !== tokens[i]!.sentence)) return false;
  for (let at = i - 2; at >= 0 && at > i - 16 && tokens[at]!.sentence === tokens[i]!.sentence; at--)
    if (tokens[at]!.kind === 'number' || CARDINALS.get(tokens[at]!.lower)?.class === 'small') return true;
  return false;
}

const NOMINATIVE = { value: 1, decimals: 0, preposition: null };

function withHedge(tokens: readonly Token[], mention: Mention): Mention {
  const hedge = hedgeBefore(tokens, mention.from, (word) => /^(přes|pod|nad|kolem|okolo)$/.test(word));
  return hedge ? { ...mention, from: hedge.from, hedge: hedge.hedge } : mention;
}

const EVERY = /^každ(ý|á|é|ého|ému|ém|ým|ou)$/;
const TIME =
  /^(den|dny|týden|týdny|měsíc|měsíce|rok|roky|hodinu|hodina|pondělí|úterý|středa|středu|čtvrtek|pátek|sobota|sobotu|neděle|neděli|víkend)$/;

/** `každý druhý`, `každá osmá domácnost`, `každý 10.`: a share; `každý druhý den` is how often. */
export function parseEvery(tokens: readonly Token[], i: number): Mention | undefined {
  if (!EVERY.test(tokens[i]!.lower)) return undefined;
  const digits = tokens[i + 1];
  let ordinal = parseOrdinal(tokens, i + 1);
  if (digits?.kind === 'number' && tokens[i + 2]?.text === '.' && digits.text.length < 4)
    ordinal = { to: i + 3, value: Number(digits.text) };
  if (!ordinal || ordinal.value < 2 || TIME.test(tokens[ordinal.to]?.lower ?? '')) return undefined;
  return withHedge(tokens, plainMention(i, ordinal.to, 'share', 100 / ordinal.value, '%'));
}

/** `symbolická koruna` is 1, `ani koruna` 0; a bare `rok` counts under a hedge: `přes rok`. */
export function parseBareUnit(tokens: readonly Token[], i: number): Mention | undefined {
  const word = tokens[i]!.lower;
  const before = tokens[i - 1]?.lower ?? '';
  if (/^symbolick(á|é|ou)$/.test(word) && /^korun(a|y|u|ou|ě)$/.test(tokens[i + 1]?.lower ?? '')) {
    return plainMention(i, i + 2, 'money', 1, 'CZK');
  }
  if (/^korun(a|y|u|ou)$/.test(word) && before === 'ani')
    return plainMention(i - 1, i + 1, 'money', 0, 'CZK');
  if (word === 'jednou') {
    const often = hedgeBefore(tokens, i, () => false);
    return often && /^(over|at_least)$/.test(often.hedge)
      ? { ...plainMention(often.from, i + 1, 'other', 1, 'times'), core: i, hedge: often.hedge }
      : undefined;
  }
  const unit = isBareUnit(word);
  if (!unit) return undefined;
  const half =
    tokens[i + 1]?.lower === 'a' &&
    /^(půl|čtvrt)$/.test(tokens[i + 2]?.lower ?? '') &&
    !followsUnit(tokens, i + 3);
  const to = half ? i + 3 : i + 1;
  const value = half ? (tokens[i + 2]!.lower === 'půl' ? 1.5 : 1.25) : 1;
  const hedge = hedgeBefore(
    tokens,
    i,
    (weak) => weak === 'přes' || weak === 'kolem' || weak === 'okolo' || weak === 'pod',
  );
  if (hedge && hedge.hedge !== 'order_of_magnitude' && !/^\d{4}$/.test(tokens[i + 1]?.text ?? '')) {
    return {
      ...plainMention(hedge.from, to, 'duration', value, unit),
      core: i,
      hedge: hedge.hedge,
      noun: word,
    };
  }
  return half ? { ...plainMention(i, to, 'duration', value, unit), noun: word } : undefined;
}

function followsUnit(tokens: readonly Token[], at: number): boolean {
  return (
    CARDINALS.get(tokens[at]?.lower ?? '')?.class === 'scale' ||
    isBareUnit(tokens[at]?.lower ?? '') !== undefined
  );
}

const PERIOD_AFTER =
  /^(roku|měsíce|týdne|století|prázdnin|cesty|trati|období|desetiletí|léta|června|příštího|loňského|letošního|tohoto|minulého|volebního|školního|zápasu|soutěže|dne|ledna|90|80|70|60|50)$/;
const HALF_UNITS =
  /^(roku|hodin(y|ě)|hodinu|milion|milión|miliard|procent|úvazk|korun|litru|metr|kilomet|tun|měsíce|týdne|dne|bod|tisíc|stovk|století|hektar|minut|promile|desetin|kil)/;

/** Number words that only belong to a name or an idiom: `Sedm statečných`, `na půl cesty`, `v polovině roku`, `o půl druhé`. */
export function isIdiom(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const word = token.lower;
  const next = tokens[i + 1]?.lower ?? '';
  const before = tokens[i - 1]?.lower ?? '';
  if (
    isCapital(token.text) &&
    isCapital(tokens[i + 1]?.text ?? 'x') &&
    tokens[i + 1]!.kind === 'word' &&
    !/^(Kč|CZK|EUR)$/.test(tokens[i + 1]!.text) &&
    !ofPeople(next)
  )
    return true;
  if (
    isCapital(token.text) &&
    (!opensSentence(tokens, i) || QUOTES.has(tokens[i - 1]?.text ?? '')) &&
    tokens[i - 1]?.text !== ':' &&
    !quotedSpeech(tokens, i)
  )
    return true;
  if (/^(půl|čtvrt)$/.test(word)) {
    if (HALF_UNITS.test(next)) return false;
    if (ORDINALS.has(next)) return !HALF_UNITS.test(tokens[i + 2]?.lower ?? '');
    return true;
  }
  // `z každých sta`: per hundred.
  if (/^(sta|sto|deseti|tisíce?)$/.test(word) && before === 'každých') return true;
  if (/^(sta|set|stem|stech|stům|sty|stě|stu)$/.test(word))
    return word !== 'sta' && word !== 'stem' && word !== 'stu' && word !== 'sty';
  // `tisíckrát nic umořilo vola` counts nothing; `tisíckrát více` compares.
  if (/^(tisíc|sto)krát$/.test(word)) return !/^(víc|více|méně|větší|menší|vyšší|nižší|dražší)$/.test(next);
  // `tisíc díků`, `dvakrát měř`
  if (/^(tisíc|tisíce|sto|milion)$/.test(word) && /^(dík|poděkov|chut[ií]|omluv)/.test(next)) return true;
  // `mezi čtyřma očima`, `za pět minut dvanáct`
  if (word === 'čtyřma' && /^oč/.test(next)) return true;
  if (word === 'dvakrát' && /^měř/.test(next)) return true;
  if (word === 'sto' && /^(chut|šest|hrom|procentn)/.test(next)) return next !== 'šest' || before === 'o';
  if (
    /^(sedm|šest|tři|čtyři|pět)$/.test(word) &&
    /^(statečn|králů|křížů|mušketýr|švestek|oříš|divů|smysl|pohrom|zastaven)/.test(next)
  )
    return true;
  if (/^(mil|tis)$/.test(word)) return true;
  if (FRACTIONS.has(word)) {
    if (PERIOD_AFTER.test(next) || isMonth(next)) return true;
    return /^(první|druhá|druhé|druhou|třetí|čtvrtá|poslední|lepší|zadní|přední)$/.test(before);
  }
  return false;
}

const QUOTES = new Set(['„', '"', '»', '“']);

function ofPeople(word: string): boolean {
  return /(ů|ových)$/.test(word);
}

/** „Pět let čekáme“ opens a quotation that is a sentence; „Sedm statečných“ is a name of two words. */
function quotedSpeech(tokens: readonly Token[], i: number): boolean {
  for (let at = i + 1; at < tokens.length && at < i + 5; at++) {
    if (/^[“”"«]$/.test(tokens[at]!.text)) return false;
  }
  return opensSentence(tokens, i);
}
