// Lists of projects through the import door: saved once, changed by a new edition, refused whole, joined by number.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { AssertionBatch } from '#model/assertion-reader.ts';
import type { Problem } from '#model/import-report.ts';
import type { ProjectAssertion } from '#model/project-assertion.ts';
import { openRegionDatabase } from '../../../../test/database.ts';
import { listWords } from '../../register/assertions.ts';
import { listProjectRecords } from '../../register/project-records.ts';
import { findRawRow } from '../../register/sources.ts';
import { findProjectDetail } from '../projects/detail.ts';
import { openFileStore } from './file-store.ts';
import { importList } from './list.ts';
import type { ListRequest } from './read-list.ts';
import type { ListFormat } from './list-format.ts';

const database = await openRegionDatabase();
const folder = mkdtempSync(join(tmpdir(), 'opora-lists-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const NUMBER = 'CZ.03.2.60/0.0/0.0/16_052/0099999';
/** Stands in the pack as one of its projects. */
const PACK_NUMBER = 'CZ.03.2.60/0.0/0.0/16_052/0007825';

/** `continues`: rows that come after the others. */
type Said = Partial<ProjectAssertion> & { key: string; continues?: ProjectAssertion['contracts'] };

function numbered(number: string): ProjectAssertion['identifiers'] {
  return [{ scheme: 'registration-number', value: number, normalised: number }];
}

function amount(kind: 'contracted' | 'paid', payer: 'all' | 'EU', hellers: bigint) {
  return { kind, payer, hellers, ref: { sheet: '', row: 2, column: 'C' } };
}

/** A list that says what it is told; its file differs with what is said. */
function listOf(id: string, said: Said[], problems: Problem[] = []): [ListFormat, string] {
  const path = join(folder, `${id}.csv`);
  writeFileSync(
    path,
    JSON.stringify(said, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
  );
  const assertions = said.map((one, index): ProjectAssertion => ({
    ref: { sheet: '', row: index + 2 },
    rowCount: 1,
    identifiers: [],
    places: [],
    interventions: [],
    amounts: [],
    contracts: [],
    ...one,
  }));
  const format: ListFormat = {
    id,
    title: id,
    files: [id],
    publication: { id, title: `Seznam ${id}`, publisher: 'test', standing: 'official' },
    reader: async () =>
      async function* (): AsyncGenerator<AssertionBatch, never> {
        for (const assertion of assertions) {
          const { sheet, row } = assertion.ref;
          const rows = [{ sheet, row, cells: [assertion.key, null, 'x'] }];
          yield { rows, assertions: [assertion], continuations: [], problems: row === 2 ? problems : [] };
        }
        for (const { key, continues } of said) {
          if (!continues) continue;
          const ref = { sheet: '', row: 100 };
          const more = { key, ref, rowCount: 1, places: [], interventions: [], contracts: continues };
          yield { rows: [{ ...ref, cells: [key] }], assertions: [], continuations: [more], problems: [] };
        }
        const rowsRead = assertions.length;
        const end = {
          headings: [{ sheet: '', row: 1, cells: ['klíč', 'nic', 'x'] }],
          edition: {},
          totals: [],
        };
        return { ...end, rowsRead, rejected: 0, assertions: rowsRead } as never;
      },
  };
  return [format, path];
}

function run(
  id: string,
  said: Said[],
  { problems = [] as Problem[], ...more }: Partial<ListRequest> & { problems?: Problem[] } = {},
) {
  const [format, path] = listOf(id, said, problems);
  return importList(database, 'CZ051', openFileStore(folder), format, {
    paths: [path],
    author: 'test',
    ...more,
  });
}

const project = (id: string) =>
  database.read('CZ051', (tx) =>
    tx.selectFrom('project').selectAll().where('id', '=', id).executeTakeFirst(),
  );
const money = (id: string) =>
  database.read('CZ051', (tx) =>
    tx.selectFrom('project_money').selectAll().where('project_id', '=', id).orderBy('kind').execute(),
  );

test('a project of a list, its money by kind and payer, and its raw row', async () => {
  const report = await run('first', [
    {
      key: NUMBER,
      identifiers: numbered(NUMBER),
      title: 'Terénní práce v obci',
      recipient: { name: 'Město', ico: '00262978', legalForm: '801' },
      places: [{ code: 'CZ051', text: 'Liberecký kraj' }],
      amounts: [amount('contracted', 'all', 1_000_00n), amount('contracted', 'EU', 850_00n)],
    },
    { key: 'second', title: 'Bez čísla', year: 2016, amounts: [amount('paid', 'all', -5_00n)] },
  ]);
  expect(report).toMatchObject({
    outcome: 'imported',
    accepted: 2,
    projects: { added: 2, changed: 0, gone: 0, unchanged: 0, joined: 0 },
    sums: [
      { kind: 'contracted', total: '1000.00', projects: 1, negative: 0 },
      { kind: 'paid', total: '-5.00', projects: 1, negative: 1 },
    ],
  });
  const id = 'cz.03.2.60-0.0-0.0-16_052-0099999';
  expect(await project(id)).toMatchObject({
    number: NUMBER,
    recipient_id: 'mesto-liberec',
    recipient_kind: 'municipality',
    areas: ['social-services'],
  });
  expect(await money(id)).toMatchObject([
    { kind: 'contracted', total: 1_000_00n, from_eu: 850_00n, from_unknown: 150_00n, from_state: null },
  ]);
  expect(await money('first.second')).toMatchObject([{ kind: 'paid', total: -5_00n, from_unknown: -5_00n }]);
  const [edition] = (await database.read('CZ051', (tx) => listWords(tx, [id]))).map((word) => word.source);
  const raw = await database.read('CZ051', (tx) => findRawRow(tx, edition!, '', 3));
  expect(raw?.cells).toEqual(['second', null, 'x']);
});

test('a project of a municipality or region without a printed place lies in it; of anybody else nowhere', async () => {
  await run('seats', [
    { key: 'town', title: 'Hřiště', recipient: { name: 'Město Liberec', ico: '00262978' } },
    { key: 'region', title: 'Silnice', recipient: { name: 'Liberecký kraj' } },
    { key: 'roads', title: 'Most', recipient: { name: 'Správa silnic Libereckého kraje' } },
    { key: 'spolek', title: 'Klub', recipient: { name: 'Spolek', ico: '66002222' } },
    {
      key: 'printed',
      title: 'Jinde',
      recipient: { name: 'Město Liberec', ico: '00262978' },
      places: [{ code: 'CZ051', text: 'Liberecký kraj' }],
    },
  ]);
  const places = await database.read('CZ051', (tx) =>
    tx
      .selectFrom('project_territory')
      .select(['project_id', 'territory_code', 'rule'])
      .where('project_id', 'like', 'seats.%')
      .orderBy('project_id')
      .execute(),
  );
  expect(places).toEqual([
    { project_id: 'seats.printed', territory_code: 'CZ051', rule: 'code' },
    { project_id: 'seats.region', territory_code: 'CZ051', rule: 'recipient-name' },
    { project_id: 'seats.town', territory_code: '563889', rule: 'recipient' },
  ]);
});

test('a printed place that is no town of the register is told by cell and stays at the project as printed', async () => {
  const at = (row: number) => ({ sheet: '', row, column: 'F' });
  const said = (key: string, place: ProjectAssertion['places'][number]) => ({
    key,
    title: key,
    places: [place],
  });
  const list = [
    said('town', { text: 'Tanvald', within: 'Liberecký kraj', ref: at(2) }),
    said('part', { text: 'Kokonín', within: 'Liberecký kraj', ref: at(3) }),
    said('again', { text: 'Kokonín', within: 'Liberecký kraj', ref: at(4) }),
    said('lone', { text: 'Tanvald', ref: at(5) }),
    said('state', { text: 'Česká republika', ref: at(6) }),
    ...['Beroun', 'Tachov', 'Beroun'].map((text, index) =>
      said(`far-${index}`, { text, within: 'Tachov', ref: at(7 + index) }),
    ),
  ];
  const told = [
    {
      ...{ code: 'place-unknown', severity: 'note', ref: at(3), value: 'Kokonín' },
      details: { within: 'Liberecký kraj', instead: 'Liberecký kraj', count: 2 },
    },
    {
      ...{ code: 'place-alone', severity: 'note', ref: at(5), value: 'Tanvald' },
      details: { called: 'Tanvald (okres Jablonec nad Nisou)', count: 1 },
    },
    // The register of the test holds one region.
    {
      ...{ code: 'places-outside', severity: 'note', ref: at(7), value: 'Beroun (2×), Tachov (1×)' },
      details: { places: 2, count: 3 },
    },
  ];
  expect((await run('missed', list, { dryRun: true })).problems).toEqual(told);
  expect(await run('missed', list)).toMatchObject({ outcome: 'imported', problems: told });
  const missed = async (key: string) =>
    (await database.read('CZ051', (tx) => findProjectDetail(tx, `missed.${key}`)))!.missed;
  expect(await missed('town')).toEqual([]);
  expect(await missed('part')).toMatchObject([
    { text: 'Kokonín', within: 'Liberecký kraj', why: 'unknown', instead: 'Liberecký kraj' },
  ]);
  expect(await missed('lone')).toMatchObject([{ text: 'Tanvald', why: 'alone', instead: null }]);
  expect(await missed('state')).toMatchObject([{ text: 'Česká republika', why: 'state' }]);
});

test('two spellings of one organisation are one kind, the one that the first telling spelling says', async () => {
  const ico = '25596641';
  await run('spellings', [
    { key: 'a', title: 'A', recipient: { name: 'Poradna', ico } },
    { key: 'b', title: 'B', recipient: { name: 'Poradna, z. s.', ico } },
    { key: 'c', title: 'C', recipient: { name: 'Poradna s.r.o.', ico } },
  ]);
  const ids = ['spellings.a', 'spellings.b', 'spellings.c'];
  const records = await database.read('CZ051', (tx) => listProjectRecords(tx, ids));
  expect(records.map(({ recipient }) => recipient.kind)).toEqual(['ngo', 'ngo', 'ngo']);
});

test('the same list again, also in another order, changes nothing', async () => {
  const said = [
    { key: 'a', title: 'A' },
    { key: 'b', title: 'B' },
  ];
  expect(await run('again', said)).toMatchObject({ outcome: 'imported' });
  expect(await run('again', said)).toMatchObject({ outcome: 'unchanged' });
  expect(await run('again', said.toReversed())).toMatchObject({ outcome: 'unchanged' });
});

test('the same bytes read with another rate say something new', async () => {
  const read = async (hellers: bigint) => {
    const [format, path] = listOf('rates', [
      { key: 'r', title: 'Kurz', amounts: [amount('contracted', 'all', hellers)] },
    ]);
    writeFileSync(path, 'tytéž bajty');
    const request = { paths: [path], author: 'test' };
    return (await importList(database, 'CZ051', openFileStore(folder), format, request)).outcome;
  };
  expect(await read(100n)).toBe('imported');
  expect(await read(250n)).toBe('imported');
  expect(await read(250n)).toBe('unchanged');
  expect(await money('rates.r')).toMatchObject([{ total: 250n }]);
});

test('a new edition: added, changed, gone, and a gone project comes back', async () => {
  await run('editions', [
    { key: 'stays', title: 'Zůstává' },
    { key: 'changes', title: 'Mění se', amounts: [amount('contracted', 'all', 100n)] },
    { key: 'goes', title: 'Zmizí' },
  ]);
  const second = await run('editions', [
    { key: 'stays', title: 'Zůstává' },
    { key: 'changes', title: 'Mění se', amounts: [amount('contracted', 'all', 200n)] },
    { key: 'comes', title: 'Přibude' },
  ]);
  expect(second.projects).toEqual({ added: 1, changed: 1, gone: 1, unchanged: 1, joined: 0 });
  expect(await money('editions.changes')).toMatchObject([{ kind: 'contracted', total: 200n }]);
  expect(await project('editions.goes')).toMatchObject({ hidden: 'withdrawn', title: 'Zmizí' });
  const third = await run('editions', [
    { key: 'stays', title: 'Zůstává' },
    { key: 'goes', title: 'Zmizí' },
  ]);
  expect(third.projects).toEqual({ added: 1, changed: 0, gone: 2, unchanged: 1, joined: 0 });
  expect(await project('editions.goes')).toMatchObject({ hidden: null });
});

test('rows of a project that come apart from its first ones are all of it', async () => {
  const said = (title: string): Said[] => [
    { key: 'apart', title: 'Po částech', contracts: [{ title: 'první' }], continues: [{ title }] },
    { key: 'other', title: 'Jiný' },
  ];
  expect(await run('apart', said('druhá'))).toMatchObject({ outcome: 'imported', projects: { added: 2 } });
  const [word] = await database.read('CZ051', (tx) => listWords(tx, ['apart.apart']));
  expect(word).toMatchObject({ rowCount: 2, contracts: [{ title: 'první' }, { title: 'druhá' }] });
  expect(await run('apart', said('druhá'))).toMatchObject({ outcome: 'unchanged' });
  expect(await run('apart', said('třetí'))).toMatchObject({ projects: { changed: 1, unchanged: 1 } });
});

test('one error refuses the whole list, a warning does not', async () => {
  const problem = (severity: 'error' | 'warning'): Problem => ({
    code: 'not-an-amount',
    severity,
    value: 'x',
  });
  const said = [{ key: 'x', title: 'X' }];
  expect(await run('refused', said, { problems: [problem('error')] })).toMatchObject({ outcome: 'refused' });
  expect(await project('refused.x')).toBeUndefined();
  expect(await run('refused', said, { problems: [problem('warning')], dryRun: true })).toMatchObject({
    outcome: 'dry-run',
    problemCount: 1,
  });
  expect(await project('refused.x')).toBeUndefined();
  expect(await run('refused', said, { problems: [problem('warning')] })).toMatchObject({
    outcome: 'imported',
  });
});

test('two lists of one number make one project, whose money counts once', async () => {
  const number = 'CZ.03.2.60/0.0/0.0/16_052/0088888';
  const id = 'cz.03.2.60-0.0-0.0-16_052-0088888';
  await run('list-a', [
    {
      key: number,
      identifiers: numbered(number),
      title: 'Název A',
      amounts: [amount('contracted', 'all', 100n)],
    },
  ]);
  const report = await run('list-b', [
    {
      key: 'own',
      identifiers: numbered(number),
      title: 'Název B',
      amounts: [amount('contracted', 'all', 100n)],
    },
  ]);
  expect(report.projects).toMatchObject({ added: 1, joined: 1 });
  expect(await money(id)).toMatchObject([{ total: 100n }]);
  expect(await project(id)).toMatchObject({ publications: 2, title: 'Název B' });
  expect(await project('list-b.own')).toBeUndefined();
});

test('a list joins the project of the pack; what only the pack says stays, and an export says no more than the pack did', async () => {
  const before = await project('kontaktni-socialni-prace-liberec');
  await run('joins-pack', [
    {
      key: PACK_NUMBER,
      identifiers: numbered(PACK_NUMBER),
      title: 'Jiný název',
      state: { code: 'PP40', text: 'Projekt fyzicky ukončen' },
      amounts: [amount('contracted', 'all', 6_881_550_00n)],
    },
  ]);
  const after = await project('kontaktni-socialni-prace-liberec');
  expect(after).toMatchObject({
    attribution: before!.attribution,
    note: before!.note,
    state_code: 'PP40',
    publications: 2,
  });
  const kinds = (await money('kontaktni-socialni-prace-liberec')).map((row) => [row.kind, row.total]);
  expect(kinds).toEqual([
    ['contracted', 6_881_550_00n],
    ['stated', 6_881_550_00n],
  ]);
});
