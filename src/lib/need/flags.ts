// Names of places that stand in one row: each on a pole of its own height, the lowest at the right, so that neither names
// nor poles ever meet. Places of one column share a pole; those of the first column are named to the left of a stack.

export type FlagPlace = { code: string; name: string; x: number };
export type Flag = {
  code: string;
  name: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
  /** From the row up to the name. */
  pole?: { x: number; top: number };
};
export type FlagRow = {
  /** Of the row itself, under the names. */
  base: number;
  dots: { code: string; x: number; y: number }[];
  flags: Flag[];
};

type Room = {
  top: number;
  /** Height of a line of names. */
  step: number;
  radius: number;
  /** Mean width of a letter. */
  letter: number;
  /** More names than this would make a picture of its own; the first ones have them. */
  most: number;
};

const GAP = 6;

/** The order of places is the order in which they deserve a name. */
export function placeFlags(places: readonly FlagPlace[], { top, step, radius, letter, most }: Room): FlagRow {
  const named = new Set(places.slice(0, most).map(({ code }) => code));
  const columns = [...Map.groupBy(places, ({ x }) => x)].sort(([a], [b]) => b - a);
  const [firstX, first = []] = columns.at(-1) ?? [0];
  const width = Math.max(0, ...first.map(({ name }) => name.length)) * letter;
  const toLeft = first.every(({ code }) => named.has(code)) && width + radius + GAP <= firstX;
  const poles = toLeft ? columns.slice(0, -1) : columns;
  const lines = poles.reduce(
    (sum, [, column]) => sum + column.filter(({ code }) => named.has(code)).length,
    0,
  );
  const base = top + Math.max(lines + 1, toLeft ? first.length : 1) * step;
  const row: FlagRow = { base, dots: [], flags: [] };
  let level = base;
  for (const [x, column] of poles) {
    const shown = column.filter(({ code }) => named.has(code));
    for (const [at, { code }] of column.entries())
      row.dots.push({ code, x, y: base - at * (radius * 2 + 1.5) });
    for (const [at, { code, name }] of shown.entries()) {
      level -= step;
      row.flags.push({
        ...{ code, name, x: x + GAP, y: level, anchor: 'start' },
        ...(at === shown.length - 1 ? { pole: { x, top: level - step / 3 } } : {}),
      });
    }
  }
  // The shortest name lowest, beside the words of the axis.
  if (toLeft)
    for (const [at, { code, name }] of first.toSorted((a, b) => a.name.length - b.name.length).entries()) {
      const y = base - at * step;
      row.dots.push({ code, x: firstX, y });
      row.flags.push({ code, name, x: firstX - radius - GAP, y, anchor: 'end' });
    }
  return row;
}
