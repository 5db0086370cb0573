// Titles of events and measures in two languages.
import type { Locale } from '#model/quantity.ts';

/** `titleEn` is missing where only the Czech title is known. */
export type Titled = { title: string; titleEn?: string | null };

export const titleIn = ({ title, titleEn }: Titled, locale: Locale): string =>
  (locale === 'en' && titleEn) || title;

/** The language the title then is in. */
export const titleLanguage = ({ titleEn }: Titled, locale: Locale): Locale =>
  locale === 'en' && titleEn ? 'en' : 'cs';
