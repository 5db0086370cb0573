// Proposals that projects of two lists are one: found after an import, decided by a person, taken back when wrong.
import { isDeepStrictEqual } from 'node:util';
import { LEAST_SCORE, proposeMatch, type Candidate } from '#projects/matching.ts';
import type { Database } from '../../database/connect.ts';
import type { WriteTransaction } from '../../database/transaction.ts';
import { recordChange } from '../../register/changes.ts';
import {
  joinProjects,
  judgeMatch,
  dropMatch,
  listCandidates,
  listMatchesOf,
  listSharedRecipients,
  mapPublications,
  partProjects,
  saveGrounds,
  saveProposals,
  type CandidateRow,
  type MatchRow,
  type MatchState,
  type MatchTitles,
  type NewMatch,
} from '../../register/matches.ts';
import { lockProjects } from '../../register/project-lock.ts';
import { bumpVersion } from '../../register/version.ts';
import { openFinders } from '../import/finders.ts';
import { compareMatches, readMatch, type MatchNow } from './match-grounds.ts';
import { resolveProjects } from './resolve.ts';

const RECIPIENTS = 200;
/** Of a recipient with more pairs only those of the same title or amount are compared. */
const MOST_PAIRS = 20_000;

/** Compares the projects an edition brought with those of the same recipients in other lists. Returns new proposals. */
export async function findProposals(database: Database, region: string, edition: string): Promise<number> {
  let [after, found] = ['', 0];
  for (;;) {
    const proposed = await database.write(region, async (tx) => {
      const icos = await listSharedRecipients(tx, edition, after, RECIPIENTS);
      if (icos.length === 0) return undefined;
      after = icos.at(-1)!;
      const byIco = Map.groupBy(await listCandidates(tx, icos), (row) => row.ico);
      const pairs = [...byIco.values()].flatMap((rows) => comparePairs(rows, edition));
      return saveProposals(tx, await dropSameList(tx, pairs));
    });
    if (proposed === undefined) break;
    found += proposed;
  }
  if (found > 0) await database.write(region, (tx) => bumpVersion(tx));
  return found;
}

function comparePairs(rows: CandidateRow[], edition: string): NewMatch[] {
  const fresh = rows.filter((row) => row.source === edition);
  const others = rows.filter((row) => row.source !== edition);
  const many = fresh.length * others.length > MOST_PAIRS;
  const likely = many ? Map.groupBy(others.flatMap(sameness), ([mark]) => mark) : undefined;
  return fresh.flatMap((row) => {
    const against = likely
      ? [...new Set(sameness(row).flatMap(([mark]) => (likely.get(mark) ?? []).map(([, other]) => other)))]
      : others;
    return against.flatMap((other): NewMatch[] => {
      const [stays, joins] = stayFirst(row, other);
      const proposal = proposeMatch(toCandidate(stays), toCandidate(joins));
      if (!proposal || (row.fromPack && other.fromPack)) return [];
      // One pair has one name, whichever of its lists came last: what a person decided of it holds.
      const id = [stays.id, joins.id].sort().join('~');
      return [{ ...proposal, id, project: stays.id, other: joins.id }];
    });
  });
}

const sameness = (row: CandidateRow): [mark: string, row: CandidateRow][] => [
  [`title ${row.title.toLowerCase()}`, row],
  ...Object.values(row.money).map((total): [string, CandidateRow] => [`amount ${total}`, row]),
];

/** The project of the pack stays, then the one with a number, then the one that was here before. */
function stayFirst(row: CandidateRow, other: CandidateRow): [CandidateRow, CandidateRow] {
  const rank = (one: CandidateRow) => (one.fromPack ? 2 : one.number ? 1 : 0);
  return rank(row) > rank(other) ? [row, other] : [other, row];
}

function toCandidate(row: CandidateRow): Candidate {
  const { id, title, number, ico, validFrom, validTo, year, money } = row;
  return {
    ...{ id, title, ico },
    ...(number ? { number } : {}),
    ...(validFrom ? { validFrom } : {}),
    ...(validTo ? { validTo } : {}),
    ...(year === null ? {} : { year }),
    money: Object.fromEntries(Object.entries(money).map(([kind, total]) => [kind, BigInt(total)])),
  };
}

