// Recipients with an IČO as organisations of the register: one for each number, the pack's own where it has it.
import type { ProjectAssertion } from '#model/project-assertion.ts';
import { findKind } from '#projects/recipient-kinds.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { listNamedOrganisations } from '../../register/organisations.ts';
import type { NewOrganisation } from '../../register/save-assertions.ts';
import { listTerritories } from '../../register/territories.ts';

/** Numbers seen, so that a recipient of many projects is written once; forgotten when there are too many. */
const REMEMBERED = 200_000;

export type Recipients = {
  /** The organisation of the recipient; a new one is added to `into`. Null: the list gives no IČO. */
  find(assertion: Pick<ProjectAssertion, 'recipient'>, into: NewOrganisation[]): string | null;
};

export async function openRecipients(tx: ReadTransaction): Promise<Recipients> {
  const named = await listNamedOrganisations(tx);
  const towns = new Map(
    (await listTerritories(tx)).flatMap((place) => (place.ico ? [[place.ico, place.code] as const] : [])),
  );
  /** Numbers seen, and whether the kind is known: a later spelling may tell what the first did not. */
  const seen = new Map<string, boolean>();
  return {
    find({ recipient }, into) {
      const ico = recipient?.ico;
      if (!recipient || !ico) return null;
      const own = named.get(ico);
      if (own) return own;
      if (seen.get(ico)) return ico;
      const territory = towns.get(ico) ?? null;
      const kind = territory ? 'municipality' : (findKind(recipient.legalForm, recipient.name) ?? 'unknown');
      if (kind === 'unknown' && seen.has(ico)) return ico;
      if (seen.size >= REMEMBERED) seen.clear();
      seen.set(ico, kind !== 'unknown');
      into.push({ id: ico, name: recipient.name, kind, ico, territory });
      return ico;
    },
  };
}
