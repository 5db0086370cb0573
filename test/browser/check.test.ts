// A text from the paste to the correction: by mouse, by keyboard, by file, on a phone, without a script.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { buildStoredZip } from '../../src/sources/file/stored-zip.ts';
import { buildPdf } from '../../src/server/workflows/check/pdf-sample.ts';
import { checkAccessibility, errorsOf, useBrowser } from './browser.ts';

const { open, url } = useBrowser();
const plain = (value: string | null) => (value ?? '').replace(/[\u00a0\u202f]/g, ' ');

const TEXT = `Zpráva o spolupráci

Díky spolupráci s Agenturou získal Liberec přes 351 milionů korun a Ralsko 71 452 563 Kč. Přišlo 40 lidí, podle zákona č. 108/2006 Sb.
`;

async function check(page: Page, text: string): Promise<void> {
  await page.fill('#text', text);
  await page.click('#form button');
  await page.waitForSelector('.coverage');
}

async function upload(page: Page, name: string, buffer: Uint8Array): Promise<void> {
  await page.setInputFiles('#file', {
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(buffer),
  });
  await page.click('#form button');
  await page.waitForSelector('.coverage, [role="alert"]');
}

test('a pasted text says what to correct, and the right number leads to its figure', async () => {
  const page = await open('/overeni');
  await check(page, TEXT);
  expect(plain(await page.locator('.lead').innerText())).toMatch(
    /Jedno číslo nesouhlasí, ověřte ho: 71 452 563 Kč\s*≠\s*61 452 563 Kč[\s\S]*3 čísla: 1 v rozporu, 1 podložené, 1 nelze ověřit\. Vynecháno 1: čísla předpisů 1\./,
  );
  expect(page.url()).toBe(`${url}/overeni#vysledek`);
  expect(await checkAccessibility(page)).toEqual([]);
  const wrong = page.locator('#cislo-2');
  await wrong.locator('summary').click();
  expect(plain(await wrong.innerText())).toMatch(
    /text připouští[\s\S]*přesně 71 452 563 Kč[\s\S]*10 000 000 Kč/,
  );
  await wrong.locator('a[href^="/cislo/"]').click();
  await page.waitForURL(/\/cislo\/lk-release-2026\.stated-funds\.562017\.row/);
  expect(plain(await page.locator('main').innerText())).toContain('61 452 563 Kč');
  expect(errorsOf(page)).toEqual([]);
  await page.context().close();
});

test('a marked number opens its verdict by keyboard and gives the focus back', async () => {
  const page = await open('/overeni');
  await check(page, TEXT);
  expect(await page.evaluate('document.activeElement.id')).toBe('vysledek');
  const mark = page.locator('#text-1');
  await mark.focus();
  await page.keyboard.press('Enter');
  const sheet = page.locator('#okno-1');
  expect(await sheet.isVisible()).toBe(true);
  expect(plain(await sheet.innerText())).toMatch(
    /podloženo[\s\S]*přes 351 milionů korun[\s\S]*351 688 567 Kč/,
  );
  expect(await checkAccessibility(page)).toEqual([]);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.closest("#okno-1") !== null')).toBe(true);
  await page.keyboard.press('Escape');
  expect(await sheet.isVisible()).toBe(false);
  expect(await page.evaluate('document.activeElement.id')).toBe('text-1');
  await page.context().close();
});

test('a correction is ready to copy', async () => {
  const page = await open('/overeni');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await check(page, TEXT);
  await page.locator('button[data-copy]').click();
  await page.locator('[role="status"]', { hasText: 'Zkopírováno' }).waitFor();
  expect(plain((await page.evaluate('navigator.clipboard.readText()')) as string)).toMatch(
    /^Oprava\n\nV textu „Zpráva o spolupráci“ je jeden údaj[\s\S]*Uvedli jsme „71 452 563 Kč“ \(řádek \d+: „[^“]*“\)\. Nesouhlasí s tím hodnota 61 452 563 Kč/,
  );
  await page.context().close();
});

test('without JavaScript everything is there, and the result can be kept', async () => {
  const page = await open('/en/check', { javaScriptEnabled: false });
  await check(page, TEXT);
  expect(plain(await page.locator('.lead').innerText())).toContain(
    'One number does not agree, check it: 71 452 563 Kč',
  );
  expect(plain(await page.locator('#correction').innerText())).toContain('Uvedli jsme');
  expect(await page.locator('button[data-copy]').isVisible()).toBe(false);
  for (const [button, name, start] of [
    ['Page (HTML)', 'overeni.html', '<!doctype html>'],
    ['Data (JSON)', 'overeni.json', '{'],
    ['ClaimReview (JSON-LD)', 'overeni-claimreview.json', '{'],
  ] as const) {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(name);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    expect(text.startsWith(start)).toBe(true);
    expect(plain(text)).toContain('71 452 563 Kč');
  }
  await page.context().close();
});

