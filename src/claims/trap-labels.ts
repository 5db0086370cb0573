// Numbers named by the word before them: laws, tables, pages, rooms, streets, accounts.

import { isCapital, type Token } from './tokens.ts';
import type { Trap } from './trap.ts';
import type { SkipReason } from './types.ts';

const LABELS: [RegExp, SkipReason][] = [
  [/^(č|čís|číslo|čísla|číslem|čísle|čj|zn|ev|reg)$/, 'document-number'],
  [/^(čp|čo|čpo)$/, 'address'],
  [/^(§|odst|odstavec|odstavce|odstavci|čl|článek|článku|články|článků|písm|paragraf|paragrafu)$/, 'law'],
  [
    /^(příloha|přílohy|příloze|přílohu|přílohou|tabulka|tabulky|tabulce|tabulku|tab|graf|grafu|grafy|obr|obrázek|obrázku|mapa|mapě|mapy)$/,
    'label',
  ],
  [
    /^(strana|straně|strany|stranu|str|kapitola|kapitole|kapitoly|kapitolu|kap|bod|bodu|bodě|bodem|oddíl|oddílu|část|části|díl|dílu|příloh)$/,
    'label',
  ],
  [
    /^(etapa|etapy|etapě|etapu|fáze|fázi|verze|verzi|varianta|variantu|variantě|varianty|opatření|cíl|cíle|cíli|priorita|priority|prioritě|osa|ose|osy|skupina|skupině|skupiny|oblast|oblasti|aktivita|aktivity|aktivitě|úkol)$/,
    'label',
  ],
  [/^(psč|poštovní)$/, 'address'],
  [/^(ičo|ič|ico|dič|rč|rodné)$/, 'identifier'],
  [/^(účet|účtu|účtem|účtů|účtě)$/, 'identifier'],
  [
    /^(tel|telefon|telefonu|telefonním|mobil|mobilu|fax|linka|lince|linku|linky|infolinka|infolince|infolinku|telefonní)$/,
    'phone',
  ],
  [
    /^(místnost|místnosti|místností|kancelář|kanceláři|kanceláře|dveře|dveří|učebna|učebně|učebny|sál|sále)$/,
    'address',
  ],
  [
    /^(ulice|ulici|ulic|ul|náměstí|nám|náměstím|třída|třídě|třídy|tř|silnice|silnici|silnicí|dálnice|dálnici|autobus|autobusem|autobusu|tramvaj|tramvají|tramvaje|spoj|spoje|spojem)$/,
    'address',
  ],
  [
    /^(výzva|výzvy|výzvě|výzvu|výzvou|usnesení|usnesením|vyhláška|vyhlášky|vyhlášku|nařízení|nařízením|zákon|zákona|zákonem|zákonu|zákoně|směrnice|směrnici|pokyn|metodika|metodiky)$/,
    'document-number',
  ],
  [/^(praha|praze|prahy|prahu|prahou|plzeň|plzni|brno)$/, 'address'],
  [/^(iso|čsn|nuts|covid|sars|opz|irop|iropu|g|eu|mš|zš|npo|jak)$/, 'label'],
];

/** Labels that a number may follow as a plain count when a noun comes after: `opatření 12 obcí`. */
const LOOSE_LABELS =
  /^(bod|bodu|bodě|část|části|oblast|oblasti|skupina|skupině|skupiny|opatření|cíl|cíle|cíli|aktivita|aktivity|aktivitě|úkol|dveře|sál|sále|třída|třídě|třídy|náměstí|ulice|ulici|výzva|výzvy|výzvě|výzvu|výzvou|eu|linka|linky|mapa|mapy|graf|etapa|etapy|etapě|fáze|fázi|priority|spoje|telefon|účet|účtu|účtů|zákon|zákona|strana|straně|strany|stranu|kancelář|kanceláře|g|zš|mš|varianta|variantu|praha|praze|prahy|prahu|brno|plzni|plzeň|usnesení|nařízení|díl|dílu|jak|opz|příloh)$/;

