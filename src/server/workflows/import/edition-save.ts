// Saves an edition of a list batch by batch: new words, changed words, projects nobody named before.
import { REGISTRATION_SCHEME } from '#model/registration-number.ts';
import type { EditionEffect } from '#model/import-report.ts';
import type { ProjectAssertion } from '#model/project-assertion.ts';
import type { WriteTransaction } from '../../database/transaction.ts';
import {
  addRepeatedKeys,
  endAssertions,
  endUnrepeated,
  findKnownAssertions,
  findMerged,
  findProjectsByIdentifier,
  listEditions,
  openRepeatedKeys,
  type KnownAssertion,
} from '../../register/assertions.ts';
import { saveAssertions, type AssertionSave } from '../../register/save-assertions.ts';
import { lockProjects } from '../../register/project-lock.ts';
import { resolveTouched } from '../projects/resolve.ts';
import {
  derive,
  numberOf,
  projectIdOf,
  toAssertionRow,
  toMoneyRows,
  toNewProject,
  type Finders,
  type NewWord,
} from './assertion-rows.ts';
import { openFinders } from './finders.ts';
import { openRecipients } from './recipients.ts';

export type EditionSave = {
  add(batch: readonly NewWord[]): Promise<void>;
  /** Ends what the edition no longer says and resolves the projects that more than one list speaks of. */
  finish(): Promise<EditionEffect>;
};

type Ended = { project: string; edition: string; key: string };

export async function openEditionSave(
  tx: WriteTransaction,
  edition: string,
  publication: string,
): Promise<EditionSave> {
  // Two imports at once could each make a project of one number.
  await lockProjects(tx);
  const earlier = (await listEditions(tx, publication)).filter((one) => one !== edition);
  const finders = await openFinders(tx);
  const recipients = await openRecipients(tx);
  if (earlier.length > 0) await openRepeatedKeys(tx);
  const effect: EditionEffect = { added: 0, changed: 0, gone: 0, unchanged: 0, joined: 0 };
  /** Some project has more words than the one it was made of here. */
  let revisited = false;
  /** The database writes one batch while the next one is made ready. */
  let writing: Promise<void> = Promise.resolve();

  /** A word is found again under the project its key made, or the one it was joined to by number or by a person. */
  const findKnown = async (assertions: readonly ProjectAssertion[], numbered: string[]) => {
    if (earlier.length === 0) return new Map<string, KnownAssertion>();
    const own = assertions.flatMap(({ key, identifiers }) => [
      projectIdOf(publication, key, undefined),
      projectIdOf(publication, key, numberOf(identifiers)),
    ]);
    const merged = await findMerged(tx, own);
    return findKnownAssertions(tx, earlier, [...new Set([...own, ...numbered, ...merged.values()])]);
  };

  const add = async (words: readonly NewWord[]): Promise<void> => {
    const assertions = words.map(({ assertion }) => assertion);
    const numbers = assertions.flatMap(({ identifiers }) => numberOf(identifiers) ?? []);
    // What is asked has to see all that was written; a first list without numbers asks nothing.
    if (numbers.length > 0 || earlier.length > 0) await writing;
    const numbered = await findProjectsByIdentifier(
      tx,
      numbers.map((normalised) => ({ scheme: REGISTRATION_SCHEME, normalised })),
    );
    const known = await findKnown(assertions, [...numbered.values()]);
    const batch: AssertionSave = {
      ...{
        assertions: [],
        projects: [],
        money: [],
        identifiers: [],
        places: [],
        areas: [],
        organisations: [],
      },
    };
    const repeated: string[] = [];
    const ended: Ended[] = [];
    for (const word of words) {
      const { assertion, content } = word;
      const { key } = assertion;
      const before = known.get(key);
      if (before?.current && before.content === content) {
        repeated.push(key);
        effect.unchanged++;
        continue;
      }
      if (before?.current) {
        ended.push({ project: before.project, edition: before.edition, key });
        effect.changed++;
      } else effect.added++;
      const number = numberOf(assertion.identifiers);
      const other = number === undefined ? undefined : numbered.get(`${REGISTRATION_SCHEME} ${number}`);
      const project = before?.project ?? other ?? projectIdOf(publication, key, number);
      batch.assertions.push(toAssertionRow(word, project));
      addIdentifiers(batch, project, assertion);
      const recipientId = recipients.find(assertion, batch.organisations);
      if (before || other) {
        revisited = true;
        if (!before) effect.joined++;
        batch.projects.push(undefined);
        continue;
      }
      if (number !== undefined) numbered.set(`${REGISTRATION_SCHEME} ${number}`, project);
      addProject(batch, project, word, recipientId, finders);
    }
    await writing;
    writing = write(batch, repeated, ended);
    // Its failure is met at the next await, not as a rejection nobody handles.
    writing.catch(() => {});
  };

  const write = async (batch: AssertionSave, repeated: string[], ended: Ended[]): Promise<void> => {
    await addRepeatedKeys(tx, repeated);
    await endAssertions(tx, edition, ended);
    await saveAssertions(tx, edition, batch);
  };

  return {
    add,
    finish: async () => {
      await writing;
      if (earlier.length > 0) effect.gone = await endUnrepeated(tx, edition, earlier);
      if (revisited || effect.gone > 0) await resolveTouched(tx, edition, finders);
      return effect;
    },
  };
}

function addIdentifiers(batch: AssertionSave, project: string, { identifiers }: ProjectAssertion): void {
  for (const { scheme, value, normalised, repair } of identifiers) {
    batch.identifiers.push({
      ...{ project, scheme, value, normalised: repair ?? normalised },
      repair: repair === undefined ? null : `${normalised} → ${repair}`,
    });
  }
}

/** A project with one word is that word: what a resolution would give (test). */
function addProject(
  batch: AssertionSave,
  project: string,
  { assertion, money }: NewWord,
  recipientId: string | null,
  finders: Finders,
): void {
  const { recipient, title, call, state, validFrom, year } = assertion;
  const derived = derive(
    {
      ...assertion,
      title,
      call,
      recipientName: recipient?.name,
      recipientIco: recipient?.ico,
      legalForm: recipient?.legalForm,
      state,
      validFrom,
      year,
    },
    finders,
  );
  batch.projects.push(toNewProject(derived, recipientId));
  for (const row of toMoneyRows(project, assertion.key, money)) batch.money.push(row);
  for (const { code, share, rule } of derived.places)
    batch.places.push({ project, territory: code, share, rule });
  for (const { area, share, rule } of derived.areas) batch.areas.push({ project, area, share, rule });
}
