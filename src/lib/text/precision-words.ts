// The step in which a number is written, in words.
import type { Precision } from '#model/figure.ts';
import { m } from '#lib/paraglide/messages.js';

const WORDS: Record<Precision, () => string> = {
  exact: m.precision_exact,
  heller: m.precision_heller,
  crown: m.precision_crown,
  thousand: m.precision_thousand,
  'hundred-thousand': m.precision_hundred_thousand,
  million: m.precision_million,
  unknown: m.precision_unknown,
};

export const sayPrecision = (precision: Precision): string => WORDS[precision]();
