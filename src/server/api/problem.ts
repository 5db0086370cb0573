// One shape for every error of the API: problem+json (RFC 9457).
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';

export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'about:blank' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(z.object({ parameter: z.string(), expected: z.string() })).optional(),
  })
  .openapi('Problem');

export type ProblemBody = z.infer<typeof problemSchema>;

const TITLES: Record<number, string> = {
  400: 'The request is not understood',
  403: 'Not to be shown',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'The content is too large',
  415: 'The type of the content is not accepted',
  500: 'The server failed',
  503: 'Too busy for this now',
};

export function problem(
  c: Context,
  status: 400 | 403 | 404 | 405 | 413 | 415 | 500 | 503,
  detail: string,
  errors?: ProblemBody['errors'],
) {
  const body: ProblemBody = {
    type: 'about:blank',
    title: TITLES[status]!,
    status,
    detail,
    instance: new URL(c.req.url).pathname,
    ...(errors ? { errors } : {}),
  };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json; charset=utf-8' });
}

const content = { 'application/problem+json': { schema: problemSchema } };

export const badRequest = { 400: { description: 'A parameter is not understood', content } };
export const tooBusy = { 503: { description: 'Too much is being computed; ask later', content } };
export const notShown = {
  403: { description: 'The source allows its small counts to be used, not shown', content },
};
export const notFound = { 404: { description: 'No such thing in the register', content } };
export const tooLarge = { 413: { description: 'More than the operation takes', content } };
export const wrongType = { 415: { description: 'A content type the operation does not take', content } };
