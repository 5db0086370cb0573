// Likely locatives of a name whose register gives none: rules by ending, several answers where the ending does not decide.
// For search only, where a form too many does no harm; a sentence needs the official one.
import { PREPOSITIONS } from './place-forms.ts';

/** More words than this times the endings of each would be too many forms to keep. */
const MOST = 24;

/** `Praha` → `Praze`; `Nový Bor` → `Novém Boru`, `Novém Boře`…; `Ústí nad Labem` → itself. */
export function guessLocatives(name: string): string[] {
  const words = name.split(' ');
  const stop = words.findIndex((word, at) => at > 0 && PREPOSITIONS.has(word));
  const head = stop < 0 ? words.length : stop;
  let found = [''];
  for (const [at, word] of words.entries()) {
    const endings = at < head ? guessWord(word, at + 1 < head) : [word];
    found = found
      .flatMap((start) => endings.map((ending) => (start ? `${start} ${ending}` : ending)))
      .slice(0, MOST);
  }
  return found;
}

type Rule = [ending: RegExp, locatives: string[]];

/** The first rule that fits answers. `attribute`: another declined word follows. */
const ADJECTIVES: Rule[] = [
  [/ý$/, ['ém']],
  [/á$/, ['é', 'ých']],
  [/é$/, ['ém', 'ých']],
  [/ův$/, ['ově']],
  [/ova$/, ['ově']],
  [/ovo$/, ['ově']],
  [/ovy$/, ['ových']],
  [/in[oa]$/, ['ině']],
];

const NOUNS: Rule[] = [
  [/ves$/i, ['vsi']],
  [/ůl$/, ['ole', 'olu']],
  [/ůr$/, ['oře', 'oru']],
  [/ámen$/, ['ameni', 'amenu']],
  [/ek$/, ['ku', 'eku']],
  [/^Pec$/, ['Peci']],
  [/ec$/, ['ci']],
  [/eč$/, ['či', 'eči']],
  [/([eě])([ňžv])$/, ['$2i', '$1$2i']],
  [/ice$/, ['icích', 'ici']],
  [/[ky]y$/, ['kách', 'cích']],
  [/cy$/, ['cech', 'cách']],
  [/y$/, ['ech', 'ách']],
  [/sko$/, ['sku']],
  [/ko$/, ['ku']],
  [/lo$/, ['le', 'lu']],
  [/o$/, ['ě', 'u']],
  [/ha$/, ['ze', 'še']],
  [/cha$/, ['še']],
  [/ka$/, ['ce']],
  [/ga$/, ['ze']],
  [/ra$/, ['ře']],
  [/[lsz]a$/, ['e']],
  [/[ňřšžčcjďť]a$/, ['i']],
  [/a$/, ['ě', 'ách', 'ech']],
  [/ště$/, ['šti', 'štích']],
  [/ně$/, ['ni', 'ních']],
  [/ě$/, ['i', 'ích']],
  [/e$/, ['i', 'ích']],
  [/[íů]$/, ['í']],
];

function guessWord(word: string, attribute: boolean): string[] {
  const hyphened = word.split('-');
  if (hyphened.length > 1) {
    return [hyphened.map((part) => guessWord(part, false)[0]!).join('-')];
  }
  if (/^[IVX]+\.?$/.test(word)) return [word];
  const answer = ([ending, locatives]: Rule) => {
    const match = ending.exec(word);
    if (!match) return undefined;
    const stem = word.slice(0, match.index);
    return locatives.map((locative) => stem + keepStem(match[0], fill(locative, match)));
  };
  for (const rule of ADJECTIVES) {
    const found = (attribute || /[ýáé]\$$/.test(rule[0].source)) && answer(rule);
    if (found) return attribute ? found : [...found, word];
  }
  if (/í$/.test(word)) return [`${word}m`, `${word}ch`, word];
  for (const rule of NOUNS) {
    const found = answer(rule);
    if (found) return found;
  }
  return guessConsonant(word);
}

/** `$2i` after /([eě])([ňžv])$/ in Plzeň: `ňi`, which is written `ni`. */
function fill(locative: string, match: RegExpExecArray): string {
  return locative.replace(/\$(\d)/g, (_, group: string) => match[Number(group)]!).replace('ňi', 'ni');
}

/** Endings are written for lower case; `Ves` alone keeps its capital. */
function keepStem(ending: string, locative: string): string {
  return /^\p{Lu}/u.test(ending) ? locative[0]!.toUpperCase() + locative.slice(1) : locative;
}

function guessConsonant(word: string): string[] {
  if (/[ňřšžčcjďť]$/.test(word)) {
    const hard: Record<string, string> = { ň: 'n', ď: 'd', ť: 't' };
    const last = word.at(-1)!;
    return [`${word.slice(0, -1)}${hard[last] ?? last}i`];
  }
  if (/(st|v|l)$/.test(word)) return [`${word}i`, `${word}ě`, `${word}u`, `${word}e`];
  if (/r$/.test(word)) return [`${word.slice(0, -1)}ře`, `${word}u`];
  if (/h$/.test(word)) return [`${word}u`, `${word.slice(0, -1)}ze`];
  if (/k$/.test(word)) return [`${word}u`];
  if (/[sz]$/.test(word)) return [`${word}e`, `${word}u`, `${word}i`];
  return /m$/.test(word) ? [`${word}u`, `${word}ě`, `${word}i`] : [`${word}ě`, `${word}u`];
}
