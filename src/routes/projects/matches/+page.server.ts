import type { MatchState } from '#server/register/matches.ts';
import { listMatchesNow } from '#server/workflows/projects/match-grounds.ts';
import type { PageServerLoad } from './$types';

const STATES: MatchState[] = ['proposed', 'accepted', 'refused'];
/** Pairs a page carries, the likeliest first; the API has them all. */
const MOST = 100;

export const load: PageServerLoad = async ({ locals, url }) => {
  const state = STATES.find((one) => one === url.searchParams.get('state')) ?? 'proposed';
  const all = await locals.site.read((tx) => listMatchesNow(tx));
  const matches = all.filter((match) => match.state === state);
  const again = (of: MatchState) =>
    all.filter((match) => match.state === of && match.changes.length > 0).length;
  return {
    /** Decisions to look at again. */
    again: { accepted: again('accepted'), refused: again('refused') },
    state,
    left: Math.max(0, matches.length - MOST),
    matches: matches.slice(0, MOST).map(({ judgedAt, moved: _, now: __, ...match }) => ({
      ...match,
      judged: judgedAt?.toISOString().slice(0, 10) ?? null,
    })),
  };
};
