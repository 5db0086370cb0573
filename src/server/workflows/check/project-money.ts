// Money of a project the text names by its whole title: its budget, what each payer gives, and the shares of the payers.
import { formatValue } from '#claims/claim-words.ts';
import { ownWords, type ClaimContext } from '#claims/context.ts';
import { statementOf, type Candidate } from '#claims/judge.ts';
import { listStems } from '#claims/topic.ts';
import type { Claim } from '#claims/types.ts';
import { PAYERS } from '#model/amount-kind.ts';
import { divideDecimals, multiplyDecimals } from '#model/decimal.ts';
import type { AmountKind, Payer } from '#model/figure.ts';
import { statementHolds } from '#model/hedge.ts';
import { formatDecimal } from '#model/money.ts';
import type { ProjectSummary } from '../../register/projects.ts';
import type { Question, Reply } from './question.ts';

type Amount = ProjectSummary['amounts'][number];
type Named = { project: ProjectSummary; amounts: Amount[]; plainly: boolean };

const NOUNS: Record<string, Payer> = {
  stát: 'state',
  město: 'municipality',
  obec: 'municipality',
  kraj: 'region',
};

/** A sentence can name more places than anybody writes about projects of. */
const MOST_PLACES = 3;
/** So many words of a title do not meet by chance. */
const TELLING_WORDS = 3;
const NUMERAL = /(?<![\p{L}\d])(?:[ivx]{1,4}|\d{1,2})(?![\p{L}\d])/u;

/** Who gives the amount, where its own words say so; `stát` alone may be the verb. */
const GIVERS: [Payer, RegExp][] = [
  ['EU', /evropsk\p{L}* (?:uni|fond|pen|prostř|zdroj|sociální\p{L}* fond)|(?<!\p{L})e(?:u|sf\+?)(?!\p{L})/u],
  ['state', /státní\p{L}* (?:rozpoč|pen|prostř)|(?<!\p{L})stát (?:dal|přisp|zaplat|uhrad|poskyt)/u],
  [
    'municipality',
    /(?:město|obec)\s(?:dal|přisp|zaplat|uhrad|doplat)|městsk\p{L}* rozpoč|rozpoč\p{L}* města/u,
  ],
];

/** `rozpočet projektu … činí`, `projekt … stál`: all its money, which the register keeps as totals. */
const WHOLE_COST = /(?<!\p{L})(?:rozpočet|celkov\p{L}* (?:náklad|výda|rozpoč)\p{L}*)(?!\p{L})[^.;]{0,120}$/u;
/** `projekt … stojí`, `bude stát`, `vyjde na`: nothing but the project may stand before the verb. */
const COSTS =
  /(?<!\p{L})(?:stál[aoy]?|stojí|bud(?:e|ou) stát|(?:vyš|přiš)(?:el|l[aoiy]) na|(?:vyjd|přijd)(?:e|ou) na|vychází na)(?!\p{L})[^.,;:]{0,40}$/u;
/** Words that say of the title only that it is a project. */
const PLAIN_SUBJECT = new Set(listStems('projekt celý celkem samotný realizace'));
/** A thing of a project may cost much less than all of it: its rent, its chairs. */
const OTHER_SIZE = 20n;
const A_RATE = /^\s*(?:ročně|měsíčně|denně|za (?:rok|měsíc|den)|na (?:osob|byt|jedn|každ))/u;

const isOfSize = (stated: bigint, known: bigint): boolean =>
  stated * OTHER_SIZE > known && known * OTHER_SIZE > stated;
/** A part of it, or the money at another time. */
const NOT_WHOLE =
  /(?<!\p{L})(?:původn|dosud|zatím|letos|loni|ročn|měsíčn|první|druh|etap|fáz|část|podíl|z toho|příprav|navýš|zvýš|sníž|na osob|na jedn|v průměr|kromě|bez (?!ohled))/u;

/**
 * The amounts of a named project that agree; the sentence may give any of them. When it says what all of the project
 * costs and the register keeps no such total, the totals contradict it.
 */
