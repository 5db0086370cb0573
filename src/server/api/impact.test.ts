// The stress test over the API: one shape by link and by body, standing in every answer, files, choice, graph.
import { expect, test } from 'vitest';
import { openRegionDatabase } from '../../../test/database.ts';
import { buildGraph } from '#continuity/graph-builder.ts';
import { assessImpact } from '#continuity/impact.ts';
import { writeImpactJson } from '#continuity/impact-json.ts';
import { findKeptResult } from '../workflows/impact/kept-result.ts';
import { saveFrozenScenario } from '../register/scenarios.ts';
import { buildApi } from './app.ts';

const database = await openRegionDatabase();
const api = buildApi({ region: 'CZ051', read: (work) => database.read('CZ051', work) });
const EVENT = '/api/v1/impact/events/reorganizace-mmr-2026';
const json = async (path: string) => (await api.request(path)).json() as Promise<Record<string, never>>;
const post = (body: unknown) =>
  api.request(EVENT, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });

type Impact = {
  standing: string;
  scenario: { link: string };
  hits: { node: string; date: string; class: string | null; amount: string | null; standing: string }[];
  totals: Record<string, { hit: string; unknownHit: number }>;
};

test('events carry their standing, source and stored scenarios', async () => {
  const { items } = (await json('/api/v1/impact/events')) as unknown as { items: Record<string, unknown>[] };
  expect(items.map((row) => row.standing)).toEqual(['reported', 'effective', 'effective']);
  expect(items[0]).toMatchObject({
    id: 'reorganizace-mmr-2026',
    date: '2026-04-01',
    origins: [{ source: { publication: 'lk-release-2026' } }],
    scenarios: expect.arrayContaining([expect.objectContaining({ id: 'jako-jihlava' })]),
  });
});

test('weak points of a day, each with what falls with it; a day that is none is refused', async () => {
  const { asOf, items } = (await json('/api/v1/impact/weak-points?asOf=2026-03-31')) as unknown as {
    asOf: string;
    items: { node: string; falls: unknown[]; money: Record<string, { hit: string }> }[];
  };
  expect(asOf).toBe('2026-03-31');
  expect(items[0]).toMatchObject({ node: 'organisation:mmr', money: { pipeline: { hit: '85000000.00' } } });
  expect(items.find(({ node }) => node === 'project:ralsko-pokracovani')?.falls).toHaveLength(5);
  for (const day of ['zítra', '0001-01-01'])
    expect((await api.request(`/api/v1/impact/weak-points?asOf=${day}`)).status).toBe(400);
  expect((await api.request('/api/v1/impact/weak-points?asOf=2200-01-01')).status).toBe(200);
});

test('a scenario by link and by body is one answer; money of unknown size is null with its class', async () => {
  const plain = (await json(EVENT)) as unknown as Impact;
  expect(plain.standing).toBe('reported');
  expect(plain.hits.every((row) => row.standing === 'reported')).toBe(true);
  expect(plain.totals).toMatchObject({
    pipeline: { hit: '85000000.00', unknownHit: 1 },
    eligibility: { hit: '0.00', unknownHit: 9 },
  });
  expect(plain.hits.find((row) => row.node === 'access:opjak-017:563889')).toMatchObject({
    date: '2026-04-17',
    class: 'eligibility',
    amount: null,
  });
  const body = { assumptions: [{ kind: 'date', event: 'reorganizace-mmr-2026', date: '2026-07-01' }] };
  const later = (await (await post(body)).json()) as Impact;
  expect(later.hits[0]!.date).toBe('2026-07-01');
  expect(((await json(`${EVENT}?${later.scenario.link}`)) as unknown as Impact).hits).toEqual(later.hits);
});

test('a scenario that can not be computed is a problem with its place', async () => {
  const refused = await post({ overrides: [{ node: 'x', decision: 'stands', reason: '' }] });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ errors: [{ parameter: 'overrides[0].reason' }] });
  expect((await api.request(`${EVENT}?u=nic`)).status).toBe(400);
  for (const body of [{ events: [] }, { events: ['velke-hamry-2016'] }, { events: ['neni'] }])
    expect(await (await post(body)).json()).toMatchObject({
      ...{ status: 400, errors: expect.arrayContaining([expect.objectContaining({ parameter: 'events' })]) },
    });
  const early = { node: 'project:ralsko-pokracovani', decision: 'falls', date: '2025-01-01', reason: 'x' };
  expect(await (await post({ overrides: [early] })).json()).toMatchObject({
    errors: [{ parameter: 'overrides[0].date', expected: expect.stringContaining('před událostí') }],
  });
  expect((await api.request(`${EVENT}?h=2190-12-31`)).status).toBe(400);
  expect((await api.request('/api/v1/impact/events/nic')).status).toBe(404);
});

test('two events counted together are both told, each with its day and standing', async () => {
  const both = (await json(`${EVENT}?u=reorganizace-mmr-2026&u=velke-hamry-2016`)) as unknown as {
    events: { id: string; date: string; standing: string }[];
  };
  expect(both.events).toMatchObject([
    { id: 'velke-hamry-2016', date: '2016-01-01', standing: 'effective' },
    { id: 'reorganizace-mmr-2026', date: '2026-04-01', standing: 'reported' },
  ]);
});

