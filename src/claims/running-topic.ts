// What a text last spoke of before a number: the question of a host, the head of a list, a paragraph on one thing.

import type { Claim } from './types.ts';

/** Things the index counts by place; `other` is anything else a number may be of, which ends them. */
export type RunningTopic =
  | 'index'
  | 'enforcement'
  | 'jobseekers-6m'
  | 'early-leavers'
  | 'housing-allowance'
  | 'living-allowance'
  | 'millions'
  | 'other';

const CUES: [RunningTopic, RegExp][] = [
  ['enforcement', /exeku|v dluzích u exekutora/gu],
  [
    'jobseekers-6m',
    /uchazeč|(?:hled|shán)\p{L}+ (?:\p{L}+ ){0,2}prác\p{L}*|prác\p{L} (?:\p{L}+ ){0,8}(?:hled|shán|nenaš)\p{L}+/gu,
  ],
  ['early-leavers', /předčasn\p{L}* (?:\p{L}+ )?odchod|škol\p{L}* nedokonč|nedokonč\p{L}+ škol/gu],
  ['housing-allowance', /příspěv\p{L}* na bydlení/gu],
  ['living-allowance', /příspěv\p{L}* na živobytí/gu],
  [
    'index',
    /(?<!\p{L})index(?:u|em|ech|y)?(?!\p{L})|(?<!\p{L})bod(?:ů|y|u|em)?(?!\p{L})|(?<!\p{L})(?:o|ob)?bod(?:uje|ovan)\p{L}*/gu,
  ],
  [
    'millions',
    /(?<=[\d\p{L}] )(?:milion|milión)\p{L}*(?: korun\p{L}*| kč)?|(?<!\p{L})mil\.(?: kč)?|(?<!\p{L})mega(?!\p{L})|(?<=\d )m(?!\p{L})/gu,
  ],
  [
    'other',
    /(?<!\p{L})(?:korun|kč|miliard|dotac|projekt|byt(?:ů|y|ech)(?!\p{L})|volič|rozpoč|hlas(?:ů|y)(?!\p{L})|dět[ií](?!\p{L})|domácnost|senior|kilometr|hektar|minut|nezaměstn\p{L}*|práce|práci)/gu,
  ],
];
/** How far back a topic reaches, in characters: a paragraph or the head of a list of a dozen towns. */
const REACH = 700;

/** Who may be meant by people of a place; inhabitants by the name of their town too (`Hrádečáků`). */
export const isPeopleNoun = (noun: string): boolean =>
  /^(?:lid|osob|obyvatel|dospěl|občan|dlužní|člověk|soused|příjemc|\p{L}+(?:áků|anů|ček|[sc]kých)$)/u.test(
    noun,
  );

/** The topic whose word stands last before the claim; undefined where none is near. */
export function findRunningTopic(text: string, { start }: Pick<Claim, 'start'>): RunningTopic | undefined {
  return listCues(text.slice(Math.max(0, start - REACH), start))[0]?.topic;
}

/** All topics spoken of before the claim, the last one first; none where that, or what follows the number, is another thing. */
export function listNearTopics(text: string, { start, end }: Pick<Claim, 'start' | 'end'>): RunningTopic[] {
  const behind = /^[^.;\n]*/u.exec(text.slice(end, end + BEHIND))![0];
  const cues = listCues(text.slice(Math.max(0, start - REACH), start));
  if (cues[0]?.topic === 'other' || listCues(behind).some(({ topic }) => topic === 'other')) return [];
  return [...new Set(cues.map(({ topic }) => topic))];
}

/** How far behind a number stands what it counts. */
const BEHIND = 80;

function listCues(words: string): { topic: RunningTopic; at: number }[] {
  const plain = words.toLowerCase();
  return CUES.flatMap(([topic, cue]) =>
    [...plain.matchAll(cue)].map(({ index, 0: said }) => ({ topic, at: index + said.length })),
  ).sort((a, b) => b.at - a.at);
}
