// Money in a text: funds thanks to cooperation by place and in total, prepared investments, budgets of named projects.
import { judgeAnswer } from '#claims/answer.ts';
import { chanceOf } from '#claims/chance.ts';
import { formatValue, joinWords } from '#claims/claim-words.ts';
import { candidateOf, decimalText, statementOf, type Candidate } from '#claims/judge.ts';
import { CERTAIN_SLIP, isSlip } from '#claims/slip.ts';
import { isAboutCooperation, mayBeFunds, moneyTopic } from '#claims/money-topic.ts';
import { ownWords, type ClaimContext } from '#claims/context.ts';
import type { Claim } from '#claims/types.ts';
import { tableParts } from '#evidence/editions.ts';
import { addDecimals, compareDecimals } from '#model/decimal.ts';
import { statementHolds } from '#model/hedge.ts';
import { findFigure, type FigureBook } from '../../register/figures.ts';
import { answerPrepared } from './prepared.ts';
import {
  answersQuestion,
  bothSides,
  hitsToTheCrown,
  totalAnswered,
  totalToTheCrown,
  type Funds,
} from './funds-totals.ts';
import { findProjectAmount, sayProjectAmounts } from './project-money.ts';
import { FUNDS, fundsRow, fundsRows, fundsTotals, isOtherWhole } from './published-funds.ts';
import { findSummedTowns, isSum, saysWhichTowns } from './summed-towns.ts';
import { nameOf, notCheckable, speaksOfRegion, whereOf, type Question, type Reply } from './question.ts';

export async function answerMoney(asked: Question): Promise<Reply> {
  const question = readWhose(asked);
  const { claim, aboutInclusion } = question;
  const context = await readGoals(question);
  if (claim.unit !== 'CZK') return notCheckable('Registr vede částky v korunách, jinou měnu nepřepočítává.');
  if (claim.detail.prepared) return answerPrepared(question);
  const budget = await findProjectAmount(question);
  if (budget) return budget;
  const topic = moneyTopic(claim, context, aboutInclusion);
  if (topic !== 'funds' && WILL_COST.test(context.before + context.after)) {
    const planned = await answerPrepared(question);
    // The sentence names the prepared thing, so its amount answers though the claim is not marked as prepared.
    if (planned && 'mode' in planned && planned.mode === 'any')
      return { ...planned, candidates: planned.candidates.map(({ amountKind: _, ...one }) => one) };
  }
  const named = topic === 'funds' ? undefined : await sayProjectAmounts(question);
  if (topic === 'other')
    return notCheckable(
      named ??
        'Text mluví o jiných penězích, než jaké registr vede (o rozpočtu, ceně, dávce na osobu a podobně).',
    );
  const funds = await findFunds(question);
  if (!funds && named !== undefined) return notCheckable(named);
  if (funds && !claim.detail.cell && isOfOneYear(question)) return notCheckable(sayWholeTime(funds));
  if (!funds) return undefined;
  if (hitsToTheCrown(question, funds.candidates))
    return topic === 'funds'
      ? funds
      : mayBeFunds(claim, context, aboutInclusion)
        ? { ...funds, byDigits: true }
        : notCheckable(
            `Registr zná tutéž částku jako ${funds.candidates[0]!.label}; věta mluví o\u00a0něčem jiném.`,
          );
  if (topic !== 'funds' && hitsByRounding(claim, funds) && mayBeFunds(claim, context, aboutInclusion))
    return { ...funds, mode: 'support-only', byDigits: true };
  if (topic === 'unclear' && isTotalOfAnswer(question, funds)) return { ...funds, byDigits: true };
  // `z celkových 12 milionů dal Frýdlant polovinu`: another whole than that of the region.
  if (isDivided(asked.claim, context) && isOtherWhole(claim.value, funds.candidates[0]?.value))
    return notCheckable(`Text neříká, čí je to celek (${sayKnown(funds)}).`);
  if (topic === 'funds') {
    // `desítky milionů` may be any part of it; what fits is held against both sides as ever.
    const rough = claim.hedge === 'order_of_magnitude' && judgeAnswer(claim, funds).state === 'contradicted';
    return rough || (await isPartOfPlace(question)) ? { ...funds, mode: 'support-only' } : funds;
  }
  // `Frýdlant 19 508 781 Kč`: all figures are those of the register but two that changed places.
  const slip =
    claim.value! >= CERTAIN_SLIP && funds.candidates.some(({ value }) => isSlip(claim.value!, Number(value)));
  if (slip && claim.hedge === 'exact' && mayBeFunds(claim, context, aboutInclusion)) return funds;
  return notCheckable(
    named ??
      `Z\u00a0textu není jisté, že jde o\u00a0všechny prostředky získané díky spolupráci, proto se s\u00a0nimi neporovnává (${sayKnown(funds)}).`,
  );
}

