// The stress test for people: the sentence first, then what is hit by date, then what is not and why.
import { listSurerParts, sumByStanding, type SurerPart } from '#continuity/surer-part.ts';
import { formatEstimate, formatMoney } from '#model/money.ts';
import { formatPartialDate } from '#model/partial-date.ts';
import type { Fall } from '#continuity/causes.ts';
import {
  CLASS_TEXTS,
  CONFIDENCE_TEXTS,
  describeMoney,
  describeStanding,
  describeReturn,
  describeStep,
  describeUnaffected,
  formatChain,
  describeSurer,
  formatDayCs,
  listAssumptions,
  STANDING_TEXTS,
} from '#continuity/explain-cs.ts';
import { describeNoChange } from '#continuity/no-change.ts';
import { NEVER, type Day } from '#model/day.ts';
import { outOf } from '#model/czech-preposition.ts';
import { formatNumber } from '#model/quantity.ts';
import {
  MONEY_CLASSES,
  type ClassMoney,
  type Graph,
  type GraphNode,
  type Measure,
  type MoneyClass,
} from '#continuity/graph.ts';
import type { ClassState, Hit, Impact } from '#continuity/impact.ts';
import { allDeadlinesPassed, deadlinePassed } from '#continuity/deadlines.ts';
import { sayAmountOf } from '#continuity/amount-words.ts';
import { isRough } from '#continuity/money.ts';
import type { Uncertainty } from '#continuity/uncertainty.ts';
import type { Terminal } from '../command.ts';
import { formatCounted, type Noun } from '#need/czech-counts.ts';
import type { GoalChoice } from '#continuity/choice-format.ts';
import { counts, sumOf, type ChoiceGoal } from '#continuity/choice-goal.ts';

/** More would scroll the summary away; `--json` has them all. */
const SHOWN = 100;

/** `answers`: prints what was asked for besides, after the summary and before the long lists. */
export function printImpact(terminal: Terminal, impact: Impact, answers: () => void): void {
  const out = (line = '') => terminal.out(`${line}\n`);
  printSummary(out, impact);
  answers();
  printHits(out, impact);
  if (impact.anyway.length) {
    out('\nCo padá i bez události');
    for (const row of first(impact.anyway)) {
      const later =
        row.postponedTo === null ? '' : `; započtená opatření to odloží na ${formatDayCs(row.postponedTo)}`;
      const end = row.averted ? '; započtená opatření tomu zabrání' : later;
      out(`  ${formatDayCs(row.day)}  „${row.node.title}“${end}`);
    }
    noteRest(out, impact.anyway.length);
  }
  if (impact.unaffected.length) {
    out('\nCo zasaženo není a proč');
    for (const row of first(impact.unaffected)) out(`  ${describeUnaffected(row)}`);
    noteRest(out, impact.unaffected.length);
  }
}

function printSummary(out: (line?: string) => void, impact: Impact): void {
  const counts =
    `zasažených věcí: ${impact.falls.length}, nezasažených: ${impact.unaffected.length}, ` +
    `sledováno do ${formatDayCs(impact.horizon)}.`;
  const events = impact.events.map(
    (event) => `„${event.title}“, ${formatDayCs(event.day)} (${STANDING_TEXTS[event.standing]})`,
  );
  const told = describeNoChange(impact.plan.given, impact.horizon);
  if (told) out(told);
  if (events.length === 0) out(`Z${counts.slice(1)}`);
  else if (events.length === 1) out(`Událost ${events[0]}: ${counts}`);
  else {
    out(`Události (${events.length}): ${counts}`);
    for (const event of first(events)) out(`  ${event}`);
    noteRest(out, events.length);
  }
  if (impact.measures.length)
    out(`Započtená opatření: ${impact.measures.map((measure) => `„${measure.title}“`).join(', ')}.`);
  printClasses(out, impact, 'soubor');
  const { known, unknown } = impact.people;
  if (known !== null)
    out(
      `Lidé, kterých se zasažené věci týkají (součet podle věcí): ${known}` +
        `${unknown > 0 ? `; u věcí bez údaje (${unknown}) nevíme` : ''}`,
    );
}

