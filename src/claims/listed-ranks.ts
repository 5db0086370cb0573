// Ordinals that rank without a noun of their own: `první Nové Město, druhá Desná`, `Bulovka, která je čtvrtá`.

import { FIRST_NAMES } from './place-words.ts';
import { ORDINALS } from './numeral-lexicon.ts';
import { isCapital, type Token } from './tokens.ts';

const MEASURE = /^(index\p{L}*|žebříč\p{L}*|pořadí)$/u;
const COPULA = /^(je|jsou|byl[aoy]?|zůstal[aoy]?|zůstává|skončil[aoy]?|následuje)$/;
const LONGEST_LIST = 40;

/** What is ranked is named in the sentence before the ordinal. */
export function namesMeasure(tokens: readonly Token[], i: number): boolean {
  const { sentence } = tokens[i]!;
  for (let at = i - 1; at > i - LONGEST_LIST && at >= 0 && tokens[at]!.sentence === sentence; at--)
    if (MEASURE.test(tokens[at]!.lower) || isByMoney(tokens, at)) return true;
  return false;
}

/** `podle peněz`, `podle výše získaných prostředků`. */
const isByMoney = (tokens: readonly Token[], at: number): boolean =>
  /^(peněz|prostředků|částky|dotací)$/.test(tokens[at]!.lower) &&
  tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === 'podle');

/** `podle indexu je v kraji první Nové Město pod Smrkem, druhá Desná a třetí Bulovka`: each with the name behind it. */
export function isRankOfName(tokens: readonly Token[], i: number, to: number): boolean {
  const name = tokens[to];
  const { sentence } = tokens[i]!;
  if (!name || name.sentence !== sentence || name.kind !== 'word') return false;
  if (!isCapital(name.text) || FIRST_NAMES.has(name.text) || !namesMeasure(tokens, i)) return false;
  const onPlace = tokens[i - 1]?.lower === 'na' && /m$/.test(tokens[to - 1]!.lower);
  if (!onPlace && !/[ýáéí]$/.test(tokens[to - 1]!.lower)) return false;
  for (let at = i - 1; at > i - LONGEST_LIST && at >= 0 && tokens[at]!.sentence === sentence; at--) {
    if (onPlace ? /^místě$/.test(tokens[at]!.lower) : COPULA.test(tokens[at]!.lower)) return true;
    // An ordinal with its name earlier in the list, whose verb may stand farther off.
    if (!onPlace && ORDINALS.has(tokens[at]!.lower) && isCapital(tokens[at + 1]!.text)) return true;
  }
  return false;
}

const FIELD = /^(kraji|okrese|regionu|česku|republice|zemi)$/;
/** What may stand beside the field, the verb and the name. */
const PLAIN =
  /^(v|ve|je|podle|indexu?|sociálního|vyloučení|pořadí|žebříčku|kraji|okrese|regionu|republice|zemi|cel(?:é|ém)|našem|nad|pod|u|p|n|tak|tedy|pak|nyní|dnes|i|obec|město)$/;
const LONGEST_CLAUSE = 14;

/** `V okrese je Ralsko první.`, `Ralsko je v kraji šesté`: where in a field the one named stands, now. */
export function isPlacedInField(tokens: readonly Token[], i: number, to: number): boolean {
  const next = tokens[to];
  const { sentence } = tokens[i]!;
  const ends = !next || next.sentence !== sentence || /^[.;!)–]$/.test(next.text) || isPlainComma(tokens, to);
  if (!ends && next.lower !== 'a') return false;
  let [field, copula, name] = [false, false, false];
  for (let at = i - 1; at > i - LONGEST_CLAUSE && at >= 0 && tokens[at]!.sentence === sentence; at--) {
    const { lower, text, kind } = tokens[at]!;
    if (/^[,;:(]$/.test(text)) break;
    // `v rozloze první`, `počtem obyvatel je první`: by something else than the text ranks by.
    if (kind === 'word' && !isCapital(text) && !PLAIN.test(lower)) return false;
    if (FIELD.test(lower) && /^(v|ve)$/.test(tokens[at - 1]?.lower ?? '')) field = true;
    if (lower === 'je') copula = true;
    if (kind === 'word' && isCapital(text) && !/^(v|ve|podle|česku)$/.test(lower)) name = true;
  }
  return field && copula && name;
}

/** `první, kdo podepsal` came first in time. */
function isPlainComma(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text === ',' && !/^(kdo|kter\p{L}+|jenž|jež|co)$/u.test(tokens[at + 1]?.lower ?? '');
}

/** `Bulovka, která je čtvrtá, má …`: told of the name before the comma, in a text that ranks. */
export function isToldAside(tokens: readonly Token[], i: number, to: number): boolean {
  const [name, comma, who, verb] = [tokens[i - 4], tokens[i - 3], tokens[i - 2], tokens[i - 1]];
  if (!/^(je|skončil[aoy]?)$/.test(verb?.lower ?? '') || !/^kter[ýáé]$/.test(who?.lower ?? '')) return false;
  if (comma?.text !== ',' || !name || !isCapital(name.text)) return false;
  const next = tokens[to];
  if (next && next.sentence === tokens[i]!.sentence && !/^[,.;)]$/.test(next.text)) return false;
  for (let at = i - 1; at >= 0 && tokens[at]!.sentence >= tokens[i]!.sentence - 1; at--)
    if (MEASURE.test(tokens[at]!.lower)) return true;
  return tokens
    .slice(i, i + LONGEST_CLAUSE)
    .some((token) => token.sentence === tokens[i]!.sentence && MEASURE.test(token.lower));
}
