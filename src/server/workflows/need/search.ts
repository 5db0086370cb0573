// Finds a place by what people write: code, name with or without diacritics, a name in any case, a part of a name.
import { placeForms } from '#claims/place-forms.ts';
import { foldName } from '#model/territory.ts';
import type { TerritoryRow } from '../../register/territories.ts';
import type { NeedBook } from './book.ts';

type Searchable = { place: TerritoryRow; name: string; words: string[]; forms: Set<string>; size: number };

const prepared = new WeakMap<NeedBook, Searchable[]>();

function listSearchable(book: NeedBook): Searchable[] {
  let list = prepared.get(book);
  if (!list) {
    list = [...book.places.values()]
      .filter(({ level }) => level !== 'state')
      .map((place) => {
        const name = foldName(place.name);
        const forms = new Set(placeForms(place.name, place.locatives).map(foldName));
        const size = book.inputs.get(place.code)?.values['population-15-plus'] ?? 0;
        return { place, name, words: name.split(' '), forms, size };
      });
    prepared.set(book, list);
  }
  return list;
}

/** Best first: the same name, a form of it, a beginning or the same stem, a part; among equals the larger place. */
export function searchPlaces(book: NeedBook, query: string, level?: TerritoryRow['level']): TerritoryRow[] {
  const asked = foldName(query.replace(/\s+/g, ' ').trim());
  if (asked === '') return [];
  const words = asked.split(' ');
  const found: { place: TerritoryRow; tier: number; size: number }[] = [];
  for (const { place, name, words: own, forms, size } of listSearchable(book)) {
    if (level !== undefined && place.level !== level) continue;
    const tier = rate(asked, words, place.code, name, own, forms);
    if (tier !== undefined) found.push({ place, tier, size });
  }
  return found
    .sort((a, b) => a.tier - b.tier || b.size - a.size || (a.place.code < b.place.code ? -1 : 1))
    .map(({ place }) => place);
}

function rate(
  asked: string,
  words: string[],
  code: string,
  name: string,
  own: string[],
  forms: Set<string>,
): number | undefined {
  if (name === asked || code.toLowerCase() === asked) return 0;
  if (forms.has(asked)) return 1;
  const stem = words.length === own.length && words.every((word, at) => differOnlyAtEnd(word, own[at]!));
  if (stem || name.startsWith(asked)) return 2;
  return name.includes(asked) ? 3 : undefined;
}

/** `noveho` and `novy`, `boru` and `bor`, `liberci` and `liberec`: one stem under two endings of a case. */
function differOnlyAtEnd(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  // A long name may lose the vowel of its last syllable; a short one has only its ending to lose.
  return same >= Math.max(2, shorter - (shorter > 5 ? 2 : 1)) && a.length - same <= 3 && b.length - same <= 3;
}
