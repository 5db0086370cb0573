// What the page of a place shows of its projects. It asks the database, so it never waits for the book of all projects.
import { KINDS_BY_WEIGHT } from '#model/amount-kind.ts';
import type { Payer } from '#model/figure.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import {
  countProjectsOfPlace,
  listLargestOfPlace,
  sumMoneyOfPlace,
  type PlaceMoney,
} from '../../register/place-projects.ts';
import { listProjectRecords, type ProjectRecord } from '../../register/project-records.ts';
import { listTerritoryNames, type TerritoryName } from '../../register/territories.ts';
import type { KindOfMoney } from './organisation.ts';

export type ProjectsOfPlace = {
  count: number;
  /** The weightiest kind first, as on every other page; they are never added to each other. */
  money: KindOfMoney[];
  /** With the largest amounts of the first kind first. */
  largest: ProjectRecord[];
  places: Map<string, TerritoryName>;
};

export async function findProjectsOfPlace(
  tx: ReadTransaction,
  code: string,
  shown: number,
): Promise<ProjectsOfPlace> {
  const order = (kind: PlaceMoney) => KINDS_BY_WEIGHT.indexOf(kind.kind);
  const sums = await sumMoneyOfPlace(tx, code);
  const money = sums.toSorted((a, b) => order(a) - order(b)).map(addRest);
  const largest = await listProjectRecords(tx, await listLargestOfPlace(tx, code, money[0]?.kind, shown));
  const codes = new Set(largest.flatMap(({ places }) => places.map((place) => place.code)));
  return {
    count: await countProjectsOfPlace(tx, code),
    money,
    largest,
    places: await listTerritoryNames(tx, [...codes]),
  };
}

/** What no payer is known of stands under `unknown`, so that payers make the whole. */
function addRest(sum: PlaceMoney): KindOfMoney {
  const split = new Map<Payer, bigint>(sum.parts.map(({ payer, hellers }) => [payer, hellers]));
  const rest = sum.parts.reduce((left, { hellers }) => left - hellers, sum.total);
  if (rest !== 0n) split.set('unknown', (split.get('unknown') ?? 0n) + rest);
  return { ...sum, parts: [...split].map(([payer, hellers]) => ({ payer, hellers })) };
}
