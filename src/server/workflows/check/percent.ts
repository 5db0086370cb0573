// Shares as the check holds them against a text.
import { divideDecimals, multiplyDecimals } from '#model/decimal.ts';

/** Enough places of a per cent for any hedge a text may use. */
const PLACES = 4;

/** Per cent of the whole, which is not zero. */
export const percentOf = (part: string, whole: string): string =>
  divideDecimals(multiplyDecimals(part, '100'), whole, PLACES);
