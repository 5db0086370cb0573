// Who changed what, when, before and after. Rows are only ever added.
import { randomBytes } from 'node:crypto';
import type { WriteTransaction } from '../database/transaction.ts';

export type Change = {
  author: string;
  entity: string;
  entityId: string;
  before: object | null;
  after: object | null;
};

export async function recordChange(tx: WriteTransaction, change: Change): Promise<void> {
  await tx
    .insertInto('change')
    .values({
      region: tx.region,
      id: newId(Date.now()),
      author: change.author,
      entity: change.entity,
      entity_id: change.entityId,
      before: change.before && JSON.stringify(change.before),
      after: change.after && JSON.stringify(change.after),
    })
    .execute();
}

/** UUID version 7 (RFC 9562, 5.7): sorts by time. */
export function newId(milliseconds: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
