// Territorial units and their codes. Names and parents change; both carry the days for which they hold.
export { foldName, inPlace, vocalisePreposition } from './place-phrase.ts';

export const LEVELS = ['state', 'region', 'district', 'orp', 'municipality'] as const;

export type Level = (typeof LEVELS)[number];

/** ISO days, both included; an end that is missing is open. */
export type Validity = { validFrom?: string; validTo?: string };

export type TerritoryName = Validity & { name: string; locatives: string[] };

export type TerritoryParent = Validity & { level: Exclude<Level, 'municipality'>; code: string };

export type Territory = {
  code: string;
  level: Level;
  /** Status of a municipality in the statistical office's list: O obec, M město, S statutární město … */
  status?: string;
  ico?: string;
  /** Official point, WGS 84 degrees. */
  latitude?: number;
  longitude?: number;
  names: TerritoryName[];
  parents: TerritoryParent[];
};

// NUTS 3 `CZ051` and LAU 1 `CZ0511` of Czechia; the statistical office's ORP `5105` and municipality `563889`.
const CODES: { level: Level; shape: RegExp }[] = [
  { level: 'state', shape: /^CZ$/ },
  { level: 'region', shape: /^CZ0[1-9]\d$/ },
  { level: 'district', shape: /^CZ0[1-9]\d[0-9A-Z]$/ },
  { level: 'orp', shape: /^[1-9]\d{3}$/ },
  { level: 'municipality', shape: /^5\d{5}$/ },
];

/** `CZ051` → region, `563889` → municipality. Undefined for another shape; whether the unit exists is not told. */
export function parseTerritoryCode(text: string): { code: string; level: Level } | undefined {
  const code = text.replace(/\s/g, '').toUpperCase();
  const found = CODES.find(({ shape }) => shape.test(code));
  return found && { code, level: found.level };
}

/** The name on a day; when none holds on it, the nearest in time, because a place never lacks a name. */
export function nameAt(territory: Territory, asOf: string): TerritoryName {
  const names = territory.names.toSorted((a, b) => compareText(a.validFrom ?? '', b.validFrom ?? ''));
  const first = names[0];
  if (!first) throw new RangeError(`territory ${territory.code} has no name`);
  return (
    names.findLast((name) => isValidAt(name, asOf)) ??
    names.findLast((name) => (name.validFrom ?? '') <= asOf) ??
    first
  );
}

/** Code of the unit of `level` in which the territory lay on a day; undefined where no parent is known to hold. */
export function parentAt(
  territory: Territory,
  level: TerritoryParent['level'],
  asOf: string,
): string | undefined {
  return territory.parents.find((parent) => parent.level === level && isValidAt(parent, asOf))?.code;
}

export function isValidAt({ validFrom = '', validTo = '9999-12-31' }: Validity, asOf: string): boolean {
  return validFrom <= asOf && asOf <= validTo;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
