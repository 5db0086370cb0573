// Places labels of circles so that they cover neither each other nor a foreign circle.

export type Disc = { x: number; y: number; radius: number };
export type Label = { x: number; y: number; anchor: 'start' | 'middle' | 'end' };
type Box = { left: number; right: number; top: number; bottom: number };

export type LabelSize = { width: number; height: number };

const GAP = 6;

/** One label for one disc, in the given order: earlier discs choose first. `picture` is the room there is. */
export function placeLabels(discs: Disc[], sizes: LabelSize[], picture: LabelSize): Label[] {
  const taken: Box[] = discs.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  return discs.map((disc, index) => {
    const size = sizes[index]!;
    const options = candidates(disc, size).map(({ label, box }) => {
      const cost = taken.reduce((sum, other, at) => sum + (at === index ? 0 : overlap(box, other)), 0);
      return { label, box, cost: cost + outside(box, picture) };
    });
    // The first of the cheapest: candidates stand in order of preference.
    const best = options.reduce((a, b) => (b.cost < a.cost ? b : a));
    taken.push(best.box);
    return best.label;
  });
}

function candidates({ x, y, radius }: Disc, { width, height }: LabelSize): { label: Label; box: Box }[] {
  const place = (anchor: Label['anchor'], labelX: number, middleY: number) => {
    const left = labelX - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width);
    const box = { left, right: left + width, top: middleY - height / 2, bottom: middleY + height / 2 };
    return { label: { x: round(labelX), y: round(middleY), anchor }, box };
  };
  const side = radius + GAP;
  const slant = side * Math.SQRT1_2;
  return [
    place('start', x + side, y),
    place('end', x - side, y),
    place('middle', x, y - side - height / 2),
    place('middle', x, y + side + height / 2),
    place('start', x + slant, y - slant - height / 3),
    place('start', x + slant, y + slant + height / 3),
    place('end', x - slant, y - slant - height / 3),
    place('end', x - slant, y + slant + height / 3),
  ];
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function outside(box: Box, { width, height }: LabelSize): number {
  const over =
    Math.max(0, -box.left) +
    Math.max(0, box.right - width) +
    Math.max(0, -box.top) +
    Math.max(0, box.bottom - height);
  return over * 1000;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
