// Finds a place by what people write: code, name in any case, with a preposition before it, with or without diacritics.
import { countEdits } from './edit-distance.ts';
import { abbreviation, placeForms } from './place-forms.ts';
import { guessLocatives } from './place-locatives.ts';
import { foldName } from './territory.ts';

export type SearchedPlace = { code: string; name: string; level: string; locatives: readonly string[] };

/** `exact`: the code, the name, or one of its cases; `approximate`: the same stem, a beginning or a part of the name. */
export type PlaceMatch = 'exact' | 'approximate';
export type FoundPlace<P> = { place: P; match: PlaceMatch };

export type PlaceSearch<P> = {
  /** Best first: name, a form of it, the same stem or a beginning, a part; among equals the larger place. */
  find(query: string, level?: string): FoundPlace<P>[];
  /** The one place a query names exactly, so that a page may go straight to it. */
  findOnly(query: string, level?: string): P | undefined;
};

const TIERS = { spelt: 0, folded: 1, form: 2, head: 2.5, slip: 2.6, stem: 3, part: 4 } as const;

export function buildPlaceSearch<P extends SearchedPlace>(
  places: Iterable<P>,
  sizeOf: (place: P) => number = () => 0,
): PlaceSearch<P> {
  const list = [...places].map((place) => {
    const name = foldName(place.name);
    return { place, name, words: name.split(' '), size: sizeOf(place) };
  });
  /** Every case of a name begins with its first letter, so only names of the letter asked for are ever declined. */
  type Forms = { whole: Map<string, number[]>; heads: Map<string, number[]> };
  const byLetter = new Map<string, Forms>();
  function listForms(letter: string): Forms {
    let forms = byLetter.get(letter);
    if (!forms) {
      byLetter.set(letter, (forms = { whole: new Map(), heads: new Map() }));
      for (const [at, { place, name }] of list.entries()) {
        // „kraj Vysočina“ and „Vysočina“ begin with different letters.
        if (name[0] !== letter && withoutLevel(name)[0] !== letter) continue;
        for (const form of formsOf(place)) {
          append(forms.whole, form, at);
          const head = HEAD.exec(form)?.[1];
          if (head) append(forms.heads, head, at);
        }
      }
    }
    return forms;
  }

  function rate(query: string, level: string | undefined): { at: number; tier: number }[] {
    const asked = foldName(query);
    if (asked === '') return [];
    const words = asked.split(' ');
    const marked = /\p{M}/u.test(query.normalize('NFKD')) ? lower(query) : undefined;
    const { whole, heads } = listForms(asked[0]!);
    const forms = new Set([asked, writtenOut(asked)].flatMap((one) => whole.get(abbreviated(one)) ?? []));
    const named = new Set(heads.get(asked));
    return list.flatMap(({ place, name, words: own }, at) => {
      if (level !== undefined && place.level !== level) return [];
      if (name === asked || place.code.toLowerCase() === asked)
        return { at, tier: marked === lower(place.name) ? TIERS.spelt : TIERS.folded };
      if (forms.has(at)) return { at, tier: TIERS.form };
      if (named.has(at)) return { at, tier: TIERS.head };
      const stem = words.length === own.length && words.every((word, i) => differOnlyAtEnd(word, own[i]!));
      if (stem || name.startsWith(asked)) return { at, tier: TIERS.stem };
      return name.includes(asked) ? { at, tier: TIERS.part } : [];
    });
  }

  /** As it was written, and only when that is no name, without what stands before a name in a sentence. */
  function ask(query: string, level: string | undefined) {
    let rated: ReturnType<typeof rate> = [];
    for (const { asked, named } of readingsOf(query)) {
      // „okres Most“ asks for the district; where only municipalities are wanted, nothing answers it.
      if (named !== undefined && (level ?? named) !== named) return [];
      rated = rate(asked, level ?? named);
      if (rated.some(({ tier }) => tier <= TIERS.form)) return rated;
    }
    return rated;
  }

  /** What nobody is called is perhaps misspelt: y for i, a letter left out, two swapped. A slip counts before a part. */
  function withSlips(query: string, level: string | undefined) {
    const rated = ask(query, level);
    if (rated.some(({ tier }) => tier <= TIERS.head)) return rated;
    const { asked, named } = readingsOf(query).at(-1)!;
    if (named !== undefined && (level ?? named) !== named) return rated;
    const wanted = level ?? named;
    const word = likeSounding(foldName(asked));
    const most = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
    if (most === 0) return rated;
    const known = new Map(rated.map((one) => [one.at, one]));
    for (const [at, { place, name }] of list.entries()) {
      if (wanted !== undefined && place.level !== wanted) continue;
      const head = HEAD.exec(name)?.[1];
      const edits = Math.min(
        countEdits(word, likeSounding(name), most),
        head === undefined ? most + 1 : countEdits(word, likeSounding(head), most),
      );
      if (edits <= most) known.set(at, { at, tier: TIERS.slip + edits / 10 });
    }
    return [...known.values()];
  }

  const search: PlaceSearch<P> = {
    find: (query, level) =>
      withSlips(query, level)
        .sort(
          (a, b) =>
            a.tier - b.tier ||
            list[b.at]!.size - list[a.at]!.size ||
            (list[a.at]!.place.code < list[b.at]!.place.code ? -1 : 1),
        )
        .map(({ at, tier }) => ({
          place: list[at]!.place,
          match: tier <= TIERS.form ? 'exact' : 'approximate',
        })),
    findOnly(query, level) {
      const rated = ask(query, level);
      const best = Math.min(...rated.map(({ tier }) => tier));
      const first = rated.filter(({ tier }) => tier === best);
      if (best > TIERS.form || first.length > 1) return undefined;
      // „smrkem“ may be Smrk, or the last word of Nové Město pod Smrkem: the reader chooses.
      const word = foldName(query);
      if (best === TIERS.form && rated.some(({ at, tier }) => tier > best && list[at]!.words.includes(word)))
        return undefined;
      return list[first[0]!.at]!.place;
    },
  };
  return search;
}

