// A text against the register: every number with its verdict, the text against itself, and what was left out.
import { setImmediate } from 'node:timers/promises';
import { judgeAnswer } from '#claims/answer.ts';
import { checkDocument, type DocumentFinding } from '#claims/check-document.ts';
import { formatValue } from '#claims/claim-words.ts';
import { readContext } from '#claims/context.ts';
import { buildCoverage, type Coverage } from '#claims/coverage.ts';
import { isDenied } from '#claims/denial.ts';
import { plainSpaces } from '#claims/plain-spaces.ts';
import { findNarrowing } from '#claims/narrowed.ts';
import { findYearBefore, isOfOtherTime } from '#claims/other-time.ts';
import { findClaims } from '#claims/find-claims.ts';
import type { Verdict } from '#claims/judge.ts';
import { isAboutInclusion, isDifference } from '#claims/topic.ts';
import type { Claim, Skipped } from '#claims/types.ts';
import { findFigure } from '../../register/figures.ts';
import { answerByTopic } from './by-topic.ts';
import { answerByValue } from './by-value.ts';
import { answerComparison } from './comparisons.ts';
import { answerCount } from './counts.ts';
import { answerDate } from './dates.ts';
import { openEvidence, type Door } from './evidence.ts';
import { findClaimsAside, LONG_TEXT } from './find-aside.ts';
import { answerRank } from './index-claims.ts';
import { weighInherited } from './inherited.ts';
import { weighListedArea } from './listed-areas.ts';
import { answerPoints, isBoundOfCount } from './index-points.ts';
import { isLengthOfJobseekers } from './indicators.ts';
import { answerMoney } from './money.ts';
import { judgeOfSubject } from './of-subject.ts';
import { answerShare } from './shares.ts';
import { answerYearlyGap } from './yearly-counts.ts';
import { weighSlip } from './slips.ts';
import { isSameMoney, readSaid, type SaidMoney } from './same-money.ts';
import { frame, notCheckable, type Question, type Reply } from './question.ts';

/** Claims answered before others get their turn. */
const SLICE = 250;

export type CheckedClaim = Claim & { verdict: Verdict };

export type CheckedText = {
  claims: CheckedClaim[];
  skipped: Skipped[];
  /** Checks of the text within itself; `claims` are indexes into the claims above. */
  findings: DocumentFinding[];
  coverage: Coverage;
};

/** Where the values of verdicts can be looked at. */
export type Known = {
  /** Whether a candidate is a figure of the register with a page of its own. */
  isFigure(id: string): boolean;
  /** Web address of the publication an edition belongs to. */
  addressOf(source: string): string | null;
};

export type Checker = {
  check(text: string, published?: string): Promise<CheckedText>;
  known(): Promise<Known>;
};

/**
 * Reads the places at once and the rest of the register when a claim asks for it; good for one state of the register.
 * `aside`: long texts let others be answered meanwhile.
 */
export function openChecker(door: Door, { aside = false } = {}): Checker {
  const evidence = openEvidence(door);
  return {
    async check(text, published) {
      const gazetteer = await evidence.gazetteer();
      const found =
        aside && text.length > LONG_TEXT
          ? await findClaimsAside(text, gazetteer, published)
          : findClaims(text, { gazetteer, ...(published === undefined ? {} : { published }) });
      const rows = new Set(found.claims.flatMap(({ detail }) => (detail.cell ? detail.sentence : [])));
      const plain = plainSpaces(text, found.sentences, rows);
      const aboutInclusion = isAboutInclusion(plain);
      const beside = countRows(found.claims);
      const claims: CheckedClaim[] = [];
      const said: SaidMoney[] = [];
      for (const [at, claim] of found.claims.entries()) {
        if (aside && at % SLICE === SLICE - 1) await setImmediate();
        const near = readContext(plain, found, at);
        const context = { ...near, year: findYearBefore(claim, near) ?? near.year };
        said.push(readSaid(claim, context, aboutInclusion));
        const previous = claims.findLast(
          ({ kind, detail }) => kind !== 'year' && kind !== 'date' && !detail.scaleEnd,
        );
        const question: Question = {
          ...{ claim, context, text: plain, aboutInclusion, beside, previous, evidence },
          towns: found.towns,
          subject: found.subject,
          presumed: found.presumed,
        };
        claims.push({ ...claim, verdict: await judge(question) });
      }
      const alike = (prose: number, cell: number) => isSameMoney(said[prose]!, said[cell]!);
      const findings = checkDocument(plain, found.claims, alike).flatMap(
        (finding) => applyFinding(claims, finding) ?? [],
      );
      const coverage = buildCoverage(
        claims.map(({ verdict }) => verdict.state),
        found.skipped,
      );
      return { claims, skipped: found.skipped, findings, coverage };
    },
    async known() {
      const book = await evidence.published();
      return {
        isFigure: (id) => id.startsWith('need:') || findFigure(book, id) !== undefined,
        addressOf: (source) => book.titles.get(source)?.address ?? null,
      };
    },
  };
}

async function judge(question: Question): Promise<Verdict> {
  const { claim } = question;
  const reply = (await answer(question)) ?? (await answerByTopic(question));
  const again = async (asked: Question) => judgeAnswer(asked.claim, await answer(asked));
  const listed = await weighListedArea(question, judgeAnswer(claim, reply), again);
  const verdict = await weighInherited(question, listed, again);
  const ofSubject = isOpen(reply, verdict) ? await judgeOfSubject(question, again) : undefined;
  if (ofSubject) return ofSubject;
  const byValue = isOpen(reply, verdict) ? await answerByValue(question) : undefined;
  return byValue
    ? weighSlip(question, byValue, judgeAnswer(claim, byValue))
    : weighSlip(question, reply, verdict);
}

