import { expect, test } from 'vitest';
import { buildCoverage } from './coverage.ts';
import { findClaims } from './find-claims.ts';
import { readPlaces } from './gold/read-gold.ts';
import { judgeClaim, type Candidate } from './judge.ts';
import type { Claim } from './types.ts';

const gazetteer = readPlaces();
const claimIn = (text: string): Claim => findClaims(text, { gazetteer }).claims[0]!;
const candidate = (value: string, more: Partial<Candidate> = {}): Candidate => ({
  id: 'f1',
  value,
  label: 'podpora Liberce',
  definition: 'stated-funds',
  sources: [],
  ...more,
});

// What the text says, what the register has → verdict.
test.each([
  ['Liberec získal přes 351 milionů korun.', '351688567', 'supported'],
  ['Liberec získal přes 352 milionů korun.', '351688567', 'contradicted'],
  ['Liberec získal přes 251 milionů korun.', '351688567', 'contradicted'],
  ['Město získalo téměř 25 milionů korun.', '24700000', 'supported'],
  ['Město získalo téměř 25 milionů korun.', '25100000', 'contradicted'],
  ['Město získalo 24,7 milionu korun.', '24712345', 'rounding'],
  ['Město získalo třiapadesát a půl milionu korun.', '53569163', 'rounding'],
  ['Město získalo třiapadesát a půl milionu korun.', '53869163', 'contradicted'],
  ['Město získalo 24 700 000 Kč.', '24700000', 'supported'],
  ['Město získalo 24 700 000 Kč.', '24712345', 'contradicted'],
  ['V obci je 9 projektů.', '9', 'supported'],
  ['V obci je 9 projektů.', '7', 'contradicted'],
  ['Třetina žáků odešla.', '33.1', 'rounding'],
  ['Jde o 90 až 95 procent nákladů.', '92', 'supported'],
  ['Obec má nejméně 12 bodů.', '15', 'supported'],
])('%s against %s: %s', (text, value, state) => {
  expect(judgeClaim(claimIn(text), [candidate(value)]).state).toBe(state);
});

test('a rounded value is told with as many places as show what was rounded', () => {
  const said = (text: string, value: string) => judgeClaim(claimIn(text), [candidate(value)]).sentence;
  expect(said('Podíl je 9,4 %.', '9.4042')).toBe(
    'Podloženo jen zaokrouhlením: podpora Liberce činí 9,404\u00a0%.',
  );
  expect(said('Podíl je 9,4 %.', '9.41')).toContain('činí 9,41\u00a0%, rozdíl je 0,01');
  expect(said('Podíl je 9,4 %.', '9.4')).toBe('Podloženo: podpora Liberce činí 9,4\u00a0%.');
});

test('the gap to a fraction is told as roughly as the fraction is meant', () => {
  const verdict = judgeClaim(claimIn('Liberec získal třetinu miliardy korun.'), [candidate('351688567')]);
  expect(verdict.state).toBe('contradicted');
  expect(verdict.sentence).toMatch(/, rozdíl je asi 18\s000\s000\sKč\.$/);
});

test('a headline true under both sides of an open finding says so', () => {
  const verdict = judgeClaim(claimIn('Region získal více než 680 milionů korun.'), [
    candidate('680269114', { label: 'zveřejněný součet' }),
    candidate('684908825', { label: 'součet řádků' }),
  ]);
  expect(verdict.state).toBe('supported');
  expect(verdict.sentence).toBe(
    'Podloženo podle všech údajů registru: zveřejněný součet činí 680\u00a0269\u00a0114\u00a0Kč, součet řádků činí 684\u00a0908\u00a0825\u00a0Kč.',
  );
});

test('figures that disagree about a statement make it ambiguous', () => {
  const verdict = judgeClaim(claimIn('Region získal 680 269 114 Kč.'), [
    candidate('680269114'),
    candidate('684908825'),
  ]);
  expect(verdict.state).toBe('ambiguous');
});

test('a prepared amount is not answered by money that has come', () => {
  const claim = claimIn('Připravuje se investice ve výši 45 milionů korun.');
  const verdict = judgeClaim(claim, [candidate('53569163', { amountKind: 'stated' })]);
  expect(verdict.state).toBe('not-checkable');
  expect(verdict.sentence).toContain('teprve připravuje');
});

test('without a candidate the sentence says what is missing', () => {
  expect(judgeClaim(claimIn('Přišlo 12 lidí.'), []).sentence).toBe(
    'U čísla se nepodařilo určit místo, za které registr údaje má, a\u00a0jiný údaj mu neodpovídá.',
  );
  expect(judgeClaim(claimIn('V Desné žije 300 lidí.'), []).state).toBe('ambiguous');
});

test('the contradiction names both values and the difference', () => {
  const { sentence } = judgeClaim(claimIn('Liberec získal 350 milionů korun.'), [candidate('351688567')]);
  expect(sentence).toBe(
    'V rozporu: podpora Liberce činí 351\u00a0688\u00a0567\u00a0Kč, rozdíl je 1\u00a0688\u00a0567\u00a0Kč.',
  );
});

test('the coverage line counts what was checked and what was left out', () => {
  const { skipped } = findClaims('Zákon č. 108/2006 Sb. platí, volejte na tel. 485 226 302.', { gazetteer });
  expect(buildCoverage(['supported', 'contradicted', 'not-checkable'], skipped).sentence).toBe(
    'V textu jsou 3\u00a0čísla: 1 v\u00a0rozporu, 1\u00a0podložené, 1 nelze ověřit. Vynecháno 2: čísla předpisů 1, telefony 1.',
  );
  expect(buildCoverage([], []).sentence).toBe('V textu není žádné ověřitelné číslo.');
});
