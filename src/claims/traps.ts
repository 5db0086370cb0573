// Numbers that state nothing: names of laws, calls and documents, addresses, telephones, clock times, labels, idioms.

import { isYear } from './calendar.ts';
import { CARDINALS } from './numeral-lexicon.ts';
import { isCapital, type Token } from './tokens.ts';
import type { Skipped, SkipReason } from './types.ts';

export type Trap = { from: number; to: number; reason: SkipReason };

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
  /^(bod|bodu|bodě|část|části|oblast|oblasti|skupina|skupině|skupiny|opatření|cíl|cíle|cíli|aktivita|aktivity|aktivitě|úkol|dveře|sál|sále|třída|třídě|třídy|náměstí|ulice|ulici|výzva|výzvy|výzvě|výzvu|výzvou|eu|linka|linky|mapa|mapy|graf|etapa|etapy|etapě|fáze|fázi|priority|spoje|telefon|účet|účtu|účtů|zákon|zákona|strana|straně|strany|stranu|kancelář|kanceláře|g|zš|mš|varianta|variantu|praha|praze|prahy|prahu|brno|plzni|plzeň|usnesení|nařízení|díl|dílu|jak|příloh)$/;

/** The trap that begins at a digit run, if any. `nounFollows` says that a unit or a counted noun comes right after. */
export function trapAtDigits(
  tokens: readonly Token[],
  i: number,
  nounFollows: (to: number) => boolean,
): Trap | undefined {
  return (
    listNumber(tokens, i) ??
    attached(tokens, i) ??
    clock(tokens, i) ??
    fileMark(tokens, i) ??
    layout(tokens, i) ??
    telephone(tokens, i) ??
    postcode(tokens, i) ??
    labelled(tokens, i, nounFollows) ??
    programme(tokens, i) ??
    ageGroup(tokens, i) ??
    ordinalLabel(tokens, i) ??
    street(tokens, i, nounFollows)
  );
}

/** `1. Úvod` and `(1)` at the head of a line or sentence, `C.3`, `s. 45`, and runs of digits that begin with zero. */
function listNumber(tokens: readonly Token[], i: number): Trap | undefined {
  const token = tokens[i]!;
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (/^0\d/.test(token.text) && !(next && !next.spaced && /^[.,:/]$/.test(next.text)))
    return { from: i, to: i + 1, reason: 'identifier' };
  if (
    before?.text === '.' &&
    /^[A-Zs]$/.test(tokens[i - 2]?.text ?? '') &&
    (!token.spaced || tokens[i - 2]!.text === 's')
  )
    return { from: i, to: i + 1, reason: 'label' };
  if (token.text.length > 2 || !next) return undefined;
  const bracketed = before?.text === '(' && next.text === ')';
  if (bracketed && (i === 1 || before.breaks > 0 || tokens[i - 2]!.sentence !== before.sentence))
    return { from: i, to: i + 1, reason: 'label' };
  const heads = i === 0 || token.breaks > 0;
  const after = tokens[i + 2];
  if (
    heads &&
    !next.spaced &&
    /^[.)]$/.test(next.text) &&
    after?.kind === 'word' &&
    after.spaced &&
    isCapital(after.text)
  )
    return { from: i, to: i + 2, reason: 'label' };
  return undefined;
}

/** `38letý`, `150hlavá`, `24hodinový`, `n588607`, `KPSV2021`: letters grown together with the digits. */
function attached(tokens: readonly Token[], i: number): Trap | undefined {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  const before = tokens[i - 1];
  if (before?.kind === 'word' && !token.spaced && i > 0) {
    let to = i + 1;
    while (tokens[to] && !tokens[to]!.spaced && tokens[to]!.kind !== 'punct') to++;
    return { from: i, to, reason: 'label' };
  }
  // `VZ-2024-017`, `MMR/123`: a code that begins with capitals.
  const head = tokens[i - 2];
  if (
    before &&
    /^[-/_]$/.test(before.text) &&
    !token.spaced &&
    !before.spaced &&
    head?.kind === 'word' &&
    /^\p{Lu}+$/u.test(head.text)
  ) {
    return { from: i, to: codeEnd(tokens, i), reason: 'document-number' };
  }
  if (next?.kind === 'word' && !next.spaced) {
    if (
      /^(krát|x|násob)/.test(next.lower) ||
      /^(tis|mil|mld|kč|czk|eur|procent|milion|miliard)/.test(next.lower)
    )
      return undefined;
    if (/^(m|cm|km|ha|kg|h|g|l|kwh|mwh|dní|let|hodin)$/.test(next.lower)) return undefined;
    return { from: i, to: i + 2, reason: 'compound-adjective' };
  }
  // `5-letý`, `3-členná`
  if (next?.text === '-' && !next.spaced && tokens[i + 2]?.kind === 'word' && !tokens[i + 2]!.spaced) {
    return { from: i, to: i + 3, reason: 'compound-adjective' };
  }
  return undefined;
}

