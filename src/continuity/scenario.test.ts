import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareImpacts } from './comparison.ts';
import { formatDay } from '#model/day.ts';
import { listAssumptions } from './explain-cs.ts';
import { describeScenarioLine } from './scenario-cs.ts';
import { assessImpact } from './impact.ts';
import { formatImpact } from './impact-format.ts';
import { applyScenario, assessScenario, plainScenario } from './scenario.ts';
import { buildScenario, scenarioSchema } from './scenario-schema.ts';
import { formatScenarioLink, parseScenarioLink } from './scenario-link.ts';
import { simulateImpact } from './uncertainty.ts';
import { graphOf, smallFiles } from './testing/small-graphs.ts';

const graph = graphOf({
  nodes: [
    { id: 'odbor', kind: 'unit', title: 'Odbor' },
    { id: 'nový', kind: 'unit', title: 'Nový odbor' },
    {
      id: 'projekt',
      kind: 'project',
      title: 'Projekt',
      from: '2026-01-01',
      to: '2026-12-31',
      money: { running: '365.00' },
    },
  ],
  needs: [{ dependent: 'projekt', provider: 'odbor', for: 'staff', graceDays: 10 }],
  events: [
    {
      id: 'slib',
      date: '2026-04-01',
      standing: 'reported',
      replaces: [{ provider: 'odbor', by: 'nový', delayDays: 30 }],
    },
  ],
  measures: [
    { id: 'dřív', title: 'Dřívější převzetí', shortens: [{ provider: 'odbor', by: 'nový', delayDays: 5 }] },
  ],
  horizon: '2027-12-31',
});

const read = (input: object) => buildScenario(input).scenario!;
const dayOf = (scenario: object): string | undefined => {
  const { impact } = assessScenario(graph, read(scenario));
  const fall = impact!.falls.find((row) => row.node.id === 'projekt');
  return fall && formatDay(fall.day);
};

