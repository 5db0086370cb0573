// A real browser from the npm registry: no system package, starts as root too.
import { AxeBuilder } from '@axe-core/playwright';
import sparticuz from '@sparticuz/chromium';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import './site.ts';

let browser: Browser;

/** Call at the top of a test file; `open` gives a page of a fresh context, of another site by its whole address. */
export function useBrowser() {
  beforeAll(async () => {
    const executablePath = await sparticuz.executablePath();
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu'],
      headless: true,
    });
  });
  afterAll(() => browser.close());
  let shared: BrowserContext | undefined;
  /** A page beside those opened before: what they loaded is kept, as in the browser of a reader. */
  const openBeside = async (path: string) => openIn((shared ??= await newContext()), path);
  return { open, openBeside, url: inject('site').url };
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  return openIn(await newContext(options), path);
}

const newContext = (options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  browser.newContext({ locale: 'cs-CZ', viewport: { width: 1280, height: 900 }, ...options });

async function openIn(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(new URL(path, inject('site').url).href, { waitUntil: 'load' });
  Object.assign(page, { errors });
  return page;
}

/** Errors of scripts and of the content security policy seen by the page. */
export function errorsOf(page: Page): string[] {
  return (page as Page & { errors: string[] }).errors;
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules whose answer hangs on the words of a page: names of controls and pictures, headings, the language. */
const OF_WORDS = [
  ...['document-title', 'html-has-lang', 'html-lang-valid', 'valid-lang', 'heading-order', 'empty-heading'],
  ...['button-name', 'link-name', 'label', 'select-name', 'image-alt', 'svg-img-alt', 'summary-name'],
  ...['aria-command-name', 'aria-input-field-name', 'aria-toggle-field-name', 'aria-progressbar-name'],
  ...['landmark-unique', 'empty-table-header', 'label-content-name-mismatch', 'duplicate-id-aria'],
];

/**
 * Violations of WCAG 2.2 AA as lines that name rule and element. What passed is not gathered, and with no frame on our
 * pages axe needs no second window: the same verdicts in a quarter of the time. `words`: of a page that was looked at in the
 * other language, whose colours, roles and structure are the same, only what the words decide.
 */
export async function checkAccessibility(page: Page, of: 'page' | 'words' = 'page'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: of === 'page' ? RULES : OF_WORDS, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}
