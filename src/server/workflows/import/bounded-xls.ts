// Old binary workbooks, read in a worker: a file made to hang or to swell stops the worker, not the site or the command.
import { memoryUsage } from 'node:process';
import { Worker } from 'node:worker_threads';
import { exhaustedWorkbook, type BoundedXlsParser } from '#sources/file/xls.ts';
import type { WorkbookResult } from '#sources/file/workbook.ts';

export type XlsLimits = { milliseconds: number; megabytes: number };

const LIMITS: XlsLimits = { milliseconds: 60_000, megabytes: 800 };
const WATCH_MS = 50;
const MB = 1024 * 1024;

let last: Promise<unknown> = Promise.resolve();

/** One at a time: two at once would share the memory one is allowed. */
export function boundXls(limits: XlsLimits = LIMITS): BoundedXlsParser {
  return (bytes) => {
    const reading = last.then(() => readInWorker(bytes, limits));
    last = reading.catch(() => undefined);
    return reading;
  };
}

function readInWorker(bytes: Uint8Array, limits: XlsLimits): Promise<WorkbookResult> {
  // Resolved by name, because the built pages stand in another folder than this file.
  const worker = new Worker(new URL(import.meta.resolve('#server/workflows/import/xls-worker.ts')), {
    workerData: new Uint8Array(bytes),
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  const before = memoryUsage().rss;
  return new Promise((resolve) => {
    const end = (result: WorkbookResult) => {
      clearInterval(watch);
      clearTimeout(clock);
      void worker.terminate();
      resolve(result);
    };
    const clock = setTimeout(() => end(exhaustedWorkbook(`${limits.milliseconds} ms`)), limits.milliseconds);
    // Buffers stand outside of the heap the worker is limited to.
    const watch = setInterval(() => {
      if (memoryUsage().rss - before > limits.megabytes * MB)
        end(exhaustedWorkbook(`${limits.megabytes} MB`));
    }, WATCH_MS);
    worker.once('message', (result: WorkbookResult) => end(result));
    worker.once('error', (error: Error) => end(exhaustedWorkbook(error.message)));
    worker.once('exit', () => end(exhaustedWorkbook('the worker has ended')));
  });
}
