// What people come to the stress test for, click by click, key by key, on paper and without a script.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, inject, test } from 'vitest';
import { errorsOf, useBrowser } from './browser.ts';

const { open, url } = useBrowser();
const { dataFolder } = inject('site');
const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const flat = (text: string | null) => plain(text).replace(/\s+/g, ' ');

const CHANGE = '/dopady/reorganizace-mmr-2026';
const RALSKO = '562017';

test('three clicks from the first page to what happens to Ralsko and when', async () => {
  const page = await open('/');
  await page.locator('header nav a', { hasText: 'Dopady' }).click();
  await page.locator('main ol a[href^="/dopady/"]').first().click();
  await page.waitForURL(`**${CHANGE}`);
  expect(plain(await page.locator('.lead').innerText())).toMatch(
    /Změna k 1\. 4\. 2026 by zasáhla \d+ věcí, z toho \d+ v \d+ obcích a \d+ pro celý kraj nebo stát\. Úředně nepotvrzeno/,
  );
  const row = page.locator('section:has(#where) li', { has: page.locator(`a[href$="place=${RALSKO}"]`) });
  expect(plain(await row.innerText())).toMatch(/Ralsko \d věcí?[\s\S]*1\. 4\. 2026/);
  await row.locator('a').click();
  await page.waitForURL(`**${CHANGE}?place=${RALSKO}`);
  const days = plain(await page.locator('section:has(#days)').innerText());
  expect(days).toMatch(
    /31\. 7\. 2026\s+Pokračování v komplexním řešení[\s\S]*1\. 8\. 2026\s+Asistenti prevence kriminality: Ralsko[\s\S]*Pokračování asistentů a domovníků v Ralsku/,
  );
  for (const text of await page.locator('section:has(#list) li[id^="hit-"]').allInnerTexts())
    expect(text).toContain('Ralsko');
  // What ends anyway is told once, in the list by day; what is hit leads from it to its path.
  const safe = await page.locator('section:has(#safe)').textContent();
  expect(safe).not.toContain('Koordinátor participace');
  await page.locator('section:has(#days) a[href^="#hit-"]').last().click();
  expect(await page.locator(':target').getAttribute('id')).toMatch(/^hit-.*ralsko/);
  expect(await page.locator('a[href$="/reorganizace-mmr-2026/graph"]').count()).toBe(1);
  await page.locator('.narrowed a').first().click();
  await page.waitForURL(`**${CHANGE}`);
  expect(errorsOf(page)).toEqual([]);
  await page.context().close();
});

test.each([
  ['a phone', { width: 390, height: 844 }, 844, 11_500],
  ['a desktop', { width: 1440, height: 900 }, 600, 8_500],
])('the first screen of %s says how sure, when and how much', async (_, viewport, fold, longest) => {
  const page = await open(CHANGE, { viewport });
  const lead = plain(await page.locator('.lead').innerText());
  expect(lead).toMatch(/pominulo \d+, trvá \d+, přijde \d+/);
  expect(lead).not.toContain('úředně ji nikdo nepotvrdil');
  const classes = (await page.locator('main dl').first().boundingBox())!;
  expect(classes.y + classes.height).toBeLessThan(fold === 600 ? fold + 60 : fold);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(longest);
  const body = flat(await page.locator('main').innerText());
  expect(body).toContain('úředně ji nikdo nepotvrdil');
  expect(body).toMatch(/38 z 55 věcí visí na jednom předpokladu \(č. 1\): Zpráva mluví o konci/);
  const day = page.locator('section:has(#list) details:has(> summary h3:text-is("30. 6. 2026"))');
  // What stands alone: alike ones are one line on paper.
  const hit = day.locator('> ul > li[id^="hit-"], > * > ul > li[id^="hit-"]').first();
  expect(await hit.isVisible()).toBe(false);
  expect(plain(await day.locator('> summary').innerText())).toMatch(/25 věcí[\s\S]*85 mil\. Kč/);
  await page.emulateMedia({ media: 'print' });
  expect(await hit.isVisible()).toBe(true);
  await page.context().close();
});

