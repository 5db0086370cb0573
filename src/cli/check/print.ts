// The result of one text for people: how much was checked, then what does not hold, then the rest.
import { formatValue } from '#claims/claim-words.ts';
import { skipReasonText } from '#claims/coverage.ts';
import type { Assessment, VerdictState } from '#claims/judge.ts';
import type { Interval } from '#model/hedge.ts';
import type { CheckedClaim, CheckedText } from '#server/workflows/check/check-text.ts';
import type { Terminal } from '../command.ts';
import { lineReader } from './lines.ts';

/** Worst first; what holds comes last and in short, because there nothing has to be done. */
const GROUPS: [VerdictState, string][] = [
  ['contradicted', 'NEPLATÍ'],
  ['ambiguous', 'NEJEDNOZNAČNÉ'],
  ['rounding', 'PLATÍ JEN PO ZAOKROUHLENÍ'],
  ['not-checkable', 'NELZE OVĚŘIT'],
];

export function printChecked(terminal: Terminal, text: string, checked: CheckedText, name?: string): void {
  const lineOf = lineReader(text);
  const { claims, findings, skipped, coverage } = checked;
  if (name !== undefined) terminal.out(`── ${name}\n`);
  terminal.out(`${coverage.sentence}\n`);
  for (const [state, title] of GROUPS) {
    const group = claims.filter(({ verdict }) => verdict.state === state);
    if (group.length) terminal.out(`\n${title}\n`);
    for (const claim of group) terminal.out(describe(claim, lineOf(claim.start)));
  }
  if (findings.length) terminal.out('\nUVNITŘ TEXTU\n');
  for (const finding of [...findings].sort((a, b) => Number(a.holds) - Number(b.holds))) {
    const claim = claims[finding.claims[0]!]!;
    terminal.out(`  ř. ${lineOf(claim.start)}  „${oneLine(claim.quote)}“  ${finding.sentence}\n`);
  }
  const supported = claims.filter(({ verdict }) => verdict.state === 'supported');
  if (supported.length) terminal.out('\nPLATÍ\n');
  for (const claim of supported)
    terminal.out(`  ř. ${lineOf(claim.start)}  „${oneLine(claim.quote)}“  ${claim.verdict.sentence}\n`);
  if (skipped.length) terminal.out('\nVYNECHÁNO\n');
  for (const { start, end, reason } of skipped)
    terminal.out(`  ř. ${lineOf(start)}  „${oneLine(text.slice(start, end))}“  ${skipReasonText(reason)}\n`);
  terminal.out('\n');
}

function describe(claim: CheckedClaim, line: number): string {
  const { verdict, quote, unit } = claim;
  const sentence = verdict.sentence.replaceAll('\n', '\n       ');
  const grounds = verdict.assessments.map((one) => describeGround(one, unit)).join('');
  return `  ř. ${line}  „${oneLine(quote)}“\n     ${sentence}\n${grounds}`;
}

function describeGround({ candidate, interval, difference }: Assessment, unit: string | null): string {
  const sources = candidate.sources.slice(0, 3).map(({ title, locator }) => `${title}, ${locator}`);
  const more = candidate.sources.length > 3 ? `; a dalších ${candidate.sources.length - 3}` : '';
  const label = candidate.label.replace(/:$/, '');
  return [
    ['registr', `${label}: ${formatValue(candidate.value, unit)}`],
    ['meze', formatInterval(interval, unit)],
    ['rozdíl', formatValue(difference, unit === 'date' || unit === 'year' ? null : unit)],
    ['pramen', sources.join('; ') + more],
  ]
    .filter(([what, value]) => value !== '' && !(what === 'rozdíl' && unit === 'date'))
    .map(([what, value]) => `       ${what!.padEnd(8)} ${value}\n`)
    .join('');
}

function formatInterval({ low, lowIncluded, high, highIncluded }: Interval, unit: string | null): string {
  if (low !== undefined && low === high) return `přesně ${formatValue(low, unit)}`;
  const from = low === undefined ? '' : `${lowIncluded ? 'od' : 'nad'} ${formatValue(low, unit)}`;
  const to = high === undefined ? '' : `${highIncluded ? 'do' : 'pod'} ${formatValue(high, unit)}`;
  return [from, to].filter(Boolean).join(' ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
