// The seven cases of a Czech municipality's name, from its nominative and its official locative. No dictionary.
//
// The locative says what the nominative hides: the gender, the number, the stem that loses its `e` (Liberec, Liberci).
// A form more than the language has does no harm (nobody writes it); a form missing would lose a place.

const VOWEL = /[aáeéěiíoóuúůyý]$/;
/** Words behind which a name is no longer declined: `nad Nisou`. */
export const PREPOSITIONS = new Set([
  'nad',
  'pod',
  'u',
  'v',
  've',
  'na',
  'při',
  'za',
  'před',
  'pri',
  'od',
  'do',
  'k',
  'ke',
  's',
  'se',
  'z',
  'ze',
  'a',
]);

/**
 * All forms of a name, the nominative first: `placeForms('Nový Bor', ['Novém Boru'])` holds `Nového Boru`, `Novému Boru`, `Novým Borem`.
 */
export function placeForms(name: string, locatives: readonly string[]): string[] {
  const given = locatives.flatMap(spellOut);
  const forms = new Set<string>([name, ...given]);
  for (const locative of given)
    for (const declined of Object.values(casesOf(name, locative)))
      for (const form of declined) forms.add(form);
  return [...forms];
}

/** `Brandýse/Brandýsu nad Labem`: the register writes two endings of one word with a stroke. */
function spellOut(locative: string): string[] {
  let heads = [''];
  for (const word of locative.split(' '))
    heads = heads.flatMap((head) => word.split('/').map((ending) => (head ? `${head} ${ending}` : ending)));
  return heads;
}

type Cases = {
  genitive: string[];
  dative: string[];
  accusative: string[];
  locative: string[];
  instrumental: string[];
};

const NO_CASES: Cases = { genitive: [], dative: [], accusative: [], locative: [], instrumental: [] };
const KEYS = ['genitive', 'dative', 'accusative', 'locative', 'instrumental'] as const;

function casesOf(name: string, locative: string): Cases {
  const [parts, locs] = [name.split('-'), locative.split('-')];
  // `Brandýs nad Labem-Stará Boleslav`: two names of words.
  if (name.includes(' ') && parts.length > 1 && parts.length === locs.length)
    return join(
      parts.map((part, i) => casesOf(part, locs[i]!)),
      '-',
    );
  return casesOfWords(name.split(' '), locative.split(' '));
}

function casesOfWords(words: readonly string[], locs: readonly string[]): Cases {
  if (words.length !== locs.length) return NO_CASES;
  const stop = words.findIndex((word, i) => i > 0 && PREPOSITIONS.has(word));
  const head = stop < 0 ? words.length : stop;
  const tail = words.slice(head);
  const declined = words.slice(0, head).map((word, i) => declineHyphened(word, locs[i]!, i + 1 < head));
  const cases = join(declined, ' ');
  if (tail.length > 0)
    for (const key of KEYS) cases[key] = cases[key].map((form) => [form, ...tail].join(' '));
  return cases;
}

function join(tables: readonly Cases[], by: string): Cases {
  const joined = { ...NO_CASES };
  for (const key of KEYS) {
    let heads = [''];
    for (const cases of tables)
      heads = heads.flatMap((start) =>
        [...new Set(cases[key])].map((word) => (start ? start + by + word : word)),
      );
    joined[key] = heads;
  }
  return joined;
}

function declineHyphened(word: string, locative: string, attribute: boolean): Cases {
  const parts = word.split('-');
  const locs = locative.split('-');
  if (parts.length === 1 || parts.length !== locs.length) return declineWord(word, locative, attribute);
  return join(
    parts.map((part, i) => declineWord(part, locs[i]!, false)),
    '-',
  );
}

function table(
  word: string,
  locative: string,
  genitive: string[],
  dative: string[],
  accusative: string[],
  instrumental: string[],
): Cases {
  return { genitive, dative, accusative, locative: [locative], instrumental };
}

/** One word; `attribute` says that another declined word follows, so an unchanged word may be a fixed genitive. */
export function declineWord(word: string, locative: string, attribute: boolean): Cases {
  return adjective(word, locative, attribute) ?? plural(word, locative) ?? singular(word, locative);
}

