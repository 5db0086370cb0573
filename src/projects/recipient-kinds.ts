// Kind of recipient from its legal form, by code of the statistical office's list or by its words.

/** Czech and English names of the kinds, in the order in which they are offered. */
export const RECIPIENT_KINDS = {
  municipality: { cs: 'obec nebo svazek obcí', en: 'municipality or union' },
  region: { cs: 'kraj', en: 'region' },
  state: { cs: 'stát a jeho instituce', en: 'state body' },
  contributory: { cs: 'příspěvková organizace', en: 'contributory organisation' },
  school: { cs: 'škola', en: 'school' },
  ngo: { cs: 'nezisková organizace', en: 'non-profit organisation' },
  church: { cs: 'církevní organizace', en: 'church organisation' },
  company: { cs: 'firma nebo družstvo', en: 'company or co-operative' },
  person: { cs: 'fyzická osoba', en: 'natural person' },
  other: { cs: 'jiný příjemce', en: 'other recipient' },
} as const;

export type RecipientKind = keyof typeof RECIPIENT_KINDS;

/** Code list of legal forms (ČSÚ, číselník 56; codes met in MS open data). */
const BY_CODE: Record<string, RecipientKind> = {
  '101': 'person',
  '105': 'person',
  '107': 'person',
  '111': 'company',
  '112': 'company',
  '113': 'company',
  '117': 'ngo',
  '118': 'ngo',
  '121': 'company',
  '141': 'ngo',
  '161': 'ngo',
  '205': 'company',
  '301': 'state',
  '325': 'state',
  '331': 'contributory',
  '332': 'contributory',
  '601': 'school',
  '641': 'school',
  '661': 'state',
  '706': 'ngo',
  '721': 'church',
  '722': 'church',
  '736': 'ngo',
  '745': 'other',
  '751': 'ngo',
  '771': 'municipality',
  '801': 'municipality',
  '804': 'region',
  '811': 'municipality',
};

const BY_WORDS: readonly [RegExp, RecipientKind][] = [
  [/svazek obcí|^obec|městsk|statutární město|hlavní město/i, 'municipality'],
  [/^kraj/i, 'region'],
  [/církev|nábožensk/i, 'church'],
  [/příspěvkov/i, 'contributory'],
  [/škol|univerzit/i, 'school'],
  [/organizační složka|státní|ministerstvo|veřejná výzkumná/i, 'state'],
  [/spol(?:ek|ku)|obecně prospěšn|ústav|nada[cč]|pobočný|občanské sdružení|zájmové sdružení/i, 'ngo'],
  [/společnost|akciov|s\. ?r\. ?o|družstv|podnik/i, 'company'],
  [/fyzická osoba|podnikající|zemědělsk/i, 'person'],
];

/** `801` or `801 - Obec` or `Obec` → municipality. Undefined: the form is not printed; `other`: it is, and not known. */
export function findRecipientKind(legalForm: string | undefined): RecipientKind | undefined {
  if (!legalForm) return undefined;
  const code = /^\s*(\d{3})\b/.exec(legalForm)?.[1];
  if (code && BY_CODE[code]) return BY_CODE[code];
  return BY_WORDS.find(([words]) => words.test(legalForm))?.[1] ?? 'other';
}

const END = String.raw`\.?\s*(?:[-–,(]?\s*v\s+likvidaci\)?)?$`;
const ends = (...forms: string[]) =>
  new RegExp(`(?:^|[\\s,])(?:${forms.map((form) => form.replace(/\./g, '\\.?\\s?')).join('|')})${END}`, 'iu');

/**
 * Kind by the name, where no legal form is printed. Only what a name carries by law or by custom: the form at its end
 * (zákon č. 89/2012 Sb., § 132; zákon č. 90/2012 Sb., § 118, 132, 243), the words of public bodies at its beginning.
 * The first rule that fits holds; a name without such a word stays unknown, a person is never guessed.
 */
