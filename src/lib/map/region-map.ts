// Shapes of a region's municipalities as SVG paths: imported boundaries, or cells around official points.
import { Delaunay } from 'd3-delaunay';
import { geoMercator, geoPath } from 'd3-geo';
import type { GeoPermissibleObjects } from 'd3-geo';
import { clipToDisc } from './clip.ts';

export type MapShape = { code: string; name: string; path: string; x: number; y: number };

export type RegionMap = {
  width: number;
  height: number;
  /** True when the shapes are only cells around points and must be called a schematic map. */
  schematic: boolean;
  shapes: MapShape[];
};

export type MapPlace = { code: string; name: string; latitude: number | null; longitude: number | null };

const WIDTH = 800;
const MARGIN = 8;
/** A cell reaches at most this share of the picture's width from its point, so that the region keeps its outline. */
const REACH = 0.055;

/**
 * `boundaries`: GeoJSON geometry by code. With a boundary for at least nine places of ten they are drawn;
 * otherwise every place gets the cell of points nearest to its official point.
 */
export function buildRegionMap(places: MapPlace[], boundaries: Map<string, unknown>): RegionMap {
  const located = places.filter((place) => place.latitude !== null && place.longitude !== null);
  // Without a single place there is no picture: fitting nothing into it gives no finite size.
  if (located.length === 0) return { width: WIDTH, height: 0, schematic: true, shapes: [] };
  const points = {
    type: 'MultiPoint' as const,
    coordinates: located.map((p) => [p.longitude!, p.latitude!]),
  };
  const drawn = located.filter((place) => boundaries.has(place.code));
  const schematic = drawn.length < located.length * 0.9;
  const outline: GeoPermissibleObjects = schematic
    ? points
    : { type: 'GeometryCollection', geometries: drawn.map((place) => boundaries.get(place.code) as never) };
  const margin = schematic ? WIDTH * REACH : MARGIN;
  const projection = geoMercator().fitExtent(
    [
      [margin, margin],
      [WIDTH - margin, 10_000],
    ],
    outline,
  );
  const [[, top], [, bottom]] = geoPath(projection).bounds(outline);
  const height = Math.ceil(bottom - top + 2 * margin);
  const shift = top - margin;
  const [dx, dy] = projection.translate();
  projection.translate([dx, dy - shift]);
  const xy = located.map((place) => projection([place.longitude!, place.latitude!])!);
  const path = geoPath(projection).digits(1);
  const cells = schematic ? Delaunay.from(xy).voronoi([0, 0, WIDTH, height]) : undefined;
  const shapes = located.map((place, index) => {
    const [x, y] = xy[index] as [number, number];
    const drawing = cells
      ? polygonPath(clipToDisc(cells.cellPolygon(index) as [number, number][], [x, y], WIDTH * REACH))
      : (path(boundaries.get(place.code) as GeoPermissibleObjects) ?? '');
    return { code: place.code, name: place.name, path: drawing, x: round(x), y: round(y) };
  });
  return { width: WIDTH, height, schematic, shapes };
}

function polygonPath(points: [number, number][]): string {
  return points.length ? `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}Z` : '';
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
