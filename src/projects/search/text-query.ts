// A question in one box as units that must all hold: a place, an area of support, a number, a word.
import { parseIco } from '#model/ico.ts';
import { parseRegistrationNumber } from '#model/registration-number.ts';
import { findBeginnings, findPhrase, type PhraseBook } from './phrases.ts';
import { isSilent, spellWords, type Spelt } from './words.ts';

export type QueryUnit = {
  /** Every one of these words in the title or in the name of the recipient is enough. */
  words: Spelt[];
  /** The last word of the question may be only begun. */
  prefix: boolean;
  /** Or one of these places. */
  places: string[];
  /** Or one of these areas of support. */
  areas: string[];
  /** Or a number that holds one of these texts: registration number as written and repaired, IČO with its zeros. */
  numbers: string[];
};

export type QueryBooks = { places: PhraseBook; areas: PhraseBook };

/** A piece that may be a number of a project or of an organisation: a digit, and long enough to tell something. */
const NUMBER = /^(?=.*\d)[\p{L}\d./_-]{4,}$/u;
const LONGEST_QUESTION = 40;

/** `prevence kriminality ve Velkých Hamrech` → the area of crime prevention, the town of Velké Hamry. */
export function parseTextQuery(text: string, books: QueryBooks): QueryUnit[] {
  const spaced = text.trim();
  // An IČO is often written in groups, 002 62 978, and a registration number copied with the spaces of its cell.
  const joined =
    /^[\d\s]{7,}$/.test(spaced) || isRegistrationNumber(spaced) ? spaced.replace(/\s/g, '') : spaced;
  const units: QueryUnit[] = [];
  let words: Spelt[] = [];
  for (const piece of joined.split(/\s+/)) {
    const trimmed = piece.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
    if (NUMBER.test(trimmed)) {
      units.push(...readWords(words, books, false));
      words = [];
      const parts = spellWords(trimmed);
      const coded = books.places.exact.get(parts.map(({ word }) => word).join(' ')) ?? [];
      units.push(unit({ words: parts, prefix: true, numbers: writeNumber(trimmed), places: coded }));
    } else words.push(...spellWords(piece));
  }
  units.push(...readWords(words, books, !/[\s.,;]$/.test(text)));
  return units.slice(0, LONGEST_QUESTION);
}

const unit = (part: Partial<QueryUnit> & { words: Spelt[] }): QueryUnit => ({
  prefix: false,
  places: [],
  areas: [],
  numbers: [],
  ...part,
});

const isRegistrationNumber = (text: string): boolean =>
  /^cz/i.test(text) && parseRegistrationNumber(text).state !== 'unknown';

/** `262978` → also 00262978; `CZ.03.2.60/0.0/16_052/0007783` → also the number it is misprinted from. */
function writeNumber(text: string): string[] {
  const numbers = [text.toUpperCase()];
  const ico = parseIco(text);
  if (ico.ok && ico.padded > 0) numbers.push(ico.value);
  const registration = parseRegistrationNumber(text);
  if (registration.state === 'repairable') numbers.push(registration.proposal);
  return numbers;
}

function readWords(spelt: readonly Spelt[], { places, areas }: QueryBooks, open: boolean): QueryUnit[] {
  const words = spelt.map(({ word }) => word);
  const written = spelt.map((one) => one.written);
  const units: QueryUnit[] = [];
  for (let at = 0; at < words.length;) {
    const place = findPhrase(places, words, at, written);
    const area = findPhrase(areas, words, at, written);
    const length = Math.max(place?.length ?? 0, area?.length ?? 0);
    if (length > 0) {
      units.push(
        unit({
          words: spelt.slice(at, at + length),
          places: place?.length === length ? place.keys : [],
          areas: area?.length === length ? area.keys : [],
        }),
      );
      at += length;
      continue;
    }
    const rest = open ? begun(words, at) : [];
    if (rest.length > 0 && words.length - at > 1) {
      units.push(unit({ words: spelt.slice(at), prefix: true, places: rest }));
      break;
    }
    const word = words[at++]!;
    const last = open && at === words.length;
    if (isSilent(word) && !(last && words.length === 1)) continue;
    units.push(
      unit({
        words: [spelt[at - 1]!],
        prefix: last,
        places: [...(places.words.get(word) ?? []), ...(last ? rest : [])],
      }),
    );
  }
  return units;

  /** Places whose name begins with all that is left of the question. */
  function begun(all: string[], from: number): string[] {
    const text = all.slice(from).join(' ');
    return text.length < 3 ? [] : findBeginnings(places, text);
  }
}
