// Whether a capitalised word that equals the name of a municipality is the place.

import { behindCut, cutNamesAt } from './cut-names.ts';
import { isCommon } from './common-names.ts';
import { opensAsPlace } from './opening-names.ts';
import type { PlaceForm, PlaceIndex } from './place-index.ts';
import { make, matches, type PlaceMention } from './place-mention.ts';
import { isTown } from './resolve-places.ts';
import { ABROAD, FIRST_NAMES, LOCAL_PART, ROLE, STREET, TOWN_VERBS } from './place-words.ts';
import { isCapital, opensSentence, type Token } from './tokens.ts';

/** Undefined where no name stands; `passed` is behind one that is no place of anything, with the names inside it. */
export type Named = PlaceMention | { passed: number } | undefined;

export function namedAt(
  tokens: readonly Token[],
  i: number,
  index: PlaceIndex,
  found: readonly PlaceMention[],
): Named {
  const token = tokens[i]!;
  const shouted = token.text.length > 3 && token.text === token.text.toUpperCase();
  const whole = (
    index.forms.get(shouted ? token.text[0]! + token.text.slice(1).toLowerCase() : token.text) ?? []
  ).filter((form) => matches(tokens, i, form) && (form.as !== 'vocative' || isCalled(tokens, i, form)));
  const hits = [...whole, ...cutNamesAt(tokens, i, whole, index)].sort(
    (a, b) => b.rest.length - a.rest.length,
  );
  if (hits.length === 0 || behindCut(tokens, i)) return undefined;
  const longest = hits[0]!.rest.length;
  // `v okrese Liberec` is the district; `460 01 Liberec` an address.
  if (isOfDistrict(tokens, i))
    return make(
      tokens,
      i,
      i + 1 + longest,
      'area',
      hits.filter((form) => form.rest.length === longest).map((form) => form.place),
    );
  if (isNational(tokens, i))
    return /^republi/.test(tokens[i + 1]!.lower) ? make(tokens, i, i + 2, 'country', []) : undefined;
  if (
    /^dobré$/.test(token.lower) &&
    /^(ráno|dopoledne|odpoledne|jitro|zprávy)$/.test(tokens[i + 1]?.lower ?? '')
  )
    return { passed: i + 1 };
  if (afterPostcode(tokens, i) || comesFrom(tokens, i) || opensStreet(tokens, i))
    return { passed: i + 1 + longest };
  if (LOCAL_PART.test(tokens[i - 1]?.lower ?? '') && !isAtHome(token, hits)) return undefined;
  if (longest === 0 && (isLongerName(tokens, i) || hasAttribute(tokens, i, hits))) return undefined;
  if (longest === 0 && ABROAD.has(token.text) && !/^obc?e/.test(tokens[i - 1]?.lower ?? ''))
    return make(tokens, i, i + 1, 'area', []);
  const best = fitting(
    tokens,
    i,
    hits.filter((form) => form.rest.length === longest),
  );
  if (longest === 0 && !standsForPlace(tokens, i, best, found, index)) return undefined;
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

/** `Díky, Pelhřimove!`, `Opavo, děkujeme`: called out between marks. */
function isCalled(tokens: readonly Token[], i: number, { rest }: PlaceForm): boolean {
  const [before, next] = [tokens[i - 1], tokens[i + 1 + rest.length]];
  return (
    /^[!,…]$/.test(next?.text ?? '') &&
    (opensSentence(tokens, i) || /^(,|mil[áýéí]|drah[áýéí]|díky|ahoj|naše?)$/.test(before!.lower))
  );
}

/** `v okrese Liberec`, `okr. Liberec`. */
function isOfDistrict(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.text === '.' ? tokens[i - 2] : tokens[i - 1];
  return /^(okr|okres(u|e|em|ní)?|působností)$/.test(before?.lower ?? '') || isListedDistrict(tokens, i);
}

/** `okresy Liberec a Semily`, `oba okresy, Liberec i Jablonec`: names in a list behind the plural. */
function isListedDistrict(tokens: readonly Token[], i: number): boolean {
  for (
    let at = i - 1;
    at >= 0 && at > i - FARTHEST_IN_LIST && tokens[at]!.sentence === tokens[i]!.sentence;
    at--
  ) {
    if (/^okres(?:y|ů|ech|ům)$/.test(tokens[at]!.lower)) return true;
    const { lower, text, kind } = tokens[at]!;
    if (kind !== 'number' && !isCapital(text) && !IN_LIST.test(lower)) return false;
  }
  return false;
}

const FARTHEST_IN_LIST = 24;
const IN_LIST = /^[,()–:%]$|^(?:a|i|v|nad|pod|lidí|osob|exekuci|bod\p{L}*|procent\p{L}*)$/u;

/** `Frýdlant nad Ostravicí` where only Frýdlant is known: another place. */
function isLongerName(tokens: readonly Token[], i: number): boolean {
  const town = tokens[i + 2];
  return (
    /^(nad|pod)$/.test(tokens[i + 1]?.lower ?? '') &&
    town !== undefined &&
    isCapital(town.text) &&
    !tokens[i + 1]!.breaks
  );
}

/** `Azylový dům Teplice` is in Teplice; `dům Naděje`, `čtvrť Maršov` bear the names of villages. */
function isAtHome({ lower }: Token, forms: readonly PlaceForm[]): boolean {
  return forms.some(({ as, place }) => as === 'quarter' || (isTown(place) && !isCommon(lower, forms)));
}

const ATTRIBUTE =
  /^(?:nov|star|velk|mal|česk|moravsk|slezsk|krásn|bíl|čern|červen|zelen|such|mokr|dlouh|vysok|nízk|kamenn|hrub|svat|dobr)(?:ý|á|é|ém|ého|ému|ým|ou|ých|ými)$|^(?:horní|dolní|prostřední|přední|zadní|hořejší|dolejší)(?:m|ho|mu|ch)?$/;

/** `Nový Žďár`, `v Horním Dubí`: a longer name that is not known is another place; `Slezská Ostrava` a part of the city. */
function hasAttribute(tokens: readonly Token[], i: number, forms: readonly PlaceForm[]): boolean {
  const before = tokens[i - 1];
  return (
    before !== undefined &&
    tokens[i]!.breaks === 0 &&
    before.sentence === tokens[i]!.sentence &&
    isCapital(before.text) &&
    ATTRIBUTE.test(before.lower) &&
    !forms.some(({ place }) => isTown(place))
  );
}

/** `České republiky`, `Česká pošta`, `České spořitelny`: the adjective of the country, though a village has the same name. */
function isNational(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return (
    /^česk(á|é|ou)$/.test(tokens[i]!.lower) &&
    next?.kind === 'word' &&
    next.sentence === tokens[i]!.sentence &&
    !isCapital(next.text) &&
    !TOWN_VERBS.test(next.lower) &&
    !/^(a|i|u|v|ve|na|nad|pod|z|ze|je|jsou|byl[aoy]?|se|si|však|pak|ale|nebo|či|už|také)$/.test(next.lower)
  );
}

/** `obec Bohunice` is no quarter, `v Dobré` is Dobrá and not Dobré, where a form of the name leaves the choice. */
function fitting(tokens: readonly Token[], i: number, forms: PlaceForm[]): PlaceForm[] {
  const before = tokens[i - 1]?.lower ?? '';
  const rest = /^(obec|obce|obci|obcí|vesnice|vesnici)$/.test(before)
    ? forms.filter(({ as, place }) => as !== 'quarter' && place.level === 'municipality')
    : /^(v|ve|na|o|po|při)$/.test(before)
      ? forms.filter((form) => form.as === 'quarter' || isLocative(tokens[i]!.text, form))
      : forms;
  return rest.length > 0 ? rest : forms;
}

/** Writers choose freely between `Frýdlantu` and `Frýdlantě`, whichever the register has. */
function isLocative(first: string, { rest, place }: PlaceForm): boolean {
  const form = [first, ...rest].join(' ');
  return place.locatives.some(
    (locative) =>
      locative === form ||
      locative.startsWith(`${form} `) ||
      (/[uěe]$/.test(locative) && /[uěe]$/.test(form) && /[^aeiyáéíýě]$/.test(place.name)),
  );
}

/** `Město Bor` is Bor; only after a preposition of the genitive may the same form be of Bory. */
function nominativeFirst(tokens: readonly Token[], i: number, forms: PlaceForm[]): PlaceForm[] {
  if (/^(z|ze|do|od|u|bez|okolo|kolem|vedle|blízko|v|ve|na|o|po|při)$/.test(tokens[i - 1]?.lower ?? ''))
    return forms;
  const nominative = forms.filter((form) => form.nominative);
  // `Višňové 6` may be the dative of the own region's Višňová; the rest of the text decides.
  const home = forms.filter(({ place }) => place.home);
  if (home.length > 0 && !home.some((form) => form.nominative)) return forms;
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

/** `Mírové nám. 19`, `v Liberecké ulici`: an adjective with the word for a street behind it. */
function opensStreet(tokens: readonly Token[], i: number): boolean {
  const [name, next] = [tokens[i]!, tokens[i + 1]];
  return (
    /(á|é|í|ou|ova|ovo|ově|ovu)$/.test(name.lower) &&
    next !== undefined &&
    next.breaks === 0 &&
    // `v Desné ulice zůstaly prázdné`
    (next.lower === 'ulice' ? /á$/.test(name.lower) : STREET.test(next.lower))
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
  index: PlaceIndex,
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
  // `Stanovisko: Radnice souhlasí`
  const opens =
    opensSentence(tokens, i) || (before!.text === ':' && !forms.some(({ place }) => isTown(place)));
  return !opens || opensAsPlace(tokens, i, forms, found, index);
}
