// Numbers that state nothing: names of laws, calls and documents, addresses, telephones, clock times, labels.

import { houseMark, postcode, street } from './addresses.ts';
import { ageGroup } from './age-groups.ts';
import { clock } from './clock-times.ts';
import { programme } from './programme-names.ts';
import { isCapital, type Token } from './tokens.ts';
import { attached, companyNumber, fileMark, listNumber } from './trap-codes.ts';
import { labelled } from './trap-labels.ts';
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
    houseMark(tokens, i) ??
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
