import { listMatches, type MatchState } from '#server/register/matches.ts';
import type { PageServerLoad } from './$types';

const STATES: MatchState[] = ['proposed', 'accepted', 'refused'];
/** Pairs a page carries, the likeliest first; the API has them all. */
const MOST = 100;

export const load: PageServerLoad = async ({ locals, url }) => {
  const state = STATES.find((one) => one === url.searchParams.get('state')) ?? 'proposed';
  const matches = await locals.site.read((tx) => listMatches(tx, state));
  return {
    state,
    left: Math.max(0, matches.length - MOST),
    matches: matches.slice(0, MOST).map(({ judgedAt, moved: _, ...match }) => ({
      ...match,
      judged: judgedAt?.toISOString().slice(0, 10) ?? null,
    })),
  };
};