test('classes of money stand beside each other and unknown amounts are said', async () => {
  const page = await open(CHANGE);
  const body = plain(await page.locator('main').innerText());
  for (const name of ['Běžící peníze', 'Udržitelnost', 'Přístup k výzvám', 'Připravované investice'])
    expect(body).toContain(name);
  expect(body).toContain('částka neznámá');
  expect(body).not.toMatch(/celkem \d/i);
  await page.context().close();
});

test('money already obtained is told apart from money at stake', async () => {
  const page = await open(CHANGE);
  const section = page.locator('section:has(#published)');
  expect(flat(await section.innerText())).toMatch(
    /uvádí součet 680 269 114 Kč\S?, jeho řádky dávají 684 908 825 Kč[\s\S]*už ty peníze přišly/,
  );
  expect(await section.locator('a[href^="/cislo/"]').count()).toBe(2);
  await page.context().close();
});

test('whom to call says what the register knows and what it lacks', async () => {
  const page = await open(CHANGE);
  const section = flat(await page.locator('section:has(#call)').textContent());
  expect(section).toContain('Město Ralsko, IČO 00831514');
  expect(section).toMatch(/Telefon, e-mail ani datovou schránku těchto úřadů registr nemá/);
  expect(section).toContain('26iaava');
  await page.goto(`${page.url()}/podklad`);
  expect(flat(await page.locator('section:has(#call)').innerText())).toMatch(/Liberecký kraj, IČO 70891508/);
  await page.context().close();
});

test('the list narrows by the address, and a path opens by keyboard', async () => {
  const page = await open(`${CHANGE}?place=${RALSKO}`, { javaScriptEnabled: false });
  const items = page.locator('section:has(#list) li[id^="hit-"]');
  const texts = await items.allInnerTexts();
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts) expect(text).toContain('Ralsko');
  const summary = items.first().locator('summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  expect(await items.first().locator('details ol').isVisible()).toBe(true);
  await page.context().close();
});

test('a slider changes the result and the link', async () => {
  const page = await open(`${CHANGE}/scenar`);
  const slider = page.locator('input[type="range"]').first();
  await slider.waitFor();
  const before = await page.locator('.lead').innerText();
  await slider.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await page.waitForURL(/[?&]d=reorganizace-mmr-2026(~|%7E)2026-05-31/);
  expect(await page.locator('.lead').innerText()).not.toBe(before);
  expect(await page.locator('input[readonly]').inputValue()).toContain('2026-05-31');
  await page.locator('input[name="measure"]').first().check();
  await page.waitForURL(/[?&]m=/);
  expect(plain(await page.locator('.assumed').innerText())).toMatch(/31\. 5\. 2026[\s\S]*Opatření:/);
  expect(errorsOf(page)).toEqual([]);
  await page.context().close();
});

/** What a page says of a scenario: the opening sentence, what is assumed, the sums of the classes. */
const said = async (page: Page) =>
  plain((await page.locator('.lead, .assumed, #result ~ dl').allInnerTexts()).join('\n'));

test.each([
  ['Home', 0],
  ['End', 1080],
])('inputs, result and link agree after %s on a slider', async (key, days) => {
  const page = await open(`${CHANGE}/scenar`);
  const slider = page.locator('label:has([name="delay-0"]) input[type="range"]');
  await slider.focus();
  await page.keyboard.press('End');
  await page.keyboard.press(key);
  expect(await page.locator('[name="delay-0"]').inputValue()).toBe(String(days));
  await page.waitForURL(new RegExp(`[?&]z=[^&]*(~|%7E)${days}(&|$)`));
  const server = await open(page.url(), { javaScriptEnabled: false });
  expect(await said(page)).toBe(await said(server));
  await server.context().close();
  await page.context().close();
});

test('inputs, result and link agree after a slider is dragged', async () => {
  const page = await open(`${CHANGE}/scenar`);
  const box = (await page.locator('label:has([name="date"]) input[type="range"]').boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 4, y);
  await page.mouse.down();
  for (let i = 1; i <= 20; i++) await page.mouse.move(box.x + box.width * (0.25 + i * 0.025), y);
  await page.mouse.up();
  const date = await page.locator('[name="date"]').inputValue();
  expect(date > '2026-12-31').toBe(true);
  await page.waitForURL(new RegExp(`[?&]d=[^&]*(~|%7E)${date}(&|$)`));
  const server = await open(page.url(), { javaScriptEnabled: false });
  expect(await said(page)).toBe(await said(server));
  await server.context().close();
  await page.context().close();
});

