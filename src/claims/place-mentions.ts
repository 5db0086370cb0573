// Where the text names places: municipalities in any case, regions, areas, adjectives that mean the town, and words that refer back.

import { adjectiveStem, areaStem } from './place-adjectives.ts';
import type { PlaceForm, PlaceIndex } from './place-index.ts';
import {
  ABROAD,
  COMMON,
  FIRST_NAMES,
  LOCAL_PART,
  ORGANISATION,
  ROLE,
  STREET,
  TOWN_VERBS,
} from './place-words.ts';
import { isCapital, opensSentence, type Token } from './tokens.ts';
import type { Place } from './types.ts';

export type PlaceMention = {
  from: number;
  to: number;
  kind: 'municipality' | 'region' | 'area' | 'country' | 'national' | 'town-reference' | 'region-reference';
  /** Candidates; several for namesakes until resolved, none for areas and references. */
  places: Place[];
  /** Places whose short name this is (`Jablonec` of Jablonec nad Nisou); they count only with another sign in the text. */
  longer: Place[];
  /** Name as written, for the report of an ambiguous one. */
  name: string;
  /** Short names (`Jablonec`) need another sign in the text. */
  short: boolean;
  /** An adjective (`novoborská`): believed only of towns and of places named elsewhere in the text. */
  adjective: boolean;
  /** Where the text was written: what `město` may point to, but no place of a claim. */
  dateline: boolean;
  /** Set by {@link resolvePlaces}. */
  codes: string[];
  ambiguous: boolean;
};

/** Finds every naming of a place; sentence order, no overlap. */
export function findPlaceMentions(tokens: readonly Token[], index: PlaceIndex): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  const dateline = datelineEnd(tokens);
  for (let i = 0; i < tokens.length;) {
    const read = tokens[i]!.kind === 'word' ? mentionAt(tokens, i, index, mentions) : undefined;
    const mention = read && withNeighbour(tokens, read, index);
    if (mention) mentions.push(mention.to > dateline ? mention : { ...mention, dateline: true });
    i = mention ? mention.to : i + 1;
  }
  return mentions;
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
  if (near.length === 0) return mention;
  return { ...mention, places: near, longer: [], to: mention.to + 2 + forms[0]!.rest.length };
}

/** `Liberec 12. června 2025 –`, `LIBEREC –`, `Tanvald (ČTK) –`: the town of the writer, not of the claims. */
function datelineEnd(tokens: readonly Token[]): number {
  for (let i = 1; i < Math.min(tokens.length, 14); i++) {
    const token = tokens[i]!;
    if (/^[–—-]$/.test(token.text) && token.spaced && tokens[i + 1]?.spaced) {
      const head = tokens.slice(0, i);
      const plain = head.every(
        (t) =>
          t.kind !== 'word' ||
          isCapital(t.text) ||
          /^(nad|pod|n|p|dne|v|ve|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince|čtk)$/.test(
            t.lower,
          ),
      );
      const dated =
        head.some((t) => t.kind === 'number' || t.text === '(') ||
        head.every((t) => t.text === t.text.toUpperCase());
      const named = head.length <= 4 && tokens[i + 1] !== undefined && isCapital(tokens[i + 1]!.text);
      return plain && (dated || named) ? i : 0;
    }
  }
  return 0;
}

function make(
  tokens: readonly Token[],
  from: number,
  to: number,
  kind: PlaceMention['kind'],
  places: Place[],
): PlaceMention {
  const name = tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');
  return {
    from,
    to,
    kind,
    places,
    longer: [],
    name,
    short: false,
    adjective: false,
    dateline: false,
    codes: [],
    ambiguous: false,
  };
}

function mentionAt(
  tokens: readonly Token[],
  i: number,
  index: PlaceIndex,
  found: readonly PlaceMention[],
): PlaceMention | undefined {
  const token = tokens[i]!;
  const region = regionAt(tokens, i, index, found);
  if (region) return region;
  if (isCapital(token.text)) {
    const named = namedAt(tokens, i, index, found);
    if (named) return named;
    const area = areaAt(tokens, i, index);
    if (area) return area;
  }
  return adjectiveAt(tokens, i, index, found) ?? referenceAt(tokens, i);
}

