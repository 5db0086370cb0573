// What a text last spoke of before a number: the question of a host, the head of a list, a paragraph on one thing.

import type { Claim } from './types.ts';

/** Things the index counts by place; `other` is anything else a number may be of, which ends them. */
export type RunningTopic = 'index' | 'enforcement' | 'jobseekers-6m' | 'early-leavers' | 'millions' | 'other';

const CUES: [RunningTopic, RegExp][] = [
  ['enforcement', /exeku|v dluzích u exekutora/gu],
  [
    'jobseekers-6m',
    /uchazeč|(?:hled|shán)\p{L}+ (?:\p{L}+ ){0,2}prác\p{L}*|prác\p{L} (?:\p{L}+ ){0,8}(?:hled|shán|nenaš)\p{L}+/gu,
  ],
  ['early-leavers', /předčasn\p{L}* (?:\p{L}+ )?odchod/gu],
  ['index', /(?<!\p{L})index(?:u|em|ech|y)?(?!\p{L})|(?<!\p{L})bod(?:ů|y|u|em)?(?!\p{L})/gu],
  [
    'millions',
    /(?<=[\d\p{L}] )(?:milion|milión)\p{L}*(?: korun\p{L}*| kč)?|(?<!\p{L})mil\.(?: kč)?|(?<!\p{L})mega(?!\p{L})|(?<=\d )m(?!\p{L})/gu,
  ],
  [
    'other',
    /(?<!\p{L})(?:korun|kč|miliard|dotac|projekt|byt(?:ů|y|ech)(?!\p{L})|volič|rozpoč|hlas(?:ů|y)(?!\p{L})|žák|dět[ií](?!\p{L})|domácnost|senior|kilometr|hektar|minut|nezaměstn\p{L}*|práce|práci)/gu,
  ],
];
/** How far back a topic reaches, in characters: a paragraph or the head of a list of a dozen towns. */
const REACH = 700;

/** The topic whose word stands last before the claim; undefined where none is near. */
export function findRunningTopic(text: string, { start }: Pick<Claim, 'start'>): RunningTopic | undefined {
  const words = text.slice(Math.max(0, start - REACH), start).toLowerCase();
  let found: { topic: RunningTopic; at: number } | undefined;
  for (const [topic, cue] of CUES)
    for (const { index, 0: said } of words.matchAll(cue)) {
      const at = index + said.length;
      if (!found || at > found.at) found = { topic, at };
    }
  return found?.topic;
}
