// Digits of names and marks that state nothing: versions, scores, standards, plates, programs, `Covid-19`, acts of the Union.

import { isCapital, type Token } from './tokens.ts';
import type { Trap } from './trap.ts';

export function nameMark(
  tokens: readonly Token[],
  i: number,
  nounFollows: (to: number) => boolean,
): Trap | undefined {
  return (
    covid(tokens, i) ??
    version(tokens, i) ??
    score(tokens, i) ??
    unionAct(tokens, i) ??
    standard(tokens, i) ??
    plate(tokens, i) ??
    software(tokens, i) ??
    shortLine(tokens, i) ??
    longPhone(tokens, i, nounFollows) ??
    openingHours(tokens, i)
  );
}

/** `Covid-19`, `covidu–19`. */
function covid(tokens: readonly Token[], i: number): Trap | undefined {
  const joined = /^[-–]$/.test(tokens[i - 1]?.text ?? '') && !tokens[i]!.spaced;
  return joined && /^covid/.test(tokens[i - 2]?.lower ?? '')
    ? { from: i, to: i + 1, reason: 'label' }
    : undefined;
}

/** `Streetwork 2.0`, `v. 2.0`, `verze 3.1`: a stop between, and a name or the word for a version before. */
export function version(tokens: readonly Token[], i: number): Trap | undefined {
  const [stop, minor, next] = [tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  if (stop?.text !== '.' || stop.spaced || minor?.kind !== 'number' || minor.spaced) return undefined;
  if (tokens[i]!.text.length > 2 || minor.text.length > 2) return undefined;
  if (next && next.breaks === 0 && !next.spaced && next.text !== ',' && next.text !== '.') return undefined;
  const stopped = tokens[i - 1]?.text === '.' ? tokens[i - 2] : tokens[i - 1];
  if (
    /^(v|ver|verze|verzi|verzí)$/.test(stopped?.lower ?? '') &&
    (stopped!.lower !== 'v' || stopped !== tokens[i - 1])
  )
    return { from: i, to: i + 3, reason: 'label' };
  const name = tokens[i - 1];
  const ofName =
    minor.text === '0' &&
    name?.kind === 'word' &&
    (isCapital(name.text) || isCapital(tokens[i - 2]?.text ?? 'x'));
  return ofName ? { from: i, to: i + 3, reason: 'label' } : undefined;
}

const PLAYED = /^(výhr|vyhr|prohr|porazil|poraz|remíz|remiz|skór|zápas|utkán|branc|gól|set)/;

/** `vyhráli 3:1`. */
function score(tokens: readonly Token[], i: number): Trap | undefined {
  const [colon, second] = [tokens[i + 1], tokens[i + 2]];
  if (colon?.text !== ':' || colon.spaced || second?.kind !== 'number' || second.spaced) return undefined;
  if (tokens[i]!.text.length > 2 || second.text.length > 2) return undefined;
  const around = [...tokens.slice(Math.max(0, i - 5), i), ...tokens.slice(i + 3, i + 6)];
  return around.some((token) => token.sentence === tokens[i]!.sentence && PLAYED.test(token.lower))
    ? { from: i, to: i + 3, reason: 'label' }
    : undefined;
}

/** `nařízení (EU) 2021/1056`. */
function unionAct(tokens: readonly Token[], i: number): Trap | undefined {
  const named =
    tokens[i - 1]?.text === ')' &&
    /^(eu|es|ehs)$/.test(tokens[i - 2]?.lower ?? '') &&
    tokens[i - 3]?.text === '(';
  return named && tokens[i + 1]?.text === '/' && tokens[i + 2]?.kind === 'number'
    ? { from: i, to: i + 3, reason: 'law' }
    : undefined;
}

/** `ČSN 73 4001`, `ISO 9001`. */
function standard(tokens: readonly Token[], i: number): Trap | undefined {
  if (!/^(ČSN|ISO|EN|DIN)$/.test(tokens[i - 1]?.text ?? '')) return undefined;
  let to = i + 1;
  while (tokens[to]?.kind === 'number' && tokens[to]!.breaks === 0) to++;
  return { from: i, to, reason: 'label' };
}

/** `SPZ 5A2 1234`: all that belongs to a number plate. */
function plate(tokens: readonly Token[], i: number): Trap | undefined {
  for (let at = i - 1; at >= 0 && at >= i - 5; at--)
    if (/^(SPZ|RZ|VIN)$/.test(tokens[at]!.text)) {
      let to = i + 1;
      while (
        tokens[to] &&
        tokens[to]!.kind !== 'punct' &&
        (!tokens[to]!.spaced || tokens[to]!.kind === 'number')
      )
        to++;
      return { from: i, to, reason: 'identifier' };
    }
  return undefined;
}

/** `Windows 11`, `Word 2016`. */
function software(tokens: readonly Token[], i: number): Trap | undefined {
  return /^(Windows|Word|Excel|Office|Outlook|Android|iOS)$/.test(tokens[i - 1]?.text ?? '')
    ? { from: i, to: i + 1, reason: 'label' }
    : undefined;
}

/** `Linka bezpečí 116 111`, `116111`. */
function shortLine(tokens: readonly Token[], i: number): Trap | undefined {
  const grouped =
    tokens[i]!.text === '116' && tokens[i + 1]?.text.length === 3 && tokens[i + 1]!.kind === 'number';
  if (!grouped && !/^116\d{3}$/.test(tokens[i]!.text)) return undefined;
  const called = tokens
    .slice(Math.max(0, i - 4), i)
    .some(({ lower }) => /^(link|linc|tel|čísl|volej)/.test(lower));
  return called ? { from: i, to: grouped ? i + 2 : i + 1, reason: 'phone' } : undefined;
}

/** `602123456`, `mob.: 602 123 456`: nine digits that no unit follows. */
function longPhone(
  tokens: readonly Token[],
  i: number,
  nounFollows: (to: number) => boolean,
): Trap | undefined {
  if (/^[2-7]\d{8}$/.test(tokens[i]!.text) && !nounFollows(i)) return { from: i, to: i + 1, reason: 'phone' };
  let at = i - 1;
  while (at >= 0 && /^[.:]$/.test(tokens[at]!.text)) at--;
  if (!/^(mob|mobil|gsm|fax)$/.test(tokens[at]?.lower ?? '')) return undefined;
  const groups = [0, 1, 2].every((k) => tokens[i + k]?.kind === 'number' && tokens[i + k]!.text.length === 3);
  return groups ? { from: i, to: i + 3, reason: 'phone' } : undefined;
}

const OPEN = /^(otevřen|otevírac|provoz|úředn|ordinač|výdej)/;

/** `otevřeno 8–16 hodin`, `po 8–12, 13–17 hodin`: hours in which something is open. */
function openingHours(tokens: readonly Token[], i: number): Trap | undefined {
  const [link, second] = [tokens[i + 1], tokens[i + 2]];
  if (!/^([–-]|až|do)$/.test(link?.lower ?? '') || second?.kind !== 'number') return undefined;
  if (Number(tokens[i]!.text) > 24 || Number(second.text) > 24 || second.text.length > 2) return undefined;
  const opened = tokens
    .slice(Math.max(0, i - 5), i)
    .some((token) => token.sentence === tokens[i]!.sentence && OPEN.test(token.lower));
  const [comma, dash] = [tokens[i - 1], tokens[i - 3]];
  const goesOn = comma?.text === ',' && tokens[i - 2]?.kind === 'number' && /^[–-]$/.test(dash?.text ?? '');
  const hours = /^(hod|hodin|hodiny|h)$/.test(tokens[i + 3]?.lower ?? '');
  return hours && (opened || goesOn) ? { from: i, to: i + 4, reason: 'clock' } : undefined;
}
