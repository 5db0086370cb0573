// Checks what the shape alone cannot: references, doubles, counts, dates against each other.

import { formatMoney } from '#model/money.ts';
import { BEGINNING, NEVER } from '#model/day.ts';
import { formatDayCs } from './explain-cs.ts';
import { MONEY_CLASSES, type Graph, type GraphNode, type Succession } from './graph.ts';
import type { GraphProblem } from './graph-problems.ts';
import { needIndexOf, type NeedIndex } from './need-index.ts';
import { findDefaultDelay } from './precedents.ts';

/** Sums of simulated runs are exact only below 2^53 hellers, about 90 trillion crowns. */
const MOST_MONEY = BigInt(Number.MAX_SAFE_INTEGER);

const SIDES = ['dependent', 'provider'] as const;

/** Problems of a graph, errors and warnings; each names the place in the file it was built from. */
export function checkGraph(graph: Graph): GraphProblem[] {
  const problems: GraphProblem[] = [];
  const error = (where: string, message: string) => problems.push({ severity: 'error', where, message });
  const warning = (where: string, message: string) => problems.push({ severity: 'warning', where, message });
  const index = needIndexOf(graph);
  const find: FindNode = (id) => graph.nodes[index.nodeOf(id)];
  checkNodes(graph, index, error);
  checkNeeds(graph, index, error);
  const openRoles = rolesByProvider(graph);
  checkEvents(graph, find, openRoles, error, warning);
  checkMeasures(graph, find, openRoles, error);
  if (graph.asOf !== undefined && graph.asOf > graph.horizon)
    error(
      'horizon',
      `Konec sledování ${formatDayCs(graph.horizon)} je před jeho začátkem ${formatDayCs(graph.asOf)}.`,
    );
  return problems;
}

type Write = (where: string, message: string) => void;
type FindNode = (id: string) => GraphNode | undefined;

function checkNodes(graph: Graph, index: NeedIndex, error: Write): void {
  const totals = { running: 0n, durability: 0n, eligibility: 0n, pipeline: 0n };
  for (let i = 0; i < graph.nodes.length; i++) {
    const node = graph.nodes[i]!;
    const where = () => `nodes[${i}]`;
    if (index.nodeDoubles.has(i))
      error(`${where()}.id`, `Uzel „${node.id}“ je v souboru dvakrát; každý uzel musí mít vlastní označení.`);
    if (node.from > node.to)
      error(
        where(),
        `Uzel „${node.id}“ končí ${formatDayCs(node.to)} dřív, než začíná ${formatDayCs(node.from)}.`,
      );
    if (node.durable && node.durable.from > node.durable.to)
      error(`${where()}.durable`, `Udržitelnost uzlu „${node.id}“ končí dřív, než začíná.`);
    if (node.durable?.falling && (node.durable.to === NEVER || node.durable.from === BEGINNING))
      error(`${where()}.durable`, 'Poměrná udržitelnost potřebuje začátek i konec; doplňte from a to.');
    if (Array.isArray(node.drawn)) {
      const paid = node.drawn.reduce((sum, payment) => sum + payment.amount, 0n);
      if (paid > node.money.running)
        error(
          `${where()}.drawn`,
          `Platby dávají ${formatMoney(paid)}, víc než běžící peníze ${formatMoney(node.money.running)}.`,
        );
    }
    for (const name of node.unknownMoney)
      if (node.money[name] > 0n)
        error(
          `${where()}.unknownMoney`,
          `Uzel „${node.id}“ má ve třídě ${name} částku i označení, že částka není známa; ponechte jedno.`,
        );
    for (const name of MONEY_CLASSES) if (node.money[name] > 0n) totals[name] += node.money[name];
  }
  for (const name of MONEY_CLASSES)
    if (totals[name] > MOST_MONEY)
      error(
        'nodes',
        `Součet peněz třídy ${name} přesahuje ${formatMoney(MOST_MONEY)}; zkontrolujte jednotky.`,
      );
}

function checkNeeds(graph: Graph, index: NeedIndex, error: Write): void {
  for (let i = 0; i < graph.needs.length; i++) {
    const need = graph.needs[i]!;
    const where = () => `needs[${i}]`;
    for (const side of SIDES)
      if (index[side][i]! < 0)
        error(
          `${where()}.${side}`,
          `Uzel „${need[side]}“ v seznamu nodes není; doplňte ho, nebo potřebu vypusťte.`,
        );
    if (index.dependent[i] === index.provider[i] && need.dependent === need.provider)
      error(where(), `Uzel „${need.dependent}“ potřebuje sám sebe; taková potřeba nemá význam, vypusťte ji.`);
    if (index.doubles.has(i))
      error(
        where(),
        `Potřeba uzlu „${need.dependent}“ na „${need.provider}“ (${need.for}) je v souboru dvakrát.`,
      );
    if (need.from !== undefined && need.to !== undefined && need.from > need.to)
      error(where(), `Potřeba končí ${formatDayCs(need.to)} dřív, než začíná ${formatDayCs(need.from)}.`);
    const size = index.groupSize[index.group[i]!]!;
    if (need.minimum > size)
      error(
        `${where()}.minimum`,
        `Uzel „${need.dependent}“ potřebuje víc poskytovatelů (nejméně ${need.minimum}), než kolik jich má ${need.group ? `skupina „${need.group}“` : 'potřeba bez skupiny'} (${size}).`,
      );
  }
}

