// What a mapping of a publisher's table may say.

import { z } from 'zod';
import { AMOUNT_KINDS, PAYERS } from '#model/amount-kind.ts';
import type { AmountKind, Payer } from '#model/figure.ts';
import { FIELD_IDS, type FieldId } from './headings.ts';

const KINDS = Object.keys(AMOUNT_KINDS) as [AmountKind, ...AmountKind[]];
const PAYER_IDS = ['all', ...Object.keys(PAYERS)] as ['all', ...Payer[]];
const text = z.string().trim().min(1).max(500);

/** Printed text → what it means. */
const codes = z.record(z.string(), z.string());
const field = z.enum(FIELD_IDS as [FieldId, ...FieldId[]]);
const target = z.union([field, z.strictObject({ field, codes: codes.optional(), pattern: text.optional() })]);

const publication = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{2,80}$/),
  title: text,
  publisher: text,
  address: z.url().optional(),
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  licence: text.optional(),
  /** A table is official when its mapping says so: an official word wins over others. */
  standing: z.enum(['official', 'media', 'own', 'unofficial']).default('unofficial'),
});

const table = z.strictObject({
  encoding: z.enum(['utf-8', 'utf-16le', 'windows-1250', 'iso-8859-2']).optional(),
  separator: z.enum([',', ';', '\t', '|']).optional(),
  sheet: text.optional(),
});

const currency = z.string().regex(/^[A-Z]{3}$/);
const rate = z.strictObject({ value: z.string().regex(/^\d+(\.\d+)?$/), source: text });

/** Amounts of another currency become crowns only with a rate, and a rate only with its source. */
const money = z.strictObject({
  decimal: z.enum(['auto', ',', '.']).default('auto'),
  unit: z.enum(['1', 'tis.', 'mil.', 'mld.']).default('1'),
  currency: currency.default('CZK'),
  rate: rate.optional(),
});

const amount = z.strictObject({
  column: text,
  kind: z.enum(KINDS),
  payer: z.enum(PAYER_IDS),
  unit: z.enum(['1', 'tis.', 'mil.', 'mld.']).optional(),
  /** Of this column, when it is not the currency of the table; or the column where each row prints it. */
  currency: z.union([currency, z.strictObject({ column: text, codes: codes.optional() })]).optional(),
  /** The rate of this amount, or the column where each row prints it. */
  rate: z.union([rate, z.strictObject({ column: text, source: text })]).optional(),
  /** Rates of the currencies that rows print. */
  rates: z.record(currency, rate).optional(),
});

const key = z.strictObject({
  /** Columns whose texts together name the project where it has no number. */
  columns: z.array(text).min(1),
  /** `number`: rows of one key are different things told apart by order; `join`: one thing on several rows; `refuse`. */
  repeat: z.enum(['number', 'join', 'refuse']).default('refuse'),
});

export const MAPPING = z.strictObject({
  publication,
  table: table.default({}),
  money: money.prefault({}),
  dates: z.strictObject({ order: z.enum(['day-first', 'month-first']).default('day-first') }).prefault({}),
  key,
  /** Heading as printed → one field or several. */
  columns: z.record(z.string(), z.union([target, z.array(target).min(1)])),
  amounts: z.array(amount).min(1),
  /** Columns that may be missing. */
  optional: z.array(text).default([]),
  /** Fields that are the same on every row. */
  constants: z.partialRecord(field, text).default({}),
  /** Texts that stand for nothing, such as `#`. */
  empty: z.array(z.string()).default([]),
});

export type Mapping = z.infer<typeof MAPPING>;

/** Columns an amount is read from. */
export function columnsOf({ column, currency, rate }: Mapping['amounts'][number]): string[] {
  const more = [currency, rate].flatMap((one) =>
    typeof one === 'object' && 'column' in one ? [one.column] : [],
  );
  return [column, ...more];
}
