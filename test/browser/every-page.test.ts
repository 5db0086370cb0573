// What must hold on every page, in both languages.
import { describe, expect, test } from 'vitest';
import { checkAccessibility, errorsOf, useBrowser } from './browser.ts';

const { open, openBeside, url } = useBrowser();

const TOTAL = 'lk-release-2026.stated-funds.CZ051.total';
const CHANGE = 'reorganizace-mmr-2026';
const PAGES = [
  ['/', '/en'],
  ['/obce', '/en/municipalities'],
  ['/obce/563889', '/en/municipalities/563889'],
  ['/obce/561479', '/en/municipalities/561479'],
  ['/nesrovnalosti', '/en/findings'],
  [`/nesrovnalosti/sum-mismatch:${TOTAL}`, `/en/findings/sum-mismatch:${TOTAL}`],
  ['/zdroje', '/en/sources'],
  ['/zdroje/lk-release-2026', '/en/sources/lk-release-2026'],
  ['/zdroje/exclusion-index-2023', '/en/sources/exclusion-index-2023'],
  [`/cislo/${TOTAL}`, `/en/figures/${TOTAL}`],
  [`/cislo/sum:${TOTAL}`, `/en/figures/sum:${TOTAL}`],
  ['/overeni', '/en/check'],
  ['/overeni?example=1', '/en/check?example=1'],
  ['/slovnik', '/en/glossary'],
  ['/terminy', '/en/obligations'],
  ['/projekty', '/en/projects'],
  ['/projekty?view=map', '/en/projects?view=map'],
  ['/projekty?view=chart&q=liberec', '/en/projects?view=chart&q=liberec'],
  ['/projekty/shody', '/en/projects/matches'],
  ['/projekty?q=liberec&asOf=2026-08-01', '/en/projects?q=liberec&asOf=2026-08-01'],
  ['/projekty/centrum-bydleni-liberec-2', '/en/projects/centrum-bydleni-liberec-2'],
  ['/vyzvy', '/en/calls'],
  ['/plany', '/en/plans'],
  ['/plany/akcni-plan-sz-2024-2026', '/en/plans/akcni-plan-sz-2024-2026'],
  ['/penize', '/en/money'],
  ['/penize/uvedeno-a-spocteno', '/en/money/stated'],
  ['/organizace/00262978', '/en/organisations/00262978'],
  ['/dopady', '/en/impact'],
  ['/dopady/slaba-mista', '/en/impact/weak-points'],
  [`/dopady/${CHANGE}`, `/en/impact/${CHANGE}`],
  [`/dopady/${CHANGE}/scenar`, `/en/impact/${CHANGE}/scenario`],
  [
    `/dopady/${CHANGE}/srovnani?s=&s=d%3D${CHANGE}~2026-07-01`,
    `/en/impact/${CHANGE}/compare?s=&s=d%3D${CHANGE}~2026-07-01`,
  ],
  [`/dopady/${CHANGE}/opatreni`, `/en/impact/${CHANGE}/measures`],
  [`/dopady/${CHANGE}/podklad`, `/en/impact/${CHANGE}/brief`],
  ['/potrebnost', '/en/need'],
  ['/potrebnost/564265', '/en/need/564265'],
  ['/potrebnost/mezery', '/en/need/coverage'],
  ['/potrebnost/CZ051', '/en/need/CZ051'],
  ['/potrebnost/mezery?parent=CZ051&threshold=8', '/en/need/coverage?parent=CZ051&threshold=8'],
  ['/potrebnost/poradi', '/en/need/rankings'],
  ['/potrebnost/co-kdyby', '/en/need/what-if'],
] as const;

describe.each(PAGES)('%s', (czech, english) => {
  test.each([
    ['cs', czech],
    ['en', english],
  ])(
    'in %s is accessible, without script errors, in its language, and fits a narrow phone',
    async (language, path) => {
      const page = await openBeside(path);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.title()).toMatch(/Opora/);
      expect(await checkAccessibility(page, language === 'cs' ? 'page' : 'words')).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      expect(errorsOf(page)).toEqual([]);
      await page.close();
    },
  );
});

test('a page that does not exist says so and leads back', async () => {
  const response = await fetch(`${url}/obce/999999`);
  expect(response.status).toBe(404);
  const page = await open('/obce/999999');
  expect(await checkAccessibility(page)).toEqual([]);
  expect(await page.locator('a[href="/"]').count()).toBeGreaterThan(0);
  await page.context().close();
});

test('pages carry a strict content security policy', async () => {
  const policy = (await fetch(url)).headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/default-src 'self'/);
  expect(policy).toMatch(/object-src 'none'/);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});
