// Resolved projects as they stand in the register, told as texts to compare with what would be written now.
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { PAYER_COLUMNS } from './project-columns.ts';
import type { ResolvedRow } from './resolved-projects.ts';

/** The next projects of which something is said, in the order of identifiers. */
export async function listSaidProjects(tx: ReadTransaction, after: string, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('project')
    .select('id')
    .where('id', '>', after)
    .where((e) => e.or([e('hidden', 'is', null), e('hidden', '<>', 'merged')]))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

export async function listStoredTexts(
  tx: ReadTransaction,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const isOne = (column: string) => sql<boolean>`${sql.ref(column)} = any(${ids}::text[])`;
  const projects = await tx.selectFrom('project').selectAll().where(isOne('id')).execute();
  const money = await tx.selectFrom('project_money').selectAll().where(isOne('project_id')).execute();
  const areas = await tx.selectFrom('project_area').selectAll().where(isOne('project_id')).execute();
  const places = await tx
    .selectFrom('project_territory')
    .selectAll()
    .where(isOne('project_id'))
    .where('rule', '<>', 'pack')
    .execute();
  const byProject = <Row extends { project_id: string }>(rows: Row[]) =>
    Map.groupBy(rows, (row) => row.project_id);
  const [moneyOf, areasOf, placesOf] = [byProject(money), byProject(areas), byProject(places)];
  return new Map(
    projects.map((row): [string, string] => [
      row.id,
      tell(
        [
          ...[row.title, row.number, row.summary, row.recipient_id, row.recipient_name, row.recipient_ico],
          ...[row.recipient_kind, row.provider_name, row.provider_ico, row.programme_code, row.programme],
          ...[row.priority, row.fund, row.call_number, row.valid_from, row.valid_to, row.ended_on, row.year],
          ...[row.state_code, row.state, decimal(row.union_rate), row.phase, row.publications, row.hidden],
        ],
        [
          (moneyOf.get(row.id) ?? []).map((one) => [
            ...[one.kind, one.total, one.as_of, one.currency, one.source_id, one.key],
            ...PAYER_COLUMNS.map(([, column]) => one[column]),
          ]),
          (areasOf.get(row.id) ?? []).map((one) => [one.area, decimal(one.share), one.rule]),
          (placesOf.get(row.id) ?? []).map((one) => [one.territory_code, decimal(one.share), one.rule]),
        ],
      ),
    ]),
  );
}

/** The text of a project that would be written. Where it was read from is no rule's business. */
export function tellResolved(row: ResolvedRow): string {
  return tell(
    [
      ...[row.title, row.number, row.summary, row.recipientId, row.recipientName, row.recipientIco],
      ...[row.recipientKind, row.providerName, row.providerIco, row.programmeCode, row.programme],
      ...[row.priority, row.fund, row.callNumber, row.validFrom, row.validTo, row.endedOn, row.year],
      ...[row.stateCode, row.state, decimal(row.unionRate), row.phase, row.publications, row.hidden],
    ],
    [
      row.money.map((one) => [
        ...[one.kind, one.total, one.asOf, one.currency, one.source, one.key],
        ...PAYER_COLUMNS.map(([payer]) => one.payers[payer]),
      ]),
      row.areas.map((one) => [one.area, decimal(one.share), one.rule]),
      row.places.map((one) => [one.territory, decimal(one.share), one.rule]),
    ],
  );
}

type Told = string | number | bigint | null | undefined;

function tell(fields: Told[], lists: Told[][][]): string {
  const line = (cells: Told[]) => cells.map((cell) => cell ?? '').join('\u001f');
  return [line(fields), ...lists.map((rows) => rows.map(line).sort().join('\u001e'))].join('\u001d');
}

/** 0.50 is 0.5. */
const decimal = (text: string | null): string | null =>
  text?.includes('.') ? text.replace(/\.?0+$/, '') : text;
