// A number without a place in a text that is of one town: the register may bear it out for that town, and never refutes it.
import type { Verdict } from '#claims/judge.ts';
import { findNamedAreas } from './named-areas.ts';
import { speaksOfCountry, speaksOfRegion, type Question } from './question.ts';

/** Undefined where the sentence names any place or area, or the town does not bear the number out. */
export async function judgeOfSubject(
  question: Question,
  judge: (asked: Question) => Promise<Verdict>,
): Promise<Verdict | undefined> {
  const { claim, context, towns, subject, presumed, evidence } = question;
  const town = subject ?? presumed;
  if (town === undefined || claim.places.length > 0 || claim.detail.cell) return undefined;
  if (!/^(?:count|share|index|money)$/.test(claim.kind)) return undefined;
  if (towns.some(({ sentence }) => sentence === claim.detail.sentence)) return undefined;
  if (speaksOfRegion(context) || speaksOfCountry(context)) return undefined;
  if ((await findNamedAreas(context.before + context.after, evidence)).length > 0) return undefined;
  const judged = await judge({ ...question, claim: { ...claim, places: [town] } });
  if (judged.state !== 'supported' && judged.state !== 'rounding') return undefined;
  return { ...judged, sentence: `${judged.sentence} ${NO_PLACE}` };
}

const NO_PLACE = 'Věta místo nejmenuje; platí to pro obec, o\u00a0které je text.';
