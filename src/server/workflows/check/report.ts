// The result of one text as people read it, whatever shows it: the terminal, the page, the file to keep.
import { readTitle } from './document-title.ts';
import { formatValue } from '#claims/claim-words.ts';
import { skipReasonText, type Coverage } from '#claims/coverage.ts';
import type { DocumentFinding } from '#claims/check-document.ts';
import {
  formatGap,
  isRough,
  withUnitOf,
  writeValue,
  type Assessment,
  type VerdictState,
} from '#claims/judge.ts';
import type { SourceRef } from '#model/figure.ts';
import type { Interval } from '#model/hedge.ts';
import type { CheckedClaim, CheckedText, Known } from './check-text.ts';
import { writeCorrection } from './correction.ts';
import { cut, oneLine, readAround, readSentence } from './around.ts';
import { lineReader } from './line-reader.ts';

export type ReportSource = { ref: SourceRef; address: string | null };

/** One value of the register a number was held against. */
export type ReportGround = {
  /** Null where the value has no page of its own, as a sum over the places of a sentence. */
  figure: string | null;
  label: string;
  value: string;
  interval: string;
  /** Null where a difference says nothing: between years and days, and where there is none. */
  difference: string | null;
  holds: boolean;
  sources: ReportSource[];
};

export type ReportClaim = {
  /** Counted from 1 in the order of the text. */
  number: number;
  line: number;
  quote: string;
  /** The quote with its unit where the text gives that elsewhere: `680 269 114 Kč` of a cell. */
  stated: string;
  /** Words of the same line around it. */
  before: string;
  after: string;
  /** The sentence or the row it stands in. */
  within: string;
  state: VerdictState;
  /** Only the digits say that it is the same thing as the figure. */
  byDigits: boolean;
  sentence: string;
  /** Lines below the sentence, as the ways of counting a rank. */
  details: string[];
  grounds: ReportGround[];
  /** What should stand there instead, where one value can be named. */
  instead: { what: string; value: string; difference: string | null; doubt: string | null } | null;
};

export type ReportFinding = {
  kind: DocumentFinding['kind'];
  holds: boolean;
  sentence: string;
  quote: string;
  claim: number;
  line: number;
};
export type ReportSkipped = { quote: string; line: number; reason: string };
/** The text in order; a piece is plain, a claim by its number, or a skipped number with its reason. */
export type ReportPiece = { text: string; claim?: number; reason?: string };

export type Report = {
  /** The first line of the text, to know it by. */
  title: string;
  coverage: Coverage;
  claims: ReportClaim[];
  findings: ReportFinding[];
  skipped: ReportSkipped[];
  pieces: ReportPiece[];
  /** Null when nothing is contradicted. */
  correction: string | null;
};

const TITLE_LENGTH = 90;

export function buildReport(text: string, checked: CheckedText, known: Known): Report {
  const { coverage } = checked;
  const lineOf = lineReader(text);
  const flowing = joinHardLines(text);
  const title = cut(oneLine(readTitle(flowing)), TITLE_LENGTH);
  // The first finding that refutes a claim, by its index.
  const refuting = new Map<number, DocumentFinding>();
  for (const found of checked.findings)
    if (!found.holds && !refuting.has(found.claims[0]!)) refuting.set(found.claims[0]!, found);
  const claims = checked.claims.map((claim, at) => {
    const [sentence = '', ...details] = claim.verdict.sentence.split('\n');
    const own = refuting.get(at);
    const instead = claim.verdict.state === 'contradicted' ? findInstead(claim, own) : null;
    // What disagrees comes first.
    const grounds = claim.verdict.assessments
      .map((one) => toGround(one, claim, known))
      .sort((a, b) => Number(a.holds) - Number(b.holds));
    return {
      number: at + 1,
      line: lineOf(claim.start),
      quote: oneLine(claim.quote),
      stated: withUnit(claim),
      ...readAround(text, claim),
      within: readSentence(text, claim),
      state: claim.verdict.state,
      byDigits: claim.verdict.byDigits === true,
      sentence,
      details: details.map((line) => line.replace(/^·\s*/, '')),
      // A number its own text refutes may speak of another thing than the register does.
      grounds:
        own && instead ? grounds.filter(({ holds, value }) => holds || value === instead.value) : grounds,
      instead,
    };
  });
  const findings = checked.findings
    .map(({ kind, holds, sentence, claims: indexes }) => {
      const { number, line, quote } = claims[indexes[0]!]!;
      return { kind, holds, sentence, quote, claim: number, line };
    })
    .sort((a, b) => Number(a.holds) - Number(b.holds));
  return {
    title,
    coverage,
    claims,
    findings,
    skipped: checked.skipped.map(({ start, end, reason }) => ({
      quote: oneLine(text.slice(start, end)),
      line: lineOf(start),
      reason: skipReasonText(reason),
    })),
    pieces: splitPieces(flowing, checked),
    correction: writeCorrection(title, claims),
  };
}

