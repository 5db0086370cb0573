import type { ImportFormat } from './plan.ts';

/** Formats the register can import, in the order of the help. A reader is loaded when it is needed: some bring large libraries. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [
  {
    id: 'release-table',
    title: 'tisková zpráva s tabulkou obcí, částek a součtem (TXT, HTML, CSV, XLSX)',
    plan: async (...args) => (await import('./release-table.ts')).planReleaseTable(...args),
  },
  {
    id: 'exclusion-index',
    title: 'roční sešit Indexu sociálního vyloučení (XLSX)',
    plan: async (...args) => (await import('./exclusion-index.ts')).planExclusionIndex(...args),
  },
  {
    id: 'municipalities',
    title: 'registr obcí: kódy, názvy, body, obyvatelé (CSV)',
    plan: async (...args) => (await import('./municipalities.ts')).planMunicipalities(...args),
  },
  {
    id: 'boundaries',
    title: 'hranice území podle kódu (GeoJSON, TopoJSON)',
    plan: async (...args) => (await import('./boundaries.ts')).planBoundaries(...args),
  },
];

export function getImportFormat(id: string): ImportFormat {
  const format = IMPORT_FORMATS.find((candidate) => candidate.id === id);
  if (!format) throw new Error(`no import format is called ${id}`);
  return format;
}
