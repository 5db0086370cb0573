// Czech number words in all their cases, generated from a few stems.

export type NumeralClass = 'small' | 'hundred' | 'scale' | 'half' | 'one-and-half';

export type Numeral = { class: NumeralClass; value: number };

const table = <T>(): Map<string, T> => new Map<string, T>();

/** Cardinal words: `dvěma`, `pětadvaceti`, `sty`, `miliardou`, `půl`. */
export const CARDINALS = table<Numeral>();
/** Hundreds and thousands as nouns that count: `desítka`, `stovky`, `tucet`; plural without a number is an order. */
export const GROUPS = table<{ value: number; plural: boolean; genitive: boolean }>();
/** Parts of a whole as a number 0–1: `třetinou` 1/3. */
export const FRACTIONS = table<{ denominator: number; plural: boolean }>();
/** `třikrát`, `dvojnásobek`, `zdvojnásobil`: how many times. */
export const MULTIPLES = table<number>();
/** `první`, `dvacátého`, `pětadvacátou`. */
export const ORDINALS = table<number>();
/** `dvoje`, `čtvery`, `trojice`, `pětici`. */
export const COLLECTIVES = table<number>();

const UNITS: Record<number, string[]> = {
  0: ['nula', 'nuly', 'nule', 'nulu', 'nulou'],
  1: ['jeden', 'jedna', 'jedno', 'jednoho', 'jedné', 'jednomu', 'jednu', 'jednom', 'jedním'],
  2: ['dva', 'dvě', 'dvou', 'dvěma'],
  3: ['tři', 'tří', 'třech', 'třem', 'třemi', 'třema'],
  4: ['čtyři', 'čtyř', 'čtyřech', 'čtyřem', 'čtyřmi', 'čtyřma'],
};
const STEMS: Record<number, string> = {
  5: 'pět',
  6: 'šest',
  7: 'sedm',
  8: 'osm',
  9: 'devět',
  10: 'deset',
  11: 'jedenáct',
  12: 'dvanáct',
  13: 'třináct',
  14: 'čtrnáct',
  15: 'patnáct',
  16: 'šestnáct',
  17: 'sedmnáct',
  18: 'osmnáct',
  19: 'devatenáct',
  20: 'dvacet',
  30: 'třicet',
  40: 'čtyřicet',
  50: 'padesát',
  60: 'šedesát',
  70: 'sedmdesát',
  80: 'osmdesát',
  90: 'devadesát',
};
const OBLIQUE: Record<number, string[]> = { 9: ['devíti'], 10: ['deseti', 'desíti'] };
const REVERSED = ['', 'jeden', 'dva', 'tři', 'čtyři', 'pět', 'šest', 'sedm', 'osm', 'devět'];

for (const [value, forms] of Object.entries(UNITS)) add(forms, Number(value));
for (const [value, stem] of Object.entries(STEMS)) {
  add([stem, ...(OBLIQUE[Number(value)] ?? [`${stem}i`])], Number(value));
}
for (let tens = 20; tens <= 90; tens += 10) {
  for (let unit = 1; unit <= 9; unit++) {
    const stems = unit === 1 ? ['jedena', 'jedna'] : unit === 2 ? ['dvaa'] : [`${REVERSED[unit]!}a`];
    for (const stem of stems) add([stem + STEMS[tens]!, `${stem}${STEMS[tens]!}i`], tens + unit);
  }
}
function add(forms: readonly string[], value: number): void {
  for (const form of forms) CARDINALS.set(form, { class: 'small', value });
}

for (const form of ['sto', 'sta', 'stu', 'stě', 'set', 'stech', 'stům', 'sty', 'stem']) {
  CARDINALS.set(form, { class: 'hundred', value: 100 });
}
const SCALES: [number, string[]][] = [
  [1e3, ['tisíc', 'tisíce', 'tisíci', 'tisícem', 'tisíců', 'tisícům', 'tisících']],
  [1e6, scaleForms('milion', false)],
  [1e6, scaleForms('milión', false)],
  [1e9, scaleForms('miliard', true)],
  [1e12, scaleForms('bilion', false)],
];
function scaleForms(stem: string, feminine: boolean): string[] {
  const endings = feminine
    ? ['a', 'y', 'ě', 'u', 'ou', '', 'ám', 'ách', 'ami']
    : ['', 'u', 'em', 'y', 'ů', 'ům', 'ech'];
  return endings.map((ending) => stem + ending);
}
for (const [value, forms] of SCALES) for (const form of forms) CARDINALS.set(form, { class: 'scale', value });

/** Scale words whose form alone, without a number before, says a plural: `tisíce lidí`, `z milionů korun`. */
export const PLURAL_SCALES = new Set([
  'tisíce',
  'tisíců',
  'tisícům',
  'tisících',
  'miliony',
  'milionů',
  'milionům',
  'milionech',
  'milióny',
  'miliónů',
  'miliónům',
  'miliónech',
  'miliardy',
  'miliard',
  'miliardám',
  'miliardách',
  'miliardami',
]);

