// What the check answers over a register of the pack: texts, sentences beside each other, tables, and every altered digit.
import { describe, expect, test } from 'vitest';
import { openChecker, type CheckedText } from '#server/workflows/check/check-text.ts';
import { openCommandLine } from '../../../test/command.ts';

const { door } = await openCommandLine();
const checker = openChecker(door);
const find = ({ claims }: CheckedText, quote: string) => claims.find((claim) => claim.quote === quote)!;

const TEXT = `Agentura pro sociální začleňování a kraj

Díky společné práci získal Liberec přes 351 milionů korun a Ralsko 61 452 563 Kč. Liberecký kraj tak díky spolupráci získal více než 680 milionů korun.

V Novém Boru proběhlo 9 projektů. Město připravuje rekonstrukci ubytovny na sociální bydlení za 45 milionů korun. Podklady podle zákona č. 108/2006 Sb. podá Cvikov.

Oprava silnice u Tanvaldu bude stát 12 milionů korun.
`;

describe('a text of its own', () => {
  test('is answered number by number', async () => {
    const checked = await checker.check(TEXT);
    const states = Object.fromEntries(checked.claims.map(({ quote, verdict }) => [quote, verdict.state]));
    expect(states).toEqual({
      'přes 351 milionů korun': 'supported',
      '61 452 563 Kč': 'supported',
      'více než 680 milionů korun': 'supported',
      '9 projektů': 'supported',
      '45 milionů korun': 'supported',
      '12 milionů korun': 'not-checkable',
    });
    expect(checked.skipped.map(({ reason }) => reason)).toEqual(['law']);
  });

  test('a headline true under both sides of an open finding says so', async () => {
    const { verdict } = find(await checker.check(TEXT), 'více než 680 milionů korun');
    expect(verdict.assessments).toHaveLength(2);
    expect(verdict.sentence).toMatch(/Podloženo na obou stranách otevřené nesrovnalosti.*4\s639\s711/);
  });

  test('a mean of towns has the source of each of them', async () => {
    const text = 'Průměr indexu Tanvaldu, Desné a Smržovky je 19 bodů.';
    const [assessment] = find(await checker.check(text), '19 bodů').verdict.assessments;
    expect(assessment!.candidate.sources.map(({ locator }) => locator)).toEqual(['údaje za 3\u00a0obce']);
  });

  test('turned digits are told what the register has', async () => {
    const text = 'Exekuce v kraji. V okrese Semily jde o 2 787 osob.';
    const { state, sentence } = find(await checker.check(text), '2 787 osob').verdict;
    expect(state).toBe('not-checkable');
    expect(sentence).toMatch(/^Možná překlep: .*v\sokrese Semily\s2\s877\sosob/);
  });

  test('what is prepared never answers what has come', async () => {
    const prepared = find(await checker.check(TEXT), '45 milionů korun').verdict;
    expect(prepared.assessments.map(({ candidate }) => candidate.amountKind)).toEqual(['planned']);
    const jablonec = await checker.check(
      'Jablonec nad Nisou připravuje investici 45 881 463 Kč díky spolupráci.',
    );
    expect(jablonec.claims[0]!.verdict.state).toBe('not-checkable');
  });

  // Lists and coins: the amounts the register knows to the crown.
  test('every altered digit of every known amount is contradicted', async () => {
    const table = `Prostředky získané díky spolupráci s Agenturou
obec částka (v Kč)
Liberec 351 688 567
Jablonec n/N 45 881 463
Velké Hamry 117 478 288
Frýdlant 19 058 781
`;
    const prose =
      'Díky spolupráci s Agenturou získal Nový Bor 53 569 163 Kč. Liberec získal 351,7 milionu Kč.';
    let altered = 0;
    for (const text of [table, prose]) {
      const { claims } = await checker.check(text);
      expect(claims.every(({ verdict }) => /supported|rounding/.test(verdict.state))).toBe(true);
      for (const claim of claims)
        for (let at = claim.start; at < claim.end; at++)
          for (const digit of '0123456789') {
            if (!/\d/.test(text[at]!) || text[at] === digit) continue;
            const changed = await checker.check(text.slice(0, at) + digit + text.slice(at + 1));
            const other = changed.claims.find(({ start, end }) => start <= at && at < end);
            expect(other?.verdict.state, `${claim.quote} → ${other?.quote}`).toBe('contradicted');
            altered++;
          }
    }
    expect(altered).toBeGreaterThan(350);
  });

  test('a hedged amount is contradicted by every digit that makes it untrue or misleading', async () => {
    for (const wrong of ['451', '251', '341', '361', '352', '352,5', '301'])
      expect(
        (await checker.check(`Díky spolupráci získal Liberec přes ${wrong} milionů korun.`)).claims[0]!
          .verdict.state,
        wrong,
      ).toBe('contradicted');
    // A rounder number is true and is told to say less than it could.
    const { verdict } = (await checker.check('Díky spolupráci získal Liberec přes 350 milionů korun.'))
      .claims[0]!;
    expect(verdict).toMatchObject({
      state: 'supported',
      sentence: expect.stringMatching(/říká méně, než by mohl/),
    });
  });
});

