// Geometry of the frontier: what each budget protects at most, in hundredths of the picture.
export type FrontierPoint = { cost: bigint; value: number };
export type FrontierDrawing = { path: string; points: { x: number; y: number }[]; budget: number | null };

/** Between two points nothing more is protected, so the line is a stair; the right end has room for a rising budget. */
export function drawFrontier(points: readonly FrontierPoint[], budget?: bigint): FrontierDrawing {
  const dearest = points.reduce((most, { cost }) => (cost > most ? cost : most), 0n);
  const widest = budget !== undefined && budget > dearest ? budget : dearest;
  const highest = Math.max(1e-9, ...points.map(({ value }) => value));
  const x = (cost: bigint) => (widest === 0n ? 0 : round((Number(cost) / Number(widest)) * 100));
  const y = (value: number) => round(100 - (value / highest) * 100);
  const placed = points.map(({ cost, value }) => ({ x: x(cost), y: y(value) }));
  return {
    path: placed.length ? `M0 100${placed.map((point) => `H${point.x}V${point.y}`).join('')}H100V100Z` : '',
    points: placed,
    budget: budget === undefined ? null : x(budget),
  };
}

const round = (value: number) => Math.round(value * 100) / 100;
