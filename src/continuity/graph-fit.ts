// Recognises nodes and needs of the usual shape by hand: on half a million rows a schema library costs seconds. A row that is
// not recognised goes to the schema of graph-format.ts, which has the last word and says what is wrong; `true` here must
// therefore never be said of a row the schema refuses.

import {
  amount,
  blank,
  confidence,
  date,
  flag,
  record,
  source,
  text,
  textOrNone,
  whole,
} from './fit-checks.ts';
import type { GraphInput } from './graph-format.ts';

type NodeInput = GraphInput['nodes'][number];
type NeedInput = GraphInput['needs'][number];

/** Whether a row is a node as graph-format.ts describes it. */
export function fitsNode(row: unknown): row is NodeInput {
  if (!record(row) || !text(row.id, 120) || !text(row.kind, 60) || !text(row.title, 500)) return false;
  for (const key in row) if (!fitsNodeField(key, row[key])) return false;
  return true;
}

function fitsNodeField(key: string, value: unknown): boolean {
  switch (key) {
    case 'id':
    case 'kind':
    case 'title':
      return true;
    case 'from':
    case 'to':
      return date(value);
    case 'money':
      return blank(value) || fitsMoney(value);
    case 'drawn':
      return value === undefined || value === 'linear' || value === 'at-end';
    case 'recovers':
      return flag(value);
    case 'people':
      return whole(value, 100_000_000);
    case 'contact':
    case 'municipality':
      return textOrNone(value, 500);
    case 'source':
    case 'assumption':
      return source(value);
    case 'confidence':
      return confidence(value);
    default:
      return false;
  }
}

function fitsMoney(value: unknown): boolean {
  if (!record(value)) return false;
  for (const key in value) {
    const known = key === 'running' || key === 'durability' || key === 'eligibility' || key === 'pipeline';
    if (!known || (value[key] !== undefined && !amount(value[key]))) return false;
  }
  return true;
}

/** Whether a row is a need as graph-format.ts describes it. */
export function fitsNeed(row: unknown): row is NeedInput {
  if (!record(row) || !text(row.dependent, 120) || !text(row.provider, 120) || !text(row.for, 60))
    return false;
  for (const key in row) if (!fitsNeedField(key, row[key])) return false;
  return true;
}

function fitsNeedField(key: string, value: unknown): boolean {
  switch (key) {
    case 'dependent':
    case 'provider':
    case 'for':
      return true;
    case 'essential':
      return flag(value);
    case 'graceDays':
    case 'graceWorkingDays':
      return whole(value, 36_500);
    case 'group':
      return textOrNone(value, 120);
    case 'minimum':
      return blank(value) || (typeof value === 'number' && value >= 0.0001 && value <= 1000);
    case 'from':
    case 'to':
      return date(value);
    case 'source':
    case 'assumption':
      return source(value);
    case 'confidence':
      return confidence(value);
    default:
      return false;
  }
}
