// The register of capacity and dependency as one value: nodes and needs gathered table by table, events, measures, scenarios.
import { findDay, formatDay } from '#model/day.ts';
import type { GraphInput } from '#continuity/graph-format.ts';
import type { EventStanding } from '#continuity/graph.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { listDependencyRows, type DependencyRows } from '../../register/dependencies.ts';
import { openOrigins } from '../../register/origins.ts';
import { listTerritories } from '../../register/territories.ts';
import { findVersion } from '../../register/version.ts';
import { addAgreements, addCooperation, addOrganisations, addUnits, type Places } from './add-partners.ts';
import { addPlans } from './add-plans.ts';
import { addProjects } from './add-projects.ts';
import type { ContinuityRegister, RegisterImpactEvent } from './continuity-register.ts';
import { GraphDraft } from './draft.ts';
import { statedBy, type Origins } from './origin.ts';

export async function readContinuity(tx: ReadTransaction): Promise<ContinuityRegister> {
  const rows = await listDependencyRows(tx);
  const origins = await openOrigins(tx);
  const territories = await listTerritories(tx);
  const places = openPlaces(rows, territories);
  const draft = new GraphDraft();
  addOrganisations(draft, rows, places, origins);
  addUnits(draft, rows, origins);
  addAgreements(draft, rows, places, origins);
  addCooperation(draft, rows, places, origins);
  addPlans(draft, rows, places, origins);
  addProjects(draft, rows, places, origins);
  const events = listEvents(rows, origins);
  const graphEvents = events.map((event): NonNullable<GraphInput['events']>[number] => ({
    id: event.id,
    title: event.title,
    date: event.date,
    standing: event.standing,
    merges: event.effects.map((row) => ({ providers: [row.provider], into: row.by! })),
  }));
  const named = new Set([...draft.nodes.values()].flatMap((node) => node.municipalities));
  return {
    region: tx.region,
    dataVersion: String((await findVersion(tx))?.version ?? 0n),
    graph: {
      nodes: draft.graphNodes,
      needs: draft.graphNeeds,
      events: graphEvents,
      measures: [],
      horizon: '2028-12-31',
    },
    nodes: Object.fromEntries(draft.nodes),
    needs: draft.needs,
    events,
    measures: [],
    scenarios: [],
    overrides: [],
    leftOut: draft.leftOut,
    municipalities: territories
      .filter((place) => named.has(place.code))
      .map(({ code, name, latitude, longitude }) => ({ code, name, latitude, longitude })),
  };
}

function openPlaces(
  rows: DependencyRows,
  territories: { code: string; name: string; level: string }[],
): Places {
  const byCode = new Map(territories.map((place) => [place.code, place]));
  const titles = new Map(rows.organisation.map((row) => [row.id, row.name]));
  return {
    nameOf: (code) => byCode.get(code)?.name ?? titles.get(code) ?? code,
    municipalitiesOf: (code, union) => {
      if (code !== null) return byCode.get(code)?.level === 'municipality' ? [code] : [];
      const members = rows.union_member.filter((row) => row.union_id === union);
      return [...new Set(members.map((row) => row.territory_code))].sort();
    },
  };
}

/** Changes of units with a date. */
function listEvents(rows: DependencyRows, origins: Origins): RegisterImpactEvent[] {
  const names = new Map(rows.unit.map((row) => [row.id, row.name]));
  return rows.unit_succession.flatMap((row) => {
    const day = row.date === null ? undefined : findDay(row.date, 'first');
    if (day === undefined) return [];
    const origin = statedBy(origins(row));
    return {
      id: `${row.predecessor_id}-${row.successor_id}`,
      title: `${names.get(row.predecessor_id)} → ${names.get(row.successor_id)}`,
      kind: row.kind,
      date: formatDay(day),
      standing: row.standing as EventStanding,
      note: row.note,
      origins: [origin],
      effects: [
        {
          kind: 'merges' as const,
          provider: `unit:${row.predecessor_id}`,
          by: `unit:${row.successor_id}`,
          note: null,
          origin,
        },
      ],
    };
  });
}
