// A question in one box as units that must all hold: a place, a value of a facet, a time, a number, a word.
import type { StoredFacet } from './book.ts';
import { findBeginnings, findKeys, findPhrase, type PhraseBook } from './phrases.ts';
import { readAmount } from './query-amount.ts';
import { isNumber, joinNumbers, writeNumber } from './query-numbers.ts';
import { readTime, type Period } from './query-time.ts';
import { SYNONYMS } from './synonyms.ts';
import { isFiller, isSilent, spellWords, type Spelt } from './words.ts';

export type QueryUnit = {
  /** Every word of one of these wordings in the title and the name of the recipient is enough. */
  wordings: Spelt[][];
  /** The last word of the question may be only begun. */
  prefix: boolean;
  /** Or one of these places. */
  places: string[];
  /** The places are municipalities named as such: their names count as words only where no municipality is known. */
  town: boolean;
  /** Or one of these values of a facet. */
  values: Partial<Record<StoredFacet, string[]>>;
  /** Or a time that it begins, ends or runs in. */
  period?: Period;
  /** Or a number that holds one of these texts: registration number as written and repaired, IČO with its zeros. */
  numbers: string[];
};

/** Keys of `values` are a facet and its value: `area:housing`. */
export type QueryBooks = { places: PhraseBook; values: PhraseBook };

/** A word of the question; `number`: a piece that may be a number; `short`: written with a stop, as an abbreviation. */
type Token = Spelt & { number?: string; short?: boolean };

const LONGEST_QUESTION = 40;

/**
 * `prevence kriminality ve Velkých Hamrech` → the area of crime prevention, the town of Velké Hamry. `day`: ISO day of the book,
 * for `letos`. Bounds of an amount are no units: `readAmount` gives them.
 */
export function parseTextQuery(text: string, books: QueryBooks, day?: string): QueryUnit[] {
  const { rest, bounds } = readAmount(text);
  const tokens = readTokens(rest);
  const year = day === undefined ? undefined : Number(day.slice(0, 4));
  const open = !/[\s.,;]$/.test(text);
  const units: QueryUnit[] = [];
  for (let at = 0; at < tokens.length;) {
    const found =
      readPeriod(tokens, at, year) ??
      readTown(tokens, at, books) ??
      readCall(tokens, at, books) ??
      readIco(tokens, at) ??
      readNumber(tokens, at, books) ??
      readName(tokens, at, books);
    if (found) {
      units.push(found.unit);
      at += found.length;
      continue;
    }
    const begun = open ? findBegun(tokens, at, books) : [];
    if (begun.length > 0 && tokens.length - at > 1) {
      units.push(unit(tokens.slice(at), { prefix: true, places: begun }));
      break;
    }
    const token = tokens[at++]!;
    const last = open && at === tokens.length;
    if (isSilent(token.word) && !(last && tokens.length === 1)) continue;
    // `město` before what follows is no part of the name of another town.
    const places =
      TOWN_WORDS.test(token.word) && at < tokens.length
        ? []
        : findKeys(books.places.words, token.word, [token.written]);
    units.push(unit([token], { prefix: last, places: [...places, ...(last ? begun : [])] }));
  }
  const telling = units.filter(({ wordings }) => !isFillerOnly(wordings));
  return (telling.length > 0 || bounds ? telling : units).slice(0, LONGEST_QUESTION);
}

const unit = (words: readonly Spelt[], part: Partial<QueryUnit> = {}): QueryUnit => ({
  ...{ prefix: false, places: [], town: false, values: {}, numbers: [] },
  wordings: [words.map(({ word, written }) => ({ word, written }))],
  ...part,
});

const isFillerOnly = (wordings: readonly Spelt[][]): boolean =>
  wordings.length > 0 && wordings.every((words) => words.every(({ word }) => isFiller(word)));

/**
 * A place is looked for as texts call it, the same whichever case or abbreviation asks: `v Liberci` finds what `Liberec` does,
 * `Č. Lípa` what Česká Lípa.
 */
function wordNames(words: readonly Spelt[], keys: readonly string[], { names }: PhraseBook): Spelt[][] {
  const own = words.map(({ word, written }) => ({ word, written }));
  const called = keys.length > MOST_NAMES ? [] : keys.flatMap((key) => names.get(key) ?? []);
  return distinct(called.length > 0 ? called : [own]);
}

