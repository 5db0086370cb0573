// What the operations about need share: the form of an answer, the year asked for, and what is refused.
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Problem } from '#model/import-report.ts';
import type { NeedBook } from '../workflows/need/book.ts';
import { getNeedBook, listShownYears } from '../workflows/need/keep-book.ts';
import { sayProblem } from '../workflows/need/words.ts';
import type { ApiDoor } from './app.ts';
import { problem } from './problem.ts';

export const fileQuery = {
  format: z
    .enum(['json', 'csv', 'xlsx'])
    .default('json')
    .openapi({ description: 'Files hold all rows, without paging.' }),
  locale: z
    .enum(['en', 'cs'])
    .default('en')
    .openapi({
      description:
        'Language of sentences and files. `en`: identifiers as headings, codes as values, commas and decimal points. ' +
        '`cs`: Czech headings and words, semicolons and decimal commas, as Czech spreadsheets expect.',
    }),
};
export const yearQuery = {
  year: z.coerce.number().int().min(2000).max(2100).optional().openapi({
    example: 2023,
    description: 'A loaded year of the index; the newest usable one when absent.',
  }),
};
export const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((text) => text === '1');

export const answer = <T extends z.ZodType>(schema: T, description: string) => ({
  200: {
    description,
    content: {
      'application/json': { schema },
      'text/csv': { schema: z.string() },
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: z.string() },
    },
  },
});

/** What a year is worth beside others; a reader of the numbers has to know it. */
export const standing = {
  comparability: z
    .enum(['whole', 'partly', 'none'])
    .openapi({ description: '`partly`: two of the five indicators ceased to exist during the year.' }),
  thresholds: z
    .enum(['verified', 'assumed'])
    .openapi({ description: '`assumed`: limits of points are those verified for 2023.' }),
};

export const standingOf = ({ rule: { comparability, thresholds } }: NeedBook) => ({
  comparability,
  thresholds,
});

export const NOTHING =
  'The register holds no year for which the index can be computed. Import a workbook first.';

/** The book of a year. A year that is not loaded ends the answer; nothing loaded at all is told by each operation. */
export function openBook(door: ApiDoor) {
  return async (year?: number) => {
    const newest = await getNeedBook(door);
    if (!newest || year === undefined || year === newest.year) return newest;
    const book = await getNeedBook(door, year);
    if (book) return book;
    const expected = listShownYears(newest).join(', ');
    const found: Problem = { code: 'year-not-loaded', severity: 'error', value: String(year), expected };
    throw new HTTPException(404, { message: sayProblem(found) });
  };
}

/** An area nobody knows, or one without values, is told; never another one in its place. */
export function refuse(c: Context, found: Problem) {
  return problem(c, found.code === 'area-unknown' ? 400 : 404, sayProblem(found));
}
