// The words around a claim: its sentence up to a bounded distance, the heading of its table, the year it speaks of.

import { namesAnyOther, namesOtherIndex } from './other-index.ts';
import { blankTableMarks } from './table-marks.ts';
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
  /** The sentence before, lower case, at most as far as the others: what a short sentence takes up. */
  earlier: string;
  /** Other claims of the same sentence, nearest first. */
  neighbours: Claim[];
  /** The sentence, or the text where neither it nor the one before says, speaks of another index than of social exclusion. */
  otherIndex: boolean;
  /** The text as a whole is about the index of social exclusion and names no other one. */
  indexText: boolean;
  /** `alespoň 12 bodů` of the sentence before, which `v kraji jich je devatenáct` counts by; undefined without one. */
  earlierBound: Claim | undefined;
};

/** A sentence may be as long as the text; what is farther than this says nothing about a number. */
const REACH = 400;
const NEIGHBOURS = 6;

/** The context of the claim with index `at` among the found ones. */
export function readContext(text: string, found: FoundClaims, at: number): ClaimContext {
  const claim = found.claims[at]!;
  const { indexText, headings } = readWhole(text, found);
  const sentence = found.sentences[claim.detail.sentence] ?? claim;
  const introduction = readIntroduction(text, found, claim);
  const neighbours = listNeighbours(text, found, at);
  const years = sortYears(text, claim, neighbours);
  const heading = (claim.detail.cell && headings.get(claim.detail.cell.table)) ?? '';
  const { cell } = claim.detail;
  // A row that is no town's speaks by the heading of its column, as a sentence would.
  const ofArea = cell !== null && (cell.area !== null || claim.kind === 'rank' || YEAR.test(cell.label));
  const said = ofArea ? { before: `${heading}\n${cell.head} `, after: '' } : undefined;
  return {
    before:
      said?.before ??
      introduction + text.slice(Math.max(sentence.start, claim.start - REACH), claim.start).toLowerCase(),
    after: said?.after ?? text.slice(claim.end, Math.min(sentence.end, claim.end + REACH)).toLowerCase(),
    heading,
    year: claim.detail.cell
      ? (yearOf(claim.detail.cell.head) ?? yearOf(claim.detail.cell.label) ?? yearOf(heading))
      : (yearBeside(text.slice(Math.max(sentence.start, claim.start - REACH), claim.start), claim, years) ??
        yearAfter(years[0]?.value ?? undefined, text.slice(claim.end, claim.end + REACH))),
    earlier: introduction === '' ? readEarlier(text, found, claim.detail.sentence) : introduction,
    neighbours,
    otherIndex: isOfOtherIndex(text, found, claim, sentence),
    indexText,
    earlierBound: findEarlierBound(text, found.claims, at),
  };
}

function findEarlierBound(text: string, claims: readonly Claim[], at: number): Claim | undefined {
  const { sentence } = claims[at]!.detail;
  for (let k = at - 1; k >= 0 && k >= at - 2 * NEIGHBOURS; k--) {
    const other = claims[k]!;
    if (other.detail.sentence < sentence - 1) return undefined;
    if (other.detail.sentence !== sentence - 1 || other.kind !== 'index') continue;
    if (other.hedge !== 'exact') return other;
    // `Hranici dvanácti bodů dosahuje 19 obcí. V okrese Semily jsou takové dvě.`
    const near = text.slice(Math.max(0, other.start - 20), other.end + REACH / 4).toLowerCase();
    if (/hranic\p{L}*\s/u.test(near) && /dos[aá]h/.test(near)) return { ...other, hedge: 'at_least' };
  }
  return undefined;
}

/** Years of the sentence, those of the claim's own clause first: `v roce 2016 evidovali 2235 obcí, loni 3608`. */
function sortYears(text: string, claim: Claim, neighbours: readonly Claim[]): Claim[] {
  const years = neighbours.filter(
    (other) => other.kind === 'year' && other.value !== null && !isSchoolYear(text, other),
  );
  const end = endOfSpan(text, claim, years);
  if (end) return [end];
  const clauses = (year: Claim) => {
    const behind = year.start > claim.start;
    const between = behind ? text.slice(claim.end, year.start) : text.slice(year.end, claim.start);
    // `191 a v roce 2021 175`, `v roce 2021 a 191 v roce 2022`: the link parts them as a comma does.
    const linked = (behind ? LINK_AHEAD : LINK_BEHIND).test(between) ? 1 : 0;
    return linked + (between.match(PARTS)?.length ?? 0);
  };
  // `241 obcí, v roce 2022 to bylo 191`: the year of a clause that has a number of its own.
  const isOfNext = (year: Claim): boolean =>
    year.start > claim.end &&
    PARTED.test(text.slice(claim.end, year.start)) &&
    neighbours.some(
      (one) =>
        one.kind === claim.kind && one.start > year.end && !PARTED.test(text.slice(year.end, one.start)),
    );
  return years
    .filter((year) => !isOfNext(year))
    .map((year) => ({ year, clauses: clauses(year) }))
    .sort((a, b) => a.clauses - b.clauses)
    .map(({ year }) => year);
}

