// Terms of the projects of a register: from dates, numbers and states to a calendar.
import { beforeAll, expect, test } from 'vitest';
import { parseDay } from '#model/day.ts';
import { openRegionDatabase } from '../../../../test/database.ts';
import { buildApi } from '../../api/app.ts';
import { insertRows } from '../../register/insert.ts';
import { buildFeed } from './calendar.ts';
import { dueDay, listObligations, readAsOf, sumExposure } from './list.ts';
import { toObligationRow } from './rows.ts';

const REGION = 'CZ051';
const VELKE_HAMRY = '563838';
const database = await openRegionDatabase();

beforeAll(async () => {
  await database.write(REGION, async (tx) => {
    const source = await tx.selectFrom('source').select('id').limit(1).executeTakeFirstOrThrow();
    const origin = { region: REGION, source_id: source.id, locator: 'řádek 1' };
    const project = (id: string, more: object) => ({
      ...{ ...origin, id, title: `Projekt ${id}`, number: null, call_number: null, recipient_ico: null },
      ...{ valid_from: null, valid_to: null, ended_on: null, phase: null, hidden: null, ...more },
    });
    await insertRows(tx, 'project', [
      project('a-uzavreny', {
        number: 'CZ.06.2.11/0.0/0.0/16_038/0005001',
        ended_on: '2022-06-30',
        phase: 'financially-closed',
        recipient_ico: '00262595',
      }),
      project('b-bezici', { number: 'CZ.06.04.04/00/22_038/0000001', valid_to: '2027-03-31' }),
      project('c-jiny-program', { number: 'CZ.03.2.60/0.0/0.0/16_052/0009999', ended_on: '2022-06-30' }),
      project('d-skryty', { number: 'CZ.06.2.11/0.0/0.0/16_038/0005002', hidden: 'withdrawn' }),
    ]);
    await insertRows(
      tx,
      'project_territory',
      ['a-uzavreny', 'b-bezici', 'c-jiny-program', 'd-skryty'].map((id) => ({
        ...origin,
        project_id: id,
        territory_code: VELKE_HAMRY,
      })),
    );
    await insertRows(tx, 'project_money', [
      {
        ...{ region: REGION, project_id: 'a-uzavreny', kind: 'contracted', source_id: source.id, key: 'k' },
        ...{ total: 1_000_000_00n, from_private: 50_000_00n },
      },
    ]);
  });
});

const list = (filter: Parameters<typeof listObligations>[1]) =>
  database.read(REGION, (tx) => listObligations(tx, filter));

test('only programmes with a rule give duties; hidden projects give none', async () => {
  const found = await list({ territory: VELKE_HAMRY });
  expect([...new Set(found.map(({ project }) => project))].sort()).toEqual(['a-uzavreny', 'b-bezici']);
});

test('a region takes in its municipalities, an organisation its own', async () => {
  const region = await list({ territory: REGION });
  expect(region.map(({ project }) => project)).toEqual(
    expect.arrayContaining(['a-uzavreny', 'ralsko-pokracovani']),
  );
  const own = await list({ organisation: '00262595' });
  expect(new Set(own.map(({ project }) => project))).toEqual(new Set(['a-uzavreny']));
});

test('the call is read from the number of the project', async () => {
  const [end] = await list({ project: 'ralsko-pokracovani' });
  expect(toObligationRow(end!, 'cs')).toMatchObject({ rule: 'opz-plus-018-end', day: '2026-12-31' });
});

test('durability lies between the end of the project and the list that tells its closure', async () => {
  const [keep] = (await list({ project: 'a-uzavreny' })).filter(({ rule }) => rule.lasting);
  const row = toObligationRow(keep!, 'cs');
  expect(row.earliest).toBe('2027-07-01');
  expect(row.day).toBe(row.latest);
  expect(row).toMatchObject({ exposure: '950000.00', exposureKind: 'contracted' });
});

test('terms stand in order, those without a day last; passed ones can be left out', async () => {
  const found = await list({ territory: REGION });
  const days = found.map(dueDay);
  expect(days).toEqual(days.toSorted((a, b) => a - b));
  expect(days.at(-1)).toBe(Infinity);
  const since = parseDay('2026-01-01');
  const rest = await list({ territory: REGION, since });
  expect(rest.length).toBeLessThan(found.length);
  expect(rest.every(({ due }) => !due || due.latest >= since)).toBe(true);
});

test('money at stake is summed by kind, what is unknown is counted apart', async () => {
  const { sums, unknown } = sumExposure(await list({ territory: REGION }), parseDay('2026-01-01'));
  expect(sums).toEqual([{ kind: 'contracted', hellers: 950_000_00n, projects: 1 }]);
  expect(unknown).toBeGreaterThan(0);
});

test('the calendar has a whole day for each known term and is the same for the same data', async () => {
  const terms = await list({ territory: VELKE_HAMRY });
  const options = {
    name: 'Termíny',
    locale: 'cs' as const,
    changedAt: new Date('2026-01-01T00:00:00Z'),
    origin: 'https://opora.example',
    projectPage: (id: string) => `/projekty/${id}`,
  };
  const feed = buildFeed(terms, options);
  expect(feed).toBe(buildFeed(terms, options));
  const dated = terms.filter(({ due }) => due);
  expect(feed.match(/BEGIN:VEVENT/g)).toHaveLength(dated.length);
  expect(new Set(feed.match(/^UID:.*$/gm)).size).toBe(dated.length);
  expect(feed).toMatch(/DTSTART;VALUE=DATE:20270428/);
  expect(feed.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

test('the API gives all of it, as JSON and as CSV', async () => {
  const api = buildApi({ region: REGION, read: (work) => database.read(REGION, work) });
  const page = (await (await api.request(`/api/v1/obligations?territory=${VELKE_HAMRY}&limit=2`)).json()) as {
    total: number;
    items: { project: string }[];
    next: string;
  };
  expect(page.total).toBe((await list({ territory: VELKE_HAMRY })).length);
  expect(page.items).toHaveLength(2);
  const csv = await (await api.request(`/api/v1/obligations?territory=${VELKE_HAMRY}&format=csv`)).text();
  expect(csv.trim().split('\r\n')).toHaveLength(page.total + 1);
  expect((await api.request('/api/v1/obligations?since=brzy')).status).toBe(400);
});

test('a day is asked for as an ISO day, otherwise today holds', () => {
  expect(readAsOf(null, '2026-04-01')).toBe(parseDay('2026-04-01'));
  expect(readAsOf('2026-12-31', '2026-04-01')).toBe(parseDay('2026-12-31'));
  expect(readAsOf('31. 12.', '2026-04-01')).toBeUndefined();
});
