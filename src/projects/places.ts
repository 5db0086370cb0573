// Where a project takes place: territory codes from what a list printed. What cannot be told stays at the level known.
import type { AssertedPlace } from '#model/project-assertion.ts';
import { foldName, parseTerritoryCode, type Level } from '#model/territory.ts';
import { shortKey, shortKeysOf, withoutLand } from './short-names.ts';

export type KnownPlace = {
  code: string;
  level: Level;
  name: string;
  /** Parent code by level. */
  parents: Partial<Record<Level, string>>;
};

/**
 * `code`: printed as a code; `name`: by its name alone; `name-in`: by its name inside a printed district or region;
 * `recipient`: nothing is printed and the recipient is a municipality by its IČO, so its territory is taken; `recipient-name`:
 * nor is an IČO, and the name of the recipient is that of one municipality or region.
 */
export type PlaceRule = 'code' | 'name' | 'name-in' | 'recipient' | 'recipient-name';

/** Whether a place of this rule was taken from the recipient: no source says it. */
export const isOfRecipient = (rule: string): boolean => rule.startsWith('recipient');

export type ResolvedPlace = { code: string; share: string | null; rule: PlaceRule };

/**
 * Why a printed place is none of the register: `unknown`: nothing is called so; `ambiguous`: several are; `elsewhere`: nothing is
 * in the printed district or region; `alone`: only one is, of a register without the country, and nothing is printed beside it;
 * `state`: it is the whole state, of which no part is meant.
 */
export type MissedPlace = {
  /** Which of the printed places, from 0. */
  at: number;
  why: 'unknown' | 'ambiguous' | 'elsewhere' | 'alone' | 'state';
  /** Codes of the places called so, for `ambiguous` those it may be. */
  called: string[];
  /** Code of the printed district or region, which is taken instead. */
  instead?: string;
};

export type FoundPlaces = { found: ResolvedPlace[]; missed: MissedPlace[] };

export type PlaceFinder = (places: readonly AssertedPlace[]) => FoundPlaces;

const NOTHING: FoundPlaces = { found: [], missed: [] };
/** Printed where a project is of the whole state: no place of it is lost. */
const STATE = new Set(['cesko', 'ceska republika', 'cr', 'cela cr', 'cela ceska republika', 'czechia']);

const DEPTH: Record<Level, number> = { state: 0, region: 1, district: 2, orp: 3, municipality: 4 };
/** Words of a region in its full name: `Liberecký kraj`, `Liberecký`, `Kraj Vysočina`. */
const REGION_WORD = /^(?:kraj )|(?: kraj)$/;
/** Municipalities of a country, when the register holds it whole; a name is told apart only among all of them. */
const WHOLE_COUNTRY = 6_000;

export const holdsCountry = (known: readonly KnownPlace[]): boolean =>
  known.filter((place) => place.level === 'municipality').length >= WHOLE_COUNTRY;

/**
 * Builds a finder over the places of the register. A printed name counts only where it can mean one place: alone when the
 * register holds the country and the name is there once, otherwise inside the district or region printed beside it.
 */
export function buildPlaceFinder(known: readonly KnownPlace[]): PlaceFinder {
  const byCode = new Map(known.map((place) => [place.code, place]));
  const byName = Map.groupBy(known, (place) => placeKey(place.name));
  const byShort = shortNames(known);
  /** As written; only what is nobody's name is a shortened one, or has the land behind it. */
  const called = (text: string): KnownPlace[] =>
    byName.get(placeKey(text)) ??
    byName.get(placeKey(withoutLand(text))) ??
    byShort.get(shortKey(text) ?? '') ??
    [];
  const whole = holdsCountry(known);
  const memory = new Map<string, FoundPlaces>();

  const find = (places: readonly AssertedPlace[]): FoundPlaces => {
    const coded = places.map((place) => ({ place, code: codeOf(place, byCode) }));
    const around = new Set(coded.flatMap(({ code }) => code ?? []));
    for (const { place, code } of coded) {
      if (code) continue;
      for (const text of [place.text, place.within ?? '']) {
        for (const area of areasNamed(text, byName)) around.add(area);
      }
    }
    const missed: MissedPlace[] = [];
    const found = coded.flatMap(({ place, code }, at): ResolvedPlace[] => {
      const share = place.share ?? null;
      if (code) return [{ code, share, rule: 'code' }];
      const own = place.within ? new Set(areasNamed(place.within, byName)) : around;
      const named = byNameIn(place, called, own, whole);
      if (named) return [{ ...named, share }];
      // Which municipality is not told, in which district or region is.
      const area = place.within ? areasNamed(place.within, byName) : [];
      const instead = area.length === 1 ? area[0] : undefined;
      missed.push({ at, ...explainMissed(place, called, own, instead) });
      return instead === undefined ? [] : [{ code: instead, share, rule: 'name' }];
    });
    return { found: mostPrecise(found, byCode), missed };
  };
  return (places) => {
    if (places.length === 0) return NOTHING;
    const key = places
      .map(({ code, text, share, level, within }) => [code, text, share, level, within].join('\u001f'))
      .join('\u001e');
    const before = memory.get(key);
    if (before) return before;
    const found = find(places);
    if (memory.size < 50_000) memory.set(key, found);
    return found;
  };
}

