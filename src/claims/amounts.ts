// An amount: number or range with its unit and hedge.

import type { Hedge } from '#model/figure.ts';
import { endsRow } from './table-rows.ts';
import { farHedge, isDenied } from './far-hedges.ts';
import { hedgeAfter, hedgeBefore, type HedgeMatch } from './hedges.ts';
import { plainMention, type Mention } from './mention.ts';
import { multiply, type NumberPhrase } from './number-phrase.ts';
import { parseNumber } from './number-phrases.ts';
import { GROUPS } from './numeral-lexicon.ts';
import { opensSentence, type Token } from './tokens.ts';
import { genitivePlural } from './word-endings.ts';
import { currencyBefore, parseUnit, type UnitPhrase } from './units.ts';

const PREPOSITIONS = new Set(
  'v ve na o po při s se k ke z ze do od bez u za pro mezi před nad pod přes kolem okolo podle díky kvůli proti během vůči'.split(
    ' ',
  ),
);

type Span = { low: NumberPhrase; high: NumberPhrase | null; from: number; to: number };

/** Reads the amount that begins at token `i`; undefined when no number begins there. */
export function parseAmount(text: string, tokens: readonly Token[], i: number): Mention | undefined {
  const first = parseNumber(text, tokens, i);
  if (!first) return undefined;
  const ratio = parseRatio(text, tokens, first);
  if (ratio) return ratio;
  const outOf = parseOutOf(text, tokens, first);
  if (outOf) return outOf;
  const span = parseRange(text, tokens, first);
  const last = span.high ?? span.low;
  const government = {
    value: governingValue(last),
    decimals: last.form === 'order' ? 0 : last.scale === 1 ? last.decimals : 0,
    // After `tisícovka`, `stovka` or a scale the noun is in the genitive, whatever the preposition asks of the number.
    preposition:
      last.scale > 1 || isGroupNoun(tokens[last.from]!) || isHundreds(tokens[last.to - 1]!)
        ? null
        : prepositionBefore(tokens, i),
    millions: last.scale >= 1e6,
    oblique: last.form === 'words' && /i$/.test(tokens[last.to - 1]!.lower),
  };
  let to = span.to;
  let after: Hedge | undefined;
  const early = hedgeAfter(tokens, to);
  let unit: UnitPhrase | undefined;
  if (last.form === 'share') unit = { to, kind: 'share', unit: '%', noun: null };
  else if (last.form === 'multiple') unit = timesUnit(tokens, to);
  else if (early) {
    to = early.to;
    after = early.hedge;
    unit = parseUnit(tokens, to, { ...government, value: Math.max(5, government.value) });
  } else {
    unit =
      timesDigits(tokens, to) ?? (endsRow(tokens, i, to) ? undefined : parseUnit(tokens, to, government));
    const late = unit && hedgeAfter(tokens, unit.to);
    // `300 lidí a více.`, but `300 lidí a více peněz`
    const ends =
      late && !(tokens[late.to]?.kind === 'word' && tokens[late.to]!.sentence === tokens[i]!.sentence);
    if (unit && late && (unit.kind !== 'count' || ends)) {
      unit = { ...unit, to: late.to };
      after = late.hedge;
    }
  }
  to = unit?.to ?? to;
  const before = currencyBefore(tokens, i);
  const mention: Mention = {
    ...plainMention(span.from, to, unit?.kind ?? 'count', span.low.value, unit?.unit ?? null),
    core: span.from,
    settled: unit !== undefined,
    lastPlace: Math.min(span.low.lastPlace, last.lastPlace),
    scale: last.scale,
    decimals: last.decimals,
    noun: unit?.noun ?? null,
  };
  if (!unit && before) {
    Object.assign(mention, { kind: 'money', unit: before, settled: true, from: i - 1, core: i - 1 });
  } else if (!unit && last.scale >= 1e6) Object.assign(mention, { kind: 'money', unit: 'CZK' });
  if (span.high) {
    Object.assign(mention, { low: span.low.value, high: span.high.value, hedge: 'range' });
    const outer = hedgeBefore(tokens, span.from, (word) => !/^(na|do|od|až|tak|ani|nad|pod)$/.test(word));
    if (outer) mention.from = outer.from;
    return mention;
  }
  if (last.form === 'order') mention.hedge = 'order_of_magnitude';
  const hedge = hedgeBefore(tokens, mention.from, (word, at) => allowWeak(tokens, word, at, mention));
  applyHedge(mention, hedge, after);
  if (mention.hedge === 'over' && hedge && / (než|jak)$/.test(hedge.word) && isDenied(tokens, hedge.from))
    mention.hedge = 'at_most';
  if (mention.hedge === 'exact' && !after) mention.hedge = farHedge(tokens, mention) ?? 'exact';
  return mention;
}

