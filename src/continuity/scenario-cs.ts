// What a scenario assumes, in Czech: a line each, and the same beside the assumption of the data whose place it takes.
import { findDay } from '#model/day.ts';
import { formatDayCs, nameRole } from './explain-cs.ts';
import type { ChangeEvent, Delay, Graph } from './graph.ts';
import type { Assumption } from './scenario-schema.ts';

const NBSP = '\u00a0';

const countDays = (days: number): string =>
  `${days}${NBSP}${days === 1 ? 'den' : days > 1 && days < 5 ? 'dny' : 'dní'}`;

const sayDelay = (days: number | Delay): string =>
  typeof days === 'number'
    ? `za ${countDays(days)}`
    : `za ${days.min} až ${countDays(days.max)}, nejspíš za ${days.likely}`;

const sayPercent = (share: number): string => `${Math.round(share * 100)}${NBSP}%`;

const because = (reason: string): string => (reason ? ` (${reason.replace(/\.$/, '')})` : '');

/** `„Nový odbor“ převezme za 357 až 820 dní, nejspíš za 714 (přesun v roce 2020)`. */
export function describeScenarioLine(assumption: Assumption, { nodes, events }: Graph): string {
  const titleOf = (id: string) => nodes.find((node) => node.id === id)?.title ?? id;
  const why = because(assumption.reason);
  switch (assumption.kind) {
    case 'date': {
      const day = findDay(assumption.date, 'first');
      const announced = events.find(({ id }) => id === assumption.event);
      const told = announced ? `, ohlášeno ${formatDayCs(announced.day)}` : '';
      return `den změny ${day === undefined ? assumption.date : formatDayCs(day)}${told}${why}`;
    }
    case 'delay':
      return `„${titleOf(assumption.by)}“ převezme ${sayDelay(assumption.days)}${why}`;
    case 'share':
      return `„${titleOf(assumption.provider)}“ zeslábne na ${sayPercent(assumption.to)}${why}`;
    case 'grace':
      return `kde chybí ${nameRole(assumption.role)}, vydrží se to ${countDays(assumption.days)}${why}`;
  }
}

/** The reason the data give, followed by what the scenario puts in its place. */
export const assumedInstead = (text: string | undefined, instead: string): string =>
  `${text ? `${text.replace(/([^.])$/, '$1.')} ` : ''}Scénář místo toho počítá s tím, že ${instead}.`;

/** An event whose change of a provider the scenario assumes otherwise says so among its assumptions. */
export function noteOnProvider(event: ChangeEvent, provider: string, instead: string): ChangeEvent {
  const own = event.assumptions.find((row) => row.provider === provider);
  const noted = {
    ...{ provider, confidence: own?.confidence ?? ('low' as const) },
    assumption: assumedInstead(own?.assumption, instead),
  };
  return { ...event, assumptions: [...event.assumptions.filter((row) => row !== own), noted] };
}