/** Words that nothing but a mark or the name of a number follows. A plain noun (`na silnici 12 lidí`) may be followed by a count. */
const ONLY_LABELS =
  /^(č|čís|číslo|čísla|číslem|čísle|čj|zn|ev|reg|čp|čo|čpo|§|odst\p{L}*|čl|článk\p{L}*|písm|paragraf\p{L}*|tab|obr|str|kap|psč|poštovní|ičo|ič|ico|dič|rč|rodné|tel|telefonu|telefonním|telefonní|ul|iso|čsn|nuts|covid|sars|opz|irop|iropu|npo)$/u;

/** As many as five of what follows: of fewer a genitive may look like it (`kapitola 3 zprávy`). */
const FEWEST_COUNTED = 5;

export function labelled(
  tokens: readonly Token[],
  i: number,
  nounFollows: (to: number) => boolean,
): Trap | undefined {
  const paper = countOfPaper(tokens, i) ?? vote(tokens, i) ?? donation(tokens, i) ?? chart(tokens, i);
  if (paper) return paper;
  let at = i - 1;
  while (at >= 0 && /^[.:]$/.test(tokens[at]!.text) && tokens[at]!.sentence >= tokens[i]!.sentence - 1) at--;
  // `výzva OPZ+ 018`
  if (tokens[at]?.text === '+' && !tokens[at]!.spaced && /^(opz|op)$/.test(tokens[at - 1]?.lower ?? '')) at--;
  const label = tokens[at];
  if (!label || tokens[i]!.breaks > 1) return undefined;
  // `č. p. 12`, `č. j. 5`, `č. ú. 12`
  if (/^[pjúeú]$/.test(label.lower) && tokens[at - 1]?.text === '.' && tokens[at - 2]?.lower === 'č') {
    return {
      from: i,
      to: numberEnd(tokens, i),
      reason: label.lower === 'p' || label.lower === 'e' ? 'address' : 'document-number',
    };
  }
  // `46. zasedání` is a label by the word after; `platová třída 10`, `§ 5` by the word before.
  for (const [pattern, reason] of LABELS) {
    // `ČL` is a district; `nám` without a stop is "to us".
    if (!pattern.test(label.lower) || label.text === 'ČL') continue;
    if (label.lower === 'nám' && tokens[at + 1]!.text !== '.') return undefined;
    const colon = tokens[i - 1]!.text === ':';
    if (colon && !/^(phone|identifier)$/.test(reason) && reason !== 'document-number') return undefined;
    const to = numberEnd(tokens, i);
    // `Ještě jedno číslo: 45 milionů korun`
    if (colon && /^čísl/.test(label.lower) && nounFollows(i)) return undefined;
    if (LOOSE_LABELS.test(label.lower) && (nounFollows(i) || colon || tokens[i]!.text.length > 4))
      return undefined;
    if (!ONLY_LABELS.test(label.lower) && Number(tokens[i]!.text) >= FEWEST_COUNTED && nounFollows(i))
      return undefined;
    if (reason === 'address' && /^(praha|praze|prahy|prahu|prahou|plzeň|plzni|brno)$/.test(label.lower)) {
      if (!isCapital(label.text) || tokens[i]!.text.length > 2 || tokens[i + 1]?.kind === 'number')
        return undefined;
    }
    if (/^(g|eu|jak)$/.test(label.lower) && label.text !== label.text.toUpperCase()) return undefined;
    if (/^(zákon|směrnice)/.test(label.lower) && !nearYear(tokens, i) && nounFollows(i)) return undefined;
    return { from: i, to, reason };
  }
  // A continued list of labels: `§ 5 a 6`, `tabulky 3, 4`.
  return undefined;
}

/** `Počet listů: 2, počet příloh: 1`: how thick the document itself is. */
function countOfPaper(tokens: readonly Token[], i: number): Trap | undefined {
  const at = tokens[i - 1]?.text === ':' ? i - 2 : i - 1;
  return /^(listů|příloh|stran)$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower === 'počet'
    ? { from: i, to: i + 1, reason: 'label' }
    : undefined;
}

