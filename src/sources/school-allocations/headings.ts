// Headings of the two files of allocations to schools.

import type { ListColumn } from '../project-list/columns.ts';

const needed = (title: string): ListColumn => ({ id: title, title, needed: true });
const optional = (title: string): ListColumn => ({ id: title, title, needed: false });

export const PROJECT_COLUMNS: readonly ListColumn[] = [
  needed('institution_id'),
  needed('programme'),
  needed('project_name'),
  needed('amount'),
  optional('basis'),
  optional('certainty'),
];

export const INSTITUTION_COLUMNS: readonly ListColumn[] = [
  needed('institution_id'),
  needed('institution_name'),
  needed('ico'),
  optional('founder_id'),
  optional('founder_name'),
  optional('founder_type'),
  needed('municipality'),
  needed('region'),
  optional('capacity'),
];