describe('what the need engine answers', () => {
  test.each([
    [
      'Ralsko má podle indexu za rok 2023 17 bodů.',
      '17 bodů',
      'supported',
      /index za rok 2023 v\sRalsku činí 17\sbodů/,
    ],
    ['Ralsko mělo v roce 2024 index 17 bodů.', '17 bodů', 'not-checkable', /rok 2024 v\sregistru není/],
    [
      'V Libereckém kraji je 19 obcí s indexem 12 a více bodů.',
      '19 obcí',
      'supported',
      /v\sLibereckém kraji 19\sobcí s\sindexem 12 a více bodů/,
    ],
    ['V Libereckém kraji je 18 obcí s indexem 12 a více bodů.', '18 obcí', 'contradicted', /19\sobcí/],
    [
      'Dvanáct obcí v Libereckém kraji s indexem nejméně 12 bodů s Agenturou nespolupracuje.',
      'Dvanáct obcí',
      'supported',
      /spolupráce svazku se členům nepočítá\) činí 12\sobcí/,
    ],
    [
      'V Libereckém kraji je 8 obcí s indexem nejméně 12 bodů, které s Agenturou nespolupracují.',
      '8 obcí',
      'not-checkable',
      /počítá 12, .* 11;/,
    ],
    [
      'Ralsko má šestý nejvyšší index v kraji.',
      'šestý nejvyšší',
      'supported',
      /děleném 6\. až\s7\.\smístě z\s215\sobcí v\skraji/,
    ],
    ['Liberecký kraj má čtvrtý nejvyšší index.', 'čtvrtý nejvyšší', 'not-checkable', /proti celé republice/],
    [
      'V Ralsku žije 1 841 obyvatel starších 15 let.',
      '1 841 obyvatel',
      'supported',
      /za rok 2023 .* ve věku od 15 let/,
    ],
    ['V Ralsku žije 1 841 obyvatel.', '1 841 obyvatel', 'not-checkable', /nevede všechny obyvatele/],
    [
      'V Ralsku žije přes 2 000 obyvatel; v exekuci je 531.',
      'přes 2 000 obyvatel',
      'not-checkable',
      /od 15 let/,
    ],
    ['Tanvald i Frýdlant mají index 19 bodů.', '19 bodů', 'supported', /v\sTanvaldu/],
    ['Tanvald i Frýdlant mají index 18 bodů.', '18 bodů', 'contradicted', /v\sTanvaldu/],
    ['O indexu vyloučení se mluví. Cvikov má 16 bodů.', '16 bodů', 'supported', /ve\sCvikově/],
    ['O indexu vyloučení se mluví. Projekt Cvikova získal 10 bodů.', '10 bodů', 'not-checkable', /./],
    ['Frýdlant je v indexu vyloučení čtvrtý v kraji.', 'čtvrtý', 'supported', /4\. až\s5\.\smístě z\s215/],
    ['Cvikov je v indexu vyloučení třetí v kraji.', 'třetí', 'contradicted', /z\s215/],
    ['Ralsko má index 17 bodů, k hranici 12 bodů má daleko.', '12 bodů', 'frame', /mez/],
    ['Město je v indexu vyloučení třetí v kraji.', 'třetí', 'not-checkable', /neříká, čí/],
  ])('%s → %s %s', async (text, quote, state, sentence) => {
    const { verdict } = find(await checker.check(text), quote);
    expect(verdict.sentence).toMatch(sentence);
    expect(verdict.state).toBe(state);
  });
});

