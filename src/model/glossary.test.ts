import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildGlossaryPage } from './glossary-page.ts';
import { findTerm, getTerm, glossary } from './glossary.ts';

const root = join(import.meta.dirname, '../..');

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

test('one identifier, one Czech term, one English term', () => {
  expect(glossary.length).toBeGreaterThanOrEqual(60);
  for (const key of ['id', 'cs', 'en', 'definition', 'definitionEn'] as const) {
    expect(repeated(glossary.map((term) => term[key].toLowerCase()))).toEqual([]);
  }
});

describe.each(glossary.map((term) => [term.id, term] as const))('%s', (id, term) => {
  test('is written as an entry should be', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const line of [term.definition, term.definitionEn]) expect(line).toMatch(/^[\p{Lu}\d][^\n]*\.$/u);
    for (const line of [term.definition, term.definitionEn]) expect(line.length).toBeLessThanOrEqual(180);
    expect(term.source ?? '-').not.toBe('');
  });

  test('has the forms of its own term, each once', () => {
    expect(term.forms).toContain(term.cs);
    expect(repeated(term.forms)).toEqual([]);
    expect(term.forms.filter((form) => form === '' || form !== form.trim() || / {2}/.test(form))).toEqual([]);
  });

  test('is told apart from a term that exists', () => {
    const other = term.notToConfuseWith;
    if (!other) return;
    expect(findTerm(other.id)?.id).toBe(other.id);
    expect(other.id).not.toBe(id);
    for (const line of [other.why, other.whyEn]) expect(line).toMatch(/^\p{Lu}[^\n]*\.$/u);
  });
});

test('no form belongs to two terms, so that the text check never has to guess', () => {
  expect(repeated(glossary.flatMap((term) => term.forms.map((form) => form.toLowerCase())))).toEqual([]);
});

test('a term is found by its identifier; a missing one is an error that says where to add it', () => {
  expect(getTerm('exclusion-index').cs).toBe('Index sociálního vyloučení');
  expect(findTerm('nothing')).toBeUndefined();
  expect(() => getTerm('nothing')).toThrow(/glossary\.ts/);
});

/** Tables that only tie others together, or are no word of the domain. */
const TECHNICAL = [
  ...[
    'territory_name',
    'territory_parent',
    'register_version',
    'project_rules',
    'union_member',
    'unit_succession',
    'agreement_party',
  ],
  ...['project_identifier', 'project_territory', 'project_area', 'source_block'],
  ...['post_territory', 'event_effect', 'mitigation_effect'],
];

test('every table of the register has an entry', () => {
  const folder = join(root, 'db/migrations');
  const sql = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const tables = sql.flatMap((text) => [...text.matchAll(/^create table (\w+)/gm)].map(([, name]) => name!));
  expect(tables).toContain('published_figure');
  const undocumented = tables.filter(
    (name) => !TECHNICAL.includes(name) && !findTerm(name.replaceAll('_', '-')),
  );
  expect(undocumented).toEqual([]);
});

test('every definition and indicator of a region pack has an entry', () => {
  const packs = join(root, 'packs');
  const names = readdirSync(packs).flatMap((pack) => {
    const lines = (file: string) => readFileSync(join(packs, pack, file), 'utf8').split('\n');
    const [headings, ...figures] = lines('published_figure.csv').map((line) => line.split(','));
    const indicators = lines('index_input.csv')[0]!
      .split(',')
      .filter((heading) => !INPUT_KEYS.includes(heading));
    return [...figures.flatMap((cells) => cells[headings!.indexOf('definition')] ?? []), ...indicators];
  });
  expect(names).toContain('stated-funds');
  expect(new Set(names.filter((name) => name !== '' && !findTerm(name)))).toEqual(new Set());
});

const INPUT_KEYS = ['territory', 'year', 'imputed', 'source', 'locator'];

test('docs/glossary.md is what the glossary says (vitest -u writes it)', async () => {
  await expect(buildGlossaryPage()).toMatchFileSnapshot(join(root, 'docs/glossary.md'));
});