test('a field left empty stands for the register, a wrong one says what is wrong', async () => {
  const page = await open(`${CHANGE}/scenar`);
  const label = page.locator('label:has([name="delay-0"])');
  const field = label.locator('[name="delay-0"]');
  const [registered, before] = [await field.inputValue(), await said(page)];
  await field.fill('');
  expect(await label.locator('input[type="range"]').inputValue()).toBe(registered);
  expect(await field.getAttribute('placeholder')).toBe(registered);
  await field.fill('-5');
  expect(plain(await label.innerText())).toContain('Nalezeno „-5“, čeká se počet dní od 0 do 3650');
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await label.locator('input[type="range"]').inputValue()).toBe(registered);
  expect(await said(page)).toBe(before);
  await page.context().close();
});

test('without a script the form makes the same scenario', async () => {
  const page = await open(`${CHANGE}/scenar`, { javaScriptEnabled: false });
  expect(await page.locator('input[type="range"]').count()).toBe(0);
  await page.locator('input[name="date"]').fill('2026-07-01');
  await page.locator('input[name="reason"]').fill('Odklad o čtvrt roku');
  await page.locator('form button').click();
  await page.waitForURL(/[?&]d=reorganizace-mmr-2026%7E2026-07-01|[?&]d=reorganizace-mmr-2026~2026-07-01/);
  expect(page.url()).not.toContain('form=1');
  expect(plain(await page.locator('main').innerText())).toContain(
    'Změna přijde 1. 7. 2026 (Odklad o čtvrt roku)',
  );
  await page.context().close();
});

