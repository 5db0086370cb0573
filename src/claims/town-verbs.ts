// What a town does and a common word of the same name hardly could: `Lom ušetřil`, but not `Lom leží`.

import type { Place } from './types.ts';

/** Said of things as well; believed where nothing beside it measures a thing. */
const STATE =
  /^(?:má|mají|měl[aoy]?|nemá|nemají|neměl[aoy]?|je|jsou|není|nejsou|byl[aoy]?|nebyl[aoy]?|čítá|čítají|čítal[aoy]?|patří|patřil[aoy]?|leží|ležel[aoy]?|zůstává|zůstávají|spadá|spadají|sousedí|sousedil[aoy]?)$/;

const ACTS = new RegExp(
  '^(?:ne)?(?:' +
    'získ|dost(?:al|an)|obdrž|čerp|vyčerp|utrat|utrác|vyda[lj]|vydá|plat|zaplat|doplat|splat|splác|vyplat|vyplác|spoř|ušetř|šetř|hospodař|' +
    'dluž|zadluž|odpust|vymáh|vymohl|investov|investuj|přispě|přispív|vyčlen|vyhrad|uvoln|rozděl|přiděl|posky|nabí|dal|dá$|dají$|pošl|poslal|' +
    'koup|kup|vykoup|odkoup|proda[ltj]|prodá|pronaj|postav|staví|stavěl|vybudov|vybuduj|oprav|rekonstru|zrekonstru|zatepl|přestav|zbour|vyklid|' +
    'otev|uzavř|uzavír|zavř|zavír|zříd|zřiz|provoz|zaved|zavád|spust|spoušt|zaháj|ukonč|dokonč|rozšíř|obnov|zruš|ruší|omez|odmít|zapoj|vstoup|' +
    'plán|chce$|chtěl|chtějí|chyst|připrav|zvaž|hled|shán|potřeb|žád|požád|zažád|usilu|uspě|podpoř|podporu|zajist|zajišť|' +
    'schvál|schvalu|vyhlás|vyps|vypíš|uspořád|pořád|podep|naváz|spoluprac|realiz|uskutečn|zvlád|řeš|vyřeš|vybr|vybír|přij|' +
    'ubytov|ubytuj|zaměstn|pomoh|pomáh|obsad|evid|registr|vykáz|vykaz|sníž|sniž|zvýš|zvyš|zkrát|prodlouž|čelí|čelil|trápí|' +
    'ztrat|ztrác|vyměn|zastav|dokáz|dokáž|hodl|rozhod|snaž|slíb|slibu|host[ií]' +
    ')\\p{L}*$',
  'u',
);
const FINITE = /(?:l[aoy]?|í|uje|ují|á|ají|ne|nou|me|mou|de|dou|le|lou|še|šou|chce|ře)$/;

export type Deed = 'acts' | 'is' | undefined;

/** Whether a word is something that a town does, or only is or has; a verb in the past must agree with one of the names. */
export function deedOf(word: string, places: readonly Place[]): Deed {
  const deed = STATE.test(word) ? 'is' : ACTS.test(word) && FINITE.test(word) ? 'acts' : undefined;
  const past = /l([aoy]?)$/.exec(word);
  if (!deed || !past) return deed;
  return places.some((place) => pastEndings(place).includes(past[1]!)) ? deed : undefined;
}

/** `Vidnava ušetřila`, `Obrnice ušetřily`: endings of the past behind a name, by its nominative and locative. */
export function pastEndings({ name, locatives }: Place): string[] {
  const head = name
    .split(/ (?:nad|pod|u|v|ve|na|při|za) /)[0]!
    .split(/[ -]/)
    .at(-1)!;
  const locative = (locatives[0] ?? '').split(/ (?:nad|pod|u|v|ve|na|při|za) /)[0]!;
  const plural = /(?:[íeáý]ch)$/.test(locative);
  if (/a$/.test(head)) return ['a'];
  if (plural) return ['y'];
  if (/á$/.test(head)) return ['a'];
  if (/[oíé]$/.test(head)) return ['o'];
  if (/[eě]$/.test(head)) return ['a', 'o'];
  return /i$/.test(locative) ? ['a', ''] : [''];
}
