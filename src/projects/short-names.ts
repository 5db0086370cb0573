// Names of municipalities as tables shorten them: Jablonec n. N., Nové Město p. Smrkem, Č. Lípa, Frýdlant v Čechách.
import { abbreviation, PREPOSITIONS } from '#model/place-forms.ts';
import { foldName } from '#model/territory.ts';

/** What a shortened text is looked up by; undefined where nothing in it is shortened. */
export function shortKey(text: string): string | undefined {
  return /[./]/.test(text) ? keyOf(text) : undefined;
}

/** Keys of the ways a name is shortened. */
export function shortKeysOf(name: string): string[] {
  const words = name.split(' ');
  const short = abbreviation(name);
  const ends: string[][] = [];
  if (short) {
    const [head, rest] = [words.slice(0, short.head), words.slice(short.head + 1)];
    const letter = short.preposition[0]!;
    ends.push(
      [...head, letter, ...short.initials],
      [...head, letter, ...rest],
      [...head, short.preposition, ...short.initials],
    );
  }
  const [first = '', second] = words;
  const heads =
    second === undefined || PREPOSITIONS.has(second) || PREPOSITIONS.has(first.toLowerCase())
      ? []
      : [words, ...ends].flatMap((form) =>
          [1, 2, 3].map((letters) => [first.slice(0, letters), ...form.slice(1)]),
        );
  return [...new Set([...ends, ...heads].map((form) => keyOf(form.join(' '))))];
}

/** `Frýdlant v Čechách`, `Frýdlant v Č.`: the land behind a name that the register has without it. */
export const withoutLand = (text: string): string =>
  text.replace(/\s+(?:v\s+(?:čechách|č\.)|na\s+(?:moravě|mor\.)|ve\s+(?:slezsku|sl\.))\s*$/iu, '');

const keyOf = (text: string): string => foldName(text.replace(/[./]+/g, ' ')).replace(/\s+/g, ' ').trim();
