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
    expect(table[1]).toBe('564265;Nové Město pod Smrkem;2023;Osoby v exekuci;počet;517;100;200;2;spočteno;');
    expect((await get('municipalities/999999')).status).toBe(404);
  });

  test('the coverage gap as a table', async () => {
    const table = await lines('coverage?format=csv&locale=cs');
    expect(table.filter((line) => line.includes('vysoká potřebnost, bez spolupráce'))).toHaveLength(12);
    expect((await lines('coverage?format=csv')).filter((line) => line.includes(',gap,'))).toHaveLength(12);
    const { rows } = await json('coverage');
    expect(rows.find(({ code }: { code: string }) => code === '563889').money).toMatchObject([
      { hellers: '351688567.00', kind: 'stated', attribution: 'claimed' },
    ]);
  });

  test('files of every view', async () => {
    for (const path of [
      'municipalities',
      'municipalities/564265',
      'rankings?level=orp',
      'coverage',
      'what-if?link=2023_564265~exe100',
    ]) {
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
      rows: [{ changed: true, indexBefore: 24, indexAfter: 21, indexChange: -3, bandAfter: '12-30' }],
    });
    expect(await json('what-if?link=2023_564265~exe9999')).toMatchObject({
      status: 400,
      detail: expect.stringContaining('A part can not exceed its whole'),
    });
    const table = await lines('what-if?link=2023_564265~exe100&format=csv&locale=cs');
    expect(table).toHaveLength(6);
    expect(table[1]).toBe(
      '564265;Nové Město pod Smrkem;2023;ano;beze změny;Osoby v exekuci;4;1;24;21;12 až 30;12 až 30',
    );
    expect((await lines('what-if?link=2023_564265~exe100&format=csv'))[1]).toBe(
      '564265,Nové Město pod Smrkem,2023,true,held,enforcement,4,1,24,21,12-30,12-30',
    );
    expect((await get('what-if?link=nesmysl')).status).toBe(400);
  });

  test('an area nobody knows is refused, not answered with the home region', async () => {
    for (const path of [
      'coverage?parent=CZ042',
      'municipalities?parent=CZ042',
      'rankings?level=orp&region=CZ042',
    ]) {
      const answer = await get(path);
      expect(answer.status, path).toBe(400);
      expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('no area “CZ042”') });
    }
    const { area, rows } = await json('coverage?parent=5102');
    expect(area).toMatchObject({ code: '5102', level: 'orp' });
    expect(rows).toHaveLength(18);
  });

  test('one file is in one language', async () => {
    const czechLetters = /[ěščřžýáíéúůťďň]/i;
    for (const path of [
      'municipalities/564265',
      'coverage',
      'rankings?level=orp',
      'what-if?link=2023_564265~exe100',
    ]) {
      const query = path.includes('?') ? '&' : '?';
      const [head, ...body] = await lines(`${path}${query}format=csv`);
      // Names of places are Czech in any language.
      const words = [head!, ...body].flatMap((line) => line.split(',').filter((_, at) => at > 3));
      expect(
        words.filter((word) => czechLetters.test(word) && !/Libereck/.test(word)),
        path,
      ).toEqual([]);
      const czech = await lines(`${path}${query}format=csv&locale=cs`);
      expect(czech.join('\n'), path).not.toMatch(
        /;(true|false|computed|held|gap|none|partner|stated|claimed);/,
      );
    }
  });

  test('sentences come in the language asked for', async () => {
    const english = await json('municipalities/564265');
    expect(english.text.headline).toMatch(/^Nové Město pod Smrkem has 24.points of 30/);
    const czech = await json('municipalities/564265?locale=cs');
    expect(czech.text.headline).toMatch(/^Město Nové Město pod Smrkem má 24.bodů z.30/);
  });
});