/** `ve školním roce 2022/23` lies in two years, and which of them an indicator counts it to is not said. */
const isSchoolYear = (text: string, { start }: Claim): boolean =>
  /školní\p{L}*\s+(?:ro\p{L}+\s*)?$/u.test(text.slice(Math.max(0, start - 20), start));

/** What parts clauses; the comma of `117,5` does not. */
const PARTS = /;|,(?!(?<=\d,)\d)/g;
const PARTED = /;|,(?!(?<=\d,)\d)/;
const LINK_AHEAD = /(?<!\p{L})(?:a|ale|zatímco)\s+(?:\p{L}{1,4}\s+)?$/u;
const LINK_BEHIND = /^\s*(?:a|ale|zatímco)(?!\p{L})/u;

/** `od roku 2016 do roku 2023 klesl z 336 na 241`, `mezi lety 2016 a 2023`: the ends of a change are of the ends of the time. */
function endOfSpan(text: string, { detail }: Claim, years: readonly Claim[]): Claim | undefined {
  if (detail.change !== 'from' && detail.change !== 'to') return undefined;
  const [first, second] = years.toSorted((a, b) => a.start - b.start);
  if (!first || years.length > 2) return undefined;
  if (!second)
    return first.low === null || first.high === null
      ? undefined
      : { ...first, value: detail.change === 'from' ? first.low : first.high };
  const opens = /(?<!\p{L})od\s+$/iu.test(text.slice(Math.max(0, first.start - 10), first.start));
  const closes = /^\s+do\s+$/u.test(text.slice(first.end, second.start));
  return opens && closes ? (detail.change === 'from' ? first : second) : undefined;
}

/** `v roce 2023 jich bylo 241, o rok dříve 191`: told from the year named before it. */
function yearBeside(before: string, { start }: Claim, years: readonly Claim[]): number | undefined {
  if (!before.includes('o rok ')) return undefined;
  const [, , way] =
    /(.*(?<!\p{L})o rok (dříve|předtím|později|poté)(?!\p{L})[^\d,;:]*)$/su.exec(before) ?? [];
  if (way === undefined) return undefined;
  const said = start - before.length + before.lastIndexOf(`o rok ${way}`);
  const [last] = years.filter((year) => year.end <= said).sort((a, b) => b.end - a.end);
  return last && last.value! + (/^d|^př/.test(way) ? -1 : 1);
}

/** `ze 191 v roce 2022 na 241 o rok později`: the year after the one named. */
function yearAfter(year: number | undefined, after: string): number | undefined {
  if (year === undefined) return undefined;
  return /^\s*(?:(?!a )\p{L}+ )?o rok později/u.test(after) ? year + 1 : year;
}

/** The only year a heading names: `index 2023` → 2023. */
function yearOf(heading: string): number | undefined {
  const years = new Set(heading.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g));
  return years.size === 1 ? Number([...years][0]) : undefined;
}

function isOfOtherIndex(
  text: string,
  found: FoundClaims,
  claim: Claim,
  sentence: { start: number; end: number },
): boolean {
  const head = claim.detail.cell?.head;
  if (head !== undefined && /index/.test(head)) return namesOtherIndex(head);
  const own = text.slice(
    Math.max(sentence.start, claim.start - REACH),
    Math.min(sentence.end, claim.end + REACH),
  );
  if (namesOtherIndex(own)) return true;
  if (SOCIAL_EXCLUSION.test(own)) return false;
  const earlier = found.sentences[claim.detail.sentence - 1];
  if (earlier && namesOtherIndex(text.slice(Math.max(earlier.start, earlier.end - REACH), earlier.end)))
    return true;
  return readWhole(text, found).otherIndex;
}

/** What introduces the list in which the claim is a point, lower case, with the line break behind it. */
function readIntroduction(
  text: string,
  { sentences, introductions }: FoundClaims,
  { detail }: Claim,
): string {
  const above = sentences[introductions.get(detail.sentence) ?? -1];
  return above ? `${text.slice(Math.max(above.start, above.end - REACH), above.end).toLowerCase()}\n` : '';
}

const SOCIAL_EXCLUSION = /sociáln\p{L}* vylouč/iu;

function readEarlier(text: string, { sentences }: FoundClaims, sentence: number): string {
  const earlier = sentences[sentence - 1];
  return earlier ? text.slice(Math.max(earlier.start, earlier.end - REACH), earlier.end).toLowerCase() : '';
}

