// Holds the quality of the finder on the development set; `VITEST_GOLD=1` prints every error.
import { expect, test } from 'vitest';
import { findClaims } from './find-claims.ts';
import { readGold, readPlaces } from './gold/read-gold.ts';
import { addPassage, emptyScore, ratios, type Score } from './score.ts';

const gazetteer = readPlaces();

function scoreOf(name: 'dev' | 'held-out'): Score {
  const score = emptyScore();
  for (const passage of readGold(name)) {
    const { claims } = findClaims(passage.text, {
      gazetteer,
      ...(passage.context?.published && { published: passage.context.published }),
    });
    addPassage(score, passage, claims);
  }
  return score;
}

test('every gold quote stands where it says and every digit lies in a claim or a trap', () => {
  for (const passage of [...readGold('dev'), ...readGold('held-out')]) {
    const covered = new Set<number>();
    const cover = (start: number, length: number): void => {
      for (let i = start; i < start + length; i++) covered.add(i);
    };
    for (const claim of passage.claims) {
      expect(passage.text.slice(claim.start, claim.start + claim.quote.length)).toBe(claim.quote);
      cover(claim.start, claim.quote.length);
    }
    for (const trap of passage.traps) {
      expect(passage.text.split(trap)).toHaveLength(2);
      cover(passage.text.indexOf(trap), trap.length);
    }
    for (const digit of passage.text.matchAll(/\d/g))
      expect(covered, `${passage.id} ${digit.index}`).toContain(digit.index);
  }
});

test.each([
  [
    'dev',
    {
      recall: 0.99,
      precision: 0.99,
      spanF1: 0.99,
      kind: 0.99,
      value: 0.99,
      hedge: 0.99,
      places: 0.99,
      traps: 0,
    },
  ],
  [
    'held-out',
    {
      recall: 0.99,
      precision: 0.99,
      spanF1: 0.99,
      kind: 0.99,
      value: 0.99,
      hedge: 0.99,
      places: 0.98,
      traps: 0,
    },
  ],
] as const)('quality on %s', (name, least) => {
  const score = scoreOf(name);
  const found = ratios(score);
  if (process.env.VITEST_GOLD) console.log(name, score.gold, found, score.errors);
  const { traps, ...fields } = least;
  for (const [field, floor] of Object.entries(fields))
    expect(found[field], field).toBeGreaterThanOrEqual(floor);
  expect(found.trapsReported).toBeLessThanOrEqual(traps);
});
