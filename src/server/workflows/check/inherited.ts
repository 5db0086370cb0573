// A number whose sentence names no place takes one from before; of which of several is only a guess, and a guess refutes nothing.
import { chanceOf, MOST_CHANCE } from '#claims/chance.ts';
import { statementOf, type Verdict } from '#claims/judge.ts';
import { stemsOf } from './carried.ts';
import { isSum, takesUpTowns } from './summed-towns.ts';
import { notCheckable, type Question } from './question.ts';

/** Sentences before in which the towns stand that a number may be of. */
const REACH = 3;

/**
 * Other places the number may be of as well; undefined where its place stands in its sentence, its table or its heading, or
 * is the only one the text spoke of: `Cvikov má index 16, Svor 5. Město má 432 lidí v exekuci.`
 */
async function otherPlaces({
  claim,
  context,
  towns,
  subject,
  evidence,
}: Question): Promise<string[] | undefined> {
  const [place, another] = claim.places;
  const { cell, sentence } = claim.detail;
  if (place === undefined || another !== undefined || cell) return undefined;
  const level = (await evidence.placeNames()).get(place)?.level;
  if (level === 'region') {
    if (place === evidence.region) return undefined;
    const words = `${context.before} ${claim.quote.toLowerCase()} ${context.after}`;
    const named = (await stemsOf(evidence, [place])).filter((stem) => stem.length > 3 && !/^kraj/.test(stem));
    return named.some((stem) => words.includes(stem)) ? undefined : [evidence.region];
  }
  if (place === subject || isSum({ claim, context })) return undefined;
  if (towns.some((town) => town.sentence === sentence && town.code === place)) return undefined;
  const near = towns.filter((town) => town.sentence < sentence && town.sentence >= sentence - REACH);
  const last = near.findLast(({ code }) => code === place)?.sentence;
  const first = near.find((town) => town.sentence === last)?.code === place;
  const words = `${context.before} ${context.after}`;
  // The one a sentence begins with is what the next one goes on about, unless that says `u nás` or `město`.
  if (first && !SAYS_OWN.test(words)) return undefined;
  const others = [...new Set(near.map(({ code }) => code))].filter((code) => code !== place);
  return others.length > 0 ? others : undefined;
}

const SAYS_OWN =
  /(?<!\p{L})(?:nás|nám|náš|naš\p{L}+|máme|jsme|město|města|městu|městě|obec|obce|obci)(?!\p{L})/u;

/**
 * A contradiction by a place taken over stands only where no other place may be meant: one of which the number is true, and
 * by no chance, bears it out; otherwise nothing is said.
 */
export async function weighInherited(
  question: Question,
  verdict: Verdict,
  judge: (asked: Question) => Promise<Verdict>,
): Promise<Verdict> {
  if (verdict.state !== 'contradicted') return verdict;
  const known = verdict.sentence.replace(/^V\s(?:rozporu)[^:]*: /u, '');
  if (question.claim.detail.guessed)
    return notCheckable(
      `Věta mluví za autora a\u00a0text neříká najisto, které obce; nejspíš té, kterou jmenoval první; ${known}`,
    );
  if (takesUpTowns(question) && question.claim.places.join() === question.evidence.region)
    return notCheckable(`Věta sčítá obce, které jmenovala předtím, a\u00a0není jisté které; ${known}`);
  const others = await otherPlaces(question);
  if (!others) return verdict;
  const statement = statementOf(question.claim);
  const telling = statement !== undefined && others.length * chanceOf(statement) <= MOST_CHANCE;
  for (const code of telling ? others : []) {
    const judged = await judge({ ...question, claim: { ...question.claim, places: [code] } });
    if (judged.state === 'supported' || judged.state === 'rounding') return { ...judged, byDigits: true };
  }
  return notCheckable(
    `Věta neříká, o\u00a0kterém místě mluví, a\u00a0text jich předtím jmenuje víc; ${known}`,
  );
}
