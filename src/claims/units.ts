// The unit after a number: currency, per cent, measure, or the thing counted.

import { parseCountedNoun, type Government } from './counted-nouns.ts';
import type { Token } from './tokens.ts';
import type { ClaimKind } from './types.ts';

export type UnitPhrase = { to: number; kind: ClaimKind; unit: string | null; noun: string | null };

const CROWN = /^(kč|kc|czk|korun(a|y|u|ou|ě|ám|ách|ami)?)$/;
const EURO = /^(€|eur|euro|eura|euru|eurem|eurech|eury|eurům)$/;
const PERCENT = /^(%|procent(o|a|u|em|ům|ech|y)?|proc)$/;
const PER_MILLE = /^(‰|promile)$/;
const POINT = /^(bod|bodu|body|bodů|bodem|bodům|bodech)$/;

/** Reads the unit at token `i`; `government` says which endings a counted noun may have. */
export function parseUnit(
  tokens: readonly Token[],
  i: number,
  government: Government,
): UnitPhrase | undefined {
  const token = tokens[i];
  if (!token || token.breaks > 1) return undefined;
  if (CROWN.test(token.lower)) return crowns(tokens, i + 1);
  if (EURO.test(token.lower)) return { to: i + 1, kind: 'money', unit: 'EUR', noun: null };
  if (PERCENT.test(token.lower)) return { to: i + 1, kind: 'share', unit: '%', noun: null };
  if (PER_MILLE.test(token.lower)) return { to: i + 1, kind: 'share', unit: '‰', noun: null };
  if (/^procentní(ho|m|mu|ch|mi)?$/.test(token.lower) && POINT.test(tokens[i + 1]?.lower ?? '')) {
    return { to: i + 2, kind: 'share', unit: 'pp', noun: null };
  }
  const pointStop = token.lower === 'p' && tokens[i + 1]?.text === '.' && tokens[i + 2]?.lower === 'b';
  if (pointStop)
    return { to: tokens[i + 3]?.text === '.' ? i + 4 : i + 3, kind: 'share', unit: 'pp', noun: null };
  // `index 17 b.`
  if (
    token.text === 'b' &&
    token.sentence === tokens[i - 1]?.sentence &&
    tokens[i + 1]?.text === '.' &&
    !tokens[i + 1]!.spaced
  )
    return { to: i + 2, kind: 'index', unit: 'points', noun: null };
  if (
    /^[,.]$/.test(token.text) &&
    (!token.spaced || token.text === ',') &&
    /^[-–—]$/.test(tokens[i + 1]?.text ?? '') &&
    !tokens[i + 1]!.spaced
  ) {
    let to = i + 2;
    if (/^[-–—]$/.test(tokens[to]?.text ?? '') && !tokens[to]!.spaced) to++;
    return CROWN.test(tokens[to]?.lower ?? '')
      ? crowns(tokens, to + 1)
      : { to, kind: 'money', unit: 'CZK', noun: null };
  }
  if (token.text === '°')
    return {
      to: /^[CF]$/.test(tokens[i + 1]?.text ?? '') ? i + 2 : i + 1,
      kind: 'other',
      unit: 'degrees',
      noun: null,
    };
  if (token.kind === 'punct') return undefined;
  return parseCountedNoun(tokens, i, government);
}

function crowns(tokens: readonly Token[], at: number): UnitPhrase {
  let to = at;
  if (/^česk(á|é|ých|ou|ým|ými)$/.test(tokens[to]?.lower ?? '')) to++;
  // `Kč/m2`: the digit belongs to the unit.
  if (tokens[to]?.text === '/' && tokens[to + 1]?.lower === 'm' && !tokens[to + 1]!.spaced) {
    to += 2;
    if (tokens[to] && !tokens[to]!.spaced && /^[23²³]$/.test(tokens[to]!.text)) to++;
  }
  return { to, kind: 'money', unit: 'CZK', noun: null };
}

/** A currency written before the number: `Kč 500`. */
export function currencyBefore(tokens: readonly Token[], i: number): string | undefined {
  const before = tokens[i - 1];
  if (!before || before.sentence !== tokens[i]!.sentence || before.breaks > 0) return undefined;
  if (/^(Kč|CZK)$/.test(before.text) && tokens[i - 2]?.kind !== 'number') return 'CZK';
  if (/^(EUR|€)$/.test(before.text) && tokens[i - 2]?.kind !== 'number') return 'EUR';
  return undefined;
}
