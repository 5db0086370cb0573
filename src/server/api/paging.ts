// Cursor paging over an ordered list: exact total, no silent limit.
import { z } from '@hono/zod-openapi';

export const pageQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(100)
    .openapi({ description: 'Items on a page, at most 1000.' }),
  cursor: z.string().optional().openapi({ description: '`next` of the page before.' }),
};

export function pageSchema<T extends z.ZodType>(item: T) {
  return z.object({
    total: z.number().int().openapi({ description: 'All items that match, not only those on this page.' }),
    items: z.array(item),
    next: z.string().nullable().openapi({ description: 'Cursor of the next page; null on the last one.' }),
  });
}

/** `key` orders and identifies items; items are already in its order. */
export function cutPage<T>(
  items: T[],
  key: (item: T) => string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const after = cursor === undefined ? undefined : decodeCursor(cursor);
  const start = after === undefined ? 0 : items.findIndex((item) => key(item) === after) + 1;
  if (after !== undefined && start === 0) return undefined;
  const page = items.slice(start, start + limit);
  const last = start + limit < items.length ? page.at(-1) : undefined;
  return { total: items.length, items: page, next: last === undefined ? null : encodeCursor(key(last)) };
}

export function encodeCursor(key: string): string {
  return Buffer.from(key).toString('base64url');
}

export function decodeCursor(cursor: string): string {
  return Buffer.from(cursor, 'base64url').toString();
}
