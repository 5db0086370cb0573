// A text against itself: rows of its tables and their total, prose and table, differences, parts and shares stated in prose.

import { addDecimals, compareDecimals, subtractDecimals } from '#model/decimal.ts';
import { statementHolds } from '#model/hedge.ts';
import { formatValue } from './claim-words.ts';
import { finding, isWithinSlack, roundingSlack, type DocumentFinding } from './document-finding.ts';
import { decimalText, statementOf } from './judge.ts';
import { checkProseAgainstTables, type IsAlike } from './prose-tables.ts';
import { checkRelativeChanges } from './relative-change.ts';
import type { Claim } from './types.ts';

export type { DocumentFinding } from './document-finding.ts';

/** All checks of a text within itself, an amount of the prose only against rows that are alike; findings that hold are listed too, so that a reader sees what was checked. */
export function checkDocument(text: string, claims: readonly Claim[], isAlike?: IsAlike): DocumentFinding[] {
  return [
    ...checkTables(claims),
    ...checkProseAgainstTables(claims, isAlike),
    ...checkChanges(claims),
    ...checkGaps(text, claims),
    ...checkRelativeChanges(text, claims),
    ...checkShares(text, claims),
    ...checkParts(text, claims),
  ];
}

/** A total is held against the rows of its column above it, up to the total before it. */
function checkTables(claims: readonly Claim[]): DocumentFinding[] {
  const findings: DocumentFinding[] = [];
  const open = new Map<string, { rows: number[]; sum: string }>();
  claims.forEach((claim, i) => {
    const cell = claim.detail.cell;
    if (!cell || cell.column === null || claim.value === null) return;
    const column = `${cell.table} ${cell.column} ${claim.unit}`;
    const { rows, sum } = open.get(column) ?? { rows: [], sum: '0' };
    if (!cell.total) {
      rows.push(i);
      open.set(column, { rows, sum: addDecimals(sum, decimalText(claim.value)) });
      return;
    }
    open.delete(column);
    if (rows.length < 2 || !addsUp(claim)) return;
    const gap = subtractDecimals(sum, decimalText(claim.value));
    const holds = isWithinSlack(gap, [claim, ...rows.map((row) => claims[row]!)]);
    const by = compareDecimals(gap, '0') === 0 ? '' : ' v\u00a0mezích zaokrouhlení';
    findings.push(
      finding(
        'table-total',
        [i, ...rows],
        claim,
        sum,
        (held, difference) =>
          held
            ? `Součet tabulky souhlasí${by}: řádky dávají ${formatValue(sum, claim.unit)}.`
            : `Součet tabulky nesouhlasí: řádky dávají ${formatValue(sum, claim.unit)}, uvedeno je ${formatValue(decimalText(claim.value!), claim.unit)}, rozdíl ${formatValue(difference.replace(/^-/, ''), claim.unit)}.`,
        holds,
      ),
    );
  });
  return findings;
}

/** Points of an index make no sum, and shares only one of a hundred; others are of unequal wholes. */
const addsUp = ({ kind, value }: Claim): boolean => kind !== 'index' && (kind !== 'share' || value === 100);

/** `z 175 na 191, tedy o 16`: the stated difference against its two ends. */
function checkChanges(claims: readonly Claim[]): DocumentFinding[] {
  const findings: DocumentFinding[] = [];
  claims.forEach((claim, i) => {
    if (claim.detail.change !== 'by' || claim.value === null || claim.kind === 'share') return;
    const near = [i - 2, i - 1, i + 1, i + 2].filter(
      (k) =>
        claims[k]?.detail.sentence === claim.detail.sentence &&
        claims[k].places.join() === claim.places.join(),
    );
    // `o jeden na osm` leads to its own end, whatever changed before it.
    if (claims[i + 1]?.detail.change === 'to' && claims[i - 1]?.detail.change !== 'from') return;
    const from = near.find((k) => claims[k]!.detail.change === 'from' && claims[k]!.kind === claim.kind);
    const to = near.find((k) => claims[k]!.detail.change === 'to' && claims[k]!.kind === claim.kind);
    const statement = statementOf(claim);
    if (from === undefined || to === undefined || !statement) return;
    const [a, b] = [claims[from]!.value, claims[to]!.value];
    if (a === null || b === null) return;
    const computed = subtractDecimals(decimalText(Math.max(a, b)), decimalText(Math.min(a, b)));
    const holds =
      statementHolds(statement, computed).verdict !== 'fails' ||
      isWithinSlack(subtractDecimals(computed, statement.value), [claim, claims[from]!, claims[to]!]);
    findings.push(
      finding(
        'difference',
        [i, from, to],
        claim,
        computed,
        (held) =>
          `${held ? 'Rozdíl souhlasí' : 'Rozdíl nesouhlasí'}: z\u00a0uvedených čísel vychází ${formatValue(computed, claim.unit)}.`,
        holds,
      ),
    );
  });
  return findings;
}

