// Hashes of texts: short for looking up, long for identity. Neither is secret.

const SEPARATOR = '\u001f';

/** Two independent 32-bit numbers of a text (the mixing of MurmurHash, as in cyrb53 by bryc, public domain). */
export function hashWords(text: string, seed = 0): [high: number, low: number] {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [a >>> 0, b >>> 0];
}

/** Identity of a row that has no number of its own: 128 bits over what does not change between editions. */
export function hashParts(parts: readonly string[]): string {
  const text = parts.join(SEPARATOR);
  const [a, b] = hashWords(text, 1);
  const [c, d] = hashWords(text, 2);
  return hex(a) + hex(b) + hex(c) + hex(d);
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
