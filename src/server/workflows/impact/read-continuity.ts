// The register of capacity and dependency as one value: nodes and needs gathered table by table, events, measures, scenarios.
import { buildScenario } from '#continuity/scenario-schema.ts';
import type { Scenario } from '#continuity/scenario.ts';
import { formatScenarioLink, parseScenarioLink } from '#continuity/scenario-link.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { listDependencyRows, type DependencyRows } from '../../register/dependencies.ts';
import { openOrigins } from '../../register/origins.ts';
import { listFrozenScenarios, listOverrides, type FrozenRow } from '../../register/scenarios.ts';
import { listTerritories } from '../../register/territories.ts';
import { findVersion } from '../../register/version.ts';
import { addCalls } from './add-calls.ts';
import { addBodies, addInvestments, addObligations, addPosts, addServices } from './add-capacity.ts';
import { addDependencies } from './add-dependencies.ts';
import { addAgreements, addCooperation, addOrganisations, addUnits, type Places } from './add-partners.ts';
import { addPlans } from './add-plans.ts';
import { addProjects } from './add-projects.ts';
import { contactFinder } from './contacts.ts';
import type { ContinuityRegister, RegisterScenario } from './continuity-register.ts';
import { GraphDraft } from './draft.ts';
import { horizonOf } from './event-graph.ts';
import { buildGraphEvents, buildGraphMeasures, listEvents, listMeasures } from './events.ts';
import { believed, type Origins } from './origin.ts';

/** Kept results change no data, so they are put to the register of a version whenever there are new ones. */
export function withFrozen(register: ContinuityRegister, frozen: readonly FrozenRow[]): ContinuityRegister {
  const { dataVersion } = register;
  const ofScenario = ({ event, title }: RegisterScenario) =>
    frozen
      .filter((one) => one.event === event && one.title === title)
      .map(({ id, at, author, dataVersion: version }) => ({
        ...{ id, at, author, dataVersion: version, stale: version !== dataVersion },
      }));
  return {
    ...register,
    scenarios: register.scenarios.map((row) => ({ ...row, frozen: ofScenario(row) })),
  };
}

export async function readContinuity(tx: ReadTransaction): Promise<ContinuityRegister> {
  const rows = await listDependencyRows(tx);
  const origins = await openOrigins(tx);
  const territories = await listTerritories(tx);
  const draft = gatherNodes(tx.region, rows, openPlaces(rows, territories), origins);
  const events = listEvents(rows, origins);
  const dataVersion = String((await findVersion(tx))?.version ?? 0n);
  const named = new Set([...draft.nodes.values()].flatMap((node) => node.municipalities));
  const register: ContinuityRegister = {
    region: tx.region,
    dataVersion,
    graph: {
      nodes: draft.graphNodes,
      needs: draft.graphNeeds,
      events: buildGraphEvents(draft, rows, events),
      measures: buildGraphMeasures(draft, rows),
      horizon: horizonOf(events),
    },
    nodes: Object.fromEntries(draft.nodes),
    needs: draft.needs,
    events,
    measures: listMeasures(rows, origins),
    scenarios: listScenarios(rows, origins, dataVersion),
    overrides: await listOverrides(tx),
    leftOut: draft.leftOut,
    municipalities: territories
      .filter((place) => named.has(place.code))
      .map(({ code, name, latitude, longitude }) => ({ code, name, latitude, longitude })),
  };
  return withFrozen(register, await listFrozenScenarios(tx));
}

function gatherNodes(region: string, rows: DependencyRows, places: Places, origins: Origins): GraphDraft {
  const draft = new GraphDraft();
  addOrganisations(draft, rows, places, origins);
  addUnits(draft, rows, origins);
  addAgreements(draft, rows, places, origins);
  addCooperation(draft, rows, places, origins);
  addPlans(draft, rows, places, origins);
  addProjects(draft, rows, places, origins);
  addPosts(draft, rows, places, origins);
  addBodies(draft, rows, places, origins);
  addCalls(draft, rows, places, origins);
  addObligations(draft, rows, places, origins);
  addServices(draft, rows, places, origins);
  addInvestments(draft, rows, places, origins);
  addDependencies(draft, rows, origins);
  draft.fillContacts(contactFinder(draft, region, rows, places));
  return draft;
}

function listScenarios(rows: DependencyRows, origins: Origins, dataVersion: string): RegisterScenario[] {
  return rows.scenario.flatMap((row) => {
    const scenario = readScenario(row.link, row.title, dataVersion);
    if (!scenario) return [];
    const link = formatScenarioLink(scenario);
    return {
      ...{ id: row.id, title: row.title, event: row.event_id, scenario, link, note: row.note },
      origin: believed(origins, row),
      frozen: [],
    };
  });
}

/** The pack was checked, so a link that can not be read any more is of an older format; it is left out. */
function readScenario(link: string, title: string, dataVersion: string): Scenario | undefined {
  const { scenario } = parseScenarioLink(link);
  return scenario && buildScenario({ ...scenario, title, dataVersion }).scenario;
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
