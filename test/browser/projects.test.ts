// Finding projects and taking them home, as a new user would.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, inject, test } from 'vitest';
import { connect } from '../../src/server/database/connect.ts';
import { openEngine } from '../../src/server/database/embedded/engine.ts';
import { insertRows } from '../../src/server/register/insert.ts';
import { bumpVersion } from '../../src/server/register/version.ts';
import { checkAccessibility, errorsOf, useBrowser } from './browser.ts';

const { open } = useBrowser();
const text = (value: string | null) => (value ?? '').replace(/[\u00a0\u202f\u2060]/g, ' ');

const TOWN = '563820';
const PROJECTS = [
  {
    id: 'test-apk-1',
    title: 'Asistenti prevence kriminality I',
    total: 2_000_000_00n,
    year: 2019,
    town: TOWN,
  },
  { id: 'test-apk-2', title: 'Domovníci preventisté', total: 3_500_000_50n, year: 2021, town: TOWN },
  { id: 'test-apk-3', title: '=2+5 Mentoři', total: null, year: 2023, town: TOWN },
  {
    id: 'test-other',
    title: 'Asistenti prevence kriminality jinde',
    total: 1_00n,
    year: 2021,
    town: '561860',
  },
];

beforeAll(async () => {
  const engine = await openEngine(inject('site').dataFolder, { share: true });
  const database = connect({ socketFolder: engine.socketFolder });
  const region = 'CZ051';
  await database.write(region, async (tx) => {
    const { id: source_id } = await tx.selectFrom('source').select('id').executeTakeFirstOrThrow();
    const told = { region, source_id, locator: 'test' };
    await insertRows(
      tx,
      'project',
      PROJECTS.map(({ id, title, year }) => ({
        ...told,
        id,
        title,
        year,
        valid_from: `${year}-01-01`,
        valid_to: `${year + 1}-12-31`,
        phase: 'running',
        recipient_name: 'Spolek pro klidné ulice',
        recipient_ico: '27654321',
        recipient_kind: 'ngo',
      })),
    );
    await insertRows(
      tx,
      'project_territory',
      PROJECTS.map(({ id, town }) => ({ ...told, project_id: id, territory_code: town })),
    );
    await insertRows(
      tx,
      'project_area',
      PROJECTS.map(({ id }) => ({ region, project_id: id, area: 'crime-prevention', rule: 'test' })),
    );
    await insertRows(
      tx,
      'project_money',
      PROJECTS.filter(({ total }) => total !== null).map(({ id, total }) => ({
        region,
        project_id: id,
        kind: 'contracted',
        total: String(total),
        from_eu: String((total! * 85n) / 100n),
        from_unknown: String(total! - (total! * 85n) / 100n),
        source_id,
        key: id,
      })),
    );
    await bumpVersion(tx);
  });
  await database.close();
  await engine.close();
});

test('all crime-prevention projects in a town are found and downloaded in under a minute', async () => {
  const begun = Date.now();
  const page = await open('/');
  await page.locator('header nav a', { hasText: 'Projekty' }).click();
  await page.getByRole('searchbox').fill('prevence kriminality Tanvald');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=prevence/);
  const titles = await page.locator('main table tbody th a').allInnerTexts();
  for (const { title, town } of PROJECTS) expect(titles.includes(title)).toBe(town === TOWN);
  // Two amounts of three are known; the third is no zero.
  expect(text(await page.locator('.lead').innerText())).toMatch(/3 projekty.*2 mají.*5,5 milionu Kč/s);
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV', exact: true }).click();
  const rows = parse(readFileSync(await (await coming).path()), { columns: true, bom: true }) as Record<
    string,
    string
  >[];
  expect(rows.map(({ id }) => id).sort()).toEqual(['test-apk-1', 'test-apk-2', 'test-apk-3']);
  expect(rows.find(({ id }) => id === 'test-apk-2')).toMatchObject({ contracted_total_czk: '3500000.50' });
  expect(rows.find(({ id }) => id === 'test-apk-3')).toMatchObject({
    title: `'=2+5 Mentoři`,
    contracted_total_czk: '',
  });
  expect(Date.now() - begun).toBeLessThan(60_000);
  expect(errorsOf(page)).toEqual([]);
  await page.context().close();
});

test('facets narrow and open again without JavaScript, the address holds the choice', async () => {
  const page = await open('/projekty?q=prevence+kriminality', { javaScriptEnabled: false });
  await page.locator('aside a', { hasText: 'Tanvald' }).first().click();
  await page.waitForURL(/municipality=563820/);
  expect(await page.locator('main table tbody tr').count()).toBe(3);
  await page.locator('.chosen a', { hasText: 'Obec: Tanvald' }).click();
  await page.waitForURL((url) => !url.search.includes('municipality'));
  expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(3);
  await page.context().close();
});

test.each(['', '&view=map', '&view=chart'])(
  'the same selection as a table, a map and a chart%s',
  async (view) => {
    const page = await open(`/projekty?q=prevence+kriminality+Tanvald${view}`);
    expect(text(await page.locator('.lead').innerText())).toContain('3 projekty');
    expect(text(await page.locator('main').innerText())).toMatch(/Tanvald|2019/);
    expect(await checkAccessibility(page)).toEqual([]);
    await page.context().close();
  },
);

test('money of a selection adds up in the table, its lines lead to their projects', async () => {
  const page = await open('/penize?q=prevence+kriminality+Tanvald&rows=year&columns=payer&kind=contracted');
  const foot = text(await page.locator('main table tfoot tr').innerText());
  expect(foot).toMatch(/4 675 000,42\s+825 000,08\s+5 500 000,50/);
  await page.locator('main table tbody th a', { hasText: '2021' }).click();
  await page.waitForURL(/projekty.*year=2021/);
  expect(await page.locator('main table tbody th a').allInnerTexts()).toContain('Domovníci preventisté');
  await page.context().close();
});

test('a project and its recipient lead to each other', async () => {
  const page = await open('/projekty/test-apk-2');
  expect(text(await page.locator('main').innerText())).toMatch(/3 500 000,50/);
  await page.locator('main dl a', { hasText: 'Spolek pro klidné ulice' }).click();
  await page.waitForURL(/organizace\/27654321/);
  expect(text(await page.locator('main').innerText())).toMatch(/4 projektů[\s\S]*Domovníci preventisté/);
  expect(await checkAccessibility(page)).toEqual([]);
  await page.context().close();
});

test('a phone shows projects without scrolling sideways, a printed page keeps what was chosen', async () => {
  const page = await open('/projekty?q=prevence+kriminality', { viewport: { width: 390, height: 844 } });
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('aside').isVisible()).toBe(false);
  expect(await page.locator('.chosen').isVisible()).toBe(true);
  await page.context().close();
});
