// When nothing takes place in the time looked at: then nothing is hit and nothing came before or after.
import { formatDayCs } from './explain-cs.ts';
import type { Day } from '#model/day.ts';
import type { ChangeEvent } from './graph.ts';

/** Why nothing changes: there is no event, each was withdrawn, or all come after the last day looked at. */
export type NoChange = 'no-event' | 'withdrawn' | 'beyond-horizon';

/** Null where at least one event takes place in time. */
export function noChangeOf(events: readonly ChangeEvent[], horizon: Day): NoChange | null {
  if (events.length === 0) return 'no-event';
  const active = events.filter((event) => event.standing !== 'withdrawn');
  if (active.length === 0) return 'withdrawn';
  return active.every((event) => event.day > horizon) ? 'beyond-horizon' : null;
}

/** In one Czech sentence. */
export function describeNoChange(events: readonly ChangeEvent[], horizon: Day): string | undefined {
  switch (noChangeOf(events, horizon)) {
    case 'no-event':
      return 'Nepočítá se žádná událost: nic se nemění, a proto nic není zasaženo.';
    case 'withdrawn':
      return events.length > 1
        ? 'Všechny události jsou odvolané: nic se nemění, a proto nic není zasaženo.'
        : 'Událost je odvolaná: nic se nemění, a proto nic není zasaženo.';
    case 'beyond-horizon':
      return `Událost přichází až po konci sledování (${formatDayCs(horizon)}): do té doby se nic nemění.`;
    case null:
      return undefined;
  }
}
