// Starts the site as its users do and stops it again.
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type RunningSite = { url: string; tookMs: number; memoryMb(): number; stop(): Promise<void> };

const OPORA = join(import.meta.dirname, '../opora');

export async function startSite(dataFolder: string): Promise<RunningSite> {
  const begun = performance.now();
  const child: ChildProcess = spawn(OPORA, ['start', '--port', '0'], {
    env: { ...process.env, OPORA_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/\S+/.exec(output);
      if (found) resolve(found[0]);
    });
    child.on('exit', (code) => reject(new Error(`./opora start ended with ${code}`)));
  });
  await (await fetch(url)).arrayBuffer();
  const tookMs = performance.now() - begun;
  return {
    url,
    tookMs,
    memoryMb: () => residentMb(child.pid!),
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
