// What a new edition of a list says otherwise than the last one.
import { FIELD_GROUPS, type ProjectField, type Word } from './resolve.ts';
import { buildMoney } from './money.ts';
import { formatDecimal } from '#model/money.ts';

export type FieldChange = { field: string; before: string | null; after: string | null };

const FIELDS = Object.values(FIELD_GROUPS).flat() as ProjectField[];

/** Fields and amounts that differ, each with what stood before and what stands now. */
export function listFieldChanges(
  before: Pick<Word, 'fields' | 'amounts'>,
  after: Pick<Word, 'fields' | 'amounts'>,
): FieldChange[] {
  const changes = FIELDS.map((field) => ({
    field: field as string,
    before: before.fields[field] ?? null,
    after: after.fields[field] ?? null,
  }));
  const [old, now] = [amountsOf(before), amountsOf(after)];
  for (const field of new Set([...old.keys(), ...now.keys()])) {
    changes.push({ field, before: old.get(field) ?? null, after: now.get(field) ?? null });
  }
  return changes.filter((change) => change.before !== change.after);
}

function amountsOf(word: Pick<Word, 'amounts'>): Map<string, string> {
  return new Map(
    buildMoney(word.amounts).flatMap(({ kind, total, payers }) => [
      [`${kind}:all`, formatDecimal(total)] as [string, string],
      ...Object.entries(payers).map(([payer, hellers]): [string, string] => [
        `${kind}:${payer}`,
        formatDecimal(hellers),
      ]),
    ]),
  );
}
