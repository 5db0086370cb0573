import { expect, test } from 'vitest';
import { sayCoverage, sayStatedReason } from './stated-words.ts';
import { compareStated, type MoneyGroup, type PlaceProjects } from './stated.ts';

const group = (
  kind: MoneyGroup['kind'],
  projects: number,
  crowns: bigint,
  over: Partial<MoneyGroup> = {},
) => ({
  ...{ kind, projects, total: crowns * 100n, payers: {}, unallocated: 0n },
  ...{ tied: false, attributionKnown: false, own: false, inCooperation: undefined },
  ...over,
});
const place = (...groups: MoneyGroup[]): PlaceProjects => ({
  ...{ groups, withoutMoney: 0, regionOnly: 0 },
  projects: groups.reduce((sum, { projects }) => sum + projects, 0),
});

test('a reason says of which kind of money it is, the widest first; kinds are not added', () => {
  const { reasons } = compareStated(
    100n,
    place(group('paid', 15, 500n), group('paid', 1, 20n, { own: true }), group('contracted', 2, 100n)),
  );
  expect(reasons).toContainEqual({
    reason: 'scope',
    parts: [
      { kind: 'paid', projects: 15, hellers: 50_000n },
      { kind: 'contracted', projects: 2, hellers: 10_000n },
    ],
  });
  expect(reasons).toContainEqual({
    reason: 'attribution-unknown',
    parts: [
      { kind: 'paid', projects: 16, hellers: 52_000n },
      { kind: 'contracted', projects: 2, hellers: 10_000n },
    ],
  });
});

test('a reason in words: counted nouns, money of each kind', () => {
  const reason = {
    reason: 'scope' as const,
    parts: [
      { kind: 'paid' as const, projects: 15, hellers: 543_393_200n },
      { kind: 'contracted' as const, projects: 2, hellers: 161_678_300n },
    ],
  };
  expect(sayStatedReason(reason, { isRegion: false }).replace(/\u00a0/g, ' ')).toBe(
    'Příjemcem není obec: 15 projektů (proplaceno 5 433 932 Kč); 2 projekty (v právním aktu 1 616 783 Kč).',
  );
  expect(sayStatedReason(reason, { isRegion: true })).toMatch(/^Příjemcem není obec ani kraj: /);
});

test.each([
  [1530n, '153 %'],
  [115n, '11,5 %'],
  [4n, '0,4 %'],
  [-25n, '-2,5 %'],
])('%d thousandths are %s', (thousandths, text) => {
  expect(
    sayCoverage(thousandths)
      .replace(/\u00a0/g, ' ')
      .replace('\u2212', '-'),
  ).toBe(text);
});