export async function findProjectAmount(question: Question): Promise<Reply> {
  const { claim } = question;
  const statement = statementOf(claim);
  if (!statement || claim.value === null || A_RATE.test(question.context.after)) return undefined;
  const named = await listNamed(question);
  const giver = findGiver(claim, question.context);
  const stated = BigInt(Math.round(claim.value * 100));
  const candidates = named.flatMap(({ project, amounts, plainly }) =>
    amounts
      .filter(({ hellers }) => isOfSize(stated, hellers))
      .filter(({ scope, payer, hellers }) => {
        // Rounded, an amount may resemble one of a payer the text does not speak of.
        const meant = giver === undefined ? scope === 'total' || hellers === stated : payer === giver;
        return meant && (plainly || hellers === stated);
      })
      .map((amount) => toCandidate(project, amount))
      .filter(({ value }) => statementHolds(statement, value).verdict !== 'fails'),
  );
  if (candidates.length > 0) return { candidates, mode: 'support-only' };
  const { before, after } = ownWords(claim, question.context);
  const [only, second] = named.filter(({ plainly }) => plainly);
  if (!only || second || claim.detail.cell || giver !== undefined) return undefined;
  const whole = WHOLE_COST.test(before) || isCostOf(only.project, before, claim.places.length);
  if (!whole || NOT_WHOLE.test(`${before} ${after}`)) return undefined;
  const totals = only.amounts.filter(({ scope, hellers }) => scope === 'total' && isOfSize(stated, hellers));
  if (totals.length === 0) return undefined;
  return { candidates: totals.map((amount) => toCandidate(only.project, amount)), mode: 'any' };
}

/** The project itself costs it, not something of the project: `nájem v Centru bydlení přijde na`. */
function isCostOf(project: ProjectSummary, before: string, places: number): boolean {
  const verb = COSTS.exec(before);
  if (!verb) return false;
  const subject = before
    .slice(0, verb.index)
    .split(/[.;:]|,(?!(?<=\d,)\d)/)
    .at(-1)!;
  const title = new Set(stemsOf(project));
  const others = listStems(subject).filter((stem) => !title.has(stem) && !PLAIN_SUBJECT.has(stem));
  // `v Liberci` besides the title says where.
  return others.length <= (places > 0 && /(?<!\p{L})ve? \p{L}+\s*$/u.test(subject) ? 1 : 0);
}

/** What the register keeps of a project the sentence names, a Czech sentence; undefined when it names none. */
export async function sayProjectAmounts(question: Question): Promise<string | undefined> {
  const [first, second] = (await listNamed(question)).filter(({ plainly }) => plainly);
  if (!first || second) return undefined;
  const { project, amounts } = first;
  const known = amounts.map(
    (amount) => `${formatValue(formatDecimal(amount.hellers), 'CZK')} (${payerOf(amount)})`,
  );
  return `Registr u\u00a0projektu „${project.title}“ toto číslo nemá; vede ${known.join(', ')}.`;
}

/** `85 procent pokryla Evropská unie`: what one payer gives of the whole budget of a named project. */
export async function answerProjectShare(question: Question): Promise<Reply> {
  const giver = findGiver(question.claim, question.context);
  if (giver === undefined) return undefined;
  const candidates = (await listNamed(question)).flatMap(({ project, amounts, plainly }): Candidate[] => {
    const part = amounts.find(({ payer }) => payer === giver);
    const whole = part && amounts.find(({ scope, kind }) => scope === 'total' && kind === part.kind);
    if (!plainly || !whole || whole.hellers <= 0n) return [];
    const share = multiplyDecimals(formatDecimal(part.hellers), '100');
    return [
      {
        ...toCandidate(project, part),
        value: divideDecimals(share, formatDecimal(whole.hellers), 4),
        label: `podíl zdroje „${PAYERS[giver].cs}“ na projektu „${project.title}“`,
        definition: 'payer-share',
      },
    ];
  });
  return candidates.length === 0 ? undefined : { candidates, mode: 'support-only' };
}

