import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fileOfBytes, readWhole, type PublishedFile } from '#model/assertion-reader.ts';
import { utf8 } from '../file/samples.ts';
import { PATHS } from './headings.ts';
import { readMs2021Projects } from './read.ts';
import { buildExport, PROJECT } from './samples.ts';

const file = (text: string): PublishedFile => fileOfBytes(utf8(text), 'SeznamOperaci_21_27.xml');
const read = (...projects: string[]) => readWhole(readMs2021Projects(file(buildExport(projects))));

test('a project with the money of its block T=1 and nothing of T=0', async () => {
  const { assertions, end } = await read(PROJECT);
  expect(end).toMatchObject({ rowsRead: 1, assertions: 1, edition: { published: '2026-09-03' } });
  expect(assertions[0]).toMatchObject({
    ref: { sheet: 'PRJ', row: 1 },
    key: 'CZ.03.02.01/00/22_018/0001105',
    identifiers: [{ scheme: 'registration-number' }, { scheme: 'ms2021', value: '110000001' }],
    title: 'Pokračování v Horní Lhotě & okolí',
    call: '03_22_018',
    validFrom: '2023-08-01',
    validTo: '2026-07-31',
    interventions: [
      { code: '163', title: 'Podpora sociálního začleňování' },
      { code: '021', title: 'Jiná oblast' },
    ],
  });
  expect(assertions[0]!.amounts.map(({ kind, payer, hellers }) => [kind, payer, hellers])).toEqual([
    ['stated', 'all', 123_456_789n],
    ['contracted', 'all', 100_000_000n],
    ['contracted', 'EU', 85_000_040n],
  ]);
});

test('the seat is kept with the applicant and is no place of the project', async () => {
  const { assertions } = await read(PROJECT);
  expect(assertions[0]).toMatchObject({
    recipient: { ico: '00262978', legalForm: '801', postcode: '46059', territory: '599999' },
    places: [],
  });
});

test('placeholders are passed over, contacts are left out of the text and of the kept row', async () => {
  const { assertions, rows, problems } = await read(PROJECT);
  expect(assertions[0]!.summary).toBe('Cílem je klid. Kontakt: [kontakt vypuštěn], [kontakt vypuštěn].');
  expect(JSON.stringify(rows)).not.toMatch(/podatelna|123 456 789/);
  expect(problems.map(({ code, details }) => [code, details?.count])).toEqual([
    ['placeholder-text', 1],
    ['placeholder-text', 1],
    ['contacts-removed', 1],
  ]);
});

test('a project without T=1 stays without money and is told', async () => {
  const { assertions, problems } = await read(PROJECT.replace('<T>1</T>', '<T>2</T>'));
  expect(assertions[0]!.amounts).toEqual([]);
  expect(problems).toContainEqual(expect.objectContaining({ code: 'missing-block', severity: 'warning' }));
});

test('raw rows keep both blocks and every repeated element', async () => {
  const { rows } = await read(PROJECT);
  const cell = (path: (typeof PATHS)[number]) => rows[0]!.cells[PATHS.indexOf(path)];
  expect([cell('PF[T=0]/CZV'), cell('PF[T=1]/S'), cell('CILSKUP/CSKOD'), cell('UM')]).toEqual([
    '999999999.00',
    '150000.60',
    '01\n02',
    'CZ099',
  ]);
});

test('another version, a page in its place, and a cut file are refused', async () => {
  const other = await readWhole(
    readMs2021Projects(file(buildExport([PROJECT]).replace('OpenData/v_1', 'OpenData/v_2'))),
  );
  expect(other.problems).toMatchObject([
    { code: 'unexpected-namespace', severity: 'error', value: 'https://ms21xsd.mssf.cz/OpenData/v_2' },
  ]);
  expect(other.assertions).toEqual([]);
  const page = await readWhole(readMs2021Projects(file('<!DOCTYPE html><html><body>login</body></html>')));
  expect(page.problems).toMatchObject([{ code: 'unexpected-kind', value: 'webová stránka (HTML)' }]);
  const cut = await readWhole(readMs2021Projects(file(buildExport([PROJECT, PROJECT]).slice(0, -400))));
  expect(cut.problems).toContainEqual(expect.objectContaining({ code: 'invalid-xml', severity: 'error' }));
});

test('the entities a document declares are not expanded', async () => {
  const bomb = buildExport([PROJECT.replace('Continuation', '&lol;')]).replace(
    '<EXPORT',
    '<!DOCTYPE x [<!ENTITY lol "lollol">]><EXPORT',
  );
  const { problems } = await readWhole(readMs2021Projects(file(bomb)));
  expect(problems).toContainEqual(expect.objectContaining({ code: 'invalid-xml' }));
});

test('a packed export, in batches', async () => {
  const projects = Array.from({ length: 25 }, (_, index) =>
    PROJECT.replace('0001105', String(index).padStart(7, '0')),
  );
  const packed = fileOfBytes(new Uint8Array(gzipSync(buildExport(projects))), 'SeznamOperaci_21_27.xml.gz');
  const { assertions, rows } = await readWhole(readMs2021Projects(packed, { batchRows: 10 }));
  expect(assertions).toHaveLength(25);
  expect(rows.map(({ row }) => row)).toEqual(projects.map((_, index) => index + 1));
});
