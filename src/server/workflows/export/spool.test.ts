// A file on its way: read as it grows or only when whole, begun again without a trace, left when nobody reads it.
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { spool, type Sink } from './spool.ts';

const text = async (pieces: AsyncIterable<Uint8Array>): Promise<string> => {
  let all = '';
  for await (const piece of pieces) all += Buffer.from(piece).toString();
  return all;
};
const bytes = (from: string) => Buffer.from(from);

test.each([
  [
    'one attempt',
    'a b',
    async (sink: Sink) => {
      await sink.begin(true);
      await sink.write(bytes('a '));
      await sink.write(bytes('b'));
    },
  ],
  [
    'a second attempt without a trace of the first',
    'whole',
    async (sink: Sink) => {
      await sink.begin(false);
      await sink.write(bytes('half of what is longer'));
      await sink.begin(false);
      await sink.write(bytes('whole'));
    },
  ],
  [
    'more than one reading takes',
    'x'.repeat(300_000),
    (sink: Sink) => sink.write(bytes('x'.repeat(300_000))),
  ],
  ['nothing', '', async () => {}],
])('%s', async (_, expected, write) => {
  expect(await text(spool(tmpdir(), write))).toBe(expected);
});

test('what may be read as it grows is read before it is whole, however slow the reader', async () => {
  const goOn = Promise.withResolvers<void>();
  const pieces = spool(tmpdir(), async (sink) => {
    await sink.begin(true);
    await sink.write(bytes('first'));
    await goOn.promise;
    await sink.write(bytes(' second'));
  });
  expect(Buffer.from((await pieces.next()).value!).toString()).toBe('first');
  goOn.resolve();
  expect(await text(pieces)).toBe(' second');
});

test('what fails before it is whole gives no byte, only the failure', async () => {
  const seen: string[] = [];
  const reading = (async () => {
    const pieces = spool(tmpdir(), async (sink) => {
      await sink.begin(false);
      await sink.write(bytes('half'));
      throw new Error('no more');
    });
    for await (const piece of pieces) seen.push(Buffer.from(piece).toString());
  })();
  await expect(reading).rejects.toThrow('no more');
  expect(seen).toEqual([]);
});

test('who stops reading stops the writing, before the first byte too', async () => {
  const gone = new AbortController();
  const begun = Promise.withResolvers<void>();
  const stopped = Promise.withResolvers<unknown>();
  const pieces = spool(
    tmpdir(),
    async (sink) => {
      try {
        for (let at = 0; ; at++) {
          await sink.write(bytes('x'));
          if (at === 3) begun.resolve();
        }
      } catch (error) {
        stopped.resolve(error);
        throw error;
      }
    },
    gone.signal,
  );
  const first = pieces.next();
  await begun.promise;
  gone.abort();
  expect(String(await stopped.promise)).toContain('nobody reads');
  expect((await first).done).toBe(true);
});