/** The words of a sentence that belong to one claim: up to the claims on both sides, years and days aside. */
export function ownWords(
  claim: Claim,
  { before, after, neighbours }: ClaimContext,
  parts: (other: Claim) => boolean = ({ kind }) => kind !== 'year' && kind !== 'date',
): { before: string; after: string } {
  let [from, to] = [before.length, after.length];
  for (const other of neighbours.filter(parts)) {
    if (other.end <= claim.start) from = Math.min(from, claim.start - other.end);
    else to = Math.min(to, Math.max(0, other.start - claim.end));
  }
  return { before: from === 0 ? '' : before.slice(-from), after: after.slice(0, to) };
}

/** Of the sentence, and of the line that introduces the list in which the sentence is a point. */
function listNeighbours(text: string, { claims, introductions }: FoundClaims, at: number): Claim[] {
  const { detail, start, kind } = claims[at]!;
  const above = introductions.get(detail.sentence);
  const span = detail.cell?.headSpan ?? undefined;
  const near = span ? listInside(claims, span) : [];
  if (detail.cell?.area) return near;
  for (let k = Math.max(0, at - NEIGHBOURS); k <= at + NEIGHBOURS; k++) {
    const other = claims[k];
    if (k === at || !other) continue;
    const { sentence, cell } = other.detail;
    // Of the headings of a table only that of its own column speaks of a number.
    if (span && !cell) continue;
    if ((sentence === detail.sentence && Math.abs(other.start - start) < REACH) || sentence === above)
      near.push(other);
  }
  if (near.length === 0 && kind === 'year') near.push(...listUnderHeading(text, claims, at));
  return near.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
}

/** The first row of the table that a year stands over: in the heading of a column, or in a line above all of them. */
function listUnderHeading(text: string, claims: readonly Claim[], at: number): Claim[] {
  const { end } = claims[at]!;
  const below = claims.slice(at + 1, at + 1 + 2 * NEIGHBOURS).filter(({ kind }) => kind !== 'year');
  const [first] = below;
  if (!first?.detail.cell || first.detail.cell.row > 0) return [];
  const inColumn = below.filter(({ detail: { cell } }) => cell?.headSpan && contains(cell.headSpan, end));
  if (inColumn.length > 0) return inColumn.slice(0, 1);
  const between = text.slice(end, Math.min(first.start, end + REACH + 1));
  const lines = between.split('\n').filter((line) => /[\p{L}\d]/u.test(line));
  return between.length <= REACH && lines.length <= HEADING_LINES && !/[.!?](?:\s|$)/.test(between)
    ? [first]
    : [];
}

const contains = (span: { start: number; end: number }, at: number): boolean =>
  span.start < at && at <= span.end;

function listInside(claims: readonly Claim[], { start, end }: { start: number; end: number }): Claim[] {
  let [low, high] = [0, claims.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (claims[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const inside: Claim[] = [];
  for (let k = low; k < claims.length && claims[k]!.end <= end; k++) inside.push(claims[k]!);
  return inside;
}

const YEAR = /^(?:rok )?(?:19|20)\d\d$/i;
const HEADING_LINES = 3;

/** The label of the first row and the lines right above it; prose farther up is about other things. */
function readHeading(above: string): string {
  return (
    above
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(-1 - HEADING_LINES)
      // A line of cells heads its own columns, each with its words; it says nothing of the others.
      .filter((line) => !/\S[^\S\t]*[\t|]/.test(line))
      .join('\n')
      .toLowerCase()
  );
}

/** The day of the document over a table is not the year of its numbers. */
function blankDates(text: string, { skipped }: FoundClaims): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, reason } of skipped) {
    if (reason !== 'document-date') continue;
    parts.push(text.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  return parts.join('') + text.slice(from);
}

type WholeText = { indexText: boolean; otherIndex: boolean; headings: Map<number, string> };

/** `Index sociálního vyloučení`, or `sociální vyloučení, Index 2023`. */
const isOfIndex = (text: string): boolean =>
  /sociáln\p{L}* vylouč/iu.test(text) && /(?<!\p{L})index/iu.test(text);

const wholes = new WeakMap<FoundClaims, WholeText>();

/** What the text says as a whole, read once: a text and a table may be long, and each claim asks. */
function readWhole(text: string, found: FoundClaims): WholeText {
  let known = wholes.get(found);
  if (!known) {
    known = {
      indexText: isOfIndex(text) && !namesAnyOther(text),
      otherIndex: namesOtherIndex(text),
      headings: new Map(),
    };
    const marked = blankDates(blankTableMarks(text), found);
    for (const { start, detail } of found.claims)
      if (detail.cell && !known.headings.has(detail.cell.table))
        known.headings.set(detail.cell.table, readHeading(marked.slice(Math.max(0, start - REACH), start)));
    wholes.set(found, known);
  }
  return known;
}
