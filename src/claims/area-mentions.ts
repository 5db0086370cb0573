// Regions, areas, adjectives that mean a town, and words that refer back: `v Ústeckém kraji`, `na Českolipsku`, `novoborská radnice`, `město`.

import { ORDINALS } from './numeral-lexicon.ts';
import { adjectiveStem, areaStem } from './place-adjectives.ts';
import type { PlaceIndex } from './place-index.ts';
import { make, matches, type PlaceMention } from './place-mention.ts';
import { ORGANISATION } from './place-words.ts';
import { isCapital, opensSentence, type Token } from './tokens.ts';
import type { Place } from './types.ts';

/** `Libereckém kraji`, `v Libereckém a Ústeckém kraji`, `krajem Vysočina`. */
export function regionAt(
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
    ORDINALS.has(next.lower) ||
    /^(má|měl|je|byl|dal|dá|získal|dostal|s|se|a|i|až|pak)$/.test(next.lower);
  return repeated && (alone || /^(v|ve|z|ze|do)$/.test(tokens[i - 1]?.lower ?? ''))
    ? make(tokens, i, i + 1, 'region', [region])
    : undefined;
}

/** `kraj Karlovarský`, `kraje Liberecký a Ústecký`, `v krajích Karlovarském, Ústeckém a Libereckém`. */
function afterKraje(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= 0 && at > i - 8 && tokens[at]!.sentence === tokens[i]!.sentence; at--) {
    if (/^kraj(e|ů|ích|ům|i|em)?$/.test(tokens[at]!.lower)) return true;
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

/** `na Českolipsku`, `Frýdlantsko`: an area without a code, which still says where. */
export function areaAt(tokens: readonly Token[], i: number, index: PlaceIndex): PlaceMention | undefined {
  const token = tokens[i]!;
  if (/^okres/.test(token.lower)) return undefined;
  if (token.text === 'ORP') return orpAt(tokens, i, index);
  const part = partAt(tokens, i, index);
  if (part) return part;
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

/** `ve Frýdlantském výběžku`, `Šluknovského výběžku`: the land around a town. */
function partAt(tokens: readonly Token[], i: number, index: PlaceIndex): PlaceMention | undefined {
  const stem = adjectiveStem(tokens[i]!.lower);
  if (stem === undefined || !/^(výběž|cíp|pánev|pánv|mikroregion)/.test(tokens[i + 1]?.lower ?? ''))
    return undefined;
  return make(tokens, i, i + 2, 'area', index.adjectives.get(stem) ?? []);
}

/** `ORP Frýdlant`, `správní obvod Frýdlant` is a district of its own kind, not the town. */
export function districtWordAt(
  tokens: readonly Token[],
  i: number,
  index: PlaceIndex,
): PlaceMention | undefined {
  const named = /^obvod(u|ě|em|y)?$/.test(tokens[i]!.lower) && /^správní/.test(tokens[i - 1]?.lower ?? '');
  return named ? orpAt(tokens, i, index) : undefined;
}

/** `ORP Tanvald`, `obvodu Tanvald`: the word and the name behind it. */
export function orpAt(tokens: readonly Token[], i: number, index: PlaceIndex): PlaceMention | undefined {
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
export function adjectiveAt(
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
  // `Liberec, Frýdlantská 183` is a street.
  const earlier = isCapital(token.text) ? undefined : found.at(-1);
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

/** `obce a města`, `všechna města`: several towns, not the one of the text. */
function isSeveral(tokens: readonly Token[], i: number): boolean {
  if (!/^(města|obce)$/.test(tokens[i]!.lower)) return false;
  const [before, next] = [tokens[i - 1]?.lower ?? '', tokens[i + 1]?.lower ?? ''];
  const towns = /^(obce|obcí|města|měst|městys|městyse|vesnice)$/;
  return (
    // `tato tři města`
    /^(dvě|tři|čtyři|všechn[ay]|další|ostatní|některá|některé|tato|tyto|ta|obě|jednotlivá|jednotlivé|větší|menší|okolní)$/.test(
      before,
    ) ||
    (/^(a|i|,|či|nebo)$/.test(before) && towns.test(tokens[i - 2]?.lower ?? '')) ||
    (/^(a|i|,|či|nebo)$/.test(next) && towns.test(tokens[i + 2]?.lower ?? ''))
  );
}

/** `krajské město` without its name; `krajské město Liberec` is the name behind it. */
export function capitalAt(
  tokens: readonly Token[],
  i: number,
  { capital }: PlaceIndex,
): PlaceMention | undefined {
  const [town, next] = [tokens[i + 1], tokens[i + 2]];
  if (!capital || !/^krajsk(é|ého|ému|ém|ým)$/.test(tokens[i]!.lower)) return undefined;
  if (!/^měst(o|a|u|ě|em)$/.test(town?.lower ?? '')) return undefined;
  const named = next?.kind === 'word' && next.breaks === 0 && isCapital(next.text);
  return named ? undefined : make(tokens, i, i + 2, 'municipality', [capital]);
}

/** `město`, `radnice`, `tamní` point to a town of the text; `kraj`, `hejtman` to a region; `Česko`, `vláda` to the whole state. */
export function referenceAt(tokens: readonly Token[], i: number): PlaceMention | undefined {
  const word = tokens[i]!.lower;
  if (isSeveral(tokens, i)) return undefined;
  // `na jednu obec připadá 3,3 bodu`: any of them.
  if (
    /^obec$/.test(word) &&
    /^(jednu|jedna|každou|každá|průměrnou|průměrná|na)$/.test(tokens[i - 1]?.lower ?? '')
  )
    return undefined;
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
    // `Kraj Vysočina`, `Ústecký kraj` where only one region is known: another one, not the one of the text.
    const named =
      /^kraj/.test(word) &&
      (/^vysočin/.test(tokens[i + 1]?.lower ?? '') ||
        (isCapital(tokens[i - 1]?.text ?? 'x') && /[sc]k(ý|ého|ém|ému|ým)$/.test(tokens[i - 1]!.lower)));
    return make(tokens, i, i + 1, named ? 'area' : 'region-reference', []);
  }
  const average = /^(průměr|medián)/.test(tokens[i + 1]?.lower ?? '');
  if (average && /^česk(ý|ého|ému|ém|ým)$/.test(word)) return make(tokens, i, i + 1, 'country', []);
  if (/^okres(u|e|em)?$/.test(word) && !isCapital(tokens[i + 1]?.text ?? 'x'))
    return make(tokens, i, i + 1, 'area', []);
  const country =
    /^(česko|česka|česku|českem|republika|republiky|republice|republiku|republikou|celostátně|celostátní|celostátního|celostátnímu|celostátním|celorepublikově|celorepublikov(?:ý|ého|ému|ém|ým|á)|republikov(?:ý|ého|ému|ém|ým|á|é|ou)|zemi|evropě|evropa|eu)$/;
  if (country.test(word) || tokens[i]!.text === 'ČR') return make(tokens, i, i + 1, 'country', []);
  if (/^(vláda|vlády|ministerstvo|ministerstva|ministr|ministryně)$/.test(word))
    return make(tokens, i, i + 1, 'national', []);
  return undefined;
}