function toGround(
  { candidate, interval, difference, verdict }: Assessment,
  claim: CheckedClaim,
  known: Known,
): ReportGround {
  const { unit } = withUnitOf(claim, candidate);
  return {
    figure: known.isFigure(candidate.id) ? candidate.id : null,
    label: candidate.label.replace(/:$/, ''),
    value: writeValue(withUnitOf(claim, candidate), candidate),
    interval: isRough(claim) ? '' : formatInterval(interval, unit),
    difference:
      isTime(unit) || Number(difference) === 0 ? null : formatGap(withUnitOf(claim, candidate), difference),
    holds: verdict !== 'fails',
    sources: candidate.sources.map((ref) => ({ ref, address: known.addressOf(ref.source) })),
  };
}

/** The value of the register where it disagrees too; a total falls with its own rows, whatever the register says. */
function findInstead(claim: CheckedClaim, own: DocumentFinding | undefined): ReportClaim['instead'] {
  const failing = claim.verdict.assessments.find(({ verdict }) => verdict === 'fails');
  const byRegister = failing && !own?.kind.startsWith('table-');
  const [what, value, difference] = byRegister
    ? [failing.candidate.label.replace(/:$/, ''), failing.candidate.value, failing.difference]
    : own
      ? [OWN_WORDS[own.kind], own.computed, own.difference]
      : [];
  if (what === undefined) return null;
  const held = byRegister ? withUnitOf(claim, failing.candidate) : claim;
  return {
    what,
    value: formatValue(value!, held.unit),
    difference: isTime(claim.unit) || Number(difference) === 0 ? null : formatGap(held, difference!),
    doubt: byRegister || !own ? null : (DOUBTS[own.kind] ?? null),
  };
}

/** Two places of a text disagree; nothing says which of them is wrong. */
const DOUBTS: Partial<Record<DocumentFinding['kind'], string>> = {
  'table-total': 'Chyba může být v součtu i v některém řádku.',
  'prose-table': 'Chyba může být ve větě i v řádku tabulky.',
  difference: 'Chyba může být v rozdílu i v číslech, ze kterých se počítá.',
  share: 'Chyba může být v podílu i v číslech, ze kterých se počítá.',
  parts: 'Chyba může být v celku i v některé části.',
};

const OWN_WORDS: Record<DocumentFinding['kind'], string> = {
  'table-total': 'součet řádků tabulky',
  'table-precision': 'řádek tabulky zkrácený jako ostatní částky',
  'prose-table': 'řádek tabulky v tomto textu',
  difference: 'rozdíl čísel v tomto textu',
  share: 'podíl z čísel v tomto textu',
  parts: 'součet částí v tomto textu',
};

function withUnit({ quote, kind, value, unit, detail }: CheckedClaim): string {
  const written = oneLine(quote);
  if (!detail.cell || kind !== 'money' || value === null || /\p{L}/u.test(written)) return written;
  // Of `11 800` under thousands a text said no `11 800 000`.
  return detail.step === 1 && unit === 'CZK' ? `${written}\u00a0Kč` : written;
}

/** Years, days and multiples are not subtracted from each other. */
function isTime(unit: string | null): boolean {
  return unit === 'date' || unit === 'year' || unit === 'times';
}

/** `od 351 000 000 Kč pod 352 000 000 Kč`: what the number in the text would allow. */
export function formatInterval(interval: Interval, unit: string | null): string {
  const { low, lowIncluded, high, highIncluded } = interval;
  if (low !== undefined && low === high) return `přesně ${formatValue(low, unit)}`;
  const from = low === undefined ? '' : `${lowIncluded ? 'od' : 'nad'} ${formatValue(low, unit)}`;
  const to = high === undefined ? '' : `${highIncluded ? 'do' : 'pod'} ${formatValue(high, unit)}`;
  return [from, to].filter(Boolean).join(' ');
}

/** Spans may not overlap in what is shown; a later one inside an earlier one stays in the lists only. */
function splitPieces(text: string, { claims, skipped }: CheckedText): ReportPiece[] {
  const spans = [
    ...claims.map(({ start, end }, at) => ({ start, end, mark: { claim: at + 1 } })),
    ...skipped.map(({ start, end, reason }) => ({ start, end, mark: { reason: skipReasonText(reason) } })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: ReportPiece[] = [];
  let at = 0;
  for (const { start, end, mark } of spans) {
    if (start < at || end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: text.slice(start, end), ...mark });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** A line this long that goes on is prose broken by hand; a row of a table is shorter. */
const HARD_LINE = 60;

/** Prose broken into lines flows again; every place in the text stays where it was. */
function joinHardLines(text: string): string {
  return text
    .split('\n')
    .map((line, at, lines) => {
      const next = lines[at + 1];
      if (next === undefined) return line;
      return line + (line.trim().length >= HARD_LINE && next.trim() !== '' ? ' ' : '\n');
    })
    .join('');
}
