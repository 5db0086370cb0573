import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { openRegionDatabase } from '../../../test/database.ts';
import { insertRows } from '../register/insert.ts';
import { buildApi } from './app.ts';

const database = await openRegionDatabase();
const api = buildApi({ region: 'CZ051', read: (work) => database.read('CZ051', work) });
const get = (path: string) => api.request(`/api/v1${path}`);
const json = async (path: string) => (await get(path)).json() as Promise<Record<string, never>>;
const text = async (path: string) => (await get(path)).text();

const TOTAL = 'lk-release-2026.stated-funds.CZ051.total';

describe('figures', () => {
  test('a published figure is exact text with its source', async () => {
    expect(await json(`/figures/${TOTAL}`)).toMatchObject({
      value: '680269114.00',
      unit: 'CZK',
      amountKind: 'stated',
      computed: false,
      sources: [{ publication: 'lk-release-2026', locator: expect.any(String) }],
    });
  });

  test('computed figures name what they are made of', async () => {
    expect(await json(`/figures/sum:${TOTAL}`)).toMatchObject({ value: '684908825.00', computed: true });
    expect(await json(`/figures/difference:${TOTAL}`)).toMatchObject({ value: '4639711.00' });
    // 351 688 567 Kč for 90 809 inhabitants aged 15 or more is 3 873 Kč each.
    expect(await json('/figures/per-inhabitant:lk-release-2026.stated-funds.563889.row')).toMatchObject({
      value: '3873',
      unit: 'CZK/person',
      madeOf: ['lk-release-2026.stated-funds.563889.row', 'need:population-15-plus.2023.563889'],
    });
  });

  test('a zero that is not final says so, and is not divided', async () => {
    expect(await json('/figures/lk-release-2026.stated-funds.561479.row')).toMatchObject({
      value: '0.00',
      missing: 'not-yet',
    });
    expect((await get('/figures/per-inhabitant:lk-release-2026.stated-funds.561479.row')).status).toBe(404);
  });

  test('an imputed input has no value', async () => {
    expect(await json('/figures/need:early-leavers.2023.562017')).toMatchObject({
      value: null,
      missing: 'unknown',
    });
  });

  test('filters narrow, totals are exact', async () => {
    expect(await json('/figures?territory=563889&definition=stated-funds')).toMatchObject({ total: 2 });
    expect(await json('/figures?origin=need&definition=exclusion-index&limit=1')).toMatchObject({
      total: 215,
    });
  });
});

test('stated funds stand beside computed ones: exact, with reasons, and not yet is no zero', async () => {
  const { items } = (await json('/stated')) as unknown as {
    items: {
      territory: string;
      stated: string | null;
      missing: string | null;
      computed: { kind: string }[];
    }[];
  };
  expect(items[0]).toMatchObject({ territory: 'CZ051', stated: '680269114.00', missing: null });
  expect(items[0]!.computed[0]).toMatchObject({ kind: 'stated', value: '78674484.00', coverage: '11.5' });
  expect(items.find(({ territory }) => territory === '561479')).toMatchObject({
    ...{ stated: null, missing: 'not-yet' },
    reasons: [
      { reason: 'no-projects', text: 'The register knows no project here.' },
      { reason: 'region-only', projects: 1 },
    ],
  });
  expect(await json('/stated?territory=561479')).toMatchObject({ items: [{ territory: '561479' }] });
  const rows = parse(await text('/stated?format=csv'), { columns: true, bom: true }) as object[];
  expect(rows.length).toBe(items.reduce((sum, { computed }) => sum + Math.max(1, computed.length), 0));
});

test('pages by cursor give every item once', async () => {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = (await json(
      `/territories?level=municipality&limit=50${cursor && `&cursor=${cursor}`}`,
    )) as unknown as {
      total: number;
      items: { code: string }[];
      next: string | null;
    };
    expect(page.total).toBe(215);
    seen.push(...page.items.map((item) => item.code));
    cursor = page.next;
  }
  expect(new Set(seen).size).toBe(215);
  expect(seen).toHaveLength(215);
});

