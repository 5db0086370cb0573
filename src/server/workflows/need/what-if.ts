// A what-if link answered from the book: before and after, indicator by indicator.
import { INDICATORS, type IndicatorId, type InputId } from '#model/index-inputs.ts';
import type { Problem } from '#model/import-report.ts';
import { parseWhatIf } from '#need/what-if-link.ts';
import { whatIf, type Comparison } from '#need/what-if.ts';
import type { NeedBook } from './book.ts';
import { listShownYears } from './keep-book.ts';
import { findHidden } from './suppression.ts';

export type WhatIfRow = {
  code: string;
  name: string;
  /** Whether its inputs were changed, or only its points by a change elsewhere. */
  changed: boolean;
  indexBefore: number | null;
  indexAfter: number | null;
  indexChange: number | null;
  bandBefore: string | null;
  bandAfter: string | null;
  bandChanged: boolean;
  /** All five, whether they change or not; null where points are not known. */
  indicators: { indicator: IndicatorId; before: number | null; after: number | null }[];
};

export type WhatIfAnswer = {
  year: number;
  reference: 'held' | 'moving';
  /** What was changed; `before` null where the register has no value of its own. */
  changes: { code: string; name: string; input: InputId; before: number | null; after: number }[];
  rows: WhatIfRow[];
};

/** The year a link was made for; undefined for a text that is no link. */
export function findLinkYear(text: string): number | undefined {
  const parsed = parseWhatIf(text);
  return parsed.problem ? undefined : parsed.link.year;
}

export function computeWhatIf(
  book: NeedBook,
  text: string,
): { answer: WhatIfAnswer; problems?: undefined } | { answer?: undefined; problems: Problem[] } {
  const parsed = parseWhatIf(text);
  if (parsed.problem) return { problems: [parsed.problem] };
  const { year, reference: mode, changes } = parsed.link;
  if (year !== book.year)
    return {
      problems: [error('link-year', { value: String(year), expected: listShownYears(book).join(', ') })],
    };
  const { reference } = book.reference;
  if (!reference) return { problems: [error('needs-country', { value: String(book.inputs.size) })] };
  const hidden = [...new Set(changes.map(({ code }) => code))].filter((code) => findHidden(book, code).size);
  if (hidden.length) return { problems: hidden.map((value) => error('what-if-small-cells', { value })) };
  const municipalities = [...book.inputs.values()];
  const baseline = { methodology: book.methodology, reference, municipalities, donors: book.donors };
  const { changed, others, problems } = whatIf(baseline, changes, mode);
  if (problems.length) return { problems };
  const rows = [
    ...changed.map((one) => toRow(book, one, true)),
    ...others.map((one) => toRow(book, one, false)),
  ];
  const stated = changes.map(({ code, input, value }) => ({
    ...{ code, name: book.places.get(code)?.name ?? code, input },
    before: book.inputs.get(code)?.values[input] ?? null,
    after: value,
  }));
  return { answer: { year, reference: mode, changes: stated, rows } };
}

function error(code: string, parts: Pick<Problem, 'value' | 'expected'>): Problem {
  return { code, severity: 'error', ...parts };
}

function toRow(
  book: NeedBook,
  { code, before, after, indexChange, bandChanged }: Comparison,
  changed: boolean,
): WhatIfRow {
  const pointsOf = (score: Comparison['before'], id: IndicatorId) => {
    const own = score.indicators[id];
    return own.state === 'missing' ? null : own.points;
  };
  return {
    code,
    name: book.places.get(code)?.name ?? code,
    changed,
    indexBefore: before.index ?? null,
    indexAfter: after.index ?? null,
    indexChange: indexChange ?? null,
    bandBefore: before.band?.id ?? null,
    bandAfter: after.band?.id ?? null,
    bandChanged,
    indicators: INDICATORS.map((id) => ({
      indicator: id,
      before: pointsOf(before, id),
      after: pointsOf(after, id),
    })),
  };
}
