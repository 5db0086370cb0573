// Need with the whole country loaded: another region's pages, what a page says of a bad question, tables on a phone.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCountry } from '../../bench/need.ts';
import { startSite } from '../../bench/site.ts';
import { checkAccessibility, errorsOf, useBrowser } from './browser.ts';

const { open } = useBrowser();
const text = (value: string | null) => (value ?? '').replace(/[\u00a0\u202f]/g, ' ');
const dataFolder = mkdtempSync(join(tmpdir(), 'opora-country-'));
const PHONE = { viewport: { width: 390, height: 844 } };
let site: Awaited<ReturnType<typeof startSite>>;

beforeAll(async () => {
  await loadCountry(dataFolder);
  site = await startSite(dataFolder);
}, 240_000);
afterAll(async () => {
  await site?.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

const visit = (path: string, options = {}) => open(new URL(path, site.url).href, options);

test("another region's page carries its own name; the brand says whose register it is", async () => {
  const page = await visit('/potrebnost/CZ042');
  expect(await page.title()).not.toContain('Liberecký');
  expect(await page.title()).toContain('CZ042');
  expect(text(await page.locator('.brand').innerText())).toMatch(/Liberecký kraj/);
  expect(text(await page.locator('.lead').innerText())).toMatch(/z 354 /);
  await page.context().close();
});

test.each(['/potrebnost/CZ042', '/potrebnost/mezery?parent=CZ042', '/potrebnost/poradi'])(
  '%s is accessible and fits a phone',
  async (path) => {
    const page = await visit(path, PHONE);
    expect(await checkAccessibility(page)).toEqual([]);
    expect(errorsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.context().close();
  },
);

describe('a question that can not be answered is named and nothing is answered in its place', () => {
  test.each([
    ['/potrebnost/mezery?threshold=99', '99'],
    ['/potrebnost/mezery?threshold=abc', 'abc'],
    ['/potrebnost/mezery?parent=XX999', 'XX999'],
    ['/potrebnost/poradi?level=planeta', 'planeta'],
    ['/potrebnost/poradi?page=-1', '-1'],
  ])('%s', async (path, found) => {
    const page = await visit(path);
    expect(text(await page.locator('main [role="alert"]').innerText())).toContain(found);
    expect(await checkAccessibility(page)).toEqual([]);
    await page.context().close();
  });
});

test('a rank somebody claims of any area is checked by its name', async () => {
  const page = await visit('/potrebnost/poradi');
  await page.getByLabel('Území').fill('kraj CZ042');
  await page.getByLabel('Místo', { exact: true }).fill('3');
  await page.getByRole('button', { name: 'Ověřit' }).click();
  await page.waitForURL(/rank=3/);
  expect(text(await page.locator('.lead').innerText())).toMatch(/^Kraj CZ042: 3\. místo/);
  expect(await page.getByRole('row', { name: /z 14/ }).count()).toBeGreaterThan(3);
  await visit('/potrebnost/poradi?unit=Atlantida&rank=1').then(async (wrong) => {
    expect(text(await wrong.locator('main [role="alert"]').innerText())).toContain('Atlantida');
    await wrong.context().close();
  });
  await page.context().close();
});

test("a region's page leads to its districts and on to their ORP", async () => {
  const page = await visit('/potrebnost/CZ051');
  const parts = page.getByRole('region', { name: 'Okresy a správní obvody' });
  await parts.getByRole('link', { name: 'Jablonec nad Nisou' }).first().click();
  await page.waitForURL(/CZ0512/);
  await parts.getByRole('link', { name: 'Tanvald' }).click();
  await page.waitForURL(/5108/);
  expect(text(await page.locator('.lead').innerText())).toMatch(/Tanvald/);
  await page.context().close();
});

test('a year that is not loaded is named, with those that are', async () => {
  const page = await visit('/potrebnost?year=2019');
  expect(text(await page.locator('main [role="alert"]').innerText())).toMatch(/2019.*Načtené roky: 2023/s);
  await page.context().close();
});

test('a table wider than a phone says that it scrolls, one that fits does not', async () => {
  const page = await visit('/potrebnost/mezery', PHONE);
  expect(await page.locator('.hint').first().isVisible()).toBe(true);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await page.locator('.hint').first().isVisible()).toBe(false);
  await page.context().close();
});

test('on a phone the map has numbers and the list beside it the same ones', async () => {
  const page = await visit('/potrebnost', PHONE);
  expect(await page.locator('figure g.wide').first().isVisible()).toBe(false);
  const numbers = await page.locator('figure g.narrow').allTextContents();
  const listed = await page.locator('td .number, th .number').allTextContents();
  expect(numbers.length).toBeGreaterThan(15);
  expect(numbers.map(Number).filter((number) => !listed.map(Number).includes(number))).toEqual([]);
  await page.context().close();
});

test('all twelve places of the gap are named in the scatter', async () => {
  const page = await open('/potrebnost/mezery');
  const gap = await page.locator('circle.gap title').allTextContents();
  const named = await page.locator('svg text.name').allTextContents();
  expect(gap).toHaveLength(12);
  expect(gap.filter((name) => !named.includes(name))).toEqual([]);
  await page.context().close();
});

test('the series has a gap, its break and both numbers that contradict each other', async () => {
  const page = await visit('/potrebnost');
  const series = page.locator('section[aria-labelledby="series"]');
  expect(await series.locator('svg path.break').count()).toBe(2);
  const body = text(await series.innerText());
  expect(body).toMatch(/241\s*⇄\s*238/);
  expect(body).toContain('nenalezeno');
  expect(body).toMatch(/2024 → 2025/);
  await page.context().close();
});

test('the file of an edition comes back byte by byte', async () => {
  const page = await visit('/zdroje/exclusion-index-2023');
  const hash = (await page.locator('.hash code').allTextContents()).find((one) => /^[0-9a-f]{64}/.test(one))!;
  const href = await page.locator('main td a[data-sveltekit-reload]').first().getAttribute('href');
  const bytes = await (await fetch(new URL(href!, page.url()))).arrayBuffer();
  expect(createHash('sha256').update(new Uint8Array(bytes)).digest('hex')).toBe(hash);
  await page.context().close();
});
