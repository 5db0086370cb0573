// Need against cooperation and money: who needs help and has none, who has it below the threshold, what a point costs.

import { divideRounded } from '#model/decimal.ts';
import type { AmountKind, Missing } from '#model/figure.ts';
import type { Hellers } from '#model/money.ts';
import type { Methodology } from './methodology.ts';

/** How money is tied to the cooperation; the same words as in the register of projects. */
export type Attribution = 'condition-of-call' | 'plan-measure' | 'advice' | 'claimed' | 'none' | 'unknown';

export type MoneyLine = {
  hellers: Hellers;
  kind: AmountKind;
  attribution: Attribution;
  /** ISO text of reduced precision. */
  asOf?: string;
  /** Identifier of the figure or amount it comes from. */
  figure: string;
};

/** `union`: only a union of which the municipality is a member cooperates. */
export type CooperationState = 'partner' | 'union' | 'none' | 'unknown';

export type CoverageMunicipality = {
  code: string;
  population15Plus: number;
  /** A small cell of a source with such a rule: counted with, but neither shown nor given away by a ratio or a sum. */
  populationHidden?: boolean;
  index?: number;
  cooperation: CooperationState;
  money: readonly MoneyLine[];
  /** Why there is no money line; zero crowns is a line. */
  moneyMissing?: Missing;
};

/** Money of one kind and one attribution; these are never added to each other. */
export type MoneySum = {
  kind: AmountKind;
  attribution: Attribution;
  hellers: Hellers;
  lines: number;
  figures: string[];
  /** All distinct days of the lines, oldest first. */
  asOf: string[];
  undated: number;
};

export type CoverageMoney = MoneySum & {
  /** Rounded half up to the heller; undefined where nobody aged 15 or more lives, or how many is hidden. */
  perInhabitant?: Hellers;
  /** Undefined at index 0. */
  perPoint?: Hellers;
};

/**
 * `gap`: high need without cooperation; `covered`: high need with it; `open`: high need, cooperation not known;
 * `below`: cooperation under the threshold; `outside`: neither; `unsure`: under the threshold, cooperation not known;
 * `unknown`: index not known.
 */
export const COVERAGE_GROUPS = ['gap', 'covered', 'open', 'below', 'outside', 'unsure', 'unknown'] as const;
export type CoverageGroup = (typeof COVERAGE_GROUPS)[number];

/** Groups worth naming one by one; the other two are most of a region, under the threshold and without cooperation. */
export const LISTED_GROUPS = [
  'gap',
  'covered',
  'open',
  'below',
  'unknown',
] as const satisfies CoverageGroup[];

export type CoverageRow = Omit<CoverageMunicipality, 'money' | 'population15Plus'> & {
  /** Absent where it is hidden. */
  population15Plus?: number;
  group: CoverageGroup;
  /** Signed distance of the index to the threshold: 11 against 12 is -1. */
  overThreshold?: number;
  money: CoverageMoney[];
};

export type GroupSummary = {
  municipalities: number;
  /** Absent where a hidden population could be computed back from it. */
  population15Plus?: number;
  money: MoneySum[];
};

export type CoverageGap = {
  threshold: number;
  unionCounts: boolean;
  /** Highest need first, then most people. */
  rows: CoverageRow[];
  groups: Record<CoverageGroup, GroupSummary>;
};

export type CoverageOptions = {
  /** Index from which need counts as high; default is the start of the highest band. */
  threshold?: number;
  /** Whether cooperation of a union covers its members; by default it does not, and the row says `union`. */
  unionCounts?: boolean;
};

export function buildCoverageGap(
  methodology: Methodology,
  municipalities: readonly CoverageMunicipality[],
  options: CoverageOptions = {},
): CoverageGap {
  const { threshold = methodology.bands.at(-1)!.from, unionCounts = false } = options;
  const rows = municipalities
    .toSorted(
      (a, b) =>
        (b.index ?? -1) - (a.index ?? -1) ||
        b.population15Plus - a.population15Plus ||
        (a.code < b.code ? -1 : 1),
    )
    .map((municipality) => buildRow(municipality, threshold, unionCounts));
  const groups = {} as Record<CoverageGroup, GroupSummary>;
  for (const group of COVERAGE_GROUPS) {
    const members = rows.filter((row) => row.group === group);
    groups[group] = {
      municipalities: members.length,
      ...(members.some(({ populationHidden }) => populationHidden)
        ? {}
        : { population15Plus: members.reduce((sum, row) => sum + row.population15Plus!, 0) }),
      money: sumMoney(members.flatMap((row) => row.money)),
    };
  }
  return { threshold, unionCounts, rows, groups };
}

function buildRow(municipality: CoverageMunicipality, threshold: number, unionCounts: boolean): CoverageRow {
  const { population15Plus: people, ...shown } = municipality;
  const { index, cooperation, populationHidden } = shown;
  const lines = municipality.money.map((line) => ({
    ...line,
    lines: 1,
    figures: [line.figure],
    asOf: line.asOf === undefined ? [] : [line.asOf],
    undated: line.asOf === undefined ? 1 : 0,
  }));
  return {
    ...shown,
    ...(populationHidden ? {} : { population15Plus: people }),
    group: findGroup(index, cooperation, threshold, unionCounts),
    overThreshold: index === undefined ? undefined : index - threshold,
    money: sumMoney(lines).map((sum) => ({
      ...sum,
      perInhabitant: populationHidden ? undefined : divideHellers(sum.hellers, people),
      perPoint: index === undefined ? undefined : divideHellers(sum.hellers, index),
    })),
  };
}

function findGroup(
  index: number | undefined,
  cooperation: CooperationState,
  threshold: number,
  unionCounts: boolean,
): CoverageGroup {
  if (index === undefined) return 'unknown';
  if (cooperation === 'unknown') return index >= threshold ? 'open' : 'unsure';
  const covered = cooperation === 'partner' || (unionCounts && cooperation === 'union');
  if (index >= threshold) return covered ? 'covered' : 'gap';
  return covered ? 'below' : 'outside';
}

function sumMoney(sums: readonly MoneySum[]): MoneySum[] {
  const byKind = Map.groupBy(sums, (sum) => `${sum.kind} ${sum.attribution}`);
  return [...byKind]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({
      kind: group[0]!.kind,
      attribution: group[0]!.attribution,
      hellers: group.reduce((total, sum) => total + sum.hellers, 0n),
      lines: group.reduce((total, sum) => total + sum.lines, 0),
      figures: group.flatMap((sum) => sum.figures).toSorted(),
      asOf: [...new Set(group.flatMap((sum) => sum.asOf))].toSorted(),
      undated: group.reduce((total, sum) => total + sum.undated, 0),
    }));
}

/** Undefined for a divisor that is not a whole positive number. */
function divideHellers(hellers: Hellers, divisor: number): Hellers | undefined {
  return Number.isInteger(divisor) && divisor > 0 ? divideRounded(hellers, BigInt(divisor)) : undefined;
}
