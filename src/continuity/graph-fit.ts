// Recognises nodes and needs of the usual shape by hand: on half a million rows a schema library costs seconds. A row that is
// not recognised goes to the schema of graph-format.ts, which has the last word and says what is wrong; `true` here must
// therefore never be said of a row the schema refuses.

import type { GraphInput } from './graph-format.ts';

type NodeInput = GraphInput['nodes'][number];
type NeedInput = GraphInput['needs'][number];

const AMOUNT = /^\d{1,14}(\.\d{1,2})?$/;

const text = (value: unknown, most: number): boolean =>
  typeof value === 'string' && value.length >= 1 && value.length <= most;
const blank = (value: unknown): boolean => value === null || value === undefined;
const textOrNone = (value: unknown, most: number): boolean => blank(value) || text(value, most);
const date = (value: unknown): boolean => blank(value) || (typeof value === 'string' && value.length <= 12);
const source = (value: unknown): boolean =>
  blank(value) || (typeof value === 'string' && value.length <= 2000);
const amount = (value: unknown): boolean => typeof value === 'string' && AMOUNT.test(value);
const whole = (value: unknown, most: number): boolean =>
  blank(value) || (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most);
const flag = (value: unknown): boolean => blank(value) || typeof value === 'boolean';
const confidence = (value: unknown): boolean =>
  blank(value) || value === 'high' || value === 'medium' || value === 'low';
const record = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

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
