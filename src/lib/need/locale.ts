// Sentences and numbers of need in the language of the reader.
import { NEED_TEXTS } from '#need/texts.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

export const needTexts = () => NEED_TEXTS[getLocale()];
