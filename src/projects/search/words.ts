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

/** `Asistenti prevence kriminality II` → asistenti, prevence, kriminality, ii. */
export function splitWords(text: string): string[] {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    folded += code < FOLDED.length ? FOLDED[code]! : foldOther(text[at]!);
  }
  return folded.split(' ').filter((word) => word !== '');
}

/** The same words as {@link splitWords}, with their diacritics. */
export function splitWritten(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
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
