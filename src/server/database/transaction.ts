// Read or write is part of the type of a transaction: what only reads cannot be handed the means to write.
import type { Transaction } from 'kysely';
import type { DB } from './schema.ts';

declare const writes: unique symbol;

/** Sees one consistent state of one region, as the database role that may only select. */
export type ReadTransaction = Pick<
  Transaction<DB>,
  'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'dynamic' | 'getExecutor'
> & { readonly region: string };

/** May insert, update and delete in one region. Every function that takes a ReadTransaction takes this one too. */
export type WriteTransaction = ReadTransaction &
  Pick<Transaction<DB>, 'insertInto' | 'updateTable' | 'deleteFrom'> & { readonly [writes]: true };
