// The words around a claim: its sentence up to a bounded distance, the heading of its table, the year it speaks of.

import type { FoundClaims } from './find-claims.ts';
import type { Claim } from './types.ts';

export type ClaimContext = {
  /** Lower case; the part of the sentence before and after the claim. */
  before: string;
  after: string;
  /** Lines above the table the claim stands in, lower case; empty outside of tables. */
  heading: string;
  /** The year named nearest in the same sentence; undefined when the sentence names none. */
  year: number | undefined;
  /** Other claims of the same sentence, nearest first. */
  neighbours: Claim[];
};

/** A sentence may be as long as the text; what is farther than this says nothing about a number. */
const REACH = 400;
const NEIGHBOURS = 6;

/** The context of the claim with index `at` among the found ones. */
export function readContext(text: string, found: FoundClaims, at: number): ClaimContext {
  const claim = found.claims[at]!;
  const sentence = found.sentences[claim.detail.sentence] ?? claim;
  const neighbours = listNeighbours(found.claims, at);
  const years = neighbours.filter((other) => other.kind === 'year' && other.value !== null);
  const table = claim.detail.cell ? firstOfTable(found.claims, at) : undefined;
  return {
    before: text.slice(Math.max(sentence.start, claim.start - REACH), claim.start).toLowerCase(),
    after: text.slice(claim.end, Math.min(sentence.end, claim.end + REACH)).toLowerCase(),
    heading: table ? text.slice(Math.max(0, table.start - REACH), table.start).toLowerCase() : '',
    year: years[0]?.value ?? undefined,
    neighbours,
  };
}

function listNeighbours(claims: readonly Claim[], at: number): Claim[] {
  const { detail, start } = claims[at]!;
  const near: Claim[] = [];
  for (let k = Math.max(0, at - NEIGHBOURS); k <= at + NEIGHBOURS; k++) {
    const other = claims[k];
    if (k !== at && other?.detail.sentence === detail.sentence && Math.abs(other.start - start) < REACH)
      near.push(other);
  }
  return near.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
}

function firstOfTable(claims: readonly Claim[], at: number): Claim {
  let first = at;
  while (claims[first - 1]?.detail.cell?.table === claims[at]!.detail.cell!.table) first--;
  return claims[first]!;
}
