// From a name as people write it (`Jablonec n/N`, `v Novém Boru`, `Frýdlant v Čechách`) to one territory of the register.

import { foldName } from '#model/territory.ts';

export type KnownTerritory = {
  code: string;
  name: string;
  /** Forms after "v": `Novém Boru`. */
  locatives: readonly string[];
  /** Codes of the areas it lies in; the code of its region decides which of two equal names is meant. */
  parents?: readonly string[];
};

export type NameMatch =
  | { territory: KnownTerritory; outside: boolean }
  | { territory?: undefined; ambiguous: boolean; candidates: KnownTerritory[] };

type Entry = { territory: KnownTerritory; inside: boolean; forms: string[][] };

const NAME_CHARACTERS = 120;
const PREFIX = /^(statutární město|krajské město|město|městys|obec|mčst|v|ve|na)\s+/u;
/** Said to tell a town from its Moravian namesake; no part of the official name. */
const LAND = /\s+v čechách$/u;

/**
 * Returns a finder over the known territories. It tries those inside the region first and answers with a territory only
 * when exactly one fits; otherwise with those it could be.
 */
export function buildNameFinder(
  known: readonly KnownTerritory[],
  regionCode: string,
): (name: string) => NameMatch {
  const entries = known.map((territory) => ({
    territory,
    inside: territory.code === regionCode || (territory.parents?.includes(regionCode) ?? false),
    forms: [territory.name, ...territory.locatives].map(listTokens),
  }));
  const byForm = new Map<string, Entry[]>();
  const byInitial = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of new Set(entry.forms.map((form) => foldName(form.join(' '))))) add(byForm, key, entry);
    for (const initial of new Set(entry.forms.map((form) => form[0]?.[0] ?? '')))
      add(byInitial, initial, entry);
  }
  return (name) => findName(name, byForm, byInitial);
}

function add(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}

function findName(name: string, byForm: Map<string, Entry[]>, byInitial: Map<string, Entry[]>): NameMatch {
  if (name.length > NAME_CHARACTERS) return { ambiguous: false, candidates: [] };
  const written = cleanName(name);
  const variants = [...new Set([written, written.replace(PREFIX, ''), written.replace(LAND, '')])];
  for (const inside of [true, false])
    for (const variant of variants) {
      const found = findVariant(variant, byForm, byInitial).filter((entry) => entry.inside === inside);
      if (found.length === 1) return { territory: found[0]!.territory, outside: !inside };
      if (found.length > 1) return { ambiguous: true, candidates: found.map((entry) => entry.territory) };
    }
  return { ambiguous: false, candidates: listSimilar(written, byInitial) };
}

/** Exact name, then an inflected form, then abbreviations, then the same letters without diacritics. */
function findVariant(
  variant: string,
  byForm: Map<string, Entry[]>,
  byInitial: Map<string, Entry[]>,
): Entry[] {
  const tokens = listTokens(variant);
  const joined = tokens.join(' ');
  const folded = byForm.get(foldName(joined)) ?? [];
  const named = folded.filter((entry) => entry.forms[0]!.join(' ') === joined);
  if (named.length > 0) return named;
  const inflected = folded.filter((entry) => entry.forms.some((form) => form.join(' ') === joined));
  if (inflected.length > 0) return inflected;
  if (!tokens.some((token) => token.length >= 3)) return [];
  const near = byInitial.get(tokens[0]?.[0] ?? '') ?? [];
  const abbreviated = near.filter((entry) => entry.forms.some((form) => matchesAbbreviated(tokens, form)));
  return abbreviated.length > 0 ? abbreviated : folded;
}

/** `jablonec n. n` against `jablonec nad nisou`: word by word, a shortened word is the beginning of the full one. */
function matchesAbbreviated(written: string[], full: string[]): boolean {
  return (
    written.length === full.length &&
    written.every((token, index) => {
      const word = full[index]!;
      if (token === word) return true;
      const short = token.endsWith('.') ? token.slice(0, -1) : token.length === 1 ? token : undefined;
      return short !== undefined && short !== '' && word.startsWith(short);
    })
  );
}

/** Names of the region that begin alike, so that a misspelt one can be corrected by hand. */
function listSimilar(written: string, byInitial: Map<string, Entry[]>): KnownTerritory[] {
  const beginning = foldName(written).slice(0, 4);
  return (byInitial.get(written[0] ?? '') ?? [])
    .filter((entry) => entry.inside && foldName(entry.territory.name).startsWith(beginning))
    .slice(0, 5)
    .map((entry) => entry.territory);
}

function cleanName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .replace(/^[\s•·*–-]+|[\s:;,*–-]+$/gu, '')
    .replace(/^\d+[.)]\s*/u, '');
}

/** `n/N` and `n.N.` fall into the same words as `n. N.`; a hyphen stands alone, with or without spaces around. */
function listTokens(name: string): string[] {
  return cleanName(name)
    .replace(/(\p{L})\//gu, '$1. ')
    .replace(/\./g, '. ')
    .replace(/\s*[-–]\s*/g, ' - ')
    .split(' ')
    .filter((token) => token !== '');
}
