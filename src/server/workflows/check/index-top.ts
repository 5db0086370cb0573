// `17 bodů z 30 možných`: how many points the index can reach at most.
import { formatValue } from '#claims/claim-words.ts';
import { METHODOLOGIES } from '#need/methodology.ts';
import type { Question, Reply } from './question.ts';

/** Points of a contest or of an application have a top of their own. */
const OTHER_POINTS = /hodnoc|projekt|žádost|soutěž|výzv|komis|porot|bodov/;

export function answerTop({ claim, context }: Pick<Question, 'claim' | 'context'>): Reply {
  if (claim.value === null || OTHER_POINTS.test(context.before + context.after)) return undefined;
  const tops = METHODOLOGIES.map(({ highestPoints }) => highestPoints);
  const state = tops.includes(claim.value) ? 'supported' : 'contradicted';
  const said = state === 'supported' ? 'Podloženo' : 'V\u00a0rozporu';
  const top = formatValue(String(Math.max(...tops)), 'points');
  return { state, sentence: `${said}: index sociálního vyloučení má nejvýše ${top}.`, assessments: [] };
}
