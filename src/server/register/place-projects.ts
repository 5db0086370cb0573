// Projects of one place, counted by the database: its page does not wait for the book of all projects.
import { sql } from 'kysely';
import type { AmountKind, Payer } from '#model/figure.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { PAYER_COLUMNS } from './project-columns.ts';

export type PlaceMoney = {
  kind: AmountKind;
  total: bigint;
  /** How many of the projects have an amount of the kind. */
  known: number;
  parts: { payer: Payer; hellers: bigint }[];
};

const visible = (tx: ReadTransaction, code: string) =>
  tx
    .selectFrom('project_territory as place')
    .innerJoin('project', (join) =>
      join.onRef('project.region', '=', 'place.region').onRef('project.id', '=', 'place.project_id'),
    )
    .where('place.territory_code', '=', code)
    .where('project.hidden', 'is', null);

export async function countProjectsOfPlace(tx: ReadTransaction, code: string): Promise<number> {
  const { count } = await visible(tx, code)
    .select((e) => e.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Sums of each kind by payer, in no order; kinds are never added to each other. */
export async function sumMoneyOfPlace(tx: ReadTransaction, code: string): Promise<PlaceMoney[]> {
  const sums = PAYER_COLUMNS.map(([, column]) => sql`coalesce(sum(${sql.ref(column)})::text, '')`);
  const rows = await visible(tx, code)
    .innerJoin('project_money as money', (join) =>
      join.onRef('money.region', '=', 'place.region').onRef('money.project_id', '=', 'place.project_id'),
    )
    .groupBy('money.kind')
    .select((e) => ['money.kind', e.fn.countAll<bigint>().as('known')])
    .select([
      sql<string>`sum(money.total)::text`.as('total'),
      sql<string>`concat_ws('|', ${sql.join(sums, sql`, `)})`.as('parts'),
    ])
    .execute();
  return rows.map(({ kind, known, total, parts }) => ({
    kind: kind as AmountKind,
    known: Number(known),
    total: BigInt(total),
    parts: parts
      .split('|')
      .flatMap((part, at) =>
        part === '' ? [] : [{ payer: PAYER_COLUMNS[at]![0] as Payer, hellers: BigInt(part) }],
      ),
  }));
}

/** Identifiers of the projects with the largest amounts of the kind; those without one come last. */
export async function listLargestOfPlace(
  tx: ReadTransaction,
  code: string,
  kind: AmountKind | undefined,
  count: number,
): Promise<string[]> {
  const rows = await visible(tx, code)
    .leftJoin('project_money as money', (join) =>
      join
        .onRef('money.region', '=', 'place.region')
        .onRef('money.project_id', '=', 'place.project_id')
        .on('money.kind', '=', kind ?? ''),
    )
    .select('project.id')
    .orderBy('money.total', (by) => by.desc().nullsLast())
    .orderBy('project.id')
    .limit(count)
    .execute();
  return rows.map(({ id }) => id);
}