const BY_NAME: readonly [RegExp, RecipientKind][] = [
  [/^(?:obec|město) (?:baráčníků|přátel|legionářsk|sokolsk|unitář)/iu, 'ngo'],
  [/(?:^|[\s,])(?:příspěvková organizace|přísp\. ?org)/iu, 'contributory'],
  [
    /^(?:svazek|sdružení|dobrovolný svazek|mikroregion) (?:měst a obcí|obcí|měst)(?!\p{L})|^mikroregion /iu,
    'municipality',
  ],
  [
    /^(?:statutární město|hlavní město|město|městys|obec|městská část|městský obvod|obecní úřad|městský úřad|magistrát města) \p{L}/iu,
    'municipality',
  ],
  [/^\p{L}+(?:ský|cký) kraj$|^kraj vysočina$/iu, 'region'],
  [
    ends(
      's.r.o',
      'spol. s r.o',
      'spol. s.r.o',
      'a.s',
      'v.o.s',
      'k.s',
      's.p',
      'akciová společnost',
      'státní podnik',
      'komanditní společnost',
    ),
    'company',
  ],
  // The seat behind the form: `a.s. Chorušice`; a name cut off by its list: `společnost s ručením omeze`, `spol. s r`.
  [
    /(?:^|[\s,])(?:spol\. ?s ?r\. ?o|s\. ?r\. ?o|a\. ?s\.|kom\. ?spol)(?!\p{L})|[\s,]s\. ?r\.?$|spol\.? s r\.?$/iu,
    'company',
  ],
  [
    /společnost s ručením|akciová spol|veřejná obchodní společnost|státní podnik|družstvo(?!\p{L})/iu,
    'company',
  ],
  [/(?:^|[\s,])(?:z\. ?s\.|z\. ?ú\.|o\. ?p\. ?s\.|o\. ?s\.)(?!\p{L})/iu, 'ngo'],
  [
    ends(
      'z.s',
      'z.ú',
      'o.p.s',
      'zapsaný spolek',
      'zapsaný ústav',
      'obecně prospěšná společnost',
      'nadační fond',
      'pobočný spolek',
    ),
    'ngo',
  ],
  // Sports clubs and volunteer firemen, as they call themselves; TJ a. s. is above.
  [/^(?:TJ|T\. ?J\.|SDH)(?!\p{L})/u, 'ngo'],
  [
    /(?<!\p{L})(?:spolek|občanské sdružení|nadace|nadační fond|místní akční skupina|sbor dobrovolných hasičů|tělovýchovná jednota)(?!\p{L})/iu,
    'ngo',
  ],
  [
    /(?<!\p{L})(?:škol[ay]|gymnázium|univerzita|učiliště|konzervatoř|obchodní akademie|vysoké učení|zš|mš|zuš)(?!\p{L})/iu,
    'school',
  ],
  [
    /(?<!\p{L})(?:církev|farnost|farní|diecéz|arcidiecéz|biskupství|arcibiskupství|klášter(?!\p{L})|diakonie|charita|náboženská obec)/iu,
    'church',
  ],
  [
    /^(?:ministerstvo|česká republika|čr\s*[-–]|úřad (?:práce|vlády)|nejvyšší kontrolní úřad|centrum pro regionální rozvoj|státní |správa železnic|ředitelství silnic|policie|hasičský záchranný sbor|lesy české republiky)|v\. ?v\. ?i\.?$/iu,
    'state',
  ],
];

/**
 * A school called so by the school act (zákon č. 561/2004 Sb., § 7) at the beginning of its name. It is a school whatever its
 * legal form: half of the schools of towns print that they are contributory organisations and half do not.
 */
const SCHOOL =
  /^(?:(?!spol|sdružen|nada|asocia|unie|svaz|klub|přát|rodič|domov|dům|fond|školní)\p{L}+[.,]? (?:sv\. )?){0,4}(?:(?:základní|mateřská|střední|vyšší odborná|vysoká|odborná|umělecká|uměleckoprůmyslová|průmyslová|zdravotnická|speciální|praktická|jazyková) škola|gymnázium|konzervatoř|univerzita|(?:odborné )?učiliště|obchodní akademie)(?!\p{L})|^(?:zš|mš|sš|zuš|soš|sou|voš)(?!\p{L})/iu;
/** What these are by their legal form they stay, whatever they are called. */
const NEVER_SCHOOL = new Set<RecipientKind>(['municipality', 'region', 'person']);

/** Undefined: the name does not say. */
export function findKindByName(name: string | undefined): RecipientKind | undefined {
  if (!name) return undefined;
  if (SCHOOL.test(name.trim())) return 'school';
  return BY_NAME.find(([words]) => words.test(name.trim()))?.[1];
}

/** Kind by the legal form, and by the name where no form is printed or where the name is that of a school. */
export function findKind(
  legalForm: string | undefined | null,
  name: string | undefined | null,
): RecipientKind | undefined {
  const byForm = findRecipientKind(legalForm ?? undefined);
  const byName = findKindByName(name ?? undefined);
  if (byName === 'school' && SCHOOL.test(name!.trim()) && !(byForm && NEVER_SCHOOL.has(byForm)))
    return 'school';
  return byForm ?? byName;
}