test.each([
  ['Liberecký kraj podepsal memorandum v roce 2019.', 'supported'],
  ['Liberecký kraj podepsal memorandum v roce 2018.', 'contradicted'],
  ['Liberecký kraj podepsal memorandum s polskými partnery v roce 2018.', 'not-checkable'],
  ['Memorandum s Agenturou podepsalo město Liberec v roce 2018.', 'not-checkable'],
  ['V roce 2018 pršelo.', 'not-checkable'],
])('%s → %s', async (text, state) => {
  expect((await checker.check(text)).claims[0]!.verdict.state).toBe(state);
});

// What the register lacks is told exactly, with what it has.
test.each([
  [
    'Nový Bor podepsal memorandum v roce 2015.',
    /u\sobce Nový Bor memorandum s\sAgenturou zná, ale neuvádí, kdy je podepsala\. O\sjejí spolupráci zná výběr ke spolupráci ze\sdne\s17\.\s12\.\s2015 a\szačátek spolupráce z\sledna 2016/,
  ],
  [
    'Česká Lípa podepsala memorandum v roce 2021.',
    /neuvádí, kdy je podepsala\. .* schválení spolupráce ze\száří 2020/,
  ],
  ['Liberec podepsal memorandum v roce 2015.', /u\sobce Liberec memorandum s\sAgenturou nevede/],
  ['Cvikov zahájil spolupráci s Agenturou v roce 2025.', /spolupráci s\sAgenturou zná, ale neuvádí, kdy/],
  ['Semily zahájily spolupráci s Agenturou v roce 2015.', /spolupráci s\sAgenturou nevede/],
  ['Tanvald se o spolupráci ucházel v roce 2017.', /zná přihlášku ke spolupráci z\s(?:roku|června) 2016/],
])('%s is told %s', async (text, sentence) => {
  const { verdict } = (await checker.check(text)).claims[0]!;
  expect(verdict.state).toBe('not-checkable');
  expect(verdict.sentence).toMatch(sentence);
});

// News about the yearly index of the country, number by number.
test.each([
  ['V roce 2016 bylo obcí s velkou mírou sociálního vyloučení 336.', { 336: 'supported' }],
  ['V roce 2016 bylo s velkou mírou sociálního vyloučení 363 obcí.', { '363 obcí': 'contradicted' }],
  [
    'Agentura pro sociální začleňování v roce 2016 evidovala 2235 obcí bez vyloučení, v roce 2021 jich bylo 3608.',
    { '2235 obcí': 'supported', 3608: 'supported' },
  ],
  [
    'Počet obcí s vyloučenými lokalitami podle Agentury pro sociální začleňování stoupl ze 175 na 191.',
    { 175: 'supported', 191: 'supported' },
  ],
  [
    'V roce 2023 mělo podle indexu sociálního vyloučení v Česku 12 a více bodů 238 obcí.',
    { '238 obcí': 'supported' },
  ],
  [
    'V roce 2023 mělo podle indexu sociálního vyloučení v Česku 12 a více bodů 241 obcí.',
    { '241 obcí': 'supported' },
  ],
  [
    'V roce 2023 mělo podle indexu sociálního vyloučení v Česku 12 a více bodů 251 obcí.',
    { '251 obcí': 'contradicted' },
  ],
])('%s', async (text, states) => {
  const { claims } = await checker.check(text);
  const found = Object.fromEntries(claims.map(({ quote, verdict }) => [quote, verdict.state]));
  expect(found).toMatchObject(states);
});

