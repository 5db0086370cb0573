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
