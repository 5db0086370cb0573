// What is counted: the noun after a number with the adjectives before it, recognised by endings, not by a dictionary.

import { CARDINALS } from './numeral-lexicon.ts';
import { MEASURES, unitOfNoun } from './noun-units.ts';
import { isCapital, type Token } from './tokens.ts';
import type { ClaimKind } from './types.ts';
import {
  ADVERB_NOUNS,
  genitivePlural,
  isAdverb,
  looksAdjective,
  NOUNS_LIKE_VERBS,
  pastPlural,
  STOP,
  VERB_PAST,
} from './word-endings.ts';

export type CountedNoun = { to: number; noun: string; kind: ClaimKind; unit: string | null };

/** How the number governs its noun: what endings can follow. */
export type Government = {
  value: number;
  decimals: number;
  preposition: string | null;
  millions?: boolean;
  oblique?: boolean;
};

/**
 * The noun that follows a number at token `i`: `nových sociálních bytů`, `procent`, `dlouhodobě nezaměstnaných`.
 * Undefined when what follows is no noun of that number (`devět jich`, `9 bylo`).
 */
export function parseCountedNoun(
  tokens: readonly Token[],
  i: number,
  government: Government,
): CountedNoun | undefined {
  const direct = parseMeasure(tokens, i);
  if (direct) return direct;
  const noun = parseThing(tokens, i, government);
  // After millions only what is surely countable is counted; other words follow an unsaid `korun`.
  if (noun && government.millions && noun.kind === 'count' && noun.unit === null)
    return isPeople(tokens[noun.to - 1]!) ? noun : undefined;
  return noun;
}

/** `1,9 milionu Čechů`: a nation or the people of a town. */
const isPeople = ({ text }: Token): boolean => /^\p{Lu}\p{Ll}+ů$/u.test(text);

function parseThing(tokens: readonly Token[], i: number, government: Government): CountedNoun | undefined {
  let at = i;
  let lastAdjective = -1;
  for (let step = 0; step < 6; step++) {
    const token = tokens[at];
    if (!token || token.breaks > 1 || !isWordHere(token, at === i)) break;
    // `jedno pracovní místo`, but `místo obce` is a preposition.
    if (token.lower === 'místo' && at > i && lastAdjective === at - 1) return finish(tokens, at);
    if (STOP.has(token.lower) || CARDINALS.has(token.lower)) break;
    // `209 našich obyvatel`
    if (at === i && /^naš(?:ich|im|imi|e|i)$/.test(token.lower)) {
      at++;
      continue;
    }
    const measure = at > i ? parseMeasure(tokens, at) : undefined;
    if (measure && fitsNumber(token.lower, government)) return measure;
    const next = tokens[at + 1];
    const adjective = looksAdjective(token.lower);
    if (adjective && continuesPhrase(tokens, at, government)) {
      lastAdjective = at;
      at++;
      if (next && /^(a|i|či|nebo)$/.test(next.lower) && joinsAdjectives(tokens, at, government)) at++;
      else if (next?.text === ',' && joinsAdjectives(tokens, at, government)) at++;
      continue;
    }
    if (
      isAdverb(token.lower) &&
      next &&
      !STOP.has(next.lower) &&
      looksAdjective(next.lower) &&
      isWordHere(next, false)
    ) {
      if (government.value >= 5 && !/(ých|ích|ými|ími|ým|ím)$/.test(next.lower)) break;
      at++;
      continue;
    }
    if (fitsNumber(token.lower, government, token.text)) return finish(tokens, at);
    if (adjective && substantive(token.lower, government)) return finish(tokens, at);
    break;
  }
  if (lastAdjective >= 0 && substantive(tokens[lastAdjective]!.lower, government))
    return finish(tokens, lastAdjective);
  return undefined;
}

