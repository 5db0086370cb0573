// Findings in the register: recomputed by machine, judged by people. Judgement survives recomputation.
import type { Finding, FindingKind, Pointer } from '#evidence/finding.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { insertRows } from './insert.ts';

export const FINDING_STATES = ['open', 'explained', 'corrected', 'accepted'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export type RegisterFinding = Finding & {
  state: FindingState;
  reason: string | null;
  owner: string | null;
  firstSeen: Date;
  lastSeen: Date;
  /** It was judged when its numbers were different. */
  outdated: boolean;
  /** False when the current data no longer show it; `lastSeen` says until when they did. */
  present: boolean;
};

function numbersOf({ stated, computed }: { stated: string | null; computed: string | null }): string {
  return `${stated} ${computed}`;
}

/** Findings that hold in the current data, open ones first. */
export async function listFindings(tx: ReadTransaction): Promise<RegisterFinding[]> {
  return (await readFindings(tx)).filter((finding) => finding.present);
}

async function readFindings(tx: ReadTransaction, id?: string): Promise<RegisterFinding[]> {
  const rows = await tx
    .selectFrom('finding')
    .selectAll()
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .orderBy('id')
    .execute();
  const findings = rows.map((row): RegisterFinding => {
    // A judgement of other numbers is no judgement of these: the finding is open again.
    const outdated = row.judged_for !== null && row.judged_for !== numbersOf(row);
    return {
      id: row.id,
      kind: row.kind as FindingKind,
      unit: row.unit,
      ...(row.stated === null ? {} : { stated: row.stated }),
      ...(row.computed === null ? {} : { computed: row.computed }),
      ...(row.difference === null ? {} : { difference: row.difference }),
      pointers: row.pointers as unknown as Pointer[],
      details: row.details as Finding['details'],
      state: outdated ? 'open' : (row.state as FindingState),
      reason: outdated ? null : row.reason,
      owner: row.owner,
      outdated,
      present: row.present,
      firstSeen: row.first_seen,
      lastSeen: row.last_seen,
    };
  });
  return findings.sort((a, b) => FINDING_STATES.indexOf(a.state) - FINDING_STATES.indexOf(b.state));
}

/** Also one that no longer holds: a link to it must stay alive. */
export async function findFinding(tx: ReadTransaction, id: string): Promise<RegisterFinding | undefined> {
  return (await readFindings(tx, id))[0];
}

/** Stores what the checks found now. A finding that no longer holds stays in the table, marked absent. */
export async function saveFindings(tx: WriteTransaction, findings: Finding[], now: Date): Promise<void> {
  await tx.updateTable('finding').set({ present: false }).execute();
  const rows = findings.map((finding) => ({
    region: tx.region,
    id: finding.id,
    kind: finding.kind,
    unit: finding.unit,
    stated: finding.stated ?? null,
    computed: finding.computed ?? null,
    difference: finding.difference ?? null,
    pointers: JSON.stringify(finding.pointers),
    details: JSON.stringify(finding.details),
    last_seen: now,
    present: true,
  }));
  await insertRows(tx, 'finding', rows, { replaceOn: ['region', 'id'] });
}

/** Records a person's judgement. Returns false when no such finding holds. */
export async function judgeFinding(
  tx: WriteTransaction,
  id: string,
  judgement: { state: FindingState; reason: string; owner: string | null },
): Promise<boolean> {
  const row = await tx
    .selectFrom('finding')
    .select(['stated', 'computed'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return false;
  const result = await tx
    .updateTable('finding')
    .set({ ...judgement, judged_for: judgement.state === 'open' ? null : numbersOf(row) })
    .where('id', '=', id)
    .where('present', '=', true)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