describe('a scenario', () => {
  test.each([
    ['beze změny', {}, '2026-04-11'],
    [
      'jiný den události',
      { assumptions: [{ kind: 'date', event: 'slib', date: '2026-05-01' }] },
      '2026-05-11',
    ],
    ['jiný odklad', { assumptions: [{ kind: 'grace', role: 'staff', days: 20 }] }, '2026-04-21'],
    [
      'rychlejší převzetí',
      { assumptions: [{ kind: 'delay', provider: 'odbor', by: 'nový', days: 10 }] },
      undefined,
    ],
    ['opatření', { measures: ['dřív'] }, undefined],
    ['žádná událost', { events: [] }, undefined],
    [
      'zásah člověka',
      { overrides: [{ node: 'projekt', decision: 'stands', reason: 'Má vlastní lidi.' }] },
      undefined,
    ],
    [
      'zásah člověka opačně',
      {
        overrides: [{ node: 'projekt', decision: 'falls', date: '2026-06-01', reason: 'Odchází vedoucí.' }],
        measures: ['dřív'],
      },
      '2026-06-01',
    ],
  ])('%s', (_, scenario, expected) => {
    expect(dayOf(scenario)).toBe(expected);
  });

  test('says what it assumes, and says so beside the assumption of the data it takes the place of', () => {
    const guessed = graphOf({
      nodes: ['odbor', 'nový', 'rada'].map((id) => ({ id, kind: 'unit', title: id })),
      needs: [
        { dependent: 'rada', provider: 'odbor', for: 'facilitation', graceDays: 90, assumption: 'Čtvrtletí' },
      ],
      events: [
        {
          ...{ id: 'slib', date: '2026-04-01', standing: 'reported' },
          replaces: [{ provider: 'odbor', by: 'nový', delayDays: { min: 0, likely: 180, max: 714 } }],
          assumptions: [{ provider: 'odbor', confidence: 'low', assumption: 'Nejspíš 180 dní.' }],
        },
      ],
      horizon: '2028-12-31',
    });
    const { assumptions } = read({
      assumptions: [
        { kind: 'date', event: 'slib', date: '2026-07-01', reason: 'Odklad' },
        {
          kind: 'delay',
          provider: 'odbor',
          by: 'nový',
          days: { min: 357, likely: 714, max: 820 },
          reason: 'Jihlava.',
        },
        { kind: 'grace', role: 'facilitation', days: 2 },
      ],
    });
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    expect(assumptions.map((row) => plain(describeScenarioLine(row, guessed)))).toEqual([
      'den změny 1. 7. 2026, ohlášeno 1. 4. 2026 (Odklad)',
      '„nový“ převezme za 357 až 820 dní, nejspíš za 714 (Jihlava)',
      'kde chybí vedení jednání, vydrží se to 2 dny',
    ]);
    const applied = applyScenario(guessed, { ...plainScenario(), assumptions });
    const fall = assessImpact(applied.graph, applied).falls.find(({ node }) => node.id === 'rada')!;
    expect(listAssumptions(fall).map(plain)).toEqual([
      '„odbor“: Nejspíš 180 dní. Scénář místo toho počítá s tím, že „nový“ převezme za 357 až 820 dní, nejspíš za 714 (Jihlava). (jistota nízká)',
      '„rada“ – nemá kdo vést jednání: Čtvrtletí. Scénář místo toho počítá s tím, že kde chybí vedení jednání, vydrží se to 2 dny. (jistota neuvedena)',
    ]);
  });

  test('that assumes nothing is the baseline', () => {
    fc.assert(
      fc.property(smallFiles({ dated: true }), (file) => {
        const small = graphOf(file);
        const { impact } = assessScenario(small, plainScenario());
        expect(formatImpact(impact!)).toEqual(formatImpact(assessImpact(small)));
      }),
    );
  });

  test('keeps an override beside what the computation says', () => {
    const { impact } = assessScenario(
      graph,
      read({ overrides: [{ node: 'projekt', decision: 'stands', reason: 'Má vlastní lidi.' }] }),
    );
    const [row] = formatImpact(impact!).overridden;
    expect(row).toMatchObject({
      node: 'projekt',
      reason: 'Má vlastní lidi.',
      computedDate: '2026-04-11',
      unknownNode: false,
    });
  });

  test('shows an override of a node that is gone instead of dropping it', () => {
    const applied = applyScenario(
      graph,
      read({
        overrides: [
          { node: 'pryč', decision: 'stands', reason: 'Proč.' },
          { node: 'také pryč', decision: 'falls', date: '2026-05-01', reason: 'Proč.' },
        ],
      }),
    );
    expect(assessImpact(applied.graph, applied).overridden).toMatchObject([
      { unknownNode: true },
      { unknownNode: true },
    ]);
    expect(applied.problems).toMatchObject([
      { severity: 'warning', where: 'overrides[0].node', message: expect.stringContaining('„pryč“') },
      { severity: 'warning', where: 'overrides[1].node' },
    ]);
    expect(simulateImpact(applied.graph, { ...applied, runs: 3 })).toEqual(
      simulateImpact(graph, { runs: 3 }),
    );
  });

  test('says what it names and the data do not have', () => {
    const { problems } = applyScenario(
      graph,
      read({ events: ['x'], measures: ['y'], assumptions: [{ kind: 'grace', role: 'z', days: 1 }] }),
    );
    expect(problems.map((row) => row.where)).toEqual([
      ...['events[0]', 'assumptions[0]', 'measures[0]', 'events'],
    ]);
  });

  test.each([
    ['on the day of the event', '2026-04-01', {}, '2026-04-01', []],
    ['before the event', '2025-01-01', {}, undefined, ['error']],
    [
      'before an event the scenario puts off',
      '2026-05-01',
      { date: '2026-07-01' },
      '2026-07-01',
      ['warning'],
    ],
    ['after an event the scenario puts forward', '2026-03-01', { date: '2026-02-01' }, '2026-02-11', []],
    ['of no event', '2026-05-01', { events: [] }, undefined, ['error', 'warning']],
  ])('a fall judged %s', (_, day, { date, events }: { date?: string; events?: string[] }, expected, told) => {
    const scenario = read({
      ...(events ? { events } : {}),
      assumptions: date ? [{ kind: 'date', event: 'slib', date }] : [],
      overrides: [{ node: 'projekt', decision: 'falls', date: day, reason: 'Odchází vedoucí.' }],
    });
    const applied = applyScenario(graph, scenario);
    expect(applied.problems.map((row) => row.severity)).toEqual(told);
    const { falls } = assessImpact(applied.graph, { ...applied, measures: [] });
    const fall = falls.find((row) => row.node.id === 'projekt');
    expect((told as string[]).includes('error') ? undefined : fall && formatDay(fall.day)).toBe(expected);
  });

  test.each([
    ['withdrawn', { standing: 'withdrawn' }, 'withdrawn'],
    ['beyond the horizon', { date: '2030-01-01' }, 'beyond-horizon'],
    ['none', undefined, 'no-event'],
  ] as const)('an event that does not take place (%s) makes nothing end before it', (_, change, expected) => {
    const event = { id: 'e', date: '2026-04-01', standing: 'reported' as const, ends: ['odbor'] };
    const still = graphOf({
      nodes: [
        { id: 'odbor', kind: 'unit', title: 'Odbor' },
        {
          ...{ id: 'projekt', kind: 'project', title: 'Projekt', from: '2026-03-02', to: '2026-07-09' },
          money: { running: '1300.00' },
        },
      ],
      needs: [{ dependent: 'projekt', provider: 'odbor', for: 'staff' }],
      events: change ? [{ ...event, ...change }] : [],
      horizon: '2028-12-31',
    });
    const found = formatImpact(assessImpact(still));
    expect(found).toMatchObject({ noChange: expected, hits: [], months: [] });
    expect(found.totals.running).toMatchObject({ state: 'not-hit' });
    expect(new Set(found.unaffected.map(({ reason }) => reason))).toEqual(new Set(['no-path']));
    expect(applyScenario(still, plainScenario()).problems).toHaveLength(1);
  });

  test('refuses an override without a reason', () => {
    const { scenario, problems } = buildScenario({
      overrides: [{ node: 'a', decision: 'stands', reason: '' }],
    });
    expect(scenario).toBeUndefined();
    expect(problems[0]!.message).toContain('důvod');
  });
});