test('a municipality: its things alone, with sums of its own, in JSON and in files', async () => {
  const here = (await json(`${EVENT}?place=561860`)) as unknown as Impact & { place: object };
  expect(here.place).toEqual({ code: '561860', name: 'Nový Bor' });
  expect(here.totals).toMatchObject({ pipeline: { hit: '45000000.00', atStake: '45000000.00' } });
  const text = await (await api.request(`${EVENT}?format=csv&place=561860`)).text();
  expect(text.trim().split('\r\n')).toHaveLength(here.hits.length + 1);
  expect((await api.request(`${EVENT}?place=999`)).status).toBe(400);
});

test('the table of hits says the standing in every row', async () => {
  const text = await (await api.request(`${EVENT}?format=csv`)).text();
  const [head, ...rows] = text.trim().split('\r\n');
  expect(head).toContain('amount_czk');
  expect(rows.length).toBe(((await json(EVENT)) as unknown as Impact).hits.length);
  for (const row of rows) expect(row).toContain(',reported,');
});

test('the choice tells which measures take no part', async () => {
  expect(await json(`${EVENT}/choice?budget=1600000`)).toMatchObject({
    standing: 'reported',
    choice: [{ class: 'pipeline', measures: ['konzultant-novy-bor'] }, { class: 'things' }],
    unpriced: ['kraj-vede-partnerstvi', 'preklenout-ralsko'],
  });
});

test('the choice holds to the scenario: what a person says stands needs no measure', async () => {
  const stands = encodeURIComponent(
    'project:novy-bor-ubytovna-rekonstrukce~stands~~kraj~Smlouva je podepsaná',
  );
  expect(await json(`${EVENT}/choice?class=pipeline&budget=1600000&o=${stands}`)).toMatchObject({
    choice: [{ class: 'pipeline', measures: ['konzultant-jablonec'] }],
  });
});

test('a stored scenario goes by its name, as on the command line', async () => {
  const { scenarios } = (await json(EVENT))['event'] as unknown as {
    scenarios: { id: string; link: string }[];
  };
  const { id, link } = scenarios.find((row) => row.id === 'jako-jihlava')!;
  const [named, linked] = [await json(`${EVENT}?scenario=${id}`), await json(`${EVENT}?${link}`)];
  expect(named).toEqual(linked);
  expect(named.hits).not.toEqual((await json(EVENT)).hits);
  expect(await json(`${EVENT}?scenario=${id}&asOf=2026-11-30`)).toMatchObject({ asOf: '2026-11-30' });
  const unknown = await api.request(`${EVENT}?scenario=nic`);
  expect(unknown.status).toBe(400);
  expect(JSON.stringify(await unknown.json())).toContain('jako-jihlava');
});

test('the graph is a file ./opora impact --graph takes', async () => {
  expect(buildGraph(await json(`${EVENT}/graph`)).problems).toEqual([]);
});

test('a kept result stays as it was', async () => {
  const result = { hits: [] };
  const id = await database.write('CZ051', (tx) =>
    saveFrozenScenario(tx, {
      ...{
        event: 'reorganizace-mmr-2026',
        title: 'Převzetí trvá jako v Jihlavě',
        link: 'u=x',
        author: 'test',
        dataVersion: '1',
        result,
      },
    }),
  );
  expect(await json(`/api/v1/impact/frozen/${id}`)).toMatchObject({ dataVersion: '1', result });
  // It is told at its scenario at once, though the version of the data is the same.
  const { scenarios } = (await json(EVENT))['event'] as unknown as {
    scenarios: { id: string; frozen: object[] }[];
  };
  expect(scenarios.find((row) => row.id === 'jako-jihlava')!.frozen).toMatchObject([{ id, stale: false }]);
  expect(await json('/api/v1/impact/frozen')).toMatchObject({
    items: [{ id, title: 'Převzetí trvá jako v Jihlavě', dataVersion: '1' }],
  });
  expect((await api.request('/api/v1/impact/frozen/nic')).status).toBe(404);
  await expect(
    database.write('CZ051', (tx) => tx.updateTable('frozen_scenario').set({ title: 'y' }).execute()),
  ).rejects.toThrow(/permission denied/);
});

test('a kept result is read back for people as it came out, and not at all where it has another shape', async () => {
  const whole = await json(EVENT);
  const keep = (result: object) =>
    database.write('CZ051', (tx) =>
      saveFrozenScenario(tx, {
        ...{ event: 'reorganizace-mmr-2026', title: 'x', link: 'u=x', author: 'test', dataVersion: '1' },
        result,
      }),
    );
  const [id, odd] = [await keep(whole), await keep({ hits: [{}] })];
  const [kept, unread, none] = await database.read('CZ051', async (tx) => [
    await findKeptResult(tx, id),
    await findKeptResult(tx, odd),
    await findKeptResult(tx, 'nic'),
  ]);
  expect(kept).toMatchObject({ dataVersion: '1', result: { standing: 'reported' } });
  expect(kept!.result!.hits.map(({ node, amount }) => [node, amount])).toEqual(
    (whole.hits as unknown as { node: string; amount: string | null }[]).map((row) => [row.node, row.amount]),
  );
  expect(unread!.result).toBeUndefined();
  expect(none).toBeUndefined();
});

