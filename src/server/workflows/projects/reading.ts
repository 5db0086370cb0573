// How a question was read, said with the names of the register: on pages, by the API, the command line and in a manifest.
import type { Locale } from '#model/quantity.ts';
import { readQuestion } from '#projects/search/reading.ts';
import { sayReading } from '#projects/search/reading-words.ts';
import type { RegisterBook } from './book.ts';

/** Null for a question without words. */
export function sayQuestion(
  { book, nameOf, region }: RegisterBook,
  text: string,
  locale: Locale,
): string | null {
  return sayReading(readQuestion(book, text, region), locale, nameOf) ?? null;
}

/** The reading for programs: what each unit means in both languages, with codes and names. */
export function describeReading(register: RegisterBook, text: string) {
  const { units } = readQuestion(register.book, text, register.region);
  const nameOf = (code: string) => register.places.get(code)?.name ?? code;
  return {
    cs: sayQuestion(register, text, 'cs'),
    en: sayQuestion(register, text, 'en'),
    places: units
      .flatMap(({ places }) => places)
      .map(({ code, level, district }) => ({
        ...{ code, name: nameOf(code), level },
        district: district === undefined ? null : { code: district, name: nameOf(district) },
      })),
  };
}
