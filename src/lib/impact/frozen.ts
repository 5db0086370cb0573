// A shared link keeps the state of the data it was made on and its sums by class, so that a later reader sees what changed.
// v data version (scenario-link.ts) · r things~running~durability~eligibility~pipeline in decimal crowns
import { MONEY_CLASSES, type MoneyClass } from '#continuity/graph.ts';
import { formatDecimal, parseDecimal, type Hellers } from '#model/money.ts';
import { summariseClasses, type Thing } from './summary.ts';

export type FrozenSums = {
  version: string;
  /** What the link says it was; null when it carries no sums. */
  then: { things: number; classes: Record<MoneyClass, Hellers> } | null;
  now: { things: number; classes: Record<MoneyClass, Hellers> };
};

function sumsOf(things: readonly Thing[]): FrozenSums['now'] {
  const classes = Object.fromEntries(summariseClasses(things).map((row) => [row.class, row.hit]));
  return { things: things.length, classes: classes as Record<MoneyClass, Hellers> };
}

/** Example: `9~61000000.00~0.00~5000000.00~0.00`. */
export function formatFrozen(things: readonly Thing[]): string {
  const { things: count, classes } = sumsOf(things);
  return [count, ...MONEY_CLASSES.map((name) => formatDecimal(classes[name]))].join('~');
}

function parseFrozen(text: string | null): FrozenSums['then'] {
  const parts = text?.split('~') ?? [];
  const right = parts.length === 5 && /^\d{1,7}$/.test(parts[0]!);
  if (!right || !parts.slice(1).every((part) => /^\d{1,14}\.\d{2}$/.test(part))) return null;
  const classes = Object.fromEntries(MONEY_CLASSES.map((name, i) => [name, parseDecimal(parts[i + 1]!)]));
  return { things: Number(parts[0]), classes: classes as Record<MoneyClass, Hellers> };
}

/** Null for a link of the present data, or one that does not say on which it was made. */
export function frozenSums(
  search: URLSearchParams,
  version: string,
  things: readonly Thing[],
): FrozenSums | null {
  const made = search.get('v');
  if (!made || made === version || made.length > 200) return null;
  return { version: made, then: parseFrozen(search.get('r')), now: sumsOf(things) };
}
