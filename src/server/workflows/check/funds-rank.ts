// `druhá nejvyšší částka v kraji`: the place of a town among the published amounts of the cooperation.
import { countWord } from '#claims/claim-words.ts';
import { statementOf, type Candidate } from '#claims/judge.ts';
import { isAboutCooperation } from '#claims/money-topic.ts';
import { compareDecimals } from '#model/decimal.ts';
import { findFigure } from '../../register/figures.ts';
import { fundsRows } from './published-funds.ts';
import { nameOf, notCheckable, type Question, type Reply } from './question.ts';

const OF_MONEY =
  /částk|peněz|peníze|peněžit|prostředk|financ|dotac|příjemc|milion|korun|(?<!\p{L})kč(?!\p{L})/u;

const OF_COUNTRY =
  /(?<!\p{L})(?:v|ve|z|ze|po) (?:celé(?:m|ho)? )?(?:republi\p{L}+|česk(?:u|é republi\p{L}+)|čr|zem[iě]|stát[ěu])(?!\p{L})|celostátn/u;

/** Undefined unless the sentence ranks money of the cooperation and the table has the town. From the highest down. */
export async function answerFundsRank({
  claim,
  context,
  aboutInclusion,
  evidence,
}: Question): Promise<Reply> {
  const [place] = claim.places;
  const words = `${claim.quote} ${context.before} ${context.after}`;
  if (claim.places.length !== 1 || place === undefined || !statementOf(claim)) return undefined;
  if (!OF_MONEY.test(words) || /na (?:obyvatel|hlavu|osobu)/u.test(words)) return undefined;
  if (!isAboutCooperation(context) && !aboutInclusion) return undefined;
  if (OF_COUNTRY.test(words))
    return notCheckable(
      'Peníze obcí jiných krajů registr nemá, takže jejich pořadí v\u00a0celé republice nezná.',
    );
  const book = await evidence.published();
  const rows = fundsRows(book).filter(({ value }) => value !== null);
  const own = rows.find(({ territory }) => territory === place);
  if (!own) return undefined;
  const rank = 1 + rows.filter(({ value }) => compareDecimals(value!, own.value!) > 0).length;
  const name = await nameOf(evidence, place);
  const of = countWord(rows.length, 'obce', 'obcí', 'obcí');
  const candidate: Candidate = {
    id: `funds-rank:${own.id}`,
    value: String(rank),
    label: `pořadí obce ${name} podle peněz získaných díky spolupráci`,
    say: () =>
      `podle peněz získaných díky spolupráci je obec ${name} na ${rank}.\u00a0místě z\u00a0${of} zveřejněné tabulky`,
    definition: 'funds-rank',
    sources: findFigure(book, own.id)?.sources ?? [],
  };
  // Said of the whole text's topic alone, the sentence may rank other money.
  return { candidates: [candidate], mode: isAboutCooperation(context) ? 'all' : 'support-only' };
}
