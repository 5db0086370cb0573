import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDocument } from './check-document.ts';
import { findClaims } from './find-claims.ts';
import { readPlaces } from './gold/read-gold.ts';
import type { Claim } from './types.ts';

const gazetteer = readPlaces();
const find = (text: string, published?: string): Claim[] =>
  findClaims(text, { gazetteer, ...(published && { published }) }).claims;

// One claim in each sentence: its quote, value and hedge.
test.each([
  ['Stavba stála přes 351 milionů korun.', 'přes 351 milionů korun', 351e6, 'over'],
  ['Náklady přesáhly 40 mil. Kč.', 'přesáhly 40 mil. Kč', 40e6, 'over'],
  ['Cena se blíží 40 milionům korun.', 'blíží 40 milionům korun', 40e6, 'nearly'],
  ['Podíl nedosahuje ani 5 procent.', 'nedosahuje ani 5 procent', 5, 'under'],
  ['Pokuta nepřesáhne 10 000 Kč.', 'nepřesáhne 10 000 Kč', 1e4, 'at_most'],
  ['Získají téměř 25 milionů korun.', 'téměř 25 milionů korun', 25e6, 'nearly'],
  ['Přišlo necelých dvacet lidí.', 'necelých dvacet lidí', 20, 'nearly'],
  ['Bude to stát zhruba na 21,6 mil. Kč.', 'zhruba na 21,6 mil. Kč', 21.6e6, 'about'],
  ['Uspěje nejvýše 12 uchazečů.', 'nejvýše 12 uchazečů', 12, 'at_most'],
  ['Stojí to až 6 800 korun.', 'až 6 800 korun', 6800, 'at_most'],
  ['Splácí pět a více exekucí.', 'pět a více exekucí', 5, 'at_least'],
  ['Rozpočet je něco málo přes 3 miliony korun.', 'něco málo přes 3 miliony korun', 3e6, 'over'],
  ['Trvá to déle než pět let.', 'déle než pět let', 5, 'over'],
  ['Přišly stovky lidí.', 'stovky lidí', 100, 'order_of_magnitude'],
  ['Ani ne třetina uspěla.', 'Ani ne třetina', 100 / 3, 'under'],
  ['Byt dostala každá osmá domácnost.', 'každá osmá', 12.5, 'exact'],
  ['Dům prodali za symbolickou korunu.', 'symbolickou korunu', 1, 'exact'],
  ['Neviděli ani korunu.', 'ani korunu', 0, 'exact'],
  ['Cena je 1 250 000,- Kč.', '1 250 000,- Kč', 1250000, 'exact'],
  ['Otevřeli tři nové sociální byty.', 'tři nové sociální byty', 3, 'exact'],
  ['Kraj je pátý nejhůře postižený v zemi.', 'pátý nejhůře postižený', 5, 'exact'],
  ['Pátá v indexu v kraji je Smržovka.', 'Pátá', 5, 'exact'],
  ['Pracuje tu 11 dlouhodobě nezaměstnaných.', '11 dlouhodobě nezaměstnaných', 11, 'exact'],
])('%s', (text, quote, value, hedge) => {
  const claims = find(text);
  expect(claims.map((claim) => claim.quote)).toEqual([quote]);
  expect(claims[0]!.value).toBeCloseTo(value, 9);
  expect(claims[0]!.hedge).toBe(hedge);
});

// Sentences whose numbers state nothing.
test.each([
  'Podle zákona č. 108/2006 Sb. a § 5 odst. 2 se nic nemění.',
  'Zasedání začne v 17 hodin v místnosti č. 204.',
  'Volejte na tel. +420 485 226 302 nebo pište na info24@example.cz.',
  'Adresa je náměstí 9. května 3, 460 01 Liberec.',
  'Vstup je pro děti do 15 let zdarma.',
  'Byty 2+1 i 3+kk jsou volné.',
  'Projekt CZ.03.02.01/00/22_012/0001234 pokračuje.',
  'Jeden z nájemníků se odstěhoval.',
  'Soutěž vyhrála parta „Sedm statečných“.',
  'Třetí výzva skončila druhým kolem.',
  'Sešli se ve čtvrtek v polovině roku.',
  'Strategie sociálního začleňování 2021–2030 platí.',
  'Druhá v pořadí je přestávka.',
  'Přijel 150hlavý dav a dvouletý projekt skončil.',
])('no claim: %s', (text) => {
  expect(find(text)).toEqual([]);
});

// What is left out says why.
test.each([
  ['Krajský úřad, U Jezu 642/2a.', '642/2a', 'address'],
  ['T. G. Masaryka 46, Nový Bor', '46', 'address'],
  ['Usnesení č. 642/2a.', '642/2a', 'document-number'],
  ['Je sedm hodin a deset minut.', 'sedm hodin a deset minut', 'clock'],
  ['Zveřejněno 3. 5. 2026 14:35', '3. 5. 2026', 'document-date'],
])('%s: left out', (text, words, reason) => {
  const [first] = findClaims(text, { gazetteer }).skipped;
  expect([text.slice(first!.start, first!.end), first!.reason]).toEqual([words, reason]);
});

