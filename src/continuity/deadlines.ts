// By when a measure has to be decided, seen from a day: the engine has no clock of its own.

import type { Day } from '#model/day.ts';
import type { Measure } from './graph.ts';

/** The last day of a deadline is still in time. A measure without one can not be late. */
export const deadlinePassed = ({ deadline }: Pick<Measure, 'deadline'>, on: Day): boolean =>
  deadline !== undefined && deadline < on;

/** Whether it is too late for each of some measures; of none it is not. */
export const allDeadlinesPassed = (measures: readonly Pick<Measure, 'deadline'>[], on: Day): boolean =>
  measures.length > 0 && measures.every((measure) => deadlinePassed(measure, on));
