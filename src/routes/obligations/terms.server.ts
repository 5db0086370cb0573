// The nearest duties for a section of another page.
import { findDay } from '#model/day.ts';
import type { ObligationFilter } from '#server/register/obligations.ts';
import type { Site } from '#server/site.ts';
import { listObligations } from '#server/workflows/obligations/list.ts';
import { toObligationRow } from '#server/workflows/obligations/rows.ts';
import { today } from '#server/workflows/today.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

const SHOWN = 6;

export async function findTerms(site: Site, filter: ObligationFilter) {
  const since = findDay(today(), 'first')!;
  const list = await site.read((tx) => listObligations(tx, { ...filter, since }));
  return { total: list.length, rows: list.slice(0, SHOWN).map((one) => toObligationRow(one, getLocale())) };
}
