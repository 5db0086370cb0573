// Writes a scenario as the query of an address; scenario-link.ts says what its letters mean and reads it back.
// Apart from it so that a page that computes carries no schema library.

import type { Assumption, Scenario } from './scenario.ts';

const pack = (parts: readonly string[]): string =>
  parts.map((part) => encodeURIComponent(part).replaceAll('~', '%7E')).join('~');

/** Example: a scenario of one event with a later date → `u=slouceni&d=slouceni%7E2026-07-01`. */
export function formatScenarioLink(scenario: Scenario): string {
  const query = new URLSearchParams();
  if (scenario.title) query.append('t', scenario.title);
  if (scenario.events?.length === 0) query.append('u', '');
  for (const event of scenario.events ?? []) query.append('u', event);
  for (const assumption of scenario.assumptions) query.append(...formatAssumption(assumption));
  for (const measure of scenario.measures) query.append('m', measure);
  for (const row of scenario.overrides)
    query.append('o', pack([row.node, row.decision, row.date ?? '', row.author ?? '', row.reason]));
  if (scenario.asOf) query.append('a', scenario.asOf);
  if (scenario.horizon) query.append('h', scenario.horizon);
  if (scenario.dataVersion) query.append('v', scenario.dataVersion);
  return query.toString();
}

function formatAssumption(assumption: Assumption): [string, string] {
  const why = assumption.reason ? [assumption.reason] : [];
  switch (assumption.kind) {
    case 'date':
      return ['d', pack([assumption.event, assumption.date, ...why])];
    case 'delay': {
      const { days } = assumption;
      const text = typeof days === 'number' ? String(days) : `${days.min}-${days.likely}-${days.max}`;
      return ['z', pack([assumption.provider, assumption.by, text, ...why])];
    }
    case 'share':
      return ['w', pack([assumption.provider, String(assumption.to), ...why])];
    case 'grace':
      return ['g', pack([assumption.role, String(assumption.days), ...why])];
  }
}
