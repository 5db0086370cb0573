// Times of the clock: `17:30`, `v 17 hodin`, opening hours, and what a speaker says it is.

import { parseNumber } from './number-phrases.ts';
import { opensSentence, type Token } from './tokens.ts';
import type { Trap } from './trap.ts';

/** `Je sedm hodin a deset minut, posloucháte rozhlas`: a clause of its own, so no `Je to sedm hodin jízdy`. */
export function spokenClock(text: string, tokens: readonly Token[], i: number): Trap | undefined {
  if (
    !/^(je|jsou|bylo|byly|bude|budou|právě)$/.test(tokens[i - 1]?.lower ?? '') ||
    !opensClause(tokens, i - 1)
  )
    return undefined;
  const hours = parseNumber(text, tokens, i);
  if (!hours || hours.value > 24 || !/^hodin[ay]?$/.test(tokens[hours.to]?.lower ?? '')) return undefined;
  let to = hours.to + 1;
  const at = /^(a|,)$/.test(tokens[to]?.lower ?? '') ? to + 1 : to;
  const minutes = tokens[at] && parseNumber(text, tokens, at);
  if (minutes && /^minut[ay]?$/.test(tokens[minutes.to]?.lower ?? '')) to = minutes.to + 1;
  const end = /^(ráno|dopoledne|odpoledne|večer)$/.test(tokens[to]?.lower ?? '')
    ? tokens[to + 1]
    : tokens[to];
  const closed = !end || end.sentence !== tokens[i]!.sentence || /^[,.;!“]$/.test(end.text);
  return closed ? { from: i, to, reason: 'clock' } : undefined;
}

/** `právě je`, `Je`, `A je`: nothing else of the sentence stands before. */
function opensClause(tokens: readonly Token[], i: number): boolean {
  if (opensSentence(tokens, i)) return true;
  return /^(a|právě|nyní|teď|je)$/.test(tokens[i - 1]?.lower ?? '') && opensSentence(tokens, i - 1);
}

/** `17:30`, `9.00`, `v 17 hodin`, `od 8 do 16 hodin`. */
export function clock(tokens: readonly Token[], i: number): Trap | undefined {
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
