import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  describeGrounds,
  describeHit,
  describeReturn,
  describeStep,
  describeSubstitutes,
  formatHitAmount,
  describeUnaffected,
  listAssumptions,
  STANDING_TEXTS,
} from './explain-cs.ts';
import { assessImpact } from './impact.ts';
import { formatHit, formatImpact } from './impact-format.ts';
import { graphOf, smallFiles } from './testing/small-graphs.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const graph = graphOf({
  nodes: [
    { id: 'odbor', kind: 'unit', title: 'Odbor sociálního začleňování' },
    { id: 'nový', kind: 'unit', title: 'Odbor rozvoje bydlení a soudržnosti' },
    { id: 'memorandum', kind: 'agreement', title: 'Memorandum 2023' },
    {
      ...{ id: 'výzva', kind: 'call', title: 'Výzva OP JAK', money: { eligibility: '5000000.00' } },
      ...{ confidence: 'medium', assumption: 'Výzva má být vyhlášena znovu' },
    },
    { id: 'jiné', kind: 'body', title: 'Jiná věc' },
  ],
  needs: [
    {
      dependent: 'memorandum',
      provider: 'odbor',
      for: 'counterparty',
      source: 'Memorandum 2023',
      confidence: 'high',
    },
    {
      dependent: 'výzva',
      provider: 'memorandum',
      for: 'eligibility',
      graceDays: 30,
      confidence: 'low',
      assumption: 'Podmínka podle předchozí výzvy',
    },
  ],
  events: [
    {
      id: 'sloučení',
      title: 'Sloučení tří odborů',
      date: '2026-04-01',
      standing: 'reported',
      replaces: [{ provider: 'odbor', by: 'nový' }],
      assumptions: [{ provider: 'odbor', confidence: 'medium', assumption: 'Zpráva odbor nejmenuje' }],
    },
  ],
  horizon: '2028-12-31',
});

test('a hit in words: chain with dates, money, return, and the standing of the event', () => {
  const hit = assessImpact(graph).hits.find((row) => row.fall.node.id === 'výzva')!;
  expect(plain(describeHit(hit))).toBe(
    '1. 4. 2026 „Odbor sociálního začleňování“ končí, roli má převzít nástupce; nástupce „Odbor rozvoje bydlení a soudržnosti“ převezme 15. 3. 2028 (lhůta odhadnuta podle precedentu). ' +
      '1. 4. 2026 „Memorandum 2023“: chybí smluvní strana („Odbor sociálního začleňování“); nástupce „Odbor rozvoje bydlení a soudržnosti“ převezme 15. 3. 2028 (lhůta odhadnuta podle precedentu). ' +
      '1. 5. 2026 „Výzva OP JAK“: není splněna podmínka výzvy („Memorandum 2023“); chybí od 1. 4. 2026, odklad uplynul. ' +
      'V sázce: 5 000 000 Kč, přístup k výzvám. Obnoví se nejspíš 15. 3. 2028. ' +
      'Událost „Sloučení tří odborů“: jen podle médií a dalších zdrojů, úředně nepotvrzeno.',
  );
});

test('a return that waits for a takeover of uncertain length is only likely, whoever waits for it', () => {
  const taking = (delayDays: number | { min: number; likely: number; max: number }) => {
    const { falls } = assessImpact(
      graphOf({
        nodes: ['starý', 'nový', 'dohoda', 'výzva'].map((id) => ({ id, kind: 'call', title: id })),
        needs: [
          { dependent: 'dohoda', provider: 'starý', for: 'counterparty' },
          { dependent: 'výzva', provider: 'dohoda', for: 'eligibility' },
        ],
        events: [
          {
            id: 'e',
            date: '2026-04-01',
            standing: 'reported',
            replaces: [{ provider: 'starý', by: 'nový', delayDays }],
          },
        ],
        horizon: '2028-12-31',
      }),
    );
    return falls.map(
      (fall) => `${plain(describeReturn(fall))}; ${plain(describeSubstitutes(fall).join('; '))}`,
    );
  };
  expect(taking({ min: 0, likely: 180, max: 714 })).toEqual([
    'obnoví se nejspíš 28. 9. 2026; „nový“ nejspíš od 28. 9. 2026',
    'roli nejspíš od 28. 9. 2026 převezme „nový“; „nový“ nejspíš od 28. 9. 2026',
    'obnoví se nejspíš 28. 9. 2026; vlastní ne; za „starý“ převezme „nový“ nejspíš 28. 9. 2026',
  ]);
  expect(taking(180)).toEqual([
    'obnoví se 28. 9. 2026; „nový“ od 28. 9. 2026',
    'roli od 28. 9. 2026 převezme „nový“; „nový“ od 28. 9. 2026',
    'obnoví se 28. 9. 2026; vlastní ne; za „starý“ převezme „nový“ 28. 9. 2026',
  ]);
});