/** Two rows of one list are two projects for its publisher. */
async function dropSameList(tx: WriteTransaction, pairs: NewMatch[]): Promise<NewMatch[]> {
  const publications = await mapPublications(tx, [
    ...new Set(pairs.flatMap((pair) => [pair.project, pair.other])),
  ]);
  return pairs.filter(({ project, other }) => {
    const own = publications.get(project);
    return ![...(publications.get(other) ?? [])].some((publication) => own?.has(publication));
  });
}

/**
 * Pairs an edition speaks of again. A proposal takes what speaks for it now, and goes when nothing does, unless a person has
 * had it in hand. A decision stays: those whose grounds are no longer what they were are returned, for a person to look again.
 */
export async function reviewMatches(
  database: Database,
  region: string,
  edition: string,
): Promise<MatchNow[]> {
  return database.write(region, async (tx) => {
    const pairs = await compareMatches(tx, await listMatchesOf(tx, edition));
    let moved = false;
    for (const { id, state, author, score, reasons, now } of pairs) {
      if (state !== 'proposed' || !now) continue;
      const holds = now.objections.length === 0 && now.score >= LEAST_SCORE;
      if (!holds && author === null) await dropMatch(tx, id);
      else if (Number(score) === now.score && isDeepStrictEqual(reasons, now.reasons)) continue;
      else await saveGrounds(tx, id, now);
      moved = true;
    }
    const questioned = pairs.filter(({ changes }) => changes.length > 0);
    // What stands beside a decision on the page is another thing now.
    if (moved || questioned.length > 0) await bumpVersion(tx);
    return questioned;
  });
}

export type MatchDecision = 'accept' | 'refuse' | 'undo';

/** What became of a decision; the other outcomes say why nothing changed. */
export type DecisionOutcome =
  | { outcome: 'done'; match: MatchTitles }
  | { outcome: 'unknown' }
  | { outcome: 'not-now'; match: MatchTitles };

/** Which state a decision may be made in. One whose grounds changed may be made again, to say that it holds. */
const FROM: Record<MatchDecision, MatchState[]> = {
  accept: ['proposed', 'refused'],
  refuse: ['proposed'],
  undo: ['accepted', 'refused'],
};
const TO: Record<MatchDecision, MatchState> = { accept: 'accepted', refuse: 'refused', undo: 'proposed' };

export async function decideMatch(
  database: Database,
  region: string,
  id: string,
  decision: MatchDecision,
  { author, reason = null }: { author: string; reason?: string | null },
): Promise<DecisionOutcome> {
  return database.write(region, async (tx): Promise<DecisionOutcome> => {
    await lockProjects(tx);
    const match = await readMatch(tx, id);
    if (!match) return { outcome: 'unknown' };
    const holds = match.state === TO[decision] && match.changes.length > 0;
    if (!holds && !FROM[decision].includes(match.state)) return { outcome: 'not-now', match };
    if (match.now) await saveGrounds(tx, id, match.now);
    if (holds)
      return { outcome: 'done', match: await judge(tx, match, decision, author, reason, match.moved) };
    const moved = decision === 'accept' ? await joinProjects(tx, match.other, match.project) : null;
    if (match.state === 'accepted') await partProjects(tx, match.project, match.other, match.moved ?? []);
    if (moved || match.state === 'accepted') {
      const resolved = moved ? [match.project] : [match.project, match.other];
      await resolveProjects(tx, resolved, await openFinders(tx));
    }
    return { outcome: 'done', match: await judge(tx, match, decision, author, reason, moved) };
  });
}

async function judge(
  tx: WriteTransaction,
  match: MatchNow,
  decision: MatchDecision,
  author: string,
  reason: string | null,
  moved: MatchRow['moved'],
): Promise<MatchTitles> {
  const after = { state: TO[decision], author, reason, moved };
  await judgeMatch(tx, match.id, after);
  const { state, reason: before, reasons, score } = match;
  await recordChange(tx, {
    author,
    entity: 'project-match',
    entityId: match.id,
    before: { state, reason: before, reasons },
    after: { ...after, reasons: match.now?.reasons ?? reasons, projects: [match.project, match.other] },
  });
  await bumpVersion(tx);
  const { now, changes: _, ...titles } = match;
  return { ...titles, ...after, reasons: now?.reasons ?? reasons, score: now ? String(now.score) : score };
}