test('raw rows page by cursor too', async () => {
  const first = (await json('/sources/exclusion-index-2023/rows?limit=200')) as unknown as {
    total: number;
    next: string;
  };
  const second = (await json(
    `/sources/exclusion-index-2023/rows?limit=200&cursor=${first.next}`,
  )) as unknown as { items: unknown[]; next: null };
  // The pack's edition of a publication holds every row that cites it.
  const folder = 'packs/CZ051';
  const cited = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .flatMap((name) => parse(readFileSync(`${folder}/${name}`), { columns: true }) as { source?: string }[])
    .filter(({ source }) => source === 'exclusion-index-2023').length;
  expect(cited).toBeGreaterThan(215);
  expect([first.total, second.items.length, second.next]).toEqual([cited, cited - 200, null]);
});

test('territories are found with and without diacritics', async () => {
  for (const query of ['Nový Bor', 'novy bor', 'NOVÝ']) {
    const { items } = (await json(
      `/territories?level=municipality&q=${encodeURIComponent(query)}`,
    )) as unknown as { items: { name: string }[] };
    expect(items.map((item) => item.name)).toContain('Nový Bor');
  }
});

test('a csv has every row and runs no formula', async () => {
  await database.write('CZ051', (tx) =>
    insertRows(tx, 'publication', [
      { region: 'CZ051', id: 'evil', title: '=1+1', publisher: '@SUM(A1)', standing: 'own' },
    ]),
  );
  const csv = await text('/sources?format=csv&limit=1');
  expect(csv.startsWith('id,title,')).toBe(true);
  // Reading as text drops the byte order mark that Excel needs to see Czech letters.
  const bytes = new Uint8Array(await (await get('/sources?format=csv')).arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(csv).toContain("evil,'=1+1,'@SUM(A1)");
  const { total } = (await json('/sources')) as unknown as { total: number };
  expect(csv.trimEnd().split('\r\n')).toHaveLength(total + 1);
});

describe('every error has one shape', () => {
  test.each([
    ['/figures/none', 404],
    ['/territories/999999', 404],
    ['/findings/none', 404],
    ['/sources/none', 404],
    ['/sources/lk-release-2026/rows?edition=none', 404],
    ['/sources/lk-release-2026/rows?cursor=xx', 400],
    ['/figures?limit=0', 400],
    ['/figures?limit=1001', 400],
    ['/figures?cursor=bm9uZQ', 400],
    ['/territories?asOf=yesterday', 400],
    ['/findings?state=solved', 400],
    ['/nothing', 404],
  ])('%s → %i', async (path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await response.json()).toMatchObject({
      type: 'about:blank',
      status,
      title: expect.any(String),
      detail: expect.any(String),
      instance: expect.any(String),
    });
  });
});

describe('a request the contract does not know is told', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is a wrong method', async (method) => {
    const response = await api.request('/api/v1/figures', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await response.json()).toMatchObject({ status: 405, detail: expect.stringContaining(method) });
  });

  test('HEAD and OPTIONS are answered', async () => {
    expect((await api.request('/api/v1/sources', { method: 'HEAD' })).status).toBe(200);
    const options = await api.request('/api/v1/figures/none', { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });

  test('an unknown parameter is named, with those that are known', async () => {
    expect(await json('/territories?levle=region&q=Bor&x=1')).toMatchObject({
      status: 400,
      detail: 'Unknown parameter: levle, x.',
      errors: [{ parameter: 'levle', expected: expect.stringContaining('level') }, { parameter: 'x' }],
    });
    expect((await get('/figures/none?limit=1')).status).toBe(400);
    expect((await get('/openapi.json?x')).status).toBe(400);
    expect((await get('/nothing?x=1')).status).toBe(404);
  });
});

test('the contract documents every operation and every answer fits it', async () => {
  const document = (await json('/openapi.json')) as unknown as {
    openapi: string;
    paths: Record<
      string,
      Record<string, { operationId: string; summary: string; responses: Record<string, unknown> }>
    >;
  };
  expect(document.openapi).toBe('3.1.0');
  const paths = Object.keys(document.paths);
  for (const path of ['territories', 'figures', 'findings', 'sources'])
    expect(paths).toContain(`/api/v1/${path}`);
  for (const operations of Object.values(document.paths)) {
    for (const operation of Object.values(operations)) {
      expect(operation.operationId).toMatch(/^[a-z]+[A-Za-z]+$/);
      expect(operation.summary).toBeTruthy();
      expect(Object.keys(operation.responses)).toContain('200');
    }
  }
});
