// The reference of the loaded municipalities: computed where an area is loaded whole, given where a source states it.
import { checkCompleteness, findReferenceValues, type Completeness } from '#need/reference-values.ts';
import { buildReference, type Reference } from '#need/reference-shares.ts';
import type { MunicipalityInputs } from '#need/inputs.ts';
import type { Methodology, RuleSource } from '#need/methodology.ts';
import type { Problem } from '#model/import-report.ts';

export type FoundReference = Completeness & {
  reference?: Reference;
  /** Where given sums of the state come from; absent when they were computed from what is loaded. */
  given?: RuleSource;
  problems: Problem[];
};

/**
 * Municipalities of a region that is there only in part get no quotient, because its sum would be wrong. `preferGiven`: sums a source states for the year win over those of a complete file, so that one wrong row shows.
 */
export function findReference(
  methodology: Methodology,
  year: number,
  municipalities: readonly MunicipalityInputs[],
  { preferGiven = false } = {},
): FoundReference {
  const { complete, expected, needed, incompleteRegions } = checkCompleteness(
    year,
    municipalities.map(({ region }) => region),
  );
  const values = findReferenceValues(year);
  const given = complete && !preferGiven ? undefined : values;
  const { reference, problems } = buildReference(methodology, municipalities, {
    expectedMunicipalities: needed,
    ...(given ? { given: { state: given.state } } : {}),
  });
  if (reference) for (const { region } of incompleteRegions) delete reference.regions[region];
  return {
    ...(reference ? { reference } : {}),
    ...(given && reference ? { given: given.source } : {}),
    complete,
    expected,
    needed,
    incompleteRegions,
    problems,
  };
}
