import { expect, test } from 'vitest';
import { readContext } from './context.ts';
import { findClaims } from './find-claims.ts';
import { readPlaces } from './gold/read-gold.ts';
import { isDenied } from './denial.ts';
import { findNarrowing } from './narrowed.ts';
import { isOfOtherTime } from './other-time.ts';
import { moneyTopic } from './money-topic.ts';
import { countSharedWords, isAboutInclusion, isDifference, peopleTopic } from './topic.ts';

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
  ['Liberec získal přes 12 milionů korun.', 'unclear'],
  [`${INCLUSION}V Ralsku proběhly projekty za více než 12 milionů korun.`, 'funds'],
  [`${INCLUSION}V Ralsku běží projekty za více než 12 milionů korun.`, 'unclear'],
  ['V Ralsku proběhly projekty za více než 12 milionů korun.', 'unclear'],
  [`${INCLUSION}Do Ralska šlo přes 12 milionů korun.`, 'funds'],
  ['Do Ralska šlo přes 12 milionů korun.', 'unclear'],
  ['Liberec opraví školu za 12 milionů korun.', 'unclear'],
  ['Liberec získal 12 milionů korun na opravu mostu.', 'unclear'],
  ['Kraj schválil dotace za 12 milionů korun.', 'unclear'],
  ['Kraj získal 12 milionů korun.', 'unclear'],
  ['Rozpočet Liberce je 12 milionů korun.', 'other'],
  [`${INCLUSION}Na dluh města padlo 12 milionů korun.`, 'other'],
  ['Liberec získal 12 korun na obyvatele.', 'other'],
  [`${INCLUSION}Liberec získal 12 milionů korun.`, 'funds'],
  [`${INCLUSION}Liberec získal na halu 12 milionů korun.`, 'unclear'],
  [`${INCLUSION}Na Liberecku získal Liberec 12 milionů korun.`, 'funds'],
  [`${INCLUSION}Liberec získal z výzvy ministerstva 12 milionů korun.`, 'unclear'],
  [`${INCLUSION}V roce 2022 získal Liberec 12 milionů korun.`, 'unclear'],
  [`${INCLUSION}Liberec získal za poslední rok 12 milionů korun.`, 'unclear'],
  [`${INCLUSION}Projekt v Ralsku přinesl 12 milionů korun.`, 'unclear'],
  [`${INCLUSION}Liberec získal 20 milionů korun a dalších 12 milionů korun.`, 'unclear'],
  [`${INCLUSION}Lidé v Liberci získali na dávkách 12 milionů korun.`, 'other'],
  [`${INCLUSION}V dubnu získal Liberec 12 milionů korun.`, 'unclear'],
  [`${INCLUSION}V první fázi získal Liberec 12 milionů korun.`, 'unclear'],
  [`${INCLUSION}Stát dal do projektů v Liberci 12 milionů korun.`, 'unclear'],
  [`${INCLUSION}Bez Liberce získal Frýdlant a ostatní obce 12 milionů korun.`, 'unclear'],
  [`${INCLUSION}Liberec získal první milion korun.`, 'unclear'],
  [`${INCLUSION}Do Liberce šlo o 12 milionů korun víc než do Ralska.`, 'unclear'],
  [`${INCLUSION}Liberec chce získat 12 milionů korun.`, 'unclear'],
  [`${INCLUSION}Liberec získá 12 milionů korun.`, 'unclear'],
  [`${INCLUSION}Liberec přispěl na projekty 12 miliony korun.`, 'unclear'],
  [`${INCLUSION}Průměrně získala obec jako Liberec 12 milionů korun.`, 'unclear'],
  [`${INCLUSION}Charita v Liberci získala 12 milionů korun.`, 'unclear'],
  [`${INCLUSION}Do kraje přišlo 12 milionů korun.`, 'unclear'],
  [`${INCLUSION}Díky spolupráci přišlo do kraje 12 milionů korun.`, 'funds'],
  ['Díky spolupráci s Agenturou pro sociální začleňování získal Liberec 12 milionů korun.', 'funds'],
  ['Díky této spolupráci se podařilo do Liberce přivést 12 milionů korun.', 'funds'],
  ['Agentura radí a díky spolupráci se podařilo do kraje přivést 12 milionů korun.', 'funds'],
  ['Díky spolupráci se školou získal Liberec 12 milionů korun.', 'unclear'],
  ['Díky spolupráci s nadací získal Liberec 12 milionů korun.', 'unclear'],
  [`${INCLUSION}Díky spolupráci s nadací získal Liberec 12 milionů korun.`, 'unclear'],
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
  ['Liberec nezískal 12 milionů korun.', true],
  ['Není pravda, že Liberec získal 12 milionů korun.', true],
  ['Kdyby Liberec získal 12 milionů korun, měl by víc.', true],
  ['Plných 12 milionů korun Liberec nezískal.', true],
  ['Liberec nezískal 20, ale 12 milionů korun.', false],
  ['Liberec získal 12 milionů korun a dál nedostal nic.', false],
  ['Cvikov nezískal ani korunu.', false],
])('%s denies its number: %s', (text, expected) => {
  const { claim, context } = last(text);
  expect(isDenied(claim, context)).toBe(expected);
});

test.each([
  ['Před rokem měl Frýdlant v indexu 17 bodů.', true],
  ['Před dvěma lety bylo v obci 40 lidí v exekuci.', true],
  ['Ralsko mělo tehdy 20 bodů.', true],
  ['Rok předtím získal Liberec 12 milionů korun.', true],
  ['Před rokem začala spolupráce a Liberec získal 12 milionů korun.', false],
  ['Frýdlant měl před rokem 17 bodů, dnes jich má 19.', false],
  ['V roce 2023, tedy před třemi lety, měl Frýdlant 19 bodů.', false],
  ['Frýdlant má 19 bodů.', false],
])('%s is of another time: %s', (text, expected) => {
  const { claim, context } = last(text);
  expect(isOfOtherTime(claim, context)).toBe(expected);
});

test.each([
  ['V Liberci je v exekuci 4 100 mužů.', /jen o části těchto lidí/],
  ['V České Lípě je dnes v exekuci 3 412 lidí.', /o dnešku/],
  ['Podle indexu je Cvikov v okrese Česká Lípa druhý.', /Pořadí v okrese/],
  ['Tanvald ztratil v indexu dva body.', /změna, ne stav/],
  ['Ralsko má na každého obyvatele 28 tisíc korun.', /na jednoho člověka/],
  ['Městská část Vratislavice získala 9 milionů korun.', /části obce/],
  ['Liberec získal díky spolupráci 351 milionů korun.', undefined],
  ['V Liberci je v exekuci 8 425 lidí.', undefined],
])('%s narrows its number: %s', (text, expected) => {
  const { claim, context } = last(text);
  const reason = findNarrowing(claim, context);
  if (expected === undefined) expect(reason).toBeUndefined();
  else expect(reason).toMatch(expected);
});

test.each([
  ['V Ralsku je 120 lidí v exekuci.', 'enforcement'],
  ['V Ralsku žije 1 600 obyvatel starších 15 let.', 'population-15-plus'],
  ['V Ralsku žije 2 000 obyvatel.', 'population'],
  ['Ve městě je 6 200 obyvatel, starších patnácti let je méně.', 'population'],
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
