// What a format's part of an import is: read bytes against the register, then save what was read.
import type { ImportReport, Problem, SheetRow, ControlTotal } from '#model/import-report.ts';
import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';

export type Reader = <T>(work: (tx: ReadTransaction) => Promise<T>) => Promise<T>;

export type ImportOptions = {
  /** Publication the file is an edition of, when the file itself cannot say. */
  publication?: string;
};

/** The reading of one file, ready to be saved; nothing of it is in the register yet. */
export type ImportPlan = {
  publication: NewPublication;
  rows: SheetRow[];
  problems: Problem[];
  totals: ControlTotal[];
  rowsRead: number;
  accepted: number;
  rejected: number;
  imputed: number;
  /** Canonical text of the content: the same for the same facts in any order. */
  contentKey: string;
  save(tx: WriteTransaction, edition: string): Promise<void>;
};

/** Used only when the register does not know the publication yet. */
export type NewPublication = {
  id: string;
  title: string;
  publisher: string;
  address?: string;
  published?: string;
  licence?: string;
  standing: 'official' | 'media' | 'own' | 'unofficial';
};

export type ImportFormat = {
  id: string;
  /** One Czech line for help. */
  title: string;
  /** `read` opens a short transaction: parsing happens outside it, so that a long file keeps nobody waiting. */
  plan(read: Reader, bytes: Uint8Array, fileName: string, options: ImportOptions): Promise<ImportPlan>;
};

export type { ImportReport };
