import { expect, test } from 'vitest';
import { findClaims } from '#claims/find-claims.ts';
import { readPlaces } from '#claims/gold/read-gold.ts';
import { findClaimsAside } from './find-aside.ts';

const gazetteer = readPlaces();
const text =
  'Loni získal Liberec 12 milionů korun a Nový Bor 3 byty. Podle § 5 zákona č. 108/2006 Sb.\n\n'.repeat(2000);

test('a long text gives the same aside, again and with other places, and the process goes on meanwhile', async () => {
  const here = findClaims(text, { gazetteer, published: '2025-06-12' });
  let turns = 0;
  const clock = setInterval(() => turns++, 5);
  expect(await findClaimsAside(text, gazetteer, '2025-06-12')).toEqual(here);
  clearInterval(clock);
  expect(turns).toBeGreaterThan(5);
  const [again, other] = await Promise.all([
    findClaimsAside(text, gazetteer, '2025-06-12'),
    findClaimsAside(text, [], undefined),
  ]);
  expect(again.claims).toHaveLength(here.claims.length);
  expect(other.claims.every(({ places }) => places.length === 0)).toBe(true);
  expect(other.claims[0]!.value).toBeNull();
});
