// Money of projects by place, grouped by all that a definition of a stated figure may ask. Summed in the database.
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { PAYER_COLUMNS } from './project-columns.ts';

export type PlaceMoneyRow = {
  place: string;
  kind: string;
  attribution: string;
  own: boolean;
  validFrom: string | null;
  validTo: string | null;
  /** Whose money is known to belong here; those of this place and others stand in `unallocated`. */
  projects: bigint;
  total: bigint;
  unallocated: bigint;
} & Record<`payer_${string}`, bigint | null>;

/** `place` → codes that belong to it: the municipality alone, or all of a region. */
export async function listPlaceMoney(
  tx: ReadTransaction,
  places: { place: string; codes: string[] }[],
): Promise<PlaceMoneyRow[]> {
  const pairs = places.flatMap(({ place, codes }) => codes.map((code) => ({ place, code })));
  const payers = sql.join(
    PAYER_COLUMNS.map(
      ([payer, column]) =>
        sql`sum(case when inside then trunc(${sql.ref(column)} * part) else 0 end)::bigint as ${sql.ref(`payer_${payer}`)}`,
    ),
  );
  const { rows } = await sql<PlaceMoneyRow>`
    with place as (select * from unnest(${pairs.map((pair) => pair.place)}::text[],
        ${pairs.map((pair) => pair.code)}::text[]) as place(place, code)),
      here as materialized (
        select place.place, at.project_id, count(*) as inside, sum(at.share) as share
        from project_territory at join place on place.code = at.territory_code
        where at.region = ${tx.region} group by place.place, at.project_id),
      -- Counted once for all: asked for each project apart it takes minutes with a country of projects.
      everywhere as materialized (
        select every.project_id, count(*) as places from project_territory every
        where every.region = ${tx.region} and every.project_id in (select project_id from here) group by 1),
      located as (
        select here.*, everywhere.places as everywhere from here join everywhere using (project_id)),
      counted as (
        select located.place, project.*, money.kind, money.total, ${sql.join(PAYER_COLUMNS.map(([, column]) => sql.ref(`money.${column}`)))},
          -- All its places are here, or a share of it is: otherwise nobody knows how much.
          (located.inside = located.everywhere or located.share is not null) as inside,
          case when located.inside = located.everywhere then 1 else least(located.share, 1) end as part,
          exists (select from place one where one.place = located.place and one.code = organisation.territory_code) as own
        from located
          join project on project.region = ${tx.region} and project.id = located.project_id
          join project_money money on money.region = project.region and money.project_id = project.id
          left join organisation on organisation.region = project.region and organisation.id = project.recipient_id
        where project.hidden is null)
    select place, kind, attribution, own,
      -- A payment of a year without other dates belongs to that year.
      coalesce(valid_from, year::text) as "validFrom",
      coalesce(ended_on, valid_to, case when valid_from is null then year::text end) as "validTo",
      count(*) filter (where inside) as projects, sum(case when inside then trunc(total * part) else 0 end)::bigint as total,
      sum(case when inside then total - trunc(total * part) else total end)::bigint as unallocated, ${payers}
    from counted group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`.execute(tx);
  return rows;
}

export type PlaceCount = { place: string; projects: bigint; withoutMoney: bigint };

export async function countPlaceProjects(
  tx: ReadTransaction,
  places: { place: string; codes: string[] }[],
): Promise<PlaceCount[]> {
  const pairs = places.flatMap(({ place, codes }) => codes.map((code) => ({ place, code })));
  const { rows } = await sql<PlaceCount>`
    select place.place, count(distinct project.id) as projects,
      count(distinct project.id) filter (where not exists (select from project_money money
        where money.region = project.region and money.project_id = project.id)) as "withoutMoney"
    from unnest(${pairs.map((pair) => pair.place)}::text[], ${pairs.map((pair) => pair.code)}::text[]) as place(place, code)
      join project_territory at on at.region = ${tx.region} and at.territory_code = place.code
      join project on project.region = at.region and project.id = at.project_id and project.hidden is null
    group by 1`.execute(tx);
  return rows;
}
