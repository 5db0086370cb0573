import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels } from './labels.ts';

const picture = { width: 800, height: 600 };
const size = { width: 100, height: 30 };

test('a label stands right of its circle when there is room', () => {
  expect(placeLabels([{ x: 300, y: 300, radius: 20 }], [size], picture)).toEqual([
    { x: 326, y: 300, anchor: 'start' },
  ]);
});

test('at the right edge it stands left', () => {
  expect(placeLabels([{ x: 760, y: 300, radius: 20 }], [size], picture)[0]).toMatchObject({ anchor: 'end' });
});

test('two neighbours do not cover each other', () => {
  const discs = [
    { x: 300, y: 300, radius: 20 },
    { x: 360, y: 300, radius: 20 },
  ];
  const [first, second] = placeLabels(discs, [size, size], picture);
  expect(first).toMatchObject({ anchor: 'end' });
  expect(second).toMatchObject({ anchor: 'start' });
});

test('every disc gets a label', () => {
  const coordinate = fc.integer({ min: 0, max: 600 });
  fc.assert(
    fc.property(
      fc.array(fc.record({ x: coordinate, y: coordinate, radius: fc.integer({ min: 0, max: 60 }) })),
      (discs) => {
        expect(
          placeLabels(
            discs,
            discs.map(() => size),
            picture,
          ),
        ).toHaveLength(discs.length);
      },
    ),
  );
});
