// Words of projects that depend on the language of the page.
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
