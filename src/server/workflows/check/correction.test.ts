import { expect, test } from 'vitest';
import { writeCorrection } from './correction.ts';
import type { ReportClaim } from './report.ts';

const claim: ReportClaim = {
  number: 1,
  line: 1,
  stated: '3 400 000\u00a0Kč',
  quote: '3 400 000',
  before: '',
  after: '',
  within: 'Ralsko | 3 400 000',
  state: 'contradicted',
  byDigits: false,
  sentence: '',
  details: [],
  grounds: [],
  instead: { what: 'součet řádků tabulky', value: '3 500 000 Kč', difference: '100 000 Kč', doubt: null },
};

test('either of two numbers that disagree may be wrong', () => {
  const plain = writeCorrection('Zpráva', [claim]);
  expect(plain).toContain('Nesouhlasí s tím hodnota 3 500 000 Kč (součet řádků tabulky), rozdíl 100 000 Kč.');
  const doubt = 'Chyba může být v součtu i v některém řádku.';
  const doubtful = writeCorrection('Zpráva', [{ ...claim, instead: { ...claim.instead!, doubt } }]);
  expect(doubtful).toContain(
    'Nesouhlasí s tím hodnota 3 500 000 Kč (součet řádků tabulky), rozdíl 100 000 Kč. Chyba může být',
  );
  expect(plain).toContain('Uvedli jsme „3 400 000“ (řádek 1: „Ralsko | 3 400 000“).');
  expect(plain).not.toContain('Správně');
  expect(writeCorrection('Zpráva', [{ ...claim, state: 'supported' }])).toBeNull();
});
