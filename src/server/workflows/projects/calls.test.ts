// Calls with conditions and changes between editions of the pack; projects of a place by SQL against the book of all.
import { expect, test } from 'vitest';
import { loadProjects } from '../../../../bench/project-load.ts';
import { parseQuestion } from '#projects/search/question.ts';
import { openRegionDatabase } from '../../../../test/database.ts';
import { buildApi } from '../../api/app.ts';
import { bumpVersion } from '../../register/version.ts';
import { listYearPayers } from '../../register/year-money.ts';
import { loadPack } from '../pack/load.ts';
import { readPack, type Pack } from '../pack/read.ts';
import { readCalls } from './calls.ts';
import { getProjectBook, isNewest, lastBook, watchBook } from './keep-book.ts';
import { answerQuestion, listProjects } from './list.ts';
import { findProjectDetail } from './detail.ts';
import { findProjectsOfPlace } from './of-place.ts';
import { findOrganisation, sumKinds } from './organisation.ts';
import { sumYears } from './year-money.ts';

const database = await openRegionDatabase();
const door = { region: 'CZ051', read: <T>(work: never) => database.read<T>('CZ051', work) };
const api = buildApi(door);
const pack = readPack('packs/CZ051').pack!;

/** The same pack with cells of one call changed. */
function withCall(id: string, cells: Record<string, string>): Pack {
  const rows = pack.files
    .get('call')!
    .map((row) => (row.cells.id === id ? { ...row, cells: { ...row.cells, ...cells } } : row));
  return { ...pack, files: new Map(pack.files).set('call', rows) };
}

test('calls come with conditions, sources and the projects that name them', async () => {
  const { calls, changes } = await database.read('CZ051', readCalls);
  expect(changes).toEqual([]);
  expect(calls.map(({ id }) => id)).toEqual(['irop-115', 'opzp-065', 'opzp-018', 'opjak-017']);
  const signed = calls.find(({ id }) => id === 'opjak-017')!;
  expect(signed.conditions.map(({ kind }) => kind)).toEqual(['cooperation', 'index', 'sign-off']);
  expect(signed.conditions[2]).toMatchObject({ workingDays: 10, document: 'Potvrzení o spolupráci' });
  expect(signed.conditions[2]!.unit).not.toBeNull();
  const plan = calls.find(({ id }) => id === 'opzp-018')!;
  expect(plan).toMatchObject({ allocation: 90_000_000_000n, receiptTo: '2023-12-08' });
  const named = await database.read('CZ051', (tx) =>
    tx.selectFrom('project').select('id').where('call_number', '=', plan.number).execute(),
  );
  expect(plan.projects).toBe(named.length);
  expect(plan.projects).toBeGreaterThan(0);
  // A door of its own: the book of this moment is not the one later tests read.
  const answer = await buildApi({ ...door }).request(`/api/v1/projects?q=${plan.number}`);
  const searched = (await answer.json()) as { total: number };
  expect(searched.total).toBe(plan.projects);
  const detail = await database.read('CZ051', (tx) => findProjectDetail(tx, named[0]!.id));
  expect(detail!.calls.map(({ id }) => id)).toEqual(['opzp-018']);
});

test('a later edition of the pack tells what moved; a call left out is gone', async () => {
  await loadPack(
    database,
    withCall('irop-115', { receipt_to: '2026-08-31', allocation: '1242200000.00' }),
    'test',
  );
  const { items } = (await (await api.request('/api/v1/calls/changes')).json()) as {
    items: { call: string; kind: string; fields: object[] }[];
  };
  expect(items).toMatchObject([
    {
      kind: 'changed',
      call: 'irop-115',
      fields: [
        { field: 'receipt_to', before: '2025-02-21', after: '2026-08-31' },
        { field: 'allocation', before: '765000000.00', after: '1242200000.00' },
      ],
    },
  ]);
  const calls = (await (await api.request('/api/v1/calls')).json()) as { total: number; items: object[] };
  expect(calls.items[0]).toMatchObject({
    id: 'irop-115',
    allocation: '1242200000.00',
    projectLeast: '500000.00',
  });
  const csv = await (await api.request('/api/v1/calls?format=csv')).text();
  expect(csv.split('\n')[0]).toContain('receipt_to');
});

test('a place counted by the database is what the book of all projects says', async () => {
  await loadProjects(database, 'CZ051', 1500);
  const book = await getProjectBook(door);
  for (const code of ['563889', '563838']) {
    const question = parseQuestion(new URLSearchParams({ municipality: code }));
    const found = answerQuestion(book, question);
    const ofPlace = await database.read('CZ051', (tx) => findProjectsOfPlace(tx, code, 10));
    expect(ofPlace.count).toBe(found.count);
    const sorted = (money: typeof ofPlace.money) =>
      money.map(({ parts, ...one }) => ({
        ...one,
        parts: parts.toSorted((a, b) => (a.payer < b.payer ? -1 : 1)),
      }));
    expect(sorted(ofPlace.money)).toEqual(sorted(sumKinds(book, found.rows)));
    const listed = await listProjects(door, book, question, found, 0, 10);
    expect(ofPlace.largest.map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
    const named = ofPlace.largest.flatMap(({ places }) =>
      places.map((place) => ofPlace.places.get(place.code)),
    );
    expect(named.every((place) => place !== undefined)).toBe(true);
  }
});

test('years and payers summed by the database are what the book of all projects says', async () => {
  const book = await getProjectBook(door);
  const summed = sumYears(book, parseQuestion(new URLSearchParams()), true);
  const sorted = (rows: typeof summed) =>
    rows
      .map(({ payers = [], ...row }) => ({
        ...row,
        payers: payers.toSorted((a, b) => (a.payer < b.payer ? -1 : 1)),
      }))
      .toSorted((a, b) => (`${a.kind} ${a.year}` < `${b.kind} ${b.year}` ? -1 : 1));
  expect(summed.length).toBeGreaterThan(10);
  expect(sorted(await database.read('CZ051', listYearPayers))).toEqual(sorted(summed));
});

test('the book of a site is read after a change, before anybody asks', async () => {
  const other = { ...door };
  const before = await getProjectBook(other);
  const stop = watchBook(other, 1);
  try {
    await database.write('CZ051', bumpVersion);
    await expect.poll(() => lastBook(other)?.version, { timeout: 20_000 }).toBe(before.version + 1n);
  } finally {
    stop();
  }
});

test('every project stands in one course as of the day of the book, and an organisation says the same', async () => {
  const book = await getProjectBook(door);
  expect(isNewest(book, book.version)).toBe(true);
  expect(isNewest({ ...book, day: '2020-01-01' }, book.version)).toBe(false);
  const { facets, count } = answerQuestion(book, parseQuestion(new URLSearchParams()));
  expect(facets.course.reduce((sum, value) => sum + value.count, 0)).toBe(count);
  const listed = (await (await api.request('/api/v1/projects?course=ended')).json()) as { total: number };
  expect(listed.total).toBe(facets.course.find(({ key }) => key === 'ended')!.count);
  expect(listed.total).toBeGreaterThan(0);
  const liberec = (await findOrganisation(door, book, '00262978'))!;
  for (const project of liberec.running) expect(project.endedOn ?? project.validTo! >= book.day).toBe(true);
});
