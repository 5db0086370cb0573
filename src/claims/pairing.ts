// Which places each number of a text is about: sentence by sentence, with what the text said before.

import type { Mention } from './mention.ts';
import {
  isComparedOnly,
  holdsPart,
  isNextInRow,
  isOnlyMeasure,
  isMultiplied,
  isOfOtherBracket,
  isSurpassed,
  pairParallel,
  pickGroup,
  refersBack,
} from './pick-place.ts';
import { groupsByRow } from './piped-rows.ts';
import {
  buildGroups,
  isSpokenRegion,
  wholeText,
  type Group,
  type Memory,
  type WholeText,
} from './place-groups.ts';
import { listsSelf, speaksOfSelf, townOfSpeaker } from './own-voice.ts';
import type { PlaceMention } from './place-mention.ts';
import { isDonor, isFieldOf, isOnlyLater } from './set-aside.ts';
import { isItem, type Token } from './tokens.ts';

/**
 * `about`: of a year, whose places its sentence speaks of; a year itself is of no place. `guessed`: the place is only the
 * likely one.
 */
export type Pairing = {
  codes: string[];
  ambiguous: string[];
  about?: string[];
  compared?: string[];
  guessed?: true;
};

/** Pairs every mention with places; the same order as `mentions`. */
export function pairPlaces(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  places: readonly PlaceMention[],
): Pairing[] {
  const result: Pairing[] = mentions.map(() => ({ codes: [], ambiguous: [] }));
  const memory: Memory = {
    towns: [],
    region: undefined,
    last: [],
    heading: [],
    item: undefined,
    written: new Set(),
  };
  const whole = wholeText(tokens, places);
  let m = 0;
  let p = 0;
  let at = 0;
  while (at < tokens.length) {
    const sentence = tokens[at]!.sentence;
    const blank = at > 0 && tokens[at]!.breaks > 1;
    let end = at;
    while (end < tokens.length && tokens[end]!.sentence === sentence) end++;
    const firstMention = m;
    while (m < mentions.length && mentions[m]!.core < end) m++;
    const inside: PlaceMention[] = [];
    while (p < places.length && places[p]!.from < end) inside.push(places[p++]!);
    if (blank) leaveBlock(tokens, at, memory);
    if ((at === 0 || tokens[at]!.breaks > 0) && isItem(tokens, at)) {
      if (!memory.item) leaveDateline(tokens, at, memory);
      leaveItem(at, memory);
    }
    const ahead: PlaceMention[] = [];
    for (
      let q = p;
      q < places.length && end < tokens.length && tokens[places[q]!.from]!.sentence === sentence + 1;
      q++
    )
      ahead.push(places[q]!);
    // What one point of a list names is neither of the point before nor of what introduces the list.
    const next =
      memory.last.length === 0 && end < tokens.length && tokens[end]!.breaks < 2 && !tokens[end]!.item
        ? buildGroups(
            tokens,
            ahead.filter((place) => !place.dateline),
            memory,
            whole,
          )
        : [];
    pairSentence(tokens, mentions.slice(firstMention, m), inside, next, memory, whole, (k, pairing) => {
      result[firstMention + k] = pairing;
    });
    at = end;
  }
  return result;
}