/** `Libereckém kraji`, `v Libereckém a Ústeckém kraji`, `krajem Vysočina`. */
function regionAt(
  tokens: readonly Token[],
  i: number,
  index: PlaceIndex,
  found: readonly PlaceMention[],
): PlaceMention | undefined {
  const token = tokens[i]!;
  if (!isCapital(token.text)) {
    return /^kraj(e|i|em)?$/.test(token.lower) ? formAt(tokens, i, index, token.text, 'region') : undefined;
  }
  const stem = adjectiveStem(token.lower);
  const region = stem === undefined ? undefined : index.regions.get(stem);
  if (!region) return undefined;
  if (afterKraje(tokens, i)) return make(tokens, i, i + 1, 'region', [region]);
  let at = i + 1;
  for (let step = 0; step < 6; step++) {
    const next = tokens[at];
    if (!next) return undefined;
    if (/^kraj(e|i|em|ů|ích|ům)?$/.test(next.lower))
      return make(tokens, i, step === 0 ? at + 1 : i + 1, 'region', [region]);
    const chained =
      /^(a|i|,|nebo|či)$/.test(next.lower) ||
      (isCapital(next.text) && index.regions.has(adjectiveStem(next.lower) ?? ''));
    if (!chained) break;
    at++;
  }
  // `v Libereckém kraji chybí 120, v Ústeckém 200`: the word is left out the second time.
  const earlier = found.at(-1);
  const repeated = earlier?.kind === 'region' && tokens[earlier.from]!.sentence === token.sentence;
  const next = tokens[i + 1];
  const alone =
    !next ||
    next.kind !== 'word' ||
    /^(má|měl|je|byl|dal|dá|získal|dostal|s|se|a|i|až|pak)$/.test(next.lower);
  return repeated && (alone || /^(v|ve|z|ze|do)$/.test(tokens[i - 1]?.lower ?? ''))
    ? make(tokens, i, i + 1, 'region', [region])
    : undefined;
}

/** `kraje Liberecký a Ústecký`, `v krajích Karlovarském, Ústeckém a Libereckém`. */
function afterKraje(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= 0 && at > i - 8 && tokens[at]!.sentence === tokens[i]!.sentence; at--) {
    if (/^kraj(e|ů|ích|ům|i)$/.test(tokens[at]!.lower)) return true;
    if (!/^(,|a|i|nebo|či)$/.test(tokens[at]!.lower) && adjectiveStem(tokens[at]!.lower) === undefined)
      return false;
  }
  return false;
}

function formAt(
  tokens: readonly Token[],
  i: number,
  index: PlaceIndex,
  first: string,
  level: Place['level'],
): PlaceMention | undefined {
  for (const form of index.forms.get(first) ?? []) {
    if (form.place.level === level && matches(tokens, i, form))
      return make(tokens, i, i + 1 + form.rest.length, 'region', [form.place]);
  }
  return undefined;
}

function matches(tokens: readonly Token[], i: number, form: PlaceForm): boolean {
  for (let k = 0; k < form.rest.length; k++) {
    const token = tokens[i + 1 + k];
    if (!token || token.text !== form.rest[k] || token.breaks > 1) return false;
  }
  return true;
}

