// Which places each number of a sentence is about: brackets, enumeration, the nearest place of the clause, the text before.

import type { Mention } from './mention.ts';
import type { PlaceMention } from './place-mentions.ts';
import type { Token } from './tokens.ts';
import type { Place } from './types.ts';

type Group = {
  from: number;
  to: number;
  codes: string[];
  level: 'municipality' | 'region' | 'none';
  ambiguous: string[];
};

export type Pairing = { codes: string[]; ambiguous: string[] };

type Memory = { towns: string[]; region: string | undefined; last: Group[] };

/** Pairs every mention with places; the same order as `mentions`. */
export function pairPlaces(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  places: readonly PlaceMention[],
): Pairing[] {
  const result: Pairing[] = mentions.map(() => ({ codes: [], ambiguous: [] }));
  const memory: Memory = { towns: [], region: undefined, last: [] };
  const whole = wholeText(places);
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
    if (blank) memory.last = [];
    const ahead: PlaceMention[] = [];
    for (
      let q = p;
      q < places.length && end < tokens.length && tokens[places[q]!.from]!.sentence === sentence + 1;
      q++
    )
      ahead.push(places[q]!);
    const next =
      memory.last.length === 0 && end < tokens.length && tokens[end]!.breaks < 2
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

/** The only town and the only region of the whole text, for references that come before the name. */
function wholeText(places: readonly PlaceMention[]): {
  town: string | undefined;
  region: string | undefined;
} {
  const towns = new Set<string>();
  const regions = new Set<string>();
  for (const place of places) {
    if (place.kind === 'municipality' && place.codes[0]) towns.add(place.codes[0]);
    if (place.kind === 'region' && place.codes[0]) regions.add(place.codes[0]);
  }
  // `v kraji` without a name is the region of all the towns and areas named.
  if (regions.size === 0) for (const code of regionsOf(places)) regions.add(code);
  return {
    town: towns.size === 1 ? [...towns][0] : undefined,
    region: regions.size === 1 ? [...regions][0] : undefined,
  };
}

function regionsOf(places: readonly PlaceMention[]): Set<string> {
  const codes = new Set<string>();
  for (const mention of places) {
    const named =
      mention.kind === 'area'
        ? mostPeopled(mention.places)
        : mention.places.filter((place) => place.code === mention.codes[0]);
    for (const place of named) if (place.regionCode) codes.add(place.regionCode);
  }
  return codes;
}

function mostPeopled(places: readonly Place[]): Place[] {
  return [...places].sort((a, b) => (b.population ?? 0) - (a.population ?? 0)).slice(0, 1);
}

function pairSentence(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  inside: readonly PlaceMention[],
  next: readonly Group[],
  memory: Memory,
  whole: { town: string | undefined; region: string | undefined },
  set: (k: number, pairing: Pairing) => void,
): void {
  for (const place of inside) if (place.dateline && place.codes[0]) memory.towns.push(place.codes[0]);
  const groups = buildGroups(
    tokens,
    inside.filter((place) => !place.dateline),
    memory,
    whole,
  );
  const numbers = mentions.filter((mention) => mention.kind !== 'year');
  const parallel = pairParallel(tokens, numbers, groups);
  mentions.forEach((mention, k) => {
    if (mention.kind === 'year') return;
    const group =
      parallel?.get(mention) ??
      pickGroup(tokens, mention, numbers, groups) ??
      inherited(memory.last, groups, inside) ??
      inherited(next, groups, inside);
    if (group) set(k, { codes: [...new Set(group.codes)].sort(), ambiguous: group.ambiguous });
  });
  remember(memory, groups, inside);
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

function remember(memory: Memory, groups: readonly Group[], inside: readonly PlaceMention[]): void {
  for (const place of inside) {
    if (place.kind === 'municipality' && place.codes[0]) memory.towns.push(place.codes[0]);
    if (place.kind === 'region' && place.codes[0]) memory.region = place.codes[0];
  }
  if (memory.towns.length > 50) memory.towns.splice(0, memory.towns.length - 50);
  if (groups.length > 0) memory.last = [...groups];
  else if (
    inside.some((place) => place.kind === 'national' || place.kind === 'country' || place.kind === 'area')
  )
    memory.last = [];
}

const COORDINATING =
  /^([,a-]|i|nebo|či|v|ve|z|ze|do|na|s|se|také|sousední|sousedním|sousedních|nedalekém|nedaleké|blízké)$/;

/** Coordinated places make one group; a region or an area that only says where a town lies falls away. */
function buildGroups(
  tokens: readonly Token[],
  inside: readonly PlaceMention[],
  memory: Memory,
  whole: { town: string | undefined; region: string | undefined },
): Group[] {
  const groups: Group[] = [];
  let previous: PlaceMention | undefined;
  for (const place of inside) {
    const group = groupOf(place, inside, memory, whole);
    if (!group) continue;
    const last = groups.at(-1);
    if (last && previous) {
      const between = tokens.slice(previous.to, place.from);
      if (last.level === 'municipality' && place.kind !== 'municipality' && isLocating(between)) {
        previous = place;
        continue;
      }
      const quarter =
        last.level === 'municipality' &&
        last.codes.length === 1 &&
        last.codes[0] === group.codes[0] &&
        between.length < 3;
      const coordinated =
        between.length <= 3 &&
        last.level === group.level &&
        between.every((token) => COORDINATING.test(token.lower)) &&
        between.some((token) => /^([,a-]|i|nebo|či|s|se)$/.test(token.lower));
      if (quarter || coordinated) {
        last.to = group.to;
        last.codes = [...new Set([...last.codes, ...group.codes])];
        last.ambiguous.push(...group.ambiguous);
        previous = place;
        continue;
      }
    }
    groups.push(group);
    previous = place;
  }
  return groups;
}

function isLocating(between: readonly Token[]): boolean {
  return (
    between.length <= 3 &&
    between.every((token) => /^(v|ve|na|z|ze|,|\(|okres|okrese|okresu)$/.test(token.lower)) &&
    between.some((token) => /^(v|ve|na|z|ze|\()$/.test(token.lower))
  );
}

function groupOf(
  place: PlaceMention,
  inside: readonly PlaceMention[],
  memory: Memory,
  whole: { town: string | undefined; region: string | undefined },
): Group | undefined {
  const base = { from: place.from, to: place.to, ambiguous: place.ambiguous ? [place.name] : [] };
  switch (place.kind) {
    case 'municipality':
      return place.codes.length > 0 || place.ambiguous
        ? { ...base, codes: place.codes, level: 'municipality' }
        : undefined;
    case 'region':
      return { ...base, codes: place.codes, level: 'region' };
    case 'area':
    case 'country':
      return { ...base, codes: [], level: 'none' };
    case 'town-reference': {
      const named = new Set(
        inside.filter((other) => other.kind === 'municipality').flatMap((other) => other.codes),
      );
      if (named.size > 1) return undefined;
      const code = [...named][0] ?? memory.towns.at(-1) ?? whole.town;
      return code ? { ...base, codes: [code], level: 'municipality' } : undefined;
    }
    case 'region-reference': {
      const named = new Set(
        inside.filter((other) => other.kind === 'region').flatMap((other) => other.codes),
      );
      if (named.size > 1 || inside.some((other) => other.kind === 'municipality' && other.codes.length > 0))
        return undefined;
      const code = [...named][0] ?? memory.region ?? whole.region;
      return code ? { ...base, codes: [code], level: 'region' } : undefined;
    }
    default:
      return undefined;
  }
}

/** `Tanvald a Desná … osm, respektive pět`: as many numbers as places, joined the same way. */
function pairParallel(
  tokens: readonly Token[],
  numbers: readonly Mention[],
  groups: readonly Group[],
): Map<Mention, Group> | undefined {
  for (let i = 0; i + 1 < numbers.length; i++) {
    const listed = pairList(tokens, numbers, i, groups);
    if (listed) return listed;
    const between = tokens.slice(numbers[i]!.to, numbers[i + 1]!.from).map((token) => token.lower);
    if (!between.some((word) => /^(respektive|resp)$/.test(word))) continue;
    const group = groups.find((candidate) => candidate.codes.length === 2);
    if (!group) return undefined;
    const pairs = new Map<Mention, Group>();
    pairs.set(numbers[i]!, { ...group, codes: [group.codes[0]!] });
    pairs.set(numbers[i + 1]!, { ...group, codes: [group.codes[1]!] });
    return pairs;
  }
  return undefined;
}

/** `Višňová, Bulovka a Habartice dostaly 1, 2 a 3 miliony`: bare numbers in a list as long as the list of places. */
function pairList(
  tokens: readonly Token[],
  numbers: readonly Mention[],
  i: number,
  groups: readonly Group[],
): Map<Mention, Group> | undefined {
  let end = i;
  while (
    end + 1 < numbers.length &&
    isBare(numbers[end]!) &&
    joinedOnly(tokens, numbers[end]!.to, numbers[end + 1]!.from)
  )
    end++;
  const list = numbers.slice(i, end + 1);
  const group = groups.find(
    (candidate) => candidate.codes.length === list.length && candidate.to <= list[0]!.from,
  );
  if (list.length < 2 || !group) return undefined;
  return new Map(list.map((number, k) => [number, { ...group, codes: [group.codes[k]!] }]));
}

function isBare(mention: Mention): boolean {
  return mention.to - mention.core === 1;
}

function joinedOnly(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    to > from && to - from <= 2 && tokens.slice(from, to).every((token) => /^(,|a|i)$/.test(token.lower))
  );
}

function pickGroup(
  tokens: readonly Token[],
  mention: Mention,
  numbers: readonly Mention[],
  groups: readonly Group[],
): Group | undefined {
  if (groups.length === 0) return undefined;
  const bracket = bracketed(tokens, mention, groups);
  if (bracket) return bracket;
  const clause = clauseOf(tokens, mention);
  const here = groups.filter((group) => group.from >= clause.from && group.to <= clause.to);
  const peers = numbers.filter((number) => number.core >= clause.from && number.to <= clause.to);
  if (here.length === 1) return here[0];
  if (here.length > 1) return ofClause(mention, peers, here);
  const segment = groups.filter((group) => sameSegment(tokens, mention, group));
  if (segment.length === 1 && groups.length > 1 && hasSemicolon(tokens, mention)) return segment[0];
  const before = groups.filter((group) => group.to <= mention.from).at(-1);
  const after = groups.find((group) => group.from >= mention.to);
  if (before) return before;
  if (after && opensBreakdown(tokens, mention)) {
    const rest = groups.filter((group) => group.from >= mention.to && group.level === after.level);
    return { ...after, codes: rest.flatMap((group) => group.codes) };
  }
  // A number before the first place belongs to it, unless the place only holds a part: `stovky z nich v Ústí`.
  if (!after) return undefined;
  const part = tokens
    .slice(mention.to, after.from)
    .some((token, k, all) => /^(z|ze)$/.test(token.lower) && all[k + 1]?.lower === 'nich');
  return part ? undefined : after;
}

/** `15 rodin – deset v Mostě a pět v Litvínově`, `15 rodin, z toho`: the sum of what follows, with all its places. */
function opensBreakdown(tokens: readonly Token[], mention: Mention): boolean {
  const next = tokens[mention.to];
  if (/^[:–—]$/.test(next?.text ?? '')) return true;
  const word = next?.text === ',' ? mention.to + 1 : mention.to;
  return tokens[word]?.lower === 'z' && tokens[word + 1]?.lower === 'toho';
}

function hasSemicolon(tokens: readonly Token[], mention: Mention): boolean {
  const { sentence } = tokens[mention.core]!;
  for (let at = mention.core; at < tokens.length && tokens[at]!.sentence === sentence; at++)
    if (tokens[at]!.text === ';') return true;
  for (let at = mention.core; at >= 0 && tokens[at]!.sentence === sentence; at--)
    if (tokens[at]!.text === ';') return true;
  return false;
}

/** No semicolon stands between them. */
function sameSegment(tokens: readonly Token[], mention: Mention, group: Group): boolean {
  const [from, to] = group.to <= mention.from ? [group.to, mention.from] : [mention.to, group.from];
  for (let at = from; at < to; at++) if (tokens[at]!.text === ';') return false;
  return true;
}

/** Several places in one clause: alternation pairs in order, otherwise a town beats a region and the nearer one wins. */
function ofClause(mention: Mention, peers: readonly Mention[], here: readonly Group[]): Group {
  if (peers.length === here.length) {
    const order = [
      ...peers.map((peer) => ({ at: peer.core, peer })),
      ...here.map((group) => ({ at: group.from, group })),
    ].sort((a, b) => a.at - b.at);
    const alternates = order.every((item, i) => i === 0 || 'peer' in item !== 'peer' in order[i - 1]!);
    if (alternates) return here[peers.indexOf(mention)]!;
  }
  const fine = here.filter((group) => group.level === 'municipality');
  const pool = fine.length > 0 ? fine : here;
  const before = pool.filter((group) => group.to <= mention.from).at(-1);
  const after = pool.find((group) => group.from >= mention.to);
  if (!before) return after ?? pool[0]!;
  if (!after) return before;
  // Right after the number in the same breath: `12 bytů v Tanvaldu`.
  return after.from - mention.to <= 2 && after.from - mention.to < mention.from - before.to ? after : before;
}

/** `Liberec (přes 351 milionů)` and `12 bytů (Liberec)`. */
function bracketed(tokens: readonly Token[], mention: Mention, groups: readonly Group[]): Group | undefined {
  let open = -1;
  for (let at = mention.from - 1; at >= 0 && tokens[at]!.sentence === tokens[mention.core]!.sentence; at--) {
    if (tokens[at]!.text === ')') break;
    if (tokens[at]!.text === '(') {
      open = at;
      break;
    }
  }
  if (open >= 0) {
    const inner = groups.find((group) => group.from > open && group.to <= mention.from);
    return inner ?? groups.filter((group) => group.to <= open && open - group.to <= 1).at(-1);
  }
  if (tokens[mention.to]?.text === '(') return groups.find((group) => group.from === mention.to + 1);
  return undefined;
}

/** The stretch between commas and semicolons; a comma inside an enumeration of places does not cut. */
function clauseOf(tokens: readonly Token[], mention: Mention): { from: number; to: number } {
  const sentence = tokens[mention.core]!.sentence;
  let from = mention.core;
  while (from > 0 && tokens[from - 1]!.sentence === sentence && !cuts(tokens, from - 1)) from--;
  let to = mention.to;
  while (to < tokens.length && tokens[to]!.sentence === sentence && !cuts(tokens, to)) to++;
  return { from, to };
}

function cuts(tokens: readonly Token[], at: number): boolean {
  return /^[,;:–—]$/.test(tokens[at]!.text);
}
