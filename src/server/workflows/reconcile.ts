// Runs every check of the evidence engine over the register and keeps what they find.
import type { Finding } from '#evidence/finding.ts';
import { reconcile, type EvidenceInput } from '#evidence/reconcile.ts';
import type { Database } from '../database/connect.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { listDatedAgreements, listDatedThings, listEpisodes } from '../register/cooperation.ts';
import {
  findFinding,
  judgeFinding,
  listFindings,
  saveFindings,
  type FindingState,
} from '../register/findings.ts';
import { listAmounts, listExcessShares, listSharedIdentifiers } from '../register/projects.ts';
import { listStatements } from '../register/published-figures.ts';
import { bumpVersion } from '../register/version.ts';
import { recordChange } from '../register/changes.ts';

async function readEvidence(tx: ReadTransaction): Promise<EvidenceInput> {
  return {
    figures: await listStatements(tx),
    identifiers: await listSharedIdentifiers(tx),
    amounts: await listAmounts(tx),
    shares: await listExcessShares(tx),
    episodes: await listEpisodes(tx),
    agreements: await listDatedAgreements(tx),
    things: await listDatedThings(tx),
  };
}

/** Recomputes the findings inside a transaction that changed the register. */
export async function reconcileRegister(tx: WriteTransaction): Promise<Finding[]> {
  const findings = reconcile(await readEvidence(tx));
  await saveFindings(tx, findings, new Date());
  return findings;
}

/** Recomputes and returns the findings with their judgement; writes only when something changed. */
export async function refreshFindings(database: Database, region: string) {
  return database.write(region, async (tx) => {
    const before = await listFindings(tx);
    const findings = await reconcileRegister(tx);
    const fingerprint = (list: Finding[]) =>
      JSON.stringify(list.map(({ id, difference, pointers }) => [id, difference, pointers]).sort());
    if (fingerprint(before) !== fingerprint(findings)) await bumpVersion(tx);
    return listFindings(tx);
  });
}

export type Judgement = { state: FindingState; reason: string; owner: string | null; author: string };

export async function judge(
  database: Database,
  region: string,
  id: string,
  judgement: Judgement,
): Promise<boolean> {
  return database.write(region, async (tx) => {
    const before = await findFinding(tx, id);
    const { author, ...values } = judgement;
    if (!before || !(await judgeFinding(tx, id, values))) return false;
    const { state, reason, owner } = before;
    await recordChange(tx, {
      author,
      entity: 'finding',
      entityId: id,
      before: { state, reason, owner },
      after: values,
    });
    await bumpVersion(tx);
    return true;
  });
}