describe('places', () => {
  const codes = (text: string): string[][] => find(text).map((claim) => claim.places);

  test.each([
    ['Do Ralska šlo 61 mil. Kč, do Nového Boru 53 mil. Kč.', [['562017'], ['561860']]],
    ['Liberec (přes 351 milionů korun) a Ralsko (61 milionů korun).', [['563889'], ['562017']]],
    ['V Jablonci n/N a v Tanvaldu přibylo osm, respektive pět pracovníků.', [['563510'], ['563820']]],
    ['V Libereckém kraji žije 440 tisíc lidí.', [['CZ051']]],
    ['Novoborská radnice opraví 12 bytů.', [['561860']]],
    ['Firma vymění 12 oken. Okna stojí 600 tisíc korun.', [[], []]],
    ['V obci Okna žije 300 obyvatel.', [['561886']]],
    ['Starosta Jan Most slíbil 5 milionů korun.', [[]]],
    ['V litvínovském Janově stojí 40 domů.', [['567256']]],
    ['V Desné žije 300 lidí.', [[]]],
    ['V Desné v okrese Jablonec nad Nisou žije 3 000 lidí.', [['563552']]],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test('a name that nothing decides is reported ambiguous', () => {
    const [claim] = find('V Desné žije 300 lidí.');
    expect(claim!.detail.ambiguousPlaces).toEqual(['Desná']);
  });
});

test('relative years need the day of the text', () => {
  expect(find('Loni přibylo 5 bytů.', '2025-06-12')[0]).toMatchObject({ kind: 'year', value: 2024 });
  expect(find('Loni přibylo 5 bytů.')[0]).toMatchObject({ kind: 'year', value: null });
});

test('money that is only prepared is marked', () => {
  const [done, planned] = find(
    'Hotovo je 9 projektů a připravuje se další investice ve výši 45 milionů korun.',
  );
  expect(done!.detail.prepared).toBe(false);
  expect(planned!.detail.prepared).toBe(true);
});

const WORDS =
  'přes téměř více než 351 688 567 12 4,2 milionů korun Kč procent % dvacet pět půl třetina Liberec v Novém Boru č. § 5. let roku 2024 až – - do od ( ) , . ; : / loni jeden každý osmý + tisíc stovky bytů a z na \u00a0 \n'.split(
    ' ',
  );
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));

describe('always', () => {
  test.each([
    ['words', texts],
    ['any text', fc.string({ unit: 'grapheme', maxLength: 200 })],
    ['any bytes', fc.string({ unit: 'binary', maxLength: 200 })],
    ['digits and marks', fc.string({ unit: fc.constantFrom(...'0123456789 .,/-+%()\n'), maxLength: 120 })],
  ] as const)(
    'claims lie in the text, in order, without overlap, and every digit is accounted for: %s',
    (_, arbitrary) => {
      fc.assert(
        fc.property(arbitrary, (text) => {
          const { claims, skipped } = findClaims(text, { gazetteer });
          let last = 0;
          for (const claim of claims) {
            expect(claim.start).toBeGreaterThanOrEqual(last);
            expect(claim.end).toBeGreaterThan(claim.start);
            expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
            last = claim.end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
          for (const run of text.matchAll(/[0-9]+/g)) {
            const at = run.index;
            const held = [...claims, ...skipped].some(
              (span) => span.start <= at && at + run[0].length <= span.end,
            );
            expect(held, `${JSON.stringify(text)} at ${at}`).toBe(true);
          }
        }),
        { numRuns: 400 },
      );
    },
  );

  test('a text without numbers gives no claim', () => {
    const words =
      'Liberec spolupracuje s obcemi město radnice v Novém Boru bydlení rodiny kraj přes téměř více než'.split(
        ' ',
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (list) => {
        expect(find(list.join(' '))).toEqual([]);
      }),
    );
  });
});

// Shapes that no writer makes: the finder ends, and everything stays in order.
test.each([
  'leden až ',
  '((1 ',
  '1.1.',
  '1/2/',
  'dvěstě',
  'dvacet pět tisíc ',
  'Liberec 5\ncelkem 5\n',
  'Liberecký a ',
  '5, respektive ',
  '5 z toho ',
  '(Kč): 5 ',
  'po–pá 8 ',
  '2019–',
  'přes asi ',
  '„5“',
  '😀5',
  'a\u0301\u200d5',
  '\n',
  '\r\n5',
  '9',
])('%j over and over', (piece) => {
  const text = piece.repeat(Math.ceil(60_000 / piece.length));
  const { claims, skipped } = findClaims(text, { gazetteer, published: '2025-06-12' });
  expect(checkDocument(text, claims).every(({ claims: of }) => of.every((k) => k < claims.length))).toBe(
    true,
  );
  let last = 0;
  for (const { start, end } of claims) {
    expect(start).toBeGreaterThanOrEqual(last);
    last = end;
  }
  for (const { start, end } of skipped) expect(end).toBeGreaterThan(start);
});
