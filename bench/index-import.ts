// Import of the index workbook with every cell traceable, against only parsing it.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { buildEdition, imputedRow, sampleRow } from '#sources/exclusion-index/samples.ts';
import { getImportFormat } from '#server/workflows/import/formats.ts';
import { openFileStore } from '#server/workflows/import/file-store.ts';
import { importFile } from '#server/workflows/import/run.ts';
import { openRegister } from '#server/workflows/open-register.ts';
import { readSettings } from '#server/settings.ts';
import { median, timeRatio, type Result } from './result.ts';

const RUNS = 3;
const MUNICIPALITIES = 6_258;

export async function indexImport(folder?: string): Promise<Result[]> {
  const published = folder && join(folder, 'index-2023.xlsx');
  const bytes = published && existsSync(published) ? readFileSync(published) : makeEdition();
  const parses: number[] = [];
  const imports: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now();
    read(bytes, { dense: true });
    parses.push(performance.now() - begun);
    imports.push(await importOnce(bytes));
  }
  return [
    timeRatio(
      `import of the index workbook (${bytes.length} bytes) : parse`,
      median(imports),
      median(parses),
      4,
    ),
  ];
}

async function importOnce(bytes: Uint8Array): Promise<number> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'opora-bench-'));
  const settings = { ...readSettings({}), databaseUrl: process.env.DATABASE_URL, dataFolder };
  const register = await openRegister(settings, { share: false, author: 'bench' });
  const begun = performance.now();
  const request = { bytes, fileName: 'index.xlsx', author: 'bench' };
  const report = await importFile(
    register.database,
    register.region,
    openFileStore(dataFolder),
    getImportFormat('exclusion-index'),
    request,
  );
  const took = performance.now() - begun;
  await register.close();
  rmSync(dataFolder, { recursive: true, force: true });
  if (report.outcome !== 'imported') throw new Error(`the import ended as ${report.outcome}`);
  return took;
}

function makeEdition(): Uint8Array {
  // Of the pack's own region the register knows every municipality and would refuse made-up ones.
  const elsewhere = { 'region-code': 'CZ020', 'region-name': 'Středočeský kraj', 'district-code': 'CZ0201' };
  const rows = Array.from({ length: MUNICIPALITIES }, (_, index) =>
    (index % 5 ? imputedRow : sampleRow)(500_000 + index, `Obec ${index}`, elsewhere),
  );
  return buildEdition(rows);
}