/** `Top 3:`, `Top 10 měst`: how long a list of the best or the worst is. */
export function chart(tokens: readonly Token[], i: number): Trap | undefined {
  const top = tokens[i - 1];
  const before = top?.text === '-' && !top.spaced ? tokens[i - 2] : top;
  return before?.lower === 'top' && before.sentence === tokens[i]!.sentence
    ? { from: i, to: i + 1, reason: 'label' }
    : undefined;
}

const VOTED = /^(pro|proti|přítomno|přítomných|nehlasoval[aoi]?|omluveno|zdržel[aoi]?)$/;
const VOTE_REACH = 14;

/** `pro 12, proti 0, zdržel se 1`: votes about the document, known by two numbers of them side by side. */
function vote(tokens: readonly Token[], i: number): Trap | undefined {
  if (!isVote(tokens, i)) return undefined;
  const kinds = new Set<string>();
  for (let at = Math.max(1, i - VOTE_REACH); at <= i + VOTE_REACH && at < tokens.length; at++)
    if (tokens[at]!.kind === 'number' && isVote(tokens, at)) kinds.add(votedBy(tokens, at)!);
  return kinds.has('pro') && kinds.has('proti') ? { from: i, to: i + 1, reason: 'label' } : undefined;
}

/** The word of the vote before the number, or right behind it: `12 pro`, `1 se zdržel`. */
function votedBy(tokens: readonly Token[], i: number): string | undefined {
  let before = i - 1;
  while (before >= 0 && /^(:|se|–|-|=)$/.test(tokens[before]!.lower)) before--;
  if (VOTED.test(tokens[before]?.lower ?? '') && endsVote(tokens[i + 1])) return tokens[before]!.lower;
  const behind = tokens[i + 1]?.lower === 'se' ? i + 2 : i + 1;
  const word = tokens[behind]?.lower ?? '';
  return VOTED.test(word) && endsVote(tokens[behind + 1]) ? word : undefined;
}

const endsVote = (next: Token | undefined): boolean =>
  next === undefined || next.breaks > 0 || /^(hlas\p{L}*|a|[,;.()/|])$/u.test(next.lower);

const isVote = (tokens: readonly Token[], i: number): boolean => votedBy(tokens, i) !== undefined;

/** `DMS NADACE 90 na číslo 87 777`: what to send and where to. */
function donation(tokens: readonly Token[], i: number): Trap | undefined {
  for (let at = i - 1; at >= i - 6 && at >= 0 && tokens[at]!.sentence === tokens[i]!.sentence; at--)
    if (tokens[at]!.text === 'DMS' && !isPrice(tokens, i)) {
      const grouped = tokens[i + 1]?.kind === 'number' && tokens[i + 1]!.breaks === 0;
      return { from: i, to: grouped ? i + 2 : i + 1, reason: 'phone' };
    }
  return undefined;
}

/** `Cena DMS je 90 Kč` tells what it costs. */
const isPrice = (tokens: readonly Token[], i: number): boolean =>
  /^(kč|korun\p{L}*)$/u.test(tokens[i + 1]?.lower ?? '');

function nearYear(tokens: readonly Token[], i: number): boolean {
  return tokens[i + 1]?.text === '/';
}

export function numberEnd(tokens: readonly Token[], i: number): number {
  let to = i + 1;
  for (;;) {
    const next = tokens[to];
    if (
      next?.kind === 'number' &&
      tokens[to - 1]!.kind === 'number' &&
      next.text.length <= 3 &&
      next.breaks === 0 &&
      !(tokens[to + 1]?.text === ',' && tokens[to + 2]?.kind === 'number' && !tokens[to + 2]!.spaced)
    )
      to++;
    else if (
      next &&
      !next.spaced &&
      /^[./_-]$/.test(next.text) &&
      tokens[to + 1] &&
      !tokens[to + 1]!.spaced &&
      tokens[to + 1]!.kind !== 'punct'
    )
      to += 2;
    else return to;
  }
}
