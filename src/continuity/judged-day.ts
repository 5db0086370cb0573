// From when a person may say that a thing falls: no event, no hit, and no hit before the event.
import { formatDayCs } from './explain-cs.ts';
import type { Day } from '#model/day.ts';
import type { ChangeEvent } from './graph.ts';
import type { GraphProblem } from './graph-problems.ts';

/** The day of the first event that takes place. */
export function firstDayOf(events: readonly ChangeEvent[]): Day | undefined {
  const days = events.flatMap((event) => (event.standing === 'withdrawn' ? [] : event.day));
  return days.length > 0 ? Math.min(...days) : undefined;
}

type Judged = { day?: Day | undefined; problem?: Omit<GraphProblem, 'where'> };

/**
 * A judged day before the event is refused. Where only the scenario moved the event past a day that was right when it was
 * written, the judgement holds from the event on. `announced`: the first day before any assumption of the scenario.
 */
export function judgeDay(day: Day | undefined, first: Day | undefined, announced: Day | undefined): Judged {
  if (first === undefined)
    return {
      problem: {
        severity: 'error',
        message: 'Rozhodnutí, že věc padá, nemá o co se opřít: žádná událost nenastane. Odvolejte ho.',
      },
    };
  if (day === undefined || day >= first) return { day };
  if (announced !== undefined && day >= announced)
    return {
      day: first,
      problem: {
        severity: 'warning',
        message: `Den ${formatDayCs(day)} je ve scénáři před událostí; rozhodnutí se počítá až od ní, od ${formatDayCs(first)}.`,
      },
    };
  return { problem: { severity: 'error', message: sayTooEarly(day, first) } };
}

export const sayTooEarly = (day: Day, first: Day): string =>
  `Den ${formatDayCs(day)} je před událostí, která přichází ${formatDayCs(first)}; co skončí dřív, neskončí kvůli ní. Napište den události nebo pozdější.`;
