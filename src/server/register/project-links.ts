// What stands around a project: those before and behind it, and the editions its words come from.
import type { ReadTransaction } from '../database/transaction.ts';

export type LinkedProject = { id: string; title: string; valid_from: string | null; valid_to: string | null };

export async function listLinkedProjects(
  tx: ReadTransaction,
  id: string,
  predecessor: string | null,
): Promise<{ predecessor: LinkedProject | null; successors: LinkedProject[] }> {
  const linked = () => tx.selectFrom('project').select(['id', 'title', 'valid_from', 'valid_to']);
  return {
    predecessor:
      predecessor === null
        ? null
        : ((await linked().where('id', '=', predecessor).executeTakeFirst()) ?? null),
    successors: await linked().where('predecessor_id', '=', id).orderBy('valid_from').execute(),
  };
}

export type EditionTitle = { edition: string; publication: string; title: string; standing: string };

export async function listEditionTitles(
  tx: ReadTransaction,
  editions: readonly string[],
): Promise<Map<string, EditionTitle>> {
  if (editions.length === 0) return new Map();
  const rows = await tx
    .selectFrom('source')
    .innerJoin('publication', (join) =>
      join
        .onRef('publication.region', '=', 'source.region')
        .onRef('publication.id', '=', 'source.publication_id'),
    )
    .select(['source.id as edition', 'publication.id as publication', 'title', 'standing'])
    .where('source.id', 'in', [...new Set(editions)])
    .execute();
  return new Map(rows.map((row) => [row.edition, row]));
}