test('days of a project named in the text, and people in enforcement as a share', async () => {
  const project =
    'Pokračování v komplexním řešení problematiky sociálně patologických jevů v Ralsku. Realizace 1. 8. 2023 – 30. 7. 2026.';
  expect((await checker.check(project)).claims.map(({ verdict }) => verdict.state)).toEqual([
    'supported',
    'not-checkable',
  ]);
  const share = async (text: string) => (await checker.check(text)).claims.at(-1)!.verdict;
  expect((await share('V exekuci je v Ralsku 29 procent lidí.')).state).toBe('supported');
  expect((await share('V exekuci bylo v Ralsku v roce 2023 35 procent lidí.')).state).toBe('contradicted');
  expect((await share('V exekuci je v Ralsku 35 procent lidí.')).sentence).toMatch(/činí 28,84\s%/);
});

// The first number of each sentence.
test.each([
  ['Liberecký kraj má 215 obcí.', 'supported'],
  ['Liberecký kraj má 251 obcí.', 'contradicted'],
  ['Liberecký kraj má 39 měst.', 'not-checkable'],
  ['V Liberci je v exekuci podle Exekutorské komory 9 200 lidí.', 'not-checkable'],
  ['V Liberci je v exekuci 9 200 lidí.', 'contradicted'],
  ['V Ralsku bylo díky spolupráci se školami uskutečněno 12 projektů.', 'not-checkable'],
  [
    'Třetinu nákladů ze 680 milionů, které díky spolupráci s Agenturou získal kraj, zaplatil Liberec.',
    'not-checkable',
  ],
  [
    'Agentura pro sociální začleňování v roce 2022 spolupracovala se 130 obcemi s vysokou mírou vyloučení.',
    'not-checkable',
  ],
  ['V indexu kvality života má Liberec 6,2 bodu.', 'not-checkable'],
  ['V indexu prosperity skončil Liberecký kraj na devátém místě.', 'not-checkable'],
  ['Liberecký kraj má 59 obcí v okrese Liberec.', 'supported'],
  ['Do Velkých Hamrů díky Agentuře doputovalo přes 117 milionů korun.', 'supported'],
  ['Díky spolupráci s Agenturou získaly Liberec a Ralsko dohromady 413 141 130 korun.', 'supported'],
  ['Díky spolupráci s Agenturou získaly Liberec a Ralsko dohromady 420 milionů korun.', 'contradicted'],
  ['Jablonec má 14 bodů, Semily 10 a Turnov také 10 bodů indexu.', 'supported'],
  ['Město Desná v okrese Jablonec nad Nisou má index 21.', 'supported'],
  ['Podle indexu má 12 a více bodů 5 obcí v okrese Česká Lípa.', 'frame'],
  ['V okrese Česká Lípa má pět obcí index nejméně 12 bodů.', 'supported'],
  ['V okrese Česká Lípa má šest obcí index nejméně 12 bodů.', 'contradicted'],
  ['Tanvald měl podle indexu loni 20 bodů.', 'not-checkable'],
  [
    'Více než polovinu ze 680 milionů, které kraj díky spolupráci s Agenturou získal, dostal Liberec.',
    'supported',
  ],
  ['Třetinu ze 680 milionů, které kraj díky spolupráci s Agenturou získal, dostal Liberec.', 'contradicted'],
  ['Na Liberec z peněz kraje díky spolupráci s Agenturou připadá 52 procent.', 'ambiguous'],
  ['Nezaměstnanost v Liberci klesla díky spolupráci s Agenturou v kraji na 5 procent.', 'not-checkable'],
  ['Necelých 9 procent obcí Libereckého kraje má index 12 a více bodů.', 'supported'],
  ['Rekonstrukce ubytovny na sociální bydlení v Novém Boru má stát 45 milionů korun.', 'supported'],
  ['Rekonstrukce ubytovny na sociální bydlení v Novém Boru má stát 54 milionů korun.', 'contradicted'],
  ['Oprava školy v Novém Boru má stát 54 milionů korun.', 'not-checkable'],
  ['Úvěr 300 milionů korun od České spořitelny použije Liberec na školy.', 'not-checkable'],
])('%s → %s', async (text, state) => {
  const { claims } = await checker.check(text);
  expect(claims.find(({ kind }) => kind !== 'year')!.verdict.state).toBe(state);
});

