// Ways people name values of facets in the box: areas, programmes, funds, kinds of recipients, the course of a project.
import { AREAS } from '#model/area.ts';
import type { Phrase } from './phrases.ts';
import { splitWords } from './words.ts';

/** What people ask for and mean the area by; lists name their projects otherwise. */
const ACTIVITIES: Record<string, readonly string[]> = {
  housing: ['sociální bydlení', 'dostupné bydlení', 'sociální byty'],
  debts: ['dluhové poradenství', 'dluhová poradna', 'dluhové poradny', 'oddlužení', 'exekuce'],
};

/** Phrases of everything but programmes and funds, which are those that the book holds. */
const FIXED: readonly Phrase[] = [
  ...AREAS.map(({ key, cs, en, alsoCalled }) => ({
    key: `area:${key}`,
    forms: [cs, en, ...alsoCalled, ...(ACTIVITIES[key] ?? [])],
  })),
  ...Object.entries({
    municipality: ['obce', 'obcí', 'obcím', 'města', 'měst', 'městům', 'města a obce', 'svazky obcí'],
    region: ['kraje', 'krajů', 'krajům'],
    contributory: ['příspěvkové organizace', 'příspěvkových organizací', 'příspěvková organizace'],
    school: ['škola', 'školy', 'škol', 'školám', 'školách'],
    ngo: [
      ...['neziskovka', 'neziskovky', 'neziskovek', 'neziskové organizace', 'neziskových organizací'],
      ...['nezisková organizace', 'spolky', 'spolků', 'NNO'],
    ],
    church: ['církve', 'církví', 'církevní organizace', 'církevních organizací'],
    company: ['firmy', 'firem', 'družstva', 'družstev'],
    state: ['ministerstva', 'ministerstev', 'státní instituce'],
  }).map(([key, forms]) => ({ key: `beneficiary:${key}`, forms })),
  ...phrasesOf(
    'course',
    ['running', 'ends-in-3', 'ends-in-6', 'ends-in-12'],
    [...['běžící', 'běžících', 'běží', 'probíhající', 'probíhajících', 'probíhají', 'probíhá', 'running']],
  ),
  ...phrasesOf('course', ['ends-in-3', 'ends-in-6', 'ends-in-12'], ['končící', 'končících', 'brzy končí']),
  ...phrasesOf('course', ['ended'], ['ukončené', 'ukončených', 'skončené', 'skončených', 'dokončené']),
  ...phrasesOf('course', ['planned'], ['plánované', 'plánovaných', 'připravované', 'připravovaných']),
];

function phrasesOf(facet: string, values: readonly string[], forms: readonly string[]): Phrase[] {
  return values.map((value) => ({ key: `${facet}:${value}`, forms }));
}

/** Programmes whose lists print only a short name. The short name is otherwise made of the first letters of the long one. */
const PROGRAMMES = [
  'Operační program Podnikání a inovace pro konkurenceschopnost',
  'Operační program Technologie a aplikace pro konkurenceschopnost',
  'Operační program Výzkum, vývoj a vzdělávání',
  'Operační program Jan Amos Komenský',
  'Operační program Zaměstnanost',
  'Operační program Zaměstnanost plus',
  'Operační program Životní prostředí',
  'Operační program Technická pomoc',
  'Operační program Spravedlivá transformace',
  'Operační program Praha – pól růstu ČR',
  'Operační program Doprava',
  'Operační program Rybářství',
  'Integrovaný regionální operační program',
  'Program rozvoje venkova',
  'Národní plán obnovy',
];

/** Names of one fund in Czech, in English and short. */
const FUNDS = [
  ['ESF', 'Evropský sociální fond'],
  ['ESF+', 'Evropský sociální fond plus'],
  ['EFRR', 'ERDF', 'Evropský fond pro regionální rozvoj'],
  ['FS', 'CF', 'Fond soudržnosti'],
  ['FST', 'JTF', 'Fond pro spravedlivou transformaci'],
  ['EZFRV', 'EAFRD', 'Evropský zemědělský fond pro rozvoj venkova'],
];

export function listValuePhrases(programmes: readonly string[], funds: readonly string[]): Phrase[] {
  const long = new Map(PROGRAMMES.map((name) => [shortenProgramme(name), name]));
  return [
    ...FIXED,
    ...programmes.filter(hasLetters).map((value) => {
      const known = long.get(shortenProgramme(value)) ?? value;
      return { key: `programme:${value}`, forms: [value, ...nameProgramme(value), ...nameProgramme(known)] };
    }),
    ...funds.map((value) => ({ key: `fund:${value}`, forms: [value, ...nameFund(value)] })),
  ];
}

/** Some lists print only the code of a programme. */
const hasLetters = (text: string): boolean => /\p{L}/u.test(text);

const PERIOD = /\s*\d{4}\s*[-–—]\s*\d{4}\s*/g;
const NOT_COUNTED = new Set(['a', 'pro', 'na', 'cr']);

/** `Operační program Zaměstnanost plus` → `opz plus`; a name that is short already stays: `OP PIK` → `oppik`. */
function shortenProgramme(name: string): string {
  const bare = name.replace(PERIOD, ' ');
  const words = splitWords(bare);
  if (!words.some((word) => word.startsWith('program') || word === 'plan'))
    return words.join('').replace(/plus$/, ' plus');
  const letters = words.filter((word) => !NOT_COUNTED.has(word) && word !== 'plus').map((word) => word[0]);
  return `${letters.join('')}${words.includes('plus') ? ' plus' : ''}`;
}

function nameProgramme(name: string): string[] {
  const bare = name.replace(PERIOD, ' ').trim();
  const short = shortenProgramme(name);
  const rest = /^Operační program (.+)$/u.exec(bare)?.[1];
  return [
    ...[bare, short],
    // `OP JAK`, `OP Jan Amos Komenský`
    ...(/^op\p{L}{2}/u.test(short) ? [`op ${short.slice(2)}`] : []),
    ...(rest ? [`OP ${rest}`] : []),
  ];
}

function nameFund(value: string): readonly string[] {
  const same = (name: string) => name.toLowerCase() === value.trim().toLowerCase();
  return FUNDS.find((names) => names.some(same)) ?? [];
}
