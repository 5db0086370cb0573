// Need with the country loaded: the index of every municipality, and the pages of ranking and coverage, never cached.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REFERENCE_VALUES } from '#need/reference-values.ts';
import { scoreAll } from '#need/points.ts';
import { buildEdition, imputedRow, sampleRow } from '#sources/exclusion-index/samples.ts';
import { openFileStore } from '#server/workflows/import/file-store.ts';
import { getImportFormat } from '#server/workflows/import/formats.ts';
import { importFile } from '#server/workflows/import/run.ts';
import { readNeedBook, type NeedBook } from '#server/workflows/need/book.ts';
import { findReference } from '#server/workflows/need/reference.ts';
import { openRegister } from '#server/workflows/open-register.ts';
import { readSettings } from '#server/settings.ts';
import { median, type Result } from './result.ts';
import { startSite } from './site.ts';

const RUNS = 7;
const REQUESTS = 60;
const INDEX_MS = 200;
const PAGE_MS = 100;

export async function need(folder?: string): Promise<Result[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'opora-bench-'));
  const book = await loadCountry(dataFolder, folder);
  const index = median(Array.from({ length: RUNS }, () => timeIndex(book)));
  const site = await startSite(dataFolder);
  try {
    const rankings = await timePages(`${site.url}/potrebnost/poradi?level=municipality&request=`);
    const coverage = await timePages(`${site.url}/potrebnost/mezery?request=`);
    return [
      result(`index of ${book.inputs.size} municipalities from loaded inputs`, index, INDEX_MS),
      result('ranking page with the country loaded, p95', rankings, PAGE_MS),
      result('coverage page with the country loaded, p95', coverage, PAGE_MS),
    ];
  } finally {
    await site.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

export async function loadCountry(dataFolder: string, folder?: string): Promise<NeedBook> {
  const published = folder && join(folder, 'index-2023.xlsx');
  const bytes = published && existsSync(published) ? readFileSync(published) : makeCountry();
  const settings = { ...readSettings({}), databaseUrl: process.env.DATABASE_URL, dataFolder };
  const { database, region, close } = await openRegister(settings, { share: false, author: 'bench' });
  try {
    const request = { bytes, fileName: 'index.xlsx', author: 'bench' };
    const format = getImportFormat('exclusion-index');
    const report = await importFile(database, region, openFileStore(dataFolder), format, request);
    if (report.outcome !== 'imported') throw new Error(`the import ended as ${report.outcome}`);
    return (await database.read(region, readNeedBook))!;
  } finally {
    await close();
  }
}

/** As many municipalities in each region as a complete file has; those of the register's own region come with its pack. */
function makeCountry(): Uint8Array {
  const { municipalities } = REFERENCE_VALUES.at(-1)!;
  const own = readSettings({}).packFolder.split('/').at(-1);
  // Codes that no municipality of a pack has.
  let code = 590_000;
  const rows = Object.entries(municipalities).flatMap(([region, count]) =>
    region === own
      ? []
      : Array.from({ length: count }, (_, at) =>
          (at % 5 ? imputedRow : sampleRow)(code++, `Obec ${at}`, {
            'region-code': region,
            'region-name': `Kraj ${region}`,
            'district-code': `${region}1`,
          }),
        ),
  );
  return buildEdition(rows);
}

function timeIndex({ inputs, methodology, year }: NeedBook): number {
  const list = [...inputs.values()];
  const begun = performance.now();
  const { reference } = findReference(methodology, year, list);
  scoreAll(methodology, reference!, list);
  return performance.now() - begun;
}

/** Every address is asked for once, so that no page comes from the cache; p95 of the times. */
async function timePages(address: string): Promise<number> {
  await (await fetch(`${address}0`)).arrayBuffer();
  const times: number[] = [];
  for (let request = 1; request <= REQUESTS; request++) {
    const begun = performance.now();
    const response = await fetch(address + request);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${address}${request} answered ${response.status}`);
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[Math.ceil(REQUESTS * 0.95) - 1]!;
}

function result(what: string, measured: number, most: number): Result {
  const ratio = measured / most;
  return {
    what: `${what} : ${most} ms`,
    measured: `${measured.toFixed(0)} ms`,
    against: `${most} ms`,
    ratio: ratio.toFixed(2),
    budget: 'at most 1',
    ok: ratio <= 1,
  };
}
