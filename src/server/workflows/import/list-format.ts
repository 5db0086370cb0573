// A format of a published list of projects: read in batches, of any size, in one file or more.
import type { AssertionReader } from '#model/assertion-reader.ts';
import type { NewPublication } from './plan.ts';

export type ListFormat = {
  id: string;
  /** One Czech line for help. */
  title: string;
  /** How many files make the list: names of what is expected, in order; the last may repeat. */
  files: readonly string[];
  publication: NewPublication;
  reader(): Promise<AssertionReader>;
  /** Options of the reader that give it rates of currencies; missing where the list is in crowns. */
  withRates?(rates: Rates): object;
};

/** Crowns for one unit, by currency, each with where the rate comes from. */
export type Rates = Record<string, { value: string; source: string }>;
