import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadProjects } from '../../../bench/project-load.ts';
import { openRegionDatabase } from '../../../test/database.ts';
import { formatDecimal, parseDecimal } from '#model/money.ts';
import { czechOrder } from '../register/czech-order.ts';
import { bumpVersion } from '../register/version.ts';
import { buildApi } from './app.ts';

const database = await openRegionDatabase();
/** Called before the database is read. */
let beforeReading = async () => {};
const { manySessions } = database;
const door = {
  region: 'CZ051',
  manySessions,
  async read<T>(work: never): Promise<T> {
    await beforeReading();
    return database.read<T>('CZ051', work);
  },
};
const api = buildApi(door);
const get = (path: string) => api.request(`/api/v1${path}`);
// Answers are read as they come, whatever their shape.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const json = async (path: string): Promise<any> => (await get(path)).json();

const MADE = 2300;

beforeAll(async () => {
  await loadProjects(database, 'CZ051', MADE);
  await database.write('CZ051', async (tx) => {
    await tx
      .updateTable('project')
      .set({ title: '=HYPERLINK("http://x","Dluhová poradna")' })
      .where('id', '=', 'p0000007')
      .execute();
    await tx.updateTable('project').set({ hidden: 'withdrawn' }).where('id', '=', 'p0000008').execute();
    await bumpVersion(tx);
  });
});

