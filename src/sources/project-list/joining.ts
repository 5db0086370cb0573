// Rows of one project joined into one assertion, wherever they stand, in memory that does not grow with the texts of the list.
//
// An assertion waits for more rows of its key only while its batch is open, and beyond it only when the last row was its own.
// Rows that come later, apart from the first ones, are continuations. A key index of 16 bytes a project knows which came.

import type { AssertionBatch, AssertionContinuation } from '#model/assertion-reader.ts';
import type { Problem } from '#model/import-report.ts';
import type { ProjectAssertion } from '#model/project-assertion.ts';
import { createKeyIndex } from './key-index.ts';
import { hashWords } from './text-hash.ts';

/** What to do when a key comes again: join its rows, refuse the later row, or give each row a running number. */
export type OnRepeat = 'join' | 'refuse' | 'number';

export type Joining = {
  /** `joined`: the row belongs to a project that was there before, and gives it no money; `refused`: its key was there before. */
  add(assertion: ProjectAssertion): 'first' | 'joined' | 'refused';
  /** Takes what is finished; with `all`, what still waits too. */
  take(all: boolean): Pick<AssertionBatch, 'assertions' | 'continuations'>;
  count(): number;
};

export function createJoining(onRepeat: OnRepeat, problems: Problem[]): Joining {
  const index = createKeyIndex();
  const open = new Map<string, ProjectAssertion>();
  const parts = new Map<string, AssertionContinuation>();
  let last: string | undefined;
  let count = 0;

  const begin = (assertion: ProjectAssertion, second: number) => {
    index.set(assertion.key, { first: assertion.ref.row, second });
    open.set(assertion.key, assertion);
    last = assertion.key;
    count += 1;
  };

  return {
    add(assertion) {
      const seen = index.get(assertion.key);
      if (onRepeat === 'number') {
        const number = (seen?.first ?? 0) + 1;
        index.set(assertion.key, { first: number, second: 0 });
        assertion.key += `/${number}`;
        open.set(assertion.key, assertion);
        count += 1;
        return 'first';
      }
      const money = hashMoney(assertion);
      if (!seen) {
        begin(assertion, money);
        return 'first';
      }
      if (onRepeat === 'refuse') {
        const expected = String(seen.first);
        problems.push({
          code: 'duplicate-id',
          severity: 'error',
          ref: assertion.ref,
          // The key of a row without a number is a hash, which says nothing to a person.
          value: assertion.identifiers[0]?.value ?? assertion.title ?? assertion.key,
          expected,
        });
        return 'refused';
      }
      last = assertion.key;
      if (seen.second !== money) problems.push(disagree(assertion, seen.first));
      const target = open.get(assertion.key) ?? parts.get(assertion.key);
      if (target) join(target, assertion);
      else parts.set(assertion.key, continuationOf(assertion));
      return 'joined';
    },
    take(all) {
      const waiting = all || last === undefined ? undefined : open.get(last);
      const assertions = [...open.values()].filter((assertion) => assertion !== waiting);
      const continuations = [...parts.values()];
      open.clear();
      parts.clear();
      if (waiting) open.set(waiting.key, waiting);
      return { assertions, continuations };
    },
    count: () => count,
  };
}

function disagree({ ref, key }: ProjectAssertion, firstRow: number): Problem {
  return { code: 'rows-disagree', severity: 'warning', ref, value: key, details: { firstRow } };
}

/** Amounts in their order; a repeated row must print the same. */
function hashMoney({ amounts, unconverted = [] }: ProjectAssertion): number {
  const money = [
    ...amounts.map(({ kind, payer, hellers }) => `${kind} ${payer} ${hellers}`),
    ...unconverted.map(({ kind, payer, currency, value }) => `${kind} ${payer} ${value} ${currency}`),
  ];
  return hashWords(money.join('\n'))[0];
}

function join(target: AssertionContinuation, more: ProjectAssertion): void {
  target.rowCount += more.rowCount;
  (target.otherRows ??= []).push({ sheet: more.ref.sheet, row: more.ref.row });
  addNew(target.places, more.places, ({ code, text, within }) => `${code} ${text} ${within}`);
  addNew(target.interventions, more.interventions, ({ code, title }) => `${code} ${title}`);
  addNew(target.contracts, more.contracts, (contract) => JSON.stringify(contract));
}

function addNew<T>(target: T[], more: T[], identify: (item: T) => string): void {
  if (more.length === 0) return;
  const known = new Set(target.map(identify));
  for (const item of more) if (!known.has(identify(item))) target.push(item);
}

function continuationOf({
  key,
  ref,
  rowCount,
  otherRows,
  places,
  interventions,
  contracts,
}: ProjectAssertion): AssertionContinuation {
  return { key, ref, rowCount, ...(otherRows ? { otherRows } : {}), places, interventions, contracts };
}
