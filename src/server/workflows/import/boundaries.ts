// Boundaries of territories: with them the maps stop being schematic.
import { createHash } from 'node:crypto';
import { readBoundaries } from '#sources/boundaries/read.ts';
import { insertRows } from '../../register/insert.ts';
import type { ImportFormat } from './plan.ts';

/** All of them are stored: a boundary may come before the register knows its territory. */
export const planBoundaries: ImportFormat['plan'] = async (_read, bytes, fileName) => {
  const { rows, candidates, problems, totals, rowsRead, rejected } = readBoundaries(bytes, fileName);
  return {
    publication: {
      id: 'boundaries',
      title: 'Hranice územních jednotek',
      publisher: 'Český úřad zeměměřický a katastrální (RÚIAN)',
      licence: 'CC BY 4.0',
      standing: 'official',
    },
    rows,
    problems,
    totals,
    rowsRead,
    accepted: candidates.length,
    rejected,
    imputed: 0,
    contentKey: [
      'boundaries',
      ...candidates.map(({ code, geometry }) => `${code} ${digest(geometry)}`).sort(),
    ].join('\n'),
    save: async (tx, edition) => {
      const boundaries = candidates.map(({ code, geometry }) => ({
        code,
        geometry: JSON.stringify(geometry),
        source: edition,
      }));
      await insertRows(tx, 'boundary', boundaries, { replaceOn: ['code'] });
    },
  };
};

function digest(geometry: unknown): string {
  return createHash('sha256').update(JSON.stringify(geometry)).digest('hex');
}
