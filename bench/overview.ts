// The overview page, warm, eight connections, from a process of its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '#server/settings.ts';
import type { Result } from './result.ts';
import { startSite } from './site.ts';

const SECONDS = 8;

type Load = { requests: { average: number }; latency: { p97_5: number }; errors: number; non2xx: number };

export async function overview(): Promise<Result[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'opora-bench-'));
  const site = await startSite(dataFolder);
  await load(site.url, 1);
  const { requests, latency, errors, non2xx } = await load(site.url, SECONDS);
  const memory = site.memoryMb();
  await site.stop();
  rmSync(dataFolder, { recursive: true, force: true });
  if (errors || non2xx) throw new Error(`${errors} errors, ${non2xx} answers other than 2xx`);
  const result = (
    what: string,
    measured: number,
    against: number,
    unit: string,
    atLeast: boolean,
  ): Result => ({
    what,
    measured: `${Math.round(measured)} ${unit}`,
    against: `${against} ${unit}`,
    ratio: (measured / against).toFixed(2),
    budget: atLeast ? 'at least 1' : 'at most 1',
    ok: atLeast ? measured >= against : measured <= against,
  });
  return [
    result('overview, 8 connections : 1000 requests/s', requests.average, 1_000, 'requests/s', true),
    result('overview, p97.5 : 30 ms', latency.p97_5, 30, 'ms', false),
    result('memory of the site : 1 GB', memory, 1_024, 'MB', false),
  ];
}

async function load(url: string, duration: number): Promise<Load> {
  const autocannon = join(projectFolder, 'node_modules/autocannon/autocannon.js');
  const output = execFileSync(process.execPath, [autocannon, '-c', '8', '-d', String(duration), '-j', url], {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output.toString()) as Load;
}
