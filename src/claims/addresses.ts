// Numbers of addresses: postcodes, house numbers behind the name of a street.

import { isCapital, type Token } from './tokens.ts';
import { numberEnd } from './trap-labels.ts';
import type { Trap } from './trap.ts';

/** `U Jezu 642/2a`, `Masarykova 12/3, 460 01 Liberec`: the two numbers of a house, one of them perhaps with a letter. */
export function houseMark(tokens: readonly Token[], i: number): Trap | undefined {
  const [name, house, slash, second] = [tokens[i - 1], tokens[i]!, tokens[i + 1], tokens[i + 2]];
  if (slash?.text !== '/' || slash.spaced || second?.kind !== 'number' || second.spaced) return undefined;
  if (!name || !isCapital(name.text) || house.text.length > 4 || second.text.length > 3) return undefined;
  const letter = tokens[i + 3]?.kind === 'word' && !tokens[i + 3]!.spaced ? tokens[i + 3] : undefined;
  if (letter && letter.text.length > 1) return undefined;
  const to = letter ? i + 4 : i + 3;
  if (tokens[to] && !tokens[to]!.spaced && tokens[to]!.kind !== 'punct') return undefined;
  const known =
    (letter !== undefined && name.text !== name.text.toUpperCase()) ||
    tokens[i - 2]?.text === 'U' ||
    hasInitials(tokens, i) ||
    beforePostcode(tokens, i, to) ||
    inStreet(tokens, i, to);
  return known ? { from: i, to, reason: 'address' } : undefined;
}

/** `T. G. Masaryka 46`: a street called after a person whose first names are cut short. */
function hasInitials(tokens: readonly Token[], i: number): boolean {
  const [initial, stop, name] = [tokens[i - 3], tokens[i - 2], tokens[i - 1]];
  return (
    name?.kind === 'word' &&
    isCapital(name.text) &&
    /[ayoeě]$|ého$/.test(name.lower) &&
    stop?.text === '.' &&
    /^\p{Lu}$/u.test(initial?.text ?? '')
  );
}

/** The initials open a line or a piece of it, and nothing is counted behind the number. */
function inNamedStreet(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!hasInitials(tokens, i) || (next && next.breaks === 0 && !/^[,.;:)|/]$/.test(next.text))) return false;
  let at = i - 3;
  while (tokens[at - 1]?.text === '.' && /^\p{Lu}$/u.test(tokens[at - 2]?.text ?? '')) at -= 2;
  return at === 0 || tokens[at]!.breaks > 0 || /^[,:;(|]$/.test(tokens[at - 1]!.text);
}

/** `460 01 Liberec`: three digits and two. */
export function postcode(tokens: readonly Token[], i: number): Trap | undefined {
  const [first, second, third] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
  if (
    first.text.length !== 3 ||
    second?.kind !== 'number' ||
    second.text.length !== 2 ||
    second.start - first.end > 2
  )
    return undefined;
  if (!/^[1-7]/.test(first.text) || (third && third.kind === 'word' && !isCapital(third.text)))
    return undefined;
  return { from: i, to: i + 2, reason: 'address' };
}

/** `(Horní Maxov 181)`: nothing but a name of two words and a number. */
function inAddressBrackets(tokens: readonly Token[], i: number): boolean {
  const [open, first, second] = [tokens[i - 3], tokens[i - 2], tokens[i - 1]];
  return (
    tokens[i + 1]?.text === ')' &&
    open?.text === '(' &&
    first?.kind === 'word' &&
    second?.kind === 'word' &&
    isCapital(first.text) &&
    isCapital(second.text)
  );
}

/** `Kuřívody 701, 471 24 Mimoň`: the number between a name and a postcode, on one line or on two. */
function beforePostcode(tokens: readonly Token[], i: number, end = i + 1): boolean {
  const next = tokens[end];
  const at = next?.text === ',' ? end + 1 : end;
  const [first, second, town] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return (
    isCapital(tokens[i - 1]?.text ?? 'x') &&
    (next?.text === ',' || next?.breaks === 1) &&
    /^[1-7]\d\d$/.test(first?.text ?? '') &&
    /^\d\d$/.test(second?.text ?? '') &&
    isCapital(town?.text ?? 'x')
  );
}

/** `Liberec, Frýdlantská 183`, `Cvikov, Husova 5.`, `Sídlo: Žitavská 12, Cvikov`: an adjective of a street within an address. */
function inStreet(tokens: readonly Token[], i: number, end = i + 1): boolean {
  const [before, name, next] = [tokens[i - 2], tokens[i - 1], tokens[end]];
  if (name === undefined || !isCapital(name.text) || !/(?:[sc]ká|ova|ého)$/.test(name.lower)) return false;
  const ends = next === undefined || next.breaks > 0 || /^[,.;:)/]$/.test(next.text);
  if (before?.text === ',') return ends && isCapital(tokens[i - 3]?.text ?? 'x');
  const opens = before === undefined || before.text === ':' || name.breaks > 0;
  return opens && next?.text === ',' && isCapital(tokens[end + 1]?.text ?? 'x');
}

/** A house number behind a capitalised name of a street: `U Věže 14`, `28. října 15`. */
export function street(
  tokens: readonly Token[],
  i: number,
  nounFollows: (to: number) => boolean,
): Trap | undefined {
  const token = tokens[i]!;
  if (token.text.length > 4 || nounFollows(i)) return undefined;
  // `U Lesa 4`
  // `461 80 Liberec 2`: the post office of a large town.
  if (
    tokens[i - 2]?.kind === 'number' &&
    tokens[i - 3]?.kind === 'number' &&
    /^\d\d$/.test(tokens[i - 2]!.text) &&
    /^\d{3}$/.test(tokens[i - 3]!.text) &&
    isCapital(tokens[i - 1]!.text)
  )
    return { from: i, to: i + 1, reason: 'address' };
  const byName = tokens[i - 2]?.text === 'U' && isCapital(tokens[i - 1]!.text);
  if (
    byName ||
    inNamedStreet(tokens, i) ||
    inAddressBrackets(tokens, i) ||
    beforePostcode(tokens, i) ||
    inStreet(tokens, i)
  )
    return { from: i, to: i + 1, reason: 'address' };
  for (let at = i - 1; at >= 0 && at >= i - 8; at--) {
    const before = tokens[at]!;
    if (before.sentence !== token.sentence || /^[,;:()]$/.test(before.text)) return undefined;
    if (before.lower === 'nám' && tokens[at + 1]!.text !== '.') continue;
    if (
      /^(ulice|ulici|ulicí|ul|náměstí|nám|nábřeží|třídě|tř|sídliště|sídlišti|adrese|adresa)$/.test(
        before.lower,
      )
    ) {
      const streetLike =
        at < i - 1 &&
        (/^adres/.test(before.lower) ||
          isCapital(tokens[i - 1]!.text) ||
          /^(května|října|listopadu|února|března|července|pluku)$/.test(tokens[i - 1]!.lower));
      return streetLike ? { from: i, to: numberEnd(tokens, i), reason: 'address' } : undefined;
    }
  }
  return undefined;
}