function isWordHere(token: Token, first: boolean): boolean {
  if (token.kind !== 'word') return false;
  if (!isCapital(token.text)) return token.lower.length > 1 || !first;
  return /(ů|ých|ové|ek|ám|ům)$/.test(token.lower) || /^[A-ZŠŽČŘ]{2,5}$/.test(token.text);
}

function finish(tokens: readonly Token[], at: number): CountedNoun {
  let to = at + 1;
  // Double names of a thing: `domovníků-preventistů`.
  if (
    tokens[to]?.text === '-' &&
    !tokens[to]!.spaced &&
    tokens[to + 1]?.kind === 'word' &&
    !tokens[to + 1]!.spaced
  )
    to += 2;
  const noun = tokens[at]!.lower;
  return { to, noun, kind: 'count', unit: unitOfNoun(noun) };
}

function parseMeasure(tokens: readonly Token[], i: number): CountedNoun | undefined {
  const token = tokens[i];
  if (!token || token.kind !== 'word') return undefined;
  for (const [pattern, kind, unit] of MEASURES) {
    if (!pattern.test(token.lower)) continue;
    if (token.text.length <= 3 && isCapital(token.text) && !/^(MWh|GWh)$/.test(token.text)) continue;
    let to = i + 1;
    const next = tokens[to];
    if (kind === 'other') {
      if (
        next &&
        !next.spaced &&
        (next.text === '2' || next.text === '3' || next.text === '²' || next.text === '³')
      )
        to++;
      else if (next && /^(čtver|krychl|kubick|běžn)\p{L}*$/u.test(next.lower)) to++;
    }
    return { to, noun: token.lower, kind, unit };
  }
  return undefined;
}

/** The word after an adjective still belongs to the phrase when it agrees with it. */
function continuesPhrase(tokens: readonly Token[], at: number, government: Government): boolean {
  const word = tokens[at]!.lower;
  let next = tokens[at + 1];
  if (next && (/^(a|i|či|nebo)$/.test(next.lower) || next.text === ',')) {
    return joinsAdjectives(tokens, at + 1, government);
  }
  if (next && isAdverb(next.lower) && !STOP.has(next.lower) && looksAdjective(tokens[at + 2]?.lower ?? ''))
    next = tokens[at + 2];
  if (next?.lower === 'místo') return /[éí]$/.test(word);
  if (!next || !isWordHere(next, false) || STOP.has(next.lower) || next.breaks > 1) return false;
  if (CARDINALS.has(next.lower)) return false;
  return agrees(word, next.lower, government);
}

function joinsAdjectives(tokens: readonly Token[], conjunction: number, government: Government): boolean {
  const before = tokens[conjunction - 1]!.lower;
  const second = tokens[conjunction + 1];
  const third = tokens[conjunction + 2];
  if (!second || !third || !isWordHere(second, false) || !isWordHere(third, false)) return false;
  const ending = /(ých|ích|ými|ími|é|á|í|ým|ím)$/.exec(before)?.[0];
  if (!ending || !looksAdjective(second.lower) || STOP.has(third.lower)) return false;
  const soft: Record<string, string> = {
    ých: 'ích',
    ích: 'ých',
    ými: 'ími',
    ími: 'ými',
    é: 'í',
    á: 'í',
    ým: 'ím',
    ím: 'ým',
  };
  if (!second.lower.endsWith(ending) && !second.lower.endsWith(soft[ending] ?? '#')) return false;
  return agrees(second.lower, third.lower, government);
}

