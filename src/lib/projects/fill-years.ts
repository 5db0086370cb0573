// Years of a chart without gaps: an axis of time that leaves years out would show a pause as no pause.

export type YearValue = { year: string; count: number; sum: bigint | null };

/** More years than this come of a misprint, and then each stands beside the next. */
const LONGEST = 60;

/** Years ascend. */
export function fillYears(years: readonly YearValue[]): YearValue[] {
  const first = Number(years[0]?.year);
  const last = Number(years.at(-1)?.year);
  if (!(last - first < LONGEST)) return [...years];
  const known = new Map(years.map((one) => [one.year, one]));
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const year = String(first + at);
    return known.get(year) ?? { year, count: 0, sum: null };
  });
}