function adjective(word: string, loc: string, attribute: boolean): Cases | undefined {
  const stem = word.slice(0, -1);
  const ends = (nominative: string, locative: string): boolean =>
    word.endsWith(nominative) && loc === word.slice(0, -nominative.length) + locative;
  if (ends('ý', 'ém')) return table(word, loc, [`${stem}ého`], [`${stem}ému`], [word], [`${stem}ým`]);
  if (ends('á', 'é')) return table(word, loc, [loc], [loc], [`${stem}ou`], [`${stem}ou`]);
  if (ends('é', 'ém')) return table(word, loc, [`${stem}ého`], [`${stem}ému`], [word], [`${stem}ým`]);
  if (ends('é', 'ých') || ends('á', 'ých'))
    return table(word, loc, [`${stem}ých`], [`${stem}ým`], [word], [`${stem}ými`]);
  if (ends('í', 'ích')) return table(word, loc, [`${stem}ích`], [`${stem}ím`], [word], [`${stem}ími`]);
  if (ends('í', 'ím')) return table(word, loc, [`${stem}ího`, word], [`${stem}ímu`], [word], [`${stem}ím`]);
  if (word === loc && word.endsWith('í')) {
    return table(word, loc, [word], [word], [word], attribute ? [word] : [word, `${stem}ím`]);
  }
  if (ends('ův', 'ově')) {
    const short = word.slice(0, -2);
    return table(word, loc, [`${short}ova`], [`${short}ovu`], [word], [`${short}ovým`]);
  }
  if (ends('ova', 'ově') && attribute)
    return table(word, loc, [`${stem}y`], [loc], [`${stem}u`], [`${stem}ou`]);
  if (ends('ovo', 'ově') && attribute)
    return table(word, loc, [`${stem}a`], [`${stem}u`], [word], [`${stem}ým`]);
  if (/[ií]n[oya]$/.test(word) && attribute && loc.endsWith('ě')) {
    return table(
      word,
      loc,
      [`${stem}a`, `${stem}y`],
      [`${stem}u`, loc],
      [word, `${stem}u`],
      [`${stem}ým`, `${stem}ou`],
    );
  }
  if (ends('ovy', 'ových') || ends('iny', 'iných'))
    return table(word, loc, [`${stem}ých`], [`${stem}ým`], [word], [`${stem}ými`]);
  return undefined;
}

function plural(word: string, loc: string): Cases | undefined {
  const ending = /(ích|ech|ách|ich)$/.exec(loc)?.[0];
  if (!ending || !/[eěyai]$/.test(word)) return undefined;
  const stem = word.slice(0, -1);
  const soft = /[eě]$/.test(word);
  const genitive = [...zeroGenitives(word, stem)];
  const instrumental: string[] = [];
  const dative: string[] = [];
  const locative = [loc];
  if (soft) {
    const feminine = word.endsWith('ice');
    if (!feminine) genitive.push(`${stem}í`, `${stem}ů`);
    dative.push(`${stem}ím`, `${stem}ům`);
    instrumental.push(`${word}mi`, ...(feminine ? [] : [`${stem}i`]));
  } else {
    genitive.push(`${stem}ů`);
    dative.push(`${stem}ům`, `${stem}ám`);
    // Writers choose freely between the two endings that the register decides.
    locative.push(`${stem}ech`, `${stem}ách`);
    instrumental.push(`${stem}y`, `${stem}ami`, `${stem}mi`);
  }
  return { ...table(word, loc, genitive, dative, [word], instrumental), locative };
}

const SOFTENED: Record<string, string> = { ně: 'ň', tě: 'ť', dě: 'ď' };

/** The endless genitive: Teplice → Teplic, Okna → Oken, Hlubočky → Hluboček, Pláně → Plání. */
function zeroGenitives(word: string, stem: string): string[] {
  const softened = SOFTENED[word.slice(-2)];
  const bare = softened ? word.slice(0, -2) + softened : stem;
  const forms = [bare];
  if (/[^aáeéěiíoóuúůyý][^aáeéěiíoóuúůyý]$/.test(bare) && !/(st|št|zd)$/.test(bare)) {
    forms.push(`${bare.slice(0, -1)}e${bare.slice(-1)}`);
  }
  if (/[áíů][^aáeéěiíoóuúůyý]$/.test(bare)) {
    const short: Record<string, string> = { á: 'a', í: 'i', ů: 'o' };
    forms.push(bare.slice(0, -2) + short[bare.at(-2)!]! + bare.at(-1)!);
  }
  return forms;
}

