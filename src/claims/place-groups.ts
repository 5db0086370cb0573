// The places of a sentence as groups that numbers can be about: coordinated towns together, references resolved.

import { findAuthor, findSubject, presumeAuthor } from './document-subject.ts';
import { isFieldOnly } from './measured.ts';
import type { PlaceMention } from './place-mention.ts';
import { likeliest } from './resolve-places.ts';
import type { Token } from './tokens.ts';

export type Group = {
  from: number;
  to: number;
  codes: string[];
  level: 'municipality' | 'region' | 'none';
  ambiguous: string[];
};

export type Memory = {
  towns: string[];
  region: string | undefined;
  last: Group[];
  heading: Group[];
  /** The point of a list the text is in: where it begins, and what was spoken of before the list. */
  item: { from: number; before: Group[] } | undefined;
  /** Towns that only a dateline has named so far. */
  written: Set<string>;
};

/** The only town and region of the whole text, for references that come before the name, and the town it is of. */
export type WholeText = {
  town: string | undefined;
  region: string | undefined;
  subject: string | undefined;
  /** The town of whoever writes in the first person. */
  author: string | undefined;
  /** Likely the town of the author. */
  presumed: string | undefined;
};

export function wholeText(tokens: readonly Token[], places: readonly PlaceMention[]): WholeText {
  const towns = new Set<string>();
  const regions = new Set<string>();
  for (const place of places) {
    if (place.kind === 'municipality' && place.codes[0]) towns.add(place.codes[0]);
    if (isSpokenRegion(place)) regions.add(place.codes[0]!);
  }
  // `v kraji` without a name is the region of all the towns and areas named.
  if (regions.size === 0) for (const code of regionsOf(places)) regions.add(code);
  return {
    town: towns.size === 1 ? [...towns][0] : undefined,
    region: regions.size === 1 ? [...regions][0] : undefined,
    subject: findSubject(tokens, places),
    author: findAuthor(tokens, places),
    presumed: presumeAuthor(tokens, places),
  };
}

function regionsOf(places: readonly PlaceMention[]): Set<string> {
  const codes = new Set<string>();
  for (const mention of places) {
    const named =
      mention.kind === 'area'
        ? [likeliest(mention.places) ?? []].flat()
        : mention.places.filter((place) => place.code === mention.codes[0]);
    for (const place of named)
      if (place.regionCode && place.regionCode !== CAPITAL_REGION) codes.add(place.regionCode);
  }
  return codes;
}

/** NUTS 3 code of Prague, which is a town and never meant by `kraj`. */
const CAPITAL_REGION = 'CZ010';

/** A region that `kraj` may mean afterwards. */
export const isSpokenRegion = ({ kind, codes }: PlaceMention): boolean =>
  kind === 'region' && codes[0] !== undefined && codes[0] !== CAPITAL_REGION;

const COORDINATING =
  /^([,a-]|i|ani|nebo|či|respektive|resp|v|ve|z|ze|do|na|s|se|také|sousední|sousedním|sousedních|nedalekém|nedaleké|blízké)$/;

