// How a place is said in a Czech sentence and found in a search.

/**
 * `v Novém Boru`, `ve Velkých Hamrech`: the first locative with its preposition. Without a known locative the name
 * stays as it is behind the word for municipality: `v obci Nový Bor`.
 */
export function inPlace(name: string, locatives: readonly string[]): string {
  const locative = locatives[0]?.trim();
  return locative ? `${vocalisePreposition(locative)}\u00a0${locative}` : `v\u00a0obci ${name}`;
}

/**
 * `v` or `ve` before a word. After Internetová jazyková příručka (Vokalizace předložek): always `ve` before v, w and f,
 * and before a group of consonants that begins with s, z, š, ž or is hard to say behind v. A syllabic r or l ends the
 * group (Srbsko, Tlumačov), and so do the easy pairs with r, ř and l behind other consonants (Praha, Třebíč, Kladno).
 */
export function vocalisePreposition(word: string): 'v' | 've' {
  const start =
    word
      .normalize('NFC')
      .toLowerCase()
      .match(/^\p{L}+/u)?.[0] ?? '';
  return VOCALISED.some((pattern) => pattern.test(start)) ? 've' : 'v';
}

const CONSONANT = '(?:ch|[bcčdďfghjklmnňpqrřsštťvwxzž])';
const VOCALISED = [
  /^[vwf]/,
  // Hissing sounds with any consonant, unless r or l makes the syllable: ve Skalici, ve Zlíně, but v Srbsku.
  new RegExp(`^[szšž](?![rl]${CONSONANT})${CONSONANT}`),
  // ve Lhotě, ve Lštění, ve Rtyni; m with a hissing or stopped sound: ve Mšeně, but v Mladé Boleslavi.
  new RegExp(`^[lrř](?!j)${CONSONANT}`),
  /^m(?:[sšzžcčdtpkbvg]|ch)/,
  // ve Cvikově, ve Čtyřkolech; ch alone is one sound: v Chebu.
  /^(?:c(?!h)|č)(?![rlř])[bčdďfgkmnpstťvzž]/,
  // ve Dvoře, ve Hvozdě, ve Tvarožné, ve Tmani, ve Kdyni, ve Ktové, ve Kbelích, ve Bdíně, ve Dne…
  /^(?:[dht]v|tm|k[bdtš]|p[tč]|bd|dn|ps[tš])/,
  // Numerals in names: ve Dvou, ve Třech Studních, ve Čtyřech.
  /^třech$/,
];

/** For search: no diacritics, lower case, one space between words. `Nové Město pod Smrkem` → `nove mesto pod smrkem`. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
