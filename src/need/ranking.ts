// Rankings that carry their definition, and under which definitions a stated rank holds.

export const LEVELS = ['region', 'district', 'orp', 'municipality'] as const;
export type Level = (typeof LEVELS)[number];

/** Praha is at once a municipality, a district and a region; most rankings of regions hang on whether it is in the set. */
export const CAPITAL_REGION = 'CZ010';

export type RankedMunicipality = {
  code: string;
  units: Record<Exclude<Level, 'municipality'>, string>;
  /** Weight of the weighted measures. */
  population15Plus: number;
  /** Undefined where the index is not known; left out and counted. */
  index?: number;
};

/** `mean` of a single municipality is its index. All measures but `number-at-least` are relative to the size of the unit. */
export type RankMeasure =
  | { id: 'mean' | 'weighted-mean' }
  | { id: 'municipalities-at-least' | 'population-at-least' | 'number-at-least'; points: number };

export type RankDefinition = {
  level: Level;
  year: number;
  measure: RankMeasure;
  /** Whole set of the level, less the regions named here. */
  withoutRegions: readonly string[];
  /** Only units of one region, e.g. the ORP of CZ051. */
  withinRegion?: string;
};

export type RankedUnit = {
  unit: string;
  /** Points for means, percent for shares, municipalities for the number; exact enough that equal values are equal. */
  value: number;
  /** Units with equal values share the better rank. */
  rank: number;
  /** The worst rank of those that share theirs: 4 and 5 for two units that are the fourth together. */
  lastRank: number;
  tied: boolean;
  municipalities: number;
  population15Plus: number;
};

export type Ranking = {
  definition: RankDefinition;
  units: RankedUnit[];
  /** Municipalities of the set without an index; any makes the ranking incomplete. */
  withoutIndex: number;
};

/** The measures under which regions are compared in public: by mean, by share of places, by share of people, by number. */
export const RANK_MEASURES: readonly RankMeasure[] = [
  { id: 'mean' },
  { id: 'weighted-mean' },
  { id: 'municipalities-at-least', points: 12 },
  { id: 'municipalities-at-least', points: 8 },
  { id: 'population-at-least', points: 12 },
  { id: 'number-at-least', points: 12 },
];

/** Every measure over both sets of units, without and with the capital. */
export function listDefinitions(level: Level, year: number): RankDefinition[] {
  return [[CAPITAL_REGION], []].flatMap((withoutRegions) =>
    RANK_MEASURES.map((measure) => ({ level, year, measure, withoutRegions })),
  );
}

type Tally = {
  municipalities: number;
  population: number;
  points: number;
  weighted: number;
  high: number;
  highPopulation: number;
};

/** Highest value first; the order of the municipalities given does not matter. */
export function buildRanking(
  definition: RankDefinition,
  municipalities: readonly RankedMunicipality[],
): Ranking {
  const { measure, level, withinRegion, withoutRegions } = definition;
  const atLeast = 'points' in measure ? measure.points : Infinity;
  const tallies = new Map<string, Tally>();
  let withoutIndex = 0;
  for (const { code, units, population15Plus, index } of municipalities) {
    if (withoutRegions.includes(units.region)) continue;
    if (withinRegion !== undefined && units.region !== withinRegion) continue;
    if (index === undefined) {
      withoutIndex++;
      continue;
    }
    const unit = level === 'municipality' ? code : units[level];
    let tally = tallies.get(unit);
    if (!tally)
      tallies.set(
        unit,
        (tally = { municipalities: 0, population: 0, points: 0, weighted: 0, high: 0, highPopulation: 0 }),
      );
    tally.municipalities++;
    tally.population += population15Plus;
    tally.points += index;
    tally.weighted += index * population15Plus;
    if (index < atLeast) continue;
    tally.high++;
    tally.highPopulation += population15Plus;
  }
  const units = [...tallies].map(([unit, tally]) => ({
    unit,
    value: measureTally(measure, tally),
    rank: 0,
    lastRank: 0,
    tied: false,
    municipalities: tally.municipalities,
    population15Plus: tally.population,
  }));
  units.sort((a, b) => b.value - a.value || (a.unit < b.unit ? -1 : 1));
  units.forEach((entry, at) => {
    const previous = units[at - 1];
    entry.tied = previous?.value === entry.value || units[at + 1]?.value === entry.value;
    entry.rank = previous?.value === entry.value ? previous.rank : at + 1;
  });
  for (let at = units.length - 1; at >= 0; at--) {
    const [entry, next] = [units[at]!, units[at + 1]];
    entry.lastRank = next?.value === entry.value ? next.lastRank : at + 1;
  }
  return { definition, units, withoutIndex };
}

function measureTally(measure: RankMeasure, tally: Tally): number {
  switch (measure.id) {
    case 'mean':
      return tally.points / tally.municipalities;
    case 'weighted-mean':
      return tally.population === 0 ? 0 : tally.weighted / tally.population;
    case 'municipalities-at-least':
      return (100 * tally.high) / tally.municipalities;
    case 'population-at-least':
      return tally.population === 0 ? 0 : (100 * tally.highPopulation) / tally.population;
    case 'number-at-least':
      return tally.high;
  }
}

export type RankVerdict = {
  definition: RankDefinition;
  /** Undefined where the unit is not in the set of the definition. */
  found?: RankedUnit;
  /** Size of the set. */
  of: number;
  /** `incomplete`: some municipality of the set has no index, so the rank may still change. */
  verdict: 'holds' | 'fails' | 'not-in-set' | 'incomplete';
};

export type RankClaim = {
  unit: string;
  rank: number;
  /** The worse end of a stated range, the rank itself without one. */
  to: number;
  verdicts: RankVerdict[];
  holds: number;
  fails: number;
};

/**
 * Answers "the fourth highest" with the definitions under which it holds. Any of the ranks that units share holds: of two
 * that are the fourth together one may be told the fifth. `to` is the worse end of `the fourth to sixth`.
 */
export function claimHolds(
  rankings: readonly Ranking[],
  unit: string,
  rank: number,
  to: number = rank,
): RankClaim {
  const verdicts = rankings.map((ranking): RankVerdict => {
    const { definition, units, withoutIndex } = ranking;
    const found = units.find((candidate) => candidate.unit === unit);
    const verdict = !found
      ? 'not-in-set'
      : withoutIndex > 0
        ? 'incomplete'
        : found.rank <= to && found.lastRank >= rank
          ? 'holds'
          : 'fails';
    return { definition, found, of: units.length, verdict };
  });
  return {
    unit,
    rank,
    to,
    verdicts,
    holds: verdicts.filter((entry) => entry.verdict === 'holds').length,
    fails: verdicts.filter((entry) => entry.verdict === 'fails').length,
  };
}