test('what computes in the browser is small and needs no eval', async () => {
  const response = await fetch(`${url}${CHANGE}/scenar`);
  const html = await response.text();
  expect(response.headers.get('content-security-policy')).not.toContain('unsafe-eval');
  const scripts = [...html.matchAll(/<link href="([^"]+)" rel="modulepreload"/g)].map((match) => match[1]!);
  expect(scripts.length).toBeGreaterThan(1);
  let bytes = 0;
  for (const script of scripts) {
    const text = await (await fetch(new URL(script, `${url}${CHANGE}/scenar`))).text();
    expect(text).not.toMatch(/\bnew Function\(|\beval\(/);
    bytes += gzipSync(text).length;
  }
  // Two thirds are words in two languages, the framework and its data; zod or the solver alone would not fit in the rest.
  expect(bytes).toBeLessThan(131_500);
});

test.each(['asOf=blb', 'a=blb'])('a day of looking that is none is told: %s', async (query) => {
  for (const path of [CHANGE, `${CHANGE}/podklad`, `${CHANGE}/scenar`]) {
    const page = await open(`${path}?${query}`, { javaScriptEnabled: false });
    expect(flat(await page.locator('aside[role="alert"]').innerText())).toContain('„blb“');
    await page.context().close();
  }
});

test('a link of older data says so and shows what was then', async () => {
  const page = await open(`${CHANGE}?d=reorganizace-mmr-2026~2026-05-01&v=0&r=3~0.00~0.00~0.00~1000.00`);
  const note = plain(await page.locator('aside[role="status"]').innerText());
  expect(note).toMatch(/Data se od vytvoření odkazu změnila[\s\S]*tehdy 3, dnes \d+[\s\S]*tehdy 1 000 Kč/);
  await page.locator('aside[role="status"] a').click();
  await page.waitForURL((address) => !address.searchParams.has('v'));
  expect(await page.locator('aside[role="status"]').count()).toBe(0);
  await page.context().close();
});

test('scenarios stand side by side, a third one is pasted', async () => {
  const page = await open(
    `${CHANGE}/srovnani?s=&s=${encodeURIComponent('d=reorganizace-mmr-2026~2026-07-01')}`,
    {
      javaScriptEnabled: false,
    },
  );
  await page.locator('#add').fill(`${url}${CHANGE}?d=reorganizace-mmr-2026~2027-01-01&t=Rok`);
  await page.locator('form:has(#add) button').click();
  const heads = await page.locator('section:has(#things) thead th').allInnerTexts();
  expect(heads.map(plain)).toEqual(['Věc', 'Původní výpočet', 'Změna přijde 1. 7. 2026', 'Rok']);
  expect(await page.locator('#add').count()).toBe(0);
  await page.context().close();
});

test('the best set respects its budget and says what stays unprotected', async () => {
  const page = await open(`${CHANGE}/opatreni?budget=1+600+000`);
  const body = plain(await page.locator('main').innerText());
  expect(body).toMatch(
    /Všechny známé lhůty už uplynuly, poslední 31\. 3\. 2026;[\s\S]*Nejvíc by ochránil[\s\S]*nepadlo by \d+ z \d+ věcí/,
  );
  expect(body).not.toContain('podle vah');
  expect(body).toMatch(/Co zůstane nechráněné[\s\S]*2026/);
  expect(body).toMatch(/pracovní místo – žádné známé opatření nepomůže/);
  // The end of the axis is a sum of estimates, as in the rows under it.
  expect(plain(await page.locator('#frontier ~ figure .axis').innerText())).toMatch(
    /^0 Kč.*asi \d+,\d mil\. Kč$/s,
  );
  await page.context().close();
});

test.each(['', '/measures'])(
  'on the English page %s Czech words are marked and English ones are not',
  async (part) => {
    const page = await open(`/en/impact/reorganizace-mmr-2026${part}`);
    const wrong = await page.evaluate(() => {
      const found: string[] = [];
      const walk = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const text = node.textContent!.trim();
        const czech = node.parentElement!.closest('[lang]')!.getAttribute('lang') === 'cs';
        const english = /\b(the|is|are|of|from|ends|keep|takes|which|more|known)\b/i.test(text);
        if (czech && english) found.push(`marked: ${text}`);
        // Names of places are the same in every language.
        if (!czech && !english && /\b(pro|se|po|jako|plánu|řádek|konzultant|odbor\w*)\b/i.test(text))
          found.push(text);
      }
      return found;
    });
    expect(wrong).toEqual([]);
    await page.context().close();
  },
);

test('every row of every file says how certain the change is', async () => {
  const csv = await (await fetch(`${url}${CHANGE}/zasahy?format=csv`)).text();
  const rows = parse(csv, { columns: true, bom: true }) as Record<string, string>[];
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    expect(row.standing).toBe('reported');
    expect(row.standing_words).toContain('media');
  }
  const json = (await (await fetch(`${url}${CHANGE}/zasahy?format=json`)).json()) as {
    hits: { standing: string }[];
  };
  expect(json.hits.length).toBe(rows.length);
  for (const hit of json.hits) expect(hit.standing).toBe('reported');
});

test.each([
  [CHANGE, 15],
  [`${CHANGE}?place=${RALSKO}`, 8],
  [`${CHANGE}/opatreni`, 8],
  [`${CHANGE}/scenar?d=reorganizace-mmr-2026~2026-07-01`, 8],
  [`${CHANGE}/srovnani?s=&s=${encodeURIComponent('d=reorganizace-mmr-2026~2026-07-01')}`, 8],
])('every printed sheet of %s carries the standing, at most %i of them', async (path, most) => {
  const page = await open(path);
  const pdf = await page.pdf({ format: 'A4' });
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  expect(totalPages).toBeLessThanOrEqual(most);
  // What the site says of itself at its end tells nothing of the change.
  for (const sheet of text.filter((one) => !flat(one).startsWith('Kódy a názvy území')))
    expect(flat(sheet)).toContain('úředně ji nikdo nepotvrdil');
  await page.context().close();
});

test('the sheets of a municipality that tell of a change carry its standing', async () => {
  const page = await open(`/obce/${RALSKO}`);
  const pdf = await page.pdf({ format: 'A4' });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  const told = text.map(flat).filter((sheet) => sheet.includes('zasáhla by změna'));
  expect(told.length).toBeGreaterThan(0);
  for (const sheet of told) expect(sheet).toContain('úředně ji nikdo nepotvrdil');
  await page.context().close();
});

