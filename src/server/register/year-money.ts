// Counted money by kind and year: each project once for a kind, hidden ones left out.
import { sql } from 'kysely';
import type { AmountKind } from '#model/figure.ts';
import type { ReadTransaction } from '../database/transaction.ts';

export type YearMoney = { kind: AmountKind; year: number | null; projects: number; hellers: bigint };

export async function listYearMoney(tx: ReadTransaction): Promise<YearMoney[]> {
  const { rows } = await sql<{ kind: AmountKind; year: number | null; projects: bigint; hellers: bigint }>`
    select kind, year, count(*) as projects, sum(total)::bigint as hellers
    from project_money money join project on project.region = money.region and project.id = money.project_id
    where project.hidden is null group by kind, year order by kind, year`.execute(tx);
  return rows.map((row) => ({ ...row, projects: Number(row.projects) }));
}
