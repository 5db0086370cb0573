// Places that only say where somebody spoke, what lies near or what is set against: `řekla v Liberci radní`, `nedaleko Liberce`.

import { clauseOf } from './clauses.ts';
import type { Mention } from './mention.ts';
import type { PlaceMention } from './place-mention.ts';
import { isCapital, type Token } from './tokens.ts';

const SAID =
  /^(řek|uvede|uved|sděli|oznámi|prohlási|doda|upozorni|informova|zazně|představi|vysvětli|shrnu|zdůrazni|konstatova|popsa|potvrdi|poznamena|zopakova|přednes)(?:l|la|lo|li|ly)$|^(míní|tvrdí|říká|uvádí|dodává|sděluje|upozorňuje|informuje)$/;
const MEETING =
  /^(porad[uěy]|jednání|setkání|konferenc[ie]|zasedání|schůz(?:ku|ce|ky)|besed[uěy]|brífinku?|tiskovce)$/;
const TIME = /^(dnes|včera|dopoledne|odpoledne|večer)$/;
/** Who has no town of his own: `hejtman v Liberci představil`. A director of a school in a town speaks of that town. */
const STATESMAN = /^(hejtman(?:ka)?|ministr(?:yně)?|premiér(?:ka)?|prezident(?:ka)?)$/;

/** A town with `v` in a clause of saying that has no number of its own, or of a meeting that something is written for. */
export function isVenue(
  tokens: readonly Token[],
  { kind, from, to }: PlaceMention,
  mentions: readonly Mention[],
): boolean {
  if (kind !== 'municipality' || !/^(v|ve)$/.test(tokens[from - 1]?.lower ?? '')) return false;
  if (MEETING.test(tokens[from - 2]?.lower ?? '') && tokens[from - 3]?.lower === 'pro') return true;
  const clause = clauseOf(tokens, { from, to });
  return (
    isWhereSaid(tokens, from - 1, to, clause.from) && saysIn(tokens, clause) && !hasNumber(mentions, clause)
  );
}

function saysIn(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  for (let at = from; at < to; at++) if (SAID.test(tokens[at]!.lower)) return true;
  return false;
}

/** `řekla v Liberci`, `po jednání v Liberci`, `V Liberci dnes uvedla`, `starosta Ralska v Liberci řekl`. */
function isWhereSaid(tokens: readonly Token[], preposition: number, behind: number, clause: number): boolean {
  const skip = TIME.test(tokens[preposition - 1]?.lower ?? '') ? 2 : 1;
  const before = tokens[preposition - skip];
  if (before === undefined || preposition === clause) return true;
  if (SAID.test(before.lower) || MEETING.test(before.lower) || STATESMAN.test(before.lower)) return true;
  return isCapital(before.text) && SAID.test(tokens[behind]?.lower ?? '');
}

const COUNTED = /^(?:ne)?(?:započ|počít|přičt|zahrn|odečt)/;

/** `čtvrtí bez Prahy`, `kromě Prahy`: what is left out. */
export function isLeftOut(tokens: readonly Token[], { from }: PlaceMention): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  if (/^(bez|vyjma|nepočítaje)$/.test(before)) return true;
  // `započítáme-li i Prahu`
  const verbs = tokens.slice(Math.max(0, from - 5), from).map(({ lower }) => lower);
  if (/^prah[uy]$/.test(tokens[from]!.lower) && verbs.some((verb) => COUNTED.test(verb))) return true;
  // `s Prahou pátý`: the capital counted in or not.
  return /^(s|se|včetně)$/.test(before) && /^prah(ou|y)$/.test(tokens[from]!.lower);
}

