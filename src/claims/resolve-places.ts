// Which of several namesakes the text means: by a qualifier beside the name, by the rest of the text, by size; else ambiguous.

import type { PlaceIndex } from './place-index.ts';
import type { PlaceMention } from './place-mention.ts';
import type { Token } from './tokens.ts';
import type { Place } from './types.ts';

type Evidence = {
  districts: Map<string, number>;
  regions: Map<string, number>;
  codes: Set<string>;
  /** The text names a region or a district that is not of the register. */
  elsewhere: boolean;
};

/** Sets `codes` (and `ambiguous`) of every mention. */
export function resolvePlaces(tokens: readonly Token[], mentions: PlaceMention[], index: PlaceIndex): void {
  const evidence = gather(tokens, mentions, index);
  const decided = new Map<string, Place>();
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (mention.kind === 'region') mention.codes = [mention.places[0]!.code];
    if (mention.kind !== 'municipality') continue;
    const key = mention.places
      .map((place) => place.code)
      .sort()
      .join();
    const beside = qualified(tokens, mentions, i, index, evidence);
    const place = beside ?? decided.get(key) ?? choose(mention, evidence);
    if (place) {
      mention.codes = [place.code];
      if (beside || !mention.short) decided.set(key, place);
    } else mention.ambiguous = mention.places.length > 1 && !mention.adjective;
  }
  // A name decided later by its qualifier holds for the whole text.
  for (const mention of mentions) {
    if (mention.kind !== 'municipality' || mention.codes.length > 0) continue;
    const place = decided.get(
      mention.places
        .map((p) => p.code)
        .sort()
        .join(),
    );
    if (place) Object.assign(mention, { codes: [place.code], ambiguous: false });
  }
}

function gather(tokens: readonly Token[], mentions: readonly PlaceMention[], index: PlaceIndex): Evidence {
  const evidence: Evidence = {
    ...{ districts: new Map(), regions: new Map(), codes: new Set() },
    elsewhere: namesElsewhere(tokens, mentions, index),
  };
  const add = (map: Map<string, number>, key: string | null | undefined, weight: number): void => {
    if (key) map.set(key, (map.get(key) ?? 0) + weight);
  };
  const seen = new Set<string>();
  mentions.forEach((mention) => {
    // A guessed adjective (`dědické`) is no evidence of its own village.
    if (mention.adjective) return;
    const place =
      mention.kind === 'area'
        ? likeliest(mention.places, evidence.elsewhere)
        : mention.places.length === 1 && !mention.short
          ? mention.places[0]
          : undefined;
    if (!place) return;
    const key = `${mention.kind}${place.code}`;
    if (seen.has(key)) return;
    seen.add(key);
    const district =
      /^okres/.test(tokens[mention.from - 1]?.lower ?? '') || tokens[mention.from - 2]?.lower === 'okr';
    add(
      evidence.regions,
      place.regionCode ?? (place.level === 'region' ? place.code : null),
      mention.kind === 'region' ? 2 : 1,
    );
    add(evidence.districts, place.districtCode, mention.kind === 'area' || district ? 3 : 1);
    if (mention.kind === 'municipality') evidence.codes.add(place.code);
  });
  for (let i = 0; i < tokens.length; i++) {
    if (!DISTRICT.test(tokens[i]!.lower)) continue;
    const district = districtAfter(tokens, i, index);
    if (district) {
      add(evidence.districts, district.districtCode ?? district.code, 3);
      add(evidence.regions, district.regionCode, 1);
    }
  }
  return evidence;
}

const DISTRICT = /^okr(?:es\p{L}*)?$/u;

function districtAfter(tokens: readonly Token[], at: number, index: PlaceIndex): Place | undefined {
  const i = tokens[at + 1]?.text === '.' ? at + 1 : at;
  for (let length = 3; length >= 1; length--) {
    const name = tokens
      .slice(i + 1, i + 1 + length)
      .map((token) => token.text)
      .join(' ');
    const found = index.districts.get(name)?.[0];
    if (found) return found;
  }
  return undefined;
}

function namesElsewhere(
  tokens: readonly Token[],
  mentions: readonly PlaceMention[],
  index: PlaceIndex,
): boolean {
  const away = mentions.some(
    ({ kind, places }) =>
      (kind === 'region' || kind === 'area') &&
      places.length > 0 &&
      places.every(({ home }) => home === false),
  );
  if (away) return true;
  return tokens.some(
    ({ lower }, i) => lower.startsWith('okres') && districtAfter(tokens, i, index)?.home === false,
  );
}

/** The town an area has its name from: of the register's own region before a larger namesake, unless the text is of elsewhere. */
export function likeliest(places: readonly Place[], elsewhere = false): Place | undefined {
  let best: Place | undefined;
  const goesBefore = (one: Place, other: Place) =>
    !elsewhere && one.home !== other.home
      ? one.home === true
      : (one.population ?? 0) > (other.population ?? 0);
  for (const place of places) if (!best || goesBefore(place, best)) best = place;
  return best;
}

/** The only one of the register's own region. */
function atHome(places: readonly Place[], { elsewhere }: Evidence): Place | undefined {
  const [own, other] = elsewhere ? [] : places.filter(({ home }) => home === true);
  return other ? undefined : own;
}

