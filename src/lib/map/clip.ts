// Cuts a convex polygon to a disc, drawn as a polygon of many sides (Sutherland–Hodgman).

export type Point = [number, number];

const SIDES = 24;

export function clipToDisc(polygon: Point[], centre: Point, radius: number): Point[] {
  let result = isClosed(polygon) ? polygon.slice(0, -1) : polygon;
  const corners = Array.from({ length: SIDES }, (_, side): Point => {
    const angle = (2 * Math.PI * side) / SIDES;
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
  });
  for (let side = 0; side < SIDES; side++) {
    result = clipToHalfPlane(result, corners[side]!, corners[(side + 1) % SIDES]!);
  }
  return result;
}

function isClosed(polygon: Point[]): boolean {
  const [first, last] = [polygon[0], polygon.at(-1)];
  return polygon.length > 1 && first![0] === last![0] && first![1] === last![1];
}

/** Keeps what lies on the inner side of the line from a to b. */
function clipToHalfPlane(polygon: Point[], a: Point, b: Point): Point[] {
  const side = ([x, y]: Point) => (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
  return polygon.flatMap((point, index) => {
    const before = polygon.at(index - 1)!;
    const [here, there] = [side(point), side(before)];
    const crossing: Point[] = here < 0 !== there < 0 ? [between(before, point, there / (there - here))] : [];
    return here >= 0 ? [...crossing, point] : crossing;
  });
}

function between([x0, y0]: Point, [x1, y1]: Point, share: number): Point {
  return [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
}
