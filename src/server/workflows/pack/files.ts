// The files of a region pack as data: one CSV per entity, its columns, what each may hold and where it goes.
// Check, load and export all read this list, so that they cannot differ.
import { AREAS } from '#model/area.ts';
import { INPUTS } from '#model/index-inputs.ts';

import {
  date,
  id,
  needed,
  oneOf,
  origin,
  refers,
  text,
  validity,
  type PackColumn,
  type PackFile,
} from './columns.ts';
import { CONTINUITY_FILES, EVENT_STANDINGS, PLAN_LEVELS } from './files-continuity.ts';

export type { PackColumn, PackFile } from './columns.ts';

export const STANDINGS = ['official', 'media', 'own', 'unofficial'] as const;
export const PHASES = [
  ...['idea', 'prepared', 'submitted', 'approved', 'legal-act', 'running', 'physically-ended'],
  ...['financially-closed', 'durability', 'finished', 'withdrawn'],
] as const;
export const ATTRIBUTIONS = [
  'condition-of-call',
  'plan-measure',
  'advice',
  'claimed',
  'none',
  'unknown',
] as const;
export const AMOUNT_KINDS = [
  ...['planned', 'requested', 'approved', 'contracted', 'claimed', 'paid', 'consumed', 'returned', 'stated'],
] as const;
export const PAYERS = [
  ...['all', 'EU', 'state', 'region', 'municipality', 'private', 'national-public-unsplit', 'unknown'],
] as const;
export const COOPERATION_FORMS = ['LP-2008', 'KPSVL', 'VDP', 'KPSV2021', 'REGION', 'unknown'] as const;
export const HEDGES = [
  ...['exact', 'about', 'over', 'at_least', 'under', 'at_most', 'nearly', 'range', 'order_of_magnitude'],
] as const;
export const PRECISIONS = [
  'exact',
  'heller',
  'crown',
  'thousand',
  'hundred-thousand',
  'million',
  'unknown',
] as const;
/** Values of need a pack may state: the inputs of the index and the index as published. */
export const NEED_VALUES = [...INPUTS, 'exclusion-index'] as const;
export const LEVELS = ['state', 'region', 'district', 'orp', 'municipality'] as const;

