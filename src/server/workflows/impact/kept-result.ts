// A kept result read back for people. It is as it came out then: rows kept before a field was known go without it.
import { z } from 'zod';
import { CONFIDENCES, MONEY_CLASSES, STANDINGS } from '#continuity/graph.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { findFrozenScenario } from '../../register/scenarios.ts';

const amount = z.string().regex(/^-?\d+(\.\d{1,2})?$/);
const standing = z.enum(STANDINGS);
const hit = z.object({
  ...{ node: z.string(), title: z.string(), date: z.iso.date(), until: z.iso.date().nullable() },
  untilLikely: z.boolean().default(false),
  class: z.enum(MONEY_CLASSES).nullable(),
  amount: amount.nullable(),
  hedge: z.string().nullable().default(null),
  standing,
  confidence: z.enum(CONFIDENCES).catch('unknown'),
  words: z.string(),
  contact: z.string().nullable().default(null),
});
const total = z.object({
  ...{ hit: amount, atStake: amount, unknownHit: z.number(), unknownAtStake: z.number() },
  estimated: z.boolean().default(false),
});
const resultSchema = z.object({
  standing,
  event: z.object({ id: z.string(), title: z.string(), titleEn: z.string().nullable().default(null) }),
  events: z.array(z.object({ id: z.string(), title: z.string(), date: z.iso.date(), standing })).default([]),
  asOf: z.iso.date().nullable().default(null),
  horizon: z.iso.date(),
  hits: z.array(hit),
  unaffected: z.array(z.object({ node: z.string() })),
  totals: z.record(z.enum(MONEY_CLASSES), total),
});

export type KeptResult = z.output<typeof resultSchema>;

/** Undefined where nothing is kept under the number; no `result` where it is of a shape that can not be read any more. */
export async function findKeptResult(tx: ReadTransaction, id: string) {
  const frozen = await findFrozenScenario(tx, id);
  if (!frozen) return undefined;
  const { result, ...row } = frozen;
  return { ...row, result: resultSchema.safeParse(result).data };
}
