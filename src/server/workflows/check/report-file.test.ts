// One report as the files to keep: what a reader gets changes only on purpose.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildClaimReviews } from './claim-review.ts';
import { buildReportFile } from './report-file.ts';
import type { Report } from './report.ts';

const GOLDEN = join(import.meta.dirname, '../../../../test/golden/check');
const report = JSON.parse(readFileSync(join(GOLDEN, 'report.json'), 'utf8')) as Report;
const results = [{ name: 'zprava.txt', report }];

function expected(name: string, found: string): void {
  const path = join(GOLDEN, name);
  const kept = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (found !== kept) writeFileSync(path.replace(/(\.\w+)$/, '-changed$1'), found);
  expect(found).toBe(kept);
}

test('a page', () => {
  expected('zprava.html', buildReportFile(results, { author: 'Kraj', published: '2026-03-20' }));
});

test('a page of a site links values to their figures', () => {
  const page = buildReportFile(results, {
    author: 'Kraj',
    figureAddress: (figure) => `https://opora.test/${figure}`,
  });
  expect(page).toMatch(/<a href="https:\/\/opora\.test\/lk-release-2026[^"]*">61\s452\s563\sKč<\/a>/);
});

test('reviews', () => {
  const context = { author: 'Kraj', published: '2026-03-20', checkedOn: '2026-04-01' };
  expected('claimreview.json', `${JSON.stringify(buildClaimReviews(results, context), null, 2)}\n`);
});
