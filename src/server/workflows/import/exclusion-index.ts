// The yearly workbook of the Index of social exclusion: inputs, index and band of every municipality in it.
import {
  contentKey,
  readExclusionIndex,
  type IndexCandidate,
  type IndexResult,
} from '#sources/exclusion-index/read.ts';
import type { WriteTransaction } from '../../database/transaction.ts';
import { insertColumns, insertRows } from '../../register/insert.ts';
import { listTerritories } from '../../register/territories.ts';
import type { ImportFormat } from './plan.ts';

/** Below this the register holds only some regions, and a municipality it does not know is no mistake of the file. */
const COUNTRY = 6_000;

export const planExclusionIndex: ImportFormat['plan'] = async (tx, bytes, fileName) => {
  const territories = await listTerritories(tx, { level: 'municipality' });
  const known = new Map(
    territories.map((place) => [
      place.code,
      { name: place.name, districtCode: place.parents.district ?? '' },
    ]),
  );
  const result = readExclusionIndex(bytes, fileName, territories.length < COUNTRY ? {} : { known });
  const { rows, candidates, problems, totals, rowsRead, rejected, year } = result;
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
      await saveMissingTerritories(write, candidates, new Set(known.keys()));
      await saveValues(write, result, edition);
    },
  };
};

type Place = {
  code: string;
  level: string;
  name: string;
  status: string | null;
  parents: [level: string, code: string][];
};

/** The workbook covers the country: places the register does not know yet come with it, known ones are left alone. */
async function saveMissingTerritories(
  tx: WriteTransaction,
  candidates: IndexCandidate[],
  known: Set<string>,
): Promise<void> {
  const existing = new Set(
    (await tx.selectFrom('territory').select('code').execute()).map((row) => row.code),
  );
  const places = new Map<string, Place>();
  const add = (place: Place) => {
    if (!existing.has(place.code)) places.set(place.code, place);
  };
  add({ code: 'CZ', level: 'state', name: 'Česko', status: null, parents: [] });
  for (const one of candidates) {
    const state: [string, string] = ['state', 'CZ'];
    const region: [string, string] = ['region', one.regionCode];
    add({
      code: one.regionCode,
      level: 'region',
      name: one.regionName ?? one.regionCode,
      status: null,
      parents: [state],
    });
    add({
      code: one.districtCode,
      level: 'district',
      name: one.districtName ?? one.districtCode,
      status: null,
      parents: [region, state],
    });
    if (one.orpCode)
      add({
        code: one.orpCode,
        level: 'orp',
        name: one.orpName ?? one.orpCode,
        status: null,
        parents: [region, state],
      });
  }
  for (const one of candidates) {
    if (known.has(one.code)) continue;
    const parents: [string, string][] = [
      ['district', one.districtCode],
      ['region', one.regionCode],
      ['state', 'CZ'],
    ];
    if (one.orpCode) parents.push(['orp', one.orpCode]);
    add({ code: one.code, level: 'municipality', name: one.name, status: one.status, parents });
  }
  const source = 'exclusion-index';
  const list = [...places.values()];
  await insertRows(
    tx,
    'territory',
    list.map(({ code, level, status }) => ({ code, level, status, source })),
  );
  await insertRows(
    tx,
    'territory_name',
    list.map(({ code, name }) => ({ code, name })),
  );
  const parents = list.flatMap((place) =>
    place.parents.map(([level, parent]) => ({ code: place.code, level, parent_code: parent })),
  );
  await insertRows(tx, 'territory_parent', parents);
}

async function saveValues(tx: WriteTransaction, result: IndexResult, edition: string): Promise<void> {
  const { candidates, columns, sheet, year } = result;
  const first = candidates[0];
  if (!first) return;
  const inputs = Object.keys(first.inputs) as (keyof IndexCandidate['inputs'])[];
  const territory: string[] = [];
  const indicator: string[] = [];
  const value: (number | null)[] = [];
  const imputed: boolean[] = [];
  const row: number[] = [];
  const column: string[] = [];
  const push = (
    one: IndexCandidate,
    id: string,
    number: number | null,
    takenOver: boolean,
    letters: string,
  ) => {
    territory.push(one.code);
    indicator.push(id);
    value.push(number);
    imputed.push(takenOver);
    row.push(one.row);
    column.push(letters);
  };
  for (const one of candidates) {
    for (const id of inputs) push(one, id, one.inputs[id], one.inputs[id] === null, columns[id]!);
    if (one.published.index !== null)
      push(one, 'exclusion-index', one.published.index, false, columns.index ?? '');
  }
  const all = <T>(item: T): T[] => new Array<T>(territory.length).fill(item);
  await insertColumns(tx, 'need_value', {
    source_id: { type: 'text', values: all(edition) },
    territory_code: { type: 'text', values: territory },
    indicator: { type: 'text', values: indicator },
    year: { type: 'integer', values: all(year) },
    value: { type: 'numeric', values: value },
    imputed: { type: 'boolean', values: imputed },
    sheet: { type: 'text', values: all(sheet) },
    row_number: { type: 'integer', values: row },
    column_letters: { type: 'text', values: column },
  });
}
