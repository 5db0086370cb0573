import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AMOUNT_KINDS, PAYERS, addAmounts, type Amount } from './amount-kind.ts';

test('amounts of one kind add up to the heller', () => {
  const parts: Amount<'contracted'>[] = [2723035445n, 273822955n].map((hellers) => ({
    kind: 'contracted',
    hellers,
  }));
  expect(addAmounts('contracted', parts)).toEqual({ kind: 'contracted', hellers: 2996858400n });
  expect(addAmounts('paid', [])).toEqual({ kind: 'paid', hellers: 0n });
});

test('two kinds do not compile, and throw where the compiler can not see them', () => {
  const paid: Amount<'paid'> = { kind: 'paid', hellers: 1n };
  // @ts-expect-error amounts of another kind
  expect(() => addAmounts('approved', [paid])).toThrow(/"approved" and "paid"/);
  const mixed: Amount[] = [paid, { kind: 'approved', hellers: 1n }];
  expect(() => addAmounts(mixed[0]!.kind, mixed)).toThrow(RangeError);
});

test('the order of amounts does not matter', () => {
  const amounts = fc.array(fc.bigInt().map((hellers): Amount<'stated'> => ({ kind: 'stated', hellers })));
  fc.assert(
    fc.property(amounts, (list) => {
      expect(addAmounts('stated', list)).toEqual(addAmounts('stated', list.toReversed()));
    }),
  );
});

test.each(Object.entries({ ...AMOUNT_KINDS, ...PAYERS }))('%s has words in both languages', (_, label) => {
  expect(label.cs && label.en).toBeTruthy();
  for (const line of [label.definition, label.definitionEn]) expect(line).toMatch(/^\p{Lu}[^\n]+\.$/u);
});
