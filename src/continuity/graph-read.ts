// The shape of a graph file: rows that fit pass by hand, all else through the schema, problems counted and the first listed.

import { fitRest } from './change-fit.ts';
import { fitsNeed, fitsNode } from './graph-fit.ts';
import { graphSchema, MAX, needSchema, nodeSchema, type GraphFile, type GraphInput } from './graph-format.ts';
import { formatIssue, formatPlace, type GraphProblem } from './graph-problems.ts';

/** Nodes and needs as written or with defaults filled in; the rest with defaults. */
export type ReadGraph = Pick<GraphInput, 'nodes' | 'needs'> & Omit<GraphFile, 'nodes' | 'needs'>;

type RowsName = 'nodes' | 'needs';
type Issues = Parameters<typeof formatIssue>[0][];
type RowSchema<T> = {
  safeParse(
    row: unknown,
    context: { reportInput: false },
  ): { success: true; data: T } | { success: false; error: { issues: Issues } };
};

/** `file` undefined when anything is wrong; at most `most` problems are listed, all are counted. */
export function readShape(
  input: unknown,
  most: number,
): { file?: ReadGraph; problems: GraphProblem[]; problemCount: number } {
  const problems: GraphProblem[] = [];
  let problemCount = 0;
  const note = (issues: Issues, place: readonly PropertyKey[] = []): void => {
    problemCount += issues.length;
    for (const issue of issues.slice(0, most - problems.length)) {
      const where = formatPlace([...place, ...issue.path]);
      problems.push({ severity: 'error', where, message: formatIssue(issue) });
    }
  };
  const readRows = <T>(
    name: RowsName,
    rows: unknown,
    fits: (row: unknown) => row is T,
    schema: RowSchema<T>,
  ) => {
    if (!Array.isArray(rows)) return [];
    if (rows.length > MAX[name]) {
      note(
        [{ code: 'too_big', origin: 'array', maximum: MAX[name], path: [], message: '', input: rows }],
        [name],
      );
      return [];
    }
    let read: T[] = rows;
    for (let i = 0; i < rows.length; i++) {
      if (fits(rows[i])) continue;
      const parsed = schema.safeParse(rows[i], { reportInput: false });
      if (!parsed.success) note(parsed.error.issues, [name, i]);
      else {
        if (read === rows) read = [...rows];
        read[i] = parsed.data;
      }
    }
    return read;
  };
  const { nodes, needs } = (isRecord(input) ? input : {}) as { nodes?: unknown; needs?: unknown };
  const fitted = fitRest(input);
  const outline = isRecord(input)
    ? {
        ...input,
        nodes: Array.isArray(nodes) ? [] : nodes,
        needs: Array.isArray(needs) ? [] : needs,
      }
    : input;
  const rest = fitted
    ? { success: true as const, data: fitted }
    : graphSchema.safeParse(outline, { reportInput: false });
  if (!rest.success) note(rest.error.issues);
  const readNodes = readRows('nodes', nodes, fitsNode, nodeSchema);
  const readNeeds = readRows('needs', needs, fitsNeed, needSchema);
  if (!rest.success || problemCount > 0) return { problems, problemCount };
  return { file: { ...rest.data, nodes: readNodes, needs: readNeeds }, problems, problemCount };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