/** `14 ku 7`, `dva ku jedné`: how many times the one holds the other. */
function parseRatio(text: string, tokens: readonly Token[], first: NumberPhrase): Mention | undefined {
  if (tokens[first.to]?.lower !== 'ku' || !tokens[first.to + 1]) return undefined;
  const second = parseNumber(text, tokens, first.to + 1);
  if (!second || second.value === 0) return undefined;
  return plainMention(first.from, second.to, 'other', first.value / second.value, 'times');
}

const PEOPLE_WHOLE =
  /^(lid|osob|domácnost|dět|dlužník|případ|žák|senior|rodin|dotáz|respondent|obyvatel|žen|muž|klient|student|dospěl|exekuc|samoživ|občan|čech)/;

/** `devět z deseti dotázaných`, `čtyři z pěti domácností`: a share said by two small numbers; the whole stays outside. */
function parseOutOf(text: string, tokens: readonly Token[], first: NumberPhrase): Mention | undefined {
  if (!/^(z|ze)$/.test(tokens[first.to]?.lower ?? '') || first.scale !== 1 || first.decimals > 0)
    return undefined;
  if (first.form !== 'words' && first.form !== 'digits') return undefined;
  const whole = tokens[first.to + 1] ? parseNumber(text, tokens, first.to + 1) : undefined;
  if (!whole || whole.form !== first.form || whole.scale !== 1 || whole.value <= first.value)
    return undefined;
  const named = PEOPLE_WHOLE.test(tokens[whole.to]?.lower ?? '');
  if (![10, 100].includes(whole.value) && !([3, 4, 5].includes(whole.value) && named)) return undefined;
  const mention = plainMention(first.from, whole.to, 'share', (100 * first.value) / whole.value, '%');
  applyHedge(
    mention,
    hedgeBefore(tokens, mention.from, (word) => /^(přes|kolem|okolo|až)$/.test(word)),
    undefined,
  );
  return mention;
}

/** `ke třem stům lidí`: the noun stays in the genitive. */
const isHundreds = ({ lower }: Token): boolean => /^(stům|stech|sty)$/.test(lower);

function isGroupNoun(token: Token): boolean {
  return GROUPS.has(token.lower);
}

function governingValue(last: NumberPhrase): number {
  if (last.form === 'collective') return last.collectiveOf === 'group' ? 5 : 3;
  if (last.form === 'order' || last.scale > 1 || last.value >= 10) return 5;
  if (last.form === 'words' && last.value >= 10 && last.to - last.from === 1) return 5;
  const tail = last.form === 'digits' && last.value > 20 ? 5 : last.value;
  return last.value === 0 ? 5 : tail;
}

function applyHedge(mention: Mention, before: HedgeMatch | undefined, after: Hedge | undefined): void {
  if (after) mention.hedge = after;
  if (!before) return;
  mention.from = before.from;
  if (after) return;
  if (mention.hedge === 'order_of_magnitude' && before.hedge !== 'order_of_magnitude') return;
  mention.hedge = before.hedge;
}

function prepositionBefore(tokens: readonly Token[], i: number): string | null {
  for (let at = i - 1; at >= 0 && at >= i - 3; at--) {
    const token = tokens[at]!;
    if (token.sentence !== tokens[i]!.sentence) return null;
    if (/^(přes|nad|kolem|okolo|pod|až|do)$/.test(token.lower) && at === i - 1)
      return token.lower === 'kolem' || token.lower === 'okolo' || token.lower === 'do' ? 'z' : null;
    // `přistěhovalo se 17 osob`: a reflexive verb, no preposition.
    if (token.lower === 'se' && /(l[aoiy]?|í|á|e)$/.test(tokens[at - 1]?.lower ?? '')) return null;
    if (PREPOSITIONS.has(token.lower)) return token.lower;
    if (
      !/^(zhruba|asi|přibližně|téměř|skoro|celkem|všech|těchto|více|než|méně|jen|nejméně|minimálně|až|cca|dalších|bezmála)$/.test(
        token.lower,
      )
    )
      return null;
  }
  return null;
}

