// All checks over one state of the register.
import { checkOverlappingAgreements, checkOverlappingForms, checkReversedDates } from './episodes.ts';
import type { DatedAgreement, DatedThing, Episode } from './episodes.ts';
import type { Finding } from './finding.ts';
import { checkAmountParts, checkDuplicateProjects, checkShares } from './projects.ts';
import type { ProjectAmount, ProjectIdentifier, ProjectShare } from './projects.ts';
import { checkProse } from './prose.ts';
import { checkSums, type StatedFigure } from './sums.ts';

export type EvidenceInput = {
  /** Statements of every edition. */
  figures: StatedFigure[];
  identifiers: ProjectIdentifier[];
  amounts: ProjectAmount[];
  shares: ProjectShare[];
  episodes: Episode[];
  agreements: DatedAgreement[];
  things: DatedThing[];
};

export function reconcile(input: EvidenceInput): Finding[] {
  return [
    ...checkSums(input.figures),
    ...checkProse(input.figures),
    ...checkAmountParts(input.amounts),
    ...checkDuplicateProjects(input.identifiers),
    ...checkShares(input.shares),
    ...checkOverlappingForms(input.episodes),
    ...checkOverlappingAgreements(input.agreements),
    ...checkReversedDates(input.things),
  ];
}
