// Whether a capitalised word that equals the name of a municipality is the place.

import { areaStem } from './place-adjectives.ts';
import type { PlaceForm, PlaceIndex } from './place-index.ts';
import { make, matches, type PlaceMention } from './place-mention.ts';
import { ABROAD, COMMON, FIRST_NAMES, LOCAL_PART, ROLE, STREET, TOWN_VERBS } from './place-words.ts';
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
  if (isNational(tokens, i))
    return /^republi/.test(tokens[i + 1]!.lower) ? make(tokens, i, i + 2, 'country', []) : undefined;
  if (
    /^dobré$/.test(token.lower) &&
    /^(ráno|dopoledne|odpoledne|jitro|zprávy)$/.test(tokens[i + 1]?.lower ?? '')
  )
    return { passed: i + 1 };
  if (afterPostcode(tokens, i) || comesFrom(tokens, i) || opensStreet(tokens, i))
    return { passed: i + 1 + longest };
  if (LOCAL_PART.test(tokens[i - 1]?.lower ?? '') && hits.every((form) => form.as !== 'quarter'))
    return undefined;
  if (longest === 0 && isLongerName(tokens, i)) return undefined;
  if (longest === 0 && ABROAD.has(token.text) && !/^obc?e/.test(tokens[i - 1]?.lower ?? ''))
    return make(tokens, i, i + 1, 'area', []);
  const best = hits.filter((form) => form.rest.length === longest);
  if (longest === 0 && !standsForPlace(tokens, i, best, found) && !isBesideTown(tokens, i, best, index))
    return undefined;
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
  const known = (): boolean =>
    found.some((mention) =>
      mention.places.some((place) => forms.some((form) => form.place.code === place.code)),
    );
  if (COMMON.has(token.lower)) {
    if (labelsLine(tokens, i) && forms.some((form) => form.nominative))
      return /[áé]$/.test(token.lower) || isAmongLabels(tokens, i, found) || known();
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
  if (known() || forms.some((form) => (form.place.population ?? 0) > TOWN_POPULATION)) return true;
  // A village that opens a sentence must behave like one; where sizes are not known, a long nominative will do.
  const nominative = forms.some((form) => form.nominative);
  if (!nominative) return false;
  if (token.text.length >= 4 && headsLines(tokens, i)) return true;
  if (/^[(,:|]$/.test(next?.text ?? '') || next?.kind === 'number' || TOWN_VERBS.test(next?.lower ?? ''))
    return true;
  // `Ralsko díky spolupráci získalo`: what stands between a subject and its verb.
  if (token.text.length >= 5 && BETWEEN_SUBJECT_AND_VERB.test(next?.lower ?? '')) return true;
  if (token.text.length >= 5 && WITH_SUBJECT.test(next?.lower ?? '') && verbFollows(tokens, i)) return true;
  return token.text.length >= 6 && forms.every((form) => typeof form.place.population !== 'number');
}

/** `Ralsko a Liberec mají`: the village that opens a sentence is named in one breath with a town. */
function isBesideTown(
  tokens: readonly Token[],
  i: number,
  forms: readonly PlaceForm[],
  index: PlaceIndex,
): boolean {
  const [token, link, other] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
  if (!opensSentence(tokens, i) || token.text.length < 4 || COMMON.has(token.lower)) return false;
  if (!/^(a|i|,)$/.test(link?.lower ?? '') || other?.sentence !== token.sentence) return false;
  return (
    forms.some((form) => form.nominative) &&
    (index.forms.get(other.text) ?? []).some(
      (form) =>
        form.nominative && matches(tokens, i + 2, form) && (form.place.population ?? 0) > TOWN_POPULATION,
    )
  );
}

const TOWN_POPULATION = 3000;

/** `Desná: 359 lidí`: the name says whose its line is. */
function labelsLine(tokens: readonly Token[], i: number): boolean {
  return tokens[i + 1]?.text === ':' && tokens[i + 2]?.breaks === 0 && opensLine(tokens, i);
}

/** The line above is labelled by a place too. */
function isAmongLabels(tokens: readonly Token[], i: number, found: readonly PlaceMention[]): boolean {
  const last = found.at(-1);
  if (
    !last ||
    i - last.to > LONGEST_LINE ||
    last.kind !== 'municipality' ||
    tokens[last.to]?.text !== ':' ||
    !opensLine(tokens, last.from)
  )
    return false;
  return tokens.slice(last.to, i).filter(({ breaks }) => breaks > 0).length === 1;
}

const LONGEST_LINE = 30;

function opensLine(tokens: readonly Token[], i: number): boolean {
  const at = tokens[i - 1]?.item ? i - 1 : i;
  return at === 0 || tokens[at]!.breaks > 0;
}

/** `Ralsko` alone on its line heads the list or the table of what is said of it. */
function headsLines(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && next.breaks > 0 && opensLine(tokens, i);
}

/** `Ralsko s 1 841 dospělými dostalo`: what is said of the subject before its verb. */
const WITH_SUBJECT = /^(s|se|v|ve|na|při|po|jako|nad|pod)$/;
const LONGEST_SUBJECT = 10;

function verbFollows(tokens: readonly Token[], i: number): boolean {
  return tokens
    .slice(i + 2, i + LONGEST_SUBJECT)
    .some(({ sentence, lower }) => sentence === tokens[i]!.sentence && TOWN_VERBS.test(lower));
}

const BETWEEN_SUBJECT_AND_VERB =
  /^(díky|se|si|letos|loni|vloni|zatím|však|také|už|již|dosud|podle|dlouhodobě|spolu|společně|nyní|dnes|od|za|pak|tak|tím|navíc|naopak|dohromady)$/;

/** `Desná v Jizerských horách`, `Most pod Hněvínem`: where a place lies; a bridge leads over something. */
function liesIn(tokens: readonly Token[], at: number): boolean {
  const region = tokens[at + 1];
  // `Desná v okrese Jablonec nad Nisou`
  if (/^(v|ve)$/.test(tokens[at]!.lower) && /^okres/.test(region?.lower ?? '')) return true;
  return (
    /^(v|ve|na|pod)$/.test(tokens[at]!.lower) &&
    region !== undefined &&
    isCapital(region.text) &&
    (/(ých|ích|ém|kém)$/.test(region.lower) || areaStem(region.lower) !== undefined)
  );
}
