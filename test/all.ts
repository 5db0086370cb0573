// Every check of the repository. Ends with `N passed, N failed` alone on a line; a check that is no test counts as one.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Check = { name: string; run: [command: string, ...args: string[]] };

const CHECKS: Check[] = [
  {
    name: 'types',
    run: ['svelte-check', '--tsconfig', './tsconfig.json', '--output', 'human', '--fail-on-warnings'],
  },
  { name: 'lint', run: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'format', run: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'generated files', run: ['node', 'db/generate.ts', '--check'] },
];

/** Two at a time: the machine the suite is meant for has two cores. */
const AT_ONCE = 2;

const started = Date.now();
let passed = 0;
let failed = 0;

// The pages' generated code (messages, route types) is what the type check reads; the browser tests use the same build.
await report(await run({ name: 'build', run: ['node', 'src/cli/start/ensure.ts'] }));
const queue = [...CHECKS];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let check = queue.shift(); check; check = queue.shift()) report(await run(check));
  }),
);

const folder = mkdtempSync(join(tmpdir(), 'opora-results-'));
const results = join(folder, 'results.json');
await run(
  {
    name: 'tests',
    run: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
      ...process.argv.slice(2),
    ],
  },
  true,
);
try {
  const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(results, 'utf8')) as Record<
    string,
    number
  >;
  passed += numPassedTests!;
  failed += numFailedTests! || (success ? 0 : 1);
} catch {
  failed += 1;
}
rmSync(folder, { recursive: true, force: true });

console.log(`\n${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

type Result = { name: string; ok: boolean; seconds: number; output: string };

function run({ name, run: [command, ...args] }: Check, live = false): Promise<Result> {
  const begun = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    });
    const output: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
    const done = (ok: boolean) =>
      resolve({ name, ok, seconds: (Date.now() - begun) / 1000, output: Buffer.concat(output).toString() });
    child.on('error', (error) => {
      output.push(Buffer.from(error.message));
      done(false);
    });
    child.on('exit', (code) => done(code === 0));
  });
}

function report({ name, ok, seconds, output }: Result): void {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
  if (ok) passed += 1;
  else {
    failed += 1;
    console.log(output);
  }
}
