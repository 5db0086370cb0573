// Names of facets and of their values, for pages, exports and the API.
import { AREAS } from '#model/area.ts';
import { AMOUNT_KINDS, PAYERS } from '#model/amount-kind.ts';
import type { AmountKind, Payer } from '#model/figure.ts';
import { formatMoneyShort } from '#model/money.ts';
import type { Locale } from '#model/quantity.ts';
import type { Facet } from './book.ts';
import { BANDS } from './measure.ts';
import { LEFT_VALUES, type MoneyLeft } from './money-left.ts';
import { UNKNOWN } from './value-sets.ts';

type Words = Record<Locale, string>;

export const FACET_NAMES: Record<Facet, Words> = {
  region: { cs: 'Kraj', en: 'Region' },
  district: { cs: 'Okres', en: 'District' },
  municipality: { cs: 'Obec', en: 'Municipality' },
  area: { cs: 'Oblast podpory', en: 'Area of support' },
  programme: { cs: 'Program', en: 'Programme' },
  fund: { cs: 'Fond', en: 'Fund' },
  phase: { cs: 'Fáze', en: 'Phase' },
  course: { cs: 'Průběh dnes', en: 'Course today' },
  year: { cs: 'Rok zahájení', en: 'Year of start' },
  kind: { cs: 'Druh částky', en: 'Kind of amount' },
  payer: { cs: 'Kdo platí', en: 'Who pays' },
  beneficiary: { cs: 'Druh příjemce', en: 'Kind of recipient' },
  band: { cs: 'Velikost částky', en: 'Size of the amount' },
  left: { cs: 'Zbývá dočerpat', en: 'Money left' },
  source: { cs: 'Pramen', en: 'Source' },
};

/** What stands in place of a value that is not known; a project of a whole region has no municipality. */
const UNKNOWN_WORDS: Partial<Record<Facet, Words>> = {
  municipality: { cs: 'bez určené obce', en: 'no municipality given' },
  district: { cs: 'bez určeného okresu', en: 'no district given' },
  region: { cs: 'bez určeného kraje', en: 'no region given' },
  area: { cs: 'oblast neurčena', en: 'no area found' },
  kind: { cs: 'částka neznámá', en: 'amount unknown' },
  payer: { cs: 'plátce neuveden', en: 'payer not given' },
  band: { cs: 'částka neznámá', en: 'amount unknown' },
  left: { cs: 'čerpání neznámé', en: 'drawing not known' },
  year: { cs: 'rok neuveden', en: 'year not given' },
  programme: { cs: 'program neuveden', en: 'programme not given' },
  fund: { cs: 'fond neuveden', en: 'fund not given' },
  phase: { cs: 'fáze neuvedena', en: 'phase not given' },
  course: { cs: 'průběh neznámý', en: 'course not known' },
  beneficiary: { cs: 'druh příjemce neurčen', en: 'kind of recipient not found' },
};
const NOT_KNOWN: Words = { cs: 'neznámo', en: 'unknown' };

export const PHASE_NAMES: Record<string, Words> = {
  idea: { cs: 'záměr', en: 'idea' },
  prepared: { cs: 'připravuje se', en: 'prepared' },
  submitted: { cs: 'žádost podaná', en: 'submitted' },
  approved: { cs: 'schválený', en: 'approved' },
  'legal-act': { cs: 's právním aktem', en: 'legal act issued' },
  running: { cs: 'běží', en: 'running' },
  'physically-ended': { cs: 'realizace skončila', en: 'physically ended' },
  'financially-closed': { cs: 'finančně uzavřený', en: 'financially closed' },
  durability: { cs: 'v udržitelnosti', en: 'durability' },
  finished: { cs: 'ukončený', en: 'finished' },
  withdrawn: { cs: 'odstoupený nebo ukončený předčasně', en: 'withdrawn or terminated' },
};

/** Where a project stands today; the values exclude each other. */
export const COURSE_NAMES: Record<string, Words> = {
  planned: { cs: 'teprve se plánuje', en: 'only planned' },
  'ends-in-3': { cs: 'končí do 3 měsíců', en: 'ends within 3 months' },
  'ends-in-6': { cs: 'končí za 3 až 6 měsíců', en: 'ends in 3 to 6 months' },
  'ends-in-12': { cs: 'končí za 6 až 12 měsíců', en: 'ends in 6 to 12 months' },
  running: { cs: 'běží, konec dál než za rok nebo neznámý', en: 'runs, ends after a year or not known when' },
  ended: { cs: 'skončil', en: 'ended' },
  withdrawn: { cs: 'odstoupený nebo ukončený předčasně', en: 'withdrawn or terminated' },
};
const COURSE_ORDER = Object.keys(COURSE_NAMES);

/** What of the bound money is not drawn yet. */
export const LEFT_NAMES: Record<MoneyLeft, Words> = {
  all: { cs: 'vše, zatím nečerpal', en: 'all, nothing drawn yet' },
  most: { cs: 'polovina nebo víc', en: 'half or more' },
  some: { cs: 'méně než polovina', en: 'less than half' },
  none: { cs: 'nic, vyčerpáno', en: 'nothing, all drawn' },
};

