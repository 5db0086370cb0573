// Builds the pages when their sources changed since the last build.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#server/settings.ts';

const INPUTS = [
  'src',
  'messages',
  'static',
  'project.inlang/settings.json',
  'vite.config.ts',
  'package-lock.json',
];
const stampFile = join(projectFolder, 'build/stamp');
/** What the build also generates and a fresh install removes: types of routes and messages. */
const GENERATED = ['node_modules/$app/tsconfig.json', 'src/lib/paraglide/messages.js', 'build/handler.js'];

/** Resolves to the handler module of an up-to-date build. */
export async function ensureBuild(progress: (text: string) => void): Promise<string> {
  const stamp = fingerprint();
  const whole = [stampFile, ...GENERATED.map((path) => join(projectFolder, path))].every((path) =>
    existsSync(path),
  );
  if (!whole || readFileSync(stampFile, 'utf8') !== stamp) {
    progress('Sestavuji stránky …');
    await build();
    writeFileSync(stampFile, stamp);
  }
  return join(projectFolder, 'build/handler.js');
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const full = join(projectFolder, path);
    if (!existsSync(full)) return;
    if (path.endsWith('src/lib/paraglide')) return;
    if (!/\.\w+$/.test(path)) {
      for (const name of readdirSync(full).sort()) add(join(path, name));
    } else if (!path.endsWith('.test.ts')) hash.update(`${path}\0`).update(readFileSync(full));
  };
  INPUTS.forEach(add);
  return hash.digest('hex');
}

/** In a process of its own: the bundler's memory is gone when the site runs, and its output is shown only on failure. */
function build(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'bundle.ts')], {
      cwd: projectFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`Sestavení stránek selhalo:\n${Buffer.concat(output).toString()}`)),
    );
  });
}
