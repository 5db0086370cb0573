// What terms of projects are counted from: dates, state, call and the public money of projects in a place.
import { sql } from 'kysely';
import { REGISTRATION_SCHEME } from '#model/registration-number.ts';
import type { ReadTransaction } from '../database/transaction.ts';

export type ObligationFilter = {
  /** A municipality, or a larger place with all in it; absent: the whole register. */
  territory?: string | undefined;
  /** IČO, or the identifier of an organisation of the region pack. */
  organisation?: string | undefined;
  project?: string | undefined;
};

export type ObligedProject = {
  id: string;
  title: string;
  number: string | null;
  call_number: string | null;
  programme: string | null;
  provider_name: string | null;
  recipient: string | null;
  valid_from: string | null;
  valid_to: string | null;
  ended_on: string | null;
  phase: string | null;
  /** Day of the newest list that states the phase, partial. */
  stated_on: string | null;
  publication: string;
  publication_title: string;
  locator: string;
  /** Public money of the first kind known in the order contracted, approved, claimed, paid, stated. */
  money_kind: string | null;
  money_public: bigint | null;
};

/** Projects whose programme, call or wording some rule may name; `programmes` and `calls` are those of the rules. */
export async function listObligedProjects(
  tx: ReadTransaction,
  filter: ObligationFilter,
  { programmes, calls }: { programmes: string[]; calls: string[] },
): Promise<ObligedProject[]> {
  const { rows } = await sql<ObligedProject>`
    select p.id, p.title, coalesce(p.number, i.normalised) as number, p.call_number, p.programme, p.provider_name,
      coalesce(o.name, p.recipient_name) as recipient, p.valid_from, p.valid_to, p.ended_on, p.phase,
      coalesce(b.published, b.retrieved, to_char(s.imported_at, 'YYYY-MM-DD')) as stated_on,
      b.id as publication, b.title as publication_title, p.locator,
      m.kind as money_kind, m.public as money_public
    from project p
    join source s on s.region = p.region and s.id = p.source_id
    join publication b on b.region = s.region and b.id = s.publication_id
    left join organisation o on o.region = p.region and o.id = p.recipient_id
    left join lateral (
      select normalised from project_identifier i
      where i.region = p.region and i.project_id = p.id and i.scheme = ${REGISTRATION_SCHEME}
      order by i.value limit 1) i on p.number is null
    left join lateral (
      select kind, total - coalesce(from_private, 0) as public from project_money m
      where m.region = p.region and m.project_id = p.id
        and m.kind in ('contracted', 'approved', 'claimed', 'paid', 'stated')
      order by array_position(array['contracted', 'approved', 'claimed', 'paid', 'stated'], m.kind) limit 1) m on true
    where p.hidden is null
      and (${numberPattern(programmes, calls)} or p.call_number = any(${calls}::text[])
        or p.provider_name is not null or (p.programme is not null and p.number is null))
      and ${places(tx, filter.territory)}
      and ${
        filter.organisation === undefined
          ? sql`true`
          : sql`(p.recipient_ico = ${filter.organisation} or o.ico = ${filter.organisation} or o.id = ${filter.organisation})`
      }
      and ${filter.project === undefined ? sql`true` : sql`p.id = ${filter.project}`}
    order by p.id`.execute(tx);
  return rows;
}

/** Two digits of the programme stand after `CZ.`, the call before the serial number: `03_22_018` is `CZ.03.…/22_018/…`. */
function numberPattern(programmes: string[], calls: string[]) {
  const shapes = [
    ...programmes.map((programme) => `^CZ\\.${programme}\\.`),
    ...calls.map((call) => `^CZ\\.${call.slice(0, 2)}\\..*/${call.slice(3)}/`),
  ];
  return sql`coalesce(p.number, i.normalised) ~ ${shapes.join('|')}`;
}

function places(tx: ReadTransaction, territory: string | undefined) {
  if (territory === undefined) return sql`true`;
  // A list made once; asked of each project apart it takes seconds with a country of projects.
  return sql`p.id in (
    select t.project_id from project_territory t
    where t.region = ${tx.region} and t.territory_code in (
      select ${territory}::text union all select code from territory_parent where parent_code = ${territory}))`;
}
