// The coverage gap of an area: need from the book, cooperation and money from the register.
import {
  buildCoverageGap,
  type CoverageGap,
  type CoverageGroup,
  type CoverageOptions,
} from '#need/coverage-gap.ts';
import { NEED_TEXTS } from '#need/texts.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { listStatedMoney, mapCooperation } from '../../register/need-coverage.ts';
import type { Area } from './area.ts';
import { listMembers } from './area.ts';
import type { NeedBook } from './book.ts';
import { findHidden } from './suppression.ts';

export type RegionCoverage = CoverageGap & {
  asOf: string;
  area: Pick<Area, 'code' | 'level'>;
  /** Whether the register follows cooperation and money there; elsewhere they are unknown, which is neither none nor zero. */
  followed: boolean;
  /** Municipalities about whose cooperation sources disagree. */
  disputed: Set<string>;
  /** Publications the money comes from. */
  publications: string[];
};

/**
 * Of the register's own region by default. About cooperation and money elsewhere it knows only what somebody recorded;
 * the rest is `unknown`. What a table of a document says of money is `claimed` by that document, not proven by projects.
 */
export async function findCoverage(
  tx: ReadTransaction,
  book: NeedBook,
  asOf: string,
  {
    area = { code: book.region, level: 'region' },
    ...options
  }: CoverageOptions & {
    area?: Pick<Area, 'code' | 'level'> | undefined;
  } = {},
): Promise<RegionCoverage> {
  const cooperation = await mapCooperation(tx, asOf);
  const money = Map.groupBy(await listStatedMoney(tx), (line) => line.territory);
  const members = listMembers(book, area);
  const municipalities = members.map(({ code, units, population15Plus, index }) => {
    const own = units.region === book.region;
    const lines = money.get(code) ?? [];
    const missing =
      lines.find((line) => line.hellers === undefined)?.missing ??
      (own || lines.length > 0 ? undefined : ('unknown' as const));
    return {
      code,
      population15Plus,
      ...(findHidden(book, code).has('population-15-plus') ? { populationHidden: true } : {}),
      ...(index === undefined ? {} : { index }),
      cooperation: cooperation.get(code)?.state ?? (own ? ('none' as const) : ('unknown' as const)),
      money: lines.flatMap(({ hellers, kind, asOf: day, figure }) =>
        hellers === undefined
          ? []
          : {
              hellers,
              kind,
              attribution: 'claimed' as const,
              figure,
              ...(day === undefined ? {} : { asOf: day }),
            },
      ),
      ...(missing ? { moneyMissing: missing } : {}),
    };
  });
  return {
    ...buildCoverageGap(book.methodology, municipalities, options),
    asOf,
    area: { code: area.code, level: area.level },
    followed: members.some(({ units }) => units.region === book.region),
    disputed: new Set([...cooperation].filter(([, { disputed }]) => disputed).map(([code]) => code)),
    publications: [
      ...new Set(members.flatMap(({ code }) => money.get(code) ?? []).map((line) => line.publication)),
    ],
  };
}

export type { CoverageRow } from '#need/coverage-gap.ts';

/** The Czech name of a group, for tables. */
export function describeGroup(group: CoverageGroup): string {
  return NEED_TEXTS.cs.groupNames[group];
}
