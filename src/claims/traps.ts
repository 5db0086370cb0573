// Numbers that state nothing: names of laws, calls and documents, addresses, telephones, clock times, labels.

import { ageGroup } from './age-groups.ts';
import { programme } from './programme-names.ts';
import { isCapital, type Token } from './tokens.ts';
import { attached, companyNumber, fileMark, listNumber } from './trap-codes.ts';
import { labelled, numberEnd } from './trap-labels.ts';
import { nameMark } from './trap-marks.ts';
import type { Trap } from './trap.ts';
import type { Skipped, SkipReason } from './types.ts';

// Searched over the whole text at once; each pattern begins with a literal, so the search stays linear.
const WHOLE: [RegExp, SkipReason][] = [
  [/https?:\/\/[^\s<>"„“)]{1,2000}/gu, 'web'],
  [/\bwww\.[^\s<>"„“)]{1,2000}/gu, 'web'],
  [/[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/gu, 'web'],
  [/\bCZ\.\d{1,2}[\d./_A-Z-]{3,60}/gu, 'document-number'],
];

/** Stretches of text that no number is looked for in: addresses of the web, registration numbers. */
export function findMasked(text: string): Skipped[] {
  const masked: Skipped[] = [];
  for (const [pattern, reason] of WHOLE) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].replace(/[.,;:]+$/, '').length;
      masked.push({ start: match.index, end, reason });
    }
  }
  masked.sort((a, b) => a.start - b.start || b.end - a.end);
  return masked.filter(
    (stretch, i) => !masked.slice(Math.max(0, i - 3), i).some((other) => other.end > stretch.start),
  );
}

/** The trap that begins at a digit run, if any. `nounFollows` says that a unit or a counted noun comes right after. */
export function trapAtDigits(
  tokens: readonly Token[],
  i: number,
  nounFollows: (to: number) => boolean,
): Trap | undefined {
  return (
    listNumber(tokens, i) ??
    companyNumber(tokens, i) ??
    attached(tokens, i) ??
    nameMark(tokens, i, nounFollows) ??
    clock(tokens, i) ??
    fileMark(tokens, i) ??
    layout(tokens, i) ??
    scale(tokens, i) ??
    telephone(tokens, i) ??
    postcode(tokens, i) ??
    labelled(tokens, i, nounFollows) ??
    programme(tokens, i) ??
    ageGroup(tokens, i) ??
    ordinalLabel(tokens, i) ??
    street(tokens, i, nounFollows)
  );
}

/** `17:30`, `9.00`, `v 17 hodin`, `od 8 do 16 hodin`. */
function clock(tokens: readonly Token[], i: number): Trap | undefined {
  const token = tokens[i]!;
  if (token.text.length > 2 || Number(token.text) > 24) return undefined;
  const mark = tokens[i + 1];
  const minutes = tokens[i + 2];
  if (
    mark &&
    minutes?.kind === 'number' &&
    /^[:.]$/.test(mark.text) &&
    !mark.spaced &&
    !minutes.spaced &&
    /^[0-5]\d$/.test(minutes.text)
  ) {
    const after = tokens[i + 3];
    const longer =
      after &&
      !after.spaced &&
      /^[.,/:]$/.test(after.text) &&
      tokens[i + 4]?.kind === 'number' &&
      !tokens[i + 4]!.spaced;
    if (!longer && !/^(mil|tis|mld|%|milion\p{L}*|miliard\p{L}*)$/u.test(after?.lower ?? '')) {
      const hours = after && /^(hod|hodin|hodiny|h)$/.test(after.lower);
      return { from: i, to: hours ? i + 4 : i + 3, reason: 'clock' };
    }
  }
  const before = tokens[i - 1]?.lower ?? '';
  // `v pracovní dny 8–16 hodin`
  if (
    /^(dny|dnech|denně|pondělí|úterý|středu|čtvrtek|pátek|sobotu|neděli)$/.test(before) &&
    /^[–-]$/.test(mark?.text ?? '') &&
    minutes?.kind === 'number' &&
    Number(minutes.text) <= 24
  ) {
    const hours = /^(hod|hodin|h)$/.test(tokens[i + 3]?.lower ?? '');
    return { from: i, to: hours ? i + 4 : i + 3, reason: 'clock' };
  }
  // `po a st 8–17`
  if (/^(po|út|st|čt|pá|so|ne)$/.test(before) && isOpeningDay(tokens, i - 1)) {
    const until = /^[–-]$/.test(mark?.text ?? '') && minutes?.kind === 'number';
    return { from: i, to: until ? i + 3 : i + 1, reason: 'clock' };
  }
  if (!/^(v|ve|od|do|po|před|okolo|kolem|mezi|až|-|–|a)$/.test(before)) return undefined;
  const unit = mark?.lower ?? '';
  const clockUnit = /^(hodin|hod|hodině|hodiny|h)$/.test(unit);
  if (/^(v|ve|od|okolo|kolem|mezi|po)$/.test(before) && clockUnit)
    return { from: i, to: i + 2, reason: 'clock' };
  if (
    before === 'do' &&
    clockUnit &&
    (opensWithFrom(tokens, i) || (Number(token.text) >= 13 && Number(token.text) <= 23))
  ) {
    return { from: i, to: i + 2, reason: 'clock' };
  }
  // `od 8 do 16 hodin`: the first of the two.
  if (
    /^(od|mezi)$/.test(before) &&
    /^(do|a)$/.test(unit) &&
    minutes?.kind === 'number' &&
    /^(hodin|hod)$/.test(tokens[i + 3]?.lower ?? '')
  ) {
    return { from: i, to: i + 4, reason: 'clock' };
  }
  return undefined;
}

/** `po` is a preposition unless another day stands beside it or hours follow with a dash. */
function isOpeningDay(tokens: readonly Token[], at: number): boolean {
  if (/^[–-]$/.test(tokens[at + 2]?.text ?? '')) return true;
  return (
    /^([,–-]|a|až)$/.test(tokens[at - 1]?.lower ?? '') &&
    /^(po|út|st|čt|pá|so)$/.test(tokens[at - 2]?.lower ?? '')
  );
}

function opensWithFrom(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 2; at > i - 7 && at >= 0; at--) if (tokens[at]!.lower === 'od') return true;
  return false;
}

/** `2+1`, `3+kk`. */
function layout(tokens: readonly Token[], i: number): Trap | undefined {
  const plus = tokens[i + 1];
  const room = tokens[i + 2];
  if (plus?.text !== '+' || plus.spaced || !room || room.spaced) return undefined;
  if (room.text === '1' || room.text === '0' || room.lower === 'kk')
    return { from: i, to: i + 3, reason: 'flat-layout' };
  return undefined;
}

const SMALLEST_SCALE = 10;

/** `Index (0–30 bodů)`: the ends of a scale in brackets of their own say what the index can be, not what it is. */
function scale(tokens: readonly Token[], i: number): Trap | undefined {
  const at = /^(od|škála|stupnice|rozpětí|rozsah)$/.test(tokens[i - 1]?.lower ?? '') ? i - 1 : i;
  const [zero, dash, end, next] = [tokens[i]!, tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  const points = /^bod/.test(next?.lower ?? '');
  return tokens[at - 1]?.text === '(' &&
    zero.text === '0' &&
    // `(0–1 bod)` is a band.
    Number(end?.text) >= SMALLEST_SCALE &&
    /^([–-]|až|do)$/.test(dash?.lower ?? '') &&
    end?.kind === 'number' &&
    tokens[points ? i + 4 : i + 3]?.text === ')'
    ? { from: i, to: points ? i + 4 : i + 3, reason: 'label' }
    : undefined;
}

/** `+420 485 226 302`, `485 226 302` after a word of calling. */
function telephone(tokens: readonly Token[], i: number): Trap | undefined {
  const plus = tokens[i - 1]?.text === '+' && !tokens[i]!.spaced;
  const named = callingWord(tokens, i);
  if (!plus && !named) return undefined;
  if (plus && tokens[i]!.text !== '420' && tokens[i]!.text !== '421') return undefined;
  let to = i + 1;
  while (tokens[to]?.kind === 'number' && tokens[to]!.text.length >= 2 && tokens[to]!.breaks === 0) to++;
  return { from: i, to, reason: 'phone' };
}

/** `460 01 Liberec`: three digits and two. */
function postcode(tokens: readonly Token[], i: number): Trap | undefined {
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

function callingWord(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= 0 && at > i - 4; at--) {
    if (
      /^(tel|telefon|telefonu|telefonním|mobil|mobilu|volejte|volat|info|kontakt|kontakty|spojení|sms|ústředna|ústředny|infolinka|infolince|infolinku|fax|lince|linku|čísle|číslo|čísla)$/.test(
        tokens[at]!.lower,
      )
    ) {
      return tokens[i]!.text.length >= 3 && (tokens[i + 1]?.kind === 'number' || tokens[i]!.text.length >= 6);
    }
    if (tokens[at]!.kind === 'number') return false;
  }
  return false;
}

/** `17. zasedání`, `5. výzva`, `9. třída`, `21. století`, `90. let`: an ordinal that only names. Ranks are read elsewhere. */
function ordinalLabel(tokens: readonly Token[], i: number): Trap | undefined {
  const token = tokens[i]!;
  const stop = tokens[i + 1];
  const next = tokens[i + 2];
  if (stop?.text !== '.' || stop.spaced || !next || token.text.length > 3) return undefined;
  if (/^(NP|PP)$/.test(next.text)) return { from: i, to: i + 2, reason: 'label' };
  if (next.sentence !== stop.sentence) return undefined;
  if (next.kind === 'word' && (!isCapital(next.text) || /^(NP|ZŠ|MŠ|LF|FF)$/.test(next.text))) {
    return { from: i, to: i + 2, reason: 'label' };
  }
  if (/^[–\-aA]$/.test(next.text) && tokens[i + 3]?.kind === 'number' && tokens[i + 4]?.text === '.')
    return { from: i, to: i + 2, reason: 'label' };
  return undefined;
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
function beforePostcode(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  const at = next?.text === ',' ? i + 2 : i + 1;
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
function inStreet(tokens: readonly Token[], i: number): boolean {
  const [before, name, next] = [tokens[i - 2], tokens[i - 1], tokens[i + 1]];
  if (name === undefined || !isCapital(name.text) || !/(?:[sc]ká|ova|ého)$/.test(name.lower)) return false;
  const ends = next === undefined || next.breaks > 0 || /^[,.;:)/]$/.test(next.text);
  if (before?.text === ',') return ends && isCapital(tokens[i - 3]?.text ?? 'x');
  const opens = before === undefined || before.text === ':' || name.breaks > 0;
  return opens && next?.text === ',' && isCapital(tokens[i + 2]?.text ?? 'x');
}

/** A house number behind a capitalised name of a street: `U Věže 14`, `28. října 15`. */
function street(tokens: readonly Token[], i: number, nounFollows: (to: number) => boolean): Trap | undefined {
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
  if (byName || inAddressBrackets(tokens, i) || beforePostcode(tokens, i) || inStreet(tokens, i))
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
