// Projects of more words: a person joins and parts them, an edition's changes are told, stated stands beside computed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sumOf } from '#projects/samples.ts';
import { openRegionDatabase } from '../../../../test/database.ts';
import { listMatches } from '../../register/matches.ts';
import { saveProjectRules } from '../../register/project-rules.ts';
import { saveTerritories } from '../../register/save-territories.ts';
import { findVersion } from '../../register/version.ts';
import { openFileStore } from '../import/file-store.ts';
import { importList } from '../import/list.ts';
import { formatOfMapping } from '../import/mapped-format.ts';
import { listEditionChanges } from './changes.ts';
import { findProjectId } from './find-id.ts';
import { listMatchesNow } from './match-grounds.ts';
import { decideMatch, findProposals, reviewMatches } from './matches.ts';
import { renewProjects } from './renew.ts';
import { compareStatedFunds } from './stated.ts';
import { parseMapping } from '#sources/mapped-table/mapping.ts';

const database = await openRegionDatabase();
const folder = mkdtempSync(join(tmpdir(), 'opora-projects-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read('CZ051', work);

/** Columns: number of the row, title, IČO, name, district, municipality, amount. */
async function importRows(id: string, rows: string[]) {
  const { mapping } = parseMapping(
    `
publication: { id: ${id}, title: Seznam ${id}, publisher: test }
key: { columns: [číslo] }
columns:
  číslo: identifier
  název: title
  ičo: recipient.ico
  příjemce: recipient.name
  okres: place.district
  obec: place.municipality
  rok: year
amounts:
  - { column: částka, kind: paid, payer: all }
`,
    'test.yaml',
  );
  const path = join(folder, `${id}.csv`);
  writeFileSync(path, ['číslo,název,ičo,příjemce,okres,obec,rok,částka', ...rows].join('\n') + '\n');
  const report = await importList(database, 'CZ051', openFileStore(folder), formatOfMapping(mapping!), {
    paths: [path],
    author: 'test',
  });
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return report;
}

const TOWN = '00262978,Statutární město Liberec,Liberec,Liberec';

describe('a proposal', () => {
  const totals = () =>
    read((tx) =>
      tx
        .selectFrom('project')
        .innerJoin('project_money', 'project_money.project_id', 'project.id')
        .select(['project.id', 'total', 'hidden'])
        .where('project.id', 'like', 'one-of-%')
        .orderBy('project.id')
        .execute(),
    );

  test('is made for two lists of one recipient, joins nothing by itself, and can be taken back', async () => {
    await importRows('one-of-a', [`1,Komunitní centrum Na Perštýně,${TOWN},2020,1000`]);
    const second = await importRows('one-of-b', [
      `7,Komunitní centrum na Perštýně,${TOWN},2020,1000`,
      `8,Oprava chodníku,${TOWN},2020,52`,
    ]);
    expect(await findProposals(database, 'CZ051', second.edition!)).toBe(1);
    const before = await totals();
    expect(before.map(({ total }) => total)).toEqual([1000_00n, 1000_00n, 52_00n]);
    const [match] = await read((tx) => listMatches(tx, 'proposed'));
    expect(match!.reasons.map(({ rule }) => rule)).toEqual([
      'same-recipient',
      'overlapping-period',
      'same-amount',
      'similar-title',
    ]);

    const accepted = await decideMatch(database, 'CZ051', match!.id, 'accept', {
      author: 'analytik',
      reason: 'totéž',
    });
    expect(accepted.outcome).toBe('done');
    expect((await totals()).map(({ total }) => total)).toEqual([1000_00n, 52_00n]);
    expect(
      await read((tx) =>
        tx
          .selectFrom('project')
          .select(['hidden', 'merged_into'])
          .where('id', '=', match!.other)
          .executeTakeFirst(),
      ),
    ).toEqual({
      hidden: 'merged',
      merged_into: match!.project,
    });

    // Its old name still leads to it.
    expect(await read((tx) => findProjectId(tx, match!.other))).toBe(match!.project);
    expect(await read((tx) => findProjectId(tx, 'nikdo'))).toBeUndefined();

    // The joined list comes again, changed: its word stays where the person put it.
    const again = await importRows('one-of-b', [
      `7,Komunitní centrum na Perštýně,${TOWN},2020,1100`,
      `8,Oprava chodníku,${TOWN},2020,52`,
    ]);
    expect(again.projects).toEqual({ added: 0, changed: 1, gone: 0, unchanged: 1, joined: 0 });
    expect((await totals()).map(({ total }) => total)).toEqual([1100_00n, 52_00n]);

    // The decision stays, but the amount it stood on is gone: a person is asked again.
    const gone = [{ before: { rule: 'same-amount', hellers: '100000' }, after: null }];
    expect(await reviewMatches(database, 'CZ051', again.edition!)).toMatchObject([
      { id: match!.id, state: 'accepted', changes: gone },
    ]);
    expect(await read((tx) => listMatchesNow(tx, 'accepted'))).toMatchObject([{ changes: gone }]);
    const confirmed = await decideMatch(database, 'CZ051', match!.id, 'accept', { author: 'analytik' });
    expect(confirmed).toMatchObject({ outcome: 'done', match: { state: 'accepted', score: '0.55' } });
    expect(await read((tx) => listMatchesNow(tx, 'accepted'))).toMatchObject([{ changes: [] }]);
    expect(await reviewMatches(database, 'CZ051', again.edition!)).toEqual([]);
    expect(await decideMatch(database, 'CZ051', match!.id, 'accept', { author: 'x' })).toMatchObject({
      outcome: 'not-now',
    });

    await decideMatch(database, 'CZ051', match!.id, 'undo', { author: 'analytik' });
    expect((await totals()).map(({ total, hidden }) => [total, hidden])).toEqual([
      [1000_00n, null],
      [1100_00n, null],
      [52_00n, null],
    ]);
    const journal = await read((tx) =>
      tx.selectFrom('change').select(['author', 'entity_id']).where('entity', '=', 'project-match').execute(),
    );
    expect(journal).toEqual(Array(3).fill({ author: 'analytik', entity_id: match!.id }));
  });

  test('that nobody made, or that is decided, is told', async () => {
    expect(await decideMatch(database, 'CZ051', 'a~b', 'accept', { author: 'x' })).toEqual({
      outcome: 'unknown',
    });
    const [match] = await read((tx) => listMatches(tx));
    await decideMatch(database, 'CZ051', match!.id, 'refuse', { author: 'x' });
    expect(await decideMatch(database, 'CZ051', match!.id, 'refuse', { author: 'x' })).toMatchObject({
      outcome: 'not-now',
    });
    expect(await read((tx) => listMatches(tx, 'proposed'))).toEqual([]);
  });

  test('is made for a project of the pack too', async () => {
    const own = await read((tx) =>
      tx
        .selectFrom('project')
        .select(['title', 'valid_from', 'recipient_ico'])
        .where('id', '=', 'centrum-bydleni-liberec-2')
        .executeTakeFirstOrThrow(),
    );
    const year = own.valid_from!.slice(0, 4);
    const list = await importRows('like-pack', [`1,${own.title},${TOWN},${year},21457800`]);
    expect(await findProposals(database, 'CZ051', list.edition!)).toBeGreaterThan(0);
    const proposed = await read((tx) => listMatches(tx, 'proposed'));
    expect(proposed.map(({ project }) => project)).toContain('centrum-bydleni-liberec-2');
    for (const { id } of proposed)
      await decideMatch(database, 'CZ051', id, 'refuse', { author: 'test', reason: 'jen zkouška' });
  });

  test('nobody decided takes what speaks for it now, and goes when nothing does', async () => {
    const { edition } = await importRows('follow-a', [`1,Dílna pro mladé,${TOWN},2020,777`]);
    await importRows('follow-b', [`1,Dílna pro mladé,${TOWN},2020,777`]);
    await findProposals(database, 'CZ051', edition!);
    const follow = async () =>
      (await read((tx) => listMatches(tx, 'proposed'))).filter(({ id }) => id.includes('follow-a'));
    expect(await follow()).toMatchObject([{ score: '1' }]);
    for (const [row, left] of [
      [`1,Dílna pro mladé,${TOWN},2020,778`, ['0.91']],
      [`1,Park,${TOWN},2020,5`, []],
    ] as const) {
      const { edition: next } = await importRows('follow-b', [row]);
      expect(await reviewMatches(database, 'CZ051', next!)).toEqual([]);
      expect((await follow()).map(({ score }) => score)).toEqual(left);
    }
  });

  test('is one from both sides: a refused pair does not come back with the other list', async () => {
    const edition = await importRows('one-of-a', [`1,Komunitní centrum Na Perštýně,${TOWN},2020,1101`]);
    expect(edition.projects!.changed).toBe(1);
    expect(await findProposals(database, 'CZ051', edition.edition!)).toBe(0);
    // Refused when the amounts differed; now they nearly agree.
    expect(await reviewMatches(database, 'CZ051', edition.edition!)).toMatchObject([
      { state: 'refused', changes: [{ before: null, after: { rule: 'near-amount', difference: '100' } }] },
    ]);
    const pairs = await read((tx) => listMatches(tx));
    expect(pairs.filter(({ id }) => id.includes('one-of-a'))).toHaveLength(1);
  });
});

test('changes of an edition: added, gone, and each field that changed', async () => {
  await importRows('changing', [
    `1,Stálý,${TOWN},2020,1`,
    `2,Zmizí,${TOWN},2020,2`,
    `3,Starý název,${TOWN},2020,3`,
    `5,Přestěhuje se,${TOWN},2020,6`,
  ]);
  expect(await read((tx) => listEditionChanges(tx, 'changing'))).toMatchObject({
    before: undefined,
    changes: [],
  });
  await importRows('changing', [
    `1,Stálý,${TOWN},2020,1`,
    `3,Nový název,${TOWN},2020,4`,
    `4,Přibude,${TOWN},2020,5`,
    `5,Přestěhuje se,${TOWN.replace(/Liberec$/, 'Frýdlant')},2020,6`,
  ]);
  const found = await read((tx) => listEditionChanges(tx, 'changing'));
  expect(found!.changes.map(({ kind, title, fields }) => [kind, title, fields]).sort()).toEqual([
    ['added', 'Přibude', []],
    [
      'changed',
      'Nový název',
      [
        { field: 'title', before: 'Starý název', after: 'Nový název' },
        { field: 'paid:all', before: '3.00', after: '4.00' },
      ],
    ],
    [
      'changed',
      'Přestěhuje se',
      [{ field: 'places', before: 'Liberec (Liberec)', after: 'Frýdlant (Liberec)' }],
    ],
    ['gone', 'Zmizí', []],
  ]);
});

test('the pack adds up to the heller in every split', async () => {
  const rows = await read((tx) =>
    tx
      .selectFrom('project_money')
      .innerJoin('source', 'source.id', 'project_money.source_id')
      .selectAll('project_money')
      .where('source.kind', '=', 'pack')
      .execute(),
  );
  const amounts = await read((tx) => tx.selectFrom('amount').selectAll().execute());
  for (const kind of new Set(amounts.map((amount) => amount.kind))) {
    const own = rows.filter((row) => row.kind === kind);
    const total = sumOf(
      amounts.filter((amount) => amount.kind === kind && amount.scope === 'total'),
      'hellers',
    );
    expect(sumOf(own, 'total'), kind).toBe(total);
    const payers = [
      'from_eu',
      'from_state',
      'from_region',
      'from_municipality',
      'from_private',
      'from_national_unsplit',
      'from_unknown',
    ] as const;
    expect(
      payers.reduce((sum, payer) => sum + sumOf(own, payer), 0n),
      kind,
    ).toBe(total);
  }
  expect(rows.length).toBeGreaterThan(5);
});

test('a town of the region is no stranger to it, a year is a date, and not yet is no zero', async () => {
  const before = await read((tx) => compareStatedFunds(tx, 'CZ051'));
  await importRows('town-in-region', [`1,Hřiště pro město,${TOWN},2020,70`]);
  const [region] = await read((tx) => compareStatedFunds(tx, 'CZ051'));
  const paid = (place: typeof region, recipient: string, period: string) =>
    place!.computed.find(
      (row) =>
        row.kind === 'paid' &&
        row.payer === 'all' &&
        row.attribution === 'any' &&
        row.recipient === recipient &&
        row.period === period,
    )?.value ?? 0n;
  for (const [recipient, period] of [
    ['municipality', 'any'],
    ['anyone', 'cooperation'],
  ] as const)
    expect(paid(region, recipient, period) - paid(before[0], recipient, period)).toBe(7000n);
  const [cvikov] = await read((tx) => compareStatedFunds(tx, '561479'));
  expect(cvikov).toMatchObject({ stated: undefined, missing: 'not-yet' });
});

test('stated beside computed: every place of the table and the region, with a reason for the rest', async () => {
  const places = await read(compareStatedFunds);
  const region = places.find((place) => place.territory === 'CZ051')!;
  expect(region.stated).toBe(680_269_114_00n);
  const whole = (place: typeof region, kind: string) =>
    place.computed.find(
      (row) =>
        row.kind === kind &&
        row.payer === 'all' &&
        row.attribution === 'any' &&
        row.recipient === 'anyone' &&
        row.period === 'any',
    );
  for (const place of places) {
    expect(place.reasons.length, place.name).toBeGreaterThan(0);
    // Payers of one definition make its total.
    for (const row of place.computed.filter((one) => one.payer === 'all')) {
      const same = place.computed.filter(
        (one) =>
          one.payer !== 'all' &&
          one.kind === row.kind &&
          one.attribution === row.attribution &&
          one.recipient === row.recipient &&
          one.period === row.period,
      );
      expect(sumOf(same, 'value'), place.name).toBe(row.value);
    }
  }
  // One place alone is what it is among all; a place the table does not name has nothing to compare.
  for (const place of places)
    expect(await read((tx) => compareStatedFunds(tx, place.territory))).toEqual([place]);
  expect(await read((tx) => compareStatedFunds(tx, '564061'))).toEqual([]);
  const liberec = places.find((place) => place.territory === '563889')!;
  expect(whole(liberec, 'stated')!.value).toBeLessThanOrEqual(whole(region, 'stated')!.value);
  expect(liberec.computed.some((row) => row.recipient === 'municipality' && row.attribution === 'tied')).toBe(
    true,
  );
});

test('projects resolved by older rules are resolved again, the others stay as they are', async () => {
  const { edition } = await importRows('older-rules', [
    `1,Prevence kriminality ve městě,${TOWN},2020,70`,
    `2,Základní škola,,Základní škola Liberec,,,2021,80`,
  ]);
  const version = async () => (await read(findVersion))!.version;
  const stands = async () => ({
    projects: await read((tx) => tx.selectFrom('project').selectAll().orderBy('id').execute()),
    areas: await read((tx) =>
      tx.selectFrom('project_area').selectAll().orderBy('project_id').orderBy('area').execute(),
    ),
  });
  const [before, begun] = [await stands(), await version()];
  // What imports and the pack wrote is what the rules of this program give.
  expect(await renewProjects(database, 'CZ051', { again: true })).toMatchObject({ changed: 0 });
  expect(await version()).toBe(begun);
  expect(await renewProjects(database, 'CZ051')).toMatchObject({ checked: 0, changed: 0 });

  await database.write('CZ051', async (tx) => {
    expect(edition).toMatch(/^older-rules/);
    await tx
      .updateTable('project')
      .set({ recipient_kind: 'other', phase: 'idea' })
      .where('id', 'like', 'older-rules%')
      .execute();
    await tx.deleteFrom('project_area').where('project_id', 'like', 'older-rules%').execute();
    await saveProjectRules(tx, 'older');
  });
  const told: number[] = [];
  const renewed = await renewProjects(database, 'CZ051', { progress: (checked) => told.push(checked) });
  expect(renewed).toMatchObject({ before: 'older', checked: told.at(-1), changed: 2 });
  expect(await stands()).toEqual(before);
  expect(await version()).toBe(begun + 1n);
  expect(await renewProjects(database, 'CZ051')).toMatchObject({ checked: 0, changed: 0 });
});

test('places that the register learns later are those of the projects it has', async () => {
  await importRows('later-places', ['1,Hřiště,,Sokol,Kocourkov,Kocourkov,2020,5']);
  const placesOf = () =>
    read((tx) =>
      tx
        .selectFrom('project_territory')
        .select('territory_code')
        .where('project_id', 'like', 'later-places%')
        .execute(),
    );
  expect(await placesOf()).toEqual([]);
  const parents = { state: 'CZ', region: 'CZ051' };
  await database.write('CZ051', (tx) =>
    saveTerritories(
      tx,
      [
        { code: 'CZ0519', level: 'district', name: 'Kocourkov', parents, source: 'test' },
        {
          ...{ code: '999999', level: 'municipality' as const, name: 'Kocourkov', source: 'test' },
          parents: { ...parents, district: 'CZ0519' },
        },
      ],
      'import',
    ),
  );
  expect(await renewProjects(database, 'CZ051')).toMatchObject({ changed: 1 });
  expect(await placesOf()).toEqual([{ territory_code: '999999' }]);
  expect(await renewProjects(database, 'CZ051')).toMatchObject({ checked: 0, changed: 0 });
});
