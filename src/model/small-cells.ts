// Counts of few people that a source allows to use but not to show.

/** Counts from 1 to `below` - 1 are hidden; zero too unless `showZero`. */
export type SuppressionRule = { below: number; showZero: boolean };

/** A setting of each source; a source without one shows everything. */
export type SuppressionSettings = Readonly<Record<string, SuppressionRule>>;

export function isSmallCell(count: number, rule: SuppressionRule | undefined): boolean {
  if (!rule || count >= rule.below) return false;
  return count !== 0 || !rule.showZero;
}
