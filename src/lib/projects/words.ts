// Words of projects that depend on the language of the page.
import type { MissedWords } from '#server/workflows/import/missed-places.ts';
import type { Dimension } from '#projects/search/pivot.ts';
import { m } from '#lib/paraglide/messages.js';

const DIMENSIONS: Record<Dimension, () => string> = {
  municipality: m.money_by_municipality,
  district: m.money_by_district,
  region: m.money_by_region,
  area: m.money_by_area,
  payer: m.money_by_payer,
  year: m.money_by_year,
  programme: m.money_by_programme,
  fund: m.money_by_fund,
  phase: m.money_by_phase,
  beneficiary: m.money_by_beneficiary,
  left: m.money_by_left,
  source: m.money_by_source,
};

export const sayDimension = (dimension: Dimension): string => DIMENSIONS[dimension]();

const ATTRIBUTIONS: Record<string, () => string> = {
  'condition-of-call': m.project_attribution_condition_of_call,
  'plan-measure': m.project_attribution_plan_measure,
  advice: m.project_attribution_advice,
  claimed: m.project_attribution_claimed,
  none: m.project_attribution_none,
  unknown: m.project_attribution_unknown,
};

export const sayAttribution = (attribution: string): string =>
  (ATTRIBUTIONS[attribution] ?? m.project_attribution_unknown)();

const MISSED: Record<MissedWords['why'], (inputs: { called: string }) => string> = {
  unknown: m.project_place_unknown,
  ambiguous: m.project_place_ambiguous,
  elsewhere: m.project_place_elsewhere,
  alone: m.project_place_alone,
  state: m.project_place_state,
};

/** A printed place that is none of the register, and why. */
export function sayMissedPlace({ text, within, why, called, instead }: MissedWords): string {
  const place = within === null ? text : `${text} (${within})`;
  const reason = MISSED[why]({ called: called.join(', ') });
  const said = m.project_place_printed({ place, reason });
  if (instead !== null) return `${said}; ${m.project_place_instead({ instead })}`;
  return why === 'state' ? said : `${said}; ${m.project_place_nowhere()}`;
}
