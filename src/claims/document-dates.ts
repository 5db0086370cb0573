// Dates that are no event: of the document itself, of its session, of an act, and those that name a street.

import { isCapital, openingLines, type Token } from './tokens.ts';
import type { Trap } from './trap.ts';

/** A date that names a street or square: `náměstí 9. května`, `ulice 28. října 15`. */
export function streetDate(tokens: readonly Token[], i: number, to: number): Trap | undefined {
  for (let at = i - 1; at >= i - 3 && at >= 0; at--) {
    // Without its stop it is "to us": `ukázali nám 9. května`.
    if (tokens[at]!.lower === 'nám' && tokens[at + 1]!.text !== '.') return undefined;
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
  // `Kdy se odbory sloučí?` above `K 1. dubnu 2026.`: an answer is no head of a document.
  if (answersQuestion(tokens, i)) return false;
  if (ofSession(tokens, i, to) || isStamped(tokens, i) || endsHeading(tokens, i, to)) return true;
  const place =
    i - 1 >= 0 &&
    !PREPOSITION.test(tokens[i - 1]!.lower) &&
    (isCapital(tokens[i - 1]!.text) || /^[,(/]$/.test(tokens[i - 1]!.text) || tokens[i - 1]!.lower === 'dne');
  // `Datum: 19. 5. 2026` at the head of minutes or of a letter.
  if (
    /^(datum|dne)$/.test(tokens[i - 2]?.lower ?? '') &&
    tokens[i - 1]!.text === ':' &&
    opensLine(tokens, i - 2)
  )
    return true;
  const ends = !next || next.breaks > 0 || /^[–\-—:)(/.]$/.test(next.text);
  const opening = openingLines(tokens).findLast((start) => start <= i);
  if (
    opening !== undefined &&
    i - opening <= 10 &&
    token.sentence === tokens[opening]!.sentence &&
    ends &&
    (i === 0 || place) &&
    onlyNames(tokens, opening, i)
  )
    return true;
  if (opening !== undefined && closesHeadLine(tokens, opening, i, to)) return true;
  if (
    tokens[i - 1]?.lower === 'dne' &&
    ends &&
    lineStart(tokens, i) &&
    (next === undefined || next.breaks > 0)
  )
    return true;
  for (let at = i - 1; at >= 0 && at >= i - 12; at--) {
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

const LONGEST_HEAD = 16;
const PAPER = /^(tisková|zápis|záznam|zpráva|pozvánka|protokol|porada|oznámení|stanovisko)$/;

/** `*Porada vedoucích, Liberec, 21. května 2026*`: a line at the head that ends with a town and a date. */
function closesHeadLine(tokens: readonly Token[], from: number, i: number, to: number): boolean {
  let end = to;
  while (/^[*_]$/.test(tokens[end]?.text ?? '') && tokens[end]!.breaks === 0) end++;
  // `Tisková zpráva Agentury, Praha, 12. listopadu 2024. Do spolupráce`: the head and the text on one line.
  const paper = PAPER.test(tokens[from]!.lower) && /^[.,]$/.test(tokens[end]?.text ?? '');
  return (
    (paper || end === tokens.length || tokens[end]!.breaks > 0) &&
    i - from <= LONGEST_HEAD &&
    tokens.slice(from + 1, i).every(({ breaks }) => breaks === 0) &&
    /^[,·|]$/.test(tokens[i - 1]?.text ?? '') &&
    isCapital(tokens[i - 2]?.text ?? 'x')
  );
}

const PREPOSITION = /^(k|ke|od|do|v|ve|po|před|na|za|o)$/;

/** Nothing but a preposition or `dne` stands between the question and the date. */
function answersQuestion(tokens: readonly Token[], i: number): boolean {
  let at = i - 1;
  while (at > i - 3 && at >= 0 && (PREPOSITION.test(tokens[at]!.lower) || tokens[at]!.lower === 'dne')) at--;
  return tokens[at]?.text === '?';
}

const SESSION = /^(zasedání|schůz[eií]|jednání|porad[auyě])$/;
/** Whose session it is: `Zastupitelstva města Nový Bor`, `výboru pro sociální záležitosti`. */
const BODY =
  /^(zastupitelstva|rady|výboru|komise|skupiny|partnerství|vedení|starostů|města|měst|městyse|obce|obcí|kraje|pro|a|č|ze|dne|(?:ko|po)řádan\p{L}+|konan\p{L}+|\p{L}+(?:ého|ího|ké|ní))$/u;
const LONGEST_BODY = 14;

/** `14. zasedání Zastupitelstva města Nový Bor ze dne …`, `jednání, konaného dne …`, `z minulého jednání (21. 4. 2026)`. */
function ofSession(tokens: readonly Token[], i: number, to: number): boolean {
  const bracketed = tokens[i - 1]?.text === '(' && tokens[to]?.text === ')';
  const held = tokens[i - 1]?.lower === 'dne' && /^konan/.test(tokens[i - 2]?.lower ?? '');
  const dated = held || (tokens[i - 1]?.lower === 'dne' && tokens[i - 2]?.lower === 'ze');
  for (
    let at = i - 1;
    at >= 0 && at >= i - LONGEST_BODY && tokens[at]!.sentence === tokens[i]!.sentence;
    at--
  ) {
    const { kind, lower, text } = tokens[at]!;
    if (SESSION.test(lower))
      return dated || bracketed || (at === i - 1 && /^(minul|předchoz)/.test(tokens[at - 1]?.lower ?? ''));
    const comma = text === ',' && /^konan/.test(tokens[at + 1]?.lower ?? '');
    if (kind === 'punct' && !comma && !/^[.(]$/.test(text)) return false;
    if (kind === 'word' && !held && !isCapital(text) && !BODY.test(lower)) return false;
  }
  return false;
}

const STAMP =
  /^(zveřejněno|publikováno|vyvěšeno|sejmuto|aktualizováno|upraveno|vytvořeno|vloženo|zapsáno|vyhotoveno)$/;
const STAMPED =
  /^(zveřejnění|vydání|konání|vyhotovení|publikace|publikování|vyvěšení|aktualizace|jednání|schůze|zasedání)$/;

/** `Zveřejněno 3. 5. 2026 14:35`, `Datum zveřejnění: 3. 5. 2026`: what a page or a paper says of itself on a line of its own. */
function isStamped(tokens: readonly Token[], i: number): boolean {
  let at = i - 1;
  while (
    at > i - 4 &&
    /^(:|dne|v|ve|pondělí|úterý|středu|čtvrtek|pátek|sobotu|neděli|,)$/.test(tokens[at]?.lower ?? '')
  )
    at--;
  if (STAMPED.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower === 'datum') at--;
  else if (!STAMP.test(tokens[at]?.lower ?? '')) return false;
  return opensLine(tokens, at) || /^[|·•–—-]$/.test(tokens[at - 1]!.text);
}

const MARK = /^[|·•]$/;

/** `Porada starostů · Česká Lípa · 14. 4. 2026`: the last piece of a heading whose pieces are parted by marks. */
function endsHeading(tokens: readonly Token[], i: number, to: number): boolean {
  const opening = openingLines(tokens).findLast((start) => start <= i);
  if (opening === undefined || !MARK.test(tokens[i - 1]?.text ?? '')) return false;
  const next = tokens[to];
  if (next && next.breaks === 0 && !MARK.test(next.text)) return false;
  return tokens
    .slice(opening, i)
    .every(
      ({ kind, breaks, text }, at) => (at === 0 || breaks === 0) && (kind !== 'number' || text.length < 3),
    );
}

function opensLine(tokens: readonly Token[], i: number): boolean {
  return i === 0 || tokens[i]!.breaks > 0;
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
