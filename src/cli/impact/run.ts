import { parseDay } from '#model/day.ts';
import { today } from '#server/workflows/today.ts';
import { buildGraph } from '#continuity/graph-builder.ts';
import type { GraphProblem } from '#continuity/graph-problems.ts';
import { assessImpact } from '#continuity/impact.ts';
import { writeImpactJson } from '#continuity/impact-json.ts';
import { simulateImpact } from '#continuity/uncertainty.ts';
import { UsageError, type ExitCode, type Terminal } from '../command.ts';
import { formatChoice } from '#continuity/choice-format.ts';
import { listGoals } from '#continuity/choice-goal.ts';
import { chooseEach } from '#server/workflows/impact/choose.ts';
import { readBudget, type ImpactChoice } from './goals.ts';
import { printChoice, printImpact, printSimulation, nodesById } from './print.ts';
import { readJson } from './read-json.ts';
import { formatSimulation } from '#continuity/simulation-format.ts';

/** 0 nothing is hit · 1 something is · 2 unreadable or refused. */
export async function impactOf(terminal: Terminal, file: string, asked: ImpactChoice): Promise<ExitCode> {
  const budget = readBudget(asked.choice?.budget);
  const input = await readJson(file);
  const extra = asked.measures === undefined ? [] : await readMeasures(asked.measures);
  const own = countMeasures(input);
  const built = buildGraph(extra.length ? withMeasures(input, extra) : input);
  const problems = built.problems.map((problem) => placeMeasure(problem, own, asked.measures));
  for (const { severity, where, message } of problems)
    terminal.err(`${severity === 'error' ? 'chyba' : 'upozornění'}  ${where}: ${message}\n`);
  if (built.problemCount > problems.length)
    terminal.err(`… a dalších ${built.problemCount - problems.length}\n`);
  if (!built.graph) {
    if (asked.json)
      terminal.out(`${JSON.stringify({ problems, problemCount: built.problemCount }, null, 2)}\n`);
    else terminal.err('Výpočet neproběhl: opravte chyby a spusťte ho znovu.\n');
    return 2;
  }
  const graph = built.graph;
  if (asked.choice && graph.measures.length === 0)
    throw new UsageError('Není z čeho vybírat: opatření nejsou v souboru ani v --measures.');
  const measures = asked.choice || !extra.length ? [] : graph.measures.slice(own);
  const impact = assessImpact(graph, { measures });
  const simulation =
    asked.simulate === undefined
      ? undefined
      : simulateImpact(graph, { measures, runs: asked.simulate, seed: asked.seed ?? 1 });
  const choices = asked.choice
    ? await chooseEach({
        ...{ graph, budget, posts: asked.choice.posts },
        goals: listGoals(asked.choice.class, impact),
      })
    : undefined;
  const on = graph.asOf ?? parseDay(today());
  if (asked.json) {
    const more = {
      ...(problems.length > 0 ? { warnings: problems } : {}),
      ...(simulation ? { simulation: formatSimulation(simulation) } : {}),
      ...(choices ? { choice: choices.map((row) => formatChoice(row, on)) } : {}),
    };
    for (const piece of writeImpactJson(impact, more)) terminal.out(piece);
  } else {
    printImpact(terminal, impact, () => {
      if (simulation) printSimulation(terminal, simulation);
      if (choices) printChoice(terminal, choices, nodesById(graph), on);
    });
  }
  return impact.hits.length ? 1 : 0;
}

/** A list of measures, or a record with the field `measures`; rows as graph-format.ts describes them. */
async function readMeasures(file: string): Promise<unknown[]> {
  const read = await readJson(file);
  const list = Array.isArray(read) ? read : (read as { measures?: unknown } | null)?.measures;
  if (!Array.isArray(list))
    throw new Error(`Soubor ${file} má obsahovat seznam opatření, nebo záznam s údajem „measures“.`);
  if (list.length === 0) throw new Error(`Soubor ${file} neobsahuje žádné opatření.`);
  return list;
}

function countMeasures(input: unknown): number {
  const own = (input as { measures?: unknown } | null)?.measures;
  return Array.isArray(own) ? own.length : 0;
}

function withMeasures(input: unknown, extra: unknown[]): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  const own = (input as { measures?: unknown }).measures ?? [];
  return { ...input, measures: Array.isArray(own) ? [...own, ...extra] : own };
}

/** Rows of the file of measures are named by their place in that file. */
function placeMeasure(problem: GraphProblem, own: number, file: string | undefined): GraphProblem {
  if (file === undefined) return problem;
  const where = problem.where.replace(/^measures\[(\d+)\]/, (place, row: string) =>
    Number(row) < own ? place : `${file}: measures[${Number(row) - own}]`,
  );
  return { ...problem, where };
}