function namedAt(
  tokens: readonly Token[],
  i: number,
  index: PlaceIndex,
  found: readonly PlaceMention[],
): PlaceMention | undefined {
  const token = tokens[i]!;
  const shouted = token.text.length > 3 && token.text === token.text.toUpperCase();
  const forms = index.forms.get(shouted ? token.text[0]! + token.text.slice(1).toLowerCase() : token.text);
  if (!forms) return undefined;
  const hits = forms.filter((form) => matches(tokens, i, form));
  if (hits.length === 0) return undefined;
  const longest = hits[0]!.rest.length;
  // `v okrese Liberec` is the district; `460 01 Liberec` an address.
  if (/^(okres(u|e|em|ní)?|působností)$/.test(tokens[i - 1]?.lower ?? ''))
    return make(
      tokens,
      i,
      i + 1 + longest,
      'area',
      hits.filter((form) => form.rest.length === longest).map((form) => form.place),
    );
  if (afterPostcode(tokens, i) || comesFrom(tokens, i)) return undefined;
  if (LOCAL_PART.test(tokens[i - 1]?.lower ?? '') && hits.every((form) => form.as !== 'quarter'))
    return undefined;
  if (longest === 0 && ABROAD.has(token.text) && !/^obc?e/.test(tokens[i - 1]?.lower ?? ''))
    return make(tokens, i, i + 1, 'area', []);
  const best = hits.filter((form) => form.rest.length === longest);
  if (longest === 0 && !standsForPlace(tokens, i, best, found)) return undefined;
  if (longest > 0 && namedPerson(tokens, i)) return undefined;
  const exact = best.filter((form) => form.as !== 'short');
  const used = nominativeFirst(tokens, i, exact.length > 0 ? exact : best);
  const places = [...new Map(used.map((form) => [form.place.code, form.place])).values()];
  const mention = make(
    tokens,
    i,
    i + 1 + longest,
    places[0]!.level === 'region' ? 'region' : 'municipality',
    places,
  );
  mention.short = exact.length === 0;
  if (exact.length > 0) {
    // A bare name may be the short one of a place that the text names in full.
    mention.longer = best
      .filter((form) => form.as === 'short' && !places.includes(form.place))
      .map((form) => form.place);
  }
  return mention;
}

/** `Město Bor` is Bor; only after a preposition of the genitive may the same form be of Bory. */
function nominativeFirst(tokens: readonly Token[], i: number, forms: PlaceForm[]): PlaceForm[] {
  if (/^(z|ze|do|od|u|bez|okolo|kolem|vedle|blízko)$/.test(tokens[i - 1]?.lower ?? '')) return forms;
  const nominative = forms.filter((form) => form.nominative);
  return nominative.length > 0 ? nominative : forms;
}

function afterPostcode(tokens: readonly Token[], i: number): boolean {
  const [first, second] = [tokens[i - 2], tokens[i - 1]];
  return (
    first?.kind === 'number' &&
    second?.kind === 'number' &&
    first.text.length === 3 &&
    second.text.length === 2
  );
}

/** `podnikatel z Prahy`, `firma ze Zlína`: where somebody is at home, not what the number is about. */
function comesFrom(tokens: readonly Token[], i: number): boolean {
  // `za Mostem směrem na Chomutov`
  if (/^směr(em)?$/.test(tokens[i - 2]?.lower ?? '') || tokens[i - 1]?.lower === 'směr') return true;
  return (
    /^(z|ze)$/.test(tokens[i - 1]?.lower ?? '') &&
    /^(podnikatel|firm[auyo]|společnost|investor|architekt|dodavatel|zhotovitel)/.test(
      tokens[i - 2]?.lower ?? '',
    )
  );
}

function namedPerson(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return before !== undefined && before.sentence === tokens[i]!.sentence && FIRST_NAMES.has(before.text);
}

/** `Stavby Most s.r.o.`, `Domov Liberec, z. s.`: a company, wherever it works. */
function inCompanyName(tokens: readonly Token[], at: number): boolean {
  const from = tokens[at]?.text === ',' ? at + 1 : at;
  const written = tokens
    .slice(from, from + 6)
    .map((token) => token.lower)
    .join('');
  return /^(s\.r\.o|a\.s\.|z\.s\.|o\.p\.s|z\.ú\.|spol\.s)/.test(written);
}

