// `z 400 na 300, tedy o 25 procent`: a change told in per cent of what there was before, against its two ends.

import { finding, roundingSlack, type DocumentFinding } from './document-finding.ts';
import { formatValue } from './claim-words.ts';
import { decimalText, statementOf } from './judge.ts';
import { statementHolds } from '#model/hedge.ts';
import type { Claim } from './types.ts';

const BEHIND = /^[\s,;–-]*(?:(?:a )?(?:tedy|tj\.|to je|to znamená|což je|což znamená|čili|neboli) )?o\s*$/u;
const AHEAD = /^[\s,;:–(-]*(?:a to |tedy )?(?:ze?|na)\s*$/u;
/** Claims away in which both ends stand, years between them counted too. */
const REACH = 4;

/** Both ends stand right before the share, or right behind it: `o 25 procent, ze 400 na 300`. */
export function checkRelativeChanges(text: string, claims: readonly Claim[]): DocumentFinding[] {
  return claims.flatMap((share, i) => {
    const statement = statementOf(share);
    if (share.kind !== 'share' || share.unit !== '%' || share.detail.change !== 'by' || !statement) return [];
    const ends = findEnds(text, claims, i);
    if (!ends) return [];
    const [from, to] = ends.map((at) => claims[at]!) as [Claim, Claim];
    const computed = decimalText(
      Number(((100 * Math.abs(to.value! - from.value!)) / from.value!).toFixed(4)),
    );
    const holds = statementHolds(statement, computed).verdict !== 'fails' || isOfRounded(share, from, to);
    return [
      finding(
        'share',
        [i, ...ends],
        share,
        computed,
        (held) =>
          `${held ? 'Změna souhlasí' : 'Změna nesouhlasí'}: z\u00a0uvedených čísel vychází ${formatValue(computed, '%')}.`,
        holds,
      ),
    ];
  });
}

function findEnds(text: string, claims: readonly Claim[], i: number): [number, number] | undefined {
  const amounts = (step: 1 | -1) =>
    Array.from({ length: REACH }, (_, k) => i + step * (k + 1))
      .filter((at) => claims[at]?.detail.sentence === claims[i]!.detail.sentence)
      .filter((at) => !/^(?:year|date)$/.test(claims[at]!.kind))
      .slice(0, 2)
      .sort((a, b) => a - b);
  const { start, end } = claims[i]!;
  const behind = BEHIND.test(text.slice(claims[i - 1]?.end ?? 0, start));
  const ahead = AHEAD.test(text.slice(end, claims[i + 1]?.start ?? end));
  for (const pair of [behind ? amounts(-1) : [], ahead ? amounts(1) : []]) {
    const from = pair.find((at) => claims[at]!.detail.change === 'from');
    const to = pair.find((at) => claims[at]!.detail.change === 'to');
    if (from === undefined || to === undefined) continue;
    const [a, b] = [claims[from]!, claims[to]!];
    if (a.kind !== b.kind || a.places.join() !== b.places.join()) continue;
    if (a.value && b.value !== null && a.value > 0) return [from, to];
  }
  return undefined;
}

/** `z 12,0 na 12,4 mil., tedy o 3,2 %`: what the numbers before their rounding may have given. */
function isOfRounded(share: Claim, from: Claim, to: Claim): boolean {
  const half = (claim: Claim) => Number(roundingSlack([claim]));
  const gap = Math.abs(to.value! - from.value!);
  const slack = half(from) + half(to);
  const least = (100 * Math.max(0, gap - slack)) / (from.value! + half(from));
  const most = (100 * (gap + slack)) / (from.value! - half(from));
  const own = half(share);
  return share.value! >= least - own && share.value! <= most + own;
}
