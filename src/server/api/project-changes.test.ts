// What a new edition of a list changed and which projects may be one, as programs read it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseMapping } from '#sources/mapped-table/mapping.ts';
import { openRegionDatabase } from '../../../test/database.ts';
import { openFileStore } from '../workflows/import/file-store.ts';
import { importList } from '../workflows/import/list.ts';
import { formatOfMapping } from '../workflows/import/mapped-format.ts';
import { findProposals } from '../workflows/projects/matches.ts';
import { buildApi } from './app.ts';

const database = await openRegionDatabase();
const folder = mkdtempSync(join(tmpdir(), 'opora-changes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const api = buildApi({
  region: 'CZ051',
  read: <T>(work: never) => database.read<T>('CZ051', work),
});
const get = (path: string) => api.request(`/api/v1${path}`);

async function importRows(id: string, rows: string[]) {
  const { mapping } = parseMapping(
    `
publication: { id: ${id}, title: Seznam ${id}, publisher: test }
key: { columns: [číslo] }
columns: { číslo: identifier, název: title, ičo: recipient.ico, příjemce: recipient.name, rok: year }
amounts: [{ column: částka, kind: paid, payer: all }]
`,
    'test.yaml',
  );
  const path = join(folder, `${id}.csv`);
  writeFileSync(path, ['číslo,název,ičo,příjemce,rok,částka', ...rows].join('\n') + '\n');
  return importList(database, 'CZ051', openFileStore(folder), formatOfMapping(mapping!), {
    paths: [path],
    author: 'test',
  });
}

const TOWN = '00262978,Statutární město Liberec';

beforeAll(async () => {
  await importRows('list-a', [`1,Komunitní centrum,${TOWN},2020,1000`]);
  await importRows('list-a', [`1,Komunitní centrum,${TOWN},2020,1200`, `2,Nový,${TOWN},2021,5`]);
  const { edition } = await importRows('list-b', [`7,Komunitní centrum,${TOWN},2020,1200`]);
  await findProposals(database, 'CZ051', edition!);
});

test('changes of the newest edition, each field with both sides', async () => {
  const body = await (await get('/projects/changes?publication=list-a')).json();
  expect(body).toMatchObject({
    publication: 'list-a',
    before: expect.stringMatching(/^list-a@/),
    more: false,
  });
  expect(body.changes).toEqual([
    expect.objectContaining({
      kind: 'changed',
      title: 'Komunitní centrum',
      fields: [{ field: 'paid:all', before: '1000.00', after: '1200.00' }],
    }),
    expect.objectContaining({ kind: 'added', title: 'Nový', fields: [] }),
  ]);
  expect(await (await get('/projects/changes?publication=list-a&limit=1')).json()).toMatchObject({
    changes: [{ kind: 'changed' }],
    more: true,
  });
});

test('the first edition has nothing before it; an unknown publication is told', async () => {
  expect(await (await get('/projects/changes?publication=list-b')).json()).toMatchObject({ before: null });
  expect((await get('/projects/changes?publication=nobody')).status).toBe(404);
  expect((await get('/projects/changes')).status).toBe(400);
});

test('pairs that may be one, by state', async () => {
  const { items } = await (await get('/projects/matches?state=proposed')).json();
  expect(items).toMatchObject([
    {
      title: 'Komunitní centrum',
      otherTitle: 'Komunitní centrum',
      state: 'proposed',
      author: null,
      changes: [],
    },
  ]);
  expect(items[0].reasons.map(({ rule }: { rule: string }) => rule)).toContain('same-amount');
  expect(await (await get('/projects/matches?state=accepted')).json()).toEqual({ items: [] });
});