test('what is out and comes back while another need fails says both', () => {
  const { falls } = assessImpact(
    graphOf({
      nodes: ['odbor', 'kraj', 'nástupce', 'rada'].map((id) => ({ id, kind: 'body', title: id })),
      needs: [
        { dependent: 'rada', provider: 'odbor', for: 'staff' },
        { dependent: 'rada', provider: 'kraj', for: 'data' },
      ],
      events: [
        {
          ...{ id: 'a', date: '2026-04-01', standing: 'decided' },
          delays: [{ provider: 'odbor', days: { min: 10, likely: 30, max: 40 } }],
        },
        {
          ...{ id: 'b', date: '2026-04-15', standing: 'rumour' },
          replaces: [{ provider: 'kraj', by: 'nástupce', delayDays: 60 }],
        },
      ],
      horizon: '2026-12-31',
    }),
  );
  const words = (node: string) => plain(describeStep(falls.find((fall) => fall.node.id === node)!));
  expect(words('odbor')).toBe('1. 4. 2026 „odbor“ je mimo provoz nejspíš do 30. 4. 2026.');
  expect(words('rada')).toBe(
    '1. 4. 2026 „rada“: chybějí lidé, kteří to dělali („odbor“); návrat nejspíš 1. 5. 2026 ale nestačí: od 15. 4. 2026 chybějí podklady („kraj“).',
  );
});

test('what was taken over loses its successor too; one that took over before is none to wait for', () => {
  const { falls, outages } = assessImpact(
    graphOf({
      nodes: ['odbor', 'nástupce', 'rada'].map((id) => ({ id, kind: 'body', title: id })),
      needs: [{ dependent: 'rada', provider: 'odbor', for: 'staff' }],
      events: [
        {
          ...{ id: 'a', date: '2026-04-01', standing: 'decided' },
          replaces: [{ provider: 'odbor', by: 'nástupce', delayDays: 30 }],
        },
        { id: 'b', date: '2026-07-01', standing: 'rumour', ends: ['nástupce'] },
      ],
      horizon: '2026-12-31',
    }),
  );
  expect(falls).toHaveLength(3);
  expect(outages.slice(2).map((fall) => plain(describeStep(fall)))).toEqual([
    '1. 7. 2026 „nástupce“ končí.',
    '1. 7. 2026 „odbor“ ztrácí i nástupce („nástupce“).',
    '1. 7. 2026 „rada“: chybějí lidé, kteří to dělali („nástupce“, „odbor“).',
  ]);
});

test('who takes over only some roles of what ends is named with them', () => {
  const { falls } = assessImpact(
    graphOf({
      nodes: ['starý', 'nový', 'memorandum'].map((id) => ({ id, kind: 'unit', title: id })),
      needs: [{ dependent: 'memorandum', provider: 'starý', for: 'counterparty' }],
      events: [
        { id: 'konec', date: '2020-01-01', standing: 'effective', ends: ['starý'] },
        {
          ...{ id: 'přesun', date: '2020-01-01', standing: 'effective' },
          replaces: [{ provider: 'starý', by: 'nový', for: ['counterparty'] }],
        },
      ],
      horizon: '2022-12-31',
    }),
  );
  expect(describeSubstitutes(falls.find(({ node }) => node.id === 'starý')!)).toEqual([
    '„nový“ má převzít jen některé role: smluvní strana',
  ]);
});

test('a step names all it lacks, and of many the one it fell with and the first', () => {
  const lacking = (ids: string[]) => {
    const { falls } = assessImpact(
      graphOf({
        nodes: [...ids, 'trvá', 'rada'].map((id) => ({ id, kind: 'post', title: id })),
        needs: [...ids, 'trvá'].map((provider) => ({
          ...{ dependent: 'rada', provider, for: 'staff', group: 'lidé', minimum: 2 },
        })),
        events: ids.map((id, i) => ({
          id: `e${i}`,
          date: `2026-0${i + 1}-01`,
          standing: 'decided',
          ends: [id],
        })),
        horizon: '2028-12-31',
      }),
    );
    return plain(describeStep(falls.find(({ node }) => node.id === 'rada')!));
  };
  expect(lacking(['a', 'b'])).toBe(
    '1. 2. 2026 „rada“: chybějí lidé, kteří to dělali („b“, „a“); zbývá 1, to nestačí.',
  );
  expect(lacking(['a', 'b', 'c', 'd', 'e', 'f'])).toBe(
    '1. 6. 2026 „rada“: chybějí lidé, kteří to dělali („f“, „a“, „b“ a další 3); zbývá 1, to nestačí.',
  );
});

test('what has always been missing has no day from which it is', () => {
  const { falls } = assessImpact(
    graphOf({
      nodes: [
        { id: 'odbor', kind: 'unit', title: 'Odbor', from: '2020-01-01' },
        { id: 'služba', kind: 'service', title: 'Služba' },
      ],
      needs: [{ dependent: 'služba', provider: 'odbor', for: 'staff' }],
      events: [{ id: 'e', date: '1990-01-01', standing: 'reported', ends: ['odbor'] }],
      horizon: '2028-12-31',
    }),
  );
  expect(plain(describeStep(falls.find(({ node }) => node.id === 'služba')!))).toBe(
    '1. 1. 2020 „Služba“: chybějí lidé, kteří to dělali („Odbor“).',
  );
});

