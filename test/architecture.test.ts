// Holds the import rule of ARCHITECTURE.md.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const PURE = ['sources', 'evidence', 'need', 'claims', 'projects', 'obligations', 'continuity'];

/** Folder of src → folders of src it may import from, besides itself. The first matching line holds. */
const RULES: [folder: string, may: string[]][] = [
  ['model', []],
  ...PURE.map((folder): [string, string[]] => [folder, ['model']]),
  ['server/database', []],
  ['server/register', ['model', 'evidence', 'server/database']],
  ['server/workflows', ['model', ...PURE, 'server/database', 'server/register', 'server/settings.ts']],
  ['server/api', ['model', 'server/database', 'server/register', 'server/workflows']],
  ['server', ['server']],
  ['cli', ['model', ...PURE, 'server']],
  ['lib', ['model', ...PURE]],
  ['routes', ['model', 'lib', ...PURE]],
];
/** Pages read the register only in files the browser never gets. */
const SERVER_FILE = /\.server\.ts$|\+server\.ts$/;

/** Material of tests that lives beside what it tests. */
const FIXTURE = /\.test\.ts$|\.example\.ts$|\/samples?(\/|\.ts$)|\/golden\/|\/gold\/|\/examples\//;

const PAGE = /^(lib|routes)\//;

type Import = { file: string; from: string; to: string };

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'paraglide' ? [] : listFiles(path);
    return /\.(ts|svelte)$/.test(entry.name) ? [path] : [];
  });
}

function listImports(): Import[] {
  return listFiles(join(ROOT, 'src')).flatMap((path) => {
    const file = relative(join(ROOT, 'src'), path);
    if (/\.test\.ts$/.test(file)) return [];
    const text = readFileSync(path, 'utf8');
    // A page may name the type of what it is given: types are gone before the browser sees the file.
    const code = PAGE.test(file) ? text.replace(/import type [^;]*;/g, '') : text;
    const specifiers = [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
    return specifiers.flatMap((specifier) => {
      if (specifier.startsWith('#')) return [{ file, from: file, to: specifier.slice(1) }];
      if (specifier.startsWith('.')) return [{ file, from: file, to: join(dirname(file), specifier) }];
      return [];
    });
  });
}

function inside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function allowed({ file, to }: Import): boolean {
  if (/^\.\.|\$types|paraglide/.test(to)) return /\$types|paraglide|package\.json/.test(to);
  const rule = RULES.find(([folder]) => inside(file, folder));
  if (!rule) return true;
  const [folder, may] = rule;
  if (folder === 'routes' && SERVER_FILE.test(file) && inside(to, 'server')) return true;
  return inside(to, folder) || may.some((target) => inside(to, target));
}

const imports = listImports();

test('every import goes the way ARCHITECTURE.md allows', () => {
  expect(imports.filter((one) => !allowed(one)).map((one) => `${one.file} imports ${one.to}`)).toEqual([]);
});

test('the check sees imports, and would see a forbidden one', () => {
  expect(imports.length).toBeGreaterThan(200);
  const forbidden = [
    ['model/money.ts', 'sources/file/text.ts'],
    ['evidence/sums.ts', 'server/register/findings.ts'],
    ['need/points.ts', 'evidence/sums.ts'],
    ['server/register/figures.ts', 'server/workflows/reconcile.ts'],
    ['routes/+page.svelte', 'server/register/figures.ts'],
    ['lib/components/Map.svelte', 'server/site.ts'],
  ];
  for (const [file, to] of forbidden)
    expect(allowed({ file: file!, from: file!, to: to! }), `${file} → ${to}`).toBe(false);
});

/** No database, files, clock, network or framework above src/server; unpacking bytes (zlib) touches nothing outside. */
const OUTSIDE = [
  /from '(?:node:(?!zlib)|pg|kysely|hono|@hono|svelte|@sveltejs|@electric-sql)/,
  /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bfetch\(|\bprocess\./,
];

test('pure folders stay pure', () => {
  const files = ['model', ...PURE].flatMap((folder) => listFiles(join(ROOT, 'src', folder)));
  const offenders = files
    .filter((path) => !FIXTURE.test(path))
    .flatMap((path) =>
      OUTSIDE.filter((pattern) => pattern.test(readFileSync(path, 'utf8'))).map(
        (pattern) => `${relative(ROOT, path)} ${pattern}`,
      ),
    );
  expect(offenders).toEqual([]);
});

test('nothing in the code names the region of the first pack', () => {
  const offenders = listFiles(join(ROOT, 'src'))
    .filter((path) => !FIXTURE.test(path) && !/\/model\/glossary|\/claims\/town-quarters/.test(path))
    .filter((path) => {
      const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|<!--[\s\S]*?-->/g, '');
      return /Libere[cn]|'CZ051'|563889/.test(
        code.replace(/openapi\([^)]*\)|example: '[^']*'|example: "[^"]*"/g, ''),
      );
    })
    .map((path) => relative(ROOT, path));
  expect(offenders).toEqual([]);
});

test('the inputs of the index and its indicators are listed once', () => {
  const list = /'population-15-plus',\s*'population-15-64',|'enforcement',\s*'housing-allowance',/;
  const found = listFiles(join(ROOT, 'src'))
    .filter((path) => !FIXTURE.test(path) && list.test(readFileSync(path, 'utf8')))
    .map((path) => relative(ROOT, path));
  expect(found).toEqual(['src/model/index-inputs.ts']);
});
