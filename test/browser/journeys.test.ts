// What people come for, click by click.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../src/server/database/connect.ts';
import { openEngine } from '../../src/server/database/embedded/engine.ts';
import { inject } from 'vitest';
import { errorsOf, useBrowser } from './browser.ts';

const { open, url } = useBrowser();
const text = (value: string | null) => (value ?? '').replace(/[\u00a0\u202f]/g, ' ');

test('the first page says what was published and that it does not add up', async () => {
  const page = await open('/');
  const body = text(await page.locator('main').innerText());
  expect(body).toContain('684 908 825 Kč');
  expect(body).toContain('680 269 114 Kč');
  expect(body).toContain('4 639 711 Kč');
  expect(body).toMatch(/Cvikov[\s\S]*zatím ne/);
  expect(await page.locator('table tbody tr').count()).toBeGreaterThanOrEqual(9);
  if (process.env.OPORA_PICTURES) {
    await page.screenshot({ path: join(import.meta.dirname, '../../docs/picture/overview.png') });
  }
  await page.context().close();
});

test('a number leads to its row in the source, by keyboard alone', async () => {
  const page = await open('/');
  await page.goto(`${url}/cislo/lk-release-2026.stated-funds.563889.row`);
  const link = page.locator('a[href*="/zdroje/lk-release-2026"][href*="row="]').first();
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/zdroje\/lk-release-2026/);
  const marked = page.locator('tr[aria-current], tr.marked, [data-marked]').first();
  expect(text(await marked.innerText())).toMatch(/351 ?688 ?567/);
  await page.context().close();
});

test('from the finding to both sides of it', async () => {
  const page = await open('/');
  await page.locator('main a[href*="/nesrovnalosti"]').first().click();
  await page.waitForURL(/nesrovnalosti/);
  const body = text(await page.locator('main').innerText());
  expect(body).toContain('4 639 711 Kč');
  await page.context().close();
});

test('a municipality is found without diacritics', async () => {
  const page = await open('/obce?q=novy+bor');
  const links = page.locator('main a[href^="/obce/"]');
  expect(await links.allInnerTexts()).toEqual(['Nový Bor']);
  await links.first().click();
  await page.waitForURL(/\/obce\/561860/);
  expect(text(await page.locator('h1').innerText())).toContain('Nový Bor');
  await page.context().close();
});

test('two clicks from the first page to why a municipality has its points', async () => {
  const page = await open('/');
  await page.locator('header nav a', { hasText: 'Potřebnost' }).click();
  await page.locator('main a', { hasText: 'Nové Město pod Smrkem' }).first().click();
  await page.waitForURL(/\/potrebnost\/564265/);
  expect(text(await page.locator('main').innerText())).toMatch(
    /24 bodů[\s\S]*Osoby v exekuci[\s\S]*další pásmo/,
  );
  await page.context().close();
});

test('everything can be read without JavaScript', async () => {
  const page = await open('/', { javaScriptEnabled: false });
  expect(text(await page.locator('main').innerText())).toContain('4 639 711 Kč');
  await page.locator('a[hreflang="en"], a[lang="en"]').first().click();
  await page.waitForURL(/\/en$/);
  expect(text(await page.locator('main').innerText())).toContain('CZK 4,639,711');
  await page.context().close();
});

test('printed, a page keeps its sources and drops its navigation', async () => {
  const page = await open('/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('header nav').first().isVisible()).toBe(false);
  // On paper a link is dead: its address is printed after it.
  const printed = await page
    .locator('main a[href^="https://www.kraj-lbc.cz"]')
    .first()
    .evaluate((link) => window.getComputedStyle(link, '::after').content);
  expect(printed).toContain('kraj-lbc.cz');
  expect(errorsOf(page)).toEqual([]);
  await page.context().close();
});

test('a query that sleeps does not keep pages from answering', async () => {
  await (await fetch(url)).text();
  const engine = await openEngine(inject('site').dataFolder, { share: true });
  expect(engine.owned).toBe(false);
  const database = connect({ socketFolder: engine.socketFolder });
  let sleeping = true;
  const sleep = database.pool.query('select pg_sleep(3)').then(() => (sleeping = false));
  const response = await fetch(url);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('</html>');
  expect(sleeping).toBe(true);
  await sleep;
  await database.close();
});
