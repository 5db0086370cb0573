// What publications say of projects, as stored: to find what is known already, and to resolve from.
import { sql } from 'kysely';
import type { Standing } from '#model/figure.ts';
import type { AssertedAmount, ProjectAssertion } from '#model/project-assertion.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export type KnownAssertion = { content: string; project: string; edition: string; current: boolean };

/** What earlier editions of a publication said of these projects, the newest word under each key. */
export async function findKnownAssertions(
  tx: ReadTransaction,
  editions: string[],
  projects: string[],
): Promise<Map<string, KnownAssertion>> {
  if (editions.length === 0 || projects.length === 0) return new Map();
  const { rows } = await sql<{
    key: string;
    content: string;
    project_id: string;
    source_id: string;
    ended: boolean;
  }>`select distinct on (said.key) said.key, replace(said.content::text, '-', '') as content, project_id, source_id,
      ended_source_id is not null as ended
    from project_assertion said
      join unnest(${editions}::text[]) with ordinality as edition(id, position) on edition.id = said.source_id
    where said.project_id = any(${projects}::text[])
    order by said.key, edition.position desc`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.key,
      { content: row.content, project: row.project_id, edition: row.source_id, current: !row.ended },
    ]),
  );
}

/** Where projects that a person joined to another now are. */
export async function findMerged(tx: ReadTransaction, projects: string[]): Promise<Map<string, string>> {
  if (projects.length === 0) return new Map();
  const rows = await tx
    .selectFrom('project')
    .select(['id', 'merged_into'])
    .where('merged_into', 'is not', null)
    .where(sql<boolean>`id = any(${projects}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.merged_into!]));
}

/** Projects by identifier: scheme and normalised value joined by a space. */
export async function findProjectsByIdentifier(
  tx: ReadTransaction,
  identifiers: { scheme: string; normalised: string }[],
): Promise<Map<string, string>> {
  if (identifiers.length === 0) return new Map();
  const rows = await tx
    .selectFrom('project_identifier')
    .select(['scheme', 'normalised', 'project_id'])
    .where(sql<boolean>`normalised = any(${identifiers.map((one) => one.normalised)}::text[])`)
    .orderBy('project_id', 'desc')
    .execute();
  return new Map(rows.map((row) => [`${row.scheme} ${row.normalised}`, row.project_id]));
}

/** Editions of a publication in the order in which they came. */
export async function listEditions(tx: ReadTransaction, publication: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('source')
    .select('id')
    .where('publication_id', '=', publication)
    .where('kind', '=', 'file')
    .orderBy('sequence')
    .execute();
  return rows.map(({ id }) => id);
}

/** Words that an edition says otherwise end with it. */
export async function endAssertions(
  tx: WriteTransaction,
  edition: string,
  words: { project: string; edition: string; key: string }[],
): Promise<void> {
  if (words.length === 0) return;
  const of = (pick: (word: (typeof words)[number]) => string) => sql`${words.map(pick)}::text[]`;
  await sql`update project_assertion said set ended_source_id = ${edition}
    from unnest(${of((word) => word.project)}, ${of((word) => word.edition)}, ${of((word) => word.key)})
      as word(project, edition, key)
    where said.region = ${tx.region} and said.project_id = word.project and said.source_id = word.edition
      and said.key = word.key`.execute(tx);
}

/** Words of earlier editions that this one neither repeats (`repeated_key`) nor has replaced. */
export async function endUnrepeated(
  tx: WriteTransaction,
  edition: string,
  earlier: string[],
): Promise<number> {
  const result = await sql`update project_assertion said set ended_source_id = ${edition}
    where said.region = ${tx.region} and said.source_id = any(${earlier}::text[]) and said.ended_source_id is null
      and not exists (select from repeated_key where repeated_key.key = said.key)`.execute(tx);
  return Number(result.numAffectedRows ?? 0n);
}

export async function openRepeatedKeys(tx: WriteTransaction): Promise<void> {
  await sql`create temporary table repeated_key (key text primary key) on commit drop`.execute(tx);
}

export async function addRepeatedKeys(tx: WriteTransaction, keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  await sql`insert into repeated_key select * from unnest(${keys}::text[])`.execute(tx);
}

/** A word as stored, with the publication that says it. */
export type StoredWord = {
  project: string;
  source: string;
  key: string;
  publication: string;
  publicationTitle: string;
  standing: Standing;
  fromPack: boolean;
  sequence: bigint;
  said: string | null;
  current: boolean;
  sheet: string;
  row: number;
  rowCount: number;
  title: string | null;
  summary: string | null;
  recipient_name: string | null;
  recipient_ico: string | null;
  recipient_form: string | null;
  provider_name: string | null;
  provider_ico: string | null;
  programme_code: string | null;
  programme: string | null;
  priority: string | null;
  fund: string | null;
  call_number: string | null;
  valid_from: string | null;
  valid_to: string | null;
  ended_on: string | null;
  year: number | null;
  state_code: string | null;
  state: string | null;
  union_rate: string | null;
  identifiers: ProjectAssertion['identifiers'];
  places: ProjectAssertion['places'];
  interventions: ProjectAssertion['interventions'];
  contracts: ProjectAssertion['contracts'];
  amounts: AssertedAmount[];
  packCells: Record<string, string> | null;
};

/** All that was ever said of these projects, also what no longer stands. */
export async function listWords(tx: ReadTransaction, projects: string[]): Promise<StoredWord[]> {
  if (projects.length === 0) return [];
  return readWords(tx, sql<boolean>`project_assertion.project_id = any(${projects}::text[])`);
}

/** Words an edition brought, and words of earlier editions that ended with it; of each as many as `limit`. */
export async function listChangedWords(
  tx: ReadTransaction,
  edition: string,
  editions: string[],
  limit: number,
): Promise<{ said: StoredWord[]; ended: StoredWord[] }> {
  const said = await readWords(tx, sql<boolean>`project_assertion.source_id = ${edition}`, limit);
  const ended = await readWords(
    tx,
    sql<boolean>`project_assertion.ended_source_id = ${edition} and project_assertion.source_id = any(${editions}::text[])`,
    limit,
  );
  return { said, ended };
}

export async function readWords(
  tx: ReadTransaction,
  where: ReturnType<typeof sql<boolean>>,
  limit?: number,
): Promise<StoredWord[]> {
  const rows = await tx
    .selectFrom('project_assertion')
    .innerJoin('source', (join) =>
      join
        .onRef('source.region', '=', 'project_assertion.region')
        .onRef('source.id', '=', 'project_assertion.source_id'),
    )
    .innerJoin('publication', (join) =>
      join
        .onRef('publication.region', '=', 'source.region')
        .onRef('publication.id', '=', 'source.publication_id'),
    )
    .selectAll('project_assertion')
    .select([
      'publication.id as publication',
      'publication.title as publication_title',
      'publication.standing',
      'publication.published as publication_published',
      'source.edition_published',
      'source.kind',
      'source.sequence',
    ])
    .where(where)
    .orderBy('project_assertion.project_id')
    .orderBy('source.sequence')
    .orderBy('project_assertion.key')
    .$if(limit !== undefined, (query) => query.limit(limit!))
    .execute();
  return rows.map((row) => {
    const at = { sheet: row.sheet, row: row.row_number };
    return {
      ...row,
      project: row.project_id,
      source: row.source_id,
      publicationTitle: row.publication_title,
      standing: row.standing as Standing,
      fromPack: row.kind === 'pack',
      said: row.edition_published ?? row.publication_published,
      current: row.ended_source_id === null && !row.withdrawn,
      row: row.row_number,
      rowCount: row.row_count,
      identifiers: (row.identifiers ?? []) as StoredWord['identifiers'],
      places: (row.places ?? []) as StoredWord['places'],
      interventions: (row.interventions ?? []) as StoredWord['interventions'],
      contracts: (row.contracts ?? []) as StoredWord['contracts'],
      amounts: parseAmounts(row.amounts, at),
      packCells: row.pack_cells as Record<string, string> | null,
    };
  });
}

type StoredAmount = Omit<AssertedAmount, 'hellers' | 'ref'> & {
  hellers: string;
  column?: string;
  sheet?: string;
  row?: number;
};

function parseAmounts(json: unknown, at: { sheet: string; row: number }): AssertedAmount[] {
  return ((json ?? []) as StoredAmount[]).map(({ hellers, column, sheet, row, ...amount }) => ({
    ...amount,
    hellers: BigInt(hellers),
    ref: { sheet: sheet ?? at.sheet, row: row ?? at.row, ...(column ? { column } : {}) },
  }));
}
