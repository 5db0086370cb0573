// Need read from the register of a region, on its own and beside other regions.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildEdition, sampleRow } from '#sources/exclusion-index/samples.ts';
import { formatCoverageHeadline } from '#need/coverage-gap-cs.ts';
import { openTestDatabase } from '../../../../test/database.ts';
import { openFileStore } from '../import/file-store.ts';
import { getImportFormat } from '../import/formats.ts';
import { importFile } from '../import/run.ts';
import { loadPack } from '../pack/load.ts';
import { readPack } from '../pack/read.ts';
import type { NeedBook } from './book.ts';
import { findCoverage } from './coverage.ts';
import { findArea } from './area.ts';
import { explainFromBook } from './explain.ts';
import { getNeedBook, listShownYears, type Door } from './keep-book.ts';
import { claimFromBook, rankFromBook } from './rankings.ts';
import { findOnlyPlace, searchPlaces } from './search.ts';
import { findRankRows, listMunicipalityRows } from './views.ts';

const REGION = 'CZ051';
const database = await openTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'opora-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const door: Door = { read: (work) => database.read(REGION, work) };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
let book: NeedBook;

beforeAll(async () => {
  expect(await getNeedBook(door)).toBeUndefined();
  await loadPack(database, readPack(`packs/${REGION}`).pack!, 'test');
  book = (await getNeedBook(door))!;
});

describe('the region alone, with the given sums of the state', () => {
  test('every computed index is the published one', () => {
    expect(book.scores.size).toBe(215);
    expect(book.different).toEqual([]);
    expect([...book.scores.values()].filter(({ index }) => index === undefined)).toEqual([]);
    expect(book.reference).toMatchObject({
      complete: false,
      given: { standing: 'published' },
      incompleteRegions: [],
    });
  });

  test('one city has its points from these cells', () => {
    const { index, indicators } = explainFromBook(book, '564265')!;
    expect(index).toBe(24);
    expect(
      indicators.map((row) =>
        row.state === 'computed' ? row.reasons.map(({ points }) => points) : row.state,
      ),
    ).toEqual([
      [2, 1, 1],
      [2, 2, 1],
      [2, 2, 2],
      [2, 2, 2],
      [0, 1, 2],
    ]);
  });

  test('a village without a school says whose points it carries', () => {
    const { indicators } = explainFromBook(book, '513890')!;
    const school = indicators.at(-1)!;
    expect(school).toMatchObject({ state: 'imputed', donor: { kilometres: expect.any(Number) } });
  });

  test('areas are ranked within the region; regions are not ranked without the country', () => {
    const { units } = rankFromBook(book, {
      level: 'orp',
      measure: 'mean',
      withoutCapital: false,
      region: REGION,
    });
    expect(units.slice(0, 2).map(({ unit, value }) => [unit, value.toFixed(2)])).toEqual([
      ['5102', '10.67'],
      ['5108', '9.30'],
    ]);
    expect(findRankRows(book, { level: 'region', measure: 'mean', withoutCapital: true })).toBeUndefined();
    expect(claimFromBook(book, REGION, 4)).toBeUndefined();
  });
});

describe('the coverage gap', () => {
  const names = (group: string, rows: { code: string; group: string }[]) =>
    rows.filter((row) => row.group === group).map(({ code }) => book.places.get(code)!.name);
  const find = (options = {}) => door.read((tx) => findCoverage(tx, book, '2026-04-01', options));

  test('twelve municipalities with high need have no cooperation', async () => {
    const gap = await find();
    expect(names('gap', gap.rows)).toEqual([
      ...['Desná', 'Bulovka', 'Tanvald', 'Smržovka', 'Raspenava', 'Černousy', 'Horní Řasnice'],
      ...['Hrádek nad Nisou', 'Doksy', 'Hejnice', 'Jindřichovice pod Smrkem', 'Tachov'],
    ]);
    expect(names('below', gap.rows)).toEqual(['Nový Bor', 'Velké Hamry']);
    expect(names('covered', gap.rows)).toHaveLength(7);
    expect(plain(formatCoverageHeadline(gap))).toContain('má 19 obcí, z toho bez spolupráce 12');
  });

  test('a cooperation that only began lately has no money yet, which is not zero', async () => {
    const { rows } = await find();
    expect(rows.find(({ code }) => code === '561479')).toMatchObject({
      group: 'covered',
      money: [],
      moneyMissing: 'not-yet',
    });
    expect(rows.find(({ code }) => code === '563838')!.money).toMatchObject([
      { kind: 'stated', attribution: 'claimed', hellers: 11_747_828_800n, perInhabitant: 5_048_487n },
    ]);
  });

  test('members of a union are covered only when asked so', async () => {
    const { rows } = await find({ unionCounts: true });
    expect(rows.find(({ code }) => code === '563935')).toMatchObject({
      cooperation: 'union',
      group: 'covered',
    });
  });
});

