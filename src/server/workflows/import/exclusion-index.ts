// The yearly workbook of the Index of social exclusion: inputs, index and band of every municipality in it.
import {
  contentKey,
  readExclusionIndex,
  type IndexCandidate,
  type IndexResult,
} from '#sources/exclusion-index/read.ts';
import { REFERENCE_VALUES } from '#need/reference-values.ts';
import type { WriteTransaction } from '../../database/transaction.ts';
import { saveNeedTable } from '../../register/need-values.ts';
import {
  saveTerritories,
  type TerritoryFacts,
  type TerritoryLevel,
} from '../../register/save-territories.ts';
import { listTerritories, type TerritoryRow } from '../../register/territories.ts';
import { checkEdition } from './index-checks.ts';
import type { ImportFormat } from './plan.ts';

const STATE = 'CZ';

export const planExclusionIndex: ImportFormat['plan'] = async (read, bytes, fileName) => {
  const { region, territories } = await read(async (tx) => ({
    region: tx.region,
    territories: await listTerritories(tx, { level: 'municipality' }),
  }));
  const known = listKnown(region, territories);
  const result = readExclusionIndex(bytes, fileName, known);
  const { rows, candidates, totals, rowsRead, rejected, year } = result;
  const problems = [...result.problems, ...checkEdition(result, known.known)];
  return {
    publication: {
      id: `exclusion-index-${year}`,
      title: `Index sociálního vyloučení ${year}`,
      publisher: 'Ministerstvo pro místní rozvoj, Agentura pro sociální začleňování',
      published: String(year + 1),
      standing: 'official',
    },
    rows: [result.headings, ...rows],
    problems,
    totals,
    rowsRead,
    accepted: candidates.length,
    rejected,
    imputed: candidates.filter((candidate) => candidate.imputed.length > 0).length,
    contentKey: candidates.length ? contentKey(result) : '',
    save: async (write, edition) => {
      await saveTerritories(write, listPlaces(candidates, edition), 'missing');
      await saveValues(write, result, edition);
    },
  };
};

/** What a reader of the workbook may ask of the register. */
export function listKnown(region: string, municipalities: TerritoryRow[]) {
  const known = new Map(
    municipalities.map(({ code, name, parents }) => [code, { name, districtCode: parents.district ?? '' }]),
  );
  return { known, wholeRegions: findWholeRegions(region, municipalities) };
}

/**
 * The register's own region comes whole with its pack; another one is whole when it has as many municipalities as a
 * complete file. There an unknown code is a mistake of the file: a municipality that ceased to exist, or a typing error.
 */
function findWholeRegions(own: string, municipalities: TerritoryRow[]): Set<string> {
  const expected = REFERENCE_VALUES.at(-1)?.municipalities ?? {};
  const counts = new Map<string, number>();
  for (const { parents } of municipalities) {
    const region = parents.region ?? '';
    counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  const whole = [...counts].filter(([region, count]) => count >= (expected[region] ?? Infinity));
  return new Set([own, ...whole.map(([region]) => region)]);
}

/** The workbook covers the country: places the register does not know yet come with it, known ones are left alone. */
function listPlaces(candidates: IndexCandidate[], source: string): TerritoryFacts[] {
  const places = new Map<string, TerritoryFacts>();
  const add = (
    level: TerritoryLevel,
    code: string,
    name: string | null,
    parents: TerritoryFacts['parents'],
    status?: string | null,
  ) => places.set(code, { code, level, name: name ?? code, parents, status: status ?? null, source });
  add('state', STATE, 'Česko', {});
  for (const one of candidates) {
    const { regionCode: region, districtCode: district, orpCode: orp } = one;
    add('region', region, one.regionName, { state: STATE });
    add('district', district, one.districtName, { region, state: STATE });
    if (orp) add('orp', orp, one.orpName, { region, state: STATE });
    add(
      'municipality',
      one.code,
      one.name,
      { district, region, state: STATE, ...(orp ? { orp } : {}) },
      one.status,
    );
  }
  return [...places.values()];
}

async function saveValues(tx: WriteTransaction, result: IndexResult, edition: string): Promise<void> {
  const { candidates, columns, sheet, year } = result;
  const first = candidates[0];
  if (!first) return;
  const inputs = Object.keys(first.inputs) as (keyof IndexCandidate['inputs'])[];
  const table = { edition, year, sheet };
  await saveNeedTable(tx, {
    ...table,
    territories: candidates.map((one) => one.code),
    rowNumbers: candidates.map((one) => one.row),
    columns: inputs.map((indicator) => ({
      indicator,
      letters: columns[indicator]!,
      values: candidates.map((one) => one.inputs[indicator]),
    })),
  });
  const scored = candidates.filter((one) => one.published.index !== null);
  if (scored.length === 0) return;
  await saveNeedTable(tx, {
    ...table,
    territories: scored.map((one) => one.code),
    rowNumbers: scored.map((one) => one.row),
    columns: [
      {
        indicator: 'exclusion-index',
        letters: columns.index!,
        values: scored.map((one) => one.published.index),
      },
    ],
  });
}
