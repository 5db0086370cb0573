// Published totals against their own parts.
import { formatDecimal, parseDecimal } from '#model/money.ts';
import { currentFigures, tableParts } from './editions.ts';
import type { Finding, Pointer } from './finding.ts';

/** A published figure as the checks need it; values are decimal strings with at most two places. */
export type StatedFigure = {
  id: string;
  territory: string | null;
  definition: string;
  role: 'row' | 'total' | 'prose';
  value: string | null;
  missing?: string | null;
  unit: string;
  hedge: string;
  precision: string;
  amountKind: string | null;
  period: string | null;
  partOf: string | null;
  /** Edition, and its place in the order in which editions came. */
  source: string;
  sequence: number;
  publication: string;
  locator: string;
};

/**
 * Every total that has rows in its own edition must equal their sum exactly. Takes the statements of all editions.
 * A part without a value keeps its total from being checked: the sum is not known.
 */
export function checkSums(statements: StatedFigure[]): Finding[] {
  return currentFigures(statements)
    .filter((figure) => figure.role === 'total' && figure.value !== null)
    .flatMap((total) => {
      const parts = tableParts(statements, total);
      if (parts.length === 0 || parts.some((part) => part.value === null || part.unit !== total.unit))
        return [];
      const stated = parseDecimal(total.value!);
      const values = parts.map((part) => parseDecimal(part.value!));
      const computed = values.reduce((sum, value) => sum + value, 0n);
      const difference = computed - stated;
      if (difference === 0n) return [];
      return [
        {
          id: `sum-mismatch:${total.id}`,
          kind: 'sum-mismatch',
          unit: total.unit,
          stated: formatDecimal(stated),
          computed: formatDecimal(computed),
          difference: formatDecimal(difference),
          pointers: [pointTo(total, 'total'), ...parts.map((part) => pointTo(part, 'part'))],
          details: { parts: parts.length, ...explainDifference(difference, parts, values) },
        } satisfies Finding,
      ];
    });
}

/** Usual slips: a part left out, a part counted twice, two digits exchanged (the difference is then divisible by nine). */
function explainDifference(difference: bigint, parts: StatedFigure[], values: bigint[]) {
  const size = difference < 0n ? -difference : difference;
  const equal = parts.find((_, index) => values[index] === size);
  return {
    equalsPart: equal?.id ?? null,
    equalsSumOfTwo: sumOfTwo(size, parts, values),
    divisibleByNine: (size / 100n) % 9n === 0n && size % 100n === 0n,
  };
}

function sumOfTwo(size: bigint, parts: StatedFigure[], values: bigint[]): string | null {
  for (let first = 0; first < parts.length; first++) {
    for (let second = first + 1; second < parts.length; second++) {
      if (values[first]! > 0n && values[second]! > 0n && values[first]! + values[second]! === size) {
        return `${parts[first]!.id} + ${parts[second]!.id}`;
      }
    }
  }
  return null;
}

export function pointTo(figure: StatedFigure, role: string): Pointer {
  const { id, source, locator, value, missing, territory } = figure;
  return {
    role,
    entity: 'published_figure',
    id,
    source,
    locator,
    ...(value === null ? {} : { value }),
    ...(missing ? { missing } : {}),
    ...(territory ? { territory } : {}),
  };
}