function pairSentence(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  inside: readonly PlaceMention[],
  next: readonly Group[],
  memory: Memory,
  whole: WholeText,
  set: (k: number, pairing: Pairing) => void,
): void {
  for (const { dateline, codes } of inside)
    if (dateline && codes[0]) {
      memory.towns.push(codes[0]);
      memory.written.add(codes[0]);
    }
  const town = inside.some(({ kind, codes }) => kind === 'municipality' && codes.length > 0);
  const said =
    memory.last.length > 0 || town ? inside.filter((place) => !isFieldOf(tokens, place, mentions)) : inside;
  const groups = buildGroups(
    tokens,
    said.filter((place) => !place.dateline),
    memory,
    whole,
  );
  const numbers = mentions.filter((mention) => mention.kind !== 'year');
  const inRow = groupsByRow(tokens, mentions, groups);
  const parallel = pairParallel(tokens, numbers, groups);
  mentions.forEach((mention, k) => {
    if (mention.kind === 'year') {
      const group =
        pickGroup(tokens, mention, numbers, inRow(mention)) ?? inherited(memory.last, groups, said);
      if (group) set(k, { codes: [], ambiguous: [], about: [...new Set(group.codes)].sort() });
      return;
    }
    const before = mentions[k - 1];
    if (isThreshold(mention, before) || isMost(tokens, mention, before) || isScale(tokens, mention)) return;
    const own = parallel?.get(mention) ?? pickGroup(tokens, mention, numbers, inRow(mention));
    const back =
      (groups.length > 0 &&
        groups.every(
          (one) =>
            isComparedOnly(tokens, one) ||
            isDonor(tokens, one) ||
            isOfOtherBracket(tokens, mention, one) ||
            holdsPart(tokens, mention, one) ||
            isOnlyMeasure(tokens, one, mention, groups) ||
            isNextInRow(tokens, mention, one),
        )) ||
      isOnlyLater(tokens, mention, numbers, groups);
    // `u nás 209, v Tanvaldu 644`: what stands elsewhere in the sentence, or in the next, is others'.
    if (speaksOfSelf(tokens, mention, groups)) {
      const ours = townOfSpeaker(tokens, groups)?.codes ?? ownTown(whole);
      if (listsSelf(tokens, groups)) {
        const all = ours ? [...groups.flatMap(({ codes }) => codes), ...ours] : [];
        set(k, { codes: [...new Set(all)].sort(), ambiguous: [] });
        return;
      }
      // `V kraji jsme na čtvrtém místě` goes on about the town of the sentence before.
      const fields = mention.kind === 'rank' && groups.every(({ level }) => level === 'region');
      if (!ours && fields && memory.last.length === 1 && memory.last[0]!.level === 'municipality') {
        set(k, { codes: memory.last[0]!.codes, ambiguous: memory.last[0]!.ambiguous });
        return;
      }
      if (ours || whole.presumed || groups.length > 0 || memory.last.length !== 1) {
        const guess = ours || mention.kind === 'date' ? undefined : whole.presumed;
        set(k, { codes: ours ?? [guess ?? []].flat(), ambiguous: [], ...(guess && { guessed: true }) });
        return;
      }
    }
    const group =
      (refersBack(tokens, mention, groups) ? onlyTown(memory.last) : undefined) ??
      (back ? inherited(memory.last, [], []) : undefined) ??
      // `V okrese Děčín je to pátá nejvyšší`: the area is the field, the town before it is ranked.
      (mention.kind === 'rank' && (own?.level === 'none' || (!own && groups.length > 0))
        ? inherited(memory.last, [], [])
        : undefined) ??
      own ??
      inherited(memory.last, groups, said) ??
      inherited(next, groups, said);
    const compared = findCompared(tokens, mention, groups);
    if (group)
      set(k, {
        codes: [...new Set(group.codes)].sort(),
        ambiguous: group.ambiguous,
        ...(compared && { compared }),
      });
  });
  const spoken = groups.filter((group) => !isComparedOnly(tokens, group));
  if (spoken.length > 0 || groups.length === 0) remember(memory, spoken, inside);
}

/** `o 234 milionů víc než Velké Hamry`, `třikrát víc peněz oproti Ralsku`: the towns right behind the comparison. */
function findCompared(
  tokens: readonly Token[],
  mention: Mention,
  groups: readonly Group[],
): string[] | undefined {
  const next = groups.find(({ from }) => from >= mention.to);
  const near = next?.level === 'municipality' && next.from - mention.to <= FARTHEST_COMPARED;
  if (near && isMultiplied(tokens, mention, next)) return next.codes;
  const between = near ? tokens.slice(mention.to, next.from).map(({ lower }) => lower) : [];
  if (near && between.some(isComparing) && !between.some((word) => /^[,;:]$/.test(word))) return next.codes;
  return groups.find((group) => group.level === 'municipality' && isSurpassed(tokens, mention, group))?.codes;
}

const isComparing = (word: string): boolean => /^(?:než|oproti|proti)$/.test(word);

const FARTHEST_COMPARED = 6;

/** `devatenáct obcí dosáhlo alespoň 12 bodů`: the bound by which they are counted is of no place. */
function isThreshold(mention: Mention, before: Mention | undefined): boolean {
  return (
    mention.kind === 'index' &&
    mention.hedge !== 'exact' &&
    before?.kind === 'count' &&
    (before.unit === 'municipalities' || before.noun === null)
  );
}

