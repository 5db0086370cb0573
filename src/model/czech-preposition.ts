// Prepositions whose form follows how the number after them is said.

/** Numbers said with a beginning before which "z" becomes "ze": dva, tři, čtyři, šest, sedm; and twelve to nineteen of those. */
const SOFT = new Set([2, 3, 4, 6, 7, 12, 13, 14, 16, 17]);

/** `z pěti` is written `z 5`, `ze čtyř` `ze 4`, `ze sta` `ze 100`, `z tisíce` `z 1 000`. */
export function outOf(count: number): 'z' | 'ze' {
  if (count < 20) return SOFT.has(count) ? 'ze' : 'z';
  if (count < 100) return SOFT.has(Math.floor(count / 10)) ? 'ze' : 'z';
  if (count < 1000) return count < 200 || SOFT.has(Math.floor(count / 100)) ? 'ze' : 'z';
  const thousands = Math.floor(count / 1000);
  return thousands === 1 ? 'z' : outOf(thousands);
}
