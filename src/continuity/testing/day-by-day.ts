// The meaning of the stress test written the slow way: day by day, every node asked anew. The engine has to agree with it.

import { findDefaultDelay } from '../precedents.ts';
import { formatDay, type Day } from '#model/day.ts';
import type { Graph, GraphNode, Need } from '../graph.ts';

type Group = { dependent: GraphNode; needs: Need[] };
/** A right to stand in for a provider in one group from a day on. */
type StandIn = { group: Group; by: string; day: Day };

/**
 * Days before the first one looked at that are lived through. Nothing begins or ends in them, so things only fall, each at most
 * the grace of its need and, with a calendar, a year after what it hangs on: all of them together are the longest chain.
 */
const HISTORY = 30;
const YEAR = 400;

/** Whether a lack is felt on a day: its grace is over, and a due day came after it. */
function matters({ grace, due }: Need, since: Day, day: Day): boolean {
  if (day < since + grace) return false;
  if (!due) return true;
  for (let passed = since + grace; passed <= day; passed++)
    if (due.includes(formatDay(passed).slice(5))) return true;
  return false;
}

/**
 * For each node the days it is down while it lives: without the events, or with them beside the `baseline` without. What does
 * not recover ends for good on a day a need of its own fails and the node would stand without the events.
 */
export function downDays(graph: Graph, baseline?: ReadonlyMap<string, Set<Day>>): Map<string, Set<Day>> {
  const eventsOn = baseline !== undefined;
  const nodes = new Map(graph.nodes.map((node) => [node.id, node] as const));
  const groups: Group[] = [];
  for (const need of graph.needs) {
    const known =
      need.group !== null &&
      groups.find((g) => g.dependent.id === need.dependent && g.needs[0]!.group === need.group);
    if (known) known.needs.push(need);
    else groups.push({ dependent: nodes.get(need.dependent)!, needs: [need] });
  }
  const events = eventsOn ? [...graph.events].sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1)) : [];
  const { gone, standIns, replaced } = laySuccessions(graph, events, groups);

  const forced = (id: string, day: Day) =>
    events.some(
      (event) =>
        (event.ends.includes(id) && day >= event.day) ||
        event.delays.some((row) => {
          const start = Math.max(event.day, nodes.get(id)!.from);
          return row.provider === id && day >= start && day < start + row.delay.likely;
        }),
    );
  const share = (id: string, day: Day) =>
    Math.min(
      1,
      ...events.flatMap((e) =>
        day >= e.day ? e.weakens.filter((w) => w.provider === id).map((w) => w.to) : [],
      ),
    );

  const lackingSince = new Map<Group, Day>();
  const dead = new Set<string>();
  const down = new Map(graph.nodes.map((node) => [node.id, new Set<Day>()] as const));
  const history = graph.needs.reduce((sum, { grace, due }) => sum + grace + (due ? YEAR : 0), HISTORY);
  for (let day = graph.asOf! - history; day <= graph.horizon; day++) {
    const lives = (id: string) => nodes.get(id)!.from <= day && day <= nodes.get(id)!.to;
    const counts = (group: Group) =>
      lives(group.dependent.id) &&
      !replaced.some((row) => row.provider === group.dependent.id && day >= row.day);
    const enough = (group: Group, standing: Set<string>) => {
      const serving = new Set<string>();
      for (const need of group.needs) if (!gone(group, need.provider, day)) serving.add(need.provider);
      for (const row of standIns)
        if (row.group === group && day >= row.day && !group.needs.some((need) => need.provider === row.by))
          serving.add(row.by);
      let sum = 0;
      for (const id of serving) if (standing.has(id) && lives(id)) sum += Math.round(share(id, day) * 10_000);
      return sum >= Math.round(group.needs[0]!.minimum * 10_000);
    };
    const holds = (node: GraphNode, standing: Set<string>) => {
      if (forced(node.id, day) || dead.has(node.id)) return false;
      const handed = replaced.filter((row) => row.provider === node.id && day >= row.day);
      if (
        handed.length > 0 &&
        lives(node.id) &&
        !handed.some(
          (row) =>
            day >= row.day + row.delay && standing.has(row.by) && lives(row.by) && share(row.by, day) > 0,
        )
      )
        return false;
      return !lacks(node, standing);
    };
    const lacks = (node: GraphNode, standing: Set<string>) =>
      groups.some(
        (group) =>
          group.dependent === node &&
          group.needs[0]!.essential &&
          counts(group) &&
          !enough(group, standing) &&
          matters(group.needs[0]!, lackingSince.get(group) ?? day, day),
      );
    // Greatest fixpoint: start with all, take out what does not hold, until nothing changes.
    let standing = new Set(graph.nodes.map((node) => node.id));
    for (;;) {
      const next = new Set([...standing].filter((id) => holds(nodes.get(id)!, standing)));
      if (next.size === standing.size) break;
      standing = next;
    }
    for (const group of groups) {
      if (enough(group, standing) || !counts(group)) lackingSince.delete(group);
      else if (!lackingSince.has(group)) lackingSince.set(group, day);
    }
    for (const node of graph.nodes) {
      if (standing.has(node.id)) continue;
      if (lives(node.id)) down.get(node.id)!.add(day);
      if (!node.recovers && lacks(node, standing) && baseline && !baseline.get(node.id)!.has(day))
        dead.add(node.id);
    }
  }
  return down;
}

function laySuccessions(graph: Graph, events: Graph['events'], groups: Group[]) {
  const expired: { group: Group; provider: string; day: Day }[] = [];
  const standIns: StandIn[] = [];
  const replaced: { provider: string; by: string; day: Day; delay: number }[] = [];
  for (const event of events)
    for (const row of event.successions) {
      for (const group of groups) {
        const own = group.needs.find((need) => need.provider === row.provider);
        const through = standIns.filter((s) => s.group === group && s.by === row.provider).map((s) => s.day);
        const source = own ?? (through.length > 0 ? group.needs[0]! : undefined);
        if (!source || (row.roles && !row.roles.includes(source.for))) continue;
        const delay = (row.delay ?? findDefaultDelay(source.for))!.likely;
        const earliest = own ? -Infinity : Math.min(...through);
        expired.push({ group, provider: row.provider, day: event.day });
        if (group.dependent.id !== row.by)
          standIns.push({ group, by: row.by, day: Math.max(earliest, event.day + delay) });
      }
      if (!row.roles)
        replaced.push({ provider: row.provider, by: row.by, day: event.day, delay: row.delay!.likely });
    }
  const gone = (group: Group, provider: string, day: Day) =>
    expired.some((row) => row.group === group && row.provider === provider && day >= row.day);
  // A stand-in that is itself replaced later serves no more.
  const serving = standIns.map((row) => row);
  return { gone, standIns: serving, replaced };
}
