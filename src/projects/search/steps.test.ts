// What takes long over a country is done in steps; a step is a small part of it.
import { expect, test } from 'vitest';
import type { ProjectBook } from './book.ts';
import { Growing } from './growing.ts';
import { AmountsBuilder, buildMeasure, buildMeasureInSteps } from './measure.ts';
import { buildPhraseBook, buildPhraseBookInSteps } from './phrases.ts';
import { listOrder, listOrderInSteps } from './order.ts';
import { finishSteps } from './steps.ts';

const ROWS = 700_000;

function countSteps<T>(steps: Generator<undefined, T, undefined>): { count: number; value: T } {
  for (let count = 0; ; count++) {
    const step = steps.next();
    if (step.done) return { count, value: step.value };
  }
}

test('columns, amounts, measures and orders of many rows come in steps and are the same as at once', () => {
  const column = new Growing(Uint32Array);
  const builder = new AmountsBuilder();
  for (let row = 0; row < ROWS; row++) {
    column.push(row % 1000);
    builder.add(row % 7 ? [{ kind: 'paid', payer: 'all', hellers: BigInt(row * 37_000_001) }] : []);
  }
  const from = countSteps(column.joinInSteps());
  expect(from.value.length).toBe(ROWS);
  expect(from.value.every((value, row) => value === row % 1000)).toBe(true);
  const amounts = countSteps(builder.finishInSteps());
  const measure = countSteps(buildMeasureInSteps(amounts.value, 'paid', []));
  expect(measure.value).toEqual(buildMeasure(amounts.value, 'paid', []));
  const book = { size: ROWS, from: from.value } as ProjectBook;
  const order = countSteps(listOrderInSteps(book, 'start', undefined));
  expect(order.value).toEqual(listOrder({ ...book }, 'start', undefined));
  for (const { count } of [from, amounts, measure, order]) expect(count).toBeGreaterThan(2);
});

test('names of a country come in steps', () => {
  const phrases = Array.from({ length: 2000 }, (_, at) => ({ key: String(at), forms: [`Lhota ${at}`] }));
  const { count, value } = countSteps(buildPhraseBookInSteps(phrases));
  expect(count).toBeGreaterThan(5);
  expect(value).toEqual(buildPhraseBook(phrases));
});

test('steps are finished at once where nobody waits', () => {
  function* three() {
    yield;
    yield;
    return 3;
  }
  expect(finishSteps(three())).toBe(3);
});
