import { expect, test } from 'vitest';
import { namesAnyOther, namesOtherIndex } from './other-index.ts';

test.each([
  ['V indexu kvality života skončil Liberec na 45. místě.', true],
  ['Index stáří v Liberci dosáhl 131 bodů.', true],
  ['Podle indexu zadlužení je Frýdlant třetí.', true],
  ['Index prosperity regionů řadí kraj na deváté místo.', true],
  ['Index sociálního vyloučení Liberce je 13.', false],
  ['Index Liberce je 13 bodů.', false],
  ['V indexu je Liberec na 138. místě.', false],
  ['Obce s indexem nejméně 12 bodů.', false],
  ['Index vyloučení vzrostl.', false],
  ['Česká Lípa má index patnáct bodů.', false],
  ['Podle indexu spadá do nejvyššího pásma 19 obcí.', false],
  ['V indexu figuruje 19 obcí.', false],
  ['Podle indexu dopadla obec dobře.', false],
  ['Průměrný index českých obcí je 2,52 bodu.', false],
  ['Index českých exportérů vzrostl na 12 bodů.', true],
  ['Index podnikatelské nálady dosáhl 95 bodů.', true],
  ['Index lidského rozvoje je v kraji 0,9 bodu.', true],
  ['Podle indexu obce klesla zátěž.', false],
  ['Obce seřazené podle hodnoty indexu mimo dosavadní spolupráci.', false],
  ['Index také vzrostl, index dnes činí 12 bodů, index stále klesá.', false],
  ['Index díky práci klesl a index během roku výrazně kolísal.', false],
  ['Index menších měst je nižší, index většiny obcí také.', false],
  ['Index naší obce je 17, index partnerských obcí 11.', false],
  ['Index poslední dva roky roste.', false],
  ['Index ekonomického sentimentu klesl.', true],
  ['Proti indexu kvality života jde o index sociálního vyloučení.', false],
])('%s', (text, other) => {
  expect(namesOtherIndex(text)).toBe(other);
});

test.each([
  ['Proti indexu kvality života jde o index sociálního vyloučení.', true],
  ['Index sociálního vyloučení Liberce je 13, index stáří 131.', true],
  ['Index sociálního vyloučení má obec Dubá 12. Index je z roku 2023.', false],
])('a text beside its own index: %s', (text, other) => {
  expect(namesAnyOther(text)).toBe(other);
});
