// Years inside names: programme periods, strategies, named calls and projects.

import { isYear } from './calendar.ts';
import { isCapital, type Token } from './tokens.ts';
import type { Trap } from './trap.ts';

const PERIODS = new Set(['2007-2013', '2014-2020', '2021-2027', '2028-2034', '2000-2006', '2004-2006']);

const PLAN_WORDS =
  /^(strategi|koncepc|plán|program|vize|agend|akční|období|politik|rámec|rámc|horizon|zaměstnanost|irop|opz|op|npo|esf|fond|spravedliv|irop|jan|komensk)/;

/** `Strategie 2021–2030`, `Agenda 2030`, `programové období 2014–2020`. */
export function programme(tokens: readonly Token[], i: number): Trap | undefined {
  const token = tokens[i]!;
  if (!isYear(token.text)) return undefined;
  const dash = tokens[i + 1];
  const second = tokens[i + 2];
  const range =
    dash && /^[-–—+]$/.test(dash.text) && second?.kind === 'number' && /^(\d{4}|\d\d)$/.test(second.text);
  const before = tokens[i - 1];
  if (range) {
    if (before && /^(letech|léta|let|lety|roky|roku|roků|rok)$/.test(before.lower)) {
      // `program v letech 2022–2024 podpořil` says when, `Akční plán na roky 2024–2026` is a name.
      if (/^(v|ve)$/.test(tokens[i - 2]?.lower ?? '')) return undefined;
      return planNear(tokens, i - 1, 3) && isCapitalNear(tokens, i - 1)
        ? { from: i, to: i + 3, reason: 'programme-period' }
        : undefined;
    }
    const end = second!.text.length === 2 ? token.text.slice(0, 2) + second!.text : second!.text;
    if (PERIODS.has(`${token.text}-${end}`) || planNear(tokens, i, 7))
      return { from: i, to: i + 3, reason: 'programme-period' };
    if (
      before &&
      before.kind === 'word' &&
      isCapital(before.text) &&
      before.sentence === token.sentence &&
      !before.lower.match(/^(od|v|za|pro)$/)
    ) {
      return { from: i, to: i + 3, reason: 'programme-period' };
    }
    return undefined;
  }
  if (before && /^(období)$/.test(before.lower) === false && planNear(tokens, i, 1))
    return { from: i, to: i + 1, reason: 'label' };
  if (dash?.text === '+' && !dash.spaced) return { from: i, to: i + 2, reason: 'label' };
  if (endsName(tokens, i)) return { from: i, to: i + 1, reason: 'label' };
  return undefined;
}

const NAMED =
  /^(program|výzv|projekt|plán|strategi|koncepc|vize|vizi|soutěž|festival|konferenc|kampa[ňn]|akc|názv|název|dokument|studi|brožur|publikac)/;

/** `z programu Podpora bydlení 2024`: the year closes a name that a word such as `program` opens. */
function endsName(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at > 0 && at >= i - 5; at--) {
    const token = tokens[at]!;
    if (
      token.kind !== 'word' ||
      token.sentence !== tokens[i]!.sentence ||
      /^(v|ve|do|od|na|za|rok|roku|roce|pro)$/.test(token.lower)
    )
      return false;
    if (isCapital(token.text) && NAMED.test(tokens[at - 1]!.lower)) return true;
  }
  return false;
}

/** `v období 2019–2023` is a time like any other; `v programovém období` is not. */
function isPlainPeriod(tokens: readonly Token[], at: number): boolean {
  return (
    /^období/.test(tokens[at]!.lower) &&
    !/^(programov|plánovac|rozpočtov|dotačn|finanč|strategick)/.test(tokens[at - 1]?.lower ?? '')
  );
}

function planNear(tokens: readonly Token[], i: number, reach: number): boolean {
  for (let at = i - 1; at >= 0 && at >= i - reach; at--) {
    const token = tokens[at]!;
    if (token.sentence !== tokens[i]!.sentence || /^[,;:]$/.test(token.text)) return false;
    if (token.kind === 'word' && PLAN_WORDS.test(token.lower) && !isPlainPeriod(tokens, at)) return true;
  }
  return false;
}

function isCapitalNear(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= 0 && at >= i - 4; at--)
    if (tokens[at]!.kind === 'word' && isCapital(tokens[at]!.text)) return true;
  return false;
}