/** `součet dává 684 908 825 Kč, uvedeno je 680 269 114 Kč, tedy o 4 639 711 Kč méně`: two numbers and what parts them. */
function checkGaps(text: string, claims: readonly Claim[]): DocumentFinding[] {
  const findings: DocumentFinding[] = [];
  for (let i = 2; i < claims.length; i++) {
    const [first, second, gap] = [claims[i - 2]!, claims[i - 1]!, claims[i]!];
    const alike = [first, second].every(
      (one) =>
        one.kind === gap.kind &&
        one.unit === gap.unit &&
        one.detail.sentence === gap.detail.sentence &&
        one.detail.change === null &&
        one.hedge === 'exact' &&
        one.value !== null,
    );
    const statement = statementOf(gap);
    if (!alike || !statement || !/^(?:money|count)$/.test(gap.kind)) continue;
    const link = text.slice(second.end, gap.start);
    const after = text.slice(gap.end, gap.end + 40);
    // `o 30 víc než Frýdlant` is told against another one.
    const named = /^[^.\d]{0,30}?[,;]\s*(?:a\s+)?rozdíl (?:je|činí|byl)\s*$/u.test(link);
    if (!named && !/^\s*,\s*(?:(?:tedy|tj\.|což je|to je|čili)\s+)?o\s*$/u.test(link)) continue;
    if (!named && !/^\s*(?:víc|více|méně|míň|výš|výše|níž|níže)(?!\p{L})(?!\s+než)/u.test(after)) continue;
    const [a, b] = [first.value!, second.value!];
    const computed = subtractDecimals(decimalText(Math.max(a, b)), decimalText(Math.min(a, b)));
    const holds =
      statementHolds(statement, computed).verdict !== 'fails' ||
      isWithinSlack(subtractDecimals(computed, statement.value), [first, second, gap]);
    findings.push(
      finding(
        'difference',
        [i, i - 2, i - 1],
        gap,
        computed,
        (held) =>
          `${held ? 'Rozdíl souhlasí' : 'Rozdíl nesouhlasí'}: z\u00a0uvedených čísel vychází ${formatValue(computed, gap.unit)}.`,
        holds,
      ),
    );
  }
  return findings;
}