describe('a list of projects', () => {
  test('has exact totals and goes on page by page', async () => {
    const seen: string[] = [];
    let cursor = '';
    let total = 0;
    do {
      const page = await json(`/projects?area=debts&sort=title&limit=17${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map((item: { id: string }) => item.id));
      ({ total } = page);
      cursor = page.next ?? '';
    } while (cursor);
    expect(total).toBeGreaterThan(50);
    expect(seen.length).toBe(total);
    expect(new Set(seen).size).toBe(total);
  });

  test('is ordered by the title in the Czech alphabet, whatever the database knows of it', async () => {
    const sorted =
      'Ábel|ahoj|Cesta|cíl|Čáslav|Dům|Hora|Chata|chléb|Jih|Raná|Řeka|Sova|Šachty|Úvaly|Ústí|Zima|Žák'.split(
        '|',
      );
    const { rows } = await database.read('CZ051', async (tx) =>
      sql<{ title: string }>`select title from unnest(${sorted.toReversed()}::text[]) as given(title)
        order by ${await czechOrder(tx, 'title')}`.execute(tx),
    );
    const titles = rows.map(({ title }) => title);
    expect(titles.toSorted(new Intl.Collator('cs').compare)).toEqual(titles);
    const { items } = await json('/projects?area=debts&sort=title&limit=200');
    const first = items.map(({ title }: { title: string }) => title[0]!.toLowerCase());
    expect(first.toSorted(new Intl.Collator('cs').compare)).toEqual(first);
  });

  test('goes the other way when asked, page by page too', async () => {
    const ids = async (query: string) =>
      (await json(`/projects?area=debts&sort=title&${query}`)).items.map(({ id }: { id: string }) => id);
    const { items, next } = await json('/projects?area=debts&sort=title&order=desc&limit=5');
    const second = await ids(`order=desc&limit=5&cursor=${next}`);
    const first = items.map(({ id }: { id: string }) => id);
    expect([...first, ...second]).toEqual((await ids('limit=200')).toReversed().slice(0, 10));
  });

  test('sums what the items say', async () => {
    const page = await json('/projects?area=crime-prevention&kind=contracted&limit=1000');
    expect(page.summed).toEqual({ kind: 'contracted', payers: [] });
    for (const { kind, known, sum } of page.otherKinds) {
      const other = await json(`/projects?area=crime-prevention&kind=contracted&kind=${kind}&limit=1000`);
      const sums = other.items.flatMap(({ money }: { money: { kind: string; total: string }[] }) => {
        const contracted = money.some((one) => one.kind === 'contracted');
        return contracted ? money.filter((one) => one.kind === kind).map(({ total }) => total) : [];
      });
      const together = sums.reduce((all: bigint, one: string) => all + parseDecimal(one), 0n);
      expect([kind, sums.length, parseDecimal(sum)]).toEqual([kind, known, together]);
    }
    expect(page.otherKinds.length).toBeGreaterThan(0);
    const sum = page.items.reduce(
      (all: bigint, { money }: { money: { kind: string; total: string }[] }) =>
        all + parseDecimal(money.find(({ kind }) => kind === 'contracted')?.total ?? '0'),
      0n,
    );
    expect(page.sum).toBe(formatDecimal(sum));
    expect(page.known).toBe(page.items.length);
  });

  test('parts of the money make its total', async () => {
    const { items } = await json('/projects?limit=500');
    for (const { money } of items)
      for (const { total, parts } of money)
        expect(parseDecimal(total)).toBe(
          Object.values<string>(parts).reduce((sum, part) => sum + parseDecimal(part), 0n),
        );
  });

  test('leaves a hidden project out, its own address keeps it', async () => {
    expect((await json('/projects?q=0000008&limit=10')).total).toBe(0);
    expect(await json('/projects/p0000008')).toMatchObject({ id: 'p0000008', hidden: 'withdrawn' });
  });

  test('a number, a part of a number and a project', async () => {
    const found = await json('/projects?q=/0001234');
    expect(found.items.map(({ id }: { id: string }) => id)).toEqual(['p0001234']);
    expect(await json('/projects/p0001234')).toMatchObject({
      identifiers: [{ scheme: 'registration-number' }],
      places: expect.arrayContaining([expect.objectContaining({ level: 'municipality' })]),
    });
    expect((await get('/projects/nobody')).status).toBe(404);
  });

  test('refuses what it does not understand', async () => {
    expect((await get('/projects?limit=0')).status).toBe(400);
    expect((await get('/projects?sort=up')).status).toBe(400);
    expect(await json('/projects?phase=runing')).toMatchObject({
      ...{ status: 400, errors: [{ parameter: 'phase', expected: expect.stringMatching(/^one of idea, /) }] },
    });
    expect((await get('/money?kind=paid|contracted&payer=unknown&left=all')).status).toBe(200);
    expect((await get(`/projects?cursor=${Buffer.from('nobody').toString('base64url')}`)).status).toBe(400);
  });
});

test('facets count each project once in each of its values', async () => {
  const { total, facets } = await json('/projects/facets?region=CZ051');
  const phases = facets.phase.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
  expect(phases).toBe(total);
  const areas = facets.area.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
  expect(areas).toBeGreaterThan(total);
  expect(facets.region.find(({ value }: { value: string }) => value === 'CZ051').count).toBe(total);
});

test('projects of one source, by its title; over sources money does not add up', async () => {
  const { facets } = await json('/projects/facets');
  const known = facets.source.find(({ value }: { value: string }) => value !== 'unknown');
  expect(known.name).not.toBe(known.value);
  expect((await json(`/projects?source=${known.value}`)).total).toBe(known.count);
  expect((await json('/money?rows=source')).rowsAdd).toBe(false);
});

describe('a file', () => {
  const question = 'q=prevence&sort=start';
  const ids = async () => {
    const { items, total } = await json(`/projects?${question}&limit=1000`);
    expect(items.length).toBe(total);
    return items.map(({ id }: { id: string }) => id);
  };

  test('CSV holds the same projects in the same order, with codes, names and exact crowns', async () => {
    const text = await (await get(`/projects?${question}&format=csv`)).text();
    const rows = parse(text, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map(({ id }) => id)).toEqual(await ids());
    expect(rows[0]).toMatchObject({
      municipality_code: expect.stringMatching(/^\d{6}/),
      area: expect.stringContaining('crime-prevention'),
      area_name: expect.stringContaining('Prevence kriminality'),
      contracted_total_czk: expect.stringMatching(/^\d+\.\d\d$/),
    });
  });

  test('Czech CSV has semicolons, commas and Czech headings', async () => {
    const text = await (await get(`/projects?${question}&format=csv&locale=cs`)).text();
    const rows = parse(text, { columns: true, bom: true, delimiter: ';' }) as Record<string, string>[];
    expect(rows.map((row) => row['Identifikátor'])).toEqual(await ids());
    expect(rows[0]!['Kč v právním aktu, celkem']).toMatch(/^\d+,\d\d$/);
  });

  test('NDJSON and JSON hold the same projects', async () => {
    const lines = (await (await get(`/projects?${question}&format=ndjson`)).text()).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(await ids());
    const whole = await json(`/projects?${question}&format=json`);
    expect(whole.items.map(({ id }: { id: string }) => id)).toEqual(await ids());
    expect(whole.total).toBe(whole.items.length);
  });

  test('XLSX opens, holds the same projects as numbers and texts, and says what it is', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await (await get(`/projects?${question}&format=xlsx`)).arrayBuffer());
    const sheet = workbook.getWorksheet('Projekty')!;
    const wanted = await ids();
    expect(sheet.rowCount).toBe(wanted.length + 1);
    const headings = sheet.getRow(1).values as string[];
    const column = headings.indexOf('Identifikátor');
    expect(wanted.map((_: string, at: number) => sheet.getRow(at + 2).getCell(column).value)).toEqual(wanted);
    expect(typeof sheet.getRow(2).getCell(headings.indexOf('Kč v právním aktu, celkem')).value).toBe(
      'number',
    );
    const facts = workbook.getWorksheet('O tomto souboru')!;
    expect(facts.getRow(1).getCell(2).value).toBe('prevence');
  });

  test('a text that a spreadsheet would run stays a text', async () => {
    const text = await (await get('/projects?q=hyperlink&format=csv')).text();
    const [row] = parse(text, { columns: true, bom: true }) as Record<string, string>[];
    expect(row!.title).toBe(`'=HYPERLINK("http://x","Dluhová poradna")`);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await (await get('/projects?q=hyperlink&format=xlsx')).arrayBuffer());
    const sheet = workbook.getWorksheet('Projekty')!;
    const column = (sheet.getRow(1).values as string[]).indexOf('Název');
    expect(sheet.getRow(2).getCell(column).value).toBe(`'=HYPERLINK("http://x","Dluhová poradna")`);
  });

  test.each(['csv', 'xlsx', 'json', 'ndjson'])('the manifest names the bytes of %s', async (format) => {
    const bytes = Buffer.from(await (await get(`/projects?${question}&format=${format}`)).arrayBuffer());
    const manifest = await json(`/projects/manifest?${question}&format=${format}`);
    expect(manifest).toMatchObject({
      rows: (await ids()).length,
      query: { text: 'prevence', sort: 'start', reading: { cs: expect.stringMatching(/^slov/) } },
      file: { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
      dataVersion: expect.stringMatching(/^\d+$/),
    });
    expect((await get(manifest.query.address.replace('/api/v1', ''))).status).toBe(200);
  });

  test('holds everything, beyond the size of a page and of a batch', async () => {
    const text = await (await get('/projects?format=ndjson')).text();
    const { total } = await json('/projects?limit=1');
    expect(total).toBeGreaterThan(MADE);
    expect(text.trim().split('\n').length).toBe(total);
  });
});

test('the course of projects is told as of the day that is asked for', async () => {
  const course = async (day: string) => {
    const { facets, asOf, total } = await json(`/projects/facets?asOf=${day}`);
    const counts = Object.fromEntries(
      facets.course.map(({ value, count }: { value: string; count: number }) => [value, count]),
    );
    return { asOf, total, counts };
  };
  // Ralsko's running project ends on 31 July 2026.
  const q = 'q=ralsko&course=ended';
  const ended = async (day: string) => (await json(`/projects?${q}&asOf=${day}`)).total;
  expect(await ended('2026-08-01')).toBe((await ended('2026-07-31')) + 1);
  const [past, future] = [await course('1999-01-01'), await course('2099-12-31')];
  expect(past).toMatchObject({ asOf: '1999-01-01', total: future.total });
  expect(past.counts.ended ?? 0).toBeLessThan(future.counts.ended);
  expect((await get('/projects?asOf=2026-02-30')).status).toBe(400);
});

describe('money', () => {
  test('of a chosen payer is only what the payer gives', async () => {
    const money = await json('/money?kind=contracted&rows=payer&payer=EU');
    expect(money.lines.map(({ key }: { key: string }) => key)).toEqual(['EU']);
    expect(money.total).toBe((await json('/projects?kind=contracted&payer=EU&limit=1')).sum);
    expect(parseDecimal(money.total)).toBeLessThan(
      parseDecimal((await json('/money?kind=contracted&rows=payer')).total),
    );
  });

  test.each([
    ['q=qqqqq', 0, 'No project answers the question.'],
    ['q=ralsko&kind=planned', 0, /^No project answers the question\. Without the kind.*, \d+ do\.$/],
  ])('of nothing is an answer that says why: %s', async (query, count, text) => {
    const none = { reason: 'no-projects', text: expect.stringMatching(text) };
    expect(await json(`/money?${query}`)).toMatchObject({
      ...{ kind: null, total: null, projects: 0, count, lines: [], none },
    });
    const sheet = await (await get(`/money?${query}&format=csv`)).text();
    expect(sheet.trim().split('\n')).toHaveLength(1);
  });

  test('of projects without an amount is an answer that counts them', async () => {
    const found = await json(`/money?q=${encodeURIComponent('Na jedné lodi na Frýdlantsku')}`);
    expect(found).toMatchObject({ total: null, count: 1, none: { reason: 'no-amounts' } });
    expect(found.none.text).toMatch(/^1 project answers/);
  });

  test('is not divided by two levels of places at once', async () => {
    expect((await get('/money?rows=municipality&columns=district')).status).toBe(400);
  });

  const sum = (values: string[]) =>
    formatDecimal(values.reduce((all, value) => all + parseDecimal(value), 0n));

  test('lines, columns and the whole are equal, and equal the list of projects', async () => {
    const money = await json('/money?kind=contracted&rows=municipality&columns=payer');
    expect(sum(money.lines.map(({ total }: { total: string }) => total))).toBe(money.total);
    expect(sum(money.columnTotals.map(({ total }: { total: string }) => total))).toBe(money.total);
    for (const { cells, total } of money.lines) expect(sum(Object.values(cells))).toBe(total);
    expect(money.total).toBe((await json('/projects?kind=contracted&limit=1')).sum);
    expect(money.lines.map(({ key }: { key: string }) => key)).toContain('unallocated');
  });

  test('areas are not added up', async () => {
    const money = await json('/money?kind=contracted&rows=area');
    expect(money).toMatchObject({ rowsAdd: false, columns: null });
    expect(parseDecimal(sum(money.lines.map(({ total }: { total: string }) => total)))).toBeGreaterThan(
      parseDecimal(money.total),
    );
  });

  test('as a table it has every line', async () => {
    const money = await json('/money?kind=contracted&rows=municipality');
    const text = await (await get('/money?kind=contracted&rows=municipality&format=csv')).text();
    expect(parse(text, { columns: true, bom: true })).toHaveLength(money.lines.length);
  });
});

test('an organisation by its IČO, with the same projects as a search for it', async () => {
  const [item] = (await json('/projects?limit=1&sort=title')).items;
  const organisation = await json(`/organisations/${item.recipient.ico}`);
  const { total } = await json(`/projects?q=${item.recipient.ico}`);
  expect(organisation).toMatchObject({ ico: item.recipient.ico, name: item.recipient.name, count: total });
  const { facets } = await json(`/projects/facets?recipient=${item.recipient.ico}`);
  const unknown = facets.course.find(({ value }: { value: string }) => value === 'unknown')?.count ?? 0;
  expect(organisation.courseUnknown).toBe(unknown);
  expect((await get('/organisations/nobody')).status).toBe(404);
});

describe('a file on its way when the data change', () => {
  let edition = 0;
  /** A new edition: of each batch of the file some projects say another thing than before. */
  const change = () =>
    database.write('CZ051', async (tx) => {
      const title = `edition ${++edition}`;
      await tx.updateTable('project').set({ title }).where('id', 'like', 'p00001%').execute();
      await bumpVersion(tx);
    });
  const check = async (lines: string) => {
    const titles = lines
      .trim()
      .split('\n')
      .map((line): string => JSON.parse(line).title);
    expect(titles).toHaveLength((await json('/projects?limit=1')).total);
    const editions = new Set(titles.filter((title) => title.startsWith('edition')));
    expect(editions.size).toBe(1);
    return [...editions][0];
  };

  test('is whole and of the version that it was when its first byte went out', async () => {
    await change();
    const body = (await get('/projects?format=ndjson')).body!.getReader();
    const pieces: Uint8Array[] = [];
    for (let piece = await body.read(); !piece.done; piece = await body.read())
      if (pieces.push(piece.value) === 1) await change();
    expect(await check(Buffer.concat(pieces).toString())).toBe('edition 1');
  });

  test('is whole and of one version even if each reading of the data is overtaken', async () => {
    beforeReading = change;
    const lines = await (await get('/projects?format=ndjson')).text();
    beforeReading = async () => {};
    await check(lines);
  });
});