/** `na Frýdlant připadlo`: a town the amount is of is where it went, not what it was for. */
async function readGoals({ claim, context, evidence }: Question): Promise<ClaimContext> {
  if (!/(?<!\p{L})na(?!\p{L})/u.test(context.before)) return context;
  const names = await Promise.all(claim.places.map((place) => nameOf(evidence, place)));
  const before = names.reduce((words, name) => {
    const stem = name
      .toLowerCase()
      .slice(0, 4)
      .replace(/[^\p{L} ]/gu, '.');
    return words.replace(new RegExp(`(?<!\\p{L})na (?=${stem})`, 'gu'), 'do ');
  }, context.before);
  return { ...context, before };
}

const sayKnown = ({ candidates }: Funds): string =>
  candidates.map(({ label, value }) => `${label} činí ${formatValue(value, 'CZK')}`).join('; ');

const sayWholeTime = (funds: Funds): string =>
  `Text mluví o penězích jedné doby; registr zná jen součet za celou dobu spolupráce (${sayKnown(funds)}).`;

/** A sum is of all towns it adds up, and `z celkových 680 milionů` is of the region whose parts follow. */
function readWhose(question: Question): Question {
  const { claim, context, evidence } = question;
  const summed = findSummedTowns(question, ({ detail }) => detail.change === null && !detail.prepared);
  const places = summed ?? (isDivided(claim, context) ? [evidence.region] : undefined);
  const whose = places ?? (answersQuestion(question) ? [] : undefined);
  return whose ? { ...question, claim: { ...claim, places: whose } } : question;
}

/** `z celkových 680 milionů korun získal Liberec polovinu`: what a town has a share of is no money of the town. */
function isDivided({ detail }: Claim, { before, neighbours }: ClaimContext): boolean {
  return (
    detail.cell === null &&
    /(?<!\p{L})ze? (?:celkov\p{L}+|všech)\s+$/u.test(before) &&
    neighbours.some(({ kind, unit }) => kind === 'share' && unit === '%')
  );
}

/** `v roce 2019 získal Liberec`, `za rok 2025`, `do roku 2018`, `v letech 2019 až 2022, kdy`; not the year of what told it: `v roce 2026 kraj zveřejnil, že`. */
function isOfOneYear({ claim, context }: Question): boolean {
  const sentence = `${context.before}\n${context.after}`;
  return [...sentence.matchAll(ONE_YEAR)].some(({ index, 0: year }) => {
    const at = context.before.length;
    const between = index < at ? sentence.slice(index + year.length, at) : sentence.slice(at + 1, index);
    const own = ownWords(claim, context, ({ kind }) => kind === 'money');
    const near = index < at ? index >= at - own.before.length : index <= at + own.after.length;
    return near && !OTHER_CLAUSE.test(between) && !OF_A_SOURCE.test(sentence.slice(0, index));
  });
}

const ONE_YEAR =
  /(?<!\p{L})(?:(?:(?:v|během|v průběhu) ro(?:ce|ku)|za rok|jen rok|do (?:konce )?roku)\s+(?:19|20)\d\d(?!\d|\s*(?:až|–|-|a)\s*(?:19|20)\d\d)|(?:v letech|mezi (?:lety|roky)|za roky|během let)\s+(?:19|20)\d\d\s*(?:až|–|-|a)\s*(?:19|20)\d\d(?:, kdy(?!\p{L}))?)/gu;
