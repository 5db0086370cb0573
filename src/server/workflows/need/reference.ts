// The reference of the loaded municipalities: computed where an area is loaded whole, given where a source states it.
import { findExpectedMunicipalities, findReferenceValues } from '#need/reference-values.ts';
import { buildReference, type Reference } from '#need/reference-shares.ts';
import type { MunicipalityInputs } from '#need/inputs.ts';
import type { Methodology, RuleSource } from '#need/methodology.ts';
import type { Problem } from '#model/import-report.ts';

export type FoundReference = {
  reference?: Reference;
  /** Where given sums of the state come from; absent when they were computed from what is loaded. */
  given?: RuleSource;
  /** Whether every municipality of the state is loaded. */
  complete: boolean;
  /** Municipalities of a complete file. */
  expected: number;
  /** Regions loaded only in part: their sum would be wrong, so their municipalities get no quotient. */
  incompleteRegions: { region: string; loaded: number; expected: number }[];
  problems: Problem[];
};

/** `preferGiven`: sums a source states for the year win over those of a complete file, so that one wrong row shows. */
export function findReference(
  methodology: Methodology,
  year: number,
  municipalities: readonly MunicipalityInputs[],
  { preferGiven = false } = {},
): FoundReference {
  const counts = findExpectedMunicipalities(year).municipalities;
  const loaded = new Map<string, number>();
  for (const { region } of municipalities) loaded.set(region, (loaded.get(region) ?? 0) + 1);
  const complete = Object.entries(counts).every(([region, count]) => (loaded.get(region) ?? 0) >= count);
  const expected = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const values = findReferenceValues(year);
  const given = complete && !preferGiven ? undefined : values;
  const { reference, problems } = buildReference(methodology, municipalities, {
    // A surplus in one region must not stand for what another one lacks.
    expectedMunicipalities: complete ? municipalities.length : Math.max(expected, municipalities.length + 1),
    ...(given ? { given: { state: given.state } } : {}),
  });
  const incompleteRegions = [...loaded].flatMap(([region, count]) => {
    const whole = counts[region];
    return whole !== undefined && count < whole ? [{ region, loaded: count, expected: whole }] : [];
  });
  if (reference) for (const { region } of incompleteRegions) delete reference.regions[region];
  return {
    ...(reference ? { reference } : {}),
    ...(given && reference ? { given: given.source } : {}),
    complete,
    expected,
    incompleteRegions,
    problems,
  };
}
