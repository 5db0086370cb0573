// Who cooperates with whom, in which form, since when; conflicting sources stay side by side.
import type { DatedAgreement, DatedThing, Episode } from '#evidence/episodes.ts';
import type { ReadTransaction } from '../database/transaction.ts';

export async function listEpisodes(tx: ReadTransaction): Promise<Episode[]> {
  const rows = await tx.selectFrom('cooperation').selectAll().execute();
  return rows.map((row) => ({
    id: row.id,
    partner: (row.territory_code ?? row.union_id)!,
    form: row.form,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    conflict: row.conflict,
    source: row.source_id,
    locator: row.locator,
  }));
}

export async function listDatedAgreements(tx: ReadTransaction): Promise<DatedAgreement[]> {
  const rows = await tx.selectFrom('agreement').selectAll().execute();
  const parties = await tx.selectFrom('agreement_party').selectAll().execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    territory: row.territory_code,
    parties: parties.filter((party) => party.agreement_id === row.id).map((party) => party.organisation_id),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    conflict: null,
    source: row.source_id,
    locator: row.locator,
  }));
}

/** Everything of the register that has a beginning and an end. */
export async function listDatedThings(tx: ReadTransaction): Promise<DatedThing[]> {
  const things: DatedThing[] = [];
  for (const entity of ['cooperation', 'agreement', 'unit', 'project', 'plan'] as const) {
    const rows = await tx
      .selectFrom(entity)
      .select(['id', 'valid_from', 'valid_to', 'source_id', 'locator'])
      .where('valid_from', 'is not', null)
      .where('valid_to', 'is not', null)
      .execute();
    things.push(
      ...rows.map((row) => ({
        entity,
        id: row.id,
        validFrom: row.valid_from,
        validTo: row.valid_to,
        source: row.source_id,
        locator: row.locator,
      })),
    );
  }
  return things;
}

export type CooperationRow = {
  id: string;
  form: string;
  stage: string;
  validFrom: string | null;
  validTo: string | null;
  areas: string[];
  union: string | null;
  endReason: string | null;
  conflict: string | null;
  note: string | null;
  source: string;
  publication: string;
  publicationTitle: string;
  locator: string;
};

/** Episodes of a municipality, its own and those of the unions it is a member of, oldest first. */
export async function listCooperation(
  tx: ReadTransaction,
  territory?: string,
): Promise<(CooperationRow & { territory: string })[]> {
  const own = tx
    .selectFrom('cooperation')
    .select(['cooperation.id', 'cooperation.territory_code as member'])
    .where('territory_code', 'is not', null);
  const viaUnion = tx
    .selectFrom('cooperation')
    .innerJoin('union_member', (join) =>
      join
        .onRef('union_member.region', '=', 'cooperation.region')
        .onRef('union_member.union_id', '=', 'cooperation.union_id'),
    )
    .select(['cooperation.id', 'union_member.territory_code as member']);
  const rows = await tx
    .selectFrom(own.union(viaUnion).as('part'))
    .innerJoin('cooperation', 'cooperation.id', 'part.id')
    .innerJoin('source', 'source.id', 'cooperation.source_id')
    .innerJoin('publication', 'publication.id', 'source.publication_id')
    .leftJoin('organisation', 'organisation.id', 'cooperation.union_id')
    .selectAll('cooperation')
    .select([
      'part.member',
      'publication.id as publication',
      'publication.title',
      'organisation.name as union_name',
    ])
    .$if(territory !== undefined, (query) => query.where('part.member', '=', territory!))
    .orderBy((e) => e.fn.coalesce('cooperation.valid_from', e.val('9999')))
    .orderBy('cooperation.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    territory: row.member!,
    form: row.form,
    stage: row.stage,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    areas: row.areas,
    union: row.union_name,
    endReason: row.end_reason,
    conflict: row.conflict,
    note: row.note,
    source: row.source_id,
    publication: row.publication,
    publicationTitle: row.title,
    locator: row.locator,
  }));
}
