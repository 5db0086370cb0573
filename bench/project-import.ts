// Import of a list of payments with checks and provenance, against raw COPY of the same rows, on a PostgreSQL server;
// and the memory of it at two sizes. FOLDER may hold szif-2016.csv.gz as published; otherwise a list of its shape is made.
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import copyStreams from 'pg-copy-streams';
import type { Database } from '#server/database/connect.ts';
import { openFileStore } from '#server/workflows/import/file-store.ts';
import { importList } from '#server/workflows/import/list.ts';
import { formatOfMapping } from '#server/workflows/import/mapped-format.ts';
import { openRegister } from '#server/workflows/open-register.ts';
import { readSettings } from '#server/settings.ts';
import { parseMapping } from '#sources/mapped-table/mapping.ts';
import { openServer } from './server.ts';
import { timeRatio, type Result } from './result.ts';

const ROWS = 131_060;
const MANY = 500_000;
const MAPPING = join(import.meta.dirname, '../mappings/szif-2016.yaml');

export async function projectImport(folder?: string): Promise<Result[]> {
  const server = await openServer();
  const work = mkdtempSync(join(tmpdir(), 'opora-bench-'));
  const settings = { ...readSettings({}), databaseUrl: server.url, dataFolder: work };
  const register = await openRegister(settings, { share: false, author: 'bench' });
  try {
    const published = folder && join(folder, 'szif-2016.csv.gz');
    const path =
      published && existsSync(published) ? published : await makePayments(join(work, 'a.csv'), ROWS);
    const raw = await copyRaw(register.database, path);
    const first = await importOnce(register, work, path, 'payments-a');
    const second = await importOnce(
      register,
      work,
      await makePayments(join(work, 'b.csv'), MANY),
      'payments-b',
    );
    const growth = second.peak / first.peak;
    return [
      timeRatio(`import of a list of ${ROWS} payments : raw COPY of its rows`, first.took, raw, 15),
      {
        what: `peak memory of the import of ${MANY} rows : of ${ROWS}`,
        measured: megabytes(second.peak),
        against: megabytes(first.peak),
        ratio: growth.toFixed(2),
        budget: 'at most 1.5',
        ok: growth <= 1.5,
      },
    ];
  } finally {
    await register.close();
    await server.close();
    rmSync(work, { recursive: true, force: true });
  }
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;

async function importOnce(
  { database, region }: { database: Database; region: string },
  work: string,
  path: string,
  id: string,
): Promise<{ took: number; peak: number }> {
  const { mapping } = parseMapping(
    readFileSync(MAPPING, 'utf8').replace('id: szif-2016', `id: ${id}`),
    'bench.yaml',
  );
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  const begun = performance.now();
  const report = await importList(database, region, openFileStore(work), formatOfMapping(mapping!), {
    paths: [path],
    author: 'bench',
  });
  clearInterval(watch);
  if (report.outcome !== 'imported') throw new Error(`the import ended as ${report.outcome}`);
  return { took: performance.now() - begun, peak };
}

/** The rows as they stand in the file, into a table of text columns. */
async function copyRaw(database: Database, path: string): Promise<number> {
  const bytes = path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path);
  const client = await database.pool.connect();
  try {
    await client.query(
      'create table raw_payment (a text, b text, c text, d text, e text, f text, g text, h text, i text)',
    );
    const begun = performance.now();
    const stream = client.query(copyStreams.from('copy raw_payment from stdin with (format csv, header)'));
    for (let start = 0; start < bytes.length; start += 1 << 20) {
      if (!stream.write(bytes.subarray(start, start + (1 << 20)))) await once(stream, 'drain');
    }
    stream.end();
    await once(stream, 'finish');
    return performance.now() - begun;
  } finally {
    client.release();
  }
}

/** Payments in the shape of the published list: one recipient in six has an IČO, amounts by payer, some of them returned. */
async function makePayments(path: string, count: number): Promise<string> {
  const out = createWriteStream(path);
  out.write(
    'IČ(pouze u PO),Jméno,Obec,Okres,Zdroj,Opatření,Částka dotace část ČR,Částka dotace část EU,Částka celkem\n',
  );
  for (let row = 0; row < count; row++) {
    const sign = row % 180 === 0 ? '-' : '';
    const [state, union] = [(row * 37) % 90_000, (row * 101) % 400_000];
    const crowns = (hellers: number) =>
      `${sign}${Math.floor(hellers / 100)}.${String(hellers % 100).padStart(2, '0')}`;
    const ico = row % 6 === 0 ? icoOf(row % 20_000) : '';
    const line = [
      ico,
      ico ? `Statek ${row % 20_000} s.r.o.` : 'FO-000000',
      `Obec ${row % 6_000}`,
      `Okres ${row % 77}`,
    ];
    const more = [
      '2016/EAFRD 14+',
      `Opatření ${row % 60}`,
      crowns(state),
      crowns(union),
      crowns(state + union),
    ];
    if (!out.write(`${[...line, ...more].join(',')}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return path;
}

/** A number with a right check digit. */
function icoOf(seed: number): string {
  const seven = String(1_000_000 + seed * 7);
  const sum = [...seven].reduce((total, digit, index) => total + Number(digit) * (8 - index), 0);
  return seven + String((11 - (sum % 11)) % 10);
}
