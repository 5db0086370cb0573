import { describe, expect, test } from 'vitest';
import { buildGraph } from '#continuity/graph-builder.ts';
import { formatScenarioLink, parseScenarioLink } from '#continuity/scenario-link.ts';
import { plainScenario } from '#continuity/scenario.ts';
import { buildOffer, readFields, shownFields } from './scenario-fields.ts';
import { exampleRegion } from './testing/example-region.ts';

const graph = buildGraph(exampleRegion).graph!;
const offer = buildOffer(graph, 'merger');
const read = (query: string, base = plainScenario()) =>
  readFields(offer, base, new URLSearchParams(query)).scenario;

test('the form offers what the event and its graph can change', () => {
  expect(offer.event).toEqual({ id: 'merger', date: '2026-04-01' });
  expect(offer.delays).toEqual([
    {
      provider: 'department',
      by: 'successor',
      title: 'Odbor rozvoje',
      delay: { min: 60, likely: 180, max: 400 },
      rest: 180,
    },
  ]);
  expect(offer.graces.map(({ role, least, most }) => [role, least, most])).toEqual([
    ['staff', 0, 30],
    ['counterparty', 0, 0],
    ['facilitation', 60, 60],
    ['eligibility', 0, 0],
  ]);
});

describe('fields', () => {
  test('left as they were assume nothing', () => {
    expect(read('date=2026-04-01&delay-0=180&grace-staff=')).toEqual(plainScenario());
  });

  test('keep a range of days and the day of looking that no field shows', () => {
    const base = {
      ...plainScenario(),
      asOf: '2026-01-01',
      assumptions: [
        {
          ...{ kind: 'delay' as const, provider: 'department', by: 'successor', reason: '' },
          days: { min: 300, likely: 714, max: 820 },
        },
      ],
    };
    expect(read('delay-0=714', base)).toEqual(base);
    expect(read('delay-0=700', base).assumptions).toMatchObject([{ days: 700 }]);
  });

  test('changed are assumptions with their reason, measures and a decision', () => {
    const scenario = read(
      'title=Později&date=2026-07-01&delay-0=30&grace-staff=90&measure=bridge&reason=Proto&node=call&decision=falls&from=2026-05-01&why=Uzavřena',
    );
    expect(scenario).toEqual({
      title: 'Později',
      assumptions: [
        { kind: 'date', event: 'merger', date: '2026-07-01', reason: 'Proto' },
        { kind: 'delay', provider: 'department', by: 'successor', days: 30, reason: 'Proto' },
        { kind: 'grace', role: 'staff', days: 90, reason: 'Proto' },
      ],
      measures: ['bridge'],
      overrides: [{ node: 'call', decision: 'falls', reason: 'Uzavřena', date: '2026-05-01' }],
    });
    expect(parseScenarioLink(formatScenarioLink(scenario)).scenario).toEqual({
      ...scenario,
      events: undefined,
    });
  });

  test.each([
    ['a decision without a reason', 'node=call&decision=stands', ['why']],
    ['a reason without a thing', 'why=Proto', ['node']],
    ['a day that is none', 'date=2026-13-45', ['date']],
    ['an end that is none', 'until=2026-02-30', ['until']],
    ['days that are none', 'delay-0=1e9&grace-staff=-5', ['delay-0', 'grace-staff']],
    ['too many days', 'grace-staff=99999', ['grace-staff']],
    ['a fall before the event', 'node=call&decision=falls&from=2025-05-01&why=Proto', ['from']],
  ])('that cannot be read assume nothing and are told: %s', (_, query, named) => {
    const fields = new URLSearchParams(`date=2026-04-01&${query}`);
    if (query.startsWith('date')) fields.delete('date', '2026-04-01');
    const { scenario, problems } = readFields(offer, plainScenario(), fields);
    expect(scenario).toEqual(plainScenario());
    expect(problems.map(({ where }) => where)).toEqual(named);
  });

  test('show the scenario they came from', () => {
    const shown = shownFields(offer, read('date=2026-07-01&delay-0=30&grace-staff=90&reason=Proto'));
    expect(shown).toEqual({
      date: '2026-07-01',
      delays: [30],
      shares: [],
      graces: [90, undefined, undefined, undefined],
      reason: 'Proto',
    });
  });

  test('keep a decision only while its box is checked', () => {
    const base = {
      ...plainScenario(),
      overrides: [{ node: 'call', decision: 'stands' as const, reason: 'Ano' }],
    };
    expect(read('keep=call', base).overrides).toHaveLength(1);
    expect(read('', base).overrides).toHaveLength(0);
  });
});
