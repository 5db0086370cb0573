// The command over a register of the pack: documents, files to keep, batch, exit codes.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildStoredZip } from '#sources/file/stored-zip.ts';
import { buildPdf } from '#server/workflows/check/pdf-sample.ts';
import { openCommandLine } from '../../../test/command.ts';
import { lineReader } from '#server/workflows/check/line-reader.ts';

const OPORA = join(import.meta.dirname, '../../../opora');
const { work, dataFolder, run } = await openCommandLine();
const environment = { OPORA_DATA: dataFolder };
const opora = (args: string[]) => run('check', ...args);

function file(name: string, content: string | Uint8Array): string {
  const path = join(work, name);
  writeFileSync(path, content);
  return path;
}

test('a total refuted by its own rows is contradicted with the exact difference', async () => {
  const text = 'Výdaje (v Kč)\nTanvald 1 200 000\nNový Bor 2 300 000\ncelkem 3 400 000\n';
  const { out, status } = await opora([file('soucet.txt', text)]);
  expect(status).toBe(1);
  expect(out).toMatch(/^V textu jsou 3\s/);
  expect(out).toMatch(
    /V ROZPORU\n {2}ř\. 4 {2}„3 400 000“\n.*řádky dávají 3\s500\s000\sKč.*rozdíl 100\s000\sKč/,
  );
});

