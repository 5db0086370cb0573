// One town told against another: by how much, or how many times more money came to it or more points it has.
import type { Candidate } from '#claims/judge.ts';
import { isAboutCooperation } from '#claims/money-topic.ts';
import { isAboutIndex } from '#claims/topic.ts';
import { compareDecimals, divideDecimals, subtractDecimals } from '#model/decimal.ts';
import type { SourceRef } from '#model/figure.ts';
import { decimalOf } from '#model/quantity.ts';
import { findFigure, latestNeed, needId } from '../../register/figures.ts';
import { fundsRow } from './published-funds.ts';
import { nameOf, type Question, type Reply } from './question.ts';

const RECEIVED = /získa|dostal|přišl|obdrž|čerpal|peněz|peníze|korun|milion|prostředk/u;
const LESS = /(?<!\p{L})(?:méně|míň|nižší|menší)(?!\p{L})/u;
/** Enough for any hedge a text may use of a multiple. */
const PLACES = 4;

/** `what` behind `Liberec má`, `more` behind the number. */
type Value = { decimal: string; what: string; more: string; sources: readonly SourceRef[] };

/**
 * `o 234 milionů víc než Velké Hamry`, `třikrát víc než Ralsko`, `o šest bodů méně než Frýdlant`; undefined where the register
 * does not have both sides, or the sentence does not say what it compares.
 */
export async function answerComparison(question: Question): Promise<Reply> {
  const { claim, context, evidence } = question;
  const [place] = claim.places;
  const [other] = claim.detail.compared;
  if (claim.places.length !== 1 || claim.detail.compared.length !== 1) return undefined;
  if (place === undefined || other === undefined || place === other || context.year !== undefined)
    return undefined;
  const times = claim.unit === 'times';
  if (!times && claim.detail.change !== 'by') return undefined;
  const [own, its] = [await valueOf(question, place), await valueOf(question, other)];
  if (!own || !its) return undefined;
  // `třikrát méně` may stand in the quote, `o 234 milionů méně` behind it.
  const less = LESS.test(`${claim.quote.toLowerCase()} ${context.after.split(/[,;]/, 1)[0]}`);
  const [more, fewer] = less ? [its, own] : [own, its];
  if (times && compareDecimals(fewer.decimal, '0') <= 0) return undefined;
  const [name, itsName] = [await nameOf(evidence, place), await nameOf(evidence, other)];
  const candidate: Candidate = {
    id: `${times ? 'ratio' : 'gap'}:${place}:${other}:${own.what}`,
    value: times
      ? divideDecimals(more.decimal, fewer.decimal, PLACES)
      : subtractDecimals(more.decimal, fewer.decimal),
    label: `${times ? 'poměr' : 'rozdíl'} mezi obcemi ${name} a\u00a0${itsName} (${own.what})`,
    say: (value) =>
      `obec ${less ? itsName : name} má ${own.what} ${times ? `${value}krát` : `o\u00a0${value}`} ${own.more} než obec ${less ? name : itsName}`,
    definition: 'comparison',
    sources: [...own.sources, ...its.sources],
  };
  return { candidates: [candidate], mode: 'all' };
}

async function valueOf({ claim, context, evidence }: Question, place: string): Promise<Value | undefined> {
  const ofMoney = claim.unit === 'times' || claim.kind === 'money';
  if (
    ofMoney &&
    claim.unit !== 'EUR' &&
    isAboutCooperation(context) &&
    RECEIVED.test(context.before + context.after)
  ) {
    const book = await evidence.published();
    const row = fundsRow(book, place);
    const figure = row?.value == null ? undefined : findFigure(book, row.id);
    return (
      figure && {
        decimal: row!.value!,
        what: 'prostředků získaných díky spolupráci',
        more: 'víc',
        sources: figure.sources,
      }
    );
  }
  if (claim.kind !== 'index' || !isAboutIndex(context)) return undefined;
  const book = await evidence.needOf(place);
  const latest = latestNeed(book, 'exclusion-index', place);
  const figure = latest && findFigure(book, needId('exclusion-index', latest.year, place));
  return (
    figure?.quantity && {
      decimal: decimalOf(figure.quantity),
      what: `index za rok ${latest!.year}`,
      more: 'vyšší',
      sources: figure.sources,
    }
  );
}