test('a choice may count things, and says what of the scenario the data do not have', async () => {
  const { choice, problems } = (await json(`${EVENT}/choice?class=things&m=nic`)) as unknown as {
    choice: { class: string; protected: { things: number }; frontier: { full: { things: number } } }[];
    problems: { where: string }[];
  };
  expect(problems.map(({ where }) => where)).toEqual(['measures[0]']);
  expect(choice.map((row) => row.class)).toEqual(['things']);
  expect(choice[0]!.protected.things).toBe(choice[0]!.frontier.full.things);
  expect(choice[0]!.protected.things).toBeGreaterThan(0);
});

test.each([
  ['a=2026-02-30', 'asOf'],
  ['d=reorganizace-mmr-2026%7E874-01-01', 'assumptions[0].date'],
])('a day that is none is refused: %s', async (query, parameter) => {
  const answer = await api.request(`${EVENT}?${query}`);
  expect(answer.status).toBe(400);
  expect((await answer.json()).errors).toEqual([expect.objectContaining({ parameter })]);
});

test('classes may be weighted', async () => {
  const { choice } = (await json(
    `${EVENT}/choice?budget=1600000&class=${encodeURIComponent('pipeline=2,eligibility=1')}`,
  )) as unknown as {
    choice: { class: string; weights: unknown; marginal: { measure: string; value: string }[] }[];
  };
  expect(choice).toMatchObject([
    { class: 'weighted', weights: { pipeline: 2, eligibility: 1 }, measures: ['konzultant-novy-bor'] },
  ]);
  expect(choice[0]!.marginal.find(({ measure }) => measure === 'konzultant-novy-bor')!.value).toBe(
    '90000000.00',
  );
  expect((await api.request(`${EVENT}/choice?class=pipeline=x`)).status).toBe(400);
});

test('asOf and override have names of their own, by link and beside a body', async () => {
  const node = 'project:ralsko-pokracovani';
  const override = encodeURIComponent(`${node}~falls~2026-05-01~starosta~Město nepokračuje.`);
  type Judged = {
    asOf: string;
    hits: { node: string; state: string; standing: string; judgement: unknown }[];
  };
  const linked = (await json(`${EVENT}?asOf=2026-11-30&override=${override}`)) as unknown as Judged;
  expect(linked.asOf).toBe('2026-11-30');
  // The same shape as on the command line, where nothing but the event was asked for.
  expect((await json(EVENT)).scenario).toMatchObject({
    title: 'Sloučení tří odborů MMR a konec spolupráce s odborníky',
    dataVersion: '1',
    link: expect.stringMatching(/^t=Slou.*&u=reorganizace-mmr-2026&v=1$/),
  });
  expect(linked.hits.find((row) => row.node === node)).toMatchObject({
    ...{ state: 'past', standing: 'reported' },
    judgement: { node, author: 'starosta', reason: 'Město nepokračuje.' },
  });
  const posted = await api.request(`${EVENT}?asOf=2026-11-30&override=${override}`, {
    ...{ method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } },
  });
  expect(((await posted.json()) as Judged).hits).toEqual(linked.hits);
  expect((await api.request(`${EVENT}?asOf=2026-02-30`)).status).toBe(400);
});

test('a simulation comes beside the answer, the same for the same seed', async () => {
  type Simulated = { simulation: { runs: number; months: { unknown: { eligibility: { p50: number } } }[] } };
  const first = (await json(`${EVENT}?simulate=50&seed=7`)) as unknown as Simulated;
  expect(first.simulation.runs).toBe(50);
  expect(first.simulation.months.at(-1)!.unknown.eligibility.p50).toBe(9);
  expect((await json(`${EVENT}?simulate=50&seed=7`)) as unknown as Simulated).toEqual(first);
  expect((await api.request(`${EVENT}?simulate=10001`)).status).toBe(400);
});

test('a plain file gives what ./opora impact --graph --json gives, a bad one the place of the fault', async () => {
  const file = await json(`${EVENT}/graph`);
  const send = (body: unknown, query = '') =>
    api.request(`/api/v1/impact/graph${query}`, {
      ...{ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
    });
  const answered = await send(file, '?simulate=5');
  expect(answered.status).toBe(200);
  const whole = await answered.json();
  const graph = buildGraph(file).graph!;
  expect(whole).toMatchObject(JSON.parse([...writeImpactJson(assessImpact(graph))].join('')));
  expect(whole.simulation.runs).toBe(5);
  const refused = await send({ ...file, needs: [{ dependent: 'x', provider: 'y', for: 'staff' }] });
  expect(refused.status).toBe(400);
  expect((await refused.json()).errors[0]).toMatchObject({ parameter: 'needs[0].dependent' });
});
