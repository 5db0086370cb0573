// The version of a region's register: it grows with every transaction that changed something.
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export type RegisterVersion = { version: bigint; changed_at: Date; pack_sha256: string | null };

export function findVersion(tx: ReadTransaction): Promise<RegisterVersion | undefined> {
  return tx
    .selectFrom('register_version')
    .select(['version', 'changed_at', 'pack_sha256'])
    .executeTakeFirst();
}

export async function bumpVersion(tx: WriteTransaction, packSha256?: string): Promise<void> {
  const pack = packSha256 === undefined ? {} : { pack_sha256: packSha256 };
  await tx
    .insertInto('register_version')
    .values({ region: tx.region, version: 1n, ...pack })
    .onConflict((conflict) =>
      conflict.column('region').doUpdateSet((e) => ({
        version: e('register_version.version', '+', 1n),
        changed_at: new Date(),
        ...pack,
      })),
    )
    .execute();
}
