// Over which area municipalities are counted or a mean is taken: a district, an administrative district, a region, the country.
import { ownWords, type ClaimContext } from '#claims/context.ts';
import { endsInComparison, endsInField } from '#claims/measured.ts';
import type { Claim } from '#claims/types.ts';
import { findNamedAreas } from './named-areas.ts';
import { COUNTRY_WORDS, speaksOfRegion, type Question, type Reply } from './question.ts';

/** `code` is undefined for the whole country. `own`: the words around the number itself name it. */
export type CountArea = {
  level: 'district' | 'orp' | 'region' | 'country';
  code: string | undefined;
  own: boolean;
  /** Named after a town (`na Semilsku`), so that only an agreement tells anything. */
  vague?: true;
};

/** What is held against a vague area is only borne out. */
export function looser(reply: Reply, area: CountArea | undefined): Reply {
  return area?.vague && reply && 'candidates' in reply ? { ...reply, mode: 'support-only' } : reply;
}

const REGION = /(?<!\p{L})(?:kraj(?:e|i|em)?|region(?:u|em|ech)?)(?!\p{L})/gu;
const COUNTRY = new RegExp(COUNTRY_WORDS, 'gu');
/** What follows divides or contrasts and has places of its own. */
const TURNS = /(?<!\p{L})(?:z toho|z nich|z nichž|přitom|zatímco|kdežto)(?!\p{L})|;/u;

/** `11 v okrese Liberec a 5 v okrese Česká Lípa`: what stands right behind a number goes before what its predecessor had. */
const BEHIND =
  /^\s*(?:obc\p{L}*\s+|měst\p{L}*\s+)?(?:ve?\s+)?(?:cel\p{L}+\s+)?(?:správní\p{L}*\s+)?(?:\p{L}+[sc]k\p{L}+\s+)?$/u;

type Naming = Omit<CountArea, 'own'> & { at: number };

const isWide = (level: CountArea['level']): boolean => level === 'region' || level === 'country';

/** A region or the country that the number is only compared with, or among whose towns it stands out. */
function isMeasure(words: string, at: number, all: readonly Naming[], behindNumber: boolean): boolean {
  const [before, rest] = [words.slice(0, at), words.slice(at)];
  if (!behindNumber && (rest.match(/\p{L}+/gu) ?? []).length <= OWN_NUMBER) return false;
  return (
    endsInComparison(before) || ((behindNumber || all.some((one) => one.at < at)) && endsInField(before))
  );
}

/** So few words behind the area lead to a number of its own. */
const OWN_NUMBER = 3;

/**
 * The area named last before the number, else first behind it, among the words up to the counts on both sides: in
 * `v kraji 19 obcí, z toho 10 v okrese Liberec` each number has its own. Where these name none, what the sentence named
 * before goes on; the region of the claim stands for any.
 */
export async function findCountArea(
  {
    claim,
    context,
    evidence,
    subject,
    presumed,
  }: Pick<Question, 'claim' | 'context' | 'evidence'> & Partial<Pick<Question, 'subject' | 'presumed'>>,
  isOther = isOtherCount,
): Promise<CountArea | undefined> {
  const names = await evidence.placeNames();
  const { cell } = claim.detail;
  if (cell?.area) {
    const level = names.get(cell.area)?.level === 'region' ? 'region' : 'district';
    return { level, code: cell.area, own: true };
  }
  const [place] = claim.places;
  const level = place === undefined ? undefined : names.get(place)?.level;
  const region = level === 'region' ? place : speaksOfRegion(context) ? evidence.region : undefined;
  const list = async (words: string, earlier: string, behindNumber = false): Promise<Naming[]> => {
    const all = [
      ...(await findNamedAreas(words, evidence, earlier)),
      ...[...words.matchAll(REGION)].flatMap(({ index }): Naming[] =>
        region === undefined ? [] : [{ level: 'region', code: region, at: index }],
      ),
      ...[...words.matchAll(COUNTRY)].map(({ index }): Naming => ({
        level: 'country',
        code: undefined,
        at: index,
      })),
    ].sort((a, b) => a.at - b.at);
    return all.filter(({ level, at }) => !isWide(level) || !isMeasure(words, at, all, behindNumber));
  };
  const { before, after } = wordsOf(claim, context, isOther);
  const said = context.earlier + context.before;
  const [next] = await list(after, said, true);
  const behind = next && BEHIND.test(after.slice(0, next.at)) ? next : undefined;
  // `kraj 8,6 %, ČR 6,8 %`
  const short: Naming | undefined = /(?<!\p{L})čr\s*$/u.test(before)
    ? { level: 'country', code: undefined, at: before.length }
    : undefined;
  const at = behind ?? short ?? (await list(before, said)).at(-1) ?? next;
  const found = at ?? (await list(context.before, context.earlier)).at(-1);
  // `v okrese`, `průměr našeho obvodu` of which nothing says which one is that of the town it is told of, at most.
  if (found && found.level !== 'country' && found.code === undefined) {
    const own = claim.places.length === 1 && level === 'municipality' ? place : undefined;
    const town = names.get(own ?? (claim.places.length === 0 ? (subject ?? presumed ?? '') : ''));
    const code =
      found.level === 'orp' ? town?.orpCode : found.level === 'district' ? town?.districtCode : null;
    return code ? { level: found.level, code, own: at !== undefined, vague: true } : undefined;
  }
  const area: CountArea | undefined = found && {
    ...{ level: found.level, code: found.code, own: at !== undefined },
    ...(found.vague && { vague: true }),
  };
  // A town among the words may be one of those counted; a district or the country beside the number is surely its area.
  if (level === 'municipality')
    return area?.level === 'district' || area?.level === 'orp' || (area?.level === 'country' && area.own)
      ? area
      : undefined;
  if (claim.places.length > 1) return area?.level === 'region' ? undefined : area;
  return area ?? (level === 'region' ? { level, code: place, own: false } : undefined);
}

/** `deset z 57 obcí okresu`: the field a part is counted in parts nothing. */
const isOtherCount = ({ kind, detail }: Claim) => kind === 'count' && detail.change !== 'from';

function wordsOf(
  claim: Claim,
  context: ClaimContext,
  isOther: (other: Claim) => boolean,
): { before: string; after: string } {
  const { before, after } = ownWords(claim, context, isOther);
  // What stands behind the last comma already belongs to the next number: `19 obcí, v Česku jich je 241`.
  const bounded = after.length < context.after.length;
  const own = bounded
    ? after.replace(/(?:,|(?<!\p{L})a(?!\p{L}))(?!.*(?:,|(?<!\p{L})a(?!\p{L}))).*$/su, '')
    : after;
  return { before, after: own.split(TURNS, 1)[0]! };
}