async function listNamed(question: Question): Promise<Named[]> {
  const { claim, context, evidence } = question;
  const near = `${context.before} ${context.after}`;
  const wide = `${context.earlier} ${near}`;
  const stems = { near: new Set(listStems(near)), wide: new Set(listStems(wide)) };
  const found: Named[] = [];
  const places = claim.places.length > 0 ? claim.places : await findPlacesByAdjective(near, question);
  for (const place of places.slice(0, MOST_PLACES))
    for (const project of await evidence.projectsOf(place)) {
      const title = stemsOf(project);
      if (title.length < 2 || !title.every((stem) => stems.wide.has(stem))) continue;
      const amounts = project.amounts.filter(({ kind }) => kind !== 'planned');
      if (amounts.length === 0 || found.some((one) => one.project.id === project.id)) continue;
      const plainly = title.length >= TELLING_WORDS && hasNumeral(project.title, wide);
      const nearby = title.every((stem) => stems.near.has(stem)) && hasNumeral(project.title, near);
      if (plainly || nearby) found.push({ project, amounts, plainly });
    }
  return found;
}

/** `Liberecká nájemní agentura`: the adjective of an organisation is no place, but a project of its title lies there. */
async function findPlacesByAdjective(words: string, { evidence }: Question): Promise<string[]> {
  const adjectives =
    words.match(/(?<!\p{L})\p{L}{3,}[sc]k(?:á|é|ý|ého|ému|ém|ou|ým|ých|ými)(?!\p{L})/gu) ?? [];
  if (adjectives.length === 0) return [];
  const stems = new Set(listStems(adjectives.join(' ')));
  return (await evidence.gazetteer())
    .filter(({ level, name, regionCode }) => {
      const own = level === 'municipality' && regionCode === evidence.region ? listStems(name) : [];
      return own.length > 0 && own.every((stem) => stems.has(stem));
    })
    .map(({ code }) => code);
}

/** A place may have thousands of projects, and every amount of a text asks for all of them. */
const titles = new WeakMap<ProjectSummary, string[]>();

function stemsOf(project: ProjectSummary): string[] {
  let stems = titles.get(project);
  if (!stems) titles.set(project, (stems = listStems(project.title)));
  return stems;
}

/** `Centrum bydlení Liberec II` is another project than `Centrum bydlení Liberec`. */
function hasNumeral(title: string, words: string): boolean {
  const lower = title.toLowerCase();
  const own = NUMERAL.exec(lower.slice(1))?.[0];
  if (own !== undefined) return new RegExp(`(?<![\\p{L}\\d])${own}(?![\\p{L}\\d])`, 'u').test(words);
  const last = lower
    .match(/\p{L}{5,}/gu)
    ?.at(-1)
    ?.slice(0, 5);
  return last === undefined || !new RegExp(`${last}\\p{L}* [ivx]{1,4}(?!\\p{L})`, 'u').test(words);
}

function findGiver(claim: Claim, context: ClaimContext): Payer | undefined {
  const { before, after } = ownWords(claim, context);
  // What follows a comma may be of the next number: `stál 21 milionů; Evropská unie z toho zaplatila`.
  const near = `${before} ${/^[^,;–]*/.exec(after)![0]}`;
  // `16 milionů dala Evropská unie, 2 miliony stát`: who stands right behind comes first.
  const noun = /^\s*(stát|město|obec|kraj)(?!\p{L})/u.exec(after)?.[1];
  return noun === undefined ? GIVERS.find(([, words]) => words.test(near))?.[0] : NOUNS[noun];
}

const payerOf = ({ scope, payer }: Amount) =>
  scope === 'total' ? 'celkem' : (PAYERS[payer as Payer]?.cs ?? payer);

function toCandidate(project: ProjectSummary, amount: Amount): Candidate {
  const what = `částka projektu „${project.title}“ (${payerOf(amount)})`;
  return { ...projectCandidate(project, amount, ''), label: what };
}

export function projectCandidate(project: ProjectSummary, amount: Amount, what: string): Candidate {
  const { publication, publicationTitle: title } = project;
  return {
    id: `project:${project.id}`,
    value: formatDecimal(amount.hellers),
    label: `${what} „${project.title}“`,
    definition: 'project-amount',
    amountKind: amount.kind as AmountKind,
    sources: [{ source: amount.source, publication, title, locator: amount.locator }],
  };
}