describe('search', () => {
  test.each([
    ['Nový Bor', 'Nový Bor'],
    ['novy bor', 'Nový Bor'],
    ['Novém Boru', 'Nový Bor'],
    ['noveho boru', 'Nový Bor'],
    ['v libe', undefined],
    ['v Liberci', 'Liberec'],
    ['ve Velkých Hamrech', 'Velké Hamry'],
    ['564265', 'Nové Město pod Smrkem'],
    ['  ', undefined],
  ])('%s → %s', (query, name) => {
    expect(findOnlyPlace(book, query, 'municipality')?.name).toBe(name);
  });
});

test('a name of another region is a choice among similar ones, never a place', () => {
  const found = searchPlaces(book, 'Praze');
  expect(found.filter(({ match }) => match === 'exact')).toEqual([]);
  expect(findOnlyPlace(book, 'Praze')).toBeUndefined();
});

test('a list of one area, or of one name', () => {
  expect(listMunicipalityRows(book, { parent: '5102' })).toHaveLength(18);
  expect(listMunicipalityRows(book, { query: 'Novém Boru' }).map(({ name }) => name)).toEqual(['Nový Bor']);
  expect(listMunicipalityRows(book)[0]).toMatchObject({
    name: 'Nové Město pod Smrkem',
    index: 24,
    band: '12-30',
  });
});

test('after a change of the data the book is read again; a region in part gets no index', async () => {
  expect(await getNeedBook(door)).toBe(book);
  const rows = [
    sampleRow(581291, 'Blansko', {
      'district-code': 'CZ0641',
      'region-code': 'CZ064',
      'region-name': 'Jihomoravský kraj',
    }),
  ];
  const report = await importFile(
    database,
    REGION,
    openFileStore(folder),
    getImportFormat('exclusion-index'),
    {
      bytes: buildEdition(rows),
      fileName: 'index.xlsx',
      author: 'test',
    },
  );
  expect(report.outcome).toBe('imported');
  const next = (await getNeedBook(door))!;
  expect(next).not.toBe(book);
  expect(next.reference.incompleteRegions).toEqual([{ region: 'CZ064', loaded: 1, expected: 673 }]);
  expect(next.scores.get('581291')).toMatchObject({ index: undefined });
  expect(next.scores.get('564265')).toMatchObject({ index: 24 });
});

test.each([2024, 2022])('%i in part is told and does not pass for a year that is whole', async (year) => {
  const before = (await getNeedBook(door))!;
  const report = await importFile(
    database,
    REGION,
    openFileStore(folder),
    getImportFormat('exclusion-index'),
    {
      bytes: buildEdition([sampleRow(563889, 'Liberec', { 'district-code': 'CZ0513' })], { year }),
      fileName: 'index.xlsx',
      author: 'test',
    },
  );
  expect(report.outcome).toBe('imported');
  const next = (await getNeedBook(door))!;
  expect(next).not.toBe(before);
  expect(next.year).toBe(before.year);
  expect(next.years.find((one) => one.year === year)).toEqual({ year, state: 'incomplete', loaded: 1 });
  expect(listShownYears(next)).toEqual([before.year]);
  expect(await getNeedBook(door, year)).toBeUndefined();
  expect(await getNeedBook(door, 1999)).toBeUndefined();
  expect(await getNeedBook(door, before.year)).toBe(next);
});

describe('an area elsewhere', () => {
  test('its need is known; cooperation and money are unknown, never none or zero', async () => {
    const next = (await getNeedBook(door))!;
    const { area } = findArea(next, 'cz0641');
    expect(area).toMatchObject({ code: 'CZ0641', level: 'district', name: 'Liberec' });
    const gap = await door.read((tx) => findCoverage(tx, next, '2026-04-01', { area }));
    expect(gap).toMatchObject({ followed: false, publications: [], area: { code: 'CZ0641' } });
    expect(gap.rows).toMatchObject([
      { code: '581291', cooperation: 'unknown', money: [], moneyMissing: 'unknown', group: 'unknown' },
    ]);
    expect(gap.groups.gap.municipalities + gap.groups.outside.municipalities).toBe(0);
  });

  test('a code nobody knows, and an area without values, are refused', () => {
    expect(findArea(book, 'CZ042')).toEqual({
      problem: { code: 'area-unknown', severity: 'error', value: 'CZ042', expected: REGION },
    });
    expect(findArea(book, '564265').problem).toMatchObject({ code: 'area-unknown' });
    const emptied = { ...book, ranked: [] };
    expect(findArea(emptied, REGION).problem).toMatchObject({ code: 'area-not-loaded', value: REGION });
    expect(findArea(book).area).toMatchObject({ code: REGION });
  });
});
