import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeFlags, type Flag, type FlagPlace } from './flags.ts';

const ROOM = { top: 300, step: 26, radius: 6.5, letter: 12, most: 16 };
const width = ({ name }: Flag) => name.length * ROOM.letter;
const box = (flag: Flag) => ({
  left: flag.anchor === 'start' ? flag.x : flag.x - width(flag),
  right: flag.anchor === 'start' ? flag.x + width(flag) : flag.x,
  top: flag.y - 11,
  bottom: flag.y + 11,
});

test('twelve places of seven columns and a stack have a name each', () => {
  const places = [21, 20, 19, 17, 16, 15, 13, 12, 12, 12, 12, 12].map((points, at) => ({
    code: String(at),
    name: `Obec ${'x'.repeat(at)}`,
    x: 88 + points * 23,
  }));
  const { flags, dots } = placeFlags(places, ROOM);
  expect(flags).toHaveLength(12);
  expect(dots).toHaveLength(12);
  expect(flags.filter(({ anchor }) => anchor === 'end')).toHaveLength(5);
});

test('more places than have room keep their dots; names go to the first ones', () => {
  const places = Array.from({ length: 40 }, (_, at) => ({
    code: String(at),
    name: `Obec ${at}`,
    x: 700 - at,
  }));
  const { flags, dots } = placeFlags(places, ROOM);
  expect(dots).toHaveLength(40);
  expect(flags.map(({ code }) => Number(code)).toSorted((a, b) => a - b)).toEqual([...Array(16).keys()]);
});

const anyPlaces = fc
  .array(fc.record({ points: fc.nat(30), name: fc.string({ minLength: 1, maxLength: 24 }) }), {
    maxLength: 16,
  })
  .map((list) =>
    list.map(({ points, name }, at): FlagPlace => ({ code: String(at), name, x: 88 + points * 23 })),
  );

test('names never touch, and no pole crosses a foreign name', () => {
  fc.assert(
    fc.property(anyPlaces, (places) => {
      const { flags, base } = placeFlags(places, ROOM);
      expect(flags).toHaveLength(places.length);
      for (const [at, flag] of flags.entries()) {
        const a = box(flag);
        expect(a.left).toBeGreaterThanOrEqual(0);
        expect(a.top).toBeGreaterThanOrEqual(ROOM.top);
        for (const other of flags.slice(at + 1)) {
          const b = box(other);
          expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
        }
        for (const { pole } of flags)
          if (pole && pole.top < a.bottom && base > a.top)
            expect(pole.x <= a.left || pole.x >= a.right).toBe(true);
      }
    }),
  );
});