test('a phone shows the result without sideways scrolling', async () => {
  const page = await open('/overeni', { viewport: { width: 390, height: 844 } });
  await check(page, TEXT);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await page.locator('#text-2').click();
  const box = (await page.locator('#okno-2').boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
  await page.context().close();
});

test('printed, the result keeps the grounds of what has to be looked at and drops its forms', async () => {
  const page = await open('/overeni');
  await check(page, TEXT);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#form').isVisible()).toBe(false);
  // What is supported keeps one line, what is wrong its grounds too.
  expect(await page.locator('#cislo-1 dl').first().isVisible()).toBe(false);
  expect(await page.locator('#cislo-2 dl').last().isVisible()).toBe(true);
  await page.context().close();
});

describe('files', () => {
  const SENTENCE = 'Díky spolupráci s Agenturou získalo Ralsko 71 452 563 Kč.';

  test('DOCX and PDF are read', async () => {
    const docx = buildStoredZip([
      {
        name: 'word/document.xml',
        data: new TextEncoder().encode(
          `<w:document><w:body><w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p></w:body></w:document>`,
        ),
      },
    ]);
    for (const [name, bytes] of [
      ['zprava.docx', docx],
      ['zprava.pdf', buildPdf([[{ x: 50, y: 800, text: SENTENCE }]])],
    ] as const) {
      const page = await open('/overeni');
      await upload(page, name, bytes);
      expect(plain(await page.locator('main').innerText())).toContain(`Soubor ${name}.`);
      expect(plain(await page.locator('.lead').innerText())).toContain('ověřte ho: 71 452 563 Kč');
      expect(await page.inputValue('#text')).toBe(SENTENCE);
      await page.context().close();
    }
  });

  test('a text of windows-1250 is read with a note', async () => {
    const page = await open('/overeni');
    // á E1, í ED, č E8 in one byte each.
    const old = Buffer.from(
      'D\xedky spolupr\xe1ci s\xe1m z\xedskal Liberec p\xf8es 351 milion\xf9 korun.',
      'latin1',
    );
    await upload(page, 'stara.txt', old);
    const said = plain(await page.locator('main').innerText());
    expect(said).toMatch(/stara\.txt není v kódování UTF-8, byl přečten jako windows-1250/);
    expect(said).toContain('přes 351 milionů korun');
    await page.context().close();
  });

  test('what is no text is refused and the pasted text stays', async () => {
    const page = await open('/overeni');
    await page.fill('#text', 'Ralsko');
    await upload(page, 'zprava.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    expect(await page.locator('[role="alert"]').innerText()).toMatch(/zprava\.txt je soubor neznámého typu/);
    expect(await page.inputValue('#text')).toBe('Ralsko');
    expect(await checkAccessibility(page)).toEqual([]);
    await page.context().close();
  });
});

describe('what a stranger sends', () => {
  const post = (body: FormData, origin = url) =>
    fetch(`${url}/overeni`, { method: 'POST', body, headers: { origin, accept: 'text/html' } });
  const form = (fields: Record<string, string | Blob>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return body;
  };

  test('markup is shown as text', async () => {
    const page = await open('/overeni');
    const evil = '</textarea><script>window.hit=1</script><img src=x onerror="window.hit=1"> 5 lidí';
    await check(page, evil);
    expect(await page.locator('.text').innerText()).toMatch(
      /^<\/textarea><script>window\.hit=1[\s\S]*<\/script><img src=x/,
    );
    expect(await page.evaluate('window.hit')).toBe(undefined);
    expect(await page.inputValue('#text')).toBe(evil);
    await page.context().close();
  });

  test.each([
    ['a text over 1 MB', { text: 'slovo '.repeat(200_000) }, 413, /Text má 1,2 MB, ověřit jde nejvýše 1 MB/],
    ['a file over 10 MB', { file: new Blob(['a'.repeat(11_000_000)]) }, 413, /nejvýše 10 MB/],
    ['a request over 12 MB', { file: new Blob(['a'.repeat(14_000_000)]) }, 413, /soubor do 10 MB/],
    ['nothing', { text: '  ' }, 400, /Není co ověřit/],
    ['a day that is none', { text: '5 lidí', published: '31. 5.' }, 400, /není datum/],
  ])('%s is answered with a sentence', async (_, fields, status, message) => {
    const response = await post(form(fields as Record<string, string | Blob>));
    expect(response.status).toBe(status);
    expect(plain(await response.text())).toMatch(message);
  });

  test('a form of another site is refused', async () => {
    expect((await post(form({ text: '5 lidí' }), 'http://jinde.test')).status).toBe(403);
  });

  test('nothing of a text is kept for the next visitor', async () => {
    const response = await post(form({ text: 'Heslo modrý slon, 5 lidí.' }));
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain('modrý slon');
    expect(await (await fetch(`${url}/overeni`)).text()).not.toContain('modrý slon');
  });

  test('a program may ask the API without an origin, a page of another site may not', async () => {
    const ask = (headers: Record<string, string>) =>
      fetch(`${url}/api/v1/check`, {
        method: 'POST',
        body: TEXT,
        headers: { 'content-type': 'text/plain', ...headers },
      });
    expect(await (await ask({})).json()).toMatchObject({ coverage: { found: 3, contradicted: 1 } });
    expect((await ask({ origin: 'http://jinde.test' })).status).toBe(403);
  });
});