function codeEnd(tokens: readonly Token[], i: number): number {
  let to = i + 1;
  while (
    tokens[to] &&
    !tokens[to]!.spaced &&
    (tokens[to]!.kind !== 'punct' ||
      (/^[-/_]$/.test(tokens[to]!.text) && tokens[to + 1]?.kind === 'number' && !tokens[to + 1]!.spaced))
  )
    to++;
  return to;
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

function opensWithFrom(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 2; at > i - 7 && at >= 0; at--) if (tokens[at]!.lower === 'od') return true;
  return false;
}

/** `123/24/ZK`, `123456789/0800`, `2023/145/SOC`, `03_22_012`, `108/2006 Sb.`, `MMR-1234/2023`. */
function fileMark(tokens: readonly Token[], i: number): Trap | undefined {
  let to = i + 1;
  let slashes = 0;
  let under = 0;
  for (;;) {
    const mark = tokens[to];
    const part = tokens[to + 1];
    if (!mark || !part || mark.spaced || part.spaced || part.kind === 'punct' || !/^[/_]$/.test(mark.text))
      break;
    if (mark.text === '/') slashes++;
    else under++;
    to += 2;
    while (tokens[to] && !tokens[to]!.spaced && tokens[to]!.kind !== 'punct') to++;
  }
  if (slashes + under === 0) return undefined;
  if (/^(sb|s)$/.test(tokens[to]?.lower ?? '')) {
    to++;
    if (tokens[to]?.text === '.') to++;
    return { from: i, to, reason: 'law' };
  }
  const [first, second] = [tokens[i]!, tokens[i + 2]];
  const school =
    first.text.length === 4 &&
    isYear(first.text) &&
    second?.kind === 'number' &&
    /^(\d{4}|\d\d)$/.test(second.text) &&
    slashes === 1;
  if (school && to === i + 3 && !/^(č|čj|číslo|usnesení|zn)$/.test(wordBefore(tokens, i))) return undefined;
  if (slashes === 1 && under === 0 && second?.kind === 'number' && to === i + 3) {
    const [n, d] = [Number(first.text), Number(second.text)];
    if (n < d && d <= 10 && first.text.length === 1) return undefined;
    if (isYear(second.text) && n <= 12 && /^(do|od|v|ve|k|ke)$/.test(wordBefore(tokens, i))) return undefined;
  }
  // `60 Kč/m2` is a unit and never begins with digits; a price `5/kus` neither.
  if (second?.kind === 'word' && second.text.length > 4 && !isCapital(second.text)) return undefined;
  const account = first.text.length >= 6 && second?.text.length === 4;
  return { from: i, to, reason: account ? 'identifier' : 'document-number' };
}

function wordBefore(tokens: readonly Token[], i: number): string {
  const before = tokens[i - 1];
  if (before?.text === '.' && !before.spaced) return tokens[i - 2]?.lower ?? '';
  return before?.lower ?? '';
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
      /^(tel|telefon|telefonu|telefonním|mobil|mobilu|volejte|volat|infolinka|infolince|infolinku|fax|lince|linku|čísle|číslo|čísla)$/.test(
        tokens[at]!.lower,
      )
    ) {
      return tokens[i]!.text.length >= 3 && (tokens[i + 1]?.kind === 'number' || tokens[i]!.text.length >= 6);
    }
    if (tokens[at]!.kind === 'number') return false;
  }
  return false;
}

