import { describe, expect, test } from 'vitest';
import { buildGraph } from './graph-builder.ts';

const node = (id: string, more: object = {}) => ({ id, kind: 'unit', title: id, ...more });
const file = (more: object) => ({
  nodes: [node('a'), node('b'), node('c')],
  needs: [],
  events: [],
  horizon: '2028-12-31',
  ...more,
});
const need = (more: object = {}) => ({ dependent: 'b', provider: 'a', for: 'staff', ...more });
const event = (more: object = {}) => ({ id: 'e', date: '2026-04-01', standing: 'reported', ...more });

describe('a file that cannot be used is refused, with the place and what to do', () => {
  test.each([
    [
      'potřeba na neznámý uzel',
      { needs: [need({ provider: 'x' })] },
      'needs[0].provider',
      'Uzel „x“ v seznamu nodes není',
    ],
    ['uzel dvakrát', { nodes: [node('a'), node('a')] }, 'nodes[1].id', 'dvakrát'],
    ['potřeba sebe sama', { needs: [need({ dependent: 'a' })] }, 'needs[0]', 'sám sebe'],
    ['potřeba dvakrát', { needs: [need(), need()] }, 'needs[1]', 'dvakrát'],
    [
      'k větší než n',
      { needs: [need({ group: 'g', minimum: 2 })] },
      'needs[0].minimum',
      'víc poskytovatelů (nejméně 2)',
    ],
    ['k větší než n bez skupiny', { needs: [need({ minimum: 2 })] }, 'needs[0].minimum', 'bez skupiny'],
    [
      'různé minimum v jedné skupině',
      { needs: [need({ group: 'g', minimum: 1 }), need({ provider: 'c', group: 'g', minimum: 2 })] },
      'needs[1].minimum',
      'musí být stejná',
    ],
    ['dva odklady', { needs: [need({ graceDays: 1, graceWorkingDays: 1 })] }, 'needs[0]', 'jen jeden odklad'],
    [
      'záporné peníze',
      { nodes: [node('a', { money: { running: '-1.00' } })] },
      'nodes[0].money.running',
      'nezáporná',
    ],
    [
      'peníze jako číslo',
      { nodes: [node('a', { money: { running: 1 } })] },
      'nodes[0].money.running',
      'text',
    ],
    [
      'konec před začátkem',
      { nodes: [node('a', { from: '2026', to: '2025' })] },
      'nodes[0]',
      'dřív, než začíná',
    ],
    ['den, který není', { nodes: [node('a', { from: '2026-02-30' })] }, 'nodes[0].from', '2026-02-30'],
    ['neznámý údaj', { nodes: [node('a', { mony: {} })] }, 'nodes[0]', '„mony“'],
    ['neznámý stav události', { events: [event({ standing: 'sure' })] }, 'events[0].standing', 'rumour'],
    ['událost na neznámém uzlu', { events: [event({ ends: ['x'] })] }, 'events[0]', '„x“'],
    [
      'nástupce, který sám končí',
      { events: [event({ ends: ['b'], replaces: [{ provider: 'a', by: 'b', delayDays: 1 }] })] },
      'events[0]',
      'táž událost ho ukončuje',
    ],
    [
      'převzetí bez lhůty a bez precedentu',
      { needs: [need()], events: [event({ replaces: [{ provider: 'a', by: 'c' }] })] },
      'events[0]',
      'chybí delayDays',
    ],
    [
      'zpoždění v nesprávném pořadí',
      { events: [event({ delays: [{ provider: 'a', days: { min: 3, likely: 2, max: 9 } }] })] },
      'events[0]',
      'min ≤ likely ≤ max',
    ],
    [
      'platby nad rozpočet',
      { nodes: [node('a', { money: { running: '1.00' }, drawn: [{ date: '2026', amount: '2.00' }] })] },
      'nodes[0].drawn',
      'víc než',
    ],
    ['konec před začátkem sledování', { asOf: '2029' }, 'horizon', 'před jeho začátkem'],
    ['chybějící konec sledování', { horizon: undefined }, 'horizon', 'chybí'],
    ['seznam místo záznamu', [], 'soubor', 'záznam'],
  ])('%s', (_, change, where, message) => {
    const built = buildGraph(Array.isArray(change) ? change : file(change));
    expect(built.graph).toBeUndefined();
    const problem = built.problems.find((row) => row.where === where);
    expect(problem?.message).toContain(message);
  });

  test('money beyond exact sums is refused', () => {
    const rich = ['a', 'b'].map((id) => node(id, { money: { running: '60000000000000.00' } }));
    expect(buildGraph(file({ nodes: rich })).problems[0]!.message).toContain('přesahuje');
  });

  test('at most two hundred problems are listed, all are counted', () => {
    const needs = Array.from({ length: 300 }, (_, i) => need({ provider: `x${i}` }));
    const built = buildGraph(file({ needs }));
    expect(built.problems).toHaveLength(200);
    expect(built.problemCount).toBe(300);
  });
});

describe('what is odd but has a meaning comes with a warning', () => {
  test.each([
    [
      'událost před vznikem',
      { nodes: [node('a', { from: '2027' })], events: [event({ ends: ['a'] })] },
      'nezačne',
    ],
    [
      'událost po konci',
      { nodes: [node('a', { to: '2025' })], events: [event({ ends: ['a'] })] },
      'skončil 31.\u00a012.\u00a02025',
    ],
    ['událost za koncem sledování', { events: [event({ date: '2030' })] }, 'za koncem sledování'],
    ['odvolaná událost', { events: [event({ standing: 'withdrawn' })] }, 'odvolaná'],
  ])('%s', (_, change, message) => {
    const built = buildGraph(file(change));
    expect(built.graph).toBeDefined();
    expect(built.problems.map((row) => row.severity)).toEqual(['warning']);
    expect(built.problems[0]!.message).toContain(message);
  });

  test('rows of a group that leave a setting out take it from the row that has it', () => {
    const { graph } = buildGraph(
      file({ needs: [need({ group: 'g' }), need({ provider: 'c', group: 'g', minimum: 2, graceDays: 5 })] }),
    );
    expect(graph!.needs.map(({ minimum, grace }) => ({ minimum, grace }))).toEqual([
      { minimum: 2, grace: 5 },
      { minimum: 2, grace: 5 },
    ]);
  });
});
