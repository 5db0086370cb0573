// Who cooperates with whom: organisations, state units, agreements and the cooperation of each partner.
import type { DependencyRows } from '../../register/dependencies.ts';
import type { GraphDraft } from './draft.ts';
import { statedBy, type Origins } from './origin.ts';

export type Places = {
  nameOf(code: string): string;
  /** Municipalities a place or a union stands for; a region or a state stands for none in particular. */
  municipalitiesOf(code: string | null, union?: string | null): string[];
};

export function addOrganisations(
  draft: GraphDraft,
  rows: DependencyRows,
  places: Places,
  origins: Origins,
): void {
  for (const row of rows.organisation)
    draft.addNode({
      entity: 'organisation',
      key: row.id,
      title: row.name,
      municipalities: places.municipalitiesOf(row.territory_code, row.id),
      origins: [statedBy(origins(row))],
    });
}

export function addUnits(draft: GraphDraft, rows: DependencyRows, origins: Origins): void {
  for (const row of rows.unit) {
    const id = draft.addNode({
      entity: 'unit',
      key: row.id,
      title: row.name,
      from: row.valid_from,
      to: row.valid_to,
      origins: [statedBy(origins(row))],
    });
    // A unit is no legal person: it works as long as the one it is part of exists.
    const provider = `organisation:${row.organisation_id}`;
    draft.addNeed({ dependent: id, provider, for: 'counterparty', origin: statedBy(origins(row)) });
  }
}

export function addAgreements(
  draft: GraphDraft,
  rows: DependencyRows,
  places: Places,
  origins: Origins,
): void {
  const successors = new Map(rows.agreement.map((row) => [row.predecessor_id, row]));
  for (const row of rows.agreement) {
    const successor = successors.get(row.id);
    const id = draft.addNode({
      entity: 'agreement',
      key: row.id,
      title: `${row.title}: ${places.nameOf(row.territory_code ?? '')}${row.signed ? ` (${row.signed.slice(0, 4)})` : ''}`,
      kind: row.kind,
      municipalities: places.municipalitiesOf(row.territory_code),
      from: row.valid_from ?? row.signed,
      // Where a newer one is known, the older one holds up to its signing.
      to: row.valid_to ?? successor?.signed ?? null,
      note: row.note,
      origins: [statedBy(origins(row))],
    });
    for (const party of rows.agreement_party)
      if (party.agreement_id === row.id)
        draft.addNeed({
          dependent: id,
          provider: `organisation:${party.organisation_id}`,
          for: 'counterparty',
          origin: statedBy(origins(row)),
        });
  }
}

const OPEN_STAGES = new Set(['selected', 'approved', 'active', 'claimed']);

/** Key of the node that stands for the cooperation of a partner: `cooperation:563889`, `cooperation:frydlantsko`. */
export const cooperationId = (partner: string): string => `cooperation:${partner}`;

/**
 * One node per partner out of all its episodes without a known end: sources tell of the same cooperation in pieces. What a
 * union entered and the newest statement names by municipalities is theirs; the union then stands for nobody.
 */
export function addCooperation(
  draft: GraphDraft,
  rows: DependencyRows,
  places: Places,
  origins: Origins,
): void {
  const open = rows.cooperation.filter((row) => row.valid_to === null && OPEN_STAGES.has(row.stage));
  const byPartner = Map.groupBy(open, (row) => row.territory_code ?? row.union_id!);
  const claimed = new Set(open.filter((row) => row.stage === 'claimed').map((row) => row.territory_code));
  for (const [partner, episodes] of byPartner) {
    const union = episodes[0]!.union_id;
    const members = places.municipalitiesOf(episodes[0]!.territory_code, union);
    if (union !== null && members.some((code) => claimed.has(code))) continue;
    if (!episodes.some((row) => row.stage === 'claimed' || row.stage === 'active')) {
      const reason = 'Zdroje znají jen výběr nebo schválení; zda spolupráce trvá, neuvádějí.';
      const title = `Spolupráce: ${places.nameOf(partner)}`;
      draft.leftOut.push({ entity: 'cooperation', key: partner, title, municipalities: members, reason });
      continue;
    }
    const starts = episodes.flatMap((row) => row.valid_from ?? []).sort();
    const id = draft.addNode({
      entity: 'cooperation',
      key: partner,
      title: `Spolupráce: ${places.nameOf(partner)}`,
      municipalities: members,
      from: starts[0] ?? null,
      note: episodes.flatMap((row) => row.note ?? []).join(' ') || null,
      origins: episodes.map((row) => statedBy(origins(row))),
    });
    const agreements = new Map(episodes.map((row) => [row.agreement_id, row]));
    for (const [agreement, row] of agreements)
      if (agreement !== null)
        draft.addNeed({
          dependent: id,
          provider: `agreement:${agreement}`,
          for: 'agreement',
          // An older memorandum without a party does not end what sources say is going on.
          engine: { essential: false },
          origin: statedBy(origins(row)),
        });
  }
}
