// A question in one box as units that must all hold: a place, a value of a facet, a time, a number, a word.
import type { StoredFacet } from './book.ts';
import { findBeginnings, findKeys, findPhrase, type PhraseBook } from './phrases.ts';
import { isNumber, joinNumbers, writeNumber } from './query-numbers.ts';
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
  /** Or a number that holds one of these texts: registration number as written and repaired, IČO with its zeros. */
  numbers: string[];
};

/** Keys of `values` are a facet and its value: `area:housing`. */
export type QueryBooks = { places: PhraseBook; values: PhraseBook };

/** A word of the question; `number`: a piece that may be a number; `short`: written with a stop, as an abbreviation. */
type Token = Spelt & { number?: string; short?: boolean };

const LONGEST_QUESTION = 40;

/** `prevence kriminality ve Velkých Hamrech` → the area of crime prevention, the town of Velké Hamry. */
export function parseTextQuery(text: string, books: QueryBooks): QueryUnit[] {
  const tokens = readTokens(text);
  const open = !/[\s.,;]$/.test(text);
  const units: QueryUnit[] = [];
  for (let at = 0; at < tokens.length;) {
    const found =
      readTown(tokens, at, books) ?? readNumber(tokens[at]!, books) ?? readName(tokens, at, books);
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
    const places = findKeys(books.places.words, token.word, [token.written]);
    units.push(unit([token], { prefix: last, places: [...places, ...(last ? begun : [])] }));
  }
  const telling = units.filter(({ wordings }) => !isFillerOnly(wordings));
  return (telling.length > 0 ? telling : units).slice(0, LONGEST_QUESTION);
}

const unit = (words: readonly Spelt[], part: Partial<QueryUnit> = {}): QueryUnit => ({
  ...{ prefix: false, places: [], town: false, values: {}, numbers: [] },
  wordings: [words.map(({ word, written }) => ({ word, written }))],
  ...part,
});

const isFillerOnly = (wordings: readonly Spelt[][]): boolean =>
  wordings.length > 0 && wordings.every((words) => words.every(({ word }) => isFiller(word)));

/** A name found in another case or short also stands in texts as it is called: `Č. Lípa` finds Česká Lípa. */
function wordNames(words: readonly Spelt[], keys: readonly string[], { names }: PhraseBook): Spelt[][] {
  const own = words.map(({ word, written }) => ({ word, written }));
  const called = keys.length > MOST_NAMES ? [] : keys.flatMap((key) => names.get(key) ?? []);
  // An initial stands in many texts by itself.
  const asked = called.length > 0 && own[0]!.word.length <= INITIAL ? [] : [own];
  const wordings = new Map(
    [...asked, ...called].map((one) => [one.map(({ written }) => written).join(' '), one]),
  );
  return [...wordings.values()];
}
const INITIAL = 2;
const MOST_NAMES = 3;

type Read = { unit: QueryUnit; length: number };

function readTokens(text: string): Token[] {
  // `Č.Lípa` is written without its space.
  const spaced = joinNumbers(text.trim()).replace(/(?<!\p{L})(\p{L}{1,2})\.(?=\p{L}{2})/gu, '$1. ');
  return spaced.split(/\s+/).flatMap((piece): Token[] => {
    const trimmed = piece.replace(/^[^\p{L}\d]+|[^\p{L}\d+]+$/gu, '');
    const spelt = spellWords(piece);
    if (isNumber(trimmed)) return [{ word: trimmed.toLowerCase(), written: trimmed, number: trimmed }];
    return /^\p{L}{1,2}\.$/u.test(piece) ? spelt.map((one) => ({ ...one, short: true })) : spelt;
  });
}

/** Words for a municipality before its name: `město Liberec`, `ve statutárním městě Liberci`, `obec 563889`. */
const TOWN_WORD = /^(?:obec|obce|obci|obcim?|mest[oaue]m?|mestys\p{L}*)$/u;
const GRAND = /^(?:statutarni\p{L}*|hlavni\p{L}*)$/u;
const isMunicipality = (code: string): boolean => /^\d{6}$/.test(code);

/** A word for a municipality belongs to the name behind it, unless both are a name of their own: Město Touškov. */
function readTown(tokens: readonly Token[], at: number, { places }: QueryBooks): Read | undefined {
  const words = GRAND.test(tokens[at]!.word) ? 2 : 1;
  const kind = tokens[at + words - 1];
  if (!kind || !TOWN_WORD.test(kind.word)) return undefined;
  const from = at + words;
  const name = tokens[from] && findPhraseAt(places, tokens, from);
  const codes = name?.keys.filter(isMunicipality) ?? [];
  if (!name || codes.length === 0) return undefined;
  const length = words + name.length;
  const whole = findPhraseAt(places, tokens, at);
  if (whole && whole.length >= length) return undefined;
  const more = tokens[from]!.number === undefined ? countLand(tokens, from + name.length) : 0;
  return {
    unit: unit([], {
      wordings: tokens[from]!.number ? [] : wordNames(tokens.slice(from, from + name.length), codes, places),
      places: codes,
      town: true,
    }),
    length: length + more,
  };
}

function readNumber({ number }: Token, { places }: QueryBooks): Read | undefined {
  if (number === undefined) return undefined;
  const words = spellWords(number);
  const coded = findKeys(places.exact, words.map(({ word }) => word).join(' '));
  return { unit: unit(words, { prefix: true, numbers: writeNumber(number), places: coded }), length: 1 };
}

function readName(tokens: readonly Token[], at: number, { places, values }: QueryBooks): Read | undefined {
  const place = findPhraseAt(places, tokens, at);
  const value = findPhraseAt(values, tokens, at);
  const length = Math.max(place?.length ?? 0, value?.length ?? 0);
  if (length === 0) return undefined;
  const placed = place?.length === length;
  return {
    unit: unit([], {
      wordings: wordNames(tokens.slice(at, at + length), placed ? place.keys : [], places),
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
  return text.length < 3 ? [] : findBeginnings(places, text);
}
