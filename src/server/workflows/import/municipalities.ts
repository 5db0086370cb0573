// The joined register of municipalities of the statistical office and the land survey: names, parents, points, people.
import { columnLetters, type Problem } from '#model/import-report.ts';
import {
  readMunicipalities,
  type MunicipalityCandidate,
  type MunicipalityResult,
} from '#sources/municipalities/read.ts';
import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';
import { saveNeedTable } from '../../register/need-values.ts';
import { saveTerritories, type TerritoryFacts } from '../../register/save-territories.ts';
import { listTerritories } from '../../register/territories.ts';
import type { ImportFormat } from './plan.ts';

const STATE = 'CZ';

export const planMunicipalities: ImportFormat['plan'] = async (read, bytes, fileName) => {
  const result = readMunicipalities(bytes, fileName);
  const { rows, candidates, problems, totals, rowsRead, rejected } = result;
  return {
    publication: {
      id: 'municipality-register',
      title: 'Registr obcí: kódy, názvy, obyvatelé a definiční body',
      publisher: 'Český statistický úřad; Český úřad zeměměřický a katastrální (RÚIAN)',
      licence: 'CC BY 4.0',
      standing: 'official',
    },
    rows: [result.headings, ...rows],
    problems: [...problems, ...(await read((tx) => compareWithPack(tx, candidates)))],
    totals,
    rowsRead,
    accepted: candidates.length,
    rejected,
    imputed: 0,
    contentKey: ['municipalities', ...rows.map((row) => JSON.stringify(row.cells)).sort()].join('\n'),
    save: async (write, edition) => {
      await saveTerritories(write, listPlaces(candidates, edition), 'import');
      await savePopulation(write, result, edition);
    },
  };
};

function listPlaces(candidates: MunicipalityCandidate[], source: string): TerritoryFacts[] {
  const places = new Map<string, TerritoryFacts>();
  const add = (place: TerritoryFacts) => places.set(place.code, place);
  add({ code: STATE, level: 'state', name: 'Česko', parents: {}, source });
  for (const one of candidates) {
    const region = one.region.code;
    const locator = `řádek ${one.row}`;
    add({ ...one.region, level: 'region', parents: { state: STATE }, source });
    add({ ...one.district, level: 'district', parents: { region, state: STATE }, source });
    if (one.orp) add({ ...one.orp, level: 'orp', parents: { region, state: STATE }, source });
    add({
      code: one.code,
      level: 'municipality',
      name: one.name,
      locatives: one.locatives,
      status: one.status,
      latitude: one.latitude ?? null,
      longitude: one.longitude ?? null,
      ico: one.ico ?? null,
      parents: {
        district: one.district.code,
        region,
        state: STATE,
        ...(one.orp ? { orp: one.orp.code } : {}),
      },
      source,
      locator,
    });
  }
  return [...places.values()];
}

/** Where the file and the region pack say different things about a municipality, the pack stays and a person decides. */
async function compareWithPack(tx: ReadTransaction, candidates: MunicipalityCandidate[]): Promise<Problem[]> {
  const kept = await tx.selectFrom('territory').select('code').where('from_pack', '=', true).execute();
  const codes = new Set(kept.map((row) => row.code));
  const places = new Map((await listTerritories(tx)).map((place) => [place.code, place]));
  return candidates
    .filter((one) => codes.has(one.code))
    .flatMap((one) => {
      const place = places.get(one.code);
      const pairs: [column: string, file: string | undefined, pack: string | null | undefined][] = [
        ['nazev', one.name, place?.name],
        ['kod_okres_lau1', one.district.code, place?.parents.district],
        ['kod_orp', one.orp?.code, place?.parents.orp],
        ['ico', one.ico, place?.ico],
      ];
      return pairs
        .filter(([, file, pack]) => (file ?? null) !== (pack ?? null))
        .map(([column, file, pack]) => ({
          code: 'differs-from-pack',
          severity: 'warning' as const,
          ref: { sheet: '', row: one.row },
          column,
          value: file ?? '',
          expected: pack ?? '',
        }));
    });
}

async function savePopulation(
  tx: WriteTransaction,
  result: MunicipalityResult,
  edition: string,
): Promise<void> {
  const counted = result.candidates.filter((one) => one.population15Plus !== undefined);
  const heading = result.headings.cells.findIndex((cell) => /15plus/.test(cell ?? ''));
  for (const [year, list] of Map.groupBy(counted, (one) => one.population15Plus!.year)) {
    await saveNeedTable(tx, {
      edition,
      year,
      sheet: '',
      territories: list.map((one) => one.code),
      rowNumbers: list.map((one) => one.row),
      columns: [
        {
          indicator: 'population-15-plus',
          letters: columnLetters(Math.max(0, heading)),
          values: list.map((one) => one.population15Plus!.people),
        },
      ],
    });
  }
}
