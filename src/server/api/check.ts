// The text check as an operation: nothing of the text is kept.
import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { toJson } from '../workflows/check/check-json.ts';
import { getChecker } from '../workflows/check/keep-checker.ts';
import type { ApiDoor } from './app.ts';
import { checkedTextSchema } from './check-schemas.ts';
import { badRequest, problem, tooLarge, wrongType } from './problem.ts';

const MB = 1024 * 1024;
/** Of the text itself; the request around it may be longer, because JSON can write a letter as six. */
const MOST_TEXT = MB;
const MOST_REQUEST = 4 * MB;

const published = z.iso
  .date('a day such as 2025-06-12')
  .optional()
  .openapi({ description: 'Day of the text: last year and dates without a year count from it.' });
const bodySchema = z
  .strictObject({ text: z.string().openapi({ description: 'Czech text, at most 1 MB.' }), published })
  .openapi('TextToCheck');

export const checkTextRoute = createRoute({
  method: 'post',
  path: '/check',
  operationId: 'checkText',
  summary: 'Every number of a Czech text held against the register',
  description:
    'Answers the same JSON as `./opora check --json`. With `text/plain` the body is the text and the day of the text is the parameter `published`. Nothing of the text is stored.',
  request: {
    query: z.object({ published }),
    body: {
      content: {
        'application/json': {
          schema: bodySchema,
          examples: {
            amount: {
              summary: 'An amount of one municipality',
              value: { text: 'Ralsko získalo díky spolupráci 61 452 563 Kč.', published: '2026-03-20' },
            },
            wrong: {
              summary: 'The same with one digit altered',
              value: { text: 'Ralsko získalo díky spolupráci 71 452 563 Kč.' },
            },
          },
        },
        'text/plain': {
          schema: z.string(),
          example: 'Ralsko získalo díky spolupráci přes 61 milionů korun.',
        },
      },
    },
  },
  responses: {
    200: {
      description: 'Claims with their verdicts, checks of the text within itself, skipped numbers',
      content: { 'application/json': { schema: checkedTextSchema } },
    },
    ...badRequest,
    ...tooLarge,
    ...wrongType,
  },
});

export function addCheckOperation(api: OpenAPIHono, door: ApiDoor): void {
  api.use(
    '/check',
    bodyLimit({
      maxSize: MOST_REQUEST,
      onError: (c) =>
        problem(c, 413, `The request has over ${MOST_REQUEST} bytes; a text of 1 MB can be checked.`),
    }),
  );
  api.openapi(checkTextRoute, async (c) => {
    const type = c.req.header('content-type') ?? '';
    if (type === '') return problem(c, 415, 'Say the content-type: application/json or text/plain.') as never;
    const body = /^application\/json\b/i.test(type)
      ? (c.req.valid('json') as z.infer<typeof bodySchema>)
      : { text: await c.req.text() };
    const { text } = body;
    const size = Buffer.byteLength(text);
    if (size > MOST_TEXT)
      return problem(
        c,
        413,
        `The text has ${size} bytes, at most ${MOST_TEXT} can be checked. Split it.`,
      ) as never;
    // Bytes that are no UTF-8 come as replacement characters; no text is made of them.
    if (/\0|\ufffd{3}/.test(text)) return problem(c, 400, 'The body is not text in UTF-8.') as never;
    const checker = await getChecker(door);
    const checked = await checker.check(
      text,
      'published' in body ? body.published : c.req.valid('query').published,
    );
    c.header('cache-control', 'no-store');
    return c.json(toJson({ text, asWritten: true, notes: [] }, checked) as never, 200);
  });
}
