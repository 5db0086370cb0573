// The reference of the loaded municipalities: computed where an area is loaded whole, given where a source states it.
import { findReferenceValues } from '#need/reference-values.ts';
import { buildReference, type Reference } from '#need/reference-shares.ts';
import type { MunicipalityInputs } from '#need/inputs.ts';
import { findYearStanding, type Methodology, type RuleSource } from '#need/methodology.ts';
import type { Problem } from '#model/import-report.ts';

export type FoundReference = {
  reference?: Reference;
  /** Where given sums of the state come from; absent when they were computed from what is loaded. */
  given?: RuleSource;
  /** Whether every municipality of the state is loaded. */
  complete: boolean;
  /** Regions loaded only in part: their sum would be wrong, so their municipalities get no quotient. */
  incompleteRegions: { region: string; loaded: number; expected: number }[];
  problems: Problem[];
};

export function findReference(
  methodology: Methodology,
  year: number,
  municipalities: readonly MunicipalityInputs[],
): FoundReference {
  const standing = findYearStanding(year, [methodology]);
  const expectedMunicipalities = standing.state === 'usable' ? standing.rule.municipalities : undefined;
  const values = findReferenceValues(year);
  const complete = expectedMunicipalities !== undefined && municipalities.length >= expectedMunicipalities;
  const given = complete ? undefined : values;
  const { reference, problems } = buildReference(methodology, municipalities, {
    expectedMunicipalities,
    ...(given ? { given: { state: given.state } } : {}),
  });
  const loaded = new Map<string, number>();
  for (const { region } of municipalities) loaded.set(region, (loaded.get(region) ?? 0) + 1);
  const incompleteRegions = [...loaded].flatMap(([region, count]) => {
    const expected = values?.municipalities[region];
    return expected !== undefined && count < expected ? [{ region, loaded: count, expected }] : [];
  });
  if (reference) for (const { region } of incompleteRegions) delete reference.regions[region];
  return {
    ...(reference ? { reference } : {}),
    ...(given && reference ? { given: given.source } : {}),
    complete,
    incompleteRegions,
    problems,
  };
}
