import { expect, test } from 'vitest';
import { readContext } from './context.ts';
import { findClaims } from './find-claims.ts';
import { readPlaces } from './gold/read-gold.ts';
import { countSharedWords, isAboutInclusion, isDifference, moneyTopic, peopleTopic } from './topic.ts';

const gazetteer = readPlaces();
const INCLUSION = 'S městy spolupracuje Agentura pro sociální začleňování. ';

function last(text: string) {
  const found = findClaims(text, { gazetteer });
  const at = found.claims.length - 1;
  return { claim: found.claims[at]!, context: readContext(text, found, at) };
}

// The last amount of a text → whether it is about money that came thanks to the cooperation.
test.each([
  ['Díky spolupráci s Agenturou získal Liberec přes 12 milionů korun.', 'funds'],
  ['Liberec získal přes 12 milionů korun.', 'funds'],
  [`${INCLUSION}V Ralsku běží projekty za více než 12 milionů korun.`, 'funds'],
  ['V Ralsku běží projekty za více než 12 milionů korun.', 'unclear'],
  [`${INCLUSION}Do Ralska šlo přes 12 milionů korun.`, 'funds'],
  ['Do Ralska šlo přes 12 milionů korun.', 'unclear'],
  ['Liberec opraví školu za 12 milionů korun.', 'unclear'],
  ['Liberec získal 12 milionů korun na opravu mostu.', 'unclear'],
  ['Kraj schválil dotace za 12 milionů korun.', 'unclear'],
  ['Kraj získal 12 milionů korun.', 'unclear'],
  ['Rozpočet Liberce je 12 milionů korun.', 'other'],
  [`${INCLUSION}Na dluh města padlo 12 milionů korun.`, 'other'],
  ['Liberec získal 12 korun na obyvatele.', 'other'],
])('%s → %s', (text, topic) => {
  const { claim, context } = last(text);
  expect(moneyTopic(claim, context, isAboutInclusion(text))).toBe(topic);
});

test('a table is about what its heading says', () => {
  const rows = '\nobec (v Kč)\nTanvald 1 200 000\nNový Bor 2 300 000\n';
  const about = last(`Prostředky získané díky spolupráci:\n${rows}`);
  expect(moneyTopic(about.claim, about.context, false)).toBe('funds');
  const other = last(`Rozpočty obcí:\n${rows}`);
  expect(moneyTopic(other.claim, other.context, true)).toBe('other');
});

test.each([
  ['Počet vzrostl o 16 projektů.', true],
  ['Jde o 16 projektů.', false],
  ['V obci je 16 projektů.', false],
])('%s is a difference: %s', (text, expected) => {
  const { claim, context } = last(text);
  expect(isDifference(claim, context)).toBe(expected);
});

test.each([
  ['V Ralsku je 120 lidí v exekuci.', 'enforcement'],
  ['V Ralsku žije 1 600 obyvatel starších 15 let.', 'population-15-plus'],
  ['V Ralsku žije 2 000 obyvatel.', 'population'],
  ['V Ralsku pracuje 12 asistentů.', undefined],
])('%s → %s', (text, topic) => {
  const { claim, context } = last(text);
  expect(peopleTopic(claim, context)).toBe(topic);
});

test('words of a title are compared by their beginnings', () => {
  expect(countSharedWords('Rekonstrukce ubytovny na bydlení', 'na rekonstrukci ubytoven')).toEqual({
    shared: 2,
    of: 3,
  });
  expect(countSharedWords('Rekonstrukce ubytovny', 'oprava školy').shared).toBe(0);
});

test('the year named nearest in the sentence is the year of a number', () => {
  expect(last('V roce 2021 měla obec 12 bodů. Nyní má 15 bodů.').context.year).toBeUndefined();
  expect(last('V roce 2021 bylo 12 bodů a v roce 2023 už 15 bodů.').context.year).toBe(2023);
});