/** `of`: who knows the things, in the nominative: „registr“, „soubor“. */
export function printClasses(out: (line?: string) => void, impact: Impact, of: string): void {
  const classes = MONEY_CLASSES.filter(
    (name) => impact.totals[name].atStake > 0n || impact.totals[name].unknownAtStake > 0,
  );
  if (classes.length) {
    out('\nPeníze podle tříd (nesčítají se: některé třídy se ptají na tutéž korunu)');
    const byStanding = sumByStanding(impact);
    const labelOf = (name: MoneyClass) => labelClass(name, impact.totals[name].asOf);
    const width = Math.max(...classes.map((name) => labelOf(name).length));
    for (const name of classes) {
      const { hit, atStake, unknownHit, unknownAtStake, estimated } = impact.totals[name];
      const say = (amount: bigint) => (estimated ? formatEstimate(amount) : formatMoney(amount));
      // A known zero beside things of unknown amount would read as no loss.
      const known =
        atStake === 0n
          ? ''
          : hit === 0n && unknownHit > 0
            ? `zasaženo: částka neznámá; známo je v sázce ${say(atStake)}`
            : `zasaženo ${say(hit)} z ${say(atStake)}`;
      const unknown = unknownAtStake
        ? `s neznámou částkou zasaženo věcí: ${unknownHit} ${outOf(unknownAtStake)} ${unknownAtStake}`
        : '';
      const parts = byStanding[name].map(
        ({ standing, amount }) => `${STANDING_TEXTS[standing]}: ${say(amount)}`,
      );
      const sure = parts.length > 1 ? `z toho ${parts.join('; ')}` : '';
      out(`  ${labelOf(name).padEnd(width)}  ${[known, sure, unknown].filter(Boolean).join('; ')}`);
    }
  }
  if (classes.includes('running')) out(`  ${describeDrawing(impact)}`);
  const listed = (state: ClassState) =>
    MONEY_CLASSES.filter((name) => impact.totals[name].state === state).map((name) => CLASS_TEXTS[name]);
  const over = listed('nothing-left');
  if (over.length) out(`  už nic v sázce (skončilo nebo je vyčerpáno): ${over.join(', ')}`);
  const unlisted = listed('unlisted');
  if (unlisted.length) out(`  ${of} nezná žádnou věc ve třídě (není to nula): ${unlisted.join(', ')}`);
}

/** What is drawn or kept day by day says the day it is of. */
function labelClass(name: MoneyClass, asOf: Day): string {
  const day = formatDayCs(asOf);
  if (name === 'running') return `běžící peníze (nevyčerpané k ${day})`;
  return name === 'durability' ? `udržitelnost (co by se k ${day} mohlo vracet)` : CLASS_TEXTS[name];
}

function describeDrawing({ asOf, firstDay, totals }: Impact): string {
  const day = formatDayCs(totals.running.asOf);
  return asOf !== undefined && asOf > firstDay
    ? `v sázce je, co není vyčerpáno ke dni pohledu, ${day}; u pozdějších zásahů se počítá od jejich dne`
    : `v sázce je, co nebylo vyčerpáno ke dni změny, ${day} (ne k dnešku); zásah každé věci se počítá od dne, kdy padá`;
}

function printHits(out: (line?: string) => void, impact: Impact): void {
  if (impact.falls.length === 0) return;
  const rows = Map.groupBy(impact.hits, (hit) => hit.fall);
  out('\nCo je zasaženo, kdy a jakou cestou');
  const surer = listSurerParts(impact);
  for (const fall of first(impact.outages)) printFall(out, fall, rows.get(fall) ?? [], surer);
  noteRest(out, impact.outages.length);
}

function printFall(
  out: (line?: string) => void,
  fall: Fall,
  hits: readonly Hit[],
  surer: ReadonlyMap<Hit, readonly SurerPart[]>,
): void {
  const back = fall.until === null ? '' : `, ${describeReturn(fall)}`;
  out(`${formatDayCs(fall.day)}  „${fall.node.title}“ (${fall.node.id})${back}`);
  formatChain(fall, describeStep).forEach((step, i) => out(`    ${i ? '→ ' : ''}${step}`));
  for (const hit of hits) if (hit.class) out(`    v sázce: ${describeMoney(hit)}`);
  for (const hit of hits)
    for (const sentence of describeSurer(hit, surer.get(hit) ?? [])) out(`    ${sentence}.`);
  if (fall.anywayOn !== null) out(`    bez události by konec přišel ${formatDayCs(fall.anywayOn)}`);
  if (fall.remaining.length) out(`    zbývá: ${fall.remaining.map((node) => `„${node.title}“`).join(', ')}`);
  if (fall.node.people) out(`    lidé: ${fall.node.people}`);
  if (fall.node.services.length) out(`    služby: ${fall.node.services.join(', ')}`);
  if (fall.node.contact) out(`    komu volat: ${fall.node.contact}`);
  out(`    stav: ${describeStanding(fall)} Jistota vazeb: ${CONFIDENCE_TEXTS[fall.confidence]}.`);
  for (const text of listAssumptions(fall)) out(`    předpoklad: ${text}`);
}

const first = <T>(rows: readonly T[]): readonly T[] => rows.slice(0, SHOWN);

