// The paths of a stress test as a tree: the event, what it touches, what falls through that. Drawn in columns and read as a list.
import type { Fall } from '#continuity/causes.ts';
import { listStepAssumptions } from '#continuity/path-assumptions.ts';
import type { ChangeEvent } from '#continuity/graph.ts';
import type { Thing } from './summary.ts';

export type Branch = {
  /** The thing, or several alike under one parent. */
  things: Thing[];
  /** Whether the step to it is believed rather than stated. */
  assumed: boolean;
  children: Branch[];
};

export type PathTree = { event: ChangeEvent | null; children: Branch[] };

/** So many of one kind under one parent, with nothing under them, are told as one. */
const ALIKE = 4;

/** One tree for one event; decisions of people, which have none, come last. */
export function buildPathTrees(things: readonly Thing[]): PathTree[] {
  const byFall = new Map(things.map((thing) => [thing.fall, thing] as const));
  const below = Map.groupBy(things, ({ fall }) => shownParent(fall, byFall));
  const branch = (thing: Thing): Branch => ({
    things: [thing],
    assumed: listStepAssumptions(thing.fall).some(({ kind }) => kind !== 'delay'),
    children: gather((below.get(thing.fall) ?? []).map(branch)),
  });
  const roots = Map.groupBy(below.get(null) ?? [], ({ fall }) => fall.event);
  return [...roots]
    .map(([event, own]) => ({ event, children: gather(own.map(branch)) }))
    .sort((a, b) => Number(a.event === null) - Number(b.event === null));
}

/** The nearest fall before this one that is on the list: a provider that only weakened does not fall itself. */
function shownParent(fall: Fall, shown: ReadonlyMap<Fall, Thing>): Fall | null {
  let step = fall.via;
  while (step && !shown.has(step)) step = step.via;
  return step;
}

/** Leaves of one kind that fell on one day for one reason stand as one branch when they are many. */
function gather(branches: Branch[]): Branch[] {
  const groups = Map.groupBy(branches, ({ things: [thing], assumed, children }) => {
    const { node, day, need } = thing!.fall;
    return children.length ? node.id : `${node.kind} ${day} ${need?.for} ${assumed}`;
  });
  return [...groups.values()].flatMap((own) =>
    own.length < ALIKE ? own : [{ ...own[0]!, things: own.flatMap(({ things }) => things) }],
  );
}

export type Box = { branch: Branch | null; tree: PathTree; x: number; y: number };
export type Link = { path: string; assumed: boolean };
export type TreeDrawing = { boxes: Box[]; links: Link[]; width: number; height: number };

export type BoxSize = { width: number; height: number; gapX: number; gapY: number };

/** Columns by distance from the event; a parent stands at the middle of its children. */
export function drawTrees(trees: readonly PathTree[], size: BoxSize): TreeDrawing {
  const boxes: Box[] = [];
  const links: Link[] = [];
  let bottom = 0;
  let deepest = 0;
  const place = (branch: Branch | null, tree: PathTree, depth: number): Box => {
    deepest = Math.max(deepest, depth);
    const box: Box = { branch, tree, x: depth * (size.width + size.gapX), y: 0 };
    boxes.push(box);
    const children = (branch ?? tree).children.map((child) => place(child, tree, depth + 1));
    if (children.length) box.y = (children[0]!.y + children.at(-1)!.y) / 2;
    else {
      box.y = bottom;
      bottom += size.height + size.gapY;
    }
    for (const child of children)
      links.push({ path: linkPath(box, child, size), assumed: child.branch!.assumed });
    return box;
  };
  for (const tree of trees) place(null, tree, 0);
  const width = (deepest + 1) * (size.width + size.gapX) - size.gapX;
  return { boxes, links, width, height: Math.max(0, bottom - size.gapY) };
}

function linkPath(from: Box, to: Box, { width, height, gapX }: BoxSize): string {
  const [x1, y1] = [from.x + width, from.y + height / 2];
  const y2 = to.y + height / 2;
  const middle = x1 + gapX / 2;
  return y1 === y2 ? `M${x1} ${y1}H${to.x}` : `M${x1} ${y1}H${middle}V${y2}H${to.x}`;
}

/** At most two lines that fit a box; what does not fit ends with an ellipsis. */
export function wrapTitle(title: string, longest: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= longest)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  const shown = lines
    .slice(0, 2)
    .map((line) => (line.length > longest ? `${line.slice(0, longest)}…` : line));
  return lines.length > 2 ? [shown[0]!, `${shown[1]!.replace(/[ ,–…]+$/, '')}…`] : shown;
}