/** Names that stand for one thing, with the one that was asked for. */
function wordSynonyms(words: readonly Spelt[], keys: readonly string[]): Spelt[][] {
  const own = words.map(({ word, written }) => ({ word, written }));
  return distinct([...keys.flatMap((key) => SYNONYMS.names.get(key) ?? []), own]);
}

const distinct = (wordings: readonly Spelt[][]): Spelt[][] => [
  ...new Map(wordings.map((one) => [one.map(({ written }) => written).join(' '), one])).values(),
];

const MOST_NAMES = 3;

type Read = { unit: QueryUnit; length: number };

function readTokens(text: string): Token[] {
  // `Č.Lípa` is written without its space.
  const spaced = joinNumbers(text.trim())
    .replace(/(?<!\d)(\d{4})\s?[–—-]\s?(\d{4})(?!\d)/g, '$1-$2')
    .replace(/(?<!\p{L})(\p{L}{1,2})\.(?=\p{L}{2})/gu, '$1. ');
  return spaced.split(/\s+/).flatMap((piece): Token[] => {
    const trimmed = piece.replace(/^[^\p{L}\d]+|[^\p{L}\d+]+$/gu, '');
    const spelt = spellWords(piece);
    if (isNumber(trimmed)) return [{ word: trimmed.toLowerCase(), written: trimmed, number: trimmed }];
    return /^\p{L}{1,2}\.$/u.test(piece) ? spelt.map((one) => ({ ...one, short: true })) : spelt;
  });
}

/** Words for a municipality before its name: `město Liberec`, `ve statutárním městě Liberci`, `obec 563889`, `MěÚ`. */
const TOWN_WORDS =
  /^(?:(?:(?:statutarni|hlavni)\p{L}* )?mest[oaue]m?|obec|obc[ei]m?|obci|mestys\p{L}*|(?:mestsk|obecni)\p{L}* urad\p{L}*|magistrat\p{L}*(?: mesta)?|meu|ou)$/u;
const REGION_WORDS = /^krajsk\p{L}* urad\p{L}*$/u;
const isMunicipality = (code: string): boolean => /^\d{6}$/.test(code);
const isRegion = (code: string): boolean => /^CZ\d{3}$/.test(code);

/** A word for a municipality belongs to the name behind it, unless both are a name of their own: Město Touškov. */
function readTown(tokens: readonly Token[], at: number, books: QueryBooks): Read | undefined {
  for (let words = Math.min(3, tokens.length - at - 1); words > 0; words--) {
    const said = tokens
      .slice(at, at + words)
      .map(({ word }) => word)
      .join(' ');
    if (TOWN_WORDS.test(said)) return readAuthority(tokens, at, words, books, isMunicipality);
    if (REGION_WORDS.test(said)) return readAuthority(tokens, at, words, books, isRegion);
  }
  return undefined;
}

function readAuthority(
  tokens: readonly Token[],
  at: number,
  words: number,
  { places }: QueryBooks,
  isMeant: (code: string) => boolean,
): Read | undefined {
  const from = at + words;
  const name = findPhraseAt(places, tokens, from);
  const codes = name?.keys.filter(isMeant) ?? [];
  if (!name || codes.length === 0) return undefined;
  const length = words + name.length;
  const whole = findPhraseAt(places, tokens, at);
  if (whole && whole.length >= length) return undefined;
  const coded = tokens[from]!.number !== undefined;
  return {
    unit: unit([], {
      wordings: coded ? [] : wordNames(tokens.slice(from, from + name.length), codes, places),
      places: codes,
      town: isMeant === isMunicipality,
    }),
    length: length + (coded ? 0 : countLand(tokens, from + name.length)),
  };
}

/** `výzva 52`, `výzva č. 052`, `IROP 115`: a call by its number within its programme. */
function readCall(tokens: readonly Token[], at: number, { values }: QueryBooks): Read | undefined {
  const call = /^vyzv[aeuyo]\p{L}*$/u.test(tokens[at]!.word);
  const programme = call ? undefined : findPhraseAt(values, tokens, at);
  const codes = programme ? (groupValues(programme.keys).programme ?? []) : [];
  if (!call && codes.length === 0) return undefined;
  let next = at + (programme?.length ?? 1);
  if (/^(?:c|cislo)$/.test(tokens[next]?.word ?? '')) next++;
  const words = tokens.slice(at, next + 1);
  // `výzva 03_15_004`: the number with the part of its programme.
  const whole = call ? /^(?:\d\d_)?\d\d_\d{3}$/.exec(tokens[next]?.number ?? '')?.[0] : undefined;
  if (whole !== undefined) return { unit: unit(words, { numbers: [whole] }), length: words.length };
  const number = /^\d{1,3}$/.exec(tokens[next]?.word ?? '')?.[0];
  if (number === undefined) return undefined;
  return { unit: unit(words, { numbers: [`_${number.padStart(3, '0')}`] }), length: words.length };
}