export function noteRest(out: (line?: string) => void, count: number): void {
  if (count > SHOWN) out(`… a dalších ${count - SHOWN}; všechny vypíše --json`);
}

/** Months in which nothing moves are left out. */
export function printSimulation(terminal: Terminal, spread: Uncertainty): void {
  const out = (line = '') => terminal.out(`${line}\n`);
  out(`\nRozpětí při nejistých lhůtách (počet běhů ${spread.runs}, počátek ${spread.seed})`);
  for (const name of MONEY_CLASSES) {
    if (!spread.months.some((row) => row[name].p90 > 0n)) continue;
    out(`  ${CLASS_TEXTS[name]}`);
    const say = spread.nodes.some(({ node }) => node.money[name] > 0n && isRough(node, name))
      ? formatEstimate
      : formatMoney;
    out(
      `    ${'do konce měsíce'.padEnd(18)}${['P10', 'P50', 'P90'].map((head) => head.padStart(22)).join('')}`,
    );
    let before = '';
    for (const row of spread.months) {
      const cells = [row[name].p10, row[name].p50, row[name].p90].map((sum) => say(sum).padStart(22));
      if (cells.join('') !== before) out(`    ${monthCs(row.month).padEnd(18)}${cells.join('')}`);
      before = cells.join('');
    }
  }
  for (const name of MONEY_CLASSES) printUnknownMonths(out, name, spread.months);
  out('  Kdy to přijde a kdy se to obnoví (podíl běhů, dny P10, P50, P90)');
  for (const { node, share, p10, p50, p90, back } of spread.nodes.slice(0, SHOWN)) {
    const fall = daysCs(p10, p50, p90);
    out(
      `    ${`${Math.round(share * 100)} %`.padStart(5)}  ${fall}, ${backCs(back, node.to)}  „${node.title}“`,
    );
  }
  noteRest(out, spread.nodes.length);
}

/** How many things of unknown amount are hit by the end of each month in which that changes. */
function printUnknownMonths(
  out: (line?: string) => void,
  name: MoneyClass,
  months: Uncertainty['months'],
): void {
  if (!months.some((row) => row.unknown[name].p90 > 0)) return;
  out(`  ${CLASS_TEXTS[name]}: zasažené věci s neznámou částkou`);
  out(
    `    ${'do konce měsíce'.padEnd(18)}${['P10', 'P50', 'P90'].map((head) => head.padStart(22)).join('')}`,
  );
  let before = '';
  for (const { month, unknown } of months) {
    const { p10, p50, p90 } = unknown[name];
    const cells = [p10, p50, p90].map((count) => String(count).padStart(22)).join('');
    if (cells !== before) out(`    ${monthCs(month).padEnd(18)}${cells}`);
    before = cells;
  }
}

/** What ends by itself before it could come back does not come back later. */
function backCs({ p10, p50, p90 }: Uncertainty['nodes'][number]['back'], end: Day): string {
  const never = end < NEVER ? `už ne (samo končí ${formatDayCs(end)})` : undefined;
  if (p10 === null) return never ?? 'do konce sledování se neobnoví';
  return `natrvalo se obnoví ${daysCs(p10, p50, p90).replaceAll('po konci sledování', never ?? 'po konci sledování')}`;
}

/** Three days, one where they agree; null = not in the time looked at. */
const daysCs = (...days: (Day | null)[]): string =>
  [...new Set(days.map((day) => (day === null ? 'po konci sledování' : formatDayCs(day))))].join(' / ');

const monthCs = (month: string): string => formatPartialDate({ text: month, precision: 'month' });

export const nodesById = ({ nodes }: Pick<Graph, 'nodes'>): ReadonlyMap<string, GraphNode> =>
  new Map(nodes.map((node) => [node.id, node]));

