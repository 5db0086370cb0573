// Projects with their identifiers, places and amounts.
import type { ProjectAmount, ProjectIdentifier, ProjectShare } from '#evidence/projects.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** Numbers that stand at more than one project; a country has too many to look at all of them outside the database. */
export async function listSharedIdentifiers(tx: ReadTransaction): Promise<ProjectIdentifier[]> {
  const rows = await tx
    .selectFrom('project_identifier')
    .selectAll()
    .where('normalised', 'in', (e) =>
      e
        .selectFrom('project_identifier')
        .select('normalised')
        .groupBy('normalised')
        .having(e.fn.count('project_id').distinct(), '>', 1n as never),
    )
    .execute();
  return rows.map((row) => ({
    project: row.project_id,
    normalised: row.normalised,
    source: row.source_id,
    locator: row.locator,
  }));
}

/** Of all projects, or of some of them: a country has hundreds of thousands. */
export async function listAmounts(
  tx: ReadTransaction,
  projects?: readonly string[],
): Promise<ProjectAmount[]> {
  const rows = await tx
    .selectFrom('amount')
    .selectAll()
    .$if(projects !== undefined, (query) => query.where('project_id', 'in', projects!))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    project: row.project_id,
    kind: row.kind,
    scope: row.scope,
    payer: row.payer,
    hellers: row.hellers,
    asOf: row.as_of,
    source: row.source_id,
    locator: row.locator,
  }));
}

/** Shares of the projects whose shares exceed 1. */
export async function listExcessShares(tx: ReadTransaction): Promise<ProjectShare[]> {
  const rows = await tx
    .selectFrom('project_territory')
    .selectAll()
    .where('project_id', 'in', (e) =>
      e
        .selectFrom('project_territory')
        .select('project_id')
        .where('share', 'is not', null)
        .groupBy('project_id')
        .having(e.fn.sum('share'), '>', 1 as never),
    )
    .execute();
  return rows.map((row) => ({
    project: row.project_id,
    territory: row.territory_code,
    share: row.share,
    source: row.source_id,
    locator: row.locator,
  }));
}

export type ProjectSummary = {
  id: string;
  title: string;
  recipient: string | null;
  validFrom: string | null;
  validTo: string | null;
  phase: string | null;
  attribution: string;
  identifiers: { value: string; normalised: string }[];
  amounts: ProjectAmount[];
  publication: string;
  publicationTitle: string;
  source: string;
  locator: string;
  note: string | null;
};

/** Projects that take place in a municipality, newest first. */
export async function listProjectsOf(tx: ReadTransaction, territory: string): Promise<ProjectSummary[]> {
  const rows = await tx
    .selectFrom('project_territory')
    .innerJoin('project', 'project.id', 'project_territory.project_id')
    .innerJoin('source', 'source.id', 'project.source_id')
    .innerJoin('publication', 'publication.id', 'source.publication_id')
    .leftJoin('organisation', 'organisation.id', 'project.recipient_id')
    .selectAll('project')
    .select([
      'publication.id as publication',
      'publication.title as publication_title',
      'organisation.name as recipient',
    ])
    .where('project_territory.territory_code', '=', territory)
    .orderBy('project.valid_from', 'desc')
    .execute();
  if (rows.length === 0) return [];
  // A large town has thousands of them.
  const ids = rows.map(({ id }) => id);
  const found = await tx
    .selectFrom('project_identifier')
    .selectAll()
    .where('project_id', 'in', ids)
    .execute();
  const identifiers = Map.groupBy(found, (identifier) => identifier.project_id);
  const amounts = Map.groupBy(await listAmounts(tx, ids), ({ project }) => project);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    recipient: row.recipient,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    phase: row.phase,
    attribution: row.attribution,
    identifiers: (identifiers.get(row.id) ?? []).map(({ value, normalised }) => ({ value, normalised })),
    amounts: amounts.get(row.id) ?? [],
    publication: row.publication,
    publicationTitle: row.publication_title,
    source: row.source_id,
    locator: row.locator,
    note: row.note,
  }));
}
