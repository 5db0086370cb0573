// Adjectives of place names: Nový Bor → novoborský, Jablonec → jablonecký, Most → mostecký. Several guesses for each; the text decides.

const CONSONANT = '[bcčdďfghjklmnňpqrřsštťvwxzž]';

/** Stems up to `-sk`/`-ck` of the adjectives that a name may have: `placeAdjectiveStems('Česká Lípa')` holds `českolipsk`. */
export function placeAdjectiveStems(name: string): string[] {
  const head = name.split(/ (?:nad|pod|u|v|ve|na|při|za) /)[0]!;
  const irregular = IRREGULAR[head.toLowerCase()];
  if (irregular) return [irregular];
  const words = head.toLowerCase().split(' ');
  if (words.length > 2) return [];
  const last = words.at(-1)!;
  const prefix = words.length === 2 ? adjectivePrefix(words[0]!) : '';
  if (prefix === undefined) return [];
  const stems = new Set<string>();
  for (const base of bases(last)) for (const stem of suffixed(base)) stems.add(prefix + stem);
  return [...stems];
}

const IRREGULAR: Record<string, string> = {
  ralsko: 'ralsk',
  doksy: 'dokesk',
  ústí: 'ústeck',
  'hradec králové': 'královéhradeck',
  'karlovy vary': 'karlovarsk',
  most: 'mosteck',
  kladno: 'kladensk',
  'dvůr králové': 'královédvorsk',
  'mladá boleslav': 'mladoboleslavsk',
  'české budějovice': 'českobudějovick',
  praha: 'pražsk',
  brno: 'brněnsk',
  louny: 'lounsk',
  plzeň: 'plzeňsk',
  krnov: 'krnovsk',
  zlín: 'zlínsk',
  'velké hamry': 'velkohamersk',
};

function adjectivePrefix(word: string): string | undefined {
  if (/[ýáéí]$/.test(word)) return `${word.slice(0, -1)}o`;
  if (/ův$/.test(word)) return '';
  return undefined;
}

/** Bare stems of a noun: without the ending, with and without the fleeting `e`, with a shortened vowel. */
function bases(word: string): string[] {
  const found = new Set<string>();
  if (/[sc]k[oáé]$/.test(word)) return [word.slice(0, -3)];
  const bare = word.replace(/ce$/, 'c').replace(/[aáeéěiíoóuúyý]$/, '');
  found.add(bare);
  if (new RegExp(`${CONSONANT}${CONSONANT}$`).test(bare)) found.add(`${bare.slice(0, -1)}e${bare.slice(-1)}`);
  if (/e[ckň]$/.test(bare)) found.add(bare);
  for (const base of [...found]) {
    const short = base
      .replace(/á(?=[^aáeéěiíoóuúůyý]*$)/, 'a')
      .replace(/í(?=[^aáeéěiíoóuúůyý]*$)/, 'i')
      .replace(/ů(?=[^aáeéěiíoóuúůyý]*$)/, 'o');
    found.add(short);
  }
  return [...found];
}

function suffixed(base: string): string[] {
  const forms = [`${base}sk`];
  if (/ic$/.test(base)) forms.push(`${base.slice(0, -1)}ck`);
  if (/[ckč]$/.test(base)) forms.push(`${base.slice(0, -1)}ck`, `${base.slice(0, -1)}eck`);
  if (/[hgz]$/.test(base))
    forms.push(`${base.slice(0, -1)}žsk`, `${base.slice(0, -1)}zsk`, `${base.slice(0, -1)}sk`);
  if (/(ch|š|s)$/.test(base))
    forms.push(`${base.replace(/(ch|š|s)$/, '')}šsk`, `${base.replace(/(ch|š|s)$/, '')}ssk`);
  if (/[tď]$/.test(base)) forms.push(`${base}eck`);
  if (/ňsk$/.test(`${base}sk`)) forms.push(`${base.slice(0, -1)}nsk`);
  if (/r$/.test(base)) forms.push(`${base.slice(0, -1)}řsk`);
  if (/k$/.test(base)) forms.push(`${base.slice(0, -1)}sk`, `${base.slice(0, -1)}eck`);
  if (/ov$/.test(base)) forms.push(`${base}sk`);
  return forms;
}

const ENDINGS = /(ý|á|é|ého|ému|ém|ým|ou|í|ých|ými)$/;

/** Splits `liberecká` into its stem `libereck`; undefined for words that are no such adjective. */
export function adjectiveStem(word: string): string | undefined {
  const softened = /^(.*)(čtí|ští)$/.exec(word);
  if (softened) return softened[1]! + (softened[2] === 'čtí' ? 'ck' : 'sk');
  const match = ENDINGS.exec(word);
  if (!match) return undefined;
  const stem = word.slice(0, match.index);
  return /[sc]k$/.test(stem) ? stem : undefined;
}

/** Stem of the name of an area: `Českolipsku` → `českolipsk`. */
export function areaStem(word: string): string | undefined {
  const match = /^(.{2,}[sc]k)(o|a|u|em)$/.exec(word.toLowerCase());
  return match?.[1];
}
