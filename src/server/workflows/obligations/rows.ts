// A duty as plain values in the language of the reader: what pages, the API and tables show.
import { formatDay } from '#model/day.ts';
import { formatDecimal } from '#model/money.ts';
import type { Locale } from '#model/quantity.ts';
import { explainDue, sayDue } from '#obligations/explain.ts';
import { dueDay, type ProjectObligation } from './list.ts';

export type ObligationRow = {
  id: string;
  project: string;
  projectTitle: string;
  recipient: string | null;
  rule: string;
  duty: string;
  bearer: 'beneficiary' | 'agency';
  /** Duty to keep something until the day, not to hand something in. */
  lasting: boolean;
  turn: number;
  /** Day to act by; null: not known yet. */
  day: string | null;
  earliest: string | null;
  latest: string | null;
  /** Counted from a planned date. */
  expected: boolean;
  /** The term in words, and how it was computed. */
  due: string;
  computed: string;
  assumption: string | null;
  exposureKind: string | null;
  /** Decimal crowns, the most that can be at stake. */
  exposure: string | null;
  exposureUnknown: boolean;
  source: { publication: string; title: string; locator: string };
  ruleSource: { title: string; address: string | null; basis: string | null };
};

export function toObligationRow(one: ProjectObligation, locale: Locale): ObligationRow {
  const { rule, due, exposure } = one;
  const money = exposure === 'unknown' ? undefined : exposure;
  return {
    id: one.id,
    project: one.project,
    projectTitle: one.projectTitle,
    recipient: one.recipient,
    rule: rule.id,
    duty: rule.duty[locale],
    bearer: rule.bearer,
    lasting: rule.lasting ?? false,
    turn: one.turn,
    day: due ? formatDay(dueDay(one)) : null,
    earliest: due ? formatDay(due.earliest) : null,
    latest: due ? formatDay(due.latest) : null,
    expected: due?.expected ?? false,
    due: sayDue(due, locale),
    computed: explainDue(one, locale),
    assumption: rule.assumption?.[locale] ?? null,
    exposureKind: money?.kind ?? null,
    exposure: money ? formatDecimal(money.hellers) : null,
    exposureUnknown: exposure === 'unknown',
    source: one.source,
    ruleSource: {
      title: rule.source.title,
      address: rule.source.address ?? null,
      basis: rule.source.basis ?? null,
    },
  };
}
