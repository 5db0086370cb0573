// Everything a timeline remembers while it runs: arrays by node, group and link, and where it is now.
import { BEGINNING, type Day, NEVER } from '#model/day.ts';
import { DayQueue } from './day-queue.ts';
import type { Plan } from './plan.ts';
import type { Span } from './spans.ts';
import { emptyLog } from './timeline-log.ts';

/** Above every day: since no day. */
export const NONE = NEVER + 1;

/** `layer`, `instant`: numbers that make marks of earlier rounds and days void without clearing them. */
export type Now = {
  today: Day;
  layer: number;
  instant: number;
  eventsOn: boolean;
  /** What is down when the events come is told by how it fell. */
  reasonsAsked: boolean;
  baseline: Map<number, Span[]>;
  layerGroupCount: number;
  layerNodeCount: number;
  fallingCount: number;
  instantGroupCount: number;
  changedCount: number;
};

export type TimelineState = ReturnType<typeof buildState>;

export function buildState(plan: Plan) {
  const nodeCount = plan.from.length;
  const groupCount = plan.groupDependent.length;
  const linkCount = plan.linkNode.length;
  const now: Now = {
    today: BEGINNING,
    layer: 1,
    instant: 1,
    eventsOn: false,
    reasonsAsked: true,
    baseline: new Map<number, Span[]>(),
    layerGroupCount: 0,
    layerNodeCount: 0,
    fallingCount: 0,
    instantGroupCount: 0,
    changedCount: 0,
  };
  const sound = new Uint8Array(nodeCount);
  const inLife = new Uint8Array(nodeCount);
  const dead = new Uint8Array(nodeCount);
  const forced = new Int32Array(nodeCount);
  const share = new Int32Array(nodeCount);
  const lastDay = new Int32Array(nodeCount);
  const waivedTo = new Int32Array(nodeCount);
  const closedFrom = new Int32Array(nodeCount);
  const sum = new Int32Array(groupCount);
  const since = new Int32Array(groupCount);
  const everUnmet = new Uint8Array(groupCount);
  const linkActive = new Uint8Array(linkCount);
  const slotDay = new Int32Array(plan.slots.length);
  const delays = new Int32Array(plan.delays.length);

  const layerStamp = new Int32Array(groupCount);
  const instantStamp = new Int32Array(groupCount);
  const changeStamp = new Int32Array(nodeCount);
  const wasSound = new Uint8Array(nodeCount);
  const fallGroup = new Int32Array(nodeCount);
  const fallSince = new Int32Array(nodeCount);
  const fallRound = new Int32Array(nodeCount);
  const nodeStamp = new Int32Array(nodeCount);
  const hopelessStamp = new Int32Array(nodeCount);
  // Lists with a count of their own: emptying them must not give their memory back.
  const layerGroups = new Int32Array(groupCount);
  const layerNodes = new Int32Array(nodeCount);
  const falling = new Int32Array(nodeCount);
  const instantGroups = new Int32Array(groupCount);
  const changedNodes = new Int32Array(nodeCount);
  const risers: number[] = [];
  /** Days on which what stays down would get up without the events: the events may fell it for good then. */
  const revivals: { day: Day; node: number }[] = [];
  const log = emptyLog();
  const queue = new DayQueue();
  return {
    sound,
    inLife,
    dead,
    forced,
    share,
    lastDay,
    waivedTo,
    closedFrom,
    sum,
    since,
    everUnmet,
    linkActive,
    slotDay,
    delays,
    layerStamp,
    instantStamp,
    changeStamp,
    wasSound,
    fallGroup,
    fallSince,
    fallRound,
    nodeStamp,
    hopelessStamp,
    layerGroups,
    layerNodes,
    falling,
    instantGroups,
    changedNodes,
    risers,
    revivals,
    log,
    queue,
    now,
  };
}
