// The framework answers a request that could come from a foreign form in its own words, before any route sees it; one without a
// content type is taken for such. The router of the API has one shape for every error, so these requests get as far as it.
import type { IncomingMessage, RequestListener } from 'node:http';

export function passApiRequests(handler: RequestListener): RequestListener {
  return (request, response) => {
    if (isApi(request)) request.headers['content-type'] ??= 'application/octet-stream';
    return handler(request, response);
  };
}

function isApi({ url = '', method = 'GET' }: IncomingMessage): boolean {
  return url.startsWith('/api/') && !['GET', 'HEAD', 'OPTIONS'].includes(method);
}