export function printChoice(
  terminal: Terminal,
  choices: readonly GoalChoice[],
  nodes: ReadonlyMap<string, GraphNode>,
  on: Day,
): void {
  const out = (line = '') => terminal.out(`${line}\n`);
  for (const { goal, choice, frontier } of choices) {
    const valueOf = (value: number, rough: boolean) =>
      goal === 'things' ? things(value) : crowns(value, rough);
    const said = (sums: ClassMoney, rough: readonly MoneyClass[]) =>
      valueOf(
        sumOf(goal, sums),
        rough.some((name) => counts(goal, name)),
      );
    out(`\nVýběr opatření${describeGoal(goal)}`);
    const known = choice.unknownHit > 0 ? 'ze známých částek ochrání' : 'ochrání';
    const beside =
      choice.unknownHit > 0
        ? `; věcí s neznámou částkou ochrání ${choice.unknown} ${outOf(choice.unknownHit)} ${choice.unknownHit}`
        : '';
    out(
      `  ${known} ${said(choice.protected, choice.rough)} z ${said(frontier.full, frontier.fullRough)}, které opatření vůbec ochránit mohou${beside}; ` +
        `cena ${formatCost(choice.measures)}, míst ${formatNumber(String(choice.posts))}`,
    );
    if (allDeadlinesPassed(choice.measures, on))
      out(
        `  k ${formatDayCs(on)} už všem vybraným opatřením uplynula lhůta: výběr říká, co pomoci mohlo, ne co ještě jde`,
      );
    const late = (measure: Measure) =>
      deadlinePassed(measure, on) ? `; lhůta uplynula ${formatDayCs(measure.deadline!)}` : '';
    const gained = ({ value, rough, unknown }: (typeof choice.marginal)[number]) =>
      `${valueOf(value, rough)}${unknown > 0 ? ` a věcí s neznámou částkou ${unknown}` : ''}`;
    for (const row of choice.marginal)
      if (row.taken)
        out(
          `  ano  „${row.measure.title}“ (${row.measure.id}), ${formatCost([row.measure])}; bez něj by ubylo ${gained(row)}${late(row.measure)}`,
        );
    for (const row of choice.marginal)
      if (!row.taken)
        out(
          `  ne   „${row.measure.title}“ (${row.measure.id}), ${formatCost([row.measure])}; přidalo by ${gained(row)}${late(row.measure)}`,
        );
    printUnprotected(out, goal, choice.unprotected, nodes);
    out('  Co se dá ochránit za kolik');
    for (const point of frontier.points)
      out(
        `    ${formatSum(point.measures).padStart(24)}  ochrání ${said(point.protected, point.rough).padStart(18)}  ` +
          `${point.measures.map((measure) => measure.id).join(', ') || 'nic'}`,
      );
    for (const reason of new Set(choice.marginal.flatMap(({ measure }) => measure.assumption ?? [])))
      out(`  odhad ceny: ${reason}`);
    if (!frontier.complete) out('    (možností je víc; levnější jsou uvedeny po stejných krocích rozpočtu)');
  }
}

function describeGoal(goal: ChoiceGoal): string {
  if (goal === 'things') return ', aby obstálo co nejvíc věcí (mnoho částek nikdo neuvádí)';
  if (typeof goal === 'string') return ` pro třídu: ${CLASS_TEXTS[goal]}`;
  const weights = MONEY_CLASSES.filter((name) => goal[name]).map(
    (name) => `${CLASS_TEXTS[name]} ${formatNumber(String(goal[name]))}×`,
  );
  return ` podle zadaných vah (částky jsou vážené koruny): ${weights.join('; ')}`;
}

const THINGS: Noun = ['věc', 'věci', 'věci', 'věcí'];
const things = (count: number) => formatCounted(Math.round(count), THINGS);

/** Of a set, without what its measures cost a year. */
const formatSum = (measures: readonly Measure[]): string =>
  formatCost(
    measures.map(({ cost, assumption }) => ({ cost, ...(assumption === undefined ? {} : { assumption }) })),
  );

/** An estimate says so and shows no hellers it can not know; of one measure paid by the year both prices stand. */
export const formatCost = (
  measures: readonly Pick<Measure, 'cost' | 'assumption' | 'yearly' | 'heldDays'>[],
): string => {
  const sum = measures.reduce((total, measure) => total + measure.cost, 0n);
  const estimated = measures.some(({ assumption }) => assumption !== undefined);
  const say = (amount: bigint) => (estimated ? formatEstimate(amount) : formatMoney(amount));
  const [only] = measures.length === 1 ? measures : [];
  const yearly = only?.yearly === undefined ? '' : `${say(only.yearly)} za rok, drží se ${only.heldDays} dní`;
  const notes = [estimated && 'odhad', yearly].filter(Boolean).join('; ');
  return notes ? `${say(sum)} (${notes})` : say(sum);
};

const crowns = (value: number, rough: boolean): string =>
  (rough ? formatEstimate : formatMoney)(BigInt(Math.round(value * 100)));

function printUnprotected(
  out: (line?: string) => void,
  goal: ChoiceGoal,
  rows: GoalChoice['choice']['unprotected'],
  nodes: ReadonlyMap<string, GraphNode>,
): void {
  const left = rows.filter((row) => counts(goal, row.class));
  if (left.length) out('  Co zůstane nechráněno');
  for (const row of first(left)) {
    const node = nodes.get(row.node)!;
    const amount = goal === 'things' ? '' : `: ${sayAmountOf(node, row.class, row.amount, 'cs')}`;
    out(`    „${node.title}“${amount}${row.reachable ? ' (jiné opatření by pomohlo)' : ''}`);
  }
  noteRest(out, left.length);
}
