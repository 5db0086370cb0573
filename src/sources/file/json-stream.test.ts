import fc from 'fast-check';
import { expect, test } from 'vitest';
import { streamObjects, type JsonItem } from './json-stream.ts';

async function read(text: string, size: number) {
  async function* pieces() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const items: JsonItem[] = [];
  const problems = [];
  for await (const chunk of streamObjects(pieces())) {
    items.push(...chunk.items);
    problems.push(...chunk.problems);
  }
  return { items, problems };
}

test('objects come whole wherever the parts of the file are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 6 }),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      async (grants, size, indent) => {
        const text = JSON.stringify({ about: { names: 'a "]" {' }, grants }, null, indent ? 1 : 0);
        const { items, problems } = await read(text, size);
        expect(problems).toEqual([]);
        expect(items.map(({ value }) => value)).toEqual(JSON.parse(JSON.stringify(grants)));
      },
    ),
    { numRuns: 60 },
  );
});

test('an object knows its line', async () => {
  const { items } = await read('{\n"grants": [\n{"a": 1},\n\n{"b":\n2}]}', 5);
  expect(items.map(({ line }) => line)).toEqual([3, 5]);
});

test.each([
  ['{"grants": [{"a": 1}, {"b": x}]}', 1],
  ['{"grants": [{"a": 1},\n{"b": 2', 2],
  ['{"grants": [{"a": "1', 1],
])('%s is told with its line', async (text, line) => {
  const { problems } = await read(text, 7);
  expect(problems).toMatchObject([{ code: 'invalid-json', severity: 'error', ref: { row: line } }]);
});
