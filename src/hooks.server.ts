import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { getTextDirection } from '#lib/paraglide/runtime.js';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { PageCache } from '#server/page-cache.ts';
import { openSite, RETRY_AFTER_S, type Site } from '#server/site.ts';
import { watchBook } from '#server/workflows/projects/keep-book.ts';
import { today } from '#server/workflows/today.ts';

let site: Site | undefined;
const cache = new PageCache();
/** Part of every tag: a page of another build is another page. */
const started = Date.now().toString(36);

export const init: ServerInit = () => {
  const { OPORA_REGION: region, OPORA_SOCKET: socketFolder, DATABASE_URL: url } = process.env;
  if (!region || !(socketFolder || url)) return;
  const door = (site ??= openSite(process.env));
  const stop = watchBook(door);
  // Connections that stay open, and whoever goes on asking, keep the engine from closing.
  process.once('sveltekit:shutdown', () => {
    stop();
    void door.database.close().catch(() => {});
  });
};

export const handle: Handle = async ({ event, resolve }) => {
  site ??= openSite(process.env);
  event.locals.site = site;
  const cacheable = event.request.method === 'GET' && !event.url.pathname.startsWith('/api/');
  if (!cacheable)
    return (await site.readable()) ? withLocale({ event, resolve }) : sayBusy(event.url.pathname);
  const version = await site.version();
  // Pages that count as of today change with the day.
  const key = `${today()} ${event.isDataRequest ? 'data ' : ''}${event.url.pathname}${event.url.search}`;
  const tag = `"${started}-${version}-${today()}"`;
  const found = cache.find(version, key);
  if (found) return respond(found, event.request, tag);
  if (!(await site.readable())) return sayBusy(event.url.pathname);
  const response = await withLocale({ event, resolve });
  if (
    response.status !== 200 ||
    response.headers.get('cache-control') === 'no-store' ||
    !/^text\/html|^application\/json/.test(response.headers.get('content-type') ?? '')
  ) {
    return response;
  }
  const body = new Uint8Array(await response.arrayBuffer());
  const headers = [...response.headers].filter(([name]) => name !== 'content-length' && name !== 'etag');
  const page = {
    status: 200,
    headers: [...headers, ['cache-control', 'no-cache']] as [string, string][],
    body,
  };
  cache.save(version, key, page);
  return respond(page, event.request, tag);
};

/** While an import holds the register, pages rendered before go on being served; the rest is told when to come again. */
function sayBusy(path: string): Response {
  const headers = { 'retry-after': String(RETRY_AFTER_S), 'cache-control': 'no-store' };
  if (!path.startsWith('/api/'))
    return new Response(
      `<!doctype html><html lang="cs"><meta charset="utf-8"><meta http-equiv="refresh" content="${RETRY_AFTER_S}"><title>Registr se právě zapisuje – Opora</title><body><h1>Registr se právě zapisuje</h1><p>Běží import, nebo je registr zaneprázdněn. Stránka se sama načte znovu, jakmile skončí. <span lang="en">The register is being written or is busy; this page loads again by itself.</span></p></body></html>`,
      { status: 503, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } },
    );
  const problem = {
    ...{ type: 'about:blank', title: 'Too busy for this now', status: 503, instance: path },
    detail: `The register is being written by an import, or is too busy. Ask again in ${RETRY_AFTER_S} seconds.`,
  };
  return Response.json(problem, {
    status: 503,
    headers: { ...headers, 'content-type': 'application/problem+json; charset=utf-8' },
  });
}

function respond(
  page: { headers: [string, string][]; body: Uint8Array<ArrayBuffer> },
  request: Request,
  tag: string,
): Response {
  const headers = new Headers([...page.headers, ['etag', tag]]);
  if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers });
  return new Response(page.body, { headers });
}

const withLocale: Handle = async ({ event, resolve }) => {
  const response = await paraglideMiddleware(event.request, ({ locale }) =>
    resolve(event, {
      transformPageChunk: ({ html }) =>
        html.replace('%lang%', locale).replace('%dir%', getTextDirection(locale)),
    }),
  );
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  return response;
};

export const handleError: HandleServerError = ({ kind, error }) => {
  if (kind === 'unknown') console.error(error);
};
