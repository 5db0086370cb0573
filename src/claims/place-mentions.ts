// Where the text names places: municipalities in any case, regions, areas, adjectives that mean the town, and words that refer back.

import {
  adjectiveAt,
  areaAt,
  capitalAt,
  districtWordAt,
  orpAt,
  referenceAt,
  regionAt,
} from './area-mentions.ts';
import { inhabitantsAt } from './inhabitants.ts';
import { namedAt, type Named } from './named-places.ts';
import type { PlaceIndex } from './place-index.ts';
import { matches, type PlaceMention } from './place-mention.ts';
import { FIRST_NAMES } from './place-words.ts';
import { isTown } from './resolve-places.ts';
import { isCapital, openingLines, type Token } from './tokens.ts';

/** Finds every naming of a place; sentence order, no overlap. */
export function findPlaceMentions(tokens: readonly Token[], index: PlaceIndex): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  const datelines = findDatelines(tokens);
  for (let i = 0; i < tokens.length;) {
    const read = tokens[i]!.kind === 'word' ? mentionAt(tokens, i, index, mentions) : undefined;
    if (read && 'passed' in read) {
      i = read.passed;
      continue;
    }
    const mention = read && withNeighbour(tokens, read, index);
    const last = mentions.at(-1);
    if (mention && last && isPart(tokens, last, mention)) {
      i = last.to = mention.to;
      continue;
    }
    if (mention) {
      const dateline = datelines.some(({ from, to }) => mention.from >= from && mention.to <= to);
      mentions.push(dateline ? { ...mention, dateline } : mention);
    }
    i = mention ? mention.to : i + 1;
  }
  const surnames = findSurnames(tokens);
  return surnames.size === 0 ? mentions : mentions.filter((mention) => !isSurname(tokens, mention, surnames));
}

/** `p. Černá`, `Mgr. Veselá`, `Jan Sedlec`: who is called so once is the same person in the rest of the text. */
function findSurnames(tokens: readonly Token[]): Set<string> {
  const surnames = new Set<string>();
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'word' || !isCapital(tokens[i]!.text) || tokens[i]!.breaks > 0) continue;
    const role = tokens[i - 1]!.text === '.' ? tokens[i - 2] : tokens[i - 1];
    const first = FIRST_NAMES.has(tokens[i - 1]!.text) && tokens[i - 1]!.sentence === tokens[i]!.sentence;
    if (first || (role && TITLE.test(role.lower))) surnames.add(tokens[i]!.text);
  }
  return surnames;
}

const TITLE = /^(p|pí|pan|paní|mgr|ing|bc|judr|mudr|phdr|doc|prof)$/;

function isSurname(
  tokens: readonly Token[],
  { from, to, kind }: PlaceMention,
  surnames: ReadonlySet<string>,
): boolean {
  return (
    kind === 'municipality' &&
    to === from + 1 &&
    surnames.has(tokens[from]!.text) &&
    !/^(v|ve|z|ze|do|u|obec|obce|obci|město|města|městě|městys)$/.test(tokens[from - 1]?.lower ?? '')
  );
}

/** `Bor u Tachova`, `Osek u Duchcova`: the town beside tells which of the namesakes, and is no place itself. */
function withNeighbour(tokens: readonly Token[], mention: PlaceMention, index: PlaceIndex): PlaceMention {
  const town = tokens[mention.to + 1];
  if (mention.kind !== 'municipality' || tokens[mention.to]?.lower !== 'u' || !town || !isCapital(town.text))
    return mention;
  const forms = (index.forms.get(town.text) ?? []).filter(
    (form) => form.as === 'name' && matches(tokens, mention.to + 1, form),
  );
  if (forms.length === 0) return mention;
  const near = mention.places.filter((place) =>
    forms.some((form) => form.place.districtCode === place.districtCode),
  );
  // No namesake lies there: the town beside is still no place of the claim.
  return {
    ...mention,
    places: near.length > 0 ? near : mention.places,
    longer: [],
    to: mention.to + 2 + forms[0]!.rest.length,
  };
}

