// A what-if as a piece of an address: `2023_564028~uoz190~exe600`. Only characters that an address never escapes.

import type { Problem } from '#model/import-report.ts';
import type { ReferenceMode } from './distance.ts';
import { INPUTS, type InputId } from './methodology.ts';
import type { Change } from './what-if.ts';

/** Czech abbreviations, because people read links too. */
const KEYS: Record<InputId, string> = {
  'population-15-plus': 'obyv',
  'population-15-64': 'prod',
  enforcement: 'exe',
  'housing-allowance': 'pnb',
  'living-allowance': 'pnz',
  'jobseekers-6m': 'uoz',
  'early-leavers': 'odch',
  'school-finishers': 'zaci',
};
const BY_KEY = new Map(INPUTS.map((input) => [KEYS[input], input]));
const AVERAGES: readonly InputId[] = ['housing-allowance', 'living-allowance'];
const MOVING = 'm';
const MOST_CHANGES = 200;
const MOST_CHARACTERS = 8000;

export type WhatIfLink = { year: number; reference: ReferenceMode; changes: Change[] };

export type LinkParse = { link: WhatIfLink; problem?: undefined } | { problem: Problem };

/** Canonical: municipalities and inputs in order, so that equal what-ifs have equal links. */
export function formatWhatIf({ year, reference, changes }: WhatIfLink): string {
  const groups = Map.groupBy(changes, (change) => change.code);
  const parts = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, group]) =>
      [
        code,
        ...group.toSorted((a, b) => INPUTS.indexOf(a.input) - INPUTS.indexOf(b.input)).map(formatPair),
      ].join('~'),
    );
  return [`${year}${reference === 'moving' ? MOVING : ''}`, ...parts].join('_');
}

function formatPair({ input, value }: Change): string {
  if (!PLAIN.test(String(value)))
    throw new RangeError(`expected a count such as 190 or 86.5 for ${input}, found ${value}`);
  return KEYS[input] + value;
}

const PLAIN = /^\d+(\.\d+)?$/;

/** Reads what {@link formatWhatIf} writes; the first thing that does not fit refuses the whole link. */
export function parseWhatIf(text: string): LinkParse {
  if (text.length > MOST_CHARACTERS) return refuse('link-too-long', `${text.length}`, `${MOST_CHARACTERS}`);
  const [head = '', ...parts] = text.split('_');
  const start = /^(\d{4})(m?)$/.exec(head);
  if (!start) return refuse('link-head', head, '2023');
  const changes: Change[] = [];
  const seen = new Set<string>();
  for (const part of parts) {
    const [code = '', ...pairs] = part.split('~');
    if (!/^\d{6}$/.test(code) || pairs.length === 0)
      return refuse('link-municipality', part, '564028~uoz190');
    for (const pair of pairs) {
      const change = parsePair(code, pair);
      if (!change) return refuse('link-value', pair, Object.values(KEYS).join(', '));
      const key = `${code} ${change.input}`;
      if (seen.has(key)) return refuse('link-repeated', `${code}~${pair}`);
      seen.add(key);
      changes.push(change);
    }
  }
  if (changes.length > MOST_CHANGES)
    return refuse('link-too-many-changes', `${changes.length}`, `${MOST_CHANGES}`);
  return { link: { year: Number(start[1]), reference: start[2] === MOVING ? 'moving' : 'held', changes } };
}

function parsePair(code: string, pair: string): Change | undefined {
  const match = /^([a-z]+)(\d.*)$/.exec(pair);
  const input = BY_KEY.get(match?.[1] ?? '');
  const value = Number(match?.[2]);
  // People and pupils are whole, benefits are monthly averages.
  if (input && !Number.isInteger(value) && !AVERAGES.includes(input)) return undefined;
  // Only the shortest way of writing a number, so that a link has one form.
  return input && PLAIN.test(match![2]!) && String(value) === match![2] ? { code, input, value } : undefined;
}

function refuse(code: string, value: string, expected?: string): LinkParse {
  return { problem: { code, severity: 'error', value, expected } };
}
