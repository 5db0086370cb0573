// Every check of the repository. Ends with `N passed, N failed` alone on a line; a check that is no test counts as one.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

type Check = { name: string; run: [command: string, ...args: string[]]; results?: string };

const folder = mkdtempSync(join(tmpdir(), 'opora-results-'));

const { values: asked, positionals: filters } = parseArgs({
  options: { project: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
});

/** `npm test -- [--project NAME]... [FILE]...` narrows the tests; a part with nothing to run is no failure. */
function tests(name: string, ...own: string[]): Check[] {
  const projects = own.filter((project) => asked.project.length === 0 || asked.project.includes(project));
  if (projects.length === 0) return [];
  const results = join(folder, `${own[0]}.json`);
  const chosen = projects.map((project) => `--project=${project}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  return [
    { name, results, run: ['vitest', 'run', ...chosen, ...reporters, '--passWithNoTests', ...filters] },
  ];
}

/** The longest first: the browser waits more than it works, so it shares the machine well with the others. */
const CHECKS: Check[] = [
  ...tests('tests in a browser', 'browser'),
  ...tests('tests of commands', 'cli'),
  ...tests('tests of parts and of both databases', 'pure', 'server', 'embedded', 'postgres'),
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
report(await run({ name: 'build', run: ['node', 'src/cli/start/ensure.ts'] }));
const queue = [...CHECKS];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let check = queue.shift(); check; check = queue.shift()) report(await run(check));
  }),
);
rmSync(folder, { recursive: true, force: true });

console.log(`\n${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

type Result = { name: string; ok: boolean; seconds: number; output: string; results?: string };

function run({ name, run: [command, ...args], ...rest }: Check): Promise<Result> {
  const begun = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    const done = (ok: boolean) =>
      resolve({
        ...{ name, ok, ...rest },
        seconds: (Date.now() - begun) / 1000,
        output: Buffer.concat(output).toString(),
      });
    child.on('error', (error) => {
      output.push(Buffer.from(error.message));
      done(false);
    });
    child.on('exit', (code) => done(code === 0));
  });
}

/** What a check says is printed only when it or one of its tests fails, whole: two run at once and would mix their lines. */
function report({ name, ok, seconds, output, results }: Result): void {
  const counts = results === undefined ? { passed: Number(ok), failed: Number(!ok) } : count(results, ok);
  passed += counts.passed;
  failed += counts.failed;
  const numbers = results === undefined ? '' : `${counts.passed} passed, ${counts.failed} failed, `;
  const fine = ok && counts.failed === 0;
  console.log(`${fine ? 'ok    ' : 'FAILED'} ${name} (${numbers}${seconds.toFixed(1)} s)`);
  if (!fine) console.log(output);
}

/** A run that ended badly without a failed test, or wrote no results, counts as one failure. */
function count(results: string, ok: boolean): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8')) as Counts;
    return { passed: numPassedTests, failed: numFailedTests || Number(!ok) };
  } catch {
    return { passed: 0, failed: Number(!ok) };
  }
}

type Counts = { numPassedTests: number; numFailedTests: number };