test('an amount keeps the word of its source and its date, and a sum with it is about', () => {
  const about = graphOf({
    nodes: [
      { id: 'odbor', kind: 'unit', title: 'Odbor' },
      {
        ...{ id: 'záměr', kind: 'investment', title: 'Záměr', money: { pipeline: '40000000' } },
        stated: { pipeline: { hedge: 'nearly', asOf: '2024-09' } },
      },
    ],
    needs: [{ dependent: 'záměr', provider: 'odbor', for: 'eligibility' }],
    events: [{ id: 'konec', date: '2026-04-01', standing: 'reported', ends: ['odbor'] }],
    horizon: '2028-12-31',
  });
  const impact = assessImpact(about);
  const hit = impact.hits.find((row) => row.class === 'pipeline')!;
  expect(plain(formatHitAmount(hit))).toBe('téměř 40 000 000 Kč (září 2024)');
  expect(plain(describeHit(hit))).toContain(
    'V sázce: téměř 40 000 000 Kč (září 2024), připravované investice',
  );
  expect(impact.totals.pipeline).toMatchObject({ hit: 4_000_000_000n, estimated: true });
  expect(formatHit(hit)).toMatchObject({ amount: '40000000.00', hedge: 'nearly', amountAsOf: '2024-09' });
});

test('assumptions on the chain are listed', () => {
  const hit = assessImpact(graph).hits.find((row) => row.fall.node.id === 'výzva')!;
  expect(hit.fall.confidence).toBe('low');
  expect(hit.fall.via!.confidence).toBe('medium');
  expect(listAssumptions(hit.fall)).toEqual([
    '„Odbor sociálního začleňování“: Zpráva odbor nejmenuje (jistota střední)',
    '„Odbor rozvoje bydlení a soudržnosti“: Lhůta převzetí je podle dřívějších případů, ne podle oznámení. (jistota nízká)',
    '„Výzva OP JAK“: Výzva má být vyhlášena znovu (jistota střední)',
    '„Výzva OP JAK“ – není splněna podmínka výzvy: Podmínka podle předchozí výzvy (jistota nízká)',
  ]);
});

test('what is not hit says why', () => {
  const entry = assessImpact(graph).unaffected.find((row) => row.node.id === 'jiné')!;
  expect(describeUnaffected(entry)).toBe('„Jiná věc“: nic, co potřebuje, se nemění.');
});

test('what is not hit is as sure as the links that spare it, and says what they rest on', () => {
  const spared = graphOf({
    nodes: [
      { id: 'odbor', kind: 'unit', title: 'Odbor' },
      { id: 'kraj', kind: 'unit', title: 'Kraj' },
      { id: 'grant', kind: 'project', title: 'Grant' },
      { id: 'skupina', kind: 'body', title: 'Skupina' },
      { id: 'dávno', kind: 'obligation', title: 'Dávno', to: '2025-12-31', assumption: 'Konec je odhad.' },
      { id: 'sám', kind: 'body', title: 'Sám' },
    ],
    needs: [
      {
        ...{ dependent: 'grant', provider: 'odbor', for: 'advice', essential: false, confidence: 'medium' },
        assumption: 'Přísnější výklad je možný.',
      },
      {
        ...{ dependent: 'skupina', provider: 'odbor', for: 'facilitation', group: 'g', confidence: 'high' },
        source: 'plán',
      },
      { ...{ dependent: 'skupina', provider: 'kraj', for: 'facilitation', group: 'g', confidence: 'low' } },
    ],
    events: [{ id: 'konec', title: 'Konec', date: '2026-04-01', standing: 'reported', ends: ['odbor'] }],
    horizon: '2028-12-31',
  });
  const { unaffected } = formatImpact(assessImpact(spared));
  expect(unaffected.map(({ node, confidence, assumptions }) => [node, confidence, assumptions])).toEqual([
    ['dávno', 'unknown', ['Konec je odhad. (jistota neuvedena)']],
    ['grant', 'medium', ['Přísnější výklad je možný. (jistota střední)']],
    ['kraj', 'high', []],
    ['skupina', 'low', ['Vazba na „Kraj“ nemá uvedený zdroj. (jistota nízká)']],
    ['sám', 'high', []],
  ]);
  expect(assessImpact(spared).unaffected.map(describeGrounds).flat()).toHaveLength(3);
});

test('every row of every output carries its standing, in code and in words', () => {
  fc.assert(
    fc.property(smallFiles({ dated: true }), (file) => {
      for (const row of formatImpact(assessImpact(graphOf(file))).hits)
        expect(row.words).toContain(STANDING_TEXTS[row.standing as keyof typeof STANDING_TEXTS]);
    }),
  );
});
