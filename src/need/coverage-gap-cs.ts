// The coverage gap in Czech: the sentence that opens the page and the names of the groups.

import { formatCounted, formatNumber, type Noun } from './czech-counts.ts';
import type { CoverageGap, CoverageGroup, GroupSummary } from './coverage-gap.ts';

const NBSP = '\u00a0';
const MUNICIPALITIES: Noun = ['obec', 'obce', 'obce', 'obcí'];
const INHABITANTS: Noun = ['obyvatel', 'obyvatelé', 'obyvatele', 'obyvatel'];

export const GROUP_NAMES: Record<CoverageGroup, string> = {
  gap: 'vysoká potřebnost, bez spolupráce',
  covered: 'vysoká potřebnost, spolupráce',
  open: 'vysoká potřebnost, spolupráce neznámá',
  below: 'spolupráce pod hranicí potřebnosti',
  outside: 'pod hranicí, bez spolupráce',
  unsure: 'pod hranicí, spolupráce neznámá',
  unknown: 'index není znám',
};

/** `Index 12 a více má 19 obcí, z toho bez spolupráce 12 (28 796 obyvatel od 15 let). …` */
export function formatCoverageHeadline({ groups, threshold, unionCounts }: CoverageGap): string {
  const { gap, covered, open, below, unknown } = groups;
  const high = gap.municipalities + covered.municipalities + open.municipalities;
  const known = gap.municipalities + covered.municipalities > 0;
  const lead = `Index ${threshold} a${NBSP}více`;
  const sentences = [
    high === 0
      ? `${lead} nemá žádná obec.`
      : known
        ? `${lead} ${formatHaving(high)}, z${NBSP}toho bez spolupráce ` +
          `${formatNumber(gap.municipalities)}${sayPeople(gap)}.`
        : `${lead} ${formatHaving(high)}.`,
  ];
  if (open.municipalities > 0)
    sentences.push(
      open.municipalities === high
        ? 'Zda spolupracují, registr neví.'
        : `U${NBSP}${formatNumber(open.municipalities)} z${NBSP}nich registr neví, zda spolupracují.`,
    );
  if (below.municipalities > 0)
    sentences.push(`Spolupráci ${formatHaving(below.municipalities, 'také')} s${NBSP}nižším indexem.`);
  if (unknown.municipalities > 0)
    sentences.push(`Index není znám: ${formatCounted(unknown.municipalities, MUNICIPALITIES)}.`);
  if (known || below.municipalities > 0)
    sentences.push(
      unionCounts
        ? 'Spolupráce svazku se počítá i\u00a0jeho členům.'
        : 'Členství ve svazku, který spolupracuje, se za spolupráci obce nepočítá.',
    );
  return sentences.join(' ');
}

/** The verb follows the number: `má 1 obec`, `mají 2 obce`, `má 5 obcí`. */
function formatHaving(count: number, adverb?: string): string {
  const verb = count >= 2 && count <= 4 ? 'mají' : 'má';
  return `${verb}${adverb ? ` ${adverb}` : ''} ${formatCounted(count, MUNICIPALITIES)}`;
}

function sayPeople({ population15Plus }: GroupSummary): string {
  return population15Plus === undefined
    ? ''
    : ` (${formatCounted(population15Plus, INHABITANTS)} od${NBSP}15${NBSP}let)`;
}