/** A code of the register, or a region of the state: those are few and all have their code. */
function codeOf(place: AssertedPlace, byCode: Map<string, KnownPlace>): string | undefined {
  const parsed = place.code === undefined ? undefined : parseTerritoryCode(place.code);
  if (!parsed) return undefined;
  return byCode.has(parsed.code) || parsed.level === 'region' ? parsed.code : undefined;
}

/** Districts and regions a text names, to look for municipalities inside them. */
function areasNamed(text: string, byName: Map<string, KnownPlace[]>): string[] {
  const inBrackets = /\(([^)]+)\)/.exec(text)?.[1];
  return [text, ...(inBrackets ? [inBrackets] : [])].flatMap((name) =>
    (byName.get(placeKey(name)) ?? [])
      .filter((place) => place.level === 'district' || place.level === 'region')
      .map((place) => place.code),
  );
}

const isWholeState = ({ text, code, level }: AssertedPlace): boolean =>
  level === 'state' || /^CZ0?$/.test(code ?? text) || STATE.has(foldName(text));

function explainMissed(
  place: AssertedPlace,
  called: (text: string) => KnownPlace[],
  around: ReadonlySet<string>,
  instead: string | undefined,
): Omit<MissedPlace, 'at'> {
  if (isWholeState(place)) return { why: 'state', called: [] };
  const level = place.level ?? 'municipality';
  const same = called(withoutBrackets(place.text)).filter((one) => one.level === level);
  const inside = same.filter((one) => Object.values(one.parents).some((code) => around.has(code)));
  const why =
    same.length === 0
      ? 'unknown'
      : inside.length > 1 || (around.size === 0 && !place.within && same.length > 1)
        ? 'ambiguous'
        : around.size > 0 || place.within
          ? 'elsewhere'
          : 'alone';
  const codes = (why === 'ambiguous' && inside.length > 1 ? inside : same).map(({ code }) => code);
  return { why, called: codes, ...(instead === undefined ? {} : { instead }) };
}

const withoutBrackets = (text: string): string => text.replace(/\s*\([^)]*\)\s*$/, '');

function byNameIn(
  { text, level, within }: AssertedPlace,
  called: (text: string) => KnownPlace[],
  around: ReadonlySet<string>,
  whole: boolean,
): Pick<ResolvedPlace, 'code' | 'rule'> | undefined {
  const candidates = called(withoutBrackets(text));
  const municipalities =
    level === undefined || level === 'municipality'
      ? candidates.filter((place) => place.level === 'municipality')
      : [];
  const inside = municipalities.filter((place) =>
    Object.values(place.parents).some((code) => around.has(code)),
  );
  const [one, second] = inside;
  if (one && !second) return { code: one.code, rule: 'name-in' };
  if (around.size === 0 && !within && whole && municipalities.length === 1) {
    return { code: municipalities[0]!.code, rule: 'name' };
  }
  const area = candidates.filter((place) => place.level === (level ?? 'region'));
  return area.length === 1 && municipalities.length === 0 ? { code: area[0]!.code, rule: 'name' } : undefined;
}

function shortNames(known: readonly KnownPlace[]): Map<string, KnownPlace[]> {
  const byShort = new Map<string, KnownPlace[]>();
  for (const place of known) {
    if (place.level !== 'municipality') continue;
    for (const key of shortKeysOf(place.name)) {
      const same = byShort.get(key);
      if (same) same.push(place);
      else byShort.set(key, [place]);
    }
  }
  return byShort;
}

/** A region printed beside a municipality in it says where, not a second place. */
function mostPrecise(found: ResolvedPlace[], byCode: Map<string, KnownPlace>): ResolvedPlace[] {
  const once = [...new Map(found.map((place) => [place.code, place])).values()];
  const parents = new Set(once.flatMap(({ code }) => Object.values(byCode.get(code)?.parents ?? {})));
  return once
    .filter(({ code, share }) => share !== null || !parents.has(code))
    .sort((a, b) => depth(b.code, byCode) - depth(a.code, byCode) || (a.code < b.code ? -1 : 1));
}

function depth(code: string, byCode: Map<string, KnownPlace>): number {
  return DEPTH[byCode.get(code)?.level ?? 'region'];
}

function placeKey(name: string): string {
  return foldName(name).replace(REGION_WORD, '');
}
