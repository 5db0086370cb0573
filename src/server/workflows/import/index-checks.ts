// What an edition of the index looks like beside the method and the register: told at import, before anybody relies on it.
import type { Problem } from '#model/import-report.ts';
import { formatPartialDate, parsePartialDate } from '#model/partial-date.ts';
import { INPUT_NAMES } from '#model/index-inputs.ts';
import { findYearStanding, INDICATORS, listUsableYears, type IndicatorId } from '#need/methodology.ts';
import { findExpectedMunicipalities } from '#need/reference-values.ts';
import type { RecomputeReport } from '#need/recompute.ts';
import type { IndexResult } from '#sources/exclusion-index/read.ts';
import type { TerritoryRow } from '../../register/territories.ts';
import { compareWorkbook } from '../need/recompute.ts';

/** More names would not fit a sentence. */
const NAMED = 5;

/** `municipalities`: those of the register. Nothing here refuses the file: what is published is kept as published. */
export function checkEdition(result: IndexResult, municipalities: readonly TerritoryRow[]): Problem[] {
  if (result.candidates.length === 0) return [];
  return [...checkYear(result), ...listMissing(result, municipalities), ...comparePublished(result)];
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
function listMissing(
  { year, candidates, sheet }: IndexResult,
  municipalities: readonly TerritoryRow[],
): Problem[] {
  const expected = findExpectedMunicipalities(year).municipalities;
  const read = new Set(candidates.map(({ code }) => code));
  const known = Map.groupBy(municipalities, ({ parents }) => parents.region ?? '');
  return [...Map.groupBy(candidates, ({ regionCode }) => regionCode)].flatMap(([region, own]): Problem[] => {
    const whole = expected[region];
    if (whole === undefined || own.length >= whole) return [];
    const names = (known.get(region) ?? []).flatMap(({ code, name }) =>
      read.has(code) ? [] : `${name} (${code})`,
    );
    const more = names.length > NAMED ? `${names.slice(0, NAMED).join(', ')} a další` : names.join(', ');
    return [
      {
        code: 'municipalities-missing',
        severity: 'warning',
        ref: { sheet, row: own.at(-1)!.row },
        details: { region, count: whole - own.length, expected: whole, ...(more ? { names: more } : {}) },
      },
    ];
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
