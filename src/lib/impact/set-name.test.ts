import { describe, expect, test } from 'vitest';
import { nameSet } from './set-name.ts';

describe('names of a set', () => {
  test.each([
    [[], ''],
    [['Dohoda'], 'Dohoda'],
    [['Konzultant: Liberec'], 'Konzultant: Liberec'],
    [['Konzultant: Liberec', 'Dohoda', 'Konzultant: Ralsko'], 'Konzultant: Liberec, Ralsko; Dohoda'],
    [['Pozor:', 'Pozor:'], 'Pozor:; Pozor:'],
    [['Klub: a: b', 'Klub: a: c'], 'Klub: a: b, a: c'],
    [
      ['Lokální partnerství Cvikov', 'Rada', 'Lokální partnerství Ralsko', 'Lokální partnerství Liberec'],
      'Lokální partnerství Cvikov, Ralsko, Liberec; Rada',
    ],
    [['Rada města Cvikov', 'Rada města Ralsko'], 'Rada města Cvikov; Rada města Ralsko'],
    [['Cvikov: přístup', 'Liberec: přístup', 'Rada'], 'přístup: Cvikov, Liberec; Rada'],
    [
      ['Místo: Cvikov', 'Místo: Liberec', 'Spolupráce: Liberec'],
      'Místo: Cvikov, Liberec; Spolupráce: Liberec',
    ],
  ])('%j is said as %j', (titles, said) => {
    expect(nameSet(titles)).toBe(said);
  });
});
