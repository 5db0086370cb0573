// The bytes of an imported file as they came. Whatever they are, a browser only saves them.
import { error } from '@sveltejs/kit';
import { findPublication } from '#server/register/sources.ts';
import { readSmallCells } from '#server/register/small-cells.ts';
import { readSettings } from '#server/settings.ts';
import { openFileStore } from '#server/workflows/import/file-store.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const asked = url.searchParams.get('edition');
  const edition = await locals.site.read(async (tx) => {
    if ((await readSmallCells(tx))[params.id]) return undefined;
    const publication = await findPublication(tx, params.id);
    return publication?.list.find(({ id, kind }) => kind === 'file' && (asked === null || id === asked));
  });
  if (!edition?.sha256) error(404, 'not-found');
  const files = openFileStore(readSettings(process.env).dataFolder);
  const bytes = await files.read(edition.sha256).catch(() => error(404, 'not-found'));
  const name = edition.fileName ?? edition.id;
  const ascii = name.replace(/[^\w.-]+/g, '_');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(bytes.byteLength),
      'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
};
