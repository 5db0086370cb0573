// A country's worth of projects in real shapes, and the places they stand in: titles, programmes, amounts by payer as the
// published lists have them. The same seed gives the same country.

export type MadePlace = { code: string; name: string; locative: string; district: string; region: string };

export type MadeProject = {
  id: string;
  number: string;
  title: string;
  recipient: { ico: string; name: string; kind: string };
  programme: { code: string; title: string; fund: string };
  year: number;
  validFrom: string;
  validTo: string;
  phase: string;
  areas: string[];
  places: { code: string; share: string | null }[];
  /** Hellers; a kind with its total and parts by payer. */
  money: { kind: 'contracted' | 'claimed' | 'paid'; total: bigint; parts: Partial<Record<Part, bigint>> }[];
};

export type Part =
  'from_eu' | 'from_state' | 'from_municipality' | 'from_private' | 'from_national_unsplit' | 'from_unknown';

/** Municipalities of the country and of each of its regions, in the codes of the statistical office. */
const REGIONS: [code: string, municipalities: number][] = [
  ['CZ010', 1],
  ['CZ020', 1144],
  ['CZ031', 624],
  ['CZ032', 501],
  ['CZ041', 134],
  ['CZ042', 354],
  ['CZ051', 215],
  ['CZ052', 448],
  ['CZ053', 451],
  ['CZ063', 704],
  ['CZ064', 673],
  ['CZ071', 402],
  ['CZ072', 307],
  ['CZ080', 300],
];
const DISTRICTS = 6;

const FIRST = [
  'Nová',
  'Horní',
  'Dolní',
  'Velká',
  'Malá',
  'Stará',
  'Česká',
  'Dlouhá',
  'Bílá',
  'Červená',
  'Suchá',
];
const SECOND = [
  'Lhota',
  'Ves',
  'Bukovina',
  'Hora',
  'Louka',
  'Kamenice',
  'Skála',
  'Studnice',
  'Bříza',
  'Lípa',
  'Voda',
];
const ROOTS =
  'Bor Brod Hrad Dub Jav Kost Lip Mlad Olš Pol Rad Rok Sad Skal Stud Tep Trn Úst Vid Vrb Zál Žel'.split(' ');
const TAILS = ['ov', 'ice', 'any', 'ec', 'in', 'ná'];

const PROGRAMMES: [code: string, title: string, fund: string, from: number, to: number, share: number][] = [
  ['OPZ', 'Operační program Zaměstnanost', 'ESF', 2015, 2022, 12],
  ['OPZ+', 'Operační program Zaměstnanost plus', 'ESF+', 2022, 2027, 9],
  ['IROP', 'Integrovaný regionální operační program', 'EFRR', 2015, 2023, 15],
  ['OP VVV', 'Operační program Výzkum, vývoj a vzdělávání', 'ESF', 2015, 2023, 17],
  ['OP JAK', 'Operační program Jan Amos Komenský', 'ESF+', 2022, 2027, 10],
  ['OP LZZ', 'Operační program Lidské zdroje a zaměstnanost', 'ESF', 2008, 2015, 9],
  ['PRV', 'Program rozvoje venkova', 'EZFRV', 2008, 2027, 20],
  ['MV-PK', 'Program prevence kriminality', 'státní rozpočet', 2008, 2027, 4],
  ['ÚV-TP', 'Podpora terénní práce', 'státní rozpočet', 2008, 2027, 4],
];

const SUBJECTS: [title: string, area: string | undefined, weight: number][] = [
  ['Asistenti prevence kriminality', 'crime-prevention', 3],
  ['Prevence kriminality a domovníci', 'crime-prevention', 2],
  ['Sociální bydlení', 'housing', 6],
  ['Kontaktní místo pro bydlení', 'housing', 3],
  ['Terénní sociální práce', 'social-services', 6],
  ['Nízkoprahové zařízení pro děti a mládež', 'social-services', 4],
  ['Sociálně aktivizační služby pro rodiny s dětmi', 'family', 4],
  ['Rozvoj inkluzivního vzdělávání', 'education', 8],
  ['Šablony pro základní školu', 'education', 12],
  ['Prostupné zaměstnávání', 'employment', 5],
  ['Dluhová poradna', 'debts', 3],
  ['Komunitní centrum', 'community-work', 4],
  ['Modernizace učeben', 'education', 6],
  ['Rekonstrukce místní komunikace', undefined, 8],
  ['Zateplení obecního úřadu', undefined, 6],
  ['Technologie pro zemědělský podnik', undefined, 10],
  ['Podpora agroenvironmentálních opatření', undefined, 10],
];
const KINDS: [kind: string, name: (place: string) => string, weight: number][] = [
  ['municipality', (place) => `Obec ${place}`, 4],
  ['school', (place) => `Základní škola a mateřská škola ${place}`, 3],
  ['ngo', (place) => `Spolek pro rozvoj ${place}`, 2],
  ['company', (place) => `Služby ${place} s.r.o.`, 2],
];
const PHASES: [phase: string, weight: number][] = [
  ['running', 2],
  ['physically-ended', 2],
  ['financially-closed', 5],
  ['finished', 1],
];

