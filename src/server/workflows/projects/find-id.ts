// The project a person names: by its identifier, by one it had before it was joined, or by a number of any list.
import { parseRegistrationNumber, REGISTRATION_SCHEME } from '#model/registration-number.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { findMerged, findProjectsByIdentifier, listWords } from '../../register/assertions.ts';

/** Undefined: nothing is called so. A misprinted number is read as the one it is misprinted from. */
export async function findProjectId(tx: ReadTransaction, asked: string): Promise<string | undefined> {
  let id = asked;
  // Who joined may have been joined with a third one since.
  for (
    let into = (await findMerged(tx, [id])).get(id);
    into !== undefined;
    into = (await findMerged(tx, [id])).get(id)
  )
    id = into;
  if ((await listWords(tx, [id])).length > 0) return id;
  const number = parseRegistrationNumber(asked);
  if (number.state === 'unknown') {
    const own = asked.trim().toUpperCase();
    const [found] = (await findProjectsByIdentifier(tx, [{ scheme: '', normalised: own }])).values();
    return found;
  }
  const normalised = number.state === 'valid' ? number.value : number.proposal;
  const found = await findProjectsByIdentifier(tx, [{ scheme: REGISTRATION_SCHEME, normalised }]);
  return found.get(`${REGISTRATION_SCHEME} ${normalised}`);
}
