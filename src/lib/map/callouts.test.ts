import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCallouts, type Callout } from './callouts.ts';
import type { LabelSize } from './labels.ts';

const bounds = { left: 0, right: 800, top: 0, bottom: 600 };
const size = { width: 120, height: 17 };

const boxOf = ({ x, y, anchor }: Callout, { width, height }: LabelSize) => {
  const left = x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width);
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
};
type Box = ReturnType<typeof boxOf>;
const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test('alone, a name stands beside its mark without a line', () => {
  expect(placeCallouts([{ x: 300, y: 300, radius: 6 }], [size], bounds)).toEqual([
    { x: 311, y: 300, anchor: 'start' },
  ]);
});

test('a crowd of eight is named in full, with lines to the farther names', () => {
  const crowd = Array.from({ length: 8 }, (_, at) => ({
    x: 400 + (at % 3) * 22,
    y: 300 + at * 9,
    radius: 6,
  }));
  const found = placeCallouts(
    crowd,
    crowd.map(() => size),
    bounds,
  );
  expect(found.every((label) => label !== undefined)).toBe(true);
  expect(found.some((label) => label!.leader)).toBe(true);
});

test('names cover neither each other nor a mark nor the edge, whatever the crowd', () => {
  const near = fc.integer({ min: 250, max: 400 });
  fc.assert(
    fc.property(
      fc.array(fc.record({ x: near, y: near, radius: fc.constant(6) }), { maxLength: 40 }),
      (discs) => {
        const found = placeCallouts(
          discs,
          discs.map(() => size),
          bounds,
        );
        const boxes = found.flatMap((label) => (label ? [boxOf(label, size)] : []));
        for (const [at, box] of boxes.entries()) {
          for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
          expect(box.left >= 0 && box.right <= 800 && box.top >= 0 && box.bottom <= 600).toBe(true);
        }
        for (const [at, label] of found.entries())
          if (label)
            for (const [other, { x, y }] of discs.entries())
              if (other !== at || label.leader)
                expect(
                  overlaps(boxOf(label, size), {
                    left: x - 5.5,
                    right: x + 5.5,
                    top: y - 5.5,
                    bottom: y + 5.5,
                  }),
                ).toBe(false);
      },
    ),
  );
});

test('where nothing is free there is no name', () => {
  const small = { left: 290, right: 330, top: 290, bottom: 310 };
  expect(placeCallouts([{ x: 300, y: 300, radius: 6 }], [size], small)).toEqual([undefined]);
});
