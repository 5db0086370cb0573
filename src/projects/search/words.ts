// Words of a text as search sees them: lower case, no diacritics, and a stem that a Czech ending does not change.

/** Letters by their code: what they fold to, a space for all that parts words, nothing for a mark above a letter. */
const FOLDED = Array.from({ length: 0x370 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/\p{M}/u.test(letter)) return '';
  const folded = letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return /^[\p{L}\p{N}]+$/u.test(folded) ? folded : ' ';
});

function foldOther(letter: string): string {
  return /[\p{L}\p{N}]/u.test(letter) ? letter.toLowerCase() : ' ';
}

/** A word as search compares it, without diacritics, and as it is written, in small letters. */
export type Spelt = { word: string; written: string };

/** `Asistenti prevence kriminality II` → asistenti, prevence, kriminality, ii. `OPZ+` → opz, plus. */
export function spellWords(text: string): Spelt[] {
  const lower = text.normalize('NFC').toLowerCase();
  const words: Spelt[] = [];
  let word = '';
  let start = 0;
  for (let at = 0; at <= lower.length; at++) {
    const code = at === lower.length ? 0x20 : lower.charCodeAt(at);
    const folded = code < FOLDED.length ? FOLDED[code]! : foldOther(lower[at]!);
    if (folded !== ' ') word += folded;
    else {
      if (word !== '') {
        words.push({ word, written: lower.slice(start, at) });
        if (lower[at] === '+') words.push({ word: 'plus', written: 'plus' });
      }
      word = '';
      start = at + 1;
    }
  }
  return words;
}

export const splitWords = (text: string): string[] => spellWords(text).map(({ word }) => word);

/** A text this long without one diacritic was typed without them: they may stand on any of its words. */
const LONG_WITHOUT = 20;

export function isTypedPlain(words: readonly Spelt[]): boolean {
  let letters = 0;
  for (const { word, written } of words) {
    if (word !== written) return false;
    letters += word.length;
  }
  return letters >= LONG_WITHOUT;
}

/** Vowels that another case of the word may shorten or lengthen: kámen, kamene. */
const SHORT: Record<string, string> = { á: 'a', é: 'e', ě: 'e', í: 'i', ó: 'o', ú: 'u', ů: 'u', ý: 'y' };
/** Consonants that another case may soften at the end of the stem: déšť, deště; sestra, sestře; romský, romští. */
const HARD: Record<string, string> = { ď: 'd', ť: 't', ň: 'n', ř: 'r', š: 's', č: 'c' };

/**
 * Whether the diacritics of a word asked for allow a word of a text that is the same without them, or another form of it, or
 * goes on behind it. One word has the same signs; another form may change a vowel and the last consonant of the stem.
 */
export function meansSame(asked: string, written: string): boolean {
  if (asked === written || /^[\x00-\x7f]*$/.test(asked)) return true;
  const one = [...asked].length === [...written].length && foldLetters(asked) === foldLetters(written);
  if (one) return false;
  const shared = countShared(asked, written);
  for (let at = 0; at < shared; at++) {
    const [a, b] = [asked[at]!, written[at]!];
    if (a === b || (SHORT[a] ?? a) === (SHORT[b] ?? b)) continue;
    // Behind the last shared consonant only endings follow.
    if ((HARD[a] ?? a) !== (HARD[b] ?? b) || at < shared - 1) return false;
  }
  return true;
}

const foldLetters = (word: string): string => splitWords(word).join('');

/** Letters that both begin with, when their diacritics are taken away. */
function countShared(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  for (let at = 0; at < most; at++) if (FOLDED[a.charCodeAt(at)] !== FOLDED[b.charCodeAt(at)]) return at;
  return most;
}

/** Endings of Czech nouns and adjectives without diacritics, the long ones first. */
const ENDINGS =
  /(?:ovych|ovymi|ovou|ove|ovi|ami|emi|imi|ymi|ach|ech|ich|ych|eho|emu|iho|imu|um|em|am|im|ym|ou|a|e|i|o|u|y)$/;
const SHORTEST_STEM = 4;

/** The e of the last syllable that other cases lose: Liberec, Liberce; služeb, služby; center, centra. */
const FLEETING_E = /([bcdfghjklmnpqrstvwxz])e([bcdfghjklmnpqrstvwxz])$/;

/** `kriminalita`, `kriminality`, `kriminalitou` → kriminalit. A short word and a number are their own stem. */
export function stemWord(word: string): string {
  if (word.length <= SHORTEST_STEM || !/^[a-z]+$/.test(word)) return word;
  let stem = word.replace(ENDINGS, '');
  if (stem.length < SHORTEST_STEM) stem = word.replace(/[aeiouy]$/, '');
  if (stem.length < SHORTEST_STEM) stem = word;
  return stem.length > SHORTEST_STEM ? stem.replace(FLEETING_E, '$1$2') : stem;
}

/** `romští`, `němečtí` → the stem of `romský`, `německý`; without diacritics they look like `činnosti`. */
export function stemSpelt({ word, written }: Spelt): string {
  const ending = /(?:ští|čtí)$/.exec(written)?.[0];
  if (!ending || word.length <= SHORTEST_STEM + 1) return stemWord(word);
  return stemWord(`${word.slice(0, -3)}${ending === 'ští' ? 's' : 'c'}ky`);
}

/** Prepositions and conjunctions that a question may carry and nobody looks for. */
const SILENT = new Set([
  'v',
  've',
  'na',
  'do',
  'z',
  'ze',
  's',
  'se',
  'k',
  'ke',
  'o',
  'u',
  'a',
  'i',
  'pro',
  'pri',
]);

export const isSilent = (word: string): boolean => SILENT.has(word);

/** What is looked for anyway: `projekty v Liberci` asks for Liberec, `kdo dostal dotace na bydlení` for housing. */
export const isFiller = (word: string): boolean =>
  /^(?:projekt(?:y|u|ech|um|em)?|kter[ey]|dotac(?:e|i|im|ich|emi)|grant(?:y|u|ech|um)?|penize|penez|penezi|kam|kdo|komu|kolik|s(?:el|la|ly)|dostal[aiy]?)$/.test(
    word,
  );