function singular(word: string, loc: string): Cases {
  const stem = word.slice(0, -1);
  const locStem = loc.slice(0, -1);
  if (word.endsWith('a')) {
    if (/i$/.test(loc)) return table(word, loc, [`${stem}i`, `${stem}e`], [loc], [`${stem}u`], [`${stem}ou`]);
    return table(word, loc, [`${stem}y`], [loc], [`${stem}u`], [`${stem}ou`]);
  }
  if (word.endsWith('o')) return table(word, loc, [`${stem}a`], [`${stem}u`], [word], [`${stem}em`]);
  if (/[eě]$/.test(word) && /i$/.test(loc)) {
    if (loc.endsWith('ti') && !word.endsWith('tě') && !word.endsWith('te'))
      return table(word, loc, [`${locStem}e`], [loc], [word], [`${locStem}em`]);
    return table(word, loc, [word], [loc], [locStem + 'i', word], [`${locStem}í`, `${word}m`]);
  }
  if (VOWEL.test(word)) return table(word, loc, [word], [word], [word], [word]);
  if (/i$/.test(loc)) {
    const genitive =
      /[dtň]$/.test(word) || /(ň|ď|ť)$/.test(word) || /[nvbpmf]$/.test(locStem)
        ? [`${locStem}ě`, `${locStem}i`]
        : [`${locStem}e`, `${locStem}i`];
    return table(
      word,
      loc,
      [...genitive, `${locStem}e`],
      [loc],
      [word],
      [`${locStem}í`, `${locStem}em`, ...(/[ňťď]$/.test(word) ? [`${locStem}ěm`] : [])],
    );
  }
  const hard = hardStem(word, loc);
  const second = /[tdnbpvmf]$/.test(hard) ? [`${hard}ě`] : /[lsz]$/.test(hard) ? [`${hard}e`] : [];
  const cases = table(word, loc, [`${hard}u`, `${hard}a`], [`${hard}u`, loc], [word], [`${hard}em`]);
  return { ...cases, locative: [loc, `${hard}u`, ...second] };
}

/** The stem of a hard masculine name: Hrádek, Hrádku → Hrádk; Tábor, Táboře → Tábor; Dvůr, Dvoře → Dvor. */
function hardStem(word: string, loc: string): string {
  const locStem = loc.replace(/(u|ě|e)$/, '');
  if (loc.endsWith('u')) return locStem;
  const restored = locStem
    .replace(/ř$/, 'r')
    .replace(/c$/, 'k')
    .replace(/z$/, word.endsWith('h') ? 'h' : 'z');
  if (restored.length === word.length || restored.at(-1) === word.at(-1)) return restored;
  return locStem;
}

/** `Opavo`, `Pelhřimove`, `Nový Bore`, `Liberče`; undefined where it equals another case. */
export function vocative(name: string): string | undefined {
  const words = name.split(' ');
  const stop = words.findIndex((word, i) => i > 0 && PREPOSITIONS.has(word));
  const last = (stop < 0 ? words.length : stop) - 1;
  const called = calledWord(words[last]!);
  return called && words.with(last, called).join(' ');
}

function calledWord(word: string): string | undefined {
  if (/a$/.test(word)) return `${word.slice(0, -1)}o`;
  if (/ec$/.test(word)) return `${word.slice(0, -2)}če`;
  return /[bdflmnprstvz]$/.test(word) ? `${word}e` : undefined;
}

/** Preposition and initials of a name with an attribute: Jablonec nad Nisou → `n`, `N`. */
export function abbreviation(
  name: string,
): { head: number; preposition: string; initials: string[] } | undefined {
  const words = name.split(' ');
  const at = words.findIndex((word, i) => i > 0 && PREPOSITIONS.has(word));
  if (at < 1 || at === words.length - 1) return undefined;
  return { head: at, preposition: words[at]!, initials: words.slice(at + 1).map((word) => word[0]!) };
}
