// What the newest edition of a list changed against the one before it.
import { listFieldChanges, type FieldChange } from '#projects/changes.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { listChangedWords, listEditions, type StoredWord } from '../../register/assertions.ts';
import { toWord } from './resolve.ts';

export type ProjectChange = {
  kind: 'added' | 'changed' | 'gone';
  project: string;
  key: string;
  title: string | null;
  fields: FieldChange[];
  /** Place of the row in the newest edition, or in the one that had it last. */
  source: string;
  sheet: string;
  row: number;
};

export type EditionChanges = {
  publication: string;
  edition: string;
  /** Missing: it is the first one, and all of it is new. */
  before: string | undefined;
  changes: ProjectChange[];
  /** More than `limit` changed; the report of the import has the counts. */
  more: boolean;
};

/** Undefined: the publication has no edition that came as a file. */
export async function listEditionChanges(
  tx: ReadTransaction,
  publication: string,
  limit = 1_000,
): Promise<EditionChanges | undefined> {
  const editions = await listEditions(tx, publication);
  const edition = editions.at(-1);
  if (edition === undefined) return undefined;
  const before = editions.at(-2);
  if (before === undefined) return { publication, edition, before, changes: [], more: false };
  const { said, ended } = await listChangedWords(tx, edition, editions, limit + 1);
  const old = new Map(ended.map((word) => [word.key, word]));
  const now = new Map(said.map((word) => [word.key, word]));
  const changes = [
    ...said.map((word) => changeOf(old.get(word.key), word)),
    ...ended.filter((word) => !now.has(word.key)).map((word) => changeOf(word, undefined)),
  ];
  return { publication, edition, before, changes: changes.slice(0, limit), more: changes.length > limit };
}

function toTold(word: StoredWord) {
  const { identifiers, places, interventions, contracts } = word;
  return { ...toWord(word), identifiers, places, interventions, contracts };
}

function changeOf(before: StoredWord | undefined, after: StoredWord | undefined): ProjectChange {
  const word = (after ?? before)!;
  const { project, key, title, source, sheet, row } = word;
  return {
    kind: !before ? 'added' : !after ? 'gone' : 'changed',
    ...{ project, key, title, source, sheet, row },
    fields: before && after ? listFieldChanges(toTold(before), toTold(after)) : [],
  };
}