const OTHER_CLAUSE =
  /[,;:]|zveřej|uved|vyd[aá]|oznám|informoval|vykáz|(?<!\p{L})(?:do|od) (?!(?:kraj|měst|obc)\p{L}*)/u;
const OF_A_SOURCE = /(?:zpráv|přehled|údaj|výkaz|tabul|dat)\p{L}*\s+$/u;

/** `má stát 45 milionů`: the price of what is only being prepared. */
const WILL_COST =
  /(?<!\p{L})(?:(?:má|mají|bude|budou|měl[aoy]?|by) (?:\p{L}+ )?stát|vyjde na|přijde na|(?:předpokládan|odhadovan|plánovan)\p{L}* (?:náklad|rozpoč|cen)\p{L}*)(?!\p{L})/u;

/** `Kolik peněz spolupráce přinesla? Více než 680 milionů korun.`: both sides of the total fit, by no chance. */
function isTotalOfAnswer({ claim, context }: Question, { candidates }: Funds): boolean {
  const statement = statementOf(claim);
  if (!statement || claim.places.length > 0 || claim.detail.cell) return false;
  if (!isAboutCooperation({ before: context.earlier, after: '' })) return false;
  if (chanceOf(statement) > MOST_CHANCE_OF_SUM) return false;
  return candidates.every(({ value }) => statementHolds(statement, value).verdict !== 'fails');
}

/** Three digits that agree are next to no chance either: `24,7 milionu`, not `19 milionů`; a sum of towns named needs fewer. */
function hitsByRounding(claim: Claim, { candidates }: Funds): boolean {
  const statement = statementOf(claim);
  if (!statement || claim.detail.cell || candidates.length !== 1) return false;
  if (chanceOf(statement) > (claim.places.length > 1 ? MOST_CHANCE_OF_SUM : MOST_CHANCE)) return false;
  return statementHolds(statement, candidates[0]!.value).verdict !== 'fails';
}

const MOST_CHANCE = 0.0045;
const MOST_CHANCE_OF_SUM = 0.012;

async function findFunds(question: Question): Promise<Funds | undefined> {
  const { claim, context, evidence } = question;
  const book = await evidence.published();
  const places = claim.places.length === 0 && speaksOfRegion(context) ? [evidence.region] : claim.places;
  const cell = claim.detail.cell?.total === true;
  const region = places.includes(evidence.region);
  for (const one of fundsTotals(book)) {
    const parts = tableParts(book.statements, one).map((part) => part.territory);
    const whole =
      parts.length > 1 && parts.length === places.length && parts.every((part) => places.includes(part!));
    if (whole || (region && one.territory === evidence.region)) return bothSides(question, book, one.id);
    // A table of some of the places has a total of its own; only that of all of them can agree.
    if (cell && one.territory === evidence.region && claim.value !== null) {
      const sides = await bothSides(question, book, one.id);
      if (sides.candidates.some(({ value }) => compareDecimals(value, decimalText(claim.value!)) === 0))
        return sides;
    }
  }
  if (places.length === 0)
    return (
      (await rowToTheCrown(question, book)) ??
      totalToTheCrown(question, book) ??
      (await totalAnswered(question, book))
    );
  if (places.length === 1) return cell ? rowToTheCrown(question, book) : rowOf(question, book, places[0]!);
  return sumOf(question, book, places);
}

/** The published money of one town. */
export async function rowOf(
  { evidence }: Pick<Question, 'evidence'>,
  book: FigureBook,
  place: string,
): Promise<Funds | undefined> {
  const where = await whereOf(evidence, place);
  const rows = book.published.filter(
    (figure) => figure.territory === place && figure.definition === FUNDS && figure.role !== 'prose',
  );
  const candidates = rows.flatMap((row) => {
    const figure = findFigure(book, row.id);
    const candidate = figure && candidateOf(figure, `prostředky získané díky spolupráci ${where}`);
    return candidate ?? [];
  });
  const remark = rows.find((row) => row.missing === 'not-yet');
  return candidates.length === 0
    ? undefined
    : {
        candidates,
        mode: 'any',
        note: () =>
          remark &&
          `Nula v\u00a0registru znamená „zatím ne“${remark.note ? `: ${remark.note[0]!.toLowerCase()}${remark.note.slice(1).replace(/\.$/, '')}` : ''}.`,
      };
}

