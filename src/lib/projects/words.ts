// Words of projects that depend on the language of the page.
import type { FieldGroup } from '#projects/resolve.ts';
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

const FACTS: Record<FieldGroup, () => string> = {
  title: m.project_field_title,
  summary: m.project_field_summary,
  recipient: m.project_field_recipient,
  provider: m.project_field_provider,
  programme: m.project_field_programme,
  priority: m.project_field_priority,
  fund: m.project_field_fund,
  call: m.project_field_call,
  start: m.project_field_start,
  end: m.project_field_end,
  realEnd: m.project_field_real_end,
  year: m.project_field_year,
  state: m.project_field_state,
  unionRate: m.project_field_union_rate,
};

export const sayFact = (group: FieldGroup): string => FACTS[group]();
