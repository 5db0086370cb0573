// Builders for the example tables of the tests: only what an example says differs from the plain case.
import type { StatedFigure } from './sums.ts';

export function figure(id: string, part: Partial<StatedFigure>): StatedFigure {
  return {
    id,
    territory: null,
    definition: 'stated-funds',
    role: 'row',
    value: null,
    unit: 'CZK',
    hedge: 'exact',
    precision: 'crown',
    amountKind: 'stated',
    period: null,
    partOf: null,
    source: 'release@1',
    sequence: 1,
    publication: 'release',
    locator: id,
    ...part,
  };
}

export function table(total: string, rows: string[]): StatedFigure[] {
  return [
    figure('total', { role: 'total', value: total }),
    ...rows.map((value, index) =>
      figure(`row-${index + 1}`, { value, partOf: 'total', territory: String(index + 1) }),
    ),
  ];
}
