// Files of a region pack on capacity and dependency: who does the work, what stands on whom, what may change.
import { AREAS } from '#model/area.ts';
import {
  belief,
  date,
  id,
  needed,
  oneOf,
  refers,
  text,
  validity,
  type PackColumn,
  type PackFile,
} from './columns.ts';

export const EVENT_STANDINGS = [
  ...['rumour', 'reported', 'announced', 'decided', 'effective', 'withdrawn'],
] as const;
/** Words by which a source limits one amount; an empty cell = none. */
export const AMOUNT_HEDGES = [
  ...['about', 'over', 'at_least', 'under', 'at_most', 'nearly', 'order_of_magnitude'],
] as const;
export const PLAN_LEVELS = ['state', 'region', 'union', 'municipality'] as const;

const AREA_KEYS = AREAS.map((area) => area.key);

const areas: PackColumn = { header: 'areas', kind: 'list', values: AREA_KEYS };
const list = (header: string): PackColumn => ({ header, kind: 'list' });
const integer = (header: string): PackColumn => ({ header, kind: 'integer' });
const decimal = (header: string): PackColumn => ({ header, kind: 'decimal' });
const money = (header: string): PackColumn => ({ header, kind: 'money', column: `${header}_hellers` });
/** A thing of any kind, `entity:id`. */
const node = (header: string, extra: Partial<PackColumn> = {}): PackColumn => ({
  ...{ header, kind: 'id', refers: 'node' },
  ...extra,
});
const place = [refers('territory', 'territory'), refers('union', 'organisation')];

/** In the order in which they can be loaded, after the files of who cooperates and of projects and plans. */
export const CONTINUITY_FILES: readonly PackFile[] = [
  {
    name: 'post',
    key: ['id'],
    columns: [
      id(),
      text('role', needed),
      text('title', needed),
      areas,
      integer('headcount'),
      decimal('fte'),
      refers('organisation', 'organisation'),
      refers('unit', 'unit'),
      ...place,
      ...validity,
      refers('project', 'project'),
      { header: 'sole_knowledge', kind: 'boolean' },
      text('contact'),
      ...belief,
    ],
  },
  {
    name: 'post_territory',
    key: ['post', 'territory', 'valid_from'],
    columns: [
      refers('post', 'post', needed),
      refers('territory', 'territory', needed),
      ...validity,
      decimal('fte'),
      // Without a note of its own: what it says belongs to the post.
      ...belief.filter((column) => column.header !== 'note'),
    ],
  },
  {
    name: 'body',
    key: ['id'],
    columns: [
      id(),
      text('kind', needed),
      text('title', needed),
      oneOf('level', PLAN_LEVELS, needed),
      ...place,
      areas,
      list('members'),
      ...validity,
      node('facilitator'),
      text('contact'),
      ...belief,
    ],
  },
  {
    name: 'call',
    key: ['id'],
    columns: [
      id(),
      text('number', needed),
      text('programme', needed),
      text('title', needed),
      ...['announced', 'receipt_from', 'receipt_to', 'realised_to'].map(date),
      ...['allocation', 'project_least', 'project_most'].map(money),
      ...belief,
    ],
  },
  {
    name: 'call_condition',
    key: ['id'],
    columns: [
      id(),
      refers('call', 'call', needed),
      text('kind', needed),
      list('forms'),
      list('plan_kinds'),
      decimal('index_least'),
      text('index_years'),
      refers('unit', 'unit'),
      integer('working_days'),
      text('document'),
      ...belief,
    ],
  },
  {
    name: 'obligation',
    key: ['id'],
    columns: [
      id(),
      text('kind', needed),
      text('title', needed),
      refers('project', 'project'),
      refers('keeper', 'organisation'),
      text('programme'),
      text('rule'),
      ...validity,
      date('due'),
      oneOf('exposure', ['full', 'proportional']),
      money('exposed'),
      ...belief,
    ],
  },
  {
    name: 'service',
    key: ['id'],
    columns: [
      id(),
      text('kind', needed),
      text('title', needed),
      areas,
      refers('organisation', 'organisation'),
      ...place,
      integer('people'),
      ...validity,
      text('contact'),
      ...belief,
    ],
  },
  {
    name: 'prepared_investment',
    key: ['id'],
    columns: [
      id(),
      text('kind', needed),
      text('title', needed),
      areas,
      refers('organisation', 'organisation'),
      refers('territory', 'territory'),
      money('amount'),
      oneOf('hedge', AMOUNT_HEDGES),
      date('as_of'),
      ...validity,
      text('contact'),
      ...belief,
    ],
  },
  {
    name: 'dependency',
    key: ['id'],
    columns: [
      id(),
      node('dependent', needed),
      node('provider', needed),
      text('role', needed),
      { header: 'essential', kind: 'boolean', required: true },
      integer('grace_days'),
      integer('grace_working_days'),
      list('due'),
      text('substitute_group'),
      decimal('minimum'),
      ...validity,
      ...belief,
    ],
  },
  {
    name: 'event',
    key: ['id'],
    columns: [
      id(),
      text('kind', needed),
      text('title', needed),
      text('title_en'),
      { ...date('date'), ...needed },
      oneOf('standing', EVENT_STANDINGS, needed),
      { header: 'publications', kind: 'list', refers: 'publication' },
      ...belief,
    ],
  },
  {
    name: 'event_effect',
    key: ['id'],
    columns: [
      id(),
      refers('event', 'event', needed),
      oneOf('effect', ['ends', 'weakens', 'delays', 'replaces', 'merges'], needed),
      node('provider', needed),
      node('successor'),
      list('roles'),
      decimal('share'),
      date('until'),
      ...['delay_least', 'delay_likely', 'delay_most'].map(integer),
      ...belief,
    ],
  },
  {
    name: 'mitigation',
    key: ['id'],
    columns: [
      id(),
      text('title', needed),
      text('title_en'),
      money('cost'),
      oneOf('cost_per', ['once', 'year']),
      decimal('posts'),
      text('owner'),
      date('deadline'),
      date('valid_from'),
      ...belief,
    ],
  },
  {
    name: 'mitigation_effect',
    key: ['id'],
    columns: [
      id(),
      refers('mitigation', 'mitigation', needed),
      oneOf('effect', ['keeps', 'bridges', 'takes-over', 'shortens'], needed),
      node('provider', needed),
      node('successor'),
      list('roles'),
      date('until'),
      integer('delay_days'),
      ...belief,
    ],
  },
  {
    name: 'scenario',
    key: ['id'],
    columns: [id(), refers('event', 'event', needed), text('title', needed), text('link', needed), ...belief],
  },
];
