import { expect, test } from 'vitest';
import { findCallChanges, type CallVersion } from './call-changes.ts';

const version = (id: string, saved: number, fields: Record<string, string>): CallVersion => ({
  entity: 'call',
  id,
  call: id,
  title: `Výzva ${id}`,
  edition: `ministerstvo@${saved}`,
  saved,
  fields,
});

test('what the first load brought is no change', () => {
  expect(findCallChanges([version('a', 1, { receipt_to: '2024' })], new Set(['call a']))).toEqual([]);
  expect(findCallChanges([], new Set())).toEqual([]);
});

test('a moved term and a raised allocation, an empty cell is nothing', () => {
  const versions = [
    version('a', 1, { receipt_to: '2024-12-31', allocation: '142900000.00', note: '' }),
    version('a', 2, { receipt_to: '2026-08-31', allocation: '1242200000.00' }),
  ];
  expect(findCallChanges(versions, new Set(['call a']))).toEqual([
    {
      kind: 'changed',
      ...{ entity: 'call', id: 'a', call: 'a', title: 'Výzva a', edition: 'ministerstvo@2', saved: 2 },
      fields: [
        { field: 'receipt_to', before: '2024-12-31', after: '2026-08-31' },
        { field: 'allocation', before: '142900000.00', after: '1242200000.00' },
      ],
    },
  ]);
});

test('a call that came later and one that is gone, the newest first', () => {
  const versions = [version('a', 1, {}), version('b', 3, {})];
  expect(findCallChanges(versions, new Set(['call b'])).map(({ kind, id }) => [kind, id])).toEqual([
    ['added', 'b'],
    ['gone', 'a'],
  ]);
});
