// Pairs of projects with what speaks for them now: a decision stands, but what it stood on may have changed since.
import { listGroundChanges, type GroundChange } from '#projects/match-grounds.ts';
import { comparePair, type Candidate, type Comparison, type MatchReason } from '#projects/matching.ts';
import { resolveProject } from '#projects/resolve.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { listWords, type StoredWord } from '../../register/assertions.ts';
import { findMatch, listMatches, type MatchState, type MatchTitles } from '../../register/matches.ts';
import { numberOf } from '../import/assertion-rows.ts';
import { toWord } from './resolve.ts';

/** `now` is missing when nothing is said of one side any more; only decided pairs have changes. */
export type MatchNow = MatchTitles & { now?: Comparison; changes: GroundChange[] };

const CHUNK = 200;

/** Decisions to look at again come first, then the likeliest. */
export async function listMatchesNow(tx: ReadTransaction, state?: MatchState): Promise<MatchNow[]> {
  const all = await listMatches(tx, state);
  const decided = await compareMatches(
    tx,
    all.filter((match) => match.state !== 'proposed'),
  );
  const known = new Map(decided.map((match) => [match.id, match]));
  const changed = (match: MatchNow) => Number(match.changes.length > 0);
  return all
    .map((match): MatchNow => known.get(match.id) ?? { ...match, changes: [] })
    .toSorted((a, b) => changed(b) - changed(a));
}

export async function readMatch(tx: ReadTransaction, id: string): Promise<MatchNow | undefined> {
  const match = await findMatch(tx, id);
  return match && (await compareMatches(tx, [match]))[0];
}

export async function compareMatches(
  tx: ReadTransaction,
  matches: readonly MatchTitles[],
): Promise<MatchNow[]> {
  const compared: MatchNow[] = [];
  for (let start = 0; start < matches.length; start += CHUNK) {
    const chunk = matches.slice(start, start + CHUNK);
    const projects = [...new Set(chunk.flatMap(({ project, other }) => [project, other]))];
    const words = Map.groupBy(await listWords(tx, projects), (word) => word.project);
    for (const match of chunk) {
      const [own, other] = sidesOf(match, words);
      if (own.length === 0 || other.length === 0) {
        compared.push({ ...match, changes: [] });
        continue;
      }
      const now = comparePair(toCandidate(match.project, own), toCandidate(match.other, other));
      const changes =
        match.state === 'proposed' ? [] : listGroundChanges(match.reasons as MatchReason[], now);
      compared.push({ ...match, now, changes });
    }
  }
  return compared;
}

/** Words of a joined project stand under the one that stayed. */
function sidesOf(
  match: MatchTitles,
  words: ReadonlyMap<string, StoredWord[]>,
): [own: StoredWord[], other: StoredWord[]] {
  const own = words.get(match.project) ?? [];
  if (match.state !== 'accepted') return [own, words.get(match.other) ?? []];
  const moved = new Set((match.moved ?? []).map(([publication, key]) => `${publication} ${key}`));
  const joined = (word: StoredWord) => moved.has(`${word.publication} ${word.key}`);
  return [own.filter((word) => !joined(word)), own.filter(joined)];
}

/** The same as a project of these words has in the register. */
function toCandidate(id: string, words: readonly StoredWord[]): Candidate {
  const { fields, money } = resolveProject(words.map(toWord));
  const { recipientIco: ico } = fields.recipient?.value ?? {};
  const { validFrom } = fields.start?.value ?? {};
  const validTo = fields.realEnd?.value.endedOn ?? fields.end?.value.validTo;
  const year = fields.year?.value.year ?? validFrom?.slice(0, 4);
  const number = numberOf(words.flatMap(({ identifiers }) => identifiers));
  return {
    ...{ id, title: fields.title?.value.title ?? '' },
    ...(number ? { number } : {}),
    ...(ico ? { ico } : {}),
    ...(validFrom ? { validFrom } : {}),
    ...(validTo ? { validTo } : {}),
    ...(year ? { year: Number(year) } : {}),
    money: Object.fromEntries(money.map(({ value }) => [value.kind, value.total])),
  };
}
