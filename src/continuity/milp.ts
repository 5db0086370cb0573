// The shape of a mixed-integer problem, what solves it, and two solvers: trying everything, and HiGHS passed from outside.

/** Maximise the objective; every constraint is "sum of terms at most a bound". Binary variables are 0 or 1. */
export type MilpProblem = {
  variables: { name: string; binary: boolean; objective: number; upper: number }[];
  constraints: { terms: { variable: number; coefficient: number }[]; atMost: number }[];
};

export type MilpSolution =
  { status: 'optimal'; objective: number; values: number[] } | { status: 'infeasible' };

export type Solver = (problem: MilpProblem) => MilpSolution;

const MOST_BINARIES = 20;

/**
 * Tries every choice of the binary variables. For small problems and as the judge of other solvers: at most 20 binaries,
 * and at most one continuous variable in a constraint, with a positive coefficient.
 */
export const exhaustiveSolver: Solver = ({ variables, constraints }) => {
  const binaries = variables.flatMap((variable, i) => (variable.binary ? [i] : []));
  if (binaries.length > MOST_BINARIES)
    throw new RangeError(`expected at most ${MOST_BINARIES} binary variables, found ${binaries.length}`);
  const split = constraints.map((row) => {
    const continuous = row.terms.filter((term) => !variables[term.variable]!.binary);
    if (continuous.length > 1 || continuous.some((term) => term.coefficient <= 0))
      throw new RangeError(
        'expected at most one continuous variable in a constraint, with a positive coefficient',
      );
    return {
      ...row,
      continuous: continuous[0],
      fixed: row.terms.filter((term) => variables[term.variable]!.binary),
    };
  });
  let best: MilpSolution = { status: 'infeasible' };
  const values = new Array<number>(variables.length);
  for (let mask = 0; mask < 2 ** binaries.length; mask++) {
    variables.forEach((variable, i) => (values[i] = variable.objective > 0 ? variable.upper : 0));
    binaries.forEach((variable, bit) => (values[variable] = Math.floor(mask / 2 ** bit) % 2));
    let feasible = true;
    for (const row of split) {
      const left = row.fixed.reduce(
        (rest, term) => rest - term.coefficient * values[term.variable]!,
        row.atMost,
      );
      if (row.continuous) {
        const most = left / row.continuous.coefficient;
        if (most < 0) feasible = false;
        values[row.continuous.variable] = Math.min(values[row.continuous.variable]!, most);
      } else if (left < -1e-9) feasible = false;
      if (!feasible) break;
    }
    if (!feasible) continue;
    const objective = variables.reduce((sum, variable, i) => sum + variable.objective * values[i]!, 0);
    if (best.status === 'infeasible' || objective > best.objective)
      best = { status: 'optimal', objective, values: [...values] };
  }
  return best;
};

/** The problem in the LP format every solver reads; variables are x0, x1, …. */
export function formatLp({ variables, constraints }: MilpProblem): string {
  const sum = (terms: readonly { variable: number; coefficient: number }[]): string =>
    terms
      .filter((term) => term.coefficient !== 0)
      .map((term) => `${term.coefficient < 0 ? '-' : '+'} ${Math.abs(term.coefficient)} x${term.variable}`)
      .join('\n ') || '0 x0';
  const objective = variables.map((row, i) => ({ variable: i, coefficient: row.objective }));
  return [
    'Maximize',
    ` obj: ${sum(objective)}`,
    'Subject To',
    ...constraints.map((row, i) => ` c${i}: ${sum(row.terms)} <= ${row.atMost}`),
    'Bounds',
    ...variables.map((row, i) => ` 0 <= x${i} <= ${row.upper}`),
    'General',
    ...variables.flatMap((row, i) => (row.binary ? [` x${i}`] : [])),
    'End',
    '',
  ].join('\n');
}

/** What this project uses of the npm package `highs`, once it has loaded. */
export type Highs = {
  solve: (
    lp: string,
    options?: Record<string, string | number | boolean>,
  ) => { Status: string; ObjectiveValue: number; Columns: Record<string, { Primal?: number } | undefined> };
};

/** HiGHS as a Solver. The gap is closed fully: its default stops 0.01 % short of the best. */
export function highsSolver(highs: Highs): Solver {
  return (problem) => {
    const found = highs.solve(formatLp(problem), { mip_rel_gap: 0, mip_abs_gap: 0, output_flag: false });
    if (found.Status === 'Infeasible') return { status: 'infeasible' };
    if (found.Status !== 'Optimal')
      throw new Error(`expected an optimal choice, the solver says "${found.Status}"`);
    const values = problem.variables.map((variable, i) => {
      const value = found.Columns[`x${i}`]?.Primal ?? 0;
      return variable.binary ? Math.round(value) : value;
    });
    return { status: 'optimal', objective: found.ObjectiveValue, values };
  };
}
