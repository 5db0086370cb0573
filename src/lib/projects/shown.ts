// What pages of projects are given to show.
import type { AmountKind } from '#model/figure.ts';
import type { Facet } from '#projects/search/book.ts';

export type ProjectLine = {
  id: string;
  title: string;
  number: string | null;
  recipient: string | null;
  recipientId: string | null;
  phase: string | null;
  places: { code: string; name: string; municipality: boolean; seat: boolean }[];
  areas: string[];
  from: string | null;
  to: string | null;
  amount: bigint | null;
  /** What is known instead of the amount that the list is of. */
  other: { kind: AmountKind; total: bigint } | null;
};

/** What a value has where it has nothing of the kind that is summed. */
export type OtherAmount = { kind: AmountKind; sum: bigint };

export type ShownValue = {
  key: string;
  name: string;
  count: number;
  sum: bigint | null;
  other: OtherAmount | null;
  chosen: boolean;
};

/** `left`: values that the page does not carry. */
export type ShownFacet = { facet: Facet; values: ShownValue[]; left: number };