/** A preposition or the word for a place: `v Novém Boru`, `do Prahy`, `ve městě Frýdlantu`. */
const BEFORE_A_NAME =
  /^(?:v|ve|do|z|ze|na|u|k|ke|ku|od|ode|o|při|pro|s|se|pod|nad|za|před|mezi|okolo|kolem|podle|in|near|obec|obce|obci|obcí|město|města|městu|městě|městem|městys|městyse|městysi)\.? (?=\S)/iu;

/** The query as written, then shorter by each preposition or word for a level before it, with the level named so far. */
function readingsOf(query: string): { asked: string; named: string | undefined }[] {
  let asked = query.replace(/\s+/g, ' ').trim();
  let named: string | undefined;
  const readings = [{ asked, named }];
  for (;;) {
    const [, word] = LEVEL_WORD.exec(asked) ?? [];
    const shorter = asked.replace(word === undefined ? BEFORE_A_NAME : LEVEL_WORD, '');
    if (shorter === asked) return readings;
    if (word !== undefined) named ??= levelOf(word);
    readings.push({ asked: (asked = shorter), named });
  }
}

/** The slip every Czech makes: i for y, s for z. */
const likeSounding = (folded: string) => folded.replaceAll('y', 'i').replaceAll('z', 's');

/** The word for a level before a name: `okres Tachov`, `v ORP Tanvald`, `správní obvod Rumburk`. */
const LEVEL_WORD =
  /^(okres|okrese|okresu|okresem|kraj|kraje|kraji|krajem|orp|so orp|správní obvod|správního obvodu|správním obvodu)(?: orp)?\.? (?=\S)/iu;

const levelOf = (word: string) =>
  /^okres/i.test(word) ? 'district' : /^kraj/i.test(word) ? 'region' : 'orp';

/** `jablonci` of `jablonci nad nisou`. */
const HEAD = /^(.+?) (?:nad|pod|u|v|ve|na|pri|za|pred) /;

/** `nove mesto p. smrkem` → `nove mesto pod smrkem`. */
const writtenOut = (folded: string) =>
  folded.replace(/ p\.? (?=\p{L}{3})/u, ' pod ').replace(/ n\.? (?=\p{L}{3})/u, ' nad ');

/** `moravskoslezskem kraji` → `moravskoslezskem`, `kraj vysocina` → `vysocina`. */
const withoutLevel = (folded: string) => folded.replace(/ kraj\p{L}*$/u, '').replace(/^kraj\p{L}* /u, '');

function formsOf({ name, level, locatives }: SearchedPlace): Set<string> {
  const forms = placeForms(name, locatives.length ? locatives : guessLocatives(name));
  const short = abbreviation(name);
  const found = new Set<string>();
  for (const form of forms) {
    found.add(abbreviated(foldName(form)));
    if (level === 'region') found.add(withoutLevel(foldName(form)));
    const words = form.split(' ');
    if (short) {
      const head = words.slice(0, short.head).join(' ');
      found.add(foldName([head, short.preposition[0], ...short.initials].join(' ')));
      found.add(foldName([head, short.preposition, ...short.initials].join(' ')));
    } else if (words.length === 2) found.add(foldName(`${words[0]![0]} ${words[1]}`));
  }
  return found;
}

/** `jablonec n. n.`, `jablonec n/n` → `jablonec n n`. */
function abbreviated(folded: string): string {
  return folded.replace(/[./]+/g, ' ').replace(/ +/g, ' ').trim();
}

const lower = (text: string) => text.normalize('NFC').toLowerCase();

function append(map: Map<string, number[]>, key: string, value: number): void {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (known.at(-1) !== value) known.push(value);
}

/** `noveho` and `novy`, `boru` and `bor`: one stem under two endings. A guess, so never more than approximate. */
function differOnlyAtEnd(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  // A long name may lose the vowel of its last syllable; a short one has only its ending to lose.
  return same >= Math.max(2, shorter - (shorter > 5 ? 2 : 1)) && a.length - same <= 3 && b.length - same <= 3;
}