/** `Karviná-Nové Město`: a part of the town, though villages have the same name; `Krnov-Opava` are two. */
function isPart(tokens: readonly Token[], town: PlaceMention, { from, kind, places }: PlaceMention): boolean {
  const hyphen = tokens[town.to];
  return (
    kind === 'municipality' &&
    town.kind === 'municipality' &&
    from === town.to + 1 &&
    hyphen!.text === '-' &&
    !hyphen!.spaced &&
    !tokens[from]!.spaced &&
    !places.some((place) => isTown(place))
  );
}

type Stretch = { from: number; to: number };

/** `Liberec 12. června 2025 –`, `LIBEREC –`, `Tanvald (ČTK) –` at the head of a line: the town of the writer, not of the claims. */
function findDatelines(tokens: readonly Token[]): Stretch[] {
  return openingLines(tokens).flatMap((from) => {
    const to = datelineEnd(tokens, from);
    return to > from ? [{ from, to }] : (signedAt(tokens, from) ?? []);
  });
}

const DOCUMENT = /^(tisková|tz|zpráva|stanovisko|prohlášení|vyjádření|oznámení|dopis|smlouva|dohoda)$/;
const LONGEST_HEAD = 25;

/** `Tisková zpráva agentury, Praha, 12. listopadu 2024`: where a document was written; minutes say where people met. */
function signedAt(tokens: readonly Token[], from: number): Stretch | undefined {
  if (!DOCUMENT.test(tokens[from]!.lower)) return undefined;
  let start: number | undefined;
  for (let at = from; at < from + LONGEST_HEAD && tokens[at]?.sentence === tokens[from]!.sentence; at++) {
    const [token, day, stop] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
    if (token.text === ',' && start !== undefined && day?.kind === 'number' && stop?.text === '.')
      return { from: start, to: at };
    if (token.text === ',') start = at + 1;
    else if (start !== undefined && !isCapital(token.text) && !DATELINE_WORDS.test(token.lower))
      start = undefined;
  }
  return undefined;
}

const DATELINE_WORDS =
  /^(nad|pod|n|p|dne|v|ve|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince|čtk)$/;

function datelineEnd(tokens: readonly Token[], from: number): number {
  for (let i = from + 1; i < Math.min(tokens.length, from + 14); i++) {
    const token = tokens[i]!;
    if (token.breaks > 0) return from;
    if (!/^[–—-]$/.test(token.text) || !token.spaced || !tokens[i + 1]?.spaced) continue;
    const head = tokens.slice(from, i);
    const plain = head.every((t) => t.kind !== 'word' || isCapital(t.text) || DATELINE_WORDS.test(t.lower));
    const dated =
      head.some((t) => t.kind === 'number' || t.text === '(') ||
      head.every((t) => t.text === t.text.toUpperCase());
    const named = head.length <= 4 && tokens[i + 1] !== undefined && isCapital(tokens[i + 1]!.text);
    return plain && (dated || named) ? i : from;
  }
  return from;
}

function mentionAt(
  tokens: readonly Token[],
  i: number,
  index: PlaceIndex,
  found: readonly PlaceMention[],
): Named {
  const token = tokens[i]!;
  const region = regionAt(tokens, i, index, found);
  if (region) return region;
  if (isCapital(token.text)) {
    // `obvodu Tanvald`: not the town it is named after.
    if (/^(?:obvod(?:u|ě|em)?|orp)$/.test(tokens[i - 1]?.lower ?? '')) {
      const district = orpAt(tokens, i - 1, index);
      if (district) return district;
    }
    const named = namedAt(tokens, i, index, found);
    if (named) return named;
    const area = areaAt(tokens, i, index) ?? inhabitantsAt(tokens, i, index);
    if (area) return area;
  }
  return (
    districtWordAt(tokens, i, index) ??
    adjectiveAt(tokens, i, index, found) ??
    capitalAt(tokens, i, index) ??
    referenceAt(tokens, i)
  );
}