/** Nothing was found that fits, and nothing was said of why the number may not be held against the register. */
const isOpen = (reply: Reply, { state }: Verdict): boolean =>
  state === 'not-checkable' && (!reply || ('candidates' in reply && reply.otherwise === undefined));

function countRows(claims: readonly Claim[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const { detail, places } of claims) {
    if (!detail.cell || detail.cell.total || places.length !== 1) continue;
    const key = `${detail.cell.table} ${detail.cell.column} ${places[0]}`;
    rows.set(key, (rows.get(key) ?? 0) + 1);
  }
  return rows;
}

async function answer(question: Question): Promise<Reply> {
  if (isDenied(question.claim, question.context))
    return notCheckable(
      'Věta toto číslo popírá, nebo je uvádí jen jako možné či jako podmínku; proti registru jde ověřit, co text tvrdí.',
    );
  const comparison = await answerComparison(question);
  if (comparison) return comparison;
  const gap = await answerYearlyGap(question);
  if (gap) return gap;
  if (isDifference(question.claim, question.context))
    return notCheckable(
      'Je to rozdíl dvou hodnot; registr zná hodnoty, ne jejich změnu mezi roky, o kterých text mluví.',
    );
  if (isOfOtherTime(question.claim, question.context))
    return notCheckable('Věta mluví o jiné době a rok neuvádí; registr zná jen údaje let, která má načtená.');
  if (question.context.otherIndex && aboutAnyIndex(question))
    return notCheckable('Text mluví o jiném indexu; registr zná jen index sociálního vyloučení.');
  if (isBoundOfCount(question)) return frame('Je to mez, podle které text počítá obce; sama nic netvrdí.');
  if (isLengthOfJobseekers(question))
    return frame('Délka evidence říká, koho počítá jiné číslo věty; sama nic netvrdí.');
  const narrowed = findNarrowing(question.claim, question.context);
  if (narrowed !== undefined) return notCheckable(narrowed);
  switch (question.claim.kind) {
    case 'money':
      return answerMoney(question);
    case 'count':
      return answerCount(question);
    case 'rank':
      return answerRank(question);
    case 'index':
      return answerPoints(question);
    case 'share':
      return answerShare(question);
    case 'year':
    case 'date':
      return answerDate(question);
    default:
      return undefined;
  }
}

const aboutAnyIndex = ({ claim, context }: Question): boolean =>
  claim.kind === 'rank' ||
  claim.kind === 'index' ||
  (claim.kind !== 'year' && context.neighbours.some(({ kind }) => kind === 'index'));

/**
 * A number that the text itself refutes is contradicted. A total falls with its own rows, an amount with the precision
 * of all the others. Where the register has borne out what a finding speaks against, the other number of the pair is the
 * wrong one; where it has borne out that one too, they speak of two things and nothing was found.
 */
function applyFinding(claims: CheckedClaim[], finding: DocumentFinding): DocumentFinding | undefined {
  const claim = claims[finding.claims[0] ?? -1];
  if (!claim) return undefined;
  if (finding.holds) {
    bearOut(claims, finding);
    return finding;
  }
  if (/^table-/.test(finding.kind) || !isBorneOut(claim)) {
    refute(claim, finding.sentence);
    return finding;
  }
  const [own, other] = finding.claims as [number, number];
  if (finding.kind !== 'prose-table' || isBorneOut(claims[other]!)) return undefined;
  const sentence = `Nesouhlasí s\u00a0větou, kterou registr dokládá: ${oneLine(claim.quote)}.`;
  if (claims[other]!.verdict.state !== 'contradicted') refute(claims[other]!, sentence);
  const { stated, computed, difference } = finding;
  const turned = difference.startsWith('-') ? difference.slice(1) : `-${difference}`;
  return {
    ...finding,
    ...{ claims: [other, own], stated: computed, computed: stated, difference: turned, sentence },
  };
}

const isBorneOut = ({ verdict: { state } }: CheckedClaim): boolean =>
  state === 'supported' || state === 'rounding';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function refute(claim: CheckedClaim, sentence: string): void {
  const { assessments } = claim.verdict;
  const known = assessments.map(
    ({ candidate: { label, value } }) => `${label} ${formatValue(value, claim.unit)}`,
  );
  const rest = known.length === 0 ? '' : ` Registr má: ${known.join(', ')}.`;
  claim.verdict = { state: 'contradicted', sentence: `${sentence}${rest}`, assessments };
}

const KNOWN: readonly Verdict['state'][] = ['supported', 'rounding', 'ambiguous'];

/**
 * `X, uvedeno je Y, tedy o Z méně`: what follows from numbers the register knows is as good as they are. A difference or
 * a share holds by the numbers of the text even where the register knows none of them, and says so.
 */
function bearOut(claims: CheckedClaim[], finding: DocumentFinding): void {
  if (!/^(?:difference|share|table-total)$/.test(finding.kind)) return;
  const [claim, ...operands] = finding.claims.map((at) => claims[at]!);
  if (!claim || claim.verdict.state !== 'not-checkable') return;
  const states = operands.map(({ verdict }) => verdict.state);
  const known = states.every((state) => KNOWN.includes(state));
  if (!known && (finding.kind === 'table-total' || states.includes('contradicted'))) return;
  const by = known
    ? 'Podloženo čísly textu.'
    : 'Podloženo jen výpočtem z\u00a0čísel textu, která registr nezná.';
  claim.verdict = { state: 'supported', sentence: `${by} ${finding.sentence}`, assessments: [] };
}
