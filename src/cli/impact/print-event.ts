// The stress test of an event of the register for people: standing first, hits by class and date, who to call, what stands.
import { findSharedAssumption, type SharedAssumption } from '#continuity/shared-assumption.ts';
import { listSurerParts, type SurerPart } from '#continuity/surer-part.ts';
import {
  describeJudgement,
  describeReturn,
  describeStep,
  describeSubstitutes,
  describeUnaffected,
  formatChain,
  describeAssumption,
  describeSurer,
  formatHitAmount,
  formatDayCs,
} from '#continuity/explain-cs.ts';
import { CLASS_TEXTS, CONFIDENCE_TEXTS, STANDING_TEXTS } from '#continuity/explain-cs.ts';
import { MONEY_CLASSES } from '#continuity/graph.ts';
import { describeNoChange } from '#continuity/no-change.ts';
import type { Hit, Impact } from '#continuity/impact.ts';
import { stateOf, type OutageState } from '#continuity/outage-state.ts';
import type { Unaffected } from '#continuity/unaffected.ts';
import { outOf } from '#model/czech-preposition.ts';
import { describeScenarioLine } from '#continuity/scenario-cs.ts';
import { findDay, NEVER, parseDay, type Day } from '#model/day.ts';
import { formatEstimate, formatMoney } from '#model/money.ts';
import { formatPartialDate, parsePartialDate } from '#model/partial-date.ts';
import { graphOf, type EventImpact } from '#server/workflows/impact/assess-event.ts';
import {
  formatGrounds,
  formatPathAssumptions,
  listOwnAssumptions,
} from '#server/workflows/impact/assumptions.ts';
import { listUndated } from '#server/workflows/impact/event-graph.ts';
import { otherReadings } from '#server/workflows/impact/other-readings.ts';
import { listMeasureEffects } from '#server/workflows/impact/measure-effects.ts';
import type { ContinuityRegister } from '#server/workflows/impact/continuity-register.ts';
import { today } from '#server/workflows/today.ts';
import type { Terminal } from '../command.ts';
import { Footnotes } from './footnotes.ts';
import { formatCost, printClasses } from './print.ts';

type Out = (line?: string) => void;

export const dateCs = (text: string): string => {
  const date = parsePartialDate(text);
  return date ? formatPartialDate(date) : text;
};

/** A date of any precision is past when its last day is, on the day asked for or today. */
const isPast = (text: string, asOf: Day | undefined): boolean =>
  (findDay(text, 'last') ?? NEVER) < (asOf ?? parseDay(today()));

export function printEvents(terminal: Terminal, register: ContinuityRegister): void {
  const out: Out = (line = '') => terminal.out(`${line}\n`);
  if (register.events.length === 0) {
    out('Registr nezná žádnou ohlášenou změnu. Zapište ji do event.csv balíčku kraje.');
    return;
  }
  out('Ohlášené změny v registru');
  for (const event of register.events) {
    out(`\n${event.id}`);
    out(`  ${dateCs(event.date)}  ${event.title}`);
    out(`  stav: ${STANDING_TEXTS[event.standing]}`);
    out(`  pramen: ${event.origins.map(({ source }) => source.title).join('; ')}`);
    const scenarios = register.scenarios.filter((row) => row.event === event.id);
    for (const row of scenarios) out(`  scénář ${row.id}: ${row.title}`);
  }
  out(`\nDopady jedné z nich: ./opora impact ${register.events[0]!.id}`);
}

/** `answers`: prints what was asked for besides, after the head and before the long lists. */
export function printEventImpact(terminal: Terminal, result: EventImpact, answers: () => void): void {
  const out: Out = (line = '') => terminal.out(`${line}\n`);
  const notes = new Footnotes(result.impact);
  printHead(out, result);
  answers();
  printPlaces(out, result);
  printHits(out, result, notes);
  printAnyway(out, result, notes);
  printUnaffected(out, result, notes);
  printLeftOut(out, result);
  printMeasures(out, result, notes);
  notes.print(out);
}