function timesUnit(tokens: readonly Token[], at: number): UnitPhrase {
  if (/^(tolik|tak)$/.test(tokens[at]?.lower ?? ''))
    return { to: at + 1, kind: 'other', unit: 'times', noun: null };
  const more = /^(více|víc|méně|míň)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower !== 'než';
  const compared = /^(více|víc|méně|míň)$/.test(tokens[at]?.lower ?? '');
  return { to: more || compared ? at + 1 : at, kind: 'other', unit: 'times', noun: null };
}

/** `3krát`, `2,5násobek`, `3x`, `3×`. */
function timesDigits(tokens: readonly Token[], at: number): UnitPhrase | undefined {
  const token = tokens[at];
  if (!token || !/^(krát|x|×|násob(ek|ku|kem|ky|ků|ně|ný|ná|né|ného|ném|ným|nou|ných))$/.test(token.lower))
    return undefined;
  const next = tokens[at + 1];
  if (/^[x×]$/.test(token.lower) && next?.kind === 'number') return undefined;
  return timesUnit(tokens, at + 1);
}

const SEPARATORS = new Set(['–', '-', '—', 'až', 'nebo', 'či', 'případně', 'popřípadě']);

/** Ranges and alternatives: `15 až 20`, `10–12`, `od 5 do 7`, `mezi 5 a 7`, `dva tři`, `5, případně 10`. */
function parseRange(text: string, tokens: readonly Token[], first: NumberPhrase): Span {
  const single = { low: first, high: null, from: first.from, to: first.to };
  if (first.form === 'multiple') return single;
  const opener = tokens[first.from - 1]?.lower;
  let at = first.to;
  const ownUnit = skippableUnit(tokens, at);
  let separator = tokens[ownUnit]?.lower ?? '';
  if (separator === ',' && /^(případně|popřípadě)$/.test(tokens[ownUnit + 1]?.lower ?? '')) {
    separator = tokens[ownUnit + 1]!.lower;
    at = ownUnit + 2;
  } else at = ownUnit + 1;
  const between = opener === 'mezi' && separator === 'a';
  const fromTo = opener === 'od' && separator === 'do';
  if (between || fromTo || SEPARATORS.has(separator)) {
    const dash = /^[–\-—]$/.test(separator);
    if (dash && tokens[at - 1]!.spaced && !tokens[at]?.spaced) return single;
    const next = tokens[at] && tokens[at]!.breaks < 2 ? parseNumber(text, tokens, at) : undefined;
    if (!next || next.form === 'multiple' || tokens[at]!.sentence !== tokens[first.from]!.sentence)
      return single;
    if ((first.form === 'share') !== (next.form === 'share') || next.form === 'order') return single;
    const low = matchScale(first, next);
    if (low.value >= next.value) return single;
    return { low, high: next, from: between || fromTo ? first.from - 1 : first.from, to: next.to };
  }
  if (
    first.form === 'words' &&
    first.scale === 1 &&
    first.to - first.from === 1 &&
    tokens[first.to]?.kind === 'word'
  ) {
    const next = parseNumber(text, tokens, first.to);
    if (next && next.form === 'words' && neighbours(first, next)) {
      const low = matchScale(first, next);
      return { low, high: next, from: first.from, to: next.to };
    }
  }
  return single;
}

/** `5 procent až 7 procent`: the unit written twice. */
function skippableUnit(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token && /^(%|procent|korun|kč)$/.test(token.lower) && /^(až|–|-)$/.test(tokens[at + 1]?.lower ?? ''))
    return at + 1;
  return at;
}

function neighbours(first: NumberPhrase, next: NumberPhrase): boolean {
  const low = matchScale(first, next).value;
  if (first.value < 1 || low >= next.value) return false;
  if (first.value < 10) return low * 2 >= next.value || (first.value === 1 && next.value === 2);
  return low * 2 >= next.value && first.value % 5 === 0 && next.value % 5 === 0;
}