/** In the order in which they can be loaded: a file refers only to itself and to files above it. */
export const PACK_FILES: readonly PackFile[] = [
  {
    name: 'publication',
    key: ['id'],
    columns: [
      id(),
      text('title', needed),
      text('publisher', needed),
      text('address'),
      date('published'),
      date('retrieved'),
      text('licence'),
      oneOf('standing', STANDINGS, needed),
      text('note'),
    ],
  },
  {
    name: 'territory',
    key: ['code'],
    columns: [
      id('code'),
      oneOf('level', LEVELS, needed),
      text('name', needed),
      { header: 'locatives', kind: 'list' },
      text('status'),
      { header: 'latitude', kind: 'decimal' },
      { header: 'longitude', kind: 'decimal' },
      { header: 'ico', kind: 'ico' },
      ...(['district', 'orp', 'region', 'state'] as const).map((level) =>
        refers(level, 'territory', { column: level }),
      ),
      ...validity,
      ...origin,
    ],
  },
  {
    name: 'index_input',
    key: ['territory', 'year'],
    columns: [
      refers('territory', 'territory', needed),
      { header: 'year', kind: 'integer', required: true },
      ...NEED_VALUES.map((header): PackColumn => ({ header, kind: 'decimal' })),
      { header: 'imputed', kind: 'list', values: NEED_VALUES },
      ...origin,
    ],
  },
  {
    name: 'published_figure',
    key: ['id'],
    columns: [
      id(),
      refers('territory', 'territory'),
      text('definition', needed),
      oneOf('role', ['row', 'total', 'prose'], needed),
      { header: 'value', kind: 'decimal' },
      text('unit', needed),
      oneOf('missing', ['unknown', 'not-yet', 'suppressed']),
      oneOf('hedge', HEDGES, needed),
      oneOf('precision', PRECISIONS, needed),
      oneOf('amount_kind', AMOUNT_KINDS),
      text('period'),
      refers('part_of', 'published_figure', { column: 'part_of' }),
      text('note'),
      ...origin,
    ],
  },
  {
    name: 'organisation',
    key: ['id'],
    columns: [
      id(),
      text('name', needed),
      text('name_en'),
      text('kind', needed),
      { header: 'ico', kind: 'ico' },
      refers('territory', 'territory'),
      ...origin,
    ],
  },
  {
    name: 'union_member',
    key: ['union', 'territory', 'valid_from', 'conflict', 'source'],
    columns: [
      refers('union', 'organisation', needed),
      refers('territory', 'territory', needed),
      ...validity,
      text('conflict'),
      text('note'),
      ...origin,
    ],
  },
  {
    name: 'unit',
    key: ['id'],
    columns: [
      id(),
      refers('organisation', 'organisation', needed),
      text('name', needed),
      text('name_en'),
      text('abbreviation'),
      ...validity,
      ...origin,
    ],
  },
  {
    name: 'unit_succession',
    key: ['predecessor', 'successor'],
    columns: [
      refers('predecessor', 'unit', needed),
      refers('successor', 'unit', needed),
      oneOf('kind', ['move', 'rename', 'merge', 'split'], needed),
      date('date'),
      oneOf('standing', EVENT_STANDINGS, needed),
      text('note'),
      ...origin,
    ],
  },
  {
    name: 'agreement',
    key: ['id'],
    columns: [
      id(),
      text('kind', needed),
      text('title', needed),
      refers('territory', 'territory'),
      date('signed'),
      ...validity,
      text('resolution'),
      { header: 'parties', kind: 'list', refers: 'organisation' },
      refers('predecessor', 'agreement'),
      text('note'),
      ...origin,
    ],
  },
  {
    name: 'cooperation',
    key: ['id'],
    columns: [
      id(),
      oneOf('partner_kind', ['municipality', 'union', 'region'], needed),
      refers('territory', 'territory'),
      refers('union', 'organisation'),
      oneOf('form', COOPERATION_FORMS, needed),
      ...validity,
      oneOf('stage', ['applied', 'selected', 'approved', 'active', 'ended', 'claimed'], needed),
      { header: 'areas', kind: 'list', values: AREAS.map((area) => area.key) },
      refers('agreement', 'agreement'),
      text('end_reason'),
      text('conflict'),
      text('note'),
      ...origin,
    ],
  },
  {
    name: 'project',
    key: ['id'],
    columns: [
      id(),
      text('title', needed),
      refers('recipient', 'organisation'),
      ...validity,
      oneOf('phase', PHASES),
      oneOf('attribution', ATTRIBUTIONS, needed),
      refers('predecessor', 'project'),
      { header: 'areas', kind: 'list', values: AREAS.map((area) => area.key) },
      text('note'),
      ...origin,
    ],
  },
  {
    name: 'project_identifier',
    key: ['project', 'scheme', 'value'],
    columns: [
      refers('project', 'project', needed),
      text('scheme', needed),
      { header: 'value', kind: 'registration-number', required: true },
      ...origin,
    ],
  },
  {
    name: 'project_territory',
    key: ['project', 'territory'],
    columns: [
      refers('project', 'project', needed),
      refers('territory', 'territory', needed),
      { header: 'share', kind: 'decimal' },
      ...origin,
    ],
  },
  {
    name: 'amount',
    key: ['project', 'kind', 'scope', 'payer', 'as_of', 'source', 'locator'],
    columns: [
      refers('project', 'project', needed),
      oneOf('kind', AMOUNT_KINDS, needed),
      oneOf('scope', ['total', 'part'], needed),
      oneOf('payer', PAYERS, needed),
      { header: 'value', kind: 'decimal', required: true },
      date('as_of'),
      ...origin,
    ],
  },
  {
    name: 'plan',
    key: ['id'],
    columns: [
      id(),
      text('kind', needed),
      text('title', needed),
      oneOf('level', PLAN_LEVELS, needed),
      refers('territory', 'territory'),
      refers('union', 'organisation'),
      ...validity,
      date('approved'),
      text('resolution'),
      refers('predecessor', 'plan'),
      text('note'),
      ...origin,
    ],
  },
  {
    name: 'plan_node',
    key: ['id'],
    columns: [
      id(),
      refers('plan', 'plan', needed),
      oneOf('kind', ['area', 'goal', 'measure', 'task'], needed),
      text('code'),
      refers('parent', 'plan_node'),
      text('text', needed),
      ...origin,
    ],
  },
  ...CONTINUITY_FILES,
  {
    // Sources that allow small counts to be used but not shown; most packs have no such row.
    name: 'small_cell_rule',
    key: ['publication'],
    columns: [
      refers('publication', 'publication', needed),
      { header: 'below', kind: 'integer', required: true },
      oneOf('zero', ['shown', 'hidden'], needed),
      text('note'),
      ...origin,
    ],
  },
];

export function getPackFile(name: string): PackFile {
  const file = PACK_FILES.find((candidate) => candidate.name === name);
  if (!file) throw new Error(`no pack file is called ${name}`);
  return file;
}
