// A folder on disk → rows with the line they stand on. Nothing is judged here but the shape of CSV and YAML.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv, CsvError } from 'csv-parse/sync';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { Problem } from '#model/import-report.ts';
import { PACK_FILES } from './files.ts';

const header = z.object({
  region: z.string().regex(/^CZ0\d{2}$/),
  title: z.string().min(1),
  title_en: z.string().optional(),
  language: z.string().default('cs'),
  attribution: z.string().min(1),
  format: z.literal(1),
});

export type PackHeader = z.infer<typeof header>;

/** `cells` by header; an empty cell is an empty string. `line` counts from 1 and includes the header line. */
export type PackRow = { line: number; cells: Record<string, string> };

export type Pack = { header: PackHeader; files: Map<string, PackRow[]> };

export type PackReading = { pack: Pack | undefined; problems: Problem[] };

export function readPack(folder: string): PackReading {
  const problems: Problem[] = [];
  const packHeader = readHeader(folder, problems);
  const files = new Map<string, PackRow[]>();
  for (const file of PACK_FILES) {
    const path = join(folder, `${file.name}.csv`);
    files.set(file.name, existsSync(path) ? readRows(file.name, readFileSync(path, 'utf8'), problems) : []);
  }
  const known = new Set(PACK_FILES.map((file) => `${file.name}.csv`));
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (name.endsWith('.csv') && !known.has(name)) {
      problems.push({ code: 'unknown-file', severity: 'error', ref: { sheet: name, row: 1 }, value: name });
    }
  }
  return { pack: packHeader ? { header: packHeader, files } : undefined, problems };
}

function readHeader(folder: string, problems: Problem[]): PackHeader | undefined {
  const ref = { sheet: 'pack.yaml', row: 1 };
  try {
    const parsed = header.safeParse(parseYaml(readFileSync(join(folder, 'pack.yaml'), 'utf8')));
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      problems.push({
        code: 'invalid-value',
        severity: 'error',
        ref,
        column: issue.path.join('.'),
        expected: issue.message,
      });
    }
  } catch (error) {
    if (error instanceof YAMLParseError) {
      const row = error.linePos?.[0].line ?? 1;
      problems.push({ code: 'invalid-yaml', severity: 'error', ref: { ...ref, row }, expected: error.code });
    } else if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      problems.push({ code: 'missing-file', severity: 'error', ref, value: join(folder, 'pack.yaml') });
    } else throw error;
  }
  return undefined;
}

function readRows(name: string, text: string, problems: Problem[]): PackRow[] {
  const sheet = `${name}.csv`;
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parseCsv(text, {
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as never;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number((error as unknown as { lines?: number }).lines ?? 1);
    problems.push({ code: 'invalid-csv', severity: 'error', ref: { sheet, row }, expected: error.code });
    return [];
  }
  const [first, ...rest] = records;
  if (!first) {
    problems.push({ code: 'empty-file', severity: 'error', ref: { sheet, row: 1 } });
    return [];
  }
  checkHeadings(name, first.record, problems);
  return rest.map(({ record }, index) => {
    // A record may span lines (quoted line breaks): it starts on the line after the one before it.
    const line = (rest[index - 1]?.info.lines ?? first.info.lines) + 1;
    if (record.length !== first.record.length) {
      const details = { found: record.length, expected: first.record.length };
      problems.push({ code: 'row-too-short', severity: 'error', ref: { sheet, row: line }, details });
    }
    const entries = first.record.map((heading, column) => [heading, record[column]?.trim() ?? ''] as const);
    return { line, cells: Object.fromEntries(entries) };
  });
}

function checkHeadings(name: string, headings: string[], problems: Problem[]): void {
  const ref = { sheet: `${name}.csv`, row: 1 };
  const expected = PACK_FILES.find((file) => file.name === name)!.columns.map((column) => column.header);
  for (const heading of expected) {
    if (!headings.includes(heading)) {
      problems.push({ code: 'missing-heading', severity: 'error', ref, column: heading, expected: heading });
    }
  }
  for (const [index, heading] of headings.entries()) {
    if (!expected.includes(heading)) {
      problems.push({ code: 'unexpected-heading', severity: 'error', ref, column: heading, value: heading });
    } else if (headings.indexOf(heading) !== index) {
      problems.push({ code: 'duplicate-heading', severity: 'error', ref, column: heading, value: heading });
    }
  }
}

/** Fingerprint of the facts alone: neither the order of rows nor of columns nor quoting matters. */
export function packFingerprint(pack: Pack): string {
  const hash = createHash('sha256').update(JSON.stringify(pack.header, Object.keys(pack.header).sort()));
  for (const { name, columns } of PACK_FILES) {
    const rows = (pack.files.get(name) ?? []).map((row) =>
      JSON.stringify(columns.map((c) => row.cells[c.header] ?? '')),
    );
    hash.update(`\n${name}\n${rows.sort().join('\n')}`);
  }
  return hash.digest('hex');
}

export function splitList(value: string): string[] {
  return value
    .split(';')
    .map((item) => item.trim())
    .filter(Boolean);
}