function checkEvents(graph: Graph, find: FindNode, openRoles: Roles, error: Write, warning: Write): void {
  const seen = new Set<string>();
  graph.events.forEach((event, i) => {
    const where = `events[${i}]`;
    if (seen.has(event.id)) error(`${where}.id`, `Událost „${event.id}“ je v souboru dvakrát.`);
    seen.add(event.id);
    // A day that could not be read is told where it was read.
    const dated = event.day < NEVER;
    if (dated && event.day > graph.horizon)
      warning(
        where,
        `Událost „${event.id}“ (${formatDayCs(event.day)}) je až za koncem sledování; nic nezasáhne.`,
      );
    if (event.standing === 'withdrawn') warning(where, `Událost „${event.id}“ je odvolaná; nic nezasáhne.`);
    const touched = [
      ...event.ends,
      ...event.weakens.map((row) => row.provider),
      ...event.delays.map((row) => row.provider),
      ...event.successions.map((row) => row.provider),
    ];
    for (const id of new Set(touched)) {
      const node = find(id);
      if (!node) error(where, `Událost „${event.id}“ mění uzel „${id}“, který v seznamu nodes není.`);
      else if (dated && node.to < event.day)
        warning(where, `Uzel „${id}“ skončil ${formatDayCs(node.to)}, před událostí „${event.id}“.`);
      else if (node.from > event.day)
        warning(
          where,
          `Uzel „${id}“ začíná až ${formatDayCs(node.from)}, po události „${event.id}“; nezačne.`,
        );
    }
    const ended = new Set([
      ...event.ends,
      ...event.successions.filter((row) => !row.roles).map((row) => row.provider),
    ]);
    for (const row of event.successions) {
      checkSuccession(row, where, find, openRoles, error);
      if (ended.has(row.by))
        error(
          where,
          `Uzel „${row.by}“ má převzít roli, ale táž událost ho ukončuje; vyberte nástupce, který trvá.`,
        );
    }
    for (const row of event.delays) checkDelay(row.delay, where, error);
  });
}

function checkMeasures(graph: Graph, find: FindNode, openRoles: Roles, error: Write): void {
  const seen = new Set<string>();
  const known = new Set(
    graph.events.flatMap((event) => event.successions.map((row) => `${row.provider}\u0000${row.by}`)),
  );
  graph.measures.forEach((measure, i) => {
    const where = `measures[${i}]`;
    if (seen.has(measure.id)) error(`${where}.id`, `Opatření „${measure.id}“ je v souboru dvakrát.`);
    seen.add(measure.id);
    for (const id of [...measure.keeps, ...measure.bridges.map((row) => row.node)])
      if (!find(id))
        error(where, `Opatření „${measure.id}“ jmenuje uzel „${id}“, který v seznamu nodes není.`);
    for (const row of measure.takesOver) checkSuccession(row, where, find, openRoles, error);
    for (const row of measure.shortens)
      if (!known.has(`${row.provider}\u0000${row.by}`))
        error(
          where,
          `Opatření „${measure.id}“ zkracuje převzetí „${row.provider}“ → „${row.by}“, které žádná událost nemá.`,
        );
  });
}

type Roles = Map<string, Set<string>>;

/** Roles of providers that some succession takes over without a stated delay: the ones a precedent is needed for. */
function rolesByProvider(graph: Graph): Roles {
  const rows = [...graph.events.flatMap((e) => e.successions), ...graph.measures.flatMap((m) => m.takesOver)];
  const roles: Roles = new Map(
    rows.filter((row) => !row.delay).map((row) => [row.provider, new Set<string>()]),
  );
  if (roles.size > 0) for (const need of graph.needs) roles.get(need.provider)?.add(need.for);
  return roles;
}

function checkSuccession(row: Succession, where: string, find: FindNode, roles: Roles, error: Write): void {
  for (const id of [row.provider, row.by])
    if (!find(id)) error(where, `Převzetí jmenuje uzel „${id}“, který v seznamu nodes není.`);
  if (row.provider === row.by) error(where, `Uzel „${row.by}“ nemůže nahradit sám sebe.`);
  if (row.delay) checkDelay(row.delay, where, error);
  else
    for (const role of row.roles ?? roles.get(row.provider) ?? [])
      if (!findDefaultDelay(role))
        error(
          where,
          `U převzetí „${row.provider}“ → „${row.by}“ chybí delayDays a pro roli „${role}“ není precedent; uveďte počet dnů.`,
        );
}

function checkDelay(delay: { min: number; likely: number; max: number }, where: string, error: Write): void {
  if (delay.min > delay.likely || delay.likely > delay.max)
    error(
      where,
      `Zpoždění musí mít min ≤ likely ≤ max, nalezeno ${delay.min}, ${delay.likely}, ${delay.max}.`,
    );
}