test('a sentence that goes on about the money of the one before is of it', async () => {
  const start =
    'Díky spolupráci s Agenturou pro sociální začleňování přišlo do kraje více než 680 milionů korun.';
  const states = async (next: string) =>
    (await checker.check(`${start} ${next}`)).claims.slice(1).map(({ verdict }) => verdict.state);
  expect(await states('Nejvíc to bylo v Liberci, přes 351 milionů. Následuje Ralsko s 62 miliony.')).toEqual([
    'supported',
    'contradicted',
  ]);
  expect(await states('Další most opraví Liberec za 12 milionů korun.')).toEqual(['not-checkable']);
});

test('columns of a table say what their numbers are', async () => {
  const { claims, skipped } = await checker.check(
    [
      'Index sociálního vyloučení',
      '',
      'obec | index 2023 | obyvatel 15+ | prostředky díky spolupráci s ASZ (tis. Kč)',
      'Liberec | 13 | 90 809 | 351 689',
      'Cvikov | 15 | 3 867 | 0',
    ].join('\n'),
  );
  const cells = claims.filter(({ detail }) => detail.cell);
  expect(cells.map(({ quote, kind, verdict }) => [quote, kind, verdict.state])).toEqual([
    ['13', 'index', 'supported'],
    ['90 809', 'count', 'supported'],
    ['351 689', 'money', 'rounding'],
    ['15', 'index', 'contradicted'],
    ['3 867', 'count', 'contradicted'],
    ['0', 'money', 'supported'],
  ]);
  expect(skipped.map(({ reason }) => reason)).toEqual(['age-group']);
});

test('two numbers and what parts them are held against each other', async () => {
  const check = async (gap: string) =>
    (await checker.check(`Řádky dávají 684 908 825 Kč, uvedeno je 680 269 114 Kč, tedy o ${gap} Kč méně.`))
      .findings;
  expect(await check('4 639 711')).toEqual([expect.objectContaining({ kind: 'difference', holds: true })]);
  expect(await check('5 639 711')).toEqual([expect.objectContaining({ kind: 'difference', holds: false })]);
});

