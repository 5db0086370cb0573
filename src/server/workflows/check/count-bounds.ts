// The band of the index by which a sentence counts municipalities, and what in it counts them.
import { ownWords, type ClaimContext } from '#claims/context.ts';
import type { Claim } from '#claims/types.ts';

/** The bound of this sentence; that of the one before for what only takes it up: `v kraji jich je devatenáct`. */
export function boundOf(claim: Claim, context: ClaimContext): Claim | undefined {
  const { before, after, neighbours, earlierBound } = context;
  const turned = alternateBand(claim, neighbours);
  if (turned) return turned;
  const bands = neighbours.flatMap((one) =>
    isBandOf(one, claim) ? one : isInBrackets(one, claim, context) ? toPoints(one) : [],
  );
  // `19 obcí s 12+, 36 obcí s 8+`: the bound in the words right behind the count.
  const behind = bands.find(
    ({ start }) => start > claim.end && !/[,;]/.test(after.slice(0, start - claim.end)),
  );
  // `8+ má 36 obcí, 12+ 19 obcí`: the one before it in the same clause.
  const ahead = bands.find(
    ({ end }) => end <= claim.start && !/[,;]/.test(before.slice(before.length - (claim.start - end))),
  );
  const own = behind ?? ahead ?? bands[0];
  const zero = ZERO_INDEX.test(before + after) ? zeroOf(claim) : undefined;
  const takesUp = /(?<!\p{L})(?:jich|takov\p{L}+)(?!\p{L})/u.test(before + after);
  return (
    crossedBound(claim, context) ??
    own ??
    zero ??
    namedBand(claim, context) ??
    (takesUp || saysOnlyWhere(claim, context) ? earlierBound : undefined) ??
    (takesUp ? bandIn(claim, context.earlier) : undefined)
  );
}

/** `do nejvyššího pásma patří 19 obcí`; a bare number has it from the list it is in: `v okrese Liberec 10, v okrese Semily 2`. */
function namedBand(claim: Claim, context: ClaimContext): Claim | undefined {
  const { before, after } = ownWords(claim, context, ({ kind }) => kind === 'count');
  const own = bandIn(claim, `${before} ${claim.quote.toLowerCase()} ${after.split(/[,;:]/, 1)[0]!}`);
  const bare = claim.unit === null && claim.detail.noun === null;
  return own ?? (bare ? bandIn(claim, context.before) : undefined);
}

function bandIn(claim: Claim, words: string): Claim | undefined {
  if (HIGHEST_BAND.test(words) || LOADED.test(words))
    return {
      ...claim,
      kind: 'index',
      unit: 'points',
      value: 12,
      low: 12,
      high: null,
      hedge: 'at_least',
      quote: '12 a více bodů',
    };
  return NO_POINT.test(words) ? zeroOf(claim) : undefined;
}

/** The names the agency and the press have for 12 to 30 points (domain.md 7: `vysoké zatížení`; the highest of four categories). */
const HIGHEST_BAND =
  /(?<!\p{L})(?:nejvyšší\p{L}* (?:pásm|kategori)|(?:pásm|kategori)\p{L}* (?:s |se )?(?:nejvyšší|vysok)\p{L}* (?:zatíž|zátěž)|vysok\p{L}* (?:zatížení|zátěž))/u;
/** Said of municipalities in passing; another number then refutes nothing. */
const LOADED = /(?<!\p{L})(?:vysoko|vysoce) zatížen/u;
const NO_POINT = /(?<!\p{L})(?:žádný bod nem|ani jeden bod nem|nemá žádný bod|nemají žádný bod)/u;

/** Whether a band is said only in passing words. */
export const isLooseBand = (claim: Claim, { before, after, earlier }: ClaimContext): boolean => {
  const words = `${earlier} ${before} ${claim.quote.toLowerCase()} ${after}`;
  return LOADED.test(words) && !HIGHEST_BAND.test(words);
};

/** `V celém Česku 241.`: nothing but where. */
const saysOnlyWhere = ({ unit, detail }: Claim, { before, after }: ClaimContext): boolean =>
  unit === null && detail.noun === null && (`${before} ${after}`.match(/\p{L}+/gu) ?? []).length <= FEW_WORDS;

const FEW_WORDS = 4;

/** `12 a více má 19 obcí, 8 až 11 bodů 17 obcí`: bands and counts by turns; whichever comes first tells which way they pair. */
function alternateBand(claim: Claim, neighbours: readonly Claim[]): Claim | undefined {
  const isBand = ({ kind, hedge }: Claim) => kind === 'index' && hedge !== 'exact';
  const isCount = ({ kind, unit }: Claim) => kind === 'count' && (unit === 'municipalities' || unit === null);
  const row = [...neighbours, claim]
    .filter((one) => isBand(one) || isCount(one))
    .sort((a, b) => a.start - b.start);
  const byTurns = row.every((one, i) => i === 0 || isBand(one) !== isBand(row[i - 1]!));
  if (row.length < 4 || !byTurns) return undefined;
  const at = row.indexOf(claim);
  const [before, after] = [row[at - 1], row[at + 1]];
  return isBand(row[0]!) ? before : after;
}

