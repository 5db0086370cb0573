// The coverage gap of the register's own region: need from the book, cooperation and money from the register.
import { GROUP_NAMES } from '#need/coverage-gap-cs.ts';
import {
  buildCoverageGap,
  type CoverageGap,
  type CoverageGroup,
  type CoverageOptions,
} from '#need/coverage-gap.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { listStatedMoney, mapCooperation } from '../../register/need-coverage.ts';
import type { NeedBook } from './book.ts';

export type RegionCoverage = CoverageGap & {
  asOf: string;
  /** Municipalities about whose cooperation sources disagree. */
  disputed: Set<string>;
  /** Publications the money comes from. */
  publications: string[];
};

/**
 * Only the register's own region: about cooperation elsewhere it knows nothing. What a table of a document says of
 * money is `claimed` by that document, not proven by projects.
 */
export async function findCoverage(
  tx: ReadTransaction,
  book: NeedBook,
  asOf: string,
  options: CoverageOptions = {},
): Promise<RegionCoverage> {
  const cooperation = await mapCooperation(tx, asOf);
  const money = Map.groupBy(await listStatedMoney(tx), (line) => line.territory);
  const municipalities = book.ranked
    .filter(({ units }) => units.region === book.region)
    .map(({ code, population15Plus, index }) => {
      const lines = money.get(code) ?? [];
      const missing = lines.find((line) => line.hellers === undefined)?.missing;
      return {
        code,
        population15Plus,
        ...(index === undefined ? {} : { index }),
        cooperation: cooperation.get(code)?.state ?? ('none' as const),
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
    disputed: new Set([...cooperation].filter(([, { disputed }]) => disputed).map(([code]) => code)),
    publications: [...new Set([...money.values()].flat().map((line) => line.publication))],
  };
}

export type { CoverageRow } from '#need/coverage-gap.ts';

/** The Czech name of a group, for tables. */
export function describeGroup(group: CoverageGroup): string {
  return GROUP_NAMES[group];
}