/** mulberry32: small, even and the same everywhere. */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** All 6 258 municipalities with districts and regions; `own` stand for those a region pack has already. */
export function makePlaces(own: MadePlace[] = []): MadePlace[] {
  const random = seeded(6258);
  const places = [...own];
  const ownRegions = new Set(own.map(({ region }) => region));
  let code = 590_000;
  for (const [region, count] of REGIONS) {
    if (ownRegions.has(region)) continue;
    for (let at = 0; at < count; at++) {
      const first = Math.floor(random() * FIRST.length);
      const second = SECOND[Math.floor(random() * SECOND.length)]!;
      const root = ROOTS[Math.floor(random() * ROOTS.length)]!;
      const name =
        random() < 0.3 ? `${FIRST[first]!} ${second}` : root + TAILS[Math.floor(random() * TAILS.length)]!;
      places.push({
        code: String(code++),
        name,
        locative: '',
        district: `${region}${1 + (at % DISTRICTS)}`,
        region,
      });
    }
  }
  return places;
}

/** `count` projects over twenty years, one after another. */
export function* makeProjects(count: number, places: readonly MadePlace[], seed = 1): Generator<MadeProject> {
  const random = seeded(seed);
  const pick = <T extends readonly unknown[]>(list: readonly T[]): T => {
    let left = random() * list.reduce((sum, item) => sum + (item.at(-1) as number), 0);
    return list.find((item) => (left -= item.at(-1) as number) < 0) ?? list[0]!;
  };
  for (let at = 0; at < count; at++) {
    const place = places[Math.floor(random() ** 2 * places.length)]!;
    const [code, programme, fund, from, to] = pick(PROGRAMMES);
    const [subject, area] = pick(SUBJECTS);
    const [kind, named] = pick(KINDS);
    const year = from + Math.floor(random() * (to - from + 1));
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    const serial = String(at).padStart(7, '0');
    const others = random() < 0.06 ? [places[Math.floor(random() * places.length)]!] : [];
    yield {
      id: `p${serial}`,
      number: `CZ.${String(PROGRAMMES.findIndex(([one]) => one === code) + 1).padStart(2, '0')}.2.60/0.0/0.0/${String(year % 100).padStart(2, '0')}_${String(10 + (at % 90)).padStart(3, '0')}/${serial}`,
      title: `${subject} ${place.name}${random() < 0.4 ? ` ${['II', 'III', year, 'pokračování'][at % 4]}` : ''}`,
      recipient: {
        ico: String(10_000_000 + Number(place.code) * 8 + KINDS.findIndex(([one]) => one === kind)).slice(-8),
        name: named(place.name),
        kind,
      },
      programme: { code, title: programme, fund },
      year,
      validFrom: `${year}-${month}-01`,
      validTo: `${year + 1 + (at % 3)}-12-31`,
      phase: pick(PHASES)[0],
      areas: area === undefined ? [] : random() < 0.15 ? [...new Set([area, 'community-work'])] : [area],
      places: [place, ...others.filter((other) => other !== place)].map((one, _, all) => ({
        code: one.code,
        share: all.length > 1 && at % 2 ? '0.5' : null,
      })),
      money: makeMoney(random, fund === 'státní rozpočet', at),
    };
  }
}

function makeMoney(random: () => number, national: boolean, at: number): MadeProject['money'] {
  const total = BigInt(Math.round(Math.exp(10 + random() * 9))) * 100n + BigInt(at % 100);
  const money: MadeProject['money'] = [split('contracted', total, national)];
  if (random() < 0.7)
    money.push(split(national ? 'paid' : 'claimed', (total * BigInt(50 + (at % 50))) / 100n, national));
  return money;
}

function split(
  kind: MadeProject['money'][number]['kind'],
  total: bigint,
  national: boolean,
): MadeProject['money'][number] {
  if (national) {
    const state = (total * 70n) / 100n;
    return { kind, total, parts: { from_state: state, from_municipality: total - state } };
  }
  const eu = (total * 85n) / 100n;
  const unsplit = (total * 10n) / 100n;
  return {
    kind,
    total,
    parts: { from_eu: eu, from_national_unsplit: unsplit, from_private: total - eu - unsplit },
  };
}
