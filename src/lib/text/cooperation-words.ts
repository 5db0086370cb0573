// Words of an episode of cooperation.
import { findArea } from '#model/area.ts';
import { formatMissing, type Locale } from '#model/quantity.ts';
import { m } from '#lib/paraglide/messages.js';

const FORMS: Record<string, () => string> = {
  'LP-2008': m.form_lp_2008,
  KPSVL: m.form_kpsvl,
  VDP: m.form_vdp,
  KPSV2021: m.form_kpsv2021,
  REGION: m.form_region,
};

const STAGES: Record<string, () => string> = {
  applied: m.stage_applied,
  selected: m.stage_selected,
  approved: m.stage_approved,
  active: m.stage_active,
  ended: m.stage_ended,
  claimed: m.stage_claimed,
};

export const sayForm = (form: string, locale: Locale): string =>
  FORMS[form]?.() ?? formatMissing('unknown', locale);
export const sayStage = (stage: string): string => STAGES[stage]?.() ?? stage;
export const sayAreas = (areas: string[], locale: Locale): string =>
  areas.map((area) => findArea(area)?.[locale] ?? area).join(', ');
