// Words of levels and groups in the language of the reader.
import { m } from '#lib/paraglide/messages.js';

const LEVELS: Record<string, () => string> = {
  state: m.need_level_state,
  region: m.need_level_region,
  district: m.need_level_district,
  orp: m.need_level_orp,
  municipality: m.need_level_municipality,
};

export const sayLevel = (level: string): string => LEVELS[level]?.() ?? level;

const MEASURES: Record<string, () => string> = {
  mean: m.need_rank_mean,
  'weighted-mean': m.need_rank_weighted_mean,
  'share-12': m.need_rank_share_12,
  'share-8': m.need_rank_share_8,
  'people-12': m.need_rank_people_12,
  'number-12': m.need_rank_number_12,
};

export const sayMeasure = (measure: string): string => MEASURES[measure]?.() ?? measure;