export const BENEFICIARY_NAMES: Record<string, Words> = {
  municipality: { cs: 'obec nebo svazek obcí', en: 'municipality or union' },
  union: { cs: 'svazek obcí', en: 'union of municipalities' },
  region: { cs: 'kraj', en: 'region' },
  state: { cs: 'stát a jeho instituce', en: 'state body' },
  ministry: { cs: 'ministerstvo', en: 'ministry' },
  'state-office': { cs: 'úřad státu', en: 'state office' },
  'local-action-group': { cs: 'místní akční skupina', en: 'local action group' },
  contributory: { cs: 'příspěvková organizace', en: 'contributory organisation' },
  school: { cs: 'škola', en: 'school' },
  ngo: { cs: 'nezisková organizace', en: 'non-profit organisation' },
  church: { cs: 'církevní organizace', en: 'church organisation' },
  company: { cs: 'firma nebo družstvo', en: 'company or co-operative' },
  person: { cs: 'fyzická osoba', en: 'natural person' },
  other: { cs: 'jiný příjemce', en: 'other recipient' },
};

/**
 * Values of facets that are a list of the program, not of the data: another value in a question is a mistake, and nothing found
 * would be taken for an answer.
 */
export const CLOSED_VALUES: Partial<Record<Facet, readonly string[]>> = {
  area: [...AREAS.map(({ key }) => key), UNKNOWN],
  phase: [...Object.keys(PHASE_NAMES), UNKNOWN],
  course: [...Object.keys(COURSE_NAMES), UNKNOWN],
  kind: [...Object.keys(AMOUNT_KINDS), UNKNOWN],
  payer: [...new Set([...Object.keys(PAYERS), UNKNOWN])],
  beneficiary: [...Object.keys(BENEFICIARY_NAMES), UNKNOWN],
  left: [...LEFT_VALUES, UNKNOWN],
  band: ['negative', ...BANDS.map(String), UNKNOWN],
};

/** Name of a place of a project by itself: a district is no town of the same name. */
export function sayPlaceName({ level, name }: { level: string; name: string }, locale: Locale): string {
  if (level === 'district') return locale === 'cs' ? `okres ${name}` : `district ${name}`;
  if (level === 'orp') return locale === 'cs' ? `správní obvod ${name}` : `administrative area ${name}`;
  return name;
}

/** `nameOf`: name of a territory by its code, of a publication by its identifier. */
export function sayFacetValue(
  facet: Facet,
  key: string,
  locale: Locale,
  nameOf: (key: string) => string | undefined,
): string {
  if (key === UNKNOWN && facet !== 'payer') return (UNKNOWN_WORDS[facet] ?? NOT_KNOWN)[locale];
  switch (facet) {
    case 'region':
    case 'district':
    case 'municipality':
    case 'source':
      return nameOf(key) ?? key;
    case 'area':
      return AREAS.find((area) => area.key === key)?.[locale] ?? key;
    case 'phase':
      return PHASE_NAMES[key]?.[locale] ?? key;
    case 'course':
      return COURSE_NAMES[key]?.[locale] ?? key;
    case 'beneficiary':
      return BENEFICIARY_NAMES[key]?.[locale] ?? key;
    case 'kind':
      return AMOUNT_KINDS[key as AmountKind]?.[locale] ?? key;
    case 'payer':
      return key === UNKNOWN ? UNKNOWN_WORDS.payer![locale] : (PAYERS[key as Payer]?.[locale] ?? key);
    case 'left':
      return LEFT_NAMES[key as MoneyLeft]?.[locale] ?? key;
    case 'band':
      return sayBand(key, locale);
    default:
      return key;
  }
}

function sayBand(key: string, locale: Locale): string {
  if (key === 'negative') return locale === 'cs' ? 'záporná (vráceno)' : 'negative (returned)';
  const at = BANDS.findIndex((from) => String(from) === key);
  if (at < 0) return key;
  const say = (crowns: number) => formatMoneyShort(BigInt(crowns) * 100n, locale);
  const [from, to] = [BANDS[at]!, BANDS[at + 1]];
  if (to === undefined) return locale === 'cs' ? `od ${say(from)}` : `from ${say(from)}`;
  if (from === 0) return locale === 'cs' ? `do ${say(to)}` : `under ${say(to)}`;
  return locale === 'cs' ? `${say(from)} až ${say(to)}` : `${say(from)} to ${say(to)}`;
}

/** Order in which values of a facet are offered: years, sizes, what is left and the course by themselves, the rest by how many projects they have. */
export function orderValues<Value extends { key: string; count: number }>(
  facet: Facet,
  values: readonly Value[],
): Value[] {
  const last = (value: Value) => Number(value.key === UNKNOWN && facet !== 'payer');
  const own = (a: Value, b: Value) =>
    facet === 'year'
      ? Number(b.key) - Number(a.key)
      : facet === 'course'
        ? COURSE_ORDER.indexOf(a.key) - COURSE_ORDER.indexOf(b.key)
        : facet === 'left'
          ? LEFT_VALUES.findIndex((one) => one === a.key) - LEFT_VALUES.findIndex((one) => one === b.key)
          : facet === 'band'
            ? Number(a.key === 'negative' ? -1 : a.key) - Number(b.key === 'negative' ? -1 : b.key)
            : b.count - a.count || (a.key < b.key ? -1 : 1);
  return values.toSorted((a, b) => last(a) - last(b) || own(a, b));
}