/** Whether another town of the sentence is meant, and this one only stands beside it. */
export function isBesides(
  tokens: readonly Token[],
  places: readonly PlaceMention[],
  at: number,
  mentions: readonly Mention[],
): boolean {
  const place = places[at]!;
  if (place.kind !== 'municipality') return false;
  if (
    !isNear(tokens, place) &&
    !isAsideClause(tokens, place, mentions) &&
    !isApposed(tokens, place, mentions) &&
    !isSpeakers(tokens, place)
  )
    return false;
  const { sentence } = tokens[place.from]!;
  const around = places.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS);
  return around.some(
    (other) => other !== place && other.kind === 'municipality' && tokens[other.from]!.sentence === sentence,
  );
}

const NEIGHBOURS = 4;

/** `nedaleko Jablonce`, `kousek od Nového Boru`, `vzdálen od Liberce`, `na rozdíl od Liberce`, `podle vzoru Ralska`. */
function isNear(tokens: readonly Token[], { from, to }: PlaceMention): boolean {
  // `na rozdíl od Frýdlantu, kde je v exekuci 620 lidí`: its clause tells a number of it.
  if (tokens[to]?.text === ',' && /^(kde|kter\p{L}+|jež|jenž)$/u.test(tokens[to + 1]?.lower ?? ''))
    return false;
  const before = tokens[from - 1]?.lower ?? '';
  if (/^(nedaleko|poblíž|opodál|nedalekého|vedle|vzoru|příkladu)$/.test(before)) return true;
  return (
    before === 'od' &&
    /^(rozdíl|kousek|nedaleko|daleko|stranou|vzdálen\p{L}*|opodál)$/u.test(tokens[from - 2]?.lower ?? '')
  );
}

/** `podle starosty Tanvaldu`: who says it is of another town. */
const isSpeakers = (tokens: readonly Token[], { from }: PlaceMention): boolean =>
  /^(starost\p{L}*|primátor\p{L}*|místostarost\p{L}*)$/u.test(tokens[from - 1]?.lower ?? '') &&
  tokens[from - 2]?.lower === 'podle';

const WHAT_IT_IS =
  /^(?:měst\p{L}*|obec|obc[eií]|městys\p{L}*|soused\p{L}?|sousedk\p{L}|rival\p{L}*|partner\p{L}*|konkurent\p{L}*|protějš\p{L}*|dvojče|předměst\p{L}*|satelit\p{L}*)$/u;

/** `Hejnice, soused Raspenavy,`, `v Mimoni, sousedním městě Ralska,`: what the town before is, told by another one. */
function isApposed(tokens: readonly Token[], place: PlaceMention, mentions: readonly Mention[]): boolean {
  const clause = parenthesis(tokens, place, mentions);
  const name = clause && tokens[clause.from - 2];
  return (
    name !== undefined &&
    isCapital(name.text) &&
    tokens.slice(clause!.from, place.from).some(({ lower }) => WHAT_IT_IS.test(lower))
  );
}

/** `, odkud se dojíždí do Jablonce,`: a clause aside with no number of its own. */
function isAsideClause(tokens: readonly Token[], place: PlaceMention, mentions: readonly Mention[]): boolean {
  const clause = parenthesis(tokens, place, mentions);
  return (
    clause !== undefined &&
    /^(odkud|kam|kudy|jak|jenž|jež|kter(?:ý|á|é|ého|ém|ému|ým|ou))$/.test(tokens[clause.from]!.lower)
  );
}

/** The clause of a place where it stands between two commas and has no number of its own. */
function parenthesis(
  tokens: readonly Token[],
  { from, to }: PlaceMention,
  mentions: readonly Mention[],
): { from: number; to: number } | undefined {
  const clause = clauseOf(tokens, { from, to });
  const enclosed = tokens[clause.from - 1]?.text === ',' && tokens[clause.to]?.text === ',';
  return enclosed && !hasNumber(mentions, clause) ? clause : undefined;
}

/** Mentions are in order; a clause is looked up by halving. */
function hasNumber(mentions: readonly Mention[], clause: { from: number; to: number }): boolean {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.core < clause.from) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < mentions.length && mentions[at]!.core < clause.to; at++)
    if (!/^(year|date)$/.test(mentions[at]!.kind)) return true;
  return false;
}