/** `Bor na Tachovsku`, `Osek v okrese Teplice`, `Bor (okres Tachov)`, `Janov v Litvínově`, `litvínovský Janov`. */
function qualified(
  tokens: readonly Token[],
  mentions: readonly PlaceMention[],
  i: number,
  index: PlaceIndex,
  evidence: Evidence,
): Place | undefined {
  const mention = mentions[i]!;
  if (mention.places.length < 2) return undefined;
  for (let at = mention.to; at < mention.to + 3 && at < tokens.length; at++) {
    if (DISTRICT.test(tokens[at]!.lower)) {
      const district = districtAfter(tokens, at, index);
      const code = district?.districtCode ?? district?.code;
      const hits = mention.places.filter((place) => place.districtCode === code);
      if (code && hits.length === 1) return hits[0];
    }
  }
  for (const other of [mentions[i + 1], mentions[i - 1]]) {
    if (!other || other.places.length === 0) continue;
    const distance = other.from >= mention.to ? other.from - mention.to : mention.from - other.to;
    if (distance > 2) continue;
    const anchors = other.kind === 'area' ? other.places : other.places.length === 1 ? other.places : [];
    const same = mention.places.filter((place) => anchors.some((anchor) => anchor.code === place.code));
    if (same.length === 1) return same[0];
    const anchor = other.kind === 'area' ? likeliest(anchors, evidence.elsewhere) : undefined;
    const near = anchor ? mention.places.filter((place) => place.districtCode === anchor.districtCode) : [];
    if (near.length === 1) return near[0];
    // `Višňová na Frýdlantsku`: of two towns called Frýdlant it is the one with a Višňová around it.
    const around = other.kind === 'area' ? new Set(anchors.map((town) => town.districtCode)) : undefined;
    const beside = around ? mention.places.filter((place) => around.has(place.districtCode)) : [];
    if (beside.length === 1) return beside[0];
    if (other.kind === 'region') {
      const inside = mention.places.filter((place) => place.regionCode === other.places[0]!.code);
      if (inside.length === 1) return inside[0];
      if (inside.length > 1) return dominant(inside);
    }
  }
  return undefined;
}

function choose(mention: PlaceMention, evidence: Evidence): Place | undefined {
  const { places } = mention;
  if (mention.adjective) return chooseTown(places, evidence);
  const longer = mention.longer.filter((place) => evidence.codes.has(place.code));
  if (longer.length === 1 && !places.some((place) => isTown(place))) return longer[0];
  // `Bečov` in a text on the region of Bečov nad Teplou, where the other one does not lie.
  const near = mention.longer.filter((place) => evidence.regions.has(place.regionCode ?? ''));
  if (
    near.length === 1 &&
    !places.some((place) => isTown(place) || evidence.regions.has(place.regionCode ?? ''))
  )
    return near[0];
  if (places.length === 1)
    return !mention.short || evidence.codes.has(places[0]!.code) || isTown(places[0]!)
      ? places[0]
      : undefined;
  const named = places.filter((place) => evidence.codes.has(place.code));
  if (named.length === 1) return named[0];
  // `Jablonec` alone is Jablonec nad Nisou, whatever villages stand around it in the sentence.
  if (mention.short) {
    const town = dominant(places);
    if (town) return town;
  }
  let best: Place[] = [];
  let top = 0;
  for (const place of places) {
    const score =
      3 * (evidence.districts.get(place.districtCode ?? '') ?? 0) +
      (evidence.regions.get(place.regionCode ?? '') ?? 0);
    if (score > top) [best, top] = [[place], score];
    else if (score === top && score > 0) best.push(place);
  }
  if (best.length === 1) return best[0];
  const left = best.length > 0 ? best : places;
  return dominant(left) ?? atHome(left, evidence);
}

/** `liberecká` is Liberec; of a village only when the text names it, so that common adjectives mean no place. */
function chooseTown(places: readonly Place[], evidence: Evidence): Place | undefined {
  const named = places.filter((place) => evidence.codes.has(place.code));
  if (named.length > 0) return named.length === 1 ? named[0] : dominant(named);
  const unknown = places.every((place) => typeof place.population !== 'number');
  if (unknown) return places.length === 1 ? places[0] : undefined;
  const towns = places.filter((place) => (place.population ?? 0) >= 3000);
  // `frýdlantská` is Frýdlant before Frýdlant nad Ostravicí.
  const plain = towns.filter((place) => !place.name.includes(' '));
  if (plain.length === 1 && towns.length > 1) return plain[0];
  return towns.length === 1 ? towns[0] : (dominant(towns, 5) ?? atHome(towns, evidence));
}

export function isTown(place: Place): boolean {
  return (place.population ?? 0) >= 5000;
}

/** A town many times larger than all its namesakes is the one meant; between villages nothing decides. */
export function dominant(places: readonly Place[], times = 20): Place | undefined {
  const sorted = [...places].sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
  const [first, second] = sorted;
  if (!first || !second) return first;
  if (!isTown(first)) return undefined;
  return (first.population ?? 0) >= times * (second.population ?? 0) ? first : undefined;
}
