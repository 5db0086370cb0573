import { describe, expect, test } from 'vitest';
import { openRegionDatabase } from '../../../test/database.ts';
import { buildApi } from './app.ts';
import { checkedTextSchema } from './check-schemas.ts';

const database = await openRegionDatabase();
const api = buildApi({ region: 'CZ051', read: (work) => database.read('CZ051', work) });
const post = (body: string, type = 'application/json', query = '') =>
  api.request(`/api/v1/check${query}`, { method: 'POST', body, headers: { 'content-type': type } });

const TEXT =
  'Loni skončila výzva. Ralsko získalo díky spolupráci 71 452 563 Kč. Podle zákona č. 108/2006 Sb.';

describe('a text', () => {
  test('is answered with verdicts that fit the contract', async () => {
    const response = await post(JSON.stringify({ text: TEXT, published: '2024-05-01' }));
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const body = checkedTextSchema.parse(await response.json());
    expect(body.claims).toMatchObject([
      { quote: 'Loni', value: 2023 },
      {
        quote: '71 452 563 Kč',
        verdict: {
          state: 'contradicted',
          grounds: [{ figure: 'lk-release-2026.stated-funds.562017.row', value: '61452563.00' }],
        },
      },
    ]);
    expect(body.skipped).toMatchObject([{ quote: expect.stringContaining('108/2006'), reason: 'law' }]);
    expect(body.coverage).toMatchObject({ found: 2, contradicted: 1, skipped: 1 });
  });

  test('may come plain, with its day beside it', async () => {
    const plain = await post(TEXT, 'text/plain; charset=utf-8', '?published=2024-05-01');
    const json = await post(JSON.stringify({ text: TEXT, published: '2024-05-01' }));
    expect(await plain.json()).toEqual(await json.json());
  });

  test('offsets count characters', async () => {
    const { claims } = checkedTextSchema.parse(await (await post('😀 5 lidí', 'text/plain')).json());
    expect(claims).toMatchObject([{ start: 2, end: 8 }]);
  });
});

test.each([
  ['a text over 1 MB', JSON.stringify({ text: 'a '.repeat(600_000) }), 'application/json', '', 413],
  ['a request over 4 MB', 'a'.repeat(5_000_000), 'text/plain', '', 413],
  ['another type', '<p>5</p>', 'text/html', '', 415],
  ['what is not JSON', '{"text":', 'application/json', '', 400],
  ['no text', '{}', 'application/json', '', 400],
  ['a day that is none', '{"text":"5","published":"31. 5."}', 'application/json', '', 400],
  ['a day that is none, plain', '5', 'text/plain', '?published=yesterday', 400],
])('%s is refused with a problem', async (_, body, type, query, status) => {
  const response = await post(body, type, query);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(await response.json()).toMatchObject({
    status,
    instance: '/api/v1/check',
    detail: expect.any(String),
  });
});

test('the contract shows how to ask', async () => {
  const { paths } = (await (await api.request('/api/v1/openapi.json')).json()) as {
    paths: Record<string, { post: { requestBody: { content: Record<string, { examples?: object }> } } }>;
  };
  const { content } = paths['/api/v1/check']!.post.requestBody;
  expect(Object.keys(content)).toEqual(['application/json', 'text/plain']);
  expect(Object.keys(content['application/json']!.examples!)).toEqual(['amount', 'wrong']);
});
