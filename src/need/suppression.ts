// Small cells: counts of few people that a source allows to use but not to show.

import { isSmallCell, type SuppressionRule, type SuppressionSettings } from '#model/small-cells.ts';
import type { Score } from './points.ts';
import { INDICATORS, type IndicatorId, type InputId, type Methodology } from './methodology.ts';

export { isSmallCell, type SuppressionRule, type SuppressionSettings };

/** The custom of the sector: values under ten persons are not shown, as in the segregation research of PřF UK. */
export const SECTOR_CUSTOM: SuppressionRule = { below: 10, showZero: true };

export type Cell = { key: string; count: number };
export type ShownCell = { key: string; count: number } | { key: string; hidden: 'small' | 'derivable' };

/**
 * Hides small cells of a row or column whose total people can see. A single hidden cell, or hidden cells that together
 * are still small, could be computed back from the total, so the next smallest cells are hidden with them; where there
 * are none left, the total must be hidden. Cells come back in the order given.
 */
export function suppressCells(
  cells: readonly Cell[],
  rule: SuppressionRule | undefined,
): { cells: ShownCell[]; totalShown: boolean } {
  const small = new Set(cells.filter((cell) => isSmallCell(cell.count, rule)).map((cell) => cell.key));
  const hidden = new Set(small);
  let sum = cells.reduce((total, cell) => total + (small.has(cell.key) ? cell.count : 0), 0);
  const isOpen = () => rule !== undefined && hidden.size > 0 && (hidden.size < 2 || sum < rule.below);
  const rest = cells
    .filter((cell) => !small.has(cell.key) && cell.count > 0)
    .toSorted((a, b) => a.count - b.count || (a.key < b.key ? -1 : 1));
  for (const cell of rest) {
    if (!isOpen()) break;
    hidden.add(cell.key);
    sum += cell.count;
  }
  return {
    cells: cells.map(({ key, count }) =>
      small.has(key)
        ? { key, hidden: 'small' }
        : hidden.has(key)
          ? { key, hidden: 'derivable' }
          : { key, count },
    ),
    totalShown: !isOpen(),
  };
}

/** What of one indicator may be shown. Points may always be: the index they make up is published by its authors. */
export type Showable = { count: boolean; share: boolean; quotient: boolean; distance: boolean };

/**
 * Share, quotient and distance in people give a hidden count away, because denominators, reference shares and
 * thresholds are public; a hidden denominator is given away by count and share together.
 */
export function findShowable(
  methodology: Methodology,
  score: Score,
  sources: Partial<Record<InputId, string>>,
  settings: SuppressionSettings,
): Record<IndicatorId, Showable> {
  const ruleOf = (input: InputId) => settings[sources[input] ?? ''];
  const shown = {} as Record<IndicatorId, Showable>;
  for (const id of INDICATORS) {
    const own = score.indicators[id];
    if (own.state !== 'computed') {
      shown[id] = { count: false, share: false, quotient: false, distance: false };
      continue;
    }
    const count = !isSmallCell(own.count, ruleOf(id));
    const ratio = count && !isSmallCell(own.denominator, ruleOf(methodology.indicators[id].denominator));
    shown[id] = { count, share: ratio, quotient: ratio, distance: count };
  }
  return shown;
}
