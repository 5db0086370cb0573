// Search over a country of projects: 100 000 on the embedded engine and on a server, 1 400 000 on a server. Questions are never
// answered twice, so that no kept answer helps; then an export of 500 000 rows in a process of its own, for its memory.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from './result.ts';
import { openServer } from './server.ts';

export type Measured = {
  projects: number;
  loadMs: number;
  readMs: number;
  searchP95: number;
  pageP95: number;
  suggestP95: number;
  longestBlock: number;
  memoryMb: number;
  export: { rows: number; ms: number; startMb: number; peakMb: number };
};

const SMALL = 100_000;
const COUNTRY = 1_400_000;

export async function projectSearch(): Promise<Result[]> {
  const embedded = await measure(SMALL, undefined);
  const server = await withServer(SMALL);
  const country = await withServer(COUNTRY);
  return [
    within('search of 100 000 projects, embedded engine, p95', embedded.pageP95, 200),
    within('search of 100 000 projects, PostgreSQL, p95', server.pageP95, 200),
    within('search of 1 400 000 projects, PostgreSQL, p95', country.pageP95, 500),
    within('suggestions where 1 400 000 projects hold no answer, p95', country.suggestP95, 500),
    within('longest hold of the process while 1 400 000 projects are read', country.longestBlock, 500),
    memory('memory with 1 400 000 projects read', country.memoryMb, 1024),
    memory(
      `memory gained by an export of ${country.export.rows} rows`,
      Math.max(0, country.export.peakMb - country.export.startMb),
      200,
    ),
  ];
}

async function withServer(projects: number): Promise<Measured> {
  const server = await openServer();
  try {
    return await measure(projects, server.url);
  } finally {
    await server.close();
  }
}

/** Loading and measuring stand in two processes: what is measured is a site that finds its data there. */
async function measure(projects: number, url: string | undefined): Promise<Measured> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'opora-bench-'));
  try {
    const { loadMs } = await run<{ loadMs: number }>('load', projects, dataFolder, url);
    const measured = await run<Omit<Measured, 'loadMs' | 'projects'>>('search', projects, dataFolder, url);
    const result = { projects, loadMs, ...measured };
    if (process.env.OPORA_BENCH_DETAILS) console.error(url ? 'PostgreSQL' : 'embedded', result);
    return result;
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

function run<T>(part: string, projects: number, dataFolder: string, url: string | undefined): Promise<T> {
  const file = join(import.meta.dirname, 'project-search-process.ts');
  const child = fork(file, [part, String(projects), dataFolder], {
    // As the command starts it.
    env: { MALLOC_MMAP_THRESHOLD_: '131072', ...process.env, ...(url ? { DATABASE_URL: url } : {}) },
  });
  return new Promise((resolve, reject) => {
    let answer: T | undefined;
    child.once('message', (message) => (answer = message as T));
    child.once('exit', (code) =>
      answer ? resolve(answer) : reject(new Error(`${part} ended with ${code}`)),
    );
  });
}

function within(what: string, ms: number, most: number): Result {
  return {
    what: `${what} : ${most} ms`,
    measured: `${ms.toFixed(0)} ms`,
    against: `${most} ms`,
    ratio: (ms / most).toFixed(2),
    budget: 'at most 1',
    ok: ms <= most,
  };
}

function memory(what: string, megabytes: number, most: number): Result {
  return {
    what: `${what} : ${most} MB`,
    measured: `${Math.round(megabytes)} MB`,
    against: `${most} MB`,
    ratio: (megabytes / most).toFixed(2),
    budget: 'at most 1',
    ok: megabytes <= most,
  };
}
