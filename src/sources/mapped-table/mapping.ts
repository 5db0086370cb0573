// A mapping out of its YAML text. A mistake is told with its line and key.

import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '#model/import-report.ts';
import { MAPPING, type Mapping } from './schema.ts';

export type MappingResult = {
  mapping?: Mapping;
  problems: Problem[];
  /** What a proposal left to a person: readers would see it as the name of a source. */
  unfilled?: Problem[];
};

/** Begins what a proposal can not know. */
export const UNFILLED = 'DOPLŇTE';

const MOST_CHARACTERS = 1024 * 1024;

export function parseMapping(text: string, name: string): MappingResult {
  if (text.length > MOST_CHARACTERS)
    return {
      problems: [{ code: 'file-too-large', severity: 'error', expected: `nejvýše ${MOST_CHARACTERS} znaků` }],
    };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number) => ({ sheet: name, row: Math.max(1, lines.linePos(offset).line) });
  if (document.errors.length > 0)
    return {
      problems: document.errors.map(({ pos, message }) => ({
        code: 'invalid-yaml',
        severity: 'error',
        ref: at(pos[0]),
        expected: message.split('\n')[0]!,
      })),
    };
  if (document.contents === null)
    return { problems: [{ code: 'empty-file', severity: 'error', ref: at(0) }] };
  const parsed = MAPPING.safeParse(document.toJS({ maxAliasCount: 50 }));
  if (!parsed.success)
    return {
      problems: parsed.error.issues.flatMap((issue) => tell(issue, document, (offset) => at(offset))),
    };
  const problems = checkColumns(parsed.data).map(({ path, reason }) => problemAt(path, reason, document, at));
  if (problems.length > 0) return { problems };
  const { publication } = parsed.data;
  const unfilled = (['title', 'publisher'] as const).filter((key) => publication[key].startsWith(UNFILLED));
  return {
    mapping: parsed.data,
    problems: [],
    unfilled: unfilled.map((key) =>
      problemAt(['publication', key], 'zůstalo nevyplněné a stálo by tak na stránkách', document, at),
    ),
  };
}

type At = (offset: number) => { sheet: string; row: number };

function tell(issue: z.core.$ZodIssue, document: Document, at: At): Problem[] {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problemAt([...path, key], 'neznámý klíč', document, at));
  if (issue.code === 'invalid_union') {
    // The branch that came furthest says most: its mistake lies deepest.
    const branches = issue.errors
      .flat()
      .filter((inner) => inner.code !== 'invalid_type' || inner.path.length > 0);
    const inner = branches.sort((a, b) => b.path.length - a.path.length)[0] ?? issue.errors.flat()[0];
    if (inner) return tell({ ...inner, path: [...path, ...inner.path] } as z.core.$ZodIssue, document, at);
  }
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String).join(', ') : undefined;
  const reason =
    issue.code === 'invalid_type'
      ? 'chybí, nebo je jiného druhu'
      : allowed
        ? `možné hodnoty: ${allowed}`
        : 'nepřípustná hodnota';
  return [problemAt(path, reason, document, at, allowed)];
}

function problemAt(
  path: (string | number)[],
  reason: string,
  document: Document,
  at: At,
  allowed?: string,
): Problem {
  return {
    code: 'invalid-mapping',
    severity: 'error',
    ref: at(offsetOf(document, path)),
    column: path.join('.') || 'mapping',
    details: { reason, ...(allowed ? { allowed } : {}) },
  };
}

/** The place of a key, or of the nearest one above it that is there. */
function offsetOf(document: Document, path: (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      : undefined;
    const found = isScalar(pair?.key)
      ? pair.key.range?.[0]
      : nodeOffset(document.getIn(path.slice(0, length), true));
    if (found !== undefined) return found;
  }
  return 0;
}

function nodeOffset(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] } | undefined)?.range?.[0];
}

/** What columns say of each other. */
function checkColumns(mapping: Mapping): { path: (string | number)[]; reason: string }[] {
  const mistakes: { path: (string | number)[]; reason: string }[] = [];
  const mapped = new Set([...Object.keys(mapping.columns), ...mapping.amounts.map(({ column }) => column)]);
  mapping.key.columns.forEach((column, index) => {
    if (!mapped.has(column))
      mistakes.push({ path: ['key', 'columns', index], reason: `sloupec „${column}“ není mezi columns` });
  });
  const seen = new Map<string, string>();
  mapping.amounts.forEach(({ column, kind, payer, currency, rate }, index) => {
    const first = seen.get(`${kind} ${payer}`);
    if (first) mistakes.push({ path: ['amounts', index], reason: `stejný druh a plátce jako u „${first}“` });
    seen.set(`${kind} ${payer}`, column);
    // One number cannot be the rate of whatever currency a row prints.
    if (typeof currency === 'object' && rate && 'value' in rate)
      mistakes.push({
        path: ['amounts', index, 'rate'],
        reason: 'měnu říká každý řádek; kurzy patří do rates podle měny',
      });
  });
  // A project may have several numbers; of anything else the second column would be lost.
  const taken = new Map<string, string>();
  for (const [column, targets] of Object.entries(mapping.columns))
    for (const field of new Set(
      [targets].flat().map((target) => (typeof target === 'string' ? target : target.field)),
    )) {
      const first = taken.get(field);
      if (first !== undefined && field !== 'identifier')
        mistakes.push({ path: ['columns', column], reason: `${field} už bere sloupec „${first}“` });
      taken.set(field, first ?? column);
    }
  for (const [column, targets] of Object.entries(mapping.columns))
    for (const target of [targets].flat())
      if (typeof target !== 'string' && target.pattern !== undefined && !compiles(target.pattern))
        mistakes.push({
          path: ['columns', column],
          reason: 'pattern není platný regulární výraz se skupinou',
        });
  return mistakes;
}

/** A pattern takes the part of the text in its first group; nested repetition is not allowed, it could run for ever. */
export function compiles(pattern: string): boolean {
  try {
    return (
      /\((?!\?)/.test(pattern) &&
      !/[+*}][^()]*\)[+*{]/.test(pattern) &&
      new RegExp(pattern, 'u') !== undefined
    );
  } catch {
    return false;
  }
}