function printHead(out: Out, { register, event, scenario, impact }: EventImpact): void {
  const own = impact.events.find(({ id }) => id === event.id);
  out(`Událost „${event.title}“, ${formatDayCs(own?.day ?? findDay(event.date, 'first')!)}`);
  out(`Stav: ${STANDING_TEXTS[event.standing]}.`);
  for (const other of impact.events)
    if (other !== own)
      out(
        `Počítá se i událost „${other.title}“, ${formatDayCs(other.day)}; stav: ${STANDING_TEXTS[other.standing]}.`,
      );
  const idle = describeNoChange(impact.plan.given, impact.horizon);
  if (idle) out(idle);
  if (isPast(event.date, impact.asOf) && event.standing !== 'effective' && event.standing !== 'withdrawn')
    out('Ohlášený den už uplynul a registr nemá zprávu o tom, zda změna nastala.');
  for (const { source, address } of event.origins)
    out(`Pramen: ${[source.title, source.locator, address].filter(Boolean).join(', ')}`);
  if (event.note) out(event.note);
  out(`Scénář: ${scenario.title || event.title}; verze dat ${register.dataVersion}`);
  const announced = graphOf(register, scenario.events ?? [event.id]);
  for (const row of scenario.assumptions) out(`  předpoklad: ${describeScenarioLine(row, announced)}`);
  if (impact.measures.length)
    out(`Započtená opatření: ${impact.measures.map((row) => `„${row.title}“`).join(', ')}.`);
  out(
    `Zasažených věcí: ${impact.falls.length}, nezasažených: ${impact.unaffected.length}, ` +
      `sledováno do ${formatDayCs(impact.horizon)}.`,
  );
  const shared = findSharedAssumption(impact.falls);
  if (shared) out(describeShared(shared, impact.falls.length));
  if (impact.outages.length > 0) out(describeStates(impact));
  printClasses(out, impact, 'registr');
  for (const { override, computedDay } of impact.overridden)
    out(
      `\nRozhodnutí člověka: „${register.nodes[override.node]?.title ?? override.node}“ ` +
        `${override.decision === 'stands' ? 'drží' : 'padá'} (${override.author ?? 'autor neuveden'}): ${override.reason}. ` +
        `Výpočet sám: ${computedDay === null ? 'nezasaženo' : formatDayCs(computedDay)}.`,
    );
}

function describeShared({ assumption, things, alone }: SharedAssumption, all: number): string {
  const only = alone ? `, z toho jen na něm ${alone}` : '';
  return `${things} ${outOf(all)} ${all} věcí visí na jednom předpokladu${only}: ${describeAssumption(assumption).text}`;
}

const STATE_TEXTS: Record<OutageState, string> = { past: 'už pominul', down: 'trvá', ahead: 'teprve přijde' };

/** On the day asked for, otherwise today; only a day asked for changes what of running money is at stake. */
function describeStates({ outages, asOf }: Impact): string {
  const on = asOf ?? parseDay(today());
  const counts = Map.groupBy(outages, (fall) => stateOf(fall, on));
  const count = (state: OutageState) => counts.get(state)?.length ?? 0;
  const states = `výpadků už pominulo ${count('past')}, trvá ${count('down')}, teprve přijde ${count('ahead')}`;
  return asOf === undefined
    ? `Podle výpočtu ke dnešku, ${formatDayCs(on)}: ${states}.`
    : `Pohled k ${formatDayCs(on)}: ${states}; z běžících peněz je v sázce, co k tomu dni není vyčerpáno.`;
}

/** When it first comes to each place, with the money known and the number of things whose money is not. */
function printPlaces(out: Out, { register, impact }: EventImpact): void {
  if (impact.falls.length === 0) return;
  out('\nKam to dopadne');
  const places = [...register.municipalities].sort((a, b) => a.name.localeCompare(b.name, 'cs'));
  for (const { code, name } of places) {
    const falls = impact.falls.filter(({ node }) => register.nodes[node.id]?.municipalities.includes(code));
    const first = falls[0];
    if (first)
      out(`  ${name.padEnd(24)} věcí ${String(falls.length).padStart(2)}, první ${formatDayCs(first.day)}`);
  }
  const wide = impact.falls.filter(({ node }) => register.nodes[node.id]?.municipalities.length === 0);
  if (wide[0])
    out(
      `  ${'kraj a stát'.padEnd(24)} věcí ${String(wide.length).padStart(2)}, první ${formatDayCs(wide[0].day)}`,
    );
}

