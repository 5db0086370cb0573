import { fail } from '@sveltejs/kit';
import { listStatements } from '#server/register/published-figures.ts';
import { listTerritories } from '#server/register/territories.ts';
import type { Site } from '#server/site.ts';
import { buildExample } from '#server/workflows/check/example.ts';
import { getChecker } from '#server/workflows/check/keep-checker.ts';
import { buildReport } from '#server/workflows/check/report.ts';
import type { Actions, PageServerLoad } from './$types';
import { readCheckRequest } from './request.server.ts';

export const load: PageServerLoad = async ({ locals, url, request }) => {
  const counts = await locals.site.read(async (tx) => ({
    figures: new Set((await listStatements(tx)).map(({ id }) => id)).size,
    municipalities: (await listTerritories(tx, { level: 'municipality' })).length,
  }));
  // The first text is answered as fast as the others: places are read while the visitor writes.
  getChecker(locals.site)
    .then((checker) => checker.check(''))
    .catch(() => undefined);
  const asked = request.method === 'GET' && url.searchParams.has('example');
  const text = asked ? await locals.site.read(buildExample) : undefined;
  const example = text === undefined ? null : { ...(await check(locals.site, text)), name: null, notes: [] };
  return { ...counts, example };
};

export const actions: Actions = {
  async default({ request, locals, setHeaders }) {
    setHeaders({ 'cache-control': 'no-store' });
    const sent = await readCheckRequest(request);
    if ('refusal' in sent) {
      const { status, ...refused } = sent;
      return fail(status, refused);
    }
    const { document, published, name } = sent;
    const result = await check(locals.site, document.text, published ?? undefined);
    return { result: { ...result, name, notes: document.notes } };
  },
};

async function check(site: Site, text: string, published?: string) {
  const checker = await getChecker(site);
  const report = buildReport(text, await checker.check(text, published), await checker.known());
  return { report, text, published: published ?? null };
}
