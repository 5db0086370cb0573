// Events with their effects, and what could be done about them, in the shape of the engine and in that of people.
import { findDay, formatDay } from '#model/day.ts';
import { formatDecimal } from '#model/money.ts';
import type { GraphInput } from '#continuity/graph-format.ts';
import type { Delay, EventStanding } from '#continuity/graph.ts';
import type { DependencyRows, Row } from '../../register/dependencies.ts';
import type { Origin, RegisterEffect, RegisterImpactEvent, RegisterMeasure } from './continuity-register.ts';
import type { GraphDraft } from './draft.ts';
import { believed, statedBy, type Origins } from './origin.ts';

type EventInput = NonNullable<GraphInput['events']>[number];
type MeasureInput = NonNullable<GraphInput['measures']>[number];

export function listEvents(rows: DependencyRows, origins: Origins): RegisterImpactEvent[] {
  const effects = Map.groupBy(rows.event_effect, (row) => row.event_id);
  return rows.event
    .map((row) => ({
      ...{ id: row.id, title: row.title, titleEn: row.title_en, kind: row.kind, note: row.note },
      date: formatDay(findDay(row.date, 'first')!),
      standing: row.standing as EventStanding,
      origins: [believed(origins, row), ...moreOrigins(row.publications, origins)],
      effects: (effects.get(row.id) ?? []).map((effect): RegisterEffect => ({
        ...{ kind: effect.effect as RegisterEffect['kind'], provider: effect.provider, by: effect.successor },
        ...{ note: effect.note, origin: believed(origins, effect) },
      })),
    }))
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1));
}

/** Other publications that speak of it have no place inside them. */
function moreOrigins(publications: string[], origins: Origins): Origin[] {
  return publications.flatMap((publication) => {
    const found = origins.of(publication);
    return found ? [statedBy(found)] : [];
  });
}

/** Effects on what takes no part in the stress test are left out of it. */
export function buildGraphEvents(
  draft: GraphDraft,
  rows: DependencyRows,
  events: RegisterImpactEvent[],
): EventInput[] {
  const effects = Map.groupBy(
    rows.event_effect.filter((row) => takesPart(draft, row.provider, row.successor)),
    (row) => row.event_id,
  );
  return events.map((event) => {
    const own = effects.get(event.id) ?? [];
    const of = (kind: string) => own.filter((row) => row.effect === kind);
    return {
      ...{ id: event.id, title: event.title, titleEn: event.titleEn },
      ...{ date: event.date, standing: event.standing },
      source: event.origins.map(({ source }) => `${source.title}, ${source.locator}`).join('; '),
      assumptions: event.effects
        .filter(({ provider }) => draft.nodes.has(provider))
        .map(({ provider, origin: { confidence, assumption } }) => ({ provider, confidence, assumption })),
      ends: of('ends').map((row) => row.provider),
      weakens: of('weakens').map((row) => ({
        provider: row.provider,
        to: Number(row.share),
        until: row.until,
      })),
      delays: of('delays').map((row) => ({ provider: row.provider, days: delayOf(row) ?? 0 })),
      replaces: of('replaces').map((row) => ({
        ...{ provider: row.provider, by: row.successor!, delayDays: delayOf(row) },
        for: row.roles.length ? row.roles : null,
      })),
      merges: of('merges').map((row) => ({
        ...{ providers: [row.provider], into: row.successor!, delayDays: delayOf(row) },
      })),
    };
  });
}

const takesPart = (draft: GraphDraft, provider: string, successor: string | null): boolean =>
  draft.nodes.has(provider) && (successor === null || draft.nodes.has(successor));

function delayOf(row: Row<'event_effect'>): Delay | null {
  const { delay_least: min, delay_likely: likely, delay_most: max } = row;
  return min === null || likely === null || max === null ? null : { min, likely, max };
}

export function listMeasures(rows: DependencyRows, origins: Origins): RegisterMeasure[] {
  return rows.mitigation.map((row) => ({
    ...{ id: row.id, title: row.title, titleEn: row.title_en, owner: row.owner },
    ...{ deadline: row.deadline, note: row.note },
    cost: row.cost_hellers === null ? null : formatDecimal(row.cost_hellers),
    costPer: row.cost_per as RegisterMeasure['costPer'],
    posts: Number(row.posts ?? 0),
    origin: believed(origins, row),
  }));
}

export function buildGraphMeasures(draft: GraphDraft, rows: DependencyRows): MeasureInput[] {
  const effects = Map.groupBy(
    rows.mitigation_effect.filter((row) => takesPart(draft, row.provider, row.successor)),
    (row) => row.mitigation_id,
  );
  return rows.mitigation.map((row) => {
    const own = effects.get(row.id) ?? [];
    const of = (kind: string) => own.filter((effect) => effect.effect === kind);
    return {
      ...{ id: row.id, title: row.title, titleEn: row.title_en, owner: row.owner },
      ...{ deadline: row.deadline, from: row.valid_from },
      // An unknown cost is no zero: such a measure is kept out of a choice under a budget (choice.ts).
      ...(row.cost_hellers === null
        ? {}
        : { cost: formatDecimal(row.cost_hellers), costPer: row.cost_per as 'once' | 'year' | null }),
      posts: Number(row.posts ?? 0),
      assumption: row.assumption,
      keeps: of('keeps').map((effect) => effect.provider),
      bridges: of('bridges').map((effect) => ({ node: effect.provider, until: effect.until! })),
      takesOver: of('takes-over').map((effect) => ({
        ...{ provider: effect.provider, by: effect.successor!, delayDays: effect.delay_days },
        for: effect.roles.length ? effect.roles : null,
      })),
      shortens: of('shortens').map((effect) => ({
        ...{ provider: effect.provider, by: effect.successor!, delayDays: effect.delay_days ?? 0 },
      })),
    };
  });
}
