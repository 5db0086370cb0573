// The result as a file: checked again from the text that came with the request, so that nothing has to be stored.
import { error, text as textResponse } from '@sveltejs/kit';
import { figurePage } from '#lib/links.ts';
import { findRegion } from '#server/register/territories.ts';
import { toJson } from '#server/workflows/check/check-json.ts';
import { buildClaimReviews } from '#server/workflows/check/claim-review.ts';
import { getChecker } from '#server/workflows/check/keep-checker.ts';
import { buildReportFile } from '#server/workflows/check/report-file.ts';
import { buildReport } from '#server/workflows/check/report.ts';
import { readCheckRequest } from '../request.server.ts';
import type { RequestHandler } from './$types';

const FILES = {
  html: ['overeni.html', 'text/html; charset=utf-8'],
  json: ['overeni.json', 'application/json; charset=utf-8'],
  claimreview: ['overeni-claimreview.json', 'application/ld+json; charset=utf-8'],
} as const;

export const POST: RequestHandler = async ({ request, url, locals }) => {
  const format = (url.searchParams.get('format') ?? 'html') as keyof typeof FILES;
  if (!Object.hasOwn(FILES, format)) error(404, 'not-found');
  const sent = await readCheckRequest(request);
  if ('refusal' in sent) error(sent.status, sent.refusal);
  const { document, published } = sent;
  const checker = await getChecker(locals.site);
  const checked = await checker.check(document.text, published ?? undefined);
  const report = buildReport(document.text, checked, await checker.known());
  const author = (await locals.site.read(findRegion)).title;
  const results = [{ name: 'text', report }];
  const context = { author, published: published ?? undefined };
  const body =
    format === 'html'
      ? buildReportFile(results, {
          ...context,
          figureAddress: (figure) => new URL(figurePage(figure), url).href,
        })
      : JSON.stringify(
          format === 'json'
            ? toJson({ ...document, asWritten: false }, checked)
            : buildClaimReviews(results, { ...context, checkedOn: new Date().toISOString().slice(0, 10) }),
          null,
          2,
        );
  const [name, type] = FILES[format];
  return textResponse(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
};