/** `IČO 00262978`, `IČ: 262978`: the word says what the number is. */
function readIco(tokens: readonly Token[], at: number): Read | undefined {
  const number = tokens[at + 1]?.number;
  if (!/^ico?$/.test(tokens[at]!.word) || number === undefined || !/^\d{4,8}$/.test(number)) return undefined;
  return { unit: unit([], { wordings: [], numbers: writeNumber(number) }), length: 2 };
}

function readPeriod(tokens: readonly Token[], at: number, year: number | undefined): Read | undefined {
  const time = readTime(tokens.slice(at, at + 5), year);
  if (!time) return undefined;
  const words = tokens
    .slice(at, at + time.length)
    .flatMap((token) => spellWords(token.number ?? token.written));
  return {
    unit: unit(
      words.filter(({ word }) => !isSilent(word)),
      { period: time.period },
    ),
    length: time.length,
  };
}

function readNumber(tokens: readonly Token[], at: number, { places, values }: QueryBooks): Read | undefined {
  const { number } = tokens[at]!;
  if (number === undefined) return undefined;
  // 360Giving is a name.
  if (/\p{L}/u.test(number) && findPhraseAt(values, tokens, at)) return undefined;
  const words = spellWords(number);
  const coded = findKeys(places.exact, words.map(({ word }) => word).join(' '));
  return { unit: unit(words, { prefix: true, numbers: writeNumber(number), places: coded }), length: 1 };
}

function readName(tokens: readonly Token[], at: number, { places, values }: QueryBooks): Read | undefined {
  const place = findPhraseAt(places, tokens, at);
  const value = findPhraseAt(values, tokens, at);
  const same = findPhraseAt(SYNONYMS, tokens, at);
  const length = Math.max(place?.length ?? 0, value?.length ?? 0, same?.length ?? 0);
  if (length === 0) return undefined;
  const placed = place?.length === length;
  const words = tokens.slice(at, at + length);
  return {
    unit: unit([], {
      wordings: placed
        ? wordNames(words, place.keys, places)
        : wordSynonyms(words, same?.length === length ? same.keys : []),
      places: placed ? place.keys : [],
      values: value?.length === length ? groupValues(value.keys) : {},
    }),
    length: length + (placed && place.keys.some(isMunicipality) ? countLand(tokens, at + length) : 0),
  };
}

function findPhraseAt(book: PhraseBook, tokens: readonly Token[], at: number): ReturnType<typeof findPhrase> {
  const { word, short } = tokens[at]!;
  // `v Hamrech` is no abbreviation of Velké Hamry, `V. Hamry` is.
  if (word.length === 1 && isSilent(word) && !short) return undefined;
  return findPhrase(book, tokens, at);
}

/** `Frýdlant v Čechách`: the land behind the name of a town, as railways and the post write it. */
function countLand(tokens: readonly Token[], at: number): number {
  const [first, second] = [tokens[at]?.word, tokens[at + 1]?.word];
  return /^(?:v cechach|na morave|ve slezsku)$/.test(`${first} ${second}`) ? 2 : 0;
}

function groupValues(keys: readonly string[]): QueryUnit['values'] {
  const values: QueryUnit['values'] = {};
  for (const key of keys) {
    const cut = key.indexOf(':');
    const facet = key.slice(0, cut) as StoredFacet;
    values[facet] = [...(values[facet] ?? []), key.slice(cut + 1)];
  }
  return values;
}

/** Places whose name begins with all that is left of the question. */
function findBegun(tokens: readonly Token[], from: number, { places }: QueryBooks): string[] {
  const text = tokens
    .slice(from)
    .map(({ word }) => word)
    .join(' ');
  const written = tokens.slice(from).map((one) => one.written);
  return text.length < 3 ? [] : findBeginnings(places, text, written.join(' '));
}
