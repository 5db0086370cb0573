// The year of the index a reader chose, for the links of a page; undefined for the newest.
import type { Problem } from '#model/import-report.ts';
import { page } from '$app/state';

export type NeedYear = {
  shown: number;
  asked?: number;
  loaded: number[];
  newest: number;
  partly: boolean;
  assumed: boolean;
  incomplete: { year: number; municipalities: number }[];
  expected: number;
  problem?: Problem;
};

/** Undefined outside of the pages of need. To be called while a component renders. */
export const findNeedYear = (): NeedYear | undefined => page.data['needYear'] as NeedYear | undefined;

export const askedYear = (): number | undefined => findNeedYear()?.asked;
