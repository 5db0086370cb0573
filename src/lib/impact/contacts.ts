// Contacts of things hit as pages tell them.
import { groupThings, type Thing } from './summary.ts';

export type ContactFacts = {
  /** Name → IČO, the number of an office that answers. */
  numbers: Record<string, string>;
  /** Name → pages on its units that are hit. */
  pages: Record<string, { title: string; address: string }[]>;
  /** What calls that would close say of signatures and where to send them. */
  notes: { title: string; note: string }[];
};

/** A contact of a thing of several municipalities names several offices: `Město Ralsko; Višňová, úřad obce`. */
export const namesOfContact = (contact: string | undefined): string[] => contact?.split('; ') ?? [];

/** Contacts in the order of the first day, each with its things. */
export const listContacts = (things: readonly Thing[]): { key: string; things: Thing[] }[] =>
  groupThings(things, ({ fall }) => (fall.node.contact ? [fall.node.contact] : []));
