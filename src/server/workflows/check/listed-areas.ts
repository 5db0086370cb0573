// `Okres Česká Lípa má v exekuci 9 483 lidí, Liberec 13 426`: behind one district a bare name may be that of the next.
import type { Verdict } from '#claims/judge.ts';
import type { CountArea } from './count-area.ts';
import { notCheckable, type Question } from './question.ts';

const AREA = /(?<!\p{L})(?:(okres)\p{L}*|(?:správní\p{L}* )?obvod\p{L}*|(?:so )?orp)(?!\p{L})/gu;
const TOWN = /(?<!\p{L})(?:měst\p{L}*|obec|obc[eií])(?!\p{L})/u;

/** The area with the name of the town the number was held against, where the sentence began with such areas. */
async function areaOfName({ claim, context, evidence }: Question): Promise<CountArea | undefined> {
  const [place, other] = claim.places;
  const last = [...context.before.matchAll(AREA)].at(-1);
  if (place === undefined || other !== undefined || claim.detail.cell || !last) return undefined;
  if (TOWN.test(context.before.slice(last.index))) return undefined;
  const names = await evidence.placeNames();
  const { name, districtCode, orpCode } = names.get(place) ?? {};
  const level = last[1] ? 'district' : 'orp';
  const code = last[1] ? districtCode : orpCode;
  const called = code && (last[1] ? names.get(code)?.name : (await evidence.orps()).get(code));
  return called !== undefined && called === name ? { level, code: code!, own: true } : undefined;
}

/** A number that is true of the area is borne out for it; one that is true of neither may be of either and is told. */
export async function weighListedArea(
  question: Question,
  verdict: Verdict,
  judge: (asked: Question) => Promise<Verdict>,
): Promise<Verdict> {
  const area = verdict.state === 'contradicted' ? await areaOfName(question) : undefined;
  if (!area) return verdict;
  const judged = await judge({ ...question, area, claim: { ...question.claim, places: [] } });
  if (judged.state === 'supported' || judged.state === 'rounding') return judged;
  const known = verdict.sentence.replace(/^V\s(?:rozporu)[^:]*: /u, '');
  return notCheckable(`Věta mluví o\u00a0okresech nebo obvodech a\u00a0jméno nese i\u00a0obec; ${known}`);
}
