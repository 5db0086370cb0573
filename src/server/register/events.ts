// Dated events of the register: agreements, plans, beginnings of cooperation, changes of the units that help.
import type { SourceRef } from '#model/figure.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { mapEditions } from './sources.ts';

export type RegisterEvent = {
  kind: 'agreement' | 'plan' | 'cooperation' | 'reorganisation';
  id: string;
  title: string;
  territory: string | null;
  /** ISO text of reduced precision: `2023`, `2023-07`, `2014-02-26`. */
  date: string;
  /** How sure a reorganisation is; null for the rest. */
  standing: string | null;
  /** Names of the organisations that signed; empty where the register does not know them. */
  parties: string[];
  /** `merge` of a reorganisation, `applied` of a cooperation; null for the rest. */
  way: string | null;
  source: SourceRef;
};

/** Everything that has a date, in order of the dates. */
export async function listEvents(tx: ReadTransaction): Promise<RegisterEvent[]> {
  const titles = await mapEditions(tx);
  const origin = (row: { source_id: string; locator: string }): SourceRef => {
    const { publication, title } = titles.get(row.source_id)!;
    return { source: row.source_id, publication, title, locator: row.locator };
  };
  const agreements = await tx.selectFrom('agreement').selectAll().where('signed', 'is not', null).execute();
  const parties = await tx
    .selectFrom('agreement_party')
    .innerJoin('organisation', (join) =>
      join
        .onRef('organisation.region', '=', 'agreement_party.region')
        .onRef('organisation.id', '=', 'agreement_party.organisation_id'),
    )
    .select(['agreement_party.agreement_id', 'organisation.name'])
    .execute();
  const partiesOf = Map.groupBy(parties, (one) => one.agreement_id);
  const plans = await tx.selectFrom('plan').selectAll().where('approved', 'is not', null).execute();
  const episodes = await tx
    .selectFrom('cooperation')
    .selectAll()
    .where('valid_from', 'is not', null)
    .where('territory_code', 'is not', null)
    .execute();
  const successions = await tx
    .selectFrom('unit_succession')
    .innerJoin('unit', (join) =>
      join.onRef('unit.region', '=', 'unit_succession.region').onRef('unit.id', '=', 'successor_id'),
    )
    .selectAll('unit_succession')
    .select('unit.name')
    .where('date', 'is not', null)
    .execute();
  const events: RegisterEvent[] = [
    ...agreements.map((row) => ({
      ...{ kind: 'agreement' as const, id: row.id, title: row.title, territory: row.territory_code },
      ...{ date: row.signed!, standing: null, way: null, source: origin(row) },
      parties: (partiesOf.get(row.id) ?? []).map(({ name }) => name),
    })),
    ...plans.map((row) => ({
      ...{ kind: 'plan' as const, id: row.id, title: row.title, territory: row.territory_code },
      ...{ date: row.approved!, standing: null, way: null, parties: [], source: origin(row) },
    })),
    ...episodes.map((row) => ({
      ...{ kind: 'cooperation' as const, id: row.id, title: row.form, territory: row.territory_code },
      ...{ date: row.valid_from!, standing: null, way: row.stage, parties: [], source: origin(row) },
    })),
    ...successions.map((row) => ({
      ...{ kind: 'reorganisation' as const, id: row.successor_id, title: row.name, territory: null },
      ...{ date: row.date!, standing: row.standing, way: row.kind, parties: [], source: origin(row) },
    })),
  ];
  return events.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Of whom the register knows an agreement or a cooperation, but not since when. */
export type UndatedEvent = { kind: 'agreement' | 'cooperation'; territory: string };

export async function listUndatedEvents(tx: ReadTransaction): Promise<UndatedEvent[]> {
  const agreements = await tx
    .selectFrom('agreement')
    .select('territory_code')
    .where('signed', 'is', null)
    .where('territory_code', 'is not', null)
    .execute();
  const episodes = await tx
    .selectFrom('cooperation')
    .select('territory_code')
    .where('valid_from', 'is', null)
    .where('territory_code', 'is not', null)
    .execute();
  return [
    ...agreements.map((row) => ({ kind: 'agreement' as const, territory: row.territory_code! })),
    ...episodes.map((row) => ({ kind: 'cooperation' as const, territory: row.territory_code! })),
  ];
}