/** Abbreviated scales, read with or without the full stop. */
export const SCALE_ABBREVIATIONS: Record<string, number> = { tis: 1e3, mil: 1e6, mio: 1e6, mld: 1e9 };

CARDINALS.set('půl', { class: 'half', value: 0.5 });
CARDINALS.set('čtvrt', { class: 'half', value: 0.25 });
for (const form of ['třičtvrtě', 'třičtvrti']) CARDINALS.set(form, { class: 'half', value: 0.75 });
for (const form of ['půldruhého', 'půldruhé', 'půldruhému'])
  CARDINALS.set(form, { class: 'one-and-half', value: 1.5 });
for (const form of ['půltřetího', 'půltřetí']) CARDINALS.set(form, { class: 'one-and-half', value: 2.5 });

// Feminine group nouns: singular endings, then plural ones; the genitive singular looks like the plural.
function group(stem: string, value: number, genitivePlural: string): void {
  for (const ending of ['ka', 'ku', 'kou'])
    GROUPS.set(stem + ending, { value, plural: false, genitive: false });
  GROUPS.set(`${stem}ce`, { value, plural: false, genitive: false });
  GROUPS.set(`${stem}ky`, { value, plural: true, genitive: true });
  for (const form of [`${stem}kám`, `${stem}kách`, `${stem}kami`, genitivePlural]) {
    GROUPS.set(form, { value, plural: true, genitive: false });
  }
}
group('desít', 10, 'desítek');
group('stov', 100, 'stovek');
group('tisícov', 1000, 'tisícovek');
for (const [form, plural] of Object.entries({
  tucet: false,
  tuctu: false,
  tuctem: false,
  tucty: true,
  tuctů: true,
  tuctech: true,
  tuctům: true,
})) {
  GROUPS.set(form, { value: 12, plural, genitive: false });
}
for (const [stem, value] of [
  ['desetitisíc', 1e4],
  ['statisíc', 1e5],
] as const) {
  for (const ending of ['e', 'ů', 'ům', 'ích'])
    GROUPS.set(stem + ending, { value, plural: true, genitive: false });
}
for (const [stem, value] of [
  ['stamilion', 1e8],
  ['desetimilion', 1e7],
] as const) {
  for (const ending of ['y', 'ů', 'ům', 'ech'])
    GROUPS.set(stem + ending, { value, plural: true, genitive: false });
}

const DENOMINATORS: [string, number][] = [
  ['polovi', 2],
  ['třeti', 3],
  ['čtvrti', 4],
  ['pěti', 5],
  ['šesti', 6],
  ['sedmi', 7],
  ['osmi', 8],
  ['devíti', 9],
  ['deseti', 10],
  ['dvanácti', 12],
  ['patnácti', 15],
  ['dvaceti', 20],
  ['seti', 100],
  ['tisíci', 1000],
];
for (const [stem, denominator] of DENOMINATORS) {
  for (const ending of ['na', 'nu', 'ně', 'nou'])
    FRACTIONS.set(stem + ending, { denominator, plural: false });
  FRACTIONS.set(`${stem}ny`, { denominator, plural: false });
  for (const ending of ['n', 'nám', 'nách', 'nami', 'nama'])
    FRACTIONS.set(stem + ending, { denominator, plural: true });
}
for (const form of ['půlka', 'půlku', 'půlce', 'půlkou', 'půlky'])
  FRACTIONS.set(form, { denominator: 2, plural: false });

const MULTIPLIERS: [string, number][] = [
  ['dvoj', 2],
  ['troj', 3],
  ['čtyř', 4],
  ['pěti', 5],
  ['šesti', 6],
  ['sedmi', 7],
  ['osmi', 8],
  ['devíti', 9],
  ['deseti', 10],
  ['dvanácti', 12],
  ['patnácti', 15],
  ['dvaceti', 20],
  ['padesáti', 50],
  ['sto', 100],
  ['půldruha', 1.5],
  ['jedenapůl', 1.5],
  ['dvaapůl', 2.5],
];
for (const [stem, value] of MULTIPLIERS) {
  for (const ending of ['ek', 'ku', 'kem', 'ky', 'ků', 'cích']) MULTIPLES.set(`${stem}násob${ending}`, value);
  for (const ending of ['ně', 'ný', 'ná', 'né', 'ného', 'nému', 'ném', 'ným', 'nou', 'ných', 'nými']) {
    MULTIPLES.set(`${stem}násob${ending}`, value);
  }
  for (const form of [
    'it',
    'í',
    'il',
    'ila',
    'ilo',
    'ili',
    'ily',
    'ení',
    'ením',
    'en',
    'ena',
    'eno',
    'eny',
    'ený',
    'ená',
    'ené',
  ]) {
    MULTIPLES.set(`z${stem}násob${form}`, value);
  }
}
for (const [form, numeral] of [...CARDINALS]) {
  if (numeral.class === 'small' && numeral.value > 0 && /(^dva|^tři|^čtyři|t|m|á?ct|jeden)$/.test(form)) {
    MULTIPLES.set(`${form}krát`, numeral.value);
  }
}
MULTIPLES.set('stokrát', 100);
MULTIPLES.set('tisíckrát', 1000);
MULTIPLES.set('jedenapůlkrát', 1.5);
MULTIPLES.set('dvaapůlkrát', 2.5);

