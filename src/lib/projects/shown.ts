// What pages of projects are given to show.
import type { Facet } from '#projects/search/book.ts';

export type ProjectLine = {
  id: string;
  title: string;
  number: string | null;
  recipient: string | null;
  recipientId: string | null;
  phase: string | null;
  places: { code: string; name: string; municipality: boolean }[];
  areas: string[];
  from: string | null;
  to: string | null;
  amount: bigint | null;
};

export type ShownValue = { key: string; name: string; count: number; sum: bigint | null; chosen: boolean };

/** `left`: values that the page does not carry. */
export type ShownFacet = { facet: Facet; values: ShownValue[]; left: number };
