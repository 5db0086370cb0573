// Districts and administrative districts (ORP) that words name: `okres Jablonec n. N.`, `českolipskému okresu`, `obvodu Frýdlant`.
import { placeAdjectiveStems } from '#claims/place-adjectives.ts';
import { abbreviation, placeForms } from '#model/place-forms.ts';
import type { Question } from './question.ts';

/** `code` undefined: `v okrese`, `průměr obvodu` without a name, of which the words before say nothing either. */
export type NamedArea = {
  level: 'district' | 'orp';
  code: string | undefined;
  at: number;
  /** `na Semilsku` may be the district, the administrative one or the land around. */
  vague?: true;
};

type Names = Awaited<ReturnType<Question['evidence']['placeNames']>>;
type Area = {
  code: string;
  region: string | undefined;
  forms: string[];
  short: RegExp | undefined;
  adjectives: string[];
};
type Book = { districts: Area[]; orps: Area[] };

const DISTRICT = /(?<!\p{L})okres(?:e|u|em)?\s+(.{3,40})/gu;
const ORP =
  /(?<!\p{L})(?:(?:so )?orp|(?:správní\p{L}*\s+)?obvod(?:u|ě|em)?)\s+(?:obce s rozšířenou působností\s+|orp\s+)?(.{3,40})/gu;
/** `českolipský okres`; `českolipskému` alone only in words that spoke of districts already. */
const ADJECTIVE = /(?<!\p{L})(\p{L}+[sc]k)(?:ý|ého|ému|ém|ým)(?!\p{L})(\s+okres)?(?!\s+(?:kraj|region))/gu;

/** `na Semilsku`, `Frýdlantsko`. */
const LAND = /(?<!\p{L})(\p{L}+[sc]k)(?:o|u|em|a)(?!\p{L})/gu;
const BARE =
  /(?<!\p{L})(?:(?:celého|celém|celý|tohoto|tomto|našeho|našem|náš) )?(okres|(?:správní\p{L}* )?obvod|(?:so )?orp)(?:e|u|ě|em)?(?!\p{L})/gu;

const books = new WeakMap<Names, Book>();

/** In the order of the words, lower case; `earlier` is what was said before them. */
export async function findNamedAreas(
  words: string,
  evidence: Question['evidence'],
  earlier = '',
): Promise<NamedArea[]> {
  if (!/okres|obvod|orp|[sc]k[ouae]/.test(earlier + words)) return [];
  const { districts, orps } = await readBook(evidence);
  const named = (pattern: RegExp, areas: readonly Area[], level: NamedArea['level']) =>
    [...words.matchAll(pattern)].flatMap(({ index, 1: name }): NamedArea[] => {
      const exact = areas.filter(({ forms }) => forms.some((form) => startsWithName(name!, form)));
      const alike = exact.length > 0 ? exact : areas.filter(({ short }) => short?.test(name!));
      const [found, other] = alike.sort((a, b) => b.forms[0]!.length - a.forms[0]!.length);
      if (exact.length === 0 && other) return [];
      return found ? [{ level, code: found.code, at: index }] : [];
    });
  const spoken = /(?<!\p{L})okres/u.test(earlier + words);
  const told = [...words.matchAll(ADJECTIVE)].flatMap(({ index, 1: stem, 2: noun }): NamedArea[] => {
    if (!noun && !spoken) return [];
    const found = districts.filter(({ adjectives }) => adjectives.includes(stem!));
    return found.length === 1 ? [{ level: 'district', code: found[0]!.code, at: index }] : [];
  });
  const land = [...words.matchAll(LAND)].flatMap(({ index, 1: stem }): NamedArea[] => {
    const of = (areas: readonly Area[]) => {
      const all = areas.filter(({ adjectives }) => adjectives.includes(stem!));
      const home = all.filter(({ region }) => region === evidence.region);
      return home.length > 0 ? home : all;
    };
    const [district, orp] = [of(districts), of(orps)];
    const level = district.length > 0 ? 'district' : 'orp';
    const [one, other] = level === 'district' ? district : orp;
    return one ? [{ level, code: other ? undefined : one.code, at: index, vague: true }] : [];
  });
  const known = [...land, ...named(DISTRICT, districts, 'district'), ...named(ORP, orps, 'orp'), ...told];
  const bare = [...words.matchAll(BARE)].flatMap(({ index, 0: said, 1: noun }): NamedArea[] => {
    const end = index + said.length;
    if (known.some(({ at }) => at >= index - LONGEST_ADJECTIVE && at < end)) return [];
    return [{ level: noun === 'okres' ? 'district' : 'orp', code: undefined, at: index }];
  });
  const all = [...known, ...bare].sort((a, b) => a.at - b.at);
  const before = bare.length > 0 && earlier !== '' ? await findNamedAreas(earlier, evidence) : [];
  return all.map((one, at) => ({
    ...one,
    code: one.code ?? [...before, ...all.slice(0, at)].findLast(({ level }) => level === one.level)?.code,
  }));
}

const LONGEST_ADJECTIVE = 25;

const startsWithName = (words: string, name: string): boolean =>
  words.startsWith(name) && !/^\p{L}/u.test(words.slice(name.length));

async function readBook(evidence: Question['evidence']): Promise<Book> {
  const names = await evidence.placeNames();
  let book = books.get(names);
  if (!book) {
    const districts = [...names.values()].filter(({ level }) => level === 'district');
    const orps = [...(await evidence.orps())].map(([code, name]) => ({ code, name }));
    const towns = [...names.values()].filter(({ level }) => level === 'municipality');
    const locatives = new Map(towns.map(({ name, locatives: of }) => [name, of]));
    const regions = new Map(
      towns.flatMap(({ orpCode, districtCode, regionCode }) =>
        [orpCode, districtCode].flatMap((code): [string, string][] =>
          code && regionCode ? [[code, regionCode]] : [],
        ),
      ),
    );
    const toAreas = (areas: readonly { code: string; name: string }[]) =>
      areas.map((area) => toArea(area, regions.get(area.code), locatives.get(area.name) ?? []));
    books.set(names, (book = { districts: toAreas(districts), orps: toAreas(orps) }));
  }
  return book;
}

/** Named after a town, and declined like it: `obvodu Frýdlantu`. */
function toArea(
  { code, name }: { code: string; name: string },
  region: string | undefined,
  locatives: readonly string[],
): Area {
  const short = abbreviation(name);
  const head = short && name.split(' ').slice(0, short.head).join(' ').toLowerCase();
  const initials = short?.initials.map((initial) => `${initial.toLowerCase()}(?!\\p{L})\\.?`).join('\\s*');
  const between = short && `(?:${short.preposition}|${short.preposition[0]}\\.?)`;
  return {
    ...{ code, region, forms: placeForms(name, locatives).map((form) => form.toLowerCase()) },
    adjectives: placeAdjectiveStems(name),
    short:
      short && new RegExp(`^${head}(?:\\s+${between}[\\s/]*${initials}|(?!\\p{L}|\\s+(?:nad|pod)))`, 'u'),
  };
}
