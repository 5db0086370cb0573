import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as cs from './explain-cs.ts';
import * as en from './explain-en.ts';
import { assessImpact } from './impact.ts';
import { graphOf, smallFiles } from './testing/small-graphs.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const graph = graphOf({
  nodes: [
    { id: 'old', kind: 'unit', title: 'Odbor' },
    { id: 'new', kind: 'unit', title: 'Nový odbor' },
    { id: 'call', kind: 'call', title: 'Výzva', money: { eligibility: '5000000.00' } },
    { id: 'other', kind: 'body', title: 'Jiná věc' },
  ],
  needs: [
    {
      dependent: 'call',
      provider: 'old',
      for: 'counterparty',
      graceDays: 30,
      confidence: 'low',
      assumption: 'A',
    },
  ],
  events: [
    {
      id: 'merger',
      title: 'Sloučení',
      date: '2026-04-01',
      standing: 'reported',
      replaces: [{ provider: 'old', by: 'new', delayDays: 60 }],
    },
  ],
  horizon: '2028-12-31',
});

test('a hit in English: chain with dates, money, return, and the standing of the event', () => {
  const hit = assessImpact(graph).hits.find((row) => row.fall.node.id === 'call')!;
  expect(plain(en.describeHit(hit))).toBe(
    '1 April 2026 “Odbor” ends, a successor is to take over; the successor “Nový odbor” takes over on 31 May 2026. ' +
      '1 May 2026 “Výzva”: the other party of the agreement is missing (“Odbor”); missing since 1 April 2026, the grace has passed; ' +
      'the successor “Nový odbor” takes over on 31 May 2026. ' +
      'At stake: CZK 5,000,000, access to calls. Restored on 31 May 2026. ' +
      'Event “Sloučení”: reported by media and other sources only, not confirmed officially.',
  );
  expect(en.listAssumptions(hit.fall)).toEqual([
    '“Výzva” – the other party of the agreement is missing: A (confidence low)',
  ]);
});

test('every hit and every survivor has a sentence, as many steps in both languages', () => {
  fc.assert(
    fc.property(smallFiles({ dated: true }), (file) => {
      const impact = assessImpact(graphOf(file));
      for (const hit of impact.hits) {
        expect(en.describeHit(hit)).toContain(en.STANDING_TEXTS[hit.fall.standing]);
        expect(en.formatChain(hit.fall, en.describeStep)).toHaveLength(
          cs.formatChain(hit.fall, cs.describeStep).length,
        );
        expect(en.listAssumptions(hit.fall)).toHaveLength(cs.listAssumptions(hit.fall).length);
      }
      for (const entry of impact.unaffected) expect(en.describeUnaffected(entry)).toContain(entry.node.title);
    }),
  );
});
