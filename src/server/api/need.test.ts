import { beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase } from '../../../test/database.ts';
import { loadPack } from '../workflows/pack/load.ts';
import { readPack } from '../workflows/pack/read.ts';
import { buildApi } from './app.ts';

const database = await openTestDatabase();
const api = buildApi({ region: 'CZ051', read: (work) => database.read('CZ051', work) });
const get = (path: string) => api.request(`/api/v1/need/${path}`);
const json = async (path: string) => (await get(path)).json();
const lines = async (path: string) => (await (await get(path)).text()).trimEnd().split('\r\n');

test('without data the API says what to do', async () => {
  const answer = await get('municipalities');
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('Import a workbook') });
});

describe('with a region loaded', () => {
  beforeAll(async () => {
    await loadPack(database, readPack('packs/CZ051').pack!, 'test');
  });

  test('municipalities page by page, highest first', async () => {
    const first = await json('municipalities?limit=2');
    expect(first).toMatchObject({
      total: 215,
      items: [
        { name: 'Nové Město pod Smrkem', index: 24 },
        { name: 'Desná', index: 21 },
      ],
    });
    const second = await json(`municipalities?limit=2&cursor=${first.next}`);
    expect(second.items[0]).toMatchObject({ index: 20 });
    expect((await get('municipalities?cursor=eA')).status).toBe(400);
  });

  test('the points of a municipality as a grid', async () => {
    expect(await json('municipalities/564265')).toMatchObject({
      name: 'Nové Město pod Smrkem',
      explanation: { index: 24, byMeasure: { count: 8, share: 8, quotient: 8 } },
    });
    const table = await lines('municipalities/564265?format=csv&locale=cs');
    expect(table).toHaveLength(16);
    expect(table[1]).toBe('564265;Nové Město pod Smrkem;2023;enforcement;count;517;100;200;2;computed;');
    expect((await get('municipalities/999999')).status).toBe(404);
  });

  test('the coverage gap as a table', async () => {
    const table = await lines('coverage?format=csv');
    expect(table.filter((line) => line.includes('"vysoká potřebnost, bez spolupráce"'))).toHaveLength(12);
    const { rows } = await json('coverage');
    expect(rows.find(({ code }: { code: string }) => code === '563889').money).toMatchObject([
      { hellers: '351688567.00', kind: 'stated', attribution: 'claimed' },
    ]);
  });

  test('files of every view', async () => {
    for (const path of ['municipalities', 'municipalities/564265', 'rankings?level=orp', 'coverage']) {
      const answer = await get(`${path}${path.includes('?') ? '&' : '?'}format=xlsx`);
      expect(answer.headers.get('content-disposition'), path).toMatch(/\.xlsx"$/);
      expect(new Uint8Array(await answer.arrayBuffer()).subarray(0, 2), path).toEqual(
        new Uint8Array([0x50, 0x4b]),
      );
    }
  });

  test('what needs the country says so', async () => {
    expect((await get('rankings?level=region')).status).toBe(404);
    expect((await get('claims?unit=CZ051&rank=4')).status).toBe(404);
    expect((await get('claims?unit=CZ051&rank=x')).status).toBe(400);
  });

  test('a what-if link gives before and after, a wrong one its reason', async () => {
    expect(await json('what-if?link=2023_564265~exe100')).toMatchObject({
      changed: [{ indexBefore: 24, indexAfter: 21, indexChange: -3 }],
    });
    expect(await json('what-if?link=2023_564265~exe9999')).toMatchObject({
      status: 400,
      detail: expect.stringContaining('Část nemůže být větší než celek'),
    });
    expect((await get('what-if?link=nesmysl')).status).toBe(400);
  });
});
