// What an edition of the index looks like beside the method and the register: told at import, before anybody relies on it.
import type { Problem } from '#model/import-report.ts';
import { formatPartialDate, parsePartialDate } from '#model/partial-date.ts';
import { INPUT_NAMES } from '#model/index-inputs.ts';
import { findYearStanding, INDICATORS, listUsableYears, type IndicatorId } from '#need/methodology.ts';
import { checkCompleteness } from '#need/reference-values.ts';
import type { RecomputeReport } from '#need/recompute.ts';
import type { IndexOptions, IndexResult } from '#sources/exclusion-index/read.ts';
import { listMissing } from '../need/missing.ts';
import { compareWorkbook } from '../need/recompute.ts';

/** `known`: municipalities of the register. Nothing here refuses the file: what is published is kept as published. */
export function checkEdition(result: IndexResult, known: IndexOptions['known']): Problem[] {
  if (result.candidates.length === 0) return [];
  return [...checkYear(result), ...checkRegions(result, known), ...comparePublished(result)];
}

function checkYear({ year, sheet, headings, columns }: IndexResult): Problem[] {
  const standing = findYearStanding(year);
  const ref = { sheet, row: headings.row, column: columns['housing-allowance']! };
  const value = String(year);
  if (standing.state === 'unknown')
    return [
      { code: 'year-without-rule', severity: 'warning', ref, value, expected: listUsableYears().join(', ') },
    ];
  const partly = standing.state === 'usable' && standing.rule.comparability === 'partly';
  if (standing.state === 'usable' && !partly) return [];
  const { abolished, abolishedOn, act } = standing.methodology.brokenFrom;
  const details = {
    abolished: abolished.map((id) => INPUT_NAMES[id].cs).join(' a '),
    on: formatPartialDate(parsePartialDate(abolishedOn)!),
    act,
  };
  return [
    {
      code: partly ? 'year-partly-comparable' : 'indicators-abolished',
      severity: 'warning',
      ref,
      value,
      details,
    },
  ];
}

/** Of regions the file has at all: a file of one region need not hold the others. */
function checkRegions(result: IndexResult, known: IndexOptions['known']): Problem[] {
  const { year, candidates, sheet } = result;
  const { incompleteRegions } = checkCompleteness(
    year,
    candidates.map(({ regionCode }) => regionCode),
  );
  return incompleteRegions.map(({ region, loaded, expected }) => {
    const names = listMissing(result, region, known);
    return {
      code: 'municipalities-missing',
      severity: 'warning',
      ref: { sheet, row: candidates.findLast(({ regionCode }) => regionCode === region)!.row },
      details: { region, count: expected - loaded, expected, ...(names ? { names } : {}) },
    };
  });
}

function comparePublished(result: IndexResult): Problem[] {
  const standing = findYearStanding(result.year);
  if (standing.state !== 'usable') return [];
  const { report } = compareWorkbook(standing.methodology, result);
  const differing = [...report.own.different, ...report.imputed.outOfRange];
  return [
    ...differing.map(({ code, name, published, computed, ref }): Problem => ({
      code: 'published-index-differs',
      severity: 'warning',
      ...(ref ? { ref } : {}),
      value: String(published),
      expected: String(computed),
      details: { name: name ?? code },
    })),
    ...INDICATORS.flatMap((indicator) => summariseQuotients(report, indicator)),
  ];
}

function summariseQuotients({ problems }: RecomputeReport, indicator: IndicatorId): Problem[] {
  const own = problems.filter(
    ({ code, details }) => code === 'quotient-disagrees' && details?.indicator === indicator,
  );
  const [first] = own;
  if (!first) return [];
  const short = (text = '') => String(Math.round(Number(text) * 1e6) / 1e6).replace('.', ',');
  return [
    {
      code: 'published-quotients-differ',
      severity: 'warning',
      ...(first.ref ? { ref: first.ref } : {}),
      value: short(first.value),
      expected: short(first.expected),
      details: {
        indicator: INPUT_NAMES[indicator].cs,
        count: own.length,
        name: String(first.details?.territory),
      },
    },
  ];
}
