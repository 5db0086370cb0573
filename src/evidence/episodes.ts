// Spans of time that contradict each other.
import { firstDay, lastDay, parsePartialDate } from '#model/partial-date.ts';
import type { Finding, Pointer } from './finding.ts';

export type Episode = {
  id: string;
  partner: string;
  form: string;
  validFrom: string | null;
  validTo: string | null;
  conflict: string | null;
  source: string;
  locator: string;
};

/**
 * Remote partial support (VDP) cannot run at the same time as the coordinated approach (KPSVL):
 * methodology of VDP 1.0 (2018) and 2.0 (2019). Episodes that sources report differently are kept, not compared.
 */
export function checkOverlappingForms(episodes: Episode[]): Finding[] {
  const exclusive = episodes.filter((e) => (e.form === 'VDP' || e.form === 'KPSVL') && e.validFrom !== null);
  return pairs(exclusive).flatMap(([a, b]) => {
    if (a.partner !== b.partner || a.form === b.form || (a.conflict && a.conflict === b.conflict)) return [];
    if (!overlap(a, b)) return [];
    const [first, second] = [a, b].sort((x, y) => x.id.localeCompare(y.id)) as [Episode, Episode];
    return [
      {
        id: `overlapping-forms:${first.id}+${second.id}`,
        kind: 'overlapping-forms' as const,
        unit: '',
        pointers: [first, second].map((episode) => pointTo(episode, 'cooperation')),
        details: { partner: a.partner },
      },
    ];
  });
}

export type DatedAgreement = Omit<Episode, 'form' | 'partner'> & {
  kind: string;
  parties: string[];
  territory: string | null;
};

/**
 * Two agreements of one kind between the same parties about the same place should not be valid at once.
 * Only agreements whose end is known are compared: an end nobody published is not an overlap.
 */
export function checkOverlappingAgreements(agreements: DatedAgreement[]): Finding[] {
  const ended = agreements
    .filter((agreement) => agreement.validFrom !== null && agreement.validTo !== null)
    .map((agreement) => ({
      ...agreement,
      form: agreement.kind,
      partner: JSON.stringify([agreement.kind, agreement.territory, [...agreement.parties].sort()]),
    }));
  return pairs(ended)
    .filter(([a, b]) => a.partner === b.partner && overlap(a, b))
    .map(([a, b]) => {
      const [first, second] = [a, b].sort((x, y) => x.id.localeCompare(y.id)) as [typeof a, typeof a];
      return {
        id: `overlapping-agreements:${first.id}+${second.id}`,
        kind: 'overlapping-agreements' as const,
        unit: '',
        pointers: [first, second].map((agreement) => pointTo(agreement, 'agreement')),
        details: { kind: first.kind },
      };
    });
}

export type DatedThing = {
  entity: string;
  id: string;
  validFrom: string | null;
  validTo: string | null;
  source: string;
  locator: string;
};

/** An end before its beginning, as far as the precision of both dates can tell. */
export function checkReversedDates(things: DatedThing[]): Finding[] {
  return things.flatMap((thing) => {
    const from = thing.validFrom && parsePartialDate(thing.validFrom);
    const to = thing.validTo && parsePartialDate(thing.validTo);
    if (!from || !to || lastDay(to) >= firstDay(from)) return [];
    return [
      {
        id: `dates-reversed:${thing.entity}:${thing.id}`,
        kind: 'dates-reversed' as const,
        unit: '',
        pointers: [pointTo({ ...thing, form: thing.entity }, thing.entity)],
        details: { from: thing.validFrom!, to: thing.validTo! },
      },
    ];
  });
}

/** Open ends count as lasting; a date of low precision counts as its whole span only where both could be true. */
function overlap(a: Episode, b: Episode): boolean {
  const start = (e: Episode) => lastDay(parsePartialDate(e.validFrom!)!);
  const end = (e: Episode) => (e.validTo ? firstDay(parsePartialDate(e.validTo)!) : '9999-12-31');
  return start(a) < end(b) && start(b) < end(a);
}

function pairs<T>(items: T[]): [T, T][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));
}

function pointTo(
  thing: { id: string; form: string; source: string; locator: string },
  entity: string,
): Pointer {
  return { role: thing.form, entity, id: thing.id, source: thing.source, locator: thing.locator };
}
