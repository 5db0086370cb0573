// The choice of measures as plain JSON: money as decimal crowns, measures by their identifiers.
import { formatDay, type Day } from '#model/day.ts';
import { formatDecimal } from '#model/money.ts';
import { sumOf, type ChoiceGoal } from './choice-goal.ts';
import { allDeadlinesPassed, deadlinePassed } from './deadlines.ts';
import { MONEY_CLASSES, type ClassMoney } from './graph.ts';
import type { Choice, Frontier, Protection } from './measures.ts';

/** For each goal apart: a crown of one class is no crown of another. */
export type GoalChoice = { goal: ChoiceGoal; choice: Choice; frontier: Frontier };

const formatSums = (goal: ChoiceGoal, sums: ClassMoney) =>
  goal === 'things'
    ? { things: sumOf(goal, sums) }
    : Object.fromEntries(MONEY_CLASSES.map((name) => [name, formatDecimal(sums[name])]));

const protection = (goal: ChoiceGoal, row: Protection) => ({
  measures: row.measures.map((measure) => measure.id),
  cost: formatDecimal(row.cost),
  posts: row.posts,
  protected: formatSums(goal, row.protected),
  /** Classes whose sum is only about: a guess or a hedged amount is in it. */
  estimated: goal === 'things' ? [] : row.rough,
  /** Things whose amount nobody states; they are in no sum. */
  unknownProtected: row.unknown,
});

/**
 * `class` is `things` where things are counted, values are then numbers of things; it is `weighted` with the weights beside it,
 * values are then weighted crowns. `on`: the day deadlines are looked at from.
 */
export function formatChoice({ goal, choice, frontier }: GoalChoice, on: Day) {
  return {
    ...(typeof goal === 'string' ? { class: goal } : { class: 'weighted', weights: goal }),
    ...protection(goal, choice),
    unknownHit: choice.unknownHit,
    unknownUnprotected: choice.unknownHit - choice.unknown,
    allDeadlinesPassed: allDeadlinesPassed(choice.measures, on),
    chosen: choice.measures.map((measure) => ({
      measure: measure.id,
      deadline: measure.deadline === undefined ? null : formatDay(measure.deadline),
      deadlinePassed: deadlinePassed(measure, on),
      cost: formatDecimal(measure.cost),
      /** Of a measure paid by the year: the price of a year and the days it is held. */
      yearly: measure.yearly === undefined ? null : formatDecimal(measure.yearly),
      heldDays: measure.heldDays ?? null,
    })),
    marginal: choice.marginal.map(({ measure, taken, value, rough, unknown }) => ({
      measure: measure.id,
      taken,
      unknown,
      deadlinePassed: deadlinePassed(measure, on),
      value: goal === 'things' ? String(Math.round(value)) : value.toFixed(2),
      estimated: goal !== 'things' && rough,
    })),
    unprotected: choice.unprotected.map((row) =>
      goal === 'things'
        ? { node: row.node, class: goal, amount: '1', reachable: row.reachable }
        : { ...row, amount: row.amount === null ? null : formatDecimal(row.amount) },
    ),
    frontier: {
      complete: frontier.complete,
      full: formatSums(goal, frontier.full),
      fullEstimated: goal === 'things' ? [] : frontier.fullRough,
      fullUnknown: frontier.fullUnknown,
      points: frontier.points.map((point) => protection(goal, point)),
    },
  };
}