describe('scenarios side by side', () => {
  test('stand in the same months and rows', () => {
    const rows = [{}, { measures: ['dřív'] }].map((input, i) => ({
      title: `Scénář ${i}`,
      impact: assessScenario(graph, read(input)).impact!,
    }));
    const compared = compareImpacts(rows);
    expect(compared.classes.running.find((row) => row.month === '2026-03')).toBeUndefined();
    expect(compared.classes.running.at(-1)).toEqual({ month: '2027-12', amounts: [26_500n, 0n] });
    expect(compared.nodes.find((row) => row.node.id === 'projekt')!.amounts.running).toEqual([26_500n, 0n]);
  });
});

describe('a link', () => {
  const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
  const date = fc.constantFrom('2026-04-01', '2026', '2027-12');
  const whole = fc.integer({ min: 0, max: 900 });
  const scenarios = fc.record({
    title: fc.string({ maxLength: 20, unit: 'grapheme' }),
    events: fc.option(fc.array(word, { maxLength: 3 }), { nil: undefined }),
    assumptions: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('date'), event: word, date, reason: fc.oneof(fc.constant(''), word) }),
        fc.record({
          kind: fc.constant('delay'),
          provider: word,
          by: word,
          days: fc.oneof(
            whole,
            fc
              .tuple(whole, whole, whole)
              .map((row) => row.sort((a, b) => a - b))
              .map(([min, likely, max]) => ({ min, likely, max })),
          ),
          reason: fc.oneof(fc.constant(''), word),
        }),
        fc.record({
          kind: fc.constant('share'),
          provider: word,
          to: fc.constantFrom(0, 0.25, 1),
          reason: fc.constant(''),
        }),
        fc.record({ kind: fc.constant('grace'), role: word, days: whole, reason: word }),
      ),
      { maxLength: 4 },
    ),
    measures: fc.array(word, { maxLength: 3 }),
    overrides: fc.array(
      fc.record({ node: word, decision: fc.constantFrom('stands', 'falls'), reason: word }),
      { maxLength: 3 },
    ),
  });

  test('is the whole scenario', () => {
    fc.assert(
      fc.property(scenarios, (input) => {
        const scenario = scenarioSchema.parse(input);
        const back = parseScenarioLink(formatScenarioLink(scenario)).scenario;
        expect(back).toEqual(scenario);
      }),
    );
  });

  test.each([
    ['t=Jiný+den&d=slib', '„d=slib“', 'd=událost~datum~důvod'],
    ['z=a~b~', '„z=a~b~“', 'z=věc~nástupce~dny~důvod'],
    ['z=blbost', '„z=blbost“', 'z=věc~nástupce~dny~důvod'],
    ['z=a~b~9-5-1', 'min ≤ likely ≤ max', '„z=a~b~9-5-1“'],
    ['g=staff~5&g=funding~x', '„g=funding~x“'],
    ['o=a~falls~~kraj~Proč&o=a~stands', '„o=a~stands“'],
    ['a=blb', '„a=blb“'],
    [`t=${'x'.repeat(20_000)}`, 'nejvýš'],
  ])('that is broken is refused: %.20s', (link, ...messages) => {
    const { scenario, problems } = parseScenarioLink(link);
    expect(scenario).toBeUndefined();
    expect(problems).toHaveLength(1);
    for (const message of messages) expect(problems[0]!.message).toContain(message);
  });
});
