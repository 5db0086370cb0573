// Names of crowded marks: beside the mark where there is room, farther off with a leader line where there is not, and none
// rather than two over each other.
import type { Disc, Label, LabelSize } from './labels.ts';

export type Callout = Label & {
  /** End of a line from the mark to a label that stands away from it. */
  leader?: { x1: number; y1: number; x2: number; y2: number };
};

type Box = { left: number; right: number; top: number; bottom: number };
type Line = { x1: number; y1: number; x2: number; y2: number };
export type Bounds = { left: number; right: number; top: number; bottom: number };

const GAP = 5;
/** How far from its mark a label may stand, nearest first; the first needs no line. */
const DISTANCES = [GAP, 18, 32, 48, 66, 86, 110, 136, 164];
const ANGLES = 24;
const PADDING = 1.5;

/** One entry for each disc, undefined where no place is free. Earlier discs choose first. */
export function placeCallouts(
  discs: readonly Disc[],
  sizes: readonly LabelSize[],
  bounds: Bounds,
): (Callout | undefined)[] {
  const marks = discs.map(({ x, y, radius }) => boxAround(x, y, radius));
  const taken: Box[] = [];
  const lines: Line[] = [];
  return discs.map((disc, index) => {
    for (const candidate of candidates(disc, sizes[index]!)) {
      const { box, leader } = candidate;
      if (!within(box, bounds)) continue;
      const padded = pad(box);
      if (taken.some((other) => overlaps(padded, other))) continue;
      if (marks.some((mark, at) => (at !== index || leader) && overlaps(padded, mark))) continue;
      if (lines.some((line) => crossesBox(line, padded))) continue;
      if (leader) {
        if (taken.some((other) => crossesBox(leader, other))) continue;
        if (marks.some((mark, at) => at !== index && crossesBox(leader, mark))) continue;
        if (lines.some((line) => crosses(line, leader))) continue;
        lines.push(leader);
      }
      taken.push(padded);
      return leader ? { ...candidate.label, leader } : candidate.label;
    }
    return undefined;
  });
}

type Candidate = { label: Label; box: Box; leader?: Line };

function* candidates({ x, y, radius }: Disc, size: LabelSize): Generator<Candidate> {
  for (const [ring, distance] of DISTANCES.entries())
    for (const angle of ring === 0 ? NEAR : ALL) {
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const [px, py] = [x + dx * (radius + distance), y + dy * (radius + distance)];
      const anchor = dx > 0.3 ? 'start' : dx < -0.3 ? 'end' : 'middle';
      const left = px - (anchor === 'start' ? 0 : anchor === 'middle' ? size.width / 2 : size.width);
      // Above and below the mark the label ends at the ring; beside it the ring meets its middle.
      const middle = py + (anchor === 'middle' ? (Math.sign(dy) * size.height) / 2 : 0);
      const box = {
        ...{ left, right: left + size.width },
        ...{ top: middle - size.height / 2, bottom: middle + size.height / 2 },
      };
      const label = { x: round(px), y: round(middle), anchor } as const;
      if (ring === 0) yield { label, box };
      else {
        const leader = {
          ...{ x1: round(x + dx * radius), y1: round(y + dy * radius) },
          ...{ x2: round(px - dx * 2), y2: round(py - dy * 2) },
        };
        yield { label, box, leader };
      }
    }
}

const turn = (part: number) => (part * 2 * Math.PI) / ANGLES;
/** Right, left, above, below, then between. */
const NEAR = [0, 12, 18, 6, 21, 3, 15, 9].map(turn);
const ALL = [0, 12, 22, 2, 14, 10, 18, 6, 20, 4, 16, 8, 23, 1, 13, 11, 21, 3, 15, 9, 19, 5, 17, 7].map(turn);

function boxAround(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function pad({ left, right, top, bottom }: Box): Box {
  return { left: left - PADDING, right: right + PADDING, top: top - PADDING, bottom: bottom + PADDING };
}

function within(box: Box, bounds: Bounds): boolean {
  return (
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom
  );
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function crossesBox(line: Line, { left, right, top, bottom }: Box): boolean {
  const inside = (x: number, y: number) => x > left && x < right && y > top && y < bottom;
  if (inside(line.x1, line.y1) || inside(line.x2, line.y2)) return true;
  return (
    crosses(line, { x1: left, y1: top, x2: right, y2: bottom }) ||
    crosses(line, { x1: left, y1: bottom, x2: right, y2: top })
  );
}

function crosses(a: Line, b: Line): boolean {
  const side = (line: Line, x: number, y: number) =>
    (line.x2 - line.x1) * (y - line.y1) - (line.y2 - line.y1) * (x - line.x1);
  return side(a, b.x1, b.y1) * side(a, b.x2, b.y2) < 0 && side(b, a.x1, a.y1) * side(b, a.x2, a.y2) < 0;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