function labelled(
  tokens: readonly Token[],
  i: number,
  nounFollows: (to: number) => boolean,
): Trap | undefined {
  let at = i - 1;
  while (at >= 0 && /^[.:]$/.test(tokens[at]!.text) && tokens[at]!.sentence >= tokens[i]!.sentence - 1) at--;
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
    if (!pattern.test(label.lower)) continue;
    const colon = tokens[i - 1]!.text === ':';
    if (colon && !/^(phone|identifier)$/.test(reason) && reason !== 'document-number') return undefined;
    const to = numberEnd(tokens, i);
    if (LOOSE_LABELS.test(label.lower) && (nounFollows(i) || colon || tokens[i]!.text.length > 4))
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

function nearYear(tokens: readonly Token[], i: number): boolean {
  return tokens[i + 1]?.text === '/';
}

function numberEnd(tokens: readonly Token[], i: number): number {
  let to = i + 1;
  for (;;) {
    const next = tokens[to];
    if (
      next?.kind === 'number' &&
      tokens[to - 1]!.kind === 'number' &&
      next.text.length <= 3 &&
      next.breaks === 0
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

const PERIODS = new Set(['2007-2013', '2014-2020', '2021-2027', '2028-2034', '2000-2006', '2004-2006']);
const PLAN_WORDS =
  /^(strategi|koncepc|plán|program|vize|agend|akční|období|politik|rámec|rámc|horizon|zaměstnanost|irop|opz|op|npo|esf|fond|spravedliv|irop|jan|komensk)/;

/** `Strategie 2021–2030`, `Agenda 2030`, `programové období 2014–2020`. */
function programme(tokens: readonly Token[], i: number): Trap | undefined {
  const token = tokens[i]!;
  if (!isYear(token.text)) return undefined;
  const dash = tokens[i + 1];
  const second = tokens[i + 2];
  const range =
    dash && /^[-–—+]$/.test(dash.text) && second?.kind === 'number' && /^(\d{4}|\d\d)$/.test(second.text);
  const before = tokens[i - 1];
  if (range) {
    if (before && /^(letech|léta|let|lety|roky|roku|roků|rok)$/.test(before.lower)) {
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
  /^(program|výzv|projekt|plán|strategi|koncepc|vize|vizi|soutěž|festival|konferenc|kampa[ňn]|akc)/;

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

function planNear(tokens: readonly Token[], i: number, reach: number): boolean {
  for (let at = i - 1; at >= 0 && at >= i - reach; at--) {
    const token = tokens[at]!;
    if (token.sentence !== tokens[i]!.sentence || /^[,;:]$/.test(token.text)) return false;
    if (token.kind === 'word' && PLAN_WORDS.test(token.lower)) return true;
  }
  return false;
}

function isCapitalNear(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= 0 && at >= i - 4; at--)
    if (tokens[at]!.kind === 'word' && isCapital(tokens[at]!.text)) return true;
  return false;
}

const AGE_NOUN =
  /^(dět|dít|osob|lid|člověk|muž|žen|senio[rř]|mlad|žák|student|obyvatel|dívk|chlap|klient|uchaz|občan|mládež|dospěl|věk|věku|děvč|batol|školák)/;

/** `děti do 15 let`, `starší 50 let`, `ve věku 15 až 64 let`: the age defines a group. Works for digits and words. */
export function ageGroup(tokens: readonly Token[], i: number): Trap | undefined {
  let to = i;
  let steps = 0;
  while (
    tokens[to] &&
    steps < 7 &&
    (tokens[to]!.kind === 'number' ||
      CARDINALS.has(tokens[to]!.lower) ||
      /^(až|do|a|–|-|od)$/.test(tokens[to]!.lower))
  ) {
    to++;
    steps++;
  }
  const unit = tokens[to]?.lower ?? '';
  const before = tokens[i - 1]?.lower ?? '';
  const earlier = tokens[i - 2]?.lower ?? '';
  const years = /^(let|roků|roky|rok|roku|lety)$/.test(unit);
  const end = years ? to + 1 : to;
  if (/^(starší|starších|starším|staršími|mladší|mladších|mladším|mladšími|věk|věku|věkem)$/.test(before)) {
    return tokens[i - 2]?.lower === 'průměrný' || /^průměrn/.test(earlier)
      ? undefined
      : ageTrap(tokens, i, end);
  }
  if (before === 'než' && /^(starší|mladší|starších|mladších)$/.test(earlier)) return ageTrap(tokens, i, end);
  // `senioři (65 let a více)`, `osoby 60 let a starší`
  const open =
    /^(a|i|nebo)$/.test(tokens[end]?.lower ?? '') &&
    /^(více|starší|mladší|méně|výše)$/.test(tokens[end + 1]?.lower ?? '');
  if (years && open && (AGE_NOUN.test(before) || (before === '(' && AGE_NOUN.test(earlier))))
    return ageTrap(tokens, i, end + 2);
  if (!years || !/^(do|od|nad|pod|přes|mezi)$/.test(before)) return undefined;
  if (AGE_NOUN.test(earlier) || AGE_NOUN.test(tokens[to + 1]?.lower ?? '')) return ageTrap(tokens, i, end);
  if (/^věku?$/.test(earlier)) return ageTrap(tokens, i, end);
  return undefined;
}

function ageTrap(tokens: readonly Token[], from: number, to: number): Trap {
  return { from, to: Math.max(to, from + 1), reason: 'age-group' };
}

/** `17. zasedání`, `5. výzva`, `9. třída`, `21. století`, `90. let`: an ordinal that only names. Ranks are read elsewhere. */
function ordinalLabel(tokens: readonly Token[], i: number): Trap | undefined {
  const token = tokens[i]!;
  const stop = tokens[i + 1];
  const next = tokens[i + 2];
  if (stop?.text !== '.' || stop.spaced || !next || token.text.length > 3) return undefined;
  if (next.sentence !== stop.sentence) return undefined;
  if (next.kind === 'word' && (!isCapital(next.text) || /^(NP|ZŠ|MŠ|LF|FF)$/.test(next.text))) {
    return { from: i, to: i + 2, reason: 'label' };
  }
  if (/^[–\-aA]$/.test(next.text) && tokens[i + 3]?.kind === 'number' && tokens[i + 4]?.text === '.')
    return { from: i, to: i + 2, reason: 'label' };
  return undefined;
}

/** A house number behind a capitalised name of a street: `U Věže 14`, `28. října 15`. */
function street(tokens: readonly Token[], i: number, nounFollows: (to: number) => boolean): Trap | undefined {
  const token = tokens[i]!;
  if (token.text.length > 4 || nounFollows(i)) return undefined;
  for (let at = i - 1; at >= 0 && at >= i - 6; at--) {
    const before = tokens[at]!;
    if (before.sentence !== token.sentence || /^[,;:()]$/.test(before.text)) return undefined;
    if (
      /^(ulice|ulici|ulicí|ul|náměstí|nám|nábřeží|třídě|tř|sídliště|sídlišti|adrese|adresa)$/.test(
        before.lower,
      )
    ) {
      const streetLike =
        at < i - 1 &&
        (isCapital(tokens[i - 1]!.text) ||
          /^(května|října|listopadu|února|března|července|pluku)$/.test(tokens[i - 1]!.lower));
      return streetLike ? { from: i, to: numberEnd(tokens, i), reason: 'address' } : undefined;
    }
  }
  return undefined;
}

/** A date that names a street or square: `náměstí 9. května`, `ulice 28. října 15`. */
export function streetDate(tokens: readonly Token[], i: number, to: number): Trap | undefined {
  for (let at = i - 1; at >= i - 3 && at >= 0; at--) {
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
  const ends = !next || next.breaks > 0 || /^[–\-—:)(/.]$/.test(next.text);
  if (token.sentence === tokens[0]!.sentence && i <= 6 && ends && (i === 0 || place)) {
    if (onlyNames(tokens, 0, i)) return true;
  }
  if (
    tokens[i - 1]?.lower === 'dne' &&
    ends &&
    lineStart(tokens, i) &&
    (next === undefined || next.breaks > 0)
  )
    return true;
  for (let at = i - 1; at >= 0 && at >= i - 7; at--) {
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
