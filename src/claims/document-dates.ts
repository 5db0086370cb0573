// Dates that are no event: of the document itself, of its session, of an act, and those that name a street.

import { isCapital, openingLines, type Token } from './tokens.ts';
import type { Trap } from './trap.ts';

/** A date that names a street or square: `náměstí 9. května`, `ulice 28. října 15`. */
export function streetDate(tokens: readonly Token[], i: number, to: number): Trap | undefined {
  for (let at = i - 1; at >= i - 3 && at >= 0; at--) {
    // Without its stop it is "to us": `ukázali nám 9. května`.
    if (tokens[at]!.lower === 'nám' && tokens[at + 1]!.text !== '.') return undefined;
    if (
      /^(ulice|ulici|ulicí|ulic|ul|náměstí|nám|třída|třídě|třídy|tř|nábřeží|škola|školy|škole|zš)$/.test(
        tokens[at]!.lower,
      )
    ) {
      const house = tokens[to];
      const number = house?.kind === 'number' && house.text.length <= 4;
      return { from: i, to: number ? to + 1 : to, reason: 'address' };
    }
    if (tokens[at]!.kind === 'word' && !isCapital(tokens[at]!.text)) return undefined;
  }
  return undefined;
}

/** A date of the document itself, of its session, or of another act it names. */
export function documentDate(tokens: readonly Token[], i: number, to: number): boolean {
  const token = tokens[i]!;
  const next = tokens[to];
  const place =
    i - 1 >= 0 &&
    (isCapital(tokens[i - 1]!.text) || /^[,(/]$/.test(tokens[i - 1]!.text) || tokens[i - 1]!.lower === 'dne');
  // `Datum: 19. 5. 2026` at the head of minutes or of a letter.
  if (
    /^(datum|dne)$/.test(tokens[i - 2]?.lower ?? '') &&
    tokens[i - 1]!.text === ':' &&
    opensLine(tokens, i - 2)
  )
    return true;
  const ends = !next || next.breaks > 0 || /^[–\-—:)(/.]$/.test(next.text);
  const opening = openingLines(tokens).findLast((start) => start <= i);
  if (
    opening !== undefined &&
    i - opening <= 10 &&
    token.sentence === tokens[opening]!.sentence &&
    ends &&
    (i === 0 || place) &&
    onlyNames(tokens, opening, i)
  )
    return true;
  if (
    tokens[i - 1]?.lower === 'dne' &&
    ends &&
    lineStart(tokens, i) &&
    (next === undefined || next.breaks > 0)
  )
    return true;
  for (let at = i - 1; at >= 0 && at >= i - 12; at--) {
    const before = tokens[at]!;
    if (before.sentence !== token.sentence && at < i - 3) return false;
    if (/^(zasedání|schůze|schůzi|jednání)$/.test(before.lower)) {
      const gap = tokens
        .slice(at + 1, i)
        .every((t) => t.kind === 'word' || t.kind === 'number' || /^[.,č(]$/.test(t.text));
      if (
        gap &&
        i - at <= 4 &&
        /^(dne|ze|konané|konaného|konaném|zastupitelstva|rady|kraje|města|výboru)$/.test(tokens[i - 1]!.lower)
      )
        return true;
    }
    if (
      /^(usnesení|usnesením|zákon|zákona|vyhláška|vyhlášky|nařízení|rozhodnutí|č|čj)$/.test(before.lower) &&
      tokens[i - 1]!.lower === 'dne'
    )
      return true;
  }
  return false;
}

function opensLine(tokens: readonly Token[], i: number): boolean {
  return i === 0 || tokens[i]!.breaks > 0;
}

function onlyNames(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (
      token.kind === 'word' &&
      !isCapital(token.text) &&
      !/^(dne|nad|pod|n|p|v|ve|ze|tisková|zpráva|na)$/.test(token.lower)
    )
      return false;
    if (token.kind === 'number') return false;
  }
  return true;
}

function lineStart(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= 0 && at >= i - 6; at--) {
    if (tokens[at]!.breaks > 0 || at === 0) return true;
  }
  return false;
}