/** `z 5 412 žadatelů uspělo 1 204, což je 22 %`, `33 z 532 žáků (6,2 %)`: a share right after its part and whole. */
function checkShares(text: string, claims: readonly Claim[]): DocumentFinding[] {
  const findings: DocumentFinding[] = [];
  for (let i = 2; i < claims.length; i++) {
    const share = claims[i]!;
    const [part, whole] = partAndWhole(text, claims[i - 2]!, claims[i - 1]!) ?? [];
    if (!part || !whole || share.kind !== 'share' || share.unit !== '%') continue;
    // `o 25 procent` is a change, not a share.
    if (share.detail.change === 'by' || whole.detail.sentence !== share.detail.sentence) continue;
    const link = text.slice(claims[i - 1]!.end, share.start);
    const said = /(což|to) je|tedy|tj\.|neboli|čili/.test(link);
    const bracketed = /^(?:\s\p{L}+){0,2}\s?\($/u.test(link);
    if (link.length > 30 || (!said && !bracketed)) continue;
    const statement = statementOf(share);
    if (!statement || !whole.value || !part.value || part.value > whole.value) continue;
    const computed = decimalText(Number(((100 * part.value) / whole.value).toFixed(4)));
    const holds =
      statementHolds(statement, computed).verdict !== 'fails' || isShareOfRounded(share, part, whole);
    // In brackets may stand a share of something else.
    if (!said && !holds) continue;
    const operands = [i - 2, i - 1] as const;
    findings.push(
      finding(
        'share',
        [i, ...(whole === claims[i - 2] ? operands : operands.toReversed())],
        share,
        computed,
        (held) => `${held ? 'Podíl souhlasí' : 'Podíl nesouhlasí'}: vychází ${formatValue(computed, '%')}.`,
        holds,
      ),
    );
  }
  return findings;
}

/** `z 23 žádostí uspělo 14`, `23 žádostí, uspělo 14 z nich`, `14 z 23 žádostí`; undefined where neither is a part of the other. */
function partAndWhole(text: string, first: Claim, second: Claim): [Claim, Claim] | undefined {
  if (first.kind !== second.kind || !/^(count|money)$/.test(first.kind)) return undefined;
  if (first.detail.sentence !== second.detail.sentence) return undefined;
  const between = text.slice(first.end, second.start);
  if (
    second.detail.change === 'from' &&
    first.detail.change === null &&
    /^(?:\s\p{L}+)?\sze?\s$/u.test(between)
  )
    return [first, second];
  const whole =
    first.detail.change === 'from' || /^\s*z (?:nich|toho)(?!\p{L})/u.test(text.slice(second.end));
  return whole ? [second, first] : undefined;
}

/** `0,4 miliardy z 0,7, tedy 51 %`: what the numbers before their rounding may have given. */
function isShareOfRounded(share: Claim, part: Claim, whole: Claim): boolean {
  const half = (claim: Claim) => Number(roundingSlack([claim]));
  const least = (part.value! - half(part)) / (whole.value! + half(whole));
  const most = (part.value! + half(part)) / (whole.value! - half(whole));
  const [stated, own] = [share.value!, half(share)];
  return stated >= 100 * least - own && stated <= 100 * most + own;
}

/** `12 345 678 Kč (z toho dotace 10 000 000 Kč, vlastní zdroje 2 345 678 Kč)`: parts never exceed their whole. */
function checkParts(text: string, claims: readonly Claim[]): DocumentFinding[] {
  const findings: DocumentFinding[] = [];
  for (let i = 0; i + 2 < claims.length; i++) {
    const whole = claims[i]!;
    if (whole.value === null || !/^(money|count)$/.test(whole.kind) || whole.hedge !== 'exact') continue;
    if (!/z toho|z nichž|tedy/.test(text.slice(whole.end, claims[i + 1]!.start))) continue;
    const parts: number[] = [];
    for (
      let k = i + 1;
      k < claims.length &&
      claims[k]!.detail.sentence === whole.detail.sentence &&
      claims[k]!.kind === whole.kind &&
      claims[k]!.unit === whole.unit;
      k++
    )
      parts.push(k);
    if (parts.length < 2 || parts.some((k) => claims[k]!.hedge !== 'exact')) continue;
    const computed = parts.reduce((sum, k) => addDecimals(sum, decimalText(claims[k]!.value ?? 0)), '0');
    const order = compareDecimals(computed, decimalText(whole.value));
    if (order < 0) continue;
    const excess = subtractDecimals(computed, decimalText(whole.value));
    const holds = isWithinSlack(excess, [whole, ...parts.map((part) => claims[part]!)]);
    findings.push(
      finding(
        'parts',
        [i, ...parts],
        whole,
        computed,
        (held) =>
          held
            ? `Součet částí souhlasí s celkem${order === 0 ? '' : ' v\u00a0mezích zaokrouhlení'}.`
            : `Součet částí ${formatValue(computed, whole.unit)} je větší než celek.`,
        holds,
      ),
    );
  }
  return findings;
}