// True sentences about other money, other times, other regions and parts: none may be called contradicted.
test.each([
  'Ralsko získalo 2,5 milionu korun.',
  'Díky spolupráci s Agenturou získaly Liberec i další obce na Liberecku 400 milionů korun.',
  'Liberec získal díky spolupráci s Agenturou v první výzvě 23 milionů korun.',
  'Liberec získal díky spolupráci s Agenturou z Integrovaného regionálního operačního programu 120 milionů korun.',
  'V Liberci díky spolupráci s Agenturou vznikl za 8 milionů korun komunitní dům.',
  'Ralsko získalo díky spolupráci s Agenturou polovinu toho co Velké Hamry, tedy 61 milionů korun.',
  'Ve Velkých Hamrech jsme díky spolupráci s Agenturou opravili 12 bytů za 18 milionů korun.',
  'Není pravda, že Ralsko získalo díky spolupráci s Agenturou 90 milionů korun.',
  'V roce 2021 získal Nový Bor díky spolupráci s Agenturou 8 milionů korun, v roce 2022 dalších 11 milionů korun.',
  'Díky spolupráci s Agenturou získal Jablonec nad Nisou na hokejovou halu 200 milionů korun.',
  'Díky spolupráci s Agenturou získal Kraj Vysočina 45 milionů korun.',
  'Kraj se radil. Kraj Vysočina získal díky spolupráci s Agenturou 45 milionů korun.',
  'Díky spolupráci s Agenturou získal Ústecký kraj 900 milionů korun.',
  'Agentura pro sociální začleňování pomáhá. Obce v kraji získaly z krajského programu celkem 3 miliony korun.',
  'Agentura pro sociální začleňování pomáhá. V Ralsku běží 2 projekty za 5 milionů korun.',
  'V Liberci žije přes 107 tisíc obyvatel, z toho 90 809 osob starších 15 let.',
  'Kraj ruší tři odbory krajského úřadu, reorganizací vzniká jeden nový odbor dopravy.',
  'V indexu sociálního vyloučení má Nový Bor za bydlení 3 body.',
  'Prostředky získané díky spolupráci s Agenturou (v Kč)\nLiberec 351 688 567\nRalsko 61 452 563\ncelkem 413 141 130\n',
  'Projekty díky spolupráci s Agenturou (v Kč)\nTerénní práce Ralsko 5 100 000\nAsistent Ralsko 2 450 000\ncelkem 7 550 000\n',
])('%s is not contradicted', async (text) => {
  const { claims } = await checker.check(text);
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.filter(({ verdict }) => verdict.state === 'contradicted')).toEqual([]);
});

/** Money of one project of the pack, named by its whole title: 21 457 800 Kč, of it EU 16 465 642.83 Kč (76.735 %). */
test.each([
  [
    'Projekt Centrum bydlení Liberec II stál 21 457 800 korun; Evropská unie dala 16,5 milionu korun.',
    ['supported', 'rounding'],
  ],
  [
    'Centrum bydlení Liberec II stálo 21,46 milionu korun, z toho 16,47 milionu dala Evropská unie, 2,85 milionu stát a 2,15 milionu město.',
    ['rounding', 'rounding', 'rounding', 'rounding'],
  ],
  [
    'Na Centrum bydlení Liberec dala Evropská unie 8 734 812,50 Kč, stát 1 027 625 Kč a město 513 812,50 Kč.',
    ['supported', 'supported', 'supported'],
  ],
  [
    'Centrum bydlení Liberec vyšlo na více než 10 milionů korun a 85 procent z toho zaplatila Evropská unie.',
    ['supported', 'supported'],
  ],
  ['Rozpočet projektu Centrum bydlení Liberec II činil 31 457 800 korun.', ['contradicted']],
  ['Centrum bydlení Liberec stálo 21,5 milionu korun.', ['contradicted']],
  ['Centrum bydlení Liberec II stálo v první etapě 3 miliony korun.', ['not-checkable']],
  ['Evropská unie zaplatila z projektu Centrum bydlení Liberec II 21 457 800 korun.', ['not-checkable']],
])('money of a named project: %s', async (text, states) => {
  const { claims } = await checker.check(text);
  expect(claims.filter(({ kind }) => kind !== 'year').map(({ verdict }) => verdict.state)).toEqual(states);
});

test('a number a named project does not have is told what the register keeps', async () => {
  const { claims } = await checker.check('Evropská unie dala na Centrum bydlení Liberec II 5 milionů korun.');
  expect(claims.at(-1)!.verdict.sentence).toMatch(
    /toto číslo nemá; vede 16\s465\s642,83\sKč \(Evropská unie\)/,
  );
});