const OWN = /(?<!\p{L})(?:nás|nám|námi|naš(?!ich)\p{L}+|máme|jsme)(?!\p{L})/u;

/** `celkem 117 478 288 Kč` under a table that names no place: an amount that agrees in every crown says whose it is. */
async function rowToTheCrown(question: Question, book: FigureBook): Promise<Funds | undefined> {
  const { value } = question.claim;
  const row = fundsRows(book).find((one) => one.territory && Number(one.value) === value);
  // `našemu městu 19 058 781 korun a Frýdlantu 24 700 000`: a town the sentence names beside its own has another amount.
  const { claim, context, towns } = question;
  const ofSelf = OWN.test(ownWords(claim, context).before);
  if (ofSelf && towns.some((one) => one.sentence === claim.detail.sentence && one.code === row?.territory))
    return undefined;
  const funds = row && (await rowOf(question, book, row.territory!));
  return funds && hitsToTheCrown(question, funds.candidates) ? funds : undefined;
}

/** `dohromady 397 milionů`: one amount for all places named, when it is the only one of its sentence or adds up the others. */
function isJoint({ claim, context }: Question): boolean {
  const others = context.neighbours.filter(({ kind }) => kind === 'money');
  const adds = others.every(({ places }) => places.length === 1 && claim.places.includes(places[0]!));
  return claim.detail.cell === null && adds && isSum({ claim, context });
}

/** `po 60 milionech`, `každé přes 50 milionů`: what each of the places has. */
function isOfEach({ claim, context }: Question): boolean {
  const { before, after } = ownWords(claim, context);
  return /(?<!\p{L})po\s*$/u.test(before) || /(?<!\p{L})každ(?:ý|á|é|ému)(?!\p{L})/u.test(before + after);
}

async function sumOf(question: Question, book: FigureBook, places: string[]): Promise<Funds | undefined> {
  const { evidence } = question;
  const rows = places.map((place) => fundsRow(book, place));
  if (rows.some((row) => !row?.value)) return undefined;
  if (isOfEach(question)) {
    const each = await Promise.all(places.map((place) => rowOf(question, book, place)));
    return { candidates: each.flatMap((one) => one?.candidates ?? []), mode: 'each' };
  }
  const names = await Promise.all(places.map((place) => whereOf(evidence, place)));
  const figures = rows.map((row) => findFigure(book, row!.id)!);
  const candidate: Candidate = {
    id: rows.map((row) => row!.id).join('+'),
    value: rows.reduce((sum, row) => addDecimals(sum, row!.value!), '0'),
    label: `prostředky získané díky spolupráci ${joinWords(names)} dohromady`,
    definition: FUNDS,
    amountKind: 'stated',
    sources: figures.flatMap((figure) => figure.sources),
  };
  // Each place may have its own amount in the sentence, so a sum that differs says nothing unless it says it is one.
  const certain = isJoint(question) && saysWhichTowns(question);
  return { candidates: [candidate], mode: certain ? 'all' : 'support-only' };
}

/** Small words of a label that say the same place: `město Liberec`, `1. Jablonec n/N`. */
const PLACE_WORDS = /^(?:statutární|město|městys|obec|obce|okres)$/;

/** A row that names a thing in a place, or the second row of a place: a part of what the place received. */
async function isPartOfPlace({ claim, beside, evidence }: Question): Promise<boolean> {
  const { cell } = claim.detail;
  if (!cell || cell.total || claim.places.length !== 1) return false;
  if (beside.get(`${cell.table} ${cell.column} ${claim.places[0]}`)! > 1) return true;
  const name = stems(await nameOf(evidence, claim.places[0]!));
  return stems(cell.label).some((word) => !name.includes(word) && !PLACE_WORDS.test(word));
}

/** Words of five letters and more, cut so that their cases agree. */
function stems(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) =>
    PLACE_WORDS.test(word) ? word : word.slice(0, 4),
  );
}
