// The choice of measures as plain JSON: money as decimal crowns, measures by their identifiers.
import { formatDecimal } from '#model/money.ts';
import { MONEY_CLASSES, type ClassMoney, type MoneyClass } from './graph.ts';
import type { Choice, Frontier, Protection } from './measures.ts';

/** For each class of money apart: a crown of one class is no crown of another. */
export type ClassChoice = { class: MoneyClass; choice: Choice; frontier: Frontier };

const money = (sums: ClassMoney) =>
  Object.fromEntries(MONEY_CLASSES.map((name) => [name, formatDecimal(sums[name])]));

const protection = (row: Protection) => ({
  measures: row.measures.map((measure) => measure.id),
  cost: formatDecimal(row.cost),
  posts: row.posts,
  protected: money(row.protected),
});

export function formatChoice({ class: goal, choice, frontier }: ClassChoice) {
  return {
    class: goal,
    ...protection(choice),
    marginal: choice.marginal.map(({ measure, taken, value }) => ({
      measure: measure.id,
      taken,
      value: value.toFixed(2),
    })),
    unprotected: choice.unprotected.map((row) => ({ ...row, amount: formatDecimal(row.amount) })),
    frontier: {
      complete: frontier.complete,
      full: money(frontier.full),
      points: frontier.points.map(protection),
    },
  };
}