/** Is a single capitalised word that equals a name really the place? */
function standsForPlace(
  tokens: readonly Token[],
  i: number,
  forms: readonly PlaceForm[],
  found: readonly PlaceMention[],
): boolean {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  const sameSentence = before !== undefined && before.sentence === token.sentence;
  if (
    sameSentence &&
    (STREET.test(before.lower) || (before.text === '.' && STREET.test(tokens[i - 2]?.lower ?? '')))
  )
    return false;
  if (sameSentence && FIRST_NAMES.has(before.text)) return false;
  if (inCompanyName(tokens, i + 1)) return false;
  const onlyNominative = forms.every((form) => form.nominative);
  const afterRole =
    sameSentence &&
    (ROLE.test(before.lower) || (before.text === '.' && ROLE.test(tokens[i - 2]?.lower ?? '')));
  if (afterRole && onlyNominative) return false;
  if (next && isCapital(next.text) && next.kind === 'word' && !next.breaks && FIRST_NAMES.has(token.text))
    return false;
  if (
    sameSentence &&
    /^(v|ve|z|ze|do|u|od|obec|obce|obci|město|města|městě|městu|městem|městys|okres|okrese|okresu|k|ke|na)$/.test(
      before.lower,
    )
  )
    return true;
  if (!opensSentence(tokens, i)) return true;
  if (COMMON.has(token.lower)) {
    return (
      next !== undefined &&
      (TOWN_VERBS.test(next.lower) ||
        next.text === '(' ||
        next.kind === 'number' ||
        liesIn(tokens, i + 1) ||
        (/^(a|i|,)$/.test(next.lower) &&
          isCapital(tokens[i + 2]?.text ?? 'x') &&
          !FIRST_NAMES.has(tokens[i + 2]!.text))) &&
      forms.some((form) => form.nominative)
    );
  }
  const known = found.some((mention) =>
    mention.places.some((place) => forms.some((form) => form.place.code === place.code)),
  );
  if (known || forms.some((form) => (form.place.population ?? 0) > 3000)) return true;
  // A village that opens a sentence must behave like one; where sizes are not known, a long nominative will do.
  const nominative = forms.some((form) => form.nominative);
  if (!nominative) return false;
  if (/^[(,:]$/.test(next?.text ?? '') || next?.kind === 'number' || TOWN_VERBS.test(next?.lower ?? ''))
    return true;
  return token.text.length >= 6 && forms.every((form) => typeof form.place.population !== 'number');
}

/** `Desná v Jizerských horách`, `Most pod Hněvínem`: where a place lies; a bridge leads over something. */
function liesIn(tokens: readonly Token[], at: number): boolean {
  const region = tokens[at + 1];
  return (
    /^(v|ve|na|pod)$/.test(tokens[at]!.lower) &&
    region !== undefined &&
    isCapital(region.text) &&
    (/(ých|ích|ém|kém)$/.test(region.lower) || areaStem(region.lower) !== undefined)
  );
}

/** `na Českolipsku`, `Frýdlantsko`: an area without a code, which still says where. */
function areaAt(tokens: readonly Token[], i: number, index: PlaceIndex): PlaceMention | undefined {
  const token = tokens[i]!;
  if (/^okres/.test(token.lower)) return undefined;
  if (token.text === 'ORP') return orpAt(tokens, i, index);
  const stem = areaStem(token.lower);
  if (stem === undefined) return undefined;
  const before = tokens[i - 1]?.lower ?? '';
  const towns = index.adjectives.get(stem);
  if (
    /^(česk|slovensk|německ|polsk|rakousk|maďarsk|rusk|francouzsk|španělsk|řeck|tureck|norsk|švédsk|dánsk|finsk|japonsk|nizozemsk|irsk|skotsk|portugalsk)$/.test(
      stem,
    )
  )
    return make(tokens, i, i + 1, stem === 'česk' ? 'country' : 'area', []);
  if (!towns && !/^(na|z|ze|pro|celé|celého|celém)$/.test(before)) return undefined;
  return make(tokens, i, i + 1, 'area', towns ?? []);
}

/** `ORP Frýdlant` is a district of its own kind, not the town. */
function orpAt(tokens: readonly Token[], i: number, index: PlaceIndex): PlaceMention | undefined {
  const forms = (index.forms.get(tokens[i + 1]?.text ?? '') ?? []).filter((form) =>
    matches(tokens, i + 1, form),
  );
  if (forms.length === 0) return undefined;
  const length = forms[0]!.rest.length;
  return make(
    tokens,
    i,
    i + 2 + length,
    'area',
    forms.filter((form) => form.rest.length === length && form.as === 'name').map((form) => form.place),
  );
}

/** `novoborská radnice`, `v litvínovském Janově`: the town, but not `liberecká nezisková organizace`. */
function adjectiveAt(
  tokens: readonly Token[],
  i: number,
  index: PlaceIndex,
  found: readonly PlaceMention[],
): PlaceMention | undefined {
  const token = tokens[i]!;
  const stem = adjectiveStem(token.lower);
  const towns = stem === undefined ? undefined : index.adjectives.get(stem);
  const next = tokens[i + 1];
  if (!towns || !next || next.sentence !== token.sentence) return undefined;
  // `Liberečtí strážníci řešili 1 204 přestupků, jablonečtí 630`: the noun is that of the town before.
  const earlier = found.at(-1);
  if (next.kind === 'number' && earlier && tokens[earlier.from]!.sentence === token.sentence)
    return { ...make(tokens, i, i + 1, 'municipality', towns), adjective: true };
  if (next.kind !== 'word') return undefined;
  if (isCapital(token.text) && !opensSentence(tokens, i)) return undefined;
  if (
    /^(česk|romsk|lidsk|žensk|mužsk|dětsk|městsk|venkovsk|hornick|rodinn|přátelsk|katolick|evropsk|slovensk|státn|krajsk|okresn|horsk|mořsk|vesnick|panel|technick|školsk|rytířsk|hradsk|zámeck|selsk|mlýnsk|vojensk|polsk|německ|lesnick|zemsk|osobn|pražsk(é|ý)? hrad)$/.test(
      stem!,
    )
  )
    return undefined;
  if (ORGANISATION.test(next.lower) || ORGANISATION.test(tokens[i + 2]?.lower ?? '')) return undefined;
  return { ...make(tokens, i, i + 1, 'municipality', towns), adjective: true };
}

/** `město`, `radnice`, `tamní` point to a town of the text; `kraj`, `hejtman` to a region; `Česko`, `vláda` to the whole state. */
function referenceAt(tokens: readonly Token[], i: number): PlaceMention | undefined {
  const word = tokens[i]!.lower;
  if (
    /^(město|města|městu|městem|městě|radnice|radnici|radnicí|magistrát|magistrátu|magistrátem|tamní|tamního|tamních|tamnímu|tamním|zdejší|zdejších|starosta|starostka|starosty|starostky|primátor|primátorka|obec|obci|městys)$/.test(
      word,
    )
  ) {
    return make(tokens, i, i + 1, 'town-reference', []);
  }
  if (
    /^(kraj|kraje|kraji|krajem|krajský|krajská|krajské|krajští|krajského|hejtman|hejtmanka|hejtmana|hejtmanství|region|regionu|regionem)$/.test(
      word,
    )
  ) {
    return make(tokens, i, i + 1, 'region-reference', []);
  }
  if (/^okres(u|e|em)?$/.test(word) && !isCapital(tokens[i + 1]?.text ?? 'x'))
    return make(tokens, i, i + 1, 'area', []);
  const country =
    /^(česko|česka|česku|českem|republika|republiky|republice|republiku|celostátně|celostátní|celorepublikově|zemi|evropě|evropa|eu)$/;
  if (country.test(word) || tokens[i]!.text === 'ČR') return make(tokens, i, i + 1, 'country', []);
  if (/^(vláda|vlády|ministerstvo|ministerstva|ministr|ministryně)$/.test(word))
    return make(tokens, i, i + 1, 'national', []);
  return undefined;
}
