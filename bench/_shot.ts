import chromium from '@sparticuz/chromium';
import { chromium as pw } from 'playwright-core';
const base = 'http://127.0.0.1:3955';
const list = process.argv.slice(2);
const browser = await pw.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox', '--disable-gpu'], headless: true });
for (const [name, path] of list.map((x) => x.split('=>') as [string, string])) {
  for (const [w, h, k] of [[1280, 900, 'd'], [390, 844, 'm']] as const) {
    if (process.env.ONLY && process.env.ONLY !== k) continue;
    const page = await browser.newPage({ viewport: { width: w, height: h } });
    page.on('console', (m) => { if (m.type() === 'error') console.log(name, k, 'console', m.text()); });
    page.on('pageerror', (e) => console.log(name, k, 'error', e.message));
    const b = performance.now();
    const r = await page.goto(base + path, { waitUntil: 'networkidle' });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    console.log(name, k, r!.status(), Math.round(performance.now() - b) + ' ms', 'overflow', over);
    await page.screenshot({ path: `/tmp/a5/shots/${name}-${k}.png`, fullPage: !process.env.FOLD });
    await page.close();
  }
}
await browser.close();
