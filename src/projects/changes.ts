// What a new edition of a list says otherwise than the last one.
import { FIELD_GROUPS, type ProjectField, type Word } from './resolve.ts';
import { buildMoney } from './money.ts';
import { formatDecimal } from '#model/money.ts';

export type FieldChange = { field: string; before: string | null; after: string | null };

const FIELDS = Object.values(FIELD_GROUPS).flat() as ProjectField[];

/** Lists a row carries; of each the items that came and went are told. */
const LISTS = ['identifiers', 'places', 'interventions', 'contracts'] as const;
type Item = { level?: string; scheme?: string; within?: string } & object;
type Told = Pick<Word, 'fields' | 'amounts'> & Partial<Record<(typeof LISTS)[number], readonly Item[]>>;

/**
 * Fields and amounts that differ, each with what stood before and what stands now. Empty: the row differs in something no
 * project is made of. A part that no payer is known of is told only where other payers stand beside it.
 */
export function listFieldChanges(before: Told, after: Told): FieldChange[] {
  const changes = FIELDS.map((field) => ({
    field: field as string,
    before: before.fields[field] ?? null,
    after: after.fields[field] ?? null,
  }));
  const [old, now] = [amountsOf(before), amountsOf(after)];
  for (const field of new Set([...old.keys(), ...now.keys()])) {
    const whole = field.replace(/:unknown$/, ':all');
    if (field !== whole && old.get(field) === old.get(whole) && now.get(field) === now.get(whole)) continue;
    changes.push({ field, before: old.get(field) ?? null, after: now.get(field) ?? null });
  }
  for (const field of LISTS) {
    const [gone, come] = [onlyIn(before[field], after[field]), onlyIn(after[field], before[field])];
    if (gone !== come) changes.push({ field, before: gone, after: come });
  }
  return changes.filter((change) => change.before !== change.after);
}

/** Items of one list that the other has not, by their values: `Frýdlant (Liberec)`. */
function onlyIn(items: readonly Item[] = [], others: readonly Item[] = []): string | null {
  const known = new Set(others.map((one) => JSON.stringify(one)));
  const own = items.filter((one) => !known.has(JSON.stringify(one)));
  return own.length ? own.map(sayItem).join('; ') : null;
}

function sayItem({ level: _, scheme: __, within, ...said }: Item): string {
  return Object.values(said).map(String).join(' ') + (within ? ` (${within})` : '');
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
