import { buildApi } from '#server/api/app.ts';
import type { RequestHandler } from './$types';

let api: ReturnType<typeof buildApi> | undefined;

/** Every request under /api/v1, whatever its method: the API has its own router. */
export const fallback: RequestHandler = ({ request, locals }) => {
  api ??= buildApi(locals.site);
  return api.fetch(request);
};

export const GET = fallback;