function printHits(out: Out, { impact }: EventImpact, notes: Footnotes): void {
  const surer = listSurerParts(impact);
  for (const name of MONEY_CLASSES) {
    const hits = impact.hits.filter((hit) => hit.class === name);
    if (hits.length === 0) continue;
    out(`\nZasaženo: ${CLASS_TEXTS[name]}`);
    for (const hit of hits) printHit(out, hit, impact.asOf, notes, surer.get(hit));
  }
  const rest = impact.hits.filter((hit) => hit.class === null);
  if (rest.length) out('\nZasaženo: lidé, schůzky, úkoly a podklady (bez vlastních peněz)');
  for (const hit of rest) printHit(out, hit, impact.asOf, notes, surer.get(hit));
}

function printHit(
  out: Out,
  hit: Hit,
  asOf: Day | undefined,
  notes: Footnotes,
  surer: readonly SurerPart[] = [],
): void {
  const { fall } = hit;
  const { node } = fall;
  const amount = hit.class === null ? '' : `: ${formatHitAmount(hit)}`;
  const day = hit.standing === fall.standing ? '' : `; den sám: ${STANDING_TEXTS[fall.standing]}`;
  const back = fall.until === null ? '' : `, ${describeReturn(fall)}`;
  const state = stateOf(fall, asOf);
  out(`${formatDayCs(fall.day)}  „${node.title}“${amount}${back}${state ? ` (${STATE_TEXTS[state]})` : ''}`);
  formatChain(fall, describeStep).forEach((step, i) => out(`    ${i ? '→ ' : 'cesta: '}${step}`));
  if (fall.anywayOn !== null) out(`    bez události by konec přišel ${formatDayCs(fall.anywayOn)}`);
  out(`    náhrada: ${describeSubstitutes(fall).join('; ') || 'žádnou neznáme'}`);
  if (node.people !== undefined) out(`    lidé: ${node.people}`);
  if (node.services.length) out(`    služby: ${node.services.join(', ')}`);
  out(`    komu volat: ${node.contact ?? 'registr neuvádí, kdo za to odpovídá'}`);
  const assumptions = notes.mark(formatPathAssumptions(fall));
  out(
    `    stav události: ${STANDING_TEXTS[hit.standing]}${day}; jistota vazeb ${CONFIDENCE_TEXTS[fall.confidence]}` +
      `${assumptions ? `; předpoklady ${assumptions}` : ''}`,
  );
  for (const sentence of describeSurer(hit, surer)) out(`    ${sentence}.`);
  if (fall.judgement) out(`    ${describeJudgement(fall.judgement)}.`);
}

function printAnyway(out: Out, { register, impact }: EventImpact, notes: Footnotes): void {
  const before = impact.anyway.filter((row) => row.day < impact.firstDay);
  const after = impact.anyway.filter((row) => row.day >= impact.firstDay);
  const print = (title: string, rows: typeof after) => {
    if (rows.length) out(`\n${title}`);
    for (const { node, day, averted, postponedTo } of rows) {
      const marks = notes.mark(listOwnAssumptions(register, node.id));
      const later =
        postponedTo === null ? '' : `; započtená opatření to odloží na ${formatDayCs(postponedTo)}`;
      const end = averted ? '; započtená opatření tomu zabrání' : later;
      out(`  ${formatDayCs(day)}  „${node.title}“${end}${marks ? `; předpoklady ${marks}` : ''}`);
    }
  };
  print('Co skončí i bez události', after);
  print('Co nestálo už před událostí', before);
}

const REASONS: Record<string, string> = {
  'not-essential': 'Ztrácí podporu, obejde se bez ní',
  substitute: 'Má náhradu',
  'still-enough': 'Slábne, ale stačí',
  'within-grace': 'Překlene to',
  'grace-beyond-horizon': 'Dolehne až po konci sledování',
  'other-time': 'V té době to nepotřebuje',
  replaced: 'Předává roli a trvá, nebo ji nástupce převezme bez mezery',
  weakened: 'Slábne, nekončí',
  measure: 'Drží díky opatření',
  override: 'Drží podle rozhodnutí člověka',
  'maybe-over': 'Nevíme, zda ještě trvá',
  'down-anyway': 'Padá i bez události',
  'no-path': 'Nic, co potřebuje, se nemění',
  'ended-before': 'Skončilo před událostí',
};

