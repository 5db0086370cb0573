// Who does the work: posts, bodies, services, duties and what is only planned.
import type { StatedSum } from '#continuity/graph.ts';
import { formatDecimal } from '#model/money.ts';
import type { DependencyRows } from '../../register/dependencies.ts';
import type { Places } from './add-partners.ts';
import type { GraphDraft } from './draft.ts';
import { believed, statedBy, type Origins } from './origin.ts';

export function addPosts(draft: GraphDraft, rows: DependencyRows, places: Places, origins: Origins): void {
  const parts = Map.groupBy(rows.post_territory, (row) => row.post_id);
  for (const row of rows.post) {
    const own = places.municipalitiesOf(row.territory_code, row.union_id);
    const shared = (parts.get(row.id) ?? []).map((part) => part.territory_code);
    const title = row.headcount !== null && row.headcount > 1 ? `${row.title} (${row.headcount})` : row.title;
    const id = draft.addNode({
      ...{ entity: 'post', key: row.id, title, contact: row.contact },
      municipalities: [...new Set([...own, ...shared])],
      ...{ from: row.valid_from, to: row.valid_to },
      note:
        [row.note, row.sole_knowledge ? 'Zná to jen jeden člověk.' : null].filter(Boolean).join(' ') || null,
      origins: [believed(origins, row)],
    });
    // The project that pays a post ends it; who pays afterwards no source says.
    if (row.project_id !== null)
      draft.addNeed({
        ...{ dependent: id, provider: `project:${row.project_id}`, for: 'funding' },
        origin: statedBy(origins(row)),
      });
  }
}

export function addBodies(draft: GraphDraft, rows: DependencyRows, places: Places, origins: Origins): void {
  const led = new Set(
    rows.dependency.filter((row) => row.role === 'facilitation').map((row) => row.dependent),
  );
  for (const row of rows.body) {
    const id = draft.addNode({
      ...{ entity: 'body', key: row.id, title: row.title, contact: row.contact, note: row.note },
      municipalities: places.municipalitiesOf(row.territory_code, row.union_id),
      ...{ from: row.valid_from, to: row.valid_to },
      origins: [believed(origins, row)],
    });
    // A row of dependency.csv says more (grace, substitutes), so it takes the place of the bare fact.
    if (row.facilitator !== null && !led.has(id))
      draft.addNeed({
        ...{ dependent: id, provider: row.facilitator, for: 'facilitation' },
        origin: believed(origins, row),
      });
  }
}

export function addServices(draft: GraphDraft, rows: DependencyRows, places: Places, origins: Origins): void {
  for (const row of rows.service)
    draft.addNode({
      ...{ entity: 'service', key: row.id, title: row.title, contact: row.contact, note: row.note },
      municipalities: places.municipalitiesOf(row.territory_code, row.union_id),
      ...{ from: row.valid_from, to: row.valid_to, people: row.people, services: [row.title] },
      origins: [believed(origins, row)],
    });
}

export function addObligations(
  draft: GraphDraft,
  rows: DependencyRows,
  places: Places,
  origins: Origins,
): void {
  const territories = Map.groupBy(rows.project_territory, (row) => row.project_id);
  for (const row of rows.obligation) {
    const exposed = row.exposed_hellers;
    const durable = row.exposure !== null;
    draft.addNode({
      ...{ entity: 'obligation', key: row.id, title: row.title, note: row.note },
      municipalities: (territories.get(row.project_id ?? '') ?? []).flatMap((part) =>
        places.municipalitiesOf(part.territory_code),
      ),
      ...{ from: row.valid_from, to: row.valid_to ?? row.due },
      ...(durable && exposed !== null ? { money: { durability: formatDecimal(exposed) } } : {}),
      ...(durable && exposed === null ? { unknownMoney: ['durability' as const] } : {}),
      contact: rows.organisation.find((one) => one.id === row.keeper_id)?.name ?? null,
      origins: [believed(origins, row)],
      // Days of a duty that are only believed may be later than believed; then it is not over on the last of them.
      engine: durable
        ? {
            ...(row.confidence === 'low' ? { to: null } : {}),
            durable: {
              about: row.confidence === 'low',
              from: row.valid_from,
              to: row.valid_to,
              exposure: row.exposure as 'full' | 'proportional',
            },
          }
        : {},
    });
  }
}

export function addInvestments(
  draft: GraphDraft,
  rows: DependencyRows,
  places: Places,
  origins: Origins,
): void {
  for (const row of rows.prepared_investment)
    draft.addNode({
      ...{ entity: 'prepared_investment', key: row.id, title: row.title, note: row.note },
      // What nobody has asked for yet is no investment, only what is expected to follow.
      kind: row.kind === 'continuation' ? 'continuation' : 'investment',
      municipalities: places.municipalitiesOf(row.territory_code),
      ...{ from: row.valid_from, to: row.valid_to, contact: row.contact },
      ...(row.amount_hellers === null
        ? { unknownMoney: ['pipeline' as const] }
        : { money: { pipeline: formatDecimal(row.amount_hellers) } }),
      origins: [believed(origins, row)],
      engine: {
        stated: { pipeline: { hedge: (row.hedge ?? 'exact') as StatedSum['hedge'], asOf: row.as_of } },
        // Before anybody spoke of it there was nothing to lose.
        ...(row.valid_from === null && row.as_of !== null ? { from: row.as_of } : {}),
      },
    });
}