describe('documents', () => {
  const rows = ['Liberec', 'Ralsko'].map((place, i) => [place, ['351 688 567', '61 452 563'][i]!]);
  const html = `<!doctype html><html><head><title>5 let</title><style>p{margin:7px}</style></head><body>
<h1>Prostředky získané díky spolupráci</h1><table><tr><th>obec</th><th>částka (v Kč)</th></tr>${rows
    .map(([place, amount]) => `<tr><td>${place}</td><td>${amount}</td></tr>`)
    .join('')}</table><p>Ralsko získalo díky spolupráci 61,5&nbsp;milionu&nbsp;Kč.</p></body></html>`;
  const markdown = `# Prostředky získané díky spolupráci\n\n| obec | částka (v Kč) |\n|---|---:|\n${rows
    .map(([place, amount]) => `| ${place} | **${amount}** |`)
    .join('\n')}\n\nRalsko získalo díky spolupráci **61,5 milionu Kč**.\n`;
  const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const row = (cells: string[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
  const docx = buildStoredZip([
    {
      name: 'word/document.xml',
      data: new TextEncoder().encode(
        `<?xml version="1.0"?><w:document><w:body>${paragraph('Prostředky získané díky spolupráci')}<w:tbl>${row(['obec', 'částka (v Kč)'])}${rows.map(row).join('')}</w:tbl><w:p><w:r><w:t>Ralsko získalo díky spolu</w:t></w:r><w:del><w:r><w:delText>9 lidí</w:delText></w:r></w:del><w:r><w:t>práci 61,5 milionu Kč.</w:t></w:r></w:p></w:body></w:document>`,
      ),
    },
  ]);

  const lines = [
    'Prostředky získané díky spolupráci',
    ['obec', 'částka (v Kč)'],
    ...rows,
    '',
    'Ralsko získalo díky spolupráci 61,5 milionu Kč.',
  ];
  const pdf = buildPdf([
    lines.flatMap((line, at) =>
      [line].flat().map((text, column) => ({ x: 60 + 240 * column, y: 780 - 14 * at, text })),
    ),
  ]);

  test.each([
    ['stranka.html', html],
    ['zprava.md', markdown],
    ['zprava.docx', docx],
    ['zprava.pdf', pdf],
  ])('%s keeps its table and its prose', async (name, content) => {
    const { status, out } = await opora([file(name, content), '--json']);
    const { claims, findings } = JSON.parse(out);
    const seen = claims.map((claim: { value: number; places: string[]; verdict: { state: string } }) => [
      claim.value,
      claim.places,
      claim.verdict.state,
    ]);
    expect(seen).toEqual([
      [351688567, ['563889'], 'supported'],
      [61452563, ['562017'], 'supported'],
      [61500000, ['562017'], 'supported_by_rounding'],
    ]);
    expect(findings).toMatchObject([{ kind: 'prose-table', holds: true }]);
    expect(status).toBe(0);
  });

  test('offsets of Markdown are those of the file', async () => {
    const { out } = await opora([file('mista.md', markdown), '--json']);
    for (const { start, end, quote } of JSON.parse(out).claims)
      expect(markdown.slice(start, end)).toBe(quote);
  });

  test.each([
    ['zprava.pdf', '%PDF-1.7\n', /poškozené PDF/],
    ['prazdny.txt', '', /je prázdný/],
    ['archiv.zip', buildStoredZip([{ name: 'a.txt', data: new Uint8Array(3) }]), /ne dokument DOCX/],
    ['data.bin', new Uint8Array([1, 2, 0, 3]), /neznámého typu/],
  ])('%s is refused with 2 and what to do', async (name, content, message) => {
    const { status, err, out } = await opora([file(name, content)]);
    expect(err).toMatch(message);
    expect(out).toBe('');
    expect(status).toBe(2);
  });
});

describe('files to keep', () => {
  const golden = join(import.meta.dirname, '../../../test/golden/check');
  test('--html is one page that needs nothing else and shows a text of markup as text', async () => {
    const path = join(work, 'vysledek.html');
    const { status, out } = await opora([join(golden, 'zprava.txt'), '--html', path]);
    expect(status).toBe(1);
    expect(out).toMatch(/^V textu je/);
    const page = readFileSync(path, 'utf8');
    expect(page).toMatch(/2\s+čísla nesouhlasí, ověřte je: <a href="#c2">71 452 563 Kč<\/a>/);
    expect(page).not.toMatch(/<script|<b>s Agenturou|src=|url\(|@import/);
    expect(page).toContain('&lt;script&gt;');
    const ids = [...page.matchAll(/id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
  });

  test('--claimreview is JSON-LD, one review for each number with a verdict', async () => {
    const { out } = await opora([
      join(golden, 'zprava.txt'),
      '--claimreview',
      '-',
      '--published',
      '2026-03-20',
    ]);
    const { '@context': context, '@graph': reviews } = JSON.parse(out);
    expect(context).toBe('https://schema.org');
    const ratings = reviews.map((review: { reviewRating: object }) => review.reviewRating);
    expect(ratings).toMatchObject([
      { ratingValue: 5, alternateName: 'podloženo' },
      { ratingValue: 1, alternateName: 'v rozporu' },
      { ratingValue: 4, alternateName: 'podloženo jen zaokrouhlením' },
      { ratingValue: 1, alternateName: 'v rozporu' },
    ]);
  });

  test('several texts share one page without sharing an id', async () => {
    const path = join(golden, 'zprava.txt');
    const { out } = await opora([path, path, '--html', '-']);
    const ids = [...out.matchAll(/id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a place that cannot be written is told', async () => {
    const { status, err } = await opora([join(golden, 'zprava.txt'), '--html', '/nikde/a.html']);
    expect(err).toMatch(/nejde zapsat do \/nikde\/a\.html \(ENOENT\)/);
    expect(status).toBe(2);
  });
});

test.each([
  ['mezery.md', ' '.repeat(1_000_000)],
  ['cary.md', `a${'_'.repeat(500_000)}b${'|'.repeat(500_000)}`],
  ['mezery.html', `<p>Ralsko${'&nbsp;'.repeat(300_000)}5</p>`],
  ['hloubka.html', `<p>${'<b>'.repeat(20_000)}5 lidí`],
])('%s of strange shape ends', async (name, content) => {
  expect((await opora([file(name, `${content}\nx`)])).status).toBeLessThanOrEqual(2);
});

test('one unreadable file does not keep the others from being checked', async () => {
  const good = file('dobry.txt', 'Ralsko získalo díky spolupráci 61 452 563 Kč.');
  const { status, out, err } = await opora([join(work, 'neni.txt'), good]);
  expect(err).toMatch(/neni\.txt nejde otevřít/);
  expect(out).toMatch(/── dobry\.txt\nV textu je 1\s\S+slo: 1\spodložené/);
  expect(status).toBe(2);
});

test('--strict asks for every number to be checked', async () => {
  const path = file('neznamo.txt', 'V Tanvaldu přibylo 5 laviček.');
  expect((await opora([path])).status).toBe(0);
  expect((await opora([path, '--strict'])).status).toBe(1);
});

describe('batch', () => {
  const lines = [
    '{"id":"a","text":"😀 Loni skončila výzva. Ralsko získalo díky spolupráci 61 452 564 Kč.","context":{"published":"2024-05-01"}}',
    '{"id":"b","text":',
    '{"id":"c"}',
    '{"id":4,"text":"Bez čísel, podle § 5 zákona."}',
    '',
  ].join('\n');

  test('a line for a line; a bad one is told with its number and the rest goes on', async () => {
    const { status, out, err } = await opora(['--batch', file('texty.jsonl', lines)]);
    const results = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(results.map(({ id }) => id)).toEqual(['a', 4]);
    expect(err).toMatch(/^řádek 2: .*\nřádek 3: text: /);
    expect(status).toBe(2);
    expect(results[0]).toEqual({
      id: 'a',
      claims: [
        { ...claim(2, 'Loni', 'year', 2023, 'year', []), verdict: 'not_checkable' },
        { ...claim(54, '61 452 564 Kč', 'money', 61452564, 'CZK', ['562017']), verdict: 'contradicted' },
      ],
      skipped: [],
    });
    expect(results[1]).toMatchObject({ claims: [], skipped: [{ reason: 'law' }] });
  });

  function claim(start: number, quote: string, kind: string, value: number, unit: string, places: string[]) {
    return {
      start,
      end: start + quote.length,
      quote,
      kind,
      value,
      low: null,
      high: null,
      unit,
      hedge: 'exact',
      places,
    };
  }

  test('standard input goes through the real ./opora', () => {
    const run = (args: string[], input: string) =>
      spawnSync(OPORA, ['check', ...args], {
        encoding: 'utf8',
        input,
        env: { ...process.env, ...environment },
      });
    const batch = run(['--batch', '-'], lines.split('\n')[0]!);
    expect([batch.status, batch.stderr]).toEqual([1, '']);
    expect(JSON.parse(batch.stdout).id).toBe('a');
    const text = run(['-'], 'Ralsko získalo díky spolupráci 61 452 563 Kč.');
    expect(text.stdout).toMatch(/1\spodložené/);
    expect(text.status).toBe(0);
  });
});

test.each([
  [[], /Napište soubor/],
  [['a.txt', '--published', '31. 5. 2024'], /čeká den jako 2025-06-12/],
  [['a.txt', '--batch', 'b.jsonl'], /S volbou --batch nečekám/],
  [['--batch', '/nikde/b.jsonl'], /nejde otevřít/],
  [['--batch', 'b.jsonl', '--html', 'a.html'], /S volbou --batch nečekám/],
  [['a.txt', '--json', '--html', '-'], /jde jen jeden výsledek/],
])('%j is wrong use', async (args, message) => {
  const { status, err } = await opora(args);
  expect(err).toMatch(message);
  expect(status).toBe(2);
});

test('lines are counted from 1', () => {
  const lineOf = lineReader('a\nb\n\nc');
  expect([0, 1, 2, 4, 5].map(lineOf)).toEqual([1, 1, 2, 3, 4]);
});
