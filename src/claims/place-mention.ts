// A place named in the text, before it is decided which one it is.

import type { PlaceForm } from './place-index.ts';
import type { Token } from './tokens.ts';
import type { Place } from './types.ts';

export type PlaceMention = {
  from: number;
  to: number;
  kind: 'municipality' | 'region' | 'area' | 'country' | 'national' | 'town-reference' | 'region-reference';
  /** Candidates; several for namesakes until resolved, none for areas and references. */
  places: Place[];
  /** Places whose short name this is (`Jablonec` of Jablonec nad Nisou); they count only with another sign in the text. */
  longer: Place[];
  /** Name as written, for the report of an ambiguous one. */
  name: string;
  /** Short names (`Jablonec`) need another sign in the text. */
  short: boolean;
  /** An adjective (`novoborská`): believed only of towns and of places named elsewhere in the text. */
  adjective: boolean;
  /** Where the text was written: what `město` may point to, but no place of a claim. */
  dateline: boolean;
  /** Set by {@link resolvePlaces}. */
  codes: string[];
  ambiguous: boolean;
};

export function make(
  tokens: readonly Token[],
  from: number,
  to: number,
  kind: PlaceMention['kind'],
  places: Place[],
): PlaceMention {
  const name = tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');
  return {
    from,
    to,
    kind,
    places,
    longer: [],
    name,
    short: false,
    adjective: false,
    dateline: false,
    codes: [],
    ambiguous: false,
  };
}

/** Whether the words behind `i` are the rest of a name; in capitals where its first word is. */
export function matches(tokens: readonly Token[], i: number, form: PlaceForm): boolean {
  const shouted = tokens[i]!.text.length > 1 && tokens[i]!.text === tokens[i]!.text.toUpperCase();
  for (let k = 0; k < form.rest.length; k++) {
    const token = tokens[i + 1 + k];
    const word = form.rest[k]!;
    if (!token || token.breaks > 1) return false;
    if (token.text !== word && !(shouted && token.text === word.toUpperCase())) return false;
  }
  return true;
}
