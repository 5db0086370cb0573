// The coverage gap in Czech: the sentence that opens the page and the names of the groups.

import { formatCounted, formatNumber, type Noun } from './czech-counts.ts';
import type { CoverageGap, CoverageGroup } from './coverage-gap.ts';

const NBSP = '\u00a0';
const MUNICIPALITIES: Noun = ['obec', 'obce', 'obce', 'obcí'];
const INHABITANTS: Noun = ['obyvatel', 'obyvatelé', 'obyvatele', 'obyvatel'];

export const GROUP_NAMES: Record<CoverageGroup, string> = {
  gap: 'vysoká potřebnost, bez spolupráce',
  covered: 'vysoká potřebnost, spolupráce',
  below: 'spolupráce pod hranicí potřebnosti',
  outside: 'pod hranicí, bez spolupráce',
  unknown: 'index nebo spolupráce nejsou známy',
};

/** `Index 12 a více má 19 obcí, z toho bez spolupráce 12 (28 796 obyvatel od 15 let). …` */
export function formatCoverageHeadline({ groups, threshold, unionCounts }: CoverageGap): string {
  const high = groups.gap.municipalities + groups.covered.municipalities;
  const sentences = [
    high === 0
      ? `Index ${threshold} a${NBSP}více nemá žádná obec.`
      : `Index ${threshold} a${NBSP}více ${formatHaving(high)}, z${NBSP}toho bez spolupráce ` +
        `${formatNumber(groups.gap.municipalities)} (${formatCounted(groups.gap.population15Plus, INHABITANTS)} od${NBSP}15${NBSP}let).`,
  ];
  if (groups.below.municipalities > 0)
    sentences.push(`Spolupráci ${formatHaving(groups.below.municipalities, 'také')} s${NBSP}nižším indexem.`);
  if (groups.unknown.municipalities > 0)
    sentences.push(
      `Index nebo spolupráce nejsou známy: ${formatCounted(groups.unknown.municipalities, MUNICIPALITIES)}.`,
    );
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
