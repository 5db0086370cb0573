// Counted money by kind and year: each project once for a kind, hidden ones left out.
import { sql } from 'kysely';
import type { AmountKind, Payer } from '#model/figure.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { PAYER_COLUMNS } from './project-columns.ts';

export type YearMoney = { kind: AmountKind; year: number | null; projects: number; hellers: bigint };

export async function listYearMoney(tx: ReadTransaction): Promise<YearMoney[]> {
  const { rows } = await sql<{ kind: AmountKind; year: number | null; projects: bigint; hellers: bigint }>`
    select kind, year, count(*) as projects, sum(total)::bigint as hellers
    from project_money money join project on project.region = money.region and project.id = money.project_id
    where project.hidden is null group by kind, year order by kind, year`.execute(tx);
  return rows.map((row) => ({ ...row, projects: Number(row.projects) }));
}

export type YearPayers = YearMoney & { payers: { payer: Payer; hellers: bigint }[] };

/** The same with who pays it; payers make the sum, what no payer is known of is of `unknown`. */
export async function listYearPayers(tx: ReadTransaction): Promise<YearPayers[]> {
  const known = PAYER_COLUMNS.filter(([payer]) => payer !== 'unknown');
  const columns = known.map(([, column]) => sql`coalesce(sum(${sql.ref(column)}), 0)::bigint`);
  const { rows } = await sql<YearMoney & { parts: string[] }>`
    select kind, year, count(*) as projects, sum(total)::bigint as hellers, array[${sql.join(columns)}]::text[] as parts
    from project_money money join project on project.region = money.region and project.id = money.project_id
    where project.hidden is null group by kind, year order by kind, year`.execute(tx);
  return rows.map(({ parts, ...row }) => {
    const split = known.map(([payer], at) => ({ payer, hellers: BigInt(parts[at]!) }));
    const rest = split.reduce((left, { hellers }) => left - hellers, row.hellers);
    const payers = [...split, { payer: 'unknown' as const, hellers: rest }];
    return { ...row, projects: Number(row.projects), payers: payers.filter(({ hellers }) => hellers !== 0n) };
  });
}