test.each([
  [
    `${CHANGE}/podklad`,
    'úředně ji nikdo nepotvrdil',
    // Path, class and amount, return and who takes over, whom to call.
    [
      'končí, roli má převzít nástupce → nemá kdo podepsat',
      'Přístup k výzvám: částka neznámá',
      'obnoví se nejspíš 28. 9. 2026, převezme „Odbor rozvoje bydlení a soudržnosti“',
      'do konce sledování se neobnoví náhrada není známa',
      'č. 2–10 níže',
    ],
  ],
  [
    `/en${CHANGE.replace('dopady', 'impact')}/brief`,
    'nobody has confirmed it officially',
    ['a successor is to take over → nobody can sign', 'Access to calls: amount unknown', 'no. 2–10 below'],
  ],
])('the brief fits two sheets, each with the standing at its foot: %s', async (path, standing, rows) => {
  const page = await open(path);
  const pdf = await page.pdf({ format: 'A4' });
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  expect(totalPages).toBeLessThanOrEqual(2);
  for (const sheet of text) expect(flat(sheet)).toContain(standing);
  for (const said of rows) expect(flat(text.join(' '))).toContain(said);
  await page.context().close();
});

test('a municipality says what would be hit there', async () => {
  const page = await open(`/obce/${RALSKO}`);
  const section = page.locator('section:has(#impact)');
  const said = plain(await section.innerText());
  expect(said).toMatch(/zasáhla by tu \d+ věc[\s\S]*úředně nepotvrzeno/);
  expect(said).toMatch(/Asistenti a domovníci v ulicích Ralska\s+služba\s+končí i beze změny/);
  await section.locator('a[href*="place="]').click();
  await page.waitForURL(/dopady.*place=562017/);
  await page.context().close();
});

test('a decision of a person is read wherever its result is', async () => {
  const decide = (decision: string, ...more: string[]) =>
    promisify(execFile)(
      './opora',
      ['impact', 'reorganizace-mmr-2026', '--override', `project:ralsko-pokracovani=${decision}`, ...more],
      { env: { ...process.env, OPORA_DATA: dataFolder } },
    );
  await decide('falls', '--date', '2026-05-01', '--reason', 'MPSV stáhne dotaci');
  try {
    for (const path of [CHANGE, `${CHANGE}/podklad`, `/obce/${RALSKO}`, '/projekty/ralsko-pokracovani']) {
      const page = await open(`${path}?fresh=1`);
      expect(plain(await page.locator('main').innerText())).toMatch(
        /Úsudek člověka:[^.]*padá 1\. 5\. 2026\. Důvod: MPSV stáhne dotaci \([^)]+, \d+\. \d+\. \d{4}\)\. Výpočet bez něj: drží\./,
      );
      await page.context().close();
    }
  } finally {
    await decide('withdraw', '--reason', 'zkouška');
  }
});

test('a result kept after the page was shown is on it', async () => {
  const shown = async () =>
    /href="([^"]*\/ulozeny\/[^"]*)"/.exec(await (await fetch(`${url}${CHANGE}/scenar`)).text())?.[1];
  expect(await shown()).toBeUndefined();
  await promisify(execFile)('./opora', ['impact', 'reorganizace-mmr-2026', '--freeze'], {
    env: { ...process.env, OPORA_DATA: dataFolder },
  }).catch(() => undefined); // Something is hit, so the command ends with 1.
  const page = await open((await shown())!);
  expect(plain(await page.locator('main').innerText())).toMatch(
    /Na datech verze \d+ by změna zasáhla 55 věcí\.[\s\S]*úředně nepotvrzeno[\s\S]*Data se od té doby nezměnila\./,
  );
  await page.context().close();
});

test('a project says what would stop it, or why a change would not', async () => {
  const page = await open('/projekty/ralsko-pokracovani');
  const section = page.locator('section:has(#impact)');
  expect(plain(await section.innerText())).toMatch(/Co by to zastavilo[\s\S]*úředně nepotvrzeno[\s\S]*„/);
  await page.context().close();
});
