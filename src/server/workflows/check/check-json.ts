// The result of one text as JSON, the same from the command line, the API and the page: the claims of the batch form,
// with grounds beside the verdict.
import { skipReasonText } from '#claims/coverage.ts';
import { flatClaim, offsetReader, VERDICT_NAMES } from './batch.ts';
import type { CheckedClaim, CheckedText } from './check-text.ts';
import { lineReader } from './line-reader.ts';
import type { DocumentText } from './read-document.ts';

export function toJson(
  { text, asWritten, notes }: DocumentText,
  checked: CheckedText,
  file?: string,
): Record<string, unknown> {
  const offset = offsetReader(text);
  const lineOf = lineReader(text);
  const { claims, skipped, findings, coverage } = checked;
  return {
    ...(file === undefined ? {} : { file }),
    ...(notes.length ? { notes } : {}),
    coverage,
    claims: claims.map((claim) => ({
      ...flatClaim(claim, offset),
      line: lineOf(claim.start),
      prepared: claim.detail.prepared,
      verdict: verdictOf(claim),
    })),
    findings,
    skipped: skipped.map(({ start, end, reason }) => ({
      start: offset(start),
      end: offset(end),
      quote: text.slice(start, end),
      line: lineOf(start),
      reason,
      reasonText: skipReasonText(reason),
    })),
    // Offsets of a page or document are those of the text taken out of it.
    ...(asWritten ? {} : { text }),
  };
}

function verdictOf({ verdict }: CheckedClaim): object {
  return {
    state: VERDICT_NAMES[verdict.state],
    ...(verdict.state === 'frame' ? { frame: true } : {}),
    sentence: verdict.sentence,
    grounds: verdict.assessments.map(
      ({ candidate, verdict: result, interval, difference, literallyTrue }) => ({
        figure: candidate.id,
        label: candidate.label,
        value: candidate.value,
        holds: result !== 'fails',
        byRounding: result === 'by-rounding',
        literallyTrue,
        interval,
        difference,
        sources: candidate.sources,
      }),
    ),
  };
}
