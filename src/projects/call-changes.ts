// What changed in calls and their conditions between the editions that named them: terms and allocations move after a call opens.

export type CallVersion = {
  entity: 'call' | 'condition';
  id: string;
  /** The call itself, or the one a condition belongs to. */
  call: string;
  title: string;
  edition: string;
  /** When the edition came, in milliseconds: all editions of one load came at once. */
  saved: number;
  fields: Readonly<Record<string, string>>;
};

export type CallChange = {
  kind: 'added' | 'changed' | 'gone';
  entity: CallVersion['entity'];
  id: string;
  call: string;
  title: string;
  /** Edition that says it otherwise; of what is gone, the last one that had it. */
  edition: string;
  saved: number;
  fields: { field: string; before: string | null; after: string | null }[];
};

/**
 * Versions come in the order of their editions. `current` says what stands now, as `call id` or `condition id`. The newest
 * change comes first. What the first load brought is no change.
 */
export function findCallChanges(
  versions: readonly CallVersion[],
  current: ReadonlySet<string>,
): CallChange[] {
  const first = Math.min(...versions.map(({ saved }) => saved));
  const changes: CallChange[] = [];
  for (const [name, list] of Map.groupBy(versions, ({ entity, id }) => `${entity} ${id}`)) {
    const [oldest] = list as [CallVersion, ...CallVersion[]];
    if (oldest.saved > first) changes.push(toChange('added', oldest, []));
    for (const [at, version] of list.entries()) {
      const before = list[at - 1];
      const fields = before ? listDifferences(before.fields, version.fields) : [];
      if (fields.length) changes.push(toChange('changed', version, fields));
    }
    if (!current.has(name)) changes.push(toChange('gone', list.at(-1)!, []));
  }
  return changes.sort((a, b) => b.saved - a.saved);
}

function toChange(kind: CallChange['kind'], version: CallVersion, fields: CallChange['fields']): CallChange {
  const { entity, id, call, title, edition, saved } = version;
  return { kind, entity, id, call, title, edition, saved, fields };
}

function listDifferences(before: CallVersion['fields'], after: CallVersion['fields']): CallChange['fields'] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: before[field] || null, after: after[field] || null }))
    .filter((one) => one.before !== one.after);
}
