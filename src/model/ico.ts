// IČO, the number of a legal person: eight digits, the last one a check digit.

/** `padded` counts the leading zeros that a spreadsheet had lost. */
export type Ico =
  | { ok: true; value: string; original: string; padded: number }
  | { ok: false; original: string; reason: IcoReason; expected?: string };

export type IcoReason = 'empty' | 'not-digits' | 'too-long' | 'wrong-check-digit';

/**
 * Reads an IČO: `66002222`, `660 02 222`, `IČO: 00262978`, or `262978` with its zeros lost. A wrong check digit is
 * refused with the digit expected; a foreign or misprinted number stays in `original`.
 */
export function parseIco(text: string): Ico {
  const digits = text
    .normalize('NFC')
    .replace(/^\s*IČO?\s*:?/iu, '')
    .replace(/\s/g, '');
  if (digits === '') return { ok: false, original: text, reason: 'empty' };
  if (!/^\d+$/.test(digits)) return { ok: false, original: text, reason: 'not-digits' };
  if (digits.length > 8) return { ok: false, original: text, reason: 'too-long' };
  const value = digits.padStart(8, '0');
  const expected = icoCheckDigit(value.slice(0, 7));
  if (value[7] !== expected) return { ok: false, original: text, reason: 'wrong-check-digit', expected };
  return { ok: true, value, original: text, padded: 8 - digits.length };
}

/** Weights 8 to 2, modulo 11: remainder 0 gives 1, remainder 1 gives 0, otherwise 11 less the remainder. */
export function icoCheckDigit(firstSeven: string): string {
  const sum = [...firstSeven].reduce((total, digit, index) => total + Number(digit) * (8 - index), 0);
  return String((11 - (sum % 11)) % 10);
}

/** Groups of an official letter: `002 62 978`, with no-break spaces. */
export function formatIco(value: string): string {
  return `${value.slice(0, 3)}\u00a0${value.slice(3, 5)}\u00a0${value.slice(5)}`;
}
