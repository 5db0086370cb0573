// Whom a count is of, by the words a text has for those an indicator of the index counts.
import { ownWords, type ClaimContext } from '#claims/context.ts';
import type { Claim } from '#claims/types.ts';
import type { InputId } from '#model/index-inputs.ts';

/** `loose`: the words allow others too, so another number refutes nothing. */
export type Counted = { indicator: InputId; loose: boolean };

const JOBSEEKERS = /uchazeč/u;
/** The same people in everyday words. */
const OUT_OF_WORK =
  /nezaměstnan|bez (?:práce|zaměstnání)|evidenc\p{L} (?:úp|úřad\p{L} práce)|(?:hled|shán)\p{L}+ (?:si )?(?:\p{L}+ ){0,2}prác/u;
export const HALF_A_YEAR =
  /(?:déle|více|delší|dýl) než (?:6|šest) měsíců|(?:déle|dýl|více) (?:než|jak) půl roku|(?:nad|přes) (?:6|šest) měsíců|přes půl roku/u;
export const isOfJobseekers = (words: string): boolean => JOBSEEKERS.test(words) || OUT_OF_WORK.test(words);

const LONG = /dlouhodob/u;
const LEAVERS =
  /předčasn\p{L}* (?:\p{L}+ ){0,2}(?:odchod|odeš|odcház|ukonč|opust|skonč)|(?:odeš|odcház|ukonč|opust|skonč)\p{L}* (?:\p{L}+ ){0,2}předčasn|(?:škol|základk|docházk)\p{L}* (?:\p{L}+ ){0,2}nedokonč|nedokonč\p{L}* (?:\p{L}+ ){0,2}(?:škol|základk|docházk)/u;
const FINISHERS =
  /docházk\p{L}* (?:\p{L}+ ){0,6}(?:ukonč|dokonč)|(?:ukonč|dokonč)\p{L}* (?:\p{L}+ ){0,3}docházk/u;
const SCHOOL_CHILD = /^(?:žá[kc]|dět|deváťá|školá)/u;
/** Others than all those an indicator counts. */
const FEWER =
  /mladist|absolvent|senior|žen\p{L}*(?!\p{L})|muž|rodin\p{L}* s dětmi|celkem za rok|žádost|žadatel|(?<!\p{L})(?:žád[áa]|přišl|přijd|ztrat)|exekuc\p{L}+ na|zároveň|současně|(?<!\p{L})(?:našl|našel|najd|rekvalifik|pomoh|pomáh|podpoř|prošl|získal\p{L}* (?:prác|zaměst))/u;

/** Jobseekers only with how long they have been registered, which is what the index counts. */
export function findCounted({
  claim,
  context,
}: {
  claim: Claim;
  context: ClaimContext;
}): Counted | undefined {
  const { cell, noun, change } = claim.detail;
  const own = ownWords(claim, context, ({ kind }) => kind === 'count');
  const words = cell
    ? cell.head
    : `${own.before} ${claim.quote.toLowerCase()} ${own.after.split(/[;:]/, 1)[0]!}`;
  if (FEWER.test(words)) return undefined;
  if (JOBSEEKERS.test(words) && HALF_A_YEAR.test(words)) return { indicator: 'jobseekers-6m', loose: false };
  if (OUT_OF_WORK.test(words) && (HALF_A_YEAR.test(words) || LONG.test(words)))
    return { indicator: 'jobseekers-6m', loose: true };
  const benefit = findBenefit(words) ?? (cell ? undefined : elidedBenefit(own.before, context));
  if (benefit) return { indicator: benefit, loose: true };
  if (noun !== null && !SCHOOL_CHILD.test(noun)) return undefined;
  if (FINISHERS.test(words) && !/předčasn|nedokonč/u.test(words))
    return { indicator: 'school-finishers', loose: true };
  // `pět z 97 žáků`: what is said of either is said of both.
  const said = cell
    ? words
    : `${context.before} ${claim.quote.toLowerCase()} ${context.after.split(/[;:]/, 1)[0]!}`;
  if (!LEAVERS.test(LEAVERS.test(words) ? words : isPair(claim, context) ? said : '')) return undefined;
  return { indicator: change === 'from' ? 'school-finishers' : 'early-leavers', loose: true };
}

function findBenefit(words: string): InputId | undefined {
  if (/příspěv\p{L}* na bydlení/u.test(words)) return 'housing-allowance';
  return /příspěv\p{L}* na živobytí/u.test(words) ? 'living-allowance' : undefined;
}

/** `příspěvek na bydlení pobírá 413 domácností, na živobytí 83`: the word said once. */
function elidedBenefit(before: string, context: ClaimContext): InputId | undefined {
  const found = /(?<!\p{L})(bydlení|živobytí)(?: \p{L}+){0,2}\s*$/u.exec(before)?.[1];
  if (found === undefined || !/příspěv/u.test(context.before)) return undefined;
  return found === 'bydlení' ? 'housing-allowance' : 'living-allowance';
}

/** `pět z 97 žáků`, `ze 41 žáků odešlo předčasně 7`. */
function isPair({ start, end, detail }: Claim, { neighbours }: ClaimContext): boolean {
  return neighbours.some(
    (other) =>
      other.kind === 'count' &&
      (detail.change === 'from') !== (other.detail.change === 'from') &&
      (other.start >= end ? other.start - end : start - other.end) <= FARTHEST_PAIR,
  );
}

const FARTHEST_PAIR = 40;