function agrees(adjective: string, word: string, government: Government): boolean {
  if (/(ých|ích)$/.test(adjective)) {
    if (/(ých|ích)$/.test(word)) return true;
    return genitivePlural(word) || /(ech|ách)$/.test(word);
  }
  if (/(ými|ími)$/.test(adjective)) return /(ými|ími|mi|y|i)$/.test(word);
  if (/(ým|ím)$/.test(adjective)) return /(ům|ám|em|ím|ým|ěm)$/.test(word);
  if (/ou$/.test(adjective)) return /(u|ou|í|i|c|t)$/.test(word);
  if (/(ého|ího|ému|ímu|ém)$/.test(adjective)) return government.value === 1 || government.decimals > 0;
  if (government.value === 1 || government.decimals > 0)
    return !VERB_PAST.test(word) || NOUNS_LIKE_VERBS.test(word);
  if (government.value >= 5) return false;
  if (/é$/.test(adjective)) return /(y|e|ě|i|é|í)$/.test(word) && !pastPlural(word);
  if (/á$/.test(adjective)) return /(a|ata|e|ě|í|á)$/.test(word);
  return /(y|e|ě|i|é|í|a)$/.test(word) && !pastPlural(word);
}

/** Does a noun of this form fit after the number: `5 bytů`, `3 byty`, `v 9 obcích`, `2,5 úvazku`? */
function fitsNumber(word: string, government: Government, written = word): boolean {
  if (STOP.has(word)) return false;
  if (/^[A-ZŠŽČŘ]{2,5}$/.test(written)) return true;
  if (/^\p{Lu}/u.test(written) && !/(ů|ové|ům|ích|ám|ek)$/.test(word)) return false;
  if (word.length < 3) return false;
  const { value, decimals, preposition } = government;
  if (decimals > 0)
    return (
      /[auyeěí]$/.test(word) &&
      !/(ají|ují|ejí|uje|ne)$/.test(word) &&
      !pastPlural(word) &&
      !VERB_PAST.test(word)
    );
  if (preposition && /^(v|ve|při)$/.test(preposition) && value > 1) return /(ech|ích|ách|ých)$/.test(word);
  if (preposition && /^(k|ke|díky|kvůli|vůči|proti)$/.test(preposition) && value > 1)
    return /(ům|ám|em|ím|ým|ěm)$/.test(word);
  if (preposition && /^(s|se)$/.test(preposition) && value > 1) return /(y|i|mi|ými|ími)$/.test(word);
  if (value === 1) return !VERB_PAST.test(word) || NOUNS_LIKE_VERBS.test(word);
  if (preposition && /^(z|ze|do|od|bez|u|podle|kolem|okolo|během|vedle)$/.test(preposition))
    return genitivePlural(word);
  if (/(ech|ách|ích|ům|ám|ím|ími|ými|ami|emi|ěmi|mi)$/.test(word)) return true;
  if (/(lidem|dětem|em)$/.test(word) && /(lid|dět|rodič|člen)/.test(word)) return true;
  if (value > 1 && value < 5) {
    if (ADVERB_NOUNS.test(word)) return true;
    if (/(ují|ejí|ají|uje|ně)$/.test(word)) return false;
    return genitivePlural(word) || (/(y|i|e|ě|a|é|í)$/.test(word) && !pastPlural(word));
  }
  if (/(ují|ejí|ají)$/.test(word) && !/^(tramvají|kolejí)$/.test(word)) return false;
  return (
    genitivePlural(word) ||
    // `prošlo patnácti hlasy`
    (government.oblique === true && preposition === null && /[^c]y$/.test(word) && !pastPlural(word)) ||
    (/(y|ty)$/.test(word) && preposition !== null && /^(mezi|před|nad|pod|za)$/.test(preposition)) ||
    (preposition === 'mezi' && /[^cí]i$/.test(word))
  );
}

/** An adjective that stands for people or things itself: `15 nezaměstnaných`. */
function substantive(word: string, government: Government): boolean {
  if (government.decimals > 0) return false;
  if (government.value === 1) return false;
  if (/(ých|ích|ým|ými|ími)$/.test(word)) return true;
  return (
    government.value < 5 &&
    /(ní|í|é)$/.test(word) &&
    /(nezaměst|zaměst|dospěl|zraněn|postižen|nemocn|účinkujíc|pracujíc|příbuz|strážn|radn)/.test(word)
  );
}
