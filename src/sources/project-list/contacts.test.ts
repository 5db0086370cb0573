import { expect, test } from 'vitest';
import { createScrubber } from './contacts.ts';

test.each([
  ['Pište na podatelna@mesto-zkouska.cz.', 'Pište na [kontakt vypuštěn].'],
  ['Kontakt: jiří.novák@škola.cz, tel.: +420 123 456 789', 'Kontakt: [kontakt vypuštěn], [kontakt vypuštěn]'],
  ['Volejte mobil 777123456 nebo +420777123456.', 'Volejte [kontakt vypuštěn] nebo [kontakt vypuštěn].'],
  [
    'Rozpočet 123 456 789 Kč, IČO 00262978, od 1. 1. 2023',
    'Rozpočet 123 456 789 Kč, IČO 00262978, od 1. 1. 2023',
  ],
  ['Projekt CZ.03.02.01/00/22_018/0001105 navazuje', 'Projekt CZ.03.02.01/00/22_018/0001105 navazuje'],
  ['Podpora 40 hodin @ 12 osob', 'Podpora 40 hodin @ 12 osob'],
])('%s', (text, cleaned) => {
  expect(createScrubber().clean(text)).toBe(cleaned);
});

test('texts with contacts are counted, once each', () => {
  const scrubber = createScrubber();
  scrubber.clean('a@b.cz a c@d.cz');
  scrubber.clean('nic');
  scrubber.clean('tel. 123 456 789');
  expect(scrubber.problems()).toEqual([
    { code: 'contacts-removed', severity: 'note', details: { count: 2 } },
  ]);
  expect(createScrubber().problems()).toEqual([]);
});
