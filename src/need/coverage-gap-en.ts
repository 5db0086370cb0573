// The English twin of coverage-gap-cs.ts.

import type { CoverageGap, CoverageGroup, GroupSummary } from './coverage-gap.ts';
import { formatNumber } from './english-counts.ts';

export const GROUP_NAMES: Record<CoverageGroup, string> = {
  gap: 'high need, no cooperation',
  covered: 'high need, cooperation',
  open: 'high need, cooperation unknown',
  below: 'cooperation below the threshold of need',
  outside: 'below the threshold, no cooperation',
  unsure: 'below the threshold, cooperation unknown',
  unknown: 'index not known',
};

export function formatCoverageHeadline({ groups, threshold, unionCounts }: CoverageGap): string {
  const { gap, covered, open, below, unknown } = groups;
  const high = gap.municipalities + covered.municipalities + open.municipalities;
  const lead =
    high === 0
      ? `No municipality has an index of ${threshold} or more`
      : `${count(high)} ${high === 1 ? 'has' : 'have'} an index of ${threshold} or more`;
  const known = gap.municipalities + covered.municipalities > 0;
  const sentences = [
    high > 0 && known
      ? `${lead}, ${formatNumber(gap.municipalities)} of them without cooperation${sayPeople(gap)}.`
      : `${lead}.`,
  ];
  if (open.municipalities > 0)
    sentences.push(
      open.municipalities === high
        ? 'Whether they cooperate, the register does not know.'
        : `Whether ${formatNumber(open.municipalities)} of them cooperate, the register does not know.`,
    );
  if (below.municipalities > 0)
    sentences.push(
      `${count(below.municipalities)} with a lower index ${below.municipalities === 1 ? 'cooperates' : 'cooperate'} too.`,
    );
  if (unknown.municipalities > 0)
    sentences.push(`The index of ${count(unknown.municipalities)} is not known.`);
  if (known || below.municipalities > 0)
    sentences.push(
      unionCounts
        ? 'Cooperation of a union counts for its members.'
        : 'Membership in a union that cooperates does not count as cooperation of the municipality.',
    );
  return sentences.join(' ');
}

function count(municipalities: number): string {
  return `${formatNumber(municipalities)} ${municipalities === 1 ? 'municipality' : 'municipalities'}`;
}

function sayPeople({ population15Plus }: GroupSummary): string {
  return population15Plus === undefined
    ? ''
    : ` (${formatNumber(population15Plus)} inhabitants aged 15 and over)`;
}
