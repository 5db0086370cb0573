// Two projects that may be one: proposed with grounds, never joined.
import { describe, expect, test } from 'vitest';
import { listGroundChanges, type Ground } from './match-grounds.ts';
import { sayGroundChange } from './match-words.ts';
import { comparePair, proposeMatch, titleSimilarity, type Candidate, type MatchReason } from './matching.ts';

describe('matches are only proposed', () => {
  const a = {
    id: 'a',
    title: 'Centrum bydlení Liberec',
    ico: '00262978',
    validFrom: '2020-09-01',
    validTo: '2022-10-31',
    money: { contracted: 1_027_625_000n },
  };
  const b = {
    id: 'b',
    title: 'Centrum bydlení Liberec',
    ico: '00262978',
    year: 2021,
    money: { paid: 1_027_625_000n },
  };

  test('the same recipient, period, amount and title', () => {
    expect(proposeMatch(a, b)).toMatchObject({ score: 1 });
  });
  test.each<[string, object]>([
    ['another recipient', { ico: '00262340' }],
    ['years apart', { year: 2010 }],
    ['nothing alike but the recipient', { title: 'Oprava kašny', money: { paid: 5n } }],
  ])('%s is no proposal', (_, changes) => {
    expect(proposeMatch(a, { ...b, ...changes })).toBeUndefined();
  });
  test('two numbers are two projects', () => {
    expect(proposeMatch({ ...a, number: 'X1' }, { ...b, number: 'X2' })).toBeUndefined();
    expect(proposeMatch({ ...a, number: 'X1' }, b)).toBeDefined();
  });
  test.each<[string, object, [MatchReason['rule'] | null, Ground['rule'] | null][]]>([
    ['nothing', {}, []],
    ['the kind of the same amount', { money: { claimed: 1_027_625_000n } }, []],
    ['the amount', { money: { paid: 1_020_000_000n } }, [['same-amount', 'near-amount']]],
    ['the title', { title: 'Oprava kašny' }, [['similar-title', null]]],
    ['the recipient', { ico: '00262340' }, [['same-recipient', 'other-recipient']]],
    ['the recipient is left out', { ico: undefined }, [['same-recipient', null]]],
    ['the year', { year: 2010 }, [['overlapping-period', 'periods-apart']]],
    ['a number came', { number: 'X2' }, [[null, 'other-number']]],
  ])('grounds of a decision after a change of: %s', (_, changes, expected) => {
    const own = { ...a, number: 'X1' };
    const found = listGroundChanges(
      comparePair(own, b).reasons,
      comparePair(own, { ...b, ...changes } as Candidate),
    );
    expect(found.map(({ before, after }) => [before?.rule ?? null, after?.rule ?? null])).toEqual(expected);
    for (const change of found) expect(sayGroundChange(change)).toMatch(/^\S.* → \S/);
  });
  test('a changed ground in words', () => {
    const [change] = listGroundChanges(comparePair(a, b).reasons, comparePair(a, { ...b, money: {} }));
    expect(sayGroundChange(change!).replaceAll('\u00a0', ' ')).toBe(
      'stejná částka 10 276 250 Kč (v právním aktu × proplaceno) → částky se neshodují',
    );
  });
  test('titles are compared without case and diacritics', () => {
    expect(titleSimilarity('Centrum Bydlení', 'centrum bydleni')).toBe(1);
    expect(titleSimilarity('Centrum bydlení', 'Oprava kašny')).toBeLessThan(0.3);
  });
});