function matchScale(first: NumberPhrase, next: NumberPhrase): NumberPhrase {
  if (first.scale !== 1) return first;
  let scale = 1;
  const hundreds = next.scale > 1 && next.form === 'words' ? next.value / next.scale : 0;
  if (hundreds >= 200 && hundreds < 1000 && hundreds % 100 === 0 && first.value < hundreds / 100)
    scale = 100 * next.scale;
  else if (next.scale > 1 && first.value <= next.value / next.scale) scale = next.scale;
  else if (
    next.form === 'words' &&
    next.value >= 200 &&
    next.value < 2000 &&
    next.value % 100 === 0 &&
    first.value < next.value / 100
  )
    scale = 100;
  if (scale === 1) return first;
  return { ...first, value: multiply(first.value, scale), scale, lastPlace: first.lastPlace * scale };
}

const ATTENDANCE =
  /^(žije|žilo|žijí|bydlí|bydlelo|přišlo|dorazilo|sešlo|zúčastnilo|protestovalo|pracuje|navštívilo|zapojilo|vystřídalo|prošlo|žádá|čekalo|obývá|využívá|navštěvuje|pojme|zaměstnává|zaměstná|zmizelo|odešlo|přijelo|hledá|stávkovalo|demonstrovalo)$/;
const STANDING = /^(stojí|chybí|vzniklo|zmizelo|přibylo|ubylo|zbývá|vyrostlo|eviduje)$/;
const MOVEMENT = /^(zvýš|vzrost|stoup|kles|sníž|rozděl|navýš|rozšíř|připad|čeká|přepočt|přepočít)/;

const GATHERED =
  /^(odvez|vyvez|vysbír|nasbír|vybr|sebr|shromáždi|rozda|ušetř|uspoř|vysad|nashromáždi)\p{L}*$/u;

/** `odvezli na 40 tun`, `vybralo se na tři sta tisíc korun`: about so much. */
function gathered(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at - 1]?.lower === 'se' ? tokens[at - 2] : tokens[at - 1];
  return verb !== undefined && GATHERED.test(verb.lower) && /(l[aoiy]?)$/.test(verb.lower);
}

/** Prepositions that limit a number only in some company. */
function allowWeak(tokens: readonly Token[], word: string, at: number, mention: Mention): boolean {
  const { kind } = mention;
  const people =
    kind === 'count' &&
    (/^(people|children|families|households)$/.test(mention.unit ?? '') ||
      /(ců|ařů|ářů|istů|telů|antů|entů|níků)$/.test(mention.noun ?? ''));
  switch (word) {
    case 'do':
      if (kind === 'money' || kind === 'share' || kind === 'duration' || kind === 'index') return true;
      if (mention.noun !== null && /^obyvatel/.test(mention.noun)) return true;
      return (
        people &&
        tokens[at - 1]?.kind === 'word' &&
        !/l[aoiy]?$/.test(tokens[at - 1]!.lower) &&
        /^(obec|obc|měst|škol|firm|sídl|sídel|podnik|spolk|organizac)/.test(tokens[at - 1]!.lower)
      );
    case 'od':
      return (
        (kind === 'money' && mention.settled) ||
        (kind === 'index' && mention.settled) ||
        (kind === 'share' && mention.settled)
      );
    case 'na': {
      const things = kind === 'count' && mention.settled && STANDING.test(tokens[at - 1]?.lower ?? '');
      if (things && (mention.value ?? 0) >= 20 && genitivePlural(mention.noun ?? '')) return true;
      if (gathered(tokens, at) && (mention.value ?? 0) >= 20 && mention.settled) return true;
      if (!people || (mention.value ?? 0) < 20) return false;
      if (opensSentence(tokens, at))
        return !tokens.slice(mention.to, mention.to + 3).some((token) => /^připad/.test(token.lower));
      for (let p = at - 1; p >= 0 && p > at - 12 && tokens[p]!.sentence === tokens[at]!.sentence; p--) {
        if (MOVEMENT.test(tokens[p]!.lower)) return false;
        if (ATTENDANCE.test(tokens[p]!.lower)) return true;
      }
      return false;
    }
    case 'tak':
      return (
        !/^(a|i|jen|ale)$/.test(tokens[at - 1]?.lower ?? '') &&
        (kind === 'duration' || (mention.value ?? 0) >= 10)
      );
    case 'nejvíc':
    case 'nejvíce':
      return tokens[at - 1] !== undefined && /^(smí|může|lze|mohou)$/.test(tokens[at - 1]!.lower);
    case 'ani':
      return kind !== 'rank';
    default:
      return true;
  }
}
