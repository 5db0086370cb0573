// The map of an area as a picture: a path for each tone, and marks with their names placed.
import { placeCallouts, type Callout } from '#lib/map/callouts.ts';
import type { RegionMap } from '#lib/map/region-map.ts';

export type AreaMark = {
  code: string;
  shape: 'disc' | 'ring';
  label: string;
  /** Of the list beside the map: on a phone it stands instead of the name. */
  number?: number;
};
export type PlacedMark = AreaMark & { x: number; y: number; wide?: Callout; narrow?: Callout };
export type AreaPicture = Pick<RegionMap, 'width' | 'height' | 'schematic'> & {
  /** One path for each tone, palest first. */
  paths: string[];
  marks: PlacedMark[];
  /** Names are set in smaller letters. */
  crowded: boolean;
};

export const MARK_RADIUS = 6;
const TONES = [0, 1, 2, 3];
/** Mean width of a letter and the height of a line; on a phone the picture shrinks, so letters grow. */
const WIDE = { letter: 7.8, height: 23 };
const NARROW = { letter: 13.5, height: 30 };
/** Letters of a map with more names than fit: smaller, so that none stays out. */
const CROWDED = { letter: 6.4, height: 17 };
const NUMBER = { letter: 16, height: 28 };

/** `tones`: 0 palest to 3 darkest, by code. Earlier marks choose the place of their name first. */
export function buildAreaPicture(
  { width, height, schematic, shapes }: RegionMap,
  tones: Record<string, number>,
  marks: readonly AreaMark[],
): AreaPicture {
  const places = new Map(shapes.map((shape) => [shape.code, shape]));
  const placed = marks.flatMap((mark) => {
    const shape = places.get(mark.code);
    return shape ? [{ ...mark, x: shape.x, y: shape.y, radius: MARK_RADIUS }] : [];
  });
  const bounds = { left: 0, right: width, top: 0, bottom: height };
  const place = (sizeOf: (mark: AreaMark) => { width: number; height: number }) =>
    placeCallouts(placed, placed.map(sizeOf), bounds);
  const spacious = place(({ label }) => sizeOf(label, WIDE));
  const crowded = spacious.includes(undefined);
  const wide = crowded ? place(({ label }) => sizeOf(label, CROWDED)) : spacious;
  const narrow = place(({ label, number }) =>
    number === undefined ? sizeOf(label, NARROW) : sizeOf(String(number), NUMBER),
  );
  return {
    ...{ width, height, schematic, crowded },
    paths: TONES.map((tone) =>
      shapes
        .filter(({ code }) => (tones[code] ?? 0) === tone)
        .map(({ path }) => path)
        .join(''),
    ),
    marks: placed.map(({ radius: _, ...mark }, at) => ({
      ...mark,
      ...(wide[at] ? { wide: wide[at] } : {}),
      ...(narrow[at] ? { narrow: narrow[at] } : {}),
    })),
  };
}

const sizeOf = (text: string, { letter, height }: typeof WIDE) => ({ width: text.length * letter, height });
