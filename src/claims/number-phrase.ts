// A number found in the text, and the place of its last digit.

export type NumberForm = 'digits' | 'words' | 'share' | 'multiple' | 'order' | 'collective';

export type NumberPhrase = {
  from: number;
  /** Index of the first token after the phrase. */
  to: number;
  value: number;
  lastPlace: number;
  form: NumberForm;
  /** `milionu`, `tis.`, `stovky milionů`: such a number borrows neither scale nor its last place. */
  scale: number;
  decimals: number;
  /** Digits of the whole part when written as one run: 4 may be a year. */
  plainDigits: number;
  /** `trojice` counts as a group (of three people), `troje` as a plural. */
  collectiveOf?: 'group' | 'plural';
};

export function whole(from: number, to: number, value: number, form: NumberForm): NumberPhrase {
  return { from, to, value, lastPlace: placeOf(value, 0, 1), form, scale: 1, decimals: 0, plainDigits: 0 };
}

/** Ten to the power of the last digit that is not zero: 1000 for 351 000, 0.1 for 9.5. */
export function placeOf(value: number, decimals: number, scale: number): number {
  if (decimals > 0) return scale / 10 ** decimals;
  let mantissa = Math.round(value / scale);
  let place = scale;
  while (mantissa !== 0 && mantissa % 10 === 0) {
    mantissa /= 10;
    place *= 10;
  }
  return place;
}

/** Decimal numbers times a power of ten without binary dust: 4.35 million is 4350000. */
export function multiply(value: number, scale: number): number {
  const product = value * scale;
  return Number(product.toPrecision(15));
}