/** `hranici 12 bodů překročilo 14 obcí`, `19 obcí dosáhlo hranice 12 bodů`: the verb says on which side of the number they are. */
function crossedBound(
  claim: Claim,
  { before, after, neighbours }: Pick<ClaimContext, 'before' | 'after' | 'neighbours'>,
): Claim | undefined {
  const sentence = `${before} ${claim.quote.toLowerCase()} ${after}`;
  const [verb, other] = sentence.matchAll(CROSSES);
  const points = neighbours.find(({ kind, hedge, start }) => {
    if (kind !== 'index' || hedge !== 'exact') return false;
    const ahead =
      start < claim.start ? before.slice(0, start - claim.start) : after.slice(0, start - claim.end);
    // A second count between them has a bound of its own.
    const parted = neighbours.some(
      (one) => one.kind === 'count' && (one.start - start) * (one.start - claim.start) < 0,
    );
    return /(?:hranic|práh|prah)\p{L}*\s*$/u.test(ahead) && !parted;
  });
  if (verb === undefined || other !== undefined || points === undefined) return undefined;
  return { ...points, hedge: /dos[aá]h/.test(verb[0]) ? 'at_least' : 'over' };
}

/** The verb of who crosses; `dosáhlo nebo překročilo` is one. */
const CROSSES =
  /(?<!\p{L})(dosáhl[aoiy]?|dosahuj\p{L}+|překročil[aoiy]?|překračuj\p{L}+|přesáhl[aoiy]?|přesahuj\p{L}+)(?: (?:nebo|či) (?:jí |ji |na ni )?(?:překroč|přesáh|překrač|přesah|dosáh|dosah)\p{L}*)?(?!\p{L})/gu;

/** `nulový index má 76 obcí`, `index nula`: a bound said without a number. */
const ZERO_INDEX =
  /(?<!\p{L})nulov\p{L}+ index|index\p{L}*(?: sociálního vyloučení)? (?:rovn\p{L}+ )?nul(?:a|y|e|u|ou)(?!\p{L})/u;

const zeroOf = (claim: Claim): Claim => ({
  ...claim,
  ...{ kind: 'index', unit: 'points', value: 0, low: null, high: null, hedge: 'exact', quote: '0 bodů' },
});

/** `vysoké zatížení (12+) má 19 obcí`: points in brackets of their own. */
function isInBrackets(one: Claim, claim: Claim, { before, after }: ClaimContext): boolean {
  const inside = one.end <= claim.start;
  const at = inside ? before.length - (claim.start - one.start) : one.start - claim.end;
  const words = inside ? before : after;
  const around = { before: words.slice(0, at), after: words.slice(at + one.end - one.start) };
  return at >= 0 && isBracketed(one, around);
}

const toPoints = (claim: Claim): Claim => ({ ...claim, kind: 'index', unit: 'points' });

const NEAR = 40;

/** `obce s 12 a více body`; a single number of points bounds only what is counted right before it: `2 obce s indexem 19`. */
export const isBandOf = ({ kind, hedge, start }: Claim, count: Claim): boolean =>
  kind === 'index' && (hedge !== 'exact' || (start > count.end && start - count.end < NEAR));

/** `vysoké zatížení (12+) má 19 obcí`: a bound in brackets or behind `od`, `nad`, beside the count. */
export const isBareBound = (claim: Claim, context: ClaimContext): boolean =>
  isBracketed(claim, context) &&
  (/(?<!\p{L})ob(?:c|ec)|pásm/u.test(context.before + context.after) ||
    context.neighbours.some((one) => one.unit === 'municipalities'));

const isBracketed = (
  { kind, unit, hedge, detail }: Claim,
  { before, after }: Pick<ClaimContext, 'before' | 'after'>,
): boolean =>
  kind === 'count' &&
  unit === null &&
  detail.noun === null &&
  hedge === 'at_least' &&
  /\(\s*$/u.test(before) &&
  /^\s*\)/u.test(after);

/** Counts municipalities by its noun, or bare in a sentence about them: `index 12 a více má devatenáct z nich`. */
export const countsMunicipalities = (
  { kind, unit, detail }: Claim,
  { before, after }: ClaimContext,
): boolean =>
  kind === 'count' &&
  (unit === 'municipalities' ||
    (unit === null && detail.noun === null && /(?<!\p{L})ob(?:c|ec)/u.test(before + after)));

/** `z 215 obcí`, `ze všech 215 obcí`, `5 z 215 obcí`: the field a part is counted in. */
export const isWholeOf = (
  { unit, detail, end }: Claim,
  { before, after, neighbours }: ClaimContext,
): boolean =>
  (unit === 'municipalities' ||
    (unit === null && detail.noun === null && /(?<!\p{L})ob(?:c|ec)/u.test(before + after))) &&
  detail.change === 'from' &&
  // `z 336 obcí na 241` is the beginning of a change.
  !neighbours.some(
    ({ kind, start, detail: other }) => kind === 'count' && start > end && other.change === 'to',
  );
