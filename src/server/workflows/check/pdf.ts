// The text of a PDF, read in a worker: a file made to hang or to swell stops the worker, not the site.
import { memoryUsage } from 'node:process';
import { Worker } from 'node:worker_threads';
import type { PdfInput, PdfOutput } from './pdf-worker.ts';

export type PdfLimits = { milliseconds: number; megabytes: number; pages: number; characters: number };

const LIMITS: PdfLimits = { milliseconds: 20_000, megabytes: 600, pages: 500, characters: 5_000_000 };
const WATCH_MS = 50;
const MB = 1024 * 1024;

const REASONS = {
  password: 'je PDF chráněné heslem; uložte ho bez hesla',
  pages: 'je PDF s příliš mnoha stranami; ověřte jen ty, které vycházejí',
  length: 'je PDF s příliš dlouhým textem; rozdělte ho',
  damaged: 'je poškozené PDF; otevřete ho a uložte znovu, nebo vložte text',
  swollen: 'je PDF, které po rozbalení zabere nepřiměřeně mnoho paměti; vložte text',
  slow: 'je PDF, které nejde přečíst v rozumném čase; vložte text',
  scan: 'je PDF bez textové vrstvy, nejspíš naskenované; převeďte ho rozpoznáním textu (OCR), nebo vložte text',
};

let last: Promise<unknown> = Promise.resolve();

/** One at a time: two at once would share the memory one is allowed. */
export function readPdf(bytes: Uint8Array, limits = LIMITS): Promise<{ text: string } | { problem: string }> {
  const reading = last.then(async () => {
    const output = await readInWorker(bytes, limits);
    if ('failure' in output) return { problem: REASONS[output.failure] };
    return /[\p{L}\d]/u.test(output.text) ? output : { problem: REASONS.scan };
  });
  last = reading.catch(() => undefined);
  return reading;
}

type Stopped = { failure: 'swollen' | 'slow' };

function readInWorker(bytes: Uint8Array, limits: PdfLimits): Promise<PdfOutput | Stopped> {
  const data: PdfInput = {
    bytes: new Uint8Array(bytes),
    mostPages: limits.pages,
    mostCharacters: limits.characters,
  };
  // Resolved by name, because the built pages stand in another folder than this file.
  const worker = new Worker(new URL(import.meta.resolve('#server/workflows/check/pdf-worker.ts')), {
    workerData: data,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  const before = memoryUsage().rss;
  return new Promise((resolve) => {
    const end = (output: PdfOutput | Stopped) => {
      clearInterval(watch);
      clearTimeout(clock);
      void worker.terminate();
      resolve(output);
    };
    const clock = setTimeout(() => end({ failure: 'slow' }), limits.milliseconds);
    // Buffers stand outside of the heap the worker is limited to.
    const watch = setInterval(() => {
      if (memoryUsage().rss - before > limits.megabytes * MB) end({ failure: 'swollen' });
    }, WATCH_MS);
    worker.once('message', (output: PdfOutput) => end(output));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end({ failure: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'swollen' : 'damaged' }),
    );
    worker.once('exit', () => end({ failure: 'damaged' }));
  });
}