/** Where nothing is known but a title, the titles stand in one line. */
const SHORT = new Set(['no-path', 'ended-before', 'down-anyway']);

function printUnaffected(out: Out, { register, event, impact }: EventImpact, notes: Footnotes): void {
  if (impact.unaffected.length === 0) return;
  out('\nCo zasaženo není a proč');
  const dated = new Set(impact.anyway.map(({ node }) => node.id));
  const groups = Map.groupBy(impact.unaffected, (row) => row.reason);
  const marksOf = (row: Unaffected) => {
    const marks = notes.mark(formatGrounds(row));
    return marks && ` ${marks}`;
  };
  const readingOf = ({ node }: Unaffected) => {
    const names = otherReadings(register, event.id, node.id).map(({ id }) => id);
    return names.length ? ` Jiný výklad: --scenario ${names.join(', ')}.` : '';
  };
  for (const [reason, title] of Object.entries(REASONS)) {
    const rows = groups.get(reason as Unaffected['reason']) ?? [];
    if (rows.length === 0) continue;
    if (reason === 'down-anyway' && rows.every(({ node }) => dated.has(node.id)))
      out(`  ${title} (${rows.length}): jsou výše i se dnem`);
    else if (SHORT.has(reason))
      out(
        `  ${title} (${rows.length}): ${rows.map((row) => `${row.node.title}${marksOf(row)}`).join(' · ')}`,
      );
    else {
      out(`  ${title}`);
      for (const row of rows) out(`    ${describeUnaffected(row)}${marksOf(row)}${readingOf(row)}`);
    }
  }
}

function printLeftOut(out: Out, { register, impact }: EventImpact): void {
  const undated = listUndated(
    register,
    impact.plan.given.map(({ id }) => id),
  );
  const left = [...register.leftOut, ...undated];
  if (left.length === 0) return;
  out('\nCo do výpočtu nevstupuje');
  for (const [reason, rows] of Map.groupBy(left, (row) => row.reason))
    out(`  ${reason} ${rows.map((row) => `„${row.title}“`).join(', ')}`);
}

/** What each measure would save on its own, computed anew. */
function printMeasures(out: Out, result: EventImpact, notes: Footnotes): void {
  const effects = listMeasureEffects(result);
  if (effects.length) out('\nCo by pomohlo (každé opatření samo, přepočteno)');
  for (const { measure, row, kept, later, averted, classes } of effects) {
    const price = measure.cost === null ? 'cena neznámá' : formatCost([row]);
    out(`  ${measure.title} (${measure.id})`);
    out(
      `    ${[price, `míst ${String(measure.posts).replace('.', ',')}`, measure.owner, measure.deadline && `rozhodnout do ${dateCs(measure.deadline)}${isPast(measure.deadline, result.impact.asOf) ? ', lhůta uplynula' : ''}`].filter(Boolean).join('; ')}`,
    );
    const money = classes.flatMap(({ class: name, amount, rough, unknown }) => [
      ...(amount > 0n ? [`${(rough ? formatEstimate : formatMoney)(amount)}, ${CLASS_TEXTS[name]}`] : []),
      ...(unknown > 0 ? [`s neznámou částkou ${unknown}× ${CLASS_TEXTS[name]}`] : []),
    ]);
    const counts = [
      kept.length && `věcí nepadne: ${kept.length}`,
      later.length && `padne později: ${later.length}`,
      averted.length && `vydrží to, co by skončilo i bez události: ${averted.length}`,
    ].filter(Boolean);
    out(`    ${[...counts, ...money].join('; ') || 'samo nic nezachrání'}`);
    const { assumption, confidence } = measure.origin;
    const marks = assumption ? notes.mark([{ about: measure.title, text: assumption, confidence }]) : '';
    if (marks) out(`    předpoklady ${marks}`);
  }
}