/** Coordinated places make one group; a region or an area that only says where a town lies falls away. */
export function buildGroups(
  tokens: readonly Token[],
  inside: readonly PlaceMention[],
  memory: Memory,
  whole: WholeText,
): Group[] {
  const groups: Group[] = [];
  let previous: PlaceMention | undefined;
  for (const place of inside) {
    const group = groupOf(tokens, place, inside, memory, whole);
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
        (between.some((token) => /^([,a-]|i|ani|nebo|či|respektive|resp)$/.test(token.lower)) ||
          // `Cheb se Sokolovem`, but not `z Kadaně se do Chomutova`
          /^(s|se)$/.test(between.at(-1)?.lower ?? ''));
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
    between.every((token) => /^(v|ve|na|z|ze|,|\.|\(|okr|okres|okrese|okresu)$/.test(token.lower)) &&
    between.some((token) => /^(v|ve|na|z|ze|\(|okr|okres)$/.test(token.lower))
  );
}

/** `průměr kraje`, `v celém kraji`, `, v kraji 80`, `získal kraj 680 milionů, z toho Liberec`: the region beside its towns. */
function isWholeRegion(
  tokens: readonly Token[],
  place: PlaceMention,
  inside: readonly PlaceMention[],
): boolean {
  const before = tokens[place.from - 1]?.lower ?? '';
  if (isFieldOnly(tokens, place)) return false;
  if (/^(průměr|medián)/.test(tokens[place.to]?.lower ?? '')) return true;
  // `čtvrtina všech lidí v kraji (32 519)`
  if (tokens[place.to]?.text === '(' && tokens[place.to + 1]?.kind === 'number') return true;
  if (/^(průměr(u|em|ně)?|cel(ý|ém|ého|ému)|průměrem|kter(é|ou|ý|ých)|jež)$/.test(before)) return true;
  return (
    (before === 'v' && /^[,;(–]$/.test(tokens[place.from - 2]?.text ?? '')) ||
    // `Odry mají 12 bytů, kraj 8`
    (/^[,;–]$/.test(before) && tokens[place.to]?.kind === 'number') ||
    isDivided(tokens, place, inside)
  );
}

const DIVIDES =
  /^(?:z (?:toho|nich|nichž|čehož|těch\p{L}*)|nejvíce?|největší|nejvyšší|přičemž|hlavně|především|zejména|většin\p{L}+|polovin\p{L}+)$/u;

function opensParts(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  return DIVIDES.test(word) || DIVIDES.test(`${word} ${tokens[at + 1]?.lower ?? ''}`);
}

/** What stands before the first town of the sentence and is then divided among towns: `do kraje přišlo …, z toho do Liberce`. */
function isDivided(tokens: readonly Token[], place: PlaceMention, inside: readonly PlaceMention[]): boolean {
  const town = inside.find((other) => other.kind === 'municipality' && other.codes.length > 0);
  if (!town || town.from < place.to || !/^(kraj|region)/.test(tokens[place.from]!.lower)) return false;
  // `3 až 5 % obyvatel kraje, v Ralsku až třetina`: the town opens a clause of its own.
  if (
    /^(v|ve|do)$/.test(tokens[town.from - 1]?.lower ?? '') &&
    /^[,;–]$/.test(tokens[town.from - 2]?.text ?? '')
  )
    return true;
  for (let at = place.to + 1; at < town.from; at++)
    if (/^[,;:(–]$/.test(tokens[at]!.text) && opensParts(tokens, at + 1)) return true;
  return false;
}

/** The town spoken of last; behind several of them, and in a new section, the one the document is of. */
function lastTown({ last, towns }: Memory, { subject }: WholeText): string | undefined {
  if (subject === undefined) return towns.at(-1);
  const spoken = new Set(last.filter(({ level }) => level === 'municipality').flatMap(({ codes }) => codes));
  return spoken.size === 1 ? [...spoken][0] : subject;
}

function isField(tokens: readonly Token[], { from }: PlaceMention): boolean {
  return (
    /^(v|ve|z|ze)$/.test(tokens[from - 1]?.lower ?? '') &&
    /^nej\p{L}+ší$/u.test(tokens[from - 2]?.lower ?? '')
  );
}

function groupOf(
  tokens: readonly Token[],
  place: PlaceMention,
  inside: readonly PlaceMention[],
  memory: Memory,
  whole: WholeText,
): Group | undefined {
  const base = { from: place.from, to: place.to, ambiguous: place.ambiguous ? [nameOfAll(place)] : [] };
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
      // `našemu městu`: that of who speaks, whatever the sentence names beside it.
      if (/^naš/.test(tokens[place.from - 1]?.lower ?? ''))
        return whole.subject ? { ...base, codes: [whole.subject], level: 'municipality' } : undefined;
      const towns = inside.filter((other) => other.kind === 'municipality');
      // `Dluh města je 12 milionů, v sousedním Mostě 5`: of a later clause.
      const end = clauseEnd(tokens, place.to);
      const near = towns.filter(({ from }) => from < end);
      const last = lastTown(memory, whole);
      const named = new Set((near.length > 0 || !last ? towns : near).flatMap((other) => other.codes));
      if (named.size > 1) return undefined;
      // `Ralsko obdrželo víc než město`: nobody is compared with itself.
      const other = tokens[place.from - 1]?.lower === 'než' && named.size === 1 ? whole.subject : undefined;
      const code = other ?? [...named][0] ?? last ?? whole.town;
      return code ? { ...base, codes: [code], level: 'municipality' } : undefined;
    }
    case 'region-reference': {
      const named = new Set(
        inside.filter((other) => other.kind === 'region').flatMap((other) => other.codes),
      );
      const towns = inside.some((other) => other.kind === 'municipality' && other.codes.length > 0);
      // `nejvyšší v kraji`: the field of a superlative, said of the town spoken of.
      if (memory.last.length > 0 && isField(tokens, place)) return undefined;
      if (named.size > 1 || (towns && !isWholeRegion(tokens, place, inside))) return undefined;
      const code = [...named][0] ?? memory.region ?? whole.region;
      // Which one nobody said; it is not the town spoken of before.
      return code ? { ...base, codes: [code], level: 'region' } : { ...base, codes: [], level: 'none' };
    }
    default:
      return undefined;
  }
}

function clauseEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && tokens[end]!.sentence === tokens[from]!.sentence) {
    if (/^[,;–]$/.test(tokens[end]!.text)) break;
    end++;
  }
  return end;
}

/** Namesakes have one name, which a sentence about them needs in the nominative. */
function nameOfAll({ places, name }: PlaceMention): string {
  const names = new Set(places.map((place) => place.name));
  return names.size === 1 ? [...names][0]! : name;
}
