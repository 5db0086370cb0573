// The town a document is of, where its letterhead or title names one: whom `město` means in a new section.

import { SELF } from './own-voice.ts';
import type { PlaceMention } from './place-mention.ts';
import { openingLines, type Token } from './tokens.ts';

const LONGEST_TITLE = 24;

const OFFICE =
  /^(starost(?:a|ka|ou)|primátor(?:ka|kou|em)?|místostarost(?:a|ka|ou)|tajemni(?:k|ce|kem|cí)|radn(?:í|ího)|zastupitel(?:ka|kou|em)?)$/;
const WRITES = /^(píši|píšu|obracím|dovoluji|žádám|děkuji|vystupuji|mluvím|hovořím|prosím)$/;

/** `Píši Vám jako starosta Desné`: the town of whoever writes or speaks in the first person. */
export function findAuthor(tokens: readonly Token[], places: readonly PlaceMention[]): string | undefined {
  const codes = new Set<string>();
  for (const { kind, codes: own, from } of places) {
    const city = /^(města|obce|městyse)$/.test(tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1;
    if (kind !== 'municipality' || !own[0] || !OFFICE.test(tokens[city]?.lower ?? '')) continue;
    if (/^(jsem|jakožto)$/.test(tokens[city - 1]?.lower ?? '')) codes.add(own[0]);
    if (tokens[city - 1]?.lower !== 'jako') continue;
    const { sentence } = tokens[from]!;
    for (let at = city - 2; at >= 0 && tokens[at]!.sentence === sentence; at--)
      if (WRITES.test(tokens[at]!.lower)) codes.add(own[0]);
  }
  return codes.size === 1 ? [...codes][0] : undefined;
}

/**
 * The first town of a text whose `my`, `u nás` outside quotations comes when only that town was named: `pracují Velké Hamry
 * … k nám přišlo`. Likely that of the author, not certain.
 */
export function presumeAuthor(tokens: readonly Token[], places: readonly PlaceMention[]): string | undefined {
  const first = places.find(({ kind, codes, dateline }) => kind === 'municipality' && codes[0] && !dateline);
  if (!first) return undefined;
  const [code] = first.codes;
  const other = places.find(({ kind, codes }) => kind === 'municipality' && codes[0] !== code);
  let quoted = false;
  for (let at = 0; at < (other?.from ?? tokens.length); at++) {
    const { text, lower } = tokens[at]!;
    if (/^[„“”"»«]$/.test(text)) quoted = text === '„' || text === '»' || (text === '"' && !quoted);
    else if (!quoted && at > first.from && SELF.test(lower)) return code;
  }
  return undefined;
}

/** The only municipality named in the lines at the head of the text that are no sentences. */
export function findSubject(tokens: readonly Token[], places: readonly PlaceMention[]): string | undefined {
  const codes = new Set<string>();
  for (const from of openingLines(tokens)) {
    const to = endOfTitle(tokens, from);
    if (to === undefined) break;
    for (const { kind, codes: own, dateline, from: at } of places)
      if (kind === 'municipality' && !dateline && at >= from && at < to && own[0]) codes.add(own[0]);
  }
  return codes.size === 1 ? [...codes][0] : undefined;
}

/** Behind a line of a few words without a full stop; undefined when prose begins. */
function endOfTitle(tokens: readonly Token[], from: number): number | undefined {
  let to = from + 1;
  while (to < tokens.length && tokens[to]!.breaks === 0) if (to++ - from > LONGEST_TITLE) return undefined;
  return to === tokens.length || /^[.!?…:;,|]$/.test(tokens[to - 1]!.text) ? undefined : to;
}