/** `34 bodů ze 100`: the most that there is to have. */
function isMost(tokens: readonly Token[], mention: Mention, before: Mention | undefined): boolean {
  return (
    before?.kind === 'index' &&
    before.to === mention.from - 1 &&
    /^(z|ze)$/.test(tokens[before.to]!.lower) &&
    mention.noun === null
  );
}

/** `na stupnici od 0 do 30 bodů`, `z 30 možných`: the ends of a scale are of no place. */
function isScale(tokens: readonly Token[], mention: Mention): boolean {
  if (mention.scaleEnd) return true;
  if (mention.hedge !== 'range' || mention.low !== 0) return false;
  return tokens
    .slice(Math.max(0, mention.from - 4), mention.from)
    .some(({ lower }) => /^(stupnic|škál|rozmezí|rozpětí|rozsah)/.test(lower));
}

/** The town of the author or of the document; undefined where it says it of none. */
const ownTown = ({ subject, author }: WholeText): string[] | undefined => {
  const town = author ?? subject;
  return town === undefined ? undefined : [town];
};

/** What `tu` points to: the one town of the sentence before, or whatever one place it had. */
function onlyTown(last: readonly Group[]): Group | undefined {
  const towns = last.filter(({ level }) => level === 'municipality');
  return inherited(towns.length > 0 ? towns : last, [], []);
}

/** A sentence without a place speaks of the one place of the sentence before it, or opens what the next one places. */
function inherited(
  last: readonly Group[],
  groups: readonly Group[],
  inside: readonly PlaceMention[],
): Group | undefined {
  if (
    groups.length > 0 ||
    inside.some((place) => place.kind === 'national' || place.kind === 'country' || place.kind === 'area')
  )
    return undefined;
  const distinct = new Set(last.map((group) => group.codes.join()));
  return distinct.size === 1 ? last[0] : undefined;
}

const LONGEST_HEADING = 15;

/** A blank line ends what was spoken of, unless a short line without a full stop stands above it: a heading goes on. */
function leaveBlock(tokens: readonly Token[], at: number, memory: Memory): void {
  const last = tokens[at - 1]!;
  // A list goes on behind the blank line under what introduces it, and behind those between its points.
  if (tokens[at]!.item && (last.text === ':' || memory.item)) return;
  let from = at - 1;
  while (from > 0 && at - from <= LONGEST_HEADING && tokens[from]!.breaks === 0) from--;
  const heading = at - from <= LONGEST_HEADING && !/^[.!?:…]$/.test(last.text) && opensBlock(tokens, from);
  if (heading && memory.last.length === 1) memory.heading = memory.last;
  memory.last = memory.heading;
  memory.item = undefined;
}

/** `Město` below a dateline is the town of the writer; a list under a heading of its own is not of it. */
function leaveDateline(tokens: readonly Token[], at: number, memory: Memory): void {
  const above = tokens[at - 1];
  if (!above || /^[.!?…]$/.test(above.text)) return;
  let from = at - 1;
  while (from > 0 && at - from <= LONGEST_HEADING && tokens[from]!.breaks === 0) from--;
  if (at - from > LONGEST_HEADING || from === 0) return;
  const codes = memory.last.flatMap((group) => group.codes);
  if (codes.every((code) => memory.written.has(code)) && memory.last.every(({ to }) => to <= from))
    memory.last = [];
}

/** What one point of a list names is not what the next one speaks of; what introduced the list is. */
function leaveItem(at: number, memory: Memory): void {
  const { item, last } = memory;
  if (item && last.some(({ from }) => from >= item.from)) memory.last = item.before;
  memory.item = { from: at, before: memory.last };
}

function opensBlock(tokens: readonly Token[], from: number): boolean {
  return from === 0 || tokens[from]!.breaks > 1;
}

function remember(memory: Memory, groups: readonly Group[], inside: readonly PlaceMention[]): void {
  for (const place of inside) {
    if (place.kind === 'municipality' && place.codes[0]) {
      memory.towns.push(place.codes[0]);
      if (!place.dateline) memory.written.delete(place.codes[0]);
    }
    if (isSpokenRegion(place)) memory.region = place.codes[0];
  }
  if (memory.towns.length > 50) memory.towns.splice(0, memory.towns.length - 50);
  if (groups.length > 0) memory.last = [...groups];
  else if (
    inside.some((place) => place.kind === 'national' || place.kind === 'country' || place.kind === 'area')
  )
    memory.last = [];
}