const ORDINAL_STEMS: [number, string][] = [
  [2, 'druh'],
  [4, 'čtvrt'],
  [5, 'pát'],
  [6, 'šest'],
  [7, 'sedm'],
  [8, 'osm'],
  [9, 'devát'],
  [10, 'desát'],
  [11, 'jedenáct'],
  [12, 'dvanáct'],
  [13, 'třináct'],
  [14, 'čtrnáct'],
  [15, 'patnáct'],
  [16, 'šestnáct'],
  [17, 'sedmnáct'],
  [18, 'osmnáct'],
  [19, 'devatenáct'],
  [20, 'dvacát'],
  [30, 'třicát'],
  [40, 'čtyřicát'],
  [50, 'padesát'],
  [60, 'šedesát'],
  [70, 'sedmdesát'],
  [80, 'osmdesát'],
  [90, 'devadesát'],
  [100, 'st'],
  [1000, 'tisíc'],
];
const HARD = ['ý', 'á', 'é', 'ého', 'ému', 'ém', 'ým', 'ou', 'í', 'ých', 'ými'];
const SOFT = ['í', 'ího', 'ímu', 'ím', 'ích', 'ími'];
for (const [value, stem] of ORDINAL_STEMS) {
  for (const ending of value === 1000 ? SOFT : HARD) {
    ORDINALS.set(stem + ending, value);
    if (value >= 20 && value < 100) {
      for (let unit = 1; unit <= 9; unit++) {
        ORDINALS.set((unit === 1 ? 'jedna' : `${REVERSED[unit]!}a`) + stem + ending, value + unit);
      }
    }
  }
}
for (const ending of SOFT) {
  ORDINALS.set(`prvn${ending}`, 1);
  ORDINALS.set(`třet${ending}`, 3);
}
// `půl druhé` and `stí` would be read wrongly, and a hundredth is never a rank here.
for (const form of ['stí', 'stou']) ORDINALS.delete(form);

const COLLECTIVE_STEMS: [number, string][] = [
  [4, 'čtver'],
  [5, 'pater'],
  [6, 'šester'],
  [7, 'sedmer'],
  [8, 'osmer'],
  [9, 'devater'],
  [10, 'desater'],
];
for (const [value, stem] of COLLECTIVE_STEMS) {
  for (const ending of ['y', 'o', 'a', 'ých', 'ým', 'ými']) COLLECTIVES.set(stem + ending, value);
}
for (const [value, stem] of [
  [2, 'dvoj'],
  [3, 'troj'],
] as const)
  COLLECTIVES.set(`${stem}e`, value);
for (const [value, stem] of [
  [2, 'dvoj'],
  [3, 'troj'],
  [4, 'čtveř'],
  [5, 'pět'],
  [6, 'šest'],
  [7, 'sedm'],
  [8, 'osm'],
  [9, 'devít'],
  [10, 'desít'],
] as const) {
  for (const ending of ['ice', 'ici', 'icí']) COLLECTIVES.set(stem + ending, value);
}

for (const [stem, value] of [
  ['dvacít', 20],
  ['třicít', 30],
  ['čtyřicít', 40],
  ['padesát', 50],
  ['šedesát', 60],
  ['sedmdesát', 70],
  ['osmdesát', 80],
  ['devadesát', 90],
] as const) {
  for (const ending of ['ka', 'ku', 'kou', 'ce', 'ky']) COLLECTIVES.set(stem + ending, value);
}

/** Longest number words that make up a joined numeral, so that `dvěstěpadesát` and `padesáttisíc` can be taken apart. */
const JOINABLE = [...CARDINALS.keys()].filter((form) => form.length > 2 && !form.startsWith('půl'));
const FIRST_LETTERS = new Set(JOINABLE.map((form) => form.slice(0, 2)));

/** Splits a numeral written as one word: `dvěstě` → `dvě`, `stě`; undefined when a piece is no number. */
export function splitJoined(word: string): string[] | undefined {
  if (word.length < 6 || word.length > 60 || !FIRST_LETTERS.has(word.slice(0, 2))) return undefined;
  const back: (string | undefined)[] = [''];
  for (let end = 1; end <= word.length; end++) {
    for (let start = Math.max(0, end - 16); start < end; start++) {
      const piece = word.slice(start, end);
      if (back[start] !== undefined && CARDINALS.has(piece) && piece.length > 2) {
        back[end] = piece;
        break;
      }
    }
  }
  if (back[word.length] === undefined) return undefined;
  const pieces: string[] = [];
  for (let end = word.length; end > 0; end -= back[end]!.length) pieces.unshift(back[end]!);
  return pieces.length > 1 ? pieces : undefined;
}
